//! Citations: what a text points to, and where it does.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::citation_wire::Wire;
use super::{NoteMark, SectionPath};
use crate::cite::{ArticleRef, Cited};

/// A place in the report that cites something: a provision, a resolution, a document, a date and so on.
///
/// ```
/// let parsed = uncac::parse("I. Introduction\n\n1. See article 63, paragraph 7, of the Convention.\n");
/// let citation = &parsed.report().citations()[0];
/// assert_eq!(citation.text(), "article 63, paragraph 7, of the Convention");
/// assert!(citation.covers(&"article 63".parse()?));
/// # Ok::<(), uncac::FormError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "Wire", into = "Wire")]
pub struct Citation {
    cited: Cited,
    text: String,
    place: Place,
    anaphoric: bool,
}

/// Where a citation stands. It is shown in words.
///
/// ```
/// let parsed = uncac::parse("1. See article 5 of the Convention.\n");
/// assert_eq!(parsed.report().citations()[0].place().to_string(), "paragraph 1");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Place {
    /// In the masthead.
    Masthead,
    /// In the title.
    Title,
    /// In the heading of a section.
    Section(SectionPath),
    /// In a numbered paragraph, its items and the agenda in it included.
    Paragraph(u32),
    /// In a paragraph without number, by the section it stands in.
    Unnumbered(Option<SectionPath>),
    /// In a footnote.
    Footnote(NoteMark),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Masthead => f.pad("masthead"),
            Self::Title => f.pad("title"),
            Self::Section(path) => write!(f, "section {path}"),
            Self::Paragraph(number) => write!(f, "paragraph {number}"),
            Self::Unnumbered(Some(path)) => write!(f, "unnumbered paragraph of section {path}"),
            Self::Unnumbered(None) => f.pad("unnumbered paragraph"),
            Self::Footnote(mark) => write!(f, "footnote {mark}"),
        }
    }
}

impl Citation {
    /// A citation: what it points to, its words, and where they stand.
    #[must_use]
    pub fn new(cited: Cited, text: impl Into<String>, place: Place) -> Self {
        Self { cited, text: text.into(), place, anaphoric: false }
    }

    /// Says whether the words point back to an earlier citation ("the same resolution").
    #[must_use]
    pub fn with_anaphoric(mut self, anaphoric: bool) -> Self {
        self.anaphoric = anaphoric;
        self
    }

    /// What is cited.
    #[must_use]
    pub fn cited(&self) -> &Cited {
        &self.cited
    }

    /// The words as printed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the words stand.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Whether the words point back to an earlier citation.
    #[must_use]
    pub fn is_anaphoric(&self) -> bool {
        self.anaphoric
    }

    /// The provisions cited; none for a citation of something else.
    pub fn provisions(&self) -> impl Iterator<Item = ArticleRef> {
        let refs = match &self.cited {
            Cited::Article(refs) => Some(refs.iter()),
            _ => None,
        };
        refs.into_iter().flatten().copied()
    }

    /// The number of the paragraph the words stand in, its items and the agenda in it included; `None` where they stand elsewhere.
    #[must_use]
    pub fn paragraph(&self) -> Option<u32> {
        match self.place {
            Place::Paragraph(number) => Some(number),
            _ => None,
        }
    }

    /// Whether a provision, or a part of it, is cited: for article 57 a citation of article 57, paragraph 4, too.
    #[must_use]
    pub fn covers(&self, provision: &ArticleRef) -> bool {
        self.provisions().any(|cited| provision.contains(&cited))
    }
}
