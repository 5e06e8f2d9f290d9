//! Dates in ISO 8601, as precise as they are printed.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};

use super::DateRange;
use crate::cite::serde_as_text;
use crate::error::{FormError, FormErrorKind};

/// A date or a span of dates in ISO 8601, at the precision it was printed with.
///
/// A day, month or year (`2011-08-22`, `2011-08`, `2011`), a day or month whose year is not known (`--08-22`,
/// `--08`), or a span of two of one kind (`2011-08-22/2011-08-24`). The day exists, and a span does not end
/// before it begins.
///
/// ```
/// use uncac::DateValue;
///
/// let half: DateValue = "2011-01/2011-06".parse()?;
/// assert_eq!(half.end().map(|day| day.to_string()).as_deref(), Some("2011-06-30"));
/// assert!("2011-06-31".parse::<DateValue>().is_err());
/// # Ok::<(), uncac::FormError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DateValue {
    first: Partial,
    last: Option<Partial>,
}

/// A day, a month or a year: what is known of it, the year before the month and the month before the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Partial {
    Year(u16),
    Month(u16, u8),
    Day(u16, u8, u8),
    MonthOfAnyYear(u8),
    DayOfAnyYear(u8, u8),
}

impl DateValue {
    /// The first day meant; `None` where the year is not known.
    #[must_use]
    pub fn start(&self) -> Option<NaiveDate> {
        self.first.first_day()
    }

    /// The last day meant; `None` where the year is not known.
    #[must_use]
    pub fn end(&self) -> Option<NaiveDate> {
        self.last.unwrap_or(self.first).last_day()
    }

    /// Whether it is a day or a span of days, not of months or years.
    #[must_use]
    pub fn is_to_the_day(&self) -> bool {
        matches!(self.first, Partial::Day(..) | Partial::DayOfAnyYear(..))
    }

    /// A single day, month or year, if it exists.
    pub(crate) fn one(date: Partial) -> Option<Self> {
        date.exists().then_some(Self { first: date, last: None })
    }

    /// A span, if both ends exist, are of one kind, and stand in order.
    pub(crate) fn span(first: Partial, last: Partial) -> Option<Self> {
        let alike = std::mem::discriminant(&first) == std::mem::discriminant(&last);
        (alike && first < last && first.exists() && last.exists()).then_some(Self { first, last: Some(last) })
    }
}

impl Partial {
    /// A day of a year, or of any year where the year is not known.
    pub(crate) fn day(year: Option<u16>, month: u8, day: u8) -> Self {
        year.map_or(Self::DayOfAnyYear(month, day), |year| Self::Day(year, month, day))
    }

    /// A month of a year, or of any year where the year is not known.
    pub(crate) fn month(year: Option<u16>, month: u8) -> Self {
        year.map_or(Self::MonthOfAnyYear(month), |year| Self::Month(year, month))
    }

    fn exists(self) -> bool {
        match self {
            // A leap year, so that 29 February may stand without its year.
            Self::DayOfAnyYear(month, day) => date(2000, month, day).is_some(),
            Self::MonthOfAnyYear(month) => date(2000, month, 1).is_some(),
            _ => self.first_day().is_some(),
        }
    }

    fn first_day(self) -> Option<NaiveDate> {
        match self {
            Self::Year(year) => date(year, 1, 1),
            Self::Month(year, month) => date(year, month, 1),
            Self::Day(year, month, day) => date(year, month, day),
            Self::DayOfAnyYear(..) | Self::MonthOfAnyYear(_) => None,
        }
    }

    fn last_day(self) -> Option<NaiveDate> {
        match self {
            Self::Year(year) | Self::Month(year, 12) => date(year, 12, 31),
            Self::Month(year, month) => date(year, month + 1, 1)?.pred_opt(),
            Self::Day(..) | Self::DayOfAnyYear(..) | Self::MonthOfAnyYear(_) => self.first_day(),
        }
    }

