//! Months, years and parts of years: "December 2010", "2012-2015", "the first half of 2011".

use super::super::super::cursor::Cursor;
use super::super::Scan;
use super::Printed;
use super::days;
use super::parts::{Link, begins_number, link, month, month_at_end, month_before, year, year_after};
use crate::date::{DatePrecision, DateValue, Partial};
use crate::text::Cut;

/// Reads the date whose year begins at `at`.
pub(super) fn read(scan: &Scan<'_, '_>, at: usize) -> Option<Printed> {
    let before = scan.before(at);
    if let Some((start, number)) = month_before(before) {
        return month_of_year(scan, at, scan.done + start, number);
    }
    bare_year(scan, at)
}

fn month_of_year(scan: &Scan<'_, '_>, at: usize, start: usize, last: u8) -> Option<Printed> {
    let mut cursor = scan.cursor(at);
    let year = year(&mut cursor).filter(|year| (1500..2500).contains(year))?;
    if let Some((start, first)) = month_joined_before(scan, start, last) {
        let value = DateValue::span(Partial::Month(year, first), Partial::Month(year, last));
        return Some(Printed { range: start..cursor.at(), value, precision: DatePrecision::MonthRange });
    }
    let mut next = cursor;
    let end =
        (link(&mut next) == Some(Link::To)).then(|| month(&mut next)).flatten().zip(year_after(&mut next));
    if let Some((month, last_year)) = end {
        let value = DateValue::span(Partial::Month(year, last), Partial::Month(last_year, month));
        return Some(Printed { range: start..next.at(), value, precision: DatePrecision::MonthRange });
    }
    let value = DateValue::one(Partial::Month(year, last));
    Some(Printed { range: start..cursor.at(), value, precision: DatePrecision::Month })
}

/// "August and " before "September 2011", if the months follow each other, or "March to " before "May 2011".
fn month_joined_before(scan: &Scan<'_, '_>, start: usize, last: u8) -> Option<(usize, u8)> {
    let before = scan.before(start);
    let ranged = [" to ", "-", " - ", " through "].iter().find_map(|link| before.strip_suffix(link));
    let (before, both) = match ranged {
        Some(before) => (before, false),
        None => (before.strip_suffix(" and ")?, true),
    };
    let (at, first) = month_at_end(before)?;
    let between = before.head(at).ends_with("between ");
    (first < last && (!both || between || first + 1 == last)).then_some((scan.done + at, first))
}

fn bare_year(scan: &Scan<'_, '_>, at: usize) -> Option<Printed> {
    let mut cursor = scan.cursor(at);
    let number = year(&mut cursor).filter(|year| (1900..2100).contains(year))?;
    if !begins_number(scan.text, at) && !is_prefixed(scan.text.head(at)) || is_other_number(scan, at, cursor)
    {
        return None;
    }
    if let Some(value) = days::iso(&mut cursor, number) {
        return Some(Printed { range: at..cursor.at(), value: Some(value), precision: DatePrecision::Day });
    }
    if let Some(part) = part_of_year(scan, at, cursor.at(), number) {
        return Some(part);
    }
    let between = scan.text.head(at).ends_with("between ");
    if let Some(last) = last_year(&mut cursor, number, between) {
        let value = DateValue::span(Partial::Year(number), Partial::Year(last));
        return Some(Printed { range: at..cursor.at(), value, precision: DatePrecision::YearRange });
    }
    if cursor.peek() == b'-' && cursor.rest().byte(1).is_ascii_digit() {
        return None;
    }
    let value = DateValue::one(Partial::Year(number));
    Some(Printed { range: at..cursor.at(), value, precision: DatePrecision::Year })
}

/// "-2015", " to 2015", "-15", and after "between" " and 2015"
fn last_year(cursor: &mut Cursor<'_>, first: u16, between: bool) -> Option<u16> {
    let mut next = *cursor;
    let found = link(&mut next)?;
    if found == Link::Comma || found == Link::And && !between {
        return None;
    }
    let start = next.at();
    let last = year(&mut next).or_else(|| {
        let length = next.skip_while(|byte| byte.is_ascii_digit());
        let short = length == 2 && next.is_at_word_end() && cursor.peek() == b'-';
        let short: u16 = next.text().cut(start..next.at()).parse().ok().filter(|_| short)?;
        Some(first - first % 100 + short)
    })?;
    if last <= first || last >= 2100 {
        return None;
    }
    *cursor = next;
    Some(last)
}

/// "mid-2011", "pre-2003"
fn is_prefixed(before: &str) -> bool {
    ["mid-", "Mid-", "pre-", "post-", "early-", "late-", "end-"].iter().any(|prefix| before.ends_with(prefix))
}

/// Words a number follows that is no year.
const NUMBERED: [&str; 18] = [
    "No.",
    "Nos.",
    "no.",
    "vol.",
    "Vol.",
    "p.",
    "pp.",
    "para.",
    "paras.",
    "paragraph",
    "paragraphs",
    "page",
    "pages",
    "article",
    "articles",
    "Law",
    "room",
    "box",
];

/// Nouns that are counted in thousands.
const COUNTED: [&str; 12] = [
    "participants",
    "people",
    "persons",
    "officials",
    "cases",
    "members",
    "companies",
    "judges",
    "prosecutors",
    "requests",
    "dollars",
    "euros",
];

/// Whether the four digits number or count something.
fn is_other_number(scan: &Scan<'_, '_>, at: usize, mut behind: Cursor<'_>) -> bool {
    let before = scan.text.head(at).trim_end_matches(' ');
    let word = before.rsplit([' ', '(']).next().unwrap_or_default();
    if NUMBERED.contains(&word) {
        return true;
    }
    // "the 2030 Agenda" is a name.
    behind.eat(" ") && (behind.word() == "Agenda" || word != "the" && COUNTED.contains(&behind.word()))
}

/// Words for halves and quarters, and which they are.
const ORDINALS: [(&str, u8); 6] =
    [("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("last", 0), ("latter", 0)];

/// "the first half of 2011", "the third quarter of 2011"
fn part_of_year(scan: &Scan<'_, '_>, at: usize, end: usize, year: u16) -> Option<Printed> {
    let before = scan.before(at).strip_suffix(' ')?;
    let before = before.strip_suffix(" the year").unwrap_or(before).strip_suffix(" of")?;
    let (before, months, precision) = match before.strip_suffix(" half") {
        Some(before) => (before, 6, DatePrecision::HalfYear),
        None => (before.strip_suffix(" quarter")?, 3, DatePrecision::Quarter),
    };
    let parts = 12 / months;
    let (ordinal, which) = ORDINALS.iter().find(|(word, _)| before.ends_with(word))?;
    let which = if *which == 0 { parts } else { *which };
    if which > parts {
        return None;
    }
    let mut start = before.len() - ordinal.len();
    if let Some(article) = ["the ", "The "].iter().find(|article| before.head(start).ends_with(**article)) {
        start -= article.len();
    }
    let last = which * months;
    let value = DateValue::span(Partial::Month(year, last - months + 1), Partial::Month(year, last));
    Some(Printed { range: scan.done + start..end, value, precision })
}
