//! The places of some words in a text, inside of other words too.

use aho_corasick::packed::Searcher;
use aho_corasick::{AhoCorasick, AhoCorasickKind, Input, Match, MatchKind, Span};

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
    pub(crate) fn new(words: impl Iterator<Item = &'static str> + Clone) -> Self {
        if let Some(packed) = Searcher::new(words.clone()) {
            return Self::Packed(packed);
        }
        let mut plain = AhoCorasick::builder();
        plain.kind(Some(AhoCorasickKind::ContiguousNFA)).match_kind(MatchKind::LeftmostFirst);
        plain.build(words).map_or(Self::Nothing, Self::Plain)
    }

    /// The words in a text, in order and without overlap, by their places in the list.
    pub(crate) fn find(&self, text: &str) -> impl Iterator<Item = usize> {
        let mut from = 0;
        std::iter::from_fn(move || {
            let found = self.find_from(text, from)?;
            from = found.end();
            Some(found.pattern().as_usize())
        })
    }

    /// Where the first of the words begins in a text.
    pub(crate) fn place(&self, text: &str) -> Option<usize> {
        self.find_from(text, 0).map(|found| found.start())
    }

    fn find_from(&self, text: &str, from: usize) -> Option<Match> {
        match self {
            Self::Packed(packed) => packed.find_in(text, Span { start: from, end: text.len() }),
            Self::Plain(plain) => plain.find(Input::new(text).range(from..)),
            Self::Nothing => None,
        }
    }
}
