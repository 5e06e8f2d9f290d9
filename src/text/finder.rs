//! The places of some words in a text, found in one pass.

use aho_corasick::packed::Searcher;
use aho_corasick::{AhoCorasick, AhoCorasickKind, Input, MatchKind, Span};

/// Finds the first of several words.
pub(crate) enum Finder {
    /// Many bytes at a time, where the processor can.
    Packed(Searcher),
    /// A byte at a time.
    Plain(AhoCorasick),
    /// Never: the words are few and short, so that one of the two can be made of them.
    Nothing,
}

/// A word and its place in a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hit {
    /// Which word, by its place in the list the finder was made of.
    pub(crate) word: usize,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Finder {
    /// A finder of words. Where two begin at one place, the first of them is found. Up to 32 are found at full speed.
    pub(crate) fn new(words: impl Iterator<Item = &'static str> + Clone) -> Self {
        if let Some(packed) = Searcher::new(words.clone()) {
            return Self::Packed(packed);
        }
        let mut plain = AhoCorasick::builder();
        plain.kind(Some(AhoCorasickKind::ContiguousNFA)).match_kind(MatchKind::LeftmostFirst);
        plain.build(words).map_or(Self::Nothing, Self::Plain)
    }

    /// The first word from an offset on.
    pub(crate) fn find(&self, text: &str, from: usize) -> Option<Hit> {
        let found = match self {
            Self::Packed(packed) => packed.find_in(text, Span { start: from, end: text.len() }),
            Self::Plain(plain) => plain.find(Input::new(text).range(from..)),
            Self::Nothing => None,
        };
        found.map(|found| Hit { word: found.pattern().as_usize(), start: found.start(), end: found.end() })
    }

    /// All words, in order and without overlap.
    pub(crate) fn find_all(&self, text: &str) -> impl Iterator<Item = Hit> {
        let mut from = 0;
        std::iter::from_fn(move || {
            let hit = self.find(text, from)?;
            from = hit.end;
            Some(hit)
        })
    }
}
