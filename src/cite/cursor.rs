//! Stepping through text. Every step is total.

use crate::text::Cut;

/// A place in a text. Copies are cheap: readers step on a copy and give it back when they have read something.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    pub(crate) fn new(text: &'a str, at: usize) -> Self {
        Self { text, at }
    }

    /// The whole text.
    pub(crate) fn text(&self) -> &'a str {
        self.text
    }

    /// The offset of the next byte.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    pub(crate) fn is_at_end(&self) -> bool {
        self.at >= self.text.len()
    }

    /// What is still to be read.
    pub(crate) fn rest(&self) -> &'a str {
        self.text.tail(self.at)
    }

    /// The next byte, 0 at the end.
    pub(crate) fn peek(&self) -> u8 {
        self.text.byte(self.at)
    }

    /// Whether no letter or digit follows, so that what was read is a whole word.
    pub(crate) fn is_at_word_end(&self) -> bool {
        let byte = self.peek();
        if byte.is_ascii() {
            return !byte.is_ascii_alphanumeric();
        }
        !self.rest().chars().next().is_some_and(char::is_alphanumeric)
    }

    /// Whether no letter, digit or hyphen stands before, so that a word begins here.
    pub(crate) fn is_at_word_start(&self) -> bool {
        let before = self.text.head(self.at).chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '-' | '_' | '/'))
    }

    /// Whether no letter or digit stands before.
    pub(crate) fn is_after_word(&self) -> bool {
        self.text.head(self.at).chars().next_back().is_none_or(|c| !c.is_alphanumeric())
    }

    /// Steps over one byte of ASCII and gives it; 0 where there is none.
    pub(crate) fn step(&mut self) -> u8 {
        let byte = self.peek();
        self.at += usize::from(byte.is_ascii() && !self.is_at_end());
        if byte.is_ascii() { byte } else { 0 }
    }

    /// Steps over `words`. A space in them stands for one space or more.
    pub(crate) fn eat(&mut self, words: &str) -> bool {
        let mut at = self.at;
        for byte in words.bytes() {
            if self.text.byte(at) != byte {
                return false;
            }
            at += 1;
            while byte == b' ' && self.text.byte(at) == b' ' {
                at += 1;
            }
        }
        self.at = at;
        true
    }

    /// Steps over the first of the `choices` that stands here.
    pub(crate) fn eat_any(&mut self, choices: &[&str]) -> bool {
        choices.iter().any(|words| self.eat(words))
    }

    /// Steps over the first of the `choices` that stands here as a whole word or words.
    pub(crate) fn eat_word(&mut self, choices: &[&str]) -> bool {
        choices.iter().any(|words| {
            let mut next = *self;
            let found = next.eat(words) && next.is_at_word_end();
            if found {
                *self = next;
            }
            found
        })
    }

    /// Steps over spaces, if there are any.
    pub(crate) fn spaces(&mut self) -> bool {
        self.skip_while(|byte| byte == b' ') > 0
    }

    /// Steps over bytes (of ASCII) as long as they are wanted, and says how many.
    pub(crate) fn skip_while(&mut self, wanted: impl Fn(u8) -> bool) -> usize {
        let from = self.at;
        while self.at < self.text.len() && wanted(self.peek()) {
            self.at += 1;
        }
        self.at - from
    }

    /// Reads a number of up to four digits that is a word of its own.
    pub(crate) fn number(&mut self) -> Option<u16> {
        let mut next = *self;
        let value = next.digits(4)?;
        if !next.is_at_word_end() {
            return None;
        }
        *self = next;
        Some(value)
    }

    /// Steps over all digits that follow, and gives their value if there are no more than `most`, at most 4.
    pub(crate) fn digits(&mut self, most: usize) -> Option<u16> {
        let from = self.at;
        let mut value = 0_u16;
        while self.peek().is_ascii_digit() {
            value = value.wrapping_mul(10).wrapping_add(u16::from(self.peek() - b'0'));
            self.at += 1;
        }
        (1..=most.min(4)).contains(&(self.at - from)).then_some(value)
    }

    /// The word of letters, digits and apostrophes that begins here; may be empty.
    pub(crate) fn word(&self) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '\'').unwrap_or(rest.len());
        rest.head(end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_space_stands_for_several() {
        let mut cursor = Cursor::new("of  the Convention", 0);
        assert!(cursor.eat("of the "));
        assert_eq!(cursor.word(), "Convention");
    }

    #[test]
    fn a_number_is_a_whole_word() {
        assert_eq!(Cursor::new("63, paragraph", 0).number(), Some(63));
        assert_eq!(Cursor::new("5bis", 0).number(), None);
        assert_eq!(Cursor::new("20110", 0).number(), None);
    }

    #[test]
    fn a_word_ends_before_what_is_no_letter_in_any_script() {
        let ends = |text: &str| {
            let mut cursor = Cursor::new(text, 0);
            cursor.eat("63") && cursor.is_at_word_end()
        };
        assert_eq!(["63", "63.", "63 bis", "63–65", "63”"].map(ends), [true; 5]);
        assert_eq!(["63a", "634", "63é", "63й"].map(ends), [false; 4]);
    }
}
