//! Numbers that have to follow each other, and new numbers for those that do not.

use std::borrow::Cow;

use crate::fix::{Edit, Fix, Safety};
use crate::parse::Part;
use crate::source::Span;
use crate::text::Cut;
use crate::validate::rules::numeral::numeral;
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

/// Numbers that are to run 1, 2, 3, followed one by one. One slip is told once: after it the numbers may go on from the
/// one that was expected (only this one was wrong) or from the one that was found (all behind it moved).
#[derive(Debug, Clone)]
pub(super) struct Sequence {
    next: u32,
    /// What may also come after a slip: its expected number and what was found, both still to be made good.
    slip: Option<(u32, u32)>,
}

impl Sequence {
    /// A sequence that begins with `first`.
    pub(super) fn new(first: u32) -> Self {
        Self { next: first, slip: None }
    }

    /// Takes the next number. If it is out of the sequence, says what was expected.
    pub(super) fn step(&mut self, number: u32) -> Option<u32> {
        let expected = self.next;
        let slip = self.slip.take();
        self.next = number.saturating_add(1);
        if number == expected {
            return None;
        }
        match slip {
            // Two have changed places: the one behind both may follow either.
            Some((wanted, found)) if number == wanted => {
                self.slip = (found > wanted).then_some((found, wanted));
                None
            }
            Some((wanted, _)) if number == wanted.saturating_add(1) => None,
            _ => {
                self.slip = Some((expected, number));
                Some(expected)
            }
        }
    }
}

/// Whether a number is wrong alone: those on both sides of it are as they would be with the right one between them.
pub(super) fn is_wrong_alone<T>(run: &[T], place: usize, number: impl Fn(&T) -> u32) -> bool {
    let around = place.checked_sub(1).and_then(|before| run.get(before)).zip(run.get(place + 1));
    around.is_some_and(|(before, after)| number(before).checked_add(2) == Some(number(after)))
}

/// Whether words begin like those of a part whose number was not read: "(3) ", "§ 3", "3 –", "[3]", "III. ".
pub(super) fn begins_with_number(words: &str) -> bool {
    let open = words.trim_start_matches(['(', '[', '§', '*', '_', ' ']);
    let marked = open.len() < words.len();
    let end = open.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(open.len());
    let (number, behind) = (open.head(end), open.tail(end));
    let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let (figures, letters) = (digits && number.len() < 4, !digits && numeral(number, None).is_some());
    let closed = behind.starts_with(['.', ')', ']']);
    figures && (marked || closed || behind.trim_start().starts_with([':', '-', '–', '—']))
        || letters && closed
}

/// A part whose mark is to be changed: what stands in it, and what is to stand there.
pub(super) struct Renumbering<'a> {
    pub(super) part: Part,
    pub(super) old: Cow<'a, str>,
    pub(super) new: String,
}

/// The change that gives all parts their new numbers; none where one of them has no mark in the source.
pub(super) fn renumber(
    subject: &Subject<'_>,
    title: String,
    parts: Vec<Renumbering<'_>>,
    safety: Safety,
) -> Option<Fix> {
    let changed = parts.into_iter().filter(|part| part.old != part.new);
    let edits: Option<Vec<Edit>> = changed.map(|part| edit(subject, part)).collect();
    edits.filter(|edits| !edits.is_empty()).map(|edits| Fix::new(title, edits, safety))
}

fn edit(subject: &Subject<'_>, part: Renumbering<'_>) -> Option<Edit> {
    let mark = subject.span(&Spot::Mark(part.part))?;
    let at = mark.start() + mark.slice(subject.source()?).rfind(&*part.old)?;
    // Without a mark the span is that of the words.
    let marks = subject.pieces(part.part).first().is_none_or(|words| mark.end() <= words.start());
    marks.then(|| Edit { span: Span::new(at, at + part.old.len()), text: part.new })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What was expected and what was found, at every slip.
    fn slips(numbers: &[u32]) -> Vec<(u32, u32)> {
        let mut sequence = Sequence::new(1);
        numbers
            .iter()
            .filter_map(|number| sequence.step(*number).map(|expected| (expected, *number)))
            .collect()
    }

    #[test]
    fn numbers_in_order_have_no_slip() {
        assert_eq!(slips(&[1, 2, 3, 4]), []);
        assert_eq!(slips(&[]), []);
    }

    #[test]
    fn a_number_left_out_is_told_once() {
        assert_eq!(slips(&[1, 2, 4, 5, 6]), [(3, 4)]);
        assert_eq!(slips(&[2, 3]), [(1, 2)]);
    }

    #[test]
    fn a_number_twice_is_told_once_whether_or_not_the_others_moved() {
        assert_eq!(slips(&[1, 2, 2, 3, 4]), [(3, 2)]);
        assert_eq!(slips(&[1, 2, 2, 4, 5]), [(3, 2)]);
        assert_eq!(slips(&[1, 3, 3, 4]), [(2, 3)]);
    }

    #[test]
    fn two_that_have_changed_places_are_told_once() {
        assert_eq!(slips(&[1, 3, 2, 4, 5]), [(2, 3)]);
    }

    #[test]
    fn every_slip_of_its_own_is_told() {
        assert_eq!(slips(&[1, 2, 2, 3, 3, 4, 6]), [(3, 2), (4, 3), (5, 6)]);
        assert_eq!(slips(&[1, 1, 1]), [(2, 1), (2, 1)]);
    }

    #[test]
    fn a_number_is_wrong_alone_between_two_that_agree() {
        let alone = |numbers: &[u32], place| is_wrong_alone(numbers, place, |number| *number);
        assert!(alone(&[1, 2, 2, 4], 2));
        assert!(alone(&[1, 7, 3], 1));
        assert!(!alone(&[1, 2, 2, 3], 2));
        assert!(!alone(&[1, 2, 4, 5], 2));
        assert!(!alone(&[2, 2, 3], 0));
        assert!(!alone(&[1, 2, 2], 2));
    }

    #[test]
    fn numbers_that_were_not_read_are_known_by_their_marks() {
        for words in [
            "(3) The Group",
            "§ 3 The Group",
            "3 – The Group",
            "[3] It",
            "**3.** It",
            "III. It",
            "3.- It",
            "3: It",
        ] {
            assert!(begins_with_number(words), "{words}");
        }
        for words in ["The Group", "", "3 States", "2017. It", "Chile. It", "(see above)"] {
            assert!(!begins_with_number(words), "{words}");
        }
    }

    #[test]
    fn the_greatest_number_is_survived() {
        assert_eq!(slips(&[u32::MAX, u32::MAX, 0]), [(1, u32::MAX), (u32::MAX, 0)]);
    }
}
