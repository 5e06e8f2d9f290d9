//! What stands before the body: masthead and title.

use std::borrow::Cow;
use std::ops::Range;

use super::block::{BlockKind, Blocks};
use super::contents::begins_contents;
use super::days::{is_place_and_days, is_place_beside_days};
use super::ends_sentence;
use super::furniture::{is_bracketed_date, is_furniture, is_rule};
use super::headings::Rank;
use super::marker::Style;
use super::named::{named, names_annex};
use super::page::Page;
use super::vocabulary::{
    begins_with, continues_title, is_author, is_below_title, is_contents_columns, is_contents_heading,
    is_masthead_field, is_opening_heading, is_series, is_title_start, leads_to_title, masthead_label,
};
use crate::source::Span;
use crate::text::{Cut, Few, is_blank};

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

/// How long a line over a title is at most that is no title itself, but a name.
const SHORT: usize = 40;

/// Finds the title and what stands before it. Without a title and without the marks of a masthead, everything
/// is body.
pub(super) fn front(page: &Page<'_>, blocks: &mut Blocks<'_>) -> Front {
    let body = body_start(page);
    let fields = (0..body).any(|at| is_masthead_field(page.text(at)));
    let title = title(page, body)
        .or_else(|| fields.then(|| title_without_opening(page, body)).flatten())
        .or_else(|| author_alone(page, body));
    let (masthead, body_start) = match &title {
        Some(title) => (0..title.start, title.end),
        None if fields => (0..body, body),
        None => (0..0, 0),
    };
    let mut lines = tag(page, blocks, masthead, BlockKind::Masthead);
    let addition = (body_start..body)
        .find(|at| !page.is_blank(*at))
        .filter(|at| title.is_some() && is_addition(page.text(*at)));
    let addition = addition.map_or(body_start..body_start, |at| at..below_addition(page, at, body));
    let body_start = body_start.max(addition.end);
    lines.extend(tag(page, blocks, addition, BlockKind::Masthead));
    // Behind a title that stands above the line on its author, that line is no title and no body either.
    let author = (body_start..body).take(3).find(|at| title.is_some() && is_author(page.text(*at)));
    lines.extend(author.map(|at| tag(page, blocks, at..at + 1, BlockKind::Masthead)).into_iter().flatten());
    let body_start = author.map_or(body_start, |at| at + 1);
    let below = fields_below(page, body_start..body);
    let body_start = if title.is_some() { below.end.max(body_start) } else { body_start };
    lines.extend(tag(page, blocks, below, BlockKind::Masthead));
    lines.extend(date_below(page, body_start));
    lines.extend(symbols_below(page, &lines, body_start));
    Front { masthead: lines, title: title_words(page, blocks, title.unwrap_or_default()), body_start }
}

/// Whether a line below a title says that the document adds to another or mends it, and no more.
pub(super) fn is_addition(line: &str) -> bool {
    const KINDS: [&str; 6] = ["addendum", "corrigendum", "additif", "rectificatif", "adición", "corrección"];
    if !matches!(line.byte(0) | 0x20, b'a' | b'c' | b'r') {
        return false;
    }
    let kind = line.trim_end_matches(|c: char| c.is_ascii_digit() || c == '*' || is_blank(c));
    line.len() < 20 && KINDS.contains(&kind.to_lowercase().as_str())
}

/// The line after those on the kind of a document, which may have a title of its own ("Draft report of the Chair").
fn below_addition(page: &Page<'_>, at: usize, body: usize) -> usize {
    let next = page.next_text(at);
    if next < body && is_title_start(page.text(next)) { title_end(page, next).min(body) } else { at + 1 }
}

fn title_words(page: &Page<'_>, blocks: &mut Blocks<'_>, lines: Range<usize>) -> Vec<Span> {
    let mut words = Few::None;
    for at in lines.filter(|at| is_printed(page, *at)) {
        blocks.tag(at, BlockKind::Title, 0);
        page.push_words(at, 0, true, &mut words);
    }
    words.to_vec()
}

fn tag(page: &Page<'_>, blocks: &mut Blocks<'_>, lines: Range<usize>, kind: BlockKind) -> Vec<Span> {
    let mut spans = Vec::new();
    for at in lines {
        if is_printed(page, at) {
            blocks.tag(at, kind, 0);
            spans.push(span(page, at));
        }
    }
    spans
}

