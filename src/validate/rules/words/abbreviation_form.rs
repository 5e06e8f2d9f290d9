use std::collections::HashSet;

use crate::diagnostic::Severity;
use crate::fix::Safety;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// Abbreviations have no points, no bare article and no possessive; "United Nations" and its organs are never cut.
    ///
    /// # Why
    ///
    /// "UNODC" is used like a name: without "the", without "'s". An article before the noun that the letters describe ("the UNODC website")
    /// is right.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The UN has 193 Member States.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The United Nations has 193 Member States. It was announced on the UNODC website.
    /// ```
    AbbreviationForm {
        code: "I72",
        name: "abbreviation-form",
        severity: Warning,
        mends: Offers,
        authority: "Editorial Manual, abbreviations <http://dd.dgacm.org/editorialmanual/ed-guidelines/style/abbreviations.htm>",
        english: true,
    }
}

/// What is never cut, or written with points, and what stands for it.
const NEVER: [(&str, &str); 11] = [
    ("U.N.O.D.C.", "UNODC"),
    ("U.N.", "United Nations"),
    ("U.S.A.", "United States of America"),
    ("U.S.", "United States"),
    ("U.K.", "United Kingdom"),
    ("E.U.", "European Union"),
    ("N.G.O.", "non-governmental organization"),
    ("ECOSOC", "Economic and Social Council"),
    ("UNGA", "General Assembly"),
    ("UNSC", "Security Council"),
    (UN, "United Nations"),
];
const UN: &str = "UN";

const NEEDLES: [&str; 10] =
    ["U.N.O.D.C.", "U.N.", "U.S.A.", "U.S.", "U.K.", "E.U.", "N.G.O.", "ECOSOC", "UNGA", "UNSC"];

/// Words behind an abbreviation that show that it stands alone and describes nothing.
const ALONE: [&str; 30] = [
    "has",
    "had",
    "have",
    "is",
    "was",
    "were",
    "are",
    "will",
    "would",
    "could",
    "should",
    "may",
    "might",
    "said",
    "reported",
    "noted",
    "explained",
    "presented",
    "provided",
    "informed",
    "and",
    "or",
    "in",
    "on",
    "for",
    "to",
    "at",
    "by",
    "with",
    "that",
];

impl Rule for AbbreviationForm {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &NEEDLES
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        self.cut(subject, sink);
        let mut told = HashSet::new();
        for found in subject.capitals() {
            let (word, next) = (found.word(), super::after(found.words, found.range.end));
            if next.starts_with("'s ") || next.starts_with("’s ") {
                let end = found.range.end + if next.starts_with('’') { "’s".len() } else { 2 };
                let spot = Spot::Words(found.part, found.range.start..end);
                let finding = Finding::new(spot, format!("\"{word}\" takes no possessive"))
                    .help(format!("write \"{word}\" before the noun, or \"of {word}\" behind it"));
                sink.report(finding);
            } else if let Some(article) = bare_article(found.words, found.range.start, next) {
                // Some bodies write it so throughout; once told is enough.
                if !told.insert(word) {
                    continue;
                }
                let spot = Spot::Words(found.part, article..found.range.end);
                let fix = subject.replace(&spot, word, Safety::Offer);
                let finding =
                    Finding::new(spot, format!("\"{word}\" takes no article where it stands alone"));
                // Other bodies have customs of their own.
                let finding = if subject.is_foreign() { finding.severity(Severity::Info) } else { finding };
                sink.report(finding.help(format!("write \"{word}\" without \"the\"")).fix(fix));
            }
        }
    }
}

impl AbbreviationForm {
    fn cut(self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let mut done = (usize::MAX, 0);
        let long = subject.hits(&self).iter().map(|hit| (hit.needle(), hit.text(), hit.range()));
        let short = subject.rows_of_capitals(UN).map(|(text, range)| (NEEDLES.len(), text, range));
        let mut all: Vec<_> = long.chain(short).collect();
        all.sort_unstable_by_key(|(_, place, range)| (*place, range.end));
        for (name, place, range) in all {
            let Some(text) = subject.texts().get(place) else { continue };
            let Some((cut, whole)) = NEVER.get(name) else { continue };
            let found = text.words.get(range.clone()).unwrap_or_default();
            let joins = |c: char| matches!(c, '/' | '-' | '.' | '_');
            let next = super::after(text.words, range.end).chars().next();
            let joined = next.is_some_and(|c| c.is_alphanumeric() || c == '/' || c == '-')
                || super::before(text.words, range.start)
                    .ends_with(|c: char| c.is_alphanumeric() || joins(c));
            let again = done.0 == place && range.start < done.1;
            if found != *cut || joined || again || super::is_quoted(text.words, range.start) {
                continue;
            }
            done = (place, range.end);
            let spot = Spot::Words(text.part, range);
            let fix = subject.replace(&spot, whole, Safety::Offer);
            let finding = Finding::new(spot, format!("expected \"{whole}\", found \"{found}\""));
            sink.report(finding.help(format!("write \"{whole}\"")).fix(fix));
        }
    }
}

/// Where the article before an abbreviation begins, if the abbreviation stands alone.
fn bare_article(words: &str, start: usize, next: &str) -> Option<usize> {
    let before = super::before(words, start).strip_suffix(' ')?;
    let article = super::word_before(before, before.len());
    let alone = next.is_empty()
        || next.starts_with(['.', ',', ';', ':', ')'])
        || next.starts_with(' ') && ALONE.contains(&super::word_after(next, 1));
    (article.eq_ignore_ascii_case("the") && alone).then(|| before.len() - article.len())
}
