//! A document: its parts, and its text.

use super::blocks::Block;
use super::error::{Error, ErrorKind};
use super::header::symbol_lines;
use super::notes::Notes;
use super::numbering::{Counter, Lists};
use super::package::{Package, Part, Relationships};
use super::story::Story;
use super::styles::Styles;
use super::typed_notes;
use super::xml::Tokens;

/// The parts of a document that its text is made of.
#[derive(Debug, Default)]
pub(super) struct Document {
    body: Part,
    pub(super) styles: Styles,
    lists: Lists,
    pub(super) footnotes: Option<Part>,
    pub(super) endnotes: Option<Part>,
    /// The headers that the first page may have.
    headers: Vec<Part>,
}

impl Document {
    pub(super) fn open(bytes: &[u8]) -> Result<Self, Error> {
        let mut package = Package::open(bytes)?;
        let body = main_part(&mut package)?;
        let relations = package.relationships(&body.name)?;
        let mut related = |kind: &str| relations.of_kind(kind).map(|name| package.part(name)).transpose();
        let styles = related("styles")?;
        let lists = related("numbering")?;
        let (footnotes, endnotes) = (related("footnotes")?, related("endnotes")?);
        let headers = headers(&body, &relations, &mut package)?;
        Ok(Self {
            body,
            styles: styles.as_ref().map(Styles::read).transpose()?.unwrap_or_default(),
            lists: lists.as_ref().map(Lists::read).transpose()?.unwrap_or_default(),
            footnotes,
            endnotes,
            headers,
        })
    }

    /// The text: a paragraph a line, blank lines in between, notes at the end.
    pub(super) fn text(&self) -> Result<String, Error> {
        let mut counter = Counter::new(&self.lists, &self.styles);
        let mut notes = Notes::default();
        let blocks = Story::of_part(self, &mut counter, &mut notes, &self.body)?;
        let mut paragraphs: Vec<String> = blocks.iter().map(Block::text).collect();
        let header = self.header(&paragraphs)?;
        paragraphs.splice(..0, header);
        paragraphs.extend(notes.paragraphs(self, &mut counter)?);
        typed_notes::mark(&mut paragraphs);
        if let Some(first) = paragraphs.first_mut().filter(|first| first.starts_with("---")) {
            // Nothing in a document is front matter.
            first.insert(0, '\\');
        }
        let mut text = paragraphs.join("\n\n");
        if !text.is_empty() {
            text.push('\n');
        }
        Ok(text)
    }

    /// The lines of the first page's header that have the symbol of the document, where the text does not.
    fn header(&self, paragraphs: &[String]) -> Result<Vec<String>, Error> {
        let mut lines = Vec::new();
        for part in &self.headers {
            let mut counter = Counter::new(&self.lists, &self.styles);
            let blocks = Story::of_part(self, &mut counter, &mut Notes::default(), part)?;
            let header: Vec<String> = blocks.into_iter().flat_map(|block| block.lines).collect();
            lines.extend(symbol_lines(header, paragraphs));
            if !lines.is_empty() {
                break;
            }
        }
        Ok(lines)
    }
}

/// The part the words are in, by the relationships of the file.
fn main_part(package: &mut Package<'_>) -> Result<Part, Error> {
    let relations = package.relationships("")?;
    let Some(name) = relations.of_kind("officeDocument").map(str::to_owned) else {
        let is_open_document = package.has("mimetype") && package.has("content.xml");
        let found =
            if is_open_document { "found an OpenDocument file" } else { "found another kind of archive" };
        return Err(Error::new(ErrorKind::NotADocument, found));
    };
    let part = package.part(&name)?;
    let mut tokens = Tokens::new(&part.name, &part.xml);
    let root = tokens.root()?;
    if !root.is("document") {
        let found = format!("found an element {:?}", root.name.chars().take(40).collect::<String>());
        return Err(Error::in_part(ErrorKind::NotADocument, &part.name, found));
    }
    Ok(part)
}

/// The headers of the first section, that of its first page before that of all pages.
fn headers(body: &Part, relations: &Relationships, package: &mut Package<'_>) -> Result<Vec<Part>, Error> {
    let mut tokens = Tokens::new(&body.name, &body.xml);
    tokens.root()?;
    let mut found: Vec<(bool, String)> = Vec::new();
    // The section ends where its properties stand.
    while let Some(element) = tokens.child(1)? {
        if !element.is("sectPr") {
            continue;
        }
        let depth = tokens.depth();
        while let Some(element) = tokens.child(depth)? {
            let kind = element.attribute("type");
            if element.is("headerReference") && kind.as_deref() != Some("even") {
                found.extend(element.attribute("id").map(|id| (kind.as_deref() != Some("first"), id)));
            }
        }
        break;
    }
    found.sort();
    found.truncate(2);
    let names = found.iter().filter_map(|(_, id)| relations.by_id(id));
    names.map(|name| package.part(name)).collect()
}
