//! Whose article, chapter or rule it is: the instrument named right behind a citation, or right before it.

mod before;

pub(super) use before::{is_foreign as foreign_before, may_be_foreign};

use super::cursor::Cursor;
use super::provisions::gloss;

/// The instrument named right behind a citation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// The Convention; its name ends at this byte.
    Convention(usize),
    /// "that Convention", which is the one named last; it ends at this byte.
    SameConvention(usize),
    /// Another instrument.
    Other,
    /// None is named.
    None,
}

/// Reads the owner at the cursor: ", of the Convention", " UNCAC", " of the Penal Code". One that stands behind
/// words in brackets counts, but its name is no part of the citation.
pub(super) fn after(cursor: Cursor<'_>) -> Owner {
    let mut behind = cursor;
    if !gloss(&mut behind) {
        return named(cursor);
    }
    match named(behind) {
        Owner::Convention(_) => Owner::Convention(cursor.at()),
        Owner::SameConvention(_) => Owner::SameConvention(cursor.at()),
        other => other,
    }
}

fn named(mut cursor: Cursor<'_>) -> Owner {
    if !matches!(cursor.peek(), b' ' | b',') {
        return Owner::None;
    }
    let comma = cursor.eat(",");
    if !cursor.eat(" of ") {
        return if comma { Owner::None } else { abbreviation(cursor) };
    }
    if cursor.eat_word(&["UNCAC", "the UNCAC"]) {
        return Owner::Convention(cursor.at());
    }
    if cursor.eat_word(&["that Convention", "the same Convention", "the said Convention", "this Convention"])
    {
        return Owner::SameConvention(cursor.at());
    }
    if cursor.eat_word(&NAMES) {
        return convention(cursor);
    }
    if belongs(cursor.word()) { Owner::Other } else { Owner::None }
}

/// Names of the Convention that may go on with "against Corruption".
const NAMES: [&str; 7] = [
    "the United Nations Convention",
    "United Nations Convention",
    "the Convention",
    "the present Convention",
    "the United Nations Anti-Corruption Convention",
    "the Anti-Corruption Convention",
    "the UN Convention",
];

/// What follows the word Convention decides which one it is.
fn convention(mut cursor: Cursor<'_>) -> Owner {
    if cursor.eat_word(&[" against Corruption", " Against Corruption", " against corruption"]) {
        return Owner::Convention(cursor.at());
    }
    let end = cursor.at();
    if goes_on_as_title(cursor) { Owner::Other } else { Owner::Convention(end) }
}

/// Words that may follow "on", "against" or "for" with a capital without being the title of an instrument.
const NOT_TITLES: [&str; 14] = [
    "States",
    "State",
    "Member",
    "Parties",
    "Conference",
    "Working",
    "Group",
    "Implementation",
    "Governments",
    "UNODC",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
];

/// Whether a title goes on behind the word Convention: "on the Rights of the Child", "against Torture".
fn goes_on_as_title(mut cursor: Cursor<'_>) -> bool {
    if cursor.eat_any(&[
        " against ",
        " on ",
        " for the Suppression",
        " concerning ",
        " relating to the Status",
    ]) {
        cursor.eat("the ");
        let word = cursor.word();
        return word.starts_with(char::is_uppercase) && !NOT_TITLES.contains(&word);
    }
    cursor.eat_any(&[
        " for the Protection",
        " for the Prevention",
        " for the Elimination",
        " for the Unification",
        " for the Pacific",
        " to Combat",
        " to Prevent",
        " of 19",
    ])
}

/// "article 16 UNTOC": capitals alone name another instrument, unless they are those of the Convention.
fn abbreviation(mut cursor: Cursor<'_>) -> Owner {
    cursor.eat(" ");
    let word = cursor.word();
    if word == "UNCAC" {
        return Owner::Convention(cursor.at() + word.len());
    }
    if cursor.eat_word(&["bis", "ter", "quater", "quinquies"]) {
        return Owner::Other;
    }
    let capitals = word.len() > 2 && word.bytes().all(|byte| byte.is_ascii_uppercase()) && word != "AND";
    if capitals { Owner::Other } else { Owner::None }
}

/// Words an owner begins with, when it is no name: "of the criminal code", "of its Constitution".
const DETERMINERS: [&str; 22] = [
    "the", "its", "their", "his", "her", "that", "this", "those", "these", "each", "every", "a", "an",
    "both", "another", "other", "any", "all", "such", "national", "domestic", "our",
];

fn belongs(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase) || DETERMINERS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Cut;

    fn owner(text: &str) -> Result<&str, Owner> {
        match after(Cursor::new(text, 0)) {
            Owner::Convention(end) => Ok(text.head(end)),
            other => Err(other),
        }
    }

    #[test]
    fn the_convention_has_several_names() {
        assert_eq!(owner(", of the Convention, and"), Ok(", of the Convention"));
        assert_eq!(
            owner(" of the United Nations Convention against Corruption:"),
            Ok(" of the United Nations Convention against Corruption")
        );
        assert_eq!(
            owner(" of the Convention against Corruption."),
            Ok(" of the Convention against Corruption")
        );
        assert_eq!(owner(" of the Convention relating to prevention"), Ok(" of the Convention"));
        assert_eq!(owner(" of the Convention on codes of conduct"), Ok(" of the Convention"));
        assert_eq!(owner(" of the Convention on 22 August"), Ok(" of the Convention"));
        assert_eq!(owner(" UNCAC"), Ok(" UNCAC"));
        assert_eq!(owner(" (codes of conduct) of the Convention"), Ok(""));
    }

    #[test]
    fn other_instruments_are_told_apart() {
        for text in [
            " of the criminal code",
            " of the United Nations Convention against Transnational Organized Crime",
            " of the Convention on the Rights of the Child",
            " of the Single Convention of 1961",
            " of Law No. 5",
            ", of the Charter",
            " of that law",
            " UNTOC",
            " bis of the Penal Code",
            " (bribery) of the Penal Code",
        ] {
            assert_eq!(owner(text), Err(Owner::Other), "{text}");
        }
    }

    #[test]
    fn nothing_may_be_named() {
        for text in ["", ".", " and others", ", of which", " (b)", " in the Convention"] {
            assert_eq!(owner(text), Err(Owner::None), "{text}");
        }
    }
}
