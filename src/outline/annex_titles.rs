//! The titles of headings that have only a name or a number so far ("Annex II"), which stand below them.

use super::body::Walk;
use super::{begins_upper, ends_sentence};
use crate::text::is_blank;

/// How many columns farther left or right than a title what stands below it is at least.
const SET_IN: usize = 2;
/// How many lines the title of an annex has at most.
const MOST_TITLE_LINES: usize = 4;
/// The words that no line of a title ends with but the next goes on.
pub(super) const JOINTS: [&str; 12] =
    ["a", "an", "and", "at", "by", "for", "in", "of", "on", "the", "to", "with"];

impl Walk<'_, '_> {
    /// Whether a line is the title of the heading above it, which has none so far. A title that mark-up makes a heading is one of
    /// its own unless it is of the same degree.
    pub(super) fn is_title_below(&self, at: usize) -> bool {
        let no_other = self.page.line(at).hashes == 0 || self.scheme.is_numbered_of(self.page.degree(at));
        no_other && self.page.is_heading_like(at)
    }

    /// Where the text begins that stands right below the title of an annex: a table, a remark in brackets, a paragraph that is set
    /// in otherwise, or anything below a title that the contents have.
    pub(super) fn title_over_text(&self, at: usize) -> Option<usize> {
        let line = self.page.line(at);
        let is_title = self.page.wrapped
            && line.hashes == 0
            && line.text.len() <= 120
            && begins_upper(line.text)
            && !ends_sentence(line.text)
            && !line.text.contains("   ");
        if !is_title {
            return None;
        }
        let goes_on = |end: &usize| {
            let (above, below) = (self.page.line(end - 1).text, self.page.line(*end).text);
            let last = above.rsplit(is_blank).next().unwrap_or_default();
            !below.is_empty()
                && (below.starts_with(char::is_lowercase)
                    || JOINTS.contains(&last)
                    || below.ends_with(')') && below.len() < 12)
        };
        let end = (at + 1..at + MOST_TITLE_LINES).find(|end| !goes_on(end))?;
        let below = self.page.line(end);
        if below.text.is_empty() {
            return None;
        }
        let title: Vec<&str> = (at..end).map(|at| self.page.line(at).text).collect();
        let apart = below.text.contains("   ")
            || below.text.starts_with('[')
            || below.marker.is_some()
            || end == at + 1
                && self.page.indent(end).abs_diff(self.page.indent(at)) >= SET_IN
                && !self.page.is_heading_like(at)
            || self.titles.contains(title.join(" ").as_str());
        apart.then_some(end)
    }
}
