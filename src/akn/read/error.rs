//! Why a text was not read.

use thiserror::Error;

use crate::error::FormError;
use crate::source::{LineColumn, Source};

/// Why a text is not a report in Akoma Ntoso: what was expected, what was found, and where.
///
/// ```
/// let error = uncac::akn::read("<akomaNtoso>\n<!DOCTYPE x>").unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "line 2, column 1: expected no document type declaration, found \"<!DOCTYPE x>\""
/// );
/// assert_eq!(error.kind(), uncac::akn::ReadErrorKind::Doctype);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Error)]
#[error("line {}, column {}: expected {expected}, found {found}", .place.line, .place.column)]
pub struct ReadError {
    kind: ReadErrorKind,
    offset: usize,
    place: LineColumn,
    expected: String,
    found: String,
}

/// What kind of fault it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReadErrorKind {
    /// The text is not well-formed XML.
    NotWellFormed,
    /// The text declares a document type. None is read, so that no entity can be defined.
    Doctype,
    /// The text refers to an entity that XML does not define by itself.
    Entity,
    /// Elements are nested, or attributes or namespaces heaped, beyond what any report needs.
    TooMuch,
    /// The document is not a report in Akoma Ntoso.
    NotAReport,
    /// A value is not of its form.
    Value,
}

impl ReadError {
    /// What kind of fault it is.
    #[must_use]
    pub fn kind(&self) -> ReadErrorKind {
        self.kind
    }

    /// Where reading stopped, in bytes from 0. For a fault in a value it is where the element begins.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.offset
    }

    /// The line and column of the [`offset`](Self::offset).
    #[must_use]
    pub fn place(&self) -> LineColumn {
        self.place
    }
}

/// A fault whose line is not counted yet.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) kind: ReadErrorKind,
    pub(super) at: usize,
    pub(super) expected: String,
    pub(super) found: String,
}

/// So much of what was found is shown, in characters.
const SHOWN: usize = 60;

impl Fault {
    pub(super) fn new(kind: ReadErrorKind, at: usize, expected: impl Into<String>, found: &str) -> Self {
        let mut shown: String = found.chars().take(SHOWN).collect();
        if shown.len() < found.len() {
            shown.push('…');
        }
        Self { kind, at, expected: expected.into(), found: format!("{shown:?}") }
    }

    /// A fault of which there is nothing to quote.
    pub(super) fn plain(
        kind: ReadErrorKind,
        at: usize,
        expected: impl Into<String>,
        found: impl Into<String>,
    ) -> Self {
        Self { kind, at, expected: expected.into(), found: found.into() }
    }

    pub(super) fn form(at: usize, error: &FormError) -> Self {
        Self::new(ReadErrorKind::Value, at, error.kind().to_string(), error.found())
    }

    pub(super) fn in_text(self, xml: &str) -> ReadError {
        let Self { kind, at, expected, found } = self;
        let place = Source::new("", xml).line_column(at);
        ReadError { kind, offset: at.min(xml.len()), place, expected, found }
    }
}
