//! J. Typography and footnotes.

use crate::validate::rule::Rule;

pub(super) static RULES: &[&dyn Rule] = &[];
