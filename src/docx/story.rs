//! The walk through a part that holds words: the body, the notes, a header.

use super::blocks::{Block, Blocks};
use super::document::Document;
use super::error::Error;
use super::heading::Rank;
use super::notes::Notes;
use super::numbering::Counter;
use super::package::Part;
use super::paragraph::{Look, Paragraph};
use super::properties::{ParagraphEnd, ParagraphProperties, RunProperties};
use super::symbols::symbol;
use super::xml::{Element, Space, Token, Tokens};

/// Reads the words of a part.
pub(super) struct Story<'d, 's> {
    document: &'d Document,
    counter: &'s mut Counter<'d>,
    notes: &'s mut Notes,
    blocks: Blocks,
    /// The paragraphs that are open: the text of a box stands in a paragraph.
    open: Vec<Open>,
    /// A paragraph that goes on with the next one.
    unended: Option<Paragraph>,
    /// The fields that are open, each with whether its result has begun.
    fields: Vec<bool>,
    /// For every open set of alternatives whether one was taken, and how many elements were open then.
    alternatives: Vec<(usize, bool)>,
    /// How many elements were open when each open box was opened.
    boxes: Vec<usize>,
}

/// A paragraph that is open, and its run.
#[derive(Default)]
struct Open {
    paragraph: Paragraph,
    run: RunProperties,
    depth: usize,
    /// Whether the mark of a footnote comes next, as the author chose it.
    own_mark: Option<String>,
}

impl<'d, 's> Story<'d, 's> {
    /// The words of the element that opened last in a part, block by block.
    pub(super) fn read(
        document: &'d Document,
        counter: &'s mut Counter<'d>,
        notes: &'s mut Notes,
        tokens: &mut Tokens<'_>,
    ) -> Result<Vec<Block>, Error> {
        let mut story = Self {
            document,
            counter,
            notes,
            blocks: Blocks::default(),
            open: Vec::new(),
            unended: None,
            fields: Vec::new(),
            alternatives: Vec::new(),
            boxes: Vec::new(),
        };
        let outside = tokens.depth().saturating_sub(1);
        while tokens.depth() > outside {
            match tokens.next()? {
                Token::Open(element) => story.enter(&element, tokens)?,
                Token::Close => story.leave(tokens.depth()),
                Token::Text(_) => {}
                Token::End => break,
            }
        }
        story.end();
        Ok(story.blocks.finish())
    }

    /// All words of a part.
    pub(super) fn of_part(
        document: &'d Document,
        counter: &'s mut Counter<'d>,
        notes: &'s mut Notes,
        part: &Part,
    ) -> Result<Vec<Block>, Error> {
        let mut tokens = Tokens::new(&part.name, &part.xml);
        tokens.root()?;
        Self::read(document, counter, notes, &mut tokens)
    }

