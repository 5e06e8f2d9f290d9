//! Several officers who share a verb: "A and B were elected as Chair and Vice-Chair, respectively".

use std::ops::Range;

use super::role::{RANKS, Role, is_of_own, is_role};
use super::{RawOfficer, SERVES, list_before};
use crate::parse::gathering::Own;
use crate::parse::phrase::{self, Person, is_known};
use crate::states::State;
use crate::text::Cut;

/// The person whose name ends right before an offset, with the State behind the name or in parentheses: "Jane Doe of Spain".
pub(super) fn person_before(text: &str, sentence: &Range<usize>, end: usize) -> Option<Person> {
    let within = |person: &Person| person.range.start >= sentence.start;
    let words = text.cut(sentence.start..end);
    if !words.ends_with(')')
        && let Some((at, _)) = State::longest_suffix(words)
        && let name = words.head(at).trim_end_matches("the ")
        && let Some(name) = name.strip_suffix(" of ").or_else(|| name.strip_suffix(" from "))
    {
        let state = sentence.start + at..end;
        let person = phrase::person_before(text, sentence.start + name.len()).filter(within);
        let person = person.filter(|person| person.state.is_none() && is_known(text, state.clone()));
        return person.map(|person| Person { range: person.range.start..end, state: Some(state), ..person });
    }
    phrase::person_before(text, end).filter(within)
}

/// Those who are named with an officer before, whose name or office ends at an offset: "… and Jane Doe (Chad) as Rapporteur",
/// ", assisted by Jane Doe (Chad) as Vice-Chair".
pub(super) fn beside(
    text: &str,
    sentence: &Range<usize>,
    role: &Role,
    last: usize,
    own: &Own,
) -> Vec<Person> {
    let before = role.words_before(text, sentence);
    let Some(before) = [" as", " as its", " as the"].iter().find_map(|link| before.strip_suffix(link)) else {
        return Vec::new();
    };
    let persons = list_before(text, sentence, sentence.start + before.len());
    let first = persons.first().map_or(0, |person| person.range.start);
    let last = text.head(last).trim_end_matches([',', ';']).len();
    let joint = if first > last { text.cut(last..first) } else { "" };
    // "as Vice-Chair of the Working Group and Jane Doe (Chad) as Rapporteur"
    let joints = [", and ", " and ", ", "];
    let body = joint.strip_prefix(" of the ").or_else(|| joint.strip_prefix(" of "));
    let behind_body = joints.iter().find(|end| {
        body.and_then(|body| body.strip_suffix(**end))
            .is_some_and(|body| is_of_own(body, own) && !body.contains([',', '(']))
    });
    let joint = behind_body.map_or(joint, |end| *end);
    let together = matches!(
        joint,
        " and " | ", " | ", and " | "; " | "; and " | ", assisted by " | " and by " | ", with "
    );
    if together { persons } else { Vec::new() }
}

/// The longest words for those who elect, in bytes.
const LONGEST_SUBJECT: usize = 300;

/// Whether those who elect, named at the end of some words, are no body of the meeting: "The workshop".
pub(super) fn is_of_others(before: &str, own: &Own) -> bool {
    own.is_elsewhere(before.last(LONGEST_SUBJECT).rsplit(", ").next().unwrap_or_default().trim_end())
}

/// The longest words that name offices, in bytes.
const LONGEST_OFFICES: usize = 200;

/// Those who are elected to as many offices as there are names: "elected A and B as Chair and Vice-Chair, respectively".
pub(super) fn respectively(text: &str, sentence: &Range<usize>, own: &Own) -> Vec<RawOfficer> {
    const ELECTED: [&str; 6] = [
        " were elected",
        " were re-elected",
        " were appointed",
        " were designated",
        " were elected to serve",
        " were chosen",
    ];
    let verbs = || ELECTED.iter().chain(&SERVES);
    let words = text.cut(sentence.clone());
    let Some(end) = memchr::memmem::find(words.as_bytes(), b"respectively") else { return Vec::new() };
    let end = words.head(end).trim_end_matches([' ', ',']).len();
    // The offices, behind "as" or the verb.
    let near = words.head(end);
    let window = near.len() - near.last(LONGEST_OFFICES).len();
    let as_office = near.tail(window).rfind(" as ").map(|at| (window + at, window + at + " as ".len()));
    let by_verb = || {
        let ends =
            verbs().filter_map(|verb| near.tail(window).rfind(verb).map(|at| window + at + verb.len()));
        ends.max().map(|at| (at, at + 1))
    };
    let Some((names_end, offices_start)) = as_office.or_else(by_verb).filter(|(_, start)| *start < end)
    else {
        return Vec::new();
    };
    let (offices, tail) = offices(text, sentence.start + offices_start..sentence.start + end);
    let before = words.head(names_end);
    let passive = verbs().find_map(|verb| before.strip_suffix(verb));
    let active =
        ["elected ", "elected, ", "appointed ", "designated "].iter().any(|verb| before.contains(verb));
    let persons = list_before(text, sentence, sentence.start + passive.unwrap_or(before).len());
    let elsewhere = tail
        .strip_prefix(" of ")
        .is_some_and(|of| own.is_elsewhere(of) || !own.is_body(&of.split(' ').collect::<Vec<_>>()));
    let elsewhere = elsewhere || is_of_others(before.head(before.find("elected").unwrap_or(0)), own);
    if persons.len() < 2 || persons.len() != offices.len() || elsewhere || !(passive.is_some() || active) {
        return Vec::new();
    }
    let elected = Some(sentence.clone());
    let both = offices.into_iter().zip(persons);
    both.map(|(role, person)| RawOfficer {
        role,
        name: person.name,
        state: person.state,
        elected: elected.clone(),
    })
    .collect()
}

/// The offices that words list, and what stands behind the last: "Chair, Vice-Chair and Rapporteur of the Working Group".
fn offices(text: &str, range: Range<usize>) -> (Vec<Range<usize>>, &str) {
    let words = text.cut(range.clone());
    let listed = words.head(words.find(" of ").unwrap_or(words.len()));
    let mut offices = Vec::new();
    let mut at = 0;
    for piece in listed.split(", ").flat_map(|piece| piece.split(" and ")) {
        let start = at + listed.tail(at).find(piece).unwrap_or(0);
        at = start + piece.len();
        let office = ["and ", "the ", "its "]
            .iter()
            .fold(piece, |office, word| office.strip_prefix(word).unwrap_or(office));
        let start = at - office.len();
        let mut parts = office.rsplit(' ');
        let is_office = parts.next().is_some_and(is_role) && parts.all(|rank| RANKS.has(rank));
        if !is_office {
            return (Vec::new(), "");
        }
        offices.push(range.start + start..range.start + at);
    }
    (offices, words.tail(listed.len()))
}
