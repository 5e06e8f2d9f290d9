//! Lines to an outline: front matter, headings, paragraphs, items, footnotes. Borrowed, spanned, lossless.
//!
//! Nothing here knows what the words mean; it only knows how a report is laid out. Every line of the source is given to exactly
//! one block; a line in which parts run on is first cut into lines of their own.

mod agenda_lines;
mod agenda_marks;
mod annex_titles;
mod bare_numbers;
mod block;
mod body;
mod cells;
mod columns;
mod contents;
mod converted;
mod counted_labels;
mod counting_words;
mod days;
mod decision_annexes;
mod decision_titles;
mod decisions;
mod dressed;
mod endnotes;
mod enumerations;
mod feet;
mod finished;
mod first_lines;
mod front;
mod furniture;
mod going_on;
mod headings;
mod hyphens;
mod item_headings;
mod job_tails;
mod joined;
mod lists;
mod literal;
mod loose_notes;
mod marker;
mod markup;
mod named;
mod notes;
mod numbered;
mod numbering;
mod overleaf;
mod packed;
mod page;
mod pieces;
mod plain_headings;
mod prose;
mod quotations;
mod restarts;
mod run_on;
mod running;
mod sequence;
mod starred_notes;
mod symbol_lines;
mod title_line;
mod vocabulary;

pub use block::{Block, BlockKind};
use body::body;
pub(crate) use literal::{LITERAL, MASTHEAD_END, heading_number, is_heading_number, paragraph_number};
pub(crate) use loose_notes::ends_indicator;
pub(crate) use marker::{Style, marker};
pub(crate) use vocabulary::masthead_label;

use crate::source::Span;
use crate::text::{Few, lines, without_raised};
use block::Blocks;

/// The layout of a report.
#[derive(Debug)]
pub(crate) struct Outline {
    /// The lines of the masthead and of anything else before the title.
    pub(crate) masthead: Vec<Span>,
    /// The lines of the title.
    pub(crate) title: Vec<Span>,
    /// Everything after the title, in reading order.
    pub(crate) elements: Vec<Element>,
    /// The whole source, block by block.
    pub(crate) blocks: Vec<Block>,
}

/// One part of the body.
#[derive(Debug)]
pub(crate) struct Element {
    /// What it is.
    pub(crate) kind: Kind,
    /// Its words, line by line, without the mark they begin with.
    pub(crate) pieces: Few<Span>,
}

/// What a part of the body is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A heading: its number as printed (`IV`, `A`, `1`, `Annex I`), and its level from 1.
    Heading { number: Option<Span>, level: u8 },
    /// A paragraph, with or without a number.
    Paragraph { number: Option<u32> },
    /// An item of the paragraph before it: its mark as printed, and its depth from 0.
    Item { label: Span, depth: usize },
    /// The text of a footnote.
    Footnote {
        /// The mark as printed.
        mark: String,
        /// Whether it is printed as a plain figure, and so are its indicators.
        plain: bool,
    },
}

/// Reads the layout of a text. Total: any text has an outline.
pub(crate) fn outline(source: &str) -> Outline {
    let lines = lines(source);
    if literal::is_literal(source, &lines) {
        return literal::outline(source, &lines);
    }
    let lines = run_on::parted(source, title_line::cut(lines));
    let page = page::Page::new(source, &lines);
    let mut blocks = Blocks::new(&lines);
    let front = front::front(&page, &mut blocks);
    let elements = body(source, &page, front.body_start, &mut blocks);
    Outline { masthead: front.masthead, title: front.title, elements, blocks: blocks.finish() }
}

/// A text without the footnote indicators that it ends with, in brackets (`[^1]`, `[1]`) or raised (`<sup>1</sup>`).
fn without_bracketed_notes(text: &str) -> &str {
    let mut words = without_raised(text);
    while let Some(before) = words.strip_suffix(']').and_then(|inside| {
        let (before, mark) = inside.rsplit_once('[')?;
        let figures = || (1..=3).contains(&mark.len()) && mark.bytes().all(|byte| byte.is_ascii_digit());
        let named = |name: &str| !name.is_empty() && name.len() <= 32 && !name.contains([']', ' ']);
        mark.strip_prefix('^').map_or_else(figures, named).then_some(before)
    }) {
        words = before;
    }
    words
}

/// The last character of a text that is neither white space nor a footnote indicator.
fn last_word_end(text: &str) -> Option<char> {
    without_bracketed_notes(text)
        .chars()
        .rev()
        .find(|c| !c.is_whitespace() && crate::text::superscript_digit(*c).is_none() && *c != '*')
}

/// Whether a text has come to the end of its sentence, closing marks disregarded.
fn ends_sentence(text: &str) -> bool {
    match text.as_bytes().last() {
        Some(b'.' | b':' | b'?' | b'!') => return true,
        Some(b'a'..=b'z' | b'A'..=b'Z' | b',' | b';' | b'-') | None => return false,
        Some(_) => {}
    }
    let closing = |c: char| "\"”’')*".contains(c) || crate::text::superscript_digit(c).is_some();
    without_plain_note(without_bracketed_notes(text))
        .trim_end_matches(closing)
        .ends_with(['.', ':', '?', '!'])
}

/// A text without the indicators of footnotes at its end, in any form.
fn without_notes(text: &str) -> &str {
    let raised = |c: char| c == '*' || c.is_whitespace() || crate::text::superscript_digit(c).is_some();
    let words = without_plain_note(without_bracketed_notes(text)).trim_end_matches(raised);
    let unnoted = words.trim_end_matches(|c: char| c.is_ascii_digit());
    if unnoted.ends_with([';', ':']) { unnoted } else { words }
}

/// A text without the indicator of a footnote that is printed as plain figures behind its last stop ("officials. 1",
/// "received.2").
fn without_plain_note(text: &str) -> &str {
    let words = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let figures = text.len() - words.len();
    if figures == 0 || figures > 3 || !words.ends_with(crate::text::is_blank) && !ends_word(words) {
        return text;
    }
    let words = words.trim_end();
    if words.ends_with(['.', ':', ';', ',', ')', '”']) { words } else { text }
}

/// Whether a text ends with the stop of a sentence, and not of a symbol or an abbreviation. The sentence may end with a bracket,
/// a year or the number of a resolution.
fn ends_word(text: &str) -> bool {
    let Some(words) = text.trim_end_matches(['”', '’', '"', ')']).strip_suffix('.') else { return false };
    let last = words.rsplit(crate::text::is_blank).next().unwrap_or_default();
    let digits = || last.ends_with(|last: char| last.is_ascii_digit());
    words.chars().rev().take_while(|c| c.is_lowercase()).count() > 3
        || words.ends_with(')')
        || digits() && (last.contains('/') || feet::is_year(last))
        || crate::text::names_part(words)
}

/// Whether a text ends with a word that leads to the next item of a list.
fn ends_with_joint(text: &str) -> bool {
    matches!(text.rsplit(char::is_whitespace).next(), Some("and" | "or"))
}

/// Whether words begin as sentences do, behind an item mark too ("(a) The Group"), or are still to come ("[to be completed]").
fn opens_sentence(words: &str) -> bool {
    let words = words.strip_prefix('<').map_or(words, |_| markup::without_anchors(words).0);
    words.starts_with(['(', '[']) || begins_upper(words)
}

/// Whether a text begins as sentences, headings and names do.
fn begins_upper(text: &str) -> bool {
    text.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| c.is_uppercase() || c.is_numeric())
}
