//! Whether words tell of the meeting of the report, or of another gathering.

use std::borrow::Cow;

use chrono::Datelike;

use super::abbreviations::abbreviates;
use super::ordinal::ordinal;
use super::phrase::{Table, is_acronym, is_capitalized, names_a_body};
use super::title::has_body_noun;
use crate::date::MONTHS;
use crate::model::Meeting;
use crate::text::fold;

/// The meeting of a report, as far as words can tell it from another.
#[derive(Debug, Default)]
pub(super) struct Own {
    /// The title and the names of the bodies, in small letters.
    words: String,
    /// The name of the body that met, in small letters and as printed; and with that of the organ above it.
    body: String,
    printed: String,
    bodies: String,
    /// Whether they name a meeting or a body.
    known: bool,
    /// How manieth it is: several for a joint meeting, none where it is not known.
    ordinals: Vec<u16>,
    years: Vec<i32>,
    venue: String,
}

/// What bodies hold.
static MEETINGS: Table = Table::new(&["bureau", "conference", "meeting", "session"]);

/// What people take part in that is no meeting of a body, less a plural "s".
static OTHERS: Table = Table::new(&[
    "Force",
    "Forum",
    "Network",
    "Panel",
    "committee",
    "consultation",
    "course",
    "event",
    "examination",
    "exercise",
    "forum",
    "launch",
    "network",
    "panel",
    "pilot",
    "programme",
    "project",
    "review",
    "roundtable",
    "seminar",
    "study",
    "survey",
    "table",
    "training",
    "visit",
    "webinar",
    "workshop",
]);

/// Words that make another of a meeting, or of a group.
static APART: Table = Table::new(&[
    "African",
    "another",
    "bureau",
    "contact",
    "drafting",
    "earlier",
    "expert",
    "forthcoming",
    "future",
    "informal",
    "intersessional",
    "last",
    "network",
    "next",
    "other",
    "panel",
    "preceding",
    "preparatory",
    "previous",
    "regional",
    "steering",
    "task",
    "upcoming",
]);

/// Words in the name of a body that do not tell it from another, less a plural "s".
static COMMON: Table = Table::new(&[
    "ad",
    "assembly",
    "commission",
    "committee",
    "conference",
    "convention",
    "council",
    "general",
    "governmental",
    "group",
    "hoc",
    "intergovernmental",
    "main",
    "meeting",
    "nation",
    "open-ended",
    "partie",
    "party",
    "plenary",
    "secretariat",
    "session",
    "state",
    "subcommittee",
    "united",
    "whole",
    "working",
]);

/// Small words within the name of a body.
static INNER: Table = Table::new(&["against", "and", "for", "its", "of", "on", "the", "to"]);

/// Words before the name of what people took part in.
static LINKS: Table =
    Table::new(&["at", "attended", "chaired", "during", "from", "in", "into", "of", "on", "over", "within"]);

/// The longest of them, in bytes.
const LONGEST_LINK: usize = 8;

/// Words that end it.
static ENDS: Table = Table::new(&[
    "and", "as", "by", "for", "had", "has", "have", "held", "that", "to", "under", "was", "were", "which",
    "who", "with",
]);

/// How many words of a name, or behind a meeting, are looked at.
const MOST_WORDS: usize = 24;

impl Own {
    pub(super) fn new(title: Option<&str>, organ: Option<&str>, meeting: &Meeting) -> Self {
        const HELD: [&str; 5] = ["meeting", "session", "réunion", "reunión", "sesi"];
        let title = fold(title.unwrap_or_default()).text().to_lowercase();
        let body = meeting.body().map(|body| body.name().to_lowercase());
        let known = body.is_some() || HELD.iter().any(|noun| title.contains(noun));
        let ordinals = title.split([' ', ',']).filter_map(ordinal).chain(meeting.ordinal()).collect();
        let years = meeting.dates().map(|dates| vec![dates.start().year(), dates.end().year()]);
        let body = body.unwrap_or_default();
        let bodies = [body.as_str(), organ.unwrap_or(&title)].join(" ").to_lowercase();
        let words = [&title, body.as_str(), &organ.unwrap_or_default().to_lowercase()].join(" ");
        let printed = meeting.body().map(|body| body.name().to_owned()).unwrap_or_default();
        Self {
            words,
            body,
            printed,
            bodies,
            known,
            ordinals,
            years: years.unwrap_or_default(),
            venue: meeting.venue().unwrap_or_default().to_owned(),
        }
    }

