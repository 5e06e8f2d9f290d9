//! I. Names and words.

mod states_parties_case;

use crate::validate::rule::Rule;

pub(super) static RULES: &[&dyn Rule] = &[&states_parties_case::StatesPartiesCase];
