//! What a body did in French or Spanish words: "Le Groupe de travail a recommandé que", "El Grupo de Trabajo pidió a".
//!
//! As in English, an act is a main verb in the past tense with the body as its subject; the verbs are those in common use.

mod asked;
mod verbs;

use std::ops::Range;

use self::asked::{Told, addressees, conditions, timing};
use self::verbs::{Verb, verb};
use crate::model::{ActKind, Language};
use crate::parse::acts::RawAct;
use crate::parse::phrase::sentences;
use crate::text::Cut;

/// How many commas are looked behind for the body, or for another verb.
const MOST_COMMAS: usize = 24;

/// Names of bodies that report, and the pronouns for them.
const FRENCH: [&str; 9] = [
    "le Groupe de travail",
    "le Groupe",
    "la Conférence",
    "la Commission",
    "le Comité",
    "la Réunion",
    "la réunion",
    "il",
    "elle",
];
const SPANISH: [&str; 7] = [
    "el Grupo de Trabajo",
    "el Grupo",
    "la Conferencia",
    "la Comisión",
    "el Comité",
    "la Reunión",
    "la reunión",
];

/// The acts of a folded paragraph. Its items begin at `lead_end` and belong to the last sentence before them.
///
/// ```text
/// À sa 2e séance, le Groupe de travail a prié le secrétariat de …, et a recommandé que les États parties …
/// El Grupo de Trabajo solicitó a la secretaría que …, con sujeción a …
/// ```
pub(in crate::parse) fn acts(text: &str, lead_end: usize, language: Language) -> Vec<RawAct> {
    let mut found = Vec::new();
    let mut ours = false;
    let lead: Vec<Range<usize>> = sentences(text.head(lead_end)).collect();
    let last = lead.len().saturating_sub(1);
    for (at, sentence) in lead.into_iter().enumerate() {
        let end = if at == last { text.len() } else { sentence.end };
        let words = text.cut(sentence.start..end).trim_end_matches(['.', ';', ':', ' ']);
        let sentence = sentence.start..sentence.start + words.len();
        let first = subject(text, &sentence, ours, language);
        ours = first.is_some();
        if let Some(first) = first {
            read(text, &sentence, first, language, &mut found);
        }
    }
    found
}

/// Whether a paragraph only leads to the conclusions below it: "a adopté les conclusions et recommandations ci-après".
pub(in crate::parse) fn is_chapeau(text: &str) -> bool {
    const TEXTS: [&str; 4] =
        ["es conclusions", "es recommandations", "as conclusiones", "as recomendaciones"];
    const BELOW: [&str; 6] =
        ["ci-après", "ci-dessous", "suivantes", "siguientes", "a continuación", "qui suivent"];
    let has = |words: &&str| memchr::memmem::find(text.as_bytes(), words.as_bytes()).is_some();
    TEXTS.iter().any(has) && BELOW.iter().any(has)
}

/// The verb of the body that is the subject of a sentence. Where it was that of the sentence before, Spanish may leave it out.
fn subject(text: &str, sentence: &Range<usize>, ours: bool, language: Language) -> Option<Verb> {
    let words = text.cut(sentence.clone());
    let commas = words.match_indices(", ").map(|(at, _)| at + 2).take(MOST_COMMAS);
    let bodies: &[&str] = if language == Language::French { &FRENCH } else { &SPANISH };
    for start in std::iter::once(0).chain(commas) {
        let clause = sentence.start + start;
        let rest = text.cut(clause..sentence.end);
        let named = bodies.iter().find_map(|name| behind_name(rest, name));
        if let Some(behind) = named {
            return verb(text, behind_aside(text, clause + behind, sentence.end), sentence.end, language);
        }
        if ours && language == Language::Spanish && start == 0 {
            let opens = verb(text, clause, sentence.end, language).filter(|verb| verb.kind != ActKind::Other);
            if opens.is_some() {
                return opens;
            }
        }
    }
    None
}

