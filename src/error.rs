//! Errors of value constructors: what was expected, what was found, and where.

use thiserror::Error;

/// Why a text is not the value it was read as.
///
/// The message says what was expected, with an example of the form or the words there are, and what was found.
///
/// ```
/// let error = "article twelve".parse::<uncac::ArticleRef>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "expected a provision such as \"article 63, paragraph 7\", found \"article twelve\""
/// );
/// assert_eq!(error.at(), 8);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Error)]
#[error("expected {kind}{}, found {found:?}", listed(.words))]
pub struct FormError {
    kind: FormErrorKind,
    words: Vec<&'static str>,
    found: String,
    at: usize,
}

/// What behind the kind says which words there are.
fn listed(words: &[&'static str]) -> String {
    let Some((last, before)) = words.split_last() else { return String::new() };
    let before: Vec<String> = before.iter().map(|word| format!("{word:?}")).collect();
    let or = if before.is_empty() { "" } else { " or " };
    format!(": {}{or}{last:?}", before.join(", "))
}

impl FormError {
    /// `at` is the byte of `found` where reading stopped.
    pub(crate) fn new(kind: FormErrorKind, found: &str, at: usize) -> Self {
        Self { kind, words: Vec::new(), found: found.to_owned(), at }
    }

    /// For a closed list of words, of which `found` is none.
    pub(crate) fn unlisted(
        kind: FormErrorKind,
        words: impl IntoIterator<Item = &'static str>,
        found: &str,
    ) -> Self {
        Self { words: words.into_iter().collect(), ..Self::new(kind, found, 0) }
    }

    /// What was expected.
    #[must_use]
    pub fn kind(&self) -> FormErrorKind {
        self.kind
    }

    /// The words that would have been taken, where a closed list has them all; else none.
    ///
    /// ```
    /// let error = "meeting".parse::<uncac::BodyId>().unwrap_err();
    /// assert!(error.words().contains(&"wg_prevention"));
    /// ```
    #[must_use]
    pub fn words(&self) -> &[&'static str] {
        &self.words
    }

    /// The whole text that was to be read.
    #[must_use]
    pub fn found(&self) -> &str {
        &self.found
    }

    /// Where in [`found`](Self::found) reading stopped, in bytes from 0.
    #[must_use]
    pub fn at(&self) -> usize {
        self.at
    }
}

/// What a text was expected to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
#[non_exhaustive]
pub enum FormErrorKind {
    /// One provision of the Convention.
    #[error("a provision such as \"article 63, paragraph 7\"")]
    Article,
    /// One provision, where the text names several.
    #[error("a single provision (several are read as `ArticleRefs`)")]
    SingleArticle,
    /// One or more provisions.
    #[error("provisions such as \"articles 5, 7, 12 and 13\"")]
    Articles,
    /// A chapter of the Convention.
    #[error("a chapter such as \"chapter II\"")]
    Chapter,
    /// A resolution, decision or recommendation with its number.
    #[error("a resolution such as \"General Assembly resolution 58/4\"")]
    Resolution,
    /// The symbol of a document.
    #[error("a document symbol such as \"CAC/COSP/WG.4/2011/4\"")]
    Symbol,
    /// A rule of procedure.
    #[error("a rule such as \"rule 2, paragraph 2\"")]
    Rule,
    /// The sales number of a publication.
    #[error("a sales number such as \"E.11.IV.5\"")]
    SalesNumber,
    /// A date, or a part or span of dates.
    #[error(
        "a date in ISO 8601 such as \"2011-08-22\", \"2011-08\" or \"2011-08-22/2011-08-24\", the first before the last"
    )]
    Date,
    /// A span of days whose first day is not after its last.
    #[error("a span of days such as \"2011-08-22/2011-08-24\", the first not after the last")]
    DateRange,
    /// The identifier of a body.
    #[error("the identifier of a body")]
    Body,
    /// An ISO 3166-1 alpha-3 code.
    #[error("an ISO 3166-1 alpha-3 code such as \"BOL\"")]
    Iso3,
    /// One of a closed list of words.
    #[error("a word of this vocabulary")]
    Word,
    /// A part of the report.
    #[error("a part of the report such as \"paragraph 12\" or \"annex I\"")]
    CrossReference,
    /// A severity.
    #[error("\"info\", \"warning\" or \"error\"")]
    Severity,
    /// The number of a paragraph, from 1.
    #[error("a paragraph number from 1")]
    ParagraphNumber,
    /// A text with at least one character that is not white space.
    #[error("a text that is not empty")]
    Words,
}
