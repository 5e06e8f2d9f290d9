//! What the register of meetings says.

use chrono::NaiveDate;

use crate::bodies::{self, BodyId, Confidence, RegisteredMeeting};
use crate::date::{DateRange, DateValue};
use crate::diagnostic::Severity;
use crate::fix::Safety;
use crate::model::Citation;
use crate::parse::Part;
use crate::parse::ordinal_word;
use crate::text::Cut as _;
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;
use crate::validate::subject::gathering::Named;

/// The days of a meeting, where the register is sure of them.
pub(super) fn sure_days(meeting: &RegisteredMeeting) -> Option<DateRange> {
    let days = DateRange::new(meeting.start()?, meeting.end()?).ok();
    days.filter(|_| meeting.confidence() == Confidence::Page && !is_shared_week(meeting))
}

/// Whether only the week is established that several bodies shared.
fn is_shared_week(meeting: &RegisteredMeeting) -> bool {
    meeting.note().is_some_and(|note| note.contains("joint week") || note.contains("are not established"))
}

/// "second meeting", as the register calls it.
pub(super) fn called(meeting: &RegisteredMeeting) -> Option<String> {
    let ordinal = ordinal_word(meeting.ordinal()?)?;
    let part = meeting.part().map(|part| format!("{part} ")).unwrap_or_default();
    Some(format!("{part}{ordinal} {}", meeting.body().info().holds()))
}

/// Whether a meeting was held at a printed place.
pub(super) fn is_at(meeting: &RegisteredMeeting, printed: &str) -> bool {
    let Some(venue) = meeting.venue() else { return true };
    let city = |place: &str| place.split(',').next().unwrap_or_default().trim().to_ascii_lowercase();
    let (known, printed) = (city(venue), printed.to_ascii_lowercase());
    printed.contains(&known) || is_online(&printed)
}

fn is_online(place: &str) -> bool {
    ["online", "virtual", "hybrid"].iter().any(|word| place.contains(word))
}

/// Whether printed days are those of a meeting, as precisely as they are printed.
fn fits(meeting: &RegisteredMeeting, printed: DateValue) -> bool {
    let (Some(start), Some(end)) = (printed.start(), printed.end()) else { return true };
    let (Some(from), Some(to)) = (meeting.start(), meeting.end()) else {
        return start.format("%Y").to_string() == meeting.year().to_string();
    };
    let inside = from <= start && end <= to;
    let around = start <= from && from <= end;
    (start, end) == (from, to)
        || inside && (start == end || is_shared_week(meeting))
        || around && !printed.is_to_the_day()
}

/// Compares a meeting that a text names with the register.
pub(super) fn compare(subject: &Subject<'_>, named: &Named<'_>, sink: &mut Sink<'_>) {
    let rows: Vec<_> = rows(named).collect();
    let Some((citation, printed)) = named.dates else { return };
    let fitting = rows.iter().find(|row| fits(row, printed));
    match fitting {
        Some(row) => compare_place(named, row, sink),
        None => report_days(subject, named, &rows, (citation, printed), sink),
    }
}

/// The rows of the register with the ordinal and the part that are named.
fn rows<'n>(named: &'n Named<'_>) -> impl Iterator<Item = &'static RegisteredMeeting> + 'n {
    let all = bodies::meeting(named.body, named.ordinal);
    all.filter(|row| row.confidence() != Confidence::Memory && row.part().unwrap_or_default() == named.part)
}

fn compare_place(named: &Named<'_>, row: &RegisteredMeeting, sink: &mut Sink<'_>) {
    let Some(range) = named.place.clone() else { return };
    let printed = named.text.words.cut(range.clone());
    if is_at(row, printed) {
        return;
    }
    let (Some(venue), Some(called)) = (row.venue(), called(row)) else { return };
    let message = format!("the register has the {called} in {venue}, found \"{printed}\"");
    let finding = Finding::new(Spot::Words(named.text.part, range), message)
        .label(format!("expected {venue}"))
        .help("correct the place, or the ordinal if another meeting is meant");
    sink.report(finding);
}

fn report_days(
    subject: &Subject<'_>,
    named: &Named<'_>,
    rows: &[&'static RegisteredMeeting],
    (citation, printed): (usize, DateValue),
    sink: &mut Sink<'_>,
) {
    let Some(words) = subject.report().citations().get(citation).map(Citation::text) else {
        return;
    };
    if let Some(other) =
        meeting_of(named.body, printed).filter(|other| other.ordinal() != Some(named.ordinal))
    {
        let (Some(ordinal), Some(called)) = (other.ordinal().and_then(ordinal_word), called(other)) else {
            return;
        };
        let found = named.text.words.cut(named.range.clone());
        let spot = Spot::Words(named.text.part, named.range.clone());
        let noun = named.body.info().holds();
        let fix = subject.replace(&spot, &format!("{ordinal} {noun}"), Safety::Offer);
        let message = format!("the register has the {called} on {words}, found \"{found}\"");
        let help = "correct the ordinal, or the days if the ordinal is right";
        return sink
            .report(Finding::new(spot, message).label(format!("expected {ordinal}")).help(help).fix(fix));
    }
    let Some((row, days)) = rows.iter().find_map(|row| Some((row, sure_days(row)?))) else { return };
    let Some(called) = called(row) else { return };
    let spot = Spot::Whole(Part::Citation(citation));
    let to_the_day = printed.is_to_the_day();
    let fix = subject.replace(&spot, &days.to_string(), Safety::Offer).filter(|_| to_the_day);
    let message = format!("the register has the {called} on {days}, found \"{words}\"");
    let mut finding = Finding::new(spot, message)
        .label(format!("expected {days}"))
        .help("correct the days, or the ordinal if another meeting is meant")
        .fix(fix);
    // What is still to come may be held otherwise than was planned.
    if subject.last_day().is_some_and(|last| days.start() > last) {
        finding = finding.severity(Severity::Info);
    }
    sink.report(finding);
}

/// The meeting of a body on exactly these days.
fn meeting_of(body: BodyId, printed: DateValue) -> Option<&'static RegisteredMeeting> {
    let (start, end) = printed.start().zip(printed.end()).filter(|_| printed.is_to_the_day())?;
    bodies::meeting_on(body, start, end).filter(|row| row.confidence() != Confidence::Memory)
}

/// The first session of the Conference that opens after a day.
pub(super) fn next_session(day: NaiveDate) -> Option<&'static RegisteredMeeting> {
    BodyId::Conference
        .meetings()
        .filter(|row| row.start().is_some_and(|start| start > day))
        .min_by_key(|row| row.start())
}
