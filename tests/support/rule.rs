//! What one rule says of a text, line by line, and the text once it is mended.

use uncac::{Diagnostic, fix};

use crate::findings::{self, findings};

/// The findings as `words: message`.
pub(crate) fn said(rule: &str, text: &str) -> Vec<String> {
    let found = findings::said(rule, text).into_iter();
    found.map(|(words, message)| format!("{words}: {message}")).collect()
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