/// Whether a line has words.
fn is_printed(page: &Page<'_>, at: usize) -> bool {
    let text = page.text(at);
    !text.is_empty() && !is_rule(text)
}

fn span(page: &Page<'_>, at: usize) -> Span {
    let line = page.line(at);
    Span::new(line.start, line.start + line.text.len())
}

/// The fields of a masthead that some print below the title, and not over it.
fn fields_below(page: &Page<'_>, lines: Range<usize>) -> Range<usize> {
    let is_field = |at: &usize| {
        let text = page.text(*at);
        is_masthead_field(text)
            || is_symbols(text)
            || masthead_label(text) > 0
            || is_place_and_days(text)
            || named(text).is_none() && is_place_beside_days(page, *at)
    };
    let first = lines.clone().find(|at| !page.is_blank(*at)).filter(is_field);
    let Some(first) = first else { return 0..0 };
    let is_more = |at: &usize| page.is_blank(*at) || is_field(at) || is_date(page.text(*at));
    let end = (first..lines.end).take_while(is_more).last();
    first..end.map_or(first, |end| end + 1)
}

/// Whether a line begins with a symbol, or with several: capitals, strokes and figures.
fn is_symbols(line: &str) -> bool {
    let first = line.split(is_blank).next().unwrap_or_default();
    let figures = first.rsplit('/').next().is_some_and(|last| last.contains(|c: char| c.is_ascii_digit()));
    line.len() < 80
        && first.matches('/').nth(1).is_some()
        && figures
        && first.starts_with(|c: char| c.is_ascii_uppercase())
        && first.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/.-*()".contains(&byte))
}

/// The line of symbols on the front pages of Official Records whose titles stand first.
fn symbols_below(page: &Page<'_>, masthead: &[Span], title_end: usize) -> Option<Span> {
    let printed = |span: &Span| {
        let first = page.lines.partition_point(|line| line.start < span.start());
        let lines = page.lines.get(first..).unwrap_or_default();
        lines.iter().take_while(|line| line.start == span.start()).any(|line| is_symbols(line.text))
    };
    if masthead.is_empty() || masthead.iter().any(printed) {
        return None;
    }
    let lines = title_end..page.lines.len().min(title_end + FRONT_PAGES);
    let line = lines.into_iter().take_while(|at| !is_contents_heading(page.text(*at))).find(|at| {
        let text = page.text(*at);
        is_symbols(text) && !text.contains(is_blank)
    });
    line.map(|at| span(page, at))
}

/// The date, mostly in brackets, that Official Records print over their contents.
fn date_below(page: &Page<'_>, title_end: usize) -> Option<Span> {
    let lines = title_end..page.lines.len().min(title_end + FRONT_PAGES);
    let over_contents = |at: usize| {
        let below = page.text(page.next_text(at));
        is_contents_heading(below) || is_contents_columns(below)
    };
    let is_their_date = |at: &usize| {
        let text = page.text(*at);
        is_bracketed_date(text) || is_date(text) && over_contents(*at)
    };
    lines.into_iter().find(is_their_date).map(|at| span(page, at))
}

/// "3 April 2025".
fn is_date(line: &str) -> bool {
    line.len() < 30 && is_bracketed_date(&format!("[{line}]"))
}

/// The first line that can only be body: a numbered heading or paragraph, a table of contents, an introduction.
fn body_start(page: &Page<'_>) -> usize {
    let starts = |at: &usize| {
        let line = page.line(*at);
        match line.marker.map(|marker| (marker.style, marker.rest < line.text.len())) {
            Some((Style::Capital | Style::Arabic(_), true)) => true,
            Some((Style::Capital | Style::Arabic(1), false)) if is_bare_first(page, *at) => true,
            _ => {
                begins_contents(page, *at)
                    || has_long_leaders(line.text)
                    || is_opening_heading(line.text)
                    || !line.furniture && names_annex(line.text) && !is_report_annexed(page, *at)
            }
        }
    };
    (0..page.lines.len()).find(starts).unwrap_or(page.lines.len())
}

