//! One walk through all texts for the words of all rules.

use std::ops::Range;
use std::sync::LazyLock;

use indexmap::IndexMap;
use memchr::{memchr_iter, memchr2_iter, memchr3_iter};

use super::glance::Glance;
use super::texts::Texts;
use crate::text::{Cut as _, Phrases};
use crate::validate::registry;

/// Where a needle of a rule stands. There are many of them: they are kept small.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hit {
    needle: u32,
    text: u32,
    start: u32,
    end: u32,
}

impl Hit {
    /// A hit; none where a text is longer than four gibibytes.
    fn new(needle: u32, text: usize, range: Range<usize>) -> Option<Self> {
        let (start, end) = (u32::try_from(range.start).ok()?, u32::try_from(range.end).ok()?);
        Some(Self { needle, text: u32::try_from(text).ok()?, start, end })
    }

    /// Which needle, by its place in the rule's list.
    pub(crate) fn needle(&self) -> usize {
        self.needle as usize
    }

    /// Which text, by its place in [`Subject::texts`](super::Subject::texts).
    pub(crate) fn text(&self) -> usize {
        self.text as usize
    }

    /// The bytes of the text's words.
    pub(crate) fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether the needle is a word, or words, and no part of a longer word.
    pub(crate) fn is_whole_word(&self, words: &str) -> bool {
        is_whole_word(words, &self.range())
    }
}

/// Whether bytes of a text are a word, or words, and no part of a longer word.
pub(crate) fn is_whole_word(words: &str, range: &Range<usize>) -> bool {
    let bytes = words.as_bytes();
    let before = range.start.checked_sub(1).and_then(|at| bytes.get(at));
    let last = || words.get(..range.start).and_then(|before| before.chars().next_back());
    let next = || words.get(range.end..).and_then(|after| after.chars().next());
    !goes_on(before, last) && !goes_on(bytes.get(range.end), next)
}

/// Whether a word goes on with a byte, or with the character it is of.
fn goes_on(byte: Option<&u8>, whole: impl Fn() -> Option<char>) -> bool {
    match byte {
        Some(byte) if byte.is_ascii() => byte.is_ascii_alphanumeric(),
        Some(_) => whole().is_some_and(char::is_alphanumeric),
        None => false,
    }
}

/// The needles of all rules.
struct Needles {
    /// Those of four bytes or more, each once.
    phrases: Phrases,
    /// Shorter ones that are signs, each once; their owners come behind those of the phrases.
    signs: Vec<&'static str>,
    /// For every needle the rules that look for it, and its place in their lists.
    owners: Vec<Vec<(usize, u32)>>,
}

static NEEDLES: LazyLock<Needles> = LazyLock::new(|| {
    let mut owners: IndexMap<&'static str, Vec<(usize, u32)>> = IndexMap::new();
    for (at, rule) in registry::all().iter().enumerate() {
        for (place, needle) in (0..).zip(rule.needles()) {
            owners.entry(needle).or_default().push((at, place));
        }
    }
    owners.sort_by_key(|needle, _| is_sign(needle));
    let (signs, phrases): (Vec<_>, Vec<_>) = owners.keys().partition(|needle| is_sign(needle));
    Needles { phrases: Phrases::new(phrases.into_iter()), signs, owners: owners.into_values().collect() }
});

/// Whether a needle is a sign, which is rare and has no capital.
fn is_sign(needle: &str) -> bool {
    needle.len() < 4 && !needle.starts_with(|c: char| c.is_alphanumeric() || c == ' ')
}

/// The hits of every rule and what a glance shows, from the texts block by block.
pub(super) struct Scan {
    /// For every rule, by its place in the registry.
    hits: Vec<Vec<Hit>>,
    glance: Glance,
    /// The text of the last hit.
    text: usize,
}

impl Scan {
    pub(super) fn new() -> Self {
        Self { hits: vec![Vec::new(); registry::all().len()], glance: Glance::default(), text: 0 }
    }

