//! Subparagraphs and items: "(b)", "(d) (ii)", "(a), (c) and (f)", "(b)-(d)".

use super::super::article::ArticleRef;
use super::super::cursor::Cursor;
use super::super::roman;
use super::{Separator, range_mark, separator};
use crate::text::Cut;

const NAMED: [&str; 8] = [
    ", subparagraphs ",
    ", subparagraph ",
    " subparagraphs ",
    " subparagraph ",
    ", subparas. ",
    ", subpara. ",
    " subparas. ",
    " subpara. ",
];

/// Reads the letters behind the number of an article or paragraph; false where there are none.
pub(super) fn read(cursor: &mut Cursor<'_>, place: ArticleRef, refs: &mut Vec<ArticleRef>) -> bool {
    let mut next = *cursor;
    if !next.eat_any(&NAMED) {
        next.spaces();
    }
    let found = bracketed(&mut next, place, refs);
    if found {
        *cursor = next;
    }
    found
}

/// Reads letters in brackets. A list counts from its "and" back; without one only its first member is meant.
pub(super) fn bracketed(cursor: &mut Cursor<'_>, place: ArticleRef, refs: &mut Vec<ArticleRef>) -> bool {
    let Some(mut last) = member(cursor, place, None, refs) else { return false };
    let (mut next, mut kept) = (*cursor, refs.len());
    loop {
        let closes = match separator(&mut next) {
            Some(found) => found == Separator::And,
            None if range_mark(&mut next) => {
                let Some(end) = range(&mut next, last, refs) else { break };
                last = end;
                (*cursor, kept) = (next, refs.len());
                continue;
            }
            None => break,
        };
        let Some(found) = member(&mut next, place, Some(last), refs) else { break };
        last = found;
        if closes {
            (*cursor, kept) = (next, refs.len());
        }
    }
    refs.truncate(kept);
    true
}

/// One letter with its item, or another item of the letter before.
fn member(
    cursor: &mut Cursor<'_>,
    place: ArticleRef,
    before: Option<ArticleRef>,
    refs: &mut Vec<ArticleRef>,
) -> Option<ArticleRef> {
    let inside = bracket(cursor)?;
    let further_item = before
        .filter(|before| before.item().is_some())
        .zip(roman::small_value(inside))
        .filter(|(before, item)| before.item() < Some(*item))
        .and_then(|(before, item)| before.with_item(item).ok());
    let mut letters = inside.chars();
    let found = match (further_item, letters.next(), letters.next()) {
        (Some(item), ..) => item,
        (None, Some(letter), None) => with_item(cursor, place.with_subparagraph(letter).ok()?),
        _ => place.with_item(roman::small_value(inside)?).ok()?,
    };
    refs.push(found);
    Some(found)
}

fn with_item(cursor: &mut Cursor<'_>, letter: ArticleRef) -> ArticleRef {
    let mut next = *cursor;
    next.spaces();
    let item = bracket(&mut next).and_then(roman::small_value).and_then(|item| letter.with_item(item).ok());
    if item.is_some() {
        *cursor = next;
    }
    item.unwrap_or(letter)
}

/// The letters up to "(d)", without the first, which is there already.
fn range(cursor: &mut Cursor<'_>, first: ArticleRef, refs: &mut Vec<ArticleRef>) -> Option<ArticleRef> {
    let start = first.subparagraph().filter(|_| first.item().is_none())?;
    let mut end = bracket(cursor)?.chars();
    let (last, None) = (end.next()?, end.next()) else { return None };
    let rest = (start..=last).skip(1).filter_map(|letter| first.with_subparagraph(letter).ok());
    refs.extend(rest);
    refs.last().copied().filter(|_| start < last && last.is_ascii_lowercase())
}

/// The few small letters between brackets.
fn bracket<'a>(cursor: &mut Cursor<'a>) -> Option<&'a str> {
    let mut next = *cursor;
    if !next.eat("(") {
        return None;
    }
    let start = next.at();
    let length = next.skip_while(|byte| byte.is_ascii_lowercase());
    if !(1..=7).contains(&length) || !next.eat(")") {
        return None;
    }
    *cursor = next;
    Some(next.text().cut(start..start + length))
}
