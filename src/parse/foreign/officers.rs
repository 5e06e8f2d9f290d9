//! The officers of the meeting in French and Spanish: "présidée par M. Jean Blanc (Suisse)".

use std::ops::Range;

use crate::parse::gathering::Own;
use crate::parse::phrase::{Person, person_before, sentences};
use crate::text::Cut;

/// An officer as printed. Ranges are of the text that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::parse) struct Officer {
    pub(in crate::parse) office: Office,
    pub(in crate::parse) name: Range<usize>,
    /// What stands in parentheses behind the name.
    pub(in crate::parse) state: Range<usize>,
}

/// The offices that are known in these languages. Who has the chair of a conference is its president.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::parse) enum Office {
    Chair,
    ViceChair,
    Rapporteur,
}

/// How many persons of one sentence are looked at.
const MOST: usize = 40;
/// How far before a person the words on the office are looked for, in bytes.
const LONGEST: usize = 400;

/// Endings and beginnings of the words for offices.
const CUES: [&str; 6] = ["résid", "resid", "apporteu", "elator", "RÉSID", "RESID"];

/// The officers that a folded text names with their States.
///
/// ```text
/// La réunion a été ouverte et présidée par M. Jean Blanc (Suisse).
/// El Comité eligió por aclamación a la Sra. Ana Paz (Perú) Presidenta.
/// Vice-Présidents : M. Jean Blanc (Suisse) et Mme Anne Roche (Canada)
/// ```
pub(in crate::parse) fn officers(text: &str, own: &Own) -> Vec<Officer> {
    let mut found = Vec::new();
    if !text.contains('(')
        || !CUES.iter().any(|cue| memchr::memmem::find(text.as_bytes(), cue.as_bytes()).is_some())
    {
        return found;
    }
    for sentence in whole_sentences(text) {
        let words = text.cut(sentence.clone());
        if is_of_another(words) {
            continue;
        }
        let persons = persons(text, &sentence);
        let mut offices: Vec<Option<Office>> =
            persons.iter().map(|person| office(text, &sentence, person, own)).collect();
        // Those in one list with somebody share the office that stands before the first of them or behind the last.
        let joined = |at: usize| {
            let ends = persons.get(at).zip(persons.get(at + 1));
            ends.is_some_and(|(one, next)| is_joint(text.cut(one.range.end..next.range.start)))
        };
        for at in (0..persons.len().saturating_sub(1)).rev().filter(|at| joined(*at)) {
            if let Some([one, next]) = offices.get_mut(at..at + 2) {
                *one = one.or(*next);
            }
        }
        for at in (0..persons.len().saturating_sub(1)).filter(|at| joined(*at)) {
            if let Some([one, next]) = offices.get_mut(at..at + 2) {
                *next = next.or(*one);
            }
        }
        for (person, office) in persons.into_iter().zip(offices) {
            if let (Some(office), Some(state)) = (office, person.state) {
                found.push(Officer { office, name: person.name, state });
            }
        }
    }
    found
}

/// The sentences, which no form of address ends.
fn whole_sentences(text: &str) -> Vec<Range<usize>> {
    const FORMS: [&str; 4] = [" Sr.", " Sra.", " Excmo.", " Excma."];
    let mut whole: Vec<Range<usize>> = Vec::new();
    for sentence in sentences(text) {
        let torn = |last: &&mut Range<usize>| {
            FORMS.iter().any(|form| text.head(last.end).trim_end().ends_with(form))
        };
        match whole.last_mut().filter(torn) {
            Some(last) => last.end = sentence.end,
            None => whole.push(sentence),
        }
    }
    whole
}

/// Whether a sentence tells of those who had an office before, or will, or of a group of the meeting.
fn is_of_another(sentence: &str) -> bool {
    const WORDS: [&str; 9] = [
        "sortant",
        "saliente",
        "ancien ",
        "ancienne ",
        "précédent",
        "anterior",
        "prochain",
        "próxim",
        "atelier",
    ];
    WORDS.iter().any(|word| sentence.contains(word))
}

/// The persons of a sentence who are named with their States, less the forms of address.
fn persons(text: &str, sentence: &Range<usize>) -> Vec<Person> {
    const FORMS: [&str; 6] = ["M. ", "Mme ", "MM. ", "Mmes ", "Sr. ", "Sra. "];
    let closes = memchr::memmem::find_iter(text.cut(sentence.clone()).as_bytes(), b")").take(MOST);
    let ends = closes.map(|close| sentence.start + close + 1);
    let named = ends.filter_map(|end| person_before(text, end));
    let mut persons: Vec<Person> = Vec::new();
    for mut person in named.filter(|person| person.range.start >= sentence.start && person.state.is_some()) {
        if let Some(form) = FORMS.iter().find(|form| text.cut(person.name.clone()).starts_with(**form)) {
            person.name.start += form.len();
        }
        if persons.last().is_none_or(|last| last.range.end <= person.range.start) {
            persons.push(person);
        }
    }
    persons
}

