//! One provision of the Convention.

use std::fmt;
use std::str::FromStr;

use super::{ArticleRefs, roman, serde_as_text};
use crate::convention::{self, NoSuchProvision, Provision};
use crate::error::{FormError, FormErrorKind};

/// One provision: an article, or a paragraph, subparagraph or item of it.
///
/// It reads every printed form and is shown in that of United Nations documents. Whether the Convention has
/// such a provision is another question, with its own answer: [`lookup`](Self::lookup).
///
/// ```
/// use uncac::ArticleRef;
///
/// let provision: ArticleRef = "art. 54, para. 1 (b), of the Convention".parse()?;
/// assert_eq!(provision.to_string(), "article 54, paragraph 1 (b)");
/// assert_eq!(provision.short().to_string(), "54(1)(b)");
/// assert_eq!("54(1)(b)".parse(), Ok(provision));
/// # Ok::<(), uncac::FormError>(())
/// ```
///
/// Provisions are in the order of the Convention, each before those it contains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleRef {
    article: u16,
    paragraph: Option<u16>,
    letter: Option<char>,
    item: Option<u8>,
}

impl ArticleRef {
    /// A whole article, 1 to 999. The Convention has 71.
    ///
    /// # Errors
    ///
    /// Where the number is 0 or has more than three digits.
    pub fn new(article: u16) -> Result<Self, FormError> {
        Self::of(article).ok_or_else(|| error(&article.to_string()))
    }

    /// The same provision with this paragraph.
    ///
    /// # Errors
    ///
    /// Where the number is 0.
    pub fn with_paragraph(self, paragraph: u16) -> Result<Self, FormError> {
        if paragraph == 0 {
            return Err(error("0"));
        }
        Ok(Self { paragraph: Some(paragraph), ..self })
    }

    /// The same provision with this subparagraph. In an article without numbered paragraphs the letter
    /// follows the article: "article 15 (a)".
    ///
    /// # Errors
    ///
    /// Where it is not a small letter from a to z.
    pub fn with_subparagraph(self, letter: char) -> Result<Self, FormError> {
        if !letter.is_ascii_lowercase() {
            return Err(error(&letter.to_string()));
        }
        Ok(Self { letter: Some(letter), ..self })
    }

    /// The same provision with this item of its subparagraph, 1 for (i).
    ///
    /// # Errors
    ///
    /// Where the number is not from 1 to 39. Also where there is no subparagraph and the item, (i), (v) or
    /// (x), would be read as one.
    pub fn with_item(self, item: u8) -> Result<Self, FormError> {
        let unclear = self.letter.is_none() && matches!(item, 1 | 5 | 10);
        if unclear || !(1..=39).contains(&item) {
            return Err(error(&item.to_string()));
        }
        Ok(Self { item: Some(item), ..self })
    }

    /// The article as a whole, without the paragraph and what is in it.
    ///
    /// ```
    /// let provision: uncac::ArticleRef = "54(1)(b)".parse()?;
    /// assert_eq!(provision.whole_article().to_string(), "article 54");
    /// # Ok::<(), uncac::FormError>(())
    /// ```
    #[must_use]
    pub fn whole_article(self) -> Self {
        Self { article: self.article, paragraph: None, letter: None, item: None }
    }

    /// The number of the article.
    #[must_use]
    pub fn article(&self) -> u16 {
        self.article
    }

    /// The number of the paragraph.
    #[must_use]
    pub fn paragraph(&self) -> Option<u16> {
        self.paragraph
    }

    /// The letter of the subparagraph.
    #[must_use]
    pub fn subparagraph(&self) -> Option<char> {
        self.letter
    }

    /// The number of the item in the subparagraph, 1 for (i).
    #[must_use]
    pub fn item(&self) -> Option<u8> {
        self.item
    }

    /// Whether the other provision is this one or a part of it.
    ///
    /// ```
    /// # use uncac::ArticleRef;
    /// let article: ArticleRef = "article 63".parse()?;
    /// assert!(article.contains(&"article 63, paragraph 7".parse()?));
    /// # Ok::<(), uncac::FormError>(())
    /// ```
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        self.article == other.article
            && (self.paragraph.is_none() || self.paragraph == other.paragraph)
            && (self.letter.is_none() || self.letter == other.letter)
            && (self.item.is_none() || self.item == other.item)
    }

    /// The short form used as a key: `63(7)`, `54(1)(b)`, `7`.
    #[must_use]
    pub fn short(&self) -> impl fmt::Display + use<> {
        Short(*self)
    }

    /// Finds the provision in the Convention.
    ///
    /// # Errors
    ///
    /// Where the Convention has no such provision, with the reason.
    ///
    /// ```
    /// # use uncac::ArticleRef;
    /// let bribery: ArticleRef = "article 15".parse()?;
    /// assert_eq!(bribery.lookup()?.title(), "Bribery of national public officials");
    /// assert!("article 72".parse::<ArticleRef>()?.lookup().is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn lookup(&self) -> Result<Provision, NoSuchProvision> {
        convention::lookup(self.article, self.paragraph, self.letter, self.item)
    }

    pub(super) fn of(article: u16) -> Option<Self> {
        (1..=999).contains(&article).then_some(Self { article, paragraph: None, letter: None, item: None })
    }

    /// The same parts under another article, for text that names the article last.
    pub(super) fn moved_to(self, article: u16) -> Self {
        Self { article, ..self }
    }
}

