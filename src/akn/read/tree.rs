//! The elements of a document, flat and in document order.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

use super::error::{Fault, ReadErrorKind};
use super::namespaces::{Namespaces, Space};
use crate::akn::names::is_xml;

/// A document. Elements are counted from 0, the root first.
#[derive(Debug)]
pub(super) struct Tree<'a> {
    elements: Vec<Element<'a>>,
}

/// An element, and what stands in it.
#[derive(Debug)]
pub(super) struct Element<'a> {
    pub(super) space: Space,
    /// The name without prefix.
    pub(super) name: String,
    attributes: Vec<Attribute<'a>>,
    pub(super) children: Vec<Child<'a>>,
    /// The byte it begins at.
    pub(super) at: usize,
}

#[derive(Debug)]
struct Attribute<'a> {
    space: Space,
    name: String,
    value: Cow<'a, str>,
}

/// What stands in an element.
#[derive(Debug)]
pub(super) enum Child<'a> {
    Element(usize),
    Text(Cow<'a, str>),
}

/// Bounds no report comes near: open elements, and attributes of one element.
const DEEPEST: usize = 256;
const ATTRIBUTES: usize = 64;

impl<'a> Tree<'a> {
    pub(super) fn of(xml: &'a str) -> Result<Self, Fault> {
        let mut builder = Builder {
            reader: Reader::from_str(xml),
            xml,
            at: 0,
            tree: Self { elements: Vec::new() },
            open: Vec::new(),
            spaces: Namespaces::default(),
        };
        while builder.step()? {}
        Ok(builder.tree)
    }

    pub(super) fn element(&self, index: usize) -> Option<&Element<'a>> {
        self.elements.get(index)
    }

    /// The elements directly in one, with their numbers.
    pub(super) fn elements_in(&self, index: usize) -> impl Iterator<Item = (usize, &Element<'a>)> {
        let children = self.element(index).map(|element| element.children.as_slice()).unwrap_or_default();
        children.iter().filter_map(|child| match child {
            Child::Element(child) => Some((*child, self.element(*child)?)),
            Child::Text(_) => None,
        })
    }

    /// The first element of the standard of a name directly in one.
    pub(super) fn child(&self, index: usize, name: &str) -> Option<usize> {
        self.elements_in(index).find(|(_, element)| element.is(name)).map(|(child, _)| child)
    }

    /// What stands in an element and below, in order, on a stack of its own.
    pub(super) fn walk(&self, root: usize) -> Walk<'_, 'a> {
        Walk { tree: self, stack: vec![(root, 0)] }
    }
}

impl Element<'_> {
    /// Whether it is an element of the standard of this name.
    pub(super) fn is(&self, name: &str) -> bool {
        self.space == Space::Akn && self.name == name
    }

    /// Whether it is an element of this crate of this name.
    pub(super) fn is_own(&self, name: &str) -> bool {
        self.space == Space::Own && self.name == name
    }

    /// An attribute without prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.find(Space::None, name)
    }

    /// An attribute of this crate's namespace.
    pub(super) fn own(&self, name: &str) -> Option<&str> {
        self.find(Space::Own, name)
    }

    fn find(&self, space: Space, name: &str) -> Option<&str> {
        let found =
            self.attributes.iter().find(|attribute| attribute.space == space && attribute.name == name);
        found.map(|attribute| attribute.value.as_ref())
    }
}

/// A step of a walk.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step<'t> {
    Enter(usize),
    Text(&'t str),
    Leave(usize),
}

/// A walk through what stands in an element. The element itself is left, not entered.
#[derive(Debug)]
pub(super) struct Walk<'t, 'a> {
    tree: &'t Tree<'a>,
    /// Open elements, each with the number of its next child.
    stack: Vec<(usize, usize)>,
}

impl Walk<'_, '_> {
    /// Passes over what stands in the element entered last; it is not left either.
    pub(super) fn pass(&mut self) {
        self.stack.pop();
    }
}

impl<'t> Iterator for Walk<'t, '_> {
    type Item = Step<'t>;

    fn next(&mut self) -> Option<Step<'t>> {
        let (open, next) = self.stack.last_mut()?;
        let child = self.tree.element(*open).and_then(|element| element.children.get(*next));
        *next += 1;
        match child {
            Some(Child::Text(text)) => Some(Step::Text(text)),
            Some(Child::Element(child)) => {
                self.stack.push((*child, 0));
                Some(Step::Enter(*child))
            }
            None => self.stack.pop().map(|(left, _)| Step::Leave(left)),
        }
    }
}

struct Builder<'a> {
    reader: Reader<&'a [u8]>,
    xml: &'a str,
    /// The byte the event begins at.
    at: usize,
    tree: Tree<'a>,
    open: Vec<usize>,
    spaces: Namespaces,
}

impl<'a> Builder<'a> {
    /// Reads the next event; false at the end.
    fn step(&mut self) -> Result<bool, Fault> {
        self.at = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX);
        let event = self.reader.read_event().map_err(|error| {
            let at = usize::try_from(self.reader.error_position()).unwrap_or(usize::MAX);
            Fault::plain(ReadErrorKind::NotWellFormed, at, "well-formed XML", error.to_string())
        })?;
        match event {
            Event::Start(start) => self.start(&start)?,
            Event::Empty(start) => {
                self.start(&start)?;
                self.end();
            }
            Event::End(_) => self.end(),
            Event::Text(text) => self.text(text.xml10_content())?,
            Event::CData(text) => self.text(text.xml10_content())?,
            Event::GeneralRef(reference) => self.reference(&reference)?,
            Event::DocType(_) => {
                return Err(self.fault(ReadErrorKind::Doctype, "no document type declaration"));
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof => return self.finish(),
        }
        Ok(true)
    }

