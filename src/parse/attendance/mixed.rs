//! Lists of the United Nations system and of other intergovernmental organizations together.

use std::ops::Range;

use super::Attendance;
use super::kinds::{is_of_two_kinds, kind_words};
use crate::model::Category;
use crate::organizations;
use crate::text::Cut;

/// The groups of a sentence. Where its words name both kinds, every organization has the standing it is known to have: "The
/// following specialized agencies and intergovernmental organizations were represented: …".
pub(super) fn parted(text: &str, sentence: Range<usize>, groups: Vec<Attendance>) -> Vec<Attendance> {
    if !groups.iter().any(|group| is_either(group.category)) {
        return groups;
    }
    let first = groups.iter().flat_map(|group| &group.names).map(|name| name.start).min();
    let head = text.cut(sentence.start..first.unwrap_or(sentence.end));
    if !is_of_two_kinds(kind_words(head)) {
        return groups;
    }
    let mut parted: Vec<Attendance> = Vec::new();
    for group in groups {
        if !is_either(group.category) || group.names.is_empty() {
            parted.push(Attendance { mixed: is_either(group.category), ..group });
            continue;
        }
        for name in group.names {
            let category = own(text.cut(name.clone()), group.category);
            match parted.last_mut() {
                Some(last) if last.category == category => last.names.push(name),
                _ => parted.push(Attendance { category, names: vec![name], mixed: true }),
            }
        }
    }
    parted
}

/// The standing of an organization in such a list: the one it is known to have, or else that of the list.
pub(super) fn own(name: &str, category: Category) -> Category {
    let named = || match name {
        "European Union" => Some(Category::IntergovernmentalOrganization),
        _ => name.starts_with("United Nations ").then_some(Category::UnitedNationsSystem),
    };
    let known = if is_either(category) { organizations::category(name).or_else(named) } else { None };
    known.unwrap_or(category)
}

fn is_either(category: Category) -> bool {
    matches!(category, Category::UnitedNationsSystem | Category::IntergovernmentalOrganization)
}
