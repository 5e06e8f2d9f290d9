//! Where in a sentence the body acts: its first verb.

use std::cell::Cell;
use std::ops::Range;

use super::Body;
use super::later::is_act;
use super::lexicon::Known;
use super::subject::{Subject, body_at, frees, name_end};
use super::tokens::{Kind, Tokens};
use super::verb::{self, Verb};
use super::words::skip_adverbs;

/// The body and what it did first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clause {
    pub(super) subject: Subject,
    pub(super) verb: Action,
}

/// What a body is said to have done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    /// A verb in the sentence.
    Verb(Verb),
    /// Verbs at the head of items: "The Conference: (a) Decided …; (b) Requested …".
    Items,
}

/// Finds the main clause of a sentence, if its subject is the body. `it` says whether "it" is the body.
pub(super) fn main_clause(
    tokens: &Tokens<'_>,
    sentence: Range<usize>,
    body: Body,
    it: bool,
) -> Option<Clause> {
    let start = skip_adverbs(tokens, sentence.start);
    let start = if tokens.comma(start) { start + 1 } else { start };
    if let Some(subject) = subject_at(tokens, start, body, it) {
        return clause(tokens, subject, sentence.end, false);
    }
    Introduction { tokens, body, it, end: sentence.end, barren: Cell::new(false) }.main_clause(sentence.start)
}

fn subject_at(tokens: &Tokens<'_>, at: usize, body: Body, it: bool) -> Option<Subject> {
    if it && tokens.is(at, &["it"]) {
        return Some(Subject { name: at..at, end: at + 1 });
    }
    body_at(tokens, at, body)
}

/// A sentence that does not begin with the body.
struct Introduction<'t, 'a> {
    tokens: &'t Tokens<'a>,
    body: Body,
    it: bool,
    end: usize,
    /// No verb was found behind the commas of this sentence; it is not looked for again.
    barren: Cell<bool>,
}

impl Introduction<'_, '_> {
    /// "At its second meeting, the Working Group …", "Recalling resolution 6/3, the Conference …". A sentence that
    /// begins with another subject has the body only behind ", and".
    fn main_clause(&self, start: usize) -> Option<Clause> {
        let tokens = self.tokens;
        let mut open = introduces(tokens, start);
        let (mut reported, mut found, mut segment) = (false, None, start);
        let mut at = start;
        while at < self.end {
            if tokens.comma(at) || tokens.kind(at) == Kind::Semicolon {
                segment = at + 1;
            } else if tokens.has(at, Known::RELATIVE) {
                open &= !(segment > start && self.is_report(segment, at));
                reported = true;
            } else if segment > start
                && !reported
                && tokens.has(at, Known::FUTURE)
                && tokens.is(at, &["should"])
            {
                open = false;
            }
            if let Some(clause) = self.clause_at(at, open, reported, found.is_some()) {
                if !reported {
                    return Some(clause);
                }
                found = Some(clause);
            }
            at = tokens.next(at);
        }
        found
    }

    /// The main clause if it begins at a place. Without a comma before it, it must not be governed by a clause
    /// that is open.
    fn clause_at(&self, at: usize, open: bool, reported: bool, found: bool) -> Option<Clause> {
        let tokens = self.tokens;
        if !tokens.has(at, Known::DETERMINER | Known::PRONOUN) || !tokens.is(at, &["the", "it"]) {
            return None;
        }
        let before = at.checked_sub(1)?;
        let comma = tokens.comma(before);
        let joined = tokens.is(before, &["and"]) && before.checked_sub(1).is_some_and(|at| tokens.comma(at));
        let free = if open { comma || (!reported && frees(tokens, before)) } else { joined && !reported };
        if !free || (found && !comma) {
            return None;
        }
        let subject = subject_at(tokens, at, self.body, self.it && comma)?;
        let aside = tokens.kind(skip_adverbs(tokens, subject.end)) != Kind::Word;
        if aside && self.barren.get() {
            return None;
        }
        let clause = clause(tokens, subject, self.end, !comma);
        self.barren.set(aside && clause.is_none());
        clause
    }

    /// "the secretariat noted that": the main clause is somebody else's.
    fn is_report(&self, segment: usize, that: usize) -> bool {
        let tokens = self.tokens;
        let verb = that.saturating_sub(1);
        let past = tokens.has(verb, Known::ED) || tokens.is(verb, &["said", "held", "felt", "found"]);
        past && segment < verb
            && tokens.is(
                segment,
                &["the", "a", "an", "one", "some", "several", "many", "other", "speakers", "States"],
            )
    }
}

