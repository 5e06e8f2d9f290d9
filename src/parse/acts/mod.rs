//! What a body did in words: the acts in one paragraph of its conclusions.
//!
//! An act is a main verb in the past tense with the body as its subject:
//!
//! ```text
//! At its second meeting, the Working Group welcomed …, and requested the secretariat to …, subject to …, at its …
//! introduction           subject           verb         verb      addressee      act      condition     timing
//! ```

mod addressee;
mod agents;
mod chapeau;
mod condition;
mod later;
mod lexicon;
mod main_clause;
mod party;
mod passive;
mod sentence;
mod subject;
mod tense;
mod that_clause;
mod time_noun;
mod time_phrase;
mod timing;
mod tokens;
mod verb;
mod verb_phrases;
mod words;

#[cfg(test)]
mod tests;

use std::ops::Range;

pub(crate) use self::chapeau::is_chapeau;

use self::addressee::Asking;
use self::later::next_act;
use self::main_clause::{Action, Clause, main_clause};
use self::party::{Speaker, is_party};
use self::passive::Passive;
use self::sentence::{items, sentences, without_end};
use self::tokens::Tokens;
use self::verb::Verb;
use self::words::skip_adverbs;
use crate::model::{ActKind, Addressee};

/// Which kind of body reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Body {
    /// A Conference of parties.
    Conference,
    /// A group, or a meeting of experts.
    Group,
}

/// An act as it stands in the text. All ranges are in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RawAct {
    pub(crate) range: Range<usize>,
    pub(crate) verb: String,
    pub(crate) kind: ActKind,
    pub(crate) addressees: Vec<Addressee>,
    pub(crate) implied: Vec<Addressee>,
    pub(crate) conditions: Vec<Range<usize>>,
    pub(crate) timing: Vec<Range<usize>>,
}

/// Reads the acts of a paragraph. Its items, each with its label, begin at `lead_end`.
pub(crate) fn acts(text: &str, lead_end: usize, body: Body) -> Vec<RawAct> {
    let tokens = Tokens::new(text);
    let mut reader = Reader {
        tokens: &tokens,
        body,
        lead_end,
        it: true,
        acted: false,
        name: 0..0,
        before: 0..0,
        found: Vec::new(),
    };
    let lead_tokens = tokens.first_from(lead_end);
    for mut sentence in sentences(&tokens, 0..lead_tokens) {
        if sentence.end == lead_tokens {
            sentence.end = tokens.len();
        }
        reader.sentence(sentence);
    }
    if lead_tokens == 0 {
        reader.sentence(0..tokens.len());
    }
    reader.found
}

struct Reader<'t, 'a> {
    tokens: &'t Tokens<'a>,
    body: Body,
    lead_end: usize,
    /// Whether "it" is the body.
    it: bool,
    /// Whether the body is the subject of a sentence before: what others should do is then part of what it said.
    acted: bool,
    /// The last name of the body.
    name: Range<usize>,
    /// The last act: behind its verb to its end.
    before: Range<usize>,
    found: Vec<RawAct>,
}

/// A verb of a sentence and the words of its act.
struct Part<'p> {
    verb: Verb,
    words: Range<usize>,
    items: &'p [Range<usize>],
    /// Whether an act of the same sentence stands before it, or follows it.
    later: bool,
    goes_on: bool,
}

impl Reader<'_, '_> {
    /// Reads a sentence with the items it introduces.
    fn sentence(&mut self, sentence: Range<usize>) {
        let items = items(self.tokens, sentence.clone(), self.lead_end);
        let lead = sentence.start..items.first().map_or(sentence.end, |item| item.start);
        if let Some(clause) = main_clause(self.tokens, lead.clone(), self.body, self.it) {
            self.clause(&clause, &lead, &items, sentence.end);
            return;
        }
        let told = passive::passive(self.tokens, lead.clone(), self.speaker(), !self.acted);
        let asked = told.is_some();
        if let Some(passive) = told {
            self.passive(passive, &lead, &items, sentence.end);
        }
        let named = is_party(self.tokens, lead.start);
        self.it &= !named && !self.tokens.is(lead.start, &["one", "speakers", "several", "a"]);
        self.items(&items, !asked);
    }

