//! Numbered acts of organs: resolutions, decisions and recommendations.

mod number;

pub(super) use number::{Form, Number, number};

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::Organ;
use super::scan::{names_organ, single_resolution};
use crate::error::{FormError, FormErrorKind};
use crate::text::fold;

/// A numbered act of an organ.
///
/// ```
/// use uncac::{Organ, ResolutionRef};
///
/// let resolution: ResolutionRef = "General Assembly resolution 58/4".parse()?;
/// assert_eq!(resolution.organ(), &Organ::GeneralAssembly);
/// assert_eq!(resolution.number(), "58/4");
///
/// // The form of the number tells an organ that is not named.
/// let resolution: ResolutionRef = "resolution 3/2".parse()?;
/// assert_eq!(resolution.to_string(), "Conference resolution 3/2");
/// # Ok::<(), uncac::FormError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub struct ResolutionRef {
    organ: Organ,
    kind: ResolutionKind,
    number: String,
}

/// What kind of act it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ResolutionKind {
    /// A resolution.
    Resolution,
    /// A decision.
    Decision,
    /// A recommendation.
    Recommendation,
}

impl ResolutionKind {
    /// The word for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Resolution => "resolution",
            Self::Decision => "decision",
            Self::Recommendation => "recommendation",
        }
    }
}

impl fmt::Display for ResolutionKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl ResolutionRef {
    /// An act of `organ` with its number as printed, without "No.": `3/2`, `1373 (2001)`, `R (2000) 10`.
    ///
    /// # Errors
    ///
    /// Where the number has no form known for a resolution.
    pub fn new(organ: Organ, kind: ResolutionKind, number: &str) -> Result<Self, FormError> {
        let folded = fold(number);
        match number::whole(folded.text()) {
            Some(_) => Ok(Self { organ, kind, number: folded.text().to_owned() }),
            None => Err(FormError::new(FormErrorKind::Resolution, number, 0)),
        }
    }

    /// The organ that adopted it.
    #[must_use]
    pub fn organ(&self) -> &Organ {
        &self.organ
    }

    /// Whether it is a resolution, a decision or a recommendation.
    #[must_use]
    pub fn kind(&self) -> ResolutionKind {
        self.kind
    }

    /// The number as printed, without "No.", its dashes as hyphens.
    #[must_use]
    pub fn number(&self) -> &str {
        &self.number
    }

    pub(super) fn found(organ: Organ, kind: ResolutionKind, number: &str) -> Self {
        Self { organ, kind, number: number.to_owned() }
    }
}

impl fmt::Display for ResolutionRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.organ, self.kind, self.number)
    }
}

impl FromStr for ResolutionRef {
    type Err = FormError;

    fn from_str(text: &str) -> Result<Self, FormError> {
        let folded = fold(text);
        let found = single_resolution(folded.text()).or_else(|| printed(folded.text()));
        found.ok_or_else(|| FormError::new(FormErrorKind::Resolution, text, 0))
    }
}

/// Reads what is printed of an organ whose name is not told from the words around it in running text.
fn printed(text: &str) -> Option<ResolutionRef> {
    let kinds = [ResolutionKind::Resolution, ResolutionKind::Decision, ResolutionKind::Recommendation];
    let of_kind = |kind: ResolutionKind| {
        let (name, number) = text.rsplit_once(kind.as_str())?;
        let (name, number) = (name.strip_suffix(' ')?, number.strip_prefix(' ')?);
        let organ = Organ::from(name.to_owned());
        let is_name = names_organ(name) && organ.to_string() == name;
        ResolutionRef::new(organ, kind, number).ok().filter(|_| is_name)
    };
    kinds.into_iter().find_map(of_kind)
}

#[derive(Serialize, Deserialize)]
struct Wire {
    organ: Organ,
    kind: ResolutionKind,
    number: String,
}

impl TryFrom<Wire> for ResolutionRef {
    type Error = FormError;

    fn try_from(wire: Wire) -> Result<Self, FormError> {
        Self::new(wire.organ, wire.kind, &wire.number)
    }
}

impl From<ResolutionRef> for Wire {
    fn from(one: ResolutionRef) -> Self {
        Self { organ: one.organ, kind: one.kind, number: one.number }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let one: ResolutionRef = text.parse().unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(one.to_string().parse(), Ok(one.clone()), "{one}");
        one.to_string()
    }

    #[test]
    fn the_number_tells_the_organ() {
        assert_eq!(shown("resolution 3/2"), "Conference resolution 3/2");
        assert_eq!(shown("resolution 58/4"), "General Assembly resolution 58/4");
        assert_eq!(shown("resolution S-32/1"), "General Assembly resolution S-32/1");
        assert_eq!(shown("resolution 3363 (XXX)"), "General Assembly resolution 3363 (XXX)");
        assert_eq!(shown("resolution 2006/23"), "Economic and Social Council resolution 2006/23");
        assert_eq!(shown("resolution 1373 (2001)"), "Security Council resolution 1373 (2001)");
        assert_eq!(shown("recommendation No. R (2000) 10"), "Council of Europe recommendation R (2000) 10");
        assert_eq!(shown("decision 3/1"), "Conference decision 3/1");
    }

    #[test]
    fn a_named_organ_counts_before_the_number() {
        assert_eq!(shown("Human Rights Council resolution 7/11"), "Human Rights Council resolution 7/11");
        assert_eq!(
            shown("resolution 7/11 of the Human Rights Council"),
            "Human Rights Council resolution 7/11"
        );
        assert_eq!(
            shown(
                "resolution 3/2 of the Conference of the States Parties to the United Nations Convention against Corruption"
            ),
            "Conference resolution 3/2"
        );
        assert_eq!(shown("Council of Europe resolution (97) 24"), "Council of Europe resolution (97) 24");
    }

    #[test]
    fn the_name_of_an_organ_may_have_any_words() {
        assert_eq!(
            shown("Counter-Terrorism Committee decision 3/2"),
            "Counter-Terrorism Committee decision 3/2"
        );
        assert_eq!(shown("Board A Council resolution 3/2"), "Board a Council resolution 3/2");
        assert_eq!(shown("A-the Council resolution 3/2"), "A-the Council resolution 3/2");
        assert!("Pursuant to Conference resolution 3/2".parse::<ResolutionRef>().is_err());
        assert!("Under the Council resolution 3/2".parse::<ResolutionRef>().is_err());
    }

    #[test]
    fn a_number_has_a_known_form() {
        for text in ["resolution", "resolution II", "the same resolution", "resolution 3/2 and 3/4", "3/2"] {
            assert!(text.parse::<ResolutionRef>().is_err(), "{text}");
        }
        assert!(ResolutionRef::new(Organ::Conference, ResolutionKind::Decision, "three").is_err());
    }
}
