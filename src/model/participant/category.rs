//! In which standing a participant attended.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::error::{FormError, FormErrorKind};

/// The standing in which a participant attended, in the order reports list them.
///
/// The order is that of the rules of procedure: States and integration organizations bound by the Convention,
/// signatories, other States and entities, organizations.
///
/// ```
/// use uncac::Category;
///
/// assert_eq!(Category::ObserverState.to_string(), "observer_state");
/// assert_eq!("signatory".parse(), Ok(Category::Signatory));
/// assert!(Category::StateParty < Category::Signatory);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// A State party to the Convention.
    StateParty,
    /// A regional economic integration organization that is a party, such as the European Union.
    RegionalEconomicIntegrationOrganization,
    /// A State that has signed the Convention and is not bound by it yet.
    Signatory,
    /// A State that is neither party nor signatory.
    ObserverState,
    /// An entity with a permanent observer mission to the United Nations.
    PermanentObserverMission,
    /// A unit of the Secretariat, a body, fund, programme or institute, a specialized agency or another part of
    /// the United Nations system.
    UnitedNationsSystem,
    /// An intergovernmental organization.
    IntergovernmentalOrganization,
    /// An entity with a permanent observer office at Headquarters.
    PermanentObserverOffice,
    /// A non-governmental organization.
    NonGovernmentalOrganization,
    /// Whatever the report names without one of these standings.
    Other,
}

impl Category {
    /// All categories, in the order of the house.
    pub const ALL: [Self; 10] = [
        Self::StateParty,
        Self::RegionalEconomicIntegrationOrganization,
        Self::Signatory,
        Self::ObserverState,
        Self::PermanentObserverMission,
        Self::UnitedNationsSystem,
        Self::IntergovernmentalOrganization,
        Self::PermanentObserverOffice,
        Self::NonGovernmentalOrganization,
        Self::Other,
    ];

    /// The word for this category in data.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::StateParty => "state_party",
            Self::RegionalEconomicIntegrationOrganization => "regional_economic_integration_organization",
            Self::Signatory => "signatory",
            Self::ObserverState => "observer_state",
            Self::PermanentObserverMission => "permanent_observer_mission",
            Self::UnitedNationsSystem => "united_nations_system",
            Self::IntergovernmentalOrganization => "intergovernmental_organization",
            Self::PermanentObserverOffice => "permanent_observer_office",
            Self::NonGovernmentalOrganization => "non_governmental_organization",
            Self::Other => "other",
        }
    }

    /// The category in words for people, of one participant: "State party".
    ///
    /// ```
    /// assert_eq!(uncac::Category::NonGovernmentalOrganization.label(), "non-governmental organization");
    /// ```
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::StateParty => "State party",
            Self::RegionalEconomicIntegrationOrganization => "regional economic integration organization",
            Self::Signatory => "signatory",
            Self::ObserverState => "observer State",
            Self::PermanentObserverMission => "entity with a permanent observer mission",
            Self::UnitedNationsSystem => "United Nations system",
            Self::IntergovernmentalOrganization => "intergovernmental organization",
            Self::PermanentObserverOffice => "entity with a permanent observer office",
            Self::NonGovernmentalOrganization => "non-governmental organization",
            Self::Other => "other",
        }
    }

    /// Whether participants in this standing are States, or entities with a code of their own such as Palestine.
    #[must_use]
    pub fn is_state(self) -> bool {
        matches!(
            self,
            Self::StateParty | Self::Signatory | Self::ObserverState | Self::PermanentObserverMission
        )
    }
}

impl fmt::Display for Category {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.as_str())
    }
}

impl FromStr for Category {
    type Err = FormError;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        let category = Self::ALL.into_iter().find(|category| category.as_str() == word);
        category.ok_or_else(|| FormError::unlisted(FormErrorKind::Word, Self::ALL.map(Self::as_str), word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_category_is_read_from_the_word_it_prints() {
        for category in Category::ALL {
            assert_eq!(category.to_string().parse(), Ok(category));
            assert_eq!(serde_json::to_value(category).unwrap(), category.as_str());
        }
    }

    #[test]
    fn the_order_is_that_of_the_house() {
        assert!(Category::ALL.is_sorted());
    }

    #[test]
    fn a_word_that_is_no_category_is_refused() {
        assert_eq!("party".parse::<Category>().unwrap_err().kind(), FormErrorKind::Word);
    }
}
