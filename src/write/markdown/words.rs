//! Words as Markdown: what would be read as mark-up is escaped.

use super::emphasis::{Delimiter, delimiters};
use crate::model::{Mark, MarkKind};
use crate::outline::{Style, heading_number, marker, paragraph_number};
use crate::text::{Cut, is_blank, superscript_digit};

/// Words without anything beside them.
pub(super) fn plain(text: &str) -> String {
    marked(text, &[])
}

/// The title of a heading; `numbered` where its number stands before it.
pub(super) fn heading(title: &str, numbered: bool) -> String {
    let title = title.trim_matches(is_blank);
    let number = heading_number(title).filter(|_| !numbered).map(|(number, _)| number.end);
    print(title, &[], number.or_else(|| head_mark(title)))
}

/// Words with their emphasis and the indicators of footnotes.
pub(super) fn marked(text: &str, marks: &[Mark]) -> String {
    print(text, marks, head_mark(text))
}

fn print(text: &str, marks: &[Mark], head: Option<usize>) -> String {
    let delimiters = delimiters(text, marks);
    let notes = indicators(marks);
    let (mut delimiters, mut notes) = (delimiters.iter().peekable(), notes.iter().peekable());
    let mut out = String::with_capacity(text.len() + 16);
    let (mut before, mut at, mut index) = (None, 0, 0);
    loop {
        // What closes here comes first, then the indicators, then what opens.
        while let Some(close) = delimiters.next_if(|one| one.at <= index && one.closes) {
            out.push(close.mark);
        }
        while let Some((_, note)) = notes.next_if(|(at, _)| *at <= index) {
            out.push_str(note);
        }
        let mut opened = false;
        while let Some(open) = delimiters.next_if(|one| one.at <= index) {
            out.push(open.mark);
            opened = !open.closes;
        }
        if !opened && at > 0 {
            let marks = [delimiters.peek().map(|one| one.at), notes.peek().map(|(at, _)| *at)];
            let mark = marks.into_iter().flatten().min().map_or(usize::MAX, |place| place - index);
            let head = head.and_then(|head| head.checked_sub(at)).unwrap_or(usize::MAX);
            let run = text.cut(at..at + plain_run(text.tail(at)).min(mark).min(head));
            if let Some(last) = run.chars().next_back() {
                out.push_str(run);
                (before, at, index) = (Some(last), at + run.len(), index + run.len());
                continue;
            }
        }
        let Some(character) = text.tail(at).chars().next() else { break };
        let rest = text.tail(at + character.len_utf8());
        let after_note = at == 0 && character == ':' && !out.is_empty();
        let opens_odd = opened && Delimiter::needs_escape(character);
        if head == Some(at) || after_note || opens_odd || is_mark_up(before, character, rest) {
            out.push('\\');
        }
        out.push(if matches!(character, '\n' | '\r') { ' ' } else { character });
        (before, at, index) = (Some(character), at + character.len_utf8(), index + 1);
    }
    // Indicators behind the end.
    for (_, note) in notes {
        out.push_str(note);
    }
    out.trim_matches(is_blank).to_owned()
}

/// How many bytes from the beginning on are plain: characters of one byte that are mark-up nowhere.
fn plain_run(text: &str) -> usize {
    let is_plain = |byte: &u8| {
        byte.is_ascii()
            && !matches!(byte, b'\\' | b'*' | b'`' | b'_' | b'[' | b']' | b'<' | b'&' | b'^' | b'\n' | b'\r')
    };
    text.as_bytes().iter().position(|byte| !is_plain(byte)).unwrap_or(text.len())
}

/// The indicators with their places, in order.
fn indicators(marks: &[Mark]) -> Vec<(usize, String)> {
    let notes = marks.iter().filter(|mark| mark.kind() == MarkKind::Note);
    let mut notes: Vec<_> =
        notes.filter_map(|mark| Some((mark.start(), format!("[^{}]", mark.indicated_note()?)))).collect();
    notes.sort_by_key(|(at, _)| *at);
    notes
}

