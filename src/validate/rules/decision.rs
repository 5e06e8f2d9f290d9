//! Decisions and resolutions that are sections of a report.

use crate::model::Section;
use crate::text::Cut;

/// Whether a section is a decision or resolution by its name: "Resolution 9/1 …", "Draft decision II".
pub(in crate::validate::rules) fn is_decision(section: &Section) -> bool {
    section.title().is_some_and(|title| behind_decision_name(title).is_some())
}

/// Where the title of a decision begins behind its name and number, if a heading has them.
pub(in crate::validate::rules) fn behind_decision_name(heading: &str) -> Option<usize> {
    const NOUNS: [&str; 6] = ["decision", "resolution", "décision", "résolution", "decisión", "resolución"];
    let mut words = heading.split_whitespace();
    let mut noun = words.next()?.trim_start_matches('[');
    if noun.eq_ignore_ascii_case("draft") {
        noun = words.next()?.trim_start_matches('[');
    }
    // Most headings begin with another word.
    if !noun.starts_with(['d', 'D', 'r', 'R']) {
        return None;
    }
    let noun = noun.to_lowercase();
    let number = words.next()?;
    let is_number = number.starts_with(|c: char| c.is_ascii_digit() || c == '-' || c.is_uppercase());
    let end = number.as_ptr() as usize - heading.as_ptr() as usize + number.len();
    let behind = heading.tail(end).trim_start_matches([' ', ':', '.', '–', '—', '-']);
    (NOUNS.contains(&noun.as_str()) && is_number).then(|| heading.len() - behind.len())
}
