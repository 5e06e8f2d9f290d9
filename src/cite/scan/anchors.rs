//! The places where a citation may stand.

use std::sync::LazyLock;

use super::super::ResolutionKind;
use crate::date::MONTHS;
use crate::text::Finder;

/// A word a citation begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Article,
    Chapter,
    Resolution(ResolutionKind),
    Rule,
    Sales,
    Paragraph,
    /// A part of the report: section, annex, footnote.
    Part,
    /// A month that may stand without a number.
    Month,
}

/// A word and the offset it begins at.
#[derive(Debug, Clone, Copy)]
pub(super) struct Anchor {
    pub(super) word: Word,
    pub(super) at: usize,
}

/// The words without what differs in capitals, and how many bytes that is.
const STEMS: [(&str, usize, Word); 17] = [
    ("rticle", 1, Word::Article),
    ("rt. ", 1, Word::Article),
    ("rts. ", 1, Word::Article),
    ("hapter", 1, Word::Chapter),
    ("hap. ", 1, Word::Chapter),
    ("esolution", 1, Word::Resolution(ResolutionKind::Resolution)),
    ("ecision", 1, Word::Resolution(ResolutionKind::Decision)),
    ("ecommendation", 1, Word::Resolution(ResolutionKind::Recommendation)),
    ("ule ", 1, Word::Rule),
    ("ules ", 1, Word::Rule),
    ("Sales No", 0, Word::Sales),
    ("aragraph", 1, Word::Paragraph),
    ("ara. ", 1, Word::Paragraph),
    ("aras. ", 1, Word::Paragraph),
    ("ection", 1, Word::Part),
    ("nnex", 1, Word::Part),
    ("ootnote", 1, Word::Part),
];

/// Months that may stand without a number. May is none of them: it is a verb at the head of a sentence.
fn months() -> impl Iterator<Item = &'static str> + Clone {
    MONTHS.iter().copied().filter(|month| *month != "May")
}

// Two searches of a few words each are faster than one of many.
static WORDS: LazyLock<Finder> = LazyLock::new(|| Finder::new(STEMS.iter().map(|(stem, ..)| *stem)));
static MONTH_NAMES: LazyLock<Finder> = LazyLock::new(|| Finder::new(months()));

/// The words and months of a text that may begin a citation, in order.
pub(super) struct Anchors<'a> {
    text: &'a str,
    word: Option<(Anchor, usize)>,
    month: Option<(Anchor, usize)>,
}

impl<'a> Anchors<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, word: word(text, 0), month: month(text, 0) }
    }
}

impl Iterator for Anchors<'_> {
    type Item = Anchor;

    fn next(&mut self) -> Option<Anchor> {
        let month_first = match (&self.word, &self.month) {
            (Some((word, _)), Some((month, _))) => month.at < word.at,
            (word, _) => word.is_none(),
        };
        if month_first {
            let (anchor, end) = self.month.take()?;
            self.month = month(self.text, end);
            return Some(anchor);
        }
        let (anchor, end) = self.word.take()?;
        self.word = word(self.text, end);
        Some(anchor)
    }
}

/// The next word from an offset on, and where it ends.
fn word(text: &str, from: usize) -> Option<(Anchor, usize)> {
    let mut from = from;
    loop {
        let found = WORDS.find(text, from)?;
        let (_, before, word) = STEMS.get(found.word)?;
        if let Some(at) = found.start.checked_sub(*before) {
            return Some((Anchor { word: *word, at }, found.end));
        }
        from = found.end;
    }
}

fn month(text: &str, from: usize) -> Option<(Anchor, usize)> {
    MONTH_NAMES.find(text, from).map(|found| (Anchor { word: Word::Month, at: found.start }, found.end))
}

/// The first digit from an offset on.
pub(super) fn next_digit(text: &str, from: usize) -> Option<usize> {
    let rest = text.as_bytes().get(from..)?;
    let (chunks, _) = rest.as_chunks::<32>();
    let skipped = chunks.iter().take_while(|chunk| !has_digit(chunk)).count() * 32;
    let found = rest.get(skipped..)?.iter().position(u8::is_ascii_digit)?;
    Some(from + skipped + found)
}

/// Without a branch, so that the bytes are compared side by side.
fn has_digit(chunk: &[u8; 32]) -> bool {
    chunk.iter().fold(false, |found, byte| found | byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_found_wherever_they_stand() {
        for at in 0..100 {
            let text = format!("{}7{}", "é".repeat(at), "x".repeat(40));
            assert_eq!(next_digit(&text, 0), Some(2 * at));
            assert_eq!(next_digit(&text, 2 * at + 1), None);
        }
        assert_eq!(next_digit("", 0), None);
        assert_eq!(next_digit("7", 5), None);
    }

    #[test]
    fn words_are_found_with_and_without_a_capital() {
        let found: Vec<_> = Anchors::new("Article 5, para. 3, of chapter II in March")
            .map(|anchor| (anchor.word, anchor.at))
            .collect();
        assert_eq!(
            found,
            [(Word::Article, 0), (Word::Paragraph, 11), (Word::Chapter, 23), (Word::Month, 37)]
        );
    }
}
