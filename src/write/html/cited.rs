//! Where the words of citations stand.

use std::collections::HashMap;
use std::ops::Range;

use super::texts::{Text, TextPlace};
use crate::model::{Citation, Report};
use crate::parse::Part;

/// The citations in each text, in order and without overlap: the bytes of the text, and the place of the citation in
/// [`Report::citations`].
pub(super) type InText = HashMap<Part, Vec<(Range<usize>, usize)>>;

/// How many citations of one place may be missing from its words before the rest is left unlinked. Each costs a walk through
/// the words, and only a report built in code has any.
const MISSING: usize = 16;

/// Finds the words of all citations: those of one place are in printed order, so each is looked for behind the one before.
pub(super) fn find(report: &Report, texts: &[Text<'_>]) -> InText {
    let mut by_place: HashMap<TextPlace<'_>, Vec<usize>> = HashMap::new();
    for (at, citation) in report.citations().iter().enumerate() {
        by_place.entry(citation.place().into()).or_default().push(at);
    }
    let mut of_place: HashMap<TextPlace<'_>, Vec<&Text<'_>>> = HashMap::new();
    for text in texts.iter().filter(|text| by_place.contains_key(&text.place)) {
        of_place.entry(text.place).or_default().push(text);
    }
    let mut found = InText::new();
    for (place, texts) in of_place {
        let citations = by_place.get(&place).map(Vec::as_slice).unwrap_or_default();
        find_in(report, &texts, citations, &mut found);
    }
    found
}

fn find_in(report: &Report, texts: &[&Text<'_>], citations: &[usize], found: &mut InText) {
    let (mut text, mut from, mut missing) = (0, 0, 0);
    for &at in citations {
        let words = report.citations().get(at).map(Citation::text).unwrap_or_default();
        let Some((next, range)) = find_next(texts, text, from, words) else {
            missing += 1;
            if missing > MISSING {
                return;
            }
            continue;
        };
        (text, from) = (next, range.end);
        if let Some(text) = texts.get(next) {
            found.entry(text.part).or_default().push((range, at));
        }
    }
}

/// The first text, and the bytes in it, that hold the words from a place on.
fn find_next(texts: &[&Text<'_>], first: usize, from: usize, words: &str) -> Option<(usize, Range<usize>)> {
    texts.iter().enumerate().skip(first).find_map(|(at, text)| {
        let from = if at == first { from } else { 0 };
        find_words(text.words, from, words).map(|range| (at, range))
    })
}

/// Where words stand from a place on, not as a part of longer words.
fn find_words(text: &str, from: usize, words: &str) -> Option<Range<usize>> {
    let rest = text.get(from..).filter(|_| !words.is_empty())?;
    let alone = |at: usize| {
        let before = rest.get(..at).and_then(|before| before.chars().next_back());
        let after = rest.get(at + words.len()..).and_then(|after| after.chars().next());
        !joined(before, words.chars().next()) && !joined(words.chars().next_back(), after)
    };
    let at = memchr::memmem::find_iter(rest.as_bytes(), words.as_bytes()).find(|at| alone(*at))?;
    Some(from + at..from + at + words.len())
}

fn joined(before: Option<char>, after: Option<char>) -> bool {
    before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole() {
        let text = "article 54 and article 5";
        assert_eq!(find_words(text, 0, "article 5"), Some(15..24));
        assert_eq!(find_words(text, 16, "article 5"), None);
        assert_eq!(find_words("éarticle 5", 1, "article 5"), None);
        assert_eq!(find_words(text, 0, ""), None);
    }
}
