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
    pub(super) fn new(text: &str) -> Self {
        let mut glance = Self::default();
        let mut before = Before::default();
        let mut rest = text.as_bytes();
        let mut at = 0;
        while let Some(stretch) = rest.first_chunk() {
            glance.look(at, &classes(stretch), &mut before);
            rest = rest.get(STRIDE..).unwrap_or_default();
            at += STRIDE;
        }
        while !rest.is_empty() {
            let mut last: Stretch = [0; STRIDE + AHEAD];
            last.iter_mut().zip(rest).for_each(|(slot, byte)| *slot = *byte);
            glance.look(at, &classes(&last), &mut before);
            rest = rest.get(STRIDE..).unwrap_or_default();
            at += STRIDE;
        }
        glance
    }

    fn look(&mut self, at: usize, classes: &[u8; STRIDE], before: &mut Before) {
        let (eights, _) = classes.as_chunks::<8>();
        let any = eights.iter().fold(0, |any, eight| any | u64::from_le_bytes(*eight));
        // Most stretches have neither.
        if any == 0 {
            *before = Before::default();
            return;
        }
        for (index, eight) in eights.iter().enumerate() {
            let eight = u64::from_le_bytes(*eight);
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
    let is_capital = |byte: &u8| u8::from(byte.wrapping_sub(b'A') < 26);
    for ((class, byte), next) in classes.iter_mut().zip(bytes).zip(bytes.iter().skip(1)) {
        let figure = u8::from(byte.wrapping_sub(b'0') < 10);
        *class = (figure * FIGURE) | ((is_capital(byte) & is_capital(next)) * CAPITALS);
    }
    // A blank and a word are the same as what stands behind them: " of of", " the the".
    let same = |at: usize, length: usize| {
        let pair = (bytes.get(at), bytes.get(at + length + 1));
        u8::from(pair.0 == pair.1)
    };
    for (at, class) in classes.iter_mut().enumerate() {
        let blank = u8::from(bytes.get(at).is_some_and(|byte| *byte == b' '));
        let two = same(at, 2) & same(at + 1, 2) & same(at + 2, 2);
        let three = same(at, 3) & same(at + 1, 3) & same(at + 2, 3) & same(at + 3, 3);
        *class |= (blank & (two | three)) * DOUBLED;
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
mod tests {
    use super::*;

    #[test]
    fn figures_and_capitals_are_found_wherever_they_stand() {
        for (lead, behind) in (0..70).flat_map(|lead| [0, 1, 9, 70].map(|behind| (lead, behind))) {
            let text = format!("{}12 ABCD 3 a{}", ".".repeat(lead), ".".repeat(behind));
            let expected =
                Glance { figures: vec![lead, lead + 8], capitals: vec![lead + 3], doubled: Vec::new() };
            assert_eq!(Glance::new(&text), expected, "{text}");
        }
    }

    #[test]
    fn words_that_stand_twice_are_found_wherever_they_stand() {
        for (lead, behind) in (0..140).flat_map(|lead| [0, 1, 9, 70].map(|behind| (lead, behind))) {
            let text = format!("{} of of the the on one{}", ".".repeat(lead), ".".repeat(behind));
            // The third is told apart by whoever looks at it.
            assert_eq!(Glance::new(&text).doubled, [lead, lead + 6, lead + 14], "{text}");
        }
    }

    #[test]
    fn one_capital_is_no_row() {
        assert_eq!(Glance::new("A é B, Cd Éa"), Glance::default());
        assert_eq!(Glance::new(""), Glance::default());
    }
}
