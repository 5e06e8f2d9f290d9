//! Parts told by their name: annexes, chapters, parts, decisions.

use std::borrow::Cow;

use super::dressed::Dressed;
use super::headings::Rank;
use super::marker::{Marker, Style};
use super::vocabulary::begins_with;
use super::{begins_upper, ends_sentence};
use crate::text::{Cut, is_blank, roman};

/// What a line begins, as far as the count of paragraphs is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Begins {
    Nothing,
    /// A part, a chapter, or a text: its first heading.
    Part,
    Annex,
    /// A decision or resolution.
    Decision,
}

/// What a line begins behind which numbers may begin again.
pub(super) fn begins_count(line: &Dressed<'_>) -> Begins {
    match line.marker {
        Some(Marker { style: Style::Capital, label: "I", .. }) => Begins::Part,
        Some(_) => Begins::Nothing,
        None if line.text.len() >= 200 || line.furniture => Begins::Nothing,
        None => match named(line.text) {
            Some(Named { rank: Rank::Annex | Rank::Appendix, .. }) => Begins::Annex,
            Some(_) => Begins::Part,
            None if names_decision(line.text) => Begins::Decision,
            None => Begins::Nothing,
        },
    }
}

/// How the names of decisions, and of what they adopt, begin.
const DECISIONS: [&str; 12] = [
    "Rule ",
    "Règle ",
    "Regla ",
    "Decision ",
    "Resolution ",
    "Draft decision ",
    "Draft resolution ",
    "Recommendation ",
    "Décision ",
    "Résolution ",
    "Decisión ",
    "Resolución ",
];

/// Whether a line begins as names of decisions do: with a letter of theirs, or with a word that has a stroke in it.
pub(super) fn may_name_decision(line: &str) -> bool {
    is_worded(line) || has_stroke(line)
}

fn is_worded(line: &str) -> bool {
    matches!(line.byte(0) | 0x20, b'd' | b'r')
}

/// Whether a capital or a figure begins a word with a stroke in it.
fn has_stroke(line: &str) -> bool {
    const LONGEST_CODE: usize = 24;
    let mut first = line.bytes().take(LONGEST_CODE).take_while(|byte| *byte != b' ');
    let begins = line.byte(0).is_ascii_digit() || line.byte(0).is_ascii_uppercase();
    begins && first.any(|byte| byte == b'/')
}

/// Whether a line is the name of a decision or resolution, or of a rule adopted by one: "Decision 5/CP.1", "Draft
/// resolution II", "Rule 3. Officers"; or its number alone with the title: "7/1. Capacity-building", "BC-17/1: Guidelines".
pub(super) fn names_decision(line: &str) -> bool {
    is_worded(line) && has_name(line) || has_stroke(line) && (has_code(line) || is_code(line))
}

/// Whether the number of a decision is all that a line holds: "UNEP/EA.6/Res.1", "1/COP.16", "2025/1". Only what stands below tells
/// whether it names one.
pub(super) fn is_code(line: &str) -> bool {
    let Some((before, last)) = line.rsplit_once('/') else { return false };
    let number = |words: &str| words.parse::<u16>().is_ok();
    let year = before.len() == 4 && (before.starts_with("19") || before.starts_with("20")) && number(before);
    let of_body = last.split_once('.').is_some_and(|(body, session)| {
        let body_is = |of: fn(&u8) -> bool| (2..=4).contains(&body.len()) && body.as_bytes().iter().all(of);
        number(session)
            && (matches!(body, "Res" | "Dec") || body_is(u8::is_ascii_uppercase) && number(before))
    });
    year && number(last) || of_body
}

/// Whether a line begins with the number of a decision, and goes on with its title.
fn has_code(line: &str) -> bool {
    let Some((code, title)) = line.split_once(is_blank) else { return false };
    let Some((before, last)) = code.strip_suffix(['.', ':']).and_then(|code| code.rsplit_once('/')) else {
        return false;
    };
    let digits =
        |words: &str| (1..=4).contains(&words.len()) && words.bytes().all(|byte| byte.is_ascii_digit());
    let session = before.rsplit_once('-').map_or(before, |(body, session)| {
        let is_body = (1..=5).contains(&body.len()) && body.bytes().all(|byte| byte.is_ascii_uppercase());
        if is_body { session } else { "" }
    });
    let session = digits(session)
        || session.starts_with(|first: char| first.is_ascii_uppercase()) && roman(session).is_some();
    session && digits(last) && begins_upper(title.trim_start()) && !ends_sentence(line)
}

