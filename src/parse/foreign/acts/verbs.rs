//! French and Spanish verbs of acts, and the kind each makes.

use crate::model::{ActKind, Language};
use crate::text::Cut;

/// A verb in the past tense.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Verb {
    pub(super) kind: ActKind,
    pub(super) start: usize,
    pub(super) end: usize,
    /// As printed, without adverbs: "a pris note".
    pub(super) name: String,
}

/// Reads the verb at a place, whatever adverbs stand within.
pub(super) fn verb(text: &str, at: usize, end: usize, language: Language) -> Option<Verb> {
    let rest = text.cut(at..end);
    let start = at + (rest.len() - rest.trim_start().len());
    if language == Language::French { french(text, start, end) } else { spanish(text, start, end) }
}

fn french(text: &str, start: usize, end: usize) -> Option<Verb> {
    const AUXILIARIES: [&str; 4] = ["a ", "s'est ", "est ", "a été "];
    const ADVERBS: [&str; 12] = [
        "également ",
        "aussi ",
        "en outre ",
        "par ailleurs ",
        "de nouveau ",
        "vivement ",
        "instamment ",
        "ensuite ",
        "enfin ",
        "donc ",
        "de plus ",
        "en conséquence ",
    ];
    let rest = text.cut(start..end);
    let auxiliary = AUXILIARIES.iter().rfind(|auxiliary| rest.starts_with(**auxiliary))?;
    let at = behind(text, start + auxiliary.len(), end, &ADVERBS);
    let words = text.cut(at..end);
    let (phrase, kind) = listed(words, &FRENCH).or_else(|| other(words, &["é", "i", "u", "is"]))?;
    // "s'est félicité" welcomes, "a félicité" thanks.
    let kind =
        if *auxiliary == "s'est " && phrase.starts_with("félicité") { ActKind::Welcome } else { kind };
    Some(Verb { kind, start, end: at + phrase.len(), name: format!("{auxiliary}{phrase}") })
}

fn spanish(text: &str, start: usize, end: usize) -> Option<Verb> {
    const ADVERBS: [&str; 8] =
        ["también ", "asimismo ", "además ", "igualmente ", "Asimismo, ", "Además, ", "También ", "luego "];
    let at = behind(text, start, end, &ADVERBS);
    let words = text.cut(at..end);
    let opens = words.split(' ').next().unwrap_or_default().to_lowercase();
    let lower = opens.clone() + words.tail(opens.len());
    let (phrase, kind) = listed(&lower, &SPANISH).or_else(|| other(&lower, &["ó"]))?;
    Some(Verb { kind, start, end: at + phrase.len(), name: phrase.to_owned() })
}

fn behind(text: &str, mut at: usize, end: usize, adverbs: &[&str]) -> usize {
    while let Some(adverb) = adverbs.iter().find(|adverb| text.cut(at..end).starts_with(**adverb)) {
        at += adverb.len();
    }
    at
}

/// The longest phrase of a table that words begin with.
fn listed<'w>(words: &'w str, table: &[(&str, ActKind)]) -> Option<(&'w str, ActKind)> {
    let ends = |phrase: &str| words.tail(phrase.len()).starts_with([' ', ',', ':']) || words == phrase;
    let known = table.iter().filter(|(phrase, _)| words.starts_with(phrase) && ends(phrase));
    let (phrase, kind) = known.max_by_key(|(phrase, _)| phrase.len())?;
    Some((words.head(phrase.len()), *kind))
}

/// A verb that is not listed, told by its ending.
fn other<'w>(words: &'w str, endings: &[&str]) -> Option<(&'w str, ActKind)> {
    let word = words.split([' ', ',', ':']).next().unwrap_or_default();
    let is_verb = word.chars().count() > 3 && endings.iter().any(|ending| word.ends_with(ending));
    is_verb.then_some((word, ActKind::Other))
}

use ActKind::{
    Appreciation, Decision, Encouragement, Invitation, Noting, Recommendation, Reminder, Request,
    Restatement, View, Welcome,
};

const FRENCH: [(&str, ActKind); 47] = [
    ("décidé", Decision),
    ("adopté", Decision),
    ("approuvé", Decision),
    ("convenu", Decision),
    ("convenue", Decision),
    ("fait sien", Decision),
    ("fait siennes", Decision),
    ("souscrit", Decision),
    ("recommandé", Recommendation),
    ("engagé", Recommendation),
    ("exhorté", Recommendation),
    ("préconisé", Recommendation),
    ("appelé", Recommendation),
    ("demandé", Request),
    ("prié", Request),
    ("chargé", Request),
    ("invité", Invitation),
    ("encouragé", Encouragement),
    ("rappelé", Restatement),
    ("rappelé aux", Reminder),
    ("accueilli avec satisfaction", Welcome),
    ("accueilli favorablement", Welcome),
    ("accueilli avec intérêt", Welcome),
    ("salué", Welcome),
    ("félicité", Appreciation),
    ("félicitée", Appreciation),
    ("remercié", Appreciation),
    ("exprimé sa gratitude", Appreciation),
    ("exprimé ses remerciements", Appreciation),
    ("su gré", Appreciation),
    ("pris note avec satisfaction", Appreciation),
    ("pris note avec intérêt", Appreciation),
    ("noté avec satisfaction", Appreciation),
    ("noté avec intérêt", Appreciation),
    ("pris note", Noting),
    ("pris acte", Noting),
    ("noté", Noting),
    ("constaté", Noting),
    ("reconnu", Noting),
    ("réaffirmé", Restatement),
    ("réitéré", Restatement),
    ("souligné", View),
    ("insisté", View),
    ("estimé", View),
    ("considéré", View),
    ("mis l'accent", View),
    ("exprimé", View),
];

const SPANISH: [(&str, ActKind); 48] = [
    ("decidió", Decision),
    ("aprobó", Decision),
    ("adoptó", Decision),
    ("acordó", Decision),
    ("convino", Decision),
    ("hizo suyo", Decision),
    ("hizo suya", Decision),
    ("hizo suyas", Decision),
    ("hizo suyos", Decision),
    ("recomendó", Recommendation),
    ("instó", Recommendation),
    ("exhortó", Recommendation),
    ("hizo un llamamiento", Recommendation),
    ("pidió", Request),
    ("solicitó", Request),
    ("encargó", Request),
    ("invitó", Invitation),
    ("alentó", Encouragement),
    ("animó", Encouragement),
    ("recordó", Restatement),
    ("recordó a los", Reminder),
    ("acogió con beneplácito", Welcome),
    ("acogió con satisfacción", Welcome),
    ("acogió con agrado", Welcome),
    ("acogió favorablemente", Welcome),
    ("celebró", Welcome),
    ("expresó su agradecimiento", Appreciation),
    ("expresó su reconocimiento", Appreciation),
    ("expresó su gratitud", Appreciation),
    ("agradeció", Appreciation),
    ("encomió", Appreciation),
    ("tomó nota con aprecio", Appreciation),
    ("tomó nota con reconocimiento", Appreciation),
    ("tomó nota con satisfacción", Appreciation),
    ("observó con aprecio", Appreciation),
    ("observó con reconocimiento", Appreciation),
    ("tomó nota", Noting),
    ("observó", Noting),
    ("señaló", Noting),
    ("reconoció", Noting),
    ("reafirmó", Restatement),
    ("reiteró", Restatement),
    ("destacó", View),
    ("subrayó", View),
    ("recalcó", View),
    ("consideró", View),
    ("puso de relieve", View),
    ("expresó", View),
];
