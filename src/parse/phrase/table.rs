//! Small tables of words.

/// A sorted table of words. Of most words their length and two of their letters tell that they are not in it.
#[derive(Debug)]
pub(in crate::parse) struct Table {
    words: &'static [&'static str],
    /// A bit for every [`mark`] that a word of the table has.
    marks: [u64; 16],
}

impl Table {
    /// A table of words in the order of their bytes.
    pub(in crate::parse) const fn new(words: &'static [&'static str]) -> Self {
        let mut marks = [0; 16];
        let mut rest = words;
        while let [word, others @ ..] = rest {
            let (at, bit) = mark(word);
            let (_, slots) = marks.split_at_mut(at);
            if let [slot, ..] = slots {
                *slot |= bit;
            }
            rest = others;
        }
        Self { words, marks }
    }

    /// Whether the table holds a word.
    #[inline]
    pub(in crate::parse) fn has(&self, word: &str) -> bool {
        let (at, bit) = mark(word);
        self.marks.get(at).is_some_and(|marks| marks & bit != 0) && self.words.binary_search(&word).is_ok()
    }

    #[cfg(test)]
    pub(in crate::parse) fn is_sorted(&self) -> bool {
        self.words.is_sorted()
    }
}

/// The place and the bit that stand for a word, made of its length, its first and its last letter.
const fn mark(word: &str) -> (usize, u64) {
    let (first, last) = match word.as_bytes() {
        [first, .., last] => (*first, *last),
        [only] => (*only, *only),
        [] => (0, 0),
    };
    let place = (first as usize & 15) ^ (word.len() & 15);
    (place, 1 << ((last ^ (first >> 4) ^ (first << 3)) & 63))
}

#[cfg(test)]
mod tests {
    use super::*;

    static TABLE: Table = Table::new(&["", "at", "attended", "in", "é"]);

    #[test]
    fn a_table_holds_its_words_and_no_others() {
        for word in TABLE.words {
            assert!(TABLE.has(word), "{word}");
        }
        for word in ["a", "att", "attends", "is", "IN", "è"] {
            assert!(!TABLE.has(word), "{word}");
        }
    }
}
