//! Delegates whom a French or Spanish text names plainly, and who say something: "La représentante du Chili a déclaré que".

mod tongue;

use std::ops::Range;

use self::tongue::{FRENCH, SPANISH, Tongue};
use super::attendance::{bare, names_in};
use crate::model::{Capacity, Language};
use crate::parse::phrase::{is_capitalized, sentences};
use crate::parse::statements::RawStatement;
use crate::text::Cut;

/// How many delegates of one sentence are looked at, and with how many a new one is compared.
const MOST: usize = 16;
/// How many commas may stand between a delegate and the verb.
const MOST_COMMAS: usize = 8;

/// A delegate who is named.
struct Delegate {
    start: usize,
    capacity: Capacity,
    several: bool,
    /// Where the name begins.
    name: usize,
}

/// The delegates of a folded text, in order, each once.
///
/// ```text
/// La représentante du Chili, parlant au nom du Groupe, a déclaré que …
/// Formularon declaraciones los representantes de Chile y el Perú.
/// ```
pub(in crate::parse) fn statements(text: &str, language: Language) -> Vec<RawStatement> {
    let tongue = match language {
        Language::French => &FRENCH,
        Language::Spanish => &SPANISH,
        _ => return Vec::new(),
    };
    let mut found: Vec<RawStatement> = Vec::new();
    if !tongue.nouns.iter().any(|(noun, _)| place(text, noun).is_some()) {
        return found;
    }
    for sentence in sentences(text) {
        let mut covered = sentence.start;
        // Whether those who spoke are listed behind the verb.
        let mut listed = false;
        for _ in 0..MOST {
            let Some(delegate) = delegate(text, covered..sentence.end, tongue) else { break };
            let next = self::delegate(text, delegate.name..sentence.end, tongue);
            let limit = next.map_or(sentence.end, |next| next.start);
            covered = delegate.name;
            let before = text.cut(sentence.start..delegate.start).trim_end();
            listed = is_listed(before, tongue) || listed && ends_in_joint(before);
            for one in speakers(text, &delegate, limit, (before, listed), (tongue, language)) {
                let same = |known: &RawStatement| {
                    let entity = |one: &RawStatement| one.entity.clone().map(|entity| text.cut(entity));
                    known.capacity == one.capacity && entity(known) == entity(&one)
                };
                if !found.iter().rev().take(MOST).any(same) {
                    found.push(one);
                }
            }
        }
    }
    found
}

fn place(text: &str, words: &str) -> Option<usize> {
    memchr::memmem::find(text.as_bytes(), words.as_bytes())
}

/// The first delegate in a part of the text for whom somebody is named.
fn delegate(text: &str, mut within: Range<usize>, tongue: &Tongue) -> Option<Delegate> {
    for _ in 0..MOST {
        let words = text.cut(within.clone());
        let nouns = tongue.nouns.iter().filter_map(|noun| Some((place(words, noun.0)?, noun)));
        let (at, (noun, capacity)) = nouns.min_by_key(|(at, _)| *at)?;
        let at = within.start + at;
        let ending: usize =
            text.tail(at + noun.len()).bytes().take_while(u8::is_ascii_lowercase).take(3).count();
        let end = at + noun.len() + ending;
        // The noun's first letter, which may be a capital.
        let noun_start = at.saturating_sub(1);
        let article = |article: &&&str| {
            let before = text.cut(within.start..noun_start).last(article.len() + 1);
            let before = before.trim_start_matches(|c: char| !c.is_alphabetic());
            before.eq_ignore_ascii_case(article)
        };
        let article = tongue.articles.iter().find(article);
        let link = tongue.links.iter().find(|link| text.tail(end).starts_with(**link));
        if let (Some(article), Some(link)) = (article, link) {
            return Some(Delegate {
                start: noun_start - article.len(),
                capacity: *capacity,
                several: text.head(end).ends_with('s'),
                name: behind_announcement(text, end + link.len()),
            });
        }
        within.start = end;
    }
    None
}

