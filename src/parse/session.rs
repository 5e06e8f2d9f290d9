//! "The Commission held its sixty-eighth session in Vienna from 10 to 14 March 2025": what the text says of the meeting
//! where title and masthead are silent.

use chrono::Datelike as _;

use super::ordinal::session_ordinal;
use super::title;
use super::{MeetingField, Part, Reader};
use crate::cite::{Cited, Context, scan};
use crate::date::DateRange;
use crate::model::{Meeting, MeetingBody};
use crate::text::{Cut, fold};

/// How far into a report its own session may be told of for the first time.
const FIRST_PARAGRAPHS: usize = 400;

impl Reader<'_> {
    /// Completes the meeting from the first sentence in which the body held a session.
    pub(super) fn complete_from_text(&mut self) {
        if self.parts.meeting.dates().is_some() && !self.body.one_day {
            return;
        }
        let Some(body) = self.parts.meeting.body().map(|body| body.name().to_owned()) else { return };
        let texts = self.parts.paragraphs.iter().take(FIRST_PARAGRAPHS).map(crate::model::Paragraph::text);
        let known = self.parts.meeting.ordinal();
        let told = texts.enumerate().find_map(|(at, text)| {
            let folded = fold(text);
            let told = session(folded.text(), &body).or_else(|| own_session(folded.text(), &body, known?));
            told.map(|told| (at, told))
        });
        let Some((at, Told { ordinal, dates, venue })) = told else { return };
        let corrects = dates.days() > 1 && ordinal.is_some() && ordinal == known;
        if self.body.one_day && !corrects {
            return;
        }
        let spans: Vec<_> = self.locations.of(Part::Paragraph(at)).to_vec();
        self.locations.note(Part::Meeting(MeetingField::Dates), |out| out.extend(spans));
        let meeting = std::mem::take(&mut self.parts.meeting).with_dates(dates);
        let ordinal = ordinal.filter(|_| meeting.ordinal().is_none());
        let venue = venue.filter(|_| self.body.one_day || meeting.venue().is_none());
        let meeting = ordinal.into_iter().fold(meeting, Meeting::with_ordinal);
        self.parts.meeting = venue.into_iter().fold(meeting, Meeting::with_venue);
    }
}

/// What a text tells of the session.
struct Told {
    ordinal: Option<u16>,
    dates: DateRange,
    venue: Option<String>,
}

/// How many words with a comma behind them may lead in: "Convened by the Director, the Committee held its third session".
const MOST_LEADS: usize = 8;

/// The session that a text says the body held.
fn session(text: &str, body: &str) -> Option<Told> {
    let held = memchr::memmem::find(text.as_bytes(), b" held its ")?;
    let before = text.head(held);
    let subject = before.tail(before.rfind(". ").map_or(0, |stop| stop + 2));
    let led_in = || {
        subject.match_indices(", the ").take(MOST_LEADS).any(|(at, _)| is_subject(subject.tail(at + 2), body))
    };
    if !(is_subject(subject, body) || led_in()) {
        return None;
    }
    let rest = text.tail(held + " held its ".len());
    let sentence = rest.head(rest.find(". ").unwrap_or(rest.len()));
    let noun =
        [" session", " meeting", " Session", " Meeting"].iter().find_map(|noun| sentence.find(noun))?;
    let (dates, venue) = days_and_place(sentence.tail(noun))?;
    Some(Told { ordinal: session_ordinal(sentence).map(|(ordinal, ..)| ordinal), dates, venue })
}

/// "The eighth session took place from 24 to 28 October 2022": the session of this ordinal, be it of the body by name or
/// of none.
fn own_session(text: &str, body: &str, known: u16) -> Option<Told> {
    const VERBS: [&str; 3] = [" took place ", " was held ", " was convened "];
    let (at, verb) = VERBS.iter().find_map(|verb| text.find(verb).map(|at| (at, verb)))?;
    let before = text.head(at);
    let subject = before.tail(before.rfind(". ").map_or(0, |stop| stop + 2));
    let (ordinal, _, range) = session_ordinal(subject)?;
    let behind =
        [" session", " meeting"].iter().find_map(|noun| subject.tail(range.end).strip_prefix(noun))?;
    // "The second session, which was held from …"
    let of_body = matches!(behind, "" | ", which")
        || behind.strip_prefix(" of ").is_some_and(|name| {
            is_subject(&name.replacen("the ", "The ", 1), body) || is_kind_of(name, body)
        });
    if ordinal != known || !of_body {
        return None;
    }
    let sentence = text.tail(at + verb.trim_end().len());
    let (dates, venue) = days_and_place(sentence.head(sentence.find(". ").unwrap_or(sentence.len())))?;
    Some(Told { ordinal: Some(ordinal), dates, venue })
}

