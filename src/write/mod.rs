//! A report, or what was found in one, out again.

pub mod findings;
#[cfg(feature = "html")]
mod html;
#[cfg(feature = "json")]
mod json;
mod markdown;
mod skeleton;

#[cfg(feature = "html")]
pub use html::{Page, html};
pub use markdown::markdown;
pub use skeleton::skeleton;
