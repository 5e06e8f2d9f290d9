//! The body: sections, paragraphs, footnotes, in reading order.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use super::anchors::{Anchor, Anchors};
use super::cues::Cues;
use super::gathering::Own;
use super::unit::{Text, Unit, UnitItem, marks, nest};
use super::{Part, Reader, agenda, attendance, officers};
use crate::cite::Found;
use crate::model::{Footnote, Item, Language, NoteMark, Paragraph, Place, Section, SectionTree};
use crate::outline::{Element, Kind};
use crate::source::Span;
use crate::text::{Few, Flow, Markup, PlainNotes};

/// What the walk through the body remembers.
#[derive(Default)]
pub(super) struct Body {
    pub(super) tree: SectionTree,
    /// How many sections were opened.
    sections: usize,
    /// The title of the section opened last.
    pub(super) heading: String,
    /// Whether that title speaks of who attended.
    pub(super) on_attendance: bool,
    /// The paragraph whose items are still coming.
    open: Option<Unit>,
    /// The marks of footnotes printed, with their indicators, as plain figures.
    pub(super) plain_notes: PlainNotes,
    /// Footnotes printed in the middle of a paragraph wait for its end.
    notes: Vec<(String, Flow)>,
    /// The meeting of the report, to be told from others.
    pub(super) own: Own,
    /// Whether its days are one day of the masthead, which the text may correct.
    pub(super) one_day: bool,
    pub(super) conclusions: super::conclusions::Conclusions,
    /// For every citation where it begins in the source.
    pub(super) citation_starts: Vec<usize>,
    /// The list of participants that the paragraph above opened.
    pub(super) attendance: Option<attendance::Open>,
    /// The office whose holders the paragraph above left to those below.
    pub(super) office: Option<String>,
    /// Whether the paragraph above opened a list of others than the officers of the meeting.
    pub(super) others: bool,
    /// The statements of those who were introduced by name, by their last names.
    pub(super) speakers: HashMap<String, usize>,
    /// The paragraph that prints the agenda, by its place, and those right below it that go on with its items.
    pub(super) agenda: Option<RangeInclusive<usize>>,
    /// How many items of every degree it has so far.
    pub(super) agenda_items: usize,
    /// The paragraph that tells of the adoption of the report, by its place.
    pub(super) adoption: Option<usize>,
    /// Buffers for citations and anchors, used again and again.
    pub(super) found: Vec<Found>,
    pub(super) anchors: Anchors,
    pub(super) people: Vec<Anchor>,
}

/// How many bytes a part of a report has at least, as a rule. Room is made by it: a text of tiny parts must not have it made for
/// what they lack.
const BYTES_A_PART: usize = 128;

