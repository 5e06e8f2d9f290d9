//! One walk through all texts for the words of all rules.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, StartKind};

use super::texts::Texts;
use crate::validate::registry;

/// Where a needle of a rule stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hit {
    /// Which needle, by its place in the rule's list.
    pub(crate) needle: usize,
    /// Which text, by its place in [`Subject::texts`](super::Subject::texts).
    pub(crate) text: usize,
    /// The bytes of the text's words.
    pub(crate) range: Range<usize>,
}

impl Hit {
    /// Whether the needle is a word, or words, and no part of a longer word.
    pub(crate) fn is_whole_word(&self, words: &str) -> bool {
        let before = words.get(..self.range.start).and_then(|before| before.chars().next_back());
        let after = words.get(self.range.end..).and_then(|after| after.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    }
}

/// The needles of all rules: for every pattern its rule and its place in the rule's list.
struct Needles {
    automaton: Option<AhoCorasick>,
    owners: Vec<(usize, usize)>,
}

static NEEDLES: LazyLock<Needles> = LazyLock::new(|| {
    let mut owners = Vec::new();
    let mut patterns = Vec::new();
    for (at, rule) in registry::all().iter().enumerate() {
        for (place, needle) in rule.needles().iter().enumerate() {
            owners.push((at, place));
            patterns.push(*needle);
        }
    }
    let automaton = AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .start_kind(StartKind::Unanchored)
        .kind(Some(AhoCorasickKind::DFA))
        .build(patterns)
        .ok();
    Needles { automaton, owners }
});

/// The hits of every rule, in printed order.
pub(super) fn scan(texts: &Texts<'_>) -> Vec<Vec<Hit>> {
    let mut hits = vec![Vec::new(); registry::all().len()];
    let Some(automaton) = &NEEDLES.automaton else { return hits };
    for found in automaton.find_overlapping_iter(texts.joined()) {
        let owner = NEEDLES.owners.get(found.pattern().as_usize());
        let text = texts.holding(found.start());
        let (Some(&(rule, needle)), Some(text)) = (owner, text) else { continue };
        let start = texts.all().get(text).map_or(0, |text| text.start);
        let range = found.start() - start..found.end() - start;
        if let Some(hits) = hits.get_mut(rule) {
            hits.push(Hit { needle, text, range });
        }
    }
    hits
}
