//! Verbs of more than one word.

use super::lexicon::Known;
use super::tokens::Tokens;
use super::words::skip_adverbs;
use crate::model::ActKind;

/// Fixed phrases: the verb, the words that follow it (adverbs may stand between), and the kind.
const PHRASES: [(&str, &[&str], ActKind); 40] = [
    ("took", &["into", "account"], ActKind::Noting),
    ("took", &["into", "consideration"], ActKind::Noting),
    ("took", &["account", "of"], ActKind::Noting),
    ("took", &["cognizance", "of"], ActKind::Noting),
    ("took", &["the", "view"], ActKind::View),
    ("bore", &["in", "mind"], ActKind::Noting),
    ("kept", &["in", "mind"], ActKind::Noting),
    ("called", &["upon"], ActKind::Recommendation),
    ("called", &["on"], ActKind::Recommendation),
    ("called", &["for"], ActKind::Recommendation),
    ("called", &["attention", "to"], ActKind::View),
    ("appealed", &["to"], ActKind::Recommendation),
    ("appealed", &["for"], ActKind::Recommendation),
    ("agreed", &["on"], ActKind::Decision),
    ("agreed", &["upon"], ActKind::Decision),
    ("agreed", &["with"], ActKind::Decision),
    ("decided", &["on"], ActKind::Decision),
    ("decided", &["upon"], ActKind::Decision),
    ("concurred", &["with"], ActKind::Decision),
    ("set", &["up"], ActKind::Decision),
    ("reached", &["agreement", "on"], ActKind::Decision),
    ("reached", &["consensus", "on"], ActKind::Decision),
    ("paid", &["tribute", "to"], ActKind::Appreciation),
    ("was", &["grateful", "to"], ActKind::Appreciation),
    ("was", &["grateful", "for"], ActKind::Appreciation),
    ("was", &["mindful", "of"], ActKind::Noting),
    ("was", &["aware", "of"], ActKind::Noting),
    ("was", &["of", "the", "view"], ActKind::View),
    ("was", &["of", "the", "opinion"], ActKind::View),
    ("was", &["convinced"], ActKind::View),
    ("was", &["concerned"], ActKind::View),
    ("held", &["the", "view"], ActKind::View),
    ("shared", &["the", "view"], ActKind::View),
    ("came", &["to", "the", "conclusion"], ActKind::View),
    ("reached", &["the", "conclusion"], ActKind::View),
    ("drew", &["attention", "to"], ActKind::View),
    ("drew", &["the", "attention", "of"], ActKind::View),
    ("pointed", &["out"], ActKind::View),
    ("looked", &["forward", "to"], ActKind::View),
    ("referred", &["to"], ActKind::Other),
];

/// The end and the kind of the phrase that begins at a place.
pub(super) fn phrase(tokens: &Tokens<'_>, start: usize) -> Option<(usize, ActKind)> {
    if !tokens.has(start, Known::PHRASAL) {
        return None;
    }
    if tokens.is(start, &["took"])
        && let Some(found) = note(tokens, start + 1)
    {
        return Some(found);
    }
    if tokens.is(start, &["expressed", "extended", "conveyed", "offered"]) {
        return expression(tokens, start + 1);
    }
    let found = PHRASES.iter().find_map(|(verb, rest, kind)| {
        let begins = tokens.is(start, &[verb]) || (*verb == "was" && tokens.is(start, &["were"]));
        let end = if begins { words(tokens, start + 1, rest) } else { None };
        end.map(|end| (end, *kind))
    });
    found.map(|(end, kind)| with_feeling(tokens, end, kind).unwrap_or((end, kind)))
}

/// "note of", "note with appreciation of", "note, with appreciation, of", "note that", after "took".
fn note(tokens: &Tokens<'_>, at: usize) -> Option<(usize, ActKind)> {
    let note = words(tokens, at, &["note"])?;
    let (end, kind) = with_feeling(tokens, note, ActKind::Noting).unwrap_or((note, ActKind::Noting));
    Some((words(tokens, end, &["of"]).unwrap_or(end), kind))
}

/// Some words in this order, adverbs between them.
fn words(tokens: &Tokens<'_>, at: usize, words: &[&str]) -> Option<usize> {
    let mut at = at;
    for (index, word) in words.iter().enumerate() {
        if index == 0 && !tokens.is(at, &[word]) {
            at = skip_adverbs(tokens, at);
        }
        if !tokens.is(at, &[word]) {
            return None;
        }
        at += 1;
    }
    Some(at)
}

/// "with appreciation", "with deep concern" and the like after a verb of some kind. Approval makes a noting an
/// appreciation; concern and interest leave it neutral.
pub(super) fn with_feeling(tokens: &Tokens<'_>, at: usize, kind: ActKind) -> Option<(usize, ActKind)> {
    let aside = tokens.comma(at);
    let with = skip_adverbs(tokens, at + usize::from(aside));
    if !tokens.is(with, &["with"]) {
        return None;
    }
    let noun = (with + 1..with + 5).find(|at| is_feeling(tokens, *at))?;
    let end = and_feeling(tokens, noun + 1);
    let approving = tokens.is(noun, &APPROVAL) && kind == ActKind::Noting;
    let kind = if approving { ActKind::Appreciation } else { kind };
    Some((end + usize::from(aside && tokens.comma(end)), kind))
}

fn and_feeling(tokens: &Tokens<'_>, at: usize) -> usize {
    let both = tokens.is(at, &["and"]) && is_feeling(tokens, at + 1);
    if both { at + 2 } else { at }
}

const APPROVAL: [&str; 8] = [
    "appreciation",
    "gratitude",
    "thanks",
    "satisfaction",
    "pleasure",
    "approval",
    "congratulations",
    "admiration",
];

fn is_feeling(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.is(at, &APPROVAL) || tokens.is(at, &["concern", "interest", "regret", "alarm", "dismay"])
}

/// "its deep appreciation", "concern", "the view" after "expressed".
fn expression(tokens: &Tokens<'_>, at: usize) -> Option<(usize, ActKind)> {
    const OTHERS: [&str; 21] = [
        "hope",
        "view",
        "views",
        "support",
        "commitment",
        "readiness",
        "willingness",
        "wish",
        "desire",
        "opinion",
        "belief",
        "conviction",
        "confidence",
        "condolences",
        "sympathy",
        "solidarity",
        "preference",
        "agreement",
        "expectation",
        "reservations",
        "determination",
    ];
    let at = skip_adverbs(tokens, at);
    let noun = (at..at + 6)
        .take_while(|at| !tokens.word(*at).is_empty() && !tokens.is(*at, &["to", "for", "that", "of"]))
        .find(|at| is_feeling(tokens, *at) || tokens.is(*at, &OTHERS))?;
    let kind = if tokens.is(noun, &APPROVAL) { ActKind::Appreciation } else { ActKind::View };
    Some((and_feeling(tokens, noun + 1), kind))
}
