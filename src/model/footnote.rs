//! Footnotes and their marks.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A footnote and the paragraph its indicator stands in.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(expecting = "a footnote")]
pub struct Footnote {
    number: NoteMark,
    text: Option<String>,
    paragraph: Option<u32>,
}

impl Footnote {
    /// A footnote by its mark and its text.
    #[must_use]
    pub fn new(number: NoteMark, text: impl Into<String>) -> Self {
        Self { number, text: Some(text.into()).filter(|text| !text.is_empty()), paragraph: None }
    }

    /// Sets the paragraph of the indicator.
    #[must_use]
    pub fn with_paragraph(mut self, paragraph: u32) -> Self {
        self.paragraph = Some(paragraph);
        self
    }

    pub(crate) fn set_paragraph(&mut self, paragraph: u32) {
        self.paragraph = Some(paragraph);
    }

    /// The mark of the note.
    #[must_use]
    pub fn number(&self) -> &NoteMark {
        &self.number
    }

    /// The text of the note, without its mark.
    #[must_use]
    pub fn text(&self) -> &str {
        self.text.as_deref().unwrap_or_default()
    }

    /// The number of the paragraph in which the indicator stands, not of the one the page put the note beside.
    #[must_use]
    pub fn paragraph(&self) -> Option<u32> {
        self.paragraph
    }
}

/// The mark of a footnote: a number, or a letter or asterisk as the manual has them for tables and special cases.
/// In JSON a number or a string.
///
/// ```
/// use uncac::NoteMark;
///
/// assert_eq!("12".parse(), Ok(NoteMark::Number(12)));
/// assert_eq!("**".parse(), Ok(NoteMark::Other("**".to_owned())));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoteMark {
    /// A number.
    Number(u32),
    /// Anything else, as printed.
    Other(String),
}

impl From<u32> for NoteMark {
    fn from(number: u32) -> Self {
        Self::Number(number)
    }
}

impl fmt::Display for NoteMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Other(mark) => f.write_str(mark),
        }
    }
}

impl FromStr for NoteMark {
    type Err = Infallible;

    fn from_str(mark: &str) -> Result<Self, Infallible> {
        // "007" must print as it stood.
        let number = mark.parse().ok().filter(|number: &u32| number.to_string() == mark);
        Ok(number.map_or_else(|| Self::Other(mark.to_owned()), Self::Number))
    }
}

impl Serialize for NoteMark {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => serializer.serialize_u32(*number),
            Self::Other(mark) => serializer.serialize_str(mark),
        }
    }
}

impl<'de> Deserialize<'de> for NoteMark {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl serde::de::Visitor<'_> for Visitor {
            type Value = NoteMark;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the number or mark of a footnote")
            }

            fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<NoteMark, E> {
                u32::try_from(number).map(NoteMark::Number).map_err(E::custom)
            }

            fn visit_str<E: serde::de::Error>(self, mark: &str) -> Result<NoteMark, E> {
                let Ok(mark) = mark.parse();
                Ok(mark)
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}
