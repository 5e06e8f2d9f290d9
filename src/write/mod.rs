//! A report, or what was found in one, out again.

pub mod csv;
pub mod findings;
#[cfg(feature = "html")]
mod html;
#[cfg(feature = "json")]
mod json;
mod markdown;
#[cfg(feature = "schemars")]
mod schema;
mod skeleton;

#[cfg(feature = "html")]
pub use html::{Page, html};
pub use markdown::markdown;
#[cfg(feature = "schemars")]
pub use schema::schema;
pub use skeleton::skeleton;

/// The JSON Schema (2020-12) of [`Report::to_json`](crate::Report::to_json), as text; the feature `schemars` has it as a value.
pub const REPORT_SCHEMA: &str = include_str!("report.schema.json");
