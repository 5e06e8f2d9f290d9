//! Finds citations in running text.
//!
//! Two things lead to a citation: a word it begins with, and a digit. Both are searched for in one pass each,
//! and a reader is called where one stands. What a reader has taken is not looked at again.

mod anchors;
mod article;
mod chapter;
mod cited;
mod cross_reference;
mod date;
mod paragraph;
mod resolution;
mod rule;
mod sales_number;
mod symbol;

pub use cited::Cited;
pub(super) use resolution::names_organ;

use std::ops::Range;

pub(crate) use anchors::{Anchor, WORDS, words};
use anchors::{Word, anchors};

use super::cursor::Cursor;
use super::{ChapterRefs, ResolutionKind, ResolutionRef};
use crate::date::DateValue;
use crate::text::{Cut, fold, next_digit};

/// What is known from the text before, and of the meeting.
#[derive(Debug, Clone)]
pub(crate) struct Context {
    /// The year of the meeting, for days without a year.
    pub(crate) year: Option<i32>,
    /// Whether an article or chapter without an owner is one of the Convention.
    pub(crate) unowned: bool,
    /// The resolution, decision and recommendation cited last.
    pub(crate) last_resolutions: [Option<ResolutionRef>; 3],
    /// The chapters cited last.
    pub(crate) last_chapters: Option<ChapterRefs>,
    /// Whether the convention named last is another one.
    pub(crate) other_convention: bool,
}

impl Context {
    /// Nothing known but whether an article or chapter without an owner is one of the Convention.
    pub(crate) fn new(unowned: bool) -> Self {
        Self { unowned, ..Self::default() }
    }

    /// Whether an article without an owner is one of the Convention.
    pub(crate) fn owns_articles(&self) -> bool {
        self.unowned
    }

    /// The act of this kind that was cited last.
    fn last(&mut self, kind: ResolutionKind) -> &mut Option<ResolutionRef> {
        let [resolution, decision, recommendation] = &mut self.last_resolutions;
        match kind {
            ResolutionKind::Resolution => resolution,
            ResolutionKind::Decision => decision,
            ResolutionKind::Recommendation => recommendation,
        }
    }
}

impl Default for Context {
    fn default() -> Self {
        Self {
            year: None,
            unowned: true,
            last_resolutions: [None, None, None],
            last_chapters: None,
            other_convention: false,
        }
    }
}

/// A citation and its place in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) range: Range<usize>,
    pub(crate) cited: Cited,
    pub(crate) anaphoric: bool,
}

/// Adds the citations of a folded text to `out`, in order and without overlap.
pub(crate) fn scan(text: &str, context: &mut Context, out: &mut Vec<Found>) {
    scan_from(text, anchors(text), context, out);
}

/// The same where the words that may begin a citation have been found before.
pub(crate) fn scan_from(
    text: &str,
    mut words: impl Iterator<Item = Anchor>,
    context: &mut Context,
    out: &mut Vec<Found>,
) {
    let mut scan = Scan { text, context, out, done: 0, token_end: 0, list_end: 0, foreign: false };
    let mut word = words.next();
    let mut digit = next_digit(text, 0);
    loop {
        match (&word, digit) {
            (Some(found), at) if at.is_none_or(|at| found.at < at) => {
                if found.at >= scan.done {
                    scan.word(found.word, found.at);
                }
                word = words.next();
            }
            (_, Some(at)) => {
                let next = if at < scan.done { scan.done } else { scan.digit(at) };
                digit = next_digit(text, next);
            }
            _ => return,
        }
    }
}

/// One pass over a text.
struct Scan<'a, 'c> {
    text: &'a str,
    context: &'c mut Context,
    out: &'c mut Vec<Found>,
    /// Where the last citation ends.
    done: usize,
    /// Where the last word ends that is known to be no symbol.
    token_end: usize,
    /// Where the last list of numbers ends that is known to have no month behind it.
    list_end: usize,
    /// Whether the article before was one of another instrument.
    foreign: bool,
}

impl<'a> Scan<'a, '_> {
    fn word(&mut self, word: Word, at: usize) {
        let cursor = self.cursor(at);
        if !cursor.is_at_word_start() {
            return;
        }
        match word {
            Word::Article => article::read(self, at),
            Word::Chapter => chapter::read(self, at),
            Word::Resolution(kind) => resolution::read(self, at, kind),
            Word::Rule => rule::read(self, at),
            Word::Sales => sales_number::read(self, at),
            Word::Paragraph => paragraph::read(self, at),
            Word::Part => cross_reference::read(self, at),
            Word::Month => date::read_month(self, at),
        }
    }

    /// Reads what a digit is part of; gives the place to go on from.
    fn digit(&mut self, at: usize) -> usize {
        if !symbol::read(self, at) {
            date::read(self, at);
        }
        let mut cursor = self.cursor(at);
        cursor.skip_while(|byte| byte.is_ascii_digit());
        self.done.max(cursor.at())
    }

    fn cursor(&self, at: usize) -> Cursor<'a> {
        Cursor::new(self.text, at)
    }

    /// The text before a place, as far back as the last citation.
    fn before(&self, at: usize) -> &'a str {
        self.text.cut(self.done..at)
    }

    fn found(&mut self, range: Range<usize>, cited: Cited) {
        self.done = range.end;
        self.out.push(Found { range, cited, anaphoric: false });
    }

    fn pointed_back(&mut self, range: Range<usize>, cited: Cited) {
        self.done = range.end;
        self.out.push(Found { range, cited, anaphoric: true });
    }
}

/// The one citation a whole text consists of.
fn single(text: &str) -> Option<Cited> {
    let mut found = Vec::new();
    scan(text, &mut Context::default(), &mut found);
    let one = found.pop().filter(|one| found.is_empty() && one.range == (0..text.len()))?;
    Some(one.cited)
}

/// The date a whole text consists of.
pub(crate) fn printed_date(text: &str) -> Option<DateValue> {
    match single(fold(text).text().trim())? {
        Cited::Date { value, .. } => value,
        _ => None,
    }
}

/// The resolution a whole folded text names.
pub(super) fn single_resolution(text: &str) -> Option<ResolutionRef> {
    match single(text.trim())? {
        Cited::Resolution { reference, .. } => Some(reference),
        _ => None,
    }
}
