//! What stands right before the phrase that names a speaker.

use std::ops::Range;

use super::super::lexicon::{is_adverb, is_saying};
use crate::parse::phrase::{Word, words_before};
use crate::text::Cut;

/// What stands right before a phrase, as far as it says whether the phrase is a subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::parse::statements) enum Before {
    /// The start of the sentence or of a clause.
    Clause,
    /// "and", "as well as".
    And,
    /// "by" or "from".
    By,
    /// A verb behind the words that were spoken: "It was late, said".
    Said,
    /// Anything else: the phrase is an object or an attribute.
    Other,
}

pub(super) fn before(text: &str, sentence: &Range<usize>, start: usize) -> Before {
    let Some(word) = words_before(text, start).next().filter(|word| word.run.start >= sentence.start) else {
        return Before::Clause;
    };
    if word.bare.end != word.run.end {
        if is_label(text, &word) {
            return Before::Clause;
        }
        return if text.cut(word.bare.end..word.run.end).contains([',', ';', ':']) {
            Before::Clause
        } else {
            Before::Other
        };
    }
    match word.text(text) {
        "and" => Before::And,
        "as" if text.head(word.run.start).ends_with("well ") => Before::And,
        "by" | "from" | "By" => Before::By,
        "to" if answers(text.head(word.run.start)) => Before::Said,
        "of" if proposes(text.head(word.run.start)) => Before::Said,
        verb if is_saying(verb) && text.head(word.run.start).trim_end().ends_with([',', '”', '"']) => {
            Before::Said
        }
        "that" | "while" | "While" | "but" | "But" | "whereas" | "when" | "When" | "where" | "because"
        | "As" | "as" => Before::Clause,
        adverb if is_adverb(&adverb.to_lowercase()) => Before::Clause,
        _ => Before::Other,
    }
}

/// Whether words say that those behind "to" spoke: "According", "In reply".
fn answers(before: &str) -> bool {
    ["ccording ", "n reply ", "n response ", "esponding ", "eplying "]
        .iter()
        .any(|answer| before.ends_with(answer))
}

/// Whether words say that those behind "of" spoke: "On the proposal", "At the request".
fn proposes(before: &str) -> bool {
    ["n the proposal ", "n a proposal ", "t the request ", "n the motion ", "t the suggestion "]
        .iter()
        .any(|proposal| before.ends_with(proposal))
}

/// Whether a word is the label of an item: "(a)", "(iv)", behind a stop.
pub(super) fn is_label(text: &str, word: &Word) -> bool {
    let label = text.cut(word.run.clone());
    let name = label.strip_prefix('(').and_then(|label| label.strip_suffix(')')).unwrap_or_default();
    let before = text.head(word.run.start).trim_end();
    let apart = before.is_empty() || before.ends_with([':', ';', '.', ',']) || before.ends_with(" and");
    apart
        && (1..=4).contains(&name.len())
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}
