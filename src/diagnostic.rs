//! What is to be said about a text: code, severity, place, reason and remedy.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use crate::error::{FormError, FormErrorKind};
use crate::fix::Fix;
use crate::source::{LineColumn, Source, Span};

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
    code: &'static str,
    name: &'static str,
    severity: Severity,
    message: String,
    place: Option<String>,
    span: Option<Span>,
    lines: Option<(LineColumn, LineColumn)>,
    label: Option<Cow<'static, str>>,
    authority: Option<&'static str>,
    help: Option<Cow<'static, str>>,
    fix: Option<Fix>,
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

impl Severity {
    /// All severities, the mildest first.
    pub const ALL: [Self; 3] = [Self::Info, Self::Warning, Self::Error];

    /// The word for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Severity {
    type Err = FormError;

    fn from_str(word: &str) -> Result<Self, FormError> {
        let severity = Self::ALL.into_iter().find(|severity| severity.as_str() == word);
        severity.ok_or_else(|| FormError::new(FormErrorKind::Severity, word, 0))
    }
}

impl Diagnostic {
    /// A finding of a rule of one's own, about the report as a whole: to be written with those of this crate, as JSON, SARIF or on a page.
    ///
    /// The message is lower case, without a full stop. The code and the name should be none that a rule of this crate has
    /// ([`validate::rules`](crate::validate::rules)).
    ///
    /// ```
    /// use uncac::{Diagnostic, Part, Severity, Source};
    ///
    /// let text = "1. The Group thanked the staff.\n";
    /// let parsed = uncac::parse(text);
    /// let at = parsed.report().paragraphs()[0].text().find("staff").ok_or("not there")?;
    /// let mut finding = Diagnostic::new("X1", "our-staff", Severity::Info, "expected a name, found \"staff\"")
    ///     .with_place("paragraph 1")
    ///     .with_help("say who they are");
    /// if let Some(span) = parsed.spans_of(Part::Paragraph(0), at..at + "staff".len()).first() {
    ///     finding = finding.with_span(&Source::new("report.md", text), *span);
    /// }
    /// assert_eq!(finding.to_string(), "1:26: info[our-staff]: expected a name, found \"staff\"");
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn new(
        code: &'static str,
        name: &'static str,
        severity: Severity,
        message: impl Into<String>,
    ) -> Self {
        Self {
            code,
            name,
            severity,
            message: message.into(),
            place: None,
            span: None,
            lines: None,
            label: None,
            authority: None,
            help: None,
            fix: None,
        }
    }

    #[must_use]
    pub(crate) fn at(mut self, span: Option<Span>) -> Self {
        self.span = span;
        self
    }

    #[must_use]
    pub(crate) fn in_place(mut self, place: Option<String>) -> Self {
        self.place = place;
        self
    }

    pub(crate) fn set_severity(&mut self, severity: Severity) {
        self.severity = severity;
    }

    pub(crate) fn set_lines(&mut self, lines: Option<(LineColumn, LineColumn)>) {
        self.lines = lines;
    }

    #[must_use]
    pub(crate) fn labelled(mut self, label: Option<Cow<'static, str>>) -> Self {
        self.label = label;
        self
    }

    /// Sets where it is, in bytes of the source, and the lines and columns of it.
    #[must_use]
    pub fn with_span(mut self, source: &Source<'_>, span: Span) -> Self {
        self.span = Some(span);
        self.lines = Some((source.line_column(span.start()), source.line_column(span.end())));
        self
    }

    /// Sets which part of the report it is about, in words: `paragraph 33`.
    #[must_use]
    pub fn with_place(mut self, place: impl Into<String>) -> Self {
        self.place = Some(place.into());
        self
    }

    /// Sets what is said right beside the words, in a word or two.
    #[must_use]
    pub fn with_label(self, label: impl Into<Cow<'static, str>>) -> Self {
        self.labelled(Some(label.into()))
    }

    /// Sets why: what the rule rests on.
    #[must_use]
    pub fn with_authority(mut self, authority: &'static str) -> Self {
        self.authority = Some(authority);
        self
    }

    /// Sets what to do about it.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<Cow<'static, str>>) -> Self {
        self.help = Some(help.into());
        self
    }

    #[must_use]
    pub(crate) fn with_fix(mut self, fix: Option<Fix>) -> Self {
        self.fix = fix;
        self
    }

    /// The short code of the kind of finding (`F42`). It is never given to another kind.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.code
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

    /// The part of the report it is about, in words: `paragraph 33`, `section IV.A`, `title`. A finding about a report
    /// that was built in code has no other place.
    #[must_use]
    pub fn place(&self) -> Option<&str> {
        self.place.as_deref()
    }

    /// Where, in bytes of the source; `None` where it is about the text as a whole.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        self.span
    }

    /// The line and column of the first character and of the one after the last.
    #[must_use]
    pub fn lines(&self) -> Option<(LineColumn, LineColumn)> {
        self.lines
    }

    /// What is to be said right beside the words, in a word or two.
    #[must_use]
    pub fn label(&self) -> Option<&str> {
        self.label.as_deref()
    }

    /// Why: the authority the rule rests on, with its address where it has one.
    #[must_use]
    pub fn authority(&self) -> Option<&'static str> {
        self.authority
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> Option<&str> {
        self.help.as_deref()
    }

    /// The change to the text that mends it.
    #[must_use]
    pub fn fix(&self) -> Option<&Fix> {
        self.fix.as_ref()
    }
}

/// `34:71: error[article-exists]: …`; without lines, `error[article-exists]: …`.
impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.lines, &self.place) {
            (Some((start, _)), _) => write!(f, "{start}: ")?,
            (None, Some(place)) => write!(f, "{place}: ")?,
            (None, None) => {}
        }
        write!(f, "{}[{}]: {}", self.severity, self.name, self.message)
    }
}
