//! When the sessions were held in which organs adopt resolutions, and how many they adopted.

use chrono::{Datelike as _, NaiveDate};

use crate::bodies::{self, BodyId, RegisteredMeeting};
use crate::date::DateRange;

/// How many resolutions a session of the Conference adopted, from the first on, and whether that was read in the list of the
/// session's own report. What was not is remembered, and no ground to call anything wrong.
const ADOPTED: [(u16, bool); 10] = [
    (8, false),
    (5, false),
    (4, true),
    (6, true),
    (6, false),
    (10, true),
    (8, false),
    (14, false),
    (8, false),
    (12, false),
];

/// How many resolutions a session of the Conference adopted, and whether that is sure.
pub(super) fn adopted(session: u16) -> Option<(u16, bool)> {
    let at = usize::from(session.checked_sub(1)?);
    ADOPTED.get(at).copied()
}

/// Why a session of the Conference was still to come on a day.
pub(super) fn conference_later(session: u16, day: NaiveDate) -> Option<String> {
    let first = bodies::meeting(BodyId::Conference, session).filter_map(RegisteredMeeting::start).min();
    if let Some(start) = first {
        let opened = DateRange::from(start);
        return (start > day)
            .then(|| format!("the {} session of the Conference opened on {opened}", in_words(session)));
    }
    let last = BodyId::Conference.meetings().max_by_key(|row| row.ordinal())?;
    let known = last.ordinal().is_some_and(|last| session > last);
    let still = last.end().is_some_and(|end| day <= end);
    (known && still).then(|| format!("the Conference had not held its {} session", in_words(session)))
}

/// Why a session of the General Assembly was still to come on a day: the first opened in 1946, every later one in September.
pub(super) fn assembly_later(session: u16, day: NaiveDate) -> Option<String> {
    let year = i32::from(session) + 1945;
    let opens = NaiveDate::from_ymd_opt(year, 9, 1);
    let later = opens.map_or(year > day.year(), |opens| opens > day);
    later.then(|| {
        format!("the {} session of the General Assembly opened in September {year}", in_words(session))
    })
}

fn in_words(session: u16) -> String {
    crate::parse::ordinal_word(session).unwrap_or_else(|| format!("{session}th"))
}
