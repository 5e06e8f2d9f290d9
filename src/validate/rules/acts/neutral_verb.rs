use crate::model::{Act, ActKind};
use crate::parse::Part;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::subject::Subject;

rule! {
    /// An act that says "noted" or "took note of" is not classed as approval.
    ///
    /// # Why
    ///
    /// Both are neutral: they constitute neither approval nor disapproval. Reading a report classes them so; a report that was built or changed
    /// as data may not.
    ///
    /// # Wrong
    ///
    /// ```json
    /// {"recommendations": [{"paragraph": 16, "acts": [{"verb": "took note of", "kind": "welcome", "text": "took note of the guide"}]}]}
    /// ```
    ///
    /// # Right
    ///
    /// ```json
    /// {"recommendations": [{"paragraph": 16, "acts": [{"verb": "took note of", "kind": "noting", "text": "took note of the guide"}]}]}
    /// ```
    NeutralVerb {
        code: "H63",
        name: "neutral-verb",
        severity: Error,
        mends: No,
        authority: "General Assembly decision 55/488 <https://ask.un.org/faq/109236>",
        english: true,
    }
}

/// The verbs in the past and present tense.
const NEUTRAL: [&str; 6] = ["noted", "notes", "took note", "took note of", "takes note", "takes note of"];

impl Rule for NeutralVerb {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        for (at, recommendation) in subject.report().recommendations().iter().enumerate() {
            for (index, act) in recommendation.acts().enumerate() {
                if approves(act.kind()) && is_neutral(act) {
                    let part = Part::Act { recommendation: at, act: index };
                    sink.report(finding(part, act));
                }
            }
        }
    }
}

fn approves(kind: ActKind) -> bool {
    !matches!(kind, ActKind::Noting | ActKind::View | ActKind::Other)
}

fn is_neutral(act: &Act) -> bool {
    NEUTRAL.iter().any(|verb| act.verb().trim().eq_ignore_ascii_case(verb))
}

fn finding(part: Part, act: &Act) -> Finding {
    let (verb, kind) = (act.verb(), act.kind());
    Finding::new(
        super::verb_spot(part, act),
        format!("\"{verb}\" is neutral, expected kind \"noting\", found \"{kind}\""),
    )
    .label("neither approval nor disapproval")
    .help("class the act as \"noting\", or give the verb in full (\"noted with appreciation\")")
}
