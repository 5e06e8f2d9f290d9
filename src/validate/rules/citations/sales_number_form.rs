use chrono::Datelike as _;

use crate::cite::SalesNumber;
use crate::text::{Cut as _, fold};
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// A sales number has language, year, category and serial, and its year is not after the report.
    ///
    /// # Why
    ///
    /// Publications are ordered and found by it: "E.11.IV.5" is English, 2011, category IV, the fifth.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Handbook (United Nations publication, Sales No. E.11.5) was presented.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Handbook (United Nations publication, Sales No. E.11.IV.5) was presented.
    /// ```
    SalesNumberForm {
        code: "E41",
        name: "sales-number-form",
        severity: Warning,
        mends: No,
        authority: "UNBIS reference manual <https://www.un.org/depts/dhl/unbisref_manual/bd/guidelines/g079.htm>; \
                    sales numbers <https://pitt.libguides.com/undocs/UNcollection>",
    }
}

const NEEDLES: [&str; 1] = ["sales no"];

impl Rule for SalesNumberForm {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &NEEDLES
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let last = subject.last_day().map(|day| day.year());
        for hit in subject.hits(self) {
            let Some(text) = subject.text(hit) else { continue };
            let mut at = hit.range().end;
            at += text.words.tail(at).len()
                - text.words.tail(at).trim_start_matches(['s', '.', ':', ' ', '\u{a0}']).len();
            while let Some(length) = number(text.words.tail(at)) {
                let found = text.words.cut(at..at + length);
                if let Some(message) = flaw(found, last) {
                    let finding = Finding::new(Spot::Words(text.part, at..at + length), message)
                        .label("expected E.11.IV.5")
                        .help("write language, two digits of the year, category in roman numerals, and number: \"E.11.IV.5\"");
                    sink.report(finding);
                }
                at += length;
                let Some(next) =
                    [" and ", ", ", "; "].iter().find(|link| text.words.tail(at).starts_with(**link))
                else {
                    break;
                };
                at += next.len();
            }
        }
    }
}

/// The length of the number that a text begins with: a word with a point and a digit in it.
fn number(text: &str) -> Option<usize> {
    let end =
        text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-' | '/'))).unwrap_or(text.len());
    let word = text.head(end).trim_end_matches(['.', '-']);
    (word.contains('.') && word.contains(|c: char| c.is_ascii_digit())).then_some(word.len())
}

fn flaw(found: &str, last: Option<i32>) -> Option<String> {
    let Ok(number) = fold(found).text().parse::<SalesNumber>() else {
        return Some(format!("\"{found}\" is no sales number"));
    };
    let (last, year) = (last?, i32::from(number.two_digit_year()?));
    // The organization has published since 1945.
    let year = if year < 45 { 2000 + year } else { 1900 + year };
    (year > last).then(|| format!("\"{found}\" is of {year}, after the report"))
}
