//! Resolutions, decisions and recommendations with their numbers.

mod organ;
mod title;

pub(in crate::cite) use organ::names as names_organ;

use std::ops::Range;

use super::super::cursor::Cursor;
use super::super::provisions::{range_mark, separator};
use super::super::resolution::{Number, number};
use super::super::{Organ, ResolutionKind, ResolutionRef};
use super::{Cited, Scan};
use crate::text::Cut;

/// A printed number and what belongs to it.
struct Item {
    range: Range<usize>,
    number: Number,
    organ: Option<Organ>,
    title: Option<String>,
}

/// Reads one act or a list of them, or words that point back to one.
pub(super) fn read(scan: &mut Scan<'_, '_>, at: usize, kind: ResolutionKind) {
    let mut cursor = scan.cursor(at);
    let Some(several) = head(&mut cursor, kind) else { return };
    if !several && !cursor.is_at_word_end() {
        return;
    }
    if !cursor.eat(" ") {
        return point_back(scan, at, cursor, kind);
    }
    cursor.eat_any(&["No. ", "Nos. ", "no. "]);
    let Some(first) = number(cursor) else { return point_back(scan, at, cursor, kind) };
    let named = organ::before(scan.before(at), first.form);
    let items = items(cursor, several, named.is_some());
    settle(scan, at, kind, named, items);
}

/// Steps over the word; `true` where it stands for several.
fn head(cursor: &mut Cursor<'_>, kind: ResolutionKind) -> Option<bool> {
    let words = match kind {
        ResolutionKind::Resolution => ["resolution", "Resolution"],
        ResolutionKind::Decision => ["decision", "Decision"],
        ResolutionKind::Recommendation => ["recommendation", "Recommendation"],
    };
    cursor.eat_any(&words).then(|| cursor.eat("s"))
}

fn items(mut cursor: Cursor<'_>, several: bool, organ_named: bool) -> Vec<Item> {
    let mut items = Vec::new();
    while let Some(found) = number(cursor) {
        let mut range = cursor.at()..found.end;
        cursor = Cursor::new(cursor.text(), found.end);
        let organ = if organ_named { None } else { organ::after(&mut cursor) };
        range.end = cursor.at();
        if found.is_bare() && !organ_named && organ.is_none() {
            break;
        }
        let title = title::read(&mut cursor);
        items.push(Item { range, number: found, organ, title });
        if several {
            skip_day(&mut cursor);
        }
        if !several || separator(&mut cursor).is_none() && !range_mark(&mut cursor) {
            break;
        }
    }
    items
}

/// Steps over the day an act was adopted on: "55/61 of 4 December 2000 and 58/4".
fn skip_day(cursor: &mut Cursor<'_>) {
    let mut next = *cursor;
    let dated = next.eat_any(&[" of ", " dated "])
        && next.number().is_some()
        && next.eat(" ")
        && next.skip_while(|byte| byte.is_ascii_alphabetic()) > 0
        && next.eat(" ")
        && next.number().is_some_and(|year| year > 1900);
    if dated {
        *cursor = next;
    }
}

fn settle(
    scan: &mut Scan<'_, '_>,
    at: usize,
    kind: ResolutionKind,
    named: Option<(usize, Organ)>,
    mut items: Vec<Item>,
) {
    let (length, before) = named.map_or((0, None), |(length, organ)| (length, Some(organ)));
    let sentence = if before.is_none() { organ_of_sentence(scan, at, kind) } else { None };
    let Some(first) = items.first_mut() else { return };
    first.range.start = at - length;
    let mut behind = None;
    for item in items.iter_mut().rev() {
        behind = item.organ.take().or(behind);
        item.organ.clone_from(&behind);
    }
    for item in items {
        let form = item.number.form;
        let subject = || organ::subject(scan.text, at, item.range.end, form);
        let organ = item.organ.or_else(|| before.clone()).or_else(|| sentence.clone()).or_else(subject);
        let printed = scan.text.cut(item.number.start..item.number.end);
        let reference = ResolutionRef::found(organ.unwrap_or_else(|| form.organ()), kind, printed);
        *scan.context.last(kind) = Some(reference.clone());
        scan.found(item.range, Cited::Resolution { reference, title: item.title });
    }
}

/// The organ of the resolution a recommendation is named along with: in the same sentence, without "the
/// recommendation of …" between.
fn organ_of_sentence(scan: &mut Scan<'_, '_>, at: usize, kind: ResolutionKind) -> Option<Organ> {
    if kind != ResolutionKind::Recommendation {
        return None;
    }
    let last = scan.out.iter().rev().take(4).find(|found| matches!(found.cited, Cited::Resolution { .. }))?;
    let between = scan.text.cut(last.range.end..at);
    match &last.cited {
        Cited::Resolution { reference, .. } if last.range.end < at && !between.contains(". ") => {
            Some(reference.organ().clone())
        }
        _ => None,
    }
}

/// "the same resolution", "that resolution"
fn point_back(scan: &mut Scan<'_, '_>, at: usize, behind: Cursor<'_>, kind: ResolutionKind) {
    const WORDS: [&str; 8] = [
        "the same ",
        "The same ",
        "that ",
        "That ",
        "the said ",
        "The said ",
        "the above-mentioned ",
        "this ",
    ];
    let before = scan.before(at);
    let Some(pointer) = WORDS.iter().find(|words| before.ends_with(**words)) else { return };
    let start = at - pointer.len();
    let end = at + kind.as_str().len();
    let plain = scan.cursor(end).is_at_word_end() && !behind.rest().starts_with("of ");
    if let Some(reference) =
        scan.context.last(kind).clone().filter(|_| plain && scan.cursor(start).is_after_word())
    {
        scan.pointed_back(start..end, Cited::Resolution { reference, title: None });
    }
}
