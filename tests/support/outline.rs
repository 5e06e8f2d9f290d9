//! What tests of structure ask of a text: its headings and the numbers of its paragraphs.

use uncac::Report;

pub(crate) fn report(body: &str) -> Report {
    uncac::parse(body).into_report()
}

/// Every heading as `level number title`.
pub(crate) fn headings(body: &str) -> Vec<String> {
    let line = |section: &uncac::Section| {
        let parts = [section.number(), section.title()].into_iter().flatten();
        parts.fold(section.level().to_string(), |line, part| format!("{line} {part}"))
    };
    report(body).all_sections().map(|(_, section)| line(section)).collect()
}

/// The numbers of the paragraphs that have one.
pub(crate) fn numbers(body: &str) -> Vec<u32> {
    report(body).paragraphs().iter().filter_map(uncac::Paragraph::number).collect()
}
