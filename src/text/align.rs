//! From the words of a part back to its source.

use std::ops::Range;

use super::{Cut, is_blank, letter, roman};
use crate::source::Span;

/// Which bytes of the source the bytes of some words are.
#[derive(Debug)]
pub(crate) struct Alignment {
    /// Stretches that are the same in both: start in the words, start in the source, length. In order.
    stretches: Vec<(usize, usize, usize)>,
}

impl Alignment {
    /// Lays the words along their pieces. What stands in the source and not in the words is mark-up; white space may
    /// differ, and line ends are spaces.
    pub(crate) fn new(source: &str, pieces: &[Span], words: &str) -> Self {
        let mut alignment = Self { stretches: Vec::new() };
        let mut word_at = 0;
        let mut above = None;
        for piece in pieces {
            let print = piece.slice(source);
            // Neither has a hyphen that was put where it was lost.
            let touches = above.replace(piece.end()) == Some(piece.start());
            if touches && words.byte(word_at) == b'-' && !print.starts_with('-') {
                word_at += 1;
            }
            // A space that joins two lines has no place of its own.
            if print.chars().next().is_some_and(|first| !is_blank(first)) {
                word_at += words.tail(word_at).bytes().take_while(|byte| *byte == b' ').count();
            }
            let mut at = 0;
            while let Some(found) = print.tail(at).chars().next() {
                let Some(wanted) = words.tail(word_at).chars().next() else { break };
                let same = common_prefix(print.tail(at), words.tail(word_at));
                if same > 0 {
                    alignment.push(word_at, piece.start() + at, same);
                    (at, word_at) = (at + same, word_at + same);
                    continue;
                }
                if wanted == ' ' && is_blank(found) {
                    alignment.push(word_at, piece.start() + at, 1);
                    word_at += 1;
                }
                at += found.len_utf8();
            }
        }
        alignment
    }

    fn push(&mut self, word_at: usize, source_at: usize, length: usize) {
        match self.stretches.last_mut() {
            Some((words, source, known)) if *words + *known == word_at && *source + *known == source_at => {
                *known += length;
            }
            _ => self.stretches.push((word_at, source_at, length)),
        }
    }

    /// Where some words are in the source, as far as they are in one piece.
    pub(crate) fn span(&self, range: Range<usize>) -> Option<Span> {
        let start = self.source_of(range.start)?;
        let end = range.end.checked_sub(1).filter(|last| *last >= range.start);
        let end = end.map_or(Some(start), |last| self.source_of(last).map(|last| last + 1))?;
        Some(Span::new(start, end.max(start)))
    }

    /// Where some words are in the source: a span for each of the pieces they stand in, in order. White space at which a piece ends has
    /// none.
    pub(crate) fn spans(&self, range: Range<usize>, pieces: &[Span]) -> Vec<Span> {
        let mut spans: Vec<(usize, Span)> = Vec::new();
        for (words, source, length) in &self.stretches {
            let (from, to) = (range.start.max(*words), range.end.min(words + length));
            if from >= to {
                continue;
            }
            let span = Span::new(source + (from - words), source + (to - words));
            let piece = pieces.partition_point(|piece| piece.end() <= span.start());
            match spans.last_mut() {
                Some((last, known)) if *last == piece => *known = Span::new(known.start(), span.end()),
                _ => spans.push((piece, span)),
            }
        }
        spans.into_iter().map(|(_, span)| span).collect()
    }

    /// Which words stand at a span of the source, as far as it holds any.
    #[cfg(feature = "html")]
    pub(crate) fn words(&self, span: Span) -> Range<usize> {
        let from = self.stretches.partition_point(|(_, source, length)| source + length <= span.start());
        let first =
            self.stretches.get(from).map(|(words, source, _)| words + span.start().saturating_sub(*source));
        let behind = || self.stretches.last().map_or(0, |(words, _, length)| words + length);
        let start = first.unwrap_or_else(behind);
        let until = self.stretches.partition_point(|(_, source, _)| *source < span.end());
        let last = until.checked_sub(1).and_then(|last| self.stretches.get(last));
        let end = last.map_or(0, |(words, source, length)| words + (span.end() - source).min(*length));
        start..end.max(start)
    }

    fn source_of(&self, at: usize) -> Option<usize> {
        let index = self.stretches.partition_point(|(words, ..)| *words <= at).checked_sub(1)?;
        let (words, source, length) = self.stretches.get(index)?;
        (at < words + length).then(|| source + (at - words)).or_else(|| {
            // Behind the last word, or at a space that joins two lines.
            (at <= words + length).then_some(source + length)
        })
    }
}

