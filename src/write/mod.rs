//! A report, or what was found in one, out again.

pub mod findings;
#[cfg(feature = "json")]
mod json;
mod skeleton;

pub use skeleton::skeleton;
