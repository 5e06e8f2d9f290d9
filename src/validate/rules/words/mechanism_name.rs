use crate::fix::Safety;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// The Mechanism for the Review of Implementation is called by one name.
    ///
    /// # Why
    ///
    /// Conference resolution 4/1 names it "Mechanism for the Review of Implementation of the United Nations Convention against Corruption".
    /// A second form, or an unexplained short one, reads like a second mechanism.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Mechanism for the Review of the Implementation of the Convention was discussed.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Mechanism for the Review of Implementation of the Convention was discussed. The Mechanism had four phases.
    /// ```
    MechanismName {
        code: "I70",
        name: "mechanism-name",
        severity: Info,
        mends: Offers,
        authority: "Conference resolution 4/1, in the report CAC/COSP/2011/14",
        english: true,
    }
}

/// The full name, then the forms it drifts to.
const FORMS: [&str; 5] = [
    "mechanism for the review of implementation of",
    "mechanism for the review of the implementation of",
    "mechanism for review of implementation of",
    "implementation review mechanism",
    "the review mechanism",
];
const FULL: &str = "Mechanism for the Review of Implementation of";

impl Rule for MechanismName {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &FORMS
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let has_full_name = subject.hits(self).iter().any(|hit| hit.needle() < 3);
        let mut short = false;
        for hit in subject.hits(self) {
            let Some(text) = subject.text(hit).filter(|text| hit.is_whole_word(text.words)) else { continue };
            let article = if hit.needle() == 4 { "the ".len() } else { 0 };
            let range = hit.range().start + article..hit.range().end;
            let found = text.words.get(range.clone()).unwrap_or_default();
            if !found.contains("Mechanism") || super::is_quoted(text.words, hit.range().start) {
                continue;
            }
            let spot = Spot::Words(text.part, range);
            let finding = match hit.needle() {
                1 | 2 => {
                    let fix = subject.replace(&spot, FULL, Safety::Offer);
                    let message = format!("expected \"{FULL}\", found \"{found}\"");
                    Finding::new(spot, message).help("use the name that the Conference has given it").fix(fix)
                }
                // Once told is enough.
                3 | 4 if has_full_name && !std::mem::replace(&mut short, true) => {
                    let message = format!(
                        "\"{found}\" is a second name for the \"Mechanism for the Review of Implementation\""
                    );
                    Finding::new(spot, message)
                        .help("write \"the Mechanism\" once the full name has been given")
                }
                _ => continue,
            };
            sink.report(finding);
        }
    }
}
