use std::collections::HashMap;

use super::difference::difference;
use crate::fix::Safety;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Subject, Titled};

rule! {
    /// A document has one title throughout the report.
    ///
    /// # Why
    ///
    /// A title in quotation marks is given exactly; if two differ under one symbol, one of them is not.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Working Group had before it the paper entitled “Codes of conduct: a survey” (CAC/COSP/WG.4/2012/3).
    ///
    /// 2. The secretariat presented the paper entitled “Codes of conduct, a survey” (CAC/COSP/WG.4/2012/3).
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Working Group had before it the paper entitled “Codes of conduct: a survey” (CAC/COSP/WG.4/2012/3).
    ///
    /// 2. The secretariat presented the paper entitled “Codes of conduct: a survey” (CAC/COSP/WG.4/2012/3).
    /// ```
    SameSymbolSameTitle {
        code: "E36",
        name: "same-symbol-same-title",
        severity: Warning,
        mends: Offers,
        authority: "the report itself",
    }
}

impl Rule for SameSymbolSameTitle {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let titled: Vec<Titled<'_>> = subject.titled().filter(|titled| titled.quoted).collect();
        let mut first: HashMap<&str, &Titled<'_>> = HashMap::new();
        for titled in &titled {
            let known = *first.entry(titled.symbol.as_str()).or_insert(titled);
            if known.words() != titled.words()
                && let Some((expected, found)) = difference(known.words(), titled.words())
            {
                sink.report(finding(subject, known, titled, &expected, &found));
            }
        }
    }
}

fn finding(
    subject: &Subject<'_>,
    known: &Titled<'_>,
    titled: &Titled<'_>,
    expected: &str,
    found: &str,
) -> Finding {
    let title = Spot::Words(titled.text.part, titled.title.clone());
    let fix = subject.replace(&title, known.words(), Safety::Offer);
    let place = subject.describe(&Spot::Whole(known.text.part)).unwrap_or_default();
    let message = format!(
        "the title of {} is another in {place}: expected \"{expected}\", found \"{found}\"",
        titled.symbol
    );
    Finding::new(Spot::Words(titled.text.part, titled.title.start..titled.cited.end), message)
        .help("give the title the document has, in both places")
        .fix(fix)
}
