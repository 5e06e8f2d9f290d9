//! Names of persons: "Ms. Jane Doe (Poland)".

use std::ops::Range;

use super::table::Table;
use super::words::{Word, is_capitalized, trimmed, words_from};
use super::words::{names_a_body, words_before};
use crate::parse::officers::role::is_role;
use crate::states::State;
use crate::text::Cut;

/// The most words a name has.
const LONGEST: usize = 7;
/// How many words are tried as the first of a name that is read from its end.
const MOST_TRIES: usize = 4;
/// The longest name of a State looked for between parentheses, in bytes.
const LONGEST_STATE: usize = 80;

static HONORIFICS: Table = Table::new(&[
    "Ambassador",
    "Dr",
    "Excellency",
    "H.E",
    "H.R.H",
    "HE",
    "Her",
    "His",
    "Judge",
    "Lord",
    "Mr",
    "Mrs",
    "Ms",
    "Mx",
    "Prof",
    "Professor",
    "Sir",
    "Their",
]);

static PARTICLES: Table = Table::new(&[
    "af", "al", "bin", "bint", "da", "dal", "de", "del", "della", "der", "di", "do", "dos", "du", "e", "el",
    "ibn", "la", "le", "ould", "ter", "van", "von", "y", "zu",
]);

/// Words that begin a phrase about something else.
static NOT_NAMES: Table = Table::new(&[
    "A",
    "Acting",
    "Also",
    "An",
    "And",
    "As",
    "At",
    "Attorney",
    "By",
    "Chair",
    "Chief",
    "Deputy",
    "Director",
    "Division",
    "Executive",
    "Following",
    "For",
    "Former",
    "Head",
    "In",
    "Member",
    "Minister",
    "Mission",
    "On",
    "Permanent",
    "President",
    "Rapporteur",
    "Republic",
    "Secretary",
    "Senior",
    "Special",
    "State",
    "The",
    "To",
    "United",
    "Vice-Chair",
    "Vice-President",
]);

/// A person as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::parse) struct Person {
    /// From the form of address to the end of the name, or of the State in parentheses.
    pub(in crate::parse) range: Range<usize>,
    /// The name without a form of address.
    pub(in crate::parse) name: Range<usize>,
    /// What stands in parentheses behind the name.
    pub(in crate::parse) state: Option<Range<usize>>,
}

/// The person whose name begins at an offset: at least two words, or one after "Mr.".
pub(in crate::parse) fn person_at(text: &str, at: usize) -> Option<Person> {
    let mut start: Option<usize> = None;
    let mut first = at;
    let mut name: Option<Range<usize>> = None;
    let (mut addressed, mut count) = (false, 0);
    for word in words_from(text, at).take(LONGEST + 3) {
        let bare = word.text(text);
        first = if start.is_none() { word.run.start } else { first };
        start = Some(first);
        if name.is_none() && HONORIFICS.has(bare) {
            addressed = true;
            continue;
        }
        if !belongs(text, &word, name.is_some()) || count == LONGEST {
            break;
        }
        count += 1;
        name = Some(name.map_or(word.bare.start, |name| name.start)..word.bare.end);
        if text.byte(word.bare.end) != b' ' && !is_initial(text, &word) {
            break;
        }
    }
    let name = ended(text, name?);
    let enough = if addressed { 1 } else { 2 };
    if words_from(text.head(name.end), name.start).count() < enough || is_something_else(text, &name) {
        return None;
    }
    let state = parenthesis(text, name.end);
    let end = state.as_ref().map_or(name.end, |state| state.end + 1);
    Some(Person { range: first..end, name, state })
}

/// The person whose name, with or without a State, ends right before an offset.
pub(in crate::parse) fn person_before(text: &str, before: usize) -> Option<Person> {
    let end = text.head(before).trim_end_matches(' ').len();
    let mut inside = text.head(end).ends_with(')');
    let mut starts: Vec<usize> = Vec::with_capacity(LONGEST);
    for word in words_before(text, end).take(LONGEST + 8) {
        if inside {
            inside = text.byte(word.run.start) != b'(';
            continue;
        }
        let bare = word.text(text);
        let is_part = is_capitalized(bare) || PARTICLES.has(bare) || is_arabic_article(bare);
        let ends_before = !starts.is_empty() && word.ends_phrase(text);
        if !is_part || (ends_before && !is_initial(text, &word) && !HONORIFICS.has(bare)) {
            break;
        }
        starts.push(word.run.start);
    }
    // The longest name first; a word that belongs to none may stand before it.
    let starts = starts.into_iter().rev().take(MOST_TRIES);
    starts.filter_map(|start| person_at(text, start)).find(|person| person.range.end == end)
}

