//! K. Content.

mod word_limit;

use crate::validate::rule::Rule;

pub(super) static RULES: &[&dyn Rule] = &[&word_limit::WordLimit];
