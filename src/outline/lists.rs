//! The lists that are open in a paragraph, and which item may come next.

use super::marker::{Marker, Style};
use crate::text::{Cut, letter, roman};

/// The lists open at a place, outermost first. A style stands in it once, so it is never deep.
#[derive(Debug, Default)]
pub(super) struct Lists {
    open: Vec<(ListStyle, u32)>,
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
}

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

    /// Puts an item in its place and returns its depth, from 0.
    pub(super) fn push(&mut self, item: Item) -> usize {
        if let Some(depth) = self.open.iter().position(|(style, _)| *style == item.style) {
            self.open.truncate(depth);
        }
        self.open.push((item.style, item.value));
        self.open.len() - 1
    }

    /// Reads a mark as an item. `i` after `h` is a letter, elsewhere a numeral.
    pub(super) fn read(&self, marker: &Marker<'_>) -> Option<Item> {
        let plain = crate::text::unescape(marker.label);
        let name = plain.trim_matches(['(', ')']);
        match marker.style {
            Style::Arabic(value) => Some(self.item(ListStyle::Arabic, value)),
            Style::BracketedArabic(value) => Some(self.item(ListStyle::BracketedArabic, value)),
            Style::Dotted { item, .. } => Some(self.item(ListStyle::Dotted, item)),
            Style::Bullet => Some(Item { style: ListStyle::Bullet, value: 0, in_sequence: true }),
            Style::Bracketed => self.read_letters(name, ListStyle::Letter, ListStyle::Roman),
            Style::Pointed => self.read_letters(name, ListStyle::PointedLetter, ListStyle::PointedRoman),
            Style::Capital => None,
        }
    }

    fn read_letters(&self, name: &str, letters: ListStyle, romans: ListStyle) -> Option<Item> {
        let as_letter = letter(name).map(|value| self.item(letters, value));
        let as_roman = roman(name).map(|value| self.item(romans, value));
        let innermost = self.open.last().map(|(style, _)| *style);
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
        Item { style, value, in_sequence: value == self.value(style).unwrap_or_default() + 1 || value == 1 }
    }

    /// How far an item is behind the last one of its list; very far where no such list is open.
    fn left_out(&self, item: Item) -> u32 {
        self.value(item.style).and_then(|last| item.value.checked_sub(last)).unwrap_or(u32::MAX)
    }

    fn value(&self, style: ListStyle) -> Option<u32> {
        self.open.iter().find(|(open, _)| *open == style).map(|(_, value)| *value)
    }
}

#[cfg(test)]
mod tests {
    use super::super::marker::marker;
    use super::*;

    fn depths(labels: &[&str]) -> Vec<usize> {
        let mut lists = Lists::default();
        let lines: Vec<String> = labels.iter().map(|label| format!("{label} Words")).collect();
        lines.iter().map(|line| lists.push(lists.read(&marker(line).unwrap()).unwrap())).collect()
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
