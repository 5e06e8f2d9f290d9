//! Which of the lines that begin `12. ` number the paragraphs of the report: decided for the whole text at once.
//!
//! Paragraph numbers run on from 1 through the document, and over again in an annex. Items of an agenda, the
//! operative paragraphs of a resolution quoted, and headings of the third degree count too, but each of these
//! counts begins at 1 and is whole. So that reading is the right one which leaves the fewest lines unexplained:
//! the longest run of paragraph numbers with whole counts in between. It is found in one walk over the lines.

use super::marker::Style;
use super::numbering::{Begins, begins_count};
use super::page::Page;
use super::{ends_sentence, opens_sentence};
use crate::text::{Cut, is_blank};

/// What the number of a line counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Count {
    /// The paragraphs of the report or of an annex.
    Paragraphs,
    /// Something that is counted from 1 between two paragraphs.
    Nested,
    /// Nothing that is known.
    Stray,
}

/// What the numbers of the lines count.
#[derive(Debug, Default)]
pub(super) struct Sequence {
    /// The numbered lines in order, and what they count.
    counts: Vec<(usize, Count)>,
    first: u32,
}

/// How far the number of a paragraph may jump and still be one: pages get lost, years do not.
pub(super) const LONGEST_JUMP: u32 = 50;

/// What a paragraph adds to the worth of a reading, before what speaks against it.
const PARAGRAPH: i64 = 10;
/// What a numbered line costs that begins no count and goes on with none.
const UNEXPLAINED: i64 = 6;
/// What it costs to begin again at 1.
const RESTART: i64 = 6;
/// What it costs to go on with the count of the report behind the name of an annex.
const BEHIND_ANNEX: i64 = 15;
/// What numbers left out cost: at all, and each.
const HOLE: (i64, i64) = (9, 2);
/// What it costs to take an entry of an enumeration for a paragraph right behind the entry above it.
const OUT_OF_LIST: i64 = 12;
/// What it costs to begin with another number than 1.
const LATE_START: i64 = 8;

impl Sequence {
    /// Reads the lines from `start` on. `skip` is the table of contents.
    pub(super) fn new(page: &Page<'_>, start: usize, skip: &std::ops::Range<usize>) -> Self {
        let numbered = numbered(page, start, skip);
        let run = run(&numbered);
        let first = numbered.iter().zip(&run).find(|(_, run)| **run).map_or(1, |(line, _)| line.number);
        let mut counts = Vec::with_capacity(numbered.len());
        let mut nested = 0;
        for (line, is_paragraph) in numbered.iter().zip(run) {
            let count = if is_paragraph {
                nested = 0;
                Count::Paragraphs
            } else if line.number == 1 || nested > 0 && line.number == nested + 1 {
                nested = line.number;
                Count::Nested
            } else {
                Count::Stray
            };
            counts.push((line.at, count));
        }
        Self { counts, first }
    }

    /// The number of the first paragraph; 1 where none has a number.
    pub(super) fn first(&self) -> u32 {
        self.first
    }

    /// What the number of a line counts.
    pub(super) fn count(&self, at: usize) -> Count {
        let found = self.counts.binary_search_by_key(&at, |(line, _)| *line).ok();
        found.and_then(|index| self.counts.get(index)).map_or(Count::Stray, |(_, count)| *count)
    }
}

/// A line that begins with an arabic numeral.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact about the line")]
struct Numbered {
    at: usize,
    number: u32,
    /// What it is worth as a paragraph: 0 where it cannot be one.
    worth: i64,
    /// Whether it can be an entry of an enumeration rather than a paragraph: one short line.
    is_short: bool,
    /// Whether it may be a heading, which counts for itself.
    is_heading_like: bool,
    /// Whether an annex, a part or a report begins between it and the numbered line above.
    restarts: bool,
    /// How many annexes have begun above it.
    annexes: u32,
    /// Whether it goes on with an enumeration that the words above announce, entry by entry.
    is_listed: bool,
}

