//! Sales numbers of publications.

use std::fmt;
use std::str::FromStr;

use super::cursor::Cursor;
use super::{roman, serde_as_text};
use crate::error::{FormError, FormErrorKind};
use crate::text::{Cut, fold};

/// The sales number of a United Nations publication: language, year, category and serial.
///
/// ```
/// use uncac::SalesNumber;
///
/// let number: SalesNumber = "E.11.IV.5".parse()?;
/// assert_eq!(number.as_str(), "E.11.IV.5");
/// assert_eq!(number.language(), Some('E'));
/// assert!("E.11.5".parse::<SalesNumber>().is_err());
/// # Ok::<(), uncac::FormError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SalesNumber(String);

impl SalesNumber {
    /// The number as printed, without "Sales No.".
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The letter of the language. Catalogues leave it out.
    #[must_use]
    pub fn language(&self) -> Option<char> {
        self.0.chars().next().filter(char::is_ascii_uppercase)
    }

    /// The last two digits of the year.
    #[must_use]
    pub fn two_digit_year(&self) -> Option<u8> {
        self.0.split('.').find_map(|part| part.parse().ok())
    }

    /// Steps over the number at the cursor: `E.02.II.D.12`, `E.12.0.3`, `05.IV.7`.
    pub(super) fn read(cursor: &mut Cursor<'_>) -> Option<Self> {
        let mut next = *cursor;
        if next.peek().is_ascii_uppercase()
            && (next.skip_while(|byte| byte.is_ascii_uppercase()) > 1 || !next.eat("."))
        {
            return None;
        }
        (digits(&mut next, 2) == Some(2) && next.eat(".") && category(&mut next) && next.eat("."))
            .then_some(())?;
        let subcategory = next.skip_while(|byte| byte.is_ascii_uppercase());
        if subcategory > 1 || subcategory == 1 && !next.eat(".") {
            return None;
        }
        digits(&mut next, 3)?;
        if !next.is_at_word_end() {
            return None;
        }
        let number = next.text().cut(cursor.at()..next.at()).to_owned();
        *cursor = next;
        Some(Self(number))
    }
}

/// A roman numeral or 0.
fn category(cursor: &mut Cursor<'_>) -> bool {
    let start = cursor.at();
    cursor.skip_while(|byte| matches!(byte, b'I' | b'V' | b'X' | b'0'));
    let category = cursor.text().cut(start..cursor.at());
    category == "0" || roman::value(category).is_some()
}

fn digits(cursor: &mut Cursor<'_>, most: usize) -> Option<usize> {
    let length = cursor.skip_while(|byte| byte.is_ascii_digit());
    (1..=most).contains(&length).then_some(length)
}

impl FromStr for SalesNumber {
    type Err = FormError;

    fn from_str(text: &str) -> Result<Self, FormError> {
        let folded = fold(text);
        let mut cursor = Cursor::new(folded.text(), 0);
        if cursor.eat("Sales No.") {
            cursor.spaces();
        }
        let number = Self::read(&mut cursor).filter(|_| cursor.is_at_end());
        let at = folded.original(cursor.at()..cursor.at()).start;
        number.ok_or_else(|| FormError::new(FormErrorKind::SalesNumber, text, at))
    }
}

impl fmt::Display for SalesNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

serde_as_text!(SalesNumber);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_number_is_read() {
        for text in ["E.11.IV.5", "E.02.II.D.12", "E.12.0.3", "05.IV.7"] {
            assert_eq!(text.parse::<SalesNumber>().unwrap().to_string(), text);
        }
        assert_eq!("Sales No. E.11.IV.5".parse::<SalesNumber>().unwrap().two_digit_year(), Some(11));
    }

    #[test]
    fn other_numbers_are_refused() {
        for text in ["E.11.5", "E.2011.IV.5", "EF.11.IV.5", "E.11.IV", "E.11.IIII.5", "", "E.11.IV.5a"] {
            assert!(text.parse::<SalesNumber>().is_err(), "{text}");
        }
    }
}
