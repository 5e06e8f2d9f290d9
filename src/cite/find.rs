//! Citations in any text.

use super::scan::{Cited, Context, Found, scan};
use crate::source::Span;
use crate::text::fold;

/// A citation and its place in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Citation {
    /// The words of the citation.
    pub span: Span,
    /// What is cited.
    pub cited: Cited,
    /// Whether the words point back ("the same resolution").
    pub anaphoric: bool,
}

/// The citations in a text in English, in order. An article without an owner is taken for one of the Convention. Those of a text in
/// French or Spanish are in the [`Report::citations`](crate::Report::citations) of a whole report, which shows its language.
///
/// ```
/// let text = "resolution 3/2 and articles 7–9 of the Convention";
/// let citations = uncac::cite::find(text);
/// let words: Vec<&str> = citations.iter().map(|citation| citation.span.slice(text)).collect();
/// assert_eq!(words, ["resolution 3/2", "articles 7–9 of the Convention"]);
/// assert_eq!(citations[1].cited.kind(), "article");
/// assert_eq!(citations[1].cited.to_string(), "articles 7-9");
/// ```
#[must_use]
pub fn find(text: &str) -> Vec<Citation> {
    find_next(text, &mut Context::default())
}

/// The same in a text that goes on from others.
pub(crate) fn find_next(text: &str, context: &mut Context) -> Vec<Citation> {
    let folded = fold(text);
    let mut found = Vec::new();
    scan(folded.text(), context, &mut found);
    let place = |one: Found| Citation {
        span: folded.original(one.range).into(),
        cited: one.cited,
        anaphoric: one.anaphoric,
    };
    found.into_iter().map(place).collect()
}
