//! What is known of every line before anything is decided.

use super::converted::converted_marker;
use super::marker::{Marker, Style, marker};
use super::running::mark_running_titles;
use super::{ends_sentence, furniture, without_bracketed_notes};
use crate::text::{Cut, Line, is_blank};

/// The lines of a text with their marks, and how the text is laid out.
pub(super) struct Page<'a> {
    pub(super) lines: &'a [Line<'a>],
    dressed: Vec<Dressed<'a>>,
    /// For every line the next line below it that begins with an arabic numeral.
    next_arabic: Vec<usize>,
    /// Whether lines are broken at a width, so that a paragraph has many.
    pub(super) wrapped: bool,
}

/// How many paragraphs have the number 1 at least where numbers are automatic.
const AUTOMATIC: usize = 3;

/// A line without the marks that say it is a heading, and the mark it begins with.
#[derive(Clone, Copy)]
pub(super) struct Dressed<'a> {
    /// The words, mark included.
    pub(super) text: &'a str,
    /// Where `text` begins in the source.
    pub(super) start: usize,
    /// How many `#` stood before it.
    pub(super) hashes: u8,
    /// A bullet before another mark (` - (a) Opening`) is passed over.
    pub(super) marker: Option<Marker<'a>>,
    /// Whether the line belongs to the page and not to the text.
    pub(super) furniture: bool,
}

impl<'a> Page<'a> {
    pub(super) fn new(lines: &'a [Line<'a>]) -> Self {
        let mut dressed: Vec<_> = lines.iter().map(dress).collect();
        mark_running_titles(lines, &mut dressed);
        let mut next = lines.len();
        let mut next_arabic = vec![next; lines.len()];
        for (at, slot) in next_arabic.iter_mut().enumerate().rev() {
            *slot = next;
            let marker = dressed.get(at).and_then(|line: &Dressed<'_>| line.marker);
            if matches!(marker, Some(Marker { style: Style::Arabic(_), .. })) {
                next = at;
            }
        }
        let mut page = Self { lines, dressed, next_arabic, wrapped: is_wrapped(lines) };
        page.count_automatic_numbers();
        page
    }

    /// In Markdown every paragraph may be numbered `1.` and counted when it is shown: they are counted here.
    fn count_automatic_numbers(&mut self) {
        let style = |line: &Dressed<'_>| line.marker.map(|marker| marker.style);
        let is_number = |line: &&Dressed<'_>| matches!(style(line), Some(Style::Arabic(_)));
        let is_first = |line: &Dressed<'_>| style(line) == Some(Style::Arabic(1)) && line.hashes == 0;
        let numbers = self.dressed.iter().filter(is_number).take(AUTOMATIC).count();
        if numbers < AUTOMATIC
            || !self.dressed.iter().filter(is_number).all(is_first)
            || self.dressed.iter().all(|line| line.hashes == 0)
        {
            return;
        }
        let mut number = 0;
        for marker in self.dressed.iter_mut().filter_map(|line| line.marker.as_mut()) {
            if marker.style == Style::Arabic(1) {
                number += 1;
                marker.style = Style::Arabic(number);
            }
        }
    }

    /// The line at `at`, or an empty one past the end.
    pub(super) fn line(&self, at: usize) -> Dressed<'a> {
        self.dressed.get(at).copied().unwrap_or(Dressed {
            text: "",
            start: 0,
            hashes: 0,
            marker: None,
            furniture: false,
        })
    }

    pub(super) fn is_blank(&self, at: usize) -> bool {
        self.line(at).text.is_empty()
    }

    /// The number of the next line that begins with an arabic numeral.
    pub(super) fn next_number(&self, at: usize) -> Option<u32> {
        let next = *self.next_arabic.get(at)?;
        match self.line(next).marker?.style {
            Style::Arabic(number) => Some(number),
            _ => None,
        }
    }

    /// The next line that is neither blank nor furniture.
    pub(super) fn next_text(&self, at: usize) -> usize {
        (at + 1..self.lines.len().min(at + 24))
            .find(|at| !self.is_blank(*at) && !self.line(*at).furniture)
            .unwrap_or(self.lines.len())
    }

    /// The line after the last of the lines that run on from `at` without a blank or a mark, eight at most.
    pub(super) fn chunk_end(&self, at: usize) -> usize {
        let goes_on = |at: &usize| {
            let line = self.line(*at);
            !line.text.is_empty() && line.marker.is_none() && line.hashes == 0 && !line.furniture
        };
        (at + 1..at + 8).find(|at| !goes_on(at)).unwrap_or(at + 8)
    }

    /// Whether the lines from `at` on read like a heading: short, and not closed like a sentence.
    pub(super) fn is_heading_like(&self, at: usize) -> bool {
        self.is_chunk_heading_like(at, self.chunk_end(at))
    }

    /// The same of the lines whose end is known.
    pub(super) fn is_chunk_heading_like(&self, at: usize, end: usize) -> bool {
        let length: usize = (at..end).map(|at| self.line(at).text.len()).sum();
        let last = self.line(end.saturating_sub(1)).text;
        length <= 400 && !ends_sentence(last) && !without_bracketed_notes(last).ends_with([';', ','])
    }

    /// Whether a new page begins with the line.
    pub(super) fn begins_page(&self, at: usize) -> bool {
        self.lines.get(at).is_some_and(|line| line.begins_page)
    }
}

