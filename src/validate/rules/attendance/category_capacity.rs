use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

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

static FINDERS: LazyLock<[Finder<'static>; 5]> = LazyLock::new(|| {
    [REPRESENTED, " by observers", " by an observer", "as observer", "observers for"].map(Finder::new)
});

impl Rule for CategoryCapacity {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        if subject.is_foreign() {
            return;
        }
        for same in subject.lists().chunk_by(|one, other| one.paragraph == other.paragraph) {
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
    let [represented, by_observers, by_one, as_observer, for_whom] = &*FINDERS;
    let represented = find(words, represented)?;
    let observers = find(words, by_observers).or_else(|| find(words, by_one));
    let as_observers = find(words, as_observer).is_some() || find(words, for_whom).is_some();
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

fn find(words: &str, wanted: &Finder<'_>) -> Option<Range<usize>> {
    wanted.find(words.as_bytes()).map(|at| at..at + wanted.needle().len())
}
