//! Footnotes: behind a superscript, under a rule, or at the foot of a page without one, and continued overleaf.

use std::ops::Range;

use super::block::BlockKind;
use super::body::Walk;
use super::endnotes::endnotes;
use super::ends_sentence;
use super::feet::{FootNote, has_indicator};
use super::furniture::is_job_number;
use super::loose_notes::{LooseNote, loose_notes};
use super::marker::{Marker, Style};
use super::named::{named, names_annex};
use super::page::Page;
use super::starred_notes::{star_mark, starred_notes, without_own_stars};
use super::{Element, Kind};
use crate::text::{Cut, Few, is_blank, is_counted, leading_note_mark};

/// Where the walk stands among footnotes.
#[derive(Default)]
pub(super) struct Notes {
    /// Whether the line stands below the rule over the footnotes of a page.
    pub(super) below_rule: bool,
    /// The footnote that the next line would go on with.
    pub(super) open: Option<usize>,
    /// The footnote printed last.
    last: Option<usize>,
    /// The number of the footnote printed last, where it is a plain figure.
    number: u32,
    /// The first line of those at the end of the text.
    endnotes: Option<usize>,
    /// The lines with which notes begin that stand between paragraphs.
    loose: Vec<LooseNote>,
}

/// How many lines from a running head the next one stands at most.
const NEXT_HEAD: usize = 200;
/// The space between the cells of a table.
const COLUMNS: &str = "      ";
/// How many lines the footnotes of a page may have.
const LONGEST_FOOT: usize = 60;

impl Notes {
    /// Finds those at the end of a text, and those between its paragraphs.
    pub(super) fn new(source: &str, page: &Page<'_>, start: usize, contents: &Range<usize>) -> Self {
        let mut loose = loose_notes(page, start, contents);
        let starred = starred_notes(source, page, start, contents).into_iter();
        loose.extend(starred.map(|at| LooseNote { at, lead: 0, is_raised: false }));
        loose.sort_by_key(|note| note.at);
        loose.dedup_by_key(|note| note.at);
        Self { endnotes: endnotes(page, start), loose, ..Self::default() }
    }
}

impl Walk<'_, '_> {
    /// A line of the notes at the foot of a page out of columns. With the last of them they are read.
    pub(super) fn foot(&mut self, at: usize) {
        let page = self.page;
        for note in page.feet().ending_at(at) {
            self.foot_note(note);
        }
        self.gap = true;
        self.page_gap = true;
    }

    fn foot_note(&mut self, note: &FootNote) {
        let mut pieces = Few::None;
        self.blocks.tag(note.mark_at, BlockKind::Footnote, self.elements.len() + 1);
        for at in &note.words {
            self.blocks.tag(*at, BlockKind::Footnote, self.elements.len() + 1);
            self.page.push_words(*at, 0, self.extracted, &mut pieces);
        }
        self.notes.number = note.mark.parse().unwrap_or(self.notes.number);
        (self.notes.open, self.notes.below_rule) = (None, false);
        self.notes.last = Some(self.elements.len());
        self.elements.push(Element { kind: Kind::Footnote { mark: note.mark.clone(), plain: true }, pieces });
    }

    /// Reads the line as a footnote, or as more of one.
    pub(super) fn footnote(&mut self, at: usize) -> bool {
        let line = self.page.line(at);
        let mark = leading_note_mark(line.text)
            .filter(|_| self.gap || self.notes.open.is_some() || !self.page.wrapped);
        let loose = self.notes.loose.binary_search_by_key(&at, |note| note.at).ok();
        let loose = loose.and_then(|found| self.notes.loose.get(found));
        let plain = mark.is_none() && loose.is_none_or(|note| !note.is_raised);
        let printed = || {
            plain_note_mark(line.text).filter(|(mark, length)| self.opens_note(mark, line.text.tail(*length)))
        };
        let lead = loose.map_or(0, |note| note.lead);
        let stroked = || {
            let text = line.text.tail(lead);
            let mark = stroked_note_mark(text).or_else(|| star_mark(text)).or_else(|| plain_note_mark(text));
            mark.map(|(mark, length)| (mark, lead + length))
        };
        let mark = mark.or_else(|| self.notes.below_rule.then(printed).flatten());
        let mark = mark.or_else(|| loose.and_then(|_| stroked()));
        if let Some((mark, length)) = mark {
            let words = without_own_stars(line.text.tail(length).trim_start_matches(is_blank));
            let from = line.text.len() - words.len();
            self.notes.open = Some(self.elements.len());
            self.notes.last = self.notes.open;
            self.notes.number = mark.parse().unwrap_or(self.notes.number);
            self.blocks.tag(at, BlockKind::Footnote, self.elements.len() + 1);
            let mut pieces = Few::None;
            self.page.push_words(at, from, self.extracted, &mut pieces);
            self.elements.push(Element { kind: Kind::Footnote { mark, plain }, pieces });
            return true;
        }
        let goes_on = |note: &usize| {
            // "Treaty Series, vol. 2326, No." / "39574."
            let is_number = || {
                line.marker.is_some_and(|marker| {
                    matches!(marker.style, Style::Arabic(_)) && marker.rest >= line.text.len()
                }) && asks_for_number(self.last_words(*note))
            };
            (line.marker.is_none() || is_number()) && !self.ends_note(*note, at)
        };
        let Some(note) = self.notes.open.filter(goes_on).or_else(|| self.note_continued_overleaf()) else {
            // What stands right below a note is parted from the text above it.
            self.gap |= self.notes.open.is_some();
            return false;
        };
        self.notes.open = Some(note);
        self.extend(note, at, BlockKind::Footnote);
        true
    }

