//! Which paragraph each footnote is written in.

use std::collections::{HashMap, VecDeque};

use super::eid::EIds;
use crate::model::{Item, NoteMark, Paragraph, Report};

/// The footnotes by the paragraph they are written in, and their identifiers.
#[derive(Debug)]
pub(super) struct Notes<'a> {
    of: HashMap<usize, Vec<usize>>,
    of_none: Vec<usize>,
    eids: Vec<String>,
    /// The notes of a mark, each with the paragraph it is written in.
    by_mark: HashMap<&'a NoteMark, Vec<(Option<usize>, usize)>>,
}

impl<'a> Notes<'a> {
    pub(super) fn of_report(report: &'a Report, eids: &mut EIds) -> Self {
        let mut indicated = indicated(report);
        let numbers = numbers(report);
        let mut notes = Self {
            of: HashMap::new(),
            of_none: Vec::new(),
            eids: Vec::with_capacity(report.footnotes().len()),
            by_mark: HashMap::new(),
        };
        for (index, note) in report.footnotes().iter().enumerate() {
            notes.eids.push(eids.take("", "authorialNote", &note.number().to_string()));
            let shown = indicated.get_mut(note.number()).and_then(VecDeque::pop_front);
            let paragraph = shown.or_else(|| numbers.get(&note.paragraph()?).copied());
            notes.by_mark.entry(note.number()).or_default().push((paragraph, index));
            match paragraph {
                Some(paragraph) => notes.of.entry(paragraph).or_default().push(index),
                None => notes.of_none.push(index),
            }
        }
        notes
    }

    /// The notes of a paragraph, counted from 0.
    pub(super) fn of(&self, paragraph: usize) -> &[usize] {
        self.of.get(&paragraph).map(Vec::as_slice).unwrap_or_default()
    }

    /// The notes that no paragraph indicates.
    pub(super) fn of_none(&self) -> &[usize] {
        &self.of_none
    }

    pub(super) fn eid(&self, note: usize) -> &str {
        self.eids.get(note).map_or("", String::as_str)
    }

    /// The identifier of the note that a mark in a paragraph indicates: the one written there, else the first of
    /// that mark.
    pub(super) fn indicated(&self, paragraph: usize, mark: &NoteMark) -> Option<&str> {
        let notes = self.by_mark.get(mark)?;
        let at = notes.partition_point(|(place, _)| place.is_some_and(|place| place < paragraph));
        let here = notes.get(at).filter(|(place, _)| *place == Some(paragraph));
        here.or(notes.first()).map(|(_, note)| self.eid(*note))
    }
}

/// For each mark the paragraphs that indicate it, each once.
fn indicated(report: &Report) -> HashMap<&NoteMark, VecDeque<usize>> {
    let mut indicated: HashMap<&NoteMark, VecDeque<usize>> = HashMap::new();
    for (index, paragraph) in report.paragraphs().iter().enumerate() {
        let items = paragraph.all_items().flat_map(Item::marks);
        for mark in paragraph.marks().iter().chain(items).filter_map(|mark| mark.indicated_note()) {
            let places = indicated.entry(mark).or_default();
            if places.back() != Some(&index) {
                places.push_back(index);
            }
        }
    }
    indicated
}

/// The first paragraph of each number.
fn numbers(report: &Report) -> HashMap<u32, usize> {
    let numbered = |(index, paragraph): (usize, &Paragraph)| Some((paragraph.number()?, index));
    report.paragraphs().iter().enumerate().rev().filter_map(numbered).collect()
}
