//! Where the marks of emphasis go.

use std::collections::HashMap;

use crate::model::{Mark, MarkKind};
use crate::text::{is_escapable, superscript_digit};

/// One mark of emphasis, at its place in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Delimiter {
    pub(super) at: usize,
    pub(super) closes: bool,
    pub(super) mark: char,
}

impl Delimiter {
    /// Whether emphasis opens before a character only if that is escaped.
    pub(super) fn needs_escape(first: char) -> bool {
        !first.is_alphanumeric() && !"“\"‘'(".contains(first)
    }
}

/// The marks of emphasis of a text, in the order they are printed. Emphasis that has no written form is left out:
/// of nothing, of white space at its edge, inside a word, and of words that two other emphases hold.
pub(super) fn delimiters(text: &str, marks: &[Mark]) -> Vec<Delimiter> {
    let mut wanted: Vec<&Mark> = marks.iter().filter(|mark| mark.kind() == MarkKind::Emphasis).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    wanted.sort_by_key(|mark| mark.start());
    let edges = Edges::new(text, marks);
    let mut kept: Vec<(usize, usize, char)> = Vec::new();
    for mark in wanted.into_iter().filter(|mark| edges.allow(mark)) {
        let beside = || kept.iter().rev().take(4).filter(|(_, end, _)| *end >= mark.start());
        let free = ['*', '_'].into_iter().find(|delimiter| beside().all(|(_, _, used)| used != delimiter));
        let again = beside().any(|(start, ..)| *start == mark.start());
        if let Some(delimiter) = free.filter(|_| !again) {
            kept.push((mark.start(), mark.end(), delimiter));
        }
    }
    in_order(&kept)
}

/// Of what closes at one place the inner comes first.
fn in_order(kept: &[(usize, usize, char)]) -> Vec<Delimiter> {
    let opens = kept.iter().map(|(at, _, mark)| Delimiter { at: *at, closes: false, mark: *mark });
    let closes = kept.iter().rev().map(|(_, at, mark)| Delimiter { at: *at, closes: true, mark: *mark });
    let mut all: Vec<Delimiter> = closes.chain(opens).collect();
    all.sort_by_key(|delimiter| (delimiter.at, !delimiter.closes));
    all
}

/// What stands beside each character of a text.
struct Edges {
    characters: Vec<char>,
    /// How many marks begin or end at a place.
    marked: HashMap<usize, usize>,
}

impl Edges {
    fn new(text: &str, marks: &[Mark]) -> Self {
        let mut marked = HashMap::new();
        for mark in marks {
            let end = (mark.kind() == MarkKind::Emphasis).then(|| mark.end());
            for place in std::iter::once(mark.start()).chain(end) {
                *marked.entry(place).or_default() += 1;
            }
        }
        Self { characters: text.chars().collect(), marked }
    }

    fn at(&self, index: Option<usize>) -> Option<char> {
        index.and_then(|index| self.characters.get(index)).copied()
    }

    /// Whether the words of a mark may stand between two delimiters.
    fn allow(&self, mark: &Mark) -> bool {
        let (before, behind) = (self.at(mark.start().checked_sub(1)), self.at(Some(mark.end())));
        // A superscript figure is escaped: no word goes on there.
        let behind = behind.filter(|behind| superscript_digit(*behind).is_none());
        let (first, last) = (self.at(Some(mark.start())), self.at(mark.end().checked_sub(1)));
        let opens = first.is_some_and(|first| !Delimiter::needs_escape(first) || is_escapable(first));
        let closes = last.is_some_and(|last| !last.is_whitespace()) && mark.start() < mark.end();
        opens && closes && self.is_edge(mark.start(), before) && self.is_edge(mark.end(), behind)
    }

    /// Whether a word begins or ends at a place, or another mark parts it there.
    fn is_edge(&self, place: usize, outside: Option<char>) -> bool {
        !outside.is_some_and(char::is_alphanumeric) || self.marked.get(&place).is_some_and(|marks| *marks > 1)
    }
}
