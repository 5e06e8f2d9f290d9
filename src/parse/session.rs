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
        if self.parts.meeting.dates().is_some() {
            return;
        }
        let Some(body) = self.parts.meeting.body().map(|body| body.name().to_owned()) else { return };
        let texts = self.parts.paragraphs.iter().take(FIRST_PARAGRAPHS).map(crate::model::Paragraph::text);
        let told = texts.enumerate().find_map(|(at, text)| {
            let folded = fold(text);
            session(folded.text(), &body).map(|(ordinal, dates)| (at, ordinal, dates))
        });
        let Some((at, ordinal, dates)) = told else { return };
        let spans: Vec<_> = self.locations.of(Part::Paragraph(at)).to_vec();
        self.locations.note(Part::Meeting(MeetingField::Dates), |out| out.extend(spans));
        let meeting = std::mem::take(&mut self.parts.meeting).with_dates(dates);
        let ordinal = ordinal.filter(|_| meeting.ordinal().is_none());
        self.parts.meeting = ordinal.into_iter().fold(meeting, Meeting::with_ordinal);
    }
}

/// The ordinal and the days of the session that a text says the body held.
fn session(text: &str, body: &str) -> Option<(Option<u16>, DateRange)> {
    let held = memchr::memmem::find(text.as_bytes(), b" held its ")?;
    let before = text.head(held);
    let subject = before.tail(before.rfind(". ").map_or(0, |stop| stop + 2));
    if !is_subject(subject, body) {
        return None;
    }
    let rest = text.tail(held + " held its ".len());
    let sentence = rest.head(rest.find(". ").unwrap_or(rest.len()));
    let noun = sentence.find(" session").or_else(|| sentence.find(" meeting"))?;
    let mut found = Vec::new();
    scan(sentence, &mut Context::default(), &mut found);
    let dates = found.iter().filter(|found| found.range.start > noun).find_map(|found| {
        let Cited::Date { value, .. } = &found.cited else { return None };
        title::range(value.as_ref()).filter(|dates| dates.days() < 90 && dates.start().year() > 1945)
    })?;
    Some((session_ordinal(sentence).map(|(ordinal, ..)| ordinal), dates))
}

/// Whether the subject of a sentence is the body, in full or by the first word of its name ("The Commission").
fn is_subject(subject: &str, body: &str) -> bool {
    let name = subject.strip_prefix("The ").unwrap_or(subject);
    let name = name.split(", ").next().unwrap_or_default();
    let short = MeetingBody::unregistered(name);
    let known = body.get(..name.len()).is_some_and(|head| head.eq_ignore_ascii_case(short.name()));
    known && (name.len() == body.len() || body.byte(name.len()) == b' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, body: &str) -> Option<(Option<u16>, String)> {
        session(text, body).map(|(ordinal, dates)| (ordinal, format!("{}/{}", dates.start(), dates.end())))
    }

    #[test]
    fn the_session_of_the_body_is_read() {
        let text = "The Committee on Peat, established in accordance with resolution 5/1, held its third session from 4 to 15 May 2019. The review was held on 12 May 2019.";
        assert_eq!(read(text, "Committee on Peat"), Some((Some(3), "2019-05-04/2019-05-15".to_owned())));
        assert_eq!(
            read("The Committee held its third session in Bonn on 4 May 2019.", "Committee on Peat"),
            Some((Some(3), "2019-05-04/2019-05-04".to_owned()))
        );
    }

    #[test]
    fn sessions_of_others_are_not() {
        assert_eq!(read("The Council held its third session on 4 May 2019.", "Committee on Peat"), None);
    }
}
