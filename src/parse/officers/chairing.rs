//! Those who led a meeting by the verb: "was chaired by", "presided over".

use std::ops::Range;

use super::role::is_of_own;
use super::{MOST_PERSONS, list_before, persons};
use crate::parse::gathering::Own;
use crate::parse::phrase::{Person, person_at, person_before};
use crate::text::Cut;

/// "The meeting was chaired by Jane Doe (Poland)", "Jane Doe (Poland) presided over the meeting", "Jane Doe (Poland) took the
/// chair", "held under the chairmanship of Jane Doe (Poland)": the word for the office, and who led the meeting.
pub(super) fn chairing(
    text: &str,
    sentence: &Range<usize>,
    at: usize,
    meeting: &Own,
) -> (Range<usize>, Vec<Person>) {
    let own = text.cut(at..sentence.end);
    let before_verb = |end: usize| {
        person_before(text, end).filter(|person| person.range.start >= sentence.start).into_iter().collect()
    };
    // "Jane Doe (Poland) and John Roe (Chad) chaired the meeting".
    let all_before_verb = |end: usize| list_before(text, sentence, end);
    if own.starts_with("took the chair") {
        let chair = at + "took the ".len();
        return (chair..chair + "chair".len(), before_verb(at));
    }
    if let Some(verb) = ["presiding", "in the chair"].into_iter().find(|verb| own.starts_with(verb)) {
        let chair = at + verb.len() - if verb == "presiding" { verb.len() } else { "chair".len() };
        let person = before_verb(at).pop().filter(|person| person.state.is_some());
        let led = person.filter(|person| is_held(text.cut(sentence.start..person.range.start), meeting));
        return (chair..at + verb.len(), led.into_iter().collect());
    }
    if let Some(office) = ["chairmanship", "presidency"].into_iter().find(|office| own.starts_with(office)) {
        let before = text.cut(sentence.start..at);
        if before == "Under the " {
            let led = persons(text, at + office.len() + " of ".len(), sentence.end);
            let behind =
                led.last().and_then(|last| text.cut(last.range.end..sentence.end).strip_prefix(", the "));
            let held = behind.is_some_and(|subject| {
                is_of_own(subject, meeting) && meeting.is_body(&subject.split(' ').collect::<Vec<_>>())
            });
            return (at..at + office.len(), if held { led } else { Vec::new() });
        }
        let under = before.strip_suffix(" under the ");
        let held =
            under.is_some_and(|held| is_of_own(last_clause(held), meeting) && !meeting.is_elsewhere(held));
        let from = at + office.len() + " of ".len();
        return (at..at + office.len(), if held { persons(text, from, sentence.end) } else { Vec::new() });
    }
    let whole = ["chaired", "cochaired", "presided over", "presided"].into_iter();
    let whole = whole.into_iter().find(|verb| own.starts_with(verb)).unwrap_or_default();
    // "co-chaired", whose hyphen may be lost, makes Co-Chairs.
    let (at, own, verb) = match whole.strip_prefix("co") {
        Some(verb) => (at + "co".len(), own.tail("co".len()), verb),
        None => (at, own, whole),
    };
    let co = text.cut(sentence.start..at).ends_with("co-");
    let lost = if whole.len() > verb.len() { at - "co".len() } else { at };
    let start = if co { at - "co-".len() } else { lost };
    let office = start..at + if verb == "chaired" { "chair".len() } else { "presided".len().min(own.len()) };
    let behind = own.strip_prefix(verb).unwrap_or_default();
    let before = text.cut(sentence.start..start);
    if behind.starts_with(" by ") {
        let opened = before.strip_suffix("opened and ").unwrap_or(before);
        let subject = [" was ", " were "].iter().find_map(|verb| opened.strip_suffix(verb));
        // "The Group held nine meetings, and they were chaired by": the subject is that of the sentence.
        let own = subject.map(last_clause).map(|own| match own {
            "and" | "and they" | "which" | "and which" => first_clause(before, meeting),
            _ => own,
        });
        let own = own.is_some_and(|subject| is_of_own(subject, meeting) && !meeting.is_elsewhere(subject));
        let from = at + verb.len() + " by ".len();
        return (office, if own { in_turn(text, from, sentence.end) } else { Vec::new() });
    }
    let object = behind.strip_prefix(" the ").or_else(|| behind.strip_prefix(" its "));
    let leads = object.is_some_and(|object| is_of_own(object, meeting) && !meeting.is_elsewhere(object));
    let leads = leads && verb != "presided";
    let end = start - if before.ends_with(", who ") { ", who ".len() } else { 0 };
    (office, if leads { all_before_verb(end) } else { Vec::new() })
}

/// Whether words before ", with Jane Doe presiding" tell of the meeting: "The Working Group met".
fn is_held(before: &str, meeting: &Own) -> bool {
    let before = before.strip_suffix("with ").unwrap_or(before).trim_end_matches([',', ' ']);
    let subject = last_clause(before);
    let subject =
        ["At its ", "At the "].iter().find_map(|begin| subject.strip_prefix(begin)).unwrap_or(subject);
    is_of_own(subject, meeting) && !meeting.is_elsewhere(subject)
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
        let absent =
            [" and, in his absence,", " and, in her absence,", " and in his absence", " and in her absence"];
        let turns = turns
            || matches!(text.cut(last..last + by), " and" | ", and")
            || absent.contains(&text.cut(last..last + by));
        let person = person_at(text.head(end), last + by + " by ".len())
            .filter(|person| turns && person.state.is_some());
        let Some(person) = person else { break };
        found.push(person);
    }
    found
}

/// The words with which a sentence begins, up to its first comma, without an article.
fn first_clause<'a>(sentence: &'a str, meeting: &Own) -> &'a str {
    let clause = last_clause(sentence.split(", ").next().unwrap_or_default());
    // "It held nine meetings": the body, as the sentence before has it.
    clause
        .strip_prefix("It held ")
        .filter(|held| is_of_own(held.split_once(' ').map_or("", |(_, noun)| noun), meeting))
        .map_or(clause, |_| "meeting")
}

/// The subject behind the words that lead in, without its article: "On 4 May, the meeting".
fn last_clause(subject: &str) -> &str {
    let subject = subject.rsplit(", ").next().unwrap_or_default();
    ["The ", "the ", "Its ", "its "]
        .iter()
        .find_map(|article| subject.strip_prefix(article))
        .unwrap_or(subject)
}
