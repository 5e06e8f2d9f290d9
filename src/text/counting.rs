//! Words that numbers follow.

use super::{Cut, is_blank, last_word, roman};

/// Whether a number may follow a word that says what is counted, or where.
pub(crate) fn counts(word: &str) -> bool {
    let small = word.to_lowercase();
    COUNTING.binary_search(&small.as_str()).is_ok() || ABROAD.contains(&small.as_str())
}

/// Whether a word is an abbreviation, whose point ends no sentence: "No", "art", "Mr".
pub(crate) fn is_abbreviation(word: &str) -> bool {
    const WORDS: [&str; 35] = [
        "Add", "Corr", "Dr", "Mr", "Mrs", "Ms", "No", "Nos", "Prof", "Rev", "St", "al", "art", "arts", "ca",
        "cf", "ch", "chap", "chaps", "e.g", "ed", "eds", "fig", "figs", "i.e", "núm", "p", "para", "paras",
        "pp", "sec", "sect", "vol", "vols", "vs",
    ];
    WORDS.contains(&word)
}

/// Whether a text ends with the name of a part: "annex II", "section B".
pub(crate) fn names_part(text: &str) -> bool {
    let label = last_word(text);
    let word = last_word(text.head(text.len() - label.len()).trim_end_matches(is_blank));
    let capitals =
        label.bytes().all(|byte| byte.is_ascii_uppercase()) && (label.len() == 1 || roman(label).is_some());
    !label.is_empty() && capitals && word.len() >= 4 && word.chars().all(char::is_alphabetic)
}

/// The words that numbers follow in English, in order.
#[rustfmt::skip]
const COUNTING: [&str; 66] = [
    "about", "additional", "after", "agenda", "all", "and", "annex", "another", "appendix",
    "approximately", "april", "article", "articles", "august", "before", "between", "chapter", "december",
    "decision", "decisions", "february", "figure", "first", "for", "from", "goal", "goals", "item",
    "items", "january", "july", "june", "last", "least", "march", "may", "meeting", "module", "more",
    "nos", "november", "october", "only", "other", "over", "page", "pages", "paragraph", "paragraphs",
    "part", "phase", "principle", "remaining", "resolution", "resolutions", "rule", "rules", "section",
    "september", "some", "step", "table", "target", "than", "the", "with",
];

/// Those of French and Spanish.
#[rustfmt::skip]
const ABROAD: [&str; 44] = [
    "artículo", "artículos", "paragraphe", "paragraphes", "párrafo", "párrafos", "chapitre", "capítulo",
    "point", "points", "tema", "règle", "regla", "sección", "anexo", "annexe", "résolution", "resolución",
    "décision", "decisión", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
    "septembre", "octobre", "novembre", "décembre", "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
];
