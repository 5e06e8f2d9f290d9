//! "At the same meeting", "Also at its 9th meeting": the day that a paragraph above tells of that meeting.

use chrono::NaiveDate;

use super::Reader;
use super::ordinal::ordinal;
use crate::cite::{Cited, Context, scan};
use crate::model::{Adoption, Agenda, Language, Paragraph};
use crate::text::{Cut, fold};

impl Reader<'_> {
    /// Completes the days on which the agenda and the report were adopted from what is told of their meetings.
    pub(super) fn complete_days(&mut self) {
        let agenda = self.body.agenda.as_ref().map(|agenda| *agenda.start());
        let agenda = agenda.filter(|_| self.parts.agenda.adopted_on().is_none());
        let undated = self.parts.adoption.as_ref().is_some_and(|adoption| adoption.date().is_none());
        let adoption = self.body.adoption.filter(|_| undated);
        let Some(last) = agenda.max(adoption).filter(|_| self.parts.language == Language::English) else {
            return;
        };
        let mut sittings = Sittings::default();
        for (at, paragraph) in self.parts.paragraphs.iter().take(last + 1).enumerate() {
            let day = sittings.read(paragraph);
            if agenda == Some(at) {
                let agenda = std::mem::take(&mut self.parts.agenda);
                self.parts.agenda = day.into_iter().fold(agenda, Agenda::with_adopted_on);
            }
            if adoption == Some(at) {
                let adoption = self.parts.adoption.take().unwrap_or_default();
                self.parts.adoption = Some(day.into_iter().fold(adoption, Adoption::with_date));
            }
        }
    }
}

/// The meetings of a session that were named so far, each with the day it was held on.
#[derive(Default)]
struct Sittings {
    days: Vec<(u16, NaiveDate)>,
    /// The day of the one named last.
    last: Option<NaiveDate>,
}

impl Sittings {
    /// Notes the meetings that a paragraph names; the day of the first of them.
    fn read(&mut self, paragraph: &Paragraph) -> Option<NaiveDate> {
        let folded = fold(paragraph.text());
        let text = folded.text();
        let mut first = None;
        for at in memchr::memmem::find_iter(text.as_bytes(), b" meeting") {
            let before = text.head(at);
            let word = before.rsplit(' ').next().unwrap_or_default();
            let rest = text.tail(at + " meeting".len());
            let day = match ordinal(word) {
                Some(number) => {
                    day_behind(rest).inspect(|day| self.note(number, *day)).or_else(|| self.day(number))
                }
                None if word == "same" => self.last,
                None => continue,
            };
            self.last = day;
            first = first.or(day);
        }
        first
    }

    /// No session has more meetings: a number beyond is none of them.
    fn note(&mut self, number: u16, day: NaiveDate) {
        const MOST: usize = 200;
        if self.days.len() < MOST && !self.days.contains(&(number, day)) {
            self.days.push((number, day));
        }
    }

    fn day(&self, number: u16) -> Option<NaiveDate> {
        self.days.iter().rev().find(|(known, _)| *known == number).map(|(_, day)| *day)
    }
}

/// The day that stands right behind a meeting: ", on 24 June 2016".
fn day_behind(rest: &str) -> Option<NaiveDate> {
    const JOINTS: [&str; 4] = [", on ", " on ", ", held on ", " held on "];
    /// Longer than any day, in bytes.
    const LONGEST: usize = 32;
    let printed = JOINTS.iter().find_map(|joint| rest.strip_prefix(joint))?.first(LONGEST);
    let mut found = Vec::new();
    scan(printed, &mut Context::default(), &mut found);
    match found.first().filter(|found| found.range.start == 0).map(|found| &found.cited)? {
        Cited::Date { value: Some(value), .. } => value.start().filter(|day| value.end() == Some(*day)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(paragraphs: &[&str]) -> Vec<Option<String>> {
        let mut sittings = Sittings::default();
        let read = |text: &&str| sittings.read(&Paragraph::new(*text)).map(|day| day.to_string());
        paragraphs.iter().map(read).collect()
    }

    #[test]
    fn a_meeting_has_the_day_that_was_told_of_it() {
        let told = days(&[
            "At its 1st meeting, on 20 June 2016, the Group elected its Chair.",
            "At its 2nd meeting, held on 21 June 2016, it met.",
            "Also at its 1st meeting, the Group adopted the following agenda:",
            "At the same meeting, it agreed on its work.",
            "At its 9th meeting, it went on.",
        ]);
        let told: Vec<_> = told.iter().map(Option::as_deref).collect();
        let (first, second) = (Some("2016-06-20"), Some("2016-06-21"));
        assert_eq!(told, [first, second, first, first, None]);
    }

    #[test]
    fn the_same_meeting_is_the_one_named_last() {
        let told = days(&[
            "At its first meeting, on 20 June 2016, it met.",
            "It rested.",
            "At the same meeting, it sat.",
        ]);
        assert_eq!(told[2].as_deref(), Some("2016-06-20"));
        // The day of a meeting that no paragraph dates is not known.
        let told = days(&[
            "At its 1st meeting, on 20 June 2016, it met.",
            "At its 2nd meeting, it sat.",
            "At the same meeting, it rose.",
        ]);
        assert_eq!(told[2], None);
    }
}
