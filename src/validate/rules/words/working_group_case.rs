use crate::fix::Safety;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Role, Subject};

rule! {
    /// "the Working Group" has capitals once it is named; other working groups are kept apart.
    ///
    /// # Why
    ///
    /// With small letters the words mean any working group, and the reader cannot tell which.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Working Group met in Vienna.
    ///
    /// 2. It was decided that the working group should meet once a year.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Conference decided to establish an open-ended intergovernmental working group. The Working Group met in Vienna.
    ///
    /// 2. It was decided that the Working Group should meet once a year, as did the working group on transparency.
    /// ```
    WorkingGroupCase {
        code: "I68",
        name: "working-group-case",
        severity: Info,
        mends: Offers,
        authority: "the report itself",
        english: true,
    }
}

impl Rule for WorkingGroupCase {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &["working group"]
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let mut named = false;
        for hit in subject.hits(self) {
            let Some(text) = subject.text(hit).filter(|text| hit.is_whole_word(text.words)) else { continue };
            let at = hit.range();
            let found = text.words.get(at.clone()).unwrap_or_default();
            named |= found == "Working Group" && matches!(text.role, Role::Paragraph | Role::Item);
            if !named || found != "working group" {
                continue;
            }
            let definite = super::word_before(text.words, at.start).eq_ignore_ascii_case("the");
            // "the working group on transparency" is another one.
            let other = ["on", "of", "for"].contains(&super::word_after(text.words, hit.range().end));
            if other || !definite {
                continue;
            }
            let spot = Spot::Words(text.part, at);
            if !sink.wants(&spot) {
                continue;
            }
            let fix = subject.replace(&spot, "Working Group", Safety::Offer);
            let finding = Finding::new(spot, "expected \"Working Group\", found \"working group\"")
                .help("write capitals, or say which other working group is meant")
                .fix(fix);
            sink.report(finding);
        }
    }
}
