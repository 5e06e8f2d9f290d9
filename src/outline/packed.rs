//! Lines with their marks as they are kept.

use super::dressed::Dressed;
use super::marker::{Marker, Style};
use crate::text::{Cut, Line};

/// A dressed line as it is kept: all but its text, of which there are as many as there are lines.
#[derive(Clone, Copy)]
pub(super) struct Packed {
    /// Where its text begins in the line's, and how long it is.
    from: u32,
    pub(super) length: u32,
    /// Where the label of its mark begins in that, how long it is, and where the words behind the mark begin.
    label: u32,
    label_length: u32,
    pub(super) rest: u32,
    /// The number or numbers of its mark.
    value: u32,
    style: u8,
    pub(super) hashes: u8,
    pub(super) furniture: bool,
}

impl Packed {
    pub(super) fn new(line: &Line<'_>, dressed: &Dressed<'_>) -> Self {
        let mut packed = Self {
            from: narrow(dressed.start - line.start),
            length: narrow(dressed.text.len()),
            label: 0,
            label_length: 0,
            rest: 0,
            value: 0,
            style: 0,
            hashes: dressed.hashes,
            furniture: dressed.furniture,
        };
        if let Some(marker) = &dressed.marker {
            // A label is a part of the text.
            packed.label = narrow(marker.label.as_ptr().addr() - dressed.text.as_ptr().addr());
            packed.label_length = narrow(marker.label.len());
            packed.rest = narrow(marker.rest);
            packed.set_style(marker.style);
        }
        packed
    }

    #[expect(clippy::inline_always, reason = "mostly one part is asked for, and the others need not be made")]
    #[inline(always)]
    pub(super) fn unpack<'a>(&self, line: &Line<'a>) -> Dressed<'a> {
        let text = self.text(line);
        let label = self.label as usize;
        let marker = self.style().map(|style| Marker {
            style,
            label: text.cut(label..label + self.label_length as usize),
            rest: self.rest as usize,
        });
        let start = line.start + self.from as usize;
        Dressed { text, start, hashes: self.hashes, marker, furniture: self.furniture }
    }

    #[inline]
    pub(super) fn text<'a>(&self, line: &Line<'a>) -> &'a str {
        let (from, length) = (self.from as usize, self.length as usize);
        if length == line.text.len() { line.text } else { line.text.cut(from..from + length) }
    }

    pub(super) fn is_marked(&self) -> bool {
        self.style > 0
    }

    pub(super) fn set_style(&mut self, style: Style) {
        (self.style, self.value) = match style {
            Style::Capital => (1, 0),
            Style::Arabic(value) => (2, value),
            Style::Bracketed => (3, 0),
            Style::BracketedArabic(value) => (4, value),
            // Both have four digits at most.
            Style::Dotted { paragraph, item } => (5, paragraph << 16 | item),
            Style::Pointed => (6, 0),
            Style::Bullet => (7, 0),
        };
    }

    pub(super) fn style(&self) -> Option<Style> {
        Some(match self.style {
            1 => Style::Capital,
            2 => Style::Arabic(self.value),
            3 => Style::Bracketed,
            4 => Style::BracketedArabic(self.value),
            5 => Style::Dotted { paragraph: self.value >> 16, item: self.value & 0xffff },
            6 => Style::Pointed,
            7 => Style::Bullet,
            _ => return None,
        })
    }
}

pub(super) fn narrow(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
