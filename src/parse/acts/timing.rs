//! Words that say when, or how often, something is to happen.

use std::ops::Range;

use super::lexicon::Known;
use super::tense::{Pointer, hangs_on_participle, pointer};
use super::time_phrase::{Phrase, frequency, time_phrase};
use super::tokens::{Kind, Tokens};
use super::verb::Verb;
use super::words::is_infinitive;
use crate::model::ActKind;

/// The timing in the words of an act behind its verb, as ranges of tokens.
pub(super) fn timing(tokens: &Tokens<'_>, verb: Verb, end: usize) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut from = verb.end;
    while let Some(at) = tokens.seek(from, end, Known::TIME | Known::FREQUENCY | Known::POINT) {
        if tokens.kind(at) == Kind::Quote {
            from = tokens.next(at);
            continue;
        }
        let phrase =
            time_phrase(tokens, at).or_else(|| frequency(tokens, at)).filter(|phrase| phrase.end <= end);
        let Some(phrase) = phrase else {
            from = at + 1;
            continue;
        };
        if is_to_come(tokens, verb, at, phrase, end) && !follows(tokens, &found, at) {
            match found.last_mut() {
                // "as soon as possible after each meeting" is one.
                Some(last) if last.end == at && tokens.phrase(last.start, &["as", "soon"]) => {
                    last.end = phrase.end;
                }
                _ => found.push(at..phrase.end),
            }
        }
        from = phrase.end;
    }
    found
}

/// "to be held in 2012" right behind "at its next session" only says which session is meant.
fn follows(tokens: &Tokens<'_>, found: &[Range<usize>], at: usize) -> bool {
    let Some(last) = found.last() else { return false };
    let behind = last.end + usize::from(tokens.comma(last.end));
    let behind = behind + usize::from(tokens.is(behind, &["which"]));
    let held = tokens.phrase(behind, &["to", "be"])
        || tokens.is(behind, &["scheduled", "held"])
        || tokens.phrase(behind, &["would", "be"]);
    held && at <= behind + 6
}

/// Whether a phrase says when something is to happen, and not when something happened.
fn is_to_come(tokens: &Tokens<'_>, verb: Verb, at: usize, phrase: Phrase, end: usize) -> bool {
    if phrase.to_come {
        return true;
    }
    if hangs_on_participle(tokens, verb.end, at) {
        return false;
    }
    let pointer = pointer(tokens, verb.end, at, end);
    if matches!(verb.kind, ActKind::Noting | ActKind::Welcome | ActKind::Appreciation) {
        return pointer == Pointer::Future && !purpose(tokens, verb.end, at);
    }
    if verb.is_directive() || verb.kind == ActKind::Decision {
        return pointer != Pointer::Past;
    }
    let hopes = phrase.often && matches!(verb.kind, ActKind::View | ActKind::Restatement);
    pointer == Pointer::Future || (hopes && pointer != Pointer::Past)
}

/// Words behind which "to" and a verb say what is to be done.
const EXPECTATIONS: [&str; 18] = [
    "need",
    "importance",
    "necessity",
    "expected",
    "expects",
    "planned",
    "plans",
    "plan",
    "scheduled",
    "intends",
    "intended",
    "intention",
    "readiness",
    "willingness",
    "commitment",
    "request",
    "invitation",
    "decision",
];

/// Whether the last pointer before a place is "to" with a verb, which in words of praise tells what was done, but in
/// "the need to" what is to be done.
fn purpose(tokens: &Tokens<'_>, from: usize, at: usize) -> bool {
    let near = from.max(at.saturating_sub(30));
    let last = (near..at).rev().find(|at| tokens.has(*at, Known::FUTURE) || is_infinitive(tokens, *at));
    let Some(last) = last else { return false };
    !tokens.has(last, Known::FUTURE) && !tokens.is(last.saturating_sub(1), &EXPECTATIONS)
}
