//! Officers in a table whose columns are lost: "President Jane Doe Poland Rapporteur Li Wei China".

use std::ops::Range;

use super::columns::behind_group;
use super::role::office_at;
use crate::parse::phrase::{Person, is_known, person_at};
use crate::text::Cut;

/// The longest text that is looked at.
const LONGEST: usize = 4_000;
/// The longest name of a State, in words.
const LONGEST_STATE: usize = 9;

/// One who holds an office. Ranges are of the text.
pub(in crate::parse) struct Strung {
    pub(in crate::parse) role: Range<usize>,
    pub(in crate::parse) name: Range<usize>,
    pub(in crate::parse) state: Range<usize>,
}

/// What a row is made of.
enum Part {
    Office {
        title: Range<usize>,
        several: bool,
    },
    State(Range<usize>),
    Name(Range<usize>),
    /// A name with its State in parentheses.
    Whole(Range<usize>, Range<usize>),
}

/// Those whom a text names that is nothing but rows of office, name and State, in the same order in all of them.
pub(in crate::parse) fn strung(text: &str) -> Vec<Strung> {
    // Rows end without a stop.
    if text.len() > LONGEST || text.ends_with('.') || text.starts_with('|') {
        return Vec::new();
    }
    let from = text.find(": ").filter(|colon| announces_rows(text, *colon)).map_or(0, |colon| colon + 2);
    parts(text, from).and_then(|parts| rows(&parts)).unwrap_or_default()
}

/// Whether what stands before a colon announces the rows: it ends with no office.
fn announces_rows(text: &str, colon: usize) -> bool {
    let last = text.head(colon).rsplit(' ').next().unwrap_or_default();
    office_at(last).is_none()
}

fn parts(text: &str, from: usize) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut at = from;
    while at < text.len() {
        let rest = text.tail(at);
        if let Some(office) = office_at(rest) {
            parts.push(Part::Office { title: at..at + office.title, several: office.several });
            at += office.end;
        } else if let Some(end) = state_at(text, at) {
            parts.push(Part::State(at..end));
            at = end;
        } else if behind_group(rest) > 0 {
            at += behind_group(rest);
            continue;
        } else {
            let end = name_end(text, at);
            let Person { range, name, state } = person_at(text.head(end), at)?;
            let part = match state {
                Some(state) if is_known(text, state.clone()) => Part::Whole(name, state),
                Some(_) => return None,
                None => Part::Name(name),
            };
            parts.push(part);
            at = range.end;
        }
        let behind = text.tail(at);
        at += behind.len() - behind.trim_start_matches([',', ';', ' ']).len();
        if behind.len() > 1 && text.tail(at).len() == behind.len() {
            return None;
        }
    }
    Some(parts)
}

/// Where the longest name of a State ends that stands at an offset.
fn state_at(text: &str, at: usize) -> Option<usize> {
    let rest = text.tail(at);
    let ends = rest.match_indices([' ', ',', ';']).map(|(end, _)| end).chain([rest.len()]);
    let ends: Vec<usize> = ends.take(LONGEST_STATE).collect();
    ends.into_iter().rev().find(|end| is_known(text, at..at + end)).map(|end| at + end)
}

/// Where a name ends at the latest: before an office or a State.
fn name_end(text: &str, at: usize) -> usize {
    let rest = text.tail(at);
    let starts = rest.match_indices(' ').map(|(blank, _)| at + blank + 1);
    let other = |start: &usize| office_at(text.tail(*start)).is_some() || state_at(text, *start).is_some();
    starts.take(16).find(other).map_or(text.len(), |start| start - 1)
}

/// The rows that parts make, if they do.
fn rows(parts: &[Part]) -> Option<Vec<Strung>> {
    let whole = parts.iter().any(|part| matches!(part, Part::Whole(..)));
    let width = if whole { 2 } else { 3 };
    let mut found = Vec::new();
    let mut rest = parts;
    let mut shape: Option<Vec<u8>> = None;
    while !rest.is_empty() {
        let (row, below) = rest.split_at_checked(width)?;
        let kinds: Vec<u8> = row.iter().map(kind).collect();
        if *shape.get_or_insert_with(|| kinds.clone()) != kinds {
            return None;
        }
        rest = below;
        let (title, several) = row.iter().find_map(|part| match part {
            Part::Office { title, several } => Some((title.clone(), *several)),
            _ => None,
        })?;
        found.push(held(&title, row)?);
        // Others who hold the same office.
        while several && kinds.first() == Some(&0) {
            let Some((more, below)) = rest.split_at_checked(width - 1) else { break };
            if !more.iter().map(kind).eq(kinds.iter().copied().skip(1)) {
                break;
            }
            found.push(held(&title, more)?);
            rest = below;
        }
    }
    Some(found)
}

fn kind(part: &Part) -> u8 {
    match part {
        Part::Office { .. } => 0,
        Part::State(_) => 1,
        Part::Name(_) => 2,
        Part::Whole(..) => 3,
    }
}

fn held(title: &Range<usize>, row: &[Part]) -> Option<Strung> {
    let name = row.iter().find_map(|part| match part {
        Part::Name(name) | Part::Whole(name, _) => Some(name.clone()),
        _ => None,
    })?;
    let state = row.iter().find_map(|part| match part {
        Part::State(state) | Part::Whole(_, state) => Some(state.clone()),
        _ => None,
    })?;
    Some(Strung { role: title.clone(), name, state })
}