    fn finish(&self) -> Result<bool, Fault> {
        let open = self.open.last().and_then(|open| self.tree.element(*open));
        match (open, self.tree.elements.is_empty()) {
            (Some(open), _) => {
                let expected = format!("the end of the element {:?}", open.name);
                Err(Fault::plain(ReadErrorKind::NotWellFormed, self.at, expected, "the end of the text"))
            }
            (None, true) => {
                Err(Fault::plain(ReadErrorKind::NotWellFormed, self.at, "an element", "the end of the text"))
            }
            (None, false) => Ok(false),
        }
    }

    /// A fault at the event that was read, which is quoted.
    fn fault(&self, kind: ReadErrorKind, expected: &str) -> Fault {
        let end = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX);
        let found = self.xml.get(self.at..end).or(self.xml.get(self.at..)).unwrap_or_default();
        Fault::new(kind, self.at, expected, found)
    }

    fn start(&mut self, start: &BytesStart<'a>) -> Result<(), Fault> {
        if self.open.is_empty() && !self.tree.elements.is_empty() {
            return Err(self.fault(ReadErrorKind::NotWellFormed, "the end of the text"));
        }
        if self.open.len() >= DEEPEST {
            return Err(self.fault(ReadErrorKind::TooMuch, "at most 256 elements inside one another"));
        }
        let raw = self.attributes(start)?;
        let declared = raw.iter().map(|(name, value)| (name.as_str(), value.as_ref()));
        if !self.spaces.open(declared) {
            return Err(self.fault(ReadErrorKind::TooMuch, "at most 64 namespaces at a time"));
        }
        let name = start.name();
        let (space, name) = self.spaces.element(name.as_ref());
        let attribute = |(name, value): (String, Cow<'a, str>)| {
            let (space, name) = self.spaces.attribute(&name);
            Attribute { space, name: name.to_owned(), value }
        };
        let attributes = raw.into_iter().map(attribute).collect();
        let index = self.tree.elements.len();
        let element = Element { space, name: name.to_owned(), attributes, children: Vec::new(), at: self.at };
        self.tree.elements.push(element);
        self.add(Child::Element(index));
        self.open.push(index);
        Ok(())
    }

    fn attributes(&self, start: &BytesStart<'a>) -> Result<Vec<(String, Cow<'a, str>)>, Fault> {
        let mut attributes: Vec<(String, Cow<'a, str>)> = Vec::new();
        // The check for names that come twice compares all with all; here there are few.
        for attribute in start.attributes().with_checks(false) {
            let ill = |found: String| {
                Fault::plain(ReadErrorKind::NotWellFormed, self.at, "well-formed attributes", found)
            };
            let attribute = attribute.map_err(|error| ill(error.to_string()))?;
            let name = attribute.key.as_ref().to_owned();
            if attributes.len() >= ATTRIBUTES {
                return Err(self.fault(ReadErrorKind::TooMuch, "at most 64 attributes"));
            }
            if attributes.iter().any(|(other, _)| *other == name) {
                return Err(ill(format!("{name:?} twice")));
            }
            let value = attribute.normalized_value(XmlVersion::Implicit1_0);
            let value =
                value.map_err(|_| self.fault(ReadErrorKind::Entity, "references that XML defines"))?;
            self.check(&value)?;
            attributes.push((name, Cow::Owned(value.into_owned())));
        }
        Ok(attributes)
    }

    fn end(&mut self) {
        self.open.pop();
        self.spaces.close();
    }

    fn add(&mut self, child: Child<'a>) {
        let open = self.open.last().and_then(|open| self.tree.elements.get_mut(*open));
        if let Some(open) = open {
            open.children.push(child);
        }
    }

    fn text(&mut self, text: Cow<'a, str>) -> Result<(), Fault> {
        self.check(&text)?;
        if self.open.is_empty() && !text.trim_matches(['\u{feff}', ' ', '\t', '\n', '\r']).is_empty() {
            return Err(self.fault(ReadErrorKind::NotWellFormed, "an element"));
        }
        self.add(Child::Text(text));
        Ok(())
    }

    fn reference(&mut self, reference: &BytesRef<'a>) -> Result<(), Fault> {
        let character = match reference.resolve_char_ref() {
            Ok(Some(character)) => Some(character),
            Ok(None) => match reference.as_ref() {
                "lt" => Some('<'),
                "gt" => Some('>'),
                "amp" => Some('&'),
                "quot" => Some('"'),
                "apos" => Some('\''),
                _ => None,
            },
            Err(_) => None,
        };
        let Some(character) = character else {
            return Err(self.fault(ReadErrorKind::Entity, "a reference that XML defines"));
        };
        self.text(Cow::Owned(character.to_string()))
    }

    fn check(&self, text: &str) -> Result<(), Fault> {
        match text.chars().find(|character| !is_xml(*character)) {
            None => Ok(()),
            Some(character) => {
                let found = character.to_string();
                Err(Fault::new(ReadErrorKind::NotWellFormed, self.at, "characters of XML 1.0", &found))
            }
        }
    }
}
