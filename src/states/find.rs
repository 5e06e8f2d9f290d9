//! From a name to the State.

use std::borrow::Cow;
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

use super::aliases::ALIASES;
use super::{Iso3, State, TreatyStatus, all, name_change, treaty_status};
use crate::text::{Cut, Words};

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut names = Names {
        states: Words::with_capacity_and_hasher(1024, BuildHasherDefault::default()),
        lengths: [0; 256],
    };
    for (name, state) in known_names() {
        let name = plain(name).into_owned();
        let (first, length) = Names::print(&name);
        names.lengths.get_mut(first).into_iter().for_each(|lengths| *lengths |= length);
        names.states.entry(name).or_insert(state);
    }
    names
});

/// Every name that is known, in the form of [`plain`].
struct Names {
    states: Words<String, &'static State>,
    /// For every first byte a set of the lengths of names. Most words are soon told from names by it.
    lengths: [u128; 256],
}

impl Names {
    fn get(&self, name: &str) -> Option<&'static State> {
        let (first, length) = Self::print(name);
        let may_be_one = self.lengths.get(first).is_some_and(|lengths| lengths & length != 0);
        if may_be_one { self.states.get(name).copied() } else { None }
    }

    /// Whether names begin with the letter that a text does. One beyond ASCII may stand for another.
    fn may_begin(&self, text: &str) -> bool {
        let (first, _) = Self::print(text);
        first >= 0x80 || self.lengths.get(first).is_some_and(|lengths| *lengths > 0)
    }

    /// The first byte, and a bit for the length.
    fn print(name: &str) -> (usize, u128) {
        (usize::from(name.byte(0)), 1 << name.len().min(127))
    }
}

fn known_names() -> impl Iterator<Item = (&'static str, &'static State)> {
    all().flat_map(|state| names(state).map(move |name| (name, state)))
}

/// The names of a State, some of them more than once.
pub(super) fn names(state: &State) -> impl Iterator<Item = &'static str> + use<> {
    let code = state.iso3();
    let own = [Some(state.name()), state.terminology_name(), state.formal_name()];
    let old = name_change::of(code).into_iter().flat_map(|change| change.old_names().iter().copied());
    let treaty = treaty_status(code).map(TreatyStatus::name_in_source);
    let usual = ALIASES.iter().filter(move |(_, letters)| Iso3::of(*letters) == code).map(|(name, _)| *name);
    own.into_iter().flatten().chain(old).chain(treaty).chain(usual)
}

/// Longer than any name, in characters.
pub(super) const LONGEST: usize = 72;

pub(super) fn find(name: &str) -> Option<&'static State> {
    NAMES.get(plain(name).as_ref())
}

pub(super) fn longest_suffix(text: &str) -> Option<(usize, &'static State)> {
    let mut longest = None;
    let mut characters = text.char_indices().rev().take(LONGEST).peekable();
    while let Some((at, character)) = characters.next() {
        let before = characters.peek().map(|(_, before)| *before);
        if !character.is_alphanumeric() || before.is_some_and(joins_words) {
            continue;
        }
        let words = text.tail(at);
        if NAMES.may_begin(words)
            && let Some(state) = find(words)
            && without_article(words).len() == words.len()
            && !is_part_of_a_region(text.head(at))
        {
            longest = Some((at, state));
        }
    }
    longest
}

pub(super) fn may_begin(text: &str) -> bool {
    NAMES.may_begin(text)
}

pub(super) fn joins_words(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '-' | '\'' | '’' | '–')
}

/// "Northern Ireland" and "New Mexico" do not end in the name of a State.
pub(super) fn is_part_of_a_region(before: &str) -> bool {
    const DIRECTIONS: [&str; 10] =
        ["New", "North", "Northern", "South", "Southern", "East", "Eastern", "West", "Western", "Inner"];
    let Some(before) = before.strip_suffix(' ') else { return false };
    DIRECTIONS.iter().any(|word| {
        before
            .strip_suffix(word)
            .is_some_and(|rest| !rest.chars().next_back().is_some_and(char::is_alphanumeric))
    })
}

/// A name without its leading article, its accents and the differences of apostrophes and dashes.
fn plain(name: &str) -> Cow<'_, str> {
    let name = without_article(name);
    if name.is_ascii() { Cow::Borrowed(name) } else { name.chars().map(base).collect::<String>().into() }
}

/// Whether two names are one but for the leading article and the kind of apostrophes and dashes.
pub(crate) fn same_but_for_marks(one: &str, other: &str) -> bool {
    let (one, other) = (without_article(one), without_article(other));
    one == other || !(one.is_ascii() && other.is_ascii()) && one.chars().map(mark).eq(other.chars().map(mark))
}

