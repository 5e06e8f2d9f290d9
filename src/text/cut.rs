//! The only place where strings are cut.

use std::ops::Range;

/// Total slicing: a range outside the text, or inside a character, gives the empty string.
pub(crate) trait Cut {
    /// The part of the text in `range` (bytes).
    fn cut(&self, range: Range<usize>) -> &str;
    /// The part of the text before `end`.
    fn head(&self, end: usize) -> &str;
    /// The part of the text from `start` on.
    fn tail(&self, start: usize) -> &str;
    /// The byte at `at`, or 0 past the end.
    fn byte(&self, at: usize) -> u8;
    /// The first characters, up to `most` bytes.
    fn first(&self, most: usize) -> &str;
    /// The last characters, up to `most` bytes.
    fn last(&self, most: usize) -> &str;
}

impl Cut for str {
    #[inline]
    fn cut(&self, range: Range<usize>) -> &str {
        self.get(range).unwrap_or_default()
    }

    #[inline]
    fn head(&self, end: usize) -> &str {
        self.get(..end).unwrap_or_default()
    }

    #[inline]
    fn tail(&self, start: usize) -> &str {
        self.get(start..).unwrap_or_default()
    }

    #[inline]
    fn byte(&self, at: usize) -> u8 {
        self.as_bytes().get(at).copied().unwrap_or_default()
    }

    fn first(&self, most: usize) -> &str {
        let end = most.min(self.len());
        self.head((0..=end).rev().find(|end| self.is_char_boundary(*end)).unwrap_or(0))
    }

    fn last(&self, most: usize) -> &str {
        let start = self.len().saturating_sub(most);
        self.tail((start..self.len()).find(|start| self.is_char_boundary(*start)).unwrap_or(self.len()))
    }
}
