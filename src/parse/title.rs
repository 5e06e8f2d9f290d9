//! `Report on the meeting of the BODY held in PLACE from D to D MONTH YEAR`, and
//! `Report of the BODY on its ORDINAL session, held in PLACE from … to …`.

use std::borrow::Cow;
use std::ops::Range;

use chrono::Datelike as _;

use super::ordinal::{ordinal, session_ordinal};
use crate::bodies;
use crate::date::{DateRange, month_name};
use crate::model::{MeetingBody, Mode};
use crate::text::Cut;

/// What a title says of the meeting, with the places of the words (bytes of the folded title).
#[derive(Debug, Default)]
pub(super) struct Title {
    pub(super) body: Option<(MeetingBody, Range<usize>)>,
    pub(super) ordinal: Option<(u16, Range<usize>)>,
    pub(super) part: Option<String>,
    pub(super) venue: Option<Range<usize>>,
    pub(super) mode: Option<Mode>,
}

/// Reads a folded title. The dates are found with the other citations.
pub(super) fn title(text: &str) -> Title {
    let ordinal = session_ordinal(text);
    Title {
        body: body(text),
        part: ordinal.as_ref().map(|(_, part, _)| (*part).to_owned()).filter(|part| !part.is_empty()),
        ordinal: ordinal.map(|(value, _, range)| (value, range)),
        venue: venue(text),
        mode: mode(text),
    }
}

/// The body named in a title or in the line of a masthead.
pub(super) fn body(text: &str) -> Option<(MeetingBody, Range<usize>)> {
    if let Some((id, range)) = bodies::find(text) {
        return Some((MeetingBody::registered(id, text.cut(range.clone())), range));
    }
    // Titles in capitals are read by the same words.
    let small = small_of_capitals(text);
    let start = small.find(" of the ").map(|at| at + " of the ".len())?;
    let in_capitals = matches!(small, Cow::Owned(_));
    if in_capitals && !small.head(start).contains("report") {
        return None;
    }
    let start = start + leading_session(small.tail(start));
    let name = text.cut(start..start + name_end(small.tail(start), text.tail(start))).trim();
    let named = if in_capitals { has_body_noun(name) } else { is_body_name(name) };
    named.then(|| (MeetingBody::unregistered(name), start..start + name.len()))
}

/// The body whose name stands by itself, as on the front page of a supplement.
pub(super) fn body_alone(text: &str) -> Option<MeetingBody> {
    if let Some((id, range)) = bodies::find(text) {
        return Some(MeetingBody::registered(id, text.cut(range)));
    }
    let starts = text.chars().next().is_some_and(char::is_uppercase);
    let other = text.contains(':') || text.to_ascii_lowercase().contains("report");
    let alone = starts
        && !other
        && text.len() < 160
        && !text.bytes().any(|byte| byte.is_ascii_digit())
        && has_body_noun(text);
    alone.then(|| MeetingBody::unregistered(text))
}

/// How much of a title in capitals is in capitals at least.
const OPENING: usize = 24;

/// A text in capitals, in small letters; any other as it is.
fn small_of_capitals(text: &str) -> Cow<'_, str> {
    // Days and places behind may be printed in small letters.
    let head = text.get(..OPENING).unwrap_or(text);
    let capitals = head.contains(char::is_uppercase) && !head.contains(char::is_lowercase);
    if capitals { text.to_ascii_lowercase().into() } else { text.into() }
}

/// How long the words on a session are that stand before the name of a body: "third", "thirteenth session of the".
fn leading_session(text: &str) -> usize {
    let mut start = 0;
    for _ in 0..4 {
        let rest = text.tail(start);
        let word = rest.split(' ').next().unwrap_or_default();
        let noun = ["session of the ", "meeting of the ", "session of ", "sessions of the "];
        start += match noun.iter().find(|noun| rest.starts_with(*noun)) {
            Some(noun) => noun.len(),
            None if ordinal(word).is_some() || matches!(word, "resumed" | "reconvened" | "special") => {
                word.len() + 1
            }
            None => break,
        };
    }
    start
}

/// Where the name of a body that a text begins with ends.
fn name_end(text: &str, printed: &str) -> usize {
    let ends = [
        " on its ",
        " at its ",
        " held ",
        " on the work",
        " on the first part",
        " on the second part",
        " on the third part",
        " on the fourth part",
        " on the fifth part",
        " on the sixth part",
        " on the resumed",
        " for the year ",
        " to the general assembly",
        " (",
        "*",
        ": ",
        " established ",
        ", established",
    ];
    let end = ends.iter().filter_map(|end| text.find(end)).min().unwrap_or(text.len());
    let commas = memchr::memmem::find_iter(text.head(end).as_bytes(), b", ");
    // A comma may stand in the name ("Economic, Social and Cultural"); one before a place or a day ends it.
    commas.take(8).find(|comma| !is_in_name(printed.tail(comma + 2))).unwrap_or(end)
}