    /// Whether an annex begins with a line, and no words of the note above.
    fn ends_note(&self, note: usize, at: usize) -> bool {
        let line = self.page.line(at);
        line.hashes > 0
            || names_annex(line.text)
                && (ends_sentence(self.last_words(note))
                    || named(line.text).is_some_and(|named| named.rest >= line.text.len()))
    }

    /// The last footnote, if it broke off on the page before and the line stands below a rule.
    fn note_continued_overleaf(&self) -> Option<usize> {
        self.notes.last.filter(|last| self.notes.below_rule && !ends_sentence(self.last_words(*last)))
    }

    /// Whether a plain figure below a rule numbers a note and is no word of the note above ("paragraph" / "46 of annex I",
    /// "Supplement No." / "17 (A/77/17)").
    fn opens_note(&self, mark: &str, words: &str) -> bool {
        let Some(open) = self.notes.open else { return true };
        let next = mark.parse().is_ok_and(|number: u32| number == self.notes.number + 1);
        next || !words.trim_start().starts_with(char::is_lowercase) && !asks_for_number(self.last_words(open))
    }

    /// Whether a line that could belong to the page belongs to a footnote.
    pub(super) fn is_note(&self, at: usize) -> bool {
        self.is_note_number(at)
            || self.is_whole_note(at)
            || self.begins_notes(at)
            || self.is_endnote(at) && self.has_note_words(at)
    }

    /// Whether a line begins as a note does, and the words of the note stand behind its number or below it.
    fn has_note_words(&self, at: usize) -> bool {
        let line = self.page.text(at);
        plain_note_mark(line)
            .is_some_and(|(_, length)| length < line.len() || self.below_number(at).is_some())
    }

    /// Whether a line stands among the notes at the end of the text.
    pub(super) fn is_endnote(&self, at: usize) -> bool {
        self.notes.endnotes.is_some_and(|first| at >= first)
    }

    /// Whether a line that could be a page number is the number of a footnote whose text follows.
    fn is_note_number(&self, at: usize) -> bool {
        let number = self.page.text(at);
        if !self.notes.below_rule || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return false;
        }
        let is_next = || number.parse().is_ok_and(|number: u32| number == self.notes.number + 1);
        let Some(below) = self.below_number(at) else { return false };
        let first = self.page.text(below).split(is_blank).next().unwrap_or_default();
        // "2" / "2. The Group met": the page has the number, and the text goes on.
        let numbered = |marker: Marker<'_>| matches!(marker.style, Style::Arabic(_));
        if self.is_head(below) || is_job_number(first) || self.page.line(below).marker.is_some_and(numbered) {
            return false;
        }
        let sure = below == at + 1 && !self.page.line(below).furniture;
        sure || is_next()
    }

    /// Whether a line is printed around the text, and near it in another place too: a number above it is that of the page.
    fn is_head(&self, at: usize) -> bool {
        let line = self.page.line(at);
        let same = |other: &usize| *other != at && self.page.line(*other).text == line.text;
        let near = at.saturating_sub(NEXT_HEAD)..self.page.lines.len().min(at + NEXT_HEAD);
        line.furniture && near.into_iter().any(|other| same(&other))
    }

    /// The line with the words of a note whose number stands alone: the next one, or the one behind a blank line.
    fn below_number(&self, at: usize) -> Option<usize> {
        let below = if self.page.is_blank(at + 1) { at + 2 } else { at + 1 };
        let page_ends = (at + 1..=below).any(|below| self.page.begins_page(below));
        (!page_ends && !self.page.is_blank(below)).then_some(below)
    }

    /// Whether a line that could be a running head is all there is to the footnote whose number stands above it.
    fn is_whole_note(&self, at: usize) -> bool {
        let open = self.notes.open.filter(|_| self.notes.below_rule && !self.page.begins_page(at));
        open.is_some_and(|note| self.is_bare(note))
    }

    /// Whether the footnotes of a page begin with a line, though no rule is printed over them: the line has the next
    /// number, the text indicates it above, and there is nothing else down to the foot of the page.
    pub(super) fn begins_notes(&self, at: usize) -> bool {
        let line = self.page.text(at);
        if self.notes.below_rule {
            return false;
        }
        if !line.bytes().next().is_some_and(|byte| byte.is_ascii_digit()) {
            return false;
        }
        let Some((mark, length)) = plain_note_mark(line) else { return false };
        let mut words = line.tail(length).trim_start_matches(is_blank);
        let alone = words.is_empty();
        if alone {
            let Some(below) = self.below_number(at) else { return false };
            words = self.page.text(below);
        }
        let next =
            mark.parse().is_ok_and(|number: u32| number == self.notes.number + 1 || !alone && number == 1);
        next && self.page.wrapped
            && opens_words(words)
            && !is_counted(words)
            && !words.contains(COLUMNS)
            && self.is_foot(at)
            && self.is_indicated(at, &mark, alone)
    }

    /// Whether nothing but notes stands between a line and the foot of its page.
    fn is_foot(&self, at: usize) -> bool {
        for below in at + 1..at + LONGEST_FOOT {
            let line = self.page.line(below);
            if below >= self.page.lines.len() || line.furniture || self.page.begins_page(below) {
                return true;
            }
            if line.marker.is_some_and(|marker| matches!(marker.style, Style::Arabic(_) | Style::Capital)) {
                return false;
            }
        }
        false
    }

    /// Whether the text of the page above a line has a plain figure that indicates a note.
    fn is_indicated(&self, at: usize, mark: &str, alone: bool) -> bool {
        let indicates = if alone { has_indicator } else { indicates };
        let above =
            (1..=LONGEST_FOOT + 20).filter_map(|up| at.checked_sub(up)).map(|above| self.page.text(above));
        above.into_iter().any(|line| indicates(line, mark))
    }
}

