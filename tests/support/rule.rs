//! What one rule says of a text.

use uncac::{Diagnostic, Validator, fix};

/// The findings of a rule that runs alone.
pub(crate) fn findings(rule: &str, text: &str) -> Vec<Diagnostic> {
    Validator::new().select(rule).unwrap().check(&uncac::parse(text))
}

/// The findings as `words: message`.
pub(crate) fn said(rule: &str, text: &str) -> Vec<String> {
    let line =
        |one: &Diagnostic| format!("{}: {}", one.span().map_or("-", |span| span.slice(text)), one.message());
    findings(rule, text).iter().map(line).collect()
}

/// The words the findings point at.
pub(crate) fn places(rule: &str, text: &str) -> Vec<String> {
    let place = |one: &Diagnostic| one.span().map_or("-", |span| span.slice(text)).to_owned();
    findings(rule, text).iter().map(place).collect()
}

/// The text after the change that the first finding has, safe or offered. Nothing may be left to say then.
pub(crate) fn mended(rule: &str, text: &str) -> String {
    let findings = findings(rule, text);
    let fix = findings.first().and_then(Diagnostic::fix).unwrap_or_else(|| panic!("no fix in {findings:?}"));
    let (mended, applied) = fix::apply(text, [fix]);
    assert_eq!(applied, 1);
    let left = said(rule, &mended);
    assert!(left.is_empty(), "{left:?} in {mended}");
    mended
}
