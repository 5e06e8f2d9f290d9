//! The words in an element, with what is marked up in them.

use super::tree::{Element, Step, Tree};
use crate::model::{Mark, NoteMark};
use crate::text::Cut;

/// Words, marks, references and notes.
#[derive(Debug, Default)]
pub(super) struct Words<'t> {
    pub(super) text: String,
    pub(super) marks: Vec<Mark>,
    pub(super) references: Vec<Reference<'t>>,
    /// The elements of the notes.
    pub(super) notes: Vec<usize>,
}

/// Words that point to something.
#[derive(Debug)]
pub(super) struct Reference<'t> {
    pub(super) eid: Option<&'t str>,
    /// Whether it is a `ref`, and no date or other word.
    pub(super) is_ref: bool,
    pub(super) text: String,
}

impl<'t> Words<'t> {
    pub(super) fn of(tree: &'t Tree<'_>, root: usize) -> Self {
        let mut reader =
            Reader { words: Self::default(), at: 0, emphasis: Vec::new(), cut: Vec::new(), refs: Vec::new() };
        let is_notes = tree.element(root).is_some_and(|element| element.attribute("class") == Some("notes"));
        let mut walk = tree.walk(root);
        while let Some(step) = walk.next() {
            match step {
                Step::Text(text) => reader.text(text),
                Step::Enter(index) => {
                    let Some(element) = tree.element(index) else { continue };
                    if element.is("authorialNote") {
                        reader.words.notes.push(index);
                        if !is_notes {
                            reader.note(element);
                        }
                        walk.pass();
                    } else {
                        reader.enter(element);
                    }
                }
                Step::Leave(index) if index != root => {
                    tree.element(index).into_iter().for_each(|element| reader.leave(element));
                }
                Step::Leave(_) => {}
            }
        }
        reader.words
    }

    /// Adds words behind these, with a space between.
    pub(super) fn append(&mut self, other: Self) {
        if self.text.is_empty() && self.marks.is_empty() {
            (self.text, self.marks) = (other.text, other.marks);
        } else if !(other.text.is_empty() && other.marks.is_empty()) {
            self.text.push(' ');
            let by = self.text.chars().count();
            self.text.push_str(&other.text);
            self.marks.extend(other.marks.iter().map(|mark| moved(mark, by)));
        }
        self.references.extend(other.references);
        self.notes.extend(other.notes);
    }
}

fn moved(mark: &Mark, by: usize) -> Mark {
    match mark.indicated_note() {
        Some(note) => Mark::note(mark.start() + by, note.clone()),
        None => Mark::emphasis(mark.start() + by, mark.end() + by),
    }
}

struct Reader<'t> {
    words: Words<'t>,
    /// How many characters there are so far.
    at: usize,
    /// The marks of open emphasis.
    emphasis: Vec<usize>,
    /// The marks of emphasis that ended last, which may go on.
    cut: Vec<usize>,
    /// Open references, and the byte their words begin at.
    refs: Vec<(usize, usize)>,
}

impl<'t> Reader<'t> {
    fn text(&mut self, text: &str) {
        self.words.text.push_str(text);
        self.at += text.chars().count();
        if !text.is_empty() {
            self.cut.clear();
        }
    }

    fn enter(&mut self, element: &'t Element<'_>) {
        match element.name.as_str() {
            "i" => self.begin_emphasis(element),
            "noteRef" => self.note(element),
            "ref" | "date" | "inline" => {
                self.refs.push((self.words.references.len(), self.words.text.len()));
                let (eid, is_ref) = (element.attribute("eId"), element.name == "ref");
                self.words.references.push(Reference { eid, is_ref, text: String::new() });
            }
            "br" | "eol" => self.text(" "),
            _ => {}
        }
    }

    fn begin_emphasis(&mut self, element: &Element<'_>) {
        let continued = element.own("continued").and_then(|_| self.cut.pop());
        let mark = continued.unwrap_or_else(|| {
            self.words.marks.push(Mark::emphasis(self.at, self.at));
            self.words.marks.len() - 1
        });
        self.emphasis.push(mark);
    }

    fn leave(&mut self, element: &Element<'_>) {
        match element.name.as_str() {
            "i" => {
                let Some(index) = self.emphasis.pop() else { return };
                if let Some(mark) = self.words.marks.get_mut(index) {
                    *mark = Mark::emphasis(mark.start(), self.at);
                }
                self.cut.push(index);
            }
            "ref" | "date" | "inline" => {
                let Some((index, start)) = self.refs.pop() else { return };
                let words = self.words.text.tail(start);
                if let Some(reference) = self.words.references.get_mut(index) {
                    words.clone_into(&mut reference.text);
                }
            }
            _ => {}
        }
    }

    fn note(&mut self, element: &Element<'_>) {
        let Ok(mark) = element.attribute("marker").unwrap_or_default().parse::<NoteMark>();
        self.words.marks.push(Mark::note(self.at, mark));
    }
}
