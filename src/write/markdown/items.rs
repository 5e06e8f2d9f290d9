//! The items of a paragraph as a list of Markdown.

use super::words::{marked, plain};
use crate::model::Item;
use crate::outline::{Style, marker};

/// The lines of items and of the items under them, `indent` spaces from the margin.
pub(super) fn items(items: &[Item], indent: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut stack: Vec<(usize, &Item)> = items.iter().rev().map(|item| (indent, item)).collect();
    while let Some((indent, item)) = stack.pop() {
        let mark = mark(item.label());
        lines.push(line(indent, &mark, &marked(item.text(), item.marks())));
        let below = indent + under(&mark);
        stack.extend(item.items().iter().rev().map(|item| (below, item)));
    }
    lines
}

/// One item's line.
pub(super) fn line(indent: usize, mark: &str, words: &str) -> String {
    let line = format!("{:indent$}{mark} {words}", "");
    line.trim_end().to_owned()
}

/// How much further the items under an item are indented: as far as its words.
pub(super) fn under(mark: &str) -> usize {
    let width = if mark.starts_with("- ") { 1 } else { mark.chars().count() };
    width + 1
}

/// The mark that a label is printed as: `1.`, `- (a)`, `- iv.`, `•`. A label that is no mark stands among the words.
pub(super) fn mark(label: &str) -> String {
    for printed in [label.to_owned(), format!("{label}.")] {
        let line = format!("{printed} x");
        let Some(read) = marker(&line).filter(|read| read.label == label) else { continue };
        return match read.style {
            Style::Arabic(_) | Style::Bullet => printed,
            _ => format!("- {printed}"),
        };
    }
    format!("- {}", plain(label))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_printed_as_the_mark_it_was_read_from() {
        for (label, printed) in [
            ("(a)", "- (a)"),
            ("a", "- a."),
            ("1", "1."),
            ("•", "•"),
            ("-", "-"),
            ("a)", "- a)"),
            ("§ 1", "- § 1"),
        ] {
            assert_eq!(mark(label), printed);
        }
    }
}
