//! States named in any text.

use std::borrow::Cow;

use super::State;
use super::find::{LONGEST, find, is_part_of_a_region, joins_words, may_begin};
use crate::source::Span;
use crate::text::Cut;

/// The States and areas named in a text in English, in order, each with the place of its name (in bytes, without a leading "the").
///
/// Every name is known that [`State::find`] knows, in the same capitals, also over the end of a line. The longest name counts
/// ("Democratic Republic of the Congo", not "Congo"), and whole words only (no "Niger" in "Nigeria" or "Nigerian"). What else bears the
/// name of a State, a person called Jordan for example, is not told from it. The European Union is no State.
///
/// ```
/// use uncac::states;
///
/// let text = "Nigeria, the USA and the Democratic Republic of the Congo reported; Niger’s report was awaited.";
/// let named: Vec<_> = states::mentions(text).map(|(span, state)| (span.slice(text), state.iso3().to_string())).collect();
/// let named: Vec<(&str, &str)> = named.iter().map(|(name, code)| (*name, code.as_str())).collect();
/// assert_eq!(
///     named,
///     [("Nigeria", "NGA"), ("USA", "USA"), ("Democratic Republic of the Congo", "COD"), ("Niger", "NER")]
/// );
/// ```
pub fn mentions(text: &str) -> impl Iterator<Item = (Span, &'static State)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let (span, state) = next(text, from)?;
        from = span.end();
        Some((span, state))
    })
}

/// The first name from a place on.
fn next(text: &str, from: usize) -> Option<(Span, &'static State)> {
    let mut before = text.head(from).chars().next_back();
    text.tail(from).char_indices().find_map(|(at, character)| {
        let begins = character.is_alphanumeric() && !before.is_some_and(joins_words);
        before = Some(character);
        let at = from + at;
        let (end, state) = begins.then(|| name_at(text, at)).flatten()?;
        Some((Span::new(at, end), state))
    })
}

/// The longest name that begins at the beginning of a word, and where it ends.
fn name_at(text: &str, at: usize) -> Option<(usize, &'static State)> {
    let words = text.tail(at);
    let is_article = words.starts_with("the ") || words.starts_with("The ");
    if is_article || !may_begin(words) || is_part_of_a_region(text.head(at)) {
        return None;
    }
    let mut longest = None;
    for (end, character) in words.char_indices().take(LONGEST) {
        let end = end + character.len_utf8();
        let may_end = character.is_alphanumeric() || matches!(character, ')' | '.');
        if may_end
            && !goes_on(words.tail(end))
            && let Some(state) = find(&in_one_line(words.head(end)))
        {
            longest = Some((at + end, state));
        }
    }
    longest
}

/// Whether a word goes on behind a place. One does not at the apostrophe of a possessive.
fn goes_on(behind: &str) -> bool {
    let mut characters = behind.chars();
    let next = characters.next();
    match next {
        Some('\'' | '’') => {
            let is_possessive = characters.next() == Some('s') && !characters.next().is_some_and(joins_words);
            !is_possessive && behind.chars().nth(1).is_some_and(char::is_alphanumeric)
        }
        Some('-' | '–') => characters.next().is_some_and(char::is_alphanumeric),
        next => next.is_some_and(char::is_alphanumeric),
    }
}

/// Words with one space between them, wherever lines end.
fn in_one_line(words: &str) -> Cow<'_, str> {
    if words.contains(['\n', '\r', '\t']) || words.contains("  ") {
        words.split_whitespace().collect::<Vec<_>>().join(" ").into()
    } else {
        words.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Vec<(&str, &'static str)> {
        mentions(text).map(|(span, state)| (span.slice(text), state.name())).collect()
    }

    #[test]
    fn the_longest_name_counts() {
        assert_eq!(named("in Papua New Guinea"), [("Papua New Guinea", "Papua New Guinea")]);
        assert_eq!(
            named("Guinea-Bissau and Guinea"),
            [("Guinea-Bissau", "Guinea-Bissau"), ("Guinea", "Guinea")]
        );
        assert_eq!(
            named("Iran (Islamic Republic of) and Iran"),
            [
                ("Iran (Islamic Republic of)", "Iran (Islamic Republic of)"),
                ("Iran", "Iran (Islamic Republic of)")
            ]
        );
    }

    #[test]
    fn a_name_is_whole_words() {
        assert_eq!(named("Nigerian, Omani, Chadian; the Anti-Iraq; Chile-led"), []);
        assert_eq!(
            named("Chad’s, Peru's and (Mali)."),
            [("Chad", "Chad"), ("Peru", "Peru"), ("Mali", "Mali")]
        );
    }

    #[test]
    fn regions_are_no_states() {
        assert_eq!(named("Northern Ireland, New Mexico and Inner Mongolia"), []);
    }

    #[test]
    fn a_name_may_stand_in_two_lines() {
        assert_eq!(named("the Republic of\n  Korea"), [("Republic of\n  Korea", "Republic of Korea")]);
    }

    #[test]
    fn any_text_is_read_to_its_end() {
        assert_eq!(named(""), []);
        assert_eq!(named("the Côte d’Ivoire"), [("Côte d’Ivoire", "Côte d’Ivoire")]);
        assert_eq!(named("Türkiye"), [("Türkiye", "Türkiye")]);
    }
}