/// Whether only what joins the names of a list stands between two.
fn is_joint(between: &str) -> bool {
    let words = bare_before(between);
    matches!(words.trim_matches([',', ';', ' ']), "" | "et" | "y" | "e")
}

/// Words less an article and a form of address at their end.
fn bare_before(words: &str) -> &str {
    const ADDRESS: [&str; 16] = [
        "M.", "Mme", "MM.", "Mmes", "Sr.", "Sra.", "señor", "señora", "Excmo.", "Excma.", "el", "la", "al",
        "a", "S.E.", "de",
    ];
    let mut words = words.trim_end();
    while let Some(rest) = ADDRESS.iter().find_map(|form| words.strip_suffix(form)) {
        if !(rest.is_empty() || rest.ends_with(' ')) {
            break;
        }
        words = rest.trim_end();
    }
    words
}

/// The office of a person, by the words on both sides.
fn office(text: &str, sentence: &Range<usize>, person: &Person, own: &Own) -> Option<Office> {
    const CHAIRED: [&str; 12] = [
        "présidée par",
        "présidé par",
        "présidées par",
        "présidés par",
        "présidence",
        "présidences",
        "presidida por",
        "presidido por",
        "presididas por",
        "presididos por",
        "presidencia",
        "presidencias",
    ];
    const LINKS: [&str; 12] = [
        "à la ",
        "aux fonctions de ",
        "au poste de ",
        "en qualité de ",
        "comme ",
        "como ",
        "en calidad de ",
        "para el cargo de ",
        "a été élu ",
        "a été élue ",
        "fue elegido ",
        "fue elegida ",
    ];
    let printed = text.cut(sentence.start..person.range.start).last(LONGEST);
    let before = bare_before(printed);
    if CHAIRED.iter().any(|chaired| before.ends_with(chaired)) {
        return is_held(before, own).then_some(Office::Chair);
    }
    let behind = text.cut(person.range.end..sentence.end).trim_start();
    let elected = ["élu", "eligi", "elegid", "désign", "design", "nomm"]
        .iter()
        .any(|verb| printed.contains(verb) || behind.starts_with("a été") || behind.starts_with("fue "));
    if elected {
        let mut named = LINKS.iter().find_map(|link| behind.strip_prefix(link)).unwrap_or(behind);
        named = ["como ", "comme "].iter().find_map(|link| named.strip_prefix(link)).unwrap_or(named);
        // "Vicepresidente: Ana Paz (Perú)" is the next one.
        if let Some((office, rest)) = office_at(named).filter(|(_, rest)| !rest.trim_start().starts_with(':'))
        {
            return is_of_own(rest, own).then_some(office);
        }
    }
    // "Présidente : Mme Anne Roche (Canada)", "la Presidenta del Comité, Sra. Ana Paz (Perú), dijo".
    let title = before.strip_suffix([':', ',']).map(str::trim_end)?;
    let start = title.rfind([',', ';', ':', ')', '(']).map_or(0, |mark| mark + 1);
    let words = title.tail(start);
    let offices = words.match_indices(' ').map(|(at, _)| at + 1);
    let mut offices = std::iter::once(0).chain(offices).filter_map(|at| office_at(words.tail(at)));
    let (office, rest) = offices.next()?;
    is_of_own(rest, own).then_some(office)
}

/// Whether the subject of "présidée par" is the meeting.
fn is_held(before: &str, own: &Own) -> bool {
    const HELD: [&str; 13] = [
        "réunion",
        "session",
        "séance",
        "Groupe",
        "Conférence",
        "Comité",
        "Commission",
        "travaux",
        "sesión",
        "reunión",
        "período de sesiones",
        "Conferencia",
        "Grupo",
    ];
    HELD.iter().any(|held| before.contains(held)) && !own.is_elsewhere(before)
}

/// The office that words begin with, and the words behind it.
fn office_at(words: &str) -> Option<(Office, &str)> {
    const OFFICES: [(&str, Office); 13] = [
        ("vice-président", Office::ViceChair),
        ("vice-president", Office::ViceChair),
        ("vicepresident", Office::ViceChair),
        ("vice-présidence", Office::ViceChair),
        ("vicepresidencia", Office::ViceChair),
        ("présidence", Office::Chair),
        ("presidencia", Office::Chair),
        ("président", Office::Chair),
        ("president", Office::Chair),
        ("rapporteur", Office::Rapporteur),
        ("rapporteuse", Office::Rapporteur),
        ("relatoría", Office::Rapporteur),
        ("relator", Office::Rapporteur),
    ];
    let begins = |begin: &str| {
        let mut letters = words.chars().flat_map(char::to_lowercase);
        begin.chars().all(|own| letters.next() == Some(own))
    };
    let (begin, office) = OFFICES.iter().find(|(begin, _)| begins(begin))?;
    let rest = words.tail(begin.len());
    let ending = rest.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(rest.len());
    (ending <= "as".len() || rest.head(ending) == "es").then_some((*office, rest.tail(ending)))
}

