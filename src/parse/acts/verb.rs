//! The verbs of bodies: which words they are, and what kind of act they make.

use super::lexicon::Known;
use super::tokens::Tokens;
use super::words::skip_adverbs;
use crate::model::ActKind;

/// A verb in the past tense, with the words that make its sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verb {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: ActKind,
}

impl Verb {
    /// Whether the verb wants somebody to do something.
    pub(super) fn is_directive(self) -> bool {
        use ActKind::{Encouragement, Invitation, Recommendation, Reminder, Request};
        matches!(self.kind, Recommendation | Request | Invitation | Encouragement | Reminder)
    }

    /// Whether the verb is more than one word, which no participle in other use is.
    pub(super) fn is_compound(self) -> bool {
        self.end - self.start > 1
    }

    /// The verb as printed, without adverbs.
    pub(super) fn name(self, tokens: &Tokens<'_>) -> String {
        let mut name = String::with_capacity(tokens.text(self.start..self.end).len());
        for at in self.start..self.end {
            let word = tokens.word(at);
            if word.is_empty() || (at > self.start && tokens.has(at, Known::ADVERB)) {
                continue;
            }
            if name.is_empty() {
                name.push_str(word);
                name.make_ascii_lowercase();
            } else {
                name.push(' ');
                name.push_str(word);
            }
        }
        name
    }
}

/// The verb of the known ones that stands at a place.
pub(super) fn known(tokens: &Tokens<'_>, start: usize) -> Option<Verb> {
    if !tokens.is_verb(start) {
        return None;
    }
    let (end, kind) = super::verb_phrases::phrase(tokens, start).or_else(|| {
        let kind = tokens.known(start).kind()?;
        Some(super::verb_phrases::with_feeling(tokens, start + 1, kind).unwrap_or((start + 1, kind)))
    })?;
    (!tokens.is(end, &["by"])).then_some(Verb { start, end, kind })
}

/// Any verb in the past tense, right behind the body that it belongs to.
pub(super) fn any(tokens: &Tokens<'_>, start: usize) -> Option<Verb> {
    known(tokens, start).or_else(|| {
        let end = unknown(tokens, start)?;
        Some(Verb { start, end, kind: ActKind::Other })
    })
}

/// The end of a verb that is none of the known ones.
fn unknown(tokens: &Tokens<'_>, start: usize) -> Option<usize> {
    const IRREGULAR: [&str; 32] = [
        "held",
        "met",
        "began",
        "heard",
        "gave",
        "made",
        "took",
        "set",
        "found",
        "drew",
        "paid",
        "chose",
        "saw",
        "sought",
        "bore",
        "put",
        "brought",
        "undertook",
        "kept",
        "led",
        "left",
        "dealt",
        "felt",
        "thought",
        "understood",
        "spoke",
        "sent",
        "built",
        "came",
        "went",
        "stood",
        "looked",
    ];
    let next = skip_adverbs(tokens, start + 1);
    if tokens.is(start, &["did"]) {
        return tokens.is(next, &["not"]).then(|| skip_adverbs(tokens, next + 1) + 1);
    }
    if tokens.is(start, &["had"]) {
        let perfect = tokens.has(next, Known::ED)
            || tokens.has(next, Known::PARTICIPLE)
            || tokens.is(next, &["been", "not"]);
        let before = if tokens.phrase(start + 1, &["before", "it"]) { start + 3 } else { start + 1 };
        return (!perfect).then_some(before);
    }
    if tokens.is(start, &["was", "were"]) {
        return (!tokens.word(next).is_empty()).then_some(next + 1);
    }
    let word = tokens.word(start);
    let past = tokens.has(start, Known::ED) || IRREGULAR.iter().any(|one| one.eq_ignore_ascii_case(word));
    (past && !tokens.is(next, &["by"])).then_some(start + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verb(text: &str) -> Option<(String, ActKind)> {
        let tokens = Tokens::new(text);
        any(&tokens, 0).map(|verb| (verb.name(&tokens), verb.kind))
    }

    #[track_caller]
    fn check(text: &str, name: &str, kind: ActKind) {
        assert_eq!(verb(text), Some((name.to_owned(), kind)));
    }

    #[test]
    fn the_kind_follows_from_the_verb() {
        check("requested the secretariat", "requested", ActKind::Request);
        check("urged donors", "urged", ActKind::Recommendation);
        check("endorsed the workplan", "endorsed", ActKind::Decision);
        check("recalled resolution 4/3", "recalled", ActKind::Restatement);
        check("stressed the need", "stressed", ActKind::View);
    }

    #[test]
    fn a_verb_brings_the_words_that_make_its_sense() {
        check("took note of the guide", "took note of", ActKind::Noting);
        check(
            "took note with appreciation of the guide",
            "took note with appreciation of",
            ActKind::Appreciation,
        );
        check("noted with deep concern that", "noted with deep concern", ActKind::Noting);
        check("called upon States", "called upon", ActKind::Recommendation);
        check(
            "expressed its sincere gratitude and appreciation to",
            "expressed its sincere gratitude and appreciation",
            ActKind::Appreciation,
        );
        check("expressed the view that", "expressed the view", ActKind::View);
        check("was of the view that", "was of the view", ActKind::View);
        check("was mindful of the need", "was mindful of", ActKind::Noting);
        check("agreed on the topics", "agreed on", ActKind::Decision);
        check("agreed that", "agreed", ActKind::Decision);
        check("bore in mind the need", "bore in mind", ActKind::Noting);
        check("paid tribute to", "paid tribute to", ActKind::Appreciation);
    }

    #[test]
    fn adverbs_inside_a_verb_are_dropped() {
        check("took further note of the guide", "took note of", ActKind::Noting);
        check("noted also with appreciation that", "noted with appreciation", ActKind::Appreciation);
        check("noted, with appreciation, that", "noted with appreciation", ActKind::Appreciation);
    }

    #[test]
    fn other_verbs_are_of_no_kind() {
        check("launched a study", "launched", ActKind::Other);
        check("had before it a note", "had before it", ActKind::Other);
        check("did not reach agreement", "did not reach", ActKind::Other);
        check("was informed that", "was informed", ActKind::Other);
    }

    #[test]
    fn what_is_no_past_tense_is_no_verb() {
        for text in ["had recommended that", "should request", "has noted", "requested by", "secretariat", ""]
        {
            assert_eq!(verb(text), None, "{text}");
        }
    }
}
