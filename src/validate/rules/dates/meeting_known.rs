use chrono::NaiveDate;

use super::register;
use crate::bodies::{self, BodyId, Confidence, RegisteredMeeting};
use crate::date::DateRange;
use crate::fix::Safety;
use crate::parse::{MeetingField, Part};
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::gathering::{self, Named};
use crate::validate::subject::{Role, Subject};

rule! {
    /// Days, place and ordinal of a meeting are those in the register of meetings.
    ///
    /// # Why
    ///
    /// Reports cite each other by meeting; a wrong ordinal or a wrong day sends the reader to another report. A meeting that
    /// the register does not have may still have been held, and nothing is said of it.
    ///
    /// # Wrong
    ///
    /// ```text
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in Vienna from 27 to 29 August 2012
    ///
    /// I. Introduction
    ///
    /// 1. At its first meeting, held in Vienna from 22 to 24 August 2011, the Working Group discussed codes of conduct.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in Vienna from 27 to 29 August 2012
    ///
    /// I. Introduction
    ///
    /// 1. At its second meeting, held in Vienna from 22 to 24 August 2011, the Working Group discussed codes of conduct.
    /// ```
    MeetingKnown {
        code: "D27",
        name: "meeting-known",
        severity: Warning,
        mends: Offers,
        authority: super::REGISTER,
        english: true,
        yields_to: &["meeting-dates-agree", "date-real"],
    }
}

impl Rule for MeetingKnown {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &gathering::NEEDLES
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let Some(body) = subject.body() else { return };
        own_meeting(subject, body, sink);
        // Sessions of the Conference are a matter of `session-known`.
        let groups = |named: &Named<'_>| named.body != BodyId::Conference && named.text.role != Role::Title;
        for named in subject.gatherings(self).filter(groups) {
            register::compare(subject, &named, sink);
        }
    }
}

/// The meeting of the report itself, as title and masthead have it.
fn own_meeting(subject: &Subject<'_>, body: BodyId, sink: &mut Sink<'_>) {
    let meeting = subject.report().meeting();
    let Some(dates) = meeting.dates() else { return };
    let Some(row) = bodies::meeting_on(body, dates.start(), dates.end()) else {
        return report_days(subject, body, dates, sink);
    };
    let Some(called) = register::called(row).filter(|_| row.confidence() != Confidence::Memory) else {
        return;
    };
    if let Some(venue) = meeting.venue().filter(|venue| !register::is_at(row, venue)) {
        let expected = row.venue().unwrap_or_default();
        let message = format!("the register has the {called} in {expected}, found \"{venue}\"");
        let spot = Spot::Whole(Part::Meeting(MeetingField::Venue));
        let fix = subject.replace(&spot, expected, Safety::Offer);
        let finding = Finding::new(spot, message)
            .label(format!("expected {expected}"))
            .help("correct the place in the title")
            .fix(fix);
        sink.report(finding);
    }
    if let Some(found) = meeting.ordinal().filter(|found| row.ordinal() != Some(*found)) {
        let found = crate::parse::ordinal_word(found).unwrap_or_else(|| found.to_string());
        let message = format!("the register has the {called} on {dates}, found \"{found}\"");
        let finding = Finding::new(Spot::Whole(Part::Meeting(MeetingField::Ordinal)), message)
            .help("correct the ordinal in the title, or the days");
        sink.report(finding);
    }
}

fn report_days(subject: &Subject<'_>, body: BodyId, dates: DateRange, sink: &mut Sink<'_>) {
    let meeting = subject.report().meeting();
    let by_ordinal = meeting.ordinal().and_then(|ordinal| {
        let part = meeting.part().unwrap_or_default();
        bodies::meeting(body, ordinal).find(|row| row.part().unwrap_or_default() == part)
    });
    let Some(row) = by_ordinal.or_else(|| nearest(body, dates)) else { return };
    let (Some(days), Some(called)) = (register::sure_days(row), register::called(row)) else { return };
    let spot = Spot::Whole(Part::Meeting(MeetingField::Dates));
    let fix = subject.replace(&spot, &days.to_string(), Safety::Offer);
    let finding = Finding::new(spot, format!("the register has the {called} on {days}, found \"{dates}\""))
        .label(format!("expected {days}"))
        .help("correct the days in the title")
        .fix(fix);
    sink.report(finding);
}

/// A body does not meet twice within so many days.
const APART: i64 = 45;

fn nearest(body: BodyId, dates: DateRange) -> Option<&'static RegisteredMeeting> {
    let distance = |day: NaiveDate| day.signed_duration_since(dates.start()).num_days().abs();
    let sure = body.meetings().filter(|row| register::sure_days(row).is_some());
    let near = sure.filter_map(|row| Some((distance(row.start()?), row))).filter(|(days, _)| *days < APART);
    near.min_by_key(|(days, _)| *days).map(|(_, row)| row)
}
