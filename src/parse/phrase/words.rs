//! Words and the small tables of words that several readers share.

use std::ops::Range;

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
        let whole = text.cut(run.clone());
        let left = whole.len() - whole.trim_start_matches(is_mark).len();
        let right = whole.trim_end_matches(is_mark).len();
        let bare = if left < right { run.start + left..run.start + right } else { run.end..run.end };
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

fn is_mark(character: char) -> bool {
    matches!(character, ',' | ';' | ':' | '.' | '"' | '(' | ')' | '[' | ']' | '!' | '?')
}

/// The words of a text from an offset on.
pub(in crate::parse) fn words_from(text: &str, from: usize) -> impl Iterator<Item = Word> {
    let mut at = from;
    std::iter::from_fn(move || {
        let start = at + text.tail(at).bytes().position(|byte| byte != b' ')?;
        let length = memchr::memchr(b' ', text.tail(start).as_bytes());
        let end = length.map_or(text.len(), |length| start + length);
        at = end;
        Some(Word::new(text, start..end))
    })
}

/// The words of a text before an offset, the nearest first.
pub(in crate::parse) fn words_before(text: &str, before: usize) -> impl Iterator<Item = Word> {
    let mut at = before;
    std::iter::from_fn(move || {
        let end = text.head(at).trim_end_matches(' ').len();
        if end == 0 {
            return None;
        }
        let start = memchr::memrchr(b' ', text.head(end).as_bytes()).map_or(0, |space| space + 1);
        at = start;
        Some(Word::new(text, start..end))
    })
}

/// Whether a sorted table holds the word.
pub(in crate::parse) fn is_in(table: &[&str], word: &str) -> bool {
    table.binary_search(&word).is_ok()
}

pub(in crate::parse) fn is_capitalized(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
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
    let name = text.cut(range.clone());
    let start = range.start + (name.len() - name.trim_start_matches(' ').len());
    let end = range.start + name.trim_end_matches(' ').len();
    start..end.max(start)
}

/// Whether one of the words names a kind of organization or unit: "World Food Programme".
pub(in crate::parse) fn names_a_body(text: &str, range: Range<usize>) -> bool {
    words_from(text.head(range.end), range.start).any(|word| is_in(BODIES, word.text(text)))
}

/// Nouns that an organization, a body or a unit is called by.
pub(in crate::parse) const BODIES: &[&str] = &[
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
];

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
