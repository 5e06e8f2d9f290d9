use chrono::NaiveDate;

use super::place;
use crate::cite::Cited;
use crate::diagnostic::Severity;
use crate::model::Place;
use crate::parse::{MastheadField, MeetingField, Part};
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// The masthead has a full date, on or after the last day of the meeting; more than 14 days after it is worth a look.
    ///
    /// # Why
    ///
    /// The date is the day the document was handed in. A report cannot be handed in before the meeting is over, drafts apart,
    /// and final reports are due within two weeks.
    ///
    /// # Wrong
    ///
    /// ```text
    /// CAC/COSP/WG.2/2018/6
    ///
    /// Distr.: General
    /// 5 June 2018
    ///
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018
    ///
    /// I. Introduction
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// CAC/COSP/WG.2/2018/6
    ///
    /// Distr.: General
    /// 15 June 2018
    ///
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018
    ///
    /// I. Introduction
    /// ```
    MastheadDate {
        code: "A05",
        name: "masthead-date",
        severity: Warning,
        mends: No,
        authority: "Editorial Manual, masthead and cover <https://www.un.org/dgacm/en/content/editorial-manual/mast-cover>; \
                    instructions for documents <https://www.ungeneva.org/en/meetings-events/dms/instructions>",
    }
}

/// Within how many days a report is to be handed in.
const DUE: i64 = 14;

impl Rule for MastheadDate {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let masthead = subject.report().masthead();
        if let Some(date) = masthead.date() {
            let is_draft = masthead.symbol().is_some_and(crate::cite::DocumentSymbol::is_limited);
            let end = subject.report().meeting().dates().map(|dates| dates.end());
            sink_timing(subject, date, end.filter(|_| !is_draft && tells_of_meeting(subject)), sink);
        } else if place::is_ours(subject) && !super::is_room_paper(masthead) && !has_unreal_date(subject) {
            sink.report(missing(subject));
        }
    }
}

fn sink_timing(subject: &Subject<'_>, date: NaiveDate, end: Option<NaiveDate>, sink: &mut Sink<'_>) {
    let Some(end) = end else { return };
    let days = date.signed_duration_since(end).num_days();
    let spot = Spot::Whole(Part::Masthead(MastheadField::Date));
    if days < 0 {
        let message =
            format!("the document is dated {}, before the last day of the meeting, {}", day(date), day(end));
        let finding = Finding::new(spot, message)
            .label("before the end of the meeting")
            .help("give the day on which the report was handed in, or correct the days of the meeting");
        sink.report(finding);
    } else if days > DUE && subject.is_ours() {
        let message = format!("the document is dated {days} days after the meeting");
        let finding = Finding::new(spot, message)
            .severity(Severity::Info)
            .help(format!("check the date: final reports are due within {DUE} days"));
        sink.report(finding);
    }
}

/// A paper for a meeting has the days of the meeting in its masthead; a report on it has them in its title.
fn tells_of_meeting(subject: &Subject<'_>) -> bool {
    subject.source().is_none() || !subject.pieces(Part::Meeting(MeetingField::Dates)).is_empty()
}

fn day(day: NaiveDate) -> crate::date::DateRange {
    day.into()
}

fn missing(subject: &Subject<'_>) -> Finding {
    let lines = subject.report().masthead().other().iter().enumerate();
    let part = lines
        .into_iter()
        .find(|(_, line)| line.parse::<crate::date::DateRange>().is_err() && is_part_of_date(line));
    if let Some((at, line)) = part {
        let spot = Spot::Whole(Part::Masthead(MastheadField::Other(at)));
        return Finding::new(spot, format!("expected a full date, found \"{line}\""))
            .help("give day, month and year: \"5 September 2011\"");
    }
    let fields = [
        MastheadField::Distribution,
        MastheadField::OriginalLanguage,
        MastheadField::Organ,
        MastheadField::Symbol(0),
    ];
    Finding::new(place::beside(subject, &fields), "the masthead has no date")
        .help("give the day on which the report was handed in, below \"Distr.\"")
}

/// "September 2011", "5 September", "September 5".
fn is_part_of_date(line: &str) -> bool {
    line.len() < 24 && crate::date::MONTHS.iter().any(|month| line.contains(month))
}

/// Whether there is a date, of a day that does not exist.
fn has_unreal_date(subject: &Subject<'_>) -> bool {
    subject.report().citations().iter().any(|citation| {
        *citation.place() == Place::Masthead && matches!(citation.cited(), Cited::Date { value: None, .. })
    })
}
