//! The tokens of a part: elements by the family of their namespace, text, and nothing expanded.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

use super::error::{Error, ErrorKind};
use super::{DEEPEST, MOST_ATTRIBUTES};

/// Where a name belongs. The strict and the transitional form of a namespace are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    /// The words of a document, its styles and its numbers.
    Word,
    /// Alternatives for programs that know less.
    Alternatives,
    /// Formulas.
    Math,
    /// Relationships between parts.
    Relationships,
    Other,
}

/// A token of a part.
#[derive(Debug)]
pub(super) enum Token<'a> {
    /// An element opens. One without content closes in the next token.
    Open(Element<'a>),
    Close,
    Text(Cow<'a, str>),
    End,
}

/// An element that opens.
#[derive(Debug)]
pub(super) struct Element<'a> {
    pub(super) space: Space,
    /// The name without prefix.
    pub(super) name: String,
    start: BytesStart<'a>,
}

impl Element<'_> {
    /// Whether it is an element of Word's namespace of this name.
    pub(super) fn is(&self, name: &str) -> bool {
        self.space == Space::Word && self.name == name
    }

    /// The value of an attribute by its name without prefix: no element read here has two that differ by prefix alone.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.start.attributes();
        let mut few = attributes.with_checks(false).take(MOST_ATTRIBUTES).flatten();
        let found = few.find(|attribute| bare(attribute.key.as_ref()) == name)?;
        Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
    }

    /// The attribute `val`, in which Word keeps the value of a property.
    pub(super) fn value(&self) -> Option<String> {
        self.attribute("val")
    }

    /// The attribute `val` as a number.
    pub(super) fn number<N: std::str::FromStr>(&self) -> Option<N> {
        self.value()?.trim().parse().ok()
    }

    /// Whether a property that is on or off is on: it is unless its value says otherwise.
    pub(super) fn is_on(&self) -> bool {
        !matches!(self.value().as_deref(), Some("0" | "false" | "off" | "none"))
    }
}

/// Reads a part token by token. Elements have to be closed in order, and are never deep.
pub(super) struct Tokens<'a> {
    part: &'a str,
    reader: Reader<&'a [u8]>,
    /// The prefixes declared, each with the depth it was declared at.
    prefixes: Vec<(usize, String, Space)>,
    depth: usize,
    /// Whether an element without content was opened and is to be closed.
    closing: bool,
    /// Whether the root was there.
    rooted: bool,
}

impl<'a> Tokens<'a> {
    /// `part` is the name of the part, for errors.
    pub(super) fn new(part: &'a str, xml: &'a str) -> Self {
        Self {
            part,
            reader: Reader::from_str(xml.strip_prefix('\u{feff}').unwrap_or(xml)),
            prefixes: Vec::new(),
            depth: 0,
            closing: false,
            rooted: false,
        }
    }

