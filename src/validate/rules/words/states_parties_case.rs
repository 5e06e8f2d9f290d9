use crate::fix::Safety;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// "States parties" has a small p, except in the name of the Conference.
    ///
    /// # Why
    ///
    /// So the documents of the Conference and its groups print it; "States Parties" is the form of the treaty's own text. Reports of
    /// bodies under other treaties follow their own practice.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Working Group encouraged States Parties to share their experience.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Conference of the States Parties to the United Nations Convention against Corruption encouraged States parties to
    /// share their experience.
    /// ```
    StatesPartiesCase {
        code: "I66",
        name: "states-parties-case",
        severity: Warning,
        mends: Safely,
        authority: "practice of the documents of the Conference, CAC/COSP/2019/5",
        english: true,
    }
}

const NAMES: [&str; 3] = ["states parties", "state party", "states party"];

impl Rule for StatesPartiesCase {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &NAMES
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        if subject.is_foreign() {
            return;
        }
        for hit in subject.hits(self) {
            let Some(text) = subject.text(hit) else { continue };
            let found = text.words.get(hit.range()).unwrap_or_default();
            let Some((state, party)) = found.split_once(' ') else { continue };
            let before = text.words.get(..hit.range().start).unwrap_or_default().trim_end();
            let in_name =
                ["Conference of the", "Conference of", "Meeting of", "Meeting of the", "Conferences of the"]
                    .iter()
                    .any(|name| before.ends_with(name));
            let theirs = in_name || super::is_quoted(text.words, hit.range().start);
            if !hit.is_whole_word(text.words) || theirs || !party.starts_with('P') || !state.starts_with('S')
            {
                continue;
            }
            let right = format!("{state} {}", party.to_lowercase());
            let spot = Spot::Words(text.part, hit.range());
            let fix = subject.replace(&spot, &right, Safety::Safe);
            let finding = Finding::new(spot, format!("expected \"{right}\", found \"{found}\""))
                .help("write a small p outside the name of the Conference")
                .fix(fix);
            sink.report(finding);
        }
    }
}