/// Whether a line is the name of a decision in words.
fn has_name(line: &str) -> bool {
    let Some(name) = DECISIONS.into_iter().find(|name| begins_with(line, name)) else { return false };
    let mut words = line.tail(name.len()).split(is_blank);
    let number = words.next().unwrap_or_default();
    // "Recommendation 1" heads what is recommended; "Recommendation 25/1" is a text that was adopted.
    if name == "Recommendation " && !number.contains('/') {
        return false;
    }
    let capital =
        number.starts_with(|c: char| c.is_ascii_digit() || c == '-' || c == '[' || c.is_uppercase());
    let titled = words.next().is_none_or(|word| word.starts_with(|c: char| !c.is_lowercase()));
    capital && titled && !ends_sentence(line)
}

/// Whether a line is the name of an annex, with or without its title.
pub(super) fn names_annex(line: &str) -> bool {
    line.len() < 200 && named(line).is_some_and(|named| named.rank <= Rank::Appendix)
}

/// The name of a part, and where its number and title stand in the line.
pub(super) struct Named {
    pub(super) rank: Rank,
    pub(super) value: u32,
    pub(super) number_from: usize,
    pub(super) number_end: usize,
    pub(super) rest: usize,
}

/// The words that name annexes, chapters and parts, longer before shorter.
const NAMES: [(Rank, &str); 12] = [
    (Rank::Annex, "Annexe"),
    (Rank::Annex, "Annex"),
    (Rank::Annex, "Anexo"),
    (Rank::Appendix, "Appendix"),
    (Rank::Appendix, "Appendice"),
    (Rank::Appendix, "Apéndice"),
    (Rank::Roman, "Chapter"),
    (Rank::Roman, "Chapitre"),
    (Rank::Roman, "Capítulo"),
    (Rank::Part, "Partie"),
    (Rank::Part, "Parte"),
    (Rank::Part, "Part"),
];

/// Reads the name of a part at the head of a line.
pub(super) fn named(line: &str) -> Option<Named> {
    if !matches!(line.byte(0) | 0x20, b'a' | b'c' | b'p' | b's' | b'd' | b't' | b'q') {
        return None;
    }
    if let Some(named) = named_behind_ordinal(line) {
        return Some(named);
    }
    if !matches!(line.byte(0) | 0x20, b'a' | b'c' | b'p') {
        return None;
    }
    let (rank, word) = NAMES.into_iter().find(|(_, word)| begins_with(line, word))?;
    let behind = line.tail(word.len());
    let plural = ["es", "ES", "s", "S"].into_iter().find(|plural| {
        let rest = behind.strip_prefix(*plural);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    });
    let plural = plural.map_or(0, str::len);
    if let Some(title) = title_of_only(behind.tail(plural)).filter(|_| rank <= Rank::Appendix) {
        let number_end = word.len() + plural;
        return Some(Named { rank, value: 1, number_from: 0, number_end, rest: line.len() - title.len() });
    }
    let spaces = behind.len() - behind.trim_start().len();
    let number = behind.trim_start().split([' ', '\u{a0}', '.', ':', '*', '\t']).next().unwrap_or_default();
    let value = roman(number)
        .filter(|_| number.bytes().all(|byte| byte.is_ascii_uppercase()))
        .or_else(|| number.parse().ok())
        .or_else(|| spelled_number(number));
    let number_end = word.len() + spaces + number.len();
    // "Chapter 9.2" is one of another text.
    if line.tail(number_end).strip_prefix('.').is_some_and(|part| part.byte(0).is_ascii_digit()) {
        return None;
    }
    let rest = behind_number(line, number_end).or_else(|| behind_chapter(line, word, number_end))?;
    let number_from = if rank <= Rank::Appendix { 0 } else { word.len() + spaces };
    value.filter(|_| spaces > 0).map(|value| Named { rank, value, number_from, number_end, rest })
}

