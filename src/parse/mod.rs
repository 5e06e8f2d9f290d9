//! Outline and citations to the model. One file a section of the report.

mod abbreviations;
mod acts;
mod adoption;
mod agenda;
#[cfg(feature = "rayon")]
mod all;
mod anchors;
mod annexed_agenda;
mod attendance;
mod body;
mod citations;
mod conclusions;
mod cues;
mod diagnose;
mod figure_places;
mod foreign;
mod gathering;
mod glued;
mod indicators;
mod locations;
mod masthead;
mod masthead_cells;
mod masthead_days;
mod masthead_fields;
mod masthead_language;
mod masthead_marks;
mod masthead_organ;
mod masthead_symbols;
mod meeting;
mod name_over;
mod officers;
mod ordinal;
mod packed_agenda;
mod parsed;
mod people;
mod phrase;
mod same_meeting;
mod session;
mod session_lines;
mod speakers;
mod statements;
mod title;
mod unit;
mod venue;

pub(crate) use abbreviations::abbreviates;
pub(crate) use agenda::{announces_agenda, without_item};
#[cfg(feature = "rayon")]
pub use all::parse_all;
pub(crate) use diagnose::missing;
pub use locations::{Locations, MastheadField, MeetingField, Part};
pub(crate) use masthead_organ::runs_on as organ_runs_on;
pub(crate) use ordinal::{ordinal, ordinal_word};
pub use parsed::{Parsed, StrictError};

use crate::cite::Context;
use crate::model::{Report, ReportParts};
use crate::outline::{Block, Outline, outline};

/// Reads a report from its text.
///
/// Total: there is no text that it refuses, and none that makes it panic. What it does not understand stays in
/// the report as paragraphs without number, and every byte of the text belongs to one of the
/// [`blocks`](Parsed::blocks).
///
/// ```
/// let text = "\
/// Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018
///
/// I. Introduction
///
/// 1. The Working Group was established by Conference resolution 1/4.
/// ";
/// let parsed = uncac::parse(text);
/// let meeting = parsed.report().meeting();
/// assert_eq!(meeting.ordinal(), Some(12));
/// assert_eq!(meeting.dates().unwrap().to_string(), "6 and 7 June 2018");
/// ```
pub fn parse(text: &str) -> Parsed {
    read(text, outline(text))
}

/// Reads a report whose layout is known.
pub(crate) fn read(text: &str, mut outline: Outline) -> Parsed {
    let plain_notes = indicators::part_at_indicators(text, &mut outline);
    let mut reader = Reader::new(text);
    reader.body.plain_notes = plain_notes;
    reader.read_front(&outline);
    reader.read_body(outline.elements);
    reader.finish(outline.blocks)
}

/// Everything that is known while a report is read.
struct Reader<'a> {
    source: &'a str,
    parts: ReportParts,
    locations: Locations,
    context: Context,
    body: body::Body,
}

impl<'a> Reader<'a> {
    fn new(source: &'a str) -> Self {
        Self {
            source,
            parts: ReportParts::in_language(foreign::language(source)),
            locations: Locations::default(),
            context: citations::context(source),
            body: body::Body::default(),
        }
    }

    fn finish(mut self, blocks: Vec<Block>) -> Parsed {
        self.resolve_speakers();
        self.locate_adoption();
        self.pair_footnotes();
        self.complete_from_text();
        self.complete_days();
        self.parts.sections = std::mem::take(&mut self.body.tree).finish();
        let mut report = Report::from(self.parts);
        annexed_agenda::complete(&mut report, &self.body.own, self.source, &mut self.locations);
        report.link_agenda();
        self.locations.finish();
        let diagnostics = missing(Some(self.source), &report);
        let text = self.source.into();
        Parsed { text, report, locations: self.locations, blocks, diagnostics }
    }
}

impl Report {
    fn link_agenda(&mut self) {
        let mut agenda = std::mem::take(self.agenda_mut());
        agenda::link(&mut agenda, self);
        *self.agenda_mut() = agenda;
    }
}
