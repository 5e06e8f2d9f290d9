//! How much of a text a host program is willing to read.

use std::fmt;

#[cfg(feature = "rayon")]
use rayon::prelude::*;
use thiserror::Error;

use crate::model::{AgendaItem, Item, Report, Section, depth};
use crate::outline::{Outline, outline};
use crate::parse::{Parsed, read};

/// What a host program allows a text, or a report from elsewhere, to have at most.
///
/// [`parse`](crate::parse) reads any text, in time and memory that grow with its length. A program that takes texts from strangers
/// says beforehand how much it is willing to spend: the limits are looked at before the costly step each of them bounds, and
/// nothing is read of a text that breaks one.
///
/// By default a text may have 16 MiB, 500,000 lines and 20,000 parts (headings, paragraphs, items and footnotes together), and nest
/// 32 deep. The longest reports of the United Nations have a fifth of that in none of these. A host has to reckon with a heap of
/// about six times the bytes and 1,000 bytes a part beside.
///
/// ```
/// use uncac::Limits;
///
/// let text = "I. Introduction\n\n1. The Working Group met in Vienna.\n";
/// assert_eq!(Limits::default().parse(text)?, uncac::parse(text));
///
/// let error = Limits::default().with_bytes(20).parse(text).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "expected at most 20 bytes, found 53: split the text, or allow more by `Limits::with_bytes`"
/// );
/// # Ok::<(), uncac::LimitError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[must_use]
pub struct Limits {
    bytes: usize,
    lines: usize,
    parts: usize,
    depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 16 << 20, lines: 500_000, parts: 20_000, depth: 32 }
    }
}

/// What is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Limit {
    /// The bytes of the text.
    Bytes,
    /// The lines of the text.
    Lines,
    /// Headings, paragraphs, items (those of the agenda too) and footnotes, together.
    Parts,
    /// How deep sections, items of paragraphs or items of the agenda are nested; those of the first degree are 1 deep.
    Depth,
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Bytes => "bytes",
            Self::Lines => "lines",
            Self::Parts => "headings, paragraphs, items and footnotes",
            Self::Depth => "degrees of sections or items",
        })
    }
}

/// A text, or a report, has more of something than its reader allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
#[error("expected at most {allowed} {limit}, found {found}: {}", self.remedy())]
pub struct LimitError {
    limit: Limit,
    allowed: usize,
    found: usize,
}

impl LimitError {
    /// What there is too much of.
    #[must_use]
    pub fn limit(&self) -> Limit {
        self.limit
    }

    /// How much is allowed.
    #[must_use]
    pub fn allowed(&self) -> usize {
        self.allowed
    }

    /// How much there is.
    #[must_use]
    pub fn found(&self) -> usize {
        self.found
    }

    fn remedy(&self) -> &'static str {
        match self.limit {
            Limit::Bytes => "split the text, or allow more by `Limits::with_bytes`",
            Limit::Lines => "split the text, or allow more by `Limits::with_lines`",
            Limit::Parts => "split the text, or allow more by `Limits::with_parts`",
            Limit::Depth => "put what is nested under fewer degrees, or allow more by `Limits::with_depth`",
        }
    }
}

impl Limits {
    /// How many bytes a text may have.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// Sets how many bytes the text may have.
    pub fn with_bytes(mut self, bytes: usize) -> Self {
        self.bytes = bytes;
        self
    }

    /// How many lines a text may have, blank ones included.
    #[must_use]
    pub fn lines(&self) -> usize {
        self.lines
    }

    /// How many headings, paragraphs, items and footnotes there may be together.
    #[must_use]
    pub fn parts(&self) -> usize {
        self.parts
    }

