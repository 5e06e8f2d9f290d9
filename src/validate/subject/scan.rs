//! One walk through all texts for the words of all rules.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::automaton::{Automaton as _, StateID};
use aho_corasick::dfa::DFA;
use aho_corasick::{Anchored, PatternID, StartKind};
use indexmap::IndexMap;

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

/// The needles of all rules.
struct Needles {
    /// Every needle once.
    automaton: Option<DFA>,
    /// For every pattern the rules that look for it, and its place in their lists.
    owners: Vec<Vec<(usize, usize)>>,
}

static NEEDLES: LazyLock<Needles> = LazyLock::new(|| {
    let mut patterns: IndexMap<&'static str, Vec<(usize, usize)>> = IndexMap::new();
    for (at, rule) in registry::all().iter().enumerate() {
        for (place, needle) in rule.needles().iter().enumerate() {
            patterns.entry(needle).or_default().push((at, place));
        }
    }
    let automaton = DFA::builder()
        .ascii_case_insensitive(true)
        .start_kind(StartKind::Unanchored)
        .prefilter(false)
        .build(patterns.keys())
        .ok();
    Needles { automaton, owners: patterns.into_values().collect() }
});

/// The hits of every rule, in printed order.
pub(super) fn scan(texts: &Texts<'_>) -> Vec<Vec<Hit>> {
    let mut hits = vec![Vec::new(); registry::all().len()];
    let Some(automaton) = &NEEDLES.automaton else { return hits };
    let mut text = 0;
    each_match(automaton, texts.joined(), |pattern, end| {
        while texts.all().get(text + 1).is_some_and(|next| next.start < end) {
            text += 1;
        }
        let start = texts.all().get(text).map_or(0, |text| text.start);
        let range = end - automaton.pattern_len(pattern) - start..end - start;
        for (rule, needle) in NEEDLES.owners.get(pattern.as_usize()).into_iter().flatten() {
            if let Some(hits) = hits.get_mut(*rule) {
                hits.push(Hit { needle: *needle, text, range: range.clone() });
            }
        }
    });
    hits
}

/// Calls back for every match, overlapping ones too, with its pattern and its end.
fn each_match(automaton: &DFA, text: &str, mut found: impl FnMut(PatternID, usize)) {
    let Ok(mut state) = automaton.start_state(Anchored::No) else { return };
    let mut bytes = text.as_bytes().iter();
    while to_match(automaton, &mut state, &mut bytes) {
        let end = text.len() - bytes.len();
        for index in 0..automaton.match_len(state) {
            found(automaton.match_pattern(state, index), end);
        }
    }
}

/// Reads bytes up to the end of a match. A loop of its own that does nothing else: it sees every byte of every text.
#[inline(never)]
fn to_match(automaton: &DFA, state: &mut StateID, bytes: &mut std::slice::Iter<'_, u8>) -> bool {
    let mut at = *state;
    let found = bytes.any(|byte| {
        at = automaton.next_state(Anchored::No, at, *byte);
        automaton.is_special(at)
    });
    *state = at;
    found
}
