//! "du 22 au 24 août 2011", "5 de septiembre de 2011".

use super::{number_at, number_before, translated};
use crate::cite::Found;
use crate::date::FOREIGN_MONTHS;
use crate::text::Cut;

/// Adds the dates of a text: days with their month and year.
pub(super) fn find(text: &str, out: &mut Vec<Found>) {
    let mut start = 0;
    for word in text.split(' ') {
        let at = start;
        start += word.len() + 1;
        let Some((name, english)) = month(word) else { continue };
        let Some((year, end)) = year(text, at + name.len()) else { continue };
        let Some((days, from)) = days(text.head(at)) else { continue };
        if let Some(cited) = translated(&format!("{days} {english} {year}")) {
            out.push(Found { range: from..end, cited, anaphoric: false });
        }
    }
}

fn month(word: &str) -> Option<(&'static str, &'static str)> {
    let bare = word.trim_end_matches([',', '.', ';', ')']);
    FOREIGN_MONTHS.into_iter().find(|(name, _)| *name == bare)
}

/// The year behind a month, and where it ends.
fn year(text: &str, month_end: usize) -> Option<(u32, usize)> {
    let rest = text.tail(month_end);
    let behind = [" de ", " del ", " "].iter().find_map(|joint| rest.strip_prefix(joint))?;
    let (year, length) = number_at(behind).filter(|(_, length)| *length == 4)?;
    Some((year, text.len() - behind.len() + length))
}

/// What joins two days, and the same in English.
const JOINTS: [(&str, &str); 7] = [
    (" au ", "to"),
    (" al ", "to"),
    (" et ", "and"),
    (" y ", "and"),
    ("-", "to"),
    (" à ", "to"),
    (" a ", "to"),
];

/// The days before a month, in English ("22 to 24"), and where they begin.
fn days(before: &str) -> Option<(String, usize)> {
    let words = before.strip_suffix(" de ").or_else(|| before.strip_suffix(' '))?;
    let (last, start) = day(words)?;
    let ahead = before.head(start);
    let joint =
        JOINTS.iter().find_map(|(joint, english)| ahead.strip_suffix(joint).map(|ahead| (ahead, english)));
    let Some((ahead, english)) = joint else { return Some((last.to_string(), start)) };
    if let Some((first, from)) = day(ahead) {
        return Some((format!("{first} {english} {last}"), from));
    }
    let other = ahead.rsplit(' ').next().unwrap_or_default();
    let first = month(other).and_then(|(name, month)| {
        let words = ahead.strip_suffix(name)?;
        let (first, from) = day(words.strip_suffix(" de ").or_else(|| words.strip_suffix(' '))?)?;
        Some((format!("{first} {month} {english} {last}"), from))
    });
    first.or_else(|| Some((last.to_string(), start)))
}

/// The day a text ends with: "1er" is the first.
fn day(text: &str) -> Option<(u32, usize)> {
    let text = text.strip_suffix("er").or_else(|| text.strip_suffix('º')).unwrap_or(text);
    number_before(text).filter(|(day, _)| (1..=31).contains(day))
}
