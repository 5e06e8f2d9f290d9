//! Parties: who can be asked to do something, as named in a text.

use std::ops::Range;

use super::Body;
use super::lexicon::Known;
use super::subject::name_end;
use super::tokens::{FAR, Kind, Tokens};
use super::words::skip_adverbs;
use crate::model::Addressee;

/// The reporting body, for "it", "its" and its own name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Speaker<'a> {
    pub(super) body: Body,
    /// Its name in the sentence, without article; empty for "it".
    pub(super) name: &'a str,
}

impl Speaker<'_> {
    /// The body as somebody who is asked.
    pub(super) fn itself(self) -> Addressee {
        match self.body {
            Body::Conference => Addressee::Conference,
            Body::Group => Addressee::WorkingGroup,
        }
    }

    /// Whether a name is that of the body. Its short forms are used where the long one is known.
    fn is_called(self, name: &str) -> bool {
        let short = matches!(name, "Working Group" | "Group");
        let fits = name == self.name || (short && (self.name.is_empty() || self.name.contains("Group")));
        fits && !name.is_empty()
    }
}

/// The parties that are named in a list from a place on, and where the list ends.
pub(super) fn parties(
    tokens: &Tokens<'_>,
    at: usize,
    limit: usize,
    speaker: Speaker<'_>,
) -> (Vec<Addressee>, usize) {
    let (mut found, mut end, mut at) = (Vec::new(), at, at);
    while at < limit
        && let Some((party, behind)) = party_at(tokens, at, speaker)
        && behind <= limit
    {
        if !found.contains(&party) {
            found.push(party);
        }
        end = behind;
        let Some(next) = connector(tokens, end) else { break };
        at = next;
    }
    (found, end)
}

/// Whether a party is named at a place.
pub(super) fn is_party(tokens: &Tokens<'_>, at: usize) -> bool {
    party_at(tokens, at, Speaker { body: Body::Group, name: "" }).is_some()
}

/// The place behind "and", a comma and the like.
fn connector(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let comma = usize::from(tokens.comma(at));
    let mut next = at + comma;
    if tokens.phrase(next, &["as", "well", "as"]) || tokens.phrase(next, &["together", "with"]) {
        next += if tokens.is(next, &["as"]) { 3 } else { 2 };
    } else if tokens.is(next, &["and", "or", "and/or"]) {
        next += 1;
    } else if comma == 0 {
        return None;
    }
    if tokens.comma(next) {
        next = tokens.next_comma(next + 1, next + 8)? + 1;
    }
    Some(next)
}

/// The party named at a place, and where its name ends.
pub(super) fn party_at(tokens: &Tokens<'_>, at: usize, speaker: Speaker<'_>) -> Option<(Addressee, usize)> {
    const BEFORE: [&str; 12] =
        ["the", "a", "an", "all", "each", "every", "both", "any", "those", "these", "its", "their"];
    let mut start = at;
    while tokens.is(start, &BEFORE) && start < at + 3 {
        start += 1;
    }
    let (party, end) = known(tokens, start, speaker).or_else(|| other(tokens, at, start))?;
    Some((party, skip_abbreviation(tokens, end)))
}

/// "(UNODC)" behind a name.
fn skip_abbreviation(tokens: &Tokens<'_>, at: usize) -> usize {
    if tokens.kind(at) == Kind::Open { tokens.next(at) } else { at }
}

/// The parties that have a word of their own.
fn known(tokens: &Tokens<'_>, at: usize, speaker: Speaker<'_>) -> Option<(Addressee, usize)> {
    secretariat(tokens, at)
        .map(|end| (Addressee::Secretariat, end))
        .or_else(|| states_parties(tokens, at).map(|end| (Addressee::StatesParties, end)))
        .or_else(|| group(tokens, at, speaker))
        .or_else(|| conference(tokens, at).map(|end| (Addressee::Conference, end)))
}

