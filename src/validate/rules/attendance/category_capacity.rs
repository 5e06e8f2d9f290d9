use std::ops::Range;

use super::lists::lists;
use crate::fix::Safety;
use crate::model::Category;
use crate::parse::Part;
use crate::text::Cut;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// Parties are "represented"; signatories, other States, entities and organizations are "represented by observers".
    ///
    /// # Why
    ///
    /// The rules of procedure give those who are not bound by the Convention the standing of observers. Many reports drop "by observers"
    /// for a single State or entity, so this is only worth a look. Meetings of other bodies are not looked at.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The following States signatories to the Convention were represented at the meeting: Barbados and Japan.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The following States signatories to the Convention were represented by observers: Barbados and Japan.
    /// ```
    CategoryCapacity {
        code: "G53",
        name: "category-capacity",
        severity: Info,
        mends: Offers,
        authority: "rules of procedure for the Conference, rules 14 to 16, inferred from those of the sister convention <https://www.unodc.org/unodc/en/treaties/CTOC/participation-igos.html>",
    }
}

const REPRESENTED: &str = "represented";
const BY_OBSERVERS: &str = " by observers";

impl Rule for CategoryCapacity {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        if subject.is_foreign() {
            return;
        }
        let lists = lists(subject.report().participants());
        for same in lists.chunk_by(|one, other| one.paragraph == other.paragraph) {
            // A paragraph with several lists has a sentence for each, and they are not told apart here.
            if let [list] = same
                && list.category != Category::Other
                && let Some(number) = list.paragraph
                && let Some(at) = subject.paragraph_numbered(number)
                && let Some(finding) = finding(subject, Part::Paragraph(at), list.category)
            {
                sink.report(finding);
            }
        }
    }
}

fn is_party(category: Category) -> bool {
    matches!(category, Category::StateParty | Category::RegionalEconomicIntegrationOrganization)
}

fn finding(subject: &Subject<'_>, part: Part, category: Category) -> Option<Finding> {
    let words = subject.words(part)?;
    let represented = find(words, REPRESENTED)?;
    let observers = find(words, BY_OBSERVERS).or_else(|| find(words, " by an observer"));
    let as_observers = find(words, "as observer").is_some() || find(words, "observers for").is_some();
    match (is_party(category), observers) {
        (true, Some(observers)) if observers.start == represented.end => {
            let spot = Spot::Words(part, represented.start..observers.end);
            let fix = subject.replace(&spot, REPRESENTED, Safety::Offer);
            let message = format!(
                "expected \"represented\" of a party, found \"{}\"",
                words.cut(represented.start..observers.end)
            );
            Some(Finding::new(spot, message).help("write \"represented\", or check the standing").fix(fix))
        }
        (false, None) if !as_observers => {
            let spot = Spot::Words(part, represented);
            let fix = subject.replace(&spot, "represented by observers", Safety::Offer);
            let message =
                "expected \"represented by observers\" of those who are no parties, found \"represented\"";
            Some(Finding::new(spot, message).help("write \"represented by observers\"").fix(fix))
        }
        _ => None,
    }
}

fn find(words: &str, wanted: &str) -> Option<Range<usize>> {
    memchr::memmem::find(words.as_bytes(), wanted.as_bytes()).map(|at| at..at + wanted.len())
}
