//! What is to be said about a text: code, severity, place, reason and remedy.

use std::fmt;

use crate::source::Span;

/// Something a reader of the text should know.
///
/// ```
/// let parsed = uncac::parse("Dear colleagues,\n");
/// let first = &parsed.diagnostics()[0];
/// assert_eq!(first.to_string(), "warning[no-title]: no title of a report was found");
/// assert!(first.help().unwrap().contains("Report on the meeting of"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    name: &'static str,
    severity: Severity,
    message: String,
    span: Option<Span>,
    help: Option<String>,
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth a look.
    Info,
    /// Probably wrong, or something could not be read.
    Warning,
    /// Wrong on its face.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

impl Diagnostic {
    pub(crate) fn new(name: &'static str, severity: Severity, message: impl Into<String>) -> Self {
        Self { name, severity, message: message.into(), span: None, help: None }
    }

    #[must_use]
    pub(crate) fn at(mut self, span: Option<Span>) -> Self {
        self.span = span;
        self
    }

    #[must_use]
    pub(crate) fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The name of the kind of finding, in kebab-case. It does not change between releases.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// How bad it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// What was found: lower case, without a full stop.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Where, in bytes of the source; `None` where it is about the text as a whole.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        self.span
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> Option<&str> {
        self.help.as_deref()
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}]: {}", self.severity, self.name, self.message)
    }
}