fn numbered(page: &Page<'_>, start: usize, skip: &std::ops::Range<usize>) -> Vec<Numbered> {
    let mut lines = Vec::new();
    let mut restarts = true;
    let mut annexes = 0;
    let mut entries = Entries::default();
    for at in (start..page.lines.len()).filter(|at| !skip.contains(at)) {
        let line = page.line(at);
        let begins = begins_count(&line);
        restarts |= begins != Begins::Nothing;
        annexes += u32::from(begins == Begins::Annex);
        let Some(marker) = line.marker.filter(|_| !line.furniture) else { continue };
        let Style::Arabic(number) = marker.style else { continue };
        let end = page.chunk_end(at);
        let last = page.line(end.saturating_sub(1)).text;
        let is_listed = entries.take(page, at, number);
        let worth = worth(page, at, number, line.text.tail(marker.rest), last);
        lines.push(Numbered {
            at,
            number,
            worth: if is_listed { worth.min(1) } else { worth },
            is_short: is_short(page, at),
            is_heading_like: page.is_heading_like(at),
            restarts,
            annexes,
            is_listed,
        });
        restarts = false;
    }
    lines
}

/// The enumeration that is open: an agenda, say.
#[derive(Default)]
struct Entries {
    last: u32,
    at: usize,
}

/// How many lines an entry may have with all that stands under it.
const LONGEST_ENTRY: usize = 25;

impl Entries {
    /// Whether a line is an entry of an announced enumeration.
    fn take(&mut self, page: &Page<'_>, at: usize, number: u32) -> bool {
        let opens = number == 1 && is_announced(page, at);
        let goes_on = self.last > 0 && number == self.last + 1 && at - self.at <= LONGEST_ENTRY;
        let is_entry = (opens || goes_on) && is_entry(page, at);
        self.last = if is_entry { number } else { 0 };
        self.at = at;
        is_entry
    }
}

/// Whether the lines can be an entry of an agenda: a phrase that begins as no sentence of a report does.
fn is_entry(page: &Page<'_>, at: usize) -> bool {
    const OPENINGS: [&str; 12] =
        ["The", "At", "On", "In", "It", "A", "An", "During", "For", "One", "Several", "Some"];
    const VERBS: [&str; 10] = ["are", "had", "has", "have", "is", "shall", "should", "was", "were", "will"];
    let line = page.line(at);
    let words = line.marker.map_or(line.text, |marker| line.text.tail(marker.rest));
    let end = page.chunk_end(at);
    let first = words.split(is_blank).next().unwrap_or_default();
    end - at <= 3
        && words.len() < 200
        && !OPENINGS.contains(&first)
        && !(at..end).any(|at| page.line(at).text.split(is_blank).any(|word| VERBS.contains(&word)))
}

fn worth(page: &Page<'_>, at: usize, number: u32, words: &str, last: &str) -> i64 {
    if !words.is_empty() && !opens_sentence(words) || number == 1 && is_announced(page, at) {
        return 0;
    }
    let against = [
        (page.is_heading_like(at), 5),
        (last.ends_with([';', ',']), 4),
        (is_in_sentence(page, at), 4),
        (is_short(page, at), 3),
    ];
    let against: i64 = against.iter().filter(|(holds, _)| *holds).map(|(_, worth)| worth).sum();
    (PARAGRAPH - against).max(1)
}

/// Whether the words above break off to be gone on with by what is counted from 1: an agenda, operative paragraphs.
fn is_announced(page: &Page<'_>, at: usize) -> bool {
    let above = (1..=4).filter_map(|up| at.checked_sub(up)).map(|above| page.line(above));
    let words = above.filter(|line| !line.text.is_empty() && !line.furniture).map(|line| line.text).next();
    words.is_some_and(|words| words.ends_with([':', ',', ';']))
}

/// Whether the line above has not come to the end of its sentence.
fn is_in_sentence(page: &Page<'_>, at: usize) -> bool {
    let above = page.line(at.wrapping_sub(1));
    let is_heading = above.marker.is_some_and(|marker| marker.style == Style::Capital);
    page.wrapped && !above.text.is_empty() && !above.furniture && !is_heading && !ends_sentence(above.text)
}

/// Whether the line is all there is to it and says nothing of anybody, as with the entries of a list.
fn is_short(page: &Page<'_>, at: usize) -> bool {
    let text = page.line(at).text;
    text.len() < 100 && page.chunk_end(at) == at + 1 && !has_verb(text)
}

/// Whether words tell what happened, is, or ought to be. Only as sure as a short line needs.
fn has_verb(words: &str) -> bool {
    const VERBS: [&str; 15] = [
        "are", "be", "had", "has", "have", "held", "is", "made", "met", "may", "shall", "should", "was",
        "were", "will",
    ];
    words.split(is_blank).any(|word| VERBS.contains(&word) || word.len() > 4 && word.ends_with("ed"))
}

