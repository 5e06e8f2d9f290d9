//! Days, spans of days, and dates as precise as they are printed.

mod precision;
mod value;

pub use precision::DatePrecision;
pub use value::DateValue;
pub(crate) use value::Partial;

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::error::{FormError, FormErrorKind};

/// The days of a meeting: from a first to a last day, both included.
///
/// It is shown as a delegate reads it, and read from that form or from ISO 8601; one day stands alone, or twice as a span. In JSON
/// it is an object: `{"start": "2011-08-22", "end": "2011-08-24"}`.
///
/// ```
/// use uncac::DateRange;
///
/// let days: DateRange = "2011-08-22/2011-08-24".parse()?;
/// assert_eq!(days.to_string(), "22 to 24 August 2011");
/// assert_eq!("22 to 24 August 2011".parse(), Ok(days));
/// assert_eq!(days.days(), 3);
/// # Ok::<(), uncac::FormError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub struct DateRange {
    start: NaiveDate,
    end: NaiveDate,
}

impl DateRange {
    /// The days from `start` to `end`.
    ///
    /// # Errors
    ///
    /// Where `start` is after `end`.
    pub fn new(start: NaiveDate, end: NaiveDate) -> Result<Self, FormError> {
        if start > end {
            let found = format!("{start}/{end}");
            let at = found.find('/').map_or(0, |slash| slash + 1);
            return Err(FormError::new(FormErrorKind::DateRange, &found, at));
        }
        Ok(Self { start, end })
    }

    /// The first day.
    #[must_use]
    pub fn start(&self) -> NaiveDate {
        self.start
    }

    /// The last day.
    #[must_use]
    pub fn end(&self) -> NaiveDate {
        self.end
    }

    /// How many days there are, the first and the last included.
    #[must_use]
    pub fn days(&self) -> u32 {
        u32::try_from(self.end.signed_duration_since(self.start).num_days())
            .unwrap_or_default()
            .saturating_add(1)
    }

    /// Whether a day is one of them.
    #[must_use]
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.start <= day && day <= self.end
    }
}

impl From<NaiveDate> for DateRange {
    fn from(day: NaiveDate) -> Self {
        Self { start: day, end: day }
    }
}

impl fmt::Display for DateRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (start, end) = (self.start, self.end);
        let link = if self.days() == 2 { "and" } else { "to" };
        // No date in a text is read with another year, so that one would not come back from its printed form.
        if start.year() < 1900 || end.year() > 2099 {
            let last = if start == end { String::new() } else { format!("/{end}") };
            write!(f, "{start}{last}")
        } else if start == end {
            write!(f, "{}", Printed(end))
        } else if start.year() != end.year() {
            write!(f, "{} {link} {}", Printed(start), Printed(end))
        } else if start.month() != end.month() {
            write!(f, "{} {} {link} {}", start.day(), month_name(start.month()), Printed(end))
        } else {
            write!(f, "{} {link} {}", start.day(), Printed(end))
        }
    }
}

/// A day as it is printed: "24 August 2011".
struct Printed(NaiveDate);

impl fmt::Display for Printed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.0.day(), month_name(self.0.month()), self.0.year())
    }
}

/// The English names of the months.
pub(crate) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The months in French and Spanish, and in English.
pub(crate) const FOREIGN_MONTHS: [(&str, &str); 24] = [
    ("janvier", "January"),
    ("février", "February"),
    ("mars", "March"),
    ("avril", "April"),
    ("mai", "May"),
    ("juin", "June"),
    ("juillet", "July"),
    ("août", "August"),
    ("septembre", "September"),
    ("octobre", "October"),
    ("novembre", "November"),
    ("décembre", "December"),
    ("enero", "January"),
    ("febrero", "February"),
    ("marzo", "March"),
    ("abril", "April"),
    ("mayo", "May"),
    ("junio", "June"),
    ("julio", "July"),
    ("agosto", "August"),
    ("septiembre", "September"),
    ("octubre", "October"),
    ("noviembre", "November"),
    ("diciembre", "December"),
];

