//! Figures, words in capitals and words that stand twice, which are rare, found in one walk through all texts.

/// Where numbers in figures begin, rows of two capitals or more, and the blanks before words of two or three letters that stand
/// twice; in order.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Glance {
    pub(super) figures: Vec<usize>,
    pub(super) capitals: Vec<usize>,
    pub(super) doubled: Vec<usize>,
}

/// How many bytes are classed together.
const STRIDE: usize = 64;
/// How many bytes behind a byte tell its class.
const AHEAD: usize = 7;
/// The bits of a byte's class: a figure, a capital before another, and a blank before a word twice.
const FIGURE: u8 = 1;
const CAPITALS: u8 = 2;
const DOUBLED: u8 = 4;

/// The bytes that are classed, and those behind them.
type Stretch = [u8; STRIDE + AHEAD];

impl Glance {
    /// Adds what stands in a text that begins at a place; nothing goes on from the text before it.
    pub(super) fn add(&mut self, text: &str, mut at: usize) {
        let mut before = Before::default();
        let mut rest = text.as_bytes();
        while let Some(stretch) = rest.first_chunk() {
            self.look(at, &classes(stretch), &mut before);
            rest = rest.get(STRIDE..).unwrap_or_default();
            at += STRIDE;
        }
        while !rest.is_empty() {
            let mut last: Stretch = [0; STRIDE + AHEAD];
            last.iter_mut().zip(rest).for_each(|(slot, byte)| *slot = *byte);
            self.look(at, &classes(&last), &mut before);
            rest = rest.get(STRIDE..).unwrap_or_default();
            at += STRIDE;
        }
    }

    fn look(&mut self, at: usize, classes: &[u8; STRIDE], before: &mut Before) {
        let (eights, _) = classes.as_chunks::<8>();
        for (index, eight) in eights.iter().enumerate() {
            let eight = u64::from_le_bytes(*eight);
            // Most have none.
            if eight == 0 {
                *before = Before::default();
                continue;
            }
            let at = at + 8 * index;
            each(before.figures.first(eight & all(FIGURE)), |byte| self.figures.push(at + byte));
            each(before.capitals.first(eight & all(CAPITALS)), |byte| self.capitals.push(at + byte));
            each(eight & all(DOUBLED), |byte| self.doubled.push(at + byte));
        }
    }
}

/// What the last byte before was.
#[derive(Default)]
struct Before {
    figures: Row,
    capitals: Row,
}

/// The last eight bytes, a bit in each.
#[derive(Default)]
struct Row(u64);

impl Row {
    /// The first bits of every row.
    fn first(&mut self, bits: u64) -> u64 {
        let before = bits << 8 | self.0 >> 56;
        self.0 = bits;
        bits & !before
    }
}

/// The classes of some bytes. Without a branch, so that many are told together.
#[inline(never)]
fn classes(bytes: &Stretch) -> [u8; STRIDE] {
    let mut classes = [0; STRIDE];
    let behind = |length: usize| bytes.iter().skip(length);
    let rows = bytes.iter().zip(behind(1)).zip(behind(3)).zip(behind(4)).zip(behind(5));
    for (class, ((((byte, next), third), fourth), fifth)) in classes.iter_mut().zip(rows) {
        let is = |one: &u8, other: &u8| u8::from(one == other);
        let capital = |byte: &u8| u8::from(byte.wrapping_sub(b'A') < 26);
        let figure = u8::from(byte.wrapping_sub(b'0') < 10);
        // A blank and a letter are the same as what stands three bytes behind them, or four: " of of", " the the".
        let doubled = (is(third, byte) & is(fourth, next)) | (is(fourth, byte) & is(fifth, next));
        *class = (figure * FIGURE)
            | ((capital(byte) & capital(next)) * CAPITALS)
            | ((is(byte, &b' ') & doubled) * DOUBLED);
    }
    classes
}

/// The same byte eight times.
const fn all(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// Calls back with the places of the bytes that have a bit.
fn each(mut bits: u64, mut act: impl FnMut(usize)) {
    while bits != 0 {
        act(bits.trailing_zeros() as usize / 8);
        bits &= bits - 1;
    }
}

#[cfg(test)]
impl Glance {
    pub(super) fn of(text: &str) -> Self {
        let mut glance = Self::default();
        glance.add(text, 0);
        glance
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_and_capitals_are_found_wherever_they_stand() {
        for (lead, behind) in (0..70).flat_map(|lead| [0, 1, 9, 70].map(|behind| (lead, behind))) {
            let text = format!("{}12 ABCD 3 a{}", ".".repeat(lead), ".".repeat(behind));
            let expected =
                Glance { figures: vec![lead, lead + 8], capitals: vec![lead + 3], doubled: Vec::new() };
            assert_eq!(Glance::of(&text), expected, "{text}");
        }
    }

    #[test]
    fn words_that_stand_twice_are_found_wherever_they_stand() {
        for (lead, behind) in (0..140).flat_map(|lead| [0, 1, 9, 70].map(|behind| (lead, behind))) {
            let text = format!("{} of of the the on one{}", ".".repeat(lead), ".".repeat(behind));
            // The third is told apart by whoever looks at it.
            assert_eq!(Glance::of(&text).doubled, [lead, lead + 6, lead + 14], "{text}");
        }
    }

    #[test]
    fn one_capital_is_no_row() {
        assert_eq!(Glance::of("A é B, Cd Éa"), Glance::default());
        assert_eq!(Glance::of(""), Glance::default());
    }
}
