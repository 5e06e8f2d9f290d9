//! Recommendations: what a body said in its conclusions, as acts.

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Addressee, Citation};
use crate::error::{FormError, FormErrorKind};

/// A numbered paragraph of the conclusions and recommendations, with its acts.
///
/// ```
/// use uncac::{Act, ActKind, Addressee, Recommendation};
///
/// let request = Act::new("requested", ActKind::Request, "The Working Group requested the secretariat to report.")
///     .with_addressees(vec![Addressee::Secretariat]);
/// let recommendation = Recommendation::new(25, vec![request]);
/// assert_eq!(recommendation.paragraph(), 25);
/// assert!(recommendation.acts().all(|act| act.asks(Addressee::Secretariat)));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(expecting = "a recommendation")]
pub struct Recommendation {
    paragraph: u32,
    #[serde(default)]
    acts: Vec<Act>,
}

impl Recommendation {
    /// A paragraph and its acts in printed order.
    #[must_use]
    pub fn new(paragraph: u32, acts: Vec<Act>) -> Self {
        Self { paragraph, acts }
    }

    /// The number of the paragraph.
    #[must_use]
    pub fn paragraph(&self) -> u32 {
        self.paragraph
    }

    /// The acts in printed order. A paragraph that only says what should be done has none.
    pub fn acts(&self) -> std::slice::Iter<'_, Act> {
        self.acts.iter()
    }
}

/// One thing a body did in words: a main verb in the past tense, and what hangs on it.
///
/// ```
/// use uncac::{Act, ActKind, Addressee};
///
/// let act = Act::new("urged", ActKind::Recommendation, "urged donors to provide resources before its next meeting.")
///     .with_addressees(vec!["donors".parse()?])
///     .with_timing(vec!["before its next meeting".to_owned()]);
/// assert!(act.asks(Addressee::Other("donors".to_owned())));
/// assert!(!act.asks(Addressee::Secretariat));
/// # Ok::<(), uncac::FormError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(expecting = "an act")]
pub struct Act {
    verb: String,
    kind: ActKind,
    #[serde(default)]
    addressees: Vec<Addressee>,
    #[serde(default)]
    implied_addressees: Vec<Addressee>,
    text: String,
    #[serde(default)]
    conditions: Vec<String>,
    #[serde(default)]
    timing: Vec<String>,
    #[serde(default)]
    citations: Vec<Citation>,
}

impl Act {
    /// An act: its verb as printed, the kind of the verb, and the words of the act.
    #[must_use]
    pub fn new(verb: impl Into<String>, kind: ActKind, text: impl Into<String>) -> Self {
        Self {
            verb: verb.into(),
            kind,
            addressees: Vec::new(),
            implied_addressees: Vec::new(),
            text: text.into(),
            conditions: Vec::new(),
            timing: Vec::new(),
            citations: Vec::new(),
        }
    }

    /// Sets who is asked to do something, as the act names them.
    #[must_use]
    pub fn with_addressees(mut self, addressees: Vec<Addressee>) -> Self {
        self.addressees = addressees;
        self
    }

    /// Sets who has to act where the act names nobody.
    #[must_use]
    pub fn with_implied_addressees(mut self, addressees: Vec<Addressee>) -> Self {
        self.implied_addressees = addressees;
        self
    }

    /// Sets what doing it depends on.
    #[must_use]
    pub fn with_conditions(mut self, conditions: Vec<String>) -> Self {
        self.conditions = conditions;
        self
    }

    /// Sets when or how often it is to be done.
    #[must_use]
    pub fn with_timing(mut self, timing: Vec<String>) -> Self {
        self.timing = timing;
        self
    }

    /// Sets what the act cites.
    #[must_use]
    pub fn with_citations(mut self, citations: Vec<Citation>) -> Self {
        self.citations = citations;
        self
    }

    /// The verb as printed, in the past tense and whole ("noted with appreciation"), without adverbs such as
    /// "also".
    #[must_use]
    pub fn verb(&self) -> &str {
        &self.verb
    }

    /// What kind of act the verb makes it.
    #[must_use]
    pub fn kind(&self) -> ActKind {
        self.kind
    }

    /// Who is asked to do something, as named in the act itself.
    #[must_use]
    pub fn addressees(&self) -> &[Addressee] {
        &self.addressees
    }