fn without_article(name: &str) -> &str {
    name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")).unwrap_or(name)
}

fn mark(character: char) -> char {
    match character {
        '‘' | '’' | 'ʼ' => '\'',
        '‐' | '‑' | '–' => '-',
        '\u{a0}' => ' ',
        other => other,
    }
}

/// The letter under an accent.
pub(crate) fn base(character: char) -> char {
    match character {
        'À'..='Å' => 'A',
        'Ç' => 'C',
        'È'..='Ë' => 'E',
        'Ì'..='Ï' => 'I',
        'Ñ' => 'N',
        'Ò'..='Ö' => 'O',
        'Ù'..='Ü' => 'U',
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        other => mark(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::states::treaty_statuses;

    fn code(name: &str) -> String {
        find(name).map(|state| state.iso3().to_string()).unwrap_or_default()
    }

    fn suffix(text: &str) -> Option<(&str, String)> {
        longest_suffix(text).map(|(at, state)| (text.tail(at), state.iso3().to_string()))
    }

    #[test]
    fn no_name_stands_for_two_states() {
        let mut names: Vec<(&str, Iso3)> = all().map(|state| (state.name(), state.iso3())).collect();
        names.extend(all().filter_map(|state| Some((state.formal_name()?, state.iso3()))));
        names.extend(treaty_statuses().map(|row| (row.name_in_source(), row.iso3())));
        names.extend(ALIASES.iter().map(|(name, code)| (*name, Iso3::of(*code))));
        for (name, iso3) in names {
            let found = find(name).map(State::iso3);
            assert!(found == Some(iso3) || name == "European Union", "{name}: {found:?}");
        }
        assert!(NAMES.states.keys().all(|name| name.chars().count() < LONGEST));
    }

    #[test]
    fn former_names_are_known() {
        let old =
            ["Turkey", "Czech Republic", "Swaziland", "Cape Verde", "Palestine", "Bolivia", "Venezuela"];
        assert_eq!(old.map(code), ["TUR", "CZE", "SWZ", "CPV", "PSE", "BOL", "VEN"]);
        assert_eq!(code("the former Yugoslav Republic of Macedonia"), "MKD");
        assert_eq!(code("The former Yugoslav Republic of Macedonia"), "MKD");
        assert_eq!(code("Libyan Arab Jamahiriya"), "LBY");
    }

    #[test]
    fn inversions_are_one_name() {
        assert_eq!(code("Iran (Islamic Republic of)"), code("Islamic Republic of Iran"));
        assert_eq!(code("Venezuela (Bolivarian Republic of)"), code("Bolivarian Republic of Venezuela"));
        assert_eq!(code("Korea, Republic of"), code("Republic of Korea"));
        assert_eq!(code("Netherlands (Kingdom of the)"), code("the Kingdom of the Netherlands"));
        assert_eq!(code("Netherlands"), "NLD");
    }

    #[test]
    fn marks_and_accents_do_not_matter_and_capitals_do() {
        assert_eq!(["Côte d'Ivoire", "Côte d’Ivoire", "Cote d'Ivoire"].map(code), ["CIV"; 3]);
        assert_eq!(["Türkiye", "Turkiye", "São Tomé and Príncipe"].map(code), ["TUR", "TUR", "STP"]);
        assert_eq!(code("Lao People’s Democratic Republic"), "LAO");
        assert_eq!(code("poland"), "");
        assert_eq!(["European Union", "", "the "].map(code), [""; 3]);
    }

    #[test]
    fn the_longest_name_ends_an_office() {
        let found = |name: &'static str, code: &str| Some((name, code.to_owned()));
        assert_eq!(suffix("Minister for Transparency of Ecuador"), found("Ecuador", "ECU"));
        assert_eq!(suffix("Minister of Justice of the Republic of Korea"), found("Republic of Korea", "KOR"));
        assert_eq!(suffix("Minister of Papua New Guinea"), found("Papua New Guinea", "PNG"));
        assert_eq!(
            suffix("the observer for Bolivia (Plurinational State of)"),
            found("Bolivia (Plurinational State of)", "BOL")
        );
        assert_eq!(suffix("Poland"), found("Poland", "POL"));
        assert_eq!(suffix("Governor of American Samoa"), found("American Samoa", "ASM"));
    }

    #[test]
    fn a_name_inside_a_word_or_a_region_ends_nothing() {
        assert_eq!(suffix("Minister of Northern Ireland"), None);
        assert_eq!(suffix("Attorney General of New Mexico"), None);
        assert_eq!(suffix("the Anti-Iraq"), None);
        assert_eq!(suffix("Minister of Ecuador and others"), None);
        assert_eq!(suffix(""), None);
    }
}
