//! The paragraph that opens the conclusions.

use std::sync::LazyLock;

use memchr::memmem;

use super::Body;
use super::main_clause::{Action, main_clause};
use super::sentence::sentences;
use super::tokens::{Kind, Tokens};
use crate::text::Cut;

/// Whether a paragraph frames the conclusions that follow it: "the Working Group agreed on the conclusions and
/// recommendations below", "The Group adopted the following recommendations:".
pub(crate) fn is_chapeau(text: &str) -> bool {
    let Some(subject) = subject(text) else { return false };
    let start = text.head(subject).rfind(". ").map_or(0, |stop| stop + 2);
    let tokens = Tokens::new(head(text.tail(start)));
    let at = tokens.first_from(subject - start);
    let sentence = sentences(&tokens, 0..tokens.len()).find(|sentence| sentence.end > at.saturating_sub(1));
    sentence.is_some_and(|sentence| {
        let reported = passive(&tokens, sentence.start, sentence.end);
        reported
            || [Body::Group, Body::Conference].into_iter().any(|body| {
                main_clause(&tokens, sentence.clone(), body, true).is_some_and(|clause| match clause.verb {
                    Action::Verb(verb) => frames(&tokens, verb.start, sentence.end),
                    Action::Items => false,
                })
            })
    })
}

/// Where a paragraph speaks of conclusions that it frames. Most do not, and this is quick to say so.
fn subject(text: &str) -> Option<usize> {
    static WORDS: LazyLock<[memmem::Finder<'static>; 3]> =
        LazyLock::new(|| ["onclusion", "ecommendation", "agreed as follows"].map(memmem::Finder::new));
    let colon = text.ends_with(':');
    let found = WORDS
        .iter()
        .find_map(|word| word.find_iter(text.as_bytes()).take(3).find(|at| colon || points_near(text, *at)));
    found.filter(|at| *at < LONG)
}

/// How far into a paragraph its chapeau can stand.
const LONG: usize = 2000;

fn points_near(text: &str, at: usize) -> bool {
    let window = |range| text.as_bytes().get(range).unwrap_or_default();
    let any = |window: &[u8], words: &[&str]| {
        words.iter().any(|word| memmem::find(window, word.as_bytes()).is_some())
    };
    any(window(at.saturating_sub(40)..at), &["following"])
        || any(
            window(at..text.len().min(at + 120)),
            &["below", "follows", "set out", "set forth", "hereu", "herein"],
        )
}

/// As much of a text as a chapeau has.
fn head(text: &str) -> &str {
    let end = (0..=text.len().min(800)).rev().find(|end| text.is_char_boundary(*end));
    text.head(end.unwrap_or_default())
}

const VERBS: [&str; 16] = [
    "agreed",
    "adopted",
    "endorsed",
    "approved",
    "reached",
    "made",
    "formulated",
    "issued",
    "concluded",
    "drew",
    "arrived",
    "produced",
    "elaborated",
    "accepted",
    "developed",
    "finalized",
];

/// Whether a verb is one of agreement, and its object the conclusions that follow.
fn frames(tokens: &Tokens<'_>, verb: usize, end: usize) -> bool {
    if !tokens.is(verb, &VERBS) {
        return joined(tokens, verb, end).is_some_and(|verb| points_on(tokens, verb, end));
    }
    tokens.phrase(verb + 1, &["as", "follows"]) || points_on(tokens, verb, end)
}

/// "considered and adopted": the verb behind "and".
fn joined(tokens: &Tokens<'_>, verb: usize, end: usize) -> Option<usize> {
    (verb + 1..end.min(verb + 20)).find(|at| tokens.is(at - 1, &["and"]) && tokens.is(*at, &VERBS))
}

/// "the following conclusions", "the conclusions … below", "recommendations:".
fn points_on(tokens: &Tokens<'_>, verb: usize, end: usize) -> bool {
    let noun =
        |at: &usize| tokens.is(*at, &["conclusions", "conclusion", "recommendations", "recommendation"]);
    let Some(noun) = (verb + 1..end.min(verb + 10)).find(noun) else { return false };
    if (verb + 1..noun).any(|at| tokens.is(at, &["that", "to", "by"])) {
        return false;
    }
    let following = (verb + 1..noun).any(|at| tokens.is(at, &["following"]));
    following || (noun..end.min(noun + 16)).any(|at| points_ahead(tokens, at))
}

fn points_ahead(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.is(at, &["below", "hereunder", "hereinafter"])
        || tokens.phrase(at, &["as", "follows"])
        || tokens.phrase(at, &["set", "out"])
        || tokens.phrase(at, &["set", "forth"])
        || tokens.kind(at) == Kind::Colon
}

/// "The following conclusions and recommendations were agreed", "The conclusions adopted by the Group are set out
/// below".
fn passive(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    let noun = (start..start + 5).find(|at| tokens.is(*at, &["conclusions", "recommendations"]));
    let Some(noun) = noun.filter(|_| tokens.is(start, &["the"])) else { return false };
    let following = tokens.is(start + 1, &["following"]);
    let near = noun + 1..end.min(noun + 25);
    let agreed = near.clone().any(|at| tokens.is(at, &VERBS));
    let stands = near.clone().any(|at| tokens.is(at, &["were", "was", "are"]));
    agreed && stands && (following || near.into_iter().any(|at| points_ahead(tokens, at)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chapeau_frames_what_follows() {
        for text in [
            "At a meeting held in Vienna, the Working Group agreed on the conclusions and recommendations below.",
            "The Working Group adopted the following conclusions and recommendations:",
            "The Implementation Review Group endorsed the recommendations set out below.",
            "On 3 May, the expert meeting reached the following conclusions and recommendations.",
            "At its 2nd meeting, the Commission considered and adopted the conclusions below.",
            "The Conference approved the recommendations as follows.",
            "The following conclusions and recommendations were adopted by the Working Group:",
            "The conclusions and recommendations agreed upon by the Group are set forth below.",
            "The Group agreed as follows.",
        ] {
            assert!(is_chapeau(text), "{text}");
        }
    }

    #[test]
    fn an_act_is_no_chapeau() {
        for text in [
            "The Working Group recommended that the following recommendations be implemented.",
            "The Working Group agreed on the following topics for its next meeting:",
            "The Working Group requested the secretariat to follow up on the recommendations below.",
            "The secretariat made the following recommendations:",
            "The Working Group took note of the conclusions and recommendations of the workshop.",
            "The Working Group agreed that the recommendations should be followed up.",
            "",
        ] {
            assert!(!is_chapeau(text), "{text}");
        }
    }
}
