//! Who directed the meeting.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::error::{FormError, FormErrorKind};

/// The office somebody holds at a meeting.
///
/// It is read in the capitals that reports print; in others ("vice-chair") it is another office, kept as printed.
///
/// ```
/// use uncac::Role;
///
/// # fn main() -> Result<(), uncac::FormError> {
/// assert_eq!("Vice-Chair".parse::<Role>()?, Role::ViceChair);
/// assert_eq!("First Vice-Chair".parse::<Role>()?.to_string(), "First Vice-Chair");
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[non_exhaustive]
pub enum Role {
    /// Chair
    Chair,
    /// Co-Chair
    CoChair,
    /// Vice-Chair
    ViceChair,
    /// President
    President,
    /// Vice-President
    VicePresident,
    /// Rapporteur
    Rapporteur,
    /// Any other, as printed, such as "First Vice-Chair".
    Other(String),
}

impl Role {
    const NAMED: [Self; 6] =
        [Self::Chair, Self::CoChair, Self::ViceChair, Self::President, Self::VicePresident, Self::Rapporteur];

    /// The words for this office as printed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Chair => "Chair",
            Self::CoChair => "Co-Chair",
            Self::ViceChair => "Vice-Chair",
            Self::President => "President",
            Self::VicePresident => "Vice-President",
            Self::Rapporteur => "Rapporteur",
            Self::Other(words) => words,
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.as_str())
    }
}

impl FromStr for Role {
    type Err = FormError;

    fn from_str(words: &str) -> Result<Self, Self::Err> {
        if words.trim().is_empty() {
            return Err(FormError::new(FormErrorKind::Words, words, 0));
        }
        let named = Self::NAMED.into_iter().find(|role| role.as_str() == words);
        Ok(named.unwrap_or_else(|| Self::Other(words.to_owned())))
    }
}

impl TryFrom<String> for Role {
    type Error = FormError;

    fn try_from(words: String) -> Result<Self, Self::Error> {
        words.parse()
    }
}

impl From<Role> for String {
    fn from(role: Role) -> Self {
        role.as_str().to_owned()
    }
}

/// One officer of a meeting.
///
/// ```
/// use uncac::{Officer, Role};
///
/// # fn main() -> Result<(), uncac::FormError> {
/// let chair = Officer::new(Role::Chair, "Dominika Krois")?.with_state("Poland");
/// assert_eq!(chair.to_string(), "Chair: Dominika Krois (Poland)");
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub struct Officer {
    role: Role,
    name: String,
    state: Option<String>,
}

impl Officer {
    /// Somebody who holds this office.
    ///
    /// # Errors
    ///
    /// The name is empty.
    pub fn new(role: Role, name: impl Into<String>) -> Result<Self, FormError> {
        let name = name.into();
        if name.trim().is_empty() {
            return Err(FormError::new(FormErrorKind::Words, &name, 0));
        }
        Ok(Self { role, name, state: None })
    }

    /// The same officer, of this State. An empty name is none.
    #[must_use]
    pub fn with_state(self, state: impl Into<String>) -> Self {
        Self { state: Some(state.into()).filter(|state| !state.trim().is_empty()), ..self }
    }

    /// The office.
    #[must_use]
    pub fn role(&self) -> &Role {
        &self.role
    }

    /// The name of the person.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The State the person comes from, as printed.
    #[must_use]
    pub fn state(&self) -> Option<&str> {
        self.state.as_deref()
    }
}

impl fmt::Display for Officer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.role, self.name)?;
        match &self.state {
            Some(state) => write!(formatter, " ({state})"),
            None => Ok(()),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(expecting = "an officer")]
struct Wire {
    role: Role,
    name: String,
    #[serde(default)]
    state: Option<String>,
}

#[cfg(feature = "schemars")]
super::json_schema::as_written!(Officer, Wire, "One officer of a meeting.");

impl TryFrom<Wire> for Officer {
    type Error = FormError;

    fn try_from(wire: Wire) -> Result<Self, Self::Error> {
        let officer = Self::new(wire.role, wire.name)?;
        match wire.state {
            Some(state) if state.trim().is_empty() => Err(FormError::new(FormErrorKind::Words, &state, 0)),
            state => Ok(Self { state, ..officer }),
        }
    }
}

impl From<Officer> for Wire {
    fn from(officer: Officer) -> Self {
        let Officer { role, name, state } = officer;
        Self { role, name, state }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_printed_word_of_an_office_survives() {
        for words in ["Chair", "Vice-President", "Rapporteur", "Chairperson"] {
            assert_eq!(words.parse::<Role>().unwrap().to_string(), words);
        }
        assert!("".parse::<Role>().is_err());
    }

    #[test]
    fn data_and_back() {
        let chair = Officer::new(Role::Chair, "Dominika Krois").unwrap().with_state("Poland");
        let json = serde_json::to_value(&chair).unwrap();
        let expected = serde_json::json!({"role": "Chair", "name": "Dominika Krois", "state": "Poland"});
        assert_eq!(json, expected);
        assert_eq!(serde_json::from_value::<Officer>(json).unwrap(), chair);
    }
}
