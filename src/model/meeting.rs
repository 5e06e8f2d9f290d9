//! The meeting a report is about.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Officer;
use crate::bodies::BodyId;
use crate::date::DateRange;

/// A meeting or session: which body, the how-manieth, where and when.
///
/// What a report does not say, and the register of meetings does not know, is absent.
///
/// ```
/// use uncac::{BodyId, Meeting};
///
/// let meeting = Meeting::new(BodyId::Prevention, "2011-08-22/2011-08-24".parse()?).with_venue("Vienna").with_ordinal(2);
/// assert_eq!(
///     meeting.to_string(),
///     "Open-ended Intergovernmental Working Group on the Prevention of Corruption, Vienna, 22 to 24 August 2011"
/// );
/// # Ok::<(), uncac::FormError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(expecting = "a meeting")]
pub struct Meeting {
    body: Option<MeetingBody>,
    ordinal: Option<u16>,
    #[serde(default)]
    part: Option<String>,
    venue: Option<String>,
    #[serde(default)]
    mode: Option<Mode>,
    dates: Option<DateRange>,
    #[serde(default)]
    officers: Vec<Officer>,
}

/// The body that met: its identifier where the register knows it, and its name as printed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(expecting = "the body of a meeting")]
pub struct MeetingBody {
    id: Option<BodyId>,
    name: String,
}

impl MeetingBody {
    /// A body the register does not know, by its printed name.
    #[must_use]
    pub fn unregistered(name: impl Into<String>) -> Self {
        Self { id: None, name: name.into() }
    }

    pub(crate) fn registered(id: BodyId, name: impl Into<String>) -> Self {
        Self { id: Some(id), name: name.into() }
    }

    /// The identifier, where the register knows the body.
    #[must_use]
    pub fn id(&self) -> Option<BodyId> {
        self.id
    }

    /// The name as printed.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl From<BodyId> for MeetingBody {
    fn from(id: BodyId) -> Self {
        Self { id: Some(id), name: id.info().name().to_owned() }
    }
}

/// The name as printed.
impl fmt::Display for MeetingBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.name)
    }
}

/// In which way people met.
///
/// Shown in words: "in person".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Mode {
    /// All in one place.
    InPerson,
    /// All over a network.
    Virtual,
    /// Some here, some there.
    Hybrid,
}

/// "in person", "virtual", "hybrid".
impl fmt::Display for Mode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::InPerson => "in person",
            Self::Virtual => "virtual",
            Self::Hybrid => "hybrid",
        })
    }
}

impl Meeting {
    /// A meeting of a body of the register.
    #[must_use]
    pub fn new(body: BodyId, dates: DateRange) -> Self {
        Self { body: Some(body.into()), dates: Some(dates), ..Self::default() }
    }

    /// A meeting of which nothing is known yet.
    pub(crate) fn unknown() -> Self {
        Self::default()
    }

    /// Sets the body.
    #[must_use]
    pub fn with_body(mut self, body: impl Into<MeetingBody>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Sets the ordinal: 2 for a second meeting.
    #[must_use]
    pub fn with_ordinal(mut self, ordinal: u16) -> Self {
        self.ordinal = Some(ordinal);
        self
    }

    /// Sets the part of a session held in parts, as printed ("first resumed").
    #[must_use]
    pub fn with_part(mut self, part: impl Into<String>) -> Self {
        self.part = Some(part.into());
        self
    }

    /// Sets the place.
    #[must_use]
    pub fn with_venue(mut self, venue: impl Into<String>) -> Self {
        self.venue = Some(venue.into()).filter(|venue| !venue.is_empty());
        self
    }

    /// Sets the way people met.
    #[must_use]
    pub fn with_mode(mut self, mode: Mode) -> Self {
        self.mode = Some(mode);
        self
    }

    /// Sets the first and last day.
    #[must_use]
    pub fn with_dates(mut self, dates: DateRange) -> Self {
        self.dates = Some(dates);
        self
    }

    /// Adds an officer.
    #[must_use]
    pub fn with_officer(mut self, officer: Officer) -> Self {
        self.officers.push(officer);
        self
    }

    pub(crate) fn add_officer(&mut self, officer: Officer) {
        self.officers.push(officer);
    }

    /// Gives an officer the State that is told where the officer is named again. Whether there was one without.
    pub(crate) fn complete_officer(&mut self, officer: &Officer) -> bool {
        let same = |known: &&mut Officer| known.role() == officer.role() && known.name() == officer.name();
        let known = self.officers.iter_mut().filter(|known| known.state().is_none()).find(same);
        known.filter(|_| officer.state().is_some()).map(|known| *known = officer.clone()).is_some()
    }

    /// The body that met.
    #[must_use]
    pub fn body(&self) -> Option<&MeetingBody> {
        self.body.as_ref()
    }

    /// The ordinal of the meeting or session, from 1: from the title or, where that is silent, from the
    /// register of meetings by body and dates.
    #[must_use]
    pub fn ordinal(&self) -> Option<u16> {
        self.ordinal
    }

    /// The part of a session held in parts, as printed ("resumed", "first resumed").
    #[must_use]
    pub fn part(&self) -> Option<&str> {
        self.part.as_deref()
    }

    /// The place as printed.
    #[must_use]
    pub fn venue(&self) -> Option<&str> {
        self.venue.as_deref()
    }

    /// The way people met, where the report tells.
    #[must_use]
    pub fn mode(&self) -> Option<Mode> {
        self.mode
    }

    /// The first and the last day.
    #[must_use]
    pub fn dates(&self) -> Option<DateRange> {
        self.dates
    }

    /// The officers the report names.
    #[must_use]
    pub fn officers(&self) -> &[Officer] {
        &self.officers
    }
}

impl fmt::Display for Meeting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.body.as_ref().map_or("unknown body", |body| &body.name))?;
        if let Some(venue) = &self.venue {
            write!(f, ", {venue}")?;
        }
        if let Some(dates) = self.dates {
            write!(f, ", {dates}")?;
        }
        Ok(())
    }
}
