//! Days of a masthead that are printed in figures or in capitals.

use crate::date::{DatePrecision, month_name};

/// A day in figures as a day in words: "12.9.2017", "2017-09-12". Where strokes part them the month may be first.
pub(super) fn spelled(words: &str) -> Option<String> {
    let iso = words.contains('-');
    let parts: Vec<&str> = words.split(if iso { '-' } else { '.' }).collect();
    let &[first, month, last] = parts.as_slice() else { return None };
    let (day, year) = if iso { (last, first) } else { (first, last) };
    let figures = |text: &str, most: usize| {
        (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !(figures(day, 2) && figures(month, 2) && figures(year, 4) && year.len() == 4) {
        return None;
    }
    let month = month_name(month.parse().ok()?);
    (!month.is_empty()).then(|| format!("{day} {month} {year}"))
}

/// How long the label of the date is with the blanks behind it ("DATE: ", "Fecha: "); 0 without one.
pub(super) fn date_label(words: &str) -> usize {
    let (label, behind) = words.split_once(':').unwrap_or_default();
    let known = ["date", "fecha"].iter().any(|known| label.trim_end().eq_ignore_ascii_case(known));
    if known { words.len() - behind.trim_start().len() } else { 0 }
}

/// How long a day in capitals is at most ("12 SEPTEMBER 2017").
pub(super) const LONGEST_DAY: usize = 40;

/// Words in capitals with all but their first letter small. Each keeps its place.
pub(super) fn with_small_months(words: &str) -> String {
    let mut inside = false;
    let small = words.chars().map(|c| {
        let small = if inside { c.to_ascii_lowercase() } else { c };
        inside = c.is_ascii_alphabetic();
        small
    });
    small.collect()
}

/// Whether words give days and not only months.
pub(super) fn is_in_days(precision: DatePrecision) -> bool {
    matches!(precision, DatePrecision::Day | DatePrecision::DayRange | DatePrecision::DayPair)
}
