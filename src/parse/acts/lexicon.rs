//! What is known of single words, looked up once for every word of a text.

use std::sync::LazyLock;

use crate::model::ActKind;

/// What a word is known for: a set of the constants below, and the kind of act it makes as a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Known(u32);

impl Known {
    pub(super) const ADVERB: u32 = 1;
    pub(super) const PREPOSITION: u32 = 1 << 1;
    pub(super) const CONJUNCTION: u32 = 1 << 2;
    /// A verb of time or mood.
    pub(super) const AUXILIARY: u32 = 1 << 3;
    /// Opens a noun phrase.
    pub(super) const DETERMINER: u32 = 1 << 4;
    pub(super) const PRONOUN: u32 = 1 << 5;
    /// A verb that tells a fact, and no wish.
    pub(super) const FACT: u32 = 1 << 6;
    /// A verb that tells what was.
    pub(super) const PAST: u32 = 1 << 7;
    /// A verb that says what is to be.
    pub(super) const FUTURE: u32 = 1 << 8;
    /// Opens a relative clause.
    pub(super) const RELATIVE: u32 = 1 << 9;
    /// May be the past tense or participle of a regular verb.
    pub(super) const ED: u32 = 1 << 10;
    /// May be the past participle of an irregular verb.
    pub(super) const PARTICIPLE: u32 = 1 << 11;
    /// Somebody who can act.
    pub(super) const AGENT: u32 = 1 << 12;
    /// The last word of a name in capitals: of somebody who can act.
    pub(super) const OFFICE: u32 = 1 << 13;
    /// The last word of a name in capitals: of a treaty, a text, a plan.
    pub(super) const THING: u32 = 1 << 14;
    /// May open a phrase of time.
    pub(super) const TIME: u32 = 1 << 15;
    /// Says how often.
    pub(super) const FREQUENCY: u32 = 1 << 16;
    /// Says that something is to come.
    pub(super) const TO_COME: u32 = 1 << 17;
    /// A noun of time.
    pub(super) const MEASURE: u32 = 1 << 18;
    /// May open a condition.
    pub(super) const CONDITION: u32 = 1 << 19;
    /// Opens a fixed adverbial phrase.
    pub(super) const ADVERBIAL: u32 = 1 << 20;
    /// Opens a verb of several words.
    pub(super) const PHRASAL: u32 = 1 << 21;
    /// Describes a body before its name proper.
    pub(super) const DESCRIBES: u32 = 1 << 22;
    /// Begins with a capital.
    pub(super) const CAPITAL: u32 = 1 << 23;
    /// Counts: an ordinal, or begins with a digit.
    pub(super) const COUNTS: u32 = 1 << 24;
    /// No word, but a point, a dash or a label.
    pub(super) const POINT: u32 = 1 << 25;
    /// May stand second in a condition.
    pub(super) const PIVOT: u32 = 1 << 26;
    /// May stand second in a fixed phrase of time.
    pub(super) const MOMENT: u32 = 1 << 27;
    /// Has a grammatical task only, and so ends a noun phrase.
    pub(super) const FUNCTION: u32 =
        Self::PREPOSITION | Self::CONJUNCTION | Self::AUXILIARY | Self::DETERMINER | Self::PRONOUN;

    /// What is known of a word.
    pub(super) fn of(word: &str) -> Self {
        let listed = key(word).map_or(0, |key| TABLE.get(key));
        Self(listed & !PLAIN | shape(word, listed))
    }

    /// What is known of a point, a dash or a label.
    pub(super) fn point() -> Self {
        Self(Self::POINT)
    }

    pub(super) fn has(self, one_of: u32) -> bool {
        self.0 & one_of != 0
    }

    /// The kind of act that the word makes as a verb.
    pub(super) fn kind(self) -> Option<ActKind> {
        let number = usize::try_from(self.0 >> KIND_SHIFT).ok()?;
        ActKind::ALL.get(number.checked_sub(1)?).copied()
    }
}

const KIND_SHIFT: u32 = 28;

/// What the letters of a word tell.
fn shape(word: &str, listed: u32) -> u32 {
    let known = ending(word, listed);
    match word.as_bytes() {
        [b'a'..=b'z', ..] => known,
        [b'A'..=b'Z', ..] => known | Known::CAPITAL,
        [b'0'..=b'9', ..] if known == 0 => Known::COUNTS | Known::MEASURE,
        _ if word.starts_with(char::is_uppercase) => known | Known::CAPITAL,
        _ => known,
    }
}

/// What the last letters of a word tell.
fn ending(word: &str, listed: u32) -> u32 {
    match word.as_bytes() {
        [.., b'l', b'y'] if word.len() > 4 && listed & PLAIN == 0 => Known::ADVERB,
        [_, _, .., b'e', b'd'] if listed & PLAIN == 0 && word.is_ascii() => Known::ED,
        [.., b't', b'e', b'e', b'n', b't', b'h'] | [.., b't', b'i', b'e', b't', b'h'] => Known::COUNTS,
        _ => 0,
    }
}

