//! Who is asked in a French or Spanish act, on what condition and when.

use std::ops::Range;

use super::verbs::Verb;
use crate::model::{ActKind, Addressee, Language};
use crate::text::Cut;

/// A verb and the text its act goes on in.
pub(super) struct Told<'t> {
    pub(super) text: &'t str,
    pub(super) verb: &'t Verb,
    pub(super) end: usize,
    pub(super) language: Language,
}

impl Told<'_> {
    fn rest(&self) -> &str {
        self.text.cut(self.verb.end..self.end)
    }
}

/// Articles and prepositions before whoever is asked.
const FRENCH: [&str; 13] = [
    "que les ",
    "que le ",
    "que la ",
    "que l'",
    "à la ",
    "à l'",
    "à tous les ",
    "aux ",
    "au ",
    "les ",
    "le ",
    "la ",
    "l'",
];
const SPANISH: [&str; 8] =
    ["que los ", "que la ", "que el ", "a todos los ", "a los ", "a la ", "al ", "a que los "];

/// What those are called who are asked most.
const NAMES: [(&str, Addressee); 15] = [
    ("secrétariat", Addressee::Secretariat),
    ("Secrétariat", Addressee::Secretariat),
    ("secretaría", Addressee::Secretariat),
    ("Secretaría", Addressee::Secretariat),
    ("ONUDC", Addressee::Secretariat),
    ("UNODC", Addressee::Secretariat),
    ("Office des Nations Unies contre la drogue", Addressee::Secretariat),
    ("Oficina de las Naciones Unidas contra la Droga", Addressee::Secretariat),
    ("États parties", Addressee::StatesParties),
    ("États Parties", Addressee::StatesParties),
    ("Estados parte", Addressee::StatesParties),
    ("Estados Parte", Addressee::StatesParties),
    ("Conférence", Addressee::Conference),
    ("Conferencia", Addressee::Conference),
    ("Grupo de Trabajo", Addressee::WorkingGroup),
];

/// Who is asked, right behind a verb that asks.
pub(super) fn addressees(told: &Told<'_>) -> Vec<Addressee> {
    let asks = matches!(
        told.verb.kind,
        ActKind::Recommendation
            | ActKind::Request
            | ActKind::Invitation
            | ActKind::Encouragement
            | ActKind::Reminder
    );
    let leads: &[&str] = if told.language == Language::French { &FRENCH } else { &SPANISH };
    // "rappelé aux", "instamment" and the like stand before it.
    let rest = told.rest().trim_start();
    let rest = ["instamment ", "vivement ", "encarecidamente "]
        .iter()
        .find_map(|adverb| rest.strip_prefix(adverb))
        .unwrap_or(rest);
    let reminded = told.verb.kind == ActKind::Reminder;
    let named = leads.iter().find_map(|lead| rest.strip_prefix(lead)).or(reminded.then_some(rest));
    let Some(mut rest) = named.filter(|_| asks) else { return Vec::new() };
    let mut found = Vec::new();
    while let Some((addressee, length)) = party(rest).filter(|_| found.len() < MOST_ASKED) {
        if !found.contains(&addressee) {
            found.push(addressee);
        }
        let behind = rest.tail(length);
        let Some(next) = [" et ", " y ", " e ", ", "].iter().find_map(|joint| behind.strip_prefix(joint))
        else {
            break;
        };
        rest = leads.iter().find_map(|lead| next.strip_prefix(lead)).unwrap_or(next);
    }
    found
}

/// The most who are asked by one verb.
const MOST_ASKED: usize = 8;

/// What those are called who are asked and have no word of their own.
const ACTORS: [&str; 24] = [
    "bailleurs de fonds",
    "donateurs",
    "délégations",
    "experts",
    "gouvernements",
    "institutions",
    "organisations",
    "organismes",
    "partenaires",
    "pays",
    "États Membres",
    "États",
    "asociados",
    "delegaciones",
    "donantes",
    "Estados Miembros",
    "Estados",
    "expertos",
    "gobiernos",
    "instituciones",
    "organismos",
    "organizaciones",
    "países",
    "autres États",
];

