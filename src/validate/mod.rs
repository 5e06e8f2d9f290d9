//! Checks a report and says what is wrong with it, where, and on whose authority.
//!
//! Every rule has a name (`article-exists`), a short code (`F42`), a severity, an authority and an explanation with a wrong and a
//! right example. [`Validator`] selects rules and runs them on a report that was read or built in code.
//!
//! ```
//! use uncac::Validator;
//!
//! let parsed = uncac::parse("I. Introduction\n\n1. The Working Group recalled article 75 of the Convention.\n");
//! let findings = Validator::new().select("article-exists")?.check(&parsed);
//! assert_eq!(
//!     findings[0].to_string(),
//!     "3:31: error[article-exists]: the Convention has no article 75 (its articles are 1 to 71)"
//! );
//! # Ok::<(), uncac::UnknownRule>(())
//! ```
//!
//! A comment in a line of its own silences rules for the paragraph below it: `<!-- uncac: allow article-exists -->`.

mod mending;
mod registry;
mod rule;
mod rules;
mod silence;
mod sink;
mod spot;
mod subject;
mod unknown;
mod validator;

pub use registry::{rule, rules};
pub use rule::{Mends, RuleInfo};
pub use unknown::UnknownRule;
pub use validator::{Checked, Fixed, Validator};
