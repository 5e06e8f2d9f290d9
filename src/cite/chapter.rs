//! Chapters of the Convention.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::cursor::Cursor;
use super::owner::{self, Owner};
use super::provisions::{Separator, gloss, range_mark, separator};
use super::{ArticleRef, roman, serde_as_text};
use crate::convention::{self, Chapter};
use crate::error::{FormError, FormErrorKind};
use crate::text::{Cut, fold};

/// A chapter of the Convention, by its roman number.
///
/// ```
/// use uncac::ChapterRef;
///
/// let chapter: ChapterRef = "chapter II of the Convention".parse()?;
/// assert_eq!(chapter.to_string(), "chapter II");
/// assert_eq!(chapter.lookup().map(|chapter| chapter.title()), Some("Preventive measures"));
/// # Ok::<(), uncac::FormError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChapterRef(u8);

impl ChapterRef {
    /// A chapter, 1 to 39. The Convention has 8.
    ///
    /// # Errors
    ///
    /// Where the number is 0 or above 39.
    pub fn new(number: u8) -> Result<Self, FormError> {
        if !(1..=39).contains(&number) {
            return Err(FormError::new(FormErrorKind::Chapter, &number.to_string(), 0));
        }
        Ok(Self(number))
    }

    /// The number.
    #[must_use]
    pub fn number(&self) -> u8 {
        self.0
    }

    /// The number in roman numerals: `II`.
    #[must_use]
    pub fn roman(&self) -> String {
        roman::Roman(self.0).to_string()
    }

    /// The chapter, if the Convention has it.
    #[must_use]
    pub fn lookup(&self) -> Option<&'static Chapter> {
        convention::chapter(self.0)
    }

    /// Whether a provision stands in the chapter; none does in one that the Convention does not have.
    ///
    /// ```
    /// let chapter: uncac::ChapterRef = "chapter V".parse()?;
    /// assert!(chapter.contains(&"article 57, paragraph 4".parse()?));
    /// # Ok::<(), uncac::FormError>(())
    /// ```
    #[must_use]
    pub fn contains(&self, provision: &ArticleRef) -> bool {
        self.lookup().is_some_and(|chapter| chapter.articles().contains(&provision.article()))
    }
}

impl fmt::Display for ChapterRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "chapter {}", roman::Roman(self.0))
    }
}

impl FromStr for ChapterRef {
    type Err = FormError;

    fn from_str(text: &str) -> Result<Self, FormError> {
        let refs: ChapterRefs = text.parse()?;
        match refs.as_slice() {
            [one] => Ok(*one),
            _ => Err(FormError::new(FormErrorKind::Chapter, text, 0)),
        }
    }
}

serde_as_text!(ChapterRef, Self::roman);

/// One or more chapters in the order they are printed.
///
/// ```
/// use uncac::ChapterRefs;
///
/// let chapters: ChapterRefs = "chapters II-IV".parse()?;
/// assert_eq!(chapters.to_string(), "chapters II-IV");
/// assert_eq!(chapters.iter().count(), 3);
/// # Ok::<(), uncac::FormError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Vec<ChapterRef>", into = "Vec<ChapterRef>")]
pub struct ChapterRefs(Vec<ChapterRef>);

impl ChapterRefs {
    /// The chapters in this order.
    ///
    /// # Errors
    ///
    /// Where there is none.
    pub fn new(refs: impl IntoIterator<Item = ChapterRef>) -> Result<Self, FormError> {
        let refs: Vec<ChapterRef> = refs.into_iter().collect();
        if refs.is_empty() {
            return Err(FormError::new(FormErrorKind::Chapter, "", 0));
        }
        Ok(Self(refs))
    }

    /// The chapters in the order they are printed.
    pub fn iter(&self) -> std::slice::Iter<'_, ChapterRef> {
        self.0.iter()
    }

    /// The chapters in the order they are printed.
    #[must_use]
    pub fn as_slice(&self) -> &[ChapterRef] {
        &self.0
    }
}

impl From<ChapterRef> for ChapterRefs {
    fn from(one: ChapterRef) -> Self {
        Self(vec![one])
    }
}

impl TryFrom<Vec<ChapterRef>> for ChapterRefs {
    type Error = FormError;

    fn try_from(refs: Vec<ChapterRef>) -> Result<Self, FormError> {
        Self::new(refs)
    }
}

impl From<ChapterRefs> for Vec<ChapterRef> {
    fn from(refs: ChapterRefs) -> Self {
        refs.0
    }
}

impl IntoIterator for ChapterRefs {
    type Item = ChapterRef;
    type IntoIter = std::vec::IntoIter<ChapterRef>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a ChapterRefs {
    type Item = &'a ChapterRef;
    type IntoIter = std::slice::Iter<'a, ChapterRef>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl fmt::Display for ChapterRefs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.len() > 1 { "chapters " } else { "chapter " })?;
        let mut parts = Vec::new();
        for run in self.0.chunk_by(|before, next| before.0 + 1 == next.0) {
            match run {
                [first, _, .., last] => parts.push(format!("{}-{}", first.roman(), last.roman())),
                _ => parts.extend(run.iter().map(ChapterRef::roman)),
            }
        }
        match parts.split_last() {
            Some((last, [])) => f.write_str(last),
            Some((last, before)) => write!(f, "{} and {last}", before.join(", ")),
            None => Ok(()),
        }
    }
}

