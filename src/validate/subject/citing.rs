//! Where citations stand in the texts.

use std::ops::Range;

use super::{Role, Subject, Text};
use crate::model::{NoteMark, Place, SectionPath};
use crate::parse::Part;

/// For every citation its text, by its place among the texts, and its bytes there.
#[derive(Debug, Default)]
pub(super) struct Citing(Vec<Option<(usize, Range<usize>)>>);

/// What a place and the texts at it have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Key<'a> {
    Title,
    Section(&'a str),
    Paragraph(u32),
    Unnumbered(Option<&'a str>),
    Footnote(&'a NoteMark),
}

impl Citing {
    /// Citations and texts both come in printed order, so that no text is searched twice.
    pub(super) fn new(subject: &Subject<'_>) -> Self {
        let report = subject.report();
        let places = Places::new(subject);
        // For every place of a text the seeker that begins there.
        let mut seekers: Vec<Option<Seeker>> = places.list.iter().map(|_| None).collect();
        let mut last: Option<(Key<'_>, usize)> = None;
        let found = report.citations().iter().enumerate().map(|(at, citation)| {
            let key = key_of_place(citation.place())?;
            let start = match last.filter(|(other, _)| *other == key) {
                Some((_, start)) => start,
                None => places.first(key),
            };
            last = Some((key, start));
            let seeker = seekers.get_mut(start)?.get_or_insert(Seeker::at(start));
            seeker.find(at, citation.text(), key, &places)
        });
        Self(found.collect())
    }

    pub(super) fn of(&self, citation: usize) -> Option<(usize, Range<usize>)> {
        self.0.get(citation).cloned().flatten()
    }
}

/// The texts by what they have in common with places.
struct Places<'s, 'a> {
    subject: &'s Subject<'a>,
    list: Vec<(Key<'s>, usize)>,
}

impl<'s, 'a> Places<'s, 'a> {
    fn new(subject: &'s Subject<'a>) -> Self {
        let texts = subject.texts().iter().enumerate();
        let mut list: Vec<(Key<'_>, usize)> =
            texts.filter_map(|(at, text)| Some((key_of_text(subject, text)?, at))).collect();
        list.sort();
        Self { subject, list }
    }

    /// Where the texts of a place begin in the list.
    fn first(&self, key: Key<'_>) -> usize {
        self.list.partition_point(|(other, _)| *other < key)
    }

    /// The text at a place of the list, by its place among the texts, if it has a key.
    fn text(&self, at: usize, key: Key<'_>) -> Option<(usize, &'s Text<'a>)> {
        let (_, text) = self.list.get(at).filter(|(other, _)| *other == key)?;
        Some((*text, self.subject.texts().get(*text)?))
    }

    /// Where a citation begins in the words of a text whose beginning in the source is known.
    fn printed(&self, citation: usize, text: &Text<'_>, start: usize) -> Option<usize> {
        let cited = self.subject.pieces(Part::Citation(citation)).first()?;
        cited.start().checked_sub(start).filter(|at| *at < text.words.len())
    }
}

/// How far the texts of a place have been searched.
struct Seeker {
    next: usize,
    offset: usize,
    /// Where the next text begins in the source, if its words are printed there as they are.
    start: Option<usize>,
    is_new: bool,
}

impl Seeker {
    fn at(next: usize) -> Self {
        Self { next, offset: 0, start: None, is_new: true }
    }

    fn find(
        &mut self,
        citation: usize,
        words: &str,
        key: Key<'_>,
        places: &Places<'_, '_>,
    ) -> Option<(usize, Range<usize>)> {
        while let Some((at, text)) = places.text(self.next, key) {
            if std::mem::take(&mut self.is_new) {
                self.start = places.subject.as_printed(text.part, text.words);
            }
            let rest = text.words.get(self.offset..).unwrap_or_default();
            // The source says where the citation was read, and so do the words.
            let printed = self.start.and_then(|start| places.printed(citation, text, start)).filter(|at| {
                *at >= self.offset && text.words.get(*at..).is_some_and(|rest| rest.starts_with(words))
            });
            if let Some(start) = printed.or_else(|| Some(self.offset + find(rest, words)?)) {
                self.offset = start + words.len();
                return Some((at, start..self.offset));
            }
            *self = Self::at(self.next + 1);
        }
        None
    }
}

/// Where a text has some words, most often not far from its beginning: a rare byte of the words leads to them.
fn find(text: &str, words: &str) -> Option<usize> {
    let rank = |byte: u8| match byte {
        b'0'..=b'9' => 0,
        b'A'..=b'Z' => 1,
        _ => 2,
    };
    let Some((at, rare)) = words.bytes().enumerate().min_by_key(|(_, byte)| rank(*byte)) else {
        return Some(0);
    };
    let searched = text.as_bytes().get(at..)?;
    memchr::memchr_iter(rare, searched)
        .find(|start| text.as_bytes().get(*start..).is_some_and(|text| text.starts_with(words.as_bytes())))
}

fn key_of_text<'s>(subject: &'s Subject<'_>, text: &Text<'_>) -> Option<Key<'s>> {
    let report = subject.report();
    Some(match (text.role, text.part) {
        (Role::Title, _) => Key::Title,
        (Role::Heading, Part::Section(at)) => Key::Section(subject.sections().get(at)?.0.as_str()),
        (Role::AgendaItem, _) => Key::Paragraph(report.agenda().paragraph()?),
        (Role::Footnote, Part::Footnote(at)) => Key::Footnote(report.footnotes().get(at)?.number()),
        _ => {
            let paragraph = report.paragraphs().get(text.paragraph?)?;
            match paragraph.number() {
                Some(number) => Key::Paragraph(number),
                None => Key::Unnumbered(paragraph.section().map(SectionPath::as_str)),
            }
        }
    })
}

fn key_of_place(place: &Place) -> Option<Key<'_>> {
    Some(match place {
        Place::Masthead => return None,
        Place::Title => Key::Title,
        Place::Section(path) => Key::Section(path.as_str()),
        Place::Paragraph(number) => Key::Paragraph(*number),
        Place::Unnumbered(path) => Key::Unnumbered(path.as_ref().map(SectionPath::as_str)),
        Place::Footnote(mark) => Key::Footnote(mark),
    })
}
