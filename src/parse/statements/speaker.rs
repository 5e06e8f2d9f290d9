//! The whole phrase that names a speaker, or several: "the observers for Chile and Cuba".

use std::ops::Range;

use super::RawStatement;
use super::head::{Before, Head, Kind};
use super::name_end::name_end;
use super::offices::{is_office_of_several, is_officer, state_or_unit};
use crate::model::Capacity;
use crate::organizations;
use crate::parse::phrase::{
    is_acronym, is_capitalized, is_known, names, names_a_body, person_at, without_article,
};
use crate::states::State;
use crate::text::Cut;

/// The most commas in one name.
const MOST_COMMAS: usize = 2;

/// Who is named by one phrase.
#[derive(Debug)]
pub(super) struct Speakers {
    /// One for each who is named; none for a collective.
    pub(super) each: Vec<RawStatement>,
    /// The end of the phrase.
    pub(super) end: usize,
    /// Whether the names follow behind a colon: "the representatives of the following States".
    pub(super) announced: bool,
}

/// Reads the phrase that a head begins; it ends at `limit` at the latest.
pub(super) fn speakers(text: &str, head: &Head, limit: usize, body: &str) -> Speakers {
    match &head.kind {
        Kind::Delegate { capacity, plural, name } => {
            let limit = before_joint(text, *name, limit);
            let unnamed = matches!(text.byte(*name), b' ' | b',' | b'.' | b':' | 0);
            let end = if unnamed {
                *name
            } else {
                name_end(text, *name, limit, *plural && !is_announced(text.tail(*name)))
            };
            let end = if *plural { end } else { completed(text, *name..end, limit) };
            let mut named = delegates(text, head, *capacity, *plural, *name..end);
            if *plural {
                others(text, limit, *capacity, &mut named);
            }
            if *capacity == Capacity::Other {
                named.each.retain(|one| head.before != Before::By || is_listed(text, one));
            }
            named
        }
        Kind::Office { title } => office(text, head, title.clone(), limit, body),
        Kind::Named { entity } => named(text, head, *entity, limit),
        Kind::Person { end } => {
            let person = head.person.as_ref().map(|person| person.name.clone());
            let one =
                RawStatement { range: head.start..*end, capacity: Capacity::Other, entity: None, person };
            Speakers { each: vec![one], end: *end, announced: false }
        }
        Kind::Of { capacity, entity, end } => {
            let one = RawStatement {
                range: head.start..*end,
                capacity: *capacity,
                entity: Some(entity.clone()),
                person: person_behind(text, *end),
            };
            Speakers { each: vec![one], end: *end, announced: false }
        }
    }
}

/// Those whom a list names behind a remark on the one before: "Cuba, on behalf of the Group of 77 and China, Peru and Chile", "Cuba,
/// on behalf of the Group; and the World Bank".
fn others(text: &str, limit: usize, capacity: Capacity, speakers: &mut Speakers) {
    const MOST_REMARKS: usize = 16;
    let semicolons = text.cut(speakers.end.min(limit)..limit).contains("; ");
    for _ in 0..MOST_REMARKS {
        let rest = text.cut(speakers.end.min(limit)..limit);
        let remarks = [
            ", on behalf of ",
            ", speaking on behalf of ",
            ", also speaking on behalf of ",
            ", speaking also on behalf of ",
            ", also on behalf of ",
        ];
        let Some(remark) = remarks.iter().find(|remark| rest.starts_with(*remark)) else { return };
        let mark = if semicolons { "; " } else { ", " };
        let Some(at) = rest.tail(remark.len()).find(mark) else { return };
        let start = speakers.end + remark.len() + at + mark.len();
        let start = start + if text.tail(start).starts_with("and ") { "and ".len() } else { 0 };
        let end = name_end(text, start, limit, true);
        let names = names(text, start..end);
        let sure = |name: &Range<usize>| semicolons || is_known(text, name.clone());
        if names.is_empty() || !names.iter().all(sure) {
            return;
        }
        let statement = |name: Range<usize>| RawStatement {
            range: name.clone(),
            capacity,
            entity: Some(name),
            person: None,
        };
        speakers.each.extend(names.into_iter().map(statement));
        speakers.end = end;
    }
}

