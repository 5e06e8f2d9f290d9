//! Paragraphs while they are read: their running text, with the way back to the source.

use std::ops::Range;

use crate::model::{Item, Mark, NoteMark, SectionPath};
use crate::source::Span;
use crate::text::{Cut, Few, Flow, Folded, Markup, PlainNotes, fold, unescape};

/// A paragraph and its items.
pub(super) struct Unit {
    pub(super) number: Option<u32>,
    pub(super) section: Option<SectionPath>,
    pub(super) lead: Flow,
    /// The lines of the lead in the source.
    pub(super) pieces: Few<Span>,
    pub(super) items: Vec<UnitItem>,
}

/// An item of a paragraph.
pub(super) struct UnitItem {
    pub(super) label: Span,
    pub(super) depth: usize,
    pub(super) flow: Flow,
    pub(super) pieces: Few<Span>,
}

impl Unit {
    /// The lead and all items as one text, labels included. Without items it is the lead.
    pub(super) fn whole(&self, source: &str, plain_notes: &PlainNotes) -> Option<Flow> {
        if self.items.is_empty() {
            return None;
        }
        let mut pieces = self.pieces.to_vec();
        for item in &self.items {
            pieces.push(item.label);
            pieces.extend_from_slice(&item.pieces);
        }
        let is_label = |piece: Span| self.items.binary_search_by_key(&piece, |item| item.label).is_ok();
        Some(Flow::with_labels(source, &pieces, plain_notes, is_label))
    }
}

/// A running text as the readers see it: folded, with the way back to its words and to the source.
pub(super) struct Text<'a> {
    flow: &'a Flow,
    folded: Folded<'a>,
}

impl<'a> Text<'a> {
    pub(super) fn new(flow: &'a Flow) -> Self {
        let folded = if flow.is_plain() { Folded::plain(flow.text()) } else { fold(flow.text()) };
        Self { flow, folded }
    }

    /// The folded text. Ranges below are of this.
    pub(super) fn folded(&self) -> &str {
        self.folded.text()
    }

    /// The words as printed.
    pub(super) fn words(&self, range: Range<usize>) -> &'a str {
        self.flow.text().cut(self.folded.original(range))
    }

    /// The pieces of the source.
    pub(super) fn spans(&self, source: &str, range: Range<usize>, out: &mut Vec<Span>) {
        self.flow.spans(source, self.folded.original(range), out);
    }

    /// Whether the folded text holds some words.
    pub(super) fn has(&self, words: &str) -> bool {
        memchr::memmem::find(self.folded().as_bytes(), words.as_bytes()).is_some()
    }
}

/// Puts items under each other by their depth.
pub(super) fn nest(source: &str, items: Vec<UnitItem>) -> Vec<Item> {
    let mut done: Vec<Item> = Vec::new();
    let mut open: Vec<(usize, Item)> = Vec::new();
    for item in items {
        close(&mut open, item.depth, &mut done);
        let (text, markup) = item.flow.into_parts();
        let marks = marks(&text, markup);
        open.push((item.depth, Item::new(unescape(item.label.slice(source)), text).with_marks(marks)));
    }
    close(&mut open, 0, &mut done);
    done
}

fn close(open: &mut Vec<(usize, Item)>, depth: usize, done: &mut Vec<Item>) {
    while let Some((_, closed)) = open.pop_if(|(open, _)| *open >= depth) {
        open.last_mut().map_or(&mut *done, |(_, above)| above.items_mut()).push(closed);
    }
}

/// Mark-up with its places in characters.
pub(super) fn marks(text: &str, markup: Vec<Markup>) -> Vec<Mark> {
    if markup.is_empty() {
        return Vec::new();
    }
    let characters = Characters::new(text, &markup);
    let mark = |markup| match markup {
        Markup::Emphasis(range) => Mark::emphasis(characters.at(range.start), characters.at(range.end)),
        Markup::Note(at, mark) => {
            let Ok(mark) = mark.parse::<NoteMark>();
            Mark::note(characters.at(at), mark)
        }
    };
    markup.into_iter().map(mark).collect()
}

/// Byte offsets counted in characters, each from the one before.
struct Characters(Vec<(usize, usize)>);

impl Characters {
    fn new(text: &str, markup: &[Markup]) -> Self {
        let mut bytes: Vec<usize> = Vec::with_capacity(markup.len() * 2);
        for mark in markup {
            match mark {
                Markup::Emphasis(range) => bytes.extend([range.start, range.end]),
                Markup::Note(at, _) => bytes.push(*at),
            }
        }
        bytes.sort_unstable();
        bytes.dedup();
        let (mut from, mut count) = (0, 0);
        let counted = bytes.into_iter().map(|byte| {
            count += text.cut(from..byte).chars().count();
            from = byte;
            (byte, count)
        });
        Self(counted.collect())
    }

    fn at(&self, byte: usize) -> usize {
        let found = self.0.binary_search_by_key(&byte, |(byte, _)| *byte).ok();
        found.and_then(|at| self.0.get(at)).map_or(0, |(_, count)| *count)
    }
}