/// In the table: ends in "ed" or "ly", but is no verb in the past and no adverb. No word is a point, whose place it has.
const PLAIN: u32 = Known::POINT;

/// A word of up to twenty-four letters as numbers, its first letter small.
type Key = [u64; 3];

#[inline]
fn key(word: &str) -> Option<Key> {
    let bytes = word.as_bytes();
    let [first, second, third] = match bytes.len() {
        0..=8 => [number(bytes), 0, 0],
        9..=16 => [number(bytes), number(bytes.get(8..)?), 0],
        17..=24 => [number(bytes), number(bytes.get(8..16)?), number(bytes.get(16..)?)],
        _ => return None,
    };
    let capital = bytes.first().is_some_and(u8::is_ascii_uppercase);
    Some([if capital { first | 0x20 } else { first }, second, third])
}

/// The first eight letters as a number, read four at a time: those read twice are the same.
fn number(bytes: &[u8]) -> u64 {
    if let Some(eight) = bytes.first_chunk() {
        return u64::from_le_bytes(*eight);
    }
    match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some(first), Some(last)) => {
            let behind = 8 * (bytes.len() - 4);
            u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << behind
        }
        _ => bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)),
    }
}

static TABLE: LazyLock<Table> = LazyLock::new(Table::new);

/// A hash table with open addresses, at most half full. The short prints of the words stand apart from the words, so
/// that the many words that are not in it are soon done with.
struct Table {
    prints: Box<[u32; Self::SIZE]>,
    words: Box<[(Key, u32)]>,
}

impl Table {
    const SIZE: usize = 2048;

    fn new() -> Self {
        let words = vec![(Key::default(), 0); Self::SIZE].into_boxed_slice();
        let mut table = Self { prints: Box::new([0; Self::SIZE]), words };
        for (known, words) in WORDS {
            words.split_ascii_whitespace().for_each(|word| table.add(word, *known));
        }
        for (number, kind) in (1..).zip(ActKind::ALL) {
            let verbs = VERBS.iter().filter(|(of, _)| *of == kind);
            let words = verbs.flat_map(|(_, words)| words.split_ascii_whitespace());
            words.for_each(|word| table.add(word, number << KIND_SHIFT));
        }
        table
    }

    fn add(&mut self, word: &str, known: u32) {
        let Some(key) = key(word) else { return };
        let (print, first) = Self::print(key);
        for step in 0..Self::SIZE {
            let at = (first + step) % Self::SIZE;
            let (Some(slot), Some(listed)) = (self.prints.get_mut(at), self.words.get_mut(at)) else {
                return;
            };
            if *slot == 0 || listed.0 == key {
                *slot = print;
                *listed = (key, listed.1 | known);
                return;
            }
        }
    }

    #[inline]
    fn get(&self, key: Key) -> u32 {
        let (print, mut at) = Self::print(key);
        // There is room between the words: the walk is short.
        while let Some(found) = self.prints.get(at % Self::SIZE).filter(|found| **found != 0) {
            if *found == print
                && let Some((_, known)) = self.words.get(at % Self::SIZE).filter(|(word, _)| *word == key)
            {
                return *known;
            }
            at += 1;
        }
        0
    }

