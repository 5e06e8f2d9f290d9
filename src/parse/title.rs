//! `Report on the meeting of the BODY held in PLACE from D to D MONTH YEAR`, and
//! `Report of the BODY on its ORDINAL session, held in PLACE from … to …`.

use std::ops::Range;

use super::ordinal::session_ordinal;
use crate::bodies;
use crate::date::DateRange;
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
    let start = text.find(" of the ").map(|at| at + " of the ".len())?;
    let ends = [" on its ", " held ", ", ", " on the work", " (", "*"];
    let end =
        ends.iter().filter_map(|end| text.tail(start).find(end)).min().map_or(text.len(), |at| start + at);
    let name = text.cut(start..end).trim();
    let named = name.chars().next().is_some_and(char::is_uppercase);
    named.then(|| (MeetingBody::unregistered(name), start..start + name.len()))
}

fn venue(text: &str) -> Option<Range<usize>> {
    let held =
        ["held in ", "held at "].iter().find_map(|words| text.find(words).map(|at| at + words.len()))?;
    let rest = text.tail(held);
    let until = [", from ", " from ", ", on ", " on ", " between ", " and online", ", and online"];
    let end = until.iter().filter_map(|until| rest.find(until)).min().unwrap_or_else(|| before_digits(rest));
    let place = rest.head(end).trim_end_matches([',', ' ', '.']);
    (!place.is_empty()).then(|| held..held + place.len())
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
    let named = place.chars().next().is_some_and(char::is_uppercase) && place.len() < 60;
    (named && line.head(dates.start).trim_end().ends_with(',')).then_some(0..place.len())
}

/// A span of days from the value of a date citation.
pub(super) fn range(value: Option<&crate::date::DateValue>) -> Option<DateRange> {
    let value = value?;
    DateRange::new(value.start()?, value.end()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

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
