//! How much of a date is printed.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What a printed date names.
///
/// ```
/// assert_eq!(uncac::DatePrecision::HalfYear.to_string(), "half_year");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DatePrecision {
    /// "24 August 2011"
    Day,
    /// "22 to 24 August 2011"
    DayRange,
    /// "26 and 27 October 2011"
    DayPair,
    /// "22 August"
    DayNoYear,
    /// "22 to 24 August"
    DayRangeNoYear,
    /// "December 2010"
    Month,
    /// "August and September 2011"
    MonthRange,
    /// "2015"
    Year,
    /// "2012-2015"
    YearRange,
    /// "the first half of 2011"
    HalfYear,
    /// "the third quarter of 2011"
    Quarter,
}

impl DatePrecision {
    /// The word for it in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::DayRange => "day_range",
            Self::DayPair => "day_pair",
            Self::DayNoYear => "day_no_year",
            Self::DayRangeNoYear => "day_range_no_year",
            Self::Month => "month",
            Self::MonthRange => "month_range",
            Self::Year => "year",
            Self::YearRange => "year_range",
            Self::HalfYear => "half_year",
            Self::Quarter => "quarter",
        }
    }
}

impl fmt::Display for DatePrecision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