/// Whether one named without a capacity is a State or an organization that is known.
fn is_listed(text: &str, one: &RawStatement) -> bool {
    one.entity.as_ref().is_some_and(|name| {
        is_known(text, name.clone()) || organizations::category(text.cut(name.clone())).is_some()
    })
}

/// The end of names less the words that lead to the next speaker: ", as well as".
fn before_joint(text: &str, from: usize, limit: usize) -> usize {
    let words = text.cut(from.min(limit)..limit).trim_end();
    let words = words.strip_suffix(" by").unwrap_or(words);
    words.strip_suffix(" as well as").map_or(limit, |words| from + words.trim_end_matches(',').len())
}

/// "Mr. John Doe (Poland)", "Ms. Jane Doe of the World Bank".
fn named(text: &str, head: &Head, from: usize, limit: usize) -> Speakers {
    let person = head.person.as_ref();
    let state = person.and_then(|person| person.state.clone());
    let end = match &state {
        Some(state) => state.end + 1,
        None => name_end(text, from, limit, false),
    };
    let entity = without_article(text, state.unwrap_or(from..end));
    let is_state = is_known(text, entity.clone());
    let capacity = if is_state { Capacity::Representative } else { Capacity::Other };
    let person = person.map(|person| person.name.clone());
    let sure =
        is_state || names_a_body(text, entity.clone()) || text.cut(entity.clone()).split(' ').any(is_acronym);
    let one = RawStatement { range: head.start..end, capacity, entity: Some(entity), person };
    Speakers { each: if sure { vec![one] } else { Vec::new() }, end, announced: false }
}

fn delegates(text: &str, head: &Head, capacity: Capacity, plural: bool, name: Range<usize>) -> Speakers {
    let end = name.end.max(name.start);
    let words = text.cut(name.clone());
    if is_announced(words) || head.lists_panellists(text) {
        return Speakers { each: Vec::new(), end, announced: true };
    }
    let each = if plural {
        let listed = names(text, name).into_iter().map(|name| without_remark(text, name));
        listed
            .filter(|name| is_one(text.cut(name.clone())))
            .map(|name| RawStatement { range: name.clone(), capacity, entity: Some(name), person: None })
            .collect()
    } else {
        let entity = without_kind(text, without_article(text, name));
        let apposed = entity.start > end;
        if entity.is_empty()
            && let Some(one) = introduced(text, head, capacity, end)
        {
            return Speakers { end: one.range.end, each: vec![one], announced: false };
        }
        let entity = (!entity.is_empty()).then_some(entity);
        let behind = || if apposed { None } else { person_behind(text, end) };
        let person = head.person.as_ref().map(|person| person.name.clone()).or_else(behind);
        if entity.is_none() && person.is_none() {
            return Speakers { each: Vec::new(), end, announced: false };
        }
        vec![RawStatement { range: head.start..end, capacity, entity, person }]
    };
    Speakers { each, end, announced: false }
}

/// Somebody whose name and entity stand behind a comma: "the panellist, Jane Doe of the World Bank", "…, Jane Doe (Chad)".
fn introduced(text: &str, head: &Head, capacity: Capacity, end: usize) -> Option<RawStatement> {
    let start = end + text.tail(end).strip_prefix(", ").map(|_| ", ".len())?;
    let person = person_at(text, start).filter(|person| person.range.start == start)?;
    let behind = person.range.end;
    let (entity, end) = if let Some(state) = person.state {
        (state, behind)
    } else {
        let name = behind + text.tail(behind).strip_prefix(" of ").map(|_| " of ".len())?;
        let end = name_end(text, name, text.len(), false);
        (without_article(text, name..end), end)
    };
    Some(RawStatement { range: head.start..end, capacity, entity: Some(entity), person: Some(person.name) })
}

