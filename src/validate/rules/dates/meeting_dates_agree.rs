use chrono::{Datelike as _, NaiveDate};

use super::told_days::{ToldDay, told_days};
use crate::bodies::BodyId;
use crate::cite::Cited;
use crate::date::{DatePrecision, DateRange};
use crate::model::{Adoption, Place};
use crate::parse::ordinal;
use crate::parse::{MastheadField, MeetingField, Part};
use crate::text::Cut as _;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Role, Subject, gathering, names};

rule! {
    /// The title, the conclusions, the adoption of the agenda and that of the report agree on the days of the meeting, as do its opening,
    /// its sittings and its closing.
    ///
    /// # Why
    ///
    /// The report contradicts itself otherwise. The agenda is adopted during the meeting, that of a resumed session at its first
    /// part, and the report on its last day. Reports of other bodies, whose sessions have parts and whose reports are adopted later, are not looked at.
    ///
    /// # Wrong
    ///
    /// ```text
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in Vienna from 27 to 29 August 2012
    ///
    /// I. Adoption of the report
    ///
    /// 1. On 31 August 2012, the Working Group adopted the report on its meeting (CAC/COSP/WG.4/2012/L.1).
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in Vienna from 27 to 29 August 2012
    ///
    /// I. Adoption of the report
    ///
    /// 1. On 29 August 2012, the Working Group adopted the report on its meeting (CAC/COSP/WG.4/2012/L.1).
    /// ```
    MeetingDatesAgree {
        code: "D26",
        name: "meeting-dates-agree",
        severity: Error,
        mends: No,
        authority: "the report itself",
    }
}

/// What one place says of the days of the meeting.
struct Evidence {
    spot: Spot,
    says: Says,
}

#[derive(Clone, Copy)]
enum Says {
    /// The meeting was held on these days.
    Held(DateRange),
    /// Something was done at the meeting on this day, whose year is printed or not: "the agenda was adopted".
    Done(&'static str, NaiveDate, bool),
    /// The report was adopted on this day.
    Adoption(NaiveDate),
}

impl Says {
    fn agrees(self, dates: DateRange) -> bool {
        match self {
            Self::Held(days) => days == dates,
            Self::Done(_, day, true) => dates.contains(day),
            Self::Done(_, day, false) => {
                day.with_year(dates.start().year()).is_none_or(|day| dates.contains(day))
            }
            Self::Adoption(day) => day == dates.end(),
        }
    }

    fn message(self, dates: DateRange) -> String {
        match self {
            Self::Held(days) => format!("the title has the meeting on {dates}, found \"{days}\""),
            Self::Done(what, day, _) => {
                format!("{what} on {}, but the meeting was held on {dates}", DateRange::from(day))
            }
            Self::Adoption(day) if day > dates.end() => {
                format!(
                    "the report was adopted on {}, after the last day of the meeting, {}",
                    DateRange::from(day),
                    DateRange::from(dates.end())
                )
            }
            Self::Adoption(day) => {
                format!(
                    "the report was adopted on {}, before the last day of the meeting, {}",
                    DateRange::from(day),
                    DateRange::from(dates.end())
                )
            }
        }
    }
}

impl Rule for MeetingDatesAgree {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &gathering::NEEDLES
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let Some(dates) = subject.report().meeting().dates().filter(|_| !subject.is_foreign()) else {
            return;
        };
        let evidence = self.evidence(subject, dates);
        let others = other_spans(subject, dates);
        let agrees = |says: Says| says.agrees(dates) || others.iter().any(|days| says.agrees(*days));
        let odd: Vec<&Evidence> = evidence.iter().filter(|evidence| !agrees(evidence.says)).collect();
        if let Some(other) = other_days(&evidence, &odd) {
            return sink.report(title(subject, dates, other));
        }
        for evidence in odd {
            let finding = Finding::new(evidence.spot.clone(), evidence.says.message(dates))
                .label("differs from the title")
                .help("correct the day here, or the days in the title");
            sink.report(finding);
        }
    }
}

