//! States that a French or Spanish list names as having attended.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::session::session;
use crate::model::{Category, Language};
use crate::parse::gathering::Own;
use crate::states::{self, Iso3, State, letter_without_accent};
use crate::text::Cut;

/// A State as named, its standing, and its code where the name is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::parse) struct Attendee {
    pub(in crate::parse) name: Range<usize>,
    pub(in crate::parse) category: Category,
    pub(in crate::parse) iso3: Option<Iso3>,
}

/// The States behind the colon of a folded text, if the words before it say that these attended, and most of the names are known.
///
/// ```text
/// Les États parties ci-après étaient représentés à la réunion : Chili, Pérou et Tchad.
/// Los siguientes Estados partes estuvieron representados: Chile, Perú y el Chad.
/// ```
///
/// Those who were at another meeting than `own` are left out.
pub(in crate::parse) fn attendance(text: &str, language: Language, own: &Own) -> Vec<Attendee> {
    let names = match language {
        Language::French => &*FRENCH,
        Language::Spanish => &*SPANISH,
        _ => return Vec::new(),
    };
    let Some((category, list)) = announced(text, own) else { return Vec::new() };
    let found = each(text, list, category, names);
    let is_known = |one: &&Attendee| one.iso3.is_some() || one.category != category;
    let known = found.iter().filter(is_known).count();
    if known * 4 >= found.len() * 3 { found } else { Vec::new() }
}

/// The names in a list, without their articles.
pub(super) fn names_in(text: &str, list: Range<usize>, language: Language) -> Vec<Range<usize>> {
    let names = if language == Language::French { &*FRENCH } else { &*SPANISH };
    each(text, list, Category::Other, names).into_iter().map(|one| one.name).collect()
}

fn each(text: &str, list: Range<usize>, category: Category, names: &Names) -> Vec<Attendee> {
    let mut found = Vec::new();
    let mut start = list.start;
    let ends = text.cut(list.clone()).match_indices([',', ';']).map(|(at, _)| list.start + at);
    for end in ends.chain([list.end]) {
        if end < list.end && is_inverted(text, start..end, end + 1..list.end, names) {
            continue;
        }
        one_or_more(text, start..end, category, names, &mut found);
        start = end + 1;
    }
    found
}

/// Plain names and their codes; none for the European Union.
type Names = HashMap<String, Option<Iso3>>;

static FRENCH: LazyLock<Names> = LazyLock::new(|| names(State::french_name));
static SPANISH: LazyLock<Names> = LazyLock::new(|| names(State::spanish_name));

fn names(of: impl Fn(&State) -> &'static str) -> Names {
    let mut names: Names = states::all().map(|state| (plain(of(state)), Some(state.iso3()))).collect();
    // "Pays-Bas" is enough, where it is no other's name.
    let short = |state: &'static State| Some((plain(of(state).split_once(" (")?.0), state.iso3()));
    let mut shorts: Vec<(String, Iso3)> = states::all().filter_map(short).collect();
    shorts.sort();
    for one in shorts.chunk_by(|one, other| one.0 == other.0) {
        if let [(name, iso3)] = one {
            names.entry(name.clone()).or_insert(Some(*iso3));
        }
    }
    names.extend(UNION.map(|union| (plain(union), None)));
    names
}

const UNION: [&str; 2] = ["Union européenne", "Unión Europea"];

/// A name without accents and the kinds of apostrophes.
fn plain(name: &str) -> String {
    name.chars().map(|letter| if letter == 'É' { 'E' } else { letter_without_accent(letter) }).collect()
}

