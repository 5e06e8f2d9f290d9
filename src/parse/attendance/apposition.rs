//! "The European Union, a regional economic integration organization that is a party to the Convention, was
//! represented at the meeting."

use std::ops::Range;

use super::kinds::{category, is_by_observers, is_specific};
use super::list::{is_of_the_meeting, names_nobody};
use super::{Attendance, Place, group, group_with_states, verbs};
use crate::model::Category;
use crate::organizations;
use crate::parse::phrase::{is_capitalized, is_known, names, names_a_body, trimmed, without_article};
use crate::states::State;
use crate::text::Cut;

/// The groups of a sentence whose subject is the participants themselves.
pub(super) fn apposition(text: &str, sentence: Range<usize>, place: Place) -> Option<Vec<Attendance>> {
    let predicate = verbs::predicate(text, sentence.clone())?;
    let elsewhere = place == Place::Elsewhere && !text.cut(predicate.clone()).ends_with("represented");
    if elsewhere && !is_of_the_meeting(text.cut(predicate.end..sentence.end)) {
        return None;
    }
    // "The United Nations Secretariat was represented by the Office for Peace."
    let kind = text.cut(sentence.start..predicate.start);
    if is_specific(kind) && verbs::is_represented_by(text.cut(predicate.end..sentence.end)) {
        return None;
    }
    let predicate = predicate.start;
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
        let joint_at = |at: usize| JOINTS.iter().find(|joint| words.tail(at).starts_with(**joint));
        let mut places = memchr::memmem::find_iter(words.as_bytes(), " as well as ");
        let (at, joint) = places.find_map(|at| Some((at, joint_at(at)?)))?;
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
    let (kind, subject) = counted(text, &subject).unwrap_or((subject.start..subject.start, subject));
    if let Some((named, standing)) = apposed(text, &subject) {
        let sure = place != Place::Elsewhere || is_specific(text.cut(standing.clone()));
        let category = category(text.cut(standing)).filter(|_| sure)?;
        let names = names(text, named);
        let known = place != Place::Elsewhere || !category.is_state();
        let known = known || names.iter().all(|name| is_known(text, name.clone()));
        return if known { found(text, category, names) } else { None };
    }
    if place == Place::Elsewhere {
        return known(text, subject, behind);
    }
    let names = names(text, without_capacity(text, subject));
    if !kind.is_empty() {
        let category = category(text.cut(kind)).unwrap_or(Category::StateParty);
        let observers = category == Category::StateParty && is_by_observers(behind);
        return found(text, if observers { Category::ObserverState } else { category }, names);
    }
    let category = plain_category(text, &names, behind, place);
    found(text, category, names)
}

/// The groups of a subject of which all are States or organizations, where its verb can tell of nothing but the meeting: "The European
/// Union was also represented", "The representatives of Togo and the World Bank participated in the work of the Meeting".
fn known(text: &str, subject: Range<usize>, behind: &str) -> Option<Vec<Attendance>> {
    if !tells_of_the_meeting(behind) {
        return None;
    }
    let list = without_capacity(text, subject.clone());
    let represent = list.start > subject.start;
    let names = names(text, list);
    let sure = |name: &Range<usize>| {
        let words = text.cut(without_article(text, name.clone()));
        is_known(text, name.clone())
            || organizations::category(words).is_some()
            || represent && is_name(words) && names_a_body(text, name.clone())
    };
    if names.is_empty() || !names.iter().all(sure) {
        return None;
    }
    let observers = behind.contains("bserver");
    let states = if observers { Category::ObserverState } else { Category::StateParty };
    Some(group_with_states(text, Category::Other, states, names))
}

/// Whether a predicate is about the meeting, whatever else the text tells: "was represented", "participated in the work of the
/// Meeting".
fn tells_of_the_meeting(behind: &str) -> bool {
    const ROLES: [&str; 6] = [
        " as a member of ",
        " as members of ",
        " as an observer",
        " as observers",
        " by an observer",
        " by observers",
    ];
    const NOUNS: [&str; 5] = ["meeting", "Meeting", "session", "Session", "Conference"];
    let gathers = |words: &str| {
        let words = words.strip_prefix("work of the ").unwrap_or(words);
        let rest = NOUNS.iter().find_map(|noun| words.strip_prefix(noun));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', ',']) || rest.starts_with(" as "))
    };
    if let Some((_, rest)) = behind.split_once(" represented") {
        return matches!(rest, "" | ".")
            || ROLES.iter().any(|role| rest.starts_with(role))
            || rest.strip_prefix(" at the ").is_some_and(gathers);
    }
    let verbs = [" participated in the ", " took part in the ", " attended the "];
    verbs.iter().any(|verb| behind.split_once(verb).is_some_and(|(_, rest)| gathers(rest)))
}