    /// Reads ISO 8601 in its extended form, with every digit.
    fn read(text: &str) -> Option<Self> {
        if let Some(text) = text.strip_prefix("--") {
            let Some((month, day)) = text.split_once('-') else {
                return Some(Self::MonthOfAnyYear(digits(text, 2)?));
            };
            return Some(Self::DayOfAnyYear(digits(month, 2)?, digits(day, 2)?));
        }
        let mut parts = text.splitn(3, '-');
        let year = digits(parts.next()?, 4)?;
        Some(match (parts.next(), parts.next()) {
            (None, _) => Self::Year(year),
            (Some(month), None) => Self::Month(year, digits(month, 2)?),
            (Some(month), Some(day)) => Self::Day(year, digits(month, 2)?, digits(day, 2)?),
        })
    }
}

fn date(year: u16, month: u8, day: u8) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))
}

fn digits<T: FromStr>(text: &str, length: usize) -> Option<T> {
    let plain = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| plain)
}

impl FromStr for DateValue {
    type Err = FormError;

    fn from_str(text: &str) -> Result<Self, FormError> {
        let error = |at| FormError::new(FormErrorKind::Date, text, at);
        let Some((first, last)) = text.split_once('/') else {
            return Partial::read(text).and_then(Self::one).ok_or_else(|| error(0));
        };
        let first_date = Partial::read(first).filter(|date| date.exists()).ok_or_else(|| error(0))?;
        let last_date = Partial::read(last).ok_or_else(|| error(first.len() + 1))?;
        Self::span(first_date, last_date).ok_or_else(|| error(first.len() + 1))
    }
}

impl fmt::Display for DateValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.first)?;
        self.last.map_or(Ok(()), |last| write!(f, "/{last}"))
    }
}

impl fmt::Display for Partial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(year, month, day) => write!(f, "{year:04}-{month:02}-{day:02}"),
            Self::MonthOfAnyYear(month) => write!(f, "--{month:02}"),
            Self::DayOfAnyYear(month, day) => write!(f, "--{month:02}-{day:02}"),
        }
    }
}

serde_as_text!(DateValue);

impl TryFrom<NaiveDate> for DateValue {
    type Error = FormError;

    /// Every day of the years 0 to 9999, those that have four digits.
    fn try_from(day: NaiveDate) -> Result<Self, FormError> {
        let error = || FormError::new(FormErrorKind::Date, &day.to_string(), 0);
        partial(day).map(|first| Self { first, last: None }).ok_or_else(error)
    }
}

impl TryFrom<DateRange> for DateValue {
    type Error = FormError;

    /// Every span of days of the years 0 to 9999, those that have four digits.
    fn try_from(days: DateRange) -> Result<Self, FormError> {
        let first = Self::try_from(days.start())?.first;
        let last = Self::try_from(days.end())?.first;
        Ok(Self { first, last: (first != last).then_some(last) })
    }
}

fn partial(day: NaiveDate) -> Option<Partial> {
    let year = u16::try_from(day.year()).ok().filter(|year| *year <= 9999)?;
    Some(Partial::Day(year, u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_comes_back_as_it_was() {
        for text in [
            "2011-08-22",
            "2011-08",
            "2011",
            "2011-08-22/2011-08-24",
            "2011-01/2011-06",
            "2012/2015",
            "--08-22",
            "--02-29",
            "--02",
        ] {
            assert_eq!(text.parse::<DateValue>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn a_day_that_does_not_exist_is_no_date() {
        for text in [
            "2011-06-31",
            "2011-13",
            "--06-31",
            "--13",
            "2011-02-29",
            "2011-8-22",
            "2011-08-24/2011-08-22",
            "2011/2012-01",
            "",
            "/",
        ] {
            assert!(text.parse::<DateValue>().is_err(), "{text}");
        }
        assert_eq!("2011-08-22/2011-08-32".parse::<DateValue>().unwrap_err().at(), 11);
    }

    #[test]
    fn a_month_and_a_year_mean_all_their_days() {
        let ends = |text: &str| text.parse::<DateValue>().unwrap().end().map(|day| day.to_string());
        assert_eq!(ends("2012-02").as_deref(), Some("2012-02-29"));
        assert_eq!(ends("2010-12").as_deref(), Some("2010-12-31"));
        assert_eq!(ends("2012/2015").as_deref(), Some("2015-12-31"));
        assert_eq!(ends("--08-22"), None);
    }
}
