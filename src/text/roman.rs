//! Roman numerals up to CXCIX.

/// The value of a roman numeral in capitals or small letters, in the one right spelling.
pub(crate) fn roman(letters: &str) -> Option<u32> {
    if letters.is_empty() || letters.len() > 8 {
        return None;
    }
    let hundreds = run(letters.as_bytes(), b'c', 8);
    let (tens, rest) = digit(letters.as_bytes().get(hundreds..)?, [b'x', b'l', b'c']);
    let (ones, rest) = digit(rest, [b'i', b'v', b'x']);
    let hundreds = u32::try_from(hundreds).ok()?;
    rest.is_empty().then_some(100 * hundreds + 10 * tens + ones)
}

/// What the letters of one decimal digit make, and those behind them: for ones, fives and tens of it.
fn digit(letters: &[u8], [one, five, ten]: [u8; 3]) -> (u32, &[u8]) {
    let at = |place: usize| letters.get(place).map(u8::to_ascii_lowercase);
    let (value, length) = match (at(0), at(1)) {
        (Some(first), Some(second)) if first == one && second == ten => (9, 2),
        (Some(first), Some(second)) if first == one && second == five => (4, 2),
        (first, _) => {
            let fives = usize::from(first == Some(five));
            let ones = run(letters.get(fives..).unwrap_or_default(), one, 3);
            (5 * fives + ones, fives + ones)
        }
    };
    (u32::try_from(value).unwrap_or_default(), letters.get(length..).unwrap_or_default())
}

/// How often a letter stands at the beginning, and no more than so often.
fn run(letters: &[u8], letter: u8, most: usize) -> usize {
    letters.iter().take(most).take_while(|found| found.to_ascii_lowercase() == letter).count()
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
        assert_eq!(roman("IXI"), None);
        assert_eq!(roman("Xl"), Some(40));
        assert_eq!(spelled(49), "XLIX");
        assert!((1..200).all(|value| spelled(value).len() > 8 || roman(&spelled(value)) == Some(value)));
    }
}
