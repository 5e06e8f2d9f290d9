//! The six official languages.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::error::{FormError, FormErrorKind};

/// An official language of the United Nations: the one a report is written in.
///
/// Not to be taken for the [original language](crate::Masthead::original_language), which a translation names in its
/// masthead.
///
/// ```
/// use uncac::Language;
///
/// let text = "Rapport du Groupe sur sa réunion\n\nI. Introduction\n\n1. Le Groupe de travail s’est réuni à Vienne.\n\
///     2. Il a examiné les mesures de prévention et les progrès de la mise en œuvre.\n";
/// assert_eq!(uncac::parse(text).report().language(), Language::French);
/// assert_eq!(Language::French.code(), "fr");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub enum Language {
    /// Arabic.
    #[serde(rename = "ar")]
    Arabic,
    /// Chinese.
    #[serde(rename = "zh")]
    Chinese,
    /// English: what a report is in that is in no other of them.
    #[default]
    #[serde(rename = "en")]
    English,
    /// French.
    #[serde(rename = "fr")]
    French,
    /// Russian.
    #[serde(rename = "ru")]
    Russian,
    /// Spanish.
    #[serde(rename = "es")]
    Spanish,
}

impl Language {
    /// All six, in the English alphabetical order of their names.
    pub const ALL: [Self; 6] =
        [Self::Arabic, Self::Chinese, Self::English, Self::French, Self::Russian, Self::Spanish];

    /// The code of ISO 639-1, as in JSON: `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Arabic => "ar",
            Self::Chinese => "zh",
            Self::English => "en",
            Self::French => "fr",
            Self::Russian => "ru",
            Self::Spanish => "es",
        }
    }

    /// The language that a word names in English, French or Spanish, as mastheads do.
    pub(crate) fn named(word: &str) -> Option<Self> {
        Some(match word.to_lowercase().as_str() {
            "arabic" | "arabe" | "árabe" => Self::Arabic,
            "chinese" | "chinois" | "chino" => Self::Chinese,
            "english" | "anglais" | "inglés" | "ingles" => Self::English,
            "french" | "français" | "francais" | "francés" | "frances" => Self::French,
            "russian" | "russe" | "ruso" => Self::Russian,
            "spanish" | "espagnol" | "español" => Self::Spanish,
            _ => return None,
        })
    }

    /// The code of ISO 639-2, as in Akoma Ntoso: `eng`.
    #[must_use]
    pub fn code_3(self) -> &'static str {
        match self {
            Self::Arabic => "ara",
            Self::Chinese => "zho",
            Self::English => "eng",
            Self::French => "fra",
            Self::Russian => "rus",
            Self::Spanish => "spa",
        }
    }

    /// The name in English, as mastheads print it: `English`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Arabic => "Arabic",
            Self::Chinese => "Chinese",
            Self::English => "English",
            Self::French => "French",
            Self::Russian => "Russian",
            Self::Spanish => "Spanish",
        }
    }
}

/// Reads the code of ISO 639-1, or the English name in any capitals.
///
/// ```
/// use uncac::Language;
///
/// assert_eq!("fr".parse(), Ok(Language::French));
/// assert_eq!(Language::French.to_string().parse(), Ok(Language::French));
/// ```
impl FromStr for Language {
    type Err = FormError;

    fn from_str(text: &str) -> Result<Self, FormError> {
        let is_meant =
            |language: &Self| language.code() == text || language.name().eq_ignore_ascii_case(text);
        let found = Self::ALL.into_iter().find(is_meant);
        found.ok_or_else(|| FormError::unlisted(FormErrorKind::Word, Self::ALL.map(Self::code), text))
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