/// The standing that the words before a colon give the States behind it, and where these stand.
fn announced(text: &str, own: &Own) -> Option<(Category, Range<usize>)> {
    const ATTEND: [&str; 10] = [
        "représentés",
        "représenté ",
        "epresentado el ",
        "articipé",
        "ssisté",
        "pris part",
        "epresentados",
        "articiparon",
        "sistieron",
        "articipado",
    ];
    const STANDINGS: [(&str, Category); 14] = [
        ("non parties", Category::ObserverState),
        ("pas parties", Category::ObserverState),
        ("non signataires", Category::ObserverState),
        ("non membres", Category::ObserverState),
        ("no partes", Category::ObserverState),
        ("no son partes", Category::ObserverState),
        ("no signatarios", Category::ObserverState),
        ("no miembros", Category::ObserverState),
        ("signataire", Category::Signatory),
        ("signatario", Category::Signatory),
        ("tats parties", Category::StateParty),
        ("stados parte", Category::StateParty),
        ("observateurs", Category::ObserverState),
        ("observadores", Category::ObserverState),
    ];
    // Who was not there, or was at something else.
    const OTHERWISE: [&str; 22] = [
        "était pas",
        "sera représenté",
        "groupe d'experts",
        "groupe de rédaction",
        "réunion du Bureau",
        "réunion précédente",
        "o estuvo",
        "reunión de la Mesa",
        "étaient pas",
        "ont pas",
        "eront ",
        "avaient ",
        "atelier",
        "étude",
        "examen",
        "comité",
        "o estuvieron",
        "o asistieron",
        "o participaron",
        "istirán",
        "taller",
        "estudio",
    ];
    let colon = text.find(':')?;
    let head = text.head(colon);
    let another = session(head).is_some_and(|session| own.is_other(session.ordinal));
    if another || OTHERWISE.iter().any(|words| head.contains(words)) {
        return None;
    }
    let states = ["États", "Estados", "État ", "Estado "].iter().any(|noun| head.contains(noun));
    if !states || head.contains(". ") || !ATTEND.iter().any(|verb| head.contains(verb)) {
        return None;
    }
    let standing = STANDINGS.iter().find(|(words, _)| head.contains(words));
    let end = text.tail(colon).find(". ").map_or(text.len(), |stop| colon + stop);
    let end = end - (text.head(end).len() - text.head(end).trim_end_matches([' ', '.']).len());
    Some((standing.map_or(Category::StateParty, |(_, category)| *category), colon + 1..end.max(colon + 1)))
}

/// Whether a name goes on behind the comma with what stands before it elsewhere: "Corea, República de".
fn is_inverted(text: &str, name: Range<usize>, behind: Range<usize>, names: &Names) -> bool {
    const LINKS: [&str; 5] = [" de", " de la", " del", " du", " d'"];
    let behind = text.cut(behind);
    let rest = behind.head(behind.find([',', ';']).unwrap_or(behind.len())).trim();
    let name = text.cut(bare(text, name));
    LINKS.iter().any(|link| rest.ends_with(link)) && !names.contains_key(&plain(name))
}

/// Adds the States in a part of the list, where "et" or "y" may join the last two.
fn one_or_more(text: &str, part: Range<usize>, category: Category, names: &Names, found: &mut Vec<Attendee>) {
    let name = bare(text, part);
    let words = text.cut(name.clone());
    if words.is_empty() {
        return;
    }
    let known = |range: &Range<usize>| {
        let words = text.cut(range.clone());
        let turned = || words.split_once(", ").map(|(name, before)| plain(&format!("{before} {name}")));
        names.get(&plain(words)).or_else(|| names.get(&turned()?)).copied()
    };
    let own = |range: Range<usize>, iso3: Option<Option<Iso3>>| {
        let (union, iso3) = (iso3 == Some(None), iso3.flatten());
        let category = if union { Category::RegionalEconomicIntegrationOrganization } else { category };
        Attendee { name: range, category, iso3 }
    };
    if let Some(iso3) = known(&name) {
        return found.push(own(name, Some(iso3)));
    }
    let joints = [" et ", " y ", " e "];
    let mut joined = joints.iter().flat_map(|joint| words.match_indices(joint)).map(|(at, joint)| {
        let end = name.start + at;
        (bare(text, name.start..end), bare(text, end + joint.len()..name.end))
    });
    let both = |(left, right): &(Range<usize>, Range<usize>)| known(left).is_some() && known(right).is_some();
    match joined.find(both) {
        Some((left, right)) => {
            let codes = (known(&left), known(&right));
            found.extend([own(left, codes.0), own(right, codes.1)]);
        }
        None => found.push(own(name, None)),
    }
}

