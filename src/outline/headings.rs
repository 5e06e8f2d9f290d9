//! The scheme of headings: which is under which, and what the next one must be.

use crate::text::{letter, roman};

/// The headings that are open at a place of the text, outermost first.
#[derive(Debug, Default)]
pub(super) struct Scheme {
    open: Vec<Open>,
    /// The number of the last chapter of the part above, which those of the next part may go on from.
    above_part: u32,
    /// Whether the chapters are the items of the agenda.
    pub(super) by_items: bool,
}

#[derive(Debug, Clone, Copy)]
struct Open {
    rank: Rank,
    value: u32,
    hashes: u8,
    /// Whether it is the name of a decision, whose headings count for themselves.
    own: bool,
    /// Whether operative paragraphs stand right below that name: it has no numbered headings then.
    counts: bool,
}

/// The highest number of a chapter that an extract may begin with; beyond are initials and units.
const HIGHEST_CHAPTER: u32 = 40;

/// The degree of a heading by its style, as the house orders them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// An annex.
    Annex,
    /// An appendix of an annex, or the annex of a decision printed in one.
    Appendix,
    /// The annex of a decision that the report quotes.
    DecisionAnnex,
    /// "Part two", over chapters.
    Part,
    /// `I.`, or a chapter.
    Roman,
    /// `A.`
    Letter,
    /// `1.`
    Arabic,
    /// `(a)`
    Bracketed,
    /// `(i)`
    BracketedRoman,
    /// A heading without number.
    Plain,
}

impl Scheme {
    /// Opens a heading and closes those it ends. Returns its level, from 1.
    pub(super) fn open(&mut self, rank: Rank, value: u32, hashes: u8) -> u8 {
        if rank == Rank::Part {
            self.above_part = last(self.outside(), Rank::Roman);
        }
        let inner = self.inner();
        let from = if self.is_within(rank, value, hashes) { inner } else { 0 };
        if inner > from && !(rank == Rank::Plain && hashes > 0) {
            self.open.truncate(inner - 1);
        }
        // Where the name of its decision was lost, or closed too early, it stands under the heading that is open.
        let is_astray = rank == Rank::DecisionAnnex && inner == 0;
        let ends = |open: &Open| {
            let deeper = if is_astray { open.rank == Rank::Plain } else { open.rank >= rank };
            if rank == Rank::Plain && hashes > 0 && open.hashes > 0 { open.hashes >= hashes } else { deeper }
        };
        while self.open.len() > from && self.open.pop_if(|open| ends(open)).is_some() {}
        self.push(Open { rank, value, hashes, own: is_astray, counts: false })
    }

    /// Opens the name of a decision, and closes the one above it. In a collection of decisions it stands under no annex.
    pub(super) fn open_decision(&mut self, hashes: u8, in_collection: bool) -> u8 {
        let annexed = self.open.first().is_some_and(|open| open.rank <= Rank::Appendix);
        if annexed && in_collection {
            self.open.clear();
        }
        if let Some(above) = self.inner().checked_sub(1) {
            self.open.truncate(above);
        }
        // A name without mark-up stands under the heading that has it.
        let ends = |open: &Open| match (open.hashes, hashes) {
            (0, _) => open.rank == Rank::Plain,
            (_, 0) => false,
            (above, own) => open.rank == Rank::Plain || above >= own,
        };
        while self.open.pop_if(|open| ends(open)).is_some() {}
        self.push(Open { rank: Rank::Plain, value: 0, hashes, own: true, counts: false })
    }

    /// Says that the heading opened last has the name of a decision in it ("A. Resolution 5/1: …").
    pub(super) fn set_own(&mut self) {
        if let Some(last) = self.open.last_mut() {
            last.own = true;
        }
    }

    /// Says that a paragraph is counted below what was opened last.
    pub(super) fn count(&mut self) {
        if let Some(last) = self.open.last_mut() {
            last.counts = last.own;
        }
    }

    /// Whether a decision is open whose name mark-up makes a heading of this degree.
    pub(super) fn is_in_decision_of(&self, hashes: u8) -> bool {
        let name = self.inner().checked_sub(1).and_then(|name| self.open.get(name));
        hashes > 0 && name.is_some_and(|name| name.rank == Rank::Plain && name.hashes == hashes)
    }

    fn push(&mut self, heading: Open) -> u8 {
        self.open.push(heading);
        u8::try_from(self.open.len()).unwrap_or(u8::MAX)
    }

    /// From where on the open headings are those of a decision: 0 where none is open.
    fn inner(&self) -> usize {
        self.open.iter().rposition(|open| open.own).map_or(0, |at| at + 1)
    }

