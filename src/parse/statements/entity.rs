//! Which participant the entity of a speaker is.

use std::borrow::Cow;

use indexmap::IndexMap;

use super::super::abbreviations::{letters, spells};
use crate::model::Participant;
use crate::organizations;
use crate::parse::phrase::{BODIES, Word, is_acronym, is_capitalized, words_from};
use crate::states::{Iso3, State};
use crate::text::fold;

/// The fewest words of a name that another, a little different, is taken for.
const FEWEST_WORDS: usize = 4;

/// Finds the participants that printed entities stand for.
pub(crate) struct Attendees<'a> {
    list: Vec<Attendee<'a>>,
    abbreviations: &'a IndexMap<String, String>,
    /// Places in the list, by the lengths of plain names; of those of one length the first printed comes first.
    by_length: Vec<(usize, usize)>,
}

/// A participant, made ready once for all comparisons.
struct Attendee<'a> {
    /// The name, folded.
    name: Cow<'a, str>,
    /// The same in the form of [`plain`].
    plain: Cow<'a, str>,
    /// How many spaces the plain name has.
    spaces: usize,
    iso3: Option<Iso3>,
}

impl<'a> Attendees<'a> {
    pub(crate) fn new(participants: &'a [Participant], abbreviations: &'a IndexMap<String, String>) -> Self {
        let is_plain = participants.iter().all(|participant| participant.name().is_ascii());
        let attendee = if is_plain { Attendee::as_printed } else { Attendee::folded };
        let list: Vec<Attendee<'a>> = participants.iter().map(attendee).collect();
        let mut by_length: Vec<(usize, usize)> =
            list.iter().map(|attendee| attendee.plain.len()).zip(0..).collect();
        by_length.sort_unstable();
        Self { list, abbreviations, by_length }
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
        self.same(entity).or_else(|| self.state(entity)).or_else(|| match self.abbreviations.get(entity) {
            Some(full) => self.same(plain(full)).or_else(|| self.near(plain(full))),
            None if is_acronym(entity) => self.spelt(entity),
            None => self.near(entity).or_else(|| self.shortened(entity)),
        })
    }

    /// The same name, or else the same but for capitals.
    fn same(&self, entity: &str) -> Option<usize> {
        let first = self.by_length.partition_point(|(length, _)| *length < entity.len());
        let places = self.by_length.get(first..).unwrap_or_default();
        let as_long = places.iter().take_while(|(length, _)| *length == entity.len());
        let named = as_long.filter_map(|(_, at)| Some((*at, &self.list.get(*at)?.plain)));
        let mut alike = named.filter(|(_, name)| name.eq_ignore_ascii_case(entity));
        let first = alike.next()?;
        let same = [first].into_iter().chain(alike).find(|(_, name)| *name == entity);
        Some(same.unwrap_or(first).0)
    }

    fn state(&self, entity: &str) -> Option<usize> {
        let iso3 = State::find(entity)?.iso3();
        self.list.iter().position(|attendee| attendee.iso3 == Some(iso3))
    }

    /// The one participant whose name spells an abbreviation that the report does not explain, or has it beside it.
    fn spelt(&self, short: &str) -> Option<usize> {
        let beside = |name: &str| {
            name.strip_suffix(')')
                .and_then(|inside| inside.rsplit_once(" ("))
                .is_some_and(|(_, inside)| inside == short)
        };
        if let Some(at) = self.list.iter().position(|attendee| beside(&attendee.name)) {
            return Some(at);
        }
        let letters = letters(short)?;
        self.only(|attendee| spells_all(&attendee.plain, &letters))
    }

    fn near(&self, entity: &str) -> Option<usize> {
        let ours = entity
            .strip_suffix(" of the Secretariat")
            .or_else(|| entity.strip_suffix(" of the United Nations Secretariat"));
        if let Some(at) = ours.and_then(|ours| self.same(ours)) {
            return Some(at);
        }
        let spaces = spaces(entity);
        self.only(|attendee| is_cut_short(entity, &attendee.plain)).or_else(|| {
            // Most names are told apart by their length.
            let alike_long = |attendee: &Attendee<'_>| {
                spaces.abs_diff(attendee.spaces) <= 1 && spaces.min(attendee.spaces) + 2 >= FEWEST_WORDS
            };
            self.only(|attendee| {
                alike_long(attendee)
                    && may_share(entity, &attendee.plain)
                    && is_one_off(entity, &attendee.plain)
            })
        })
    }

    /// The one participant whose name has a short form of one word beside it, "Agency for Peace (Pax)", or begins with it.
    fn shortened(&self, entity: &str) -> Option<usize> {
        if !entity.contains(' ') {
            return self.only(|attendee| {
                attendee
                    .name
                    .strip_suffix(')')
                    .and_then(|name| name.strip_suffix(entity))
                    .is_some_and(|name| name.ends_with(" ("))
            });
        }
        self.only(|attendee| organizations::is_short_form(entity, &attendee.plain))
    }

    /// The one participant that fits.
    fn only(&self, fits: impl Fn(&Attendee<'_>) -> bool) -> Option<usize> {
        let mut fitting = self.list.iter().enumerate().filter(|(_, attendee)| fits(attendee));
        let (at, _) = fitting.next()?;
        fitting.next().is_none().then_some(at)
    }
}

