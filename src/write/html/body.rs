//! The running text: headings and paragraphs.

use super::agenda;
use super::contents::write_number;
use super::order::Heading;
use super::out::Out;
use super::plan::Plan;
use super::words::Run;
use crate::model::printed::Piece;
use crate::model::{Item, Paragraph};
use crate::parse::Part;

/// Writes the running text.
pub(super) fn write(out: &mut Out, plan: &Plan<'_>) {
    out.markup("<article class=\"text\" aria-labelledby=\"title\">\n");
    for piece in &plan.pieces {
        match *piece {
            Piece::Heading(at) => {
                if let Some(heading) = plan.headings.get(at) {
                    write_heading(out, plan, at, heading);
                }
            }
            Piece::Paragraph(at) => {
                if let Some(paragraph) = plan.report.paragraphs().get(at) {
                    write_paragraph(out, plan, at, paragraph);
                }
            }
            Piece::Agenda => agenda::write(out, plan),
        }
    }
    out.markup("</article>\n");
}

/// The elements of headings by their depth; the title of the page is the first.
const HEADINGS: [(&str, &str); 5] =
    [("<h2", "</h2>"), ("<h3", "</h3>"), ("<h4", "</h4>"), ("<h5", "</h5>"), ("<h6", "</h6>")];

fn write_heading(out: &mut Out, plan: &Plan<'_>, at: usize, heading: &Heading<'_>) {
    let [.., deepest] = HEADINGS;
    let (open, close) = HEADINGS.get(heading.depth.saturating_sub(1)).copied().unwrap_or(deepest);
    plan.margin(out, &[Part::Section(at)], |out| {
        out.markup(open).id(&heading.anchor).markup(">");
        if let Some(number) = heading.section.number() {
            write_number(out, number);
        }
        match heading.section.title() {
            Some(title) => plan.words(out, Run::new(Part::Section(at), title)),
            None if heading.section.number().is_none() => {
                out.markup("Section without title");
            }
            None => {}
        }
        out.markup(close).markup("\n");
    });
}

fn write_paragraph(out: &mut Out, plan: &Plan<'_>, at: usize, paragraph: &Paragraph) {
    let Some(anchor) = plan.paragraph(at) else { return };
    out.markup("<div class=\"para\"").id(anchor).markup(">");
    plan.margin(out, &[Part::Paragraph(at)], |out| {
        out.markup("<p>");
        if let Some(number) = paragraph.number() {
            out.markup("<a class=\"number\"")
                .href(anchor)
                .markup(" aria-label=\"Paragraph ")
                .show(number)
                .markup("\">");
            out.show(number).markup(".</a> ");
        }
        let words = Run::new(Part::Paragraph(at), paragraph.text()).with_marks(paragraph.marks());
        plan.words(out, words);
        out.markup("</p>");
    });
    write_items(out, plan, at, paragraph);
    out.markup("</div>\n");
}

fn write_items(out: &mut Out, plan: &Plan<'_>, paragraph: usize, of: &Paragraph) {
    let mut item = 0;
    super::tree::list(out, "<ul class=\"items\" role=\"list\">", of.items(), Item::items, |out, found| {
        let part = Part::Item { paragraph, item };
        item += 1;
        plan.margin(out, &[part], |out| {
            out.markup("<p><span class=\"label\">").text(found.label()).markup(" </span>");
            plan.words(out, Run::new(part, found.text()).with_marks(found.marks()));
            out.markup("</p>");
        });
    });
}
