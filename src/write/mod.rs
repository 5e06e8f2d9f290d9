//! A report, or what was found in one, out again.

pub mod csv;
pub mod findings;
#[cfg(feature = "json")]
mod json;
mod markdown;
mod skeleton;

pub use markdown::markdown;
pub use skeleton::skeleton;
