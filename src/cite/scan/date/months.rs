//! Months without a year: "in October", "from March to June".

use super::super::super::cursor::Cursor;
use super::super::Scan;
use super::Printed;
use super::parts::{Link, link, month, year_after};
use crate::date::{DatePrecision, DateValue, Partial};
use crate::text::Cut;

/// Words with a capital that may stand before a month at the head of a sentence.
const OPENERS: [&str; 7] = ["In", "Since", "By", "Until", "During", "From", "Between"];

/// Reads the month at `at`. One with a day or a year is left to their digits.
pub(super) fn read(scan: &Scan<'_, '_>, at: usize) -> Option<Printed> {
    let mut cursor = scan.cursor(at);
    let first = month(&mut cursor)?;
    if !is_in_sentence(scan.text.head(at)) || has_number(cursor) {
        return None;
    }
    let year = scan.context.year.and_then(|year| u16::try_from(year).ok());
    let mut next = cursor;
    let joined = link(&mut next).filter(|link| *link != Link::Comma).zip(month(&mut next));
    if let Some((link, last)) = joined
        && last > first
        && (link == Link::To || first + 1 == last)
    {
        if has_number(next) {
            return None;
        }
        let value = DateValue::span(Partial::month(year, first), Partial::month(year, last));
        return Some(Printed { range: at..next.at(), value, precision: DatePrecision::MonthRange });
    }
    let value = DateValue::one(Partial::month(year, first));
    Some(Printed { range: at..cursor.at(), value, precision: DatePrecision::Month })
}

/// Whether a word in small letters stands before, so that it is no name ("Ms. June", "August Town").
fn is_in_sentence(before: &str) -> bool {
    let words = before.trim_end_matches(' ');
    let word = words.rsplit([' ', '(']).next().unwrap_or_default();
    let small = word.bytes().all(|byte| byte.is_ascii_lowercase()) && !word.is_empty();
    words.len() < before.len() && (small || OPENERS.contains(&word))
}

/// Whether a day or a year follows, or a word with a capital, which makes it a name.
fn has_number(mut cursor: Cursor<'_>) -> bool {
    let mut word = cursor;
    let name = word.eat(" ") && !word.peek().is_ascii_lowercase() && word.peek() != b'(';
    name || !cursor.is_at_word_end() || cursor.peek() == b'-' || year_after(&mut cursor).is_some()
}
