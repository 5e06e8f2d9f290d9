//! An instrument by which a State binds itself: when, how, and from when on.

use std::fmt;

use chrono::NaiveDate;

/// An instrument of ratification, acceptance, approval, accession or succession.
///
/// ```
/// use uncac::states::{self, InstrumentKind};
///
/// let status = states::european_union().ok_or("no row")?;
/// let instrument = status.instruments().first().ok_or("no instrument")?;
/// assert_eq!(instrument.kind(), Some(InstrumentKind::Approval));
/// assert_eq!(instrument.to_string(), "2008-11-12");
/// assert_eq!(instrument.entry_into_force().map(|day| day.to_string()).as_deref(), Some("2008-12-12"));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Instrument {
    kind: Option<InstrumentKind>,
    deposit: Deposit,
    entry_into_force: Option<(NaiveDate, Basis)>,
}

/// How a State binds itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InstrumentKind {
    /// Ratification, after signature.
    Ratification,
    /// Acceptance, after signature.
    Acceptance,
    /// Approval, after signature.
    Approval,
    /// Accession, without signature.
    Accession,
    /// Succession to what a predecessor did.
    Succession,
}

impl fmt::Display for InstrumentKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Ratification => "ratification",
            Self::Acceptance => "acceptance",
            Self::Approval => "approval",
            Self::Accession => "accession",
            Self::Succession => "succession",
        })
    }
}

/// How exactly the deposit is dated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Precision {
    /// To the day.
    Day,
    /// To the month.
    Month,
    /// To the year.
    Year,
    /// Only a day it was before.
    Before,
}

/// How the day of entry into force is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Basis {
    /// Computed under article 68: the thirtieth day after deposit, but not before 14 December 2005.
    Computed,
    /// Read on the page named as the source.
    Sourced,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Deposit {
    Day(NaiveDate),
    Month(i32, u32),
    Year(i32),
    Before(NaiveDate),
}

impl Instrument {
    /// The kind, where the source states it.
    #[must_use]
    pub fn kind(&self) -> Option<InstrumentKind> {
        self.kind
    }

    /// How exactly the deposit is dated.
    #[must_use]
    pub fn precision(&self) -> Precision {
        match self.deposit {
            Deposit::Day(_) => Precision::Day,
            Deposit::Month(..) => Precision::Month,
            Deposit::Year(_) => Precision::Year,
            Deposit::Before(_) => Precision::Before,
        }
    }

    /// The day of deposit, where it is known.
    #[must_use]
    pub fn date(&self) -> Option<NaiveDate> {
        match self.deposit {
            Deposit::Day(day) => Some(day),
            _ => None,
        }
    }

    /// The first day the deposit may have been made; nothing where the source tells only the end.
    #[must_use]
    pub fn earliest(&self) -> Option<NaiveDate> {
        match self.deposit {
            Deposit::Day(day) => Some(day),
            Deposit::Month(year, month) => NaiveDate::from_ymd_opt(year, month, 1),
            Deposit::Year(year) => NaiveDate::from_ymd_opt(year, 1, 1),
            Deposit::Before(_) => None,
        }
    }

    /// The last day the deposit may have been made.
    #[must_use]
    pub fn latest(&self) -> Option<NaiveDate> {
        match self.deposit {
            Deposit::Day(day) => Some(day),
            Deposit::Month(..) => self.earliest()?.checked_add_months(chrono::Months::new(1))?.pred_opt(),
            Deposit::Year(year) => NaiveDate::from_ymd_opt(year, 12, 31),
            Deposit::Before(day) => day.pred_opt(),
        }
    }

    /// When the Convention entered into force for the State, where the day of deposit is known.
    #[must_use]
    pub fn entry_into_force(&self) -> Option<NaiveDate> {
        self.entry_into_force.map(|(day, _)| day)
    }

    /// How the day of entry into force is known.
    #[must_use]
    pub fn basis(&self) -> Option<Basis> {
        self.entry_into_force.map(|(_, basis)| basis)
    }
}

impl fmt::Display for Instrument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.deposit {
            Deposit::Day(day) => write!(f, "{day}"),
            Deposit::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Deposit::Year(year) => write!(f, "{year:04}"),
            Deposit::Before(day) => write!(f, "before {day}"),
        }
    }
}

type Date = (i32, u32, u32);

/// How the table is written.
impl Instrument {
    pub(super) const fn on(date: Date, kind: Option<InstrumentKind>) -> Self {
        Self { kind, deposit: Deposit::Day(day(date)), entry_into_force: None }
    }

    pub(super) const fn within(year: i32, month: Option<u32>, kind: Option<InstrumentKind>) -> Self {
        let deposit = match month {
            Some(month) => Deposit::Month(year, month),
            None => Deposit::Year(year),
        };
        Self { kind, deposit, entry_into_force: None }
    }

    pub(super) const fn before(date: Date, kind: Option<InstrumentKind>) -> Self {
        Self { kind, deposit: Deposit::Before(day(date)), entry_into_force: None }
    }

    pub(super) const fn computed(mut self, date: Date) -> Self {
        self.entry_into_force = Some((day(date), Basis::Computed));
        self
    }

    pub(super) const fn sourced(mut self, date: Date) -> Self {
        self.entry_into_force = Some((day(date), Basis::Sourced));
        self
    }
}

/// A day of the table. The rows hold real days only; the test of the tables would show another.
pub(super) const fn day((year, month, day): Date) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => NaiveDate::MIN,
    }
}