    /// Looks at the texts from a place in the joined text on, where one of them begins.
    pub(super) fn look(&mut self, texts: &Texts<'_>, from: usize) {
        let Needles { phrases, signs, owners } = &*NEEDLES;
        let block = texts.joined().tail(from);
        let first_sign = owners.len() - signs.len();
        phrases.find(block, |phrase, words, at| {
            self.push(texts, owners.get(phrase), from + at, words.len(), true);
        });
        each_sign(block, signs, |sign, words, at| {
            self.push(texts, owners.get(first_sign + sign), from + at, words.len(), false);
        });
        self.glance.add(block, from);
    }

    /// Adds a hit to those of the rules that look for it. Signs are found after all phrases of a block.
    fn push(
        &mut self,
        texts: &Texts<'_>,
        owners: Option<&Vec<(usize, u32)>>,
        at: usize,
        length: usize,
        is_phrase: bool,
    ) {
        while texts.all().get(self.text).is_some_and(|known| at < known.start) {
            self.text -= 1;
        }
        while texts.all().get(self.text + 1).is_some_and(|next| next.start <= at) {
            self.text += 1;
        }
        let start = at - texts.all().get(self.text).map_or(0, |text| text.start);
        for (rule, needle) in owners.into_iter().flatten() {
            let hit = Hit::new(*needle, self.text, start..start + length);
            if let Some((hits, hit)) = self.hits.get_mut(*rule).zip(hit) {
                if hits.is_empty() {
                    hits.reserve(USUAL);
                }
                hits.push(hit);
                if is_phrase {
                    settle(hits);
                }
            }
        }
    }

    /// The hits of every rule, in printed order, and the glance.
    pub(super) fn finish(mut self) -> (Vec<Vec<Hit>>, Glance) {
        for hits in &mut self.hits {
            if !hits.is_sorted_by_key(order) {
                hits.sort_by_key(order);
            }
        }
        (self.hits, self.glance)
    }
}

/// How many hits a rule has that has any.
const USUAL: usize = 16;

/// Moves the last hit to its place: phrases that begin side by side are found in any order.
fn settle(hits: &mut [Hit]) {
    let mut end = hits.len();
    while let Some([.., before, last]) = hits.get_mut(..end)
        && order(before) > order(last)
    {
        std::mem::swap(before, last);
        end -= 1;
    }
}

/// What hits are put in order by.
fn order(hit: &Hit) -> (u32, u32, u32) {
    (hit.text, hit.end, hit.start)
}

/// Calls back with every sign in a text, by its place in the list, and where it begins.
fn each_sign(text: &str, signs: &[&'static str], mut found: impl FnMut(usize, &'static str, usize)) {
    let mut first: Vec<u8> = signs.iter().filter_map(|sign| sign.bytes().next()).collect();
    first.sort_unstable();
    first.dedup();
    let mut look = |at: usize| {
        let stands = |sign: &&'static str| {
            text.as_bytes().get(at..).is_some_and(|text| text.starts_with(sign.as_bytes()))
        };
        if let Some((place, sign)) = signs.iter().enumerate().find(|(_, sign)| stands(sign)) {
            found(place, sign, at);
        }
    };
    for three in first.chunks(3) {
        match three {
            [one] => memchr_iter(*one, text.as_bytes()).for_each(&mut look),
            [one, two] => memchr2_iter(*one, *two, text.as_bytes()).for_each(&mut look),
            [one, two, three, ..] => memchr3_iter(*one, *two, *three, text.as_bytes()).for_each(&mut look),
            [] => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_needle_is_a_phrase_or_a_sign() {
        let needles = registry::all().iter().flat_map(|rule| rule.needles());
        let odd: Vec<_> = needles.filter(|needle| needle.len() < 4 && !is_sign(needle)).collect();
        assert_eq!(odd, [&""; 0]);
    }
}
