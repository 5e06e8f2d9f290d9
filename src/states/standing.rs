//! What a State was to the Convention on a day.

use std::fmt;

use chrono::{Days, Months, NaiveDate};

use super::instrument::day;
use super::{EUROPEAN_UNION, Instrument, Iso3, StateKind, TreatyStatus, treaty_status};

/// What a State is to the Convention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// A State party: the Convention is in force for it.
    Party,
    /// It has deposited its instrument, and the Convention is not yet in force for it. Reports count it among
    /// the parties or not.
    Contracting,
    /// It has signed and not bound itself.
    Signatory,
    /// It has neither signed nor bound itself.
    Neither,
    /// The table cannot tell.
    Unknown,
}

impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Party => "party",
            Self::Contracting => "contracting State, the Convention not yet in force for it",
            Self::Signatory => "signatory",
            Self::Neither => "neither party nor signatory",
            Self::Unknown => "unknown",
        })
    }
}

/// The last day of which the table knows every party.
pub const COMPLETE_TO: NaiveDate = day((2014, 7, 10));

/// What a State, or [`EUROPEAN_UNION`], was to the Convention on a day.
///
/// Up to [`COMPLETE_TO`] a State without a row is [`Standing::Neither`]; after that day nothing is known of it.
/// Where a deposit is known to the month or year only, the days it may have been made on are
/// [`Standing::Unknown`], and so are those on which Bhutan's denunciation may have been in effect. Areas and
/// codes that no State has are always unknown.
///
/// ```
/// use chrono::NaiveDate;
/// use uncac::states::{Standing, status_on};
///
/// let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).ok_or("no such day");
/// let ireland = "IRL".parse()?;
/// assert_eq!(status_on(ireland, day(2011, 8, 22)?), Standing::Signatory);
/// assert_eq!(status_on(ireland, day(2011, 11, 9)?), Standing::Contracting);
/// assert_eq!(status_on(ireland, day(2011, 12, 9)?), Standing::Party);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn status_on(iso3: Iso3, date: NaiveDate) -> Standing {
    match treaty_status(iso3) {
        Some(row) => standing(row, date),
        None if is_state(iso3) && date <= COMPLETE_TO => Standing::Neither,
        None => Standing::Unknown,
    }
}

fn is_state(iso3: Iso3) -> bool {
    iso3 == EUROPEAN_UNION || iso3.state().is_some_and(|state| state.kind() != StateKind::Area)
}

fn standing(row: &TreatyStatus, date: NaiveDate) -> Standing {
    let not_bound = match row.signature() {
        Some(signature) if signature <= date => Standing::Signatory,
        _ => Standing::Neither,
    };
    let mut deposited = row.instruments().iter().rev().skip_while(|one| !may_be_deposited(one, date));
    let Some(last) = deposited.next() else {
        // Of a State that has only signed, nothing is known after the table was complete.
        let may_have_changed = row.instruments().is_empty() && date > COMPLETE_TO;
        return if may_have_changed { Standing::Unknown } else { not_bound };
    };
    match (last.date(), last.entry_into_force()) {
        (Some(_), Some(in_force)) if date < in_force => {
            if deposited.next().is_some() {
                Standing::Unknown
            } else {
                Standing::Contracting
            }
        }
        (Some(_), Some(in_force)) if may_be_denounced(row, last, in_force, date) => Standing::Unknown,
        (Some(_), Some(_)) => Standing::Party,
        _ if is_surely_in_force(last, date) => Standing::Party,
        _ => Standing::Unknown,
    }
}

/// Where the source tells only the end, any day after the table was complete.
fn may_be_deposited(instrument: &Instrument, date: NaiveDate) -> bool {
    instrument.earliest().map_or(date > COMPLETE_TO, |earliest| earliest <= date)
}

/// Article 68, paragraph 2: the thirtieth day after deposit.
fn is_surely_in_force(instrument: &Instrument, date: NaiveDate) -> bool {
    instrument
        .latest()
        .and_then(|latest| latest.checked_add_days(Days::new(30)))
        .is_some_and(|last| last <= date)
}

/// Who binds itself again has denounced before; under article 70 that takes a year to have effect.
fn may_be_denounced(
    row: &TreatyStatus,
    instrument: &Instrument,
    in_force: NaiveDate,
    date: NaiveDate,
) -> bool {
    let is_last = row.instruments().last() == Some(instrument);
    !is_last && in_force.checked_add_months(Months::new(12)).is_some_and(|first| first <= date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(code: &str, date: &str) -> Standing {
        status_on(code.parse().unwrap(), date.parse().unwrap())
    }

    #[test]
    fn a_state_signs_binds_itself_and_becomes_a_party() {
        assert_eq!(on("DEU", "2003-12-08"), Standing::Neither);
        assert_eq!(on("DEU", "2003-12-09"), Standing::Signatory);
        assert_eq!(on("DEU", "2014-11-11"), Standing::Signatory);
        assert_eq!(on("DEU", "2014-11-12"), Standing::Contracting);
        assert_eq!(on("DEU", "2014-12-12"), Standing::Party);
    }

    #[test]
    fn absence_says_nothing_after_july_2014() {
        assert_eq!(on("SMR", "2014-07-10"), Standing::Neither);
        assert_eq!(on("SMR", "2014-07-11"), Standing::Unknown);
        assert_eq!(on("SYR", "2014-07-10"), Standing::Signatory);
        assert_eq!(on("SYR", "2014-07-11"), Standing::Unknown);
        assert_eq!(on("OMN", "2011-08-22"), Standing::Neither);
    }

    #[test]
    fn a_deposit_known_to_the_month_leaves_days_open() {
        assert_eq!(on("NZL", "2015-11-30"), Standing::Signatory);
        assert_eq!(on("NZL", "2015-12-01"), Standing::Unknown);
        assert_eq!(on("NZL", "2016-01-29"), Standing::Unknown);
        assert_eq!(on("NZL", "2016-01-30"), Standing::Party);
        assert_eq!(on("SSD", "2014-12-31"), Standing::Neither);
        assert_eq!(on("SSD", "2016-01-30"), Standing::Party);
    }

    #[test]
    fn a_deposit_known_by_its_end_leaves_all_days_before_open() {
        assert_eq!(on("TON", "2014-07-10"), Standing::Neither);
        assert_eq!(on("TON", "2014-07-11"), Standing::Unknown);
        assert_eq!(on("TON", "2020-03-06"), Standing::Unknown);
        assert_eq!(on("TON", "2020-03-07"), Standing::Party);
    }

    #[test]
    fn a_state_that_denounced_and_came_back_is_unknown_between() {
        assert_eq!(on("BTN", "2016-10-20"), Standing::Contracting);
        assert_eq!(on("BTN", "2016-10-21"), Standing::Party);
        assert_eq!(on("BTN", "2017-10-20"), Standing::Party);
        assert_eq!(on("BTN", "2017-10-21"), Standing::Unknown);
        assert_eq!(on("BTN", "2023-10-26"), Standing::Unknown);
        assert_eq!(on("BTN", "2023-10-27"), Standing::Party);
    }

    #[test]
    fn areas_and_codes_of_nobody_are_unknown() {
        assert_eq!(on("ABW", "2011-08-22"), Standing::Unknown);
        assert_eq!(on("XXX", "2011-08-22"), Standing::Unknown);
    }
}
