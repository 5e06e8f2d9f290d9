//! Findings beside the words they concern, and the list of them at the top.

use super::anchor::Anchor;
use super::findings::Placed;
use super::out::Out;
use super::plan::Plan;
use crate::diagnostic::Severity;
use crate::parse::Part;

/// Writes something with the findings about it in the margin.
impl Plan<'_> {
    pub(super) fn margin(&self, out: &mut Out, parts: &[Part], write: impl FnOnce(&mut Out)) {
        let mut beside = parts.iter().flat_map(|part| self.findings.beside(*part)).peekable();
        if beside.peek().is_none() {
            write(out);
            return;
        }
        out.markup("<div class=\"beside\"><div>");
        write(out);
        out.markup("</div><ul class=\"margin\" role=\"list\">");
        for at in beside {
            if let Some(placed) = self.findings.all.get(*at) {
                note(out, *at, placed);
            }
        }
        out.markup("</ul></div>");
    }
}

/// The name of the note of a finding.
pub(super) fn anchor(finding: usize) -> Anchor {
    Anchor::new("finding", finding + 1)
}

/// Writes the mark behind the words of a finding.
pub(super) fn write_reference(out: &mut Out, finding: usize, severity: Severity) {
    out.markup("<sup class=\"ref ").markup(class(severity)).markup("\"><a").href(&anchor(finding));
    out.markup(" aria-label=\"Finding ").show(finding + 1).markup(", ").markup(word(severity)).markup("\">");
    out.markup(sign(severity)).show(finding + 1).markup("</a></sup>");
}

fn note(out: &mut Out, at: usize, placed: &Placed<'_>) {
    let finding = placed.finding;
    out.markup("<li class=\"finding ")
        .markup(class(finding.severity()))
        .markup("\"")
        .id(&anchor(at))
        .markup(">");
    severity(out, at, finding.severity());
    out.markup(" <span class=\"message\">").text(finding.message()).markup("</span>");
    if let Some(help) = finding.help() {
        out.markup(" <span class=\"help\">").text(help).markup("</span>");
    }
    out.markup("<details class=\"why\"><summary>Why</summary>");
    if let Some(authority) = finding.authority() {
        out.markup("<p>").text(authority).markup("</p>");
    }
    if let Some(fix) = finding.fix() {
        out.markup("<p>Proposed: ").text(fix.title()).markup("</p>");
    }
    out.markup("<p><code>").text(finding.name()).markup("</code></p></details></li>");
}

fn severity(out: &mut Out, at: usize, severity: Severity) {
    out.markup("<span class=\"severity\"><span aria-hidden=\"true\">")
        .markup(sign(severity))
        .markup("</span> ");
    out.markup(word(severity)).markup(" ").show(at + 1).markup("</span>");
}

/// Writes the list of all findings; those about no words of the report are told in full.
pub(super) fn write_list(out: &mut Out, plan: &Plan<'_>) {
    if !plan.tells_findings {
        return;
    }
    out.markup("<section class=\"findings\" aria-labelledby=\"findings\"><h2 id=\"findings\">Findings</h2>");
    if plan.findings.all.is_empty() {
        out.markup("<p class=\"lead\">Nothing to say.</p></section>\n");
        return;
    }
    counts(out, plan);
    out.markup("<ol class=\"list\" role=\"list\">");
    for (at, placed) in plan.findings.all.iter().enumerate() {
        entry(out, at, placed);
    }
    out.markup("</ol></section>\n");
}

fn counts(out: &mut Out, plan: &Plan<'_>) {
    out.markup("<p class=\"lead\">");
    let levels = [
        (Severity::Error, "error", "errors"),
        (Severity::Warning, "warning", "warnings"),
        (Severity::Info, "note", "notes"),
    ];
    let mut first = true;
    for (severity, one, several) in levels {
        let count = plan.findings.all.iter().filter(|placed| placed.finding.severity() == severity).count();
        if count > 0 {
            out.markup(if first { "" } else { " · " }).markup("<span class=\"").markup(class(severity));
            out.markup("\"><span class=\"severity\"><span aria-hidden=\"true\">")
                .markup(sign(severity))
                .markup("</span> ");
            out.show(count)
                .markup(" ")
                .markup(if count == 1 { one } else { several })
                .markup("</span></span>");
            first = false;
        }
    }
    out.markup("</p>");
}

fn entry(out: &mut Out, at: usize, placed: &Placed<'_>) {
    if placed.part.is_none() {
        note(out, at, placed);
        return;
    }
    out.markup("<li class=\"")
        .markup(class(placed.finding.severity()))
        .markup("\"><a")
        .href(&anchor(at))
        .markup(">");
    severity(out, at, placed.finding.severity());
    out.markup("</a> <span class=\"message\">");
    if let Some(place) = placed.finding.place() {
        let (first, rest) = split_first(place);
        out.show(first).text(rest).markup(": ");
    }
    out.text(placed.finding.message()).markup("</span></li>");
}

/// The first letter as a capital, and the rest.
fn split_first(words: &str) -> (std::char::ToUppercase, &str) {
    let mut rest = words.chars();
    let first = rest.next().unwrap_or(' ').to_uppercase();
    (first, rest.as_str())
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Error",
        Severity::Warning => "Warning",
        Severity::Info => "Note",
    }
}

/// A shape for each level, so that it can be told without colour.
fn sign(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "■",
        Severity::Warning => "▲",
        Severity::Info => "●",
    }
}

pub(super) fn class(severity: Severity) -> &'static str {
    severity.as_str()
}
