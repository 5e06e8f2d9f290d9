//! Signature and instruments of one party or signatory.

use chrono::NaiveDate;

use super::instrument::day;
use super::status_rows::STATUS;
use super::{Instrument, Iso3};

/// What a State, or the European Union, has done about the Convention.
///
/// ```
/// use uncac::states;
///
/// let ireland = states::treaty_status("IRL".parse()?).ok_or("no row")?;
/// assert_eq!(ireland.signature().map(|day| day.to_string()).as_deref(), Some("2003-12-09"));
/// assert_eq!(ireland.instruments().len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct TreatyStatus {
    iso3: Iso3,
    party: &'static str,
    name_in_source: &'static str,
    signature: Option<NaiveDate>,
    instruments: &'static [Instrument],
    as_of: &'static str,
    source: &'static str,
    note: Option<&'static str>,
}

/// The code this crate keeps the European Union under. It is no State, and no State has the code.
///
/// ```
/// use uncac::states::{self, EUROPEAN_UNION, Standing};
///
/// let opening = chrono::NaiveDate::from_ymd_opt(2011, 8, 22).ok_or("no such day")?;
/// assert_eq!(states::status_on(EUROPEAN_UNION, opening), Standing::Party);
/// # Ok::<(), &str>(())
/// ```
pub const EUROPEAN_UNION: Iso3 = Iso3::of(*b"EUE");

/// The signature and instruments of a State. Nothing where the table has no row, which after 10 July 2014 does
/// not mean that there is none.
///
/// ```
/// use uncac::states;
///
/// let bhutan = states::treaty_status("BTN".parse()?).ok_or("no row")?;
/// let deposits: Vec<String> = bhutan.instruments().iter().map(ToString::to_string).collect();
/// assert_eq!(deposits, ["2016-09-21", "2023-09-27"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn treaty_status(iso3: Iso3) -> Option<&'static TreatyStatus> {
    let at = STATUS.binary_search_by_key(&iso3, TreatyStatus::iso3).ok()?;
    STATUS.get(at)
}

/// The signature and instrument of the European Union, a party that is no State.
///
/// ```
/// assert_eq!(uncac::states::european_union().map(|row| row.party()), Some("European Union"));
/// ```
#[must_use]
pub fn european_union() -> Option<&'static TreatyStatus> {
    treaty_status(EUROPEAN_UNION)
}

/// All rows, in the order of their codes.
///
/// ```
/// let signatures = uncac::states::treaty_statuses().filter(|row| row.signature().is_some());
/// assert_eq!(signatures.count(), 140);
/// ```
#[must_use]
pub fn treaty_statuses() -> impl ExactSizeIterator<Item = &'static TreatyStatus> {
    STATUS.iter()
}

impl TreatyStatus {
    /// The code of the State; [`EUROPEAN_UNION`] for the European Union.
    #[must_use]
    pub fn iso3(&self) -> Iso3 {
        self.iso3
    }

    /// The name of the State or organization.
    #[must_use]
    pub fn party(&self) -> &'static str {
        self.party
    }

    /// The name the source has for it, where that is another.
    #[must_use]
    pub fn name_in_source(&self) -> &'static str {
        self.name_in_source
    }

    /// The day it signed.
    #[must_use]
    pub fn signature(&self) -> Option<NaiveDate> {
        self.signature
    }

    /// Its instruments in order. Bhutan has two; the Syrian Arab Republic has signed only.
    #[must_use]
    pub fn instruments(&self) -> &'static [Instrument] {
        self.instruments
    }

    /// When the source was read or printed, in its own words: "2014-07-10", "2023-10 or later".
    #[must_use]
    pub fn as_of(&self) -> Option<&'static str> {
        (!self.as_of.is_empty()).then_some(self.as_of)
    }

    /// Where it was read.
    #[must_use]
    pub fn source(&self) -> &'static str {
        self.source
    }

    /// What a user of the row should know.
    #[must_use]
    pub fn note(&self) -> Option<&'static str> {
        self.note
    }
}

/// How the table is written.
impl TreatyStatus {
    pub(super) const fn new(iso3: [u8; 3], party: &'static str) -> Self {
        Self {
            iso3: Iso3::of(iso3),
            party,
            name_in_source: party,
            signature: None,
            instruments: &[],
            as_of: "2014-07-10",
            source: "UN Treaty Collection XVIII-14 as scraped 2014-07 (zmjones/untreaties@003ce130)",
            note: None,
        }
    }

    pub(super) const fn in_source(mut self, name: &'static str) -> Self {
        self.name_in_source = name;
        self
    }

    pub(super) const fn signed(mut self, date: (i32, u32, u32)) -> Self {
        self.signature = Some(day(date));
        self
    }

    pub(super) const fn bound(mut self, by: &'static [Instrument]) -> Self {
        self.instruments = by;
        self
    }

    pub(super) const fn known_from(mut self, source: &'static str, as_of: &'static str) -> Self {
        self.source = source;
        self.as_of = as_of;
        self
    }

    pub(super) const fn with_note(mut self, note: &'static str) -> Self {
        self.note = Some(note);
        self
    }
}
