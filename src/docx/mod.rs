//! The text of Word files (feature `docx`).
//!
//! A file of Word (`.docx`, by Word itself, by `LibreOffice` or by another program) becomes a text with light mark-up such as
//! [`parse`](crate::parse) reads: a paragraph a line, a blank line in between.
//!
//! - Numbers that Word counts itself are written out: `12.`, `(a)`, `IV.`
//! - Headings, told by their styles, begin with `##` and more. Italic and bold words stand between `*` and `**`; characters
//!   that would read as mark-up have a backslash.
//! - Footnotes and endnotes are numbered through, `[^1]`, and stand at the end, `[^1]: See …`; a mark that the author chose
//!   stays.
//! - A table on the first page, before any heading or number, is a masthead: every cell is a paragraph. Of other tables
//!   every row is a line, `| Austria | 2 |`, unless its cells hold text.
//! - Tracked changes are read as accepted. Hidden words, comments, pictures, and headers and footers are left out, but for
//!   a symbol or a job number in those of the first page that the text has not.
//!
//! ```no_run
//! let file = std::fs::read("report.docx")?;
//! let parsed = uncac::docx::parse(&file)?;
//! println!("{}", parsed.report().meeting());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Files are not trusted. Nothing refers to anything outside of the file, no entity is expanded, and what is unpacked is
//! bounded: see [`LARGEST_PART`], [`LARGEST_FILE`], [`MOST_PARTS`], [`DEEPEST`], [`MOST_ATTRIBUTES`].

mod blocks;
mod document;
mod error;
mod heading;
mod margins;
mod notes;
mod number_form;
mod numbering;
mod package;
mod paragraph;
mod properties;
mod story;
mod styles;
mod symbols;
mod table;
mod typed_notes;
mod xml;

pub use error::{Error, ErrorKind};

use crate::parse::Parsed;
use document::Document;

/// How large a part may be once it is unpacked, in bytes: 64 MiB. The text of a report of a thousand pages has 10.
pub const LARGEST_PART: u64 = 64 << 20;
/// How much is unpacked of a file in all, in bytes: 96 MiB.
pub const LARGEST_FILE: u64 = 96 << 20;
/// How many parts a file may have.
pub const MOST_PARTS: usize = 20_000;
/// How many elements may stand inside one another.
pub const DEEPEST: usize = 256;
/// How many attributes of an element are read, and how many namespaces may be declared at a time.
pub const MOST_ATTRIBUTES: usize = 128;

/// The text of a Word file.
///
/// ```
/// # use std::io::Write as _;
/// # let mut file = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
/// # let relations = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r"
/// #   Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="body.xml"/></Relationships>"#;
/// # let body = r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
/// #   <w:p><w:r><w:t>1.</w:t><w:tab/><w:t>The Group took note of the </w:t></w:r>
/// #   <w:r><w:rPr><w:i/></w:rPr><w:t>Guide</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p></w:body></w:document>"#;
/// # for (name, part) in [("_rels/.rels", relations), ("body.xml", body)] {
/// #     file.start_file(name, zip::write::SimpleFileOptions::default())?;
/// #     file.write_all(part.as_bytes())?;
/// # }
/// # let file = file.finish()?.into_inner();
/// assert_eq!(uncac::docx::text(&file)?, "1. The Group took note of the *Guide*.\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// When the bytes are no Word file, are encrypted or damaged, or go beyond the limits of this module. The error names the
/// part, what was expected and what was found; [`Error::help`] says what to do.
pub fn text(bytes: &[u8]) -> Result<String, Error> {
    Document::open(bytes)?.text()
}

/// Reads a report from a Word file: its [`text`], parsed. [`Parsed::text`] gives the text, which all places are of.
///
/// ```
/// let error = uncac::docx::parse(b"%PDF-1.7").unwrap_err();
/// assert_eq!(error.kind(), uncac::docx::ErrorKind::NotAnArchive);
/// ```
///
/// # Errors
///
/// As [`text`] does. Once there is a text, reading it does not fail.
pub fn parse(bytes: &[u8]) -> Result<Parsed, Error> {
    text(bytes).map(|text| crate::parse(&text))
}