/// "Chad (Chair of the Group)" less what stands in parentheses, and "a civil organization, the Help Fund" less its kind.
fn without_kind(text: &str, entity: Range<usize>) -> Range<usize> {
    let words = text.cut(entity.clone());
    let remark = words.find(" (").map_or(entity.end, |at| entity.start + at);
    if remark < entity.end && !is_known(text, entity.clone()) && is_known(text, entity.start..remark) {
        return entity.start..remark;
    }
    let kind = words.starts_with(|first: char| first.is_lowercase()) && words.ends_with(" organization");
    let name = text.tail(entity.end).strip_prefix(", ").filter(|rest| kind && is_capitalized(rest));
    name.map_or(entity.clone(), |_| {
        let start = entity.end + ", ".len();
        without_article(text, start..name_end(text, start, text.len(), false))
    })
}

/// The most panellists in one list.
const MOST_PANELLISTS: usize = 40;

/// Persons in a list, each with a State or an organization: "Jane Doe (Peru), Mr. Li, Ministry of Justice of China; …".
pub(super) fn panellists(text: &str, list: Range<usize>) -> Vec<RawStatement> {
    let mut found = Vec::new();
    let mut at = list.start;
    while found.len() < MOST_PANELLISTS
        && let Some(start) = next_name(text, at, list.end)
        && let Some(person) = person_at(text, start).filter(|person| person.range.end <= list.end)
    {
        let semicolon = memchr::memchr(b';', text.cut(person.range.end..list.end).as_bytes());
        let end = semicolon.map_or(list.end, |mark| person.range.end + mark);
        at = if person.state.is_some() { person.range.end } else { end };
        let entity = person.state.or_else(|| affiliation(text, person.range.end..end));
        found.push(RawStatement {
            range: person.range.start..at,
            capacity: Capacity::Panellist,
            entity,
            person: Some(person.name),
        });
    }
    found
}

/// The State that ends what stands behind a person, or else all of it: ", Ministry of Justice of Chile".
fn affiliation(text: &str, behind: Range<usize>) -> Option<Range<usize>> {
    let words = text.cut(behind.clone());
    let name = words.strip_prefix(", ").or_else(|| words.strip_prefix(" of "))?;
    let start = behind.end - name.len();
    let name = name.trim_end_matches(['.', ' ']);
    let state = State::longest_suffix(name).map_or(0, |(state, _)| state);
    let name = without_article(text, start + state..start + name.len());
    (!name.is_empty()).then_some(name)
}

/// Where the next name of a list begins, behind marks, "and" and the label of an item.
fn next_name(text: &str, at: usize, end: usize) -> Option<usize> {
    let mut rest = text.cut(at..end).trim_start_matches([',', ';', ' ', ':']);
    rest = rest.strip_prefix("and ").unwrap_or(rest).trim_start();
    if let Some((label, behind)) = rest.strip_prefix('(').and_then(|label| label.split_once(") "))
        && label.len() <= 3
    {
        rest = behind;
    }
    (!rest.is_empty()).then_some(end - rest.len())
}

/// "the following States": the names stand behind a colon.
fn is_announced(words: &str) -> bool {
    words.strip_prefix("the ").unwrap_or(words).starts_with("following ")
}

/// Not "States parties" nor "Member States".
fn is_one(name: &str) -> bool {
    let collective = ["States", "Member States", "Governments", "Parties", "Non-governmental", "Member"];
    !collective.iter().any(|begin| name.starts_with(begin))
}

/// "Egypt (on behalf of the Group of African States)" less the remark, "Sudan1" less the figure of a note.
pub(super) fn without_remark(text: &str, name: Range<usize>) -> Range<usize> {
    let words = text.cut(name.clone());
    let mut remarks = memchr::memmem::find_iter(words.as_bytes(), b" (");
    let remark = remarks.find(|at| !is_capitalized(words.tail(at + 2)));
    let words = words.head(remark.unwrap_or(words.len()));
    let plain = words.trim_end_matches(|last: char| last.is_ascii_digit());
    let noted = plain.len() < words.len() && is_known(text, name.start..name.start + plain.len());
    name.start..name.start + if noted { plain.len() } else { words.len() }
}

