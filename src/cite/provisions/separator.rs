//! What stands between the members of a list.

use super::super::cursor::Cursor;
use crate::date::MONTHS;

/// What stands before the next member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Separator {
    /// More may follow.
    Comma,
    /// The last member follows.
    And,
}

/// Steps over a separator.
pub(crate) fn separator(cursor: &mut Cursor<'_>) -> Option<Separator> {
    if !matches!(cursor.peek(), b',' | b' ') {
        return None;
    }
    if cursor.eat_any(&[
        " and ",
        ", and ",
        " or ",
        ", or ",
        " and/or ",
        ", as well as ",
        " as well as ",
        " & ",
    ]) {
        return Some(Separator::And);
    }
    cursor.eat(", ").then_some(Separator::Comma)
}

/// Steps over what joins the ends of a range: "-", "to", "through".
pub(crate) fn range_mark(cursor: &mut Cursor<'_>) -> bool {
    matches!(cursor.peek(), b'-' | b' ') && cursor.eat_any(&["-", " to ", " - ", " through "])
}

/// Words that are counted, so that the number before them is no member of a list: "articles 5 and 6 and 14 States".
const COUNTED: [&str; 12] = [
    "per cent",
    "participants",
    "speakers",
    "countries",
    "delegations",
    "representatives",
    "experts",
    "days",
    "years",
    "other",
    "of them",
    "additional",
];

/// Whether the number that follows counts something, or begins a date.
pub(crate) fn is_count(mut cursor: Cursor<'_>) -> bool {
    if cursor.number().is_none() || !cursor.eat(" ") {
        return false;
    }
    let word = cursor.word();
    let name = word.bytes().next().is_some_and(|byte| byte.is_ascii_uppercase()) && word != "UNCAC";
    name || MONTHS.contains(&word) || COUNTED.iter().any(|counted| cursor.rest().starts_with(counted))
}
