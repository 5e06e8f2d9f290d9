//! What a line begins with: `I.`, `A.`, `12.`, `(a)`, `iv.`, a bullet, or nothing.

use crate::text::{BULLETS, Cut, letter, roman};

/// The mark a line begins with. What it means (a heading, a paragraph, an item) is decided in context.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Marker<'a> {
    /// The style of the mark.
    pub(crate) style: Style,
    /// The mark as printed, without the point of `I.` and `12.`: `I`, `12`, `(a)`.
    pub(crate) label: &'a str,
    /// Where the words behind the mark begin, in bytes of the line's text.
    pub(crate) rest: usize,
}

/// How a mark looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Style {
    /// `IV.` or `A.`: capitals that may be a roman numeral, a letter, or both.
    Capital,
    /// `12.` and its value.
    Arabic(u32),
    /// `(a)`, `a)`, `(iv)`: small letters that may be a roman numeral, a letter, or both.
    Bracketed,
    /// `(1)`: an arabic numeral in brackets, and its value.
    BracketedArabic(u32),
    /// `115.2`: an item that prints the number of its paragraph before its own.
    Dotted { paragraph: u32, item: u32 },
    /// `a.`, `iv.`: small letters with a point.
    Pointed,
    /// `-`, `•` and their like.
    Bullet,
}

/// The mark at the beginning of a line's text, if there is one with words (or the line's end) behind it.
pub(crate) fn marker(line: &str) -> Option<Marker<'_>> {
    match line.as_bytes().first()? {
        b'0'..=b'9' => arabic(line),
        b'A'..=b'Z' => capital(line),
        b'(' => bracketed(line),
        b'a'..=b'z' => small(line),
        b'-' | b'*' | b'+' => bullet(line, 1),
        0..0x80 => None,
        _ => line.chars().next().filter(|c| BULLETS.contains(*c)).and_then(|c| sign(line, c.len_utf8())),
    }
}

/// Numbers that count nothing.
const YEARS: std::ops::Range<u32> = 1900..2100;

fn arabic(line: &str) -> Option<Marker<'_>> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let value = line.head(digits).parse().ok().filter(|value| digits <= 4 && !YEARS.contains(value))?;
    if line.byte(digits) != b'.' {
        return None;
    }
    if line.byte(digits + 1).is_ascii_digit() {
        return dotted(line, digits, value);
    }
    let rest = behind_point(line, digits + 1)?;
    Some(Marker { style: Style::Arabic(value), label: line.head(digits), rest })
}

/// `115.2 Words` behind its first number.
fn dotted(line: &str, digits: usize, paragraph: u32) -> Option<Marker<'_>> {
    let own = line.bytes().skip(digits + 1).take(4).take_while(u8::is_ascii_digit).count();
    let end = digits + 1 + own;
    let item = line.cut(digits + 1..end).parse().ok()?;
    let end = end + usize::from(line.byte(end) == b'.');
    let rest = behind(line, end).filter(|rest| line.tail(*rest).starts_with(char::is_uppercase))?;
    Some(Marker { style: Style::Dotted { paragraph, item }, label: line.head(end), rest })
}

/// Where the words behind a point begin. A capitalized word may stand right behind it, where the blank is lost
/// ("3.The", "I.Opening"); initials and numbers may not.
fn behind_point(line: &str, mark_end: usize) -> Option<usize> {
    behind(line, mark_end).or_else(|| {
        let mut characters = line.get(mark_end..)?.chars();
        let capitalized = characters.next()?.is_uppercase() && characters.next()?.is_lowercase();
        capitalized.then_some(mark_end)
    })
}

fn capital(line: &str) -> Option<Marker<'_>> {
    let letters = line.bytes().take_while(u8::is_ascii_uppercase).count();
    let label = line.head(letters);
    // A letter-spaced point ("A . Deliberations") comes from text extraction.
    let point = letters + usize::from(line.byte(letters) == b' ' && line.tail(letters).starts_with(" . "));
    let rest = behind_point(line, point + 1).filter(|_| line.byte(point) == b'.')?;
    (letters == 1 || roman(label).is_some()).then_some(Marker { style: Style::Capital, label, rest })
}

