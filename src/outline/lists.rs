//! The lists that are open in a paragraph, and which item may come next.

use super::marker::{Marker, Style};
use crate::text::{Cut, letter, roman};

/// The lists open at a place, outermost first. A style stands in it once, so it is never deep; but lists of figures stand
/// under each other where they are indented.
#[derive(Debug, Default)]
pub(super) struct Lists {
    open: Vec<Item>,
    /// Whether white space parts the items.
    pub(super) has_gaps: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ListStyle {
    Arabic,
    Letter,
    Roman,
    BracketedArabic,
    PointedLetter,
    PointedRoman,
    Dotted,
    Bullet,
}

/// An item read in its context.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Item {
    style: ListStyle,
    value: u32,
    /// Whether it is the very next item, or the first of a list.
    pub(super) in_sequence: bool,
    /// How many columns from the left edge it stands.
    indent: usize,
    /// Whether it opens a list under an item of the same style.
    opens_inner: bool,
}

/// How much farther from the left edge than an item those under it stand.
const INNER: usize = 2;
/// How deep lists of figures stand under each other.
const DEEPEST: usize = 6;

impl Lists {
    pub(super) fn is_empty(&self) -> bool {
        self.open.is_empty()
    }

    pub(super) fn close(&mut self) {
        self.open.clear();
        self.has_gaps = false;
    }

    /// The last number of the arabic list, 0 where none is open.
    pub(super) fn last_arabic(&self) -> u32 {
        self.value(ListStyle::Arabic).unwrap_or_default()
    }

    /// The last letter of a list that is open, 0 where none is.
    pub(super) fn last_letter(&self) -> u32 {
        self.value(ListStyle::Letter).unwrap_or_default()
    }

    /// "(i)" as a letter.
    pub(super) fn ninth_letter(&self, indent: usize) -> Item {
        Item { indent, ..self.item(ListStyle::Letter, 9) }
    }

    /// Puts an item in its place and returns its depth, from 0.
    pub(super) fn push(&mut self, item: Item) -> usize {
        if !item.opens_inner
            && let Some(depth) = self.list_of(item.style, item.indent)
        {
            self.open.truncate(depth);
        }
        self.open.push(item);
        self.open.len() - 1
    }

    /// Whether a number is the next of a list of figures under which another is open.
    pub(super) fn goes_back_to(&self, number: u32, indent: usize) -> bool {
        let figures = |open: &&Item| open.style == ListStyle::Arabic;
        let list = self.list_of(ListStyle::Arabic, indent).and_then(|depth| self.open.get(depth));
        let inner = self.open.iter().rfind(figures);
        list.zip(inner)
            .is_some_and(|(list, inner)| list.indent + INNER <= inner.indent && number == list.value + 1)
    }

    /// The list that an item goes on with: of several the innermost that is indented no farther than the item.
    fn list_of(&self, style: ListStyle, indent: usize) -> Option<usize> {
        let lists = self.open.iter().enumerate().filter(|(_, open)| open.style == style);
        let inner = lists.clone().rev().find(|(_, open)| open.indent < indent + INNER);
        inner.or_else(|| lists.clone().next()).map(|(depth, _)| depth)
    }

    /// Reads a mark as an item that stands so far from the left edge. `i` after `h` is a letter, elsewhere a numeral.
    pub(super) fn read(&self, marker: &Marker<'_>, indent: usize) -> Option<Item> {
        self.read_mark(marker).map(|item| self.indented(item, indent))
    }

    fn indented(&self, item: Item, indent: usize) -> Item {
        if item.style != ListStyle::Arabic {
            return Item { indent, ..item };
        }
        let above = self.list_of(item.style, indent).and_then(|depth| self.open.get(depth));
        let figures = self.open.iter().filter(|open| open.style == ListStyle::Arabic).count();
        let inner = above.is_some_and(|above| indent >= above.indent + INNER);
        let last = above.map_or(0, |above| above.value);
        Item {
            in_sequence: item.value == last + 1 || item.value == 1,
            indent,
            opens_inner: inner && item.value == 1 && figures < DEEPEST,
            ..item
        }
    }

    fn read_mark(&self, marker: &Marker<'_>) -> Option<Item> {
        let plain = crate::text::unescape(marker.label);
        let name = plain.trim_matches(['(', ')']);
        match marker.style {
            Style::Arabic(value) => Some(self.item(ListStyle::Arabic, value)),
            Style::BracketedArabic(value) => Some(self.item(ListStyle::BracketedArabic, value)),
            Style::Dotted { item, .. } => Some(self.item(ListStyle::Dotted, item)),
            Style::Bullet => Some(Item::new(ListStyle::Bullet, 0, true)),
            Style::Bracketed => self.read_letters(name, ListStyle::Letter, ListStyle::Roman),
            Style::Pointed => self.read_letters(name, ListStyle::PointedLetter, ListStyle::PointedRoman),
            Style::Capital => None,
        }
    }

