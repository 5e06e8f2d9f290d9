//! Where a speaker may be named, and how the phrase begins: "the observer for".

mod before;
mod person;

use std::ops::Range;

pub(super) use self::before::Before;
use self::before::{before, is_label};
use self::person::{addressed, named};
use super::offices::{ends_title, is_office, is_office_of_several};
use crate::model::Capacity;
use crate::organizations;
use crate::parse::anchors::Anchor;
use crate::parse::phrase::{
    Person, Word, is_acronym, is_capitalized, is_known, person_before, words_before, words_from,
};
use crate::states::State;
use crate::text::Cut;

/// The most words of a title before its noun.
const LONGEST_TITLE: usize = 8;

/// The beginning of a phrase that names a speaker.
#[derive(Debug, Clone)]
pub(super) struct Head {
    /// Where the phrase begins, its article included.
    pub(super) start: usize,
    pub(super) kind: Kind,
    /// What stands right before the phrase.
    pub(super) before: Before,
    /// A person named right before an office: "Jane Doe (Poland), Chair".
    pub(super) person: Option<Person>,
    /// "Another representative" is somebody else than the one before.
    pub(super) another: bool,
}

#[derive(Debug, Clone)]
pub(super) enum Kind {
    /// One or more who speak for somebody, whose name begins at `name`.
    Delegate { capacity: Capacity, plural: bool, name: usize },
    /// The holder of an office.
    Office { title: Range<usize> },
    /// Somebody named with a form of address, and for whom: "Mr. John Doe (Poland)", "Ms. Jane Doe of the World Bank".
    Named { entity: usize },
    /// Somebody named with a form of address alone, whose name ends there: "Ms. Doe explained".
    Person { end: usize },
    /// One whose entity stands before the noun: "the United States representative".
    Of { capacity: Capacity, entity: Range<usize>, end: usize },
}

const SPEAKERS: &[(&str, Capacity)] = &[
    ("observer", Capacity::Observer),
    ("representative", Capacity::Representative),
    ("panellist", Capacity::Panellist),
    ("panelist", Capacity::Panellist),
    ("delegate", Capacity::Other),
    ("delegation", Capacity::Other),
    ("expert", Capacity::Other),
    ("speaker", Capacity::Other),
];

/// The beginnings of phrases in a sentence, in order.
pub(super) fn heads(text: &str, sentence: &Range<usize>, anchors: &[Anchor]) -> Vec<Head> {
    let mut heads: Vec<Head> = Vec::new();
    for Anchor { at, .. } in anchors {
        let covered = heads.last().is_some_and(|head| *at < head.noun_end());
        if covered {
            continue;
        }
        let Some(head) = head(text, sentence, *at) else { continue };
        // The name of the one before, and no other speaker: "the Minister of Chile, Ms. Doe".
        let apposed = || text.cut(sentence.start..head.start).trim_end().ends_with(',');
        if matches!(head.kind, Kind::Person { .. }) && !heads.is_empty() && apposed() {
            continue;
        }
        // "Ms. Doe, Director of the Office": the title says more.
        heads.pop_if(|last| last.start == head.start && matches!(last.kind, Kind::Person { .. }));
        heads.push(head);
    }
    heads
}

impl Head {
    /// Whether the sentence, or a main clause of it, begins with one who speaks for another by calling.
    pub(super) fn opens(&self, text: &str) -> bool {
        let (capacity, plural) = match self.kind {
            Kind::Delegate { capacity, plural, .. } => (capacity, plural),
            Kind::Of { capacity, .. } => (capacity, false),
            _ => return false,
        };
        let called = matches!(capacity, Capacity::Representative | Capacity::Observer | Capacity::Panellist);
        let behind_conjunction = || {
            let before = words_before(text, self.start).next();
            let word = before.as_ref().map_or("", |word| word.text(text));
            matches!(word, "that" | "when" | "When" | "where" | "because" | "As" | "as")
        };
        let many = plural && !text.tail(self.start).starts_with("The ");
        called && !many && self.before == Before::Clause && !behind_conjunction()
    }

    /// Whether the names of panellists follow: "the following panellists: …".
    pub(super) fn lists_panellists(&self, text: &str) -> bool {
        let Kind::Delegate { capacity: Capacity::Panellist, plural: true, name } = self.kind else {
            return false;
        };
        let listed = [":", " were:", " included:"].iter().any(|list| text.tail(name).starts_with(list));
        listed || text.head(self.start).ends_with("ollowing ")
    }

    fn noun_end(&self) -> usize {
        match &self.kind {
            Kind::Delegate { name, .. } => *name,
            Kind::Office { title } => title.end,
            Kind::Named { entity } => *entity,
            Kind::Person { end } | Kind::Of { end, .. } => *end,
        }
    }
}

