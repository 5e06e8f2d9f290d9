//! From the numbers of a provision to the provision, or to the reason why there is none.

use std::fmt;

use thiserror::Error;

use super::{Article, Chapter, article};

/// A provision that exists in the Convention, and where it belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Provision {
    article: &'static Article,
}

impl Provision {
    /// The number of its article.
    #[must_use]
    pub fn article(&self) -> u16 {
        self.article.number()
    }

    /// The title of its article.
    #[must_use]
    pub fn title(&self) -> &'static str {
        self.article.title()
    }

    /// The chapter of its article.
    #[must_use]
    pub fn chapter(&self) -> &'static Chapter {
        self.article.chapter()
    }
}

/// Finds a provision by the numbers it is cited with: the article, a paragraph, the letter of a subparagraph
/// and the number of an item in it (1 for (i)).
///
/// In an article whose text is not numbered, the letter follows the article: "article 15 (a)".
///
/// # Errors
///
/// [`NoSuchProvision`] says which part does not exist, and what there is instead.
///
/// ```
/// use uncac::convention::lookup;
///
/// let provision = lookup(63, Some(7), None, None)?;
/// assert_eq!(provision.title(), "Conference of the States Parties to the Convention");
/// assert_eq!(provision.chapter().roman(), "VII");
///
/// let error = lookup(46, Some(31), None, None).unwrap_err();
/// assert_eq!(error.to_string(), "article 46 has no paragraph 31 (it has 30)");
/// # Ok::<(), uncac::convention::NoSuchProvision>(())
/// ```
pub fn lookup(
    number: u16,
    paragraph: Option<u16>,
    letter: Option<char>,
    roman: Option<u8>,
) -> Result<Provision, NoSuchProvision> {
    let article = article(number).ok_or(NoSuchProvision::Article { article: number })?;
    check_paragraph(article, paragraph)?;
    match (letter, roman) {
        (Some(letter), roman) => check_letter(article, paragraph, letter, roman)?,
        (None, Some(roman)) => {
            let place = Place { article: number, paragraph, letter: None };
            return Err(NoSuchProvision::Item { place, roman, items: 0 });
        }
        (None, None) => {}
    }
    Ok(Provision { article })
}

fn check_paragraph(article: &Article, paragraph: Option<u16>) -> Result<(), NoSuchProvision> {
    let (number, paragraphs) = (article.number(), article.paragraphs());
    match paragraph {
        Some(_) if paragraphs == 0 => Err(NoSuchProvision::NotNumbered { article: number }),
        Some(paragraph) if paragraph == 0 || paragraph > paragraphs => {
            Err(NoSuchProvision::Paragraph { article: number, paragraph, paragraphs })
        }
        _ => Ok(()),
    }
}

fn check_letter(
    article: &Article,
    paragraph: Option<u16>,
    letter: char,
    roman: Option<u8>,
) -> Result<(), NoSuchProvision> {
    if paragraph.is_none() && article.paragraphs() > 0 {
        return Err(NoSuchProvision::LetterAlone {
            article: article.number(),
            letter,
            paragraphs: article.paragraphs(),
        });
    }
    let letters = article.letters(paragraph);
    let place = Place { article: article.number(), paragraph, letter: None };
    if !letters.as_ref().is_some_and(|letters| letters.contains(&letter)) {
        let last = letters.map(|letters| *letters.end());
        return Err(NoSuchProvision::Subparagraph { place, letter, last });
    }
    let items = article.items(paragraph, letter);
    match roman {
        Some(roman) if roman == 0 || roman > items => {
            Err(NoSuchProvision::Item { place: Place { letter: Some(letter), ..place }, roman, items })
        }
        _ => Ok(()),
    }
}

/// Why there is no such provision in the Convention, and what there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
#[non_exhaustive]
pub enum NoSuchProvision {
    /// No article has this number.
    #[error("the Convention has no article {article} (its articles are 1 to 71)")]
    Article {
        /// The number asked for.
        article: u16,
    },
    /// A paragraph is cited, but the text of the article is not numbered.
    #[error("article {article} has no numbered paragraphs")]
    NotNumbered {
        /// The article.
        article: u16,
    },
    /// The article has fewer paragraphs.
    #[error("article {article} has no paragraph {paragraph} (it has {paragraphs})")]
    Paragraph {
        /// The article.
        article: u16,
        /// The number asked for.
        paragraph: u16,
        /// How many paragraphs there are.
        paragraphs: u16,
    },
    /// The article or paragraph has no subparagraph with this letter.
    #[error("{place} has no subparagraph ({letter}) ({})", letters_there_are(*.last))]
    Subparagraph {
        /// The article or paragraph.
        place: Place,
        /// The letter asked for.
        letter: char,
        /// The last letter there is, if any; the first is always (a).
        last: Option<char>,
    },
    /// A letter is cited without a paragraph, but the subparagraphs stand in numbered paragraphs.
    #[error("article {article} has no subparagraph ({letter}) outside its {paragraphs} numbered paragraphs")]
    LetterAlone {
        /// The article.
        article: u16,
        /// The letter asked for.
        letter: char,
        /// How many paragraphs there are.
        paragraphs: u16,
    },
    /// The subparagraph has no item with this number.
    #[error("{place} has no sub-subparagraph ({}) ({})", Roman(*.roman), items_there_are(*.items))]
    Item {
        /// The subparagraph, or the article or paragraph where no letter is cited.
        place: Place,
        /// The number asked for.
        roman: u8,
        /// How many items there are.
        items: u8,
    },
}

