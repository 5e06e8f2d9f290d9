//! States: their names over time, and their place in the Convention over time.
//!
//! Names come from the standard country codes of the United Nations Statistics Division (M49) and from its
//! terminology database; [`State::name_on`] tells the name that was in use on a day.
//!
//! Signatures and instruments of ratification, acceptance, approval, accession and succession are those of
//! the Treaty Collection, chapter XVIII-14:
//!
//! - **Complete to 10 July 2014** ([`COMPLETE_TO`]): a State that is not there was no party on that day.
//! - **Partial after.** Fifteen later instruments are known from single pages of the press or of an
//!   institution; at least six parties are missing. That a State is not there says nothing, and
//!   [`status_on`] answers [`Standing::Unknown`].
//! - Signatures are complete: the Convention was open for signature until 9 December 2005.
//! - The days of entry into force are computed under article 68, but for three that a page prints.
//! - Bhutan has bound itself twice, and the day its denunciation was notified is not known.
//!
//! ```
//! use chrono::NaiveDate;
//! use uncac::State;
//! use uncac::states::{self, Standing};
//!
//! let state = State::find("Plurinational State of Bolivia").ok_or("no such State")?;
//! assert_eq!(state.iso3().as_str(), "BOL");
//! assert_eq!(state.name(), "Bolivia (Plurinational State of)");
//!
//! let opening = NaiveDate::from_ymd_opt(2011, 8, 22).ok_or("no such day")?;
//! assert_eq!(states::status_on(state.iso3(), opening), Standing::Party);
//! # Ok::<(), &str>(())
//! ```

mod aliases;
mod change_rows;
mod cities;
mod find;
mod instrument;
mod iso3;
mod mentions;
mod name_change;
mod names;
mod standing;
mod state;
mod status_rows;
mod treaty_status;

pub(crate) use cities::{CITIES, state_of_city};
pub(crate) use find::{base as letter_without_accent, same_but_for_marks as same_name};
pub use instrument::{Basis, Instrument, InstrumentKind, Precision};
pub use iso3::Iso3;
pub use mentions::mentions;
pub use name_change::{ChangeDate, NameChange, NameInUse};
pub use standing::{COMPLETE_TO, Standing, status_on};
pub use state::{State, StateKind};
pub use treaty_status::{EUROPEAN_UNION, TreatyStatus, european_union, treaty_status, treaty_statuses};

/// All States and areas of the table, in the order of their codes.
///
/// ```
/// use uncac::states::{self, StateKind};
///
/// assert_eq!(states::all().filter(|state| state.kind() == StateKind::Member).count(), 193);
/// ```
#[must_use]
pub fn all() -> impl ExactSizeIterator<Item = &'static State> {
    names::STATES.iter()
}

/// The State or area with this code.
///
/// ```
/// use uncac::states;
///
/// let state = states::by_iso3("VNM".parse()?);
/// assert_eq!(state.map(|state| state.name()), Some("Viet Nam"));
/// # Ok::<(), uncac::FormError>(())
/// ```
#[must_use]
pub fn by_iso3(code: Iso3) -> Option<&'static State> {
    let at = names::STATES.binary_search_by_key(&code, State::iso3).ok()?;
    names::STATES.get(at)
}
