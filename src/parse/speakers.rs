//! Who spoke, and for whom.

use std::collections::HashMap;

use super::anchors::Anchor;
use super::statements::{Attendees, statements};
use super::unit::{Text, Unit};
use super::{Part, Reader};
use crate::model::{Capacity, MeetingBody, Statement};
use crate::text::fold;

impl Reader<'_> {
    pub(super) fn read_statements(&mut self, unit: &Unit, text: &Text<'_>, anchors: &[Anchor]) {
        let body = self.parts.meeting.body().map(MeetingBody::name).unwrap_or_default();
        let first = self.parts.statements.len();
        for raw in statements(text.folded(), anchors, body) {
            let mut statement = Statement::new(raw.capacity);
            if let Some(number) = unit.number {
                statement = statement.with_paragraph(number);
            }
            if let Some(entity) = raw.entity {
                // An indicator of a note leaves its blank.
                statement = statement.with_entity(text.words(entity).trim_end());
            }
            if let Some(person) = raw.person {
                statement = statement.with_person(text.words(person));
            }
            if let Some(known) = self.introduced(&statement) {
                statement = known;
                statement = unit.number.into_iter().fold(statement, Statement::with_paragraph);
                if self.parts.statements.get(first..).unwrap_or_default().contains(&statement) {
                    continue;
                }
            }
            if statement.entity().is_some()
                && let Some(last) = statement.person().map(last_name)
            {
                self.body.speakers.insert(last.to_owned(), self.parts.statements.len());
            }
            let part = Part::Statement(self.parts.statements.len());
            self.locations.note(part, |out| text.spans(self.source, raw.range, out));
            self.parts.statements.push(statement);
        }
    }

    /// The statement of somebody of whom only the name is printed, as one who was introduced in full before: "Ms. Doe explained".
    fn introduced(&self, statement: &Statement) -> Option<Statement> {
        let name = statement.person().filter(|_| statement.entity().is_none())?;
        if statement.capacity() != Capacity::Other {
            return None;
        }
        let known = self.body.speakers.get(last_name(name)).and_then(|at| self.parts.statements.get(*at));
        let is_same =
            |full: &str| full == name || full.strip_suffix(name).is_some_and(|first| first.ends_with(' '));
        if let Some(known) = known.filter(|known| known.person().is_some_and(is_same)) {
            return Some(known.clone());
        }
        let officers = self.parts.meeting.officers().iter().take(MOST_OFFICERS);
        let officer = officers.into_iter().find(|officer| is_same(officer.name()))?;
        Some(Statement::new(Capacity::Officer).with_person(officer.name()))
    }

    /// Finds the participant each speaker speaks for, once all participants and abbreviations are known.
    pub(super) fn resolve_speakers(&mut self) {
        let attendees = Attendees::new(&self.parts.participants, &self.parts.abbreviations);
        let mut known: HashMap<&str, Option<usize>> = HashMap::new();
        let entities = self.parts.statements.iter().map(Statement::entity);
        let mut find = |entity| *known.entry(entity).or_insert_with(|| attendees.find(fold(entity).text()));
        let found: Vec<Option<usize>> = entities.map(|entity| entity.and_then(&mut find)).collect();
        for (statement, at) in self.parts.statements.iter_mut().zip(found) {
            if let Some(participant) = at.and_then(|at| self.parts.participants.get(at)) {
                statement.set_entity_ref(participant.name());
            }
        }
    }
}

/// How many officers a speaker is compared with.
const MOST_OFFICERS: usize = 32;

fn last_name(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or_default()
}
