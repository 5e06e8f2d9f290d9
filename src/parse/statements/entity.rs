//! Which participant the entity of a speaker is.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::super::abbreviations::{letters, spells};
use crate::model::Participant;
use crate::parse::phrase::{BODIES, Word, is_acronym, is_capitalized, is_in, words_from};
use crate::states::State;

/// The fewest words of a name that another, a little different, is taken for.
const FEWEST_WORDS: usize = 4;

/// Finds the participants that printed entities stand for.
pub(crate) struct Attendees<'a> {
    participants: &'a [Participant],
    abbreviations: &'a IndexMap<String, String>,
    /// The first participant of every plain name.
    by_name: HashMap<&'a str, usize>,
}

impl<'a> Attendees<'a> {
    pub(crate) fn new(participants: &'a [Participant], abbreviations: &'a IndexMap<String, String>) -> Self {
        let mut by_name = HashMap::with_capacity(participants.len());
        for (at, participant) in participants.iter().enumerate() {
            by_name.entry(plain(participant.name())).or_insert(at);
        }
        Self { participants, abbreviations, by_name }
    }

    /// The place of the participant that a printed entity stands for.
    ///
    /// In this order: the same name; the same State under another name; the name an abbreviation stands for; the
    /// name without "of the Secretariat"; a name cut short; a name one word off. `None` where nothing or more than
    /// one fits.
    pub(crate) fn find(&self, entity: &str) -> Option<usize> {
        let entity = plain(entity);
        if entity.is_empty() {
            return None;
        }
        if let Some(at) = self.by_name.get(entity) {
            return Some(*at);
        }
        same(entity, self.participants).or_else(|| state(entity, self.participants)).or_else(|| {
            match self.abbreviations.get(entity) {
                Some(full) => {
                    let full = plain(full);
                    same(full, self.participants).or_else(|| near(full, self.participants))
                }
                None if is_acronym(entity) => spelt(entity, self.participants),
                None => near(entity, self.participants),
            }
        })
    }
}

/// The name without its article and without an abbreviation or remark in parentheses.
fn plain(name: &str) -> &str {
    let name = name.trim();
    let name = name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")).unwrap_or(name);
    if !name.ends_with(')') {
        return name;
    }
    match name.strip_suffix(')').and_then(|inside| inside.rsplit_once(" (")) {
        Some((before, inside)) if is_acronym(inside) => before,
        _ => name,
    }
}

/// The same name but for capitals.
fn same(entity: &str, participants: &[Participant]) -> Option<usize> {
    participants.iter().position(|participant| plain(participant.name()).eq_ignore_ascii_case(entity))
}

fn state(entity: &str, participants: &[Participant]) -> Option<usize> {
    let iso3 = State::find(entity)?.iso3();
    participants.iter().position(|participant| participant.iso3() == Some(iso3))
}

/// The one participant whose name spells an abbreviation that the report does not explain, or has it beside it.
fn spelt(short: &str, participants: &[Participant]) -> Option<usize> {
    let beside = |name: &str| {
        name.strip_suffix(')')
            .and_then(|inside| inside.rsplit_once(" ("))
            .is_some_and(|(_, inside)| inside == short)
    };
    if let Some(at) = participants.iter().position(|participant| beside(participant.name())) {
        return Some(at);
    }
    let letters = letters(short)?;
    only(participants, |name| spells_all(plain(name), &letters))
}

/// Whether each word with a capital gives a letter.
fn spells_all(name: &str, letters: &[char]) -> bool {
    let words: Vec<Word> = words_from(name, 0).filter(|word| is_capitalized(word.text(name))).collect();
    words.len() <= letters.len() && words.len() > 1 && spells(name, words.iter(), letters)
}

fn near(entity: &str, participants: &[Participant]) -> Option<usize> {
    let ours = entity
        .strip_suffix(" of the Secretariat")
        .or_else(|| entity.strip_suffix(" of the United Nations Secretariat"));
    if let Some(at) = ours.and_then(|ours| same(ours, participants)) {
        return Some(at);
    }
    let words: Vec<&str> = entity.split(' ').collect();
    only(participants, |name| is_cut_short(entity, plain(name)))
        .or_else(|| only(participants, |name| is_one_off(&words, plain(name))))
}

/// The one participant whose name fits.
fn only(participants: &[Participant], fits: impl Fn(&str) -> bool) -> Option<usize> {
    let mut fitting = participants.iter().enumerate().filter(|(_, participant)| fits(participant.name()));
    let (at, _) = fitting.next()?;
    fitting.next().is_none().then_some(at)
}