/// How many bytes two texts have in common from their beginning on, in whole characters.
fn common_prefix(one: &str, other: &str) -> usize {
    /// As many bytes as are compared at once.
    const BLOCK: usize = 32;
    let blocks = one.as_bytes().chunks_exact(BLOCK).zip(other.as_bytes().chunks_exact(BLOCK));
    let blocks = BLOCK * blocks.take_while(|(one, other)| one == other).count();
    let rest = one.bytes().skip(blocks).zip(other.bytes().skip(blocks));
    let mut same = blocks + rest.take_while(|(one, other)| one == other).count();
    while !one.is_char_boundary(same) {
        same -= 1;
    }
    same
}

/// The number or letter before a part: on its own line, or alone on the one above.
pub(crate) fn mark(source: &str, piece: Span) -> Option<Span> {
    let before = source.get(..piece.start())?;
    mark_at_end(before).or_else(|| {
        let above = before.trim_end_matches(|c: char| is_blank(c) || matches!(c, '\n' | '\r'));
        mark_at_end(above).filter(|mark| is_label(mark.slice(source)))
    })
}

/// What a line holds that a text ends with.
fn mark_at_end(text: &str) -> Option<Span> {
    let line = text.rfind(['\n', '\r']).map_or(0, |end| end + 1);
    let is_dress = |c: char| is_blank(c) || "#*_->+•".contains(c);
    let from = text.get(line..)?.trim_start_matches(is_dress);
    let mark = from.trim_end_matches(is_dress);
    let start = text.len() - from.len();
    (!mark.is_empty()).then(|| Span::new(start, start + mark.len()))
}

/// Whether words are a number or letter with its point or brackets, and no more.
fn is_label(words: &str) -> bool {
    let label = words.strip_suffix('.').or_else(|| words.strip_prefix('(')?.strip_suffix(')'));
    label.is_some_and(|label| {
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_digit())
            || letter(label).is_some()
            || roman(label).is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(source: &str, pieces: &[(usize, usize)], words: &str, sought: &str) -> String {
        let pieces: Vec<Span> = pieces.iter().map(|(start, end)| Span::new(*start, *end)).collect();
        let at = words.find(sought).unwrap();
        let span = Alignment::new(source, &pieces, words).span(at..at + sought.len()).unwrap();
        span.slice(source).to_owned()
    }

    #[test]
    fn mark_up_is_passed_over() {
        let source = "took note of the *Guide* in¹ Vienna";
        assert_eq!(found(source, &[(0, 36)], "took note of the Guide in Vienna", "Guide in"), "Guide* in");
        assert_eq!(found(source, &[(0, 36)], "took note of the Guide in Vienna", "Vienna"), "Vienna");
    }

    #[test]
    fn a_mark_stands_before_its_part_or_alone_above_it() {
        let mark_before = |source: &str, words: &str| {
            let start = source.find(words).unwrap();
            mark(source, Span::new(start, source.len())).map(|mark| mark.slice(source).to_owned())
        };
        assert_eq!(mark_before("It met.\n\n  4.  The Group rose.", "The"), Some("4.".to_owned()));
        assert_eq!(mark_before("It met.\n\n4.\n\nThe Group rose.", "The"), Some("4.".to_owned()));
        assert_eq!(mark_before("(iv)\nThe Group rose.", "The"), Some("(iv)".to_owned()));
        assert_eq!(mark_before("It met.\nThe Group rose.", "The"), None);
    }

    #[test]
    fn lines_are_joined_by_a_space() {
        let source = "1. met in\n   Vienna in\n\n2011.";
        let words = "met in Vienna in 2011.";
        assert_eq!(found(source, &[(3, 9), (13, 22), (24, 29)], words, "2011"), "2011");
        assert_eq!(found(source, &[(3, 22), (24, 29)], words, "in Vienna"), "in\n   Vienna");
    }

    #[cfg(feature = "html")]
    #[test]
    fn a_place_of_the_source_leads_to_the_words() {
        let source = "1. took note of the *Guide*\n   in Vienna";
        let words = "took note of the Guide in Vienna";
        let alignment = Alignment::new(source, &[Span::new(3, 40)], words);
        let found = |sought: &str| {
            let at = source.find(sought).unwrap();
            words.get(alignment.words(Span::new(at, at + sought.len()))).unwrap()
        };
        assert_eq!(found("note of"), "note of");
        assert_eq!(found("*Guide*"), "Guide");
        assert_eq!(found("Guide*\n   in"), "Guide in");
        assert_eq!(found("Vienna"), "Vienna");
        assert_eq!(alignment.words(Span::new(0, 2)), 0..0);
    }

    #[test]
    fn a_mark_is_the_number_without_its_dress() {
        assert_eq!(mark("## **II. Title**", Span::new(9, 14)), Some(Span::new(5, 8)));
        assert_eq!(mark("x\n - (a) Opening", Span::new(9, 16)), Some(Span::new(5, 8)));
        assert_eq!(mark("Title", Span::new(0, 5)), None);
    }
}