impl FromStr for ChapterRefs {
    type Err = FormError;

    fn from_str(text: &str) -> Result<Self, FormError> {
        let folded = fold(text);
        let mut cursor = Cursor::new(folded.text(), 0);
        cursor.spaces();
        let several = head(&mut cursor).unwrap_or(true);
        let refs = numerals(&mut cursor, several);
        if let Owner::Convention(end) = owner::after(cursor) {
            cursor = Cursor::new(folded.text(), end);
        }
        cursor.spaces();
        refs.filter(|_| cursor.is_at_end()).ok_or_else(|| {
            let at = folded.original(cursor.at()..cursor.at()).start;
            FormError::new(FormErrorKind::Chapter, text, at)
        })
    }
}

/// Steps over "chapter"; `true` where it announces several.
pub(super) fn head(cursor: &mut Cursor<'_>) -> Option<bool> {
    if cursor.eat_any(&["chapter ", "Chapter ", "chap. ", "Chap. "]) {
        return Some(false);
    }
    cursor.eat_any(&["chapters ", "Chapters ", "chaps. ", "Chaps. "]).then_some(true)
}

/// Reads the numerals behind the word.
pub(super) fn numerals(cursor: &mut Cursor<'_>, several: bool) -> Option<ChapterRefs> {
    let mut refs = Vec::new();
    member(cursor, several, &mut refs)?;
    let mut closed = false;
    while several && !closed {
        let mut next = *cursor;
        gloss(&mut next);
        let Some(found) = separator(&mut next) else { break };
        closed = found == Separator::And;
        if member(&mut next, several, &mut refs).is_none() {
            break;
        }
        *cursor = next;
    }
    Some(ChapterRefs(refs))
}

fn member(cursor: &mut Cursor<'_>, several: bool, refs: &mut Vec<ChapterRef>) -> Option<()> {
    let first = numeral(cursor)?;
    refs.push(first);
    let mut next = *cursor;
    if several
        && range_mark(&mut next)
        && let Some(last) = numeral(&mut next).filter(|last| *last > first)
    {
        refs.extend((first.0 + 1..=last.0).map(ChapterRef));
        *cursor = next;
    }
    Some(())
}

/// Steps over a roman numeral that is a word of its own.
pub(super) fn numeral(cursor: &mut Cursor<'_>) -> Option<ChapterRef> {
    let mut next = *cursor;
    next.skip_while(|byte| matches!(byte, b'I' | b'V' | b'X'));
    let number = roman::value(next.text().cut(cursor.at()..next.at()))?;
    if !next.is_at_word_end() {
        return None;
    }
    *cursor = next;
    Some(ChapterRef(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let refs: ChapterRefs = text.parse().unwrap();
        assert_eq!(refs.to_string().parse(), Ok(refs.clone()));
        refs.to_string()
    }

    #[test]
    fn one_and_several_chapters_are_read() {
        assert_eq!(shown("chapter II of the Convention"), "chapter II");
        assert_eq!(shown("chap. II"), "chapter II");
        assert_eq!(shown("Chapters III and IV"), "chapters III and IV");
        assert_eq!(shown("chapters II to IV"), "chapters II-IV");
        assert_eq!(shown("chapters II, III and V"), "chapters II, III and V");
    }

    #[test]
    fn the_number_is_that_of_the_numeral() {
        let numbers = |text: &str| {
            text.parse::<ChapterRefs>().unwrap().iter().map(ChapterRef::number).collect::<Vec<_>>()
        };
        assert_eq!(numbers("chapters II, IV-VI and VIII"), [2, 4, 5, 6, 8]);
        assert_eq!(ChapterRef::new(39).map(|chapter| chapter.number()), Ok(39));
        assert!(ChapterRef::new(0).is_err() && ChapterRef::new(40).is_err());
    }

    #[test]
    fn chapters_have_roman_numbers() {
        for text in ["chapter 2", "chapter", "chapter IIII", "chapter II of the guide", "chapters III and 4"]
        {
            assert!(text.parse::<ChapterRefs>().is_err(), "{text}");
        }
        assert_eq!("chapter two".parse::<ChapterRef>().unwrap_err().at(), 8);
        assert_eq!("chapter IV".parse::<ChapterRef>().unwrap().to_string(), "chapter IV");
    }

    #[test]
    fn json_is_a_list_of_numerals() {
        let chapters: ChapterRefs = "chapters III and IV".parse().unwrap();
        let json = serde_json::to_string(&chapters).unwrap();
        assert_eq!(json, r#"["III","IV"]"#);
        assert_eq!(serde_json::from_str::<ChapterRefs>(&json).unwrap(), chapters);
    }
}
