//! Clauses with "that": who is to do something by them.

use std::ops::Range;

use super::lexicon::Known;
use super::party::{Speaker, parties, party_behind};
use super::tokens::{Kind, Tokens};
use super::words::{is_bare_verb, opens_list, skip_adverbs};
use crate::model::Addressee;

/// The that-clauses of one verb.
pub(super) struct ThatClauses<'t, 'a> {
    pub(super) tokens: &'t Tokens<'a>,
    pub(super) end: usize,
    pub(super) items: &'t [Range<usize>],
    /// The act before: behind its verb to its end.
    pub(super) before: Range<usize>,
    pub(super) speaker: Speaker<'a>,
    /// Whom the body told it ("recommended to the Conference that it").
    pub(super) told: &'t [Addressee],
    pub(super) directive: bool,
}

impl ThatClauses<'_, '_> {
    /// The subjects of the clauses that ask, from the first "that" (or the colon before items) on.
    pub(super) fn subjects(&self, at: usize) -> Vec<Addressee> {
        let mut found = Vec::new();
        let that = self.tokens.is(at, &["that"]);
        let opens_items = !self.items.is_empty() && self.colon_before_items(at);
        if that && !(opens_items && self.tokens.kind(at + 1) == Kind::Colon) {
            self.clauses(at, &mut found);
        }
        if opens_items {
            for item in self.items {
                let label = usize::from(self.tokens.kind(item.start) == Kind::Label);
                let that = usize::from(self.tokens.is(item.start + label, &["that"]));
                add(&mut found, self.subject(item.start + label + that, item.end));
            }
        }
        found
    }

    /// Whether nothing but a few words stands between the verb and its items: "that:", "the following:", ":".
    fn colon_before_items(&self, at: usize) -> bool {
        let tokens = self.tokens;
        let items = self.items.first().map_or(at, |item| item.start);
        let colon = (at..items.min(at + 12)).find(|at| tokens.kind(*at) == Kind::Colon);
        colon.is_some_and(|colon| colon + 1 == items)
    }

    /// The subjects of clauses that "and that" adds to something else ("the study and that the secretariat report").
    pub(super) fn joined(&self, at: usize) -> Vec<Addressee> {
        let mut found = Vec::new();
        self.clauses(at, &mut found);
        found
    }

    /// The clause behind a "that", and those that "and that" adds. In these "it" is the subject of the first.
    fn clauses(&self, that: usize, found: &mut Vec<Addressee>) {
        let tokens = self.tokens;
        let limit = self.items.first().map_or(self.end, |item| item.start);
        let mut at = that;
        while at < limit {
            if tokens.is(at, &["that"]) {
                let first = at == that;
                let joined =
                    !first && (tokens.is(at - 1, &["and", "or"]) || tokens.kind(at - 1) == Kind::Semicolon);
                let same = !found.is_empty() && tokens.is(at + 1, &["it", "they"]);
                if (first || joined) && !same {
                    add(found, self.subject(at + 1, limit));
                }
            }
            at = tokens.next(at);
        }
    }

    /// The subject of one clause, if the clause asks it to do something.
    fn subject(&self, at: usize, end: usize) -> Vec<Addressee> {
        let tokens = self.tokens;
        let at = self.skip_introduction(at, end);
        if tokens.is(at, &["it"]) && is_done_to(tokens, at + 1) && self.told.is_empty() {
            return Vec::new();
        }
        if tokens.is(at, &["it", "they"]) {
            let asked = asks_behind(tokens, at + 1, end, self.directive) && !is_dummy(tokens, at);
            return if asked { self.pronoun(tokens.is(at, &["they"])) } else { Vec::new() };
        }
        let (named, behind) = parties(tokens, at, end, self.speaker);
        if !named.is_empty() {
            if is_held(tokens, behind) && named.iter().all(|party| matches!(party, Addressee::Other(_))) {
                return Vec::new();
            }
            return if asks_behind(tokens, behind, end, self.directive) { named } else { Vec::new() };
        }
        if tokens.is(at, &["its"]) && self.thing_is_to(at + 1, end) {
            return vec![self.speaker.itself()];
        }
        if tokens.is(at, &["such"]) && self.thing_is_to(at + 1, end) {
            return self.such(at + 1);
        }
        Vec::new()
    }

    /// Skips ", at its future sessions," and "at its next meeting," before the subject.
    fn skip_introduction(&self, at: usize, end: usize) -> usize {
        let tokens = self.tokens;
        let mut at = at;
        for _ in 0..3 {
            let aside = at + usize::from(tokens.comma(at));
            let introduces = aside > at
                || tokens.has(aside, Known::PREPOSITION)
                || tokens.is(aside, &["where", "when", "if"]);
            match tokens.next_comma(aside, end.min(aside + 40)) {
                Some(comma) if introduces => at = comma + 1,
                _ => break,
            }
            if !tokens.has(at, Known::PREPOSITION) {
                break;
            }
        }
        skip_adverbs(tokens, at)
    }

    fn pronoun(&self, plural: bool) -> Vec<Addressee> {
        if !self.told.is_empty() {
            return self.told.to_vec();
        }
        if plural { Vec::new() } else { vec![self.speaker.itself()] }
    }

