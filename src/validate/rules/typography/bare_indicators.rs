//! Indicators that are printed as plain figures and point to no footnote ("the Handbook,2 in which").

use std::collections::HashSet;
use std::ops::Range;

use crate::model::{Footnote, NoteMark};
use crate::text::Cut as _;
use crate::validate::spot::Spot;
use crate::validate::subject::{Role, Subject, Text};

/// The indicators without footnotes, by their numbers and places, in printed order.
///
/// What has its note was read as its mark and is no longer among the words. Of the figures that are left, only one that
/// stands close behind punctuation can be an indicator, and only the number that follows those of the notes.
pub(super) fn bare_indicators(subject: &Subject<'_>) -> Vec<(u32, Spot)> {
    let mut known: HashSet<u32> = subject.report().footnotes().iter().filter_map(number).collect();
    let mut found = Vec::new();
    for (text, number, range) in close_figures(subject) {
        let runs = matches!(text.role, Role::Paragraph | Role::Item);
        if runs && (number == 1 || known.contains(&(number - 1))) && known.insert(number) {
            found.push((number, Spot::Words(text.part, range)));
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

/// Figures close behind the punctuation of a word or a bracket, with nothing close behind them: the text, the number and its bytes.
fn close_figures<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = (&'s Text<'s>, u32, Range<usize>)> {
    let joined = subject.joined();
    // Most figures stand behind a space.
    let is_close = |at: &usize| {
        let before = at.checked_sub(1).map_or(0, |before| joined.byte(before));
        b".,;:)]\"".contains(&before) || !before.is_ascii()
    };
    subject.figures().iter().copied().filter(is_close).filter_map(move |start| {
        let digits = joined.tail(start).bytes().take_while(u8::is_ascii_digit).count();
        let (text, range) = subject.place(start..start + digits)?;
        let text = subject.texts().get(text)?;
        let alone = text.words.tail(range.end).chars().next().is_none_or(char::is_whitespace);
        let close = alone && digits <= 3 && is_behind_punctuation(text.words.head(range.start));
        let number = text.words.cut(range.clone()).parse().ok().filter(|number| close && *number > 0)?;
        Some((text, number, range))
    })
}

/// "Conference.", "(Guatemala),", "“Handbook”": no abbreviation ("No.5") and no number ("2.1").
fn is_behind_punctuation(before: &str) -> bool {
    let bare = before.trim_end_matches(['.', ',', ';', ':']);
    if bare.ends_with([')', ']', '”', '"']) {
        return bare.len() < before.len() || bare.ends_with(['”', '"']);
    }
    before.len() == bare.len() + 1 && bare.chars().rev().take_while(|c| c.is_alphabetic()).count() >= 5
}