    /// Whether the words around those who attended, or led, place them at another gathering: "the workshop", "its thirteenth
    /// meeting", "the meeting of the Bureau".
    pub(super) fn is_elsewhere(&self, words: &str) -> bool {
        let words: Vec<&str> = words.split(' ').filter(|word| !word.is_empty()).collect();
        // Names, which begin with a capital too, are mostly longer.
        let is_link = |word: &str| word.len() <= LONGEST_LINK && LINKS.has(&small(word));
        let links = words.iter().enumerate().filter(|(_, word)| is_link(word));
        let starts = links.map(|(at, _)| at + 1);
        std::iter::once(0).chain(starts).any(|start| self.is_another(words.get(start..).unwrap_or_default()))
    }

    /// Whether it is the session or meeting of this number.
    pub(super) fn has_session(&self, ordinal: u16) -> bool {
        self.ordinals.contains(&ordinal)
    }

    /// Whether a session or meeting of this body with a number is another.
    pub(super) fn is_other(&self, ordinal: u16) -> bool {
        !self.ordinals.is_empty() && !self.ordinals.contains(&ordinal)
    }

    /// Whether the noun phrase that words begin with is another gathering.
    fn is_another(&self, words: &[&str]) -> bool {
        let near = || words.iter().take(MOST_WORDS);
        let end = near().position(|word| LINKS.has(word) || ENDS.has(word));
        let closed = near().position(|word| bare(word).len() < word.len()).map(|at| at + 1);
        let end = [end, closed].into_iter().flatten().min().unwrap_or(words.len().min(MOST_WORDS));
        let Some((noun, before)) = words.get(..end).unwrap_or_default().split_last() else { return false };
        // "The following programmes" are those who came.
        if before.contains(&"following") {
            return false;
        }
        let noun = single(bare(noun));
        // "the panel discussion"
        let kind =
            before.last().map(|word| single(word)).filter(|kind| OTHERS.has(kind) && noun == "discussion");
        if let Some(other) = kind.or_else(|| OTHERS.has(noun).then_some(noun)) {
            return !self.words.contains(small(other).as_ref());
        }
        let behind = words.get(end..).filter(|_| closed != Some(end)).unwrap_or_default();
        MEETINGS.has(&small(noun)) && self.is_another_meeting(before, noun, behind)
    }

    /// Whether a meeting is another, by the words before its noun and behind it.
    fn is_another_meeting(&self, before: &[&str], noun: &str, behind: &[&str]) -> bool {
        let of_bureau =
            matches!(behind, ["of", "the", bureau, ..] if bare(bureau).eq_ignore_ascii_case("bureau"));
        let of_another = of_bureau || matches!(behind, ["of", body @ ..] if !self.is_body(body));
        let apart = before.iter().any(|word| APART.has(word) && !self.words.contains(word));
        // The sittings of a session are counted in figures, or are meetings where it is a session.
        let sitting = |word: &str| {
            word.starts_with(|first: char| first.is_ascii_digit())
                || !self.words.contains(small(noun).as_ref())
        };
        let told = before.last().filter(|word| !sitting(word)).and_then(|word| ordinal(word));
        let other = told.is_some_and(|told| self.is_other(told));
        apart || of_another || other || self.is_held_elsewhere(behind)
    }

    /// "held in Quito", "held in 2019".
    fn is_held_elsewhere(&self, behind: &[&str]) -> bool {
        let mut behind = behind.iter().take(MOST_WORDS).skip_while(|word| **word != "held").skip(1);
        let mut told = behind.clone().filter_map(|word| bare(word).parse::<i32>().ok());
        let year = told.find(|number| (1945..2100).contains(number));
        let place = behind.next().filter(|word| **word == "in").and(behind.next()).map(|place| bare(place));
        let place = place.filter(|place| is_capitalized(place) && !MONTHS.contains(place));
        year.is_some_and(|year| !self.years.is_empty() && !self.years.contains(&year))
            || place.is_some_and(|place| !self.venue.is_empty() && !self.venue.starts_with(place))
    }

    /// Whether words begin with the kind of the body that met, or are short for it: "Expert Group on Peat", "SBI Chair".
    pub(super) fn is_named(&self, words: &str) -> bool {
        if self.body.is_empty() || !is_capitalized(words) {
            return false;
        }
        let first = bare(words.split(' ').next().unwrap_or_default());
        if is_acronym(first) {
            return abbreviates(first, &self.printed);
        }
        let mut end = 0;
        for word in words.split(' ').take(MOST_WORDS).take_while(|word| is_capitalized(word)) {
            end += word.len() + 1;
            if bare(word).len() < word.len() {
                break;
            }
        }
        let kind = bare(words.get(..end.saturating_sub(1)).unwrap_or_default());
        let noun = has_body_noun(kind) || names_a_body(kind, 0..kind.len());
        noun && self.body.contains(&kind.to_lowercase())
    }

