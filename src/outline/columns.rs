//! Text out of columns: the marks of several parts may come first, then their words.

use super::block::BlockKind;
use super::body::Walk;
use super::marker::{Marker, Style};
use super::numbering::Role;
use super::{Kind, begins_upper};

/// How many marks may stand before the words of the first of them.
const MARKS: usize = 8;

impl<'a> Walk<'_, 'a> {
    /// Puts a mark aside whose words stand below those of other marks. Whether there is one in the line.
    pub(super) fn sets_aside(&mut self, at: usize) -> bool {
        let heading = self.is_heading_out_of_column(at);
        if !heading && !self.is_out_of_column(at) {
            return false;
        }
        self.blocks.tag(at, if heading { BlockKind::Heading } else { BlockKind::Item }, 0);
        self.waiting.push(at);
        true
    }

    /// What the words are that a mark waits for, if these can be.
    pub(super) fn words_that_wait(&mut self, at: usize) -> Option<Role<'a>> {
        let first = *self.waiting.first()?;
        let fits = self.gap
            && self.is_open_finished()
            && self.open.is_some_and(|open| !self.is_bare(open))
            && begins_upper(self.page.line(at).text);
        let marker = self.page.line(first).marker.filter(|_| fits)?;
        let role = match marker.style {
            Style::Capital => self.heading_that_waits(at, first, &marker)?,
            Style::Arabic(number) => self.numbering(first, &marker, number),
            _ => self.as_item(&marker),
        };
        self.waiting.remove(0);
        Some(match role {
            Role::Heading { rank, value, number, .. } => Role::Heading { rank, value, number, rest: 0 },
            Role::Item { item, label, .. } => Role::Item { item, label, rest: 0 },
            role => role,
        })
    }

    fn heading_that_waits(&self, at: usize, first: usize, marker: &Marker<'a>) -> Option<Role<'a>> {
        let (rank, value) = self.scheme.read_capital(marker.label, 0)?;
        self.page.is_heading_like(at).then(|| self.numbered_heading(first, marker, rank, value))
    }

    /// Whether a line is the number of a heading and stands among the words of the part above, of which only the mark
    /// came so far.
    fn is_heading_out_of_column(&self, at: usize) -> bool {
        let is_capital = |marker: Marker<'_>| marker.style == Style::Capital;
        if !self.is_open_bare() || !self.bare_mark(at).is_some_and(is_capital) {
            return false;
        }
        let words = self.page.next_text(at);
        let title = self.page.next_text(self.page.chunk_end(words).saturating_sub(1));
        let parts = matches!(self.open_kind(), Some(Kind::Item { .. }))
            || self.page.line(title).marker.is_none()
                && !self.page.is_heading_like(words)
                && begins_upper(self.page.line(title).text)
                && self.page.is_heading_like(title);
        self.page.line(words).marker.is_none() && parts
    }

    /// Whether a mark stands alone where another waits for its words, or another opens the list that is announced.
    fn is_out_of_column(&self, at: usize) -> bool {
        if self.waiting.len() >= MARKS || self.bare_mark(at).is_none() {
            return false;
        }
        let is_first = |at: &usize| self.bare_mark(*at).is_some_and(|marker| opens_list(&marker));
        let waits = self.is_open_bare() && matches!(self.open_kind(), Some(Kind::Item { .. }));
        let announced = self.open_words().ends_with(':') && !is_first(&at);
        // Most marks stand before their words.
        if !waits && !announced {
            return false;
        }
        let below = std::iter::successors(Some(at), |at| Some(self.page.next_text(*at))).take(MARKS);
        let marks: Vec<usize> = below.take_while(|at| self.bare_mark(*at).is_some()).collect();
        let words = self.page.next_text(marks.last().copied().unwrap_or(at));
        let is_words = self.page.line(words).marker.is_none() && !self.page.line(words).text.is_empty();
        is_words && (waits || marks.iter().any(is_first))
    }

    /// Whether the mark of an item has its words right below, apart from it.
    pub(super) fn has_words_below(&self, at: usize) -> bool {
        let below = self.page.line(self.page.next_text(at));
        self.bare_mark(at).is_some()
            && below.marker.is_none()
            && below.text.starts_with(char::is_alphanumeric)
    }

    /// Whether the part that is open has only its number or its mark so far.
    pub(super) fn is_open_bare(&self) -> bool {
        matches!(self.open_kind(), Some(Kind::Paragraph { number: Some(_) } | Kind::Item { .. }))
            && self.open.is_some_and(|open| self.is_bare(open))
    }

    /// The mark that is all there is on a line.
    fn bare_mark(&self, at: usize) -> Option<Marker<'a>> {
        let line = self.page.line(at);
        let mark = line.marker.filter(|marker| marker.rest >= line.text.len())?;
        let counts = matches!(mark.style, Style::Capital | Style::Arabic(_) | Style::Bracketed);
        (counts && !line.furniture && line.hashes == 0).then_some(mark)
    }
}

/// Whether a mark is the first of a list.
fn opens_list(marker: &Marker<'_>) -> bool {
    match marker.style {
        Style::Arabic(number) => number == 1,
        Style::Bracketed => matches!(marker.label.trim_matches(['(', ')']), "a" | "i"),
        _ => false,
    }
}
