//! Where a finding points.

use std::ops::Range;

use crate::parse::Part;

/// What a finding points at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Spot {
    /// The report as a whole.
    Report,
    /// All words of a part.
    Whole(Part),
    /// Some words of a part, in bytes of its own text.
    Words(Part, Range<usize>),
    /// The number or letter a part begins with.
    Mark(Part),
    /// Bytes of the source that belong to no part; never for a report built in code.
    Source(crate::Span),
}

impl Spot {
    /// The part it points at or into.
    pub(crate) fn part(&self) -> Option<Part> {
        match self {
            Self::Report | Self::Source(_) => None,
            Self::Whole(part) | Self::Words(part, _) | Self::Mark(part) => Some(*part),
        }
    }
}

impl From<Part> for Spot {
    fn from(part: Part) -> Self {
        Self::Whole(part)
    }
}
