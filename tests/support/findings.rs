//! What one rule says of a text.

use uncac::{Diagnostic, Validator};

/// The findings of a rule that is run alone.
pub(crate) fn findings(rule: &str, text: &str) -> Vec<Diagnostic> {
    Validator::new().select(rule).unwrap().check(&uncac::parse(text))
}

/// Its messages, with the words each finding points at.
pub(crate) fn said(rule: &str, text: &str) -> Vec<(String, String)> {
    let words = |finding: &Diagnostic| finding.span().map_or("-", |span| span.slice(text)).to_owned();
    findings(rule, text).iter().map(|finding| (words(finding), finding.message().to_owned())).collect()
}

/// The words its findings point at.
pub(crate) fn places(rule: &str, text: &str) -> Vec<String> {
    said(rule, text).into_iter().map(|(words, _)| words).collect()
}
