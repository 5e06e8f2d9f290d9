//! The places of many phrases in a text, inside of other words too, in upper or lower case. One that begins with a capital is found
//! with it only.

/// Finds phrases of four bytes or more. Four bytes are looked at behind every other byte, and only where they are those of a phrase
/// is it compared.
pub(crate) struct Phrases {
    list: Vec<&'static str>,
    /// The [`mark`]s of all windows, a bit each: most four bytes of a text are those of no phrase, and are told by it alone.
    marks: Box<[u64; MARKS / 64]>,
    /// For every [`print`] the first of the windows that have it, counted from 1; 0 for none.
    first: Box<[u16; PRINTS]>,
    windows: Vec<Window>,
}

/// Four bytes of a phrase, folded.
struct Window {
    bytes: u32,
    /// The first bytes of the phrase, folded, and which of them count: they tell most places where it does not stand.
    head: u64,
    counts: u64,
    /// Which phrase, by its place.
    phrase: usize,
    /// How many bytes of the phrase stand before the four.
    offset: usize,
    /// The next window of the same print.
    next: u16,
}

const PRINTS: usize = 1 << 14;
const MARKS: usize = 1 << 17;

/// The letters that are met most, the most frequent last.
const OFTEN: &[u8] = b"pmcdlhrsnioate ";

/// Makes small letters of capitals, and other signs of some signs.
const FOLD: u8 = 0x20;

impl Phrases {
    /// A finder of phrases; those of less than four bytes are never found.
    #[expect(clippy::large_stack_arrays, reason = "it is put on the heap at once")]
    pub(crate) fn new(phrases: impl Iterator<Item = &'static str>) -> Self {
        let mut finder = Self {
            list: phrases.collect(),
            marks: Box::new([0; MARKS / 64]),
            first: Box::new([0; PRINTS]),
            windows: Vec::new(),
        };
        for at in 0..finder.list.len() {
            finder.add(at);
        }
        finder
    }

    /// Adds two windows of a phrase that stand side by side: one of them begins at an even place of a text.
    fn add(&mut self, phrase: usize) {
        let bytes = self.list.get(phrase).map(|words| words.as_bytes()).unwrap_or_default();
        if let &[one, two, three, four] = bytes {
            self.push([one, two, three, four], phrase, 0);
            // Whatever byte stands behind it: the first of a character, folded.
            let any = (FOLD..=0xf4).filter(|byte| byte & FOLD != 0 && !(0x80..0xe2).contains(byte));
            return any.for_each(|any| self.push([two, three, four, any], phrase, 1));
        }
        let rarest = bytes.windows(5).enumerate().min_by_key(|(_, five)| self.frequency(five));
        if let Some((offset, &[one, two, three, four, five])) = rarest {
            self.push([one, two, three, four], phrase, offset);
            self.push([two, three, four, five], phrase, offset + 1);
        }
    }

    /// How often some bytes are met, more or less, and windows of theirs are those of other phrases.
    fn frequency(&self, bytes: &[u8]) -> usize {
        let frequency =
            |byte: &u8| OFTEN.iter().rposition(|often| *often == byte | FOLD).map_or(0, |at| at + 1);
        let others = |four: &[u8]| four.first_chunk().map_or(0, |four| self.chain(fold(*four)).count());
        bytes.iter().map(frequency).sum::<usize>() + 3 * bytes.windows(4).map(others).sum::<usize>()
    }

    /// The windows that have the print of some bytes.
    fn chain(&self, bytes: u32) -> impl Iterator<Item = &Window> {
        let window = |number: u16| usize::from(number).checked_sub(1).and_then(|at| self.windows.get(at));
        let first = self.first.get(print(bytes)).and_then(|first| window(*first));
        std::iter::successors(first, move |before| window(before.next))
    }

    fn push(&mut self, bytes: [u8; 4], phrase: usize, offset: usize) {
        let bytes = fold(bytes);
        let Ok(number) = u16::try_from(self.windows.len() + 1) else { return };
        let next = self.first.get_mut(print(bytes)).map_or(0, |first| std::mem::replace(first, number));
        let (word, bit) = mark(bytes);
        self.marks.get_mut(word).into_iter().for_each(|word| *word |= 1 << bit);
        let (head, counts) = self.list.get(phrase).map_or((0, 0), |phrase| head(phrase.as_bytes(), 0));
        self.windows.push(Window { bytes, head, counts, phrase, offset, next });
    }

