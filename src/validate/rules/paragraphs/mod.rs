//! C. Paragraphs and lists.

mod blank_lines;
mod cross_reference_exists;
mod list;
mod list_punctuation;
mod marker_collision;
mod paragraph_sequence;
mod split_paragraph;
mod subparagraph_degrees;
mod unnumbered_paragraph;

use crate::validate::rule::Rule;

pub(super) static RULES: &[&dyn Rule] = &[
    &paragraph_sequence::ParagraphSequence,
    &subparagraph_degrees::SubparagraphDegrees,
    &list_punctuation::ListPunctuation,
    &split_paragraph::SplitParagraph,
    &blank_lines::BlankLines,
    &unnumbered_paragraph::UnnumberedParagraph,
    &cross_reference_exists::CrossReferenceExists,
    &marker_collision::MarkerCollision,
];
