//! Whose article, chapter or rule it is: the instrument named right behind a citation, or right before it.

mod before;

pub(super) use before::{is_foreign as foreign_before, is_owned_behind, may_be_foreign};

use super::cursor::Cursor;
use super::provisions::{compound, gloss, separator};
use super::roman;

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

/// Where a list of articles ends whose numbers are compound, as those of some codes are: "432-11 and 433-1 of the Penal Code". The
/// second part of a number is not the end of a range, since it is not the higher one. Nothing where no other instrument is named,
/// unless the Convention has no such article: "706-160".
pub(crate) fn compound_of_another(text: &str, at: usize) -> Option<usize> {
    let mut cursor = Cursor::new(text, at);
    let beyond = cursor.clone().number().is_some_and(|first| crate::convention::article(first).is_none());
    let mut descends = compound(&mut cursor)?;
    let mut next = cursor;
    while separator(&mut next).is_some() {
        next.eat_any(&["articles ", "article ", "art. ", "arts. "]);
        let Some(also) = compound(&mut next) else { break };
        descends |= also;
        cursor = next;
    }
    let mut behind = cursor;
    let whose = match after(cursor) {
        Owner::Other => true,
        Owner::None => beyond || behind.eat_any(&[" in its ", " in their "]),
        Owner::Convention(_) | Owner::SameConvention(_) => false,
    };
    (descends && whose).then(|| cursor.at())
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

/// "article 16 UNTOC", "article 290 CC", "Art. 85 Abs. 2 StGB": capitals alone name another instrument, unless they are those of the
/// Convention.
fn abbreviation(mut cursor: Cursor<'_>) -> Owner {
    cursor.eat(" ");
    let word = cursor.word();
    if word == "UNCAC" {
        return Owner::Convention(cursor.at() + word.len());
    }
    if cursor.eat_word(&["bis", "ter", "quater", "quinquies", "Abs", "Absatz"]) {
        return Owner::Other;
    }
    if is_abbreviation(word) { Owner::Other } else { Owner::None }
}

/// Two capitals at the least, in a short word.
fn is_abbreviation(word: &str) -> bool {
    let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
    let short = word.len() < 9 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    let all = capitals == word.len();
    let opens = word.starts_with(|c: char| c.is_ascii_uppercase());
    capitals > 1
        && opens
        && (short || all && word.len() > 2)
        && !NO_CODES.contains(&word)
        && roman::value(word).is_none()
}

/// Words in capitals behind an article that name no law.
const NO_CODES: [&str; 6] = ["AND", "OR", "OF", "IN", "UN", "TO"];

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
            " CC.",
            " StGB",
            " Abs. 2 StGB",
            " (bribery) of the Penal Code",
        ] {
            assert_eq!(owner(text), Err(Owner::Other), "{text}");
        }
    }

    #[test]
    fn compound_numbers_belong_to_the_law_behind_them() {
        let end = |text: &str| compound_of_another(text, 0).map(|end| text.head(end).to_owned());
        for list in ["432-11", "432-11 and 433-1", "321-1, 324-1 and 706-141", "435-1 and article 435-3"] {
            assert_eq!(end(&format!("{list} of the Penal Code, it was so")), Some(list.to_owned()));
        }
        assert_eq!(end("706-160 and 706-161 were new"), Some("706-160 and 706-161".to_owned()));
        assert_eq!(end("433-1 of the Convention"), None);
        assert_eq!(end("9-7 of the Convention"), None);
        assert_eq!(end("9-7, it was said"), None);
        assert_eq!(end("4-12 of the Penal Code"), None);
    }

    #[test]
    fn nothing_may_be_named() {
        for text in
            ["", ".", " and others", ", of which", " (b)", " in the Convention", " II", " OR", " States"]
        {
            assert_eq!(owner(text), Err(Owner::None), "{text}");
        }
    }
}
