//! Words in capitals: abbreviations, mostly.

use std::ops::Range;

use super::{Role, Subject, Text};
use crate::parse::Part;
use crate::text::Cut as _;

/// A word of three capitals or more.
pub(crate) struct Capitals<'a> {
    pub(crate) part: Part,
    /// The place of its text in the report's order.
    pub(crate) text: usize,
    /// The words it stands among.
    pub(crate) words: &'a str,
    pub(crate) range: Range<usize>,
}

impl<'a> Capitals<'a> {
    /// The word itself.
    pub(crate) fn word(&self) -> &'a str {
        self.words.get(self.range.clone()).unwrap_or_default()
    }
}

/// The words in capitals, each with its text by its place, in numbered paragraphs and their items, in printed order. Symbols, roman numerals and words joined to others by strokes,
/// points or hyphens are none.
pub(super) fn capitals(subject: &Subject<'_>) -> Vec<(usize, Range<usize>)> {
    let paragraphs = subject.report().paragraphs();
    let numbered = |at: usize| paragraphs.get(at).is_some_and(|paragraph| paragraph.number().is_some());
    let runs_on = |text: &Text<'_>| {
        matches!(text.role, Role::Paragraph | Role::Item) && text.paragraph.is_some_and(numbered)
    };
    let found = runs(subject.joined(), &subject.glance.capitals).filter_map(|range| subject.place(range));
    found.filter(|(at, _)| subject.texts().get(*at).is_some_and(runs_on)).collect()
}

/// The runs of three capitals or more that are words, of the rows of two or more.
fn runs(words: &str, rows: &[usize]) -> impl Iterator<Item = Range<usize>> {
    rows.iter().filter_map(move |start| {
        let length = words.tail(*start).bytes().take_while(u8::is_ascii_uppercase).count();
        let end = start + length;
        (length >= 3 && is_word(words, *start, end)).then_some(*start..end)
    })
}

fn is_word(words: &str, start: usize, end: usize) -> bool {
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '-' | '_');
    let before = words.head(start).chars().next_back();
    let rest = words.tail(end);
    // "SMEs" is the plural of an abbreviation.
    let plural = rest.strip_prefix('s').filter(|rest| !rest.starts_with(char::is_alphanumeric));
    let mut after = plural.unwrap_or(rest).chars();
    let next = after.next();
    // A point that ends the sentence joins nothing.
    let ends = next == Some('.') && !after.next().is_some_and(char::is_alphanumeric);
    let joined = next.is_some_and(joins) && !ends;
    let word = words.get(start..end).unwrap_or_default();
    let roman = word.bytes().all(|byte| b"IVXLCDM".contains(&byte));
    !before.is_some_and(joins) && !joined && !roman
}

#[cfg(test)]
mod tests {
    #[test]
    fn runs_of_capitals_are_found_wherever_they_stand() {
        let runs = |words: &str| -> Vec<String> {
            let rows = super::super::Glance::of(words).capitals;
            super::runs(words, &rows).filter_map(|run| words.get(run).map(str::to_owned)).collect()
        };
        for lead in 0..70 {
            let words = format!("{} UNODC met GRECO, and SMEs of the EU", "a".repeat(lead));
            assert_eq!(runs(&words), ["UNODC", "GRECO", "SME"], "{lead}");
        }
        assert_eq!(runs("UN and CAC/COSP, chapter VIII"), [""; 0]);
    }
}
