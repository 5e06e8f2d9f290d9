//! Which of the lines that begin `12. ` number the paragraphs of the report: decided for the whole text at once.
//!
//! Paragraph numbers run on from 1 through the document, and over again in an annex. Items of an agenda, the
//! operative paragraphs of a resolution quoted, and headings of the third degree count too, but each of these
//! counts begins at 1 and is whole. So that reading is the right one which leaves the fewest lines unexplained:
//! the longest run of paragraph numbers with whole counts in between. It is found in one walk over the lines.

use super::numbered::{Numbered, NumberedLines, numbered};
use super::page::Page;

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
    counts: Vec<(u32, Count)>,
    /// The lines that number paragraphs.
    paragraphs: Vec<u32>,
    first: u32,
    is_collection: bool,
    decision_annexes: Vec<usize>,
}

/// How far the number of a paragraph may jump and still be one: pages get lost, years do not.
pub(super) const LONGEST_JUMP: u32 = 50;

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
        let NumberedLines { lines: numbered, is_collection, decision_annexes } = numbered(page, start, skip);
        let run = run(&numbered);
        let first = numbered.iter().zip(&run).find(|(_, run)| **run).map_or(1, |(line, _)| line.number);
        let mut counts = Vec::with_capacity(numbered.len());
        let mut paragraphs = Vec::new();
        let mut nested = 0;
        for (line, is_paragraph) in numbered.iter().zip(run) {
            let count = if is_paragraph {
                nested = 0;
                paragraphs.push(line.at);
                Count::Paragraphs
            } else if line.is_operative || line.number == 1 || nested > 0 && line.number == nested + 1 {
                nested = line.number;
                Count::Nested
            } else {
                Count::Stray
            };
            counts.push((line.at, count));
        }
        Self { counts, paragraphs, first, is_collection, decision_annexes }
    }

    /// Whether a line names the annex of a decision that the report quotes.
    pub(super) fn is_decision_annex(&self, at: usize) -> bool {
        self.decision_annexes.binary_search(&at).is_ok()
    }

    /// Whether the text is a collection of decisions, each of which counts for itself.
    pub(super) fn is_collection(&self) -> bool {
        self.is_collection
    }

    /// The next line behind one that numbers a paragraph.
    pub(super) fn next_paragraph(&self, at: usize) -> Option<usize> {
        let next = self.paragraphs.partition_point(|line| *line as usize <= at);
        self.paragraphs.get(next).map(|line| *line as usize)
    }

    /// Whether the next numbered line behind one is no paragraph of the report, but counts something else.
    pub(super) fn counts_other_below(&self, at: usize) -> bool {
        let next = self.counts.partition_point(|(line, _)| *line as usize <= at);
        self.counts.get(next).is_some_and(|(_, count)| *count != Count::Paragraphs)
    }

    /// The number of the first paragraph; 1 where none has a number.
    pub(super) fn first(&self) -> u32 {
        self.first
    }

    /// What the number of a line counts.
    pub(super) fn count(&self, at: usize) -> Count {
        let found = self.counts.binary_search_by_key(&at, |(line, _)| *line as usize).ok();
        found.and_then(|index| self.counts.get(index)).map_or(Count::Stray, |(_, count)| *count)
    }
}

/// For every line whether it belongs to the best run of paragraph numbers.
fn run(lines: &[Numbered]) -> Vec<bool> {
    let mut search = Search::new(lines);
    for (index, line) in lines.iter().enumerate() {
        search.step(index, line);
    }
    search.marked()
}

/// The best reading that ends with a line as a paragraph.
#[derive(Clone, Copy)]
struct Reading {
    worth: i64,
    /// The paragraph above; none where the run begins.
    before: Option<usize>,
    /// Whether the numbers began again, as in an annex.
    restarted: bool,
}

/// A reading to go on with: the line it ends with, and its worth if nothing below were left unexplained.
type Leader = (usize, i64);