/// How long a name is that words begin with, its article with a capital or without.
fn behind_name(words: &str, name: &str) -> Option<usize> {
    let (first, rest) = (name.head(1), name.tail(1));
    let opens = words.get(..1).is_some_and(|begin| begin.eq_ignore_ascii_case(first));
    let behind = words.get(1..).filter(|_| opens)?.strip_prefix(rest)?;
    behind.starts_with([' ', ',']).then_some(name.len())
}

/// Behind what is said of the body between two commas, or of which it is: ", ayant examiné le point 2,", " d'examen".
fn behind_aside(text: &str, at: usize, end: usize) -> usize {
    const OF: [&str; 4] = [
        " d'examen de l'application",
        " de Examen de la Aplicación",
        " des États parties",
        " de los Estados Partes",
    ];
    let rest = text.cut(at..end);
    if let Some(aside) = rest.strip_prefix(", ") {
        return aside.find(", ").map_or(at, |comma| at + 2 + comma + 1);
    }
    at + OF.iter().find(|of| rest.starts_with(**of)).map_or(0, |of| of.len())
}

/// Reads the verbs of one sentence, the first of them found.
fn read(text: &str, sentence: &Range<usize>, first: Verb, language: Language, found: &mut Vec<RawAct>) {
    let (mut current, mut start) = (first, sentence.start);
    loop {
        let next = next(text, &current, sentence.end, language);
        let end = next.as_ref().map_or(sentence.end, |(joint, _)| *joint);
        let told = Told { text, verb: &current, end, language };
        found.push(RawAct {
            range: start..end,
            verb: current.name.clone(),
            kind: current.kind,
            addressees: addressees(&told),
            implied: Vec::new(),
            conditions: conditions(&told),
            timing: timing(&told),
        });
        let Some((_, verb)) = next else { return };
        start = verb.start;
        current = verb;
    }
}