impl Reader<'_> {
    /// Reads the elements of the outline, in order.
    pub(super) fn read_body(&mut self, mut elements: Vec<Element>) {
        self.body.own =
            Own::new(self.parts.title.as_deref(), self.parts.masthead.organ(), &self.parts.meeting);
        self.reserve(elements.len());
        let is_paragraph = |element: &&Element| matches!(element.kind, Kind::Paragraph { .. });
        self.parts.paragraphs.reserve_exact(elements.iter().filter(is_paragraph).count());
        elements.reverse();
        while let Some(element) = elements.pop() {
            // What was read makes room for what is made of it.
            if elements.len() < elements.capacity() / 2 {
                elements.shrink_to_fit();
            }
            match element.kind {
                Kind::Heading { number, level } => {
                    self.close_unit();
                    self.open_section(number, level, &element.pieces);
                }
                Kind::Paragraph { number } => {
                    self.close_unit();
                    self.open_unit(number, element.pieces);
                }
                Kind::Item { label, depth } => self.add_item(label, depth, element.pieces),
                Kind::Footnote { mark, .. } => {
                    let flow = Flow::new(self.source, &element.pieces);
                    self.body.notes.push((mark, flow));
                }
            }
        }
        self.close_unit();
    }

    /// Makes room for what so many elements usually bring in a text of this length.
    fn reserve(&mut self, elements: usize) {
        let usual = elements.min(self.source.len() / BYTES_A_PART);
        self.body.citation_starts.reserve(usual);
        self.parts.citations.reserve(usual);
        self.locations.reserve(2 * usual);
    }

    fn open_section(&mut self, number: Option<Span>, level: u8, pieces: &[Span]) {
        let flow = self.flow(pieces);
        // An indicator that stood in front leaves its blank.
        let title = flow.text().trim_end_matches('*').trim();
        let printed = number.map(|number| number.slice(self.source)).unwrap_or_default();
        self.body.tree.open(Section::new(level).with_number(printed).with_title(title));
        title.clone_into(&mut self.body.heading);
        let on_attendance = ["ttendance", "articipa"].iter().any(|words| title.contains(words));
        // Under it the kinds of participants may have headings of their own.
        self.body.on_attendance =
            on_attendance || self.body.on_attendance && attendance::label(title, None).is_some();
        self.body.attendance = None;
        self.body.others = officers::is_of_panel(title);
        self.body.conclusions.heading(level, title);
        self.locations.note(Part::Section(self.body.sections), |out| {
            flow.spans(self.source, 0..flow.text().len(), out);
            // A heading without a title has its place behind its number.
            out.extend(
                number.filter(|_| pieces.is_empty()).map(|number| Span::new(number.end(), number.end())),
            );
        });
        self.body.sections += 1;
        if let Some(path) = self.body.tree.path().cloned() {
            self.read_citations(&Text::new(&flow), &Place::Section(path));
        }
    }

    fn open_unit(&mut self, number: Option<u32>, pieces: Few<Span>) {
        if let Some(number) = number {
            self.body.tree.cover(number);
        }
        let pieces = officers::in_reading_order(self.source, pieces);
        self.body.open = Some(Unit {
            number,
            section: self.body.tree.path().cloned(),
            lead: self.flow(&pieces),
            pieces,
            items: Vec::new(),
        });
    }

    pub(super) fn flow(&self, pieces: &[Span]) -> Flow {
        Flow::with_plain_notes(self.source, pieces, &self.body.plain_notes)
    }

    fn add_item(&mut self, label: Span, depth: usize, pieces: Few<Span>) {
        let flow = self.flow(&pieces);
        if let Some(unit) = &mut self.body.open {
            unit.items.push(UnitItem { label, depth, flow, pieces });
        }
    }

    /// Reads the paragraph that is now whole, and the footnotes printed in it.
    fn close_unit(&mut self) {
        if let Some(mut unit) = self.body.open.take() {
            self.part_packed_agenda(&mut unit);
            self.read_unit(&unit);
            self.build_paragraph(unit);
        }
        for (mark, flow) in std::mem::take(&mut self.body.notes) {
            let Ok(mark) = mark.parse::<NoteMark>();
            self.read_citations(&Text::new(&flow), &Place::Footnote(mark.clone()));
            let part = Part::Footnote(self.parts.footnotes.len());
            self.locations.note(part, |out| flow.spans(self.source, 0..flow.text().len(), out));
            self.parts.footnotes.push(Footnote::new(mark, flow.text()));
        }
    }

    fn read_unit(&mut self, unit: &Unit) {
        let place = unit.number.map_or_else(|| Place::Unnumbered(unit.section.clone()), Place::Paragraph);
        let first = self.parts.citations.len();
        let lead = Text::new(&unit.lead);
        let items: Vec<Text<'_>> = unit.items.iter().map(|item| Text::new(&item.flow)).collect();
        self.read_citations(&lead, &place);
        let cues = self.body.anchors.cues();
        let place = match self.parts.agenda.paragraph() {
            Some(number) if self.goes_on_with_agenda(unit) => Place::Paragraph(number),
            _ => place,
        };
        for text in &items {
            self.read_citations(text, &place);
        }
        let citations = first..self.parts.citations.len();
        if self.parts.language != Language::English {
            return self.read_foreign(unit, &lead, &items, citations);
        }
        let joined = unit.whole(self.source, &self.body.plain_notes);
        let joined = joined.as_ref().map(Text::new);
        let whole = joined.as_ref().unwrap_or(&lead);
        if joined.is_some() {
            self.body.anchors.look(whole.folded());
        }
        self.read_attendance(unit, &lead, &items, cues);
        self.read_people(unit, whole);
        self.read_conclusions(unit, &lead, whole, cues, citations.clone());
        if self.parts.agenda.items().is_empty() && agenda::is_agenda(unit, &lead) {
            self.read_agenda(unit, citations.clone());
        } else if self.goes_on_with_agenda(unit) {
            self.extend_agenda(unit);
        }
        if cues.has(Cues::ADOPTION) {
            self.read_adoption(unit, &lead, citations);
        }
    }

    /// Turns what was read into a paragraph.
    fn build_paragraph(&mut self, unit: Unit) {
        let (source, index) = (self.source, self.parts.paragraphs.len());
        self.locations
            .note(Part::Paragraph(index), |out| unit.lead.spans(source, 0..unit.lead.text().len(), out));
        let is_agenda = self.body.agenda.as_ref().is_some_and(|agenda| agenda.contains(&index));
        let items = if is_agenda { &[] } else { unit.items.as_slice() };
        for (item, unit_item) in items.iter().enumerate() {
            let flow = &unit_item.flow;
            let part = Part::Item { paragraph: index, item };
            self.locations.note(part, |out| flow.spans(source, 0..flow.text().len(), out));
        }
        self.parts.paragraphs.push(paragraph(source, unit, is_agenda));
    }

    /// Says where the adoption of the report is told.
    pub(super) fn locate_adoption(&mut self) {
        if let Some(paragraph) = self.body.adoption {
            let spans = self.locations.of(Part::Paragraph(paragraph)).to_vec();
            self.locations.note(Part::Adoption, |out| out.extend(spans));
        }
    }

    /// Tells footnotes which paragraph indicates them.
    pub(super) fn pair_footnotes(&mut self) {
        let mut indicated = std::collections::HashMap::new();
        for paragraph in &self.parts.paragraphs {
            let items = paragraph.all_items().flat_map(Item::marks);
            for mark in paragraph.marks().iter().chain(items) {
                if let (Some(note), Some(number)) = (mark.indicated_note(), paragraph.number()) {
                    indicated.entry(note.clone()).or_insert(number);
                }
            }
        }
        for footnote in &mut self.parts.footnotes {
            if let Some(number) = indicated.get(footnote.number()) {
                footnote.set_paragraph(*number);
            }
        }
    }
}

/// The lines of the agenda are items of the agenda and not of the paragraph that adopts it.
fn paragraph(source: &str, unit: Unit, is_agenda: bool) -> Paragraph {
    let (text, markup): (String, Vec<Markup>) = unit.lead.into_parts();
    let marks = marks(&text, markup);
    let mut paragraph = Paragraph::new(text).with_marks(marks);
    paragraph = unit.number.into_iter().fold(paragraph, Paragraph::with_number);
    paragraph = unit.section.into_iter().fold(paragraph, Paragraph::with_section);
    if !is_agenda {
        *paragraph.items_mut() = nest(source, unit.items);
    }
    paragraph
}
