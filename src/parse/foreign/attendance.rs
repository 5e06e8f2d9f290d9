//! States and organizations that a French or Spanish text names as having attended.

mod announced;
mod organizations;
mod subject;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use self::announced::{Announced, announced, may_attend};
use crate::model::{Category, Language};
use crate::parse::gathering::Own;
use crate::parse::phrase::sentences;
use crate::states::{self, Iso3, State, letter_without_accent};
use crate::text::Cut;

/// A State or an organization as named, its standing, and its code where it is a State that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::parse) struct Attendee {
    pub(in crate::parse) name: Range<usize>,
    pub(in crate::parse) category: Category,
    pub(in crate::parse) iso3: Option<Iso3>,
}

/// Those whom a folded text has attend: States behind a colon, most of which are known, organizations behind one, and who is the
/// subject of such a sentence.
///
/// ```text
/// Les États parties ci-après étaient représentés à la réunion : Chili, Pérou et Tchad.
/// Las siguientes organizaciones intergubernamentales estuvieron representadas: Consejo de Europa y Unión Africana.
/// L'Union européenne était représentée.
/// ```
///
/// Those who were at another meeting than `own` are left out.
pub(in crate::parse) fn attendance(text: &str, language: Language, own: &Own) -> Vec<Attendee> {
    let names = match language {
        Language::French => &*FRENCH,
        Language::Spanish => &*SPANISH,
        _ => return Vec::new(),
    };
    if !may_attend(text) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for sentence in sentences(text) {
        match announced(text, &sentence, own) {
            Some(announced) => found.extend(listed(text, announced, names)),
            None => found.extend(subject::subject(text, &sentence, names, own)),
        }
    }
    found
}

/// Those of a list, where they are what it is said to be of.
fn listed(text: &str, announced: Announced, names: &Names) -> Vec<Attendee> {
    let Announced { category, list } = announced;
    if !category.is_state() {
        let names = organizations::names(text, list);
        return names.into_iter().map(|name| Attendee { name, category, iso3: None }).collect();
    }
    let found = each(text, list, category, names);
    let is_known = |one: &&Attendee| one.iso3.is_some() || one.category != category;
    let known = found.iter().filter(is_known).count();
    if known * 4 >= found.len() * 3 { found } else { Vec::new() }
}

/// The names in a list, without their articles.
pub(super) fn names_in(text: &str, list: Range<usize>, language: Language) -> Vec<Range<usize>> {
    let names = if language == Language::French { &*FRENCH } else { &*SPANISH };
    each(text, list, Category::Other, names).into_iter().map(|one| one.name).collect()
}

fn each(text: &str, list: Range<usize>, category: Category, names: &Names) -> Vec<Attendee> {
    let mut found = Vec::new();
    let mut start = list.start;
    let ends = text.cut(list.clone()).match_indices([',', ';']).map(|(at, _)| list.start + at);
    for end in ends.chain([list.end]) {
        if end < list.end && is_inverted(text, start..end, end + 1..list.end, names) {
            continue;
        }
        one_or_more(text, start..end, category, names, &mut found);
        start = end + 1;
    }
    found
}

/// Plain names and their codes; none for the European Union.
type Names = HashMap<String, Option<Iso3>>;

static FRENCH: LazyLock<Names> = LazyLock::new(|| names(State::french_name));
static SPANISH: LazyLock<Names> = LazyLock::new(|| names(State::spanish_name));

fn names(of: impl Fn(&State) -> &'static str) -> Names {
    let mut names: Names = states::all().map(|state| (plain(of(state)), Some(state.iso3()))).collect();
    // "Pays-Bas" is enough, where it is no other's name.
    let short = |state: &'static State| Some((plain(of(state).split_once(" (")?.0), state.iso3()));
    let mut shorts: Vec<(String, Iso3)> = states::all().filter_map(short).collect();
    shorts.sort();
    for one in shorts.chunk_by(|one, other| one.0 == other.0) {
        if let [(name, iso3)] = one {
            names.entry(name.clone()).or_insert(Some(*iso3));
        }
    }
    names.extend(UNION.map(|union| (plain(union), None)));
    names
}

const UNION: [&str; 2] = ["Union européenne", "Unión Europea"];

/// A name without accents and the kinds of apostrophes.
fn plain(name: &str) -> String {
    name.chars().map(|letter| if letter == 'É' { 'E' } else { letter_without_accent(letter) }).collect()
}

/// Whether a name goes on behind the comma with what stands before it elsewhere: "Corea, República de".
fn is_inverted(text: &str, name: Range<usize>, behind: Range<usize>, names: &Names) -> bool {
    const LINKS: [&str; 5] = [" de", " de la", " del", " du", " d'"];
    let behind = text.cut(behind);
    let rest = behind.head(behind.find([',', ';']).unwrap_or(behind.len())).trim();
    let name = text.cut(bare(text, name));
    LINKS.iter().any(|link| rest.ends_with(link)) && !names.contains_key(&plain(name))
}

/// Adds the States in a part of the list, where "et" or "y" may join the last two.
fn one_or_more(text: &str, part: Range<usize>, category: Category, names: &Names, found: &mut Vec<Attendee>) {
    let name = bare(text, part);
    let words = text.cut(name.clone());
    if words.is_empty() {
        return;
    }
    let known = |range: &Range<usize>| {
        let words = text.cut(range.clone());
        let turned = || words.split_once(", ").map(|(name, before)| plain(&format!("{before} {name}")));
        names.get(&plain(words)).or_else(|| names.get(&turned()?)).copied()
    };
    let own = |range: Range<usize>, iso3: Option<Option<Iso3>>| {
        let (union, iso3) = (iso3 == Some(None), iso3.flatten());
        let category = if union { Category::RegionalEconomicIntegrationOrganization } else { category };
        Attendee { name: range, category, iso3 }
    };
    if let Some(iso3) = known(&name) {
        return found.push(own(name, Some(iso3)));
    }
    let joints = [" et ", " y ", " e "];
    let mut joined = joints.iter().flat_map(|joint| words.match_indices(joint)).map(|(at, joint)| {
        let end = name.start + at;
        (bare(text, name.start..end), bare(text, end + joint.len()..name.end))
    });
    let both = |(left, right): &(Range<usize>, Range<usize>)| known(left).is_some() && known(right).is_some();
    match joined.find(both) {
        Some((left, right)) => {
            let codes = (known(&left), known(&right));
            found.extend([own(left, codes.0), own(right, codes.1)]);
        }
        None => found.push(own(name, None)),
    }
}

/// A name without the blanks around it, "et" or "y" before it and its article.
pub(super) fn bare(text: &str, part: Range<usize>) -> Range<usize> {
    const BEFORE: [&str; 15] = [
        "et ", "y ", "e ", "l'", "le ", "la ", "les ", "el ", "los ", "las ", "du ", "des ", "de ", "del ",
        "d'",
    ];
    let words = text.cut(part.clone());
    let end = part.start + words.trim_end().len();
    let mut start = part.end - words.trim_start().len();
    while let Some(begin) = BEFORE.iter().find(|begin| text.cut(start.min(end)..end).starts_with(**begin)) {
        start += begin.len();
    }
    start.min(end)..end
}
