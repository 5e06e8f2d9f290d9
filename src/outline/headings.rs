//! The scheme of headings: which is under which, and what the next one must be.

use crate::text::{letter, roman};

/// The headings that are open at a place of the text, outermost first.
#[derive(Debug, Default)]
pub(super) struct Scheme {
    open: Vec<Open>,
}

#[derive(Debug, Clone, Copy)]
struct Open {
    rank: Rank,
    value: u32,
    hashes: u8,
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
        let ends = |open: &Open| {
            let deeper = open.rank >= rank;
            if rank == Rank::Plain && hashes > 0 && open.hashes > 0 { open.hashes >= hashes } else { deeper }
        };
        while self.open.pop_if(|open| ends(open)).is_some() {}
        self.open.push(Open { rank, value, hashes });
        u8::try_from(self.open.len()).unwrap_or(u8::MAX)
    }

    /// The number of the last open heading of a rank; 0 where there is none.
    pub(super) fn last(&self, rank: Rank) -> u32 {
        self.open.iter().rev().find(|open| open.rank == rank).map_or(0, |open| open.value)
    }

    /// Whether a numbered heading is open under which one of a rank would stand.
    pub(super) fn is_inside(&self, rank: Rank) -> bool {
        self.open.last().is_some_and(|open| open.rank < rank)
    }

    /// Whether no numbered heading is open. One that opened the text without a number counts as 0.
    pub(super) fn is_unnumbered(&self) -> bool {
        self.open.iter().all(|open| open.rank == Rank::Plain || open.rank == Rank::Roman && open.value == 0)
    }

    /// Whether an arabic heading numbered `value` may come now.
    pub(super) fn expects_arabic(&self, value: u32) -> bool {
        !self.open.is_empty() && value == self.last(Rank::Arabic) + 1
    }

    /// Reads capitals as the number of a heading: `C.` is a letter after `B.`, a hundred after `XCIX.`
    pub(super) fn read_capital(&self, label: &str) -> Option<(Rank, u32)> {
        let as_letter = letter(label).filter(|_| label.len() == 1);
        let as_roman = roman(label);
        let (last_letter, last_roman) = (self.last(Rank::Letter), self.last(Rank::Roman));
        let exact_letter = as_letter.filter(|value| *value == last_letter + 1);
        let exact_roman = as_roman.filter(|value| *value == last_roman + 1);
        if let Some(value) = exact_letter.filter(|value| *value > 1 || exact_roman.is_none()) {
            return Some((Rank::Letter, value));
        }
        if let Some(value) = exact_roman.or(as_roman.filter(|value| *value == 1)) {
            return Some((Rank::Roman, value));
        }
        self.read_out_of_order(as_letter, as_roman)
    }

    /// A number that is not the next: one was left out, or stands twice, or the text is an extract. The nearer reading wins.
    fn read_out_of_order(&self, as_letter: Option<u32>, as_roman: Option<u32>) -> Option<(Rank, u32)> {
        let letter = as_letter.map(|value| (value.abs_diff(self.last(Rank::Letter)), Rank::Letter, value));
        let roman = as_roman.map(|value| (value.abs_diff(self.last(Rank::Roman)), Rank::Roman, value));
        // A far letter is an initial or a unit, not a heading.
        let opens = as_roman.is_some_and(|value| value <= HIGHEST_CHAPTER)
            && as_letter.is_none()
            && self.last(Rank::Roman) == 0;
        if let Some(value) = as_roman.filter(|_| opens) {
            return Some((Rank::Roman, value));
        }
        let nearest = letter.into_iter().chain(roman).min_by_key(|(distance, ..)| *distance)?;
        (nearest.0 <= 5 || nearest.2 == 1).then_some((nearest.1, nearest.2))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(labels: &[&str]) -> Scheme {
        let mut scheme = Scheme::default();
        for label in labels {
            let (rank, value) = scheme.read_capital(label).unwrap();
            scheme.open(rank, value, 0);
        }
        scheme
    }

    #[test]
    fn a_capital_is_what_the_sequence_makes_it() {
        assert_eq!(after(&["I", "A", "B"]).read_capital("C"), Some((Rank::Letter, 3)));
        assert_eq!(after(&["I", "II", "III", "IV"]).read_capital("V"), Some((Rank::Roman, 5)));
        assert_eq!(
            after(&["I", "A", "B", "C", "D", "E", "F", "G", "H"]).read_capital("I"),
            Some((Rank::Letter, 9))
        );
        assert_eq!(after(&["I", "A", "B"]).read_capital("II"), Some((Rank::Roman, 2)));
        assert_eq!(Scheme::default().read_capital("I"), Some((Rank::Roman, 1)));
    }

    #[test]
    fn a_hole_in_the_sequence_is_survived() {
        assert_eq!(after(&["I", "II"]).read_capital("IV"), Some((Rank::Roman, 4)));
        assert_eq!(after(&["I", "A"]).read_capital("C"), Some((Rank::Letter, 3)));
        assert_eq!(after(&["I", "II"]).read_capital("II"), Some((Rank::Roman, 2)));
        assert_eq!(after(&["I"]).read_capital("S"), None);
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
}