/// Whether a character would be read as mark-up wherever it stands, by this crate or by another reader of Markdown.
fn is_mark_up(before: Option<char>, character: char, rest: &str) -> bool {
    let next = rest.chars().next();
    let inside_word = || before.is_some_and(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric);
    match character {
        '\\' | '*' | '`' => true,
        '_' => !inside_word(),
        '[' => next == Some('^'),
        ']' => matches!(next, Some('(' | ':')),
        '<' => next.is_some_and(|next| next.is_ascii_alphabetic() || "/!?".contains(next)),
        '&' => is_entity(rest),
        '^' => {
            before != Some('[') && next.is_some_and(|next| next.is_ascii_digit() || "*\\[<^".contains(next))
        }
        _ => superscript_digit(character).is_some(),
    }
}

/// Whether a text goes on, behind an ampersand, as the name of a character does. At the end of the text a semicolon
/// may be set behind it, as between the items of an agenda; the shortest names have two letters.
fn is_entity(rest: &str) -> bool {
    let name = rest.bytes().take(32).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
    name > 0 && rest.byte(name) == b';' || name > 1 && name == rest.len()
}

/// Where the mark stands that the first line of a paragraph would begin with (bytes), if it would.
fn head_mark(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let behind = text.tail(digits + 1);
    let apart = behind.is_empty() || behind.starts_with(is_blank);
    if paragraph_number(text).is_some() || digits > 0 && text.byte(digits) == b')' && apart {
        return Some(digits);
    }
    let ruled = |mark: char| !text.is_empty() && text.chars().all(|c| c == mark || is_blank(c));
    if text.starts_with(['#', '>']) || text.starts_with("~~~") || ruled('-') || ruled('=') || text == "+" {
        return Some(0);
    }
    match marker(text)?.style {
        Style::Capital | Style::Pointed | Style::Arabic(_) | Style::Dotted { .. } => text.find('.'),
        Style::Bracketed if !text.starts_with('(') => text.find(')'),
        Style::Bracketed | Style::BracketedArabic(_) | Style::Bullet => Some(0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_read_as_mark_up_is_escaped() {
        for (words, written) in [
            ("agenda* and snake_case and _line_", r"agenda\* and snake_case and \_line\_"),
            ("10² [^1] [a](b) AT&T &amp; <b> a < b", r"10\² \[^1] [a\](b) AT&T \&amp; \<b> a < b"),
            ("law &amp", r"law \&amp"),
            ("AT&T", "AT&T"),
            (r"C:\path", r"C:\\path"),
            ("10^2^ and 3^ x", r"10\^2^ and 3^ x"),
            ("^*^", r"\^\*^"),
            ("two\nlines ", "two lines"),
        ] {
            assert_eq!(plain(words), written);
        }
    }

    #[test]
    fn what_would_be_read_as_the_head_of_a_line_is_escaped() {
        for (words, written) in [
            ("12. The", r"12\. The"),
            ("12.5 per cent", "12.5 per cent"),
            ("(a) The", r"\(a) The"),
            ("a) The", r"a\) The"),
            ("I. The", r"I\. The"),
            ("# The", r"\# The"),
            ("– The", r"\– The"),
            ("---", r"\---"),
            ("1) The", r"1\) The"),
        ] {
            assert_eq!(plain(words), written);
        }
        assert_eq!(heading("Annex II. The", false), r"Annex II\. The");
    }

    #[test]
    fn what_stood_beside_the_words_is_put_back() {
        let note = |at| Mark::note(at, crate::model::NoteMark::Number(1));
        assert_eq!(marked("the Guide, read", &[Mark::emphasis(4, 9), note(10)]), "the *Guide*,[^1] read");
        assert_eq!(marked("Guide", &[Mark::emphasis(0, 5), note(5)]), "*Guide*[^1]");
        assert_eq!(marked("(a) Guide", &[Mark::emphasis(0, 9)]), r"*\(a) Guide*");
        assert_eq!(marked("a Guide b", &[Mark::emphasis(0, 9), Mark::emphasis(2, 7)]), "*a _Guide_ b*");
    }
}
