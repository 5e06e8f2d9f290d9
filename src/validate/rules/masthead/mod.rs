//! A. Masthead and title.

use crate::validate::rule::Rule;

pub(super) static RULES: &[&dyn Rule] = &[];
