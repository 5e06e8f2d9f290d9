//! One or more provisions, as a citation groups them.

mod display;

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::article::ArticleRef;
use super::cursor::Cursor;
use super::owner::{self, Owner};
use super::provisions;
use crate::error::{FormError, FormErrorKind};
use crate::text::fold;

/// One or more provisions in the order they are printed.
///
/// Lists and ranges are read, and made again where it is shown.
///
/// ```
/// use uncac::ArticleRefs;
///
/// let refs: ArticleRefs = "articles 5, 7-9 and 57, paragraphs 3 and 5".parse()?;
/// let keys: Vec<String> = refs.iter().map(|one| one.short().to_string()).collect();
/// assert_eq!(keys, ["5", "7", "8", "9", "57(3)", "57(5)"]);
/// assert_eq!(refs.to_string(), "articles 5, 7-9, and 57, paragraphs 3 and 5");
/// # Ok::<(), uncac::FormError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Vec<ArticleRef>", into = "Vec<ArticleRef>")]
pub struct ArticleRefs(Vec<ArticleRef>);

impl ArticleRefs {
    /// The provisions in this order.
    ///
    /// # Errors
    ///
    /// Where there is none.
    pub fn new(refs: impl IntoIterator<Item = ArticleRef>) -> Result<Self, FormError> {
        let refs: Vec<ArticleRef> = refs.into_iter().collect();
        if refs.is_empty() {
            return Err(FormError::new(FormErrorKind::Articles, "", 0));
        }
        Ok(Self(refs))
    }

    /// The provisions in the order they are printed.
    pub fn iter(&self) -> std::slice::Iter<'_, ArticleRef> {
        self.0.iter()
    }

    /// The provisions in the order they are printed.
    #[must_use]
    pub fn as_slice(&self) -> &[ArticleRef] {
        &self.0
    }

    /// Whether one of the provisions is, or is part of, or has as a part, the other.
    ///
    /// ```
    /// # use uncac::{ArticleRef, ArticleRefs};
    /// let refs: ArticleRefs = "articles 7-9".parse()?;
    /// assert!(refs.concern(&"article 8, paragraph 2".parse()?));
    /// assert!(!refs.concern(&"article 12".parse()?));
    /// # Ok::<(), uncac::FormError>(())
    /// ```
    #[must_use]
    pub fn concern(&self, other: &ArticleRef) -> bool {
        self.0.iter().any(|one| one.contains(other) || other.contains(one))
    }
}

impl From<ArticleRef> for ArticleRefs {
    fn from(one: ArticleRef) -> Self {
        Self(vec![one])
    }
}

impl TryFrom<Vec<ArticleRef>> for ArticleRefs {
    type Error = FormError;

    fn try_from(refs: Vec<ArticleRef>) -> Result<Self, FormError> {
        Self::new(refs)
    }
}

impl From<ArticleRefs> for Vec<ArticleRef> {
    fn from(refs: ArticleRefs) -> Self {
        refs.0
    }
}

impl IntoIterator for ArticleRefs {
    type Item = ArticleRef;
    type IntoIter = std::vec::IntoIter<ArticleRef>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a ArticleRefs {
    type Item = &'a ArticleRef;
    type IntoIter = std::slice::Iter<'a, ArticleRef>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl FromStr for ArticleRefs {
    type Err = FormError;

    fn from_str(text: &str) -> Result<Self, FormError> {
        let folded = fold(text);
        let mut cursor = Cursor::new(folded.text(), 0);
        cursor.spaces();
        let refs = read(&mut cursor);
        cursor.spaces();
        match refs {
            Some(refs) if cursor.is_at_end() => Ok(Self(refs)),
            _ => {
                let at = folded.original(cursor.at()..cursor.at()).start;
                Err(FormError::new(FormErrorKind::Articles, text, at))
            }
        }
    }
}

/// Reads a group with or without its first word, and the Convention's name behind it.
fn read(cursor: &mut Cursor<'_>) -> Option<Vec<ArticleRef>> {
    let refs = if let Some(refs) = provisions::group(cursor, provisions::ARTICLE) {
        refs
    } else {
        let several = provisions::ARTICLE.read(cursor).unwrap_or(true);
        provisions::entries(cursor, several)?
    };
    if let Owner::Convention(end) = owner::after(*cursor) {
        *cursor = Cursor::new(cursor.text(), end);
    }
    Some(refs)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<String> {
        text.parse::<ArticleRefs>().unwrap().iter().map(|one| one.short().to_string()).collect()
    }

    #[test]
    fn lists_and_ranges_are_read() {
        assert_eq!(keys("articles 5, 7, 12 and 13"), ["5", "7", "12", "13"]);
        for range in ["articles 7-9", "7–9", "articles 7 to 9", "articles 7 - 9 of the Convention"] {
            assert_eq!(keys(range), ["7", "8", "9"], "{range}");
        }
        assert_eq!(keys("articles 15, 16, 17, 21 and 23-25"), ["15", "16", "17", "21", "23", "24", "25"]);
    }

    #[test]
    fn lists_of_paragraphs_are_read() {
        assert_eq!(keys("article 57, paragraphs 3 and 5"), ["57(3)", "57(5)"]);
        assert_eq!(keys("article 46, paragraphs 9 (b) and 12"), ["46(9)(b)", "46(12)"]);
        assert_eq!(keys("articles 14, paragraph 1, and 52, paragraph 3"), ["14(1)", "52(3)"]);
        assert_eq!(
            keys("articles 46, paragraphs 9 and 10, and 57, paragraph 3"),
            ["46(9)", "46(10)", "57(3)"]
        );
        assert_eq!(keys("article 6 (1) and (3)"), ["6(1)", "6(3)"]);
    }

    #[test]
    fn lists_of_letters_are_read() {
        assert_eq!(keys("article 12, paragraph 2 (a), (c) and (f)"), ["12(2)(a)", "12(2)(c)", "12(2)(f)"]);
        assert_eq!(keys("article 63, paragraph 4 (b)-(d)"), ["63(4)(b)", "63(4)(c)", "63(4)(d)"]);
        assert_eq!(
            keys("article 9, paragraph 1, subparagraphs (a) to (c)"),
            ["9(1)(a)", "9(1)(b)", "9(1)(c)"]
        );
        assert_eq!(keys("article 13, paragraph 1 (d) (i) and (ii)"), ["13(1)(d)(i)", "13(1)(d)(ii)"]);
    }

    #[test]
    fn a_range_too_long_to_be_meant_keeps_its_ends() {
        assert_eq!(keys("articles 1-900"), ["1", "900"]);
    }

    #[test]
    fn an_empty_list_is_none() {
        assert!(ArticleRefs::new([]).is_err());
        assert!(serde_json::from_str::<ArticleRefs>("[]").is_err());
        let json = r#"["5","57(3)"]"#;
        assert_eq!(serde_json::to_string(&serde_json::from_str::<ArticleRefs>(json).unwrap()).unwrap(), json);
    }
}
