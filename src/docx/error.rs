//! Why a file was not read.

use thiserror::Error as ThisError;

/// Why a file is not one whose text can be read: what was expected, in which part, what was found, and what to do.
///
/// ```
/// let error = uncac::docx::text(b"I. Introduction").unwrap_err();
/// assert_eq!(error.kind(), uncac::docx::ErrorKind::NotAnArchive);
/// assert_eq!(error.to_string(), "expected a Word file, which is a zip archive, found no such archive");
/// assert!(error.help().starts_with("open the file in a word processor"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, ThisError)]
#[error("{}expected {kind}, {found}", Self::place(.part.as_deref(), *.at))]
pub struct Error {
    kind: ErrorKind,
    part: Option<String>,
    at: Option<u64>,
    found: String,
}

/// What kind of fault it is. Printed, it says what was expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, ThisError)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The file is no zip archive, or its end is missing.
    #[error("a Word file, which is a zip archive")]
    NotAnArchive,
    /// The file is encrypted.
    #[error("a file without a password")]
    Encrypted,
    /// The file is a Word file of the form in use before 2007.
    #[error("a Word file of the form .docx")]
    OldForm,
    /// The archive holds something else than a document of Word.
    #[error("a document of Word")]
    NotADocument,
    /// A part that the file says it has is not in it.
    #[error("the part to be in the file")]
    MissingPart,
    /// What is stored of a part can't be unpacked.
    #[error("the part to be whole")]
    Damaged,
    /// The text of a part is not in an encoding that is read: UTF-8, or UTF-16 with its mark.
    #[error("UTF-8, or UTF-16 with a byte order mark")]
    Encoding,
    /// A part is not well-formed XML.
    #[error("well-formed XML")]
    NotWellFormed,
    /// A part declares a document type. None is read, so that no entity can be defined.
    #[error("no document type declaration")]
    Doctype,
    /// A part refers to an entity that XML does not define by itself.
    #[error("references that XML defines")]
    Entity,
    /// Elements stand inside one another beyond [`DEEPEST`](super::DEEPEST).
    #[error("at most 256 elements inside one another")]
    TooDeep,
    /// A part, or all that is read, is larger than [`LARGEST_PART`](super::LARGEST_PART) and
    /// [`LARGEST_FILE`](super::LARGEST_FILE) allow, or heaps attributes or parts.
    #[error("a file within the limits")]
    TooMuch,
}

impl Error {
    /// A fault of the file as a whole.
    pub(super) fn new(kind: ErrorKind, found: impl Into<String>) -> Self {
        Self { kind, part: None, at: None, found: found.into() }
    }

    /// A fault in a part.
    pub(super) fn in_part(kind: ErrorKind, part: &str, found: impl Into<String>) -> Self {
        Self { part: Some(part.chars().take(200).collect()), ..Self::new(kind, found) }
    }

    /// The same, at a byte of the part's text.
    pub(super) fn at(self, at: u64) -> Self {
        Self { at: Some(at), ..self }
    }

    /// What kind of fault it is.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// The name of the part it is in, such as `word/document.xml`; nothing where it is about the file as a whole.
    #[must_use]
    pub fn part(&self) -> Option<&str> {
        self.part.as_deref()
    }

    /// Where in the part reading stopped, in bytes of its text from 0, where that is known.
    #[must_use]
    pub fn offset(&self) -> Option<u64> {
        self.at
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> &'static str {
        match self.kind {
            ErrorKind::Encrypted => "take the password off in a word processor and save the file again",
            ErrorKind::NotADocument => "give a .docx file, or save the document as one",
            ErrorKind::TooMuch | ErrorKind::TooDeep => {
                "no report is so large or so deep; save the text of the document as a plain text file"
            }
            _ => "open the file in a word processor and save it as .docx",
        }
    }

    fn place(part: Option<&str>, at: Option<u64>) -> String {
        match (part, at) {
            (Some(part), Some(at)) => format!("{part}, byte {at}: "),
            (Some(part), None) => format!("{part}: "),
            (None, _) => String::new(),
        }
    }
}
