//! What the words before a colon say of those behind it: "Les États parties ci-après étaient représentés :".

use std::ops::Range;
use std::sync::LazyLock;

use crate::model::Category;
use crate::parse::foreign::session::session;
use crate::parse::gathering::Own;
use crate::text::{Cut, Substrings};

/// Those whom a sentence lists behind its colon.
pub(super) struct Announced {
    pub(super) category: Category,
    pub(super) list: Range<usize>,
}

/// That somebody attended.
const ATTEND: [&str; 15] = [
    "représentés",
    "représentées",
    "représenté ",
    "représentée ",
    "articipé",
    "ssisté",
    "pris part",
    "epresentados",
    "epresentadas",
    "epresentado el ",
    "epresentada la ",
    "articiparon",
    "sistieron",
    "articipado",
    "sistido",
];

static MAY_ATTEND: LazyLock<Substrings> = LazyLock::new(|| {
    let stems = ["représenté", "epresentad", "articip", "ssisté", "sistieron", "sistid", "pris part"];
    Substrings::new(stems.into_iter())
});

/// Who was not there, or was at something else.
static OTHERWISE: LazyLock<Substrings> = LazyLock::new(|| {
    let words = [
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
    Substrings::new(words.into_iter())
});

/// Whether words say that somebody was not there, or was at something else than the meeting.
pub(super) fn is_otherwise(words: &str, own: &Own) -> bool {
    let another = session(words).is_some_and(|session| own.is_other(session.ordinal));
    another || OTHERWISE.place(words).is_some()
}

/// Nouns for States, and for what States are members of.
const STATES: [&str; 10] = [
    "États",
    "Estados",
    "État ",
    "Estado ",
    "arties ",
    "artes ",
    "ouvernements",
    "obiernos",
    "élégations",
    "elegaciones",
];

const STANDINGS: [(&str, Category); 18] = [
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
    ("arties à la", Category::StateParty),
    ("arties au ", Category::StateParty),
    ("artes en la", Category::StateParty),
    ("artes en el", Category::StateParty),
    ("observateurs", Category::ObserverState),
    ("observadores", Category::ObserverState),
];

/// Nouns for organizations, and their kinds.
const ORGANIZATIONS: [(&str, Category); 30] = [
    ("on gouvernementale", Category::NonGovernmentalOrganization),
    ("o gubernamental", Category::NonGovernmentalOrganization),
    ("ociété civile", Category::NonGovernmentalOrganization),
    ("ociedad civil", Category::NonGovernmentalOrganization),
    ("ntégration économique", Category::RegionalEconomicIntegrationOrganization),
    ("ntegración económica", Category::RegionalEconomicIntegrationOrganization),
    ("nstitutions spécialisées", Category::UnitedNationsSystem),
    ("rganismos especializados", Category::UnitedNationsSystem),
    ("système des Nations Unies", Category::UnitedNationsSystem),
    ("sistema de las Naciones Unidas", Category::UnitedNationsSystem),
    ("rganismes des Nations Unies", Category::UnitedNationsSystem),
    ("rganes des Nations Unies", Category::UnitedNationsSystem),
    ("ntités des Nations Unies", Category::UnitedNationsSystem),
    ("rganismos de las Naciones Unidas", Category::UnitedNationsSystem),
    ("ntidades de las Naciones Unidas", Category::UnitedNationsSystem),
    ("onds et programmes", Category::UnitedNationsSystem),
    ("ondos y programas", Category::UnitedNationsSystem),
    ("éseau du Programme", Category::UnitedNationsSystem),
    ("nstituts du réseau", Category::UnitedNationsSystem),
    ("nstitutos de la red", Category::UnitedNationsSystem),
    ("ervices du Secrétariat", Category::UnitedNationsSystem),
    ("ependencias de la Secretaría", Category::UnitedNationsSystem),
    ("rganisations intergouv", Category::IntergovernmentalOrganization),
    ("rganisation intergouv", Category::IntergovernmentalOrganization),
    ("rganizaciones intergub", Category::IntergovernmentalOrganization),
    ("rganización intergub", Category::IntergovernmentalOrganization),
    ("rganisations internationales", Category::IntergovernmentalOrganization),
    ("rganisations régionales", Category::IntergovernmentalOrganization),
    ("rganizaciones internacionales", Category::IntergovernmentalOrganization),
    ("rganizaciones regionales", Category::IntergovernmentalOrganization),
];

/// Words that say that a list follows.
const FOLLOWS: [&str; 3] = ["ci-après", "suivant", "siguiente"];

/// Whether a text may tell of those who attended.
pub(super) fn may_attend(text: &str) -> bool {
    MAY_ATTEND.place(text).is_some()
}

/// Those whom a sentence has attend, and the standing that the words before its colon give them.
pub(super) fn announced(text: &str, sentence: &Range<usize>, own: &Own) -> Option<Announced> {
    let words = text.cut(sentence.clone());
    let colon = memchr::memchr(b':', words.as_bytes())?;
    let head = words.head(colon);
    if !ATTEND.iter().any(|verb| head.contains(verb)) || is_otherwise(head, own) {
        return None;
    }
    let found = |(noun, category): &(&str, Category)| head.contains(noun).then_some(*category);
    let category = if STATES.iter().any(|noun| head.contains(noun)) {
        STANDINGS.iter().find_map(found).unwrap_or(Category::StateParty)
    } else {
        let follows = FOLLOWS.iter().any(|follows| head.contains(follows));
        ORGANIZATIONS.iter().find_map(found).filter(|_| follows)?
    };
    let end = words.trim_end_matches([' ', '.']).len();
    let start = sentence.start + colon + 1;
    Some(Announced { category, list: start..start.max(sentence.start + end) })
}
