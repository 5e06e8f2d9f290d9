//! A report out again. So far as JSON.

#[cfg(feature = "json")]
mod json;
