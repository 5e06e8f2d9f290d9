//! The bodies that meet under the Convention, and the meetings they have held.
//!
//! The register knows 7 bodies and 72 of their meetings. Not all of it is equally sure: every meeting says how
//! it is known ([`Confidence`]) and on which pages it was read ([`RegisteredMeeting::sources`]). A meeting that
//! is not here may still have been held.
//!
//! ```
//! use uncac::{BodyId, bodies};
//!
//! let title = "Report on the meeting of the Open-ended Intergovernmental Working Group on the \
//!     Prevention of Corruption held in Vienna from 22 to 24 August 2011";
//! let (body, _) = bodies::find(title).ok_or("no body is named")?;
//! assert_eq!(body, BodyId::Prevention);
//!
//! let second = bodies::meeting(body, 2).next().ok_or("no second meeting")?;
//! assert_eq!(second.report(), Some("CAC/COSP/WG.4/2011/4"));
//! assert_eq!(second.confidence(), bodies::Confidence::Page);
//! # Ok::<(), &str>(())
//! ```

mod body;
mod body_id;
mod find;
mod meeting;
mod resolutions;
mod table;

use chrono::NaiveDate;

pub use body::{Body, Gathering};
pub use body_id::BodyId;
pub use find::find;
pub use meeting::{Confidence, RegisteredMeeting, RegisteredResolution};
pub(crate) use resolutions::adopted;

/// All bodies, the Conference first.
///
/// ```
/// assert_eq!(uncac::bodies::all().count(), 7);
/// ```
#[must_use]
pub fn all() -> impl ExactSizeIterator<Item = &'static Body> {
    table::BODIES.iter()
}

/// The body whose documents have symbols with this root.
///
/// ```
/// use uncac::{BodyId, bodies};
///
/// assert_eq!(bodies::by_symbol_root("CAC/COSP/WG.4").map(|body| body.id()), Some(BodyId::Prevention));
/// assert_eq!(bodies::by_symbol_root("CTOC/COP"), None);
/// ```
#[must_use]
pub fn by_symbol_root(root: &str) -> Option<&'static Body> {
    all().find(|body| body.symbol_root() == root)
}

/// The meetings of a body with this ordinal. The parts of a session that was resumed share one.
///
/// ```
/// use uncac::{BodyId, bodies};
///
/// let parts: Vec<_> = bodies::meeting(BodyId::ImplementationReviewGroup, 9).map(|part| part.part()).collect();
/// assert_eq!(parts, [None, Some("first resumed"), Some("second resumed")]);
/// ```
pub fn meeting(body: BodyId, ordinal: u16) -> impl Iterator<Item = &'static RegisteredMeeting> {
    body.meetings().filter(move |meeting| meeting.ordinal() == Some(ordinal))
}

/// The meeting that a body held on exactly these days.
///
/// ```
/// use chrono::NaiveDate;
/// use uncac::{BodyId, bodies};
///
/// let day = |day| NaiveDate::from_ymd_opt(2011, 8, day).ok_or("no such day");
/// let meeting = bodies::meeting_on(BodyId::Prevention, day(22)?, day(24)?);
/// assert_eq!(meeting.and_then(|meeting| meeting.ordinal()), Some(2));
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn meeting_on(body: BodyId, start: NaiveDate, end: NaiveDate) -> Option<&'static RegisteredMeeting> {
    body.meetings().find(|meeting| meeting.start() == Some(start) && meeting.end() == Some(end))
}

/// The address of the page behind the key of a source.
///
/// ```
/// let address = uncac::bodies::source("S-COSP8");
/// assert_eq!(address, Some("https://unis.unvienna.org/unis/en/pressrels/2019/uniscp1085.html"));
/// ```
#[must_use]
pub fn source(key: &str) -> Option<&'static str> {
    let at = table::SOURCES.binary_search_by_key(&key, |(key, _)| key).ok()?;
    table::SOURCES.get(at).map(|(_, address)| *address)
}
