//! Small steps over words.

use super::lexicon::Known;
use super::tokens::{Kind, Tokens};

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
    while tokens.has(at, Known::ADVERB | Known::ADVERBIAL) {
        if let Some(phrase) = PHRASES.iter().find(|phrase| tokens.phrase(at, phrase)) {
            at += phrase.len();
        } else if is_link(tokens, at) {
            at += 3;
        } else if tokens.has(at, Known::ADVERB) {
            at += 1;
        } else {
            break;
        }
    }
    at
}

/// "in that regard", "to this end".
fn is_link(tokens: &Tokens<'_>, at: usize) -> bool {
    let nouns = ["regard", "respect", "connection", "context", "light", "end", "purpose", "basis"];
    tokens.is(at, &["in", "to", "for", "on"])
        && tokens.is(at + 1, &["that", "this"])
        && tokens.is(at + 2, &nouns)
}

/// Skips one phrase between commas ("requested, at its next meeting, that"). No other text is skipped.
pub(super) fn skip_aside(tokens: &Tokens<'_>, at: usize, limit: usize) -> usize {
    if !tokens.comma(at) {
        return at;
    }
    tokens.next_comma(at + 1, limit).map_or(at, |comma| comma + 1)
}

/// Whether a list follows the words that end at a place: a colon does, at once or behind an aside ("States parties, where
/// appropriate:").
pub(super) fn opens_list(tokens: &Tokens<'_>, at: usize, limit: usize) -> bool {
    const LONGEST: usize = 24;
    if !tokens.comma(at) {
        return tokens.kind(at) == Kind::Colon;
    }
    let tells =
        |at: usize| tokens.has(at, Known::FACT) || matches!(tokens.kind(at), Kind::Stop | Kind::Semicolon);
    let end = (at + 1..limit.min(at + LONGEST)).find(|at| tells(*at) || tokens.kind(*at) == Kind::Colon);
    end.is_some_and(|end| tokens.kind(end) == Kind::Colon)
}

/// Whether a word may be a verb in its bare form, as after "to" or in the subjunctive.
pub(super) fn is_bare_verb(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    if !word.starts_with(|c: char| c.is_ascii_lowercase()) {
        return false;
    }
    let third_person = word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us");
    matches!(word, "be" | "have" | "do") || (!tokens.has(at, Known::FUNCTION | Known::ED) && !third_person)
}

/// Whether "to" and a verb stand at a place ("to report", "to also report", "to:").
pub(super) fn is_infinitive(tokens: &Tokens<'_>, at: usize) -> bool {
    if !tokens.has(at, Known::PREPOSITION) || !tokens.is(at, &["to"]) {
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
