//! A paragraph while it is read.

use super::citations::Found;
use super::nest::nest;
use super::tree::Element;
use super::words::Words;
use crate::akn::names::bare;
use crate::model::{AgendaItem, Item, Paragraph, Place, SectionPath};

/// The words of a paragraph, its items, and those of the agenda in it.
#[derive(Debug)]
pub(super) struct Unit<'t> {
    pub(super) eid: Option<&'t str>,
    pub(super) number: Option<u32>,
    pub(super) home: Home,
    words: Words<'t>,
    points: Vec<Point<'t>>,
    /// The open items: their elements and numbers among all.
    open: Vec<(usize, usize)>,
    /// The list that prints the agenda, while it is open.
    agenda: Option<usize>,
    /// Words behind the items.
    behind: Option<Words<'t>>,
}

/// The section a paragraph is of.
#[derive(Debug)]
pub(super) enum Home {
    /// The one it stands in.
    Here,
    /// One of this path, which the paragraph names.
    Section(SectionPath),
    /// None, as the paragraph says.
    Outside,
}

#[derive(Debug)]
struct Point<'t> {
    depth: usize,
    label: String,
    words: Words<'t>,
    eid: Option<&'t str>,
    is_agenda: bool,
    /// The section that treats an item of the agenda.
    section: Option<SectionPath>,
}

/// A paragraph that was read, and what belongs elsewhere.
pub(super) struct Finished {
    pub(super) paragraph: Paragraph,
    /// The words behind its items, which a report has as a paragraph of their own.
    pub(super) behind: Option<Paragraph>,
    pub(super) agenda: Vec<AgendaItem>,
}

impl<'t> Unit<'t> {
    pub(super) fn new(home: Home) -> Self {
        Self {
            eid: None,
            number: None,
            home,
            words: Words::default(),
            points: Vec::new(),
            open: Vec::new(),
            agenda: None,
            behind: None,
        }
    }

    /// Takes the printed number. What is none is kept as words.
    pub(super) fn number(&mut self, words: Words<'t>) {
        self.number = bare(words.text.trim()).parse().ok();
        if self.number.is_none() {
            self.words(words);
        }
    }

    pub(super) fn words(&mut self, words: Words<'t>) {
        let target = match self.open.last() {
            Some((_, point)) => self.points.get_mut(*point).map(|point| &mut point.words),
            None if self.points.is_empty() => Some(&mut self.words),
            // Notes alone are no words.
            None if words.text.is_empty() => Some(&mut self.words),
            None => Some(self.behind.get_or_insert_default()),
        };
        if let Some(target) = target {
            target.append(words);
        }
    }

    pub(super) fn open_list(&mut self, index: usize, is_agenda: bool) {
        if is_agenda && self.agenda.is_none() {
            self.agenda = Some(index);
        }
    }

    pub(super) fn open_item(
        &mut self,
        index: usize,
        depth: Option<usize>,
        label: String,
        element: &'t Element<'_>,
    ) {
        let section = element.own("section").filter(|path| !path.is_empty());
        self.open.push((index, self.points.len()));
        self.points.push(Point {
            depth: depth.unwrap_or(self.open.len() - 1),
            label,
            words: Words::default(),
            eid: element.attribute("eId"),
            is_agenda: self.agenda.is_some(),
            section: section.map(|path| SectionPath::under(None, path)),
        });
    }

    pub(super) fn leave(&mut self, index: usize) {
        self.open.pop_if(|(open, _)| *open == index);
        self.agenda = self.agenda.filter(|list| *list != index);
    }

    /// The paragraph, in its section. What it refers to and the notes in it go to `found`.
    pub(super) fn finish(self, section: Option<&SectionPath>, found: &mut Found<'t>) -> Finished {
        let place = self.number.map_or_else(|| Place::Unnumbered(section.cloned()), Place::Paragraph);
        let mut paragraph = paragraph(self.words, self.eid, section, &place, found);
        let (mut items, mut agenda) = (Vec::new(), Vec::new());
        for point in self.points {
            let (depth, label) = (point.depth, point.label);
            let (text, marks) = found.settle(point.words, point.eid, &place);
            if point.is_agenda {
                let title = text.strip_suffix([':', ';', '.']).unwrap_or(&text);
                let item = AgendaItem::new(label, title);
                agenda.push((depth, point.section.into_iter().fold(item, AgendaItem::with_section)));
            } else {
                items.push((depth, Item::new(label, text).with_marks(marks)));
            }
        }
        *paragraph.items_mut() = nest(items, Item::items_mut);
        let behind = self.behind.map(|words| {
            let place = Place::Unnumbered(section.cloned());
            self::paragraph(words, None, section, &place, found)
        });
        Finished { paragraph, behind, agenda: nest(agenda, AgendaItem::items_mut) }
    }
}

fn paragraph<'t>(
    words: Words<'t>,
    eid: Option<&str>,
    section: Option<&SectionPath>,
    place: &Place,
    found: &mut Found<'t>,
) -> Paragraph {
    let (text, marks) = found.settle(words, eid, place);
    let paragraph = Paragraph::new(text).with_marks(marks);
    let paragraph = section.cloned().into_iter().fold(paragraph, Paragraph::with_section);
    match place {
        Place::Paragraph(number) => paragraph.with_number(*number),
        _ => paragraph,
    }
}