    fn clause(&mut self, clause: &Clause, lead: &Range<usize>, items: &[Range<usize>], end: usize) {
        (self.it, self.acted) = (true, true);
        if !clause.subject.name.is_empty() {
            self.name = clause.subject.name.clone();
        }
        match clause.verb {
            Action::Items => self.verbs_of_items(lead.start, items),
            Action::Verb(verb) => {
                let own = items.iter().any(|item| self.has_subject(item));
                let (items_of_act, end) = if own { (&[][..], lead.end) } else { (items, end) };
                self.verbs(verb, lead, items_of_act, end);
                if own {
                    self.items(items, false);
                }
            }
        }
    }

    /// "States parties are encouraged to …", "It was recommended that …": an act without its subject.
    fn passive(&mut self, passive: Passive, lead: &Range<usize>, items: &[Range<usize>], end: usize) {
        let Passive { verb, addressees } = passive;
        let words = lead.start..end;
        if addressees.is_empty() {
            return self.push(&Part { verb, words, items, later: false, goes_on: false });
        }
        self.add(verb, words, addressees, Vec::new());
    }

    fn speaker(&self) -> Speaker<'_> {
        Speaker { body: self.body, name: self.tokens.text(self.name.clone()) }
    }

    /// The verbs of one sentence, the first of them found.
    fn verbs(&mut self, first: Verb, lead: &Range<usize>, items: &[Range<usize>], end: usize) {
        let (mut verb, mut start, mut later) = (first, lead.start, false);
        loop {
            let next = next_act(self.tokens, verb, lead.end, self.body);
            let (words, own) = match next {
                Some(next) => (start..next.separator, &[][..]),
                None => (start..end, items),
            };
            self.push(&Part { verb, words, items: own, later, goes_on: next.is_some() });
            let Some(next) = next else { return };
            (verb, start, later) = (next.verb, next.verb.start, true);
        }
    }

    /// "The Conference: (a) Decided …; (b) Requested …".
    fn verbs_of_items(&mut self, start: usize, items: &[Range<usize>]) {
        let mut start = Some(start);
        for item in items {
            let at = skip_adverbs(self.tokens, item.start + 1);
            let Some(verb) = verb::any(self.tokens, at) else { continue };
            let words = without_end(self.tokens, start.take().unwrap_or(at)..item.end);
            self.push(&Part { verb, words, items: &[], later: false, goes_on: false });
        }
    }

    /// Items that are sentences of their own, of the body or, `free` from an act above them, of those who are asked.
    fn items(&mut self, items: &[Range<usize>], free: bool) {
        for item in items {
            let item = without_end(self.tokens, item.start + 1..item.end);
            for sentence in sentences(self.tokens, item) {
                if let Some(clause) = main_clause(self.tokens, sentence.clone(), self.body, false) {
                    self.clause(&clause, &sentence, &[], sentence.end);
                } else if free
                    && let Some(passive) =
                        passive::passive(self.tokens, sentence.clone(), self.speaker(), !self.acted)
                {
                    self.passive(passive, &sentence, &[], sentence.end);
                }
            }
        }
    }

    fn has_subject(&self, item: &Range<usize>) -> bool {
        main_clause(self.tokens, item.start + 1..item.end, self.body, false).is_some()
    }

    fn push(&mut self, part: &Part<'_>) {
        let asked = self.last_asked();
        let asking = Asking {
            tokens: self.tokens,
            verb: part.verb,
            end: part.words.end,
            items: part.items,
            before: self.before.clone(),
            asked,
            goes_on: part.goes_on,
            speaker: self.speaker(),
        };
        let addressees = asking.addressees();
        let implied = if part.later && addressees.is_empty() { asking.implied() } else { Vec::new() };
        self.add(part.verb, part.words.clone(), addressees, implied);
    }

    fn add(&mut self, verb: Verb, words: Range<usize>, addressees: Vec<Addressee>, implied: Vec<Addressee>) {
        let tokens = self.tokens;
        let bytes = |ranges: Vec<Range<usize>>| ranges.into_iter().map(|range| tokens.bytes(range)).collect();
        self.found.push(RawAct {
            range: tokens.bytes(words.clone()),
            verb: verb.name(tokens),
            kind: verb.kind,
            addressees,
            implied,
            conditions: bytes(condition::conditions(tokens, words.clone())),
            timing: bytes(timing::timing(tokens, verb, words.end)),
        });
        self.before = verb.end..words.end;
    }

    /// Whom the last act asks.
    fn last_asked(&self) -> &[Addressee] {
        let last = self.found.last();
        last.map_or(&[], |act| if act.addressees.is_empty() { &act.implied } else { &act.addressees })
    }
}