/// A name without the blanks around it, "et" or "y" before it and its article.
pub(super) fn bare(text: &str, part: Range<usize>) -> Range<usize> {
    const BEFORE: [&str; 15] = [
        "et ", "y ", "e ", "l'", "le ", "la ", "les ", "el ", "los ", "las ", "du ", "des ", "de ", "del ",
        "d'",
    ];
    let words = text.cut(part.clone());
    let end = part.start + words.trim_end().len();
    let mut start = part.end - words.trim_start().len();
    while let Some(begin) = BEFORE.iter().find(|begin| text.cut(start.min(end)..end).starts_with(**begin)) {
        start += begin.len();
    }
    start.min(end)..end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, language: Language) -> Vec<(&str, Category, String)> {
        let each = attendance(text, language, &Own::default()).into_iter();
        each.map(|one| {
            (text.cut(one.name), one.category, one.iso3.map_or(String::new(), |code| code.to_string()))
        })
        .collect()
    }

    #[test]
    fn states_are_read_under_their_french_names() {
        let text = "Les États parties à la Convention ci-après étaient représentés à la réunion : Afrique du Sud, l'Antigua-et-Barbuda, \
                    Bolivie (État plurinational de), Tchad et Royaume-Uni de Grande-Bretagne et d'Irlande du Nord.";
        let party = |name, code: &str| (name, Category::StateParty, code.to_owned());
        assert_eq!(
            read(text, Language::French),
            [
                party("Afrique du Sud", "ZAF"),
                party("Antigua-et-Barbuda", "ATG"),
                party("Bolivie (État plurinational de)", "BOL"),
                party("Tchad", "TCD"),
                party("Royaume-Uni de Grande-Bretagne et d'Irlande du Nord", "GBR"),
            ]
        );
    }

    #[test]
    fn states_are_read_under_their_spanish_names() {
        let text = "Estuvieron representados por observadores los siguientes Estados signatarios: Alemania, Trinidad y Tabago y el Japón.";
        let signatory = |name, code: &str| (name, Category::Signatory, code.to_owned());
        assert_eq!(
            read(text, Language::Spanish),
            [signatory("Alemania", "DEU"), signatory("Trinidad y Tabago", "TTO"), signatory("Japón", "JPN")]
        );
    }

    #[test]
    fn a_list_of_anything_else_is_left_alone() {
        for text in [
            "Les États parties ont examiné les points suivants : Chili et Pérou.",
            "Les États ci-après étaient représentés : la Banque mondiale, le Conseil de l'Europe.",
            "Les États parties étaient représentés.",
            "N’étaient pas représentés les États suivants : Chili et Pérou.",
            "Ont participé à l’atelier de Dakar les États suivants : Chili et Pérou.",
            "Les États ci-après étaient représentés au groupe d'experts : Chili et Pérou.",
        ] {
            assert_eq!(read(text, Language::French), [], "{text}");
        }
        for text in [
            "No estuvieron representados los siguientes Estados: Chile y Perú.",
            "Asistieron a la reunión de la Mesa los siguientes Estados: Chile y Perú.",
        ] {
            assert_eq!(read(text, Language::Spanish), [], "{text}");
        }
    }

    #[test]
    fn one_state_alone_is_read() {
        let signatory = |name| [(name, Category::Signatory, "SYR".to_owned())];
        assert_eq!(
            read(
                "L'État signataire ci-après était représenté : République arabe syrienne.",
                Language::French
            ),
            signatory("République arabe syrienne")
        );
        assert_eq!(
            read(
                "Estuvo representado el siguiente Estado signatario: República Árabe Siria.",
                Language::Spanish
            ),
            signatory("República Árabe Siria")
        );
    }

    #[test]
    fn a_name_may_be_turned_round() {
        let text =
            "Los siguientes Estados partes estuvieron representados: Chile, Corea, República de, Cuba.";
        let names: Vec<&str> = read(text, Language::Spanish).iter().map(|(name, ..)| *name).collect();
        assert_eq!(names, ["Chile", "Corea, República de", "Cuba"]);
    }

    #[test]
    fn those_at_another_meeting_are_left_out() {
        let own = Own::new(Some("Report on the fifteenth meeting"), None, &crate::model::Meeting::unknown());
        for (text, language, count) in [
            (
                "À la treizième réunion, les États parties ci-après étaient représentés : Chili, Pérou.",
                Language::French,
                0,
            ),
            (
                "À la quinzième réunion, les États parties ci-après étaient représentés : Chili, Pérou.",
                Language::French,
                2,
            ),
            (
                "En la 13ª reunión estuvieron representados los siguientes Estados partes: Chile, Perú.",
                Language::Spanish,
                0,
            ),
        ] {
            assert_eq!(attendance(text, language, &own).len(), count, "{text}");
        }
    }
}