    /// Who has to act where a request names nobody, read from the act before it.
    #[must_use]
    pub fn implied_addressees(&self) -> &[Addressee] {
        &self.implied_addressees
    }

    /// The words of the act.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What doing it depends on, as printed ("subject to the availability of extrabudgetary resources").
    #[must_use]
    pub fn conditions(&self) -> &[String] {
        &self.conditions
    }

    /// When or how often it is to be done, as printed ("at its next meeting", "regular updates").
    #[must_use]
    pub fn timing(&self) -> &[String] {
        &self.timing
    }

    /// What the act cites.
    #[must_use]
    pub fn citations(&self) -> &[Citation] {
        &self.citations
    }

    /// Whether somebody is asked to do something, by name or by implication.
    #[must_use]
    pub fn asks(&self, addressee: impl Borrow<Addressee>) -> bool {
        let asked = addressee.borrow();
        self.addressees.contains(asked) || self.implied_addressees.contains(asked)
    }
}

/// What kind of act a verb makes.
///
/// The kind follows from the verb alone. It is a classification of this crate: there are no United Nations
/// guidelines on the exact meaning of these verbs, and the order of the kinds here is no order of strength.
/// Noting is neutral: neither approval nor disapproval (General Assembly decision 55/488).
///
/// ```
/// use uncac::ActKind;
///
/// assert_eq!("request".parse(), Ok(ActKind::Request));
/// assert_eq!(ActKind::Noting.to_string(), "noting");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ActKind {
    /// Decided, agreed, adopted, endorsed.
    Decision,
    /// Recommended, urged, called upon.
    Recommendation,
    /// Requested, asked.
    Request,
    /// Invited.
    Invitation,
    /// Encouraged.
    Encouragement,
    /// Reminded.
    Reminder,
    /// Welcomed.
    Welcome,
    /// Noted with appreciation, thanked, commended.
    Appreciation,
    /// Noted, took note of, bore in mind, recognized, acknowledged.
    Noting,
    /// Reaffirmed, reiterated, recalled.
    Restatement,
    /// Considered, concluded, stressed, expressed concern.
    View,
    /// Any other verb.
    Other,
}

impl ActKind {
    /// All kinds.
    pub const ALL: [Self; 12] = [
        Self::Decision,
        Self::Recommendation,
        Self::Request,
        Self::Invitation,
        Self::Encouragement,
        Self::Reminder,
        Self::Welcome,
        Self::Appreciation,
        Self::Noting,
        Self::Restatement,
        Self::View,
        Self::Other,
    ];

    /// The word for the kind.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Decision => "decision",
            Self::Recommendation => "recommendation",
            Self::Request => "request",
            Self::Invitation => "invitation",
            Self::Encouragement => "encouragement",
            Self::Reminder => "reminder",
            Self::Welcome => "welcome",
            Self::Appreciation => "appreciation",
            Self::Noting => "noting",
            Self::Restatement => "restatement",
            Self::View => "view",
            Self::Other => "other",
        }
    }
}

impl fmt::Display for ActKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for ActKind {
    type Err = FormError;

    fn from_str(text: &str) -> Result<Self, FormError> {
        let found = Self::ALL.into_iter().find(|kind| kind.as_str() == text);
        found.ok_or_else(|| FormError::unlisted(FormErrorKind::Word, Self::ALL.map(Self::as_str), text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_read_and_printed_by_their_word() {
        for kind in ActKind::ALL {
            assert_eq!(kind.to_string().parse(), Ok(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
        }
        assert!("advice".parse::<ActKind>().is_err());
    }

    #[test]
    fn an_act_asks_whom_it_names_and_whom_it_implies() {
        let act = Act::new("requested", ActKind::Request, "requested regular updates")
            .with_implied_addressees(vec![Addressee::Secretariat]);
        assert!(act.asks(Addressee::Secretariat));
        assert!(!act.asks(Addressee::Conference));
    }

    #[test]
    fn an_act_is_serialized_with_all_its_lists() {
        let act = Act::new("noted", ActKind::Noting, "noted the report");
        let json = serde_json::to_string(&act).unwrap();
        let expected = r#"{"verb":"noted","kind":"noting","addressees":[],"implied_addressees":[],"text":"noted the report","conditions":[],"timing":[],"citations":[]}"#;
        assert_eq!(json, expected);
        assert_eq!(serde_json::from_str::<Act>(&json).unwrap(), act);
    }
}
