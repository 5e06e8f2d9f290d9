//! The table of contents.

use super::anchor::Anchor;
use super::out::Out;
use super::plan::Plan;
use super::tree;
use crate::model::Section;

/// Writes the contents: the sections, then the tables of the page.
pub(super) fn write(out: &mut Out, plan: &Plan<'_>) {
    out.markup("<nav class=\"contents\" aria-labelledby=\"contents\"><h2 id=\"contents\">Contents</h2>\n");
    let mut at = 0;
    tree::list(out, "<ul role=\"list\">", plan.report.sections(), Section::sections, |out, section| {
        if let Some(heading) = plan.headings.get(at) {
            out.markup("<a").href(&heading.anchor).markup(">");
            write_heading(out, section);
            out.markup("</a>");
        }
        at += 1;
    });
    let tables = tables(plan);
    if !tables.is_empty() {
        out.markup("<ul class=\"tables\" role=\"list\">");
        for (name, title) in tables {
            out.markup("<li>").link(&Anchor::fixed(name), title).markup("</li>");
        }
        out.markup("</ul>");
    }
    out.markup("</nav>\n");
}

/// Writes the number and the title of a section.
pub(super) fn write_heading(out: &mut Out, section: &Section) {
    if let Some(number) = section.number() {
        write_number(out, number);
    }
    match (section.title(), section.number()) {
        (Some(title), _) => out.text(title),
        (None, None) => out.markup("Section without title"),
        (None, Some(_)) => out,
    };
}

/// Writes the number of a section and a space; a point follows it where it is a number.
pub(super) fn write_number(out: &mut Out, number: &str) {
    let point = if number.contains(' ')
        || number.ends_with(|c: char| !c.is_alphanumeric())
        || number.starts_with("Annex")
    {
        ""
    } else {
        "."
    };
    out.markup("<span class=\"number\">").text(number).markup(point).markup(" </span>");
}

fn tables(plan: &Plan<'_>) -> Vec<(&'static str, &'static str)> {
    let report = plan.report;
    let provisions = super::provisions::are_cited(report);
    [
        (plan.tells_findings, "findings", "Findings"),
        (!report.footnotes().is_empty(), "notes", "Footnotes"),
        (!report.recommendations().is_empty(), "recommendations", "Recommendations and decisions"),
        (provisions, "provisions", "Provisions cited"),
        (!report.participants().is_empty(), "attendance", "Attendance"),
        (!report.statements().is_empty(), "statements", "Statements"),
        (report.abbreviations().next().is_some(), "abbreviations", "Abbreviations"),
    ]
    .into_iter()
    .filter(|(there, ..)| *there)
    .map(|(_, name, title)| (name, title))
    .collect()
}
