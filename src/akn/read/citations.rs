//! What the texts refer to, and the notes in them, as they are found.

use std::collections::HashMap;

use super::tree::{Element, Tree};
use super::words::{Reference, Words};
use crate::cite;
use crate::model::{Citation, Footnote, Mark, NoteMark, Place};

/// What was found in the texts so far.
#[derive(Debug, Default)]
pub(super) struct Found<'t> {
    /// The words of references by their identifiers.
    words: HashMap<&'t str, String>,
    /// The words and places of all `ref`s, in the order of the document.
    refs: Vec<(Place, String)>,
    /// The elements of notes, and the numbered paragraphs they are in.
    notes: Vec<(usize, Option<u32>)>,
    /// The marks of texts whose marks the XML does not show, by identifier.
    marks: HashMap<&'t str, Vec<Mark>>,
}

impl<'t> Found<'t> {
    pub(super) fn with_marks(marks: HashMap<&'t str, Vec<Mark>>) -> Self {
        Self { marks, ..Self::default() }
    }

    /// The words and marks of a text; the rest of it is taken in.
    pub(super) fn settle(
        &mut self,
        words: Words<'t>,
        eid: Option<&str>,
        place: &Place,
    ) -> (String, Vec<Mark>) {
        self.take(words.references, place);
        let paragraph = match place {
            Place::Paragraph(number) => Some(*number),
            _ => None,
        };
        self.notes(words.notes, paragraph);
        let marks = eid.and_then(|eid| self.marks.remove(eid)).unwrap_or(words.marks);
        (words.text, marks)
    }

    pub(super) fn take(&mut self, references: Vec<Reference<'t>>, place: &Place) {
        for reference in references {
            if reference.is_ref {
                self.refs.push((place.clone(), reference.text.clone()));
            }
            if let Some(eid) = reference.eid {
                self.words.entry(eid).or_insert(reference.text);
            }
        }
    }

    pub(super) fn notes(&mut self, notes: Vec<usize>, paragraph: Option<u32>) {
        self.notes.extend(notes.into_iter().map(|note| (note, paragraph)));
    }

    /// The words of a reference.
    pub(super) fn words(&self, eid: &str) -> Option<&str> {
        self.words.get(eid).map(String::as_str)
    }

    /// The footnotes with their identifiers, in the order of the document. Notes in notes come last.
    pub(super) fn footnotes(&mut self, tree: &'t Tree<'_>) -> Vec<(Option<&'t str>, Footnote)> {
        let mut footnotes = Vec::new();
        while let Some((note, paragraph)) = self.notes.get(footnotes.len()).copied() {
            let element = tree.element(note);
            let mark = element.map_or_else(|| NoteMark::Other(String::new()), mark);
            let (text, _) = self.settle(note_words(tree, note), None, &Place::Footnote(mark.clone()));
            let footnote = Footnote::new(mark, text);
            let footnote = paragraph.into_iter().fold(footnote, Footnote::with_paragraph);
            footnotes.push((element.and_then(|element| element.attribute("eId")), footnote));
        }
        footnotes
    }

    /// The citations that the words of `ref`s are read as, for a document that does not tell them in its metadata.
    pub(super) fn citations(&self) -> Vec<Citation> {
        let read = |(place, words): &(Place, String)| {
            let whole = |one: &cite::Citation| one.span.range() == (0..words.len());
            let found = cite::find(words).into_iter().find(whole)?;
            Some(Citation::new(found.cited, words.as_str(), place.clone()).with_anaphoric(found.anaphoric))
        };
        self.refs.iter().filter_map(read).collect()
    }
}

fn mark(element: &Element<'_>) -> NoteMark {
    let Ok(mark) = element.attribute("marker").unwrap_or_default().parse();
    mark
}

fn note_words<'t>(tree: &'t Tree<'_>, note: usize) -> Words<'t> {
    let mut words = Words::default();
    let mut is_empty = true;
    for (child, _) in tree.elements_in(note) {
        words.append(Words::of(tree, child));
        is_empty = false;
    }
    if is_empty { Words::of(tree, note) } else { words }
}
