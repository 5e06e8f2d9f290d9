//! Chapters of the Convention.

use super::super::chapter;
use super::super::owner::{self, Owner};
use super::super::{ChapterRef, ChapterRefs};
use super::{Cited, Scan, cross_reference};

/// Reads chapters with their numerals, or words that point back to one.
pub(super) fn read(scan: &mut Scan<'_, '_>, at: usize) {
    let mut cursor = scan.cursor(at);
    let numbered = chapter::head(&mut cursor).and_then(|several| chapter::numerals(&mut cursor, several));
    let Some(refs) = numbered else { return point_back(scan, at) };
    let end = match owner::after(cursor) {
        Owner::Convention(end) => end,
        Owner::SameConvention(end) if !scan.context.other_convention => end,
        Owner::None if cross_reference::read_chapter(scan, at, cursor) => {
            scan.context.last_chapters = None;
            return;
        }
        Owner::None if scan.context.unowned && !owner::foreign_before(scan.text, at) => cursor.at(),
        _ => {
            scan.context.last_chapters = None;
            return;
        }
    };
    scan.context.last_chapters = Some(refs.clone());
    scan.found(at..end, Cited::Chapter(refs));
}

/// "that chapter", "the same chapter", "those chapters"
fn point_back(scan: &mut Scan<'_, '_>, at: usize) {
    let mut cursor = scan.cursor(at);
    let several = cursor.eat_word(&["chapters"]);
    if !several && !cursor.eat_word(&["chapter"]) {
        return;
    }
    let words: &[&str] = if several {
        &["those ", "the same ", "these ", "the said ", "Those ", "The same "]
    } else {
        &["that ", "the same ", "the said ", "That ", "The same "]
    };
    let before = scan.before(at);
    let Some(pointer) = words.iter().find(|words| before.ends_with(**words)) else { return };
    let Some(last) = &scan.context.last_chapters else { return };
    let refs = if several { last.clone() } else { only_last(last) };
    let end = match owner::after(cursor) {
        Owner::Convention(end) | Owner::SameConvention(end) => end,
        Owner::Other => return,
        Owner::None => cursor.at(),
    };
    let start = at - pointer.len();
    if scan.cursor(start).is_after_word() {
        scan.pointed_back(start..end, Cited::Chapter(refs));
    }
}

fn only_last(refs: &ChapterRefs) -> ChapterRefs {
    let last: Option<ChapterRef> = refs.as_slice().last().copied();
    last.map_or_else(|| refs.clone(), ChapterRefs::from)
}