/// For every line whether it belongs to the best run of paragraph numbers.
fn run(lines: &[Numbered]) -> Vec<bool> {
    let mut search = Search::new(lines);
    for index in 0..lines.len() {
        search.step(index);
    }
    search.marked()
}

/// The best reading that ends with a line as a paragraph.
#[derive(Clone, Copy)]
struct Reading {
    worth: i64,
    before: Option<usize>,
    /// Whether the numbers began again, as in an annex.
    restarted: bool,
}

/// A reading to go on with: the line it ends with, and its worth if nothing below were left unexplained.
type Leader = Option<(usize, i64)>;

struct Search<'l> {
    lines: &'l [Numbered],
    /// What the lines before each line cost if none is a paragraph.
    cost: Vec<i64>,
    readings: Vec<Option<Reading>>,
    /// The best reading that ends with a number: in a run from the beginning, and in one begun again.
    by_number: [Vec<Leader>; 2],
    leader: Leader,
}

impl<'l> Search<'l> {
    fn new(lines: &'l [Numbered]) -> Self {
        let longest = usize::try_from(LONGEST_JUMP).unwrap_or_default();
        let begins_again = lines.iter().any(|line| line.restarts);
        let slots = lines.len() + longest + 1;
        Self {
            lines,
            cost: cost(lines),
            readings: Vec::with_capacity(lines.len()),
            by_number: [vec![None; slots], vec![None; if begins_again { slots } else { 0 }]],
            leader: None,
        }
    }

    fn step(&mut self, index: usize) {
        let reading = self.lines.get(index).and_then(|line| self.reading(line, index));
        self.readings.push(reading);
        let Some(reading) = reading else { return };
        let key = reading.worth + self.cost_before(index + 1) - self.cost_of_next(index);
        if self.leader.is_none_or(|(_, worth)| key > worth) {
            self.leader = Some((index, key));
        }
        if let Some(slot) = self.slot(reading.restarted, index)
            && slot.is_none_or(|(_, worth)| key >= worth)
        {
            *slot = Some((index, key));
        }
    }

    /// The best reading in which a line is a paragraph.
    fn reading(&self, line: &Numbered, index: usize) -> Option<Reading> {
        if line.worth == 0 || line.number == 0 || self.by_number[0].len() <= as_index(line.number) {
            return None;
        }
        let cost = self.cost_before(index);
        let from_list = if line.is_listed { OUT_OF_LIST } else { 0 };
        let late = if line.number == 1 { 0 } else { LATE_START };
        let mut best = Reading { worth: line.worth - late - cost, before: None, restarted: false };
        let mut offer = |worth: i64, before: usize, restarted: bool| {
            if worth > best.worth {
                best = Reading { worth, before: Some(before), restarted };
            }
            best.worth
        };
        if let Some((before, key)) = self.leader.filter(|_| line.number == 1 && line.restarts) {
            offer(key - cost + line.worth_in_annex() - RESTART, before, true);
        }
        let above = index.checked_sub(1).and_then(|above| self.readings.get(above).copied().flatten());
        let number_above =
            index.checked_sub(1).and_then(|above| self.lines.get(above)).map(|above| above.number);
        for jump in 1..=LONGEST_JUMP.min(line.number - 1) {
            let hole = if jump == 1 { 0 } else { HOLE.0 + HOLE.1 * i64::from(jump) };
            if let Some(above) = above.filter(|_| number_above == Some(line.number - jump)) {
                let cost = hole + self.crossing(index - 1, line);
                offer(above.worth + line.worth_in(above.restarted) - cost, index - 1, above.restarted);
            }
            for (table, restarted) in self.by_number.iter().zip([false, true]) {
                if let Some((before, key)) = table.get(as_index(line.number - jump)).copied().flatten() {
                    let hole = hole + self.crossing(before, line) + from_list;
                    offer(key - cost + line.worth_in(restarted) - hole, before, restarted);
                }
            }
            // No number further back can lead to more.
            let most = self.leader.map_or(0, |(_, key)| key - cost + UNEXPLAINED + line.worth - hole);
            if offer(i64::MIN, 0, false) >= most {
                break;
            }
        }
        Some(best)
    }

    /// What it costs to go on from one line to another past the name of an annex.
    fn crossing(&self, before: usize, line: &Numbered) -> i64 {
        let crosses = self.lines.get(before).is_some_and(|before| before.annexes != line.annexes);
        if crosses { BEHIND_ANNEX } else { 0 }
    }