fn bracketed(line: &str) -> Option<Marker<'_>> {
    let inside = line.bytes().skip(1).take_while(u8::is_ascii_alphanumeric).count();
    let close = inside + 1;
    let rest = behind(line, close + 1).filter(|_| line.byte(close) == b')' && inside <= 5)?;
    let label = line.head(close + 1);
    let name = line.cut(1..close);
    let style = match name.parse() {
        Ok(year) if YEARS.contains(&year) => return None,
        Ok(value) => Style::BracketedArabic(value),
        Err(_) if roman(name).is_some() || letter(name).is_some() => Style::Bracketed,
        Err(_) => return None,
    };
    Some(Marker { style, label, rest })
}

fn small(line: &str) -> Option<Marker<'_>> {
    let letters = line.bytes().take_while(u8::is_ascii_lowercase).count();
    let name = line.head(letters);
    let style = match line.byte(letters) {
        b')' => Style::Bracketed,
        b'.' => Style::Pointed,
        _ => return None,
    };
    let rest = behind(line, letters + 1)?;
    let label = line.head(letters + usize::from(style == Style::Bracketed));
    (letters == 1 || roman(name).is_some()).then_some(Marker { style, label, rest })
}

fn bullet(line: &str, length: usize) -> Option<Marker<'_>> {
    let rest = behind(line, length).filter(|rest| *rest < line.len())?;
    Some(Marker { style: Style::Bullet, label: line.head(length), rest })
}

/// A bullet that is no other sign too, and may stand alone above its words.
fn sign(line: &str, length: usize) -> Option<Marker<'_>> {
    let alone = (line.len() == length).then_some(Marker { style: Style::Bullet, label: line, rest: length });
    alone.or_else(|| bullet(line, length))
}

/// Where the words behind a mark begin; nothing unless white space, or the line's end, parts the two.
fn behind(line: &str, mark_end: usize) -> Option<usize> {
    let rest = line.get(mark_end..)?;
    let words = rest.trim_start_matches(crate::text::is_blank);
    (words.len() < rest.len() || rest.is_empty()).then_some(line.len() - words.len())
}

/// Where the printed mark stands, behind the bullet that may precede it.
pub(super) fn printed_label(line: &str, label: &str, rest: usize) -> std::ops::Range<usize> {
    // Mostly there is nothing else before the words.
    let alone = rest <= label.len() + 2 && line.starts_with(label);
    let start = if alone { 0 } else { line.head(rest).rfind(label).unwrap_or_default() };
    start..start + label.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<(Style, &str, &str)> {
        marker(line).map(|marker| (marker.style, marker.label, line.tail(marker.rest)))
    }

    #[test]
    fn marks_of_every_style_are_read() {
        assert_eq!(read("12. In its"), Some((Style::Arabic(12), "12", "In its")));
        assert_eq!(read("IV.\u{a0} Future"), Some((Style::Capital, "IV", "Future")));
        assert_eq!(read("A . Deliberations"), Some((Style::Capital, "A", "Deliberations")));
        assert_eq!(read("(iii) Assist"), Some((Style::Bracketed, "(iii)", "Assist")));
        assert_eq!(read("a. Assist"), Some((Style::Pointed, "a", "Assist")));
        assert_eq!(read("– (a) Opening"), Some((Style::Bullet, "–", "(a) Opening")));
    }

    #[test]
    fn words_that_only_look_like_marks_are_none() {
        for line in [
            "2.5 per cent",
            "V.16-04450 (E)",
            "(see below)",
            "(2025)",
            "e.g. this",
            "UNODC. The",
            "10 March",
            "*bold* word",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