/// "Organization for Security and Cooperation" of "… in Europe".
fn is_cut_short(entity: &str, name: &str) -> bool {
    let rest = name.strip_prefix(entity).and_then(|rest| rest.strip_prefix(' '));
    rest.is_some_and(|rest| entity.len() > rest.len() && entity.split(' ').count() >= FEWEST_WORDS)
}

/// Equal but for one word: a noun for an organization that is another such noun, or a word too few or too many.
fn is_one_off(ours: &[&str], name: &str) -> bool {
    // Counted first: most names are told apart by their length.
    let spaces = memchr::memchr_iter(b' ', name.as_bytes()).count();
    if ours.len().abs_diff(spaces + 1) > 1 {
        return false;
    }
    let theirs: Vec<&str> = name.split(' ').collect();
    let head = ours.iter().zip(&theirs).take_while(|(one, other)| alike(one, other)).count();
    let tail =
        ours.iter().rev().zip(theirs.iter().rev()).take_while(|(one, other)| alike(one, other)).count();
    let shorter = ours.len().min(theirs.len());
    if shorter + 1 < FEWEST_WORDS {
        return false;
    }
    match ours.len().abs_diff(theirs.len()) {
        0 if head == shorter => true,
        0 => {
            let nouns = [ours.get(head), theirs.get(head)];
            head + tail + 1 >= shorter && nouns.into_iter().flatten().all(|word| is_in(BODIES, word))
        }
        1 => head + tail >= shorter && shorter >= FEWEST_WORDS - 1,
        _ => false,
    }
}

/// The same word but for its spelling: "Co-operation", "Organisation".
fn alike(one: &str, other: &str) -> bool {
    one == other || letters_of(one).eq(letters_of(other))
}

fn letters_of(word: &str) -> impl Iterator<Item = char> {
    let letters = word.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).map(|letter| if letter == 'z' { 's' } else { letter })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Category;

    fn read(entity: &str) -> Option<&'static str> {
        const STATES: [&str; 2] = ["Bolivia (Plurinational State of)", "Ecuador"];
        const ORGANIZATIONS: [&str; 9] = [
            "Department of Economic and Social Affairs",
            "United Nations Commission on International Trade Law",
            "Organization for Economic Cooperation and Development",
            "Organization for Security and Cooperation in Europe",
            "Office of the United Nations High Commissioner for Human Rights",
            "Office of the United Nations High Commissioner for Refugees",
            "Economic Commission for Africa",
            "Sovereign Military Order of Malta",
            "United Nations Development Programme",
        ];
        let states = STATES.map(|name| Participant::new(name, Category::StateParty).unwrap());
        let organizations = ORGANIZATIONS.map(|name| Participant::new(name, Category::Other).unwrap());
        let participants: Vec<Participant> = states.into_iter().chain(organizations).collect();
        let abbreviations = IndexMap::from([
            ("UNCITRAL".to_owned(), "United Nations Commission on International Trade Law".to_owned()),
            ("UNODC".to_owned(), "United Nations Office on Drugs and Crime".to_owned()),
        ]);
        let at = Attendees::new(&participants, &abbreviations).find(entity)?;
        STATES.iter().chain(&ORGANIZATIONS).nth(at).copied()
    }

    #[test]
    fn a_state_under_another_name() {
        assert_eq!(read("Plurinational State of Bolivia"), Some("Bolivia (Plurinational State of)"));
        assert_eq!(read("the Republic of Ecuador"), Some("Ecuador"));
        assert_eq!(read("Poland"), None);
    }

    #[test]
    fn an_abbreviation() {
        assert_eq!(read("UNCITRAL"), Some("United Nations Commission on International Trade Law"));
        assert_eq!(read("UNDP"), Some("United Nations Development Programme"));
        assert_eq!(read("UNODC"), None);
    }

    #[test]
    fn a_name_a_little_longer_shorter_or_other() {
        assert_eq!(
            read("Department of Economic and Social Affairs of the Secretariat"),
            Some("Department of Economic and Social Affairs")
        );
        assert_eq!(
            read("Organization for Security and Cooperation"),
            Some("Organization for Security and Cooperation in Europe")
        );
        assert_eq!(
            read("Office for Economic Co-operation and Development"),
            Some("Organization for Economic Cooperation and Development")
        );
        assert_eq!(read("Sovereign Order of Malta"), Some("Sovereign Military Order of Malta"));
    }

    #[test]
    fn a_name_that_fits_two_or_none() {
        for entity in [
            "Office of the United Nations High Commissioner",
            "Economic Commission for Europe",
            "secretariat",
            "Division for Treaty Affairs",
            "Advocacy Section of UNODC",
            "",
        ] {
            assert_eq!(read(entity), None, "{entity}");
        }
    }
}
