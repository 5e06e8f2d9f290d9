//! The agenda, each item leading to the section that treats it.

use super::out::Out;
use super::plan::Plan;
use super::tree;
use super::words::Run;
use crate::model::AgendaItem;
use crate::parse::Part;

/// Writes the items of the agenda.
pub(super) fn write(out: &mut Out, plan: &Plan<'_>) {
    let agenda = plan.report.agenda();
    let parts: Vec<Part> = (0..agenda.all_items().count()).map(Part::AgendaItem).collect();
    plan.margin(out, &parts, |out| {
        out.markup("<div class=\"agenda\" id=\"agenda\">");
        let mut at = 0;
        tree::list(
            out,
            "<ul class=\"items\" role=\"list\">",
            agenda.items(),
            AgendaItem::items,
            |out, item| {
                out.markup("<p><span class=\"label\">").text(item.number());
                out.markup(if item.number().ends_with(|c: char| c.is_alphanumeric()) {
                    ". </span>"
                } else {
                    " </span>"
                });
                plan.words(out, Run::new(Part::AgendaItem(at), item.title()));
                at += 1;
                if let Some(heading) = item.section().and_then(|path| plan.heading(path)) {
                    out.markup(" <a class=\"treated\"")
                        .href(&heading.anchor)
                        .markup(" aria-label=\"Treated in section ");
                    out.show(&heading.path).markup("\">→ ").show(&heading.path).markup("</a>");
                }
                out.markup("</p>");
            },
        );
        out.markup("</div>\n");
    });
}
