//! What stands between the members of a list.

use super::super::cursor::Cursor;

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
    let mut next = *cursor;
    let comma = next.eat(",");
    if !next.spaces() {
        return None;
    }
    let word = matches!(next.peek(), b'a' | b'o' | b'&');
    let found = if word && next.eat_any(&["and ", "or ", "and/or ", "as well as ", "& "]) {
        Separator::And
    } else if comma {
        Separator::Comma
    } else {
        return None;
    };
    *cursor = next;
    Some(found)
}

/// Steps over what joins the ends of a range: "-", "to", "through".
pub(crate) fn range_mark(cursor: &mut Cursor<'_>) -> bool {
    let mut next = *cursor;
    let apart = next.spaces();
    let found = match next.peek() {
        b'-' => next.eat("-"),
        b't' => apart && next.eat_any(&["to ", "through "]),
        _ => false,
    };
    if found {
        next.spaces();
        *cursor = next;
    }
    found
}

/// The longest words in brackets that are stepped over, in bytes.
const LONGEST_GLOSS: usize = 150;

/// Steps over the title of what was cited, given in brackets: " (preventive measures)".
pub(crate) fn gloss(cursor: &mut Cursor<'_>) -> bool {
    let mut next = *cursor;
    if !next.eat(" (") || next.word().len() < 3 || !next.peek().is_ascii_alphabetic() {
        return false;
    }
    let inside = next.rest().bytes().take(LONGEST_GLOSS).position(|byte| matches!(byte, b'(' | b')' | b';'));
    let Some(length) = inside else { return false };
    next = Cursor::new(next.text(), next.at() + length);
    let found = next.eat(")");
    if found {
        *cursor = next;
    }
    found
}

/// Words that are counted, so that the number before them is no member of a list: "articles 5 and 6 and 14 States".
const COUNTED: [&str; 14] = [
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
    "others",
    "of them",
    "additional",
    "more",
];

/// Whether the number that follows counts something, or begins a date.
pub(crate) fn is_count(mut cursor: Cursor<'_>) -> bool {
    if cursor.number().is_none() || !cursor.eat(" ") {
        return false;
    }
    let first = cursor.peek();
    if first.is_ascii_uppercase() {
        return cursor.word() != "UNCAC";
    }
    first.is_ascii_lowercase() && cursor.eat_word(&COUNTED)
}
