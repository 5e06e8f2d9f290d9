//! The later verbs of a sentence: "…, and requested …", "… and reiterated that …".

use super::Body;
use super::lexicon::Known;
use super::party::is_party;
use super::subject::body_at;
use super::tokens::{Kind, Tokens};
use super::verb::{self, Verb};
use super::words::{is_infinitive, skip_adverbs};
use crate::model::ActKind;

/// A later act: the token that parts it from the act before, and its verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Later {
    pub(super) separator: usize,
    pub(super) verb: Verb,
}

/// The act that follows a verb in the same sentence, if one does.
pub(super) fn next_act(tokens: &Tokens<'_>, verb: Verb, end: usize, body: Body) -> Option<Later> {
    let mut reading = Reading::new(tokens, verb);
    let mut from = verb.end;
    let turns = Known::CONJUNCTION | Known::RELATIVE | Known::AUXILIARY | Known::POINT;
    while let Some(at) = tokens.seek(from, end, turns) {
        if let Some(later) = reading.later_at(at, body).filter(|later| later.verb.start < end) {
            return Some(later);
        }
        reading.pass(at);
        from = tokens.next(at);
    }
    None
}

/// What is known of the words between an act's verb and the place that is looked at.
struct Reading<'t, 'a> {
    tokens: &'t Tokens<'a>,
    verb: Verb,
    /// Inside a that-clause that tells a fact.
    fact: bool,
    relative: Relative,
    seen: Seen,
}

/// Whether a place is inside a relative clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Relative {
    Outside,
    /// Of one that says which is meant ("States that had reported").
    Inside,
    /// Of one that only adds something (", which described …").
    Aside,
}

/// The finite verbs seen in a clause so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Seen {
    Nothing,
    Finite,
    Past,
}

impl<'t, 'a> Reading<'t, 'a> {
    fn new(tokens: &'t Tokens<'a>, verb: Verb) -> Self {
        let that = skip_adverbs(tokens, verb.end);
        let reports = !verb.is_directive() && verb.kind != ActKind::Decision;
        let fact = reports && tokens.is(that, &["that", "how"]);
        Self { tokens, verb, fact, relative: Relative::Outside, seen: Seen::Nothing }
    }

    fn relative(&self) -> bool {
        self.relative != Relative::Outside
    }

    fn past(&self) -> bool {
        self.seen == Seen::Past
    }

    fn pass(&mut self, at: usize) {
        let tokens = self.tokens;
        if tokens.comma(at) || tokens.kind(at) == Kind::Semicolon {
            let aside = tokens.is(at + 1, &["which", "who", "whose", "where"]);
            self.relative = if aside { Relative::Aside } else { Relative::Outside };
            return;
        }
        if !tokens.has(at, Known::RELATIVE | Known::AUXILIARY) {
            return;
        }
        let opens = tokens.has(at, Known::RELATIVE) && at != skip_adverbs(tokens, self.verb.end);
        if opens && self.relative == Relative::Outside {
            self.relative = Relative::Inside;
        }
        if tokens.is(at, &["had", "has", "have", "was", "were"]) {
            self.seen = Seen::Past;
        } else if tokens.is(at, &["should", "would", "could", "may", "might", "will", "is", "are", "did"]) {
            self.seen = self.seen.max(Seen::Finite);
        }
    }

    /// The later act that begins at a separator.
    fn later_at(&self, at: usize, body: Body) -> Option<Later> {
        let tokens = self.tokens;
        let comma = matches!(tokens.kind(at), Kind::Comma | Kind::Semicolon | Kind::Dash);
        if !comma && !tokens.has(at, Known::CONJUNCTION) {
            return None;
        }
        let first = at + usize::from(comma);
        let and = tokens.is(first, &["and", "but"]);
        if !comma && !and {
            return None;
        }
        let behind = self.skip_aside(first + usize::from(and), and);
        if let Some(subject) = body_at(tokens, behind, body)
            && (and || tokens.kind(at) == Kind::Semicolon)
            && let Some(verb) = verb::known(tokens, skip_adverbs(tokens, subject.end))
        {
            return (!self.fact || comma).then_some(Later { separator: at, verb });
        }
        let it =
            tokens.is(behind, &["it"]) && (tokens.kind(at) == Kind::Semicolon || comma && and && !self.fact);
        let behind = behind + usize::from(it);
        let verb = verb::known(tokens, skip_adverbs(tokens, behind)).filter(|verb| verb.start < at + 16)?;
        let direct = at == self.verb.end && and;
        let begins = if comma {
            self.begins_behind_comma(at, and, verb)
        } else {
            direct || self.begins_behind_and(at, verb)
        };
        begins.then_some(Later { separator: at, verb })
    }

