//! The words by which French and Spanish reports attribute words to delegates.

use super::Delegate;
use crate::model::Capacity;
use crate::parse::phrase::{is_capitalized, words_from};
use crate::text::Cut;

/// How many words may stand before the verb.
const MOST_ADVERBS: usize = 6;
/// How far behind its beginning a name, or a list of names, ends, in bytes.
const LONGEST: usize = 800;

/// The words of a language.
pub(super) struct Tongue {
    /// Nouns for those who speak for others, less their first letters and their endings.
    pub(super) nouns: &'static [(&'static str, Capacity)],
    pub(super) articles: &'static [&'static str],
    /// What stands between the noun and the name.
    pub(super) links: &'static [&'static str],
    /// What words begin with that say for whom one also speaks.
    pub(super) insertions: &'static [&'static str],
    /// Words on statements before those who made them.
    pub(super) spoke: &'static [&'static str],
    adverbs: &'static [&'static str],
    /// Verbs of those who say nothing.
    silent: &'static [&'static str],
    /// Where a name ends that begins with a delegate.
    pub(super) name_end: fn(&Self, &str, &Delegate, usize) -> usize,
    /// Whether words begin with a verb that attributes words.
    pub(super) says: fn(&Self, &str) -> bool,
}

pub(super) static FRENCH: Tongue = Tongue {
    nouns: &[
        ("eprésentant", Capacity::Representative),
        ("bservateur", Capacity::Observer),
        ("bservatrice", Capacity::Observer),
    ],
    articles: &["le ", "la ", "l'", "un ", "une ", "les "],
    links: &[" de la ", " de l'", " du ", " des ", " de ", " d'"],
    insertions: &["au nom", "également au nom", "parlant", "prenant la parole", "s'exprimant", "intervenant"],
    spoke: &["éclaration", "xposé", "ntervention"],
    adverbs: &[
        "ainsi",
        "ailleurs",
        "aussi",
        "d'abord",
        "en",
        "enfin",
        "ensuite",
        "outre",
        "par",
        "particulier",
    ],
    silent: &[
        "accueilli",
        "adhéré",
        "assisté",
        "été",
        "exercé",
        "organisé",
        "participé",
        "présidé",
        "quitté",
        "ratifié",
        "siégé",
        "signé",
        "voté",
    ],
    name_end: french_name_end,
    says: says_in_french,
};

pub(super) static SPANISH: Tongue = Tongue {
    nouns: &[("epresentante", Capacity::Representative), ("bservador", Capacity::Observer)],
    articles: &["el ", "la ", "un ", "una ", "los ", "las "],
    links: &[" de la ", " de los ", " de las ", " del ", " de ", " por "],
    insertions: &["en nombre", "también en nombre", "hablando", "haciendo uso"],
    spoke: &["eclaraciones", "eclaración", "palabra", "ntervinieron"],
    adverbs: &["además", "asimismo", "le", "les", "lo", "luego", "se", "también"],
    silent: &[
        "abandonó",
        "acogió",
        "asistieron",
        "asistió",
        "asumió",
        "firmaron",
        "firmó",
        "ocupó",
        "organizó",
        "participaron",
        "participó",
        "presidió",
        "ratificó",
        "recibió",
        "retiraron",
        "retiró",
        "votaron",
        "votó",
    ],
    name_end: spanish_name_end,
    says: says_in_spanish,
};

/// Before the auxiliary or, for one name, a comma. Adjectives within names have small letters.
fn french_name_end(_: &Tongue, text: &str, delegate: &Delegate, limit: usize) -> usize {
    const AUXILIARIES: [&str; 6] = [" a ", " ont ", " s'est ", " se sont ", " n'a ", " n'ont "];
    let words = text.cut(delegate.name..limit).first(LONGEST);
    let verb = AUXILIARIES.iter().filter_map(|auxiliary| words.find(auxiliary));
    let comma = if delegate.several { None } else { words.find(", ") };
    delegate.name + verb.chain(comma).min().unwrap_or(0)
}

/// "a déclaré", "se sont également félicités": an auxiliary and a participle.
fn says_in_french(tongue: &Tongue, words: &str) -> bool {
    const AUXILIARIES: [&str; 4] = ["a ", "ont ", "s'est ", "se sont "];
    const OTHERS: [&str; 11] = [
        "dit", "décrit", "fait", "mis", "pris", "promis", "reconnu", "rendu", "répondu", "souscrit",
        "soutenu",
    ];
    let Some(rest) = AUXILIARIES.iter().find_map(|auxiliary| words.strip_prefix(auxiliary)) else {
        return false;
    };
    let mut words = words_from(rest, 0).take(MOST_ADVERBS).map(|word| word.text(rest));
    let participle =
        words.find(|word| !(tongue.adverbs.contains(word) || word.ends_with("ment") || *word == "également"));
    participle.is_some_and(|word| {
        let stem = word.trim_end_matches('s').trim_end_matches("ée");
        let stem = if stem.len() < word.trim_end_matches('s').len() {
            [stem, "é"].concat()
        } else {
            stem.to_owned()
        };
        (stem.ends_with('é') || OTHERS.contains(&word)) && !tongue.silent.contains(&stem.as_str())
    })
}

/// Before the first word in small letters that no name has.
fn spanish_name_end(_: &Tongue, text: &str, delegate: &Delegate, limit: usize) -> usize {
    const INNER: [&str; 10] = ["contra", "de", "del", "e", "el", "la", "las", "los", "para", "y"];
    let window = text.head(delegate.name + text.cut(delegate.name..limit).first(LONGEST).len());
    let mut end = delegate.name;
    let mut open = false;
    for word in words_from(window, delegate.name) {
        let bare = word.text(text);
        let run = text.cut(word.run.clone());
        open |= run.starts_with('(');
        let office = bare == "secretaría" && end == delegate.name;
        if !(open || is_capitalized(bare) || INNER.contains(&bare) || office) {
            break;
        }
        end = word.bare.end;
        if run.contains(')') {
            open = false;
            end = word.run.start + run.find(')').map_or(run.len(), |at| at + 1);
        }
        if !open && !delegate.several && run.ends_with(',') {
            break;
        }
    }
    end
}

/// "dijo", "explicó", "se refirieron".
fn says_in_spanish(tongue: &Tongue, words: &str) -> bool {
    const OTHERS: [&str; 7] = ["dijo", "dio", "expuso", "hizo", "propuso", "puso", "repuso"];
    let mut each = words_from(words, 0).take(MOST_ADVERBS).map(|word| word.text(words));
    let verb = each.find(|word| !tongue.adverbs.contains(word)).unwrap_or_default();
    // "señaló2": the figure of a note.
    let verb = verb.trim_end_matches(|last: char| last.is_numeric());
    let past = ["ó", "aron", "eron"].iter().any(|end| verb.ends_with(end)) || OTHERS.contains(&verb);
    past && !tongue.silent.contains(&verb)
}
