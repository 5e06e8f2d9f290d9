//! Roman numerals from I to XXXIX.

use std::fmt;

use crate::text::{roman, roman_numeral};

/// The highest number that the things numbered so reach.
const HIGHEST: u32 = 39;

/// The value of a numeral in capitals.
pub(crate) fn value(numeral: &str) -> Option<u8> {
    let capitals = numeral.bytes().all(|byte| byte.is_ascii_uppercase());
    let value = roman(numeral).filter(|value| capitals && *value <= HIGHEST)?;
    u8::try_from(value).ok()
}

/// The value of a numeral in small letters.
pub(crate) fn small_value(numeral: &str) -> Option<u8> {
    let small = numeral.bytes().all(|byte| byte.is_ascii_lowercase());
    let value = roman(numeral).filter(|value| small && *value <= HIGHEST)?;
    u8::try_from(value).ok()
}

/// A number from 1 to 39, shown as a numeral in capitals or, as `{:#}`, in small letters.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Roman(pub(crate) u8);

impl fmt::Display for Roman {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut numeral = roman_numeral(self.0.into());
        if f.alternate() {
            numeral.make_ascii_lowercase();
        }
        f.write_str(&numeral)
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
