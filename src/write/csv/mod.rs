//! Tables for analysis, as comma-separated values (RFC 4180, UTF-8, a header line, line ends of carriage return and line
//! feed).
//!
//! Every row begins with the key of its report, so the tables of many reports can be put together, and the tables of one
//! report joined: by report and paragraph. An absent value is an empty cell; the members of a list are joined by `"; "`.
//!
//! No cell is a formula: one that begins with `=`, `+`, `-`, `@`, a tab or a line end (an apostrophe or more before
//! it or not) is written with an apostrophe before it, and a reader that wants the words takes that one away.
//!
//! ```
//! use uncac::write::csv::{self, Table};
//!
//! let text = "I. Conclusions and recommendations\n\n1. The Working Group requested the secretariat to report thereon.\n";
//! let report = uncac::parse(text).into_report();
//! assert_eq!(
//!     csv::table(Table::Acts, &report),
//!     "report,paragraph,act,verb,kind,addressees,implied_addressees,conditions,timing,citations,provisions,text\r\n\
//!      ,1,1,requested,request,secretariat,,,,,,The Working Group requested the secretariat to report thereon.\r\n"
//! );
//! ```

mod cell;
mod rows;

use std::fmt;
use std::str::FromStr;

use crate::error::{FormError, FormErrorKind};
use crate::model::Report;

/// A table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Table {
    /// A row for every paragraph, with or without a number; `index` counts them from 1.
    Paragraphs,
    /// A row for everybody who attended; `index` counts them from 1.
    Participants,
    /// A row for every act of the recommendations; `act` counts those of a paragraph from 1. `citations` has everything the act cites,
    /// `provisions` the short keys of the provisions alone, each once.
    Acts,
    /// A row for every citation; `index` counts them from 1. Provisions are short keys such as `54(1)(b)`. Of a day that does not exist
    /// `cited` is empty.
    Citations,
    /// A row for every statement; `index` counts them from 1.
    Statements,
}

impl Table {
    /// All tables.
    pub const ALL: [Self; 5] =
        [Self::Paragraphs, Self::Participants, Self::Acts, Self::Citations, Self::Statements];

    /// The name of the table.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Paragraphs => "paragraphs",
            Self::Participants => "participants",
            Self::Acts => "acts",
            Self::Citations => "citations",
            Self::Statements => "statements",
        }
    }

    /// The names of the columns. The first is the key of the report.
    #[must_use]
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Paragraphs => &["report", "index", "number", "section", "text", "items"],
            Self::Participants => &["report", "index", "paragraph", "category", "name", "iso3"],
            Self::Acts => &[
                "report",
                "paragraph",
                "act",
                "verb",
                "kind",
                "addressees",
                "implied_addressees",
                "conditions",
                "timing",
                "citations",
                "provisions",
                "text",
            ],
            Self::Citations => &[
                "report",
                "index",
                "kind",
                "place",
                "paragraph",
                "section",
                "footnote",
                "anaphoric",
                "cited",
                "text",
            ],
            Self::Statements => {
                &["report", "index", "paragraph", "capacity", "entity", "entity_ref", "person"]
            }
        }
    }
}

impl fmt::Display for Table {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.as_str())
    }
}

impl FromStr for Table {
    type Err = FormError;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        let table = Self::ALL.into_iter().find(|table| table.as_str() == word);
        table.ok_or_else(|| FormError::unlisted(FormErrorKind::Word, Self::ALL.map(Self::as_str), word))
    }
}

/// A table of one report, with its header. The key is the report's symbol; empty where it has none.
#[must_use]
pub fn table(table: Table, report: &Report) -> String {
    let key = report.masthead().symbol().map(ToString::to_string).unwrap_or_default();
    header(table) + &rows(table, &key, report)
}

/// The header of a table, as a line.
#[must_use]
pub fn header(table: Table) -> String {
    let mut out = String::new();
    cell::row(table.columns().iter().map(|column| (*column).into()), &mut out);
    out
}

/// The rows of a report, without the header, under a key of the caller's choice: for reports without a symbol, and for a
/// table of many reports.
///
/// ```
/// use uncac::write::csv::{self, Table};
///
/// let texts = [("2011", "1. Chad made a statement.\n"), ("2012", "1. Peru made a statement.\n")];
/// let mut table = csv::header(Table::Paragraphs);
/// for (key, text) in texts {
///     table += &csv::rows(Table::Paragraphs, key, uncac::parse(text).report());
/// }
/// assert_eq!(table.lines().last(), Some("2012,1,1,,Peru made a statement.,"));
/// ```
#[must_use]
pub fn rows(table: Table, key: &str, report: &Report) -> String {
    let mut out = String::new();
    rows::rows(table, key, report, &mut out);
    out
}
