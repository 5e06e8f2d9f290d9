//! Marks as programs that convert a document to Markdown write them: `12\.`, `\(a\)`, `**12.**`, `3)`.

use super::marker::{Marker, Style, marker};
use crate::text::{Cut, is_blank, roman};

/// How long a mark is at most, with the mark-up around it.
const LONGEST: usize = 16;

/// The mark that a line begins with inside of mark-up, or with a bracket in the place of its point.
pub(super) fn converted_marker(line: &str) -> Option<Marker<'_>> {
    match line.byte(0) {
        b'*' | b'_' => emphasized(line),
        b'\\' | b'A'..=b'Z' | b'a'..=b'z' => escaped(line),
        b'0'..=b'9' => half_bracketed(line).or_else(|| set_apart(line)).or_else(|| escaped(line)),
        _ => None,
    }
}

/// `I – Opening`, `I) Opening`, `I: Opening`: the number of a heading that mark-up tells from words.
pub(super) fn heading_marker(line: &str) -> Option<Marker<'_>> {
    let letters = line.bytes().take_while(u8::is_ascii_uppercase).count();
    let label = line.head(letters);
    let apart = line.tail(letters).trim_start_matches(is_blank);
    let title = apart.strip_prefix([')', ':', '-', '–', '—'])?;
    let words = title.trim_start_matches(is_blank);
    let counts = letters == 1 || roman(label).is_some();
    (counts && words.len() < title.len() && words.starts_with(char::is_uppercase)).then_some(Marker {
        style: Style::Capital,
        label,
        rest: line.len() - words.len(),
    })
}

/// `12\.`, `IV\.`, `\(a\)`, `a\)`, `\-`: the mark once the backslashes are gone.
fn escaped(line: &str) -> Option<Marker<'_>> {
    // A character has four bytes at most.
    let near = line.as_bytes().get(..4 * LONGEST).unwrap_or(line.as_bytes());
    memchr::memchr(b'\\', near)?;
    let head = first_word(line)?;
    memchr::memchr(b'\\', head.as_bytes())?;
    let rest = words_from(line, head.len());
    if head == "\\-" {
        return (rest < line.len()).then_some(Marker { style: Style::Bullet, label: head, rest });
    }
    let plain = head.replace('\\', "");
    let read = marker(&plain)?;
    let bracketed = matches!(read.style, Style::Bracketed | Style::BracketedArabic(_) | Style::Bullet);
    let label = if bracketed { head } else { line.head(read.label.len()) };
    Some(Marker { style: read.style, label, rest })
}

/// `**12.** The`, `**12**. The`, `**(a)** To`.
fn emphasized(line: &str) -> Option<Marker<'_>> {
    let run = line.bytes().take(3).take_while(|byte| *byte == line.byte(0)).count();
    if let Some(marker) = touching(line, run) {
        return Some(marker);
    }
    let head = first_word(line)?.tail(run);
    let (inside, behind) = head.split_at_checked(head.find(line.head(run))?)?;
    let read = match behind.tail(run) {
        "" => marker(inside)?,
        "." => number(inside)?,
        _ => return None,
    };
    Some(Marker { rest: words_from(line, run + head.len()), ..read })
}

/// `**I.****Opening**`, `**I.** ** ****Opening**`: strong words that touch, or stand about a blank.
fn touching(line: &str, run: usize) -> Option<Marker<'_>> {
    let mark = line.head(run);
    let inside = line.tail(run);
    let near = inside.as_bytes().get(..LONGEST).unwrap_or(inside.as_bytes());
    let end = memchr::memmem::find(near, mark.as_bytes())?;
    let behind = inside.tail(end + run);
    let words = behind.trim_start_matches(is_blank).strip_prefix(mark)?;
    let blank = words.trim_start_matches(is_blank).strip_prefix(mark).filter(|_| words.starts_with(is_blank));
    let words = match blank {
        Some(blank) => blank.trim_start_matches(is_blank),
        None if behind.starts_with(mark) => behind,
        None => return None,
    };
    let read =
        marker(inside.head(end)).filter(|read| run > 1 && read.rest >= end && words.starts_with(mark))?;
    Some(Marker { rest: line.len() - words.len(), ..read })
}

/// `3) The`.
fn half_bracketed(line: &str) -> Option<Marker<'_>> {
    let head = first_word(line)?;
    let inside = head.strip_suffix(')')?;
    let read = number(inside.strip_suffix('\\').unwrap_or(inside))?;
    Some(Marker { rest: words_from(line, head.len()), ..read })
}

/// `12 . The`: the point stands apart from its number.
fn set_apart(line: &str) -> Option<Marker<'_>> {
    let digits = line.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let behind = line.tail(digits).strip_prefix(" .")?;
    let opens =
        behind.starts_with(is_blank) && behind.trim_start_matches(is_blank).starts_with(char::is_uppercase);
    let read = number(line.head(digits)).filter(|_| opens)?;
    Some(Marker { rest: words_from(line, line.len() - behind.len()), ..read })
}

/// An arabic numeral without its point.
fn number(digits: &str) -> Option<Marker<'_>> {
    let value = digits.parse().ok().filter(|_| digits.len() <= 3)?;
    Some(Marker { style: Style::Arabic(value), label: digits, rest: digits.len() })
}

/// The word that a line begins with, if it can be a mark.
fn first_word(line: &str) -> Option<&str> {
    let end = line.char_indices().take(LONGEST).find(|(_, c)| is_blank(*c)).map(|(at, _)| at);
    end.map(|at| line.head(at)).or_else(|| (line.len() <= LONGEST).then_some(line))
}

fn words_from(line: &str, mark_end: usize) -> usize {
    line.len() - line.tail(mark_end).trim_start_matches(is_blank).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<(Style, &str, &str)> {
        converted_marker(line).map(|marker| (marker.style, marker.label, line.tail(marker.rest)))
    }

    #[test]
    fn marks_inside_of_mark_up_are_read() {
        assert_eq!(read(r"12\. The"), Some((Style::Arabic(12), "12", "The")));
        assert_eq!(read(r"IV\. Future"), Some((Style::Capital, "IV", "Future")));
        assert_eq!(read(r"\(a\) To"), Some((Style::Bracketed, r"\(a\)", "To")));
        assert_eq!(read("**12.** The"), Some((Style::Arabic(12), "12", "The")));
        for line in ["**I.****Opening**", "**I.** ** ****Opening**"] {
            assert_eq!(read(line), Some((Style::Capital, "I", "**Opening**")), "{line}");
        }
        assert_eq!(read("**12**. The"), Some((Style::Arabic(12), "12", "The")));
        assert_eq!(read("*(a)* To"), Some((Style::Bracketed, "(a)", "To")));
        assert_eq!(read("3) The"), Some((Style::Arabic(3), "3", "The")));
        assert_eq!(read("3 . The"), Some((Style::Arabic(3), "3", "The")));
    }

    #[test]
    fn emphasis_and_escapes_of_words_are_no_marks() {
        for line in [
            "**The** Group",
            "*agenda*",
            r"\*agenda",
            "**2011** was",
            "12 States",
            "12 . 5 per cent",
            r"snake\_case x",
            "1999) x",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
