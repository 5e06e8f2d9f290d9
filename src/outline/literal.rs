//! A text that asks to be read to the letter: structure is what its marks say, whatever comes before or behind.
//!
//! Reports as they are printed are read by sequence and layout, since their marks say little: "12." may be a
//! paragraph, a heading, an item or the middle of a sentence. A text written from a [`Report`](crate::Report) that
//! those rules would not give back begins with a comment instead, and is read by these:
//!
//! ```text
//! <!-- uncac-report/1 -->
//!
//! United Nations                    every line above the title, or above `---`, is the masthead
//!
//! # Report on the meeting …         the title
//!
//! ## I. Introduction                a heading; its level is the number of `#` less one
//!
//! 12. The Working Group …           at the margin: a paragraph
//!
//!     - (a) Opening;                a mark that is no number at the margin: an item; what is indented further is under it
//!
//! A line without a mark             a paragraph without number, or more of the line right above it
//!
//! [^1]: See …                       a footnote
//! ```

use std::ops::Range;

use super::block::{BlockKind, Blocks};
use super::dressed::outer_marker;
use super::marker::{Style, printed_label};
use super::named::spelled_number;
use super::{Element, Kind, Outline};
use crate::source::Span;
use crate::text::letter;
use crate::text::{Cut, Few, Line, is_blank, leading_note_mark, roman};

/// The first line of a text that asks to be read to the letter.
pub(crate) const LITERAL: &str = "<!-- uncac-report/1 -->";

/// What parts the masthead from the body where there is no title.
pub(crate) const MASTHEAD_END: &str = "---";

/// How many degrees of items there are, as many as there are styles of marks.
const DEGREES: usize = 7;