    /// Calls back with every phrase in a text, by its place in the list, and where it begins; in the order of the text but for those
    /// that begin side by side.
    pub(crate) fn find(&self, text: &str, mut found: impl FnMut(usize, &'static str, usize)) {
        let bytes = text.as_bytes();
        let mut at = 0;
        // Three windows of every eight bytes.
        while let Some(eight) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
            self.windows(text, at, *eight, &mut found);
            at += 6;
        }
        // The last bytes, and zeros that no phrase has.
        while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
            let mut eight = [0; 8];
            eight.iter_mut().zip(rest).for_each(|(slot, byte)| *slot = *byte);
            self.windows(text, at, eight, &mut found);
            at += 6;
        }
    }

    #[inline]
    fn windows(
        &self,
        text: &str,
        at: usize,
        eight: [u8; 8],
        found: &mut impl FnMut(usize, &'static str, usize),
    ) {
        let eight = u64::from_le_bytes(eight) | u64::from_ne_bytes([FOLD; 8]);
        for skipped in [0, 2, 4] {
            #[expect(clippy::cast_possible_truncation, reason = "four bytes are meant")]
            let four = (eight >> (8 * skipped)) as u32;
            let (word, bit) = mark(four);
            if self.marks.get(word).is_some_and(|word| word >> bit & 1 != 0) {
                self.compare(text, at + skipped, four, found);
            }
        }
    }

    /// The phrases of a chain of windows that stand where four bytes do. Cold: most windows of a text are those of no phrase.
    #[cold]
    #[inline(never)]
    fn compare(&self, text: &str, at: usize, four: u32, found: &mut impl FnMut(usize, &'static str, usize)) {
        let mut number = self.first.get(print(four)).copied().unwrap_or_default();
        while let Some(window) = usize::from(number).checked_sub(1).and_then(|at| self.windows.get(at)) {
            number = window.next;
            if window.bytes == four
                && let Some(start) = at.checked_sub(window.offset)
                && head(text.as_bytes(), start).0 & window.counts == window.head
                && let Some(phrase) = self.list.get(window.phrase)
                && stands(text.as_bytes(), start, phrase.as_bytes())
            {
                found(window.phrase, phrase, start);
            }
        }
    }
}

/// The next eight bytes from a place on, folded, and which of them are there.
fn head(text: &[u8], start: usize) -> (u64, u64) {
    let rest = text.get(start..).unwrap_or_default();
    if let Some(eight) = rest.first_chunk() {
        return (u64::from_le_bytes(*eight) | u64::from_ne_bytes([FOLD; 8]), u64::MAX);
    }
    let eight =
        |byte: fn(u8) -> u8| rest.iter().rev().fold(0, |eight, next| eight << 8 | u64::from(byte(*next)));
    (eight(|byte| byte | FOLD), eight(|_| u8::MAX))
}

/// Whether some bytes stand at a place, in upper or lower case, but for a capital they begin with.
fn stands(text: &[u8], start: usize, bytes: &[u8]) -> bool {
    let Some(there) = text.get(start..start + bytes.len()) else { return false };
    let begins = there
        .first()
        .zip(bytes.first())
        .is_some_and(|(there, own)| there == own || there.to_ascii_lowercase() == *own);
    begins && (there == bytes || there.eq_ignore_ascii_case(bytes))
}

fn fold(bytes: [u8; 4]) -> u32 {
    u32::from_le_bytes(bytes) | u32::from_ne_bytes([FOLD; 4])
}

/// A number for four bytes, below [`PRINTS`].
#[inline]
fn print(bytes: u32) -> usize {
    (bytes.wrapping_mul(0x9e37_79b1) >> 18) as usize
}

/// A number below [`MARKS`] for four bytes, as a word of 64 bits and a bit in it.
#[inline]
fn mark(bytes: u32) -> (usize, u32) {
    let number = bytes.wrapping_mul(0x9e37_79b1) >> 15;
    ((number / 64) as usize, number % 64)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PHRASES: [&str; 6] = ["article ", "the convention", "fund", "organis", " session", "mérida"];

    fn found(text: &str) -> Vec<(&str, usize)> {
        let mut found = Vec::new();
        Phrases::new(PHRASES.into_iter()).find(text, |_, phrase, at| found.push((phrase, at)));
        found
    }

    #[test]
    fn phrases_are_found_in_either_case_and_inside_of_words() {
        let text = "Article 5 of The Convention: a REORGANISED Fund, in session in MéRIDA";
        let expected = [
            ("article ", 0),
            ("the convention", 13),
            ("organis", 33),
            ("fund", 43),
            (" session", 51),
            ("mérida", 63),
        ];
        assert_eq!(found(text), expected);
    }

    #[test]
    fn a_phrase_is_found_once_wherever_it_stands() {
        for (lead, behind) in (0..20).flat_map(|lead| (0..10).map(move |behind| (lead, behind))) {
            for phrase in PHRASES {
                let text = format!("{}{phrase}{}", "-".repeat(lead), "-".repeat(behind));
                assert_eq!(found(&text), [(phrase, lead)], "{text}");
            }
        }
    }

    #[test]
    fn a_phrase_with_a_capital_is_found_with_it_only() {
        let mut found = Vec::new();
        Phrases::new(["Council"].into_iter())
            .find("the council, the Council and the COUNCIL", |_, _, at| found.push(at));
        assert_eq!(found, [17, 33]);
    }

    #[test]
    fn nothing_is_found_in_other_words() {
        assert_eq!(found(""), []);
        assert_eq!(found("fun"), []);
        assert_eq!(found("artic1e The conventions' f\u{15}nd"), [("the convention", 8)]);
    }
}