/// The name of a month, from 1.
pub(crate) fn month_name(month: u32) -> &'static str {
    usize::try_from(month)
        .ok()
        .and_then(|month| MONTHS.get(month.checked_sub(1)?))
        .copied()
        .unwrap_or_default()
}

impl FromStr for DateRange {
    type Err = FormError;

    fn from_str(text: &str) -> Result<Self, FormError> {
        let error = || FormError::new(FormErrorKind::DateRange, text, 0);
        let days = match text.split_once('/') {
            Some((first, last)) if first == last => first,
            _ => text,
        };
        let value =
            days.parse::<DateValue>().ok().or_else(|| crate::cite::printed_date(days)).ok_or_else(error)?;
        let days = value.start().zip(value.end()).filter(|_| value.is_to_the_day()).ok_or_else(error)?;
        Self::new(days.0, days.1)
    }
}

#[derive(Serialize, Deserialize)]
#[serde(expecting = "a span of days: an object with `start` and `end`")]
struct Wire {
    start: NaiveDate,
    end: NaiveDate,
}

impl TryFrom<Wire> for DateRange {
    type Error = FormError;

    fn try_from(wire: Wire) -> Result<Self, FormError> {
        Self::new(wire.start, wire.end)
    }
}

impl From<DateRange> for Wire {
    fn from(range: DateRange) -> Self {
        Self { start: range.start, end: range.end }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(iso: &str) -> String {
        let range: DateRange = iso.parse().unwrap();
        assert_eq!(range.to_string().parse(), Ok(range), "{iso}");
        range.to_string()
    }

    #[test]
    fn a_span_is_shown_as_a_delegate_reads_it() {
        assert_eq!(printed("2011-08-22/2011-08-24"), "22 to 24 August 2011");
        assert_eq!(printed("2018-06-06/2018-06-07"), "6 and 7 June 2018");
        assert_eq!(printed("2011-08-30/2011-09-02"), "30 August to 2 September 2011");
        assert_eq!(printed("2011-12-31/2012-01-02"), "31 December 2011 to 2 January 2012");
        assert_eq!(printed("2011-08-24"), "24 August 2011");
    }

    #[test]
    fn days_of_a_year_no_report_is_of_are_shown_in_iso_8601() {
        assert_eq!(printed("6011-08-08"), "6011-08-08");
        assert_eq!(printed("1811-08-08/1811-08-09"), "1811-08-08/1811-08-09");
    }

    #[test]
    fn the_first_day_is_not_after_the_last() {
        let error = "2011-08-24/2011-08-22".parse::<DateRange>().unwrap_err();
        assert_eq!(error.kind(), FormErrorKind::DateRange);
        assert!("2011-08".parse::<DateRange>().is_err());
        assert!("--08-22".parse::<DateRange>().is_err());
    }

    #[test]
    fn a_span_of_one_day_is_that_day() {
        let day: DateRange = "2023-12-11/2023-12-11".parse().unwrap();
        assert_eq!(day, "11 December 2023".parse().unwrap());
        assert_eq!((day.days(), day.to_string().as_str()), (1, "11 December 2023"));
        assert!("2023-12/2023-12".parse::<DateRange>().is_err());
    }

    #[test]
    fn in_json_a_span_is_an_object() {
        let error = serde_json::from_str::<DateRange>(r#""2011-08-22/2011-08-24""#).unwrap_err().to_string();
        let expected = "expected a span of days: an object with `start` and `end`";
        assert!(error.contains(expected), "{error}");
    }

    #[test]
    fn json_is_checked_on_the_way_in() {
        let json = r#"{"start":"2011-08-22","end":"2011-08-24"}"#;
        let range: DateRange = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&range).unwrap(), json);
        assert!(serde_json::from_str::<DateRange>(r#"{"start":"2011-08-24","end":"2011-08-22"}"#).is_err());
    }
}
