//! Who spoke, and for whom.

use std::collections::HashMap;

use super::anchors::Anchor;
use super::statements::{Attendees, RawStatement, statements};
use super::unit::{Text, Unit};
use super::{Part, Reader, foreign};
use crate::model::{Capacity, MeetingBody, Statement};
use crate::text::fold;

impl Reader<'_> {
    pub(super) fn read_statements(&mut self, unit: &Unit, text: &Text<'_>, anchors: &[Anchor]) {
        let body = self.parts.meeting.body().map(MeetingBody::name).unwrap_or_default();
        let raw = statements(text.folded(), anchors, body);
        self.push_statements(unit, text, raw);
    }

    /// The statements of a text in another language.
    pub(super) fn read_foreign_statements(&mut self, unit: &Unit, text: &Text<'_>) {
        let raw = foreign::statements(text.folded(), self.parts.language);
        self.push_statements(unit, text, raw);
    }

    fn push_statements(&mut self, unit: &Unit, text: &Text<'_>, all: Vec<RawStatement>) {
        let first = self.parts.statements.len();
        for raw in all {
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
                statement = unit.number.into_iter().fold(known, Statement::with_paragraph);
                let told = self.parts.statements.get(first..).unwrap_or_default();
                if told.iter().rev().take(MOST_TOLD).any(|one| *one == statement) {
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
            let again = Statement::new(known.capacity()).with_person(known.person().unwrap_or(name));
            return Some(known.entity().into_iter().fold(again, Statement::with_entity));
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

/// How many statements of a paragraph one is compared with.
const MOST_TOLD: usize = 64;

/// How many officers a speaker is compared with.
const MOST_OFFICERS: usize = 32;

fn last_name(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::model::Statement;

    fn read(text: &str) -> Vec<String> {
        let report = crate::parse(text).into_report();
        let line = |one: &Statement| {
            let paragraph = one.paragraph().map_or("-".to_owned(), |number| number.to_string());
            let (entity, person) = (one.entity().unwrap_or("-"), one.person().unwrap_or("-"));
            format!("{paragraph} {}: {entity} [{person}]", one.capacity())
        };
        report.statements().iter().map(line).collect()
    }

    #[test]
    fn whoever_was_introduced_is_known_by_the_last_name() {
        let text = "I. Talks\n\n1. Ms. Ada Novak (Croatia) presented the system.\n\n2. Ms. Novak explained it. Mr. Li thanked Ms. Novak.\n";
        assert_eq!(
            read(text),
            [
                "1 representative: Croatia [Ada Novak]",
                "2 representative: Croatia [Ada Novak]",
                "2 other: - [Li]",
            ]
        );
    }

    #[test]
    fn who_speaks_twice_in_a_paragraph_under_two_names_is_one() {
        let text = "I. Talks\n\n1. Ms. Ada Novak (Croatia) presented the system. Ms. Novak explained it.\n";
        assert_eq!(read(text), ["1 representative: Croatia [Ada Novak]"]);
    }

    #[test]
    fn an_officer_is_known_by_the_last_name() {
        let text = "I. Opening\n\n1. The Chair, Mr. Tom Lee (Ireland), opened the meeting.\n\n2. Mr. Lee said that it was late.\n";
        assert_eq!(read(text), ["2 officer: - [Tom Lee]"]);
    }
}
