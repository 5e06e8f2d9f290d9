//! The identifiers of the bodies.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Body, RegisteredMeeting, table};
use crate::error::{FormError, FormErrorKind};

/// A body under the Conference of the States Parties, or the Conference itself.
///
/// Its text is a short key; what a delegate calls the body is in [`Body::name`].
///
/// ```
/// use uncac::BodyId;
///
/// let body: BodyId = "wg_prevention".parse()?;
/// assert_eq!(body, BodyId::Prevention);
/// assert_eq!(body.to_string(), "wg_prevention");
/// assert_eq!(
///     body.info().name(),
///     "Open-ended Intergovernmental Working Group on the Prevention of Corruption"
/// );
/// # Ok::<(), uncac::FormError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "&'static str", try_from = "String")]
#[non_exhaustive]
pub enum BodyId {
    /// The Conference of the States Parties.
    Conference,
    /// The Working Group on Review of the Implementation of the Convention (2007 to 2009).
    ReviewOfImplementation,
    /// The Working Group on Asset Recovery.
    AssetRecovery,
    /// The Working Group on Technical Assistance (2007 to 2009).
    TechnicalAssistance,
    /// The Working Group on the Prevention of Corruption.
    Prevention,
    /// The Implementation Review Group.
    ImplementationReviewGroup,
    /// The expert meetings to enhance international cooperation.
    InternationalCooperation,
}

impl BodyId {
    /// The bodies in the order of the table.
    pub(super) const ALL: [Self; 7] = [
        Self::Conference,
        Self::ReviewOfImplementation,
        Self::AssetRecovery,
        Self::TechnicalAssistance,
        Self::Prevention,
        Self::ImplementationReviewGroup,
        Self::InternationalCooperation,
    ];

    /// The key, as in `meeting.body.id` of the JSON form.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Conference => "cosp",
            Self::ReviewOfImplementation => "wg_review",
            Self::AssetRecovery => "wg_asset_recovery",
            Self::TechnicalAssistance => "wg_technical_assistance",
            Self::Prevention => "wg_prevention",
            Self::ImplementationReviewGroup => "irg",
            Self::InternationalCooperation => "eg_international_cooperation",
        }
    }

    /// What is known of the body.
    #[must_use]
    pub const fn info(self) -> &'static Body {
        let [conference, review, asset_recovery, technical_assistance, prevention, group, cooperation] =
            &table::BODIES;
        match self {
            Self::Conference => conference,
            Self::ReviewOfImplementation => review,
            Self::AssetRecovery => asset_recovery,
            Self::TechnicalAssistance => technical_assistance,
            Self::Prevention => prevention,
            Self::ImplementationReviewGroup => group,
            Self::InternationalCooperation => cooperation,
        }
    }

    /// The meetings on the register, in order.
    ///
    /// ```
    /// assert_eq!(uncac::BodyId::AssetRecovery.meetings().count(), 16);
    /// ```
    pub fn meetings(self) -> impl Iterator<Item = &'static RegisteredMeeting> {
        table::MEETINGS.iter().filter(move |meeting| meeting.body() == self)
    }
}

impl fmt::Display for BodyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for BodyId {
    type Err = FormError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|body| body.as_str() == text);
        found.ok_or_else(|| FormError::unlisted(FormErrorKind::Body, Self::ALL.map(Self::as_str), text))
    }
}

impl TryFrom<String> for BodyId {
    type Error = FormError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<BodyId> for &'static str {
    fn from(body: BodyId) -> Self {
        body.as_str()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_body_is_told_by_its_key_and_finds_its_own_row() {
        for body in BodyId::ALL {
            assert_eq!(body.as_str().parse(), Ok(body));
            assert_eq!(body.info().id(), body);
        }
    }

    #[test]
    fn another_key_is_no_body() {
        let error = "wg_bribery".parse::<BodyId>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "expected the identifier of a body: \"cosp\", \"wg_review\", \"wg_asset_recovery\", \
             \"wg_technical_assistance\", \"wg_prevention\", \"irg\" or \"eg_international_cooperation\", \
             found \"wg_bribery\""
        );
    }

    #[test]
    fn a_body_is_its_key_in_json() {
        assert_eq!(serde_json::to_string(&BodyId::Conference).unwrap(), "\"cosp\"");
        assert_eq!(serde_json::from_str::<BodyId>("\"irg\"").unwrap(), BodyId::ImplementationReviewGroup);
    }
}
