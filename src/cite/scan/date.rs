//! Days, months and years.
//!
//! A day begins with a number of one or two digits, a month or year is found by the four digits of the year, and
//! only a month without its year by its name.

mod days;
mod months;
mod parts;
mod years;

use std::ops::Range;

use super::super::cursor::Cursor;
use super::{Cited, Scan};
use crate::date::{DatePrecision, DateValue};

/// A date read at a place.
struct Printed {
    range: Range<usize>,
    value: Option<DateValue>,
    precision: DatePrecision,
}

/// Reads the date a digit is part of.
pub(super) fn read(scan: &mut Scan<'_, '_>, digit: usize) {
    let mut cursor = scan.cursor(digit);
    let printed = match cursor.skip_while(|byte| byte.is_ascii_digit()) {
        1 | 2 => days::read(scan, digit),
        4 => years::read(scan, digit),
        _ => None,
    };
    if let Some(Printed { range, value, precision }) = printed {
        scan.found(range, Cited::Date { value, precision });
    }
}

/// Reads a month whose year is not printed.
pub(super) fn read_month(scan: &mut Scan<'_, '_>, at: usize) {
    if let Some(Printed { range, value, precision }) = months::read(scan, at) {
        scan.found(range, Cited::Date { value, precision });
    }
}

/// Steps over the day of adoption: " of 31 October 2003".
pub(super) fn skip_adoption(cursor: &mut Cursor<'_>) {
    let mut next = *cursor;
    if next.eat_any(&[" of ", ", of ", " adopted on ", ", adopted on "]) && days::skip(&mut next) {
        *cursor = next;
    }
}
