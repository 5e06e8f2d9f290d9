//! Words in capitals: abbreviations, mostly.

use std::ops::Range;

use super::{Role, Subject};
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
    let texts = subject.texts().iter().enumerate();
    let paragraphs = subject.report().paragraphs();
    let numbered = move |at: usize| paragraphs.get(at).is_some_and(|paragraph| paragraph.number().is_some());
    let running = texts.filter(move |(_, text)| {
        matches!(text.role, Role::Paragraph | Role::Item) && text.paragraph.is_some_and(numbered)
    });
    let found = running.flat_map(|(at, text)| runs(text.words).map(move |range| (at, range)));
    found.collect()
}

/// The runs of capitals. A run of three has a letter at every third place, so only those are looked at.
fn runs(words: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = words.as_bytes();
    let mut at = 2;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            if !bytes.get(at).is_some_and(u8::is_ascii_uppercase) {
                at += 3;
                continue;
            }
            let start =
                bytes.get(..at)?.iter().rposition(|byte| !byte.is_ascii_uppercase()).map_or(0, |end| end + 1);
            let length = bytes.get(at..)?.iter().position(|byte| !byte.is_ascii_uppercase());
            let end = length.map_or(bytes.len(), |length| at + length);
            at = end + 3;
            if end - start >= 3 && is_word(words, start, end) {
                return Some(start..end);
            }
        }
        None
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