/// The last part of a provision that exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Place {
    /// The article.
    pub article: u16,
    /// Its paragraph.
    pub paragraph: Option<u16>,
    /// The letter of its subparagraph.
    pub letter: Option<char>,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "article {}", self.article)?;
        if let Some(paragraph) = self.paragraph {
            write!(f, ", paragraph {paragraph}")?;
        }
        if let Some(letter) = self.letter {
            write!(f, " ({letter})")?;
        }
        // The comma that closes what the first one opened.
        f.write_str(if self.paragraph.is_some() { "," } else { "" })
    }
}

fn letters_there_are(last: Option<char>) -> String {
    match last {
        None => "it has none".to_owned(),
        Some('b') => "it has (a) and (b)".to_owned(),
        Some(last) => format!("it has (a) to ({last})"),
    }
}

fn items_there_are(count: u8) -> String {
    match count {
        0 => "it has none".to_owned(),
        2 => "it has (i) and (ii)".to_owned(),
        count => format!("it has (i) to ({})", Roman(count)),
    }
}

/// A number in small roman numerals. A zero, which has none, stays a figure.
struct Roman(u8);

impl fmt::Display for Roman {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const STEPS: [(u8, &str); 9] = [
            (100, "c"),
            (90, "xc"),
            (50, "l"),
            (40, "xl"),
            (10, "x"),
            (9, "ix"),
            (5, "v"),
            (4, "iv"),
            (1, "i"),
        ];
        if self.0 == 0 {
            return f.write_str("0");
        }
        let mut rest = self.0;
        for (value, numeral) in STEPS {
            while rest >= value {
                f.write_str(numeral)?;
                rest -= value;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why_not(article: u16, paragraph: Option<u16>, letter: Option<char>, roman: Option<u8>) -> String {
        lookup(article, paragraph, letter, roman).unwrap_err().to_string()
    }

    #[test]
    fn a_letter_follows_the_article_where_its_text_is_not_numbered() {
        assert!(lookup(15, None, Some('a'), None).is_ok());
        assert!(lookup(2, None, Some('a'), Some(3)).is_ok());
        assert!(lookup(2, None, Some('i'), None).is_ok());
    }

    #[test]
    fn items_stand_in_subparagraphs() {
        assert!(lookup(48, Some(1), Some('b'), Some(3)).is_ok());
        assert_eq!(
            why_not(13, Some(1), Some('d'), Some(4)),
            "article 13, paragraph 1 (d), has no sub-subparagraph (iv) (it has (i) and (ii))"
        );
        assert_eq!(
            why_not(2, None, Some('a'), Some(9)),
            "article 2 (a) has no sub-subparagraph (ix) (it has (i) to (iii))"
        );
        assert_eq!(
            why_not(3, Some(1), None, Some(1)),
            "article 3, paragraph 1, has no sub-subparagraph (i) (it has none)"
        );
    }

    #[test]
    fn the_reason_says_what_there_is() {
        assert_eq!(
            why_not(75, None, None, None),
            "the Convention has no article 75 (its articles are 1 to 71)"
        );
        assert_eq!(
            why_not(0, None, None, None),
            "the Convention has no article 0 (its articles are 1 to 71)"
        );
        assert_eq!(why_not(46, Some(0), None, None), "article 46 has no paragraph 0 (it has 30)");
        assert_eq!(why_not(15, Some(1), None, None), "article 15 has no numbered paragraphs");
        assert_eq!(
            why_not(9, Some(1), Some('f'), None),
            "article 9, paragraph 1, has no subparagraph (f) (it has (a) to (e))"
        );
        assert_eq!(
            why_not(15, None, Some('c'), None),
            "article 15 has no subparagraph (c) (it has (a) and (b))"
        );
    }

    #[test]
    fn a_letter_without_its_paragraph_is_no_subparagraph() {
        assert_eq!(
            why_not(9, None, Some('a'), None),
            "article 9 has no subparagraph (a) outside its 3 numbered paragraphs"
        );
    }
}
