//! The organ named with a resolution.

use super::super::super::Organ;
use super::super::super::cursor::Cursor;
use super::super::super::resolution::Form;
use crate::text::Cut;

/// Names of organs, a longer one before those it ends or begins with.
const NAMES: [&str; 15] = [
    "Conference of the States Parties to the United Nations Convention against Corruption",
    "Conference of the States Parties to the Convention",
    "Conference of the Parties to the United Nations Convention against Transnational Organized Crime",
    "Conference of the Parties to the Organized Crime Convention",
    "Conference of the States Parties",
    "Conference of the Parties",
    "Commission on Crime Prevention and Criminal Justice",
    "Commission on Narcotic Drugs",
    "Economic and Social Council",
    "Human Rights Council",
    "Security Council",
    "Council of Europe",
    "General Assembly",
    "Conference",
    "Commission",
];

/// Nouns that name an organ; at least one is in every name.
const NOUNS: [&str; 12] = [
    "Assembly",
    "Conference",
    "Council",
    "Commission",
    "Committee",
    "Congress",
    "Organization",
    "Union",
    "Board",
    "Parliament",
    "Force",
    "Convention",
];

/// Words with a capital that begin a sentence and not a name.
const OPENERS: [&str; 22] = [
    "In",
    "By",
    "Under",
    "Pursuant",
    "The",
    "Its",
    "That",
    "As",
    "With",
    "Since",
    "Following",
    "Also",
    "Further",
    "See",
    "Both",
    "While",
    "Through",
    "Implementation",
    "Draft",
    "For",
    "On",
    "And",
];

/// The organ named right before the word, and how many bytes its name and the space behind it take.
pub(super) fn before(text: &str, form: Form) -> Option<(usize, Organ)> {
    let named = text.trim_end_matches(' ');
    if named.len() == text.len() {
        return None;
    }
    let name = known(named).or_else(|| unknown(named))?;
    Some((text.len() - named.len() + name.len(), of_name(name, form)))
}

fn known(text: &str) -> Option<&str> {
    let name = NAMES.iter().find(|name| text.ends_with(**name))?;
    let start = text.len() - name.len();
    let before = text.head(start);
    let apart = before.is_empty() || before.ends_with([' ', '(', '"']);
    let word = before.trim_end_matches(' ').rsplit([' ', '(', '"']).next().unwrap_or_default();
    let longer = !name.contains(' ') && is_capitalized(word) && !is_opener(word);
    (apart && !longer).then(|| text.tail(start))
}

/// A name made of words with capitals, with "of", "on" or "of the" behind a noun for an organ.
fn unknown(text: &str) -> Option<&str> {
    let mut start = text.len();
    let mut rest = text;
    for _ in 0..12 {
        let (before, word) = last_word(rest);
        if is_capitalized(word) && !is_opener(word) {
            start = rest.len() - word.len();
        } else if !(start < text.len() && ["of", "on", "the", "for"].contains(&word) && joins(before)) {
            break;
        }
        rest = before;
        if !rest.ends_with(' ') {
            break;
        }
        rest = rest.trim_end_matches(' ');
    }
    Some(text.tail(start)).filter(|name| has_noun(name))
}

fn has_noun(name: &str) -> bool {
    name.split(' ').any(|word| NOUNS.contains(&word))
}

/// Whether words that stand alone name an organ: none that begins a sentence, and a noun for an organ.
pub(in crate::cite) fn names(name: &str) -> bool {
    !name.split(' ').next().is_some_and(is_opener) && has_noun(name)
}

/// Whether a noun for an organ stands before "of", "on" or "of the".
fn joins(before: &str) -> bool {
    let before = before.trim_end_matches(' ');
    let before = before.strip_suffix(" of").or_else(|| before.strip_suffix(" on")).unwrap_or(before);
    NOUNS.contains(&last_word(before).1)
}

fn last_word(text: &str) -> (&str, &str) {
    let start = text.rfind([' ', '(', '"']).map_or(0, |at| at + 1);
    (text.head(start), text.tail(start))
}

fn is_capitalized(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphanumeric() || c == '-')
}

fn is_opener(word: &str) -> bool {
    OPENERS.contains(&word) || word.ends_with("ing")
}

/// Steps over the organ named right behind: " of the Conference of the States Parties".
pub(super) fn after(cursor: &mut Cursor<'_>) -> Option<Organ> {
    let mut next = *cursor;
    if !next.eat_any(&[" of the ", ", of the "]) {
        return None;
    }
    let start = next.at();
    if !next.eat_word(&NAMES) {
        capitals(&mut next);
    }
    let name = next.text().cut(start..next.at());
    if !has_noun(name) {
        return None;
    }
    *cursor = next;
    name.parse().ok()
}

/// Steps over words with capitals and the "of" or "on" between them.
fn capitals(cursor: &mut Cursor<'_>) {
    let mut next = *cursor;
    for _ in 0..12 {
        if !is_capitalized(next.word()) {
            return;
        }
        next = Cursor::new(next.text(), next.at() + next.word().len());
        *cursor = next;
        if !next.eat_any(&[" of the ", " of ", " on the ", " on ", " "]) {
            return;
        }
    }
}

/// The organ that speaks in the sentence: "the Human Rights Council, in its resolution", "In its resolution
/// 7/4, the Human Rights Council", "In resolution 7/4, the Human Rights Council decided".
pub(super) fn subject(text: &str, at: usize, end: usize, form: Form) -> Option<Organ> {
    let before = text.head(at);
    let whose = before.strip_suffix("its ");
    let mut cursor = Cursor::new(text, end);
    if (whose.is_some() || before.ends_with("In ")) && cursor.eat(", the ") {
        let start = cursor.at();
        let named = cursor.eat_word(&NAMES);
        let name = text.cut(start..cursor.at());
        // Without "its", what is done to an organ may be said in the resolution of another.
        let speaks =
            whose.is_some() || name.contains(' ') && !cursor.eat_any(&[" was ", " is ", " had been "]);
        return (named && speaks).then(|| of_name(name, form)).filter(|organ| fits(organ, form));
    }
    let before = whose?;
    let lead = ["in ", "of ", "by ", "adopted ", "with ", "under ", "to "]
        .iter()
        .find_map(|lead| before.strip_suffix(lead))?;
    let lead = lead.trim_end_matches(' ').trim_end_matches(',');
    known(lead).map(|name| of_name(name, form)).filter(|organ| fits(organ, form))
}

/// Whether the organ numbers its acts in this form.
fn fits(organ: &Organ, form: Form) -> bool {
    match organ {
        Organ::Conference => form == Form::Session,
        Organ::GeneralAssembly => form == Form::Assembly,
        Organ::EconomicAndSocialCouncil => form == Form::Year,
        Organ::SecurityCouncil => form == Form::SecurityCouncil,
        Organ::Other(_) => {
            matches!(form, Form::Session | Form::Assembly | Form::Parties | Form::CouncilOfEurope)
        }
    }
}

/// "Council" alone is the one that numbers its acts in this form.
fn of_name(name: &str, form: Form) -> Organ {
    match (name, form) {
        ("Council", Form::Year) => Organ::EconomicAndSocialCouncil,
        ("Council", Form::SecurityCouncil) => Organ::SecurityCouncil,
        _ => Organ::from(name.to_owned()),
    }
}
