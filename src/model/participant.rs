//! Who attended.

mod category;

pub use category::Category;

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::error::{FormError, FormErrorKind};
use crate::states::{Iso3, State};

/// One State, entity or organization that attended, under the name the report prints, without its article.
///
/// ```
/// use uncac::{Category, Participant};
///
/// # fn main() -> Result<(), uncac::FormError> {
/// let bolivia = Participant::new("Bolivia (Plurinational State of)", Category::StateParty)?.with_paragraph(33);
/// assert_eq!(bolivia.iso3().map(|code| code.to_string()), Some("BOL".to_owned()));
/// assert_eq!(bolivia.state().map(|state| state.french_name()), Some("Bolivie (État plurinational de)"));
/// assert_eq!(bolivia.paragraph(), Some(33));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub struct Participant {
    name: String,
    category: Category,
    paragraph: Option<u32>,
    iso3: Option<Iso3>,
}

impl Participant {
    /// A participant by its printed name. Where the category is one of States, the code of the State is looked up.
    ///
    /// # Errors
    ///
    /// The name is empty.
    pub fn new(name: impl Into<String>, category: Category) -> Result<Self, FormError> {
        let name = name.into();
        if name.trim().is_empty() {
            return Err(FormError::new(FormErrorKind::Words, &name, 0));
        }
        let state = if category.is_state() { State::find(&name) } else { None };
        Ok(Self { name, category, paragraph: None, iso3: state.map(State::iso3) })
    }

    /// The same participant, named in this paragraph.
    #[must_use]
    pub fn with_paragraph(self, paragraph: u32) -> Self {
        Self { paragraph: Some(paragraph), ..self }
    }

    /// The same participant with a code of the author's choice, for a name the register does not have.
    #[must_use]
    pub fn with_iso3(self, iso3: Iso3) -> Self {
        Self { iso3: Some(iso3), ..self }
    }

    /// The same, in place.
    pub(crate) fn set_iso3(&mut self, iso3: Iso3) {
        self.iso3 = Some(iso3);
    }

    /// The name as printed, without a leading article.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The standing in which it attended.
    #[must_use]
    pub fn category(&self) -> Category {
        self.category
    }

    /// The number of the paragraph that names it.
    #[must_use]
    pub fn paragraph(&self) -> Option<u32> {
        self.paragraph
    }

    /// The code of the State, where it is one.
    #[must_use]
    pub fn iso3(&self) -> Option<Iso3> {
        self.iso3
    }

    /// The State that has the code, where it is one the register knows.
    #[must_use]
    pub fn state(&self) -> Option<&'static State> {
        self.iso3?.state()
    }
}

/// The name as printed.
impl fmt::Display for Participant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.name)
    }
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(expecting = "a participant")]
struct Wire {
    name: String,
    category: Category,
    #[serde(default)]
    paragraph: Option<u32>,
    #[serde(default)]
    iso3: Option<Iso3>,
}

#[cfg(feature = "schemars")]
super::json_schema::as_written!(Participant, Wire, "One State, entity or organization that attended.");

impl TryFrom<Wire> for Participant {
    type Error = FormError;

    fn try_from(wire: Wire) -> Result<Self, Self::Error> {
        let mut participant = Self::new(wire.name, wire.category)?;
        participant.paragraph = wire.paragraph;
        participant.iso3 = wire.iso3.or(participant.iso3);
        Ok(participant)
    }
}

impl From<Participant> for Wire {
    fn from(participant: Participant) -> Self {
        let Participant { name, category, paragraph, iso3 } = participant;
        Self { name, category, paragraph, iso3 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_organization_has_no_code() {
        let council = Participant::new("Council of Europe", Category::IntergovernmentalOrganization).unwrap();
        assert_eq!(council.iso3(), None);
    }

    #[test]
    fn a_name_is_never_empty() {
        assert_eq!(Participant::new(" ", Category::Other).unwrap_err().kind(), FormErrorKind::Words);
        assert!(serde_json::from_str::<Participant>(r#"{"name":"","category":"other"}"#).is_err());
    }

    #[test]
    fn data_and_back() {
        let oman = Participant::new("Oman", Category::ObserverState).unwrap().with_paragraph(36);
        let json = serde_json::to_value(&oman).unwrap();
        let expected =
            serde_json::json!({"name": "Oman", "category": "observer_state", "paragraph": 36, "iso3": "OMN"});
        assert_eq!(json, expected);
        assert_eq!(serde_json::from_value::<Participant>(json).unwrap(), oman);
    }
}
