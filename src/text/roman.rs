//! Roman numerals up to CXCIX.

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
    u32::try_from(value).ok().filter(|value| spelled(*value).eq_ignore_ascii_case(letters))
}

/// The roman numeral of a value, in capitals.
pub(crate) fn spelled(mut value: u32) -> String {
    const PARTS: [(u32, &str); 9] =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut letters = String::with_capacity(16);
    for (part, spelling) in PARTS {
        while value >= part && letters.len() < 16 {
            letters.push_str(spelling);
            value -= part;
        }
    }
    letters
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
