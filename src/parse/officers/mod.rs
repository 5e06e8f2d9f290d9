//! Finds the officers of the meeting where a report names them.

mod chairing;
mod columns;
mod following;
mod grid;
mod joined;
mod others;
pub(super) mod role;
mod seats;
mod strings;
mod term;
#[cfg(test)]
mod tests;

use std::ops::Range;

use self::chairing::chairing;
pub(super) use self::others::{announces_others, is_of_panel};
use self::role::{Role, role};
pub(super) use self::seats::{Seated, in_reading_order, seated};
pub(super) use self::strings::{Strung, strung};
pub(super) use self::term::is_of_another_meeting;
use super::anchors::{Anchor, split_at};
use super::gathering::Own;
use super::phrase::{Person, is_known, person_at, person_before, sentences, without_article};
use crate::states::State;
use crate::text::Cut;

/// An officer as printed. Ranges are of the text that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RawOfficer {
    /// "Chair", "First Vice-Chair"; for several at once, "Vice-Chairs", in the singular.
    pub(crate) role: Range<usize>,
    pub(crate) name: Range<usize>,
    /// What stands in parentheses behind the name.
    pub(crate) state: Option<Range<usize>>,
    /// The sentence that tells of an election, which may be for another meeting.
    pub(crate) elected: Option<Range<usize>>,
}

/// The officers that a text with these anchors names.
///
/// ```text
/// The Chair of the Working Group, Dominika Krois (Poland), opened the meeting.
/// … elected by acclamation Jane Doe (Poland) as President.
/// Vice-Chairs: A (X), B (Y) and C (Z)
/// ```
pub(super) fn officers(text: &str, mut anchors: &[Anchor], own: &Own) -> Vec<RawOfficer> {
    if !anchors.iter().any(|anchor| anchor.officer) {
        return Vec::new();
    }
    let mut officers: Vec<RawOfficer> = Vec::new();
    for sentence in sentences(text) {
        let mut covered = sentence.start;
        let mut election = None;
        let (within, behind) = split_at(anchors, sentence.end);
        anchors = behind;
        if !within.iter().any(|anchor| anchor.officer) {
            continue;
        }
        let words = text.cut(sentence.clone());
        let colon = memchr::memmem::find(words.as_bytes(), b": ");
        if colon.is_some_and(|colon| announces_others(words.head(colon + 1), own)) {
            continue;
        }
        let respectively = joined::respectively(text, &sentence, own);
        let joined = respectively.last().map_or(sentence.start, |officer| officer.role.end);
        officers.extend(respectively);
        // Where the officer named last ends, with whom others may be named: "with A as Chair and B as Rapporteur".
        let mut last = None;
        for Anchor { at, .. } in within.iter().copied().filter(|anchor| anchor.officer) {
            if at < covered || at < joined {
                continue;
            }
            let (title, named) = match role(text, &sentence, at, own) {
                Some(role) => {
                    covered = role.last.run.end;
                    let mut named = named(text, &sentence, &role, own, &mut election);
                    if named.is_empty()
                        && let Some(last) = last
                        && !role.foreign
                    {
                        named = joined::beside(text, &sentence, &role, last, own);
                    }
                    (role.title, named)
                }
                None => chairing(text, &sentence, at, own),
            };
            covered = named.iter().map(|person| person.range.end).fold(covered, usize::max);
            last = if named.is_empty() { last } else { Some(covered) };
            for person in named {
                let known = officers.iter().rev().take(MOST_KNOWN);
                if !known
                    .into_iter()
                    .any(|officer| text.cut(officer.name.clone()) == text.cut(person.name.clone()))
                {
                    let elected = election.filter(|at| *at < sentence.end).map(|_| sentence.clone());
                    let Person { name, state, .. } = person;
                    officers.push(RawOfficer { role: title.clone(), name, state, elected });
                }
            }
        }
    }
    officers
}

