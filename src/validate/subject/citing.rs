//! Where citations stand in the texts.

use std::ops::Range;

use super::texts::{Role, Text, Texts};
use crate::model::{NoteMark, Place, Report, Section, SectionPath};
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
    pub(super) fn new(report: &Report, sections: &[(SectionPath, &Section)], texts: &Texts<'_>) -> Self {
        let mut places: Vec<(Key<'_>, usize)> = texts
            .all()
            .iter()
            .enumerate()
            .filter_map(|(at, text)| Some((key_of_text(report, sections, text)?, at)))
            .collect();
        places.sort();
        // For every place of a text the seeker that begins there.
        let mut seekers: Vec<Option<Seeker>> = places.iter().map(|_| None).collect();
        let mut last: Option<(Key<'_>, usize)> = None;
        let found = report.citations().iter().map(|citation| {
            let key = key_of_place(citation.place())?;
            let start = match last.filter(|(other, _)| *other == key) {
                Some((_, start)) => start,
                None => places.partition_point(|(other, _)| *other < key),
            };
            last = Some((key, start));
            let seeker = seekers.get_mut(start)?.get_or_insert(Seeker { next: start, offset: 0 });
            seeker.find(citation.text(), key, &places, texts)
        });
        Self(found.collect())
    }

    pub(super) fn of(&self, citation: usize) -> Option<(usize, Range<usize>)> {
        self.0.get(citation).cloned().flatten()
    }
}

/// How far the texts of a place have been searched.
struct Seeker {
    next: usize,
    offset: usize,
}

impl Seeker {
    fn find(
        &mut self,
        words: &str,
        key: Key<'_>,
        places: &[(Key<'_>, usize)],
        texts: &Texts<'_>,
    ) -> Option<(usize, Range<usize>)> {
        while let Some((_, at)) = places.get(self.next).filter(|(other, _)| *other == key) {
            let rest =
                texts.all().get(*at).and_then(|text| text.words.get(self.offset..)).unwrap_or_default();
            if let Some(found) = find(rest, words) {
                let start = self.offset + found;
                self.offset = start + words.len();
                return Some((*at, start..self.offset));
            }
            self.next += 1;
            self.offset = 0;
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

fn key_of_text<'a>(
    report: &'a Report,
    sections: &'a [(SectionPath, &Section)],
    text: &Text<'_>,
) -> Option<Key<'a>> {
    Some(match (text.role, text.part) {
        (Role::Title, _) => Key::Title,
        (Role::Heading, Part::Section(at)) => Key::Section(sections.get(at)?.0.as_str()),
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
