//! The properties of paragraphs and runs, as they are written beside the words and in styles.

use super::error::Error;
use super::xml::{Element, Tokens};

/// What a paragraph says of itself. Nothing where it leaves it to its style.
#[derive(Debug, Clone, Default)]
pub(super) struct ParagraphProperties {
    pub(super) style: Option<String>,
    /// Its place in the outline from 0; 9 is body text.
    pub(super) outline: Option<u8>,
    pub(super) numbering: Numbered,
    /// What becomes of the end of the paragraph.
    pub(super) end: ParagraphEnd,
}

/// The list a paragraph is numbered in, and the level in it from 0.
#[derive(Debug, Clone, Default)]
pub(super) struct Numbered {
    /// "0" says that there is none.
    pub(super) list: Option<String>,
    pub(super) level: Option<usize>,
}

/// What becomes of the end of a paragraph.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum ParagraphEnd {
    #[default]
    Stays,
    /// A tracked change took it out: the words belong to the paragraph below.
    Deleted,
    /// It is hidden: the words of the paragraph below go on behind these.
    Hidden,
}

/// What a run says of its characters.
#[derive(Debug, Clone, Default)]
pub(super) struct RunProperties {
    pub(super) style: Option<String>,
    pub(super) italic: Option<bool>,
    pub(super) bold: Option<bool>,
    pub(super) hidden: Option<bool>,
    pub(super) superscript: Option<bool>,
}

impl ParagraphProperties {
    /// Reads them from the element `pPr` that opened last.
    pub(super) fn read(tokens: &mut Tokens<'_>) -> Result<Self, Error> {
        let mut read = Self::default();
        let depth = tokens.depth();
        while let Some(element) = tokens.child(depth)? {
            match element.name.as_str() {
                "pStyle" => read.style = element.value(),
                "outlineLvl" => read.outline = element.number(),
                "numPr" => read.numbering = Numbered::read(tokens)?,
                "rPr" => read.end = end(tokens)?,
                _ => tokens.skip()?,
            }
        }
        Ok(read)
    }
}

impl Numbered {
    fn read(tokens: &mut Tokens<'_>) -> Result<Self, Error> {
        let mut read = Self::default();
        let depth = tokens.depth();
        while let Some(element) = tokens.child(depth)? {
            match element.name.as_str() {
                "numId" => read.list = element.value(),
                "ilvl" => read.level = element.number(),
                _ => tokens.skip()?,
            }
        }
        Ok(read)
    }
}

/// Reads what becomes of the end of a paragraph from the properties of its mark.
fn end(tokens: &mut Tokens<'_>) -> Result<ParagraphEnd, Error> {
    let mut end = ParagraphEnd::Stays;
    let depth = tokens.depth();
    while let Some(element) = tokens.child(depth)? {
        match element.name.as_str() {
            "del" | "moveFrom" => end = ParagraphEnd::Deleted,
            "vanish" | "specVanish" if element.is_on() && end == ParagraphEnd::Stays => {
                end = ParagraphEnd::Hidden;
            }
            _ => {}
        }
        tokens.skip()?;
    }
    Ok(end)
}

impl RunProperties {
    /// Reads them from the element `rPr` that opened last.
    pub(super) fn read(tokens: &mut Tokens<'_>) -> Result<Self, Error> {
        let mut read = Self::default();
        let depth = tokens.depth();
        while let Some(element) = tokens.child(depth)? {
            read.take(&element);
            tokens.skip()?;
        }
        Ok(read)
    }

    fn take(&mut self, element: &Element<'_>) {
        match element.name.as_str() {
            "rStyle" => self.style = element.value(),
            "i" => self.italic = Some(element.is_on()),
            "b" => self.bold = Some(element.is_on()),
            "vanish" => self.hidden = Some(element.is_on()),
            "vertAlign" => self.superscript = Some(element.value().as_deref() == Some("superscript")),
            _ => {}
        }
    }

    /// What these say, and where they are silent what others say.
    pub(super) fn or(self, other: &Self) -> Self {
        Self {
            style: self.style,
            italic: self.italic.or(other.italic),
            bold: self.bold.or(other.bold),
            hidden: self.hidden.or(other.hidden),
            superscript: self.superscript.or(other.superscript),
        }
    }
}
