//! Lines that name the items of the agenda: headings, in texts whose chapters are those items, and the agenda itself.

use super::body::Walk;
use super::marker::{Marker, Style};
use super::numbering::Role;
use super::vocabulary::names_item;
use crate::text::Cut as _;

/// How many headings stand between that of an agenda item and the first paragraph at most.
const MOST_INNER: usize = 3;

impl<'a> Walk<'_, 'a> {
    /// Whether a line names the item of the agenda that the paragraphs below it treat ("Item 3. Other matters"), in a text whose
    /// chapters are not numbered otherwise.
    pub(super) fn heads_item(&self, at: usize) -> bool {
        let line = self.page.line(at);
        names_item(line.text)
            && self.gap
            && line.hashes == 0
            && !self.scheme.counts_chapters()
            && self.page.is_heading_like(at)
            && self.leads_through_headings(at)
    }

    /// Whether the next paragraph stands below a heading, with nothing but other headings in between.
    fn leads_through_headings(&self, at: usize) -> bool {
        let mut at = at;
        for _ in 0..=MOST_INNER {
            at = self.page.next_text(self.page.chunk_end(at).saturating_sub(1));
            if self.is_next_number(at) {
                return true;
            }
            if self.page.line(at).text.is_empty() || !self.page.is_heading_like(at) {
                return false;
            }
        }
        false
    }

    /// An item of an agenda that prints the word before the number of each: `Item 1. Opening`.
    pub(super) fn named_item(&self, at: usize) -> Role<'a> {
        let line = self.page.text(at);
        if !names_item(line) {
            return Role::Text;
        }
        let from = line.find(|c: char| c.is_ascii_digit()).unwrap_or(line.len());
        let digits = line.tail(from).bytes().take_while(u8::is_ascii_digit).count();
        let label = line.cut(from..from + digits);
        let title = line.tail(from + digits).trim_start_matches(['.', ':', ' ', '–', '—', '\u{a0}']);
        let last = self.lists.last_arabic();
        let goes_on = last > 0 || self.open_words().ends_with(':') && self.is_list_announced();
        match label.parse() {
            Ok(value) if goes_on && value == last + 1 && !title.is_empty() => self
                .as_item(at, &Marker { style: Style::Arabic(value), label, rest: line.len() - title.len() }),
            _ => Role::Text,
        }
    }
}