fn head(text: &str, sentence: &Range<usize>, at: usize) -> Option<Head> {
    let word = word_at(text, sentence, at);
    let word =
        if word.text(text).ends_with("eynote") { word_at(text, sentence, word.run.end + 1) } else { word };
    let noun = word.text(text);
    if matches!(noun, "made" | "delivered") {
        return listed(text, sentence, &word);
    }
    if matches!(noun, "Mr" | "Ms" | "Mrs") {
        return named(text, sentence, word.run.start).or_else(|| addressed(text, sentence, word.run.start));
    }
    if is_office(noun) || is_office_of_several(noun) {
        return office(text, sentence, &word);
    }
    let singular = noun.strip_suffix('s').unwrap_or(noun);
    let (_, capacity) = SPEAKERS.iter().find(|(speaker, _)| speaker.eq_ignore_ascii_case(singular))?;
    let plural = singular.len() < noun.len();
    let called = delegate(text, sentence, &word, *capacity, plural);
    called.or_else(|| if plural { None } else { delegate_of(text, sentence, &word, *capacity) })
}

/// Those who made statements, named without a capacity: "Statements were made by Chad and Togo".
fn listed(text: &str, sentence: &Range<usize>, verb: &Word) -> Option<Head> {
    let before = text.cut(sentence.start..verb.run.start);
    if !["tatement was ", "tatements were ", "tatements were also "].iter().any(|made| before.ends_with(made))
    {
        return None;
    }
    let name = verb.run.end + " by ".len();
    let rest = text.cut(name..sentence.end);
    let bare = rest.strip_prefix("the ").unwrap_or(rest);
    let announced = ["following States", "following Governments"].iter().any(|kind| bare.starts_with(kind));
    let first = bare.split([',', ';', '.', '(']).next().unwrap_or_default().trim_end();
    let alone = first.split(" and ").next().unwrap_or_default();
    let known = |name: &str| {
        name == "European Union" || State::find(name).is_some() || organizations::category(name).is_some()
    };
    let kind = Kind::Delegate { capacity: Capacity::Other, plural: true, name };
    (announced || known(first) || known(alone)).then_some(Head {
        start: name,
        kind,
        before: Before::By,
        person: None,
        another: false,
    })
}

/// One for whose entity no preposition stands: "the United States representative", "the UNODC delegation".
fn delegate_of(text: &str, sentence: &Range<usize>, noun: &Word, capacity: Capacity) -> Option<Head> {
    if !matches!(noun.text(text), "representative" | "delegate" | "delegation" | "observer") {
        return None;
    }
    let mut name = noun.bare.start..noun.run.start.saturating_sub(1);
    for word in words_before(text, noun.run.start)
        .take_while(|word| word.run.start >= sentence.start)
        .take(LONGEST_TITLE)
    {
        let bare = word.text(text);
        if matches!(bare, "The" | "the" | "A" | "a" | "One" | "one") {
            let entity = name.clone();
            let known = entity.start < entity.end
                && (is_known(text, entity.clone()) || is_acronym(text.cut(entity.clone())));
            let start = word.run.start;
            let kind = Kind::Of { capacity, entity, end: noun.bare.end };
            let before = before(text, sentence, start);
            return known.then_some(Head { start, kind, before, person: None, another: false });
        }
        if !(is_capitalized(bare) || bare == "of") {
            break;
        }
        name.start = word.run.start;
    }
    None
}

fn word_at(text: &str, sentence: &Range<usize>, at: usize) -> Word {
    let from = memchr::memrchr(b' ', text.cut(sentence.start..at).as_bytes()).map_or(0, |space| space + 1);
    let from = sentence.start + from;
    words_from(text.head(sentence.end), from).next().unwrap_or(Word { run: at..at, bare: at..at })
}

/// What stands before a noun, back to its article.
struct Opening {
    start: usize,
    determined: bool,
    another: bool,
}

/// "The", "A", "One", "Another"; `None` for many at once.
fn opening(
    text: &str,
    sentence: &Range<usize>,
    noun: usize,
    is_part: impl Fn(&str) -> bool,
) -> Option<Opening> {
    let mut start = noun;
    for word in
        words_before(text, noun).take_while(|word| word.run.start >= sentence.start).take(LONGEST_TITLE)
    {
        let bare = word.text(text);
        if word.bare.end != word.run.end {
            break;
        }
        match bare {
            "the" | "The" | "a" | "A" | "an" | "An" | "one" | "One" => {
                return Some(Opening { start: word.run.start, determined: true, another: false });
            }
            "another" | "Another" => {
                return Some(Opening { start: word.run.start, determined: true, another: true });
            }
            _ if is_many(bare) => return None,
            _ if is_part(bare) => start = word.run.start,
            _ => break,
        }
    }
    Some(Opening { start, determined: false, another: false })
}

