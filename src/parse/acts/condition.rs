//! Words that doing something depends on.

use std::ops::Range;

use super::lexicon::Known;
use super::tense;
use super::tokens::{FAR, Kind, Tokens};
use super::words::is_infinitive;

/// The conditions in the words from one place to another, as ranges of tokens. `from` is where looking back for a
/// verb in the past stops.
pub(super) fn conditions(tokens: &Tokens<'_>, range: Range<usize>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut from = range.start;
    while let Some(at) = tokens.seek(from, range.end, Known::CONDITION | Known::POINT) {
        let free = found.last().map_or(range.start, |last| last.end);
        if let Some(start) = undone(tokens, free, at) {
            found.push(start..at + 2);
            from = at + 2;
            continue;
        }
        from = match condition(tokens, at, range.end) {
            _ if tokens.kind(at) == Kind::Quote => tokens.next(at),
            Some(end) if !tense::is_told(tokens, range.start, at) => {
                found.push(at..end);
                end
            }
            _ => at + 1,
        };
    }
    found
}

/// "that had not yet done so", "where they have not done so": where it begins, if "done" stands at a place.
fn undone(tokens: &Tokens<'_>, from: usize, at: usize) -> Option<usize> {
    const LONGEST: usize = 7;
    if !tokens.is(at, &["done"]) || !tokens.is(at + 1, &["so", "this"]) {
        return None;
    }
    let near = from.max(at.saturating_sub(LONGEST));
    let opener = ["that", "which", "who", "where", "when", "if"];
    let start = (near..at).rev().find(|at| tokens.is(*at, &opener))?;
    let not = (start..at).any(|at| tokens.is(at, &["not"]));
    let whole = (start..at).all(|at| tokens.kind(at) == Kind::Word);
    (not && whole).then_some(start)
}

/// The end of the condition that begins at a place.
fn condition(tokens: &Tokens<'_>, at: usize, limit: usize) -> Option<usize> {
    if !tokens.has(at, Known::CONDITION) {
        return None;
    }
    // The commonest small words open a condition before few others only.
    let next = at + 1 + usize::from(tokens.is(at + 1, &["the"]));
    if tokens.is(at, &["to", "in"]) && !tokens.has(next, Known::PIVOT) {
        return None;
    }
    if tokens.is(at, &["where", "when", "as", "if", "wherever", "whenever"]) {
        return keyed(tokens, at, limit).or_else(|| circumstance(tokens, at, limit));
    }
    if tokens.is(at, &["upon", "on", "at", "within"])
        && let Some(end) = requested(tokens, at).or_else(|| resources(tokens, at))
    {
        return Some(end);
    }
    if tokens.is(at, &["upon", "at", "within"]) {
        return None;
    }
    if tokens.is(at, &["on"]) && !tokens.has(next, Known::PIVOT) {
        return None;
    }
    if let Some(end) = fixed(tokens, at) {
        return Some(end);
    }
    clause_opener(tokens, at).map(|behind| clause_end(tokens, behind, limit))
}

/// "subject to", "provided that", "unless" and the like: the place behind them.
fn clause_opener(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    const OPENERS: [&[&str]; 17] = [
        &["subject", "to"],
        &["provided", "that"],
        &["providing", "that"],
        &["on", "condition", "that"],
        &["on", "the", "condition", "that"],
        &["on", "the", "understanding", "that"],
        &["in", "the", "event", "that"],
        &["in", "the", "event", "of"],
        &["in", "cases", "where"],
        &["in", "cases", "in", "which"],
        &["in", "case", "of"],
        &["unless"],
        &["contingent", "on"],
        &["contingent", "upon"],
        &["depending", "on"],
        &["depending", "upon"],
        &["dependent", "on"],
    ];
    let opener = OPENERS.iter().find(|opener| tokens.phrase(at, opener))?;
    let verb = tokens.is(at, &["subject"])
        && tokens.is(at.wrapping_sub(1), &["be", "is", "are", "was", "were", "not"]);
    (!verb).then(|| at + opener.len())
}

/// Phrases that are conditions as they stand.
fn fixed(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    const PHRASES: [&[&str]; 12] = [
        &["to", "the", "extent", "possible"],
        &["to", "the", "extent", "feasible"],
        &["to", "the", "extent", "necessary"],
        &["to", "the", "greatest", "extent", "possible"],
        &["to", "the", "fullest", "extent", "possible"],
        &["to", "the", "maximum", "extent", "possible"],
        &["insofar", "as", "possible"],
        &["in", "so", "far", "as", "possible"],
        &["resources", "permitting"],
        &["if", "and", "when", "available"],
        &["in", "appropriate", "cases"],
        &["if", "and", "where", "appropriate"],
    ];
    PHRASES.iter().find(|phrase| tokens.phrase(at, phrase)).map(|phrase| at + phrase.len())
}

const KEYS: [&str; 19] = [
    "needed",
    "necessary",
    "appropriate",
    "possible",
    "applicable",
    "relevant",
    "required",
    "feasible",
    "available",
    "requested",
    "desired",
    "practicable",
    "permitted",
    "warranted",
    "useful",
    "desirable",
    "pertinent",
    "so",
    "there",
];

