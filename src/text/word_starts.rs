//! Where words begin, found eight bytes at a time.

/// Gives the places where a letter of ASCII stands behind something that is none, in order, and perhaps some inside of
/// other characters.
#[inline]
pub(super) fn each_word_start(text: &str, mut act: impl FnMut(usize)) {
    let (eights, rest) = text.as_bytes().as_chunks::<8>();
    let mut last = [0; 8];
    last.iter_mut().zip(rest).for_each(|(slot, byte)| *slot = *byte);
    let mut before = 0;
    let mut look = |at, eight: &[u8; 8]| {
        let letters = letters(u64::from_le_bytes(*eight));
        let mut starts = letters & !(letters << 8 | before >> 56);
        while starts != 0 {
            act(at + starts.trailing_zeros() as usize / 8);
            starts &= starts - 1;
        }
        before = letters;
    };
    eights.iter().enumerate().for_each(|(index, eight)| look(8 * index, eight));
    look(8 * eights.len(), &last);
}

/// The top bits of the bytes that are letters of ASCII. The first byte of another character may count as one, its last
/// byte never does.
fn letters(eight: u64) -> u64 {
    // Without the top bits a sum cannot run over into the next byte.
    let small = (eight | all(b' ')) & all(0x7f);
    let from_a = small + all(0x80 - b'a');
    let behind_z = small + all(0x7f - b'z');
    (from_a ^ behind_z) & all(0x80)
}

/// The same byte eight times.
const fn all(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_told_from_other_bytes() {
        for byte in 0..0xc0_u8 {
            let top = if byte.is_ascii_alphabetic() { all(0x80) } else { 0 };
            assert_eq!(letters(all(byte)), top, "{byte}");
        }
    }

    #[test]
    fn words_begin_behind_marks_and_hyphens() {
        let text = "The Vice-Chair (see CAC/COSP) of 2 — said: \"Yes\"";
        let mut starts = String::new();
        each_word_start(text, |at| starts.extend(text.get(at..=at)));
        assert_eq!(starts, "TVCsCCosY");
        each_word_start("", |_| panic!("no word"));
    }
}
