//! Digits, found many bytes at a time.

/// The first digit from an offset on.
pub(crate) fn next_digit(text: &str, from: usize) -> Option<usize> {
    let rest = text.as_bytes().get(from..)?;
    let (chunks, _) = rest.as_chunks::<32>();
    let skipped = chunks.iter().take_while(|chunk| !has_digit(chunk)).count() * 32;
    let found = rest.get(skipped..)?.iter().position(u8::is_ascii_digit)?;
    Some(from + skipped + found)
}

/// Without a branch, so that the bytes are compared side by side.
fn has_digit(chunk: &[u8; 32]) -> bool {
    chunk.iter().fold(false, |found, byte| found | byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_found_wherever_they_stand() {
        for at in 0..100 {
            let text = format!("{}7{}", "é".repeat(at), "x".repeat(40));
            assert_eq!(next_digit(&text, 0), Some(2 * at));
            assert_eq!(next_digit(&text, 2 * at + 1), None);
        }
        assert_eq!(next_digit("", 0), None);
        assert_eq!(next_digit("7", 5), None);
    }
}
