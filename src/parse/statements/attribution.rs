//! Whether words are attributed to a speaker: by the verb behind, or by "was made by" before.

use std::ops::Range;

use super::head::Head;
use super::lexicon::{
    attributes, is_adverb, is_speaking, is_speech, is_speech_noun, is_spoken, runs_meeting, says, speaks_with,
};
use crate::parse::phrase::{Word, is_capitalized, words_before, words_from};
use crate::text::Cut;

/// How many insertions between commas are passed to find the verb.
const MOST_INSERTIONS: usize = 5;
/// How many words a phrase without commas may have before the verb.
const LONGEST_INSERTION: usize = 25;
/// How far back "was" may stand before "by", in words.
const LONGEST_PASSIVE: usize = 30;

/// What follows the State of a Permanent Representative.
const TO_THE_UNITED_NATIONS: &str = "to the United Nations";

/// Who the verb behind a speaker tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    /// An officer, who may only run the meeting.
    Officer,
    /// A delegate with whom the sentence begins: there any verb in the past attributes words, but for some.
    Delegate,
    /// A State, an organization or the secretariat, called by its name: only what can be nothing but said counts.
    Name,
    /// Anybody else.
    Other,
}

impl Who {
    /// The same in a clause with "who", where a delegate may do anything.
    fn in_clause(self) -> Self {
        if matches!(self, Self::Delegate | Self::Name) { Self::Other } else { self }
    }
}

/// What stands behind a speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Behind {
    /// A verb that attributes words to the speaker.
    Speaks,
    /// A verb that does not.
    Acts,
    /// The next speaker, who shares the verb.
    Joins,
    /// No verb.
    Nothing,
}

/// Reads on from the end of the phrase that names a speaker. `next` is where the next speaker is named.
pub(super) fn behind(text: &str, from: usize, end: usize, next: Option<&Head>, who: Who) -> Behind {
    let mut at = from;
    for _ in 0..MOST_INSERTIONS {
        let rest = text.cut(at..end);
        at += rest.len() - rest.trim_start_matches([' ', ')']).len();
        if next.is_some_and(|next| joins(text, at, next.start)) {
            return Behind::Joins;
        }
        match text.byte(at) {
            b'(' => at = past(text, at, end, b')'),
            b't' if text.cut(at..end).starts_with(TO_THE_UNITED_NATIONS) => at += TO_THE_UNITED_NATIONS.len(),
            b',' => match insertion(text, at + 1, end, who) {
                Insertion::Until(comma) => {
                    let named = || is_for_others(text.cut(at + 1..comma));
                    let limit = next.map_or(end, |next| next.start);
                    at = if comma < limit && named() { past_names(text, comma, limit) } else { comma };
                }
                Insertion::Tells(behind) => return behind,
            },
            _ => return verb(text, at, end, who),
        }
    }
    Behind::Nothing
}

/// Whether a sentence says that he or she who was named before spoke, or `several` who share an office.
pub(super) fn pronoun_speaks(text: &str, sentence: &Range<usize>, who: Who, several: bool) -> bool {
    let words = text.cut(sentence.clone());
    let pronouns: &[&str] = if several { &["They "] } else { &["He ", "She "] };
    let rest = pronouns.iter().find_map(|pronoun| words.strip_prefix(pronoun));
    rest.is_some_and(|rest| verb(text, sentence.end - rest.len(), sentence.end, who) == Behind::Speaks)
}

/// Whether a speaker named before has a clause of their own: "…, who made a statement".
pub(super) fn who_speaks(text: &str, from: usize, end: usize, who: Who) -> bool {
    let (mut at, who) = (from, who.in_clause());
    for _ in 0..2 {
        let rest = text.cut(at..end);
        if rest.starts_with(", who ") {
            return verb(text, at + ", who ".len(), end, who) == Behind::Speaks;
        }
        if !rest.starts_with(", ") {
            return false;
        }
        at = past(text, at + 1, end, b',').saturating_sub(1);
    }
    false
}

/// Whether only "and", "by" and a comma stand between two offsets.
fn joins(text: &str, at: usize, next: usize) -> bool {
    let between = text.cut(at..next).trim_start_matches([',', ' ']);
    at < next
        && matches!(
            between,
            "and " | "and by " | "by " | "" | "as well as " | "as well as by " | "and also by "
        )
        && !text.cut(at..next).is_empty()
}

enum Insertion {
    Until(usize),
    Tells(Behind),
}