    fn enter(&mut self, element: &Element<'_>, tokens: &mut Tokens<'_>) -> Result<(), Error> {
        match element.space {
            Space::Word => self.enter_word(element, tokens),
            Space::Alternatives => self.alternative(element, tokens),
            Space::Math if element.name == "t" => {
                let words = tokens.text()?;
                self.words(&words);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn enter_word(&mut self, element: &Element<'_>, tokens: &mut Tokens<'_>) -> Result<(), Error> {
        match element.name.as_str() {
            "p" => self.open.push(Open { depth: tokens.depth(), ..Open::default() }),
            "pPr" => {
                let properties = ParagraphProperties::read(tokens)?;
                if let Some(open) = self.open.last_mut() {
                    open.paragraph.properties = properties;
                }
            }
            "r" => self.set_run(RunProperties::default()),
            "rPr" => {
                let properties = RunProperties::read(tokens)?;
                self.set_run(properties);
            }
            "t" => {
                let words = tokens.text()?;
                self.words(&words);
            }
            "txbxContent" => self.boxes.push(tokens.depth()),
            "tbl" => self.blocks.open_table(tokens.depth()),
            "tr" => self.blocks.open_row(),
            "tc" => self.blocks.open_cell(),
            "trPr" => self.row_properties(tokens)?,
            "sdtPr" => control_properties(tokens)?,
            "footnoteReference" | "endnoteReference" => self.note(element),
            "fldChar" => self.field(element),
            name if is_left_out(name) => tokens.skip()?,
            name => self.character(name, element),
        }
        Ok(())
    }

    fn leave(&mut self, depth: usize) {
        if self.alternatives.last().is_some_and(|(open, _)| *open > depth) {
            self.alternatives.pop();
        }
        if self.boxes.last().is_some_and(|open| *open > depth) {
            self.boxes.pop();
        }
        if self.open.last().is_some_and(|open| open.depth > depth)
            && let Some(open) = self.open.pop()
        {
            self.close(open);
        }
        self.blocks.leave(depth);
    }

    /// Closes a paragraph: its words are a block, or begin the next one.
    fn close(&mut self, mut open: Open) {
        // What is missing of a field must not swallow the text below.
        self.fields.retain(|has_result| *has_result);
        if let Some(before) = self.unended.take() {
            let end = open.paragraph.properties.end;
            let hidden = before.properties.end == ParagraphEnd::Hidden;
            let properties = before.properties.clone();
            open.paragraph.prepend(before);
            if hidden {
                open.paragraph.properties = ParagraphProperties { end, ..properties };
            }
        }
        let is_box = !self.boxes.is_empty();
        if open.paragraph.properties.end != ParagraphEnd::Stays && !is_box {
            if !open.paragraph.is_empty() {
                self.unended = Some(open.paragraph);
            }
            return;
        }
        self.block(&open.paragraph);
    }

    fn end(&mut self) {
        while let Some(open) = self.open.pop() {
            self.close(open);
        }
        if let Some(paragraph) = self.unended.take() {
            self.block(&paragraph);
        }
    }

    fn block(&mut self, paragraph: &Paragraph) {
        let styles = &self.document.styles;
        let properties = &paragraph.properties;
        let (numbered, style) = styles.numbering(properties);
        let mark = self.counter.count(&numbered, style).filter(|mark| !mark.is_empty());
        let is_contents = styles.is_contents(properties.style.as_deref());
        let rank = if is_contents { Rank::Body } else { styles.rank(properties) };
        self.blocks.push(Block::new(paragraph, rank, mark, is_contents));
    }

    fn set_run(&mut self, run: RunProperties) {
        if let Some(open) = self.open.last_mut() {
            let style = open.paragraph.properties.style.as_deref();
            open.run = self.document.styles.run(run, style);
        }
    }

    /// Adds words to the paragraph that is open, unless they are hidden or the instruction of a field.
    fn words(&mut self, words: &str) {
        let is_instruction = self.fields.iter().any(|has_result| !has_result);
        let Some(open) = self.open.last_mut().filter(|open| !is_instruction && open.run.hidden != Some(true))
        else {
            return;
        };
        if let Some(id) = open.own_mark.take() {
            let mark = words.trim();
            if !mark.is_empty() && mark.chars().count() <= 8 && !mark.contains([']', ' ']) {
                return open.paragraph.note(&self.notes.with_mark(&id, mark));
            }
            open.paragraph.note(&self.notes.mark(&id));
        }
        let look = Look {
            italic: open.run.italic == Some(true),
            bold: open.run.bold == Some(true),
            superscript: open.run.superscript == Some(true),
        };
        open.paragraph.push(words, look);
    }

    fn character(&mut self, name: &str, element: &Element<'_>) {
        match name {
            "tab" | "ptab" => self.words("\t"),
            "cr" => self.words("\n"),
            "br" => {
                let is_line = element.attribute("type").is_none_or(|kind| kind == "textWrapping");
                self.words(if is_line { "\n" } else { " " });
            }
            "noBreakHyphen" => self.words("-"),
            "sym" => {
                let code = element.attribute("char").unwrap_or_default();
                let font = element.attribute("font").unwrap_or_default();
                self.words(&symbol(&font, &code));
            }
            _ => {}
        }
    }

    /// The reference to a footnote or an endnote.
    fn note(&mut self, element: &Element<'_>) {
        let Some(id) = element.attribute("id") else { return };
        let kind = if element.is("footnoteReference") { "f" } else { "e" };
        let id = format!("{kind}{id}");
        let own = element.attribute("customMarkFollows").is_some_and(|value| value == "1" || value == "true");
        let Some(open) = self.open.last_mut().filter(|open| open.run.hidden != Some(true)) else { return };
        if own {
            open.own_mark = Some(id);
        } else {
            open.paragraph.note(&self.notes.mark(&id));
        }
    }

    fn field(&mut self, element: &Element<'_>) {
        match element.attribute("fldCharType").as_deref() {
            Some("begin") => self.fields.push(false),
            Some("separate") => {
                if let Some(has_result) = self.fields.last_mut() {
                    *has_result = true;
                }
            }
            Some("end") => drop(self.fields.pop()),
            _ => {}
        }
    }

    /// Of alternatives the first is taken, which is for programs that know most.
    fn alternative(&mut self, element: &Element<'_>, tokens: &mut Tokens<'_>) -> Result<(), Error> {
        match (element.name.as_str(), self.alternatives.last_mut()) {
            ("AlternateContent", _) => self.alternatives.push((tokens.depth(), false)),
            ("Choice" | "Fallback", Some((_, true))) => tokens.skip()?,
            ("Choice" | "Fallback", Some((_, taken))) => *taken = true,
            _ => {}
        }
        Ok(())
    }

    /// A row that a tracked change took out has no words.
    fn row_properties(&mut self, tokens: &mut Tokens<'_>) -> Result<(), Error> {
        let depth = tokens.depth();
        while let Some(element) = tokens.child(depth)? {
            if element.is("del") {
                self.blocks.delete_row();
            }
            tokens.skip()?;
        }
        Ok(())
    }
}

/// What a form asks for is no text until somebody fills it in.
fn control_properties(tokens: &mut Tokens<'_>) -> Result<(), Error> {
    let depth = tokens.depth();
    let mut asks = false;
    while let Some(element) = tokens.child(depth)? {
        asks |= element.is("showingPlcHdr") && element.is_on();
        tokens.skip()?;
    }
    if asks {
        // What the control holds is the next element.
        while let Some(element) = tokens.child(depth - 1)? {
            let is_content = element.is("sdtContent");
            tokens.skip()?;
            if is_content {
                break;
            }
        }
    }
    Ok(())
}

/// Elements whose words are not those of the document as it stands: what a tracked change took out, properties as they
/// were, the instructions of fields, readings printed above words, the widths of tables.
fn is_left_out(name: &str) -> bool {
    matches!(
        name,
        "del"
            | "moveFrom"
            | "delText"
            | "instrText"
            | "delInstrText"
            | "rt"
            | "tblPr"
            | "tblGrid"
            | "tcPr"
            | "sectPr"
            | "numberingChange"
    ) || name.ends_with("PrChange")
}
