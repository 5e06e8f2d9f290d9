//! What is missing in a row of footnotes whose numbers and indicators are printed as plain figures.

use std::collections::BTreeMap;
use std::ops::Range;

use super::indicators::Indicator;
use crate::model::NoteMark;
use crate::parse::Part;
use crate::text::Cut as _;
use crate::validate::rules::between::line_end;
use crate::validate::spot::Spot;
use crate::validate::subject::{Role, Subject, Text};

/// A number of the row that stands on one side only.
pub(super) struct Gap {
    pub(super) number: u32,
    pub(super) spot: Spot,
    /// Whether the note is missing; otherwise its indicator is.
    pub(super) is_note: bool,
}

/// How many gaps of a kind are looked at: each is sought in all of the text.
const MOST: usize = 32;

/// A place in a text, the text by its place.
type At = (usize, usize);

/// The gaps of the row, by their numbers. There are none where the numbers do not rise from note to note.
pub(super) fn gaps(subject: &Subject<'_>, indicators: &[Indicator<'_>]) -> Vec<Gap> {
    let notes: Vec<(u32, usize)> = subject
        .report()
        .footnotes()
        .iter()
        .enumerate()
        .filter_map(|(at, note)| Some((number(note.number())?, at)))
        .collect();
    if !notes.is_sorted_by(|(one, _), (next, _)| one < next) {
        return Vec::new();
    }
    let indicated = places(subject, indicators);
    let mut gaps: Vec<Gap> = notes_missing(subject, &notes, &indicated);
    let orphans = notes.iter().filter(|(number, _)| is_passed_over(*number, &indicated)).take(MOST);
    let orphans = orphans.filter(|(number, _)| {
        !is_in_a_heading(subject, *number) && !may_be_indicated(subject, *number, &indicated)
    });
    gaps.extend(orphans.map(|(number, at)| Gap {
        number: *number,
        spot: Spot::Whole(Part::Footnote(*at)),
        is_note: false,
    }));
    gaps
}

fn number(mark: &NoteMark) -> Option<u32> {
    match mark {
        NoteMark::Number(number) => Some(*number),
        NoteMark::Other(_) => None,
    }
}

/// Where every number is indicated.
fn places(subject: &Subject<'_>, indicators: &[Indicator<'_>]) -> BTreeMap<u32, At> {
    let places = indicators.iter().filter_map(|indicator| {
        let text = subject.text_of(indicator.part)?;
        Some((number(indicator.note)?, (text, indicator.at)))
    });
    places.collect()
}

/// The numbers between two notes that the text indicates too, between the indicators of the two.
fn notes_missing(subject: &Subject<'_>, notes: &[(u32, usize)], indicated: &BTreeMap<u32, At>) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let before = notes.first().filter(|(first, _)| *first == 2).map(|_| (1, (0, 0), 2));
    let pairs = notes.iter().zip(notes.iter().skip(1)).filter(|((one, _), (next, _))| one + 2 == *next);
    let pairs = pairs.filter_map(|((one, _), (next, _))| Some((one + 1, *indicated.get(one)?, *next)));
    for (number, from, next) in before.into_iter().chain(pairs).take(MOST) {
        let Some(to) = indicated.get(&next) else { continue };
        gaps.extend(figure(subject, number, from..*to).map(|spot| Gap { number, spot, is_note: true }));
    }
    gaps
}

/// The first figure between two places that can be an indicator of a number.
fn figure(subject: &Subject<'_>, number: u32, between: Range<At>) -> Option<Spot> {
    let found = figures(subject, number, between).find(|(text, figure)| indicates(text, figure));
    found.map(|(text, figure)| Spot::Words(text.part, figure))
}

/// Whether a number stands between the indicators of its neighbours, by itself, so that it may be meant as one.
fn may_be_indicated(subject: &Subject<'_>, number: u32, indicated: &BTreeMap<u32, At>) -> bool {
    let from = indicated.range(..number).next_back().map_or((0, 0), |(_, at)| *at);
    let to = indicated.range(number..).next().map_or((usize::MAX, 0), |(_, at)| *at);
    figures(subject, number, from..to).next().is_some()
}

