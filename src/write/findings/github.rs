//! Annotations of GitHub Actions.

use std::fmt::Write as _;

use super::FileFindings;
use crate::diagnostic::Severity;

/// One workflow command a line: `::error file=report.md,line=3,…::message`.
///
/// ```
/// use uncac::{Validator, write::findings::{FileFindings, github}};
///
/// let text = "I. Introduction\n\n1. The Working Group recalled article 75 of the Convention.\n";
/// let findings = Validator::new().select("article-exists")?.check(&uncac::parse(text));
/// let out = github(&[FileFindings { file: "report.md", text, findings: &findings }]);
/// assert!(out.starts_with("::error file=report.md,line=3,col=31,endLine=3,endColumn=41,title=article-exists::the Convention has no"));
/// # Ok::<(), uncac::UnknownRule>(())
/// ```
#[must_use]
pub fn github(files: &[FileFindings<'_>]) -> String {
    let mut out = String::new();
    for file in files {
        for finding in file.findings {
            let level = match finding.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Info => "notice",
            };
            let _ = write!(out, "::{level} file={}", property(file.file));
            if let Some((start, end)) = finding.lines() {
                let _ = write!(
                    out,
                    ",line={},col={},endLine={},endColumn={}",
                    start.line, start.column, end.line, end.column
                );
            }
            let help = finding.help().map(|help| format!("; {help}")).unwrap_or_default();
            let _ =
                writeln!(out, ",title={}::{}", finding.name(), data(&format!("{}{help}", finding.message())));
        }
    }
    out
}

/// A message: what the runner would read as the end of a line is written as an escape.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property: what separates properties is an escape too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
