//! "The following States parties to the Convention were represented …: A, B and C."

use std::ops::Range;

use super::kinds::{category, is_by_observers, is_specific, kind_words};
use super::{Attendance, Place, group, group_with_states, may_attend};
use crate::model::Category;
use crate::parse::phrase::{Table, is_acronym, is_capitalized, names, names_of_many, words_from};
use crate::text::Cut;

/// The longest words before a colon that can be a bare heading of a list: "States signatories", in bytes.
const LONGEST_LABEL: usize = 240;

/// The groups of a sentence that has a colon behind the kind of participants.
pub(super) fn list(text: &str, sentence: Range<usize>, place: Place) -> Option<Vec<Attendance>> {
    let first = colon(text, &sentence)?;
    let head = text.cut(sentence.start..first);
    // "The meeting was attended by: States parties: A and B": the kind stands behind the first colon.
    let (colon, category) = match lead(head, place) {
        Some(category) => (first, category),
        None if place == Place::Section && may_attend(head) => {
            let second = colon(text, &(first + 1..sentence.end))?;
            (second, lead(text.cut(first + 1..second), place)?)
        }
        None => return None,
    };
    let rest = colon + 1..sentence.end;
    if text.cut(rest.clone()).trim().is_empty() {
        return Some(vec![Attendance { category, names: Vec::new(), mixed: false }]);
    }
    let head = text.cut(sentence.start..colon);
    let plain =
        category == Category::Other && memchr::memchr(b':', text.cut(rest.clone()).as_bytes()).is_none();
    match states_among(head).filter(|_| plain) {
        Some(states) => Some(group_with_states(text, category, states, names(text, rest))),
        None if is_of_many(head) && plain_names(text.cut(rest.clone())) => {
            Some(group(text, category, names_of_many(text, rest)))
        }
        None => Some(groups(text, rest, category)),
    }
}

/// A list that goes on behind the stop of another: "… : General category: A. Special category: B and C. Roster: D."
pub(super) fn continued(text: &str, sentence: Range<usize>, category: Category) -> Option<Vec<Attendance>> {
    let colon = colon(text, &sentence)?;
    let head = text.cut(sentence.start..colon);
    let part = is_capitalized(head) && names_a_part(head) && is_label(head);
    part.then(|| group(text, category, names(text, colon + 1..sentence.end)))
}

