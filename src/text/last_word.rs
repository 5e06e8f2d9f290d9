//! The word that a text ends with.

use super::{Cut, is_blank};

/// How long a word is at most: of longer ones the end is given.
const LONGEST: usize = 240;

/// What stands behind the last blank of a text. It is looked for near the end alone, so that text without blanks costs no more.
pub(crate) fn last_word(text: &str) -> &str {
    text.last(LONGEST).rsplit(is_blank).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_is_behind_the_last_blank() {
        assert_eq!(last_word("the Group met."), "met.");
        assert_eq!(last_word("the\u{a0}Group"), "Group");
        assert_eq!(last_word("the Group "), "");
        assert_eq!(last_word(&"1.".repeat(1000)).len(), LONGEST);
    }
}
