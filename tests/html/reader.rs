//! A page read by the rules browsers read pages by.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashSet};

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// A page: its elements in the order they begin.
#[derive(Debug, Default)]
pub(crate) struct PageRead {
    pub(crate) elements: Vec<Element>,
    open: Vec<usize>,
    ended: bool,
}

/// An element of a page.
#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
    /// The text in it and in the elements in it.
    pub(crate) text: String,
}

impl Element {
    pub(crate) fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }
}

impl PageRead {
    /// Reads a page.
    ///
    /// # Panics
    ///
    /// Where a browser would have to guess: at anything that is not right by the standard, and at elements that do not nest.
    pub(crate) fn new(page: &str) -> Self {
        let tokenizer =
            Tokenizer::new(Sink::default(), TokenizerOpts { exact_errors: true, ..TokenizerOpts::default() });
        let input = BufferQueue::default();
        input.push_back(StrTendril::from(page));
        let _ = tokenizer.feed(&input);
        tokenizer.end();
        let read = tokenizer.sink.0.into_inner();
        assert!(read.ended && read.open.is_empty(), "an element is not closed");
        read
    }

    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.elements.iter().filter(move |element| element.name == name)
    }

    pub(crate) fn by_class<'a>(&'a self, class: &'a str) -> impl Iterator<Item = &'a Element> {
        self.elements
            .iter()
            .filter(move |element| element.attribute("class").split(' ').any(|one| one == class))
    }

    /// The element with an id.
    pub(crate) fn id(&self, id: &str) -> &Element {
        let found = self.elements.iter().find(|element| element.attribute("id") == id);
        found.unwrap_or_else(|| panic!("the page has no {id}"))
    }

    /// The names of the elements and of their attributes: the page without its words.
    pub(crate) fn skeleton(&self) -> Vec<String> {
        let bones = |element: &Element| {
            let attributes: Vec<&str> = element.attributes.keys().map(String::as_str).collect();
            format!("{} {}", element.name, attributes.join(" "))
        };
        self.elements.iter().map(bones).collect()
    }

    /// What has to be true of every page.
    pub(crate) fn check(&self) {
        let mut ids = HashSet::new();
        for element in &self.elements {
            for (name, value) in &element.attributes {
                assert!(!name.starts_with("on") && name != "style", "an attribute {name}");
                assert!(name != "id" || ids.insert(value.as_str()), "two places are called {value}");
                assert!(!["src", "srcset", "action", "formaction", "xlink:href"].contains(&name.as_str()));
            }
        }
        for link in self.elements.iter().filter_map(|element| element.attributes.get("href")) {
            let target = link.strip_prefix('#').unwrap_or_else(|| panic!("a link to {link}"));
            assert!(ids.contains(target), "{link} leads nowhere");
        }
        let scripts: Vec<&str> = self.all("script").map(|script| script.text.as_str()).collect();
        assert_eq!(scripts, [include_str!("../../src/write/html/page.js")]);
        assert_eq!(self.all("style").count(), 1);
        for forbidden in ["iframe", "object", "embed", "link", "base", "img", "image", "use", "foreignobject"]
        {
            assert_eq!(self.all(forbidden).count(), 0, "an element {forbidden}");
        }
    }

    fn take(&mut self, token: Token) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) => return self.tag(&tag),
            Token::CharacterTokens(words) => {
                for at in &self.open {
                    self.elements[*at].text.push_str(&words);
                }
            }
            Token::ParseError(error) => panic!("{error}"),
            Token::CommentToken(words) => panic!("a comment: {words}"),
            Token::NullCharacterToken => panic!("a null character"),
            Token::EOFToken => self.ended = true,
            Token::DoctypeToken(_) => {}
        }
        TokenSinkResult::Continue
    }

    fn tag(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let name = tag.name.to_string();
        if tag.kind == TagKind::EndTag {
            let open = self.open.pop().map(|at| self.elements[at].name.clone());
            assert_eq!(open.as_ref(), Some(&name), "the end of another element");
            return TokenSinkResult::Continue;
        }
        let attribute = |one: &html5ever::Attribute| (one.name.local.to_string(), one.value.to_string());
        let attributes = tag.attrs.iter().map(attribute).collect();
        self.elements.push(Element { name: name.clone(), attributes, text: String::new() });
        if !tag.self_closing && name != "meta" {
            self.open.push(self.elements.len() - 1);
        }
        match name.as_str() {
            "script" => TokenSinkResult::RawData(RawKind::ScriptData),
            "style" => TokenSinkResult::RawData(RawKind::Rawtext),
            "title" if self.open.len() == 3 => TokenSinkResult::RawData(RawKind::Rcdata),
            _ => TokenSinkResult::Continue,
        }
    }
}

#[derive(Default)]
struct Sink(RefCell<PageRead>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        self.0.borrow_mut().take(token)
    }
}
