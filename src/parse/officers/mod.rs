//! Finds the officers of the meeting where a report names them.

pub(super) mod role;
#[cfg(test)]
mod tests;

use std::ops::Range;

use self::role::{Role, is_of_meeting, role};
use super::anchors::{Anchor, split_at};
use super::phrase::{Person, person_at, person_before, sentences};
use crate::text::Cut;

/// An officer as printed. Ranges are of the text that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RawOfficer {
    /// "Chair", "First Vice-Chair"; for several at once, "Vice-Chairs", in the singular.
    pub(crate) role: Range<usize>,
    pub(crate) name: Range<usize>,
    /// What stands in parentheses behind the name.
    pub(crate) state: Option<Range<usize>>,
}

/// The officers that a text with these anchors names.
///
/// ```text
/// The Chair of the Working Group, Dominika Krois (Poland), opened the meeting.
/// … elected by acclamation Jane Doe (Poland) as President.
/// Vice-Chairs: A (X), B (Y) and C (Z)
/// ```
pub(super) fn officers(text: &str, mut anchors: &[Anchor]) -> Vec<RawOfficer> {
    if !anchors.iter().any(|anchor| anchor.officer) {
        return Vec::new();
    }
    let mut officers: Vec<RawOfficer> = Vec::new();
    for sentence in sentences(text) {
        let mut covered = sentence.start;
        let mut election = None;
        let (own, others) = split_at(anchors, sentence.end);
        anchors = others;
        for Anchor { at, .. } in own.iter().copied().filter(|anchor| anchor.officer) {
            if at < covered {
                continue;
            }
            let (title, named) = match role(text, &sentence, at) {
                Some(role) => {
                    covered = role.last.run.end;
                    let named = named(text, &sentence, &role, &mut election);
                    (role.title, named)
                }
                None => chairing(text, &sentence, at),
            };
            covered = named.iter().map(|person| person.range.end).fold(covered, usize::max);
            for person in named {
                let known = officers.iter().rev().take(MOST_KNOWN);
                if !known
                    .into_iter()
                    .any(|officer| text.cut(officer.name.clone()) == text.cut(person.name.clone()))
                {
                    officers.push(RawOfficer { role: title.clone(), name: person.name, state: person.state });
                }
            }
        }
    }
    officers
}

/// How many officers a name is compared with.
const MOST_KNOWN: usize = 32;
/// The most persons in one list.
const MOST_PERSONS: usize = 40;

/// The persons who have the role.
fn named(text: &str, sentence: &Range<usize>, role: &Role, election: &mut Option<usize>) -> Vec<Person> {
    if role.foreign {
        return Vec::new();
    }
    let behind = text.cut(role.end..sentence.end);
    if behind.starts_with(": ") {
        return persons(text, role.end + 2, sentence.end);
    }
    if behind.starts_with(", ")
        && let Some(person) = closed_person(text, role.end + 2)
    {
        return vec![person];
    }
    let election = *election.get_or_insert_with(|| self::election(text, sentence));
    if (election < role.title.start || serves(text, sentence, role))
        && let Some(names) = names_before(text, sentence, role)
    {
        return names;
    }
    apposed(text, sentence, role).into_iter().collect()
}

/// "The meeting was chaired by Jane Doe (Poland)", "Jane Doe (Poland) chaired the meeting", "Jane Doe (Poland) took the chair":
/// the word for the office, and who led the meeting.
fn chairing(text: &str, sentence: &Range<usize>, at: usize) -> (Range<usize>, Vec<Person>) {
    let own = text.cut(at..sentence.end);
    if own.starts_with("took the chair") {
        let chair = at + "took the ".len();
        let person = person_before(text, at).filter(|person| person.range.start >= sentence.start);
        return (chair..chair + "chair".len(), person.into_iter().collect());
    }
    // "co-chaired" makes Co-Chairs.
    let co = text.cut(sentence.start..at).ends_with("co-");
    let start = if co { at - "co-".len() } else { at };
    let chair = start..at + "chair".len();
    let behind = own.strip_prefix("chaired").unwrap_or_default();
    let before = text.cut(sentence.start..start);
    if behind.starts_with(" by ") {
        let subject = [" was ", " were "].iter().find_map(|verb| before.strip_suffix(verb));
        let own = subject.is_some_and(|subject| is_of_meeting(last_clause(subject)));
        let persons = if own { in_turn(text, at + "chaired by ".len(), sentence.end) } else { Vec::new() };
        return (chair, persons);
    }
    let object = behind
        .strip_prefix(" the ")
        .or_else(|| behind.strip_prefix(" its "))
        .filter(|object| is_of_meeting(object));
    let end = start - if before.ends_with(", who ") { ", who ".len() } else { 0 };
    let person =
        object.and_then(|_| person_before(text, end)).filter(|person| person.range.start >= sentence.start);
    (chair, person.into_iter().collect())
}

