//! Who spoke, by speaker.

use std::collections::BTreeMap;

use super::out::Out;
use super::plan::Plan;
use crate::model::{Capacity, Statement};

/// Writes the table of speakers, in the order of their names.
pub(super) fn write(out: &mut Out, plan: &Plan<'_>) {
    if plan.report.statements().is_empty() {
        return;
    }
    let mut speakers: BTreeMap<(String, &str, Capacity), Vec<&Statement>> = BTreeMap::new();
    for statement in plan.report.statements() {
        let name = name(statement);
        speakers.entry((name.to_lowercase(), name, statement.capacity())).or_default().push(statement);
    }
    out.markup("<section aria-labelledby=\"statements\"><h2 id=\"statements\">Statements</h2>\n<table class=\"speakers\"><thead><tr>");
    out.markup("<th scope=\"col\">Speaker</th><th scope=\"col\">Capacity</th><th scope=\"col\">Paragraphs</th></tr></thead><tbody>\n");
    for ((_, name, capacity), statements) in &speakers {
        out.markup("<tr><th scope=\"row\">")
            .markup(if name.is_empty() { nameless(*capacity) } else { "" })
            .text(name);
        persons(out, name, statements);
        out.markup("</th><td>").markup(capacity.as_str()).markup("</td><td>");
        plan.paragraph_links(out, statements.iter().filter_map(|statement| statement.paragraph()));
        out.markup("</td></tr>\n");
    }
    out.markup("</tbody></table></section>\n");
}

/// For whom somebody spoke, or else who spoke.
fn name(statement: &Statement) -> &str {
    statement.entity_ref().or(statement.entity()).or(statement.person()).unwrap_or_default()
}

fn persons(out: &mut Out, name: &str, statements: &[&Statement]) {
    let mut last = name;
    for person in statements.iter().filter_map(|statement| statement.person()) {
        if person != last {
            out.markup(" <span class=\"kind\"><bdi>").text(person).markup("</bdi></span>");
            last = person;
        }
    }
}

fn nameless(capacity: Capacity) -> &'static str {
    match capacity {
        Capacity::Officer => "Officer of the meeting",
        Capacity::Official => "Official",
        Capacity::Representative => "Representative",
        Capacity::Observer => "Observer",
        Capacity::Panellist => "Panellist",
        Capacity::Other => "Other speaker",
    }
}
