//! The sections of a report, and their names.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::error::{FormError, FormErrorKind};

/// A heading and what stands under it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(expecting = "a section")]
pub struct Section {
    number: Option<String>,
    level: u8,
    title: Option<String>,
    first_paragraph: Option<u32>,
    last_paragraph: Option<u32>,
    #[serde(default)]
    sections: Vec<Section>,
}

impl Section {
    /// A section at a level (from 1), without paragraphs.
    #[must_use]
    pub fn new(level: u8) -> Self {
        Self {
            number: None,
            level,
            title: None,
            first_paragraph: None,
            last_paragraph: None,
            sections: Vec::new(),
        }
    }

    /// Sets the number as printed: `IV`, `A`, `1`, `Annex I`.
    #[must_use]
    pub fn with_number(mut self, number: impl Into<String>) -> Self {
        self.number = Some(number.into()).filter(|number| !number.is_empty());
        self
    }

    /// Sets the title.
    #[must_use]
    pub fn with_title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into()).filter(|title| !title.is_empty());
        self
    }

    /// Sets the first and last numbered paragraph, those of the sections under it included.
    #[must_use]
    pub fn with_paragraphs(mut self, first: u32, last: u32) -> Self {
        (self.first_paragraph, self.last_paragraph) = (Some(first), Some(last));
        self
    }

    /// Adds a section under it.
    #[must_use]
    pub fn with_section(mut self, section: Section) -> Self {
        self.sections.push(section);
        self
    }

    /// The number as printed, without the point.
    #[must_use]
    pub fn number(&self) -> Option<&str> {
        self.number.as_deref()
    }

    /// How deep the heading is, from 1.
    #[must_use]
    pub fn level(&self) -> u8 {
        self.level
    }

    /// The title.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// The first numbered paragraph, those of the sections under it included.
    #[must_use]
    pub fn first_paragraph(&self) -> Option<u32> {
        self.first_paragraph
    }

    /// The last numbered paragraph, those of the sections under it included.
    #[must_use]
    pub fn last_paragraph(&self) -> Option<u32> {
        self.last_paragraph
    }

    /// The sections under it.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// What the section adds to the path of the sections above it: its number or, without one, its title.
    #[must_use]
    pub fn path_part(&self) -> &str {
        self.number().or(self.title()).unwrap_or("?")
    }

    pub(crate) fn sections_mut(&mut self) -> &mut Vec<Section> {
        &mut self.sections
    }

    /// Sets the first and last numbered paragraph, either of which may be absent.
    #[cfg(feature = "akn")]
    pub(crate) fn set_paragraphs(&mut self, first: Option<u32>, last: Option<u32>) {
        (self.first_paragraph, self.last_paragraph) = (first, last);
    }

    /// Takes a paragraph number into the range.
    pub(crate) fn cover(&mut self, paragraph: u32) {
        self.first_paragraph.get_or_insert(paragraph);
        self.last_paragraph = Some(paragraph);
    }
}

/// The path of a section: the numbers of the headings above it and its own, joined by points.
///
/// ```
/// use uncac::SectionPath;
///
/// let path: SectionPath = "IV.A.1".parse()?;
/// assert_eq!(path.as_str(), "IV.A.1");
/// # Ok::<(), uncac::FormError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SectionPath(Arc<str>);

impl SectionPath {
    /// The path as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the other path is this one or one under it.
    ///
    /// ```
    /// # use uncac::SectionPath;
    /// let section: SectionPath = "II".parse()?;
    /// assert!(section.contains(&"II.A".parse()?) && section.contains(&section));
    /// assert!(!section.contains(&"III.A".parse()?));
    /// # Ok::<(), uncac::FormError>(())
    /// ```
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        let below = other.as_str().strip_prefix(self.as_str());
        below.is_some_and(|below| below.is_empty() || below.starts_with('.'))
    }

    /// The path of a section under `above`.
    pub(crate) fn under(above: Option<&Self>, part: &str) -> Self {
        Self(above.map_or_else(|| part.into(), |above| [above.as_str(), ".", part].concat().into()))
    }
}

impl AsRef<str> for SectionPath {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for SectionPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for SectionPath {
    type Err = FormError;

    fn from_str(path: &str) -> Result<Self, FormError> {
        Self::try_from(path.to_owned())
    }
}

impl TryFrom<String> for SectionPath {
    type Error = FormError;

    fn try_from(path: String) -> Result<Self, FormError> {
        if path.trim().is_empty() {
            Err(FormError::new(FormErrorKind::Words, &path, 0))
        } else {
            Ok(Self(path.into()))
        }
    }
}

impl From<SectionPath> for String {
    fn from(path: SectionPath) -> Self {
        path.as_str().to_owned()
    }
}
