//! The numbers of headings, read without their ranks.

use super::tree::{Heading, Tree, is_annex};
use crate::validate::rules::numeral::{Numeral, Style, numeral};

/// Of every heading, whether its number goes on with one of the lists that are open above it or opens one of its own, whatever
/// rank the headings were given. Where pages or converters have mixed up the ranks, the numbers still tell.
pub(super) fn follows(tree: &Tree<'_>) -> Vec<bool> {
    let mut open: Vec<Open> = Vec::new();
    let mut begins = false;
    let headings = tree.headings.iter();
    headings
        .map(|heading| {
            let numeral = heading.numeral.filter(|numeral| numeral.word.is_none());
            let Some(numeral) = numeral else {
                begins |= opens_text(heading);
                return false;
            };
            step(&mut open, numeral, std::mem::take(&mut begins))
        })
        .collect()
}

/// A list of headings that may go on.
struct Open {
    style: Style,
    value: u32,
    /// Whether a text that counts for itself begins with it.
    begins: bool,
}

/// Annexes and what is named like a part count for themselves.
fn opens_text(heading: &Heading<'_>) -> bool {
    heading.numeral.is_some() || is_annex(heading.section)
}

/// The most lists that are kept open.
const MOST: usize = 12;

fn step(open: &mut Vec<Open>, found: Numeral<'_>, begins: bool) -> bool {
    let next = open.iter().rposition(|list| {
        let same = (list.style == found.style).then_some(found);
        let read =
            same.or_else(|| numeral(found.core, Some(list.style)).filter(|read| read.style == list.style));
        read.is_some_and(|read| list.value.checked_add(1) == Some(read.value))
    });
    if let Some(at) = next {
        open.truncate(at + 1);
        if let Some(list) = open.last_mut() {
            list.value += 1;
        }
        return true;
    }
    let own = open.iter().rposition(|list| list.begins).unwrap_or(0);
    let level = open.iter().skip(own).position(|list| list.style == found.style).map(|at| own + at);
    let opens = found.value == 1 && (level.is_none() || begins);
    let mut begins = begins && opens;
    if let Some(level) = level.filter(|_| !opens) {
        begins = open.get(level).is_some_and(|list| list.begins);
        open.truncate(level);
    }
    open.push(Open { style: found.style, value: found.value, begins });
    if open.len() > MOST {
        open.remove(0);
    }
    opens
}
