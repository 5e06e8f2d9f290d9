//! A document: its parts, and its text.

use super::blocks::Block;
use super::error::{Error, ErrorKind};
use super::margins::new_marks;
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
    /// The headers that the first page may have, and the footers.
    margins: [Vec<Part>; 2],
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
        let margins = margins(&body, &relations, &mut package)?;
        Ok(Self {
            body,
            styles: styles.as_ref().map(Styles::read).transpose()?.unwrap_or_default(),
            lists: lists.as_ref().map(Lists::read).transpose()?.unwrap_or_default(),
            footnotes,
            endnotes,
            margins,
        })
    }

    /// The text: a paragraph a line, blank lines in between, notes at the end.
    pub(super) fn text(&self) -> Result<String, Error> {
        let mut counter = Counter::new(&self.lists, &self.styles);
        let mut notes = Notes::default();
        let blocks = Story::of_part(self, &mut counter, &mut notes, &self.body)?;
        let mut paragraphs: Vec<String> = blocks.iter().map(Block::text).collect();
        let marks = self.marks(&paragraphs)?;
        paragraphs.splice(..0, marks);
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

    /// The lines of the first page's header and footer that have the symbol or the job number of the document, where
    /// the text does not.
    fn marks(&self, paragraphs: &[String]) -> Result<Vec<String>, Error> {
        let mut marks = Vec::new();
        for parts in &self.margins {
            for part in parts {
                let mut counter = Counter::new(&self.lists, &self.styles);
                let blocks = Story::of_part(self, &mut counter, &mut Notes::default(), part)?;
                let found = new_marks(blocks.into_iter().flat_map(|block| block.lines).collect(), paragraphs);
                if !found.is_empty() {
                    marks.extend(found);
                    break;
                }
            }
        }
        Ok(marks)
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

/// The headers of the first section and its footers, those of its first page before those of all pages.
fn margins(
    body: &Part,
    relations: &Relationships,
    package: &mut Package<'_>,
) -> Result<[Vec<Part>; 2], Error> {
    let mut tokens = Tokens::new(&body.name, &body.xml);
    tokens.root()?;
    let mut found: [Vec<(bool, String)>; 2] = Default::default();
    // The section ends where its properties stand.
    while let Some(element) = tokens.child(1)? {
        if !element.is("sectPr") {
            continue;
        }
        let depth = tokens.depth();
        while let Some(element) = tokens.child(depth)? {
            let [headers, footers] = &mut found;
            let margin = if element.is("headerReference") {
                headers
            } else if element.is("footerReference") {
                footers
            } else {
                continue;
            };
            let kind = element.attribute("type");
            if kind.as_deref() != Some("even") {
                margin.extend(element.attribute("id").map(|id| (kind.as_deref() != Some("first"), id)));
            }
        }
        break;
    }
    let [headers, footers] = found.map(|mut references| {
        references.sort();
        references.truncate(2);
        references
    });
    let mut parts = |references: Vec<(bool, String)>| -> Result<Vec<Part>, Error> {
        let names = references.iter().filter_map(|(_, id)| relations.by_id(id));
        names.map(|name| package.part(name)).collect()
    };
    Ok([parts(headers)?, parts(footers)?])
}
