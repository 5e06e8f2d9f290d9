//! What a reader looks for in a report and did not find.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::Report;

/// What is missing in a report. Without a source it was built in code.
pub(crate) fn missing(source: Option<&str>, report: &Report) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    if source.is_some_and(|source| source.trim().is_empty()) {
        out.push(warning("R1", "empty-text", "the text is empty").with_help("give the text of a report"));
    } else {
        front(report, &mut out);
        body(report, &mut out);
    }
    out
}

fn warning(code: &'static str, name: &'static str, message: impl Into<String>) -> Diagnostic {
    Diagnostic::new(code, name, Severity::Warning, message)
}

fn front(report: &Report, out: &mut Vec<Diagnostic>) {
    if report.title().is_none() {
        let help = "begin with a line such as \"Report on the meeting of the Open-ended Intergovernmental Working Group on the \
                    Prevention of Corruption held in Vienna from 22 to 24 August 2011\"";
        out.push(warning("R2", "no-title", "no title of a report was found").with_help(help));
    } else if report.meeting().body().is_none() {
        let help =
            "name the body in the title: \"Report on the meeting of the BODY held in PLACE from … to …\"";
        out.push(warning("R3", "no-body", "the title names no body that met").with_help(help));
    }
    if report.title().is_some() && report.meeting().dates().is_none() {
        let help = "give the days in the title: \"from 22 to 24 August 2011\"";
        out.push(
            warning("R4", "no-dates", "the title does not say when the meeting was held").with_help(help),
        );
    }
}

fn body(report: &Report, out: &mut Vec<Diagnostic>) {
    if report.sections().is_empty() {
        let help = "give main sections roman numerals: \"I. Introduction\"";
        out.push(warning("R5", "no-sections", "no heading was found").with_help(help));
    }
    if report.paragraphs().iter().all(|paragraph| paragraph.number().is_none()) {
        let help = "number the paragraphs through the whole report: \"1. The Working Group …\"";
        out.push(warning("R6", "no-paragraphs", "no numbered paragraph was found").with_help(help));
    }
}
