//! What a rule is.

use super::sink::Sink;
use super::subject::Subject;
use crate::diagnostic::Severity;

/// A rule that reports are checked against.
pub(crate) trait Rule: Sync {
    /// What is known of the rule without running it.
    fn info(&self) -> &'static RuleInfo;

    /// Words that are looked for in all texts of the report in one walk, in upper or lower case; those that begin with a capital only
    /// with it. Where they stand is in [`Subject::hits`].
    fn needles(&self) -> &'static [&'static str] {
        &[]
    }

    /// Says what is wrong with a report.
    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>);
}

/// What is known of a rule: its names, what it checks and why, and how bad it is to break it.
///
/// ```
/// let rule = uncac::validate::rule("article-exists")?;
/// assert_eq!((rule.code(), rule.name()), ("F42", "article-exists"));
/// assert!(rule.explanation().contains("71"));
/// # Ok::<(), uncac::UnknownRule>(())
/// ```
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct RuleInfo {
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    pub(super) severity: Severity,
    pub(super) mends: Mends,
    pub(super) authority: &'static str,
    pub(super) explanation: &'static str,
    /// Whether it looks at how things are said in English.
    pub(super) english: bool,
    /// Whether it looks at what the extraction of text from a page has done.
    pub(super) extraction: bool,
    /// The rules whose finding in the same place says it better.
    pub(super) yields_to: &'static [&'static str],
}

/// Whether a rule can mend what it finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mends {
    /// It only tells.
    No,
    /// It has a candidate, for the author to decide on.
    Offers,
    /// It mends it safely, where it is sure; elsewhere it has a candidate, or only tells.
    Safely,
}

impl RuleInfo {
    /// The short code: the letter of the family and the number of the rule.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// The name, in kebab-case: the identity of the rule.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// How bad it is to break the rule, where nobody has set it otherwise. Some findings of a rule may be milder.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// Whether the rule can mend what it finds.
    #[must_use]
    pub fn mends(&self) -> Mends {
        self.mends
    }

    /// What the rule rests on, with its address where it has one.
    #[must_use]
    pub fn authority(&self) -> &'static str {
        self.authority
    }

    /// Whether the rule is only for reports in English: it looks at how things are said, or spelt, or abbreviated.
    ///
    /// ```
    /// assert!(uncac::validate::rule("spelling-ize")?.is_for_english());
    /// assert!(!uncac::validate::rule("paragraph-sequence")?.is_for_english());
    /// # Ok::<(), uncac::UnknownRule>(())
    /// ```
    #[must_use]
    pub fn is_for_english(&self) -> bool {
        self.english
    }

    /// Whether the rule is only for text extracted from pages.
    #[must_use]
    pub fn is_for_extracted_text(&self) -> bool {
        self.extraction
    }

    /// What the rule checks, in one sentence.
    #[must_use]
    pub fn summary(&self) -> &'static str {
        self.explanation.split("\n\n").next().unwrap_or_default().trim()
    }

    /// What it checks, why, a wrong example and a right one, as Markdown.
    #[must_use]
    pub fn explanation(&self) -> &'static str {
        self.explanation
    }
}

/// Declares a rule; its documentation comment is its explanation.
///
/// The first paragraph says in one sentence what the rule checks. Then come `# Why`, `# Wrong` and `# Right`, the last two with
/// an example in a fence of `text`, or of `json` for a report as data, which the tests run.
macro_rules! rule {
    (
        $(#[doc = $doc:literal])+
        $rule:ident {
            code: $code:literal,
            name: $name:literal,
            severity: $severity:ident,
            mends: $mends:ident,
            authority: $authority:expr,
            $(english: $english:literal,)?
            $(extraction: $extraction:literal,)?
            $(yields_to: $yields_to:expr,)?
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy)]
        pub(crate) struct $rule;

        impl $rule {
            const INFO: &'static $crate::validate::RuleInfo = &$crate::validate::rule::RuleInfo {
                code: $code,
                name: $name,
                severity: $crate::Severity::$severity,
                mends: $crate::validate::Mends::$mends,
                authority: $authority,
                explanation: concat!($($doc, "\n"),+),
                english: false $(|| $english)?,
                extraction: false $(|| $extraction)?,
                yields_to: $crate::validate::rule::or_none!($($yields_to)?),
            };
        }
    };
}

/// The value, or an empty list.
macro_rules! or_none {
    () => {
        &[]
    };
    ($value:expr) => {
        $value
    };
}

pub(crate) use {or_none, rule};
