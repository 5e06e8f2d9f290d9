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
    /// Most citations stand where they were read. The others are sought in the texts of their places; both come in printed order, so
    /// that no text is searched twice.
    pub(super) fn new(subject: &Subject<'_>) -> Self {
        let mut sought: Option<Sought<'_, '_>> = None;
        let citations = subject.report().citations().iter().enumerate();
        let found = citations.map(|(at, citation)| {
            let key = key_of_place(citation.place())?;
            read(subject, at, citation.text())
                .or_else(|| sought.get_or_insert_with(|| Sought::new(subject)).find(citation.text(), key))
        });
        Self(found.collect())
    }

    pub(super) fn of(&self, citation: usize) -> Option<(usize, Range<usize>)> {
        self.0.get(citation).cloned().flatten()
    }
}

/// Where a citation was read, if the source prints its text as it is.
fn read(subject: &Subject<'_>, citation: usize, words: &str) -> Option<(usize, Range<usize>)> {
    let piece = subject.pieces(Part::Citation(citation)).first()?;
    let (text, start) = subject.printed_texts().before(piece.start())?;
    let rest = subject.texts().get(text)?.words.get(start..)?;
    rest.starts_with(words).then(|| (text, start..start + words.len()))
}

/// The texts that citations are sought in, by what they have in common with places, and how far those of a place have been searched.
struct Sought<'s, 'a> {
    subject: &'s Subject<'a>,
    texts: Vec<(Key<'s>, usize)>,
    /// For every place of a text the seeker that begins there.
    seekers: Vec<Option<Seeker>>,
}

impl<'s, 'a> Sought<'s, 'a> {
    fn new(subject: &'s Subject<'a>) -> Self {
        let printed = subject.printed_texts();
        let unread = subject.texts().iter().enumerate().filter(|(at, _)| printed.start(*at).is_none());
        let mut texts: Vec<(Key<'_>, usize)> =
            unread.filter_map(|(at, text)| Some((key_of_text(subject, text)?, at))).collect();
        texts.sort();
        let seekers = texts.iter().map(|_| None).collect();
        Self { subject, texts, seekers }
    }

    fn find(&mut self, words: &str, key: Key<'_>) -> Option<(usize, Range<usize>)> {
        let first = self.texts.partition_point(|(other, _)| *other < key);
        let seeker = self.seekers.get_mut(first)?.get_or_insert(Seeker { next: first, offset: 0 });
        while let Some((_, at)) = self.texts.get(seeker.next).filter(|(other, _)| *other == key) {
            let rest = self.subject.texts().get(*at)?.words.get(seeker.offset..).unwrap_or_default();
            if let Some(start) = find(rest, words) {
                let start = seeker.offset + start;
                seeker.offset = start + words.len();
                return Some((*at, start..seeker.offset));
            }
            *seeker = Seeker { next: seeker.next + 1, offset: 0 };
        }
        None
    }
}

/// How far the texts of a place have been searched.
struct Seeker {
    next: usize,
    offset: usize,
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
