//! Who an act asks to do something.

use std::ops::Range;

use super::lexicon::Known;
use super::party::{Speaker, parties, party_behind};
use super::that_clause::{ThatClauses, asks_behind};
use super::tokens::{Kind, Tokens};
use super::verb::Verb;
use super::words::{is_infinitive, opens_list, skip_adverbs, skip_aside};
use crate::model::{ActKind, Addressee};

/// An act and what surrounds it.
#[derive(Debug, Clone)]
pub(super) struct Asking<'t, 'a> {
    pub(super) tokens: &'t Tokens<'a>,
    pub(super) verb: Verb,
    /// Where the words of the act end, its items included.
    pub(super) end: usize,
    /// Where the items of the act begin, if it has some.
    pub(super) items: &'t [Range<usize>],
    /// The act before it in the paragraph: behind its verb to its end.
    pub(super) before: Range<usize>,
    /// Whom the act before it asks.
    pub(super) asked: &'t [Addressee],
    /// Whether another act follows in the sentence, which may bring the infinitive.
    pub(super) goes_on: bool,
    pub(super) speaker: Speaker<'a>,
}

impl Asking<'_, '_> {
    /// The addressees as the act names them.
    pub(super) fn addressees(&self) -> Vec<Addressee> {
        use ActKind::{Appreciation, Noting, Welcome};
        let tokens = self.tokens;
        if matches!(self.verb.kind, Welcome | Appreciation | Noting) {
            return Vec::new();
        }
        let at = skip_adverbs(tokens, self.verb.end);
        let at = skip_adverbs(tokens, skip_aside(tokens, at, self.end));
        let following = tokens.phrase(at, &["the", "following"]);
        if following && tokens.is(at + 2, &["to"]) {
            let told = self.told(at + 3);
            if !told.is_empty() {
                return told;
            }
        }
        if following || tokens.is(at, &["that"]) || tokens.kind(at) == Kind::Colon {
            return self.that_clauses(at, &[]);
        }
        if tokens.is(at, &["to", "of"]) && !is_infinitive(tokens, at) {
            return self.told(at + 1);
        }
        if let Some(party) = self.repeated(at) {
            return self.told(party);
        }
        if self.verb.is_directive() || self.verb.kind == ActKind::Decision {
            return self.object(at);
        }
        Vec::new()
    }

    /// Who has to act where a request names nobody: who the act before it in the sentence asks, or speaks of.
    pub(super) fn implied(&self) -> Vec<Addressee> {
        if self.verb.kind != ActKind::Request || self.before.is_empty() {
            return Vec::new();
        }
        if !self.asked.is_empty() {
            return self.asked.to_vec();
        }
        let range = self.before.start..self.before.end.min(self.before.start + 200);
        let (object, _) =
            parties(self.tokens, skip_adverbs(self.tokens, range.start), range.end, self.speaker);
        if !object.is_empty() {
            return object;
        }
        let doers = ["by", "of", "from", "between", "that", "to"];
        let found = party_behind(self.tokens, range, &doers, self.speaker).unwrap_or_default();
        found.into_iter().filter(|party| *party != self.speaker.itself()).collect()
    }

    /// "requested the secretariat to report", "called upon States parties, in accordance with …, to share".
    fn object(&self, at: usize) -> Vec<Addressee> {
        let tokens = self.tokens;
        let (mut found, end) = parties(tokens, at, self.end, self.speaker);
        let own = tokens.is(at, &["its"])
            && found.first().is_some_and(|party| matches!(party, Addressee::Other(_)));
        if own && let Some(first) = found.first_mut() {
            *first = self.speaker.itself();
        }
        if tokens.is(at, &["them", "it"]) && is_infinitive(tokens, at + 1) {
            return if self.asked.is_empty() { self.spoken_of() } else { self.asked.to_vec() };
        }
        if tokens.is(self.verb.start, &["tasked", "entrusted", "charged"]) && tokens.is(end, &["with"]) {
            return found;
        }
        if found.is_empty() && self.verb.is_directive() {
            let anybody = self.anybody(at);
            return if anybody.is_empty() { self.clauses().joined(at) } else { anybody };
        }
        if tokens.is(end, &["that"])
            && tokens.is(end + 1, &["they", "it"])
            && asks_behind(tokens, end + 2, self.end, true)
        {
            return found;
        }
        if tokens.is(end, &["that"]) && self.verb.kind == ActKind::Reminder {
            return self.that_clauses(end, &found);
        }
        if self.has_infinitive(end) { found } else { Vec::new() }
    }

    /// Those right behind the verb of the act before: "reminded States parties of their duty and encouraged them to report".
    fn spoken_of(&self) -> Vec<Addressee> {
        let range = self.before.clone();
        parties(self.tokens, skip_adverbs(self.tokens, range.start), range.end, self.speaker).0
    }

