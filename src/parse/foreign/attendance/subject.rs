//! Those who are the subject of a sentence: "L'Union européenne, organisation d'intégration économique régionale, était représentée."

use std::ops::Range;

use super::announced::is_otherwise;
use super::{Attendee, Names, each};
use crate::model::Category;
use crate::parse::gathering::Own;
use crate::text::Cut;

/// What the subject did, up to the ending of the participle.
const VERBS: [&str; 12] = [
    " était représenté",
    " étaient représenté",
    " était également représenté",
    " étaient également représenté",
    " était aussi représenté",
    " étaient aussi représenté",
    " estuvo representad",
    " estuvieron representad",
    " estuvo también representad",
    " estuvieron también representad",
    " también estuvo representad",
    " también estuvieron representad",
];

/// Those who are the subject of a sentence, if all of them are known, or the words behind their names give them a standing.
pub(super) fn subject(text: &str, sentence: &Range<usize>, names: &Names, own: &Own) -> Vec<Attendee> {
    let words = text.cut(sentence.clone());
    let verb = VERBS.iter().find_map(|verb| words.find(verb).map(|at| (at, at + verb.len())));
    let Some((end, behind)) = verb.filter(|_| !is_otherwise(words, own)) else { return Vec::new() };
    let behind = words.tail(behind);
    let before = words.head(end);
    let Some(start) = name_start(before) else { return Vec::new() };
    let apposed = before.tail(start).find(", ").and_then(|comma| {
        let at = start + comma;
        Some((at, standing(before.tail(at))?))
    });
    let (end, category) = match apposed {
        Some((comma, standing)) => (comma, standing),
        None if is_plain(behind) => (end, plain(behind)),
        None => return Vec::new(),
    };
    let list = sentence.start + start..sentence.start + end;
    let found = each(text, list, category, names);
    let sure = apposed.is_some() || found.iter().all(|one| one.iso3.is_some() || one.category != category);
    let whole = found.iter().all(|one| text.cut(one.name.clone()).starts_with(char::is_uppercase));
    if sure && whole { found } else { Vec::new() }
}

/// Where the name begins, behind words that lead in and its article.
fn name_start(before: &str) -> Option<usize> {
    const LEADS: [&str; 9] = [
        "En outre, ",
        "De plus, ",
        "Enfin, ",
        "Par ailleurs, ",
        "Además, ",
        "Asimismo, ",
        "Por último, ",
        "También ",
        "Igualmente, ",
    ];
    const ARTICLES: [&str; 7] = ["l'", "le ", "la ", "les ", "el ", "los ", "las "];
    let named = LEADS.iter().find_map(|lead| before.strip_prefix(lead)).unwrap_or(before);
    let small =
        |article: &&&str| named.get(..article.len()).is_some_and(|head| head.eq_ignore_ascii_case(article));
    let article = ARTICLES.iter().find(small).map_or(0, |article| article.len());
    let start = before.len() - named.len() + article;
    before.tail(start).starts_with(char::is_uppercase).then_some(start)
}

/// The standing that words behind a name and a comma give.
fn standing(words: &str) -> Option<Category> {
    const STANDINGS: [(&str, Category); 16] = [
        ("ntégration économique", Category::RegionalEconomicIntegrationOrganization),
        ("ntegración económica", Category::RegionalEconomicIntegrationOrganization),
        ("ission permanente d'observation", Category::PermanentObserverMission),
        ("isión permanente de observación", Category::PermanentObserverMission),
        ("ission d'observation permanente", Category::PermanentObserverMission),
        ("isión de observación permanente", Category::PermanentObserverMission),
        ("bservateur permanent", Category::PermanentObserverOffice),
        ("ureau permanent d'observation", Category::PermanentObserverOffice),
        ("ficina permanente de observación", Category::PermanentObserverOffice),
        ("ficina de observación permanente", Category::PermanentObserverOffice),
        ("tat non partie", Category::ObserverState),
        ("stado no parte", Category::ObserverState),
        ("tat observateur", Category::ObserverState),
        ("stado observador", Category::ObserverState),
        ("tat signataire", Category::Signatory),
        ("stado signatario", Category::Signatory),
    ];
    STANDINGS.iter().find(|(noun, _)| words.contains(noun)).map(|(_, category)| *category)
}

/// Whether what stands behind the participle, whose ending comes first, is about the meeting.
fn is_plain(behind: &str) -> bool {
    const GOES_ON: [&str; 9] = [
        " à la réunion",
        " à la session",
        " par ",
        " en qualité d",
        " en tant qu",
        " en la reunión",
        " en el período de sesiones",
        " por ",
        " en calidad de ",
    ];
    let rest = behind.trim_start_matches(|letter: char| letter.is_ascii_lowercase());
    matches!(rest, "" | ".") || GOES_ON.iter().any(|go_on| rest.starts_with(go_on))
}

fn plain(behind: &str) -> Category {
    let observes = ["bservateur", "bservador"].iter().any(|noun| behind.contains(noun));
    if observes { Category::ObserverState } else { Category::StateParty }
}
