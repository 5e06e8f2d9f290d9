//! The running texts of a report, each with the name citations use for its place.

use std::collections::HashMap;

use super::order::Heading;
use crate::model::printed::Piece;
use crate::model::{NoteMark, Place, Report, SectionPath};
use crate::parse::Part;

/// A running text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Text<'a> {
    pub(super) part: Part,
    pub(super) place: TextPlace<'a>,
    pub(super) words: &'a str,
}

/// A [`Place`] without words of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum TextPlace<'a> {
    Masthead,
    Title,
    Section(&'a str),
    Paragraph(u32),
    Unnumbered(Option<&'a str>),
    Footnote(&'a NoteMark),
}

impl<'a> From<&'a Place> for TextPlace<'a> {
    fn from(place: &'a Place) -> Self {
        match place {
            Place::Masthead => Self::Masthead,
            Place::Title => Self::Title,
            Place::Section(path) => Self::Section(path.as_str()),
            Place::Paragraph(number) => Self::Paragraph(*number),
            Place::Unnumbered(path) => Self::Unnumbered(path.as_ref().map(SectionPath::as_str)),
            Place::Footnote(mark) => Self::Footnote(mark),
        }
    }
}

/// All running texts in printed order.
pub(super) fn texts<'a>(report: &'a Report, headings: &'a [Heading<'a>], pieces: &[Piece]) -> Vec<Text<'a>> {
    let mut texts = Vec::with_capacity(pieces.len() + report.footnotes().len() + 1);
    let mut push = |part, place, words| texts.push(Text { part, place, words });
    push(Part::Title, TextPlace::Title, report.title().unwrap_or_default());
    for piece in pieces {
        match *piece {
            Piece::Heading(at) => {
                let Some(heading) = headings.get(at) else { continue };
                let title = heading.section.title().unwrap_or_default();
                push(Part::Section(at), TextPlace::Section(heading.path.as_str()), title);
            }
            Piece::Paragraph(at) => paragraph(report, at, &mut push),
            Piece::Agenda => agenda(report, &mut push),
        }
    }
    if !pieces.contains(&Piece::Agenda) {
        agenda(report, &mut push);
    }
    for (at, footnote) in report.footnotes().iter().enumerate() {
        push(Part::Footnote(at), TextPlace::Footnote(footnote.number()), footnote.text());
    }
    texts
}

fn paragraph<'a>(report: &'a Report, at: usize, push: &mut impl FnMut(Part, TextPlace<'a>, &'a str)) {
    let Some(paragraph) = report.paragraphs().get(at) else { return };
    let place = match paragraph.number() {
        Some(number) => TextPlace::Paragraph(number),
        None => TextPlace::Unnumbered(paragraph.section().map(SectionPath::as_str)),
    };
    push(Part::Paragraph(at), place, paragraph.text());
    for (item, found) in paragraph.all_items().enumerate() {
        push(Part::Item { paragraph: at, item }, place, found.text());
    }
}

fn agenda<'a>(report: &'a Report, push: &mut impl FnMut(Part, TextPlace<'a>, &'a str)) {
    let place = report.agenda().paragraph().map_or(TextPlace::Unnumbered(None), TextPlace::Paragraph);
    for (at, item) in report.agenda().all_items().enumerate() {
        push(Part::AgendaItem(at), place, item.title());
    }
}

/// The words of every part.
pub(super) fn by_part<'a>(texts: &[Text<'a>]) -> HashMap<Part, &'a str> {
    texts.iter().map(|text| (text.part, text.words)).collect()
}
