//! H. Agenda, conclusions and recommendations.

mod act_addressee;
mod act_verb_known;
mod agenda_frame;
mod bodies;
mod meeting_not_session;
mod neutral_verb;
mod own_meeting_definite;
mod recommended_mood;
mod resources_condition;

use crate::model::Act;
use crate::parse::Part;
use crate::validate::rule::Rule;
use crate::validate::spot::Spot;

pub(super) static RULES: &[&dyn Rule] = &[
    &agenda_frame::AgendaFrame,
    &act_verb_known::ActVerbKnown,
    &act_addressee::ActAddressee,
    &recommended_mood::RecommendedMood,
    &resources_condition::ResourcesCondition,
    &neutral_verb::NeutralVerb,
    &meeting_not_session::MeetingNotSession,
    &own_meeting_definite::OwnMeetingDefinite,
];

/// The first word of an act's verb within its words, or the act where an adverb stands in it.
fn verb_spot(part: Part, act: &Act) -> Spot {
    let verb = act.verb();
    let first = verb.split(' ').next().unwrap_or(verb);
    let found = memchr::memmem::find(act.text().as_bytes(), verb.as_bytes()).map(|at| at..at + verb.len());
    let found = found.or_else(|| {
        memchr::memmem::find(act.text().as_bytes(), first.as_bytes()).map(|at| at..at + first.len())
    });
    found.map_or(Spot::Whole(part), |range| Spot::Words(part, range))
}
