//! What stands before the body: masthead and title.

use std::ops::Range;

use super::block::{BlockKind, Blocks};
use super::contents::begins_contents;
use super::ends_sentence;
use super::furniture::{is_bracketed_date, is_furniture, is_rule};
use super::marker::Style;
use super::named::names_annex;
use super::page::Page;
use super::vocabulary::{
    continues_title, is_author, is_below_title, is_masthead_field, is_opening_heading, is_series,
    is_title_start, leads_to_title,
};
use crate::source::Span;

/// The front of a report.
pub(super) struct Front {
    pub(super) masthead: Vec<Span>,
    pub(super) title: Vec<Span>,
    /// The first line of the body.
    pub(super) body_start: usize,
}

/// How far below the title the date of an Official Records supplement may stand.
const FRONT_PAGES: usize = 60;

/// How many paragraphs without number may stand between the title and the first heading.
const PROSE_BEFORE_BODY: usize = 4;

/// Finds the title and what stands before it. Without a title and without the marks of a masthead, everything
/// is body.
pub(super) fn front(page: &Page<'_>, blocks: &mut Blocks<'_>) -> Front {
    let body = body_start(page);
    let fields = (0..body).any(|at| is_masthead_field(page.line(at).text));
    let title = title(page, body).or_else(|| fields.then(|| title_without_opening(page, body)).flatten());
    let (masthead, body_start) = match &title {
        Some(title) => (0..title.start, title.end),
        None if fields => (0..body, body),
        None => (0..0, 0),
    };
    // Behind a title that stands above the line on its author, that line is no title and no body either.
    let author = (body_start..body).take(3).find(|at| title.is_some() && is_author(page.line(*at).text));
    let mut lines = tag(page, blocks, masthead, BlockKind::Masthead);
    lines.extend(author.map(|at| tag(page, blocks, at..at + 1, BlockKind::Masthead)).into_iter().flatten());
    let body_start = author.map_or(body_start, |at| at + 1);
    lines.extend(date_below(page, body_start));
    Front {
        masthead: lines,
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
            spans.push(span(page, at));
        }
    }
    spans
}

fn span(page: &Page<'_>, at: usize) -> Span {
    let line = page.line(at);
    Span::new(line.start, line.start + line.text.len())
}

/// The date in brackets that Official Records print over their contents.
fn date_below(page: &Page<'_>, title_end: usize) -> Option<Span> {
    let lines = title_end..page.lines.len().min(title_end + FRONT_PAGES);
    lines.into_iter().find(|at| is_bracketed_date(page.line(*at).text)).map(|at| span(page, at))
}

/// The first line that can only be body: a numbered heading or paragraph, a table of contents, an introduction.
fn body_start(page: &Page<'_>) -> usize {
    let starts = |at: &usize| {
        let line = page.line(*at);
        match line.marker.map(|marker| (marker.style, marker.rest < line.text.len())) {
            Some((Style::Capital | Style::Arabic(_), true)) => true,
            _ => {
                begins_contents(page, *at)
                    || is_opening_heading(line.text)
                    || !line.furniture && names_annex(line.text)
            }
        }
    };
    (0..page.lines.len()).find(starts).unwrap_or(page.lines.len())
}

/// The lines of the title: the last run before the body that begins as titles of reports do.
fn title(page: &Page<'_>, body: usize) -> Option<Range<usize>> {
    let start = (0..body).rev().find(|at| {
        let text = page.line(*at).text;
        is_title_start(text) && !is_author(text) && (*at == 0 || !leads_to_title(page.line(*at - 1).text))
    })?;
    let mut end = title_end(page, start).min(body);
    // A title may be printed in several runs: "Report of the … Group" / "on its seventh session, held in …".
    let next = page.next_text(end.saturating_sub(1));
    if next < body && continues_title(page.line(next).text) {
        end = title_end(page, next).min(body);
    }
    Some(start..end)
}

/// The line after the last of a title that begins at a line.
fn title_end(page: &Page<'_>, start: usize) -> usize {
    let end = page.chunk_end(start);
    let other = |at: &usize| {
        let text = page.line(*at).text;
        is_series(text)
            || is_masthead_field(text)
            || is_author(text)
            || is_below_title(text)
            || !page.wrapped && text.len() > 60 && ends_sentence(text)
    };
    (start + 1..end).find(other).unwrap_or(end)
}

/// The title of a document that is no report by its first words: what stands above the line on its author, or else
/// the last lines before the body.
fn title_without_opening(page: &Page<'_>, body: usize) -> Option<Range<usize>> {
    let author = (0..body).rev().find(|at| is_author(page.line(*at).text));
    let mut end = author.unwrap_or(body);
    let mut lines = 0..0;
    // Prose before the first heading is no title.
    for _ in 0..PROSE_BEFORE_BODY {
        let last = (0..end).rev().find(|at| is_title_line(page, *at))?;
        let start = (0..last).rev().find(|at| !is_title_line(page, *at)).map_or(0, |above| above + 1);
        lines = start..last + 1;
        if !ends_sentence(page.line(last).text) {
            break;
        }
        end = start;
    }
    let start = lines.start;
    let sure = author.is_some() || lines.len() <= 5 && lines.clone().all(|at| page.line(at).text.len() > 3);
    (sure && start > 0).then_some(lines)
}

fn is_title_line(page: &Page<'_>, at: usize) -> bool {
    let text = page.line(at).text;
    let other = |text: &str| {
        text.starts_with(['*', '|', '[', '('])
            || is_masthead_field(text)
            || is_series(text)
            || is_furniture(text)
    };
    text.len() > 3 && !text.contains("    ") && !other(text)
}
