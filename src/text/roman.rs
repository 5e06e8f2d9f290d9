//! Roman numerals up to CXCIX.

use super::Cut;

/// The value of a roman numeral in capitals or small letters, in the one right spelling.
pub(crate) fn roman(letters: &str) -> Option<u32> {
    let digit = |letter: u8| {
        Some(match letter.to_ascii_lowercase() {
            b'i' => 1,
            b'v' => 5,
            b'x' => 10,
            b'l' => 50,
            b'c' => 100,
            _ => return None,
        })
    };
    if letters.is_empty() || letters.len() > 8 {
        return None;
    }
    let (mut value, mut next) = (0_i32, 0);
    for letter in letters.bytes().rev() {
        let digit = digit(letter)?;
        value += if digit < next { -digit } else { digit };
        next = digit;
    }
    let mut rest = letters;
    let mut goes_on = |part: &str| {
        let head = rest.head(part.len());
        rest = rest.tail(part.len());
        head.eq_ignore_ascii_case(part)
    };
    let value = u32::try_from(value).ok()?;
    (parts(value).all(&mut goes_on) && rest.is_empty()).then_some(value)
}

/// The roman numeral of a value, in capitals.
pub(crate) fn spelled(value: u32) -> String {
    parts(value).take(16).collect()
}

/// The parts that the numeral of a value is made of: `X`, `IV`.
fn parts(mut value: u32) -> impl Iterator<Item = &'static str> {
    const PARTS: [(u32, &str); 9] =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    std::iter::from_fn(move || {
        let (part, spelling) = PARTS.into_iter().find(|(part, _)| value >= *part)?;
        value -= part;
        Some(spelling)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roman_numerals_have_one_spelling() {
        assert_eq!(roman("XIV"), Some(14));
        assert_eq!(roman("iv"), Some(4));
        assert_eq!(roman("IIII"), None);
        assert_eq!(roman("VX"), None);
        assert_eq!(spelled(49), "XLIX");
    }
}