/// Where a number stands in paragraphs and items between two places, with nothing close behind it.
fn figures<'s>(
    subject: &'s Subject<'_>,
    number: u32,
    between: Range<At>,
) -> impl Iterator<Item = (&'s Text<'s>, Range<usize>)> {
    let digits = number.to_string();
    subject.figures().iter().filter_map(move |start| {
        let (at, range) = subject.place(*start..start + digits.len())?;
        let text =
            subject.texts().get(at).filter(|text| matches!(text.role, Role::Paragraph | Role::Item))?;
        let inside = between.contains(&(at, range.start)) && text.words.cut(range.clone()) == digits;
        let alone = text.words.tail(range.end).chars().next().is_none_or(char::is_whitespace);
        (inside && alone).then_some((text, range))
    })
}

/// Whether a figure stands behind the punctuation of a word, close or with a space.
fn indicates(text: &Text<'_>, figure: &Range<usize>) -> bool {
    let before = text.words.head(figure.start);
    let before = before.strip_suffix(' ').unwrap_or(before);
    let bare = before.trim_end_matches(['.', ',', ';', ':']);
    let ends = bare.len() < before.len() || bare.ends_with(['”', '"']);
    let word = bare.trim_end_matches([')', ']', '”', '"', '’']);
    ends && word.ends_with(char::is_alphabetic)
}

/// Whether the numbers on both sides of a number are indicated, or the one before the last, and it is not.
fn is_passed_over(number: u32, indicated: &BTreeMap<u32, At>) -> bool {
    let has = |number: Option<u32>| number.is_some_and(|number| indicated.contains_key(&number));
    let before = |steps: u32| number.checked_sub(steps).filter(|number| *number > 0);
    !has(Some(number)) && (number == 1 || has(before(1))) && (has(number.checked_add(1)) || has(before(2)))
}

/// Whether the line of a heading, the title or an agenda item has the figure: the report does not keep what these indicate.
fn is_in_a_heading(subject: &Subject<'_>, number: u32) -> bool {
    let (digits, Some(source)) = (number.to_string(), subject.source()) else { return false };
    let others = subject
        .texts()
        .iter()
        .filter(|text| matches!(text.role, Role::Title | Role::Heading | Role::AgendaItem));
    let mut last = others.filter_map(|text| subject.pieces(text.part).last());
    last.any(|piece| source.cut(piece.start()..line_end(source, piece.end())).contains(&digits))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Validator;

    /// A report of three paragraphs whose first sentences end in words, with the notes below the rule.
    fn told(ends: [&str; 3], notes: &[u32]) -> Vec<String> {
        let paragraphs: String = (1..)
            .zip(ends)
            .map(|(number, end)| {
                format!("{number}. The Group read the handbook on {end} It then sat for two days.\n\n")
            })
            .collect();
        let notes: String =
            notes.iter().map(|number| format!("    {number}\n        See handbook {number}00.\n")).collect();
        let text = format!("I. Introduction\n\n{paragraphs}__________________\n{notes}");
        let validator = Validator::new().select("footnote-pairing").unwrap();
        validator.check(&crate::parse(&text)).iter().map(|finding| finding.message().to_owned()).collect()
    }

    #[test]
    fn a_note_that_is_left_out_is_told_at_its_indicator() {
        let missing = ["footnote 2 is indicated but not printed"];
        assert_eq!(told(["boats. 1", "ships. 2", "rafts. 3"], &[1, 3]), missing);
        assert_eq!(told(["boats.1", "vessels.2", "rafts.3"], &[1, 3]), missing);
        assert_eq!(
            told(["boats. 1", "ships. 2", "rafts. 3"], &[2, 3]),
            ["footnote 1 is indicated but not printed"]
        );
        assert_eq!(told(["boats. 1", "ships. 2", "rafts. 3"], &[1, 2, 3]), [""; 0]);
    }

    #[test]
    fn a_note_without_an_indicator_is_told() {
        let missing = ["footnote 2 has no indicator in the text"];
        assert_eq!(told(["boats. 1", "ships.", "rafts. 3"], &[1, 2, 3]), missing);
        assert_eq!(
            told(["boats. 1", "ships. 2", "rafts."], &[1, 2, 3]),
            ["footnote 3 has no indicator in the text"]
        );
    }

    #[test]
    fn a_note_numbered_nought_is_survived() {
        for text in [
            "1. It met.0\n\n_____\n0 See above.\n",
            "1. It met. 0 It rose.\n\n_____\n0\nSee above.\n1 See below.\n",
        ] {
            let _ = Validator::new().check(&crate::parse(text));
        }
        let indicated = BTreeMap::from([(1, (0, 0))]);
        assert!(
            !is_passed_over(0, &indicated) && is_passed_over(2, &BTreeMap::from([(1, (0, 0)), (3, (0, 1))]))
        );
    }
}
