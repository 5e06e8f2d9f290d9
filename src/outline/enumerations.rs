//! Enumerations that the words above announce: an agenda, say.

use super::ends_sentence;
use super::numbered::{has_finite_verb, opens_as_reports};
use super::page::Page;
use super::vocabulary::begins_with;
use crate::text::Cut;

/// The enumeration that is open: an agenda, say.
#[derive(Default)]
pub(super) struct Entries {
    last: u32,
    at: usize,
    /// Whether the heading of an agenda stands over it.
    pub(super) is_agenda: bool,
}

/// How many lines an entry may have with all that stands under it.
const LONGEST_ENTRY: usize = 25;

impl Entries {
    /// Whether a line is an entry of an announced enumeration.
    pub(super) fn take(&mut self, page: &Page<'_>, at: usize, number: u32, is_announced: bool) -> bool {
        let below_agenda = number == 1 && is_below_agenda(page, at);
        let opens = is_announced || below_agenda;
        let goes_on = self.last > 0 && number == self.last + 1 && at - self.at <= LONGEST_ENTRY;
        let is_entry = (opens || goes_on) && is_entry(page, at);
        self.last = if is_entry { number } else { 0 };
        self.is_agenda = below_agenda || number > 1 && self.is_agenda;
        self.at = at;
        is_entry
    }
}

/// Whether the lines can be an entry of an agenda: a phrase that begins as no sentence of a report does.
fn is_entry(page: &Page<'_>, at: usize) -> bool {
    let at = page.words_line(at);
    let line = page.line(at);
    let words = line.marker.map_or(line.text, |marker| line.text.tail(marker.rest));
    let end = page.chunk_end(at);
    end - at <= 5
        && words.len() < 200
        && !opens_as_reports(page, at)
        && !(at..end).any(|at| has_finite_verb(page.text(at)))
}

/// Whether the words above break off to be gone on with by what is counted from 1: an agenda, operative paragraphs.
pub(super) fn is_announced(page: &Page<'_>, at: usize) -> bool {
    let above = (1..=4).filter_map(|up| at.checked_sub(up)).map(|above| page.line(above));
    let words = above.filter(|line| !line.text.is_empty() && !line.furniture).map(|line| line.text).next();
    words.is_some_and(|words| words.ends_with([':', ',', ';'])) || is_below_adoption(page, at)
}

/// How many lines the sentence may have that says an agenda was adopted.
const LONGEST_SENTENCE: usize = 8;

/// Whether the last sentence above says that an agenda was adopted: it stands below where 1 comes again.
fn is_below_adoption(page: &Page<'_>, at: usize) -> bool {
    let above = (1..LONGEST_SENTENCE + 3).filter_map(|up| at.checked_sub(up)).map(|above| page.line(above));
    let lines = above.skip_while(|line| line.text.is_empty()).take_while(|line| !line.text.is_empty());
    let (mut agenda, mut adopted) = (false, false);
    for (up, line) in lines.take(LONGEST_SENTENCE).enumerate() {
        if up == 0 && !line.text.ends_with('.') {
            return false;
        }
        let begins = line.text.trim_end_matches('.').rfind(". ").map_or(0, |stop| stop + 2);
        let sentence = line.text.tail(begins);
        let has = |word: &str| sentence.len() >= word.len() && sentence.contains(word);
        agenda |= has("agenda");
        adopted |= has("adopted");
        // The sentence does not begin above its paragraph.
        if begins > 0 || agenda && adopted || line.marker.is_some() {
            break;
        }
    }
    agenda && adopted
}

/// Whether the heading of an agenda stands right above, in three lines at most.
fn is_below_agenda(page: &Page<'_>, at: usize) -> bool {
    const OPENINGS: [&str; 6] = [
        "provisional agenda",
        "agenda",
        "ordre du jour",
        "programa provisional",
        "programme provisoire",
        "temario",
    ];
    let above = (1..=4).filter_map(|up| at.checked_sub(up)).map(|above| page.text(above));
    let heading =
        above.skip_while(|text| text.is_empty()).take_while(|text| !text.is_empty() && !ends_sentence(text));
    heading.take(3).any(|text| OPENINGS.iter().any(|opening| begins_with(text, opening)))
}
