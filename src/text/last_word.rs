//! The word that a text ends with.

use super::{Cut, is_blank};

/// How long a word is at most: of longer ones the end is given.
const LONGEST: usize = 120;

/// What stands behind the last blank of a text. It is looked for near the end alone, so that text without blanks costs no more.
pub(crate) fn last_word(text: &str) -> &str {
    let near = text.last(LONGEST);
    // Mostly a space stands before nothing but letters and signs.
    match near.bytes().rposition(|byte| !byte.is_ascii_graphic()) {
        None => near,
        Some(at) if near.byte(at) == b' ' => near.tail(at + 1),
        Some(_) => near.rsplit(is_blank).next().unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_is_behind_the_last_blank() {
        assert_eq!(last_word("the Group met."), "met.");
        assert_eq!(last_word("the\u{a0}Group"), "Group");
        assert_eq!(last_word("the\tpárrafo"), "párrafo");
        assert_eq!(last_word("the Group "), "");
        assert_eq!(last_word(&"1.".repeat(1000)).len(), LONGEST);
    }
}