fn found(text: &str, category: Category, names: Vec<Range<usize>>) -> Option<Vec<Attendance>> {
    let are_names = names.iter().all(|name| is_name(text.cut(name.clone())));
    (are_names && !names.is_empty()).then(|| group(text, category, names))
}

/// Not "The session", "Representatives", "Some 40 States" or "United Nations entities".
pub(super) fn is_name(words: &str) -> bool {
    let mut each = words.split(' ');
    let first = each.next().unwrap_or_default();
    let last = each.next_back().unwrap_or_default();
    let short = each.count() < 2;
    let collective = COUNTS.contains(&first)
        || short && COLLECTIVE.contains(&first)
        || words.starts_with("States Members")
        || last == "States" && !words.contains(" of ") && State::find(words).is_none()
        || holds_office(words)
        || KINDS.contains(&last);
    is_capitalized(words)
        && !words.starts_with(|first: char| first.is_ascii_digit())
        && !collective
        && (words.chars().filter(|letter| letter.is_uppercase()).count() > 1 || State::find(words).is_some())
}

/// Words that begin what is nobody's name, however long.
const COUNTS: [&str; 13] = [
    "About",
    "All",
    "Around",
    "Many",
    "Most",
    "Nearly",
    "Observers",
    "Other",
    "Others",
    "Over",
    "Representatives",
    "Several",
    "Some",
];

/// Whether words are an office, or name a person: "President of the General Assembly", "Ms. Ana Ruiz".
fn holds_office(words: &str) -> bool {
    let office = words.split([',', '(']).next().unwrap_or_default();
    let office = office.split(" of ").next().unwrap_or_default().split(" for ").next().unwrap_or_default();
    let last = office.trim_end().rsplit(' ').next().unwrap_or_default();
    OFFICES.contains(&last) || TITLES.iter().any(|title| words.contains(title))
}

/// The last words of offices.
const OFFICES: [&str; 19] = [
    "Ambassador",
    "Ambassadors",
    "Chair",
    "Chairs",
    "Commissioner",
    "Director",
    "Director-General",
    "Directors",
    "Heads",
    "Members",
    "Minister",
    "Ministers",
    "President",
    "Rapporteur",
    "Rapporteurs",
    "Secretary",
    "Secretary-General",
    "Vice-Chair",
    "Vice-President",
];

const TITLES: [&str; 4] = ["Mr. ", "Mrs. ", "Ms. ", "H.E. "];

/// Words that begin no name of two or three words.
const COLLECTIVE: [&str; 6] = ["Delegations", "Experts", "Members", "Participants", "Session", "States"];

/// Words that end no name.
const KINDS: [&str; 12] = [
    "agencies",
    "bodies",
    "countries",
    "entities",
    "funds",
    "institutions",
    "mechanisms",
    "observers",
    "organizations",
    "parties",
    "programmes",
    "representatives",
];

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

/// "Two States, Israel and Tonga, …": the words that count those behind them and say of which kind they are, and the rest.
fn counted(text: &str, subject: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    const COUNTS: [&str; 12] =
        ["The", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Only"];
    let words = text.cut(subject.clone());
    let comma = words.find(", ")?;
    let kind = words.head(comma);
    let first = kind.split(' ').next().unwrap_or_default();
    let counts = COUNTS.iter().any(|count| first.eq_ignore_ascii_case(count))
        || first.starts_with(|digit: char| digit.is_ascii_digit());
    let says = counts && names_nobody(kind) && (category(kind).is_some() || kind.ends_with(" State"));
    let start = comma + ", ".len();
    let namely = if words.tail(start).starts_with("namely ") { "namely ".len() } else { 0 };
    says.then(|| (subject.start..subject.start + comma, subject.start + start + namely..subject.end))
}

/// How many commas are looked behind for words on standing.
const MOST_COMMAS: usize = 64;

/// The subject parted into its names and the words that say their standing.
pub(super) fn apposed(text: &str, subject: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
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
        "The representatives of the Governments of ",
        "The representative of the Government of ",
        "The representatives of ",
        "The representative of ",
        "The observers for ",
        "Representatives of the Governments of ",
        "Representatives of the Government of ",
        "Representatives of ",
        "Representatives from ",
        "Experts from ",
        "Delegations from ",
        "Delegations of ",
        "Observers from ",
        "Observers of ",
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
