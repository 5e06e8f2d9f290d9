//! Headings, paragraphs and footnotes, in printed order.

use std::collections::HashMap;

use super::by_line::Names;
use super::words::{heading, marked, plain};
use super::{agenda, items};
use crate::model::{Footnote, Item, NoteMark, Paragraph, Report, Section, SectionPath};
use crate::outline::is_heading_number;

/// The blocks of the body.
pub(super) fn body(report: &Report) -> Vec<String> {
    let mut headings = Headings::new(report);
    let notes = notes(report);
    let mut notes = notes.iter().peekable();
    let agenda = agenda::host(report);
    let names = Names::new(report);
    let mut blocks = Vec::new();
    for (at, paragraph) in report.paragraphs().iter().enumerate() {
        while let Some((_, note)) = notes.next_if(|(place, _)| *place < at) {
            blocks.push(footnote(note));
        }
        headings.lead_to(at, paragraph, &mut blocks);
        let under = paragraph.number().map_or(2, |number| number.to_string().len() + 2);
        let lines = if agenda == Some(at) {
            agenda::items(report.agenda().items(), under)
        } else {
            items::items(paragraph.items(), under)
        };
        blocks.extend(Some(lead(paragraph, &names)).filter(|lead| !lead.is_empty()));
        blocks.extend(Some(lines.join("\n")).filter(|_| !lines.is_empty()));
    }
    headings.open_all(&mut blocks);
    blocks.extend(notes.map(|(_, note)| footnote(note)));
    blocks
}

fn lead(paragraph: &Paragraph, names: &Names<'_>) -> String {
    let words = names.lines(paragraph).unwrap_or_else(|| marked(paragraph.text(), paragraph.marks()));
    match paragraph.number() {
        Some(number) => format!("{number}. {words}").trim_end().to_owned(),
        None => words,
    }
}

fn footnote(note: &Footnote) -> String {
    format!("[^{}]: {}", note.number(), plain(note.text())).trim_end().to_owned()
}

/// The footnotes, each with the place of the paragraph it is printed behind: the first that indicates it, unless a note
/// before it in the list is printed further down.
fn notes(report: &Report) -> Vec<(usize, &Footnote)> {
    let indicated = indicated(report);
    let numbered = |number: u32| report.paragraphs().iter().position(|one| one.number() == Some(number));
    let mut place = 0;
    let notes = report.footnotes().iter().map(|note| {
        let own = indicated.get(note.number()).copied().or_else(|| note.paragraph().and_then(numbered));
        place = place.max(own.unwrap_or_default());
        (place, note)
    });
    notes.collect()
}

fn indicated(report: &Report) -> HashMap<&NoteMark, usize> {
    let mut indicated = HashMap::new();
    for (at, paragraph) in report.paragraphs().iter().enumerate() {
        let marks = paragraph.marks().iter().chain(paragraph.all_items().flat_map(Item::marks));
        for note in marks.filter_map(crate::model::Mark::indicated_note) {
            indicated.entry(note).or_insert(at);
        }
    }
    indicated
}

/// The headings, and which of them is open.
struct Headings<'a> {
    sections: Vec<(SectionPath, &'a Section)>,
    /// The sections of every path, in order.
    places: HashMap<SectionPath, Vec<usize>>,
    /// The last section each paragraph can stand in, so that those behind it still find theirs.
    latest: Vec<usize>,
    /// How many headings are printed. The last of them is open.
    printed: usize,
    /// The number printed last under the open heading.
    last: Option<u32>,
}

impl<'a> Headings<'a> {
    fn new(report: &'a Report) -> Self {
        let sections: Vec<_> = report.all_sections().collect();
        let mut places: HashMap<SectionPath, Vec<usize>> = HashMap::new();
        for (at, (path, _)) in sections.iter().enumerate() {
            places.entry(path.clone()).or_default().push(at);
        }
        let latest = latest(report.paragraphs(), &places, sections.len());
        Self { sections, places, latest, printed: 0, last: None }
    }

    /// Prints the headings down to the section a paragraph stands in.
    fn lead_to(&mut self, at: usize, paragraph: &Paragraph, blocks: &mut Vec<String>) {
        let latest = self.latest.get(at).copied().unwrap_or_default();
        let place = paragraph.section().and_then(|path| self.section_of(path, paragraph.number(), latest));
        if let Some(place) = place {
            self.open_to(place + 1, blocks);
        }
        self.last = paragraph.number().or(self.last);
    }

    /// Of sections with one path the one whose numbers begin with this one, or else the open or the next one.
    fn section_of(&self, path: &SectionPath, number: Option<u32>, latest: usize) -> Option<usize> {
        let places = self.places.get(path)?;
        let coming = places.get(places.partition_point(|place| *place + 1 < self.printed)..)?;
        let section = |place: &usize| self.sections.get(*place).map(|(_, section)| *section);
        let begins =
            |place: &&usize| number.is_some() && section(place).and_then(Section::first_paragraph) == number;
        let nearest = coming.first()?;
        let open = section(nearest).filter(|_| nearest + 1 == self.printed && self.last.is_some());
        let goes_on = open.is_some_and(|open| open.last_paragraph() != self.last);
        let found = coming.iter().skip(usize::from(open.is_some())).find(begins);
        let found = found.filter(|found| **found <= latest && !goes_on && !self.skips_numbers(**found));
        Some(*found.unwrap_or(nearest))
    }

    /// Whether a section before this one, and not above it, still has numbered paragraphs to come.
    fn skips_numbers(&self, place: usize) -> bool {
        let Some((path, _)) = self.sections.get(place) else { return false };
        let is_above = |above: &SectionPath| {
            path.as_str().strip_prefix(above.as_str()).is_some_and(|rest| rest.starts_with('.'))
        };
        let mut between = self.sections.iter().take(place).skip(self.printed);
        between.any(|(other, section)| section.first_paragraph().is_some() && !is_above(other))
    }

    fn open_all(&mut self, blocks: &mut Vec<String>) {
        self.open_to(self.sections.len(), blocks);
    }

    fn open_to(&mut self, end: usize, blocks: &mut Vec<String>) {
        let fresh = self.sections.iter().take(end).skip(self.printed);
        blocks.extend(fresh.map(|(_, section)| title(section)));
        if end > self.printed {
            (self.printed, self.last) = (end, None);
        }
    }
}

/// For each paragraph the last place its section has before those of the paragraphs behind it.
fn latest(
    paragraphs: &[Paragraph],
    places: &HashMap<SectionPath, Vec<usize>>,
    sections: usize,
) -> Vec<usize> {
    let mut bound = sections;
    let mut latest = Vec::with_capacity(paragraphs.len());
    for paragraph in paragraphs.iter().rev() {
        let own = paragraph.section().and_then(|path| places.get(path));
        let before =
            own.and_then(|own| own.get(own.partition_point(|place| *place <= bound).checked_sub(1)?));
        bound = before.copied().unwrap_or(bound);
        latest.push(bound);
    }
    latest.reverse();
    latest
}

/// `## I. Introduction`: one `#` more than the level, since one is the title's. Seven are the most that are read.
fn title(section: &Section) -> String {
    let hashes = "#".repeat(usize::from(section.level()).clamp(1, 6) + 1);
    let title = section.title().unwrap_or_default();
    let line = match section.number() {
        Some(number) if is_heading_number(number) => format!("{hashes} {number}. {}", heading(title, true)),
        Some(number) => format!("{hashes} {}", heading(&format!("{number}. {title}"), false)),
        None => format!("{hashes} {}", heading(title, false)),
    };
    line.trim_end().to_owned()
}