    /// How deep sections and items may be nested.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.depth
    }

    /// Sets how many lines the text may have, blank ones included.
    pub fn with_lines(mut self, lines: usize) -> Self {
        self.lines = lines;
        self
    }

    /// Sets how many headings, paragraphs, items and footnotes there may be together.
    pub fn with_parts(mut self, parts: usize) -> Self {
        self.parts = parts;
        self
    }

    /// Sets how deep sections and items may be nested.
    pub fn with_depth(mut self, depth: usize) -> Self {
        self.depth = depth;
        self
    }

    /// Reads a report from its text, as [`parse`](crate::parse) does, if it keeps within the limits.
    ///
    /// # Errors
    ///
    /// The text breaks a limit. The error names the first one in the order of [`Limit`].
    pub fn parse(&self, text: &str) -> Result<Parsed, LimitError> {
        let parsed = read(text, self.outline(text)?);
        self.check_depth(parsed.report())?;
        Ok(parsed)
    }

    /// Reads many reports on all cores, each as [`parse`](Self::parse) does: a text that breaks a limit does not keep the others back. The
    /// order is that of the texts. With the feature `rayon`.
    ///
    /// ```
    /// use uncac::Limits;
    ///
    /// let texts = ["1. The Group met.\n".to_owned(), "1. The Group met.\n".repeat(100)];
    /// let parsed = Limits::default().with_bytes(100).parse_all(&texts);
    /// assert!(parsed[0].is_ok() && parsed[1].is_err());
    /// ```
    #[cfg(feature = "rayon")]
    pub fn parse_all<T: AsRef<str> + Sync>(&self, texts: &[T]) -> Vec<Result<Parsed, LimitError>> {
        texts.par_iter().map(|text| self.parse(text.as_ref())).collect()
    }

    /// Checks a report that was read from JSON or another form, or built in code, against the limits of parts and depth.
    ///
    /// [`Report::from_json`] itself refuses values that are nested more than 128 deep. The bytes of what it reads are for the
    /// caller to limit.
    ///
    /// ```
    /// use uncac::{Item, Limits, Meeting, Paragraph, Report, bodies::BodyId};
    ///
    /// let meeting = Meeting::new(BodyId::Prevention, "2011-08-22/2011-08-24".parse()?);
    /// let item = Item::new("(a)", "To study").with_item(Item::new("(i)", "The law"));
    /// let agreed = Paragraph::new("It was agreed:").with_item(item);
    /// let report = Report::builder(meeting).add_unnumbered(agreed).build()?;
    /// assert!(Limits::default().check(&report).is_ok());
    /// assert!(Limits::default().with_depth(1).check(&report).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The report breaks a limit.
    pub fn check(&self, report: &Report) -> Result<(), LimitError> {
        let items = report.paragraphs().iter().map(|paragraph| 1 + paragraph.all_items().count());
        let parts = items.sum::<usize>()
            + report.all_sections().count()
            + report.agenda().all_items().count()
            + report.footnotes().len();
        at_most(self.parts, parts, Limit::Parts)?;
        self.check_depth(report)
    }

    fn outline(&self, text: &str) -> Result<Outline, LimitError> {
        at_most(self.bytes, text.len(), Limit::Bytes)?;
        let lines = memchr::memchr2_iter(b'\n', b'\r', text.as_bytes()).count();
        at_most(self.lines, lines, Limit::Lines)?;
        let outline = outline(text);
        at_most(self.parts, outline.elements.len(), Limit::Parts)?;
        Ok(outline)
    }

    fn check_depth(&self, report: &Report) -> Result<(), LimitError> {
        let sections = depth(report.sections(), Section::sections);
        let agenda = depth(report.agenda().items(), AgendaItem::items);
        let items = report.paragraphs().iter().map(|paragraph| depth(paragraph.items(), Item::items)).max();
        let deepest = sections.max(agenda).max(items.unwrap_or_default());
        at_most(self.depth, deepest, Limit::Depth)
    }
}

fn at_most(allowed: usize, found: usize, limit: Limit) -> Result<(), LimitError> {
    if found > allowed { Err(LimitError { limit, allowed, found }) } else { Ok(()) }
}