/// The category of those whom a sentence has attend without a name: "A number of non-governmental organizations were represented."
pub(super) fn counted(sentence: &str, place: Place) -> Option<Category> {
    const COUNTS: [&str; 7] =
        ["A number of ", "Several ", "Many ", "Representatives of ", "Observers ", "In addition, ", "Some "];
    let counts = COUNTS.iter().any(|count| sentence.starts_with(count))
        || sentence.split(' ').take(2).any(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    let named = sentence.contains(": ") || sentence.contains("ollowing");
    (place == Place::Section && counts && !named && may_attend(sentence) && is_specific(sentence))
        .then(|| category(sentence))
        .flatten()
}

/// Those of a category who are named behind: "Among them were A and B."
pub(super) fn among(text: &str, sentence: Range<usize>, category: Category) -> Option<Vec<Attendance>> {
    const OPENS: [&str; 6] = [
        "Among them were ",
        "Among those were ",
        "They included ",
        "These included ",
        "These were ",
        "They were ",
    ];
    let words = text.cut(sentence.clone());
    let opens = OPENS.iter().find(|opens| words.starts_with(**opens))?;
    let list = sentence.start + opens.len()..sentence.end;
    let named = text.cut(list.clone()).trim_start_matches("the ");
    is_capitalized(named).then(|| group(text, category, names_of_many(text, list)))
}

/// Whether words before a colon name a part of a list: "Special category", "Eastern European States".
fn names_a_part(head: &str) -> bool {
    const PARTS: [&str; 5] = ["ategory", "oster", " status", " group", " States"];
    const LONGEST_PART: usize = 60;
    head.len() <= LONGEST_PART && PARTS.iter().any(|part| head.ends_with(part))
}

/// An item that is nothing but names.
pub(super) fn item(text: &str, sentence: Range<usize>, place: Place) -> Option<Vec<Attendance>> {
    let Place::Item(category) = place else { return None };
    let is_names = !may_attend(text.cut(sentence.clone())) && colon(text, &sentence).is_none();
    is_names.then(|| group(text, category, names(text, sentence)))
}

/// Whether more than one name follows: "The following organizations were represented".
fn is_of_many(head: &str) -> bool {
    const VERBS: [&str; 4] = ["were ", "attended", "participated", "took part"];
    head.contains("ollowing ")
        && head.contains("rganizations")
        && VERBS.iter().any(|verb| head.contains(verb))
}

/// Whether nothing but names stands behind a colon.
fn plain_names(list: &str) -> bool {
    memchr::memchr(b':', list.as_bytes()).is_none()
}

/// What States are in a list of observers, or of delegations, that may be of organizations too.
fn states_among(head: &str) -> Option<Category> {
    let delegations = ["elegations", "articipants"].iter().any(|word| head.contains(word));
    if is_by_observers(head) {
        return Some(Category::ObserverState);
    }
    delegations.then_some(Category::StateParty)
}

/// The category in the words before a colon, if they open a list of participants.
fn lead(head: &str, place: Place) -> Option<Category> {
    let kind = kind_words(head);
    let attends = may_attend(head);
    let follows = kind.len() < head.len();
    let category = category(kind).or_else(|| category(head));
    match place {
        Place::Elsewhere => {
            (attends && follows && is_specific(kind) && is_of_the_meeting(head)).then_some(category).flatten()
        }
        Place::Section if attends && follows => Some(category.unwrap_or(Category::Other)),
        Place::Section if attends => category,
        Place::Section => category.filter(|_| head.len() <= LONGEST_LABEL && !follows && is_label(head)),
        Place::Item(own) => Some(category.filter(|_| attends || is_label(head)).unwrap_or(own)),
    }
}

/// The category that words alone in their line give those below: "States parties", "Intergovernmental organizations".
pub(super) fn label(words: &str) -> Option<Category> {
    let words = words.trim_matches(['*', '_', ':', ' ']);
    // The first line of a sentence: "The following States parties to".
    if words.starts_with("The ") {
        return None;
    }
    let kind = words.len() <= 100 && is_capitalized(words) && !words.contains([',', ';', '.']);
    (kind && names_nobody(words) && is_label(words) && is_specific(words)).then(|| category(words)).flatten()
}

/// The category that words give those below in a list of States or organizations: "Members", "Observers".
pub(super) fn label_within(words: &str, open: Category) -> Option<Category> {
    match words.trim_matches(['*', '_', ':', ' ']) {
        "Members" | "Parties" if open.is_state() => Some(Category::StateParty),
        "Observers" if open.is_state() => Some(Category::ObserverState),
        "Observers" => Some(Category::Other),
        _ => None,
    }
}

/// Whether no word behind the first begins a name.
pub(super) fn names_nobody(words: &str) -> bool {
    const CAPITALS: [&str; 11] = [
        "Conference",
        "Convention",
        "Corruption",
        "Governments",
        "Member",
        "Nations",
        "Parties",
        "Secretariat",
        "State",
        "States",
        "United",
    ];
    let named = |word: &str| word.starts_with(|c: char| !c.is_lowercase()) && !CAPITALS.contains(&word);
    !words.split(' ').skip(1).any(named)
}

/// Whether words are names of organizations, parted by commas: every one begins with a capital, and no verb stands among them.
pub(super) fn is_of_organizations(words: &str) -> bool {
    let mut parts = words.split([',', ';']).flat_map(|part| part.split(") and ")).map(|part| {
        let part = part.trim_start();
        let part = part.strip_prefix("and ").unwrap_or(part);
        part.strip_prefix("the ").unwrap_or(part)
    });
    let several = parts.clone().count() > 1;
    let is_name = |part: &str| is_capitalized(part) && !part.starts_with("The ") || is_acronym(part);
    several && parts.all(is_name) && is_label(words) && !may_attend(words)
}

/// Whether the words are about this meeting and not, say, a workshop.
pub(super) fn is_of_the_meeting(head: &str) -> bool {
    [
        "represented",
        "meeting",
        "Meeting",
        "session",
        "Session",
        "the Conference",
        "as observer",
        "as an observer",
    ]
    .iter()
    .any(|word| head.contains(word))
}

/// Words without a verb, such as a heading within a list.
fn is_label(head: &str) -> bool {
    !words_from(head, 0).any(|word| LABEL_VERBS.has(word.text(head)))
}

/// Words that make a sentence of what is no heading.
static LABEL_VERBS: Table = Table::new(&[
    "adopted", "agreed", "are", "be", "can", "could", "decided", "had", "has", "have", "is", "made", "may",
    "noted", "shall", "should", "was", "were", "will", "would",
]);

fn colon(text: &str, sentence: &Range<usize>) -> Option<usize> {
    let words = text.cut(sentence.clone());
    let mut colons = memchr::memchr_iter(b':', words.as_bytes());
    colons.find(|at| matches!(words.byte(at + 1), b' ' | 0)).map(|at| sentence.start + at)
}

/// The names behind a colon; between semicolons other kinds may be announced: "…; signatories: C and D".
fn groups(text: &str, range: Range<usize>, first: Category) -> Vec<Attendance> {
    if memchr::memchr(b':', text.cut(range.clone()).as_bytes()).is_none() {
        return group(text, first, names(text, range));
    }
    let mut groups = Vec::new();
    let (mut category, mut start) = (first, range.start);
    let ends = memchr::memchr_iter(b';', text.cut(range.clone()).as_bytes()).map(|at| range.start + at);
    for end in ends.chain([range.end]) {
        let part = start..end;
        start = end + 1;
        // "Writers' Union: Chess and Draughts" is one name.
        let opens_list = |colon: &usize| {
            let head = text.cut(part.start..*colon).trim();
            first.is_state() || super::kinds::category(head).is_some() || names_a_part(head)
        };
        let announced = colon(text, &part).filter(opens_list);
        if let Some(colon) = announced {
            let head = text.cut(part.start..colon);
            category =
                super::kinds::category(head).filter(|_| head.len() <= LONGEST_LABEL).unwrap_or(category);
        }
        groups.extend(group(
            text,
            category,
            names(text, announced.map_or(part.start, |at| at + 1)..part.end),
        ));
    }
    groups
}
