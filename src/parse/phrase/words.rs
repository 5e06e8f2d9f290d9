//! Words and the small tables of words that several readers share.

use std::ops::Range;

use super::table::Table;
use crate::text::Cut;

/// A run without spaces, and the word in it: what is left without the marks around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::parse) struct Word {
    /// With the marks that touch it.
    pub(in crate::parse) run: Range<usize>,
    /// Without them.
    pub(in crate::parse) bare: Range<usize>,
}

impl Word {
    pub(in crate::parse) fn new(text: &str, run: Range<usize>) -> Self {
        let whole = text.cut(run.clone()).as_bytes();
        let is_inside = |byte: &u8| !is_mark(*byte);
        let bare = match (whole.iter().position(is_inside), whole.iter().rposition(is_inside)) {
            (Some(first), Some(last)) => run.start + first..run.start + last + 1,
            _ => run.end..run.end,
        };
        Self { run, bare }
    }

    pub(in crate::parse) fn text<'t>(&self, text: &'t str) -> &'t str {
        text.cut(self.bare.clone())
    }

    /// Whether a mark that parts phrases stands right behind the word.
    pub(in crate::parse) fn ends_phrase(&self, text: &str) -> bool {
        text.cut(self.bare.end..self.run.end).contains([',', ';', ':', '.'])
    }
}

fn is_mark(byte: u8) -> bool {
    matches!(byte, b',' | b';' | b':' | b'.' | b'"' | b'(' | b')' | b'[' | b']' | b'!' | b'?')
}

/// The words of a text from an offset on.
pub(in crate::parse) fn words_from(text: &str, from: usize) -> impl Iterator<Item = Word> {
    let mut at = from;
    std::iter::from_fn(move || {
        let start = at + text.tail(at).bytes().position(|byte| byte != b' ')?;
        // Words are short: they are soon gone through byte by byte.
        let length = text.tail(start).bytes().position(|byte| byte == b' ');
        let end = length.map_or(text.len(), |length| start + length);
        at = end;
        Some(Word::new(text, start..end))
    })
}

/// The words of a text before an offset, the nearest first.
pub(in crate::parse) fn words_before(text: &str, before: usize) -> impl Iterator<Item = Word> {
    let mut at = before;
    std::iter::from_fn(move || {
        let end = text.head(at).bytes().rposition(|byte| byte != b' ')? + 1;
        let start = memchr::memrchr(b' ', text.head(end).as_bytes()).map_or(0, |space| space + 1);
        at = start;
        Some(Word::new(text, start..end))
    })
}

pub(in crate::parse) fn is_capitalized(word: &str) -> bool {
    match word.as_bytes() {
        [first, ..] if first.is_ascii() => first.is_ascii_uppercase(),
        _ => word.starts_with(char::is_uppercase),
    }
}

/// Capitals, perhaps with figures, hyphens and a plural "s": "UNODC", "UN-Women" is not one.
pub(in crate::parse) fn is_acronym(word: &str) -> bool {
    let letters = word.strip_suffix('s').unwrap_or(word);
    letters.len() > 1
        && letters.starts_with(char::is_uppercase)
        && letters.chars().all(|letter| letter.is_uppercase() || letter.is_ascii_digit() || letter == '-')
}

/// The range less a leading article and the spaces around it.
pub(in crate::parse) fn without_article(text: &str, range: Range<usize>) -> Range<usize> {
    let range = trimmed(text, range);
    let name = text.cut(range.clone());
    let length =
        ["the ", "The ", "an ", "An ", "a ", "A "].into_iter().find(|article| name.starts_with(article));
    trimmed(text, range.start + length.map_or(0, str::len)..range.end)
}

/// The range less the spaces around it.
pub(in crate::parse) fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let name = text.cut(range.clone()).as_bytes();
    let is_inside = |byte: &u8| *byte != b' ';
    match (name.iter().position(is_inside), name.iter().rposition(is_inside)) {
        (Some(first), Some(last)) => range.start + first..range.start + last + 1,
        _ => range.start + name.len()..range.start + name.len(),
    }
}

/// Whether one of the words names a kind of organization or unit: "World Food Programme".
pub(in crate::parse) fn names_a_body(text: &str, range: Range<usize>) -> bool {
    words_from(text.head(range.end), range.start).any(|word| BODIES.has(word.text(text)))
}

/// Nouns that an organization, a body or a unit is called by.
pub(in crate::parse) static BODIES: Table = Table::new(&[
    "Academy",
    "Administration",
    "Agency",
    "Alliance",
    "Assembly",
    "Association",
    "Authority",
    "Bank",
    "Board",
    "Branch",
    "Bureau",
    "Cabinet",
    "Center",
    "Centre",
    "Chamber",
    "Coalition",
    "Commission",
    "Committee",
    "Community",
    "Confederation",
    "Conference",
    "Congress",
    "Consortium",
    "Corporation",
    "Council",
    "Court",
    "Department",
    "Directorate",
    "Division",
    "Facility",
    "Federation",
    "Forum",
    "Foundation",
    "Fund",
    "Group",
    "Initiative",
    "Institute",
    "Institution",
    "League",
    "Mechanism",
    "Ministry",
    "Mission",
    "Movement",
    "Network",
    "Observatory",
    "Office",
    "Order",
    "Organisation",
    "Organization",
    "Parliament",
    "Partnership",
    "Platform",
    "Program",
    "Programme",
    "School",
    "Secretariat",
    "Section",
    "Service",
    "Society",
    "System",
    "Team",
    "Tribunal",
    "Union",
    "Unit",
    "University",
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_stands_without_the_marks_around_it() {
        let text = "the Group (GRECO), and";
        let words: Vec<&str> = words_from(text, 0).map(|word| word.text(text)).collect();
        assert_eq!(words, ["the", "Group", "GRECO", "and"]);
        let back: Vec<&str> = words_before(text, 18).map(|word| word.text(text)).collect();
        assert_eq!(back, ["GRECO", "Group", "the"]);
    }

    #[test]
    fn the_article_is_no_part_of_a_name() {
        let text = " the Sudan ";
        assert_eq!(text.cut(without_article(text, 0..text.len())), "Sudan");
    }

    #[test]
    fn tables_are_sorted() {
        assert!(BODIES.is_sorted());
    }
}
