//! The few characters of a text that are not ASCII, found without looking at the others.

use super::Cut;

/// How many bytes are looked at at once.
const STRIDE: usize = 64;

/// The characters that are not ASCII, with their places in bytes, in order.
pub(crate) fn non_ascii(text: &str) -> impl Iterator<Item = (usize, char)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(stretch) =
            bytes.get(at..bytes.len().min(at + STRIDE)).filter(|stretch| !stretch.is_empty())
        {
            if !stretch.is_ascii() {
                let found = at + stretch.iter().position(|byte| !byte.is_ascii()).unwrap_or_default();
                let character = text.tail(found).chars().next()?;
                at = found + character.len_utf8();
                return Some((found, character));
            }
            at += stretch.len();
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_characters_beyond_ascii_are_found() {
        let text = format!("{}é{}“x”", "a".repeat(63), "b".repeat(200));
        let found: Vec<_> = non_ascii(&text).collect();
        assert_eq!(found, [(63, 'é'), (265, '“'), (269, '”')]);
        assert_eq!(non_ascii("plain").count(), 0);
    }
}
