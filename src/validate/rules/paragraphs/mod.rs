//! C. Paragraphs and lists.

mod paragraph_sequence;

use crate::validate::rule::Rule;

pub(super) static RULES: &[&dyn Rule] = &[&paragraph_sequence::ParagraphSequence];
