//! Headings that name the items of the agenda, in texts whose chapters are those items.

use super::body::Walk;
use super::vocabulary::names_item;

/// How many headings stand between that of an agenda item and the first paragraph at most.
const MOST_INNER: usize = 3;

impl Walk<'_, '_> {
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
}
