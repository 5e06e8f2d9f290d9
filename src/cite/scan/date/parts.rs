//! The parts of a printed date.

use super::super::super::cursor::Cursor;
use super::super::super::provisions::{Separator, range_mark, separator};
use crate::date::MONTHS;
use crate::text::Cut;

/// Short names of months, with a point or without.
const SHORT: [(&str, u8); 12] = [
    ("Jan", 1),
    ("Feb", 2),
    ("Mar", 3),
    ("Apr", 4),
    ("Jun", 6),
    ("Jul", 7),
    ("Aug", 8),
    ("Sept", 9),
    ("Sep", 9),
    ("Oct", 10),
    ("Nov", 11),
    ("Dec", 12),
];

/// What joins two days, months or years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    To,
    And,
    Comma,
}

/// Steps over a link.
pub(super) fn link(cursor: &mut Cursor<'_>) -> Option<Link> {
    if range_mark(cursor) || cursor.eat(" until ") {
        return Some(Link::To);
    }
    separator(cursor).map(|found| match found {
        Separator::And => Link::And,
        Separator::Comma => Link::Comma,
    })
}

/// Steps over the number of a day: "22", "1st".
pub(super) fn day(cursor: &mut Cursor<'_>) -> Option<u8> {
    let mut next = *cursor;
    let day = u8::try_from(next.digits(2)?).ok()?;
    if next.peek().is_ascii_alphabetic() {
        next.eat_word(&["st", "nd", "rd", "th"]);
    }
    if !next.is_at_word_end() {
        return None;
    }
    *cursor = next;
    Some(day)
}

/// Steps over the name of a month.
pub(super) fn month(cursor: &mut Cursor<'_>) -> Option<u8> {
    if !cursor.peek().is_ascii_uppercase() {
        return None;
    }
    let number = named(cursor.word())?;
    *cursor = Cursor::new(cursor.text(), cursor.at() + cursor.word().len());
    if MONTHS
        .get(usize::from(number) - 1)
        .is_some_and(|name| !cursor.text().head(cursor.at()).ends_with(name))
    {
        cursor.eat(".");
    }
    Some(number)
}

fn named(word: &str) -> Option<u8> {
    let long = MONTHS.iter().position(|name| *name == word).and_then(|at| u8::try_from(at + 1).ok());
    long.or_else(|| SHORT.iter().find(|(name, _)| *name == word).map(|(_, number)| *number))
}

/// Steps over " August" or " of August".
pub(super) fn month_after(cursor: &mut Cursor<'_>) -> Option<u8> {
    let mut next = *cursor;
    if !next.eat(" of ") && !next.eat(" ") {
        return None;
    }
    let number = month(&mut next)?;
    *cursor = next;
    Some(number)
}

/// The name of a month that ends right before a space at the end of `text`, and where it begins.
pub(super) fn month_before(text: &str) -> Option<(usize, u8)> {
    let text = text.strip_suffix(' ').map(|text| text.trim_end_matches(' '))?;
    month_at_end(text.strip_suffix(',').unwrap_or(text))
}

/// The name of a month at the end of `text`, and where it begins.
pub(super) fn month_at_end(text: &str) -> Option<(usize, u8)> {
    let text = text.strip_suffix('.').unwrap_or(text);
    let letters = text.bytes().rev().take(10).take_while(u8::is_ascii_alphabetic).count();
    let start = text.len() - letters;
    let number = named(text.tail(start))?;
    text.head(start).chars().next_back().is_none_or(|c| !c.is_alphanumeric()).then_some((start, number))
}

/// Steps over " 2011" or ", 2011" behind a month.
pub(super) fn year_after(cursor: &mut Cursor<'_>) -> Option<u16> {
    let mut next = *cursor;
    if !next.eat(" ") && !next.eat(", ") {
        return None;
    }
    let year = year(&mut next).filter(|year| (1500..2500).contains(year))?;
    *cursor = next;
    Some(year)
}

/// Steps over four digits that are a number of their own.
pub(super) fn year(cursor: &mut Cursor<'_>) -> Option<u16> {
    let mut next = *cursor;
    let year = next.digits(4).filter(|_| next.at() == cursor.at() + 4)?;
    if !next.is_at_word_end() || goes_on(next) {
        return None;
    }
    *cursor = next;
    Some(year)
}

/// Whether a number goes on behind the cursor: ",000", ".5", "/12".
fn goes_on(mut cursor: Cursor<'_>) -> bool {
    match cursor.peek() {
        b'/' | b'%' => true,
        mark @ (b'.' | b',') => {
            cursor.eat(if mark == b'.' { "." } else { "," });
            cursor.peek().is_ascii_alphanumeric()
        }
        _ => false,
    }
}

/// Whether no other number, letter or stroke stands before a number.
pub(super) fn begins_number(text: &str, at: usize) -> bool {
    let before = text.head(at).chars().next_back();
    before.is_none_or(|c| {
        !c.is_alphanumeric() && !matches!(c, '.' | ',' | '/' | '-' | '$' | '€' | '£' | '+' | '_')
    })
}
