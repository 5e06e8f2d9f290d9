//! One walk through all texts for the words of all rules.

use std::ops::Range;
use std::sync::LazyLock;

use indexmap::IndexMap;
use memchr::{memchr_iter, memchr2_iter, memchr3_iter};

use super::texts::Texts;
use crate::text::Phrases;
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
        is_whole_word(words, &self.range)
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
    owners: Vec<Vec<(usize, usize)>>,
}

static NEEDLES: LazyLock<Needles> = LazyLock::new(|| {
    let mut owners: IndexMap<&'static str, Vec<(usize, usize)>> = IndexMap::new();
    for (at, rule) in registry::all().iter().enumerate() {
        for (place, needle) in rule.needles().iter().enumerate() {
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

/// The hits of every rule, in printed order.
pub(super) fn scan(texts: &Texts<'_>) -> Vec<Vec<Hit>> {
    let mut hits = vec![Vec::new(); registry::all().len()];
    let Needles { phrases, signs, owners } = &*NEEDLES;
    let mut text = 0;
    let first_sign = owners.len() - signs.len();
    let mut push = |needle: usize, length: usize, at: usize| {
        while texts.all().get(text).is_some_and(|known| at < known.start) {
            text -= 1;
        }
        while texts.all().get(text + 1).is_some_and(|next| next.start <= at) {
            text += 1;
        }
        let start = at - texts.all().get(text).map_or(0, |text| text.start);
        let range = start..start + length;
        // Signs are found after all phrases.
        let is_phrase = needle < first_sign;
        for (rule, needle) in owners.get(needle).into_iter().flatten() {
            if let Some(hits) = hits.get_mut(*rule) {
                if hits.is_empty() {
                    hits.reserve(USUAL);
                }
                hits.push(Hit { needle: *needle, text, range: range.clone() });
                if is_phrase {
                    settle(hits);
                }
            }
        }
    };
    phrases.find(texts.joined(), |phrase, words, at| push(phrase, words.len(), at));
    each_sign(texts.joined(), signs, |sign, words, at| {
        push(first_sign + sign, words.len(), at);
    });
    for hits in &mut hits {
        if !hits.is_sorted_by_key(order) {
            hits.sort_by_key(order);
        }
    }
    hits
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
fn order(hit: &Hit) -> (usize, usize, usize) {
    (hit.text, hit.range.end, hit.range.start)
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
