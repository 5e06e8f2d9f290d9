//! Changes to a text that mend what a finding is about.

use std::collections::BTreeMap;

use crate::source::Span;

/// A change to the text: one or more edits that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Fix {
    title: String,
    edits: Vec<Edit>,
    safety: Safety,
}

/// Some bytes of the source, and what is to stand there instead.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Edit {
    /// What goes, in bytes of the source. An empty span is a place to insert at.
    pub span: Span,
    /// What comes.
    pub text: String,
}

/// Whether a fix may be applied without asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Safety {
    /// The meaning cannot change.
    Safe,
    /// One candidate, for the author to decide on.
    Offer,
}

impl Fix {
    pub(crate) fn new(title: impl Into<String>, edits: Vec<Edit>, safety: Safety) -> Self {
        Self { title: title.into(), edits, safety }
    }

    /// What the change does, in words: `write "article 63, paragraph 7,"`.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The edits, which do not overlap.
    #[must_use]
    pub fn edits(&self) -> &[Edit] {
        &self.edits
    }

    /// Whether it may be applied without asking.
    #[must_use]
    pub fn safety(&self) -> Safety {
        self.safety
    }
}

/// Makes the edits of several fixes. A fix that touches what an earlier one has changed is left out; the text outside the
/// edits stays as it is, byte for byte. Gives the text and how many fixes were made.
///
/// Edits that do not lie on character boundaries of `text` (a fix for another text) are left out too.
#[must_use]
pub fn apply<'a>(text: &str, fixes: impl IntoIterator<Item = &'a Fix>) -> (String, usize) {
    let (text, made) = apply_each(text, fixes);
    (text, made.len())
}

/// The same, with the places of the fixes that were made.
pub(crate) fn apply_each<'a>(text: &str, fixes: impl IntoIterator<Item = &'a Fix>) -> (String, Vec<usize>) {
    let mut taken: BTreeMap<Span, &Edit> = BTreeMap::new();
    let mut made = Vec::new();
    for (at, fix) in fixes.into_iter().enumerate() {
        let free = |edit: &Edit| text.get(edit.span.range()).is_some() && !is_taken(&taken, edit.span);
        if !fix.edits.is_empty() && fix.edits.iter().all(free) {
            taken.extend(fix.edits.iter().map(|edit| (edit.span, edit)));
            made.push(at);
        }
    }
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for edit in taken.into_values() {
        out.push_str(text.get(done..edit.span.start()).unwrap_or_default());
        out.push_str(&edit.text);
        done = edit.span.end();
    }
    out.push_str(text.get(done..).unwrap_or_default());
    (out, made)
}

/// Whether an edit touches one of those taken, which do not touch each other: only the last that begin before its end can.
fn is_taken(taken: &BTreeMap<Span, &Edit>, span: Span) -> bool {
    let end = Span::new(span.end(), usize::MAX);
    taken.range(..=end).rev().take(NEIGHBOURS).any(|(taken, _)| touches(*taken, span))
}

/// An edit and one to insert before it may begin where another ends.
const NEIGHBOURS: usize = 3;

/// Whether two edits share a byte, or a place to insert at.
fn touches(one: Span, other: Span) -> bool {
    if one.is_empty() || other.is_empty() {
        return one.start() <= other.end() && other.start() <= one.end();
    }
    one.start() < other.end() && other.start() < one.end()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fix(start: usize, end: usize, text: &str) -> Fix {
        Fix::new("change", vec![Edit { span: Span::new(start, end), text: text.to_owned() }], Safety::Safe)
    }

    #[test]
    fn edits_are_made_in_the_order_of_the_text() {
        let fixes = [fix(6, 9, "Chair"), fix(0, 1, "T")];
        assert_eq!(apply("the   man spoke", &fixes), ("The   Chair spoke".to_owned(), 2));
    }

    #[test]
    fn of_two_fixes_in_one_place_the_first_is_made() {
        let fixes = [fix(0, 3, "a"), fix(2, 4, "b")];
        assert_eq!(apply("abcd", &fixes), ("ad".to_owned(), 1));
    }

    #[test]
    fn a_fix_for_another_text_is_left_out() {
        assert_eq!(apply("é", &[fix(1, 2, "e"), fix(5, 6, "x")]), ("é".to_owned(), 0));
    }
}
