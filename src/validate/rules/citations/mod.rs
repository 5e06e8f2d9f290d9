//! E. Symbols and citations.

use crate::validate::rule::Rule;

pub(super) static RULES: &[&dyn Rule] = &[];
