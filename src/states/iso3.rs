//! The three-letter codes of ISO 3166-1.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize, Serializer};

use super::{State, by_iso3};
use crate::error::{FormError, FormErrorKind};

/// A code of three capital letters, as in ISO 3166-1 alpha-3.
///
/// Whether a State has it is a second question: [`Iso3::state`].
///
/// ```
/// use uncac::Iso3;
///
/// let code: Iso3 = "BOL".parse()?;
/// assert_eq!(code.state().map(|state| state.name()), Some("Bolivia (Plurinational State of)"));
/// assert!("Bol".parse::<Iso3>().is_err());
/// # Ok::<(), uncac::FormError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct Iso3([u8; 3]);

impl Iso3 {
    /// For the tables; the letters are not checked.
    pub(super) const fn of(letters: [u8; 3]) -> Self {
        Self(letters)
    }

    /// The three letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The State or area that has this code.
    #[must_use]
    pub fn state(self) -> Option<&'static State> {
        by_iso3(self)
    }
}

impl fmt::Debug for Iso3 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Iso3({self})")
    }
}

impl AsRef<str> for Iso3 {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for Iso3 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Iso3 {
    type Err = FormError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = text.bytes().take(3).position(|byte| !byte.is_ascii_uppercase());
        match (wrong, text.as_bytes().try_into()) {
            (None, Ok(letters)) => Ok(Self(letters)),
            (wrong, _) => Err(FormError::new(FormErrorKind::Iso3, text, wrong.unwrap_or(text.len().min(3)))),
        }
    }
}

impl TryFrom<String> for Iso3 {
    type Error = FormError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl Serialize for Iso3 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_capital_letters_are_a_code() {
        assert_eq!("POL".parse::<Iso3>().unwrap().to_string(), "POL");
        let error = "POLA".parse::<Iso3>().unwrap_err();
        assert_eq!(error.to_string(), "expected an ISO 3166-1 alpha-3 code such as \"BOL\", found \"POLA\"");
        assert_eq!(error.at(), 3);
        assert_eq!("Pol".parse::<Iso3>().unwrap_err().at(), 1);
        assert_eq!("".parse::<Iso3>().unwrap_err().at(), 0);
        assert!("PÖL".parse::<Iso3>().is_err());
    }

    #[test]
    fn a_code_is_its_letters_in_json() {
        let code: Iso3 = serde_json::from_str("\"VEN\"").unwrap();
        assert_eq!(serde_json::to_string(&code).unwrap(), "\"VEN\"");
        assert!(serde_json::from_str::<Iso3>("\"ven\"").is_err());
    }
}
