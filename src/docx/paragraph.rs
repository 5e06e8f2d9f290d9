//! A paragraph as it is put together from its runs, and as a text with light mark-up.

use super::properties::ParagraphProperties;
use crate::text::{is_blank, is_escapable, superscript_digit};

/// A paragraph that is being read.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    pub(super) properties: ParagraphProperties,
    pieces: Vec<Piece>,
}

/// Words of one look, or a mark.
#[derive(Debug, Clone)]
enum Piece {
    Words {
        words: String,
        look: Look,
    },
    /// The indicator of a footnote.
    Note(String),
}

/// How words look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) italic: bool,
    pub(super) bold: bool,
    pub(super) superscript: bool,
}

impl Look {
    fn mark(self) -> &'static str {
        match (self.italic, self.bold) {
            (false, false) => "",
            (true, false) => "*",
            (false, true) => "**",
            (true, true) => "***",
        }
    }
}

impl Paragraph {
    /// Adds words. Those that look like the ones before go on with them, and white space looks like what is before it.
    pub(super) fn push(&mut self, words: &str, look: Look) {
        if words.is_empty() {
            return;
        }
        let words: String = words.chars().filter(|character| *character != '\u{ad}').collect();
        // Only raised figures are more than a look.
        let superscript = look.superscript && words.bytes().all(|byte| byte.is_ascii_digit());
        let look = Look { superscript, ..look };
        match self.pieces.last_mut() {
            Some(Piece::Words { words: before, look: same })
                if *same == look || words.chars().all(is_blank) && !words.contains('\n') =>
            {
                before.push_str(&words);
            }
            _ => self.pieces.push(Piece::Words { words, look }),
        }
    }

    /// Adds the indicator of a footnote.
    pub(super) fn note(&mut self, mark: &str) {
        self.pieces.push(Piece::Note(mark.to_owned()));
    }

    /// Whether nothing is printed in it.
    pub(super) fn is_empty(&self) -> bool {
        self.pieces.iter().all(|piece| match piece {
            Piece::Words { words, .. } => words.chars().all(is_blank),
            Piece::Note(_) => false,
        })
    }

    /// Puts another paragraph's words before its own.
    pub(super) fn prepend(&mut self, mut before: Self) {
        let glue = before.pieces.iter().rev().find_map(|piece| match piece {
            Piece::Words { words, .. } => words.chars().next_back(),
            Piece::Note(_) => Some(']'),
        });
        if glue.is_some_and(|last| !is_blank(last)) && self.starts_with_word() {
            before.push(" ", Look::default());
        }
        before.pieces.append(&mut self.pieces);
        self.pieces = before.pieces;
    }

    fn starts_with_word(&self) -> bool {
        matches!(self.pieces.first(), Some(Piece::Words { words, .. }) if words.starts_with(|c: char| !is_blank(c)))
    }

    /// The lines of the paragraph. White space is one blank between words; in an entry of a table of contents the last
    /// is a tab, as it is printed.
    pub(super) fn lines(&self, emphasis: bool, is_contents: bool) -> Vec<String> {
        let mut writer = Writer { out: String::new(), emphasis };
        for (index, piece) in self.pieces.iter().enumerate() {
            match piece {
                Piece::Note(mark) => {
                    let mark = format!("[^{mark}]");
                    writer.out.truncate(writer.out.trim_end_matches([' ', '\t']).len());
                    writer.out.push_str(&mark);
                }
                Piece::Words { words, look } => {
                    let next = self.pieces.get(index + 1);
                    writer.words(words, *look, next.and_then(Piece::first));
                }
            }
        }
        writer
            .out
            .split('\n')
            .map(|line| barcode(plain_space(line, is_contents)))
            .filter(|line| !line.is_empty())
            .collect()
    }
}

impl Piece {
    fn first(&self) -> Option<char> {
        match self {
            Self::Words { words, .. } => words.chars().next(),
            Self::Note(_) => Some('['),
        }
    }
}

struct Writer {
    out: String,
    emphasis: bool,
}

impl Writer {
    /// Writes words, marked as emphasized where the marks would be read as that.
    fn words(&mut self, words: &str, look: Look, next: Option<char>) {
        if look.superscript {
            let raised: String = words.chars().map(raised).collect();
            return self.escaped(&raised, false);
        }
        let mark = look.mark();
        if !self.emphasis || mark.is_empty() {
            return self.escaped(words, false);
        }
        for (index, line) in words.split('\n').enumerate() {
            if index > 0 {
                self.out.push('\n');
            }
            self.emphasized(line, mark, next);
        }
    }

    fn emphasized(&mut self, line: &str, mark: &str, next: Option<char>) {
        let words = line.trim_start_matches(is_blank);
        self.out.extend(line.chars().take_while(|character| is_blank(*character)));
        let number = if self.is_at_line_start() { leading_number(words) } else { 0 };
        let (number, words) = words.split_at_checked(number).unwrap_or(("", words));
        self.escaped(number, false);
        let inner = words.trim_end_matches(is_blank);
        let behind = words.strip_prefix(inner).unwrap_or_default();
        let next = behind.chars().next().or(next);
        let before = self.out.chars().next_back();
        let opens = before.is_none_or(|character| !character.is_alphanumeric())
            && inner.chars().next().is_some_and(|first| first.is_alphanumeric() || "“\"‘'(".contains(first));
        let closes = next.is_none_or(|character| !character.is_alphanumeric());
        let free = !inner.contains(['*', '_']) && before != Some('*') && next != Some('*');
        if opens && closes && free {
            self.out.push_str(mark);
            self.escaped(inner, true);
            self.out.push_str(mark);
        } else {
            self.escaped(inner, false);
        }
        self.out.push_str(behind);
    }

