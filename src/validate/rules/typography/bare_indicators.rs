//! Indicators that are printed as plain figures and point to no footnote ("the Handbook,2 in which").

use std::collections::HashSet;
use std::ops::Range;

use crate::model::{Footnote, NoteMark};
use crate::text::{Cut as _, next_digit};
use crate::validate::spot::Spot;
use crate::validate::subject::{Role, Subject};

/// The indicators without footnotes, by their numbers and places, in printed order.
///
/// What has its note was read as its mark and is no longer among the words. Of the figures that are left, only one that
/// stands close behind punctuation can be an indicator, and only the number that follows those of the notes.
pub(super) fn bare_indicators(subject: &Subject<'_>) -> Vec<(u32, Spot)> {
    let mut known: HashSet<u32> = subject.report().footnotes().iter().filter_map(number).collect();
    let mut found = Vec::new();
    let texts = subject.texts().iter().filter(|text| matches!(text.role, Role::Paragraph | Role::Item));
    for text in texts {
        for (number, range) in close_figures(text.words) {
            if (number == 1 || known.contains(&(number - 1))) && known.insert(number) {
                found.push((number, Spot::Words(text.part, range)));
            }
        }
    }
    found
}

fn number(note: &Footnote) -> Option<u32> {
    match note.number() {
        NoteMark::Number(number) => Some(*number),
        NoteMark::Other(_) => None,
    }
}

/// Figures close behind the punctuation of a word or a bracket, with nothing close behind them.
fn close_figures(words: &str) -> impl Iterator<Item = (u32, Range<usize>)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = next_digit(words, from)?;
        from = start + words.tail(start).bytes().take_while(u8::is_ascii_digit).count();
        Some(start..from)
    })
    .filter(|range| range.len() <= 3 && is_behind_punctuation(words.head(range.start)))
    .filter(|range| words.tail(range.end).chars().next().is_none_or(char::is_whitespace))
    .filter_map(|range| Some((words.cut(range.clone()).parse().ok().filter(|number| *number > 0)?, range)))
}

/// "Conference.", "(Guatemala),", "“Handbook”": no abbreviation ("No.5") and no number ("2.1").
fn is_behind_punctuation(before: &str) -> bool {
    let bare = before.trim_end_matches(['.', ',', ';', ':']);
    if bare.ends_with([')', ']', '”', '"']) {
        return bare.len() < before.len() || bare.ends_with(['”', '"']);
    }
    before.len() == bare.len() + 1 && bare.chars().rev().take_while(|c| c.is_alphabetic()).count() >= 5
}
