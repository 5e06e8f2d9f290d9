//! Some words, each longer than a few letters, looked for in a long text together.

use std::ops::Range;

/// Finds some words wherever they stand, letter by letter.
pub(super) struct Keys<'a> {
    words: Vec<&'a str>,
    /// Of some bytes of long words the [`print`], the bytes, which words, and where they begin in them; in order.
    windows: Vec<(u64, u64, u32, u32)>,
    /// A bit for every [`print`] of a window.
    prints: Box<[u64; GROUPS]>,
    /// For every 64 prints where the windows that have them end.
    ends: Box<[usize; GROUPS]>,
}

/// Of every so many bytes of a text the first few are looked at: of a word that is long enough one window is met.
const STRIDE: usize = 8;
const WINDOW: usize = 6;
const PRINTS: usize = 1 << 15;
/// How many groups of 64 prints there are.
const GROUPS: usize = PRINTS / 64;

impl<'a> Keys<'a> {
    pub(super) fn new(words: Vec<&'a str>) -> Self {
        let mut windows = Vec::with_capacity(STRIDE * words.len());
        for (at, word) in (0..).zip(&words).filter(|(_, word)| is_long(word)) {
            let own = (0..).zip(word.as_bytes().windows(WINDOW).take(STRIDE));
            windows.extend(own.map(|(offset, bytes)| (print(window(bytes)), window(bytes), at, offset)));
        }
        windows.sort_unstable();
        let (mut prints, mut ends) = (Box::new([0_u64; GROUPS]), Box::new([0; GROUPS]));
        for (place, (print, ..)) in windows.iter().enumerate() {
            let (group, bit) = group(*print);
            prints.get_mut(group).into_iter().for_each(|bits| *bits |= 1 << bit);
            ends.get_mut(group).into_iter().for_each(|end| *end = place + 1);
        }
        Self { words, windows, prints, ends }
    }

    /// Where the words stand in some text: which, and its bytes. Where two overlap, the one that begins first is found; of those
    /// that begin together, the first of the list.
    pub(super) fn find(&self, text: &str) -> Vec<(usize, Range<usize>)> {
        let mut starts = self.starts(text);
        starts.sort_unstable();
        let mut end = 0;
        let ranges = starts.into_iter().filter_map(|(start, word)| {
            let length = self.words.get(word)?.len();
            (start >= end).then(|| {
                end = start + length;
                (word, start..end)
            })
        });
        ranges.collect()
    }

    fn starts(&self, text: &str) -> Vec<(usize, usize)> {
        let mut starts = Vec::new();
        let bytes = text.as_bytes();
        let (eights, last) = bytes.as_chunks::<STRIDE>();
        let mut look = |at: usize, window: u64| {
            let print = print(window);
            let (group, bit) = group(print);
            if self.prints.get(group).is_some_and(|bits| bits >> bit & 1 != 0) {
                self.compare(bytes, at, (print, window), &mut starts);
            }
        };
        for (index, eight) in eights.iter().enumerate() {
            look(STRIDE * index, u64::from_le_bytes(*eight) & LOW);
        }
        last.first_chunk::<WINDOW>().into_iter().for_each(|last| look(STRIDE * eights.len(), window(last)));
        for (word, short) in self.words.iter().enumerate().filter(|(_, word)| !is_long(word)) {
            let found = memchr::memmem::find_iter(bytes, short.as_bytes());
            starts.extend(found.map(|start| (start, word)));
        }
        starts
    }

    /// The words that have a window and stand where it does.
    #[cold]
    fn compare(&self, text: &[u8], at: usize, found: (u64, u64), starts: &mut Vec<(usize, usize)>) {
        let end = self.ends.get(group(found.0).0).copied().unwrap_or_default();
        // Few windows share a group, and they stand together.
        let near = self.windows.get(..end).unwrap_or_default().iter().rev();
        let near = near.take_while(|(print, ..)| group(*print).0 == group(found.0).0);
        for (.., word, offset) in near.filter(|(_, window, ..)| *window == found.1) {
            let word = *word as usize;
            let start = at.checked_sub(*offset as usize).filter(|start| {
                let stands =
                    |word: &&str| text.get(*start..).is_some_and(|text| text.starts_with(word.as_bytes()));
                self.words.get(word).is_some_and(stands)
            });
            starts.extend(start.map(|start| (start, word)));
        }
    }
}

/// Whether a window of a word is met wherever it stands.
fn is_long(word: &str) -> bool {
    word.len() >= WINDOW + STRIDE - 1
}

/// The bits of a window.
const LOW: u64 = (1 << (8 * WINDOW)) - 1;

/// Some bytes as one number.
fn window(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |window, byte| window << 8 | u64::from(*byte))
}

/// A number below [`PRINTS`] for a window.
fn print(window: u64) -> u64 {
    window.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - PRINTS.trailing_zeros())
}

/// The group of a print, and its bit there.
fn group(print: u64) -> (usize, u32) {
    ((print / 64) as usize, (print % 64) as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(words: &[&str], text: &str) -> Vec<(usize, usize)> {
        Keys::new(words.to_vec()).find(text).into_iter().map(|(word, range)| (word, range.start)).collect()
    }

    #[test]
    fn words_are_found_wherever_they_stand() {
        for lists in [&["of the meeting, and", "adoption of the report"][..], &["of the meeting", "short"]] {
            for (lead, (at, word)) in
                (0..40).flat_map(|lead| lists.iter().enumerate().map(move |it| (lead, it)))
            {
                let text = format!("{}{word}", "e".repeat(lead));
                assert_eq!(found(lists, &text), [(at, lead)], "{text}");
            }
        }
    }

    #[test]
    fn words_that_overlap_are_found_by_the_first() {
        let words = ["the report of", "adoption of the report"];
        assert_eq!(found(&words, "adoption of the report of the report of"), [(1, 0), (0, 26)]);
        assert_eq!(found(&["the report of", "the report"], "the report of"), [(0, 0)]);
    }

    #[test]
    fn other_words_are_not_found() {
        assert_eq!(found(&["of the meeting"], "of the Meeting"), []);
        assert_eq!(found(&[], "of the meeting"), []);
    }
}
