//! Reads who attended.

mod apposition;
pub(crate) mod by_line;
mod kinds;
mod list;
#[cfg(test)]
mod tests;

use std::ops::Range;

use super::cues::Cues;
use super::phrase::sentences;
use crate::model::Category;
use crate::organizations;
use crate::states::State;
use crate::text::{Cut, fold};

/// Participants of one standing. Names are ranges of the text that was read, without articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Attendance {
    pub(crate) category: Category,
    /// Empty where the names are the items below the text.
    pub(crate) names: Vec<Range<usize>>,
}

/// Where a text stands, which decides how plain its wording has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Not in the section on attendance: only "The following … were represented …: " and the like are read.
    Elsewhere,
    /// A paragraph of the section on attendance.
    Section,
    /// An item of such a paragraph, which names participants of this category unless the item says otherwise.
    Item(Category),
}

/// The groups of participants that a paragraph, or an item of one, names.
///
/// ```text
/// The following States parties to the Convention were represented …: A, B and C.
/// The European Union, a regional economic integration organization that is a party …, was represented ….
/// (a) States signatories: A and B;
/// ```
///
/// Elsewhere than in the section on attendance a text is read only if it has a verb of attendance, which its
/// [`Cues`] tell. A text that only opens a list of items gives one group without names; its category goes into [`Place::Item`]
/// for the items.
pub(crate) fn attendance(text: &str, place: Place) -> Vec<Attendance> {
    let mut groups = Vec::new();
    for sentence in sentences(text) {
        let read = list::list(text, sentence.clone(), place)
            .or_else(|| apposition::apposition(text, sentence.clone(), place))
            .or_else(|| list::item(text, sentence, place));
        groups.extend(read.into_iter().flatten());
    }
    groups
}

/// The category that words alone in their line give those below, if they are nothing but a kind of participants.
pub(crate) fn label(words: &str) -> Option<Category> {
    list::label(fold(words).text())
}

/// Whether a text has a verb of attendance.
fn may_attend(text: &str) -> bool {
    Cues::of(text).has(Cues::ATTENDANCE)
}

/// The category of a name in a list of one category: integration organizations among States stand apart, and known organizations
/// where the words say of no kind what they are.
pub(crate) fn standing(name: &str, category: Category) -> Category {
    if category.is_state() && name == "European Union" {
        Category::RegionalEconomicIntegrationOrganization
    } else if category == Category::Other {
        organizations::category(name).unwrap_or(category)
    } else {
        category
    }
}

/// The names of States that a text prints with nothing between them, as where the ends of lines are lost: "Austria Kenya Lebanon".
/// `None` where anything else stands there, or one name.
fn apart(text: &str, name: &Range<usize>, category: Category) -> Option<Vec<Range<usize>>> {
    let words = text.cut(name.clone());
    let several = category.is_state() && memchr::memchr(b' ', words.as_bytes()).is_some();
    if !several || State::find(words).is_some() {
        return None;
    }
    let mut apart = Vec::new();
    let mut rest = words;
    while let Some((start, _)) = State::longest_suffix(rest) {
        apart.push(name.start + start..name.start + rest.len());
        rest = rest.head(start).trim_end();
    }
    apart.reverse();
    (rest.is_empty() && apart.len() > 1).then_some(apart)
}

/// Names of one category, those of integration organizations among States set apart.
fn group(text: &str, category: Category, names: Vec<Range<usize>>) -> Vec<Attendance> {
    let mut groups: Vec<Attendance> = Vec::new();
    let mut add = |name: Range<usize>| {
        let own = standing(text.cut(name.clone()), category);
        match groups.last_mut() {
            Some(group) if group.category == own => group.names.push(name),
            _ => groups.push(Attendance { category: own, names: vec![name] }),
        }
    };
    // "One State, Israel, …": the words that count are no name.
    let names = names.into_iter().filter(|name| !matches!(text.cut(name.clone()), "One State" | "one State"));
    for name in names {
        match apart(text, &name, category) {
            Some(names) => names.into_iter().for_each(&mut add),
            None => add(name),
        }
    }
    groups
}