    /// "and, in that regard, requested".
    fn skip_aside(&self, at: usize, and: bool) -> usize {
        if !and || !self.tokens.comma(at) {
            return at;
        }
        self.tokens.next_comma(at + 1, at + 14).map_or(at, |comma| comma + 1)
    }

    fn begins_behind_comma(&self, at: usize, and: bool, verb: Verb) -> bool {
        let weight = weight(self.tokens, verb);
        if self.fact && self.seen == Seen::Nothing && !and {
            return false;
        }
        let list = self.past() && (self.fact || self.relative()) && !and;
        if list && !verb.is_directive() && !verb.is_compound() && !self.tokens.is(verb.end, &["that"]) {
            return false;
        }
        weight >= if list || self.relative_list(at) { Weight::Sure } else { Weight::Likely }
    }

    /// Whether the words before a comma are themselves in a relative clause with a verb in the past.
    fn relative_list(&self, at: usize) -> bool {
        self.relative() && self.past() && at > self.verb.end
    }

    fn begins_behind_and(&self, at: usize, verb: Verb) -> bool {
        let tokens = self.tokens;
        let before = at.saturating_sub(1);
        if self.relative == Relative::Aside || tokens.word(before) == "requesting" {
            return false;
        }
        let participle = tokens.has(before, Known::ED | Known::PARTICIPLE);
        let needed = if self.relative() || (self.fact && self.past()) || participle {
            Weight::Sure
        } else {
            Weight::Likely
        };
        let perfect = participle
            && (self.relative() || self.fact)
            && self.past()
            && !verb.is_directive()
            && !verb.is_compound()
            // "requests were refused and reiterated its call": what a thing has done takes no "its".
            && !tokens.is(skip_adverbs(tokens, verb.end), &["its"]);
        !perfect && weight(tokens, verb) >= needed
    }
}

/// How sure it is that a verb is an act and no participle, by what follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    Not,
    Likely,
    Sure,
}

/// Whether a verb behind a comma is an act, by what follows it.
pub(super) fn is_act(tokens: &Tokens<'_>, verb: Verb) -> bool {
    weight(tokens, verb) > Weight::Not
}

fn weight(tokens: &Tokens<'_>, verb: Verb) -> Weight {
    let at = skip_adverbs(tokens, verb.end);
    if !tokens.comma(at) {
        return weight_at(tokens, verb, at);
    }
    let behind = tokens.next_comma(at + 1, at + 60).map_or(at, |comma| comma + 1);
    weight_at(tokens, verb, behind).min(Weight::Likely)
}

fn weight_at(tokens: &Tokens<'_>, verb: Verb, at: usize) -> Weight {
    let word = tokens.word(at);
    if tokens.is(at, &["that"])
        || (verb.is_compound() && !word.is_empty())
        || (verb.is_directive() && is_party(tokens, at))
    {
        return Weight::Sure;
    }
    if tokens.is(at, &["to"]) {
        return weight_of_to(tokens, verb, at);
    }
    if tokens.has(at, Known::DETERMINER) || tokens.is(at, &["it", "with", "further", "how"]) {
        return if verb.is_directive() && !tokens.is(at, &["it"]) { Weight::Likely } else { Weight::Sure };
    }
    if word.is_empty() || tokens.has(at, Known::FUNCTION) {
        return Weight::Not;
    }
    let often_adjective = matches!(
        tokens.word(verb.start),
        "recommended"
            | "proposed"
            | "agreed"
            | "suggested"
            | "adopted"
            | "approved"
            | "endorsed"
            | "considered"
            | "elected"
            | "accepted"
            | "confirmed"
            | "established"
            | "identified"
            | "stated"
            | "declared"
            | "designated"
            | "extended"
            | "expected"
            | "supported"
            | "completed"
            | "renewed"
            | "authorized"
            | "determined"
    );
    if often_adjective && !tokens.capital(at) { Weight::Not } else { Weight::Likely }
}

/// "agreed to", "decided to", "recommended to the Conference", "requested to be informed", but no "asked to attend".
fn weight_of_to(tokens: &Tokens<'_>, verb: Verb, at: usize) -> Weight {
    let decides = verb.kind == ActKind::Decision && is_infinitive(tokens, at);
    let tells =
        tokens.is(verb.start, &["recommended", "proposed", "suggested"]) && !is_infinitive(tokens, at);
    let asks = verb.kind == ActKind::Request && tokens.is(at + 1, &["be", "receive", "have"]);
    if decides || tells || asks { Weight::Sure } else { Weight::Not }
}
