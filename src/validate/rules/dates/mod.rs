//! D. Dates, place, sessions.

use crate::validate::rule::Rule;

pub(super) static RULES: &[&dyn Rule] = &[];
