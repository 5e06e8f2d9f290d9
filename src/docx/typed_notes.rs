//! Footnotes that somebody typed rather than inserted: a raised figure in the text, and a paragraph that begins with it.

use std::collections::HashSet;

use crate::text::superscript_digit;

/// Raised figures are words (`10 km²`) and have a backslash before each of them; those that a paragraph begins with are
/// the marks of notes, there and wherever they are indicated.
pub(super) fn mark(paragraphs: &mut [String]) {
    let marks: HashSet<String> = paragraphs
        .iter()
        .map(|paragraph| escaped_figures(paragraph).0)
        .filter(|mark| !mark.is_empty())
        .collect();
    if marks.is_empty() {
        return;
    }
    for paragraph in paragraphs.iter_mut().filter(|paragraph| paragraph.contains('\\')) {
        *paragraph = marked(paragraph, &marks);
    }
}

fn marked(paragraph: &str, marks: &HashSet<String>) -> String {
    let mut out = String::with_capacity(paragraph.len());
    let mut rest = paragraph;
    while let Some(at) = rest.find('\\') {
        let (before, behind) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        let (figures, after) = escaped_figures(behind);
        let (escaped, after) = if figures.is_empty() {
            // Another escape: the character behind it is no escape itself.
            let length = behind.chars().take(2).map(char::len_utf8).sum();
            behind.split_at_checked(length).unwrap_or((behind, ""))
        } else {
            (behind.strip_suffix(after).unwrap_or_default(), after)
        };
        out.push_str(if marks.contains(&figures) { &figures } else { escaped });
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The raised figures that a text begins with, without the backslash before each, and what follows.
fn escaped_figures(text: &str) -> (String, &str) {
    let mut figures = String::new();
    let mut rest = text;
    while let Some(behind) = rest.strip_prefix('\\') {
        let Some(figure) = behind.chars().next().filter(|figure| superscript_digit(*figure).is_some()) else {
            break;
        };
        figures.push(figure);
        rest = behind.get(figure.len_utf8()..).unwrap_or_default();
    }
    (figures, rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_that_a_paragraph_begins_with_are_notes() {
        let mut text =
            [r"The Guide\¹ on 10 km\² was \*new\*.".to_owned(), r"\¹ Sales No. E.11.IV.5.".to_owned()];
        mark(&mut text);
        assert_eq!(text, [r"The Guide¹ on 10 km\² was \*new\*.", "¹ Sales No. E.11.IV.5."]);
    }

    #[test]
    fn without_such_a_paragraph_figures_are_words() {
        let mut text = [r"An area of 10 km\²".to_owned()];
        mark(&mut text);
        assert_eq!(text, [r"An area of 10 km\²"]);
    }
}