/// Those who chaired one after the other: "by A (Chile) and the 2nd to 4th meetings by B (Peru)".
fn in_turn(text: &str, from: usize, end: usize) -> Vec<Person> {
    let mut found = persons(text, from, end);
    while let Some(last) = found.last().map(|person| person.range.end)
        && found.len() < MOST_PERSONS
        && let Some(by) = text.cut(last..end).find(" by ")
    {
        let is_meeting = |word: &str| {
            let word = word.trim_end_matches(',');
            let ordinal = word.starts_with(|first: char| first.is_ascii_digit());
            word.starts_with("meeting")
                || ordinal && ["st", "nd", "rd", "th"].iter().any(|end| word.ends_with(end))
        };
        let turns = text.cut(last..last + by).split(' ').any(is_meeting);
        let person = person_at(text.head(end), last + by + " by ".len())
            .filter(|person| turns && person.state.is_some());
        let Some(person) = person else { break };
        found.push(person);
    }
    found
}

/// The subject behind the words that lead in, without its article: "On 4 May, the meeting".
fn last_clause(subject: &str) -> &str {
    let subject = subject.rsplit(", ").next().unwrap_or_default();
    ["The ", "the ", "Its ", "its "]
        .iter()
        .find_map(|article| subject.strip_prefix(article))
        .unwrap_or(subject)
}

/// Where a sentence speaks of an election, which makes officers of those named before an office; else its end.
fn election(text: &str, sentence: &Range<usize>) -> usize {
    let words = text.cut(sentence.clone()).as_bytes();
    let verbs = [&b"elected "[..], b"appointed ", b"designated "];
    let first = verbs.iter().filter_map(|verb| memchr::memmem::find(words, verb)).min();
    first.map_or(sentence.end, |at| sentence.start + at)
}

/// The verbs of those who hold an office.
const SERVES: [&str; 2] = [" served", " acted"];

/// "Jane Doe (Poland) served as Chair".
fn serves(text: &str, sentence: &Range<usize>, role: &Role) -> bool {
    let before = text.cut(sentence.start..role.title.start).trim_end();
    let before = before.strip_suffix(" the").unwrap_or(before);
    before.strip_suffix(" as").is_some_and(|before| SERVES.iter().any(|verb| before.ends_with(verb)))
}

/// "Jane Doe (Poland), Chair of the Working Group, opened".
fn apposed(text: &str, sentence: &Range<usize>, role: &Role) -> Option<Person> {
    let before = text.cut(sentence.start..role.title.start);
    let before = before.strip_suffix("the ").unwrap_or(before).trim_end().strip_suffix(',')?;
    person_before(text, sentence.start + before.len()).filter(|person| person.range.start >= sentence.start)
}

/// "elected Jane Doe (Poland) as President", "elected A (X) and B (Y) Vice-Chairs", "A (X) was elected Chair".
fn names_before(text: &str, sentence: &Range<usize>, role: &Role) -> Option<Vec<Person>> {
    let before = text.cut(sentence.start..role.title.start).trim_end();
    let links = [" as its", " as the", " as", " to the office of", " to serve as", " to be"];
    let linked = links.iter().find_map(|link| before.strip_suffix(link)).unwrap_or(before);
    let passive = [
        " was elected",
        " were elected",
        " was re-elected",
        " was appointed",
        " were appointed",
        " was designated",
    ];
    let passive = passive.iter().chain(&SERVES).find_map(|verb| linked.strip_suffix(verb));
    let end = sentence.start + passive.unwrap_or(linked).trim_end_matches([',', ' ']).len();
    let last = person_before(text, end)?;
    let mut persons = vec![last];
    // Earlier names of the same list, the nearest first.
    while let Some(first) = persons.last()
        && persons.len() < MOST_PERSONS
    {
        let rest = text.cut(sentence.start..first.range.start);
        let joint = [", and ", " and ", ", "].iter().find_map(|joint| rest.strip_suffix(joint));
        let Some(person) = joint.and_then(|rest| person_before(text, sentence.start + rest.len())) else {
            break;
        };
        if person.range.start < sentence.start {
            break;
        }
        persons.push(person);
    }
    persons.reverse();
    Some(persons)
}

/// The persons of a list behind a colon.
fn persons(text: &str, from: usize, end: usize) -> Vec<Person> {
    let mut persons: Vec<Person> = Vec::new();
    let mut at = from;
    while persons.len() < MOST_PERSONS
        && let Some(person) = person_at(text.head(end), at)
    {
        at = person.range.end;
        let rest = text.cut(at..end);
        // Names on lines of their own stand without a mark between them.
        let lines = if person.state.is_some() { " " } else { ", " };
        let joint = [", and ", " and ", ", ", "; and ", "; ", lines]
            .into_iter()
            .find(|joint| rest.starts_with(joint));
        persons.push(person);
        let Some(joint) = joint else { break };
        at += joint.len();
    }
    persons
}

/// A person whose name a mark closes, so that it is no other subject.
fn closed_person(text: &str, at: usize) -> Option<Person> {
    person_at(text, at).filter(|person| matches!(text.byte(person.range.end), b',' | b'.' | b';' | b')' | 0))
}