    fn read_letters(&self, name: &str, letters: ListStyle, romans: ListStyle) -> Option<Item> {
        let as_letter = letter(name).map(|value| self.item(letters, value));
        let as_roman = roman(name).map(|value| self.item(romans, value));
        let innermost = self.open.last().map(|open| open.style);
        let (first, second) =
            if innermost == Some(romans) { (as_roman, as_letter) } else { (as_letter, as_roman) };
        // "(i)" opens a list of numerals unless the letters have come to h.
        let opens = |item: &Item| {
            item.in_sequence && (item.value > 1 || name.byte(0) != b'i' || item.style == romans)
        };
        // Where neither comes next, the one that leaves out less: "(c)" behind "(a)" and its "(ii)" is a letter.
        let nearer = match (first, second) {
            (Some(first), Some(second)) if self.left_out(second) < self.left_out(first) => Some(second),
            _ => first.or(second),
        };
        let fallback = if name.len() > 1 { as_roman.or(first) } else { nearer };
        first.filter(opens).or(second.filter(opens)).or(fallback)
    }

    fn item(&self, style: ListStyle, value: u32) -> Item {
        Item::new(style, value, value == self.value(style).unwrap_or_default() + 1 || value == 1)
    }

    /// How far an item is behind the last one of its list; very far where no such list is open.
    fn left_out(&self, item: Item) -> u32 {
        self.value(item.style).and_then(|last| item.value.checked_sub(last)).unwrap_or(u32::MAX)
    }

    fn value(&self, style: ListStyle) -> Option<u32> {
        self.open.iter().rfind(|open| open.style == style).map(|open| open.value)
    }
}

impl Item {
    /// Its number or letter as a number, from 1; 0 where it has none.
    pub(super) fn value(&self) -> u32 {
        self.value
    }

    /// Whether a mark is that of the next item of the same list.
    pub(super) fn is_followed_by(&self, marker: &Marker<'_>) -> bool {
        let plain = crate::text::unescape(marker.label);
        let name = plain.trim_matches(['(', ')']);
        let value = match self.style {
            ListStyle::Letter => letter(name),
            ListStyle::Roman => roman(name),
            _ => None,
        };
        value == Some(self.value + 1)
    }

    fn new(style: ListStyle, value: u32, in_sequence: bool) -> Self {
        Self { style, value, in_sequence, indent: 0, opens_inner: false }
    }
}

#[cfg(test)]
mod tests {
    use super::super::marker::marker;
    use super::*;

    fn depths(labels: &[&str]) -> Vec<usize> {
        let mut lists = Lists::default();
        let lines: Vec<String> = labels.iter().map(|label| format!("{label} Words")).collect();
        lines.iter().map(|line| lists.push(lists.read(&marker(line).unwrap(), 0).unwrap())).collect()
    }

    #[test]
    fn items_stand_under_the_item_of_another_style() {
        assert_eq!(
            depths(&["1.", "(a)", "(b)", "2.", "(a)", "(i)", "(ii)", "(b)", "3."]),
            [0, 1, 1, 0, 1, 2, 2, 1, 0]
        );
        assert_eq!(depths(&["(a)", "(i)", "a.", "b.", "(ii)", "(b)"]), [0, 1, 2, 2, 1, 0]);
    }

    #[test]
    fn figures_stand_under_figures_where_they_are_indented() {
        let mut lists = Lists::default();
        let items = [("1.", 0), ("1.", 3), ("2.", 3), ("1.", 6), ("3.", 3), ("2.", 0), ("3.", 1), ("1.", 4)];
        let depths = items.map(|(label, indent)| {
            let line = format!("{label} Words");
            lists.push(lists.read(&marker(&line).unwrap(), indent).unwrap())
        });
        assert_eq!(depths, [0, 1, 1, 2, 1, 0, 0, 1]);
    }

    #[test]
    fn i_after_h_is_a_letter() {
        assert_eq!(depths(&["(g)", "(h)", "(i)", "(j)"]), [0, 0, 0, 0]);
        assert_eq!(depths(&["(h)", "(i)", "(ii)"]), [0, 0, 1]);
    }

    #[test]
    fn a_letter_left_out_does_not_make_a_numeral_of_the_next() {
        assert_eq!(depths(&["(a)", "(i)", "(ii)", "(c)", "(d)"]), [0, 1, 1, 0, 0]);
        assert_eq!(depths(&["(a)", "(b)", "(i)", "(d)", "(e)"]), [0, 0, 1, 0, 0]);
        assert_eq!(depths(&["(a)", "(i)", "(ii)", "(iv)", "(v)"]), [0, 1, 1, 1, 1]);
        assert_eq!(depths(&["(a)", "(i)", "(ii)", "(v)"]), [0, 1, 1, 1]);
        assert_eq!(depths(&["(a)", "(c)", "(c)"]), [0, 0, 0]);
    }

    #[test]
    fn a_hole_does_not_start_a_new_list() {
        assert_eq!(depths(&["(a)", "(c)", "(d)"]), [0, 0, 0]);
    }
}
