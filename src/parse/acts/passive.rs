//! Acts in the passive: "States parties are encouraged to publish …", "It was recommended that …".

use std::ops::Range;

use super::lexicon::Known;
use super::party::{Speaker, parties};
use super::tokens::{Kind, Tokens};
use super::verb::{self, Verb};
use super::words::{is_infinitive, skip_adverbs, skip_aside};
use crate::model::Addressee;

/// What is asked for by nobody who is named, and who is asked; nobody where the words behind the verb tell.
pub(super) struct Passive {
    pub(super) verb: Verb,
    pub(super) addressees: Vec<Addressee>,
}

/// The act of a sentence in the passive.
pub(super) fn passive(tokens: &Tokens<'_>, sentence: Range<usize>, speaker: Speaker<'_>) -> Option<Passive> {
    let start = skip_adverbs(tokens, sentence.start);
    let start = if tokens.comma(start) { start + 1 } else { start };
    if tokens.is(start, &["it"]) {
        let verb = asked(tokens, start + 1)?;
        let told = tokens.is(verb.end, &["that"]);
        return told.then_some(Passive { verb, addressees: Vec::new() });
    }
    if !tokens.capital(start) {
        return None;
    }
    let (addressees, end) = parties(tokens, start, sentence.end, speaker);
    if addressees.is_empty() {
        return None;
    }
    let verb = asked(tokens, skip_aside(tokens, end, sentence.end))?;
    let behind = skip_aside(tokens, skip_adverbs(tokens, verb.end), sentence.end);
    let to_do = is_infinitive(tokens, behind) || tokens.kind(verb.end) == Kind::Colon;
    to_do.then_some(Passive { verb, addressees })
}

/// "are encouraged", "was further requested": the verb of a wish behind its auxiliary.
fn asked(tokens: &Tokens<'_>, at: usize) -> Option<Verb> {
    let auxiliary = tokens.has(at, Known::AUXILIARY) && tokens.is(at, &["are", "is", "was", "were"]);
    let verb = verb::known(tokens, skip_adverbs(tokens, at + 1)).filter(|_| auxiliary)?;
    verb.is_directive().then_some(verb)
}
