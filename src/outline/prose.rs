//! Lines that are prose by themselves, whatever stands above them.

use super::body::Walk;
use super::contents::has_leaders;
use super::{Kind, begins_upper, ends_sentence};
use crate::text::Cut as _;

impl Walk<'_, '_> {
    /// Whether a line right below a heading begins prose: sentences of several lines, and no line of a table of contents.
    pub(super) fn is_prose_below(&self, at: usize) -> bool {
        let end = self.page.chunk_end(at);
        let mut lines = (at..end).map(|line| self.page.text(line));
        end > at + 1
            && begins_upper(self.page.text(at))
            && lines.clone().any(has_full_stop)
            && !lines.any(has_leaders)
    }

    /// Whether a line at the head of a page is prose under a numbered paragraph that came to the end of a sentence at the
    /// foot of the page before: a new paragraph would have a number.
    pub(super) fn is_prose_overleaf(&self, open: usize, at: usize) -> bool {
        let line = self.page.line(at);
        let numbered = matches!(self.kind(open), Some(Kind::Paragraph { number: Some(_) }));
        let is_prose = line.text.len() > 60 && (self.page.chunk_end(at) > at + 1 || ends_sentence(line.text));
        numbered && self.page.wrapped && is_prose && !self.last_words(open).ends_with(':')
    }
}

/// Whether a sentence ends in a line: a full stop behind a word, and behind it nothing or a capital.
fn has_full_stop(line: &str) -> bool {
    memchr::memchr_iter(b'.', line.as_bytes()).any(|at| {
        let rest = line.tail(at + 1);
        line.head(at).ends_with(|c: char| c.is_lowercase() || c == ')')
            && (rest.is_empty() || rest.starts_with(' ') && begins_upper(rest))
    })
}
