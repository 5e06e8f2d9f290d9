//! Words and numbers within a citation.

use std::ops::Range;

use crate::text::Cut;
use crate::validate::subject::Subject;

/// Where a word, number or letter in brackets stands from an offset on, as no part of a longer word.
pub(super) fn token(text: &str, wanted: &str, from: usize) -> Option<Range<usize>> {
    // Citations are short: no finder is worth making.
    let (searched, first) = (text.as_bytes().get(from..)?, *wanted.as_bytes().first()?);
    let places = memchr::memchr_iter(first, searched)
        .filter(|at| searched.get(*at..).is_some_and(|rest| rest.starts_with(wanted.as_bytes())));
    let mut ranges = places.map(|at| from + at..from + at + wanted.len());
    ranges.find(|range| {
        let before = text.head(range.start).chars().next_back();
        let after = text.tail(range.end).chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
            || wanted.starts_with('(')
    })
}

/// The number with the word right before it: "paragraph 31".
pub(super) fn with_head(text: &str, number: Range<usize>, heads: &[&str]) -> Range<usize> {
    let before = text.head(number.start);
    let head = heads.iter().find(|head| ends_with(before, head)).map_or(0, |head| head.len());
    number.start - head..number.end
}

/// Whether a text ends in a word, capitals or not.
pub(super) fn ends_with(text: &str, word: &str) -> bool {
    let tail = text.len().checked_sub(word.len()).and_then(|start| text.get(start..));
    tail.is_some_and(|tail| tail.eq_ignore_ascii_case(word))
}

/// The decimal number at an offset and where it ends. One too long for its type is the greatest.
pub(super) fn number(text: &str, at: usize) -> Option<(u32, usize)> {
    let digits = text.tail(at).bytes().take_while(u8::is_ascii_digit).count();
    let printed = text.cut(at..at + digits);
    (digits > 0).then(|| (printed.parse().unwrap_or(u32::MAX), at + digits))
}

/// The last bytes of a text, from a character boundary on.
pub(super) fn near_end(text: &str, bytes: usize) -> &str {
    let start = text.len().saturating_sub(bytes);
    (start..=text.len()).find_map(|at| text.get(at..)).unwrap_or_default()
}

/// The first bytes of a text, up to a character boundary.
pub(super) fn near_start(text: &str, bytes: usize) -> &str {
    let end = text.len().min(bytes);
    (0..4).find_map(|back| text.get(..end.saturating_sub(back))).unwrap_or_default()
}

/// Whether an article cited with these words is one of the Convention: in a report of another body, only where the
/// words say so.
pub(super) fn is_ours(subject: &Subject<'_>) -> impl Fn(&str) -> bool + use<> {
    let ours = !subject.is_foreign();
    move |words: &str| ours || ["against Corruption", "UNCAC"].iter().any(|name| words.contains(name))
}

/// Names of the Convention that may stand behind one of its provisions.
const OWNERS: [&str; 4] = [
    "the Convention",
    "the United Nations Convention against Corruption",
    "the Convention against Corruption",
    "UNCAC",
];

/// Whether the words behind a provision name no instrument other than the Convention.
pub(super) fn no_other_owner(behind: &str) -> bool {
    match behind.strip_prefix(',').unwrap_or(behind).strip_prefix(" of ") {
        None => true,
        Some(owner) => names_convention(owner),
    }
}

/// Whether the words begin with a name of the Convention, and with no longer name.
pub(super) fn names_convention(owner: &str) -> bool {
    OWNERS.iter().filter_map(|name| owner.strip_prefix(name)).any(|rest| {
        let goes_on = [" on ", " against ", " for the "].iter().any(|word| rest.starts_with(word));
        !goes_on && !rest.starts_with(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_no_part_of_a_longer_one() {
        let text = "article 46, paragraphs 3 and 31 (b)";
        assert_eq!(token(text, "3", 0), Some(23..24));
        assert_eq!(token(text, "31", 0).map(|range| text.cut(range)), Some("31"));
        assert_eq!(token(text, "(b)", 0), Some(32..35));
        assert_eq!(token(text, "6", 0), None);
    }

    #[test]
    fn a_number_may_take_its_word_along() {
        let text = "article 46, Paragraph 31";
        assert_eq!(text.cut(with_head(text, 22..24, &["paragraph "])), "Paragraph 31");
        assert_eq!(text.cut(with_head(text, 8..10, &["paragraph "])), "46");
    }

    #[test]
    fn the_owner_is_the_convention_or_nobody() {
        assert!(no_other_owner(", and"));
        assert!(no_other_owner(" of the Convention."));
        assert!(no_other_owner(", of the United Nations Convention against Corruption"));
        assert!(!no_other_owner(" of the Convention on Bribery"));
        assert!(!no_other_owner(" of the Penal Code"));
    }
}