    fn slot(&mut self, restarted: bool, index: usize) -> Option<&mut Leader> {
        let number = self.lines.get(index)?.number;
        self.by_number.get_mut(usize::from(restarted))?.get_mut(as_index(number))
    }

    fn cost_before(&self, index: usize) -> i64 {
        self.cost.get(index).copied().unwrap_or_default()
    }

    /// What the line below a paragraph costs on top where it would go on with the paragraph's own count.
    fn cost_of_next(&self, index: usize) -> i64 {
        let pair = self.lines.get(index).zip(self.lines.get(index + 1));
        let goes_on =
            pair.is_some_and(|(line, next)| next.number == line.number + 1 && !next.is_heading_like);
        if goes_on { UNEXPLAINED } else { 0 }
    }

    fn marked(&self) -> Vec<bool> {
        let mut marked = vec![false; self.lines.len()];
        let mut at = self.leader.map(|(index, _)| index);
        while let Some(index) = at {
            if let Some(mark) = marked.get_mut(index) {
                *mark = true;
            }
            at = self.readings.get(index).copied().flatten().and_then(|reading| reading.before);
        }
        marked
    }
}

fn as_index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// What the lines before each line cost if all of them count something else: those cost that go on with no count.
fn cost(lines: &[Numbered]) -> Vec<i64> {
    let mut cost = Vec::with_capacity(lines.len() + 1);
    let (mut sum, mut last) = (0, 0);
    cost.push(sum);
    for line in lines {
        if !line.is_heading_like {
            sum += if line.number == 1 || line.number == last + 1 { 0 } else { UNEXPLAINED };
            last = line.number;
        }
        cost.push(sum);
    }
    cost
}

impl Numbered {
    fn worth_in(&self, restarted: bool) -> i64 {
        if restarted { self.worth_in_annex() } else { self.worth }
    }

    /// In an annex short lines with numbers are a list.
    fn worth_in_annex(&self) -> i64 {
        if self.is_short { -3 } else { self.worth }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lines;

    /// The numbers of the lines that number paragraphs.
    fn paragraphs(text: &str) -> Vec<u32> {
        let lines = lines(text);
        let page = Page::new(&lines);
        let numbered = numbered(&page, 0, &(0..0));
        numbered.iter().zip(run(&numbered)).filter(|(_, run)| *run).map(|(line, _)| line.number).collect()
    }

    #[test]
    fn an_agenda_between_paragraphs_is_no_part_of_their_count() {
        let text = "1. The Group met.\n2. It adopted its agenda:\n1. Opening.\n2. Review.\n3. Report.\n3. It rose.\n4. It met.\n";
        assert_eq!(paragraphs(text), [1, 2, 3, 4]);
    }

    #[test]
    fn an_agenda_with_nothing_behind_it_is_no_part_of_it() {
        let text = "1. The Group met.\n2. It adopted its agenda:\n1. Opening.\n2. Review.\n3. Proposed dates.\n4. Report.\n";
        assert_eq!(paragraphs(text), [1, 2]);
        let text = "1. The Group adopted its agenda:\n1. Opening.\n2. The meeting rose.\n3. It was late.\n";
        assert_eq!(paragraphs(text), [1, 2, 3]);
    }

    #[test]
    fn operative_paragraphs_of_resolutions_are_no_part_of_it() {
        let resolution = "The Commission,\n\n1. Encourages States;\n2. Invites States;\n3. Requests a report;\n4. Decides to meet.\n\n";
        let text = format!(
            "1. The Commission recommends the following.\n2. It adopted the following.\n\n{resolution}{resolution}3. It met.\n\n4. It rose.\n"
        );
        assert_eq!(paragraphs(&text), [1, 2, 3, 4]);
    }

    #[test]
    fn a_number_that_is_lost_leaves_a_hole() {
        assert_eq!(paragraphs("1. One.\n\n2. Two.\n\n4. Four.\n\n5. Five.\n"), [1, 2, 4, 5]);
    }

    #[test]
    fn an_annex_begins_again_and_a_list_in_it_does_not() {
        let long = "is a sentence that is long enough to be told from an entry of a list by its length alone, as this one is.";
        let text = format!(
            "1. One.\n2. Two.\n3. Three.\n\nAnnex I\n\n1. It {long}\n2. It {long}\n3. It {long}\n\nAnnex II\n\n1. Peace Boat*\n2. Mayors*\n"
        );
        assert_eq!(paragraphs(&text), [1, 2, 3, 1, 2, 3]);
    }
}