    /// Anybody right before "to" and a verb, if it is no thing that is done.
    fn anybody(&self, at: usize) -> Vec<Addressee> {
        let tokens = self.tokens;
        let start = at + usize::from(tokens.has(at, Known::DETERMINER));
        let end = (start..self.end.min(start + 8)).find(|at| !is_name_word(tokens, *at)).unwrap_or(start);
        let thing = tokens.is(end + 1, &["be"])
            || end == start
            || tokens.is(end - 1, &DEEDS)
            || tokens.text(start..end).ends_with("'s");
        let named = is_infinitive(tokens, end) && !thing && tokens.kind(end - 1) == Kind::Word;
        if named { vec![Addressee::Other(tokens.text(start..end).to_owned())] } else { Vec::new() }
    }

    /// "recommended to the Conference that it …", "recommended to States parties to …".
    fn told(&self, at: usize) -> Vec<Addressee> {
        let tokens = self.tokens;
        let (found, end) = parties(tokens, at, self.end, self.speaker);
        let behind = skip_aside(tokens, end, self.end);
        if tokens.is(behind, &["that"]) {
            return self.that_clauses(behind, &found);
        }
        if !found.is_empty() && self.has_infinitive(end) { found } else { Vec::new() }
    }

    /// "its request to the secretariat to", "its recommendation that": the place of the party, before which "to"
    /// stands, or of "that" itself.
    fn repeated(&self, at: usize) -> Option<usize> {
        let tokens = self.tokens;
        let noun = skip_adverbs(tokens, at + 1);
        let repeats = tokens.is(at, &["its", "their", "the"])
            && self.verb.kind == ActKind::Restatement
            && tokens.is(
                noun,
                &["request", "recommendation", "call", "invitation", "appeal", "decision", "encouragement"],
            );
        let word = noun + 1;
        let opens = tokens.is(word, &["to", "upon", "on"]) && !is_infinitive(tokens, word);
        (repeats && (opens || tokens.is(word, &["that"]))).then(|| if opens { word + 1 } else { word })
    }

    fn that_clauses(&self, at: usize, told: &[Addressee]) -> Vec<Addressee> {
        ThatClauses { told, ..self.clauses() }.subjects(at)
    }

    fn clauses(&self) -> ThatClauses<'_, '_> {
        ThatClauses {
            tokens: self.tokens,
            end: self.end,
            items: self.items,
            before: self.before.clone(),
            speaker: self.speaker,
            told: &[],
            directive: self.verb.is_directive() || self.verb.kind == ActKind::Decision,
        }
    }

    /// Whether "to" and a verb belong to the parties whose names end at a place.
    fn has_infinitive(&self, end: usize) -> bool {
        let tokens = self.tokens;
        if is_infinitive(tokens, end) || (end >= self.end && self.goes_on) {
            return true;
        }
        if self.verb.is_directive() && opens_list(tokens, end, self.end) {
            return true;
        }
        match tokens.kind(end) {
            Kind::Comma => (end..self.end.min(end + 60)).any(|at| is_infinitive(tokens, at)),
            Kind::Colon => self.items.first().is_some_and(|item| is_item_infinitive(tokens, item.start)),
            Kind::Word => {
                qualifies(tokens, end) && (end..self.end.min(end + 40)).any(|at| is_infinitive(tokens, at))
            }
            _ => false,
        }
    }
}

/// What is done, where an infinitive behind it says what for ("encouraged efforts to strengthen").
const DEEDS: [&str; 24] = [
    "efforts",
    "effort",
    "measures",
    "steps",
    "action",
    "actions",
    "information",
    "initiatives",
    "initiative",
    "work",
    "attempts",
    "opportunities",
    "opportunity",
    "support",
    "resources",
    "assistance",
    "cooperation",
    "discussions",
    "need",
    "plans",
    "proposals",
    "activities",
    "mechanisms",
    "procedures",
];

fn is_name_word(tokens: &Tokens<'_>, at: usize) -> bool {
    let joins = tokens.is(at, &["of", "the", "and", "for", "on"]);
    joins || (!tokens.word(at).is_empty() && !tokens.has(at, Known::FUNCTION))
}

/// "(a) To report …" after "requested the secretariat:".
fn is_item_infinitive(tokens: &Tokens<'_>, at: usize) -> bool {
    let at = at + usize::from(tokens.kind(at) == Kind::Label);
    is_infinitive(tokens, at)
}

/// Whether the words behind a name only say who is meant ("that had not yet done so", "in a position to do so").
fn qualifies(tokens: &Tokens<'_>, at: usize) -> bool {
    if tokens.is(at, &["in"]) {
        return !tokens.is(at + 1, &["their", "its", "order"]) && !tokens.phrase(at + 1, &["the", "efforts"]);
    }
    let word = tokens.word(at);
    let relative = [
        "that", "which", "who", "whose", "with", "from", "within", "under", "not", "able", "at", "present",
        "willing", "and",
    ];
    tokens.is(at, &relative) || is_duty(tokens, at) || tokens.has(at, Known::ED) || word.ends_with("ing")
}

/// "of their obligation to report", which reminds of something to be done.
fn is_duty(tokens: &Tokens<'_>, at: usize) -> bool {
    let duty = [
        "obligation",
        "obligations",
        "commitment",
        "commitments",
        "duty",
        "responsibility",
        "need",
        "request",
    ];
    tokens.is(at, &["of"]) && (at + 2..at + 4).any(|at| tokens.is(at, &duty))
}