/// Whether a line holds the first number of a heading or paragraph, and no more: out of columns the words stand below.
fn is_bare_first(page: &Page<'_>, at: usize) -> bool {
    let line = page.line(at);
    !line.furniture
        && ["I.", "A.", "1."].contains(&line.text)
        && page.text(page.next_text(at)).starts_with(char::is_uppercase)
}

/// Whether dots lead to the number of a page.
fn has_long_leaders(line: &str) -> bool {
    memchr::memchr(b'.', line.as_bytes()).is_some() && line.contains("......")
}

/// Whether a text is itself the annex of another: it begins with the annex's name, and its title stands right below.
fn is_report_annexed(page: &Page<'_>, annex: usize) -> bool {
    let first = (0..annex).all(|at| page.is_blank(at));
    first && is_title_start(page.text(page.next_text(annex)))
}

/// The lines of the title: the last run before the body that begins as titles of reports do, or that before it if only that
/// one tells of a session: what stands under the title of a report may be titled like one.
fn title(page: &Page<'_>, body: usize) -> Option<Range<usize>> {
    let mut runs = (0..body).rev().filter(|at| {
        let text = page.text(*at);
        is_title_start(text) && !is_author(text) && (*at == 0 || !leads_to_title(page.text(*at - 1)))
    });
    let last = title_run(page, runs.next()?, body);
    if tells_of_session(page, &last) {
        return Some(last);
    }
    let mut before = runs.take(MOST_TITLES).map(|start| title_run(page, start, body));
    Some(before.find(|run| run.end <= last.start && tells_of_session(page, run)).unwrap_or(last))
}

/// How many runs above the last are looked at.
const MOST_TITLES: usize = 4;

/// Whether a title says of which session or meeting the report is.
fn tells_of_session(page: &Page<'_>, lines: &Range<usize>) -> bool {
    let tells = |text: &str| {
        let text =
            if text.contains(char::is_lowercase) { Cow::Borrowed(text) } else { text.to_lowercase().into() };
        [" held ", "held in ", "held at ", "held from ", " session", "on the meeting"]
            .iter()
            .any(|words| text.contains(words))
    };
    lines.clone().any(|at| tells(page.text(at)))
}

/// The lines of a title that begins at a line.
fn title_run(page: &Page<'_>, start: usize, body: usize) -> Range<usize> {
    let mut end = title_end(page, start).min(body);
    // A title may be printed in several runs: "Report of the … Group" / "on its seventh session, held in …".
    for _ in 0..4 {
        let next = page.next_text(end.saturating_sub(1));
        let (last, line) = (page.text(end.saturating_sub(1)), page.line(next));
        let other = line.marker.is_some() || ends_title(line.text);
        if next >= body || other || !continues_title(last, line.text) {
            break;
        }
        end = title_end(page, next).min(body);
    }
    start..end
}

/// The line after the last of a title that begins at a line.
fn title_end(page: &Page<'_>, start: usize) -> usize {
    let end = page.chunk_end(start);
    let other = |at: &usize| {
        let text = page.text(*at);
        ends_title(text) && !is_broken_off(page.text(*at - 1))
            || !page.wrapped && text.len() > 60 && ends_sentence(text)
    };
    (start + 1..end).find(other).unwrap_or(end)
}

/// Whether the name of an organ is still to come: "…special session of the" / "General Assembly".
fn is_broken_off(line: &str) -> bool {
    let last = line.rsplit(is_blank).next().unwrap_or_default();
    ["the", "THE", "la", "l’", "los"].contains(&last)
}

/// Whether a line cannot be of the title above it.
fn ends_title(text: &str) -> bool {
    is_series(text)
        || text.len() < 200
            && named(text).is_some_and(|named| named.rank > Rank::Appendix && named.rest >= text.len())
        || is_masthead_field(text)
        || is_author(text)
        || is_below_title(text)
        || is_contents_columns(text)
        || has_long_leaders(text)
        || begins_with(text, "paragraph(s) ")
        || text.starts_with('*')
}

