//! The head of the page: masthead, title, and what is known of the meeting.

use super::agenda;
use super::out::Out;
use super::plan::Plan;
use super::words::Run;
use crate::date::DateRange;
use crate::model::printed::Piece;
use crate::model::{Agenda, Masthead, Meeting, Mode, Report};
use crate::parse::Part;

/// Writes the head of the page.
pub(super) fn write(out: &mut Out, plan: &Plan<'_>) {
    out.markup("<header class=\"front\">\n");
    plan.margin(out, &plan.findings.beside_masthead(), |out| masthead(out, plan.report.masthead()));
    plan.margin(out, &[Part::Title], |out| {
        out.markup("<h1 id=\"title\">");
        match plan.report.title() {
            Some(title) => plan.words(out, Run::new(Part::Title, title)),
            None => write_title(out, plan.report),
        }
        out.markup("</h1>");
    });
    meeting(out, plan);
    out.markup("</header>\n");
}

/// Writes the title, or what comes nearest to one.
pub(super) fn write_title(out: &mut Out, report: &Report) {
    match report.title() {
        Some(title) => out.text(title),
        None if *report.meeting() == Meeting::default() => out.markup("Report"),
        None => out.markup("Report: ").show(report.meeting()),
    };
}

fn masthead(out: &mut Out, masthead: &Masthead) {
    if *masthead == Masthead::default() {
        return;
    }
    out.markup("<div class=\"masthead\"><div class=\"organ\">");
    if let Some(organ) = masthead.organ() {
        out.markup("<p>").text(organ).markup("</p>");
    }
    for line in masthead.other() {
        out.markup("<p class=\"other\">").text(line).markup("</p>");
    }
    out.markup("</div><dl>");
    for symbol in masthead.symbols() {
        out.markup("<div class=\"symbol\"><dt>Symbol</dt><dd>").text(symbol.as_str()).markup("</dd></div>");
    }
    if let Some(distribution) = masthead.distribution() {
        row(out, "Distribution", |out| out.show(distribution));
    }
    if let Some(date) = masthead.date() {
        row(out, "Date", |out| out.show(DateRange::from(date)));
    }
    if let Some(language) = masthead.original_language() {
        row(out, "Original", |out| out.text(language));
    }
    if let Some(number) = masthead.job_number() {
        row(out, "Job number", |out| out.text(number));
    }
    out.markup("</dl></div>\n");
}

fn row<'a>(out: &'a mut Out, term: &'static str, write: impl FnOnce(&mut Out) -> &mut Out) -> &'a mut Out {
    out.markup("<div><dt>").markup(term).markup("</dt><dd>");
    write(out);
    out.markup("</dd></div>")
}

fn meeting(out: &mut Out, plan: &Plan<'_>) {
    let meeting = plan.report.meeting();
    out.markup("<dl class=\"meeting\">");
    if let Some(body) = meeting.body() {
        row(out, "Body", |out| out.text(body.name()));
    }
    if meeting.ordinal().is_some() || meeting.part().is_some() {
        row(out, "Meeting", |out| {
            if let Some(ordinal) = meeting.ordinal() {
                out.show(ordinal).markup(ending(ordinal));
            }
            out.markup(if meeting.ordinal().is_some() && meeting.part().is_some() { ", " } else { "" });
            out.text(meeting.part().unwrap_or_default())
        });
    }
    if let Some(venue) = meeting.venue() {
        row(out, "Place", |out| out.text(venue));
    }
    if let Some(mode) = meeting.mode().map(mode) {
        row(out, "Form", |out| out.markup(mode));
    }
    if let Some(dates) = meeting.dates() {
        row(out, "Dates", |out| out.show(dates));
    }
    for officer in meeting.officers() {
        out.markup("<div><dt>")
            .text(officer.role().as_str())
            .markup("</dt><dd><bdi>")
            .text(officer.name())
            .markup("</bdi>");
        if let Some(state) = officer.state() {
            out.markup(" (<bdi>").text(state).markup("</bdi>)");
        }
        out.markup("</dd></div>");
    }
    adoption(out, plan);
    out.markup("</dl>\n");
    if !plan.pieces.contains(&Piece::Agenda) && *plan.report.agenda() != Agenda::default() {
        out.markup("<h2 id=\"agenda-heading\">Agenda</h2>");
        agenda::write(out, plan);
    }
}

fn adoption(out: &mut Out, plan: &Plan<'_>) {
    let Some(adoption) = plan.report.adoption() else { return };
    let paragraph = adoption.paragraph();
    if adoption.date().is_none() && paragraph.is_none() && adoption.symbols().is_empty() {
        return;
    }
    row(out, "Report adopted", |out| {
        if let Some(date) = adoption.date() {
            out.show(DateRange::from(date));
        }
        for (at, symbol) in adoption.symbols().iter().enumerate() {
            out.markup(if at == 0 { ", from " } else { ", " }).text(symbol.as_str());
        }
        if let Some(number) = paragraph {
            out.markup(" (para. ");
            plan.paragraph_link(out, number);
            out.markup(")");
        }
        out
    });
}

fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::InPerson => "in person",
        Mode::Virtual => "online",
        Mode::Hybrid => "in person and online",
    }
}

/// The letters behind an ordinal.
fn ending(ordinal: u16) -> &'static str {
    match (ordinal % 10, ordinal % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}

/// Writes what the abbreviations of the report stand for.
pub(super) fn write_abbreviations(out: &mut Out, plan: &Plan<'_>) {
    let mut abbreviations = plan.report.abbreviations().peekable();
    if abbreviations.peek().is_none() {
        return;
    }
    out.markup("<section aria-labelledby=\"abbreviations\"><h2 id=\"abbreviations\">Abbreviations</h2><dl class=\"short\">");
    for (short, full) in abbreviations {
        out.markup("<div><dt>").text(short).markup("</dt><dd>").text(full).markup("</dd></div>");
    }
    out.markup("</dl></section>\n");
}