/// Words behind the name of somebody who is asked.
const BEHIND: [&str; 16] = [
    "a", "aient", "au", "aux", "con", "dans", "de", "en", "et", "para", "por", "pour", "qui", "que", "à", "y",
];

/// Somebody who can be asked, at the beginning of some words, and how long the name is.
fn party(words: &str) -> Option<(Addressee, usize)> {
    let known = NAMES.iter().find(|(name, _)| words.starts_with(name));
    if let Some((name, addressee)) = known {
        let more = words.tail(name.len());
        return Some((addressee.clone(), name.len() + more.find([' ', ',']).unwrap_or(more.len())));
    }
    let actor = ACTORS.iter().find(|actor| {
        words.strip_prefix(**actor).is_some_and(|rest| rest.starts_with([' ', ',']) || rest.is_empty())
    })?;
    // "organisations internationales compétentes".
    let mut end = actor.len();
    for word in words.tail(end).split_inclusive(' ').skip(1).take(MOST_WORDS) {
        let bare = word.trim_end_matches([' ', ',']);
        let describes =
            bare.ends_with('s') && bare.chars().all(char::is_lowercase) && !BEHIND.contains(&bare);
        if !describes {
            break;
        }
        end += 1 + bare.len();
        if word.contains(',') {
            break;
        }
    }
    Some((Addressee::Other(words.head(end).to_owned()), end))
}

/// How many words describe those who are asked.
const MOST_WORDS: usize = 4;

/// "sous réserve de la disponibilité de ressources", "con sujeción a la disponibilidad de recursos".
pub(super) fn conditions(told: &Told<'_>) -> Vec<Range<usize>> {
    const OPENINGS: [&str; 8] = [
        "sous réserve ",
        "dans la limite des ressources",
        "sur demande",
        "con sujeción a ",
        "a reserva de ",
        "dentro de los recursos",
        "dentro de los límites de los recursos",
        "previa solicitud",
    ];
    phrases(told, &OPENINGS, |rest| rest.find([',', ';', '.']).unwrap_or(rest.len()))
}

/// "à sa prochaine réunion", "en su siguiente período de sesiones".
pub(super) fn timing(told: &Told<'_>) -> Vec<Range<usize>> {
    const OPENINGS: [&str; 8] = [
        "à sa prochaine ",
        "à ses prochaines ",
        "à sa réunion suivante",
        "avant chaque ",
        "en su próxim",
        "en sus próxim",
        "en su siguiente ",
        "antes de cada ",
    ];
    const NOUNS: [&str; 8] = [
        "sessions",
        "session",
        "réunions",
        "réunion",
        "reuniones",
        "reunión",
        "períodos de sesiones",
        "período de sesiones",
    ];
    phrases(told, &OPENINGS, |rest| {
        let ends = NOUNS.iter().filter_map(|noun| Some((rest.find(noun)?, noun.len())));
        let (at, length) = ends.min_by_key(|(at, length)| (*at, usize::MAX - length)).unwrap_or((0, 0));
        if at < LONGEST { at + length } else { 0 }
    })
}

/// The longest words between the beginning of a phrase of time and its noun, in bytes.
const LONGEST: usize = 60;

/// The phrases that open in these ways, each as long as `length` says of what begins there.
fn phrases(told: &Told<'_>, openings: &[&str], length: impl Fn(&str) -> usize) -> Vec<Range<usize>> {
    let rest = told.rest();
    let found = openings.iter().filter_map(|opening| rest.find(opening));
    let mut found: Vec<Range<usize>> = found
        .map(|at| {
            let start = told.verb.end + at;
            start..start + length(rest.tail(at))
        })
        .filter(|range| !range.is_empty())
        .collect();
    found.sort_by_key(|range| range.start);
    found.dedup_by_key(|range| range.start);
    found
}
