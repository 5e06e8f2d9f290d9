//! Days and spans of days: "24 August 2011", "22 to 24 August", "August 22, 2011".

use super::super::super::cursor::Cursor;
use super::super::Scan;
use super::Printed;
use super::parts::{self, Link, begins_number, day, link, month_after, month_before, year_after};
use crate::date::{DatePrecision, DateValue, Partial};
use crate::text::Cut;

/// A day as printed, its year perhaps not.
#[derive(Debug, Clone, Copy)]
struct Day {
    year: Option<u16>,
    month: u8,
    number: u8,
}

/// One day, or the first and the last of several and what joins them.
struct Days {
    first: Day,
    last: Option<(Link, Day)>,
}

/// Reads the days that begin with the number at `at`, or whose month stands before it.
pub(super) fn read(scan: &mut Scan<'_, '_>, at: usize) -> Option<Printed> {
    if !begins_number(scan.text, at) || !may_lead_on(scan.text, at) {
        return None;
    }
    let mut cursor = scan.cursor(at);
    if at >= scan.list_end {
        match days(&mut cursor) {
            Ok(days) => return Some(printed(scan, at..cursor.at(), &days)),
            Err(end) => scan.list_end = end,
        }
    }
    let (start, month) = month_before(scan.before(at))?;
    let days = american(&mut cursor, month)?;
    Some(printed(scan, scan.done + start..cursor.at(), &days))
}

/// Whether behind a number stands what may lead to a month or a year: a blank, a joint, the ending of an ordinal.
fn may_lead_on(text: &str, at: usize) -> bool {
    let behind = text.bytes().skip(at).find(|byte| !byte.is_ascii_digit());
    behind.is_some_and(|byte| matches!(byte, b' ' | b',' | b'-') || byte.is_ascii_alphabetic())
}

/// Steps over days.
pub(super) fn skip(cursor: &mut Cursor<'_>) -> bool {
    days(cursor).is_ok()
}

/// Steps over days. Where there are none it says up to which byte no day begins.
fn days(cursor: &mut Cursor<'_>) -> Result<Days, usize> {
    let mut next = *cursor;
    let first = day(&mut next).ok_or(next.at())?;
    let days = match month_after(&mut next) {
        Some(month) => {
            let first = Day { year: year_after(&mut next), month, number: first };
            second_day(&mut next, first)
        }
        None => days_of_month(&mut next, first)?,
    };
    *cursor = next;
    Ok(days)
}

/// " to 2 September 2011" behind a day with its month.
fn second_day(cursor: &mut Cursor<'_>, first: Day) -> Days {
    let alone = Days { first, last: None };
    let mut next = *cursor;
    let Some(link) = link(&mut next).filter(|link| *link != Link::Comma) else { return alone };
    let Some(day) = day(&mut next) else { return alone };
    let Some(month) = month_after(&mut next) else { return alone };
    let year = year_after(&mut next);
    // Two days with "and" are one mention only where they share the year.
    if link == Link::And && (first.year.is_some() || year.is_none()) {
        return alone;
    }
    *cursor = next;
    let first = Day { year: first.year.or(year), ..first };
    Days { first, last: Some((link, Day { year: year.or(first.year), month, number: day })) }
}

/// " to 24 August 2011", ", 23 and 24 August 2011" behind a day without its month.
fn days_of_month(cursor: &mut Cursor<'_>, first: u8) -> Result<Days, usize> {
    let mut listed = false;
    loop {
        let found = link(cursor).ok_or(cursor.at())?;
        let start = cursor.at();
        let last = day(cursor).ok_or(start)?;
        match (found, month_after(cursor)) {
            (Link::Comma, None) => listed = true,
            (Link::Comma, Some(_)) | (_, None) => return Err(start),
            (_, Some(month)) => {
                let year = year_after(cursor);
                let last = Day { year, month, number: last };
                let link = if listed { Link::To } else { found };
                return Ok(Days { first: Day { number: first, ..last }, last: Some((link, last)) });
            }
        }
    }
}

/// "22, 2011", "22-24, 2011" behind the name of a month.
fn american(cursor: &mut Cursor<'_>, month: u8) -> Option<Days> {
    let mut next = *cursor;
    let first = day(&mut next)?;
    let mut second = next;
    let last = link(&mut second).filter(|link| *link != Link::Comma).zip(day(&mut second));
    if last.is_some() {
        next = second;
    }
    let year = Some(year_after(&mut next)?);
    *cursor = next;
    let last = last.map(|(link, number)| (link, Day { year, month, number }));
    Some(Days { first: Day { year, month, number: first }, last })
}

fn printed(scan: &Scan<'_, '_>, range: std::ops::Range<usize>, days: &Days) -> Printed {
    let known = scan.context.year.and_then(|year| u16::try_from(year).ok());
    let first = partial(days.first, known);
    let with_year = days.first.year.is_some();
    let Some((link, last)) = days.last else {
        let precision = if with_year { DatePrecision::Day } else { DatePrecision::DayNoYear };
        return Printed { range, value: DateValue::one(first), precision };
    };
    let between = scan.text.head(range.start).ends_with("between ");
    let precision = match link {
        _ if !with_year => DatePrecision::DayRangeNoYear,
        Link::And if !between => DatePrecision::DayPair,
        _ => DatePrecision::DayRange,
    };
    Printed { range, value: DateValue::span(first, partial(last, known)), precision }
}

fn partial(day: Day, known: Option<u16>) -> Partial {
    Partial::day(day.year.or(known), day.month, day.number)
}

/// "-08-22" behind a year.
pub(super) fn iso(cursor: &mut Cursor<'_>, year: u16) -> Option<DateValue> {
    let mut next = *cursor;
    let month = next.eat("-").then(|| parts::day(&mut next))??;
    let day = next.eat("-").then(|| parts::day(&mut next))??;
    let value = DateValue::one(Partial::day(Some(year), month, day))?;
    *cursor = next;
    Some(value)
}
