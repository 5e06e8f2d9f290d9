//! The place of the first of some words in a text, inside of another word too.

use aho_corasick::packed::Searcher;
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

/// Finds the first of several words, wherever they stand.
pub(crate) enum Substrings {
    /// Many bytes at a time, where the processor can.
    Packed(Searcher),
    /// A byte at a time.
    Plain(AhoCorasick),
    /// Never: the words are few and short, so that one of the two can be made of them.
    Nothing,
}

impl Substrings {
    /// A finder of words. Where two begin at one place, the first of them is found. Up to 32 are found at full speed.
    pub(crate) fn new<W: AsRef<[u8]>>(words: impl Iterator<Item = W> + Clone) -> Self {
        if let Some(packed) = Searcher::new(words.clone()) {
            return Self::Packed(packed);
        }
        let mut plain = AhoCorasick::builder();
        plain.kind(Some(AhoCorasickKind::ContiguousNFA)).match_kind(MatchKind::LeftmostFirst);
        plain.build(words).map_or(Self::Nothing, Self::Plain)
    }

    /// Where the first of the words begins in a text.
    pub(crate) fn place(&self, text: &str) -> Option<usize> {
        let found = match self {
            Self::Packed(packed) => packed.find(text),
            Self::Plain(plain) => plain.find(text),
            Self::Nothing => None,
        };
        found.map(|found| found.start())
    }
}
