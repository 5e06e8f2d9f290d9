//! I. Names and words.

mod abbreviation_form;
mod abbreviation_introduced;
mod doubled_word;
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
    &doubled_word::DoubledWord,
];

/// The text before a place of some words.
fn before(words: &str, at: usize) -> &str {
    words.get(..at).unwrap_or_default()
}

/// The text behind a place of some words.
fn after(words: &str, at: usize) -> &str {
    words.get(at..).unwrap_or_default()
}

/// At most so many bytes of the text before a place: what looks back must not walk through a whole paragraph every time.
fn near_before(words: &str, at: usize, most: usize) -> &str {
    let from = (at.saturating_sub(most)..=at).find(|from| words.is_char_boundary(*from)).unwrap_or(at);
    words.get(from..at).unwrap_or_default()
}

/// At most so many bytes of the text behind a place.
fn near_after(words: &str, at: usize, most: usize) -> &str {
    let end = at.saturating_add(most).min(words.len());
    let end = (end..=words.len()).find(|end| words.is_char_boundary(*end)).unwrap_or(at);
    words.get(at..end).unwrap_or_default()
}

/// How far back an opening quotation mark is looked for, in bytes.
const QUOTATION: usize = 400;

/// No word and no name is longer, in bytes.
const WORD: usize = 80;

/// Whether a place stands between quotation marks, where the words are somebody else's.
fn is_quoted(words: &str, at: usize) -> bool {
    let near = near_before(words, at, QUOTATION).as_bytes();
    let marks = memchr::memrchr_iter("“".as_bytes().first().copied().unwrap_or_default(), near);
    let mut marks = marks.filter_map(|at| near.get(at..at + "“".len()));
    let opens = marks.find_map(|mark| {
        let opens = mark == "“".as_bytes();
        (opens || mark == "”".as_bytes()).then_some(opens)
    });
    opens.unwrap_or_else(|| memchr::memchr_iter(b'"', near).count() % 2 == 1)
}

/// The last word before a place, without the marks around it.
fn word_before(words: &str, at: usize) -> &str {
    let before = near_before(words, at, WORD).trim_end();
    let start = before.rfind(char::is_whitespace).map_or(0, |space| space + 1);
    before.get(start..).unwrap_or_default().trim_matches(|c: char| !c.is_alphanumeric())
}

/// The first word behind a place, up to white space or a mark.
fn word_after(words: &str, at: usize) -> &str {
    let after = near_after(words, at, WORD).trim_start();
    let end = after.find(|c: char| !c.is_alphanumeric() && c != '-').unwrap_or(after.len());
    after.get(..end).unwrap_or_default()
}
