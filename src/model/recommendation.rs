//! Recommendations and the acts in them.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::Citation;
use crate::error::{FormError, FormErrorKind};

/// A numbered paragraph of the conclusions and recommendations, with its acts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Recommendation {
    paragraph: u32,
    #[serde(default)]
    acts: Vec<Act>,
}

impl Recommendation {
    /// The acts of a paragraph.
    #[must_use]
    pub fn new(paragraph: u32, acts: Vec<Act>) -> Self {
        Self { paragraph, acts }
    }

    /// The number of the paragraph.
    #[must_use]
    pub fn paragraph(&self) -> u32 {
        self.paragraph
    }

    /// The acts, in printed order. A paragraph of sentences with only "should" or "could" has none.
    pub fn acts(&self) -> std::slice::Iter<'_, Act> {
        self.acts.iter()
    }
}

/// One thing the body did in its conclusions: a main verb in the past tense with the body as its subject, and what
/// belongs to it.
///
/// ```
/// use uncac::{Act, ActKind, Addressee};
///
/// let act = Act::new("requested", ActKind::Request, "The Group requested the secretariat to report to it.")
///     .with_addressees(vec![Addressee::Secretariat]);
/// assert!(act.asks(&Addressee::Secretariat));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
    /// An act by its verb as printed, its kind and its words.
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

    /// Sets who is asked to do something.
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

    /// Sets the words that doing it depends on.
    #[must_use]
    pub fn with_conditions(mut self, conditions: Vec<String>) -> Self {
        self.conditions = conditions;
        self
    }

    /// Sets the words that say when or how often.
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

    /// The verb as printed, in the past tense and whole ("noted with appreciation"), without "also" and "further".
    #[must_use]
    pub fn verb(&self) -> &str {
        &self.verb
    }

    /// The kind, which follows from the verb alone. Any ordering of kinds by strength would be ours: the United Nations
    /// has no official one.
    #[must_use]
    pub fn kind(&self) -> ActKind {
        self.kind
    }

    /// Who is asked to do something, as named in the act.
    #[must_use]
    pub fn addressees(&self) -> &[Addressee] {
        &self.addressees
    }

    /// Who has to act where a request names nobody, read from the act before it.
    #[must_use]
    pub fn implied_addressees(&self) -> &[Addressee] {
        &self.implied_addressees
    }

    /// The sentence, or the part of it from the verb on.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The words that doing it depends on ("subject to the availability of extrabudgetary resources").
    #[must_use]
    pub fn conditions(&self) -> &[String] {
        &self.conditions
    }

    /// The words that say when or how often ("at its next meeting").
    #[must_use]
    pub fn timing(&self) -> &[String] {
        &self.timing
    }

    /// The citations in its words. Other sentences of the paragraph may cite more.
    #[must_use]
    pub fn citations(&self) -> &[Citation] {
        &self.citations
    }

    /// Whether somebody is asked to do something, by name or by implication.
    #[must_use]
    pub fn asks(&self, addressee: &Addressee) -> bool {
        self.addressees.contains(addressee) || self.implied_addressees.contains(addressee)
    }
}

/// What kind of act a verb makes. A classification; "noted" and "took note of" are neutral by General Assembly decision
/// 55/488.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActKind {
    /// Decided, agreed, adopted, endorsed, approved.
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
    /// Noted with appreciation, commended, thanked.
    Appreciation,
    /// Noted, took note of, bore in mind, recognized, acknowledged: neither approval nor disapproval.
    Noting,
    /// Reaffirmed, reiterated, recalled.
    Restatement,
    /// Considered, emphasized, stressed, underlined, concluded.
    View,
    /// Any other verb.
    Other,
}

impl ActKind {
    const ALL: [(Self, &'static str); 12] = [
        (Self::Decision, "decision"),
        (Self::Recommendation, "recommendation"),
        (Self::Request, "request"),
        (Self::Invitation, "invitation"),
        (Self::Encouragement, "encouragement"),
        (Self::Reminder, "reminder"),
        (Self::Welcome, "welcome"),
        (Self::Appreciation, "appreciation"),
        (Self::Noting, "noting"),
        (Self::Restatement, "restatement"),
        (Self::View, "view"),
        (Self::Other, "other"),
    ];
}

impl fmt::Display for ActKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = Self::ALL.iter().find(|(kind, _)| kind == self).map_or("other", |(_, word)| word);
        f.write_str(word)
    }
}

impl FromStr for ActKind {
    type Err = FormError;

    fn from_str(word: &str) -> Result<Self, FormError> {
        let found = Self::ALL.iter().find(|(_, known)| *known == word).map(|(kind, _)| *kind);
        found.ok_or_else(|| FormError::new(FormErrorKind::Word, word, 0))
    }
}

/// Who is asked to do something.
///
/// ```
/// use uncac::Addressee;
///
/// assert_eq!("states_parties".parse(), Ok(Addressee::StatesParties));
/// assert_eq!(Addressee::from("World Bank".to_owned()).to_string(), "World Bank");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum Addressee {
    /// The working group, or other group or meeting, whose report it is.
    WorkingGroup,
    /// The Conference of the States Parties.
    Conference,
    /// The States parties to the Convention.
    StatesParties,
    /// The secretariat of the Conference: the United Nations Office on Drugs and Crime.
    Secretariat,
    /// Anybody else, as printed without the article.
    Other(String),
}

impl Addressee {
    /// The word in JSON, or the name.
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

impl fmt::Display for Addressee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Addressee {
    type Err = Infallible;

    fn from_str(word: &str) -> Result<Self, Infallible> {
        let known = [Self::WorkingGroup, Self::Conference, Self::StatesParties, Self::Secretariat];
        Ok(known.into_iter().find(|known| known.as_str() == word).unwrap_or_else(|| Self::Other(word.to_owned())))
    }
}

impl From<String> for Addressee {
    fn from(word: String) -> Self {
        let Ok(addressee) = word.parse();
        addressee
    }
}

impl From<Addressee> for String {
    fn from(addressee: Addressee) -> Self {
        addressee.as_str().to_owned()
    }
}
