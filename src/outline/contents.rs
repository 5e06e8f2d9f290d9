//! The table of contents: where it begins and where the text goes on.

use super::named::names_decision;
use super::page::Page;
use super::vocabulary::is_opening_heading;
use crate::text::is_blank;

/// The line after the table of contents whose heading is at `at`: where the first entry comes again as a
/// heading of the text, or where lines stop to look like entries.
pub(super) fn contents_end(page: &Page<'_>, at: usize) -> usize {
    let mut opened = false;
    let mut next = at + 1;
    while next < page.lines.len() {
        let line = page.line(next);
        let could_open = line.marker.is_some_and(|marker| matches!(marker.label, "I" | "1" | "A"))
            || is_opening_heading(line.text)
            || page.wrapped && line.text == "Chapter I"
            || names_decision(line.text);
        if could_open && !is_entry(page, next) && (opened || !is_repeated(page, next)) {
            return next;
        }
        opened |= could_open;
        next += 1;
    }
    // No heading of the text was found: only what looks like entries is a table.
    let mut end = at + 1;
    while end < page.lines.len() && (page.is_blank(end) || is_entry(page, end)) {
        end += 1;
    }
    end
}

/// Whether the entry that begins at a line ends with leaders or the number of a page. In text out of columns its number
/// stands alone above it.
fn is_entry(page: &Page<'_>, at: usize) -> bool {
    let bare = page.line(at).marker.is_some_and(|marker| marker.rest >= page.line(at).text.len());
    let words = if bare { page.next_text(at) } else { at };
    (words..page.chunk_end(words)).any(|at| has_page_number(page.line(at).text))
}

fn has_page_number(line: &str) -> bool {
    if has_leader(line) {
        return true;
    }
    let words =
        line.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '–' | 'i' | 'v' | 'x'));
    let gap = words.len() - words.trim_end_matches(is_blank).len();
    words.len() < line.len() && (gap >= 2 || words.ends_with('\t') || ends_in_page(line))
}

/// Whether dots lead to the end of a line: ". . .", "....".
pub(super) fn has_leader(line: &str) -> bool {
    memchr::memmem::find(line.as_bytes(), b". . .").is_some() || line.contains("....")
}

/// Whether a line whose wide spaces are lost ends with the number of a page ("Adoption of the agenda 3–6 5").
fn ends_in_page(line: &str) -> bool {
    let mut words = line.rsplit(is_blank);
    let page = words.next().unwrap_or_default();
    let before = words.next().unwrap_or_default();
    let counts = ["item", "items", "article", "articles", "part", "chapter", "No.", "annex", "and"];
    page.len() <= 3
        && page.bytes().all(|byte| byte.is_ascii_digit())
        && !before.is_empty()
        && !counts.iter().any(|word| before.eq_ignore_ascii_case(word))
}

/// Whether a line comes once more below, as the entries of a table do.
fn is_repeated(page: &Page<'_>, at: usize) -> bool {
    let text = page.line(at).text;
    (at + 1..page.lines.len()).any(|below| page.line(below).text == text)
}
