//! A text with a name, and places in it.

use std::fmt;
use std::ops::Range;

/// A half-open range of byte offsets into a source text, `start <= end`. An offset beyond 4 GiB is taken for 4 GiB.
///
/// ```
/// use uncac::Span;
///
/// let span = Span::new(4, 9);
/// assert_eq!(span.range(), 4..9);
/// assert_eq!(span.slice("The Group met."), "Group");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The span from `start` to `end`, in bytes from 0. An end before the start is taken for the start.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        let (start, end) = (narrow(start), narrow(end));
        Self { start, end: if end < start { start } else { end } }
    }

    /// The first byte.
    #[must_use]
    pub const fn start(self) -> usize {
        self.start as usize
    }

    /// The byte after the last.
    #[must_use]
    pub const fn end(self) -> usize {
        self.end as usize
    }

    /// The number of bytes.
    #[must_use]
    pub const fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether the span holds no byte.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The span as a range.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    /// The words of `text` at this span; empty where the span is not within `text`.
    #[must_use]
    pub fn slice(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }
}

#[expect(clippy::cast_possible_truncation, reason = "what is longer is taken for the longest")]
const fn narrow(at: usize) -> u32 {
    if at > u32::MAX as usize { u32::MAX } else { at as u32 }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

/// A line and a column as a person counts them: both from 1, the column in characters. Shown as `29:4`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LineColumn {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters (Unicode scalar values), from 1.
    pub column: usize,
}

/// `29:4`, the line and the column.
impl fmt::Display for LineColumn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// A named text and where its lines begin.
///
/// ```
/// use uncac::{LineColumn, Source};
///
/// let source = Source::new("report.md", "I. Introduction\n\n1. Déjà vu.\n");
/// assert_eq!(source.line_column(25), LineColumn { line: 3, column: 7 });
/// assert_eq!(source.line_column(25).to_string(), "3:7");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source<'a> {
    name: String,
    text: &'a str,
    line_starts: Vec<usize>,
}

impl<'a> Source<'a> {
    /// A text and the name it is shown under, usually its path.
    #[must_use]
    pub fn new(name: impl Into<String>, text: &'a str) -> Self {
        let line_starts =
            std::iter::once(0).chain(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1)).collect();
        Self { name: name.into(), text, line_starts }
    }

    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The line and column of a byte offset. An offset past the end, or inside a character, is moved back.
    #[must_use]
    pub fn line_column(&self, offset: usize) -> LineColumn {
        let offset = floor_char_boundary(self.text, offset);
        let line = self.line_starts.partition_point(|start| *start <= offset);
        let start = self.line_starts.get(line.saturating_sub(1)).copied().unwrap_or_default();
        let before = self.text.get(start..offset).unwrap_or_default().trim_start_matches('\u{feff}');
        LineColumn { line, column: before.chars().count() + 1 }
    }

    /// The lines and columns of ascending offsets, in one walk through the text.
    pub(crate) fn lines_columns(&self, offsets: &[usize]) -> Vec<LineColumn> {
        let mut known: Option<(usize, LineColumn)> = None;
        let place = |offset: &usize| {
            let offset = floor_char_boundary(self.text, *offset);
            let goes_on = |(from, place): (usize, LineColumn)| {
                let between = self.text.get(from..offset)?;
                (!between.contains('\n'))
                    .then(|| LineColumn { line: place.line, column: place.column + between.chars().count() })
            };
            let place = known.and_then(goes_on).unwrap_or_else(|| self.line_column(offset));
            known = Some((offset, place));
            place
        };
        offsets.iter().map(place).collect()
    }
}

fn floor_char_boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}
