//! Letters as numbers.

/// The place of a letter in the alphabet from 1: `a` 1, `b` 2, `aa` 27.
pub(crate) fn letter(letters: &str) -> Option<u32> {
    let mut all = letters.bytes();
    let first = all.next().filter(u8::is_ascii_alphabetic)?.to_ascii_lowercase();
    let repeats = letters.len() <= 3 && all.all(|byte| byte.to_ascii_lowercase() == first);
    repeats.then(|| u32::from(first - b'a') + 1 + 26 * (u32::try_from(letters.len()).unwrap_or(1) - 1))
}

/// The small letter of a place in the alphabet, from 1; nothing past `zzz`.
pub(crate) fn spelled(value: u32) -> Option<String> {
    let before = value.checked_sub(1)?;
    let letter = char::from(b'a' + u8::try_from(before % 26).ok()?);
    let times = usize::try_from(before / 26).ok()? + 1;
    (times <= 3).then(|| std::iter::repeat_n(letter, times).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!(["a", "z", "aa", "ab"].map(letter), [Some(1), Some(26), Some(27), None]);
    }

    #[test]
    fn what_is_spelled_is_read_again() {
        for value in 1..=78 {
            assert_eq!(spelled(value).as_deref().and_then(letter), Some(value));
        }
        assert_eq!((spelled(0), spelled(79), spelled(u32::MAX)), (None, None, None));
    }
}