/// Where the names begin that a phrase announces: "des États suivants : Algérie", "de los siguientes países: Chile".
fn behind_announcement(text: &str, at: usize) -> usize {
    const LONGEST: usize = 60;
    let near = text.tail(at).first(LONGEST);
    let colon = near
        .find(": ")
        .filter(|colon| ["suivant", "siguiente"].iter().any(|word| near.head(*colon).contains(word)));
    colon.map_or(at, |colon| at + colon + ": ".len())
}

/// Whether those named behind some words are told to have spoken: "Des déclarations ont été faites par".
fn is_listed(before: &str, tongue: &Tongue) -> bool {
    let spoke = |words: &str| tongue.spoke.iter().any(|spoke| words.contains(spoke));
    let last = before.rsplit(' ').next().unwrap_or_default();
    spoke(last) || matches!(last, "par" | "por") && spoke(before)
}

fn ends_in_joint(before: &str) -> bool {
    before.ends_with(',')
        || [" et", " et par", " y", " e", " y por", " ainsi que"].iter().any(|joint| before.ends_with(joint))
}

/// Whether a clause may begin behind some words.
fn opens_clause(before: &str) -> bool {
    before.is_empty()
        || before.ends_with([',', ';', ':', ')', '"', '.'])
        || [" que", " et", " y", "Que"].iter().any(|word| before.ends_with(word))
}

/// Those whom a phrase names, if they speak.
fn speakers(
    text: &str,
    delegate: &Delegate,
    limit: usize,
    (before, listed): (&str, bool),
    (tongue, language): (&Tongue, Language),
) -> Vec<RawStatement> {
    let end = if listed {
        let words = text.cut(delegate.name..limit);
        delegate.name + words.trim_end_matches(|last: char| !last.is_alphanumeric() && last != ')').len()
    } else {
        (tongue.name_end)(tongue, text, delegate, limit)
    };
    let end = without_joint(text, delegate.name..end);
    if !(listed || opens_clause(before) && speaks(text, end, limit, tongue)) {
        return Vec::new();
    }
    let capacity = delegate.capacity;
    if delegate.several {
        let each = names_in(text, delegate.name..end, language);
        let named = |name: Range<usize>| RawStatement {
            range: name.clone(),
            capacity,
            entity: Some(name),
            person: None,
        };
        return each.into_iter().filter(|name| is_name(text.cut(name.clone()))).map(named).collect();
    }
    let entity = bare(text, delegate.name..end);
    let named = is_name(text.cut(entity.clone()));
    let one = RawStatement { range: delegate.start..end, capacity, entity: Some(entity), person: None };
    if named { vec![one] } else { Vec::new() }
}

fn is_name(words: &str) -> bool {
    is_capitalized(words) || ["secrétariat", "secretaría"].iter().any(|office| words.starts_with(office))
}

/// Less the words that lead to the next delegate.
fn without_joint(text: &str, name: Range<usize>) -> usize {
    let mut words = text.cut(name.clone()).trim_end();
    let joints = [",", ";", " et", " y", " e", " par", " por", " ainsi que"];
    while let Some(rest) = joints.iter().find_map(|joint| words.strip_suffix(joint)) {
        words = rest.trim_end();
    }
    name.start + words.len()
}

