//! The cells of a masthead: what stands side by side on its lines.

use super::masthead_fields::fields;
use crate::outline::masthead_label;
use crate::source::Span;
use crate::text::{Cut, is_blank};

/// The cells of a line: what stands apart by wide space, a tab or the stroke of a table.
pub(super) fn cells(line: Span, source: &str) -> Vec<Span> {
    let text = line.slice(source);
    let mut cells = Vec::new();
    let mut start = 0;
    let mut blanks = 0;
    let marks = memchr::memchr3(b'<', b'&', b'*', text.as_bytes()).is_some();
    let breaks = marks && (text.contains(['<', '&']) || text.matches("**").nth(1).is_some());
    for (at, character) in text.char_indices().chain([(text.len(), '\t')]) {
        let wide = character == '\t' || character == '|';
        let mark = if breaks { markup(text, at) } else { 0 };
        if wide || mark > 0 || !is_blank(character) && blanks >= 3 {
            let end = text.head(at).trim_end_matches(is_blank).len();
            push_cell(text, start, end.max(start), line.start(), &mut cells);
            start = at + if wide { character.len_utf8() } else { mark };
        }
        blanks = if is_blank(character) { blanks + 1 } else { 0 };
    }
    cells
}

/// How long the break or blank of a page on the web is, or the mark of strong words, that stands at a place; 0 where none
/// does. Behind a label strong words go on in plain ones.
fn markup(text: &str, at: usize) -> usize {
    const MARKS: [&str; 4] = ["<br>", "<br/>", "<br />", "&nbsp;"];
    let behind = text.tail(at);
    match text.byte(at) {
        // "**CAC**/COSP/2017/1" is one word.
        b'*' if behind.starts_with("**/") => 0,
        b'*' if behind.starts_with("**") && !text.head(at).ends_with([':', '.']) => 2,
        b'<' | b'&' => MARKS.into_iter().find(|mark| behind.starts_with(mark)).map_or(0, str::len),
        _ => 0,
    }
}

/// The columns of a cell in text whose wide spaces are lost: the name of the United Nations or of an organ, and behind it the
/// symbol, a label or the day.
pub(super) fn columns(cell: Span, source: &str) -> Vec<Span> {
    let words = cell.slice(source);
    let fields = fields(words);
    if !fields.is_empty() {
        let span =
            |part: std::ops::Range<usize>| Span::new(cell.start() + part.start, cell.start() + part.end);
        return fields.into_iter().map(span).collect();
    }
    let part = |at: usize| {
        let left = words.head(at).trim_end_matches(is_blank).len();
        vec![Span::new(cell.start(), cell.start() + left), Span::new(cell.start() + at, cell.end())]
    };
    let name = ["United Nations ", "Nations Unies ", "Naciones Unidas "]
        .into_iter()
        .find(|name| words.get(..name.len()).is_some_and(|head| head.eq_ignore_ascii_case(name)));
    if let Some(name) =
        name.filter(|name| words.tail(name.len()).split(is_blank).all(|word| word.contains('/')))
    {
        return part(name.len());
    }
    let labels = ["Distr.", "Original:", "Original :", "ORIGINAL:", "DISTR."];
    let label = memchr::memchr2_iter(b'D', b'O', words.as_bytes())
        .find(|at| labels.iter().any(|label| words.tail(*at).starts_with(label)));
    let label = label.filter(|at| words.head(*at).ends_with(is_blank));
    if let Some(at) = label.filter(|at| !words.head(*at).contains(|c: char| c.is_ascii_digit())) {
        return part(at);
    }
    match day_behind(words) {
        Some(at) => part(at),
        None => vec![cell],
    }
}

/// Where the day begins that a line ends with behind words that break off or go on with a name ("Treaty on the 19 March 2025").
fn day_behind(words: &str) -> Option<usize> {
    if words.len() > 100 || !words.ends_with(|last: char| last.is_ascii_digit()) {
        return None;
    }
    let mut starts = words.rmatch_indices(is_blank).map(|(at, blank)| at + blank.len());
    let day = starts.nth(2)?;
    let mut parts = words.tail(day).split(is_blank);
    let digits = |part: Option<&str>, most: usize| {
        part.is_some_and(|part| {
            (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    let month = |part: Option<&str>| part.is_some_and(|part| part.chars().all(char::is_alphabetic));
    let dated = digits(parts.next(), 2) && month(parts.next()) && digits(parts.next(), 4);
    // Behind a comma or a preposition of time the day is the meeting's.
    let before = words.head(day).trim_end_matches(is_blank);
    let lower = before.to_lowercase();
    let of_meeting = before.ends_with([',', '-', '–', '/'])
        || [" on", " to", " and", " from", " au", " al", " le", " el", " y", " et"]
            .iter()
            .any(|word| lower.ends_with(word))
        || before.bytes().any(|byte| byte.is_ascii_digit());
    (dated && !of_meeting && !before.is_empty()).then_some(day)
}

fn push_cell(text: &str, start: usize, end: usize, offset: usize, cells: &mut Vec<Span>) {
    let words = text.cut(start..end.max(start));
    let from = start + words.len() - words.trim_start_matches(is_blank).len();
    if from < end {
        cells.push(Span::new(offset + from, offset + end));
    }
}

/// A cell without the emphasis around it, or the label of a symbol or a day ("Date: 3 May 2019"). Other labels say what their words
/// are.
pub(super) fn without_label(cell: Span, source: &str) -> Span {
    let words = cell.slice(source);
    let marks = words.bytes().take(3).take_while(|byte| matches!(byte, b'*' | b'_')).count();
    let is_emphasized = marks > 0 && words.len() > 2 * marks && words.ends_with(words.head(marks));
    // Stars stand around barcodes too.
    if is_emphasized && words.contains(char::is_lowercase) {
        return Span::new(cell.start() + marks, cell.end() - marks);
    }
    let value = words.tail(masthead_label(words));
    let plain = value.starts_with(|first: char| first.is_ascii_digit()) || value.contains('/');
    if plain { Span::new(cell.end() - value.len(), cell.end()) } else { cell }
}
