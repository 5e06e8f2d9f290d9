//! The names of places in the page.

use std::collections::HashMap;
use std::fmt::{self, Write as _};

/// The name of a place: letters and digits of ASCII, and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Anchor(String);

/// How long the part of a name may be that comes from the words of a report.
const LONGEST: usize = 60;

impl Anchor {
    /// A name: `para` and `12` give `para-12`. Every kind of place has a first word of its own.
    pub(super) fn new(kind: &'static str, key: impl fmt::Display) -> Self {
        let mut name = Name { text: kind.to_owned(), longest: kind.len() + LONGEST };
        name.text.push('-');
        // A name that is full refuses the rest.
        let _ = write!(name, "{key}");
        let length = name.text.trim_end_matches('-').len();
        name.text.truncate(length);
        Self(name.text)
    }

    /// A name of this crate.
    pub(super) fn fixed(name: &'static str) -> Self {
        Self(name.to_owned())
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

struct Name {
    text: String,
    longest: usize,
}

impl fmt::Write for Name {
    fn write_str(&mut self, words: &str) -> fmt::Result {
        for character in words.chars() {
            if self.text.len() >= self.longest {
                return Err(fmt::Error);
            }
            if character.is_ascii_alphanumeric() {
                self.text.push(character);
            } else if !self.text.ends_with('-') {
                self.text.push('-');
            }
        }
        Ok(())
    }
}

/// Gives every place a name of its own, the first of several alike the plain one.
#[derive(Debug, Default)]
pub(super) struct Names {
    times: HashMap<Anchor, usize>,
}

impl Names {
    pub(super) fn take(&mut self, kind: &'static str, key: impl fmt::Display) -> Anchor {
        let plain = Anchor::new(kind, key);
        let mut name = plain.clone();
        while self.times.contains_key(&name) {
            let times = self.times.entry(plain.clone()).or_insert(1);
            *times += 1;
            name = Anchor(format!("{}-{times}", plain.0));
        }
        self.times.insert(name.clone(), 1);
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_holds_nothing_but_letters_digits_and_hyphens() {
        assert_eq!(Anchor::new("section", "IV.A.1").as_str(), "section-IV-A-1");
        assert_eq!(Anchor::new("section", "\" onload=\"é").as_str(), "section-onload");
        assert_eq!(Anchor::new("section", "").as_str(), "section");
        assert!(Anchor::new("section", "x".repeat(1000)).as_str().len() < 80);
    }

    #[test]
    fn no_two_places_have_one_name() {
        let mut names = Names::default();
        let taken: Vec<Anchor> = ["2", "2", "2-2", "2"].iter().map(|key| names.take("para", key)).collect();
        let taken: Vec<&str> = taken.iter().map(Anchor::as_str).collect();
        assert_eq!(taken, ["para-2", "para-2-2", "para-2-2-2", "para-2-3"]);
    }
}