/// Whether a line has a plain figure, bare or in brackets, that may indicate a note.
pub(super) fn indicates(line: &str, mark: &str) -> bool {
    stands_behind(line, mark, |before| {
        before.trim_end().ends_with(|c: char| c.is_alphabetic() || ".,;:)”’[".contains(c))
    })
}

/// The same of a figure that counts nothing ("item 3"): it stands right behind a word, or behind a stop.
pub(super) fn indicates_surely(line: &str, mark: &str) -> bool {
    stands_behind(line, mark, |before| {
        before.ends_with(|c: char| c.is_alphabetic() || c == '[')
            || before.trim_end().ends_with(['.', ',', ';', ':', ')', '”', '’'])
    })
}

/// Whether a figure that is no part of another stands in a line behind words of some kind.
fn stands_behind(line: &str, mark: &str, words: impl Fn(&str) -> bool) -> bool {
    memchr::memmem::find_iter(line.as_bytes(), mark.as_bytes()).any(|found| {
        let before = line.head(found);
        let behind = line.tail(found + mark.len());
        words(before)
            && !is_decimal(before)
            && !behind.starts_with(|c: char| c.is_ascii_alphanumeric())
            && !is_counted(behind)
    })
}

/// Whether a figure behind some words is the second part of a number ("5.1"), and no indicator behind a year ("in 2014.1").
fn is_decimal(before: &str) -> bool {
    let Some(number) = before.strip_suffix(['.', ',']) else { return false };
    let digits = number.bytes().rev().take(4).take_while(u8::is_ascii_digit).count();
    (1..4).contains(&digits)
}

/// Whether words break off before a number: in the middle of a sentence, or behind "No."
pub(super) fn asks_for_number(words: &str) -> bool {
    let last = words.rsplit(is_blank).next().unwrap_or_default();
    !words.is_empty()
        && (!ends_sentence(words)
            || matches!(
                last,
                "No." | "Nos." | "p." | "pp." | "art." | "arts." | "para." | "paras." | "vol." | "chap."
            ))
}

/// Whether words begin as the text of a note does.
pub(super) fn opens_words(words: &str) -> bool {
    words.starts_with(|first: char| first.is_uppercase() || first == '“')
        || words.starts_with("www.")
        || words.starts_with("http")
}

/// The mark of a footnote as the house printed it until about 2000: `1/ See …`.
pub(super) fn stroked_note_mark(line: &str) -> Option<(String, usize)> {
    let digits = line.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let words = line.tail(digits).strip_prefix('/')?;
    let mark = (1..=3).contains(&digits) && words.starts_with(is_blank) && line.byte(0) != b'0';
    mark.then(|| (line.head(digits).to_owned(), digits + 1))
}

/// The mark of a footnote printed without superscript under its rule: `1` alone, `12 See …`, `[3] See …`, `\[3\] See …`, `*`.
pub(super) fn plain_note_mark(line: &str) -> Option<(String, usize)> {
    let (bracket, close) = match line.as_bytes() {
        [b'[', ..] => (1, "]"),
        [b'\\', b'[', ..] => (2, "\\]"),
        _ => (0, ""),
    };
    let inside = line.tail(bracket);
    let digits = inside.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'*').count();
    let rest = inside.tail(digits);
    let rest = rest.strip_prefix(close)?;
    let mark = (1..=3).contains(&digits) && (rest.is_empty() || rest.starts_with(char::is_whitespace));
    // A page number may share its line with the job number.
    let mark = mark && !is_job_number(rest.trim_matches(is_blank));
    mark.then(|| (inside.head(digits).to_owned(), line.len() - rest.len()))
}
