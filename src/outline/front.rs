//! What stands before the body: masthead and title.

use std::ops::Range;

use super::block::{BlockKind, Blocks};
use super::contents::is_contents_heading;
use super::furniture::is_rule;
use super::marker::Style;
use super::page::Page;
use crate::source::Span;
use crate::text::{Cut, fold};

/// The front of a report.
pub(super) struct Front {
    pub(super) masthead: Vec<Span>,
    pub(super) title: Vec<Span>,
    /// The first line of the body.
    pub(super) body_start: usize,
}

/// Finds the title and what stands before it. Without a title and without the marks of a masthead, everything
/// is body.
pub(super) fn front(page: &Page<'_>, blocks: &mut Blocks<'_>) -> Front {
    let body = body_start(page);
    let title = title(page, body);
    let masthead = match &title {
        Some(title) => 0..title.start,
        None if (0..body).any(|at| is_masthead_field(page.line(at).text)) => 0..body,
        None => 0..0,
    };
    let body_start = title.as_ref().map_or(masthead.end, |title| title.end);
    Front {
        masthead: tag(page, blocks, masthead, BlockKind::Masthead),
        title: tag(page, blocks, title.unwrap_or_default(), BlockKind::Title),
        body_start,
    }
}

fn tag(page: &Page<'_>, blocks: &mut Blocks<'_>, lines: Range<usize>, kind: BlockKind) -> Vec<Span> {
    let mut spans = Vec::new();
    for at in lines {
        let line = page.line(at);
        if !line.text.is_empty() && !is_rule(line.text) {
            blocks.tag(at, kind, 0);
            spans.push(Span::new(line.start, line.start + line.text.len()));
        }
    }
    spans
}

/// The first line that can only be body: a numbered heading or paragraph, a table of contents, an introduction.
fn body_start(page: &Page<'_>) -> usize {
    let starts = |at: &usize| {
        let line = page.line(*at);
        match line.marker.map(|marker| (marker.style, marker.rest < line.text.len())) {
            Some((Style::Capital | Style::Arabic(_), true)) => true,
            _ => is_contents_heading(line.text) || is_opening_heading(line.text),
        }
    };
    (0..page.lines.len()).find(starts).unwrap_or(page.lines.len())
}

/// A heading without number that opens a report.
fn is_opening_heading(line: &str) -> bool {
    ["Introduction", "Summary", "Executive summary"].iter().any(|heading| line.eq_ignore_ascii_case(heading))
}

/// The lines of the title: the last run before the body that begins as titles of reports do.
fn title(page: &Page<'_>, body: usize) -> Option<Range<usize>> {
    let start = (0..body).rev().find(|at| {
        is_title_start(page.line(*at).text) && (*at == 0 || !goes_on_from(page.line(*at - 1).text))
    })?;
    let mut end = page.chunk_end(start).min(body);
    // A title may be printed in several runs: "Report of the … Group" / "on its seventh session, held in …".
    let next = page.next_text(end.saturating_sub(1));
    if next < body && continues_title(page.line(next).text) {
        end = page.chunk_end(next).min(body);
    }
    Some(start..end)
}

/// Whether a line before "report …" is the first half of the same phrase ("Adoption of the" / "report").
fn goes_on_from(before: &str) -> bool {
    let last = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    ["of", "and", "the"].contains(&last)
}

/// How titles of reports begin, in small letters.
const OPENINGS: [&str; 7] = [
    "report of ",
    "report on ",
    "draft report",
    "final report",
    "abridged report",
    "summary report",
    "advance report",
];

fn is_title_start(line: &str) -> bool {
    let folded = fold(line);
    let line = folded.text();
    OPENINGS
        .iter()
        .any(|opening| line.get(..opening.len()).is_some_and(|head| head.eq_ignore_ascii_case(opening)))
        || line.eq_ignore_ascii_case("report")
}

fn continues_title(line: &str) -> bool {
    let first = line.split(char::is_whitespace).next().unwrap_or_default();
    ["on", "held", "of", "at", "in", "from", "and"].contains(&first)
}

/// Whether a line carries one of the fixed phrases of a masthead.
fn is_masthead_field(line: &str) -> bool {
    let folded = fold(line);
    let line = folded.text();
    let has = |words: &str| memchr::memmem::find(line.as_bytes(), words.as_bytes()).is_some();
    line.len() < 200
        && (["Distr.", "Original:", "ORIGINAL:", "English only"].iter().any(|words| has(words))
            || line.eq_ignore_ascii_case("United Nations")
            || line.head(21).eq_ignore_ascii_case("Conference of the Sta"))
}
