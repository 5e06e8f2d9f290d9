//! Namespaces: which names are of the standard, which of this crate.

use crate::akn::names::{AKN, OWN};

/// Where a name belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    /// Akoma Ntoso 1.0.
    Akn,
    /// This crate.
    Own,
    /// No namespace: attributes without prefix.
    None,
    Other,
}

/// The declarations that hold at a place.
#[derive(Debug, Default)]
pub(super) struct Namespaces {
    /// Prefixes, the innermost last.
    declared: Vec<(String, Space)>,
    /// How many there were when each open element began.
    before: Vec<usize>,
}

/// So many may hold at a time: each name is sought among all of them.
const MOST: usize = 64;

impl Namespaces {
    /// Takes the declarations among the attributes of an element that opens. False where there are too many.
    pub(super) fn open<'v>(&mut self, attributes: impl Iterator<Item = (&'v str, &'v str)>) -> bool {
        self.before.push(self.declared.len());
        for (name, value) in attributes {
            let prefix = match name.split_once(':') {
                Some(("xmlns", prefix)) => prefix,
                None if name == "xmlns" => "",
                _ => continue,
            };
            self.declared.push((prefix.to_owned(), space(value)));
        }
        self.declared.len() <= MOST
    }

    /// Forgets the declarations of the element that closes.
    pub(super) fn close(&mut self) {
        let keep = self.before.pop().unwrap_or_default();
        self.declared.truncate(keep);
    }

    /// Where an element belongs, and its name without prefix.
    pub(super) fn element<'n>(&self, name: &'n str) -> (Space, &'n str) {
        let (prefix, name) = name.split_once(':').unwrap_or(("", name));
        (self.find(prefix).unwrap_or(Space::None), name)
    }

    /// Where an attribute belongs, and its name without prefix.
    pub(super) fn attribute<'n>(&self, name: &'n str) -> (Space, &'n str) {
        match name.split_once(':') {
            Some((prefix, name)) => (self.find(prefix).unwrap_or(Space::Other), name),
            None => (Space::None, name),
        }
    }

    fn find(&self, prefix: &str) -> Option<Space> {
        self.declared.iter().rev().find(|(declared, _)| declared == prefix).map(|(_, space)| *space)
    }
}

fn space(uri: &str) -> Space {
    match uri {
        AKN => Space::Akn,
        OWN => Space::Own,
        "" => Space::None,
        _ => Space::Other,
    }
}