    /// Whether a heading stands in the decision that is open, and not behind it.
    fn is_within(&self, rank: Rank, value: u32, hashes: u8) -> bool {
        let (outside, inside) = self.open.split_at(self.inner());
        let Some(name) = outside.last().filter(|name| name.own) else { return false };
        if rank <= Rank::DecisionAnnex {
            return rank == Rank::DecisionAnnex;
        }
        let next_inside = value == last(inside, rank) + 1;
        let next_outside = last(outside, rank) > 0 && value == last(outside, rank) + 1;
        if hashes > 0 && name.hashes > 0 {
            return hashes > name.hashes && (next_inside || !next_outside || rank == Rank::Plain);
        }
        if name.counts && inside.is_empty() && rank != Rank::Plain {
            return false;
        }
        match rank {
            Rank::Plain => hashes > 0 && outside.iter().all(|above| above.hashes < hashes),
            _ => next_inside || !next_outside && (last(inside, rank) > 0 || last(outside, rank) == 0),
        }
    }

    /// The number of the last open heading of a rank; 0 where there is none. In a decision only its own count.
    pub(super) fn last(&self, rank: Rank) -> u32 {
        let from = if rank <= Rank::Appendix { 0 } else { self.inner() };
        last(self.open.get(from..).unwrap_or_default(), rank)
    }

    /// The number of the last open heading that one would follow.
    pub(super) fn last_before(&self, rank: Rank, value: u32, hashes: u8) -> u32 {
        if self.is_within(rank, value, hashes) { self.last(rank) } else { last(self.outside(), rank) }
    }

    /// The open headings but for those of a decision.
    fn outside(&self) -> &[Open] {
        match self.inner() {
            0 => &self.open,
            inner => self.open.get(..inner).unwrap_or_default(),
        }
    }

    /// Whether a numbered heading is open under which one of a rank would stand.
    pub(super) fn is_inside(&self, rank: Rank) -> bool {
        self.open.last().is_some_and(|open| open.rank < rank)
    }

    /// Whether no numbered heading is open. One that opened the text without a number counts as 0.
    pub(super) fn is_unnumbered(&self) -> bool {
        self.open.iter().all(|open| open.rank == Rank::Plain || open.rank == Rank::Roman && open.value == 0)
    }

    /// Whether the heading opened last has a number, and mark-up makes it one of this degree.
    pub(super) fn is_numbered_of(&self, hashes: u8) -> bool {
        self.open.last().is_some_and(|open| open.rank != Rank::Plain && open.hashes == hashes)
    }

    /// Whether a chapter is open that has a number.
    pub(super) fn counts_chapters(&self) -> bool {
        self.open.iter().any(|open| open.rank == Rank::Roman && open.value > 0)
    }

    /// Whether an arabic heading numbered `value` may come now.
    pub(super) fn expects_arabic(&self, value: u32) -> bool {
        !self.open.is_empty() && value == self.last(Rank::Arabic) + 1
    }

    /// Reads capitals as the number of a heading: `C.` is a letter after `B.`, a hundred after `XCIX.` In a decision its own
    /// headings come first.
    pub(super) fn read_capital(&self, label: &str, hashes: u8) -> Option<(Rank, u32)> {
        let inner = self.inner();
        let within = |read: &(Rank, u32)| self.is_within(read.0, read.1, hashes);
        let own = (inner > 0).then(|| read_capital(self.open.get(inner..).unwrap_or_default(), label, 0));
        own.flatten().filter(within).or_else(|| {
            read_capital(self.outside(), label, self.above_part).filter(|read| inner == 0 || !within(read))
        })
    }
}

/// The number of the last of some headings that has a rank.
fn last(open: &[Open], rank: Rank) -> u32 {
    open.iter().rev().find(|open| open.rank == rank).map_or(0, |open| open.value)
}

/// The chapters of a part may go on from those of the part above.
fn read_capital(open: &[Open], label: &str, above_part: u32) -> Option<(Rank, u32)> {
    let as_letter = letter(label).filter(|_| label.len() == 1);
    let as_roman = roman(label);
    let (last_letter, last_roman) = (last(open, Rank::Letter), last(open, Rank::Roman));
    let goes_on = |value: u32| last_roman == 0 && above_part > 0 && value == above_part + 1;
    let exact_letter = as_letter.filter(|value| *value == last_letter + 1);
    let exact_roman = as_roman.filter(|value| *value == last_roman + 1 || goes_on(*value));
    if let Some(value) = exact_letter.filter(|value| *value > 1 || exact_roman.is_none()) {
        return Some((Rank::Letter, value));
    }
    if let Some(value) = exact_roman.or(as_roman.filter(|value| *value == 1)) {
        return Some((Rank::Roman, value));
    }
    read_out_of_order(open, as_letter, as_roman)
}

