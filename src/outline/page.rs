//! What is known of every line before anything is decided.

use super::agenda_marks::agenda_marks;
use super::bare_numbers::bare_numbers;
use super::cells::keep_cells;
use super::dressed::{Dressed, any_marker, dress};
use super::feet::Feet;
use super::hyphens::cut_words;
use super::joined::{Joint, cut_at, is_out_of_columns, joints};
use super::marker::Style;
use super::markup::strong_end;
use super::packed::{Packed, narrow};
use super::pieces::push_pieces;
use super::restarts::counted_on;
use super::running::mark_running_titles;
use super::symbol_lines::keep_cited_symbols;
use super::{ends_sentence, without_bracketed_notes};
use crate::source::Span;
use crate::text::{Cut, Few, Line};

/// The lines of a text with their marks, and how the text is laid out.
pub(super) struct Page<'a> {
    pub(super) lines: &'a [Line<'a>],
    dressed: Vec<Packed>,
    /// For every line the next line below it that begins with an arabic numeral.
    next_arabic: Vec<u32>,
    /// Whether lines are broken at a width, so that a paragraph has many.
    pub(super) wrapped: bool,
    /// Whether its pages were read column by column, so that blank lines say little.
    pub(super) out_of_columns: bool,
    /// Whether mark-up makes all headings alike, and so says nothing of their degrees.
    flat: bool,
    feet: Feet,
    joints: Vec<Joint>,
}

/// How many paragraphs have the number 1 at least where numbers are automatic.
const AUTOMATIC: usize = 3;

