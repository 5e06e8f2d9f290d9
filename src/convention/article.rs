//! An article: its title, and the paragraphs, subparagraphs and items it has.

use std::fmt;
use std::ops::RangeInclusive;

use super::Chapter;
use super::table::ROMANS;

/// An article of the Convention.
///
/// ```
/// let article = uncac::convention::article(13).ok_or("no article 13")?;
/// assert_eq!(article.title(), "Participation of society");
/// assert_eq!(article.to_string(), "article 13, Participation of society");
/// assert_eq!(article.chapter().roman(), "II");
/// assert_eq!(article.paragraphs(), 2);
/// assert_eq!(article.letters(Some(1)), Some('a'..='d'));
/// assert_eq!(article.items(Some(1), 'd'), 2);
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Article {
    number: u16,
    title: &'static str,
    /// 0 where the text is not numbered.
    paragraphs: u16,
    /// The last letter of each paragraph that has subparagraphs; paragraph 0 is text that is not numbered.
    letters: Letters,
}

#[derive(Debug, PartialEq, Eq, Hash)]
enum Letters {
    Plain(Option<char>),
    Numbered(&'static [(u16, char)]),
}

impl Article {
    pub(super) const fn plain(number: u16, title: &'static str, last_letter: Option<char>) -> Self {
        Self { number, title, paragraphs: 0, letters: Letters::Plain(last_letter) }
    }

    pub(super) const fn numbered(
        number: u16,
        title: &'static str,
        paragraphs: u16,
        letters: &'static [(u16, char)],
    ) -> Self {
        Self { number, title, paragraphs, letters: Letters::Numbered(letters) }
    }

    /// The number, 1 to 71.
    #[must_use]
    pub fn number(&self) -> u16 {
        self.number
    }

    /// The title.
    #[must_use]
    pub fn title(&self) -> &'static str {
        self.title
    }

    /// The chapter it stands in.
    #[must_use]
    pub fn chapter(&self) -> &'static Chapter {
        Chapter::of(self.number)
    }

    /// How many numbered paragraphs it has; 0 where its text is not numbered, as in article 15.
    #[must_use]
    pub fn paragraphs(&self) -> u16 {
        self.paragraphs
    }

    /// The letters of the subparagraphs of a paragraph, or of the text of an article that is not numbered
    /// (`None`). Nothing where there are no subparagraphs, or no such paragraph.
    #[must_use]
    pub fn letters(&self, paragraph: Option<u16>) -> Option<RangeInclusive<char>> {
        let last = match (&self.letters, paragraph) {
            (Letters::Plain(last), None) => *last,
            (Letters::Numbered(rows), Some(paragraph)) => {
                rows.iter().find(|(number, _)| *number == paragraph).map(|(_, last)| *last)
            }
            _ => None,
        };
        last.map(|last| 'a'..=last)
    }

    /// How many items (i), (ii)… the subparagraph has.
    #[must_use]
    pub fn items(&self, paragraph: Option<u16>, letter: char) -> u8 {
        let place = (self.number, paragraph.unwrap_or_default(), letter);
        ROMANS.iter().find(|row| row.place == place).map_or(0, |row| row.items)
    }
}

/// "article 13, Participation of society"
impl fmt::Display for Article {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "article {}, {}", self.number, self.title)
    }
}

/// How many items a subparagraph has.
pub(super) struct Romans {
    place: (u16, u16, char),
    items: u8,
}

impl Romans {
    pub(super) const fn new(article: u16, paragraph: u16, letter: char, items: u8) -> Self {
        Self { place: (article, paragraph, letter), items }
    }
}
