//! Footnotes whose indicators text extraction printed as plain figures.

use std::collections::HashSet;
use std::ops::Range;

use super::cut::Cut;
use super::is_blank;
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

/// Where stars stand that are the mark of such a note: right behind a word or its stop, and not behind a symbol, where they
/// say that the document is reissued.
pub(super) fn stars(text: &str, plain: &PlainNotes) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = memchr::memchr(b'*', text.tail(from).as_bytes()).map(|at| from + at) {
        let run = text.tail(start).bytes().take_while(|byte| *byte == b'*').count();
        from = start + run;
        let word = text.head(start).rsplit(is_blank).next().unwrap_or_default();
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

/// Whether the words behind a figure are what it counts or dates: "June 2024", "per cent", "juin".
pub(crate) fn is_counted(words: &str) -> bool {
    const COUNTED: [&str; 9] =
        ["per cent", "million", "billion", "thousand", "a.m.", "p.m.", "%", "de ", "pour cent"];
    let words = words.trim_start();
    let foreign = FOREIGN_MONTHS.iter().map(|(month, _)| month);
    MONTHS.iter().chain(&COUNTED).chain(foreign).any(|word| words.starts_with(word))
}
