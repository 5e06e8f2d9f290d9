//! "The meeting was attended by representatives of A and B and by the observer for C."

use std::ops::Range;

use super::kinds::{category, is_by_observers, is_specific};
use super::{Attendance, Place, apposition, group, group_with_states, verbs};
use crate::model::Category;
use crate::organizations;
use crate::parse::phrase::{is_known, names, names_a_body, without_article};
use crate::text::Cut;

/// Words before names that say in which capacity these attended.
const CAPACITIES: [&str; 14] = [
    "representatives of ",
    "representatives from ",
    "a representative of ",
    "the representative of ",
    "observers for ",
    "observers from ",
    "observers of ",
    "an observer for ",
    "an observer from ",
    "the observer for ",
    "delegations from ",
    "delegations of ",
    "experts from ",
    "experts of ",
];

/// The groups of a sentence that names participants behind its verb. They are read only where all of them are known, or the words
/// before them say of which kind they are.
pub(super) fn objects(text: &str, sentence: Range<usize>, place: Place) -> Option<Vec<Attendance>> {
    if place != Place::Section {
        return None;
    }
    let start = verbs::inverted(text, &sentence)?;
    let head = text.cut(sentence.start..start);
    let kind = category(head).filter(|_| is_specific(head));
    let mut groups = Vec::new();
    for part in parts(text, start..sentence.end) {
        groups.extend(object(text, part, kind)?);
    }
    (!groups.is_empty()).then_some(groups)
}

/// The object parted where another capacity begins: "representatives of A and B, and by the observer for C".
fn parts(text: &str, object: Range<usize>) -> Vec<Range<usize>> {
    let words = text.cut(object.clone());
    let mut starts: Vec<usize> = CAPACITIES
        .iter()
        .flat_map(|capacity| memchr::memmem::find_iter(words.as_bytes(), capacity.as_bytes()))
        .filter(|at| *at == 0 || words.byte(at - 1) == b' ')
        .map(|at| object.start + at)
        .collect();
    starts.sort_unstable();
    if starts.first().is_none_or(|first| *first > object.start) {
        starts.insert(0, object.start);
    }
    let ends = starts.iter().copied().skip(1).chain([object.end]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

fn object(text: &str, part: Range<usize>, kind: Option<Category>) -> Option<Vec<Attendance>> {
    let words = text.cut(part.clone());
    let capacity = CAPACITIES.iter().find(|capacity| words.starts_with(*capacity)).map_or("", |found| found);
    let end = part.start + without_joint(words).len();
    let own = (part.start + capacity.len()).min(end)..end;
    let sure = |name: &Range<usize>, kind_is_said: bool| {
        let words = text.cut(without_article(text, name.clone()));
        let named = kind_is_said && apposition::is_name(words) && names_a_body(text, name.clone());
        named || is_known(text, name.clone()) || organizations::category(words).is_some()
    };
    if let Some((named, standing)) = apposition::apposed(text, &own) {
        let category = category(text.cut(standing))?;
        let names = names(text, named);
        return names.iter().all(|name| sure(name, true)).then(|| group(text, category, names));
    }
    let names = names(text, own);
    let states = if is_by_observers(capacity) { Category::ObserverState } else { Category::StateParty };
    let category = kind.unwrap_or(Category::Other);
    let states = kind.filter(|kind| kind.is_state()).unwrap_or(states);
    let all = names.iter().all(|name| sure(name, kind.is_some()));
    all.then(|| group_with_states(text, category, states, names))
}

/// A part without the words that lead to the next: ", as well as by".
fn without_joint(words: &str) -> &str {
    const JOINTS: [&str; 6] = [" by", " also", " as well as", " and", ",", ";"];
    let mut words = words.trim_end();
    while let Some(rest) = JOINTS.iter().find_map(|joint| words.strip_suffix(joint)) {
        words = rest.trim_end();
    }
    words
}
