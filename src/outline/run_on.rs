//! Paragraphs that run on in one line, as programs leave them that drop line ends: each gets a line of its own.
//!
//! Where every paragraph begins a line nothing is done: only a number that begins no line is looked for, and only behind
//! the number before it.

use super::agenda_lines::agenda_cuts;
use super::ends_sentence;
use super::job_tails::job_cuts;
use super::marker::{Style, marker};
use super::vocabulary::is_opening_heading;
use crate::source::Span;
use crate::text::{Cut, Line, is_blank};

/// How many numbers may be looked for in vain.
const VAIN: usize = 4;
/// How long the heading may be that stands before a paragraph in the same line.
const LONGEST_HEADING: usize = 300;
/// How many strokes a rule has at least that stands over footnotes.
const RULE: usize = 5;
/// How many lines of print a text has at most that came out as one.
const FLAT: usize = 3;

/// The lines, cut before the numbers of paragraphs and before headings that stand in the middle of them.
pub(super) fn parted<'a>(source: &'a str, lines: Vec<Line<'a>>) -> Vec<Line<'a>> {
    let mut search = Search { source, lines: &lines, heads: heads(&lines), cuts: Vec::new() };
    search.numbers();
    search.headings();
    let mut cuts = search.cuts;
    cuts.extend(agenda_cuts(source));
    cuts.extend(job_cuts(&lines));
    cuts.sort_unstable();
    cuts.dedup();
    if cuts.is_empty() { lines } else { lines.iter().flat_map(|line| pieces(source, line, &cuts)).collect() }
}

/// The numbers that begin lines, and where: by number, then by place.
fn heads(lines: &[Line<'_>]) -> Vec<(u32, usize)> {
    let digit = |line: &&Line<'_>| line.text.byte(0).is_ascii_digit();
    let head = |line: &Line<'_>| match marker(line.text)?.style {
        Style::Arabic(number) => Some((number, line.start)),
        _ => None,
    };
    let mut heads: Vec<_> = lines.iter().filter(digit).filter_map(head).collect();
    heads.sort_unstable();
    heads
}

struct Search<'s, 'l> {
    source: &'s str,
    lines: &'l [Line<'s>],
    heads: Vec<(u32, usize)>,
    cuts: Vec<usize>,
}

impl Search<'_, '_> {
    /// Goes from number to number: to the next line that begins with it, or else to where it stands behind the end of a
    /// sentence.
    fn numbers(&mut self) {
        let (mut from, mut number) = (0, 1);
        let mut vain = 0;
        while vain < VAIN {
            if let Some(start) = self.head(number, from) {
                (from, number) = (start, number + 1);
            } else if let Some(found) = self.inside(number, from) {
                (from, number) = (found, number + 1);
            } else {
                vain += 1;
                let first = self.heads.iter().min_by_key(|(_, start)| *start).filter(|_| number == 1);
                let next =
                    first.map(|head| head.0).or_else(|| self.head(number + 1, from).map(|_| number + 1));
                let Some(next) = next else { return };
                number = next.max(number + 1);
            }
        }
    }

    /// The next line from a place on that begins with a number.
    fn head(&self, number: u32, from: usize) -> Option<usize> {
        let at = self.heads.partition_point(|head| *head < (number, from));
        self.heads.get(at).filter(|head| head.0 == number).map(|head| head.1)
    }

    /// Where a number stands within a line, behind a sentence or a heading. The cuts before both are kept.
    fn inside(&mut self, number: u32, from: usize) -> Option<usize> {
        let end = self.head(number + 1, from).unwrap_or(self.source.len());
        let text = self.source.cut(from..end);
        let mark = format!(" {number}. ");
        let listed = format!(" {}. ", number - 1);
        let mut in_list = false;
        let mut before = 1;
        for at in memchr::memmem::find_iter(text.as_bytes(), mark.as_bytes()) {
            if !text.tail(at + mark.len()).starts_with(|c: char| c.is_uppercase() || "“\"«[".contains(c)) {
                continue;
            }
            // Behind the number before it, it is an entry of a list, as of an agenda; behind the list it is a paragraph.
            let between = text.cut(before.min(at)..at);
            let is_entry = !in_list
                && number > 1
                && memchr::memmem::find(between.as_bytes(), listed.as_bytes()).is_some();
            (before, in_list) = (at, is_entry);
            if !is_entry && self.cut_before(number, from + at + 1) {
                return Some(from + at + 1);
            }
        }
        None
    }

    fn cut_before(&mut self, number: u32, at: usize) -> bool {
        let line = self.lines.partition_point(|line| line.span.end() <= at);
        let Some(line) = self.lines.get(line).filter(|line| !line.comment) else { return false };
        let start =
            self.cuts.last().copied().filter(|cut| *cut > line.start && *cut < at).unwrap_or(line.start);
        let above = self.source.cut(start..at).trim_end_matches(is_blank);
        if above.is_empty() {
            return false;
        }
        let heading = heading_at(above);
        if let Some(heading) = heading {
            self.cut_heading(above.tail(heading), start + heading, start);
        } else if number == 1 && self.is_flat() {
            if let Some(first) = first_heading(above) {
                self.cut_heading(above.tail(first), start + first, start);
            }
        } else if number == 1 || !is_behind_sentence(above) {
            return false;
        }
        self.cuts.push(at);
        true
    }

