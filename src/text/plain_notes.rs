//! Footnotes whose indicators text extraction printed as plain figures.

use std::collections::HashSet;
use std::ops::Range;

use super::counting::is_abbreviation;
use super::cut::Cut;
use super::{is_blank, last_word};
use crate::date::{FOREIGN_MONTHS, MONTHS};

/// The marks of such footnotes in a text, and how they stand in it.
#[derive(Debug, Default)]
pub(crate) struct PlainNotes {
    marks: HashSet<String>,
    /// Those that stand right behind their word or its stop ("guide1"): the same figure behind a blank is a number.
    glued: HashSet<String>,
}

impl PlainNotes {
    pub(crate) fn new(marks: HashSet<String>, glued: HashSet<String>) -> Self {
        Self { marks, glued }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    /// Whether a note has this mark.
    pub(crate) fn has(&self, mark: &str) -> bool {
        self.marks.contains(mark)
    }

    /// Whether a note has this mark, and it may stand behind a blank.
    pub(crate) fn has_apart(&self, mark: &str) -> bool {
        self.has(mark) && !self.glued.contains(mark)
    }
}

/// Figures that text extraction parted from the sentence they stand at ("for investigators. 1").
pub(super) fn figures(text: &str, plain: &PlainNotes) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for stop in memchr::memchr3_iter(b'.', b',', b')', text.as_bytes()).chain(memchr::memchr2_iter(
        b';',
        b':',
        text.as_bytes(),
    )) {
        let behind = text.tail(stop + 1);
        let first = behind.bytes().find(|byte| *byte != b' ');
        if first.is_none_or(|byte| byte.is_ascii_graphic() && !byte.is_ascii_digit()) {
            continue;
        }
        let gap = behind.len() - behind.trim_start_matches(is_blank).len();
        let start = stop + 1 + gap;
        let digits = text.tail(start).bytes().take(4).take_while(u8::is_ascii_digit).count();
        let rest = text.tail(start + digits);
        let ends = rest.is_empty()
            || rest.starts_with(is_blank)
                && rest.trim_start_matches(is_blank).starts_with(char::is_uppercase);
        let counts =
            || text.byte(stop) == b'.' && is_abbreviation(last_word(text.head(stop)).trim_start_matches('('));
        // "its Guide.1 It": no other figure stands so close behind a stop that closes a word.
        let glued =
            gap == 0 && (rest.is_empty() || rest.starts_with(is_blank)) && closes_word(text.head(stop));
        let mark = text.cut(start..start + digits);
        let indicates = if gap > 0 {
            ends && plain.has_apart(mark) && !is_counted(rest)
        } else {
            glued && plain.has(mark)
        };
        if digits > 0
            && indicates
            && !counts()
            && !(text.byte(stop) == b'.' && breaks_symbol(text.head(stop + 1)))
        {
            found.push(stop + 1..start + digits);
        }
    }
    found
}

/// Where stars stand that are the mark of such a note: right behind a word or its stop, and not behind a symbol, where they
/// say that the document is reissued.
pub(super) fn stars(text: &str, plain: &PlainNotes) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = memchr::memchr(b'*', text.tail(from).as_bytes()).map(|at| from + at) {
        let run = text.tail(start).bytes().take_while(|byte| *byte == b'*').count();
        from = start + run;
        let word = last_word(text.head(start));
        let behind = text.tail(from).chars().next();
        let stands = word.chars().filter(|c| c.is_alphabetic()).nth(2).is_some() && !word.contains('/');
        if stands
            && behind.is_none_or(|c| is_blank(c) || ",;:.)”’".contains(c))
            && plain.has(text.cut(start..from))
        {
            found.push(start..from);
        }
    }
    found
}

/// Whether a text ends with a word of the language or a closing mark, and not with an element of a symbol ("L", "Add").
fn closes_word(text: &str) -> bool {
    let letters = text.bytes().rev().take_while(u8::is_ascii_lowercase).count();
    letters >= 4 && !text.ends_with("Amend") || text.ends_with(['”', '’', ')'])
}

/// Whether a text ends with an element of a symbol whose number is to come ("CAC/COSP/2011/L.", "CRP.", "and Add."), or with
/// the head of a number in several parts ("5.4.1.").
pub(crate) fn breaks_symbol(text: &str) -> bool {
    const ELEMENTS: [&str; 6] = ["Add", "Amend", "CONF", "CRP", "Corr", "Rev"];
    let Some(words) = text.strip_suffix('.') else { return false };
    let mut number = words.bytes().rev().take_while(|byte| byte.is_ascii_digit() || *byte == b'.');
    if number.any(|byte| byte == b'.') && words.ends_with(|last: char| last.is_ascii_digit()) {
        return true;
    }
    let letters = words.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
    let (before, element) = (words.head(words.len() - letters), words.last(letters));
    let capitals = (1..=4).contains(&letters) && element.bytes().all(|byte| byte.is_ascii_uppercase());
    ELEMENTS.contains(&element) || capitals && before.ends_with('/')
}

/// Whether the words behind a figure are what it counts or dates: "June 2024", "per cent", "juin".
pub(crate) fn is_counted(words: &str) -> bool {
    const COUNTED: [&str; 9] =
        ["per cent", "million", "billion", "thousand", "a.m.", "p.m.", "%", "de ", "pour cent"];
    let words = words.trim_start();
    let foreign = FOREIGN_MONTHS.iter().map(|(month, _)| month);
    MONTHS.iter().chain(&COUNTED).chain(foreign).any(|word| words.starts_with(word))
}
