//! I. Names and words.

mod abbreviation_form;
mod abbreviation_introduced;
mod capitals;
mod mechanism_name;
mod number_style;
mod organization_name;
mod proper_name;
mod secretariat_case;
mod spelling_ize;
mod states_parties_case;
mod stray_comma;
mod title_capitals;
mod working_group_case;

use crate::validate::rule::Rule;

pub(super) static RULES: &[&dyn Rule] = &[
    &states_parties_case::StatesPartiesCase,
    &secretariat_case::SecretariatCase,
    &working_group_case::WorkingGroupCase,
    &organization_name::OrganizationName,
    &mechanism_name::MechanismName,
    &abbreviation_introduced::AbbreviationIntroduced,
    &abbreviation_form::AbbreviationForm,
    &spelling_ize::SpellingIze,
    &number_style::NumberStyle,
    &title_capitals::TitleCapitals,
    &stray_comma::StrayComma,
];

/// The text before a place of some words.
fn before(words: &str, at: usize) -> &str {
    words.get(..at).unwrap_or_default()
}

/// The text behind a place of some words.
fn after(words: &str, at: usize) -> &str {
    words.get(at..).unwrap_or_default()
}

/// How far back an opening quotation mark is looked for, in bytes.
const QUOTATION: usize = 400;

/// Whether a place stands between quotation marks, where the words are somebody else's.
fn is_quoted(words: &str, at: usize) -> bool {
    let from = (at.saturating_sub(QUOTATION)..=at).find(|from| words.is_char_boundary(*from)).unwrap_or(at);
    let near = words.get(from..at).unwrap_or_default();
    match near.rfind(['“', '”']) {
        Some(mark) => near.get(mark..).is_some_and(|mark| mark.starts_with('“')),
        None => near.matches('"').count() % 2 == 1,
    }
}

/// The last word before a place, without the marks around it.
fn word_before(words: &str, at: usize) -> &str {
    let before = before(words, at).trim_end();
    let start = before.rfind(char::is_whitespace).map_or(0, |space| space + 1);
    after(before, start).trim_matches(|c: char| !c.is_alphanumeric())
}

/// The first word behind a place, up to white space or a mark.
fn word_after(words: &str, at: usize) -> &str {
    let after = after(words, at).trim_start();
    let end = after.find(|c: char| !c.is_alphanumeric() && c != '-').unwrap_or(after.len());
    before(after, end)
}