fn error(found: &str) -> FormError {
    FormError::new(FormErrorKind::Article, found, 0)
}

/// What stands behind the number of an article or paragraph: " (b)", " (d) (ii)".
pub(super) struct Letters(pub(super) ArticleRef);

impl fmt::Display for Letters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(letter) = self.0.letter {
            write!(f, " ({letter})")?;
        }
        self.0.item.map_or(Ok(()), |item| write!(f, " ({:#})", roman::Roman(item)))
    }
}

impl fmt::Display for ArticleRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "article {}", self.article)?;
        if let Some(paragraph) = self.paragraph {
            write!(f, ", paragraph {paragraph}")?;
        }
        write!(f, "{}", Letters(*self))
    }
}

struct Short(ArticleRef);

impl fmt::Display for Short {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ArticleRef { article, paragraph, letter, item } = self.0;
        write!(f, "{article}")?;
        paragraph.map_or(Ok(()), |paragraph| write!(f, "({paragraph})"))?;
        letter.map_or(Ok(()), |letter| write!(f, "({letter})"))?;
        item.map_or(Ok(()), |item| write!(f, "({:#})", roman::Roman(item)))
    }
}

impl FromStr for ArticleRef {
    type Err = FormError;

    fn from_str(text: &str) -> Result<Self, FormError> {
        let refs: ArticleRefs = text
            .parse()
            .map_err(|error: FormError| FormError::new(FormErrorKind::Article, text, error.at()))?;
        match refs.as_slice() {
            [one] => Ok(*one),
            _ => Err(FormError::new(FormErrorKind::SingleArticle, text, 0)),
        }
    }
}

serde_as_text!(ArticleRef, Self::short);

#[cfg(test)]
mod tests {
    use super::*;

    fn short(text: &str) -> String {
        text.parse::<ArticleRef>().map_or_else(|error| error.to_string(), |one| one.short().to_string())
    }

    #[test]
    fn every_printed_form_of_a_paragraph_is_read() {
        for text in [
            "article 6, paragraph 3",
            "article 6, paragraph 3, of the Convention",
            "Article 6, paragraph 3 of the United Nations Convention against Corruption",
            "art. 6 (3)",
            "art. 6, para. 3",
            "article\u{a0}6 (3)",
            "paragraph 3 of article 6",
            "6(3)",
            "6 (3)",
        ] {
            assert_eq!(short(text), "6(3)", "{text}");
        }
    }

    #[test]
    fn subparagraphs_and_items_are_read() {
        assert_eq!(short("article 54, paragraph 1 (b)"), "54(1)(b)");
        assert_eq!(short("54(1)(b)"), "54(1)(b)");
        assert_eq!(short("article 13, paragraph 1 (d) (ii)"), "13(1)(d)(ii)");
        assert_eq!(short("article 9, paragraph 1, subparagraph (a)"), "9(1)(a)");
        assert_eq!(short("subparagraph (a) of paragraph 1 of article 9"), "9(1)(a)");
        assert_eq!(short("article 15 (a)"), "15(a)");
        assert_eq!(short("article 2 (i)"), "2(i)");
    }

    #[test]
    fn display_is_the_united_nations_form() {
        let shown = |text: &str| text.parse::<ArticleRef>().unwrap().to_string();
        assert_eq!(shown("63(7)"), "article 63, paragraph 7");
        assert_eq!(shown("13(1)(d)(ii)"), "article 13, paragraph 1 (d) (ii)");
        assert_eq!(shown("15(a)"), "article 15 (a)");
    }

    #[test]
    fn an_error_says_where_reading_stopped() {
        let error = "article twelve".parse::<ArticleRef>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "expected a provision such as \"article 63, paragraph 7\", found \"article twelve\""
        );
        assert_eq!(error.at(), 8);
        assert_eq!("articles 7-9".parse::<ArticleRef>().unwrap_err().kind(), FormErrorKind::SingleArticle);
        assert!("article 0".parse::<ArticleRef>().is_err());
        assert!("article 5 of the Penal Code".parse::<ArticleRef>().is_err());
    }

    #[test]
    fn provisions_are_in_the_order_of_the_convention() {
        let read = |text: &str| text.parse::<ArticleRef>().unwrap();
        let order = ["63", "63(4)", "63(4)(b)", "63(7)", "64"].map(read);
        assert!(order.is_sorted());
        assert!(read("63").contains(&read("63(4)(b)")));
        assert!(!read("63(4)").contains(&read("63(7)")));
        assert!(!read("63(7)").contains(&read("63")));
    }

    #[test]
    fn an_item_without_a_letter_is_not_taken_for_a_letter() {
        assert!(ArticleRef::new(5).unwrap().with_item(1).is_err());
        assert_eq!(
            ArticleRef::new(5).unwrap().with_item(2).unwrap().to_string().parse(),
            "5(ii)".parse::<ArticleRef>()
        );
    }
}