    /// How many elements are open.
    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    /// The next token.
    pub(super) fn next(&mut self) -> Result<Token<'a>, Error> {
        if std::mem::take(&mut self.closing) {
            return Ok(self.close());
        }
        loop {
            let event = self.reader.read_event().map_err(|error| {
                self.fault(ErrorKind::NotWellFormed, format!("found: {error}"), self.reader.error_position())
            })?;
            match event {
                Event::Start(start) => return self.open(start),
                Event::Empty(start) => {
                    self.closing = true;
                    return self.open(start);
                }
                Event::End(_) => return Ok(self.close()),
                Event::Text(text) => return Ok(Token::Text(text.xml10_content())),
                Event::CData(text) => return Ok(Token::Text(text.xml10_content())),
                Event::GeneralRef(reference) => return self.reference(&reference),
                Event::DocType(_) => return Err(self.error(ErrorKind::Doctype, "found one")),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
                Event::Eof if self.depth > 0 || !self.rooted => {
                    return Err(self.error(ErrorKind::NotWellFormed, "found its end too early"));
                }
                Event::Eof => return Ok(Token::End),
            }
        }
    }

    /// Passes over what stands in the element that opened last, and its end.
    pub(super) fn skip(&mut self) -> Result<(), Error> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            self.next()?;
        }
        Ok(())
    }

    /// The next element inside of the one that left `depth` elements open when it opened; nothing at its end. Text is
    /// passed over.
    pub(super) fn child(&mut self, depth: usize) -> Result<Option<Element<'a>>, Error> {
        loop {
            match self.next()? {
                Token::Open(element) => return Ok(Some(element)),
                Token::Close if self.depth < depth => return Ok(None),
                Token::End => return Ok(None),
                Token::Close | Token::Text(_) => {}
            }
        }
    }

    /// The text up to the end of the element that opened last.
    pub(super) fn text(&mut self) -> Result<String, Error> {
        let outside = self.depth.saturating_sub(1);
        let mut words = String::new();
        while self.depth > outside {
            if let Token::Text(text) = self.next()? {
                words.push_str(&text);
            }
        }
        Ok(words)
    }

    /// The root of the part.
    pub(super) fn root(&mut self) -> Result<Element<'a>, Error> {
        loop {
            match self.next()? {
                Token::Open(element) => return Ok(element),
                Token::Text(_) => {}
                Token::Close | Token::End => {
                    return Err(self.error(ErrorKind::NotWellFormed, "found no element"));
                }
            }
        }
    }

    fn open(&mut self, start: BytesStart<'a>) -> Result<Token<'a>, Error> {
        self.rooted = true;
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.error(ErrorKind::TooDeep, "found more"));
        }
        self.declare(&start)?;
        let name = start.name();
        let (prefix, name) = name.as_ref().split_once(':').unwrap_or(("", name.as_ref()));
        let space = self.prefixes.iter().rev().find(|(_, declared, _)| declared == prefix);
        let space = space.map_or(Space::Other, |(.., space)| *space);
        let name = name.to_owned();
        Ok(Token::Open(Element { space, name, start }))
    }

    /// Takes in the namespaces that an element declares.
    fn declare(&mut self, start: &BytesStart<'a>) -> Result<(), Error> {
        if !start.attributes_raw().contains("xmlns") {
            return Ok(());
        }
        for attribute in start.attributes().with_checks(false) {
            let attribute =
                attribute.map_err(|error| self.error(ErrorKind::NotWellFormed, format!("found: {error}")))?;
            let key = attribute.key.as_ref();
            let Some(prefix) = key.strip_prefix("xmlns:").or((key == "xmlns").then_some("")) else {
                continue;
            };
            let uri = attribute.normalized_value(XmlVersion::Implicit1_0).unwrap_or_default();
            self.prefixes.push((self.depth, prefix.to_owned(), space(&uri)));
            if self.prefixes.len() > MOST_ATTRIBUTES {
                return Err(self.error(ErrorKind::TooMuch, "found more namespaces at a time"));
            }
        }
        Ok(())
    }

    fn close(&mut self) -> Token<'a> {
        let depth = self.depth;
        while self.prefixes.pop_if(|(declared, ..)| *declared >= depth).is_some() {}
        self.depth = depth.saturating_sub(1);
        Token::Close
    }

    /// A reference to a character, or to one of the five entities of XML. There are no others.
    fn reference(&self, reference: &BytesRef<'a>) -> Result<Token<'a>, Error> {
        let character = match (reference.resolve_char_ref(), reference.as_ref()) {
            (Ok(Some(character)), _) => Some(character),
            (Ok(None), "lt") => Some('<'),
            (Ok(None), "gt") => Some('>'),
            (Ok(None), "amp") => Some('&'),
            (Ok(None), "quot") => Some('"'),
            (Ok(None), "apos") => Some('\''),
            _ => None,
        };
        let name: String = reference.as_ref().chars().take(40).collect();
        let character = character.ok_or_else(|| self.error(ErrorKind::Entity, format!("found {name:?}")))?;
        Ok(Token::Text(Cow::Owned(character.to_string())))
    }

    /// An error at the place that has been read to.
    pub(super) fn error(&self, kind: ErrorKind, found: impl Into<String>) -> Error {
        self.fault(kind, found.into(), self.reader.buffer_position())
    }

    fn fault(&self, kind: ErrorKind, found: String, at: u64) -> Error {
        Error::in_part(kind, self.part, found).at(at)
    }
}

fn bare(name: &str) -> &str {
    name.split_once(':').map_or(name, |(_, name)| name)
}

fn space(uri: &str) -> Space {
    match uri {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        | "http://purl.oclc.org/ooxml/wordprocessingml/main" => Space::Word,
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => Space::Alternatives,
        "http://schemas.openxmlformats.org/officeDocument/2006/math"
        | "http://purl.oclc.org/ooxml/officeDocument/math" => Space::Math,
        "http://schemas.openxmlformats.org/package/2006/relationships" => Space::Relationships,
        _ => Space::Other,
    }
}