fn dress<'a>(line: &Line<'a>) -> Dressed<'a> {
    let mut text = without_breaks(line.text);
    let mut start = line.start + line.text.len() - text.len();
    if text.ends_with('>') {
        text = text.trim_end_matches("<br>").trim_end_matches("<br/>").trim_end_matches("<br />").trim_end();
    }
    let hashes = text.bytes().take(7).take_while(|byte| *byte == b'#').count();
    let titled = hashes > 0 && text.tail(hashes).starts_with(is_blank);
    if titled {
        let words = text.tail(hashes).trim_start_matches(is_blank);
        start += text.len() - words.len();
        text = words;
    }
    for mark in ["**", "__"] {
        let inside = text.strip_prefix(mark).and_then(|inside| inside.strip_suffix(mark)).unwrap_or_default();
        if !inside.is_empty() && !inside.starts_with(is_blank) && !inside.ends_with(is_blank) {
            text = inside;
            start += mark.len();
        }
    }
    let hashes = if titled { u8::try_from(hashes).unwrap_or_default() } else { 0 };
    let marker = outer_marker(text).or_else(|| converted_marker(text));
    Dressed { text, start, hashes, marker, furniture: furniture::is_furniture(line.text) }
}

/// A text without the blanks and breaks of a page on the web that it begins with.
fn without_breaks(text: &str) -> &str {
    if !text.starts_with(['&', '<']) {
        return text;
    }
    let blank = |text: &str| {
        ["&nbsp;", "&emsp;", "<br>", "<br/>", "<br />"].into_iter().find(|blank| text.starts_with(blank))
    };
    let mut words = text;
    while let Some(blank) = blank(words) {
        words = words.tail(blank.len()).trim_start_matches(is_blank);
    }
    words
}

/// The mark of a line; of a bullet with another mark right behind it, that other mark.
pub(super) fn outer_marker(text: &str) -> Option<Marker<'_>> {
    let outer = marker(text)?;
    if outer.style != Style::Bullet {
        return Some(outer);
    }
    let inner = marker(text.tail(outer.rest)).filter(|inner| inner.style != Style::Bullet);
    Some(inner.map_or(outer, |inner| Marker { rest: outer.rest + inner.rest, ..inner }))
}

/// Whether nearly all lines with print stay within the width of a page.
fn is_wrapped(lines: &[Line<'_>]) -> bool {
    let printed = lines.iter().filter(|line| !line.is_blank()).count();
    let wide = lines.iter().filter(|line| line.text.len() > 160).count();
    wide * 20 < printed
}
