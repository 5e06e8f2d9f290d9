//! A chapter: its number, title and span of articles.

use std::fmt;
use std::ops::RangeInclusive;

use super::table::CHAPTERS;

/// A chapter of the Convention.
///
/// ```
/// let chapter = uncac::convention::chapter(5).ok_or("no chapter V")?;
/// assert_eq!(chapter.to_string(), "chapter V, Asset recovery");
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Chapter {
    number: u8,
    roman: &'static str,
    title: &'static str,
    first: u16,
    last: u16,
}

impl Chapter {
    pub(super) const fn new(
        number: u8,
        roman: &'static str,
        title: &'static str,
        first: u16,
        last: u16,
    ) -> Self {
        Self { number, roman, title, first, last }
    }

    /// The chapter an article stands in.
    pub(super) fn of(article: u16) -> &'static Self {
        let [first, rest @ ..] = &CHAPTERS;
        rest.iter().take_while(|chapter| chapter.first <= article).last().unwrap_or(first)
    }

    /// The number, 1 to 8.
    #[must_use]
    pub fn number(&self) -> u8 {
        self.number
    }

    /// The number as it is printed, I to VIII.
    #[must_use]
    pub fn roman(&self) -> &'static str {
        self.roman
    }

    /// The title.
    #[must_use]
    pub fn title(&self) -> &'static str {
        self.title
    }

    /// The numbers of its articles.
    #[must_use]
    pub fn articles(&self) -> RangeInclusive<u16> {
        self.first..=self.last
    }
}

impl fmt::Display for Chapter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "chapter {}, {}", self.roman, self.title)
    }
}
