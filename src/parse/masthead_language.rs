//! The language of a masthead: its labels, its names, and what is printed around them.

use crate::model::Language;
use crate::text::{Cut, is_blank};

/// What stands before "Original:" without the language that the document itself is in ("25 November 2010 English").
pub(super) fn without_language(words: &str) -> &str {
    let words = words.trim_end_matches(is_blank);
    let last = words.rsplit(is_blank).next().unwrap_or_default();
    if Language::named(last).is_some() {
        words.head(words.len() - last.len()).trim_end_matches(is_blank)
    } else {
        words
    }
}

/// Where the label of the original language stands, in small letters.
pub(super) fn language_label(words: &str) -> Option<usize> {
    const LABELS: [&str; 3] = ["original:", "original :", "original language:"];
    let label = LABELS.iter().find_map(|label| words.find(label));
    label.or_else(|| words.starts_with("language:").then_some(0))
}

/// Whether words can be the name of a language: one that is known, or a word of its length alone. Other words behind it are a field
/// of their own.
pub(super) fn names_language(words: &str) -> bool {
    if words.eq_ignore_ascii_case("all languages") {
        return true;
    }
    let mut all = words.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let first = all.next().unwrap_or_default();
    let alone = all.next().is_none() && first.chars().count() >= SHORTEST_LANGUAGE;
    alone || Language::named(first).is_some()
}

/// The languages that words begin with, if the first is known; all of them where it is not. Other words may follow.
pub(super) fn languages(words: &str) -> &str {
    const ONLY: [&str; 3] = ["only", "seulement", "solamente"];
    let (mut at, mut end) = (0, 0);
    for word in words.split_inclusive(|c: char| !c.is_alphabetic()) {
        let plain = word.trim_end_matches(|c: char| !c.is_alphabetic());
        if Language::named(plain).is_some() || end > 0 && ONLY.contains(&plain.to_lowercase().as_str()) {
            end = at + plain.len();
        }
        at += word.len();
    }
    if end == 0 { words } else { words.head(end) }
}

/// How many letters the name of a language has at least ("Lao").
const SHORTEST_LANGUAGE: usize = 3;