/// `Première partie`, `Segunda parte`.
fn named_behind_ordinal(line: &str) -> Option<Named> {
    // Nearly every line goes on with another word than "part".
    let mut behind = line.bytes().skip_while(u8::is_ascii_alphabetic);
    if behind
        .find(|byte| *byte != b' ')
        .is_some_and(|next| next.is_ascii_alphanumeric() && next | 0x20 != b'p')
    {
        return None;
    }
    let first = line.split(is_blank).next().unwrap_or_default();
    let value = spelled_number(first)?;
    let behind = line.tail(first.len());
    let spaces = behind.len() - behind.trim_start().len();
    let parts = ["partie", "parte", "part"];
    let part = parts.into_iter().find(|part| begins_with(behind.trim_start(), part))?;
    let number_end = first.len() + spaces + part.len();
    let rest = behind_number(line, number_end)?;
    Some(Named { rank: Rank::Part, value, number_from: 0, number_end, rest })
}

/// Where the title behind the number of a part begins, if it can be one: "Annex I to the present report contains …" is prose.
fn behind_number(line: &str, number_end: usize) -> Option<usize> {
    let rest = line.tail(number_end);
    let words = rest.trim_start_matches(['.', ':', ' ', '\u{a0}', '\t', '*']);
    let apart = rest.is_empty() || words.len() + 1 < rest.len() || rest.starts_with(['.', ':', '*']);
    // "Part one: opening segment"
    let begins = begins_upper(words) || rest.starts_with(": ");
    let titled = words.is_empty() || begins && !ends_sentence(words);
    (apart && titled).then_some(line.len() - words.len())
}

/// Where the title behind the number of a chapter begins, with no more than a blank between them.
fn behind_chapter(line: &str, word: &str, number_end: usize) -> Option<usize> {
    let words = line.tail(number_end).strip_prefix(' ')?;
    let chapter = ["Chapter", "Chapitre", "Capítulo"].contains(&word) && begins_upper(line);
    let long = || words.chars().all(char::is_alphabetic) && words.chars().nth(4).is_some();
    let titled =
        begins_upper(words) && (words.contains(' ') || long()) && !words.ends_with(['.', ',', ';', ':']);
    (chapter && titled).then_some(line.len() - words.len())
}

/// Numbers of parts and chapters in words.
pub(super) fn spelled_number(word: &str) -> Option<u32> {
    const WORDS: [(u32, &[&str]); 8] = [
        (1, &["one", "first", "premier", "première", "ier", "primero", "primera"]),
        (2, &["two", "second", "deuxième", "seconde", "segundo", "segunda"]),
        (3, &["three", "third", "troisième", "tercero", "tercera"]),
        (4, &["four", "fourth", "quatrième", "cuarto", "cuarta"]),
        (5, &["five", "fifth", "cinquième", "quinto", "quinta"]),
        (6, &["six", "sixth", "sixième", "sexto", "sexta"]),
        (7, &["seven", "seventh", "septième", "séptimo", "séptima"]),
        (8, &["eight", "eighth", "huitième", "octavo", "octava"]),
    ];
    // Nearly every line begins with another word.
    if word.len() > 10
        || !matches!(word.byte(0) | 0x20, b'c' | b'd' | b'e' | b'f' | b'h' | b'i' | b'o'..=b'q' | b's' | b't')
    {
        return None;
    }
    let small = if word.is_ascii() { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) };
    let is_known = |known: &&str| known.eq_ignore_ascii_case(&small);
    WORDS.iter().find(|(_, words)| words.iter().any(is_known)).map(|(value, _)| *value)
}

/// The title of the only annex there is, from what follows the word: nothing, or "Annex. List of participants".
fn title_of_only(behind: &str) -> Option<&str> {
    // Strong words may end behind the name and begin again before the title: `Annex** **List of participants`.
    let title = behind.strip_prefix(['.', ':']).or_else(|| behind.strip_prefix("**"));
    let title = title.map(|title| (title, title.trim_start().trim_start_matches('*')));
    match title {
        Some((whole, title)) => {
            let apart = title.is_empty() || title.len() < whole.len();
            (apart && (title.is_empty() || begins_upper(title)) && !ends_sentence(title)).then_some(title)
        }
        None => behind.is_empty().then_some(behind),
    }
}