/// The other spans of days in the title: of a session in two parts, or of one that is reported with the next.
fn other_spans(subject: &Subject<'_>, first: DateRange) -> Vec<DateRange> {
    let citations = subject.report().citations().iter();
    let spans = citations.filter(|citation| *citation.place() == Place::Title).filter_map(|citation| {
        let Cited::Date { value: Some(value), .. } = citation.cited() else { return None };
        let (start, end) = value.start().zip(value.end()).filter(|_| value.is_to_the_day())?;
        DateRange::new(start, end).ok().filter(|days| *days != first)
    });
    spans.collect()
}

/// What all other places say, if the title stands alone.
fn other_days(evidence: &[Evidence], odd: &[&Evidence]) -> Option<Says> {
    if odd.len() < 2 {
        return None;
    }
    let held = odd.iter().find_map(|evidence| match evidence.says {
        Says::Held(days) => Some(days),
        _ => None,
    });
    if let Some(days) = held.filter(|days| evidence.iter().all(|evidence| evidence.says.agrees(*days))) {
        return Some(Says::Held(days));
    }
    (odd.len() == evidence.len() && held.is_none())
        .then(|| odd.last().map(|evidence| evidence.says))
        .flatten()
}

fn title(subject: &Subject<'_>, dates: DateRange, other: Says) -> Finding {
    let days = Part::Meeting(MeetingField::Dates);
    let part = if subject.pieces(days).is_empty() && subject.source().is_some() { Part::Title } else { days };
    let found = match other {
        Says::Held(days) => format!("the text has the meeting on {days}, the title on {dates}"),
        Says::Done(_, day, _) | Says::Adoption(day) => {
            format!("the text has the meeting on days up to {}, the title on {dates}", DateRange::from(day))
        }
    };
    Finding::new(part, found)
        .label("differs from the text")
        .help("correct the days in the title, or those in the text")
}

impl MeetingDatesAgree {
    fn evidence(self, subject: &Subject<'_>, dates: DateRange) -> Vec<Evidence> {
        let report = subject.report();
        let mut evidence: Vec<Evidence> = place_lines(subject).chain(self.held(subject, dates)).collect();
        // A session that is resumed goes on with the agenda of its first part.
        let resumed = report.meeting().part().is_some();
        if let Some(day) = report.agenda().adopted_on().filter(|day| !resumed || *day >= dates.start()) {
            let found = day_in(subject, report.agenda().paragraph(), day);
            let has_year = found.is_none_or(|(_, precision)| precision != DatePrecision::DayNoYear);
            let spot = found.map_or(Spot::Report, |(at, _)| Spot::Whole(Part::Citation(at)));
            evidence.push(Evidence { spot, says: Says::Done("the agenda was adopted", day, has_year) });
        }
        let known = |told: &ToldDay| {
            evidence.iter().any(|one| one.spot == Spot::Whole(Part::Citation(told.citation)))
        };
        let mut told = told_days(subject, dates.start());
        told.retain(|told| !resumed && !known(told));
        evidence.extend(told.into_iter().map(|ToldDay { citation, day, has_year, what }| Evidence {
            spot: Spot::Whole(Part::Citation(citation)),
            says: Says::Done(what, day, has_year),
        }));
        if let Some(adoption) = report.adoption()
            && let Some(day) = adoption.date()
        {
            let found = day_in(subject, adoption.paragraph(), day);
            let spot = found.map_or(Part::Adoption, |(at, _)| Part::Citation(at)).into();
            evidence.push(Evidence { spot, says: Says::Adoption(day) });
        }
        evidence
    }

    /// Where the text says when this meeting was held.
    fn held(self, subject: &Subject<'_>, dates: DateRange) -> Vec<Evidence> {
        let (Some(own), report) = (subject.body(), subject.report()) else { return Vec::new() };
        let mut found = Vec::new();
        for named in subject.gatherings(&self) {
            let Some((citation, value)) =
                named.dates.filter(|_| named.body == own && named.text.role != Role::Title)
            else {
                continue;
            };
            let same = report.meeting().ordinal() == Some(named.ordinal)
                && named.part == report.meeting().part().unwrap_or_default();
            let days = value.start().zip(value.end()).filter(|_| value.is_to_the_day());
            let days = days.and_then(|(start, end)| DateRange::new(start, end).ok());
            if let Some(days) = days.filter(|days| same && days.days() > 1) {
                found.push((citation, days));
            }
        }
        found.extend(unnumbered(subject, own, dates));
        found.sort_by_key(|(citation, _)| *citation);
        found.dedup_by_key(|(citation, _)| *citation);
        let evidence = |(citation, days)| Evidence {
            spot: Spot::Whole(Part::Citation(citation)),
            says: Says::Held(days),
        };
        found.into_iter().map(evidence).collect()
    }
}

