//! Who spoke.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::error::{FormError, FormErrorKind};
use crate::states::State;

/// In which capacity somebody spoke.
///
/// ```
/// use uncac::Capacity;
///
/// assert_eq!("observer".parse(), Ok(Capacity::Observer));
/// assert_eq!(Capacity::Officer.to_string(), "officer");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Capacity {
    /// An officer of the meeting: its Chair, President or Rapporteur, or the deputy of one.
    Officer,
    /// The holder of any other office: a Minister, a Director, the Secretary of the Conference.
    Official,
    /// Called a representative in the report.
    Representative,
    /// Called an observer in the report.
    Observer,
    /// Called a panellist in the report.
    Panellist,
    /// Called something else, such as an expert.
    Other,
}

impl Capacity {
    /// All capacities.
    pub const ALL: [Self; 6] =
        [Self::Officer, Self::Official, Self::Representative, Self::Observer, Self::Panellist, Self::Other];

    /// The word for this capacity.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Officer => "officer",
            Self::Official => "official",
            Self::Representative => "representative",
            Self::Observer => "observer",
            Self::Panellist => "panellist",
            Self::Other => "other",
        }
    }
}

impl fmt::Display for Capacity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.as_str())
    }
}

impl FromStr for Capacity {
    type Err = FormError;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        let capacity = Self::ALL.into_iter().find(|capacity| capacity.as_str() == word);
        capacity.ok_or_else(|| FormError::unlisted(FormErrorKind::Word, Self::ALL.map(Self::as_str), word))
    }
}

/// Words or a presentation that a report attributes to one speaker, once for each speaker and paragraph.
///
/// ```
/// use uncac::{Capacity, Statement};
///
/// let statement = Statement::new(Capacity::Observer)
///     .with_paragraph(85)
///     .with_entity("UNCITRAL")
///     .with_entity_ref("United Nations Commission on International Trade Law");
/// assert_eq!(statement.entity(), Some("UNCITRAL"));
/// assert_eq!(statement.person(), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub struct Statement {
    paragraph: Option<u32>,
    capacity: Capacity,
    entity: Option<String>,
    entity_ref: Option<String>,
    person: Option<String>,
}

impl Statement {
    /// A statement by somebody who spoke in this capacity.
    #[must_use]
    pub fn new(capacity: Capacity) -> Self {
        Self { paragraph: None, capacity, entity: None, entity_ref: None, person: None }
    }

    /// The same statement, told in this paragraph.
    #[must_use]
    pub fn with_paragraph(self, paragraph: u32) -> Self {
        Self { paragraph: Some(paragraph), ..self }
    }

    /// The same statement, made for this State, organization or unit. An empty name is none.
    #[must_use]
    pub fn with_entity(self, entity: impl Into<String>) -> Self {
        Self { entity: words(entity), ..self }
    }

    /// The same statement, its entity being the participant of this name. An empty name is none.
    #[must_use]
    pub fn with_entity_ref(self, participant: impl Into<String>) -> Self {
        Self { entity_ref: words(participant), ..self }
    }

    /// The same statement, made by the person of this name. An empty name is none.
    #[must_use]
    pub fn with_person(self, person: impl Into<String>) -> Self {
        Self { person: words(person), ..self }
    }

    pub(crate) fn set_entity_ref(&mut self, participant: &str) {
        self.entity_ref = words(participant);
    }

    /// The number of the paragraph that tells it.
    #[must_use]
    pub fn paragraph(&self) -> Option<u32> {
        self.paragraph
    }

    /// The capacity in which the speaker spoke.
    #[must_use]
    pub fn capacity(&self) -> Capacity {
        self.capacity
    }

    /// For whom the speaker spoke, as printed after "for" or "of".
    #[must_use]
    pub fn entity(&self) -> Option<&str> {
        self.entity.as_deref()
    }

    /// The name in the list of participants that the entity stands for.
    #[must_use]
    pub fn entity_ref(&self) -> Option<&str> {
        self.entity_ref.as_deref()
    }

    /// The State that the speaker spoke for, by the name in the list of participants or, without one, by that printed with the speaker;
    /// `None` where it is no State, or one the register does not know.
    ///
    /// ```
    /// use uncac::{Capacity, Statement};
    ///
    /// let statement = Statement::new(Capacity::Representative).with_entity("Chad");
    /// assert_eq!(statement.state().map(|state| state.iso3().to_string()).as_deref(), Some("TCD"));
    /// ```
    #[must_use]
    pub fn state(&self) -> Option<&'static State> {
        State::find(self.entity_ref().or(self.entity())?)
    }

    /// The name of the person, where it is printed with the speaker.
    #[must_use]
    pub fn person(&self) -> Option<&str> {
        self.person.as_deref()
    }
}

fn words(text: impl Into<String>) -> Option<String> {
    Some(text.into()).filter(|text| !text.trim().is_empty())
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(expecting = "a statement")]
struct Wire {
    #[serde(default)]
    paragraph: Option<u32>,
    capacity: Capacity,
    #[serde(default)]
    entity: Option<String>,
    #[serde(default)]
    entity_ref: Option<String>,
    #[serde(default)]
    person: Option<String>,
}

#[cfg(feature = "schemars")]
super::json_schema::as_written!(Statement, Wire, "Words or a presentation attributed to one speaker.");

impl TryFrom<Wire> for Statement {
    type Error = FormError;

    fn try_from(wire: Wire) -> Result<Self, Self::Error> {
        let Wire { paragraph, capacity, entity, entity_ref, person } = wire;
        let names = [&entity, &entity_ref, &person];
        if let Some(empty) = names.into_iter().flatten().find(|name| name.trim().is_empty()) {
            return Err(FormError::new(FormErrorKind::Words, empty, 0));
        }
        Ok(Self { paragraph, capacity, entity, entity_ref, person })
    }
}

impl From<Statement> for Wire {
    fn from(statement: Statement) -> Self {
        let Statement { paragraph, capacity, entity, entity_ref, person } = statement;
        Self { paragraph, capacity, entity, entity_ref, person }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_capacity_is_read_from_the_word_it_prints() {
        for capacity in Capacity::ALL {
            assert_eq!(capacity.to_string().parse(), Ok(capacity));
            assert_eq!(serde_json::to_value(capacity).unwrap(), capacity.as_str());
        }
    }

    #[test]
    fn a_word_that_is_no_capacity_is_refused_with_those_that_are() {
        let error = "Observer".parse::<Capacity>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "expected a word of this vocabulary: \"officer\", \"official\", \"representative\", \"observer\", \
             \"panellist\" or \"other\", found \"Observer\""
        );
        assert_eq!(error.words(), Capacity::ALL.map(Capacity::as_str));
    }

    #[test]
    fn what_is_absent_is_null_and_never_an_empty_string() {
        let chair = Statement::new(Capacity::Officer).with_paragraph(27).with_entity("");
        let json = serde_json::to_value(&chair).unwrap();
        let expected = serde_json::json!({
            "paragraph": 27, "capacity": "officer", "entity": null, "entity_ref": null, "person": null
        });
        assert_eq!(json, expected);
        assert_eq!(serde_json::from_value::<Statement>(json).unwrap(), chair);
        assert!(serde_json::from_str::<Statement>(r#"{"capacity":"observer","entity":""}"#).is_err());
    }
}