impl<'a> Page<'a> {
    pub(super) fn new(source: &str, lines: &'a [Line<'a>]) -> Self {
        let dressed = lines.iter().map(|line| Packed::new(line, &dress(line))).collect();
        let mut page = Self {
            lines,
            dressed,
            next_arabic: Vec::new(),
            wrapped: is_wrapped(lines),
            out_of_columns: false,
            flat: false,
            feet: Feet::default(),
            joints: Vec::new(),
        };
        page.open_strong_runs();
        page.read_underlined();
        keep_cited_symbols(&mut page);
        keep_cells(&mut page);
        mark_running_titles(&mut page);
        for (at, length) in cut_words(source, &page) {
            page.shorten(at, length);
        }
        for (at, line) in bare_numbers(&page) {
            page.redress(at, &line);
        }
        for (at, marked) in agenda_marks(&page) {
            match marked {
                Some(line) => page.redress(at, &line),
                None => page.set_furniture(at),
            }
        }
        page.out_of_columns = is_out_of_columns(source, lines);
        page.flat = page.is_flat();
        page.joints = joints(&page);
        page.find_days_of_print();
        page.set_feet_aside();
        page.find_arabic();
        page.count_automatic_numbers();
        for (at, number) in counted_on(source, &page) {
            if let Some(line) = page.dressed.get_mut(at) {
                line.set_style(Style::Arabic(number));
            }
        }
        page
    }

    /// The day of print of a job number may stand below it: `V.11-22222 (E)` / `051111`.
    fn find_days_of_print(&mut self) {
        for at in 1..self.lines.len() {
            let text = self.lines.get(at).map_or("", |line| line.text);
            if text.len() != 6 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
                continue;
            }
            let above = (1..=3).filter_map(|up| at.checked_sub(up)).find(|above| !self.is_blank(*above));
            if above.is_some_and(|above| self.line(above).furniture) {
                self.set_furniture(at);
            }
        }
    }

    /// Notes at the feet of pages out of columns stand for themselves: no line of text looks at them.
    fn set_feet_aside(&mut self) {
        let feet = Feet::find(self);
        for at in feet.lines() {
            self.set_furniture(at);
        }
        self.feet = feet;
    }

    /// Adds the words of a line from a byte of its text on, as pieces.
    pub(super) fn push_words(&self, at: usize, from: usize, extracted: bool, out: &mut Few<Span>) {
        let line = self.line(at);
        if self.joints.is_empty() {
            return push_pieces(line.text.tail(from), line.start + from, extracted, out);
        }
        let mut pieces = Few::None;
        push_pieces(line.text.tail(from), line.start + from, extracted, &mut pieces);
        cut_at(&self.joints, &mut pieces);
        out.extend(pieces.iter().copied());
    }

    /// The notes at the feet of pages out of columns.
    pub(super) fn feet(&self) -> &Feet {
        &self.feet
    }

    /// Takes the marks off strong words that go on over lines, as titles and headings do.
    fn open_strong_runs(&mut self) {
        for at in 0..self.lines.len() {
            let Some(end) = strong_end(at, |at| self.text(at)) else { continue };
            let line = self.line(at);
            let text = line.text.tail(2);
            self.redress(at, &Dressed { text, start: line.start + 2, marker: any_marker(text), ..line });
            self.shorten(end, self.text(end).len() - 2);
        }
    }

    fn redress(&mut self, at: usize, dressed: &Dressed<'_>) {
        if let Some((line, packed)) = self.lines.get(at).zip(self.dressed.get_mut(at)) {
            *packed = Packed::new(line, dressed);
        }
    }

    /// A line alone over a line of strokes is a heading: `Opening` / `-------`.
    fn read_underlined(&mut self) {
        for at in 1..self.lines.len() {
            let strokes = self.lines.get(at).map_or("", |line| line.text);
            if !matches!(strokes.byte(0), b'-' | b'=') || !is_underline(strokes) {
                continue;
            }
            let title = self.line(at - 1);
            let alone = at.checked_sub(2).is_none_or(|above| self.is_blank(above)) && self.is_blank(at + 1);
            let words = title.marker.map_or(title.text, |marker| title.text.tail(marker.rest));
            if alone
                && !title.furniture
                && super::begins_upper(words)
                && words.len() < 150
                && !words.contains("   ")
                && !ends_sentence(words)
            {
                self.set_furniture(at);
                if let Some(line) = self.dressed.get_mut(at - 1).filter(|line| line.hashes == 0) {
                    line.hashes = if strokes.starts_with('=') { 1 } else { 2 };
                }
            }
        }
    }

    fn find_arabic(&mut self) {
        let mut next = narrow(self.lines.len());
        self.next_arabic = vec![next; self.lines.len()];
        for (at, (slot, line)) in self.next_arabic.iter_mut().zip(&self.dressed).enumerate().rev() {
            *slot = next;
            if matches!(line.style(), Some(Style::Arabic(_))) {
                next = narrow(at);
            }
        }
    }

    /// Whether more than so many lines begin with `1.`
    pub(super) fn has_first_numbers(&self, number: usize) -> bool {
        self.dressed.iter().filter(|line| line.style() == Some(Style::Arabic(1))).nth(number).is_some()
    }

    /// How many lines begin with an arabic numeral.
    pub(super) fn count_arabic(&self) -> usize {
        self.dressed.iter().filter(|line| matches!(line.style(), Some(Style::Arabic(_)))).count()
    }

    /// In Markdown every paragraph may be numbered `1.` and counted when it is shown: they are counted here.
    fn count_automatic_numbers(&mut self) {
        let is_number = |line: &&Packed| matches!(line.style(), Some(Style::Arabic(_)));
        let is_first = |line: &Packed| line.style() == Some(Style::Arabic(1)) && line.hashes == 0;
        let numbers = self.dressed.iter().filter(is_number).take(AUTOMATIC).count();
        if numbers < AUTOMATIC
            || !self.dressed.iter().filter(is_number).all(is_first)
            || self.dressed.iter().all(|line| line.hashes == 0)
        {
            return;
        }
        // A list within a paragraph is indented, and counts for itself.
        let (mut number, mut inner) = (0, 0);
        for (at, line) in self.lines.iter().zip(&mut self.dressed) {
            if line.style() == Some(Style::Arabic(1)) {
                inner = if at.start - at.span.start() < 2 { 0 } else { inner + 1 };
                number += u32::from(inner == 0);
                line.set_style(Style::Arabic(if inner == 0 { number } else { inner }));
            }
        }
    }

    /// The line at `at`, or an empty one past the end.
    #[expect(clippy::inline_always, reason = "as of what it calls")]
    #[inline(always)]
    pub(super) fn line(&self, at: usize) -> Dressed<'a> {
        match (self.lines.get(at), self.dressed.get(at)) {
            (Some(line), Some(packed)) => packed.unpack(line),
            _ => Dressed::default(),
        }
    }

    /// The text of the line at `at`, or nothing past the end.
    pub(super) fn text(&self, at: usize) -> &'a str {
        match (self.lines.get(at), self.dressed.get(at)) {
            (Some(line), Some(packed)) => packed.text(line),
            _ => "",
        }
    }

    /// Says that a line belongs to the page and not to the text.
    pub(super) fn set_furniture(&mut self, at: usize) {
        if let Some(line) = self.dressed.get_mut(at) {
            line.furniture = true;
        }
    }

    /// Leaves the end of a line out of its text.
    fn shorten(&mut self, at: usize, length: usize) {
        if let Some(line) = self.dressed.get_mut(at) {
            line.length = line.length.min(narrow(length));
        }
    }

    /// Says that a line belongs to the text after all.
    pub(super) fn set_text(&mut self, at: usize) {
        if let Some(line) = self.dressed.get_mut(at) {
            line.furniture = false;
        }
    }

    pub(super) fn is_blank(&self, at: usize) -> bool {
        self.dressed.get(at).is_none_or(|line| line.length == 0)
    }

    /// The number of the next line that begins with an arabic numeral.
    pub(super) fn next_number(&self, at: usize) -> Option<u32> {
        match self.dressed.get(*self.next_arabic.get(at)? as usize)?.style()? {
            Style::Arabic(number) => Some(number),
            _ => None,
        }
    }

    /// The next line that is neither blank nor furniture.
    pub(super) fn next_text(&self, at: usize) -> usize {
        (at + 1..self.lines.len().min(at + 24))
            .find(|at| self.dressed.get(*at).is_some_and(|line| line.length > 0 && !line.furniture))
            .unwrap_or(self.lines.len())
    }

    /// The line with the first words behind a number, which may stand alone above them.
    pub(super) fn words_line(&self, at: usize) -> usize {
        let bare = self.dressed.get(at).is_some_and(|line| line.is_marked() && line.rest >= line.length);
        if !bare || !self.is_blank(at + 1) {
            return at;
        }
        let below = self.next_text(at);
        if self.dressed.get(below).is_some_and(|line| !line.is_marked()) { below } else { at }
    }

    /// The line after the last of the lines that run on from `at` without a blank or a mark, eight at most.
    pub(super) fn chunk_end(&self, at: usize) -> usize {
        let is_more =
            |line: &Packed| line.length > 0 && !line.is_marked() && line.hashes == 0 && !line.furniture;
        let goes_on = |at: &usize| self.dressed.get(*at).is_some_and(is_more);
        (at + 1..at + 8).find(|at| !goes_on(at)).unwrap_or(at + 8)
    }

    /// Whether the lines from `at` on read like a heading: short, and not closed like a sentence.
    pub(super) fn is_heading_like(&self, at: usize) -> bool {
        self.is_chunk_heading_like(at, self.chunk_end(at))
    }

    /// The same of the lines whose end is known.
    pub(super) fn is_chunk_heading_like(&self, at: usize, end: usize) -> bool {
        let lines = self.dressed.get(at..end.min(self.dressed.len())).unwrap_or_default();
        let length: usize = lines.iter().map(|line| line.length as usize).sum();
        let last = self.text(end.saturating_sub(1));
        length <= 400 && !ends_sentence(last) && !without_bracketed_notes(last).ends_with([';', ','])
    }

    /// The degree that mark-up gives a heading; 0 where it gives none, or all headings the same.
    pub(super) fn degree(&self, at: usize) -> u8 {
        if self.flat { 0 } else { self.dressed.get(at).map_or(0, |line| line.hashes) }
    }

    /// Whether all headings below the first, which may be the title, are of one degree, and they are many.
    fn is_flat(&self) -> bool {
        const FEWEST: usize = 5;
        let mut degrees = self.dressed.iter().map(|line| line.hashes).filter(|hashes| *hashes > 0).skip(1);
        let Some(first) = degrees.next() else { return false };
        let mut others = 0;
        degrees.all(|degree| {
            others += 1;
            degree == first
        }) && others + 1 >= FEWEST
    }

    /// How many columns from the left edge a line begins.
    pub(super) fn indent(&self, at: usize) -> usize {
        self.lines.get(at).map_or(0, |line| line.start - line.span.start())
    }

    /// Whether a new page begins with the line.
    pub(super) fn begins_page(&self, at: usize) -> bool {
        self.lines.get(at).is_some_and(|line| line.begins_page)
    }
}

/// Whether a line holds nothing but strokes of one kind.
fn is_underline(text: &str) -> bool {
    text.len() >= 3 && (text.bytes().all(|byte| byte == b'-') || text.bytes().all(|byte| byte == b'='))
}

/// Whether nearly all lines with print stay within the width of a page. Some programs join the lines whose last word they
/// make whole; most of the others go on in the middle of a sentence then. Where none does, every long line is a paragraph.
fn is_wrapped(lines: &[Line<'_>]) -> bool {
    let printed = lines.iter().filter(|line| !line.is_blank()).count();
    let wide = lines.iter().filter(|line| line.text.len() > 160).count();
    let goes_on = |line: &&Line<'_>| line.text.len() > 60 && line.text.starts_with(char::is_lowercase);
    let broken = || lines.iter().any(|line| line.text.starts_with(char::is_lowercase));
    let long = || lines.iter().any(|line| line.text.len() > LONGEST_PRINTED);
    (wide * 20 < printed || wide * 5 < printed && wide < lines.iter().filter(goes_on).count())
        && (broken() || !long())
}

/// How long a line is at most that a page is wide enough for.
const LONGEST_PRINTED: usize = 130;
