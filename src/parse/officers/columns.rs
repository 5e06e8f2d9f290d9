//! Officers in columns and tables: "Chair     Jane Doe (Poland)", "| Chair | African States | Jane Doe (Togo) |".

use std::ops::Range;

use super::persons;
use super::role::{Role, is_role};
use crate::parse::phrase::{Person, is_known, person_at, trimmed};
use crate::text::Cut;

/// The most cells of a row that are looked at.
const MOST_CELLS: usize = 4;
/// The most rows that name the holders of one office.
const MOST_ROWS: usize = 24;

/// Those who stand beside an office that begins a line.
pub(super) fn beside(text: &str, sentence: &Range<usize>, role: &Role) -> Vec<Person> {
    let before = text.cut(sentence.start..role.title.start).trim_end();
    let behind = text.cut(role.end..sentence.end);
    // The heads of the columns may stand before the first row.
    let in_row = before.is_empty()
        || before.ends_with([')', '|', ':', '.'])
        || behind.starts_with(' ') && behind_group(behind.tail(1)) > 0;
    if role.end != role.last.bare.end || !in_row {
        return Vec::new();
    }
    if behind.strip_prefix(':').unwrap_or(behind).starts_with(" |") {
        return in_rows(text, role.end, sentence.end);
    }
    if !behind.starts_with(' ') {
        return Vec::new();
    }
    let persons = persons(text, role.end + 1 + behind_group(behind.tail(1)), sentence.end);
    let known = |person: &Person| person.state.as_ref().is_some_and(|state| is_known(text, state.clone()));
    if persons.iter().all(known) { persons } else { Vec::new() }
}

/// How long the name of a regional group is that a text begins with, and the blank behind it.
pub(super) fn behind_group(text: &str) -> usize {
    const LONGEST: usize = 80;
    const GROUPS: [&str; 7] = ["Group of ", "African", "Asia", "Eastern", "Latin", "Western", "Pacific"];
    let states = text.find(" States ").filter(|at| *at < LONGEST).map(|at| at + " States ".len());
    states.filter(|_| GROUPS.iter().any(|group| text.starts_with(group))).unwrap_or(0)
}

/// The person in a row of a table, and those in the rows below whose first cell is empty.
fn in_rows(text: &str, from: usize, end: usize) -> Vec<Person> {
    let mut persons: Vec<Person> = in_row(text, from, end).into_iter().collect();
    while let Some(last) = persons.last().filter(|_| persons.len() < MOST_ROWS) {
        // "| Jane Doe (Togo) | | | Ann Roe (Peru) |", a rule between the head and the other rows aside.
        let next = last.range.end + text.cut(last.range.end..end).find('|').unwrap_or(end);
        let rest = text.cut(next..end);
        let empty = rest.len() - rest.trim_start_matches(['|', ' ', '-', ':']).len();
        let cells = rest.head(empty).matches('|').count();
        let Some(person) = (cells > 2).then(|| in_row(text, next + empty - 2, end)).flatten() else { break };
        persons.push(person);
    }
    persons
}

/// The person in a row of a table, with the State in parentheses or in a cell of its own.
fn in_row(text: &str, from: usize, end: usize) -> Option<Person> {
    let (mut person, mut state): (Option<Person>, Option<Range<usize>>) = (None, None);
    let mut start = from + text.cut(from..end).find('|')? + 1;
    for _ in 0..MOST_CELLS {
        let close = text.cut(start..end).find('|').map_or(end, |at| start + at);
        let cell = trimmed(text, start..close);
        let words = text.cut(cell.clone());
        if words.is_empty()
            || words.split(' ').any(|word| is_role(word.trim_end_matches(':').trim_end_matches('s')))
        {
            break;
        }
        if is_known(text, cell.clone()) {
            state = state.or(Some(cell));
        } else if person.is_none() && !words.ends_with(" States") {
            person = person_at(text.head(cell.end), cell.start).filter(|person| person.range.end == cell.end);
        }
        start = close + 1;
    }
    let mut person = person?;
    person.state = person.state.or(state);
    person.state.as_ref().filter(|state| is_known(text, (*state).clone()))?;
    Some(person)
}