/// A leader in its place, packed.
#[derive(Clone, Copy)]
struct Slot {
    line: u32,
    worth: i64,
}

/// No line.
const NONE: u32 = u32::MAX;

/// How many places there are for numbers at most. Printed ones have four digits.
const MOST_SLOTS: usize = 1 << 14;

struct Search<'l> {
    lines: &'l [Numbered],
    /// What the lines above cost if none is a paragraph, and the number they have come to.
    cost: i64,
    last: u32,
    /// For every line the one before it in its best reading.
    before: Vec<u32>,
    /// The best reading that ends with the line right above.
    above: Option<Reading>,
    /// The best reading that ends with a number: in a run from the beginning, and in one begun again. The place of a
    /// number is what is left of it when divided by the number of places: an extract may begin with any.
    by_number: [Vec<Slot>; 2],
    leader: Option<Leader>,
}

impl<'l> Search<'l> {
    fn new(lines: &'l [Numbered]) -> Self {
        let begins_again = lines.iter().any(|line| line.restarts);
        let places = far(lines).next_power_of_two().min(MOST_SLOTS);
        let empty = Slot { line: NONE, worth: 0 };
        Self {
            lines,
            cost: 0,
            last: 0,
            before: Vec::with_capacity(lines.len()),
            above: None,
            by_number: [vec![empty; places], vec![empty; if begins_again { places } else { 0 }]],
            leader: None,
        }
    }

    fn step(&mut self, index: usize, line: &Numbered) {
        let reading = self.reading(line, index);
        self.before.push(reading.and_then(|reading| reading.before).map_or(NONE, narrow));
        self.add_cost(line);
        self.above = reading;
        let Some(reading) = reading else { return };
        let key = reading.worth + self.cost - self.cost_of_next(index, line);
        if self.leader.is_none_or(|(_, worth)| key > worth) {
            self.leader = Some((index, key));
        }
        let [first, again] = &mut self.by_number;
        let table = if reading.restarted { again } else { first };
        if let Some(slot) = place(table, line.number).and_then(|place| table.get_mut(place))
            && (slot.line == NONE || key >= slot.worth)
        {
            *slot = Slot { line: narrow(index), worth: key };
        }
    }

    /// A line that counts something else costs where it goes on with no count.
    fn add_cost(&mut self, line: &Numbered) {
        if !line.is_heading_like {
            self.cost += if line.number == 1 || line.number == self.last + 1 { 0 } else { UNEXPLAINED };
            self.last = line.number;
        }
    }

    /// The best reading in which a line is a paragraph.
    fn reading(&self, line: &Numbered, index: usize) -> Option<Reading> {
        let late = if line.number == 1 { 0 } else { LATE_START };
        let begins_far = as_index(line.number) >= far(self.lines);
        let line_worth = line.worth();
        if line_worth == 0 || line.number == 0 || begins_far && line_worth <= late && !self.is_in_run(index) {
            return None;
        }
        let cost = self.cost;
        let from_list = if line.is_listed { OUT_OF_LIST } else { 0 };
        let mut best = Reading { worth: line_worth - late - cost, before: None, restarted: false };
        let mut offer = |worth: i64, before: usize, restarted: bool| {
            if worth > best.worth {
                best = Reading { worth, before: Some(before), restarted };
            }
            best.worth
        };
        if let Some((before, key)) = self.leader.filter(|_| line.number == 1 && line.restarts) {
            offer(key - cost + line.worth_in_annex() - RESTART, before, true);
        }
        let number_above =
            index.checked_sub(1).and_then(|above| self.lines.get(above)).map(|above| above.number);
        for jump in 1..=LONGEST_JUMP.min(line.number - 1) {
            let hole = if jump == 1 { 0 } else { HOLE.0 + HOLE.1 * i64::from(jump) };
            if let Some(above) = self.above.filter(|_| number_above == Some(line.number - jump)) {
                let cost = hole + self.crossing(index - 1, line);
                offer(above.worth + line.worth_in(above.restarted) - cost, index - 1, above.restarted);
            }
            for (table, restarted) in self.by_number.iter().zip([false, true]) {
                if let Some((before, key)) = self.leader_with(table, line.number - jump) {
                    let hole = hole + self.crossing(before, line) + from_list;
                    offer(key - cost + line.worth_in(restarted) - hole, before, restarted);
                }
            }
            // No number further back can lead to more.
            let most = self.leader.map_or(0, |(_, key)| key - cost + UNEXPLAINED + line_worth - hole);
            if offer(i64::MIN, 0, false) >= most {
                break;
            }
        }
        Some(best)
    }