/// What stands between commas: "speaking on behalf of the Group of 77 and China", "who stated that …".
fn insertion(text: &str, from: usize, end: usize, who: Who) -> Insertion {
    let Some(first) = words_from(text.head(end), from).next() else {
        return Insertion::Tells(Behind::Nothing);
    };
    let word = first.text(text);
    if word == "who" {
        let told = verb(text, first.run.end, end, who.in_clause());
        let comma = past(text, from, end, b',');
        return if told == Behind::Speaks || comma >= end {
            Insertion::Tells(told)
        } else {
            Insertion::Until(comma)
        };
    }
    if is_speaking(word) && who != Who::Name {
        return Insertion::Tells(Behind::Speaks);
    }
    // "supported by others" stands between two commas.
    let verbs = is_speech(word) && !is_participle(text, &first, end);
    if verbs || is_adverb(word) || word == "and" {
        let told = verb(text, first.run.start, end, who);
        if told != Behind::Nothing {
            return Insertion::Tells(told);
        }
    }
    let comma = past(text, from, end, b',');
    if comma >= end { Insertion::Tells(Behind::Nothing) } else { Insertion::Until(comma) }
}

/// "speaking also on behalf of Chad": others may follow behind the comma.
fn is_for_others(words: &str) -> bool {
    words.contains(" behalf of ")
}

/// Behind the last of several names with commas between them: "Chad, Peru and Togo,".
fn past_names(text: &str, from: usize, limit: usize) -> usize {
    const MOST_NAMES: usize = 64;
    let mut at = from;
    for _ in 0..MOST_NAMES {
        let rest = text.cut(at..limit).trim_start();
        let rest = rest.strip_prefix("and ").unwrap_or(rest);
        let name = rest.strip_prefix("the ").unwrap_or(rest);
        let comma = if is_capitalized(name) { past(text, at, limit, b',') } else { limit };
        if comma >= limit {
            break;
        }
        at = comma;
    }
    at
}