fn office(text: &str, head: &Head, title: Range<usize>, limit: usize, body: &str) -> Speakers {
    let rest = text.cut(title.end..limit);
    let preposition = [" of ", " for ", " on ", " to the ", " from ", " at ", " in the "];
    let preposition = preposition.into_iter().find(|preposition| rest.starts_with(preposition));
    let of = preposition.map(|preposition| {
        let start = title.end + preposition.len();
        start..name_end(text, start, limit, false)
    });
    let of = of.map(|of| of.start..completed(text, of, limit)).filter(|of| !of.is_empty());
    let mut end = of.as_ref().map_or(title.end, |of| of.end);
    let behind = with_unit(text, end, limit);
    let unit = behind.clone().or_else(|| of.clone());
    end = behind.map_or(end, |unit| unit.end);
    let named = of.as_ref().map(|of| text.cut(without_article(text, of.clone())));
    let (capacity, entity) = if is_officer(text.cut(title.clone()), named, body) {
        (Capacity::Officer, None)
    } else {
        (Capacity::Official, state_or_unit(text, title.clone(), end, unit))
    };
    let person = head.person.as_ref().map(|person| person.name.clone()).or_else(|| person_behind(text, end));
    // Of several who share an office, one name is not all.
    let several = text.cut(title.clone()).rsplit(' ').next().is_some_and(is_office_of_several);
    let person = person.filter(|_| !several);
    let state = || state_of_person(text, person.as_ref()?);
    let entity = entity.or_else(|| if capacity == Capacity::Official { state() } else { None });
    Speakers {
        each: vec![RawStatement { range: head.start..end, capacity, entity, person }],
        end,
        announced: false,
    }
}

/// What belongs to a name behind a word that ends others.
const TAILS: [(&str, &str); 4] = [
    ("Group of 77", " and China"),
    ("Nations Office", " at Vienna"),
    ("Nations Office", " at Geneva"),
    ("Nations Office", " at Nairobi"),
];

/// The end of a name with commas in it: "United Nations Educational, Scientific and Cultural Organization".
fn completed(text: &str, name: Range<usize>, limit: usize) -> usize {
    let words = text.cut(name.clone());
    let rest = text.cut(name.end..limit);
    if let Some((_, tail)) = TAILS.iter().find(|(head, tail)| words.ends_with(head) && rest.starts_with(tail))
    {
        return name.end + tail.len();
    }
    let whole = words.is_empty() || names_a_body(text, name.clone()) || words.split(' ').any(is_acronym);
    if whole || is_known(text, name.clone()) {
        return name.end;
    }
    let mut end = name.end;
    for _ in 0..MOST_COMMAS {
        let Some(rest) = text.cut(end..limit).strip_prefix(", ").filter(|rest| is_capitalized(rest)) else {
            break;
        };
        let start = limit - rest.len();
        end = name_end(text, start, limit, false);
        if person_at(text, start).is_none() && names_a_body(text, start..end) {
            return end;
        }
    }
    name.end
}

/// The unit behind a comma: "the Principal Officer, Division for Management".
fn with_unit(text: &str, end: usize, limit: usize) -> Option<Range<usize>> {
    text.cut(end..limit).strip_prefix(", ").filter(|rest| is_capitalized(rest))?;
    let start = end + ", ".len();
    let unit = start..name_end(text, start, limit, false);
    (names_a_body(text, unit.clone()) || is_acronym(text.cut(unit.clone()))).then_some(unit)
}

/// The State in parentheses behind the name of a person.
fn state_of_person(text: &str, name: &Range<usize>) -> Option<Range<usize>> {
    let person = person_at(text, name.start)?;
    person.state.filter(|state| is_known(text, state.clone()))
}

/// The person behind a comma: "the Chair, Jane Doe (Poland), said".
pub(super) fn person_behind(text: &str, end: usize) -> Option<Range<usize>> {
    let end = end + accreditation(text.tail(end));
    let start = end + text.tail(end).strip_prefix(", ").map(|_| 2)?;
    let person = person_at(text, start)?;
    let closed = matches!(text.byte(person.range.end), b',' | b'.' | b';' | b')' | 0);
    (closed && person.range.start == start).then_some(person.name)
}

/// How long the words are that say where one represents a State: " to the United Nations (Vienna)".
fn accreditation(behind: &str) -> usize {
    const LONGEST: usize = 100;
    let comma = behind.first(LONGEST).find(", ").filter(|_| behind.starts_with(" to the "));
    comma.filter(|comma| is_capitalized(behind.head(*comma).tail(" to the ".len()))).unwrap_or(0)
}
