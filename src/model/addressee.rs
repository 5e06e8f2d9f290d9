//! Who is asked to do something.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::error::{FormError, FormErrorKind};

/// Who is asked to do something.
///
/// Text is one of the four words, just as JSON has them, or else a name, kept as printed without its article: `"States parties"` is
/// read as the name of somebody else. For people there are [`named`](Self::named) and [`label`](Self::label).
///
/// ```
/// use uncac::Addressee;
///
/// assert_eq!("states_parties".parse(), Ok(Addressee::StatesParties));
/// assert_eq!("Member States".parse(), Ok(Addressee::Other("Member States".to_owned())));
/// assert_eq!(Addressee::WorkingGroup.to_string(), "working_group");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[non_exhaustive]
pub enum Addressee {
    /// The reporting body itself, where it is a group or a meeting.
    WorkingGroup,
    /// The Conference of the States Parties.
    Conference,
    /// The States parties to the Convention.
    StatesParties,
    /// The secretariat, the United Nations Office on Drugs and Crime included.
    Secretariat,
    /// Anybody else, by name.
    Other(String),
}

impl Addressee {
    /// The word for the addressee, or the name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::WorkingGroup => "working_group",
            Self::Conference => "conference",
            Self::StatesParties => "states_parties",
            Self::Secretariat => "secretariat",
            Self::Other(name) => name,
        }
    }
}

impl Addressee {
    /// The addressee that a person means: one of the four in any capitals, with or without its article, under its short or its full name;
    /// anybody else by the name.
    ///
    /// ```
    /// use uncac::Addressee;
    ///
    /// assert_eq!(Addressee::named("the States Parties"), Ok(Addressee::StatesParties));
    /// assert_eq!(Addressee::named("UNODC"), Ok(Addressee::Secretariat));
    /// assert_eq!(Addressee::named("Member States"), "Member States".parse());
    /// ```
    ///
    /// # Errors
    ///
    /// Where the name is empty.
    pub fn named(name: &str) -> Result<Self, FormError> {
        let words = name.trim().replace('_', " ").to_lowercase();
        match words.strip_prefix("the ").unwrap_or(&words) {
            "working group" | "body itself" => Ok(Self::WorkingGroup),
            "conference" | "conference of the states parties" => Ok(Self::Conference),
            "states parties" => Ok(Self::StatesParties),
            "secretariat" | "unodc" | "united nations office on drugs and crime" => Ok(Self::Secretariat),
            _ => name.parse(),
        }
    }

    /// The addressee in words for people: "States parties", or the name.
    ///
    /// ```
    /// assert_eq!(uncac::Addressee::StatesParties.label(), "States parties");
    /// ```
    #[must_use]
    pub fn label(&self) -> &str {
        match self {
            Self::WorkingGroup => "the body itself",
            Self::Conference => "Conference of the States Parties",
            Self::StatesParties => "States parties",
            Self::Secretariat => "secretariat",
            Self::Other(name) => name,
        }
    }
}

impl TryFrom<String> for Addressee {
    type Error = FormError;

    fn try_from(text: String) -> Result<Self, FormError> {
        Ok(match text.as_str() {
            "working_group" => Self::WorkingGroup,
            "conference" => Self::Conference,
            "states_parties" => Self::StatesParties,
            "secretariat" => Self::Secretariat,
            blank if blank.trim().is_empty() => return Err(FormError::new(FormErrorKind::Words, &text, 0)),
            _ => Self::Other(text),
        })
    }
}

impl From<Addressee> for String {
    fn from(addressee: Addressee) -> Self {
        match addressee {
            Addressee::Other(name) => name,
            known => known.as_str().to_owned(),
        }
    }
}

impl fmt::Display for Addressee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Addressee {
    type Err = FormError;

    fn from_str(text: &str) -> Result<Self, FormError> {
        Self::try_from(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addressees_are_read_and_printed_by_word_or_name() {
        for text in ["working_group", "conference", "states_parties", "secretariat", "World Bank"] {
            let addressee: Addressee = serde_json::from_value(text.into()).unwrap();
            assert_eq!(addressee.to_string(), text);
            assert_eq!(serde_json::to_value(addressee).unwrap(), text);
        }
    }

    #[test]
    fn what_is_shown_to_people_is_read_from_them() {
        for text in ["working_group", "conference", "states_parties", "secretariat", "World Bank"] {
            let addressee: Addressee = text.parse().unwrap();
            assert_eq!(Addressee::named(addressee.label()), Ok(addressee.clone()));
            assert_eq!(Addressee::named(text), Ok(addressee));
        }
        assert!(Addressee::named(" ").is_err());
    }

    #[test]
    fn nobody_has_an_empty_name() {
        assert!("".parse::<Addressee>().is_err());
        assert!(serde_json::from_str::<Addressee>("\" \"").is_err());
    }
}
