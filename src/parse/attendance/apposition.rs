//! "The European Union, a regional economic integration organization that is a party to the Convention, was
//! represented at the meeting."

use std::ops::Range;
use std::sync::LazyLock;

use super::kinds::{category, is_specific};
use super::{Attendance, Place, group};
use crate::model::Category;
use crate::parse::phrase::{is_capitalized, is_known, names, trimmed};
use crate::states::State;
use crate::text::{Cut, Substrings};

/// What says that the words before it attended.
const PREDICATES: [&str; 10] = [
    " was represented",
    " were represented",
    " was also represented",
    " were also represented",
    " attended the ",
    " also attended the ",
    " participated in the ",
    " also participated in the ",
    " attended as ",
    " participated as ",
];

static FINDER: LazyLock<Substrings> = LazyLock::new(|| Substrings::new(PREDICATES.into_iter()));

/// The groups of a sentence whose subject is the participants themselves.
pub(super) fn apposition(text: &str, sentence: Range<usize>, place: Place) -> Option<Vec<Attendance>> {
    let words = text.cut(sentence.clone());
    let predicate = sentence.start + FINDER.place(words)?;
    let subject = without_lead_in(text, sentence.start..predicate);
    if let Some((subject, behind, others)) = beside(text, &subject, predicate..sentence.end) {
        let mut groups = subjects(text, subject, text.cut(behind), place)?;
        groups.extend(group(text, Category::ObserverState, names(text, others)));
        return Some(groups);
    }
    subjects(text, subject, text.cut(predicate..sentence.end), place)
}

/// Observers who are named beside the others: "A and B, as well as the observer for C, were represented". The subject, what
/// stands behind it, and these.
fn beside(
    text: &str,
    subject: &Range<usize>,
    behind: Range<usize>,
) -> Option<(Range<usize>, Range<usize>, Range<usize>)> {
    const JOINTS: [&str; 3] =
        [" as well as the observer for ", " as well as the observers for ", " as well as observers for "];
    let found = |range: &Range<usize>| {
        let words = text.cut(range.clone());
        let (at, joint) = JOINTS.iter().find_map(|joint| Some((words.find(joint)?, joint)))?;
        let before = range.start..range.start + words.head(at).trim_end_matches(',').len();
        let others = range.start + at + joint.len()..range.end;
        let states = names(text, others.clone()).into_iter().all(|name| is_known(text, name));
        states.then_some((before, others))
    };
    if let Some((subject, others)) = found(subject) {
        return Some((subject, behind, others));
    }
    found(&behind).map(|(behind, others)| (subject.clone(), behind, others))
}

/// The groups of a subject by itself.
fn subjects(text: &str, subject: Range<usize>, behind: &str, place: Place) -> Option<Vec<Attendance>> {
    if let Some((named, standing)) = apposed(text, &subject) {
        let sure = place != Place::Elsewhere || is_specific(text.cut(standing.clone()));
        let category = category(text.cut(standing)).filter(|_| sure)?;
        return found(text, category, names(text, named));
    }
    if place == Place::Elsewhere {
        return None;
    }
    let names = names(text, without_capacity(text, subject));
    let category = plain_category(text, &names, behind, place);
    found(text, category, names)
}

fn found(text: &str, category: Category, names: Vec<Range<usize>>) -> Option<Vec<Attendance>> {
    let are_names = names.iter().all(|name| is_name(text.cut(name.clone())));
    (are_names && !names.is_empty()).then(|| group(text, category, names))
}

/// Not "The session", "Representatives" or "Observers".
fn is_name(words: &str) -> bool {
    let collective = [
        "Representatives",
        "Observers",
        "Delegations",
        "Participants",
        "Experts",
        "Members",
        "States",
        "Session",
    ];
    is_capitalized(words)
        && !words.starts_with(|first: char| first.is_ascii_digit())
        && (words.split(' ').count() > 3 || !collective.iter().any(|word| words.starts_with(word)))
        && (words.chars().filter(|letter| letter.is_uppercase()).count() > 1 || State::find(words).is_some())
}

/// The subject less a clause before it: "In accordance with resolution 4/5, Oman".
fn without_lead_in(text: &str, subject: Range<usize>) -> Range<usize> {
    let words = text.cut(subject.clone());
    let leads = ["In ", "Pursuant ", "At ", "Under ", "On ", "As ", "Also", "In addition"];
    if !leads.iter().any(|lead| words.starts_with(lead)) {
        return subject;
    }
    let comma = words.find(", ").map_or(0, |comma| comma + 2);
    subject.start + comma..subject.end
}

/// How many commas are looked behind for words on standing.
const MOST_COMMAS: usize = 64;

/// The subject parted into its names and the words that say their standing.
fn apposed(text: &str, subject: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let words = text.cut(subject.clone());
    let mut commas = memchr::memmem::find_iter(words.as_bytes(), b", ").take(MOST_COMMAS);
    let comma = commas.find(|at| {
        let standing = words.tail(at + 2);
        says_standing(standing) && category(standing).is_some()
    })?;
    let named = trimmed(text, subject.start..subject.start + comma);
    Some((named, subject.start + comma..subject.end))
}

/// "an observer State", "intergovernmental organizations", "States signatories to the Convention"; not another name.
fn says_standing(words: &str) -> bool {
    let small = words.starts_with(|first: char| first.is_lowercase()) && !words.starts_with("the ");
    small || ["States ", "State "].iter().any(|noun| words.starts_with(noun))
}

/// "Representatives of A and B" less the first two words.
fn without_capacity(text: &str, subject: Range<usize>) -> Range<usize> {
    let words = text.cut(subject.clone());
    let begins = [
        "Representatives of ",
        "Observers for ",
        "A representative of ",
        "An observer for ",
        "The observer for ",
    ];
    let length = begins.into_iter().find(|begin| words.starts_with(begin)).map_or(0, str::len);
    subject.start + length..subject.end
}

/// The category of names without words on their standing.
fn plain_category(text: &str, names: &[Range<usize>], behind: &str, place: Place) -> Category {
    let observers = behind.contains("bserver");
    let states = !names.is_empty() && names.iter().all(|name| is_known(text, name.clone()));
    match place {
        Place::Item(category) => category,
        _ if states && observers => Category::ObserverState,
        _ if states => Category::StateParty,
        _ => category(behind).unwrap_or(Category::Other),
    }
}