/// The next verb of the body in the sentence, and where the words of the one before end.
fn next(text: &str, current: &Verb, end: usize, language: Language) -> Option<(usize, Verb)> {
    const JOINTS: [&str; 7] = [", et ", ", y ", ", e ", ", ", " et ", " y ", " e "];
    let rest = text.cut(current.end..end);
    // What somebody did may be told of others: "a rappelé que la Conférence avait …".
    let told = rest.starts_with(" que ")
        && !matches!(current.kind, ActKind::Recommendation | ActKind::Request | ActKind::Decision);
    let places = rest.match_indices([',', ' ']).map(|(at, _)| at);
    places
        .filter(|at| {
            rest.byte(*at) == b',' || [" et ", " y ", " e "].iter().any(|and| rest.tail(*at).starts_with(and))
        })
        .take(2 * MOST_COMMAS)
        .find_map(|at| {
            let joint = JOINTS.iter().find(|joint| rest.tail(at).starts_with(**joint))?;
            let strong = joint.len() > 3 && joint.starts_with(',');
            let start = current.end + at + joint.len();
            let verb = verb(text, start, end, language).filter(|verb| verb.kind != ActKind::Other)?;
            (strong || !told).then_some((current.end + at, verb))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Addressee;
    use Language::{French, Spanish};

    fn read(text: &str, language: Language) -> Vec<String> {
        let told = |act: RawAct| {
            let asked: Vec<&str> = act.addressees.iter().map(Addressee::as_str).collect();
            let words = |ranges: Vec<Range<usize>>| {
                ranges.into_iter().map(|range| text.cut(range)).collect::<Vec<_>>().join(" + ")
            };
            let (conditions, timing) = (words(act.conditions), words(act.timing));
            let more = [(" > ", asked.join(" ")), (" IF ", conditions), (" AT ", timing)];
            let more: String = more
                .into_iter()
                .filter(|(_, words)| !words.is_empty())
                .map(|(mark, words)| mark.to_owned() + &words)
                .collect();
            format!("{} ({}){more}", act.verb, act.kind)
        };
        acts(text, text.len(), language).into_iter().map(told).collect()
    }

    #[test]
    fn french_acts_are_read() {
        for (text, expected) in [
            (
                "Le Groupe de travail a recommandé que les États parties publient leurs comptes.",
                vec!["a recommandé (recommendation) > states_parties"],
            ),
            (
                "À sa 2e séance, le Groupe de travail a prié le secrétariat de lui faire rapport à sa prochaine réunion, sous réserve de la disponibilité de ressources.",
                vec![
                    "a prié (request) > secretariat IF sous réserve de la disponibilité de ressources AT à sa prochaine réunion",
                ],
            ),
            (
                "La Conférence a également pris note du rapport, s'est félicitée des progrès et a engagé instamment les États parties à agir.",
                vec![
                    "a pris note (noting)",
                    "s'est félicitée (welcome)",
                    "a engagé (recommendation) > states_parties",
                ],
            ),
            (
                "Le Groupe a souligné que la Conférence avait décidé d'agir. Il a invité l'ONUDC à poursuivre.",
                vec!["a souligné (view)", "a invité (invitation) > secretariat"],
            ),
            (
                "La Commission, ayant examiné le point 2, a décidé de reporter sa décision.",
                vec!["a décidé (decision)"],
            ),
        ] {
            assert_eq!(read(text, French), expected, "{text}");
        }
    }

    #[test]
    fn those_who_are_asked_may_be_several_and_need_no_word_of_their_own() {
        for (text, language, expected) in [
            (
                "Le Groupe a invité les donateurs et les États parties à agir.",
                French,
                "a invité (invitation) > donateurs states_parties",
            ),
            (
                "Le Groupe a encouragé les organisations internationales compétentes à agir.",
                French,
                "a encouragé (encouragement) > organisations internationales compétentes",
            ),
            (
                "El Grupo alentó a los países donantes, a la secretaría y a los Estados partes a que actuaran.",
                Spanish,
                "alentó (encouragement) > países donantes secretariat states_parties",
            ),
        ] {
            assert_eq!(read(text, language), [expected], "{text}");
        }
    }

    #[test]
    fn spanish_acts_are_read() {
        for (text, expected) in [
            (
                "El Grupo de Trabajo pidió a la secretaría que informara e invitó a los donantes a que aportaran recursos.",
                vec!["pidió (request) > secretariat", "invitó (invitation) > donantes"],
            ),
            (
                "El Grupo de Trabajo recomendó que los Estados partes publicaran sus cuentas.",
                vec!["recomendó (recommendation) > states_parties"],
            ),
            (
                "El Grupo de Trabajo solicitó a la Secretaría que informara en su próxima reunión, con sujeción a la disponibilidad de recursos.",
                vec![
                    "solicitó (request) > secretariat IF con sujeción a la disponibilidad de recursos AT en su próxima reunión",
                ],
            ),
            (
                "La Conferencia acogió con beneplácito el informe y alentó a los Estados partes a que actuaran. Asimismo, pidió a la UNODC que prosiguiera.",
                vec![
                    "acogió con beneplácito (welcome)",
                    "alentó (encouragement) > states_parties",
                    "pidió (request) > secretariat",
                ],
            ),
            (
                "El Grupo recordó que la Conferencia aprobó la resolución y decidió actuar.",
                vec!["recordó (restatement)"],
            ),
        ] {
            assert_eq!(read(text, Spanish), expected, "{text}");
        }
    }

    #[test]
    fn what_others_did_is_no_act() {
        for (text, language) in [
            ("Le secrétariat a présenté un rapport.", French),
            ("Un orateur a recommandé que le Groupe de travail poursuive.", French),
            ("Una oradora pidió al Grupo de Trabajo que prosiguiera.", Spanish),
            ("Los Estados partes recomendaron la medida.", Spanish),
        ] {
            assert_eq!(read(text, language), [""; 0], "{text}");
        }
    }

    #[test]
    fn words_that_lead_to_conclusions_are_none() {
        assert!(is_chapeau("Le Groupe de travail a adopté les conclusions et recommandations ci-après."));
        assert!(is_chapeau("El Grupo aprobó las conclusiones y recomendaciones siguientes:"));
        assert!(!is_chapeau("Le Groupe de travail a rappelé les recommandations de l'an passé."));
    }
}