/// The first days in a text, and the place before them: " in Vienna from 12 to 21 June 2019".
fn days_and_place(text: &str) -> Option<(DateRange, Option<String>)> {
    let mut found = Vec::new();
    scan(text, &mut Context::default(), &mut found);
    let (days, dates) = found.iter().find_map(|found| {
        let Cited::Date { value, .. } = &found.cited else { return None };
        let dates = title::range(value.as_ref())?;
        (dates.days() < 90 && dates.start().year() > 1945).then_some((found.range.clone(), dates))
    })?;
    let before = text.head(days.start).trim_end();
    let before = before.strip_suffix(" from").or_else(|| before.strip_suffix(" on")).unwrap_or(before);
    let place = before.rfind(" in ").map(|at| before.tail(at + " in ".len()).trim_end_matches(','));
    let is_place = |place: &&str| place.starts_with(char::is_uppercase) && place.len() < 60;
    let behind = text.tail(days.end).strip_prefix(" in ").map(|place| {
        place
            .split([',', '.', ';', '('])
            .next()
            .unwrap_or_default()
            .split(" at ")
            .next()
            .unwrap_or_default()
            .trim_end()
    });
    let venue = place.filter(is_place).or(behind.filter(is_place));
    Some((dates, venue.map(str::to_owned)))
}

/// Whether a name in small letters says of which kind the body is: "the working group".
fn is_kind_of(name: &str, body: &str) -> bool {
    let kind = name.strip_prefix("the ").unwrap_or(name).to_lowercase();
    kind.len() >= 5 && body.to_lowercase().contains(&kind)
}

/// Whether the subject of a sentence is the body, in full or by the first word of its name ("The Commission").
fn is_subject(subject: &str, body: &str) -> bool {
    let name = ["The ", "the "].iter().find_map(|article| subject.strip_prefix(article)).unwrap_or(subject);
    let whole = name.get(..body.len()).is_some_and(|head| head.eq_ignore_ascii_case(body));
    if whole && matches!(name.byte(body.len()), b',' | 0) {
        return true;
    }
    let name = name.split(", ").next().unwrap_or_default();
    let short = MeetingBody::unregistered(name);
    let known = body.get(..name.len()).is_some_and(|head| head.eq_ignore_ascii_case(short.name()));
    known && (name.len() == body.len() || body.byte(name.len()) == b' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, body: &str) -> Option<(Option<u16>, String, Option<String>)> {
        session(text, body).map(shown)
    }

    fn shown(told: Told) -> (Option<u16>, String, Option<String>) {
        (told.ordinal, format!("{}/{}", told.dates.start(), told.dates.end()), told.venue)
    }

    #[test]
    fn the_session_of_the_body_is_read() {
        let text = "The Committee on Peat, established in accordance with resolution 5/1, held its third session from 4 to 15 May 2019. The review was held on 12 May 2019.";
        assert_eq!(
            read(text, "Committee on Peat"),
            Some((Some(3), "2019-05-04/2019-05-15".to_owned(), None))
        );
        assert_eq!(
            read("The Committee held its third session in Bonn on 4 May 2019.", "Committee on Peat"),
            Some((Some(3), "2019-05-04/2019-05-04".to_owned(), Some("Bonn".to_owned())))
        );
    }

    #[test]
    fn the_place_may_stand_behind_the_days() {
        let text = "The Committee held its third session from 4 to 15 May 2019 in Bonn, Germany.";
        let days = "2019-05-04/2019-05-15".to_owned();
        assert_eq!(read(text, "Committee on Peat"), Some((Some(3), days, Some("Bonn".to_owned()))));
    }

    #[test]
    fn the_month_may_stand_before_the_days_and_others_before_the_body() {
        for body in ["Committee on Peat", "Committee on Peat, Moss and Mire"] {
            let text = format!(
                "Convened by the Director of the House, the {body} held its Third Session in Bonn, from May 4 to 15, 2019."
            );
            let days = "2019-05-04/2019-05-15".to_owned();
            assert_eq!(read(&text, body), Some((Some(3), days, Some("Bonn".to_owned()))), "{body}");
        }
    }

    #[test]
    fn the_day_of_a_document_is_not_that_of_its_meeting() {
        let report = |days: &str| {
            format!(
                "COMMITTEE ON PEAT\n\nThird session\n\nBonn, 4 December 2019\n\nReport of the Committee on Peat\n\n1. The Committee on Peat held its third session in Bonn {days}.\n"
            )
        };
        let read = |days: &str| {
            let report = crate::parse(&report(days)).into_report();
            report.meeting().dates().map(|dates| format!("{}/{}", dates.start(), dates.end()))
        };
        assert_eq!(read("from June 5 to 9, 2019").as_deref(), Some("2019-06-05/2019-06-09"));
        assert_eq!(read("on 4 December 2019").as_deref(), Some("2019-12-04/2019-12-04"));
    }

    #[test]
    fn sessions_of_others_are_not() {
        assert_eq!(read("The Council held its third session on 4 May 2019.", "Committee on Peat"), None);
    }

    #[test]
    fn a_session_may_take_place() {
        let read = |text| own_session(text, "Committee on Peat", 8).map(shown);
        let days = "2022-10-24/2022-10-28".to_owned();
        assert_eq!(
            read("The eighth session took place in Bonn from 24 to 28 October 2022."),
            Some((Some(8), days.clone(), Some("Bonn".to_owned())))
        );
        assert_eq!(
            read("It met. The eighth session of the Committee was held from 24 to 28 October 2022."),
            Some((Some(8), days, None))
        );
        assert_eq!(read("The seventh session took place from 24 to 28 October 2022."), None);
        assert_eq!(read("The eighth session of the Council took place from 24 to 28 October 2022."), None);
    }
}
