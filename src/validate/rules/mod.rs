//! The rules, by family. One file, one rule.

mod acts;
mod attendance;
mod between;
mod citations;
mod content;
mod convention;
mod dates;
mod decision;
mod likeness;
mod masthead;
mod numeral;
mod paragraphs;
mod reading;
mod sequence;
mod structure;
mod typography;
mod words;

use super::rule::Rule;
pub(super) use reading::{FINDINGS_LEFT_OUT, UNKNOWN_SILENCE, UNUSED_SILENCE};

/// The families, in the order of their letters. The names and codes are those of the published catalogue.
pub(super) static FAMILIES: [&[&dyn Rule]; 12] = [
    masthead::RULES,
    structure::RULES,
    paragraphs::RULES,
    dates::RULES,
    citations::RULES,
    convention::RULES,
    attendance::RULES,
    acts::RULES,
    words::RULES,
    typography::RULES,
    content::RULES,
    reading::RULES,
];
