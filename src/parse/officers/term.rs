//! For which meeting officers are elected.

use chrono::Datelike;

use crate::model::Meeting;
use crate::parse::ordinal;
use crate::text::Cut;

/// Whether a sentence elects for another meeting: "as Chair for its sessions in 2022 and 2023", "for its next session".
pub(in crate::parse) fn is_of_another_meeting(sentence: &str, meeting: &Meeting) -> bool {
    // "at the first part of its 3rd meeting, it elected" tells only when.
    let elected = [" elected", " appointed", " designated"].iter().find_map(|verb| sentence.find(verb));
    let sentence = sentence.tail(elected.unwrap_or_default());
    let terms = [" for its ", " for the ", " of its "];
    let each = terms.iter().flat_map(|term| {
        memchr::memmem::find_iter(sentence.as_bytes(), term.as_bytes())
            .map(|at| sentence.tail(at + term.len()))
    });
    each.into_iter().any(|term| {
        let words = term.head(term.find([',', ';', ':', '.']).unwrap_or(term.len()));
        let sessions = words.split(' ').position(|word| SESSIONS.contains(&word));
        sessions.is_some_and(|at| is_another(words, at, meeting))
    })
}

const SESSIONS: [&str; 5] = ["session", "sessions", "meeting", "meetings", "term"];

/// Whether the words on a session, whose noun has this place among them, are on another than a meeting.
fn is_another(words: &str, noun: usize, meeting: &Meeting) -> bool {
    let before = words.split(' ').take(noun);
    let mut years = words.split(' ').skip(noun).filter_map(|word| word.parse::<i32>().ok()).peekable();
    let mut ordinals = before
        .clone()
        .filter(|word| !word.starts_with(|first: char| first.is_ascii_digit()))
        .filter_map(ordinal)
        .peekable();
    before.clone().any(|word| matches!(word, "next" | "following" | "forthcoming"))
        || ordinals.peek().is_some() && meeting.ordinal().is_some_and(|own| ordinals.all(|one| one != own))
        || years.peek().is_some()
            && meeting.dates().is_some_and(|dates| years.all(|year| year != dates.start().year()))
}