/// The title of a document that is no report by its first words: what stands above the line on its author, or else
/// the last lines before the body.
fn title_without_opening(page: &Page<'_>, body: usize) -> Option<Range<usize>> {
    let author = (0..body).rev().find(|at| is_author(page.text(*at)));
    if let Some(lines) = title_below_session(page, body).filter(|_| author.is_none()) {
        return Some(lines);
    }
    let mut end = author.unwrap_or(body);
    let mut lines = 0..0;
    // Prose before the first heading is no title.
    for _ in 0..PROSE_BEFORE_BODY {
        let last = (0..end).rev().find(|at| is_title_line(page, *at))?;
        let start = (0..last).rev().find(|at| !is_title_line(page, *at)).map_or(0, |above| above + 1);
        lines = start..last + 1;
        if !ends_sentence(page.text(last)) {
            break;
        }
        end = start;
    }
    let lines = below_session(page, lines);
    if lines.clone().all(|at| is_session(page.text(at))) {
        return None;
    }
    let start = lines.start;
    let sure = author.is_some() || lines.len() <= 5 && lines.clone().all(|at| page.text(at).len() > 3);
    (sure && start > 0).then_some(lines)
}

/// The line on who reports, where nothing above it says what about.
fn author_alone(page: &Page<'_>, body: usize) -> Option<Range<usize>> {
    let is_report = |at: &usize| is_title_start(page.text(*at)) && is_author(page.text(*at));
    (0..body).rev().find(is_report).map(|at| at..at + 1)
}

/// The run of its own that stands below those on the session, on the same page.
fn title_below_session(page: &Page<'_>, body: usize) -> Option<Range<usize>> {
    let is_session = |at: usize| is_session(page.text(at));
    let mut above = (0..body).find(|at| is_session(*at))?;
    let mut start = page.next_text(page.chunk_end(above) - 1);
    while start < body && is_session(start) {
        above = start;
        start = page.next_text(page.chunk_end(above) - 1);
    }
    // Where every line stands alone, the title of the agenda's item stands below its number.
    let item_alone = page.text(above).to_lowercase().contains("item ") && page.chunk_end(above) == above + 1;
    let run = |start: usize| {
        let lines = start..page.chunk_end(start).min(body);
        let title = (1..=5).contains(&lines.len())
            && page.is_heading_like(start)
            && lines.clone().all(|at| is_title_line(page, at))
            && named(page.text(start)).is_none();
        title.then_some(lines)
    };
    let first = run(start).filter(|_| !item_alone)?;
    // The State that a document is about may stand over its title.
    let short = first.len() == 1 && page.text(start).len() < SHORT;
    let second = short.then(|| run(page.next_text(first.end - 1))).flatten();
    Some(second.unwrap_or(first))
}

/// The lines of a run below those on the session, its place and the item of the agenda.
fn below_session(page: &Page<'_>, lines: Range<usize>) -> Range<usize> {
    let last = lines.clone().rev().find(|at| is_session(page.text(*at)));
    let Some(last) = last.filter(|last| last + 1 < lines.end) else { return lines };
    let item = page.text(last).to_lowercase().contains("item ");
    // Right below the number of the item stands its title, in one line if that is short.
    let titled = item && last + 2 < lines.end && page.text(last + 1).len() < 45;
    last + 1 + usize::from(titled)..lines.end
}

/// Whether a line is one of those on the session: "Third session", "Bonn, 4-8 May 2019", "Item 3 of the agenda".
fn is_session(line: &str) -> bool {
    let small = line.to_lowercase();
    let small = small.trim_end_matches(['*', ' ']);
    let year = small
        .rsplit(is_blank)
        .next()
        .is_some_and(|last| last.len() == 4 && last.bytes().all(|byte| byte.is_ascii_digit()));
    let item = ["item ", "agenda item "].iter().any(|item| small.starts_with(item));
    line.len() < 90
        && (item || small.ends_with(" session") && line.len() < 60 || year && small.contains(", "))
}

fn is_title_line(page: &Page<'_>, at: usize) -> bool {
    let text = page.text(at);
    let other = |text: &str| {
        text.starts_with(['*', '|', '[', '('])
            || is_masthead_field(text)
            || is_series(text)
            || is_below_title(text)
            || is_furniture(text)
            || is_date(text)
    };
    text.len() > 3 && !text.contains("    ") && !other(text)
}
