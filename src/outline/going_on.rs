//! Whether a line without a mark goes on with what stands above it.

use super::block::BlockKind;
use super::body::Walk;
use super::front::is_addition;
use super::named::names_decision;
use super::vocabulary::{continues_title, is_opening_heading, lists_documents, names_officer};
use super::{Element, Kind, begins_upper, ends_sentence};
use crate::text::Cut;

impl Walk<'_, '_> {
    /// Whether a line can be nothing but the middle of wrapped prose: it begins with a small letter, right below words that have not
    /// come to an end.
    pub(super) fn is_prose(&self, open: usize, at: usize) -> bool {
        let line = self.page.line(at);
        !self.gap
            && self.page.wrapped
            && line.text.byte(0).is_ascii_lowercase()
            && line.marker.is_none()
            && line.hashes == 0
            && matches!(self.kind(open), Some(Kind::Paragraph { .. } | Kind::Item { .. }))
            && !self.is_finished(open)
    }

    /// Passes a line that says that the document adds to another, below the name of its rapporteur: "Addendum".
    pub(super) fn passes_addition(&mut self, at: usize) -> bool {
        let names = |element: &Element| {
            let first = element.pieces.first().map_or("", |piece| piece.slice(self.source));
            names_officer(first) && matches!(element.kind, Kind::Paragraph { number: None })
        };
        let passes = is_addition(self.page.text(at))
            && (1..=3).contains(&self.elements.len())
            && self.elements.iter().all(names);
        if passes {
            self.blocks.tag(at, BlockKind::Masthead, 0);
            self.open = None;
        }
        passes
    }

    /// Whether a line goes on with the part of the text that is open.
    pub(super) fn goes_on(&self, open: usize, at: usize) -> bool {
        let line = self.page.text(at);
        let is_heading = matches!(self.kind(open), Some(Kind::Heading { .. }));
        if self.gap {
            let overleaf =
                self.page_gap && self.is_prose_overleaf(open, at) || self.goes_on_overleaf(open, at);
            // Out of columns a mark may stand apart from its words.
            return !is_heading
                && (overleaf || self.is_open_bare() || !self.is_finished(open))
                && !self.lines_after_colon;
        }
        if is_heading {
            return line.len() <= 200
                && at != self.second_title
                && !(begins_upper(line) && self.is_whole_title(open))
                && !is_opening_heading(self.last_words(open))
                && (self.page.wrapped || !ends_sentence(line))
                && !line.starts_with("(Agenda")
                && !lists_documents(line)
                && !self.is_counted_label(at)
                && !self.is_below_heading(open, at)
                && !self.is_subheading_below(at)
                && (self.is_bare(open) || !self.is_prose_below(at));
        }
        if is_decision_alone(line) && self.is_finished(open) {
            return false;
        }
        let apart = || self.begins_labelled(open, at) || is_row(line) && is_row(self.page.text(at + 1));
        !self.is_finished(open) || self.page.wrapped && !self.lines_after_colon && !apart()
    }

    /// Whether a line is of the row of a table whose cells have several: it began above, and has not come to its last stroke.
    pub(super) fn is_in_cell(&self, at: usize) -> bool {
        if self.gap {
            return false;
        }
        let above =
            (at.saturating_sub(LONGEST_CELL)..at).rev().take_while(|above| !self.page.is_blank(*above));
        let mut open = above.take_while(|above| !self.page.text(*above).ends_with('|'));
        open.any(|above| self.page.text(above).starts_with('|'))
    }

    /// Whether the words of a heading are all those that the table of contents has of it.
    fn is_whole_title(&self, open: usize) -> bool {
        let pieces = self.elements.get(open).map(|element| &element.pieces);
        !self.titles.is_empty()
            && pieces.is_some_and(|pieces| pieces.len() <= LONGEST_TITLE)
            && pieces.is_some_and(|pieces| {
                let words: Vec<&str> = pieces.iter().map(|piece| piece.slice(self.source)).collect();
                self.titles.contains(words.join(" ").as_str())
            })
    }

    /// Whether a line right below a heading is none of it: the row of a table, or set in another place of the page.
    fn is_below_heading(&self, open: usize, at: usize) -> bool {
        let line = self.page.text(at);
        if line.contains("   ") || line.contains('\t') {
            return true;
        }
        if !self.page.wrapped {
            let words = self.last_words(open);
            return !words.is_empty() && begins_upper(line) && !continues_title(words, line);
        }
        if line.starts_with(char::is_lowercase) {
            return false;
        }
        let (above, indent) = (self.page.indent(at.saturating_sub(1)), self.page.indent(at));
        let centre = |at: usize, indent: usize| 2 * indent + self.page.text(at).len();
        above >= indent + SET_APART
            && centre(at.saturating_sub(1), above).abs_diff(centre(at, indent)) > SET_APART
    }

    /// Whether names with their offices begin below a colon, line by line ("President: …").
    fn begins_labelled(&self, open: usize, at: usize) -> bool {
        let next = self.page.text(at + 1);
        self.last_words(open).ends_with(':')
            && is_labelled(self.page.text(at))
            && (next.is_empty() || is_labelled(next))
    }
}

/// How many lines the cells of a row may have.
const LONGEST_CELL: usize = 8;

/// How many lines the title of an entry may have.
const LONGEST_TITLE: usize = 8;

/// How many columns farther left what is not of a centred heading stands.
const SET_APART: usize = 8;

/// Whether a line is the name of a decision and no more ("Resolution 4/1"): its text begins below.
fn is_decision_alone(line: &str) -> bool {
    line.len() < 40 && names_decision(line) && line.ends_with(|last: char| last.is_ascii_digit())
}

/// Whether a line is the row of a table: wide space parts it.
fn is_row(line: &str) -> bool {
    line.contains("      ")
}

/// Whether words are the row of a table, with figures in the last column: "Staff      4 000". A year may end a heading.
pub(super) fn is_row_of_figures(words: &str) -> bool {
    if !words.ends_with(|last: char| last.is_ascii_digit()) {
        return false;
    }
    let label = words.trim_end_matches(|c: char| c.is_ascii_digit() || " ,.:%–-".contains(c));
    let figures = words.tail(label.len());
    let year = figures.trim_start().len() == 4
        && ["19", "20"].iter().any(|age| figures.trim_start().starts_with(age));
    !label.is_empty() && !year && figures.contains("   ")
}

/// Whether a short label with its colon opens a line, and a name stands behind it.
pub(super) fn is_labelled(line: &str) -> bool {
    line.split_once(": ").is_some_and(|(label, name)| {
        label.len() <= 40 && begins_upper(label) && !label.contains(['.', ',', ';']) && begins_upper(name)
    })
}
