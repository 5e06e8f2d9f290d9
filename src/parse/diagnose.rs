//! What is missing from a text, or contradicts itself in its layout.

use super::{Locations, Part};
use crate::cite::Cited;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::Report;

/// Says what a reader of the report should know about how it was read.
pub(super) fn diagnose(source: &str, report: &Report, locations: &Locations, out: &mut Vec<Diagnostic>) {
    if source.trim().is_empty() {
        out.push(warning("empty-text", "the text is empty").with_help("give the text of a report"));
        return;
    }
    missing(report, out);
    sequence(report, locations, out);
    impossible_dates(report, locations, out);
}

fn warning(name: &'static str, message: impl Into<String>) -> Diagnostic {
    Diagnostic::new(name, Severity::Warning, message)
}

fn missing(report: &Report, out: &mut Vec<Diagnostic>) {
    if report.title().is_none() {
        let help = "begin with a line such as \"Report on the meeting of the Open-ended Intergovernmental Working Group on the \
                    Prevention of Corruption held in Vienna from 22 to 24 August 2011\"";
        out.push(warning("no-title", "no title of a report was found").with_help(help));
    } else if report.meeting().body().is_none() {
        let help =
            "name the body in the title: \"Report on the meeting of the BODY held in PLACE from … to …\"";
        out.push(warning("no-body", "the title names no body that met").with_help(help));
    }
    if report.title().is_some() && report.meeting().dates().is_none() {
        let help = "give the days in the title: \"from 22 to 24 August 2011\"";
        out.push(warning("no-dates", "the title does not say when the meeting was held").with_help(help));
    }
    if report.sections().is_empty() {
        let help = "give main sections roman numerals: \"I. Introduction\"";
        out.push(warning("no-sections", "no heading was found").with_help(help));
    }
    if report.paragraphs().iter().all(|paragraph| paragraph.number().is_none()) {
        let help = "number the paragraphs through the whole report: \"1. The Working Group …\"";
        out.push(warning("no-paragraphs", "no numbered paragraph was found").with_help(help));
    }
}

/// Numbers that are not the next. A restart at 1 is how annexes count.
fn sequence(report: &Report, locations: &Locations, out: &mut Vec<Diagnostic>) {
    let mut last = 0;
    for (index, paragraph) in report.paragraphs().iter().enumerate() {
        let Some(number) = paragraph.number() else { continue };
        if number != last + 1 && number != 1 {
            let place = locations.of(Part::Paragraph(index)).first().copied();
            let message = format!("expected paragraph {}, found paragraph {number}", last + 1);
            let help = "paragraphs are numbered consecutively through the report";
            out.push(warning("paragraph-sequence", message).at(place).with_help(help));
        }
        last = number;
    }
}

fn impossible_dates(report: &Report, locations: &Locations, out: &mut Vec<Diagnostic>) {
    for (index, citation) in report.citations().iter().enumerate() {
        if let Cited::Date { value: None, .. } = citation.cited() {
            let place = locations.of(Part::Citation(index)).first().copied();
            let message = format!("expected a date of the calendar, found \"{}\"", citation.text());
            out.push(warning("impossible-date", message).at(place).with_help("check the day and the month"));
        }
    }
}