fn belongs(text: &str, word: &Word, inside: bool) -> bool {
    let bare = word.text(text);
    let opens = text.cut(word.run.start..word.bare.start).is_empty();
    let lettered = bare.chars().all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '\'' | '.'));
    opens && lettered && (is_capitalized(bare) || (inside && PARTICLES.has(bare)) || is_arabic_article(bare))
}

/// "al-Thani", "d'Ivoire".
fn is_arabic_article(word: &str) -> bool {
    ["al-", "el-", "ben-", "d'", "ul-"].iter().any(|article| word.starts_with(article))
}

fn is_initial(text: &str, word: &Word) -> bool {
    word.bare.len() <= 2 && text.byte(word.bare.end) == b'.' && is_capitalized(word.text(text))
}

/// A name does not end in a particle.
fn ended(text: &str, name: Range<usize>) -> Range<usize> {
    let last = words_before(text.head(name.end), name.end).next();
    match last {
        Some(word) if PARTICLES.has(word.text(text)) => {
            trimmed(text, name.start..word.bare.start.max(name.start))
        }
        _ => name,
    }
}

fn is_something_else(text: &str, name: &Range<usize>) -> bool {
    let first = words_from(text, name.start).next();
    let is_state = |word: Option<Word>| word.is_some_and(|word| State::find(word.text(text)).is_some());
    first.as_ref().is_some_and(|word| NOT_NAMES.has(word.text(text)))
        || names_a_body(text, name.clone())
        || words_from(text.head(name.end), name.start).any(|word| is_office(word.text(text)))
        || State::find(text.cut(name.clone())).is_some()
        || (is_state(first) && is_state(words_before(text.head(name.end), name.end).next()))
}

/// "Vice-Chair", "Rapporteurs": the office of another in a list of officers.
fn is_office(word: &str) -> bool {
    let word = word.strip_suffix('s').unwrap_or(word);
    word.len() > "Vice".len() && is_role(word)
}

/// What stands in parentheses right behind an offset.
fn parenthesis(text: &str, at: usize) -> Option<Range<usize>> {
    let open = at + text.tail(at).strip_prefix(" (").map(|_| 2)?;
    let window = text.tail(open).bytes().take(LONGEST_STATE).enumerate();
    let mut depth = 0;
    for (offset, byte) in window {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 0 => return (is_capitalized(text.tail(open))).then_some(open..open + offset),
            b')' => depth -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(&str, Option<&str>)> {
        person_at(text, 0).map(|person| (text.cut(person.name), person.state.map(|state| text.cut(state))))
    }

    #[test]
    fn two_words_with_capitals_are_a_name() {
        assert_eq!(read("Dominika Krois (Poland), opened"), Some(("Dominika Krois", Some("Poland"))));
        assert_eq!(read("Ariel Walter González."), Some(("Ariel Walter González", None)));
        assert_eq!(read("Abdulla bin Ali al-Thani, said"), Some(("Abdulla bin Ali al-Thani", None)));
        assert_eq!(read("John F. Smith said"), Some(("John F. Smith", None)));
    }

    #[test]
    fn a_form_of_address_is_no_part_of_the_name() {
        assert_eq!(read("Mr. Hovhannisyan as Chair"), Some(("Hovhannisyan", None)));
        assert_eq!(read("H.E. Ms. Jane Doe, Minister"), Some(("Jane Doe", None)));
    }

    #[test]
    fn a_state_in_parentheses_may_have_parentheses_of_its_own() {
        assert_eq!(
            read("Ana Paz (Bolivia (Plurinational State of)), Chair"),
            Some(("Ana Paz", Some("Bolivia (Plurinational State of)")))
        );
    }

    #[test]
    fn states_and_units_are_no_persons() {
        assert_eq!(read("Sri Lanka, which"), None);
        assert_eq!(read("Legal Branch, which"), None);
        assert_eq!(read("Poland said"), None);
        assert_eq!(read("in the meeting"), None);
    }

    #[test]
    fn a_name_is_also_read_from_its_end() {
        let text = "At that meeting, Ms. Jane Doe (Sri Lanka), Chair";
        let person = person_before(text, text.find(", Chair").unwrap()).unwrap();
        assert_eq!((text.cut(person.name), text.cut(person.range)), ("Jane Doe", "Ms. Jane Doe (Sri Lanka)"));
    }

    #[test]
    fn tables_are_sorted() {
        assert!(HONORIFICS.is_sorted() && PARTICLES.is_sorted() && NOT_NAMES.is_sorted());
    }
}