/// Whether a sentence begins with words that introduce its subject.
pub(super) fn introduces(tokens: &Tokens<'_>, start: usize) -> bool {
    const WORDS: [&str; 45] = [
        "further",
        "while",
        "whereas",
        "since",
        "although",
        "though",
        "given",
        "mindful",
        "aware",
        "conscious",
        "convinced",
        "concerned",
        "guided",
        "also",
        "finally",
        "therefore",
        "thus",
        "however",
        "subject",
        "notwithstanding",
        "based",
        "owing",
        "due",
        "because",
        "if",
        "when",
        "where",
        "once",
        "prior",
        "encouraged",
        "determined",
        "deeply",
        "cognizant",
        "first",
        "second",
        "third",
        "next",
        "then",
        "again",
        "bearing",
        "consistent",
        "desirous",
        "alarmed",
        "inspired",
        "additionally",
    ];
    let word = tokens.word(start);
    word.ends_with("ing")
        || word.ends_with("ly")
        || tokens.has(start, Known::PREPOSITION)
        || tokens.is(start, &WORDS)
}

/// The verb that belongs to a subject. `strict` asks for a verb that is known.
fn clause(tokens: &Tokens<'_>, subject: Subject, end: usize, strict: bool) -> Option<Clause> {
    let at = skip_adverbs(tokens, subject.end);
    let verb = match tokens.kind(at) {
        Kind::Colon => Action::Items,
        Kind::Comma | Kind::Open | Kind::Dash => match after_asides(tokens, at, end) {
            Some(verb) => Action::Verb(verb),
            // "The Conference, having regard to …: (a) Decided …".
            None if tokens.kind(end.saturating_sub(1)) == Kind::Colon => Action::Items,
            None => return None,
        },
        _ => Action::Verb(directly(tokens, at, strict).or_else(|| after_long_name(tokens, &subject, end))?),
    };
    Some(Clause { subject, verb })
}

/// The verb right behind a subject. "It was recommended" is nobody's act.
fn directly(tokens: &Tokens<'_>, at: usize, strict: bool) -> Option<Verb> {
    let passive = tokens.is(at.saturating_sub(1), &["it"]) && tokens.is(at, &["was", "were"]);
    if strict || passive { verb::known(tokens, at) } else { verb::any(tokens, at) }
}

/// "The Working Group, at its second meeting, recalling …, requested": the first known verb right behind a comma.
fn after_asides(tokens: &Tokens<'_>, start: usize, end: usize) -> Option<Verb> {
    let mut at = start;
    while at < end {
        match tokens.kind(at) {
            Kind::Stop | Kind::Colon | Kind::Semicolon => return None,
            Kind::Comma | Kind::Open | Kind::Dash => {
                let behind = if tokens.kind(at) == Kind::Open { tokens.next(at) } else { at + 1 };
                let verb = verb_behind(tokens, behind, at > start);
                let opens_aside =
                    at == start && !verb.is_some_and(Verb::is_compound) && tokens.kind(at) != Kind::Open;
                if verb.is_some() && !opens_aside {
                    return verb;
                }
                if at == start && tokens.has(behind, Known::FACT) {
                    return None;
                }
                at = if tokens.comma(behind) { behind } else { behind.max(at + 1) };
            }
            _ => at = tokens.next(at),
        }
    }
    None
}

/// The verb right behind a comma, as far as it is no participle.
fn verb_behind(tokens: &Tokens<'_>, behind: usize, aside: bool) -> Option<Verb> {
    let at = skip_adverbs(tokens, behind);
    if let Some(verb) = verb::known(tokens, at) {
        return is_act(tokens, verb).then_some(verb);
    }
    let object = tokens.has(at + 1, Known::DETERMINER);
    (aside && object && tokens.has(at, Known::ED)).then(|| verb::any(tokens, at)).flatten()
}

/// "The expert meeting to enhance international cooperation recommended": the known verb behind a name in small
/// letters.
fn after_long_name(tokens: &Tokens<'_>, subject: &Subject, end: usize) -> Option<Verb> {
    if subject.name.is_empty() || !tokens.is(subject.end, &["to", "on", "of", "for", "in", "at", "held"]) {
        return None;
    }
    let mut at = name_end(tokens, subject.end);
    let limit = end.min(at + 25);
    while at < limit
        && tokens.kind(at) == Kind::Word
        && !tokens.has(at, Known::AUXILIARY)
        && !tokens.is(at, &["that", "which"])
    {
        if let Some(verb) = verb::known(tokens, skip_adverbs(tokens, at)) {
            return Some(verb);
        }
        at += 1;
    }
    None
}
