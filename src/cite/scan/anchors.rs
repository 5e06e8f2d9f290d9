//! The places where a citation may stand.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

use super::super::ResolutionKind;

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

static WORDS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let stems = STEMS.iter().map(|(stem, ..)| stem);
    AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).build(stems).ok()
});

/// The words of a text that may begin a citation, in order.
pub(super) fn words(text: &str) -> impl Iterator<Item = Anchor> + '_ {
    WORDS.iter().flat_map(move |words| words.find_iter(text)).filter_map(|found| {
        let (_, before, word) = STEMS.get(found.pattern().as_usize())?;
        Some(Anchor { word: *word, at: found.start().checked_sub(*before)? })
    })
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
        let found: Vec<_> =
            words("Article 5, para. 3, of chapter II").map(|anchor| (anchor.word, anchor.at)).collect();
        assert_eq!(found, [(Word::Article, 0), (Word::Paragraph, 11), (Word::Chapter, 23)]);
    }
}