/// A number that is not the next: one was left out, or stands twice, or the text is an extract. The nearer reading wins.
fn read_out_of_order(open: &[Open], as_letter: Option<u32>, as_roman: Option<u32>) -> Option<(Rank, u32)> {
    let (last_letter, last_roman) = (last(open, Rank::Letter), last(open, Rank::Roman));
    let letter = as_letter.map(|value| (value.abs_diff(last_letter), Rank::Letter, value));
    let roman = as_roman.map(|value| (value.abs_diff(last_roman), Rank::Roman, value));
    // A far letter is an initial or a unit, not a heading.
    let opens =
        as_roman.is_some_and(|value| value <= HIGHEST_CHAPTER) && as_letter.is_none() && last_roman == 0;
    if let Some(value) = as_roman.filter(|_| opens) {
        return Some((Rank::Roman, value));
    }
    let nearest = letter.into_iter().chain(roman).min_by_key(|(distance, ..)| *distance)?;
    (nearest.0 <= 5 || nearest.2 == 1).then_some((nearest.1, nearest.2))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(labels: &[&str]) -> Scheme {
        let mut scheme = Scheme::default();
        for label in labels {
            let (rank, value) = scheme.read_capital(label, 0).unwrap();
            scheme.open(rank, value, 0);
        }
        scheme
    }

    #[test]
    fn a_capital_is_what_the_sequence_makes_it() {
        assert_eq!(after(&["I", "A", "B"]).read_capital("C", 0), Some((Rank::Letter, 3)));
        assert_eq!(after(&["I", "II", "III", "IV"]).read_capital("V", 0), Some((Rank::Roman, 5)));
        assert_eq!(
            after(&["I", "A", "B", "C", "D", "E", "F", "G", "H"]).read_capital("I", 0),
            Some((Rank::Letter, 9))
        );
        assert_eq!(after(&["I", "A", "B"]).read_capital("II", 0), Some((Rank::Roman, 2)));
        assert_eq!(Scheme::default().read_capital("I", 0), Some((Rank::Roman, 1)));
    }

    #[test]
    fn a_hole_in_the_sequence_is_survived() {
        assert_eq!(after(&["I", "II"]).read_capital("IV", 0), Some((Rank::Roman, 4)));
        assert_eq!(after(&["I", "A"]).read_capital("C", 0), Some((Rank::Letter, 3)));
        assert_eq!(after(&["I", "II"]).read_capital("II", 0), Some((Rank::Roman, 2)));
        assert_eq!(after(&["I"]).read_capital("S", 0), None);
    }

    #[test]
    fn levels_follow_the_ranks_that_are_there() {
        let mut scheme = Scheme::default();
        assert_eq!(scheme.open(Rank::Letter, 1, 0), 1);
        assert_eq!(scheme.open(Rank::Roman, 1, 0), 1);
        assert_eq!(scheme.open(Rank::Letter, 1, 0), 2);
        assert_eq!(scheme.open(Rank::Arabic, 1, 0), 3);
        assert_eq!(scheme.open(Rank::Roman, 2, 0), 1);
    }

    #[test]
    fn chapters_stand_under_their_part_and_may_go_on_from_the_one_above() {
        let mut scheme = Scheme::default();
        assert_eq!(scheme.open(Rank::Part, 1, 0), 1);
        assert_eq!(scheme.open(Rank::Roman, 1, 0), 2);
        assert_eq!(scheme.open(Rank::Letter, 1, 0), 3);
        assert_eq!(scheme.open(Rank::Roman, 4, 0), 2);
        assert_eq!(scheme.open(Rank::Part, 2, 0), 1);
        assert_eq!(scheme.read_capital("I", 0), Some((Rank::Roman, 1)));
        assert_eq!(scheme.read_capital("V", 0), Some((Rank::Roman, 5)));
    }

    #[test]
    fn a_decision_counts_its_own_headings_and_the_report_goes_on_behind_it() {
        let mut scheme = after(&["I"]);
        assert_eq!(scheme.open_decision(0, false), 2);
        assert_eq!(scheme.read_capital("I", 0), Some((Rank::Roman, 1)));
        assert_eq!(scheme.open(Rank::Roman, 1, 0), 3);
        assert_eq!(scheme.open(Rank::Roman, 2, 0), 3);
        assert_eq!(scheme.open_decision(0, false), 2);
        assert_eq!(scheme.read_capital("II", 0), Some((Rank::Roman, 2)));
        assert_eq!(scheme.open(Rank::Roman, 2, 0), 1);
    }

    #[test]
    fn the_degree_of_a_heading_in_markdown_says_whether_it_is_of_the_decision() {
        let mut scheme = after(&["I"]);
        assert_eq!(scheme.open_decision(3, false), 2);
        assert_eq!(scheme.open(Rank::Roman, 1, 4), 3);
        assert_eq!(scheme.open(Rank::Roman, 2, 2), 1);
    }

    #[test]
    fn the_name_of_a_decision_without_mark_up_stands_under_the_heading_that_has_it() {
        let mut scheme = Scheme::default();
        assert_eq!(scheme.open(Rank::Plain, 1, 1), 1);
        assert_eq!(scheme.open(Rank::Plain, 2, 2), 2);
        assert_eq!(scheme.open_decision(0, false), 3);
        assert_eq!(scheme.open_decision(0, false), 3);
        assert_eq!(scheme.open(Rank::Plain, 3, 2), 2);
        assert_eq!(scheme.open_decision(0, false), 3);
        assert_eq!(scheme.open(Rank::Plain, 4, 1), 1);
    }
}