/// Whether the words behind an office name no other body than that of the meeting.
fn is_of_own(behind: &str, own: &Own) -> bool {
    const OF: [&str; 7] = [" de la ", " de l'", " du ", " des ", " del ", " de los ", " de "];
    let Some(body) = OF.iter().find_map(|of| behind.strip_prefix(of)) else { return true };
    own.is_body(&body.split(' ').collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Meeting;

    fn read(text: &str) -> Vec<(Office, &str, &str)> {
        let title = "Rapport du Groupe de travail sur sa réunion; Informe del Comité sobre su reunión";
        let own = Own::new(Some(title), None, &Meeting::unknown());
        officers(text, &own)
            .into_iter()
            .map(|one| (one.office, text.cut(one.name), text.cut(one.state)))
            .collect()
    }

    #[test]
    fn whoever_chairs_in_french() {
        let chair = [(Office::Chair, "Jean Blanc", "République de Moldova")];
        for text in [
            "La réunion a été ouverte et présidée par M. Jean Blanc (République de Moldova).",
            "Le Groupe de travail s'est réuni sous la présidence de M. Jean Blanc (République de Moldova).",
            "Le Groupe de travail a élu M. Jean Blanc (République de Moldova) Président.",
            "Le Groupe de travail a élu par acclamation M. Jean Blanc (République de Moldova) à la présidence.",
            "M. Jean Blanc (République de Moldova) a été élu Président du Groupe de travail.",
            "Le Président du Groupe de travail, M. Jean Blanc (République de Moldova), a ouvert la réunion.",
            "Président : M. Jean Blanc (République de Moldova)",
        ] {
            assert_eq!(read(text), chair, "{text}");
        }
    }

    #[test]
    fn whoever_chairs_in_spanish() {
        let chair = [(Office::Chair, "Ana Paz", "Perú")];
        for text in [
            "El Comité eligió por aclamación a la señora Ana Paz (Perú) Presidenta.",
            "El Comité eligió a la Sra. Ana Paz (Perú) como Presidenta del Comité.",
            "La Sra. Ana Paz (Perú) fue elegida Presidenta.",
            "La reunión fue presidida por la Sra. Ana Paz (Perú).",
            "La Presidenta, Sra. Ana Paz (Perú), dio la bienvenida.",
            "Presidenta: Sra. Ana Paz (Perú)",
        ] {
            assert_eq!(read(text), chair, "{text}");
        }
    }

    #[test]
    fn several_share_an_office() {
        let both = [(Office::ViceChair, "Jean Blanc", "Suisse"), (Office::ViceChair, "Anne Roche", "Canada")];
        for text in [
            "Il a élu M. Jean Blanc (Suisse) et Mme Anne Roche (Canada) Vice-Présidents.",
            "Vice-Présidents : M. Jean Blanc (Suisse), Mme Anne Roche (Canada)",
        ] {
            assert_eq!(read(text), both, "{text}");
        }
        assert_eq!(
            read("Il a élu M. Jean Blanc (Suisse) Président et Mme Anne Roche (Canada) Rapporteuse."),
            [(Office::Chair, "Jean Blanc", "Suisse"), (Office::Rapporteur, "Anne Roche", "Canada")]
        );
    }

    #[test]
    fn an_office_with_a_colon_is_that_of_the_next() {
        assert_eq!(
            read(
                "La Reunión eligió a los miembros siguientes: Presidente: Jean Blanc (Estados Unidos de América) Vicepresidenta: Ana Paz (Perú)"
            ),
            [
                (Office::Chair, "Jean Blanc", "Estados Unidos de América"),
                (Office::ViceChair, "Ana Paz", "Perú")
            ]
        );
    }

    #[test]
    fn others_are_no_officers() {
        for text in [
            "Le Président de l'Équipe spéciale, M. Jean Blanc (Suisse), a rendu compte.",
            "Le Président sortant, M. Jean Blanc (Suisse), a ouvert la réunion.",
            "M. Jean Blanc (Suisse) a remercié le Président.",
            "La Présidente a remercié M. Jean Blanc (Suisse).",
            "El atelier fue presidido por el Sr. Jean Blanc (Suiza).",
        ] {
            assert!(read(text).is_empty(), "{text}");
        }
    }
}
