//! Every text of a report that may hold citations, in printed order.

use super::agenda::Printed;
use super::cover::Cover;
use super::layout::Layout;
use crate::model::{Item, Paragraph, Place, Report};

/// The texts and where they stand, counted from 0.
#[derive(Debug)]
pub(super) struct Texts<'a> {
    pub(super) all: Vec<&'a str>,
    /// The place of each text as citations name it.
    pub(super) places: Vec<Place>,
    pub(super) title: usize,
    headings: usize,
    /// The first text of each paragraph; those of its items and of the agenda follow.
    paragraphs: Vec<usize>,
    footnotes: usize,
}

impl<'a> Texts<'a> {
    pub(super) fn of(
        report: &'a Report,
        cover: &'a Cover,
        layout: &Layout<'a>,
        agenda: &Printed<'a>,
    ) -> Self {
        let mut texts = Self {
            all: Vec::new(),
            places: Vec::new(),
            title: 0,
            headings: 0,
            paragraphs: Vec::with_capacity(report.paragraphs().len()),
            footnotes: 0,
        };
        for line in cover.lines() {
            texts.push(line, Place::Masthead);
        }
        texts.title = texts.all.len();
        texts.push(report.title().unwrap_or_default(), Place::Title);
        texts.headings = texts.all.len();
        for node in &layout.nodes {
            texts.push(node.section.title().unwrap_or_default(), Place::Section(node.path.clone()));
        }
        for (index, paragraph) in report.paragraphs().iter().enumerate() {
            texts.push_paragraph(paragraph, agenda.items_in(index));
        }
        texts.footnotes = texts.all.len();
        for note in report.footnotes() {
            texts.push(note.text(), Place::Footnote(note.number().clone()));
        }
        texts
    }

    fn push(&mut self, text: &'a str, place: Place) {
        self.all.push(text);
        self.places.push(place);
    }

    fn push_paragraph(&mut self, paragraph: &'a Paragraph, agenda: &[(usize, &'a crate::model::AgendaItem)]) {
        let place = || match paragraph.number() {
            Some(number) => Place::Paragraph(number),
            None => Place::Unnumbered(paragraph.section().cloned()),
        };
        self.paragraphs.push(self.all.len());
        self.push(paragraph.text(), place());
        for item in paragraph.all_items().map(Item::text).chain(agenda.iter().map(|(_, item)| item.title())) {
            self.push(item, place());
        }
    }

    /// The heading of a section.
    pub(super) fn heading(&self, node: usize) -> usize {
        self.headings + node
    }

    /// The words of a paragraph before its items.
    pub(super) fn paragraph(&self, index: usize) -> usize {
        self.paragraphs.get(index).copied().unwrap_or_default()
    }

    /// The texts of a paragraph.
    pub(super) fn of_paragraph(&self, index: usize) -> std::ops::Range<usize> {
        let end = self.paragraphs.get(index + 1).copied().unwrap_or(self.footnotes);
        self.paragraph(index)..end
    }

    pub(super) fn footnote(&self, index: usize) -> usize {
        self.footnotes + index
    }
}