    /// Whether words begin with a body that neither met nor stands above the one that did: "Council".
    pub(super) fn is_of_another_body(&self, words: &str) -> bool {
        const BODIES: [&str; 5] = ["Assembly", "Commission", "Committee", "Conference", "Council"];
        let first = bare(words.split(' ').next().unwrap_or_default());
        !self.body.is_empty() && BODIES.contains(&first) && !self.bodies.contains(&first.to_lowercase())
    }

    /// Whether words, "the Working Group on Asset Recovery", begin with the name of the body that met, or of one above it.
    pub(super) fn is_body(&self, words: &[&str]) -> bool {
        let mut before = "of";
        let mut begun = false;
        for printed in words.iter().take(MOST_WORDS).filter(|_| self.known) {
            let word = bare(printed);
            let numbered = begun && before == "of" && word.bytes().all(|byte| byte.is_ascii_digit());
            let opens = !begun && APART.has(word);
            if !INNER.has(word) {
                if !(is_capitalized(word) || opens || numbered) {
                    break;
                }
                begun = true;
                if numbered || self.is_foreign(word) {
                    return false;
                }
            }
            if word.len() < printed.len() {
                break;
            }
            before = word;
        }
        true
    }

    /// Whether a word in the name of a body is in none of this meeting's.
    fn is_foreign(&self, word: &str) -> bool {
        let word = word.trim_matches(['(', '"', '*']).to_lowercase();
        let stem = word.strip_suffix("ies").unwrap_or_else(|| single(&word));
        !(COMMON.has(single(&word)) || ordinal(&word).is_some() || self.words.contains(stem))
    }
}

/// A word without the marks behind it.
fn bare(word: &str) -> &str {
    word.trim_end_matches([',', ';', ':', '.', ')'])
}

/// A word in small letters.
fn small(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase())
    }
}

fn single(noun: &str) -> &str {
    noun.strip_suffix('s').filter(|_| !noun.ends_with("ss")).unwrap_or(noun)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own() -> Own {
        let title = "Report on the fifteenth meeting of the Working Group on Asset Recovery held in Vienna on 6 June 2024";
        let meeting = Meeting::unknown().with_venue("Vienna");
        Own::new(Some(title), Some("Conference of the States Parties"), &meeting)
    }

    #[test]
    fn the_meeting_itself_is_no_other() {
        for words in [
            "The following States were represented at the meeting of the Working Group:",
            "were represented at the fifteenth meeting of the Working Group on Asset Recovery, held in Vienna in June 2024",
            "At its 2nd meeting, on 6 June, the following States were represented",
            "attended the meeting pursuant to rule 4 of the rules of procedure",
            "attended the session of the Conference in accordance with resolution 4/5",
            "The following programmes and networks were represented:",
        ] {
            assert!(!own().is_elsewhere(words), "{words}");
        }
    }

    #[test]
    fn other_gatherings_are_told() {
        for words in [
            "At its thirteenth meeting, the following States were represented:",
            "were represented at the fourth meeting of the Working Group on Prevention",
            "had been represented at previous meetings",
            "attended the meeting of the Bureau",
            "The meeting of the expert group was attended by",
            "participated in the regional meeting held in Quito",
            "attended the meeting of the Working Group held in Doha",
            "The workshop was attended by",
            "participated in the panel discussion",
            "are represented in the Task Force",
            "attended the meeting of the Group of 77",
        ] {
            assert!(own().is_elsewhere(words), "{words}");
        }
    }

    #[test]
    fn a_gathering_that_the_title_names_is_the_meeting() {
        let own = Own::new(Some("Report on the workshop on asset recovery"), None, &Meeting::unknown());
        assert!(!own.is_elsewhere("attended the workshop"));
    }

    #[test]
    fn bodies_are_told_by_their_names() {
        let is_body = |words: &str| own().is_body(&words.split(' ').collect::<Vec<_>>());
        for words in [
            "the Working Group",
            "the Working Group on Asset Recovery, spoke",
            "the Conference opened",
            "the meeting",
        ] {
            assert!(is_body(words), "{words}");
        }
        for words in
            ["the Implementation Review Group", "the Group of 77 and China", "the expert group on wine"]
        {
            assert!(!is_body(words), "{words}");
        }
        // Where nothing is known of the meeting, nothing is foreign to it.
        assert!(Own::default().is_body(&["the", "Implementation", "Review", "Group"]));
    }

    #[test]
    fn tables_are_sorted() {
        for table in [&MEETINGS, &OTHERS, &APART, &COMMON, &INNER, &LINKS, &ENDS] {
            assert!(table.is_sorted());
        }
    }
}
