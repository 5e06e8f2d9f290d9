//! A text as lines. Every byte belongs to exactly one line.

use super::{Cut, front_matter};
use crate::source::Span;

/// One line of the source.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line<'a> {
    /// The whole line with its end mark.
    pub(crate) span: Span,
    /// The line without the white space around it.
    pub(crate) text: &'a str,
    /// Where `text` begins in the source.
    pub(crate) start: usize,
    /// Whether a form feed stands before the text.
    pub(crate) begins_page: bool,
    /// Whether the line is a comment, a line of one, or front matter. Its text is then empty.
    pub(crate) comment: bool,
}

impl Line<'_> {
    /// Whether nothing is printed on the line.
    pub(crate) fn is_blank(&self) -> bool {
        self.text.is_empty()
    }
}

/// The lines of a text. A line ends with a line feed, with or without a carriage return before it, or with
/// a carriage return alone. Of very many blank lines in a row the last are taken for one.
pub(crate) fn lines(source: &str) -> Vec<Line<'_>> {
    let ends = memchr::memchr_iter(b'\n', source.as_bytes()).count();
    // Where nearly every character ends a line, most lines will be one.
    let most = if ends > source.len() / 2 { source.len() / 128 } else { ends };
    let mut lines: Vec<Line<'_>> = Vec::with_capacity(most + 1);
    let mut start = 0;
    let mut blank = 0;
    for at in memchr::memchr2_iter(b'\n', b'\r', source.as_bytes()) {
        let next = source.as_bytes().get(at + 1);
        if source.as_bytes().get(at) == Some(&b'\r') && next == Some(&b'\n') {
            continue;
        }
        let line = line(source, start, at + 1);
        start = at + 1;
        if !line.is_blank() {
            blank = 0;
        } else if blank == LONGEST_GAP
            && let Some(gap) = lines.last_mut()
        {
            gap.span = Span::new(gap.span.start(), line.span.end());
            gap.begins_page |= line.begins_page;
            continue;
        } else {
            blank += 1;
        }
        lines.push(line);
    }
    if start < source.len() {
        lines.push(line(source, start, source.len()));
    }
    front_matter::set_aside(&mut lines);
    if memchr::memchr_iter(b'<', source.as_bytes()).any(|at| source.tail(at).starts_with("<!--")) {
        set_comments_aside(&mut lines);
    }
    lines
}

/// How many blank lines in a row are lines of their own. Nobody looks further; those behind them are all one.
const LONGEST_GAP: usize = 128;

/// How many lines a comment may have. One that is never closed must not swallow the report.
const COMMENT_LINES: usize = 40;

/// Comments (`<!-- … -->`) that have lines of their own are no text.
fn set_comments_aside(lines: &mut [Line<'_>]) {
    let mut at = 0;
    while let Some(rest) = lines.get_mut(at..).filter(|rest| !rest.is_empty()) {
        let opens = rest.first().is_some_and(|line| line.text.starts_with("<!--"));
        let end = if opens {
            rest.iter().take(COMMENT_LINES).position(|line| line.text.contains("-->"))
        } else {
            None
        };
        let whole = end.filter(|end| rest.get(*end).is_some_and(|line| line.text.ends_with("-->")));
        for line in rest.iter_mut().take(whole.map_or(0, |end| end + 1)) {
            line.text = "";
            line.comment = true;
        }
        at += end.map_or(1, |end| end + 1);
    }
}

fn line(source: &str, start: usize, end: usize) -> Line<'_> {
    let whole = source.get(start..end).unwrap_or_default();
    let printed = whole.strip_suffix('\n').unwrap_or(whole);
    let printed = printed.strip_suffix('\r').unwrap_or(printed);
    // Most lines begin with a word, or with plain spaces before one.
    let indent = printed.bytes().take_while(|byte| *byte == b' ').count();
    let text = printed.tail(indent);
    let is_print = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_graphic);
    if is_print(text.as_bytes().first()) && is_print(text.as_bytes().last()) {
        let text_start = if text.is_empty() { end } else { start + indent };
        return Line {
            span: Span::new(start, end),
            text,
            start: text_start,
            begins_page: false,
            comment: false,
        };
    }
    let from_text = whole.trim_start_matches(is_blank);
    let text_start = start + whole.len() - from_text.len();
    let begins_page = source.get(start..text_start).unwrap_or_default().contains('\u{c}');
    Line {
        span: Span::new(start, end),
        text: from_text.trim_end_matches(is_blank),
        start: text_start,
        begins_page,
        comment: false,
    }
}

/// White space of every kind, and characters without width.
pub(crate) fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Vec<&str> {
        lines(source).iter().map(|line| line.text).collect()
    }

    #[test]
    fn every_kind_of_line_end_ends_a_line() {
        assert_eq!(texts("a\nb\r\nc\rd"), ["a", "b", "c", "d"]);
    }

    #[test]
    fn white_space_and_marks_without_width_are_no_text() {
        assert_eq!(texts("\u{feff}\u{a0} I. Introduction \u{200b}\n\u{c}\n"), ["I. Introduction", ""]);
    }

    #[test]
    fn lines_tile_the_source() {
        let source = "\u{feff}a\r\n\r\r\n  b";
        let mut end = 0;
        for line in lines(source) {
            assert_eq!(line.span.start(), end);
            end = line.span.end();
        }
        assert_eq!(end, source.len());
    }
}
