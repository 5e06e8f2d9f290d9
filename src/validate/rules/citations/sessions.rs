//! When the sessions were held in which organs adopt resolutions.

use chrono::NaiveDate;

use crate::bodies::{self, BodyId, RegisteredMeeting};
use crate::date::DateRange;

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
    let later = NaiveDate::from_ymd_opt(year, 9, 1).is_some_and(|opens| opens > day);
    later.then(|| {
        format!("the {} session of the General Assembly opened in September {year}", in_words(session))
    })
}

fn in_words(session: u16) -> String {
    crate::parse::ordinal_word(session).unwrap_or_else(|| format!("{session}th"))
}
