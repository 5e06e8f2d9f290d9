//! Classes of small words.

use super::tokens::{Kind, Tokens};

/// Words between a body and its verb, or inside a verb, that are no part of what it did.
pub(super) fn is_adverb(word: &str) -> bool {
    const ADVERBS: [&str; 17] = [
        "also",
        "further",
        "again",
        "furthermore",
        "moreover",
        "therefore",
        "thus",
        "then",
        "likewise",
        "nevertheless",
        "nonetheless",
        "however",
        "instead",
        "once",
        "thereafter",
        "hereby",
        "too",
    ];
    ADVERBS.iter().any(|adverb| adverb.eq_ignore_ascii_case(word)) || (word.len() > 4 && word.ends_with("ly"))
}

/// Skips adverbs, one by one or in the fixed phrases of this house.
pub(super) fn skip_adverbs(tokens: &Tokens<'_>, mut at: usize) -> usize {
    const PHRASES: [&[&str]; 9] = [
        &["once", "again"],
        &["once", "more"],
        &["in", "addition"],
        &["in", "particular"],
        &["in", "principle"],
        &["by", "consensus"],
        &["inter", "alia"],
        &["as", "well"],
        &["in", "turn"],
    ];
    loop {
        let word = tokens.word(at);
        if word.is_empty() {
            return at;
        }
        if let Some(phrase) = PHRASES.iter().find(|phrase| tokens.phrase(at, phrase)) {
            at += phrase.len();
        } else if is_adverb(word) {
            at += 1;
        } else {
            return at;
        }
    }
}

/// Skips one phrase between commas ("requested, at its next meeting, that"). No other text is skipped.
pub(super) fn skip_aside(tokens: &Tokens<'_>, at: usize, limit: usize) -> usize {
    if !tokens.comma(at) {
        return at;
    }
    tokens.next_comma(at + 1, limit).map_or(at, |comma| comma + 1)
}

pub(super) const PREPOSITIONS: [&str; 39] = [
    "of",
    "to",
    "in",
    "on",
    "at",
    "by",
    "for",
    "with",
    "from",
    "as",
    "into",
    "under",
    "within",
    "between",
    "among",
    "during",
    "through",
    "throughout",
    "after",
    "before",
    "until",
    "against",
    "towards",
    "upon",
    "via",
    "without",
    "including",
    "regarding",
    "concerning",
    "pursuant",
    "following",
    "per",
    "about",
    "across",
    "than",
    "beyond",
    "around",
    "despite",
    "amid",
];

pub(super) const ARTICLES: [&str; 3] = ["the", "a", "an"];

/// Words that open a noun phrase, articles included.
pub(super) const DETERMINERS: [&str; 21] = [
    "the", "a", "an", "its", "their", "his", "her", "this", "that", "these", "those", "such", "all", "any",
    "each", "every", "both", "some", "no", "several", "many",
];

const CONJUNCTIONS: [&str; 19] = [
    "and", "or", "but", "that", "which", "who", "whom", "whose", "where", "when", "while", "whether", "if",
    "so", "because", "since", "although", "how", "what",
];

/// Verbs of time or mood.
pub(super) const AUXILIARIES: [&str; 21] = [
    "should", "would", "could", "may", "might", "will", "shall", "must", "can", "cannot", "had", "has",
    "have", "was", "were", "is", "are", "be", "been", "do", "did",
];

/// Verbs that tell a fact, and no wish.
pub(super) const FACTS: [&str; 17] = [
    "had", "has", "have", "was", "were", "is", "are", "did", "would", "could", "may", "might", "will", "can",
    "cannot", "been", "being",
];

/// Whether a word has a grammatical task only, and so ends a noun phrase.
pub(super) fn is_function(word: &str) -> bool {
    let one_of = |list: &[&str]| list.iter().any(|one| one.eq_ignore_ascii_case(word));
    one_of(&PREPOSITIONS)
        || one_of(&CONJUNCTIONS)
        || one_of(&AUXILIARIES)
        || one_of(&DETERMINERS)
        || one_of(&["not", "it", "they"])
}

/// Whether a word may be the past tense or the past participle of a regular verb.
pub(super) fn is_ed(word: &str) -> bool {
    const NOT: [&str; 7] = ["need", "proceed", "exceed", "succeed", "embed", "speed", "indeed"];
    word.len() > 3
        && word.ends_with("ed")
        && word.is_ascii()
        && !NOT.iter().any(|not| not.eq_ignore_ascii_case(word))
}

/// Whether a word may be the past participle of an irregular verb of these texts.
pub(super) fn is_irregular_participle(word: &str) -> bool {
    const WORDS: [&str; 17] = [
        "made",
        "held",
        "taken",
        "given",
        "done",
        "set",
        "drawn",
        "put",
        "sent",
        "written",
        "undertaken",
        "built",
        "met",
        "shown",
        "led",
        "brought",
        "begun",
    ];
    WORDS.contains(&word)
}

/// Whether a word may be a verb in its bare form, as after "to" or in the subjunctive.
pub(super) fn is_bare_verb(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    if word.is_empty() || !word.starts_with(|c: char| c.is_ascii_lowercase()) {
        return false;
    }
    let third_person = word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us");
    word == "be" || word == "have" || (!is_function(word) && !third_person && !is_ed(word))
}

/// Whether "to" and a verb stand at a place ("to report", "to also report", "to:").
pub(super) fn is_infinitive(tokens: &Tokens<'_>, at: usize) -> bool {
    if !tokens.is(at, &["to"]) {
        return false;
    }
    let mut verb = at + 1;
    if tokens.comma(verb) {
        verb = tokens.next_comma(verb + 1, verb + 30).map_or(verb, |comma| comma + 1);
    }
    let verb = skip_adverbs(tokens, verb);
    let verb = if tokens.is(verb, &["not"]) { verb + 1 } else { verb };
    matches!(tokens.kind(at + 1), Kind::Colon | Kind::Label) || is_bare_verb(tokens, verb)
}
