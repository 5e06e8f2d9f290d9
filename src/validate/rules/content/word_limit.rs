use chrono::{Datelike, NaiveDate};

use crate::model::Report;
use crate::text::{Cut as _, non_ascii};
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// A report has at most 10,700 words, headings and notes included; one that the Secretariat writes, or an older one, has 8,500.
    ///
    /// # Why
    ///
    /// Every word is translated into five languages. A longer report needs a waiver. The older edition of the manual knows only the
    /// limit of 8,500 words; bodies have had 10,700 since the middle of 2011. Supplements to the official records have no limit.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Working Group heard a statement. [this sentence 2000 times]
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Working Group heard short statements.
    /// ```
    WordLimit {
        code: "K80",
        name: "word-limit",
        severity: Warning,
        mends: No,
        authority: "Editorial Manual, instructions for the preparation of documents <https://www.un.org/dgacm/en/content/editorial-manual/instructions>; older edition <http://dd.dgacm.org/editorialmanual/ed-guidelines/instr_prep_docs/instructions.htm>",
        english: true,
    }
}

/// What the Secretariat may write, and anybody under the older edition.
const SHORT: usize = 8_500;
/// What others may write under the newer edition.
const LONG: usize = 10_700;
/// The day from which bodies have the longer limit, as far as it is known.
const NEWER_EDITION: Option<NaiveDate> = NaiveDate::from_ymd_opt(2011, 7, 1);

impl Rule for WordLimit {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let Some((limit, why)) = limit(subject) else { return };
        if !is_near(subject, limit) {
            return;
        }
        let count: usize = count(subject);
        if count > limit {
            let message =
                format!("the report has {} words, expected at most {}", figures(count), figures(limit));
            sink.report(
                Finding::new(Spot::Report, message)
                    .help(format!("shorten the report, or request a waiver: {why}")),
            );
        }
    }
}

/// How many words a document may have, and why; nothing for one without a limit.
fn limit(subject: &Subject<'_>) -> Option<(usize, &'static str)> {
    let report = subject.report();
    if is_supplement(report) {
        return None;
    }
    if is_of_the_secretariat(report.title().unwrap_or_default()) {
        return Some((SHORT, "the limit is that of reports originating in the Secretariat"));
    }
    let date = report.masthead().date().or_else(|| subject.date());
    match date.zip(NEWER_EDITION) {
        // Limits were in pages before.
        Some((date, _)) if date.year() < 1998 => None,
        Some((date, newer)) if date < newer => {
            Some((SHORT, "the limit is that of the older edition of the manual"))
        }
        _ => Some((LONG, "the limit is that of documents not originating in the Secretariat")),
    }
}

/// Whether the document is a supplement to the official records of an organ.
fn is_supplement(report: &Report) -> bool {
    let masthead = report.masthead();
    let mut lines = masthead.other().iter().map(String::as_str).chain(masthead.organ());
    lines.any(|line| line.contains("Official Records") || line.contains("Supplement No"))
}

fn is_of_the_secretariat(title: &str) -> bool {
    let author = [
        "of the Secretary-General",
        "by the Secretary-General",
        "by the Secretariat",
        "of the secretariat",
        "by the secretariat",
    ];
    let document = ["Report ", "Note ", "Background "].iter().any(|word| title.starts_with(word));
    document && author.iter().any(|author| title.contains(author))
}

/// How many words all texts have.
fn count(subject: &Subject<'_>) -> usize {
    // All of the white space is most often of ASCII, and a line feed stands between the texts.
    let whole = words_between_blanks(subject.joined());
    whole.unwrap_or_else(|| subject.texts().iter().map(|text| words(text.words)).sum())
}

/// How many words a text has.
fn words(text: &str) -> usize {
    words_between_blanks(text).unwrap_or_else(|| text.split_whitespace().count())
}

/// The same where all white space is of ASCII.
fn words_between_blanks(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut count = bytes.first().map_or(0, |first| usize::from(!is_blank(*first)));
    let mut start = 0;
    while start < text.len() {
        // Looked at twice while it is at hand.
        let block = text.tail(start).first(BLOCK);
        if non_ascii(block).any(|(_, c)| c.is_whitespace()) {
            return None;
        }
        let (first, end) = (start.max(1), start + block.len());
        let behind = bytes.get(first..end).unwrap_or_default();
        let before = bytes.get(first - 1..end - 1).unwrap_or_default();
        count += beginnings(before, behind);
        start = end;
    }
    Some(count)
}

/// How many bytes are looked at before the next ones.
const BLOCK: usize = 1 << 12;
/// How many words begin in some bytes, given the byte before each.
fn beginnings(before: &[u8], bytes: &[u8]) -> usize {
    let ((before, last), (bytes, rest)) = (before.as_chunks::<STRIDE>(), bytes.as_chunks::<STRIDE>());
    let stretches = before.iter().zip(bytes).map(|(before, bytes)| usize::from(beginnings_of(before, bytes)));
    stretches.sum::<usize>() + last.iter().zip(rest).filter(|(before, byte)| begins(**before, **byte)).count()
}

/// How many bytes are counted at once, in one byte.
const STRIDE: usize = 128;

/// The same of some bytes that are looked at together, without a branch.
#[inline(never)]
fn beginnings_of(before: &[u8; STRIDE], bytes: &[u8; STRIDE]) -> u8 {
    before.iter().zip(bytes).fold(0, |count, (before, byte)| count + u8::from(begins(*before, *byte)))
}

fn begins(before: u8, byte: u8) -> bool {
    is_blank(before) & !is_blank(byte)
}

fn is_blank(byte: u8) -> bool {
    (byte == b' ') | (byte.wrapping_sub(b'\t') <= b'\r' - b'\t')
}

/// Whether a quick count comes near the limit: one word for every space and every text. Other white space is rare.
fn is_near(subject: &Subject<'_>, limit: usize) -> bool {
    let least = (limit - limit / 10).saturating_sub(subject.texts().len());
    let mut spaces = memchr::memchr_iter(b' ', subject.joined().as_bytes());
    least == 0 || spaces.nth(least - 1).is_some()
}

/// A number with a comma before the thousands.
fn figures(number: usize) -> String {
    if number < 1_000 {
        return number.to_string();
    }
    format!("{},{:03}", number / 1_000, number % 1_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_between_white_space_of_any_kind() {
        for text in
            ["", " ", "one", " one  two\tthree\u{b}four\nfive ", "zwölf\u{a0}Wörter", "“zwölf  Wörter”"]
        {
            assert_eq!(words(text), text.split_whitespace().count(), "{text:?}");
        }
    }
}