impl<'a> Attendee<'a> {
    fn as_printed(participant: &'a Participant) -> Self {
        Self::new(Cow::Borrowed(participant.name()), participant.iso3())
    }

    fn folded(participant: &'a Participant) -> Self {
        let Cow::Owned(name) = fold(participant.name()).into_text() else {
            return Self::as_printed(participant);
        };
        let is_state = participant.category().is_state();
        let state = if is_state { State::find(&name) } else { None };
        Self::new(Cow::Owned(name), state.map(State::iso3))
    }

    fn new(name: Cow<'a, str>, iso3: Option<Iso3>) -> Self {
        let plain = match &name {
            Cow::Borrowed(name) => Cow::Borrowed(plain(name)),
            Cow::Owned(name) => Cow::Owned(plain(name).to_owned()),
        };
        let spaces = spaces(&plain);
        Self { name, plain, spaces, iso3 }
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

fn spaces(name: &str) -> usize {
    memchr::memchr_iter(b' ', name.as_bytes()).count()
}

/// Whether each word with a capital gives a letter.
fn spells_all(name: &str, letters: &[char]) -> bool {
    let words: Vec<Word> = words_from(name, 0).filter(|word| is_capitalized(word.text(name))).collect();
    words.len() <= letters.len() && words.len() > 1 && spells(name, words.iter(), letters)
}

/// "Organization for Security and Cooperation" of "… in Europe".
fn is_cut_short(entity: &str, name: &str) -> bool {
    let rest = name.strip_prefix(entity).and_then(|rest| rest.strip_prefix(' '));
    rest.is_some_and(|rest| entity.len() > rest.len() && entity.split(' ').count() >= FEWEST_WORDS)
}

/// Whether two names may begin or end with the same word, as names one word off do.
fn may_share(one: &str, other: &str) -> bool {
    let letter = |byte: Option<&u8>| byte.filter(|byte| byte.is_ascii_alphanumeric()).copied();
    let alike =
        |one, other| letter(one).zip(letter(other)).is_none_or(|(one, other)| same_letter(one, other));
    let (one, other) = (one.as_bytes(), other.as_bytes());
    alike(one.first(), other.first()) || alike(one.last(), other.last())
}

fn same_letter(one: u8, other: u8) -> bool {
    let plain =
        |letter: u8| if letter.eq_ignore_ascii_case(&b'z') { b's' } else { letter.to_ascii_lowercase() };
    plain(one) == plain(other)
}

/// Equal but for one word: a noun for an organization that is another such noun, or a word too few or too many. Longer
/// differences in length are out of the question before.
fn is_one_off(ours: &str, theirs: &str) -> bool {
    let lengths = [spaces(ours) + 1, spaces(theirs) + 1];
    let shorter = lengths.into_iter().min().unwrap_or_default();
    let head = ours.split(' ').zip(theirs.split(' ')).take_while(|(one, other)| alike(one, other)).count();
    let tail = ours.rsplit(' ').zip(theirs.rsplit(' ')).take_while(|(one, other)| alike(one, other)).count();
    match lengths {
        [one, other] if one == other && head == shorter => true,
        [one, other] if one == other => {
            let mut nouns = [ours, theirs].into_iter().filter_map(|name| name.split(' ').nth(head));
            head + tail + 1 >= shorter && nouns.all(|word| BODIES.has(word))
        }
        _ => head + tail >= shorter && shorter >= FEWEST_WORDS - 1,
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
        const ORGANIZATIONS: [&str; 11] = [
            "Department of Economic and Social Affairs",
            "United Nations Commission on International Trade Law",
            "Organization for Economic Cooperation and Development",
            "Organization for Security and Cooperation in Europe",
            "Office of the United Nations High Commissioner for Human Rights",
            "Office of the United Nations High Commissioner for Refugees",
            "Economic Commission for Africa",
            "Sovereign Military Order of Malta",
            "United Nations Development Programme",
            "European Union Agency for Law Enforcement Cooperation (Europol)",
            "Raoul Wallenberg Institute of Human Rights and Humanitarian Law",
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
    fn a_short_form() {
        assert_eq!(read("Europol"), Some("European Union Agency for Law Enforcement Cooperation (Europol)"));
        assert_eq!(
            read("Raoul Wallenberg Institute"),
            Some("Raoul Wallenberg Institute of Human Rights and Humanitarian Law")
        );
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
