//! Reads who attended.

mod apposition;
pub(crate) mod by_line;
mod kinds;
mod list;
mod mixed;
mod objects;
#[cfg(test)]
mod tests;
mod verbs;

use std::ops::Range;

use super::cues::Cues;
use super::gathering::Own;
use super::phrase::{is_known, sentences};
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
    /// Whether the list is of the United Nations system and of other intergovernmental organizations together.
    pub(crate) mixed: bool,
}

/// A list whose names stand below the text that opened it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Open {
    pub(super) category: Category,
    pub(super) mixed: bool,
    /// The number of the paragraph that opened it.
    pub(super) number: Option<u32>,
    /// Whether the last name has "and" behind it.
    pub(super) last_follows: bool,
}

impl Open {
    /// The category of a name in the list.
    pub(super) fn standing(&self, name: &str) -> Category {
        if self.mixed { mixed::own(name, self.category) } else { standing(name, self.category) }
    }
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
/// for the items. Those who were at another gathering than `own`, or were not there, are left out.
pub(crate) fn attendance(text: &str, place: Place, own: &Own) -> Vec<Attendance> {
    let mut groups: Vec<Attendance> = Vec::new();
    // The category of the list with which the sentence before ends.
    let mut listed = None;
    // The category of those whom a sentence before counts and does not name.
    let mut counted = None;
    for sentence in sentences(text) {
        if let Some(category) = counted
            && let Some(group) = list::among(text, sentence.clone(), category)
        {
            groups.extend(group);
            counted = None;
            continue;
        }
        counted = list::counted(text.cut(sentence.clone()), place).or(counted);
        let list = list::list(text, sentence.clone(), place)
            .or_else(|| list::continued(text, sentence.clone(), listed.take()?));
        listed = list.as_ref().and_then(|groups| groups.last()).map(|group| group.category);
        let read = list
            .or_else(|| apposition::apposition(text, sentence.clone(), place))
            .or_else(|| objects::objects(text, sentence.clone(), place))
            .or_else(|| list::item(text, sentence.clone(), place));
        let read = read.filter(|groups| is_of_own(text, sentence.clone(), groups, own));
        if let Some(read) = read {
            groups.extend(mixed::parted(text, sentence, read));
        }
    }
    groups
}

/// Whether what a sentence says around the names is that these were at the meeting itself.
fn is_of_own(text: &str, sentence: Range<usize>, groups: &[Attendance], own: &Own) -> bool {
    let names = || groups.iter().flat_map(|group| &group.names);
    let before = sentence.start..names().map(|name| name.start).min().unwrap_or(sentence.end);
    let behind = names().map(|name| name.end).max().unwrap_or(sentence.end)..sentence.end;
    [before, behind]
        .into_iter()
        .map(|part| text.cut(part))
        .all(|words| !(verbs::is_absence(words) || own.is_elsewhere(words)))
}

/// The category that words alone in their line give those below, if they are nothing but a kind of participants.
/// `open` is the category of the list above, which tells whose observers "Observers" are.
pub(crate) fn label(words: &str, open: Option<Category>) -> Option<Category> {
    let folded = fold(words);
    list::label(folded.text()).or_else(|| list::label_within(folded.text(), open?))
}

/// Whether a text is nothing but names of participants of a category: no sentence, and the first of them a name that is known, or
/// one that no verb follows.
pub(super) fn is_plain_list(text: &str, category: Category) -> bool {
    let words = text.trim_end().trim_end_matches('.');
    if words.contains(". ") {
        return false;
    }
    let first = words.split([',', ';']).next().unwrap_or_default();
    let first = first.split(" and ").next().unwrap_or_default().trim_start_matches("the ").trim();
    State::find(first).is_some() || !category.is_state() && list::is_of_organizations(words)
}

/// Whether a text has a verb of attendance.
fn may_attend(text: &str) -> bool {
    Cues::of(text).has(Cues::ATTENDANCE) || text.trim_end().ends_with(" present")
}

/// The category of a name in a list of one category: integration organizations among States stand apart, and known organizations
/// where the words say of no kind what they are.
pub(crate) fn standing(name: &str, category: Category) -> Category {
    if (category.is_state() || category == Category::Other) && name == "European Union" {
        Category::RegionalEconomicIntegrationOrganization
    } else if category == Category::Other {
        organizations::category(name).or_else(|| by_name(name)).unwrap_or(category)
    } else {
        category
    }
}

/// What the name of an organization that is not known says it is.
fn by_name(name: &str) -> Option<Category> {
    if name.starts_with("Intergovernmental ") {
        return Some(Category::IntergovernmentalOrganization);
    }
    // Those of private persons are called after it.
    let private = ["Association", "Foundation", "Friends"].iter().any(|noun| name.contains(noun));
    (name.starts_with("United Nations ") && !private).then_some(Category::UnitedNationsSystem)
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

/// A name without the count of the whole list in brackets behind it: "Spain (4)".
pub(super) fn without_count(name: &str) -> &str {
    let inside = name.strip_suffix([')', ']']);
    let Some((before, inside)) = inside.and_then(|words| words.rsplit_once(['(', '['])) else { return name };
    let (count, nouns) = inside.split_once(' ').unwrap_or((inside, ""));
    let counts = (1..=3).contains(&count.len()) && count.bytes().all(|digit| digit.is_ascii_digit());
    let noun =
        |noun: &str| matches!(noun, "" | "in" | "total" | "States" | "Parties" | "parties" | "organizations");
    if counts && nouns.split(' ').all(noun) { before.trim_end() } else { name }
}

/// Names of one category, where those of States have one of their own.
fn group_with_states(
    text: &str,
    category: Category,
    states: Category,
    names: Vec<Range<usize>>,
) -> Vec<Attendance> {
    let own = |name: &Range<usize>| if is_known(text, name.clone()) { states } else { category };
    let mut groups: Vec<Attendance> = Vec::new();
    for group in names.into_iter().flat_map(|name| group(text, own(&name), vec![name])) {
        match groups.last_mut() {
            Some(last) if last.category == group.category => last.names.extend(group.names),
            _ => groups.push(group),
        }
    }
    groups
}

/// Names of one category, those of integration organizations among States set apart.
fn group(text: &str, category: Category, names: Vec<Range<usize>>) -> Vec<Attendance> {
    let mut groups: Vec<Attendance> = Vec::new();
    let mut add = |name: Range<usize>| {
        let own = standing(text.cut(name.clone()), category);
        match groups.last_mut() {
            Some(group) if group.category == own => group.names.push(name),
            _ => groups.push(Attendance { category: own, names: vec![name], mixed: false }),
        }
    };
    for name in names.into_iter().map(|name| name.start..name.start + without_count(text.cut(name)).len()) {
        match apart(text, &name, category) {
            Some(names) => names.into_iter().for_each(&mut add),
            None => add(name),
        }
    }
    groups
}