fn secretariat(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if tokens.phrase(at, &["United", "Nations", "Office", "on", "Drugs", "and", "Crime"]) {
        return Some(at + 7);
    }
    if tokens.is(at, &["UNODC"]) || (tokens.word(at) == "Office" && !tokens.is(at + 1, &["of", "on", "for"]))
    {
        return Some(at + 1);
    }
    if tokens.phrase(at, &["Conference", "secretariat"]) {
        return Some(at + 2);
    }
    if !tokens.is(at, &["secretariat"]) {
        return None;
    }
    if !tokens.is(at + 1, &["of", "for"]) {
        return Some(at + 1);
    }
    let owner = at + 2 + usize::from(tokens.is(at + 2, &["the"]));
    tokens
        .is(owner, &["Conference", "Convention", "Working", "Group", "Mechanism"])
        .then(|| name_end(tokens, owner + 1))
}

/// "States parties", "interested States parties to the Convention", "a State party".
fn states_parties(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let mut states = at;
    while states < at + 5 && !tokens.is(states, &["States", "State"]) {
        if tokens.word(states).is_empty() || tokens.has(states, Known::FUNCTION) {
            return None;
        }
        states += 1;
    }
    let parties = states + 1;
    if !tokens.is(states, &["States", "State"]) || !tokens.is(parties, &["parties", "party"]) {
        return None;
    }
    let convention =
        tokens.phrase(parties + 1, &["to", "the"]) && tokens.is(parties + 3, &["Convention", "United"]);
    Some(if convention { name_end(tokens, parties + 3) } else { parties + 1 })
}

/// The Conference, but not "the Conference on Disarmament".
fn conference(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if tokens.word(at) != "Conference" || tokens.is(at + 1, &["on", "room"]) {
        return None;
    }
    let parties = tokens.phrase(at + 1, &["of", "the", "States", "Parties"])
        || tokens.phrase(at + 1, &["of", "the", "Parties"]);
    Some(if parties { name_end(tokens, at + 1) } else { at + 1 })
}

/// The reporting body by one of its names, or the working group in a report of the Conference.
fn group(tokens: &Tokens<'_>, at: usize, speaker: Speaker<'_>) -> Option<(Addressee, usize)> {
    let end =
        if tokens.capital(at) { name_end(tokens, at + 1) } else { at + speaker.name.split(' ').count() };
    let name = tokens.text(at..end);
    if speaker.body == Body::Group {
        return speaker.is_called(name).then_some((Addressee::WorkingGroup, end));
    }
    matches!(name, "Working Group" | "Group").then_some((Addressee::WorkingGroup, end))
}

/// Anybody else. `at` is where the words begin, `start` where the name does, articles skipped.
fn other(tokens: &Tokens<'_>, at: usize, start: usize) -> Option<(Addressee, usize)> {
    let end = if tokens.capital(start) { proper_name(tokens, start) } else { None };
    let end = end.or_else(|| common_name(tokens, start))?;
    let first =
        (at..start).find(|at| tokens.is(*at, &["all", "each", "every", "both", "any"])).unwrap_or(start);
    let name = tokens.text(strip_articles(tokens, first..end));
    Some((Addressee::Other(name.to_owned()), end))
}

fn strip_articles(tokens: &Tokens<'_>, mut range: Range<usize>) -> Range<usize> {
    while tokens.is(range.start, &["the", "a", "an"]) && range.start < range.end {
        range.start += 1;
    }
    range
}

/// A name in capitals: "World Bank", "Department of Economic and Social Affairs", "Stolen Asset Recovery Initiative".
fn proper_name(tokens: &Tokens<'_>, start: usize) -> Option<usize> {
    let mut end = start + 1;
    let (mut phrase, mut head) = (false, start);
    while end < start + FAR {
        let joined = joined_name(tokens, end, phrase, start);
        if tokens.capital(end) && tokens.kind(end) == Kind::Word && !tokens.has(end, Known::FUNCTION) {
            end += 1;
        } else if let Some(next) = joined {
            phrase |= tokens.is(end, &["of", "on", "for", "against", "to"]);
            end = next;
        } else {
            break;
        }
        head = if phrase { head } else { end - 1 };
    }
    let lower = is_actor(tokens, end) && !tokens.capital(end);
    end += usize::from(lower);
    let head = if lower { end - 1 } else { head };
    let owner = tokens.word(end - 1).ends_with("'s") || tokens.word(end - 1).ends_with("s'");
    let single = end == start + 1 && !is_actor(tokens, start) && !is_abbreviation(tokens.word(start));
    (!owner && !single && !tokens.has(head, Known::THING)).then_some(end)
}