    /// The print of a word, never 0, and the place where it is looked for first.
    fn print(key: Key) -> (u32, usize) {
        let [first, second, third] = key;
        let mixed =
            (first ^ second.rotate_left(29) ^ third.rotate_left(47)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let number = |shift: u32| usize::try_from(mixed >> shift).unwrap_or_default();
        (u32::try_from(mixed >> 32).unwrap_or_default() | 1, number(53))
    }
}

const VERBS: &[(ActKind, &str)] = &[
    (
        ActKind::Decision,
        "decided agreed adopted endorsed approved elected appointed established resolved accepted \
         designated authorized nominated determined extended postponed deferred rejected concurred",
    ),
    (ActKind::Recommendation, "recommended urged suggested proposed advised advocated exhorted appealed"),
    (ActKind::Request, "requested asked instructed directed tasked mandated entrusted demanded"),
    (ActKind::Invitation, "invited"),
    (ActKind::Encouragement, "encouraged"),
    (ActKind::Reminder, "reminded"),
    (ActKind::Welcome, "welcomed"),
    (ActKind::Appreciation, "commended thanked appreciated applauded congratulated praised hailed"),
    (ActKind::Noting, "noted recognized recognised acknowledged observed"),
    (
        ActKind::Restatement,
        "reaffirmed reiterated recalled restated repeated confirmed reconfirmed renewed reemphasized re-emphasized",
    ),
    (
        ActKind::View,
        "considered concluded emphasized emphasised stressed underlined underscored highlighted believed \
         felt deemed affirmed maintained stated declared supported insisted regretted hoped deplored \
         condemned trusted expected",
    ),
    (ActKind::Other, "discussed reviewed examined heard exchanged finalized completed identified"),
];

const WORDS: &[(u32, &str)] = &[
    (
        Known::ADVERB,
        "also further again furthermore moreover therefore thus then likewise nevertheless nonetheless \
         however instead once thereafter hereby too",
    ),
    (Known::ADVERBIAL, "once in by inter as to for on"),
    (
        Known::PREPOSITION,
        "of to in on at by for with from as into under within between among during through throughout \
         after before until against towards upon via without including regarding concerning pursuant \
         following per about across than beyond around despite amid",
    ),
    (
        Known::CONJUNCTION,
        "and or but that which who whom whose where when while whether if so because since although how \
         what",
    ),
    (
        Known::AUXILIARY,
        "should would could may might will shall must can cannot had has have was were is are be been do \
         did",
    ),
    (Known::FACT, "had has have was were is are did would could may might will can cannot been being"),
    (Known::PAST, "had has have was were did"),
    (Known::FUTURE, "should would will could may might shall must ought"),
    (
        Known::DETERMINER,
        "the a an its their his her this that these those such all any each every both some no several \
         many",
    ),
    (Known::PRONOUN, "not it they"),
    (Known::RELATIVE, "that which who whose whom whether"),
    (
        PLAIN,
        "need proceed exceed succeed embed speed indeed feed seed reply supply apply comply rely imply multiply family early \
         assembly july italy ally anomaly",
    ),
    (
        Known::PARTICIPLE,
        "made held taken given done set drawn put sent written undertaken built met shown led brought \
         begun",
    ),
    (
        Known::PHRASAL,
        "took bore kept called appealed agreed decided concurred set reached paid was were held shared \
         came drew pointed looked referred expressed extended conveyed offered",
    ),
    (
        Known::DESCRIBES,
        "open-ended working implementation review expert experts' experts joint ad hoc resumed present \
         preparatory informal governmental intergovernmental interim first second third fourth fifth",
    ),
    (Known::AGENT, super::agents::AGENTS),
    (Known::OFFICE, super::agents::OFFICES),
    (Known::THING, super::agents::THINGS),
    (
        Known::TIME,
        "at in during throughout following by until till before after between within over upon on from \
         since for well sufficiently prior ahead up no not as starting beginning once twice every each \
         regularly annually periodically biennially quarterly",
    ),
    (
        Known::FREQUENCY,
        "regular annual periodic periodical biennial biannual semi-annual quarterly monthly weekly yearly \
         frequent daily",
    ),
    (Known::TO_COME, "next future forthcoming upcoming coming subsequent ensuing"),
    (
        Known::COUNTS,
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth resumed",
    ),
    (
        Known::MEASURE,
        "session sessions meeting meetings period periods year years month months week weeks day days \
         biennium bienniums biennia decade quarter half term semester cycle cycles phase phases stage end \
         beginning start conclusion completion finalization outset opening adoption closure expiry launch \
         january february march april may june july august september october november december",
    ),
    (
        Known::PIVOT,
        "needed necessary appropriate possible applicable relevant required feasible available requested desired \
         practicable permitted warranted useful desirable pertinent so far and or deemed considered it may be is was \
         extent greatest fullest maximum event cases case condition understanding",
    ),
    (Known::MOMENT, "advance time later of from or soon early earliest due near future interim"),
    (
        Known::CONDITION,
        "where when as if wherever whenever upon on at within subject provided providing in unless \
         contingent depending dependent to insofar resources done",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_known_in_capitals_or_not() {
        assert!(Known::of("Where").has(Known::CONDITION) && Known::of("where").has(Known::CONJUNCTION));
        assert!(!Known::of("whereas").has(Known::FUNCTION));
        assert!(Known::of("The").has(Known::CAPITAL) && !Known::of("the").has(Known::CAPITAL));
    }

    #[test]
    fn a_verb_is_known_with_its_kind() {
        assert_eq!(Known::of("requested").kind(), Some(ActKind::Request));
        assert_eq!(Known::of("Discussed").kind(), Some(ActKind::Other));
        assert_eq!(Known::of("continued").kind(), None);
    }

    #[test]
    fn letters_tell_what_lists_do_not() {
        assert!(Known::of("strongly").has(Known::ADVERB) && Known::of("launched").has(Known::ED));
        assert!(!Known::of("need").has(Known::ED) && Known::of("sixteenth").has(Known::COUNTS));
    }

    #[test]
    fn the_table_is_at_most_half_full() {
        let full = TABLE.prints.iter().filter(|print| **print != 0).count();
        assert!(full * 2 < Table::SIZE, "{full}");
    }
}
