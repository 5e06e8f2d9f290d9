//! G. Attendance: who was there, in what standing, under what name, and who spoke.

mod alphabetical;
mod attendance_duplicate;
mod category_capacity;
mod category_order;
mod empty_kind;
mod entity_name;
mod lists;
mod order;
mod speaker_attended;
mod speaker_capacity;
mod speakers;
mod state_name;
mod state_status;
mod status;

use crate::model::Participant;
use crate::states::{self, StateKind};
use crate::validate::rule::Rule;
use crate::validate::subject::Subject;

pub(super) static RULES: &[&dyn Rule] = &[
    &category_order::CategoryOrder,
    &alphabetical::Alphabetical,
    &attendance_duplicate::AttendanceDuplicate,
    &state_name::StateName,
    &state_status::StateStatus,
    &category_capacity::CategoryCapacity,
    &empty_kind::EmptyKind,
    &entity_name::EntityName,
    &speaker_attended::SpeakerAttended,
    &speaker_capacity::SpeakerCapacity,
];

/// Whether a known State has a name that it does not have on the day of the report; without a day, a name it never had.
fn is_named_wrongly(subject: &Subject<'_>, participant: &Participant) -> bool {
    let Some(state) = participant.iso3().and_then(states::by_iso3) else { return false };
    if state.kind() == StateKind::Area || !participant.category().is_state() {
        return false;
    }
    let name = without_abbreviation(participant.name());
    if let Some(day) = subject.date() {
        return !state.name_on(day).fits(name);
    }
    let short = [Some(state.name()), state.terminology_name()];
    let old = state.name_change().into_iter().flat_map(|change| change.old_names().iter().copied());
    !short.into_iter().flatten().chain(old).any(|one| states::same_name(one, name))
}

/// A name without the abbreviation in brackets behind it: "United States of America (USA)".
fn without_abbreviation(name: &str) -> &str {
    let inside = name.strip_suffix(')').and_then(|open| open.rsplit_once(" ("));
    let short =
        |words: &str| (2..=6).contains(&words.len()) && words.bytes().all(|byte| byte.is_ascii_uppercase());
    inside.filter(|(_, words)| short(words)).map_or(name, |(name, _)| name)
}