/// "where needed", "as and when necessary", "as appropriate", "if so requested", "as may be required".
fn keyed(tokens: &Tokens<'_>, at: usize, limit: usize) -> Option<usize> {
    let mut key = at + 1;
    if !tokens.has(key, Known::PIVOT) {
        return None;
    }
    if tokens.is(at, &["as"]) && tokens.phrase(key, &["far", "as", "possible"]) {
        return Some(at + 4);
    }
    if tokens.is(key, &["and", "or"]) && tokens.is(key + 1, &["when", "where", "as", "if"]) {
        key += 2;
    }
    if tokens.is(key, &["so", "deemed", "considered", "it", "may", "be", "is", "was"]) {
        key = (key..key + 3).find(|at| tokens.is(*at, &KEYS) && !tokens.is(*at, &["so"]))?;
    }
    let measure = tokens.is(at, &["as"])
        && tokens.is(key, &["possible", "requested", "desired", "so", "available", "useful", "desirable"]);
    if measure
        || !tokens.is(key, &KEYS)
        || tokens.is(key, &["so", "there"])
        || tokens.is(key + 1, &["by", "as", "to"])
    {
        return None;
    }
    let both = tokens.is(key + 1, &["and", "or"])
        && tokens.is(key + 2, &KEYS)
        && !tokens.is(key + 2, &["relevant", "available"]);
    let end = if both { key + 3 } else { key + 1 };
    Some(if goes_on(tokens, end) { clause_end(tokens, end + 1, limit) } else { end })
}

/// "where appropriate and consistent with their legal systems": the second half belongs to it.
fn goes_on(tokens: &Tokens<'_>, at: usize) -> bool {
    let second = at + 1;
    tokens.is(at, &["and", "or"])
        && (tokens.phrase(second, &["consistent", "with"])
            || tokens.phrase(second, &["in", "accordance", "with"])
            || tokens.phrase(second, &["in", "line", "with"])
            || tokens.phrase(second, &["subject", "to"])
            || tokens.phrase(second, &["upon", "request"])
            || tokens.phrase(second, &["to", "the", "extent"]))
}

/// "if …" and "where resources permit": the whole clause.
fn circumstance(tokens: &Tokens<'_>, at: usize, limit: usize) -> Option<usize> {
    let before = tokens.word(at.wrapping_sub(1));
    if tokens.is(at, &["if"]) {
        let asked =
            matches!(before, "as" | "even" | "see" | "determine" | "assess" | "consider" | "examine" | "ask");
        return (!asked).then(|| clause_end(tokens, at + 1, limit));
    }
    if !tokens.is(at, &["where", "wherever"]) {
        return None;
    }
    let end = clause_end(tokens, at + 1, limit.min(at + 25));
    let permits = [
        "permit",
        "permits",
        "permitted",
        "allow",
        "allows",
        "allowed",
        "available",
        "exist",
        "exists",
        "existed",
    ];
    (at + 1..end).any(|at| tokens.is(at, &permits)).then_some(end)
}

/// "upon request", "at the request of States parties", "upon their request".
fn requested(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let noun = (at + 1..at + 4).find(|at| tokens.is(*at, &["request", "requests"]))?;
    let words = tokens.text(at + 1..noun);
    if !matches!(words, "" | "the" | "their" | "its" | "a" | "specific" | "the specific")
        || (noun == at + 1 && tokens.is(at, &["at", "within"]))
    {
        return None;
    }
    if !tokens.is(noun + 1, &["of", "by", "from"]) {
        return Some(noun + 1);
    }
    let mut end = noun + 2;
    while end < noun + 12 && is_owner_word(tokens, end) {
        end += 1;
    }
    Some(end)
}

fn is_owner_word(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    tokens.is(at, &["the", "a", "those", "any", "of"])
        || tokens.capital(at)
        || (!word.is_empty() && !tokens.has(at, Known::FUNCTION | Known::ED))
}

/// "within existing resources", "within the limits of available resources", "within its mandate".
fn resources(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if !tokens.is(at, &["within"]) {
        return None;
    }
    if tokens.is(at + 1, &["its", "their"]) {
        let words = at + 2 + usize::from(tokens.is(at + 2, &["respective", "existing", "current"]));
        if tokens.is(words, &["mandate", "mandates"]) {
            return Some(words + 1);
        }
    }
    let noun = (at + 1..at + 8).take_while(|at| !tokens.word(*at).is_empty()).find(|at| {
        tokens.is(*at, &["resources", "means", "budget", "capacities", "capabilities", "capacity"])
    })?;
    Some(noun + 1)
}

/// Where a clause ends: at a comma or another point, or before "and to …", "and that …".
fn clause_end(tokens: &Tokens<'_>, start: usize, limit: usize) -> usize {
    let limit = limit.min(start + FAR);
    let mut at = start;
    while at < limit {
        let joins =
            tokens.is(at, &["and", "or"]) && (is_infinitive(tokens, at + 1) || tokens.is(at + 1, &["that"]));
        let funded = is_infinitive(tokens, at)
            && tokens.is(at.wrapping_sub(1), &["resources", "contributions", "funds", "funding"]);
        match tokens.kind(at) {
            Kind::Comma
            | Kind::Semicolon
            | Kind::Colon
            | Kind::Stop
            | Kind::Close
            | Kind::Dash
            | Kind::Label => break,
            _ if (joins || funded) && at > start => break,
            _ => at = tokens.next(at),
        }
    }
    at.min(limit)
}
