//! `Rapport du X sur les travaux de sa … session, tenue à Y du …`, `Informe de la reunión del X celebrada en Y del …`.

use std::ops::Range;

use super::session;
use crate::model::MeetingBody;
use crate::parse::title::Title;
use crate::text::Cut;

/// What a folded title says of the meeting. The dates are found with the other citations.
pub(in crate::parse) fn title(text: &str) -> Title {
    // Titles in capitals are read by the same words.
    let small = text.to_lowercase();
    let in_capitals = !text.contains(char::is_lowercase) && small.len() == text.len();
    let words = if in_capitals { &small } else { text };
    let session = session::session(words);
    Title {
        body: body(words, text).map(|body| (MeetingBody::unregistered(text.cut(body.clone())), body)),
        part: session.as_ref().and_then(|session| session.part.clone()).map(|part| text.cut(part).to_owned()),
        ordinal: session.map(|session| (session.ordinal, session.range)),
        venue: venue(words),
        mode: None,
    }
}

/// The name of the body, which begins with a capital.
fn body(text: &str, printed: &str) -> Option<Range<usize>> {
    const OPENINGS: [&str; 8] = [
        "réunion du ",
        "réunion de la ",
        "reunión del ",
        "reunión de la ",
        " de la ",
        " del ",
        " du ",
        " de l'",
    ];
    const ENDS: [&str; 9] =
        [" sur sa ", " sur les ", " sobre su ", " sobre la", " tenue ", " tenu ", " celebrad", ", ", " ("];
    let start = OPENINGS.iter().find_map(|opening| text.find(opening).map(|at| at + opening.len()))?;
    let body = cut(text, start, &ENDS)?;
    printed.cut(body.clone()).starts_with(char::is_uppercase).then_some(body)
}

fn venue(text: &str) -> Option<Range<usize>> {
    const HELD: [&str; 6] =
        ["tenue à ", "tenu à ", "tenues à ", "tenus à ", "celebrada en ", "celebrado en "];
    const ENDS: [&str; 8] = [" du ", " les ", " le ", " del ", " el ", " los ", ", ", " ("];
    let held = HELD.iter().find_map(|held| text.find(held).map(|at| at + held.len()))?;
    cut(text, held, &ENDS)
}

/// From a place to the nearest of some words, or to the end.
fn cut(text: &str, start: usize, ends: &[&str]) -> Option<Range<usize>> {
    let rest = text.tail(start);
    let end = ends.iter().filter_map(|end| rest.find(end)).min().unwrap_or(rest.len());
    (end > 0).then(|| start..start + rest.head(end).trim_end().len())
}