/// How far the days of the text may be from those of the title and still mean the same meeting.
const NEAR: i64 = 60;

/// "At a meeting held in Vienna from …", "The Working Group met from …": spans of days near those of the meeting or around the
/// days on which agenda and report were adopted, in a sentence that names no other body.
fn unnumbered(subject: &Subject<'_>, own: BodyId, dates: DateRange) -> Vec<(usize, DateRange)> {
    let report = subject.report();
    let adopted = [report.agenda().adopted_on(), report.adoption().and_then(Adoption::date)];
    let mut found = Vec::new();
    for (at, citation) in report.citations().iter().enumerate() {
        let Cited::Date { value: Some(value), .. } = citation.cited() else { continue };
        let days = value.start().zip(value.end()).filter(|(start, end)| value.is_to_the_day() && start < end);
        let Some(days) = days.and_then(|(start, end)| DateRange::new(start, end).ok()) else { continue };
        let near = days.start().signed_duration_since(dates.start()).num_days().abs() <= NEAR;
        let around = adopted.into_iter().flatten().any(|day| days.contains(day));
        if (near || around || announces_conclusions(subject, at)) && tells_of_own_meeting(subject, at, own) {
            found.push((at, days));
        }
    }
    found
}

/// "…, the Working Group agreed on the conclusions and recommendations below."
fn announces_conclusions(subject: &Subject<'_>, citation: usize) -> bool {
    let cited = subject.citing(citation);
    cited.is_some_and(|(text, range)| {
        text.words.cut(names::sentence(text.words, range.end)).contains("agreed on the")
    })
}

fn tells_of_own_meeting(subject: &Subject<'_>, citation: usize, own: BodyId) -> bool {
    let Some((text, range)) = subject.citing(citation).filter(|(text, _)| text.role == Role::Paragraph)
    else {
        return false;
    };
    let sentence = names::sentence(text.words, range.start);
    let before = text.words.cut(sentence.start..range.start);
    let noun = own.info().holds().to_string();
    let meets = before.contains(" met ") || before.contains("held ") && is_plain(before, &noun);
    let bodies = names::bodies_in(text.words.cut(sentence), Some(own));
    meets && bodies.iter().all(|(_, body)| *body == Some(own))
}

/// Whether "meeting" stands there without an ordinal: "a meeting", "its meeting", "the meeting".
fn is_plain(before: &str, noun: &str) -> bool {
    let Some(at) = before.rfind(noun) else { return false };
    let word = before.head(at).trim_end().rsplit(' ').next().unwrap_or_default();
    ordinal(word).is_none() && ["a", "A", "its", "Its", "the", "The", "present", "this"].contains(&word)
}

/// The citation of a day in a paragraph, and what is printed of it.
fn day_in(subject: &Subject<'_>, paragraph: Option<u32>, day: NaiveDate) -> Option<(usize, DatePrecision)> {
    let place = Place::Paragraph(paragraph?);
    let citations = subject.report().citations().iter().enumerate();
    citations.filter(|(_, citation)| *citation.place() == place).find_map(|(at, citation)| {
        match citation.cited() {
            Cited::Date { value: Some(value), precision } if value.start() == Some(day) => {
                Some((at, *precision))
            }
            _ => None,
        }
    })
}

/// The lines of the masthead with place and days: "Vienna, 20-24 June 2016".
fn place_lines(subject: &Subject<'_>) -> impl Iterator<Item = Evidence> {
    let lines = subject.report().masthead().other().iter().enumerate();
    lines.filter(|(_, line)| line.len() < 80).filter_map(|(at, line)| {
        let start =
            line.find(|c: char| c.is_ascii_digit()).filter(|start| line.head(*start).ends_with(", "))?;
        let days = line.tail(start).parse::<DateRange>().ok()?;
        let spot = Spot::Whole(Part::Masthead(MastheadField::Other(at)));
        Some(Evidence { spot, says: Says::Held(days) })
    })
}
