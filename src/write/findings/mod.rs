//! Findings for other programs: JSON, SARIF, annotations.

mod github;
#[cfg(feature = "json")]
mod json;
#[cfg(feature = "json")]
mod sarif;

pub use github::github;
#[cfg(feature = "json")]
pub use json::{json, rules_json};
#[cfg(feature = "json")]
pub use sarif::sarif;

use crate::diagnostic::Diagnostic;

/// A file and what was found in it.
#[derive(Debug, Clone, Copy)]
pub struct FileFindings<'a> {
    /// The name of the file, as it is to be printed.
    pub file: &'a str,
    /// Its text.
    pub text: &'a str,
    /// What was found.
    pub findings: &'a [Diagnostic],
}