    /// Whether the clause of "its future meetings", "such cooperation" has "should" or a verb in the subjunctive.
    fn thing_is_to(&self, at: usize, end: usize) -> bool {
        let tokens = self.tokens;
        let limit = end.min(at + 10);
        let verb =
            (at..limit).find(|at| tokens.is(*at, &["should", "ought", "be"]) || tokens.has(*at, Known::FACT));
        verb.map_or(self.directive, |verb| !tokens.has(verb, Known::FACT))
    }

    /// "such cooperation": the bodies between, of or by which the act before said there is cooperation.
    fn such(&self, noun: usize) -> Vec<Addressee> {
        let tokens = self.tokens;
        let range = self.before.start..self.before.end.min(self.before.start + 200);
        let mention = |at: &usize| {
            (noun..noun + 3).any(|noun| is_noun(tokens, noun) && tokens.word(*at) == tokens.word(noun))
        };
        let Some(mention) = range.clone().find(mention) else { return Vec::new() };
        let near = mention + 1..range.end.min(mention + 20);
        party_behind(tokens, near, &["between", "of", "by", "among", "from", "with"], self.speaker)
            .unwrap_or_default()
    }
}

fn is_noun(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.word(at).len() > 3 && !tokens.has(at, Known::FUNCTION)
}

fn add(found: &mut Vec<Addressee>, more: Vec<Addressee>) {
    for party in more {
        if !found.contains(&party) {
            found.push(party);
        }
    }
}

/// "it should be noted that": "it" stands for nobody.
fn is_dummy(tokens: &Tokens<'_>, it: usize) -> bool {
    tokens.is(it + 1, &["should", "be"])
        && (it + 2..it + 4).any(|at| {
            tokens.is(
                at,
                &[
                    "noted",
                    "recalled",
                    "borne",
                    "emphasized",
                    "stressed",
                    "possible",
                    "clear",
                    "understood",
                    "clarified",
                    "ensured",
                ],
            )
        })
}

/// "it be updated", "it should be held": of a thing that somebody is to do something with.
fn is_done_to(tokens: &Tokens<'_>, at: usize) -> bool {
    let be = at + usize::from(tokens.is(at, &["should"]));
    tokens.is(be, &["be"]) && tokens.has(skip_adverbs(tokens, be + 1), Known::ED | Known::PARTICIPLE)
}

/// "the panel be held": of what is arranged, and is nobody who acts.
fn is_held(tokens: &Tokens<'_>, at: usize) -> bool {
    const ARRANGED: [&str; 8] = [
        "held",
        "organized",
        "convened",
        "established",
        "scheduled",
        "postponed",
        "discontinued",
        "dedicated",
    ];
    is_done_to(tokens, at) && {
        let be = at + usize::from(tokens.is(at, &["should"]));
        tokens.is(skip_adverbs(tokens, be + 1), &ARRANGED)
    }
}

/// Whether the verb behind a subject is "should" or in the subjunctive. `directive` says whether the main verb asks,
/// so that a subject with a clause of its own behind it is taken as asked.
pub(super) fn asks_behind(tokens: &Tokens<'_>, at: usize, end: usize, directive: bool) -> bool {
    let limit = end.min(at + 60);
    if directive && opens_list(tokens, at, limit) {
        return true;
    }
    let mut at = at;
    while at < limit {
        at = skip_adverbs(tokens, at);
        match tokens.kind(at) {
            Kind::Comma | Kind::Open | Kind::Dash => match behind_aside(tokens, at, limit) {
                Some(behind) => at = behind,
                None => return false,
            },
            Kind::Word => return verb_asks(tokens, at, limit, directive),
            _ => return false,
        }
    }
    false
}

/// The place behind the aside that begins at a comma, where the verb can stand.
fn behind_aside(tokens: &Tokens<'_>, at: usize, limit: usize) -> Option<usize> {
    if !tokens.comma(at) {
        return Some(tokens.next(at));
    }
    let mut comma = tokens.next_comma(at + 1, limit)?;
    let starts_aside = |at| {
        tokens.has(at, Known::PREPOSITION)
            || tokens.is(at, &["and", "or", "where", "as", "which", "that", "if"])
    };
    while starts_aside(comma + 1) {
        comma = tokens.next_comma(comma + 1, limit)?;
    }
    Some(comma + 1)
}

fn verb_asks(tokens: &Tokens<'_>, at: usize, limit: usize, directive: bool) -> bool {
    if tokens.is(at, &["should", "ought", "be", "not"]) {
        return true;
    }
    if tokens.has(at, Known::FACT) {
        return false;
    }
    let word = tokens.word(at);
    let qualified = tokens.has(at, Known::FUNCTION | Known::ED) || word.ends_with("ing");
    if !qualified {
        return is_bare_verb(tokens, at);
    }
    let should = (at..limit).any(|at| tokens.is(at, &["should"]));
    let told = || (at..limit.min(at + 10)).any(|at| tokens.has(at, Known::FACT));
    should
        || (directive && (tokens.has(at, Known::RELATIVE) || (tokens.has(at, Known::PREPOSITION) && !told())))
}