    fn is_at_line_start(&self) -> bool {
        self.out.rsplit('\n').next().is_none_or(|line| line.chars().all(is_blank))
    }

    /// Writes words so that none of their characters is read as mark-up.
    fn escaped(&mut self, words: &str, inside: bool) {
        let mut characters = words.chars().peekable();
        let mut before = self.out.chars().next_back();
        while let Some(character) = characters.next() {
            let next = characters.peek().copied();
            let is_mark = match character {
                '*' | '_' => {
                    inside
                        || before.is_none_or(|before| !before.is_alphanumeric())
                            && next.is_some_and(|next| next.is_alphanumeric() || "“\"‘'(*_".contains(next))
                }
                '\\' => next.is_some_and(is_escapable),
                '[' => next == Some('^'),
                '#' => {
                    before.is_none_or(|before| before == '\n')
                        && next.is_none_or(|next| is_blank(next) || next == '#')
                }
                '<' => next == Some('!'),
                other => superscript_digit(other).is_some(),
            };
            if is_mark {
                self.out.push('\\');
            }
            self.out.push(character);
            before = Some(character);
        }
    }
}

/// The length of the number, letter or bullet that a paragraph begins with, and of the white space behind it. A mark
/// before it would hide it.
pub(super) fn leading_number(words: &str) -> usize {
    let token = words.find(is_blank).and_then(|end| words.get(..end)).unwrap_or_default();
    let is_number = token.len() <= 12 && token.ends_with(['.', ')'])
        || token.chars().count() == 1 && !token.starts_with(char::is_alphanumeric);
    if !is_number || token.is_empty() {
        return 0;
    }
    let rest = words.strip_prefix(token).unwrap_or_default();
    words.len() - rest.trim_start_matches(is_blank).len()
}

/// A line as it is, unless it is a barcode, `*1804739*`: its asterisks emphasize nothing that anybody would read.
fn barcode(line: String) -> String {
    let figures = line.strip_prefix("\\*").and_then(|line| line.strip_suffix('*'));
    match figures.filter(|figures| figures.len() == 7 && figures.bytes().all(|byte| byte.is_ascii_digit())) {
        Some(figures) => format!("*{figures}*"),
        None => line,
    }
}

fn raised(digit: char) -> char {
    match digit {
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        other => other,
    }
}

/// A line without white space around it and with one blank where there is some; characters that hold words together
/// stay.
fn plain_space(line: &str, is_contents: bool) -> String {
    let is_space = |character: char| character.is_ascii_whitespace() || character == '\u{b}';
    let line = line.trim_matches(is_blank);
    let page = line.rfind('\t').filter(|at| {
        let page = line.get(at + 1..).unwrap_or_default();
        !page.is_empty()
            && page.len() <= 5
            && page.bytes().all(|byte| byte.is_ascii_digit() || b"ivx".contains(&byte))
            && (is_contents || is_entry(line.get(..*at).unwrap_or_default()))
    });
    let mut plain = String::with_capacity(line.len());
    let mut spaced = false;
    for (at, character) in line.char_indices() {
        if page == Some(at) {
            plain.truncate(plain.trim_end().len());
            plain.push('\t');
            spaced = true;
        } else if !is_space(character) {
            plain.push(character);
            spaced = false;
        } else if !std::mem::replace(&mut spaced, true) {
            plain.push(' ');
        }
    }
    plain
}

/// Whether words before the number of a page are an entry of a table of contents by their look: their number stands before
/// a tab of its own.
fn is_entry(words: &str) -> bool {
    let mut cells = words.split('\t').map(str::trim).filter(|cell| !cell.is_empty());
    let number = cells.next().is_some_and(|cell| cell.ends_with('.') && cell.len() <= 12);
    number
        && cells.next().is_some_and(|title| title.starts_with(char::is_alphabetic))
        && cells.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ITALIC: Look = Look { italic: true, bold: false, superscript: false };
    const PLAIN: Look = Look { italic: false, bold: false, superscript: false };

    fn line(pieces: &[(&str, Look)]) -> String {
        let mut paragraph = Paragraph::default();
        for (words, look) in pieces {
            paragraph.push(words, *look);
        }
        paragraph.lines(true, false).join("\n")
    }

    #[test]
    fn emphasis_stands_close_around_words() {
        assert_eq!(
            line(&[("the", PLAIN), (" Resource ", ITALIC), ("Guide", ITALIC), (", and", PLAIN)]),
            "the *Resource Guide*, and"
        );
        assert_eq!(line(&[("1. Recalling", ITALIC), (" that", PLAIN)]), "1. *Recalling* that");
    }

    #[test]
    fn emphasis_that_would_not_be_read_is_left_out() {
        assert_eq!(line(&[("Work", PLAIN), ("shop", ITALIC), ("s", PLAIN)]), "Workshops");
        assert_eq!(line(&[("a*b", ITALIC)]), "a*b");
    }

    #[test]
    fn words_that_look_like_marks_are_escaped() {
        assert_eq!(line(&[("E/2025/26* and *so* on", PLAIN)]), r"E/2025/26* and \*so* on");
        assert_eq!(line(&[(r"[^1] \# 10² # Title", PLAIN)]), r"\[^1] \\# 10\² # Title");
        assert_eq!(line(&[("# Title", PLAIN)]), r"\# Title");
        assert_eq!(line(&[("km", PLAIN), ("2", Look { superscript: true, ..PLAIN })]), r"km\²");
    }

    #[test]
    fn white_space_is_one_blank() {
        assert_eq!(line(&[("\tThe \t Group\nmet ", PLAIN)]), "The Group\nmet");
    }
}
