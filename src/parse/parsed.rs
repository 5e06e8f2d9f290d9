//! What reading a text gives.

use thiserror::Error;

use super::Locations;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::Report;
use crate::outline::Block;

/// A report read from a text: the report, the places of its parts, and what is to be said about the text.
#[derive(Debug, Clone, PartialEq)]
#[must_use]
pub struct Parsed {
    pub(super) text: Box<str>,
    pub(super) report: Report,
    pub(super) locations: Locations,
    pub(super) blocks: Vec<Block>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Why a text was not accepted in strict mode: the findings that speak against it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Error)]
#[error("{}", Self::summary(.findings))]
pub struct StrictError {
    findings: Vec<Diagnostic>,
}

impl StrictError {
    /// The findings of level warning or error, in reading order.
    #[must_use]
    pub fn findings(&self) -> &[Diagnostic] {
        &self.findings
    }

    fn summary(findings: &[Diagnostic]) -> String {
        let first = findings.first().map(ToString::to_string).unwrap_or_default();
        match findings.len() {
            0 | 1 => first,
            more => format!("{first} (and {} more)", more - 1),
        }
    }
}

impl Parsed {
    /// The text that was read.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The report.
    #[must_use]
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Where the parts of the report stand in the text.
    #[must_use]
    pub fn locations(&self) -> &Locations {
        &self.locations
    }

    /// The text cut into blocks of whole lines (or of what runs on in one line), without a gap and without an overlap.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// What a reader looks for in a report and did not find. Whether the report keeps the rules of the house is
    /// another question.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// The report alone, to be edited: its places are given up.
    #[must_use]
    pub fn into_report(self) -> Report {
        self.report
    }

    /// The report, if nothing of level warning or error is to be said about the text.
    ///
    /// # Errors
    ///
    /// The findings, where there are any.
    pub fn into_result(self) -> Result<Report, StrictError> {
        let findings: Vec<_> =
            self.diagnostics.into_iter().filter(|finding| finding.severity() >= Severity::Warning).collect();
        if findings.is_empty() { Ok(self.report) } else { Err(StrictError { findings }) }
    }
}