/// Where a name goes on behind a small word: "of Economic", "and Social", "for the Administration".
fn joined_name(tokens: &Tokens<'_>, at: usize, phrase: bool, start: usize) -> Option<usize> {
    if !tokens.is(at, &["of", "on", "for", "against", "and"]) {
        return None;
    }
    let the = usize::from(tokens.is(at + 1, &["the"]));
    let next = at + 1 + the;
    let named = tokens.capital(next) && !tokens.has(next, Known::FUNCTION);
    if !named {
        return None;
    }
    if !tokens.is(at, &["and"]) {
        return Some(next + 1);
    }
    let before = tokens.word(at.saturating_sub(1));
    let another =
        is_actor(tokens, next) || tokens.is(next, &["Member", "UNODC"]) || is_abbreviation(tokens.word(next));
    let complete = is_actor(tokens, at.saturating_sub(1)) || is_abbreviation(before);
    (the == 0 && !another && (phrase || (!complete && at > start))).then_some(next + 1)
}

/// Whether a name can end in a word and be that of somebody who can act.
fn is_actor(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.has(at, Known::AGENT) || (tokens.has(at, Known::OFFICE) && tokens.capital(at))
}

fn is_abbreviation(word: &str) -> bool {
    word.len() >= 2 && word.bytes().filter(u8::is_ascii_uppercase).count() * 2 > word.len()
}

/// A name in small letters: "donors", "relevant international and regional organizations", "Member States".
fn common_name(tokens: &Tokens<'_>, start: usize) -> Option<usize> {
    let mut at = start;
    while at < start + 8 {
        let word = tokens.word(at);
        if tokens.has(at, Known::AGENT) && !tokens.is(at + 1, &["assistance", "sector's"]) {
            return Some(with_owner(tokens, agents_end(tokens, at + 1)));
        }
        let joins = at > start && (tokens.is(at, &["and", "or"]) || tokens.comma(at));
        let opens = joins && (tokens.is(at + 1, &["the", "its"]) || tokens.capital(at + 1));
        let ends = !joins && (word.is_empty() || tokens.has(at, Known::FUNCTION) || is_verb(word));
        if opens || ends {
            return None;
        }
        at += 1;
    }
    None
}

/// "civil society organizations": the last of several.
fn agents_end(tokens: &Tokens<'_>, mut at: usize) -> usize {
    while tokens.has(at, Known::AGENT) {
        at += 1;
    }
    at
}

/// "organizations of the United Nations system", "members of the Conference".
fn with_owner(tokens: &Tokens<'_>, end: usize) -> usize {
    if !tokens.is(end, &["of"]) {
        return end;
    }
    let owner = end + 1 + usize::from(tokens.is(end + 1, &["the"]));
    if tokens.capital(owner) {
        let named = name_end(tokens, owner);
        return named + usize::from(tokens.is(named, &["system", "family", "parties"]));
    }
    common_owner(tokens, owner).unwrap_or(end)
}

fn common_owner(tokens: &Tokens<'_>, owner: usize) -> Option<usize> {
    let agent = (owner..owner + 3)
        .take_while(|at| !tokens.has(*at, Known::FUNCTION))
        .find(|at| tokens.has(*at, Known::AGENT))?;
    Some(agents_end(tokens, agent + 1))
}

/// Common verbs in bare form, which end a name in small letters.
fn is_verb(word: &str) -> bool {
    const VERBS: [&str; 22] = [
        "include",
        "provide",
        "help",
        "assist",
        "enable",
        "allow",
        "consider",
        "continue",
        "submit",
        "share",
        "promote",
        "prepare",
        "inform",
        "invite",
        "take",
        "make",
        "adopt",
        "ensure",
        "establish",
        "facilitate",
        "strengthen",
        "develop",
    ];
    VERBS.contains(&word)
}

/// The party of a noun phrase behind one of some prepositions between two places.
pub(super) fn party_behind(
    tokens: &Tokens<'_>,
    range: Range<usize>,
    words: &[&str],
    speaker: Speaker<'_>,
) -> Option<Vec<Addressee>> {
    let mut at = range.start;
    while at < range.end {
        if tokens.is(at, words) {
            let (found, _) = parties(tokens, skip_adverbs(tokens, at + 1), range.end, speaker);
            if !found.is_empty() {
                return Some(found);
            }
        }
        at += 1;
    }
    None
}