/// Behind the next such mark outside parentheses; the end if there is none near.
fn past(text: &str, from: usize, end: usize, mark: u8) -> usize {
    const NEAR: usize = 1_500;
    let mut depth = 0_usize;
    for (offset, byte) in text.cut(from..end).bytes().take(NEAR).enumerate() {
        match byte {
            b'(' if offset > 0 || mark != b')' => depth += 1,
            _ if byte == mark && depth == 0 => return from + offset + 1,
            b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    end
}

/// Reads the verb, past adverbs and phrases such as "in his statement".
fn verb(text: &str, from: usize, end: usize, who: Who) -> Behind {
    let words = words_from(text.head(end), from).take(LONGEST_INSERTION);
    let mut inserted = false;
    for word in words {
        let bare = word.text(text);
        if is_speech(bare) && !(inserted && is_participle(text, &word, end)) {
            return told(text, &word, end, who);
        }
        if matches!(
            bare,
            "in" | "on"
                | "at"
                | "during"
                | "under"
                | "for"
                | "speaking"
                | "acting"
                | "following"
                | "via"
                | "especially"
                | "including"
                | "particularly"
        ) {
            inserted = true;
        } else if !inserted && !is_adverb(bare) && bare != "and" {
            if who == Who::Delegate && attributes(bare, text.cut(word.run.end..end).trim_start()) {
                return Behind::Speaks;
            }
            let rest = text.cut(word.run.end..end).trim_start();
            if sets_apart(bare, rest) || is_view(bare, rest) {
                return Behind::Speaks;
            }
            return if bare.ends_with("ed") || is_deed(bare) {
                then(text, &word, end, who)
            } else {
                Behind::Nothing
            };
        }
        if inserted && word.ends_phrase(text) {
            inserted = false;
        }
    }
    Behind::Nothing
}

/// "disassociated itself from the consensus".
fn sets_apart(verb: &str, rest: &str) -> bool {
    matches!(verb, "aligned" | "associated" | "disassociated" | "dissociated" | "distanced")
        && ["himself", "herself", "itself", "themselves"].iter().any(|own| rest.starts_with(own))
}

/// "was of the view that".
fn is_view(verb: &str, rest: &str) -> bool {
    const VIEWS: [&str; 4] = ["of the view", "of the opinion", "of the same view", "in favour of"];
    matches!(verb, "was" | "were") && VIEWS.iter().any(|view| rest.starts_with(view))
}

/// "the paper presented by" tells nothing of a subject before it.
fn is_participle(text: &str, word: &Word, end: usize) -> bool {
    text.cut(word.run.end..end).starts_with(" by ")
}

/// Verbs in the past tense that do not end in "ed" and tell nothing.
fn is_deed(word: &str) -> bool {
    matches!(
        word,
        "was"
            | "were"
            | "had"
            | "has"
            | "took"
            | "left"
            | "held"
            | "led"
            | "began"
            | "became"
            | "met"
            | "ran"
    )
}

fn told(text: &str, word: &Word, end: usize, who: Who) -> Behind {
    let verb = word.text(text);
    let rest = text.cut(word.run.end..end).trim_start();
    // "provided, by telephone, the answer" is no passive.
    let passive = rest.starts_with("by ") && word.bare.end == word.run.end;
    let speaks = !passive && speaks_for(who, verb, rest);
    if speaks { Behind::Speaks } else { then(text, word, end, who) }
}

/// Whether a verb with the words behind it attributes words to a speaker of this kind.
fn speaks_for(who: Who, verb: &str, rest: &str) -> bool {
    speaks_with(verb, rest)
        && match who {
            Who::Officer => !runs(verb, rest),
            Who::Name => says(verb, rest),
            Who::Delegate | Who::Other => true,
        }
}

/// What the one in the chair does to run the meeting.
fn runs(verb: &str, rest: &str) -> bool {
    let calls = verb == "called" && {
        let object = rest.trim_start_matches("on ").trim_start_matches("upon ").trim_start_matches("the ");
        ["representative", "observer", "delegation", "Secretary", "speakers", "next"]
            .iter()
            .any(|word| object.starts_with(word))
    };
    calls
        || runs_meeting(verb)
        || (verb == "introduced" && introduces_item(rest))
        || (verb == "offered" && rest.starts_with("the floor"))
}

fn introduces_item(rest: &str) -> bool {
    ["item", "agenda item", "the item", "the agenda item"].iter().any(|item| rest.starts_with(item))
}

/// A second verb behind the first: "opened the meeting and stated".
fn then(text: &str, first: &Word, end: usize, who: Who) -> Behind {
    let mut after_and = false;
    for word in words_from(text.head(end), first.run.end).take(LONGEST_INSERTION * 2) {
        let bare = word.text(text);
        if after_and && is_speech(bare) {
            let rest = text.cut(word.run.end..end).trim_start();
            let speaks = !rest.starts_with("by ") && speaks_for(who, bare, rest);
            return if speaks { Behind::Speaks } else { Behind::Acts };
        }
        after_and = bare == "and" || (after_and && is_adverb(bare));
        if matches!(bare, "who" | "which" | "that" | "whose") {
            break;
        }
    }
    Behind::Acts
}

/// Whether what stands before "by" attributes words: "A statement was also made", "Following a presentation".
pub(super) fn is_spoken_by(text: &str, sentence: &Range<usize>, head: usize) -> bool {
    let mut words = words_before(text, head).take_while(|word| word.run.start >= sentence.start);
    let Some(preposition) = words.next() else { return false };
    let by = preposition.text(text) != "from";
    if by && is_in_support(text.cut(sentence.start..preposition.run.start)) {
        return true;
    }
    let (mut participle, mut nearest) = (false, true);
    for (place, word) in words.take(LONGEST_PASSIVE).enumerate() {
        let bare = word.text(text);
        // "As noted by".
        if place == 1 && participle && matches!(bare, "As" | "as") {
            return true;
        }
        if nearest && is_speech_noun(bare) {
            return true;
        }
        if !by && nearest {
            return false;
        }
        if matches!(bare, "was" | "were" | "been" | "being") {
            return participle;
        }
        if nearest && matches!(bare, "made" | "given" | "delivered" | "presented" | "provided") {
            return true;
        }
        participle = is_spoken(bare)
            || (participle && (is_adverb(bare) || bare == "and" || is_spoken(bare)))
            || (participle && !is_spoken(bare) && !is_verb_like(bare));
        nearest = false;
    }
    false
}

/// ", supported by": those who spoke for what a speaker said.
fn is_in_support(before: &str) -> bool {
    [", supported", ", seconded", ", echoed", ", joined"].iter().any(|verb| before.trim_end().ends_with(verb))
}

fn is_verb_like(word: &str) -> bool {
    word.ends_with("ed") && !is_spoken(word)
}