    /// Cuts before a heading, and before another right under it.
    fn cut_heading(&mut self, heading: &str, at: usize, line_start: usize) {
        if at > line_start {
            self.cuts.push(at);
        }
        if let Some(under) = heading_under(heading) {
            self.cuts.push(at + under);
        }
    }

    /// "II. Organizational matters A. Sessions": the first heading of the next degree in the line of the one above it. The
    /// first footnote in the line of the rule above it.
    fn headings(&mut self) {
        for line in self.lines {
            if !matches!(line.text.byte(0), b'I' | b'V' | b'X' | b'_') {
                continue;
            }
            let rule = line.text.bytes().take_while(|byte| *byte == b'_').count();
            if rule >= RULE && rule < line.text.len() {
                self.cuts.push(line.start + rule);
            }
            if line.text.len() <= LONGEST_HEADING
                && is_numbered_heading(line.text)
                && let Some(under) = heading_under(line.text)
            {
                self.cuts.push(line.start + under);
            }
        }
    }

    /// Whether the text came out as one line.
    fn is_flat(&self) -> bool {
        self.lines.iter().filter(|line| !line.is_blank()).take(FLAT + 1).count() <= FLAT
    }
}

fn is_numbered_heading(text: &str) -> bool {
    let numbered = marker(text).is_some_and(|marker| {
        marker.style == Style::Capital && text.tail(marker.rest).starts_with(char::is_uppercase)
    });
    numbered && !ends_sentence(text)
}

/// Where a heading begins that is the end of a text: at its head, or behind a sentence.
fn heading_at(text: &str) -> Option<usize> {
    let is_heading = |at: usize| {
        let words = text.tail(at);
        words.len() <= LONGEST_HEADING
            && (is_numbered_heading(words) || is_opening_heading(words))
            && !words.contains(['?', '!', ';'])
            && sentences(words).next().is_none()
    };
    std::iter::once(0).chain(sentences(text)).find(|at| is_heading(*at))
}

/// Where sentences begin behind the first, in the last words of a text. The points of numbers and initials end none.
fn sentences(text: &str) -> impl Iterator<Item = usize> + '_ {
    let from = text.len() - text.last(LONGEST_HEADING).len();
    text.tail(from).match_indices(' ').map(move |(at, _)| from + at + 1).filter(move |at| {
        text.tail(*at).starts_with(char::is_uppercase) && is_behind_sentence(text.head(*at - 1))
    })
}

/// The last first chapter in a text.
fn first_heading(text: &str) -> Option<usize> {
    let at = text.rfind(" I. ")? + 1;
    (text.len() - at <= LONGEST_HEADING).then_some(at)
}

/// Where "A." and its title stand in a heading.
fn heading_under(heading: &str) -> Option<usize> {
    let at = heading.find(" A. ")?;
    let before = heading.head(at);
    let last = before.rsplit(is_blank).next().unwrap_or_default();
    let named = ["by", "of", "with", "and", "par", "de"].contains(&last);
    let titled = heading.tail(at + 4).chars().nth(1).is_some_and(char::is_lowercase);
    (titled && !named && before.ends_with(char::is_alphabetic)).then_some(at + 1)
}

/// Whether a text ends with the end of a sentence, and with no number, initial or abbreviation.
fn is_behind_sentence(text: &str) -> bool {
    const SHORT: [&str; 16] = [
        "para", "paras", "no", "nos", "art", "arts", "p", "pp", "vol", "chap", "sect", "add", "corr", "rev",
        "núm", "párr",
    ];
    let closing = |c: char| "\"”’»'])*".contains(c) || crate::text::superscript_digit(c).is_some();
    let words = text.trim_end_matches(closing);
    let plain = words.trim_end_matches(|c: char| c.is_ascii_digit());
    let words = if words.len() - plain.len() <= 2 && plain.ends_with(['.', '”']) {
        plain.trim_end_matches('”')
    } else {
        words
    };
    let Some(words) = words.strip_suffix(['.', '?', '!']) else { return false };
    let last = words.rsplit(is_blank).next().unwrap_or_default().trim_start_matches(['(', '“']);
    let mark = last.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
        && last.len() <= 3
        && !last.is_empty();
    let alone = mark && last.len() == words.len();
    !(SHORT.iter().any(|short| last.eq_ignore_ascii_case(short)) || last.len() == 1 && mark || alone)
}

/// A line in the pieces that the cuts within it leave.
fn pieces<'a>(source: &'a str, line: &Line<'a>, cuts: &[usize]) -> Vec<Line<'a>> {
    let (start, end) = (line.span.start(), line.span.end());
    let from = cuts.partition_point(|cut| *cut <= line.start);
    let inside = cuts
        .get(from..)
        .unwrap_or_default()
        .iter()
        .copied()
        .take_while(|cut| *cut < line.start + line.text.len());
    let mut pieces = Vec::new();
    let mut start = start;
    for cut in inside.chain([end]) {
        let text = source.cut(start..cut);
        let words = text.trim_start_matches(is_blank);
        let piece = Line {
            span: Span::new(start, cut),
            text: words.trim_end_matches(is_blank),
            start: cut - words.len(),
            ..*line
        };
        pieces.push(if pieces.is_empty() { piece } else { Line { begins_page: false, ..piece } });
        start = cut;
    }
    pieces
}