/// Whether the words behind a comma go on with a name.
fn is_in_name(rest: &str) -> bool {
    let piece = rest.split(", ").next().unwrap_or_default();
    let next = rest.tail(piece.len()).trim_start_matches([',', ' ']);
    let named = piece.chars().next().is_some_and(char::is_uppercase);
    let small = piece.to_ascii_lowercase();
    let joined = small.contains(" and ") || small.contains(" or ");
    (named && (joined || !next.is_empty()) || small.contains(" or "))
        && !next.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether words can be the name of a body: with a capital, or of a kind that bodies are.
fn is_body_name(name: &str) -> bool {
    !name.is_empty() && (name.chars().next().is_some_and(char::is_uppercase) || has_body_noun(name))
}

pub(super) fn has_body_noun(name: &str) -> bool {
    const NOUNS: [&str; 14] = [
        "group",
        "committee",
        "commission",
        "conference",
        "meeting",
        "forum",
        "board",
        "council",
        "body",
        "assembly",
        "panel",
        "platform",
        "mechanism",
        "network",
    ];
    let mut words = name.split(|c: char| !c.is_alphabetic());
    words.any(|word| NOUNS.iter().any(|noun| word.eq_ignore_ascii_case(noun)))
}

fn venue(text: &str) -> Option<Range<usize>> {
    let small = small_of_capitals(text);
    let held = ["eld in ", "eld at the ", "eld at "]
        .iter()
        .find_map(|words| small.find(words).map(|at| at + words.len()));
    let Some(held) = held else { return bracketed_place(text) };
    let rest = small.tail(held);
    let until = [
        ", from ",
        " from ",
        ", on ",
        " on ",
        " between ",
        " and online",
        ", and online",
        ", in a ",
        " in a hybrid",
        ", in hybrid",
        ", in person",
    ];
    let end = until.iter().filter_map(|until| rest.find(until)).min().unwrap_or_else(|| before_digits(rest));
    let place = rest.head(end).trim_end_matches([',', ' ', '.']);
    (!place.is_empty()).then(|| held..held + place.len())
}

/// "Vienna" in "on its sixty-sixth session (Vienna, 4-8 March 2024)".
fn bracketed_place(text: &str) -> Option<Range<usize>> {
    text.match_indices('(').find_map(|(at, _)| {
        let rest = text.tail(at + 1);
        let place = rest.head(before_digits(rest)).strip_suffix(", ")?;
        let named = place.starts_with(char::is_uppercase) && place.len() < 60;
        let plain = |c: char| c.is_alphabetic() || " ,'’-.".contains(c);
        (named && place.chars().all(plain)).then(|| at + 1..at + 1 + place.len())
    })
}

fn before_digits(text: &str) -> usize {
    text.find(|c: char| c.is_ascii_digit() || c == '(').unwrap_or(text.len())
}

/// How people met, where the words say so.
pub(super) fn mode(text: &str) -> Option<Mode> {
    let has = |words: &str| memchr::memmem::find(text.as_bytes(), words.as_bytes()).is_some();
    let online = has("online") || has("virtual");
    let present = has("in person") || has("held in ");
    if has("hybrid") || online && present { Some(Mode::Hybrid) } else { online.then_some(Mode::Virtual) }
}

/// The venue and the span of days in a masthead's line ("Vienna, 27-31 May 2013").
pub(super) fn place_of_line(line: &str, dates: &Range<usize>) -> Option<Range<usize>> {
    let place = line.head(dates.start).trim_end_matches([',', ' ']);
    // The session may stand before the place: "Twentieth meeting Geneva, 11-13 July 2000".
    let from = [" session ", " meeting "]
        .iter()
        .filter_map(|noun| place.rfind(noun).map(|at| at + noun.len()))
        .max();
    let from = from.unwrap_or_default();
    let words = place.tail(from);
    let named = words.starts_with(char::is_uppercase) && words.len() < 60 && !words.contains(':');
    (named && line.head(dates.start).trim_end().ends_with(',')).then_some(from..place.len())
}

/// The span with the days before it that have no year of their own: "(12 and 16 February and 11-22 June 2001)".
pub(super) fn days_before(text: &str, dates: DateRange) -> Option<DateRange> {
    let words = text.trim_end();
    let joined = words.strip_suffix("and").map(str::trim_end);
    let words = joined.unwrap_or(words);
    let from = words.rfind(['(', ',']).map(|at| at + 1).or_else(|| words.rfind(" from ").map(|at| at + 6));
    let words = words.tail(from?).trim_start();
    let mut pieces = words.split(|c: char| c.is_whitespace() || matches!(c, '-' | '–'));
    let known = |piece: &str| piece == "and" || day_number(piece).is_some() || month(piece).is_some();
    let day = day_number(pieces.next()?).filter(|_| pieces.clone().all(known))?;
    // A dash that got lost leaves no more than one day and its month.
    if joined.is_none() && pieces.clone().count() != 1 {
        return None;
    }
    let first = dates.start();
    let month = pieces.find_map(month).unwrap_or_else(|| first.month());
    let year = if month > first.month() { first.year() - 1 } else { first.year() };
    DateRange::new(chrono::NaiveDate::from_ymd_opt(year, month, day)?, dates.end()).ok()
}

fn day_number(piece: &str) -> Option<u32> {
    piece.parse().ok().filter(|day| (1..=31).contains(day))
}

fn month(piece: &str) -> Option<u32> {
    (1..=12).find(|month| piece.eq_ignore_ascii_case(month_name(*month)))
}

/// A span of days from the value of a date citation.
pub(super) fn range(value: Option<&crate::date::DateValue>) -> Option<DateRange> {
    let value = value?;
    DateRange::new(value.start()?, value.end()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_without_year_before_the_others_belong_to_the_session() {
        let range = |from: (u32, u32), to: (u32, u32)| {
            let day = |(month, day)| chrono::NaiveDate::from_ymd_opt(2001, month, day).unwrap();
            DateRange::new(day(from), day(to)).unwrap()
        };
        let all =
            |text: &str, from, to| days_before(text, range(from, to)).map(|dates| dates.start().to_string());
        assert_eq!(all("Report (12 and 16 February and ", (6, 11), (6, 22)).as_deref(), Some("2001-02-12"));
        assert_eq!(
            all("Report (13 September-1 October and ", (12, 6), (12, 17)).as_deref(),
            Some("2001-09-13")
        );
        assert_eq!(all("Report (11-21 and ", (2, 27), (2, 27)).as_deref(), Some("2001-02-11"));
        assert_eq!(all("Report (Geneva, 24 August ", (9, 4), (9, 4)).as_deref(), Some("2001-08-24"));
        assert_eq!(all("Report, held in Bonn and ", (2, 27), (2, 27)), None);
        assert_eq!(all("Report, held in Bonn from ", (2, 27), (2, 27)), None);
    }

    #[test]
    fn titles_in_capitals_are_read_alike() {
        assert_eq!(
            read(
                "REPORT OF THE COMMITTEE ON PEAT ON THE WORK OF ITS THIRD SESSION, HELD AT BONN FROM 5 TO 8 MARCH 1996"
            ),
            (Some("COMMITTEE ON PEAT"), Some(3), Some("BONN"))
        );
        assert_eq!(
            read("REPORT TO THE GENERAL ASSEMBLY ON THE THIRD SESSION OF THE PEAT COUNCIL").0,
            Some("PEAT COUNCIL")
        );
    }

    fn read(text: &str) -> (Option<&str>, Option<u16>, Option<&str>) {
        let title = title(text);
        let body = title.body.map(|(_, range)| text.cut(range));
        (body, title.ordinal.map(|(value, _)| value), title.venue.map(|range| text.cut(range)))
    }

    #[test]
    fn both_grammars_are_read() {
        assert_eq!(
            read(
                "Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018"
            ),
            (Some("Open-ended Intergovernmental Working Group on Asset Recovery"), None, Some("Vienna"))
        );
        assert_eq!(
            read(
                "Report of the Implementation Review Group on its seventh session, held in Vienna from 20 to 24 June 2016"
            ),
            (Some("Implementation Review Group"), Some(7), Some("Vienna"))
        );
    }

    #[test]
    fn a_body_outside_the_register_keeps_its_printed_name() {
        let text = "Report of the Subsidiary Body for Implementation on its fortieth session, held in Sharm el-Sheikh, Egypt, from 4 to 15 June 2014";
        assert_eq!(
            read(text),
            (Some("Subsidiary Body for Implementation"), Some(40), Some("Sharm el-Sheikh, Egypt"))
        );
    }
}
