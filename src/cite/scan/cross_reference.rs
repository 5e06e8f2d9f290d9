//! References of the report to its own parts.
//!
//! A paragraph or section is one of the same report where the text says so: "paragraph 5 above", "see para. 5",
//! "section II of the present report". A numbered annex is, unless it is said to be that of another text.

use super::super::cursor::Cursor;
use super::super::owner::{self, Owner};
use super::super::{CrossRef, ReportPart};
use super::{Cited, Scan};
use crate::text::Cut;

/// Reads paragraphs of the report, whose numbers end at the cursor.
pub(super) fn read_paragraphs(
    scan: &mut Scan<'_, '_>,
    at: usize,
    cursor: Cursor<'_>,
    numbers: impl Fn() -> Vec<u16>,
) {
    let end = own(cursor).or_else(|| (is_seen(scan, at) && !has_owner(cursor)).then_some(cursor.at()));
    if let Some(end) = end {
        scan.found(at..end, Cited::CrossReference(CrossRef::of_paragraphs(&numbers())));
    }
}

/// Reads parts of the report other than paragraphs.
pub(super) fn read(scan: &mut Scan<'_, '_>, at: usize) {
    let mut cursor = scan.cursor(at);
    let Some(target) = CrossRef::read(&mut cursor) else { return };
    let end = own(cursor).or_else(|| (is_seen(scan, at) && !has_owner(cursor)).then_some(cursor.at()));
    let bare = || is_own_annex(scan, at, cursor, &target).then_some(cursor.at());
    if let Some(end) = end.or_else(bare) {
        scan.found(at..end, Cited::CrossReference(target));
    }
}

/// Reads "chapter II above" and "see chap. I, sect. A", which are no chapters of the Convention. The cursor
/// stands behind the number.
pub(super) fn read_chapter(scan: &mut Scan<'_, '_>, at: usize, cursor: Cursor<'_>) -> bool {
    let mut behind = cursor;
    let divided = behind.eat(", sect") || behind.eat(".") && behind.peek().is_ascii_alphanumeric();
    let own = own(cursor);
    if !divided && own.is_none() {
        return false;
    }
    let end = own.or_else(|| is_seen(scan, at).then_some(cursor.at()));
    if let Some((end, target)) = end.zip(CrossRef::read(&mut scan.cursor(at))) {
        scan.found(at..end, Cited::CrossReference(target));
    }
    true
}

/// Words that say that a part is one of this report; they belong to the citation.
const OWN: [&str; 10] = [
    " above",
    " below",
    ", above",
    ", below",
    " of the present report",
    " to the present report",
    " of this report",
    " to this report",
    " of the present document",
    " to the present document",
];

fn own(mut cursor: Cursor<'_>) -> Option<usize> {
    cursor.eat_word(&OWN).then(|| cursor.at())
}

/// Whether the reader is told to see it.
fn is_seen(scan: &Scan<'_, '_>, at: usize) -> bool {
    let before = scan.before(at);
    ["see ", "See ", "see also ", "See also ", "see the "].iter().any(|words| before.ends_with(words))
}

fn has_owner(mut cursor: Cursor<'_>) -> bool {
    owner::after(cursor) != Owner::None || cursor.eat_any(&[" of ", ", of ", " to ", " in "])
}

/// "annex I", but not that of a resolution or document named right before or behind it.
fn is_own_annex(scan: &Scan<'_, '_>, at: usize, cursor: Cursor<'_>, target: &CrossRef) -> bool {
    let annex = matches!(target.part(), ReportPart::Annex | ReportPart::Appendix);
    if !annex || target.labels().len() == 0 || has_owner(cursor) {
        return false;
    }
    let named_before = scan.done > 0 && matches!(scan.before(at), ", " | " " | ", paragraph " | ", in ");
    let mut behind = cursor;
    let part_of_name = behind.eat(" ") && behind.peek().is_ascii_uppercase();
    !named_before && !part_of_name && scan.text.byte(at) == b'a'
}