/// How many officers a name is compared with.
const MOST_KNOWN: usize = 32;
/// How far before an office a list of others may begin, in bytes.
const LONGEST_LIST: usize = 2_000;
/// The most persons in one list.
const MOST_PERSONS: usize = 40;

/// The persons who have the role.
fn named(
    text: &str,
    sentence: &Range<usize>,
    role: &Role,
    own: &Own,
    election: &mut Option<usize>,
) -> Vec<Person> {
    if role.foreign {
        return Vec::new();
    }
    let behind = text.cut(role.end..sentence.end);
    if behind.starts_with(": ") && !behind.starts_with(": |") {
        return persons(text, role.end + 2, sentence.end);
    }
    if let Some(colon) = following::colon(text, sentence, role) {
        let election = *election.get_or_insert_with(|| self::election(text, sentence));
        let elsewhere = joined::is_of_others(text.cut(sentence.start..election), own);
        return if elsewhere { Vec::new() } else { persons(text, colon + 2, sentence.end) };
    }
    if behind.starts_with(", ") {
        let several = text.byte(role.title.end) == b's';
        let named = if several { persons(text, role.end + 2, sentence.end) } else { Vec::new() };
        let closed =
            named.last().is_some_and(|last| matches!(text.byte(last.range.end), b',' | b'.' | b';' | 0));
        if closed && named.len() > 1 {
            return named;
        }
        if let Some(person) =
            closed_person(text, role.end + 2).filter(|person| !is_stand_in(text, sentence, role, person))
        {
            return vec![person];
        }
    }
    let beside = columns::beside(text, sentence, role);
    if !beside.is_empty() {
        return beside;
    }
    let election = *election.get_or_insert_with(|| self::election(text, sentence));
    if election < role.title.start && joined::is_of_others(text.cut(sentence.start..election), own) {
        return Vec::new();
    }
    if (election < role.title.start || serves(text, sentence, role) || is_led_by(text, sentence, role, own))
        && let Some(names) = names_before(text, sentence, role)
    {
        return names;
    }
    let welcomed = welcomed(text, sentence, role);
    if !welcomed.is_empty() {
        return welcomed;
    }
    apposed(text, sentence, role)
}

/// Whether a person named behind the office stands in for its holder: "In the absence of the Chair, Ana Paz (Peru), Vice-Chair,
/// presided". Where another person follows, the first is the holder.
fn is_stand_in(text: &str, sentence: &Range<usize>, role: &Role, person: &Person) -> bool {
    const INSTEAD: [&str; 3] = ["absence of the ", "behalf of the ", "place of the "];
    let before = text.cut(sentence.start..role.title.start);
    let rest = text.cut(person.range.end..sentence.end);
    let others = memchr::memmem::find_iter(rest.as_bytes(), b", ").take(MOST_KNOWN);
    let mut others = others.filter_map(|at| person_at(text.head(sentence.end), person.range.end + at + 2));
    INSTEAD.iter().any(|instead| before.ends_with(instead)) && !others.any(|other| other.state.is_some())
}

/// Where a sentence speaks of an election, which makes officers of those named before an office; else its end.
fn election(text: &str, sentence: &Range<usize>) -> usize {
    let words = text.cut(sentence.clone()).as_bytes();
    let verbs = [
        &b"elected "[..],
        b"elected, ",
        b"appointed ",
        b"designated ",
        b"confirmed ",
        b"election of ",
        b"would serve as ",
        b"will serve as ",
    ];
    let first = verbs.iter().filter_map(|verb| memchr::memmem::find(words, verb)).min();
    first.map_or(sentence.end, |at| sentence.start + at)
}

/// The verbs of those who hold an office, or will.
const SERVES: [&str; 11] = [
    " served",
    " acted",
    " would serve",
    " will serve",
    " continued",
    " continued in office",
    " continued to serve",
    " continued to act",
    " remained",
    " remained in office",
    " was serving",
];

