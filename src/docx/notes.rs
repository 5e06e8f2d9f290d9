//! Footnotes and endnotes: one count for both, in the order in which the text indicates them.

use std::collections::HashMap;

use super::blocks::Block;
use super::document::Document;
use super::error::Error;
use super::numbering::Counter;
use super::package::Part;
use super::story::Story;
use super::xml::Tokens;

/// The notes that the text indicates.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// The marks by identifier, with `f` or `e` before it.
    marks: HashMap<String, String>,
    /// The identifiers in the order of the text.
    order: Vec<String>,
    last_number: u32,
}

impl Notes {
    /// The mark of a note: the next number when it is indicated for the first time. Word counts anew on every page or in
    /// every section where it is told to; here no number stands for two notes.
    pub(super) fn mark(&mut self, id: &str) -> String {
        if let Some(mark) = self.marks.get(id) {
            return mark.clone();
        }
        self.last_number = self.last_number.saturating_add(1);
        let mark = self.last_number.to_string();
        self.set(id, &mark)
    }

    /// The same for a note whose mark its author chose.
    pub(super) fn with_mark(&mut self, id: &str, mark: &str) -> String {
        self.marks.get(id).cloned().unwrap_or_else(|| self.set(id, mark))
    }

    fn set(&mut self, id: &str, mark: &str) -> String {
        self.marks.insert(id.to_owned(), mark.to_owned());
        self.order.push(id.to_owned());
        mark.to_owned()
    }

    /// The notes as paragraphs of their own, `[^1]: Sales No. …`, in the order of the text.
    pub(super) fn paragraphs<'d>(
        mut self,
        document: &'d Document,
        counter: &mut Counter<'d>,
    ) -> Result<Vec<String>, Error> {
        let mut texts = HashMap::new();
        for (kind, part) in [("f", &document.footnotes), ("e", &document.endnotes)] {
            if let Some(part) = part {
                self.read(kind, part, document, counter, &mut texts)?;
            }
        }
        let line = |id: &String| {
            let mark = self.marks.get(id)?;
            let text: &String = texts.get(id)?;
            let text =
                text.strip_prefix(mark.as_str()).filter(|_| mark.starts_with('*')).unwrap_or(text).trim();
            (!text.is_empty()).then(|| format!("[^{mark}]: {text}"))
        };
        Ok(self.order.iter().filter_map(line).collect())
    }

    fn read<'d>(
        &mut self,
        kind: &str,
        part: &Part,
        document: &'d Document,
        counter: &mut Counter<'d>,
        texts: &mut HashMap<String, String>,
    ) -> Result<(), Error> {
        let mut tokens = Tokens::new(&part.name, &part.xml);
        tokens.root()?;
        while let Some(element) = tokens.child(1)? {
            let id = element.attribute("id").map(|id| format!("{kind}{id}")).unwrap_or_default();
            // Separators are notes too, which nothing indicates.
            if !self.marks.contains_key(&id) {
                tokens.skip()?;
                continue;
            }
            let blocks = Story::read(document, counter, self, &mut tokens)?;
            let lines: Vec<String> = blocks.into_iter().map(Block::into_line).collect();
            texts.insert(id, lines.join(" "));
        }
        Ok(())
    }
}
