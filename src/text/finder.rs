//! The places of some words in a text, found in one pass over its words.

use super::word_starts::each_word_start;

/// Finds words at the places where words begin, and behind hyphens too.
pub(crate) struct Finder {
    words: Vec<Word>,
    /// For every [`print`] the first of the words that have it, counted from 1; 0 for none.
    first: [u8; PRINTS],
}

struct Word {
    text: &'static str,
    /// The next word of the same print.
    next: u8,
}

/// A word and its place in a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hit {
    /// Which word, by its place in the list the finder was made of.
    pub(crate) word: usize,
    /// Where it begins, in bytes.
    pub(crate) at: usize,
}

const PRINTS: usize = 4096;

impl Finder {
    /// A finder of up to 255 words of four bytes or more. A word that begins with a small letter is found with a capital
    /// as well. Words of a list go on as far as they are given: "article" is found in "articles".
    pub(crate) fn new(words: impl Iterator<Item = &'static str>) -> Self {
        let mut finder = Self { words: Vec::new(), first: [0; PRINTS] };
        for (text, number) in words.zip(1..=u8::MAX) {
            let first = print(text.as_bytes()).and_then(|print| finder.first.get_mut(print));
            let next = first.map_or(0, |first| std::mem::replace(first, number));
            finder.words.push(Word { text, next });
        }
        finder
    }

    /// Adds the words in a text to `hits`, in order.
    pub(crate) fn find(&self, text: &str, hits: &mut Vec<Hit>) {
        each_word_start(text, |at| {
            let Some(rest) = text.as_bytes().get(at..) else { return };
            let first = print(rest).and_then(|print| self.first.get(print));
            if let Some(first) = first.filter(|first| **first > 0)
                && let Some(word) = self.one_of(*first, rest)
            {
                hits.push(Hit { word, at });
            }
        });
    }

    /// The word of a chain that a text begins with. Cold: most words of a text have a print that no chain has.
    #[cold]
    fn one_of(&self, first: u8, text: &[u8]) -> Option<usize> {
        let mut number = first;
        while let Some(at) = usize::from(number).checked_sub(1) {
            let word = self.words.get(at)?;
            if begins(text, word.text.as_bytes()) {
                return Some(at);
            }
            number = word.next;
        }
        None
    }
}

fn begins(text: &[u8], word: &[u8]) -> bool {
    let ([first, rest @ ..], [own, others @ ..]) = (text, word) else { return false };
    (first == own || first.to_ascii_lowercase() == *own) && rest.starts_with(others)
}

/// A number for the first four bytes, letters small or capital.
#[inline]
fn print(bytes: &[u8]) -> Option<usize> {
    let four = u32::from_le_bytes(*bytes.first_chunk()?) | 0x2020_2020;
    Some((four.wrapping_mul(0x9e37_79b1) >> 20) as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_where_words_begin() {
        let words = ["article", "art. ", "Chair", "March"];
        let finder = Finder::new(words.into_iter());
        let text = "Article 5 and art. 6; the Vice-Chair and the chair of particles marched in March";
        let mut hits = Vec::new();
        finder.find(text, &mut hits);
        let found: Vec<_> = hits.iter().map(|hit| (words[hit.word], hit.at)).collect();
        assert_eq!(found, [("article", 0), ("art. ", 14), ("Chair", 31), ("March", 75)]);
    }
}