/// "Jane Doe (Poland) served as Chair", "it was agreed that Jane Doe (Poland) would serve as Chair".
fn serves(text: &str, sentence: &Range<usize>, role: &Role) -> bool {
    let before = role.words_before(text, sentence);
    let before = before.strip_suffix(" the").unwrap_or(before);
    before.strip_suffix(" as").is_some_and(|before| SERVES.iter().any(|verb| before.ends_with(verb)))
}

/// "The meeting was held with Jane Doe (Poland) as Chair".
fn is_led_by(text: &str, sentence: &Range<usize>, role: &Role, own: &Own) -> bool {
    let before = role.words_before(text, sentence);
    let Some(before) = [" as", " as its", " as the"].iter().find_map(|link| before.strip_suffix(link)) else {
        return false;
    };
    let gathering =
        [" meeting", " session"].iter().any(|noun| before.contains(noun)) && !own.is_elsewhere(before);
    let person = person_before(text, sentence.start + before.len());
    gathering && person.is_some_and(|person| text.head(person.range.start).ends_with("with "))
}

/// "The Chair welcomed Jane Doe (Poland) as Vice-Chair".
fn welcomed(text: &str, sentence: &Range<usize>, role: &Role) -> Vec<Person> {
    let before = role.words_before(text, sentence);
    let before = before.strip_suffix(" the").unwrap_or(before);
    let Some(before) = before.strip_suffix(" as") else { return Vec::new() };
    let persons = list_before(text, sentence, sentence.start + before.len());
    let first = persons.first().map_or(sentence.start, |person| person.range.start);
    if text.cut(sentence.start..first).ends_with("welcomed ") { persons } else { Vec::new() }
}

/// "Jane Doe (Poland), Chair of the Working Group, opened", "Jane Doe (Poland) and John Roe (Chad), Co-Chairs".
fn apposed(text: &str, sentence: &Range<usize>, role: &Role) -> Vec<Person> {
    let before = text.cut(sentence.start..role.title.start);
    // Those of a panel have offices of their own.
    let near = before.last(LONGEST_LIST);
    if ["panellist", "anelist", "moderated by", "moderator"].iter().any(|word| near.contains(word)) {
        return Vec::new();
    }
    let before = before.strip_suffix("the ").unwrap_or(before).trim_end().strip_suffix(',');
    let Some(end) = before.map(|before| sentence.start + before.len()) else { return Vec::new() };
    if text.byte(role.title.end) == b's' {
        return list_before(text, sentence, end);
    }
    person_before(text, end).filter(|person| person.range.start >= sentence.start).into_iter().collect()
}

/// "elected Jane Doe (Poland) as President", "elected A (X) and B (Y) Vice-Chairs", "A (X) was elected Chair".
fn names_before(text: &str, sentence: &Range<usize>, role: &Role) -> Option<Vec<Person>> {
    let before = role.words_before(text, sentence);
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
    let persons = list_before(text, sentence, end);
    (!persons.is_empty()).then_some(persons)
}

/// The persons of a list that ends at an offset.
fn list_before(text: &str, sentence: &Range<usize>, end: usize) -> Vec<Person> {
    let Some(mut last) = joined::person_before(text, sentence, end) else { return Vec::new() };
    last.state = last.state.or_else(|| represented(text, sentence, last.range.start));
    let mut persons = vec![last];
    // Earlier names of the same list, the nearest first.
    while let Some(first) = persons.last()
        && persons.len() < MOST_PERSONS
    {
        let rest = text.cut(sentence.start..first.range.start);
        let joint = [", and ", " and ", ", "].iter().find_map(|joint| rest.strip_suffix(joint));
        let person =
            joint.and_then(|rest| joined::person_before(text, sentence, sentence.start + rest.len()));
        let Some(person) = person else { break };
        persons.push(person);
    }
    persons.reverse();
    persons
}

/// "The Permanent Representative of Spain, Ana Ruiz": the State before the name.
fn represented(text: &str, sentence: &Range<usize>, name: usize) -> Option<Range<usize>> {
    let before = text.cut(sentence.start..name).strip_suffix(", ")?;
    let (at, _) = State::longest_suffix(before)?;
    let of = before.head(at).trim_end_matches("the ");
    of.ends_with("epresentative of ").then(|| sentence.start + at..sentence.start + before.len())
}