/// Whether a verb of speech stands right behind a name, or behind words between commas for whom one also speaks.
fn speaks(text: &str, end: usize, limit: usize, tongue: &Tongue) -> bool {
    let rest = text.cut(end..limit);
    let Some(inserted) = rest.strip_prefix(", ") else {
        return (tongue.says)(tongue, rest.trim_start());
    };
    if !tongue.insertions.iter().any(|insertion| inserted.starts_with(insertion)) {
        return false;
    }
    let commas = memchr::memmem::find_iter(inserted.as_bytes(), b", ").take(MOST_COMMAS);
    commas.into_iter().any(|comma| (tongue.says)(tongue, inserted.tail(comma + ", ".len())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, language: Language) -> Vec<String> {
        let line = |one: RawStatement| {
            format!("{}: {}", one.capacity, one.entity.map_or("-", |entity| text.cut(entity)))
        };
        statements(text, language).into_iter().map(line).collect()
    }

    #[test]
    fn a_delegate_before_the_verb_in_french() {
        for (text, one) in [
            ("Le représentant du Chili a déclaré que c'était bien.", "representative: Chili"),
            (
                "La représentante de l'Union européenne s'est félicitée du progrès.",
                "representative: Union européenne",
            ),
            (
                "À la 2e séance, une représentante d'Ocean ECO Club a également regretté le retard.",
                "representative: Ocean ECO Club",
            ),
            (
                "L'observatrice de la République arabe syrienne a fait savoir que tout était prêt.",
                "observer: République arabe syrienne",
            ),
            (
                "Le représentant du Togo, parlant au nom du Tchad, du Bénin et du Mali, a dit que non.",
                "representative: Togo",
            ),
            ("Un représentant du secrétariat a présenté la note.", "representative: secrétariat"),
        ] {
            assert_eq!(read(text, Language::French), [one], "{text}");
        }
        assert_eq!(
            read("Les représentants de la Norvège et de la Suisse ont remercié le Bureau.", Language::French),
            ["representative: Norvège", "representative: Suisse"]
        );
    }

    #[test]
    fn a_delegate_before_the_verb_in_spanish() {
        for (text, one) in [
            ("El representante de Chile dijo que estaba bien.", "representative: Chile"),
            ("La representante del Uruguay informó de que no.", "representative: Uruguay"),
            ("La representante de Cuba se refirió a los efectos.", "representative: Cuba"),
            (
                "El representante de Togo, en nombre del Grupo de los Estados de África, señaló2 que sí.",
                "representative: Togo",
            ),
            (
                "Un observador de la Organización del Ajedrez (ODA) también presentó un cuadro.",
                "observer: Organización del Ajedrez (ODA)",
            ),
        ] {
            assert_eq!(read(text, Language::Spanish), [one], "{text}");
        }
        assert_eq!(
            read(
                "Los representantes de Chile, el Perú y Trinidad y Tabago expresaron su apoyo.",
                Language::Spanish
            ),
            ["representative: Chile", "representative: Perú", "representative: Trinidad y Tabago"]
        );
    }

    #[test]
    fn those_who_spoke_may_be_listed() {
        assert_eq!(
            read(
                "Des déclarations ont été faites par les représentants du Chili et du Tchad et par l'observateur du Japon.",
                Language::French
            ),
            ["representative: Chili", "representative: Tchad", "observer: Japon"]
        );
        assert_eq!(
            read(
                "Formularon declaraciones los representantes de Chile y el Perú, y el observador del Japón.",
                Language::Spanish
            ),
            ["representative: Chile", "representative: Perú", "observer: Japón"]
        );
    }

    #[test]
    fn delegates_who_say_nothing_are_left_alone() {
        for text in [
            "Le représentant du Chili a été élu.",
            "Les représentants du Chili et du Tchad ont participé à la réunion.",
            "Le groupe a remercié la représentante du Chili.",
            "Un représentant de chaque groupe a déclaré que non.",
            "Le représentant du Chili n'a rien déclaré.",
            "eprésentant",
            "Ont participé à la réunion les représentants du Chili et du Tchad.",
        ] {
            assert_eq!(read(text, Language::French), [""; 0], "{text}");
        }
        for text in [
            "El representante de Chile presidió la sesión.",
            "Asistieron los representantes de Chile y el Perú.",
            "El representante de Chile no respondió.",
            "El Grupo agradeció al representante de Chile.",
        ] {
            assert_eq!(read(text, Language::Spanish), [""; 0], "{text}");
        }
    }
}
