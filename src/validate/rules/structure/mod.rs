//! B. Structure.

mod flat;
mod heading_abbreviation;
mod heading_case;
mod heading_degree;
mod heading_sequence;
mod lone_subheading;
mod required_sections;
mod sections_follow_agenda;
pub(super) mod tree;

use crate::validate::rule::Rule;

pub(super) static RULES: &[&dyn Rule] = &[
    &heading_sequence::HeadingSequence,
    &lone_subheading::LoneSubheading,
    &heading_degree::HeadingDegree,
    &heading_abbreviation::HeadingAbbreviation,
    &heading_case::HeadingCase,
    &required_sections::RequiredSections,
    &sections_follow_agenda::SectionsFollowAgenda,
];