/// "Jane Doe of Spain", "Jane Doe from Spain": the State behind the name.
fn state_behind(text: &str, from: usize, end: usize) -> Option<Range<usize>> {
    let behind = text.cut(from..end);
    let rest = behind.strip_prefix(" of ").or_else(|| behind.strip_prefix(" from "))?;
    let words = rest.head(rest.find([',', '.', ';', ':']).unwrap_or(rest.len()));
    let words = words.head(words.find(" and ").unwrap_or(words.len()));
    let start = from + behind.len() - rest.len();
    let state = without_article(text, start..start + words.len());
    is_known(text, state.clone()).then_some(state)
}

/// The office that a text leaves its holders, or more of them, to the paragraphs below of: "Chair:", "elected the following
/// Vice-Presidents:", "Vice-Presidents: Jane Doe (Poland)".
pub(super) fn opened(text: &str, anchors: &[Anchor], own: &Own) -> Option<Range<usize>> {
    let words = text.trim_end();
    if !words.ends_with([':', ')']) {
        return None;
    }
    let last = anchors.iter().rfind(|anchor| anchor.officer)?;
    let role = role(text, &(0..words.len()), last.at, own)?;
    let behind = words.tail(role.end);
    let several = text.byte(role.title.end) == b's';
    let start = memchr::memmem::rfind(words.head(role.title.start).as_bytes(), b". ").unwrap_or(0);
    let elected = following::colon(words, &(start..words.len()), &role) == Some(words.len() - 1);
    let more = several && behind.strip_prefix(": ").is_some_and(|names| !holders(names).is_empty());
    ((behind == ":" || more || elected) && !role.foreign).then_some(role.title)
}

/// Where the first office of a text stands that its holders follow behind a colon.
pub(super) fn first_office(text: &str, anchors: &[Anchor], own: &Own) -> Option<usize> {
    let offices = anchors.iter().filter(|anchor| anchor.officer);
    let mut roles = offices.filter_map(|anchor| role(text, &(0..text.len()), anchor.at, own));
    roles.find(|role| text.tail(role.end).starts_with(": ")).map(|role| role.title.start)
}

/// Those whom a text names with their States, if it is nothing but their names.
pub(super) fn holders(text: &str) -> Vec<Person> {
    let persons = persons(text, 0, text.len());
    let end = persons.last().map_or(0, |person| person.range.end);
    let whole = matches!(text.tail(end).trim(), "" | "." | ";" | "," | "and" | "; and" | ", and");
    let known = |person: &Person| person.state.as_ref().is_some_and(|state| is_known(text, state.clone()));
    if whole && persons.iter().all(known) { persons } else { Vec::new() }
}

/// The persons of a list behind a colon.
fn persons(text: &str, from: usize, end: usize) -> Vec<Person> {
    let mut persons: Vec<Person> = Vec::new();
    let mut at = from;
    while persons.len() < MOST_PERSONS
        && let Some(person) = person_at(text.head(end), at)
    {
        let person = with_state_behind(text, person, end);
        // What follows without a mark is a name only with its State.
        if person.state.is_none()
            && persons.last().is_some_and(|last| last.range.end + 1 == person.range.start)
        {
            break;
        }
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
    let person = with_state_behind(text, person_at(text, at)?, text.len());
    matches!(text.byte(person.range.end), b',' | b'.' | b';' | b')' | 0).then_some(person)
}

/// A person with the State that is printed behind the name without parentheses.
fn with_state_behind(text: &str, person: Person, end: usize) -> Person {
    let state = if person.state.is_none() { state_behind(text, person.range.end, end) } else { None };
    match state {
        Some(state) => Person { range: person.range.start..state.end, state: Some(state), ..person },
        None => person,
    }
}