fn is_many(word: &str) -> bool {
    matches!(
        word,
        "several"
            | "Several"
            | "some"
            | "Some"
            | "many"
            | "Many"
            | "few"
            | "all"
            | "All"
            | "most"
            | "Most"
            | "other"
            | "Other"
            | "numerous"
            | "Numerous"
            | "various"
            | "Various"
            | "no"
            | "No"
            | "two"
            | "Two"
            | "three"
            | "Three"
            | "both"
            | "Both"
            | "these"
            | "These"
            | "those"
            | "their"
            | "its"
            | "Its"
            | "his"
            | "her"
    )
}

fn delegate(
    text: &str,
    sentence: &Range<usize>,
    noun: &Word,
    capacity: Capacity,
    plural: bool,
) -> Option<Head> {
    let name = behind_preposition(text, noun, capacity)?;
    let opening = opening(text, sentence, noun.bare.start, |word| {
        matches!(
            word,
            "Permanent"
                | "permanent"
                | "Deputy"
                | "Alternate"
                | "Special"
                | "first"
                | "second"
                | "third"
                | "joint"
                | "youth"
                | "designated"
                | "keynote"
                | "Resident"
                | "senior"
        )
    })?;
    let mut start = opening.start;
    let mut person = None;
    // In a list of speakers they stand without an article: "(c) Observer for the Holy See".
    let labelled = || words_before(text, start).next().is_some_and(|word| is_label(text, &word));
    if !opening.determined && !plural && !labelled() {
        let named = person_ending(text, sentence, start)?;
        start = named.range.start;
        person = Some(named);
    }
    let before = before(text, sentence, start);
    let kind = Kind::Delegate { capacity, plural, name };
    Some(Head { start, kind, before, person, another: opening.another })
}

/// Where the name behind "for" or "of" begins. A panellist may come without.
fn behind_preposition(text: &str, noun: &Word, capacity: Capacity) -> Option<usize> {
    let rest = text.tail(noun.run.end);
    let preposition = [" for ", " of ", " from ", " representing "]
        .into_iter()
        .find(|preposition| rest.starts_with(preposition));
    match preposition {
        Some(preposition) => Some(noun.run.end + preposition.len()),
        None if capacity == Capacity::Panellist || text.head(noun.run.start).ends_with("eynote ") => {
            Some(noun.bare.end)
        }
        None => None,
    }
}

fn office(text: &str, sentence: &Range<usize>, noun: &Word) -> Option<Head> {
    let is_part = |word: &str| {
        is_capitalized(word)
            || matches!(
                word,
                "newly" | "elected" | "outgoing" | "incoming" | "acting" | "former" | "current" | "then"
            )
    };
    let opening = opening(text, sentence, noun.bare.start, is_part)?;
    let mut start = opening.start;
    let title_start = if opening.determined { start + 1 + text.tail(start).find(' ')? } else { start };
    let title = title_start..title_end(text, sentence, noun)?;
    let mut person = None;
    if !opening.determined {
        let named = person_ending(text, sentence, start)?;
        start = named.range.start;
        person = Some(named);
    }
    let before = before(text, sentence, start);
    Some(Head { start, kind: Kind::Office { title }, before, person, another: opening.another })
}

/// The end of a title that goes on behind its noun: "Prosecutor General". `None` if the words are no title, such as
/// "Chief Executives Board".
fn title_end(text: &str, sentence: &Range<usize>, noun: &Word) -> Option<usize> {
    let mut end = noun.bare.end;
    if noun.bare.end != noun.run.end {
        return Some(end);
    }
    for word in words_from(text.head(sentence.end), noun.run.end).take(LONGEST_TITLE) {
        let bare = word.text(text);
        if !is_capitalized(bare) {
            break;
        }
        if !ends_title(bare) {
            let goes_on = words_from(text.head(sentence.end), word.run.end).take(2);
            let mut titles = goes_on.map(|next| ends_title(next.text(text)));
            if !titles.any(|is_title| is_title) {
                return None;
            }
        }
        end = word.bare.end;
        if word.bare.end != word.run.end {
            break;
        }
    }
    Some(end)
}

/// The person whose name stands before a comma and this offset.
fn person_ending(text: &str, sentence: &Range<usize>, at: usize) -> Option<Person> {
    let comma = text.cut(sentence.start..at).trim_end().strip_suffix(',')?.len() + sentence.start;
    person_before(text, comma).filter(|person| person.range.start >= sentence.start)
}
