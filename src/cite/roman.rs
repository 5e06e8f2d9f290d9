//! Roman numerals from I to XXXIX.

use std::fmt;

const TENS: [&str; 4] = ["", "X", "XX", "XXX"];
const UNITS: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

/// The value of a numeral in capitals.
pub(crate) fn value(numeral: &str) -> Option<u8> {
    let tens = numeral.bytes().take_while(|byte| *byte == b'X').count().min(3);
    let units = numeral.get(tens..)?;
    let unit = UNITS.iter().position(|unit| *unit == units)?;
    u8::try_from(tens * 10 + unit).ok().filter(|value| *value > 0)
}

/// The value of a numeral in small letters.
pub(crate) fn small_value(numeral: &str) -> Option<u8> {
    if numeral.len() > 7 || !numeral.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x')) {
        return None;
    }
    value(&numeral.to_ascii_uppercase())
}

/// A number from 1 to 39, shown as a numeral in capitals or, as `{:#}`, in small letters.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Roman(pub(crate) u8);

impl fmt::Display for Roman {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tens = TENS.get(usize::from(self.0 / 10)).copied().unwrap_or_default();
        let units = UNITS.get(usize::from(self.0 % 10)).copied().unwrap_or_default();
        if f.alternate() {
            return write!(f, "{}{}", tens.to_ascii_lowercase(), units.to_ascii_lowercase());
        }
        write!(f, "{tens}{units}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_comes_back() {
        for number in 1..=39 {
            assert_eq!(value(&Roman(number).to_string()), Some(number));
            assert_eq!(small_value(&format!("{:#}", Roman(number))), Some(number));
        }
    }

    #[test]
    fn other_letters_are_no_numeral() {
        for text in ["", "A", "IIII", "VX", "XL", "XXXX", "ii"] {
            assert_eq!(value(text), None, "{text}");
        }
    }
}
