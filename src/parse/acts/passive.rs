//! Acts in the passive: "States parties are encouraged to publish …", "It was recommended that …".

use std::ops::Range;

use super::lexicon::Known;
use super::main_clause::introduces;
use super::party::{Speaker, parties};
use super::tokens::{Kind, Tokens};
use super::verb::{self, Verb};
use super::words::{is_infinitive, skip_adverbs, skip_aside};
use crate::model::{ActKind, Addressee};

/// What is asked for by nobody who is named, and who is asked; nobody where the words behind the verb tell.
pub(super) struct Passive {
    pub(super) verb: Verb,
    pub(super) addressees: Vec<Addressee>,
}

/// The act of a sentence in the passive, or one that says what somebody `ought` to do.
pub(super) fn passive(
    tokens: &Tokens<'_>,
    sentence: Range<usize>,
    speaker: Speaker<'_>,
    ought: bool,
) -> Option<Passive> {
    let start = skip_adverbs(tokens, sentence.start);
    let start = if tokens.comma(start) { start + 1 } else { start };
    if tokens.is(start, &["it"]) {
        let verb = asked(tokens, start + 1)?;
        let told = tokens.is(verb.end, &["that"]);
        return told.then_some(Passive { verb, addressees: Vec::new() });
    }
    if ought && let Some(own) = should(tokens, start, sentence.end, speaker) {
        return Some(own);
    }
    if !tokens.capital(start) || tokens.is(start, &NO_PARTY) {
        return None;
    }
    let (addressees, end) = parties(tokens, start, sentence.end, speaker);
    if addressees.is_empty() {
        return None;
    }
    let verb =
        asked(tokens, behind_relative(tokens, skip_aside(tokens, end, sentence.end), sentence.end, asked))?;
    let behind = skip_aside(tokens, skip_adverbs(tokens, verb.end), sentence.end);
    let to_do = is_infinitive(tokens, behind) || tokens.kind(verb.end) == Kind::Colon;
    to_do.then_some(Passive { verb, addressees })
}

/// Words that begin what looks like the name of somebody who is asked.
const NO_PARTY: [&str; 8] = ["although", "if", "no", "unless", "when", "where", "whether", "while"];

/// How many phrases between commas may stand before those who are asked.
const MOST_LEADS: usize = 3;

/// "States parties should publish …", "In line with article 10, the secretariat should …", "States may wish to consider …".
fn should(tokens: &Tokens<'_>, start: usize, end: usize, speaker: Speaker<'_>) -> Option<Passive> {
    // "In the view of one speaker, States should".
    if tokens.is(start, &["according"]) || (start..start + 4).any(|at| tokens.is(at, &["view", "opinion"])) {
        return None;
    }
    let mut at = start;
    let mut leads = if introduces(tokens, start) { MOST_LEADS } else { 0 };
    loop {
        let opens = (at > start || tokens.capital(at)) && !tokens.is(at, &NO_PARTY);
        let (addressees, behind) = if opens { parties(tokens, at, end, speaker) } else { (Vec::new(), at) };
        if !addressees.is_empty() {
            let verb = wish(tokens, behind_relative(tokens, skip_aside(tokens, behind, end), end, wish))?;
            return Some(Passive { verb, addressees });
        }
        leads = leads.checked_sub(1)?;
        at = tokens.next_comma(at, end)? + 1;
    }
}

/// The longest clause about those who are asked, in words.
const LONGEST_CLAUSE: usize = 24;

/// "States parties that have not yet done so should …": behind the clause, where its verb is.
fn behind_relative(
    tokens: &Tokens<'_>,
    at: usize,
    end: usize,
    verb: impl Fn(&Tokens<'_>, usize) -> Option<Verb>,
) -> usize {
    if !tokens.is(at, &["that", "which", "who", "whose"]) {
        return at;
    }
    let ends = |at: &usize| matches!(tokens.kind(*at), Kind::Stop | Kind::Semicolon | Kind::Colon);
    let clause = (at + 1..end.min(at + LONGEST_CLAUSE)).take_while(|at| !ends(at));
    clause.into_iter().find(|at| verb(tokens, *at).is_some()).unwrap_or(at)
}

/// The verb "should", "may wish to" or "could consider" before another.
fn wish(tokens: &Tokens<'_>, at: usize) -> Option<Verb> {
    let kind = ActKind::Recommendation;
    if tokens.phrase(at, &["may", "wish", "to"]) {
        return Some(Verb { start: at, end: at + 2, kind });
    }
    if tokens.is(at, &["could", "may", "might"]) && tokens.is(skip_adverbs(tokens, at + 1), &["consider"]) {
        return Some(Verb { start: at, end: at + 1, kind });
    }
    // "Experts should be invited" asks others; "States should be encouraged to" asks the States.
    let first = skip_adverbs(tokens, at + 1);
    let suffers = tokens.is(first, &["be"])
        && tokens.has(skip_adverbs(tokens, first + 1), Known::ED)
        && !is_infinitive(tokens, skip_adverbs(tokens, first + 1) + 1);
    let told = tokens.is(first, &["have"]) || suffers;
    (tokens.is(at, &["should"]) && !told).then_some(Verb { start: at, end: at + 1, kind })
}

/// "are encouraged", "was further requested": the verb of a wish behind its auxiliary.
fn asked(tokens: &Tokens<'_>, at: usize) -> Option<Verb> {
    let auxiliary = tokens.has(at, Known::AUXILIARY) && tokens.is(at, &["are", "is", "was", "were"]);
    let verb = verb::known(tokens, skip_adverbs(tokens, at + 1)).filter(|_| auxiliary)?;
    verb.is_directive().then_some(verb)
}