    /// The best reading that ends with a number.
    fn leader_with(&self, table: &[Slot], number: u32) -> Option<Leader> {
        let slot = table.get(place(table, number)?).filter(|slot| slot.line != NONE)?;
        let line = slot.line as usize;
        self.lines.get(line).filter(|line| line.number == number).map(|_| (line, slot.worth))
    }

    /// Whether the line above or below has the number before or behind that of a line.
    fn is_in_run(&self, index: usize) -> bool {
        let pair = |above: Option<&Numbered>, below: Option<&Numbered>| {
            above.zip(below).is_some_and(|(above, below)| above.number + 1 == below.number)
        };
        let line = self.lines.get(index);
        pair(line, self.lines.get(index + 1))
            || pair(index.checked_sub(1).and_then(|above| self.lines.get(above)), line)
    }

    /// What it costs to go on from one line to another past the name of an annex.
    fn crossing(&self, before: usize, line: &Numbered) -> i64 {
        let crosses = self.lines.get(before).is_some_and(|before| before.texts != line.texts);
        if crosses { BEHIND_ANNEX } else { 0 }
    }

    /// What the line below a paragraph costs on top where it would go on with the paragraph's own count.
    fn cost_of_next(&self, index: usize, line: &Numbered) -> i64 {
        let next = self.lines.get(index + 1);
        let goes_on = next.is_some_and(|next| next.number == line.number + 1 && !next.is_heading_like);
        if goes_on { UNEXPLAINED } else { 0 }
    }

    fn marked(&self) -> Vec<bool> {
        let mut marked = vec![false; self.lines.len()];
        let mut at = self.leader.map(|(index, _)| index);
        while let Some(index) = at {
            if let Some(mark) = marked.get_mut(index) {
                *mark = true;
            }
            at = self.before.get(index).filter(|before| **before != NONE).map(|before| *before as usize);
        }
        marked
    }
}

/// From which number on one is far from all that can come before it.
fn far(lines: &[Numbered]) -> usize {
    lines.len() + as_index(LONGEST_JUMP) + 1
}

/// The place of a number in a table that has a power of two of them, or none.
fn place(table: &[Slot], number: u32) -> Option<usize> {
    Some(as_index(number) & table.len().checked_sub(1)?)
}

fn as_index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn narrow(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(NONE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lines;

    /// The numbers of the lines that number paragraphs.
    fn paragraphs(text: &str) -> Vec<u32> {
        let lines = lines(text);
        let page = Page::new(text, &lines);
        let numbered = numbered(&page, 0, &(0..0)).lines;
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
    fn an_agenda_may_be_longer_than_what_follows_it() {
        let text = "1. The Board met.\n\n2. It adopted the agenda that is printed below,\nreplacing an earlier one.\n\n\
                    1. Opening.\n\n2. Quays.\n\n3. Lights.\n\n4. Ropes.\n\n5. Sheds.\n\n6. Report.\n\n3. The Board met again.\n\n4. It rose.\n";
        assert_eq!(paragraphs(text), [1, 2, 3, 4]);
    }

    #[test]
    fn a_paragraph_that_is_still_to_be_written_counts() {
        assert_eq!(paragraphs("1. It met.\n\n2. [to be completed]\n\n3. It rose.\n"), [1, 2, 3]);
        assert_eq!(paragraphs("1. [to be completed]\n\n2. It rose.\n"), [1, 2]);
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