/// Whether a text asks to be read to the letter: the comment comes before all print.
pub(super) fn is_literal(source: &str, lines: &[Line<'_>]) -> bool {
    let mut before_print = lines.iter().take_while(|line| line.comment || line.is_blank());
    before_print.any(|line| line.comment && line.span.slice(source).trim_matches(is_blank) == LITERAL)
}

/// Reads the layout of a text to the letter. Total, like the other way.
pub(super) fn outline(source: &str, lines: &[Line<'_>]) -> Outline {
    let mut walk = Walk {
        source,
        blocks: Blocks::new(lines),
        elements: Vec::new(),
        open: None,
        inside: false,
        indents: Vec::new(),
    };
    let (masthead, title, body) = walk.front(lines);
    for (at, line) in lines.iter().enumerate().skip(body) {
        walk.line(at, line);
    }
    Outline { masthead, title, elements: walk.elements, blocks: walk.blocks.finish() }
}

struct Walk<'a> {
    source: &'a str,
    blocks: Blocks<'a>,
    elements: Vec<Element>,
    /// The part that an unmarked line right below goes on with.
    open: Option<usize>,
    /// Whether there is a paragraph for items to be in.
    inside: bool,
    /// How far the open items are indented, outermost first.
    indents: Vec<usize>,
}

impl Walk<'_> {
    /// The lines of the masthead and of the title, and where the body begins.
    fn front(&mut self, lines: &[Line<'_>]) -> (Vec<Span>, Vec<Span>, usize) {
        let ends = |line: &Line<'_>| hashes(line.text) > 0 || paragraph_number(line.text).is_some();
        let end = lines.iter().position(|line| line.text == MASTHEAD_END || ends(line));
        let end = end.filter(|at| {
            lines.get(*at).is_some_and(|line| line.text == MASTHEAD_END || hashes(line.text) == 1)
        });
        let Some(end) = end else { return (Vec::new(), Vec::new(), 0) };
        let mut masthead = Vec::new();
        for (at, line) in lines.iter().enumerate().take(end).filter(|(_, line)| !line.is_blank()) {
            self.blocks.tag(at, BlockKind::Masthead, 0);
            masthead.push(Span::new(line.start, line.start + line.text.len()));
        }
        let Some(line) = lines.get(end).filter(|line| hashes(line.text) == 1) else {
            self.blocks.tag(end, BlockKind::Furniture, 0);
            return (masthead, Vec::new(), end + 1);
        };
        self.blocks.tag(end, BlockKind::Title, 0);
        (masthead, vec![behind(line, 1)], end + 1)
    }

    fn line(&mut self, at: usize, line: &Line<'_>) {
        if line.is_blank() {
            self.open = None;
        } else if hashes(line.text) > 0 {
            self.heading(at, line);
        } else if let Some((mark, length)) = leading_note_mark(line.text) {
            self.push(at, Kind::Footnote { mark, plain: false }, behind(line, length), BlockKind::Footnote);
        } else if let Some((number, rest)) =
            paragraph_number(line.text).filter(|_| indent(self.source, line) < 2)
        {
            self.paragraph(at, Some(number), behind(line, rest), BlockKind::Paragraph);
        } else if !self.item(at, line) {
            self.plain(at, line);
        }
    }

    fn heading(&mut self, at: usize, line: &Line<'_>) {
        let hashes = hashes(line.text);
        let words = behind(line, hashes);
        let level = u8::try_from(hashes.saturating_sub(1).max(1)).unwrap_or(u8::MAX);
        let text = line.text.tail(words.start() - line.start);
        let (number, title) = match heading_number(text) {
            Some((number, rest)) => {
                let start = words.start();
                (
                    Some(Span::new(start + number.start, start + number.end)),
                    Span::new(start + rest, words.end()),
                )
            }
            None => (None, words),
        };
        self.push(at, Kind::Heading { number, level }, title, BlockKind::Heading);
        // A heading is one line.
        (self.open, self.inside) = (None, false);
    }

    fn item(&mut self, at: usize, line: &Line<'_>) -> bool {
        let marker = outer_marker(line.text).filter(|_| self.inside);
        // A capital alone opens sentences; behind a bullet it is a mark.
        let Some(marker) =
            marker.filter(|marker| marker.style != Style::Capital || !line.text.starts_with(marker.label))
        else {
            return false;
        };
        let indent = indent(self.source, line);
        while self.indents.pop_if(|above| *above >= indent).is_some() {}
        let depth = self.indents.len().min(DEGREES - 1);
        self.indents.push(indent);
        let label = printed_label(line.text, marker.label, marker.rest);
        let label = Span::new(line.start + label.start, line.start + label.end);
        self.push(at, Kind::Item { label, depth }, behind(line, marker.rest), BlockKind::Item);
        true
    }

    fn plain(&mut self, at: usize, line: &Line<'_>) {
        let words = behind(line, 0);
        let Some(open) = self.open else {
            return self.paragraph(at, None, words, BlockKind::Unnumbered);
        };
        if let Some(element) = self.elements.get_mut(open) {
            element.pieces.push(words);
            let kind = match element.kind {
                Kind::Footnote { .. } => BlockKind::Footnote,
                Kind::Item { .. } => BlockKind::Item,
                Kind::Paragraph { number: Some(_) } => BlockKind::Paragraph,
                _ => BlockKind::Unnumbered,
            };
            self.blocks.tag(at, kind, open + 1);
        }
    }

    fn paragraph(&mut self, at: usize, number: Option<u32>, words: Span, block: BlockKind) {
        self.indents.clear();
        self.inside = true;
        self.push(at, Kind::Paragraph { number }, words, block);
    }

    fn push(&mut self, at: usize, kind: Kind, words: Span, block: BlockKind) {
        self.open = Some(self.elements.len());
        self.blocks.tag(at, block, self.elements.len() + 1);
        let pieces = if words.is_empty() { Few::None } else { Few::One(words) };
        self.elements.push(Element { kind, pieces });
    }
}

/// The words of a line behind its first `length` bytes and the white space there.
fn behind(line: &Line<'_>, length: usize) -> Span {
    let words = line.text.tail(length).trim_start_matches(is_blank);
    let end = line.start + line.text.len();
    Span::new(end - words.len(), end)
}

/// How far a line is indented, in columns; a tab counts four.
fn indent(source: &str, line: &Line<'_>) -> usize {
    let before = source.cut(line.span.start()..line.start);
    before.chars().map(|blank| if blank == '\t' { 4 } else { 1 }).sum()
}

/// How many `#` make the line a heading, seven at most; 0 for none.
fn hashes(line: &str) -> usize {
    let hashes = line.bytes().take(8).take_while(|byte| *byte == b'#').count();
    let rest = line.tail(hashes);
    if hashes <= 7 && (rest.is_empty() || rest.starts_with(is_blank)) { hashes } else { 0 }
}

/// The number of the paragraph that a line opens, and where the words behind it begin.
pub(crate) fn paragraph_number(line: &str) -> Option<(u32, usize)> {
    let digits = line.bytes().take(11).take_while(u8::is_ascii_digit).count();
    let number = line.head(digits).parse().ok()?;
    let rest = line.tail(digits).strip_prefix('.')?;
    let words = rest.trim_start_matches(is_blank);
    (rest.is_empty() || words.len() < rest.len()).then_some((number, line.len() - words.len()))
}

/// The number of a heading, without its point, and where the title begins: `IV. `, `A. `, `1.2. `, `Annex II. `.
pub(crate) fn heading_number(text: &str) -> Option<(Range<usize>, usize)> {
    let point = text.char_indices().take(24).filter(|(_, character)| *character == '.').map(|(at, _)| at);
    let end = point
        .into_iter()
        .find(|at| text.tail(at + 1).is_empty() || text.tail(at + 1).starts_with(is_blank))?;
    let number = text.head(end);
    let rest = text.tail(end + 1).trim_start_matches(is_blank);
    is_heading_number(number).then(|| (0..end, text.len() - rest.len()))
}

/// Whether words look like the number of a heading.
pub(crate) fn is_heading_number(words: &str) -> bool {
    let annex =
        |word: &str| ["annex", "annexes", "appendix"].iter().any(|annex| annex.eq_ignore_ascii_case(word));
    let is_token = |token: &str| {
        let plain = token.trim_matches(['(', ')']);
        let characters = !plain.is_empty()
            && plain.len() <= 12
            && token.chars().all(|c| c.is_ascii_alphanumeric() || "().-/".contains(c))
            && !token.ends_with(['.', '/', '-']);
        let numbers = plain.bytes().any(|byte| byte.is_ascii_digit())
            || roman(plain).is_some()
            || letter(plain).is_some();
        characters && numbers
    };
    // "one" of "Part one", "Première partie"
    let is_part = |word: &str| ["partie", "parte", "part"].iter().any(|part| part.eq_ignore_ascii_case(word));
    match words.split_once(' ') {
        Some((word, number)) => {
            annex(word) && is_token(number) || is_part(number) && spelled_number(word).is_some()
        }
        None => annex(words) || is_token(words) || spelled_number(words).is_some(),
    }
}
