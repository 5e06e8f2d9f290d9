//! The alphabetical order of the house.

use std::cmp::Ordering;

use crate::states::letter_without_accent;
use crate::text::Cut as _;

/// Compares two names by their letters, word by word: accents, capitals, marks and the leading "the" of an organization do not
/// matter. "The former Yugoslav Republic of Macedonia" stands under T.
pub(super) fn compare(one: &str, other: &str) -> Ordering {
    let (one, other) = (without_article(one), without_article(other));
    // What both begin with is passed over, unless an article goes before one of the two.
    let same = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    let same = (0..=same).rev().find(|same| one.is_char_boundary(*same)).unwrap_or(0);
    if one.starts_with(YUGOSLAV) || other.starts_with(YUGOSLAV) {
        return letters(one).cmp(letters(other));
    }
    letters(one.tail(same)).cmp(letters(other.tail(same)))
}

/// What stands under T, with its article.
const YUGOSLAV: &str = "former Yugoslav";

fn without_article(name: &str) -> &str {
    name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")).unwrap_or(name)
}

fn letters(name: &str) -> impl Iterator<Item = char> {
    let article = if name.starts_with(YUGOSLAV) { "the " } else { "" };
    let letters = name.chars().map(letter_without_accent).filter_map(|letter| match letter {
        '-' | ' ' => Some(' '),
        _ if letter.is_alphanumeric() => Some(letter.to_ascii_lowercase()),
        _ => None,
    });
    article.chars().chain(letters)
}

/// Which elements are out of place: those that do not belong to the longest run that ascends. `compare` gives the order of two
/// elements by their places.
pub(super) fn misplaced(length: usize, compare: impl Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let ascends = (1..length).all(|at| compare(at - 1, at) != Ordering::Greater);
    if ascends {
        return Vec::new();
    }
    // The last element of the best run of every length, and for each element the one before it in its run.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(length);
    for at in 0..length {
        let place = ends.partition_point(|end| compare(*end, at) != Ordering::Greater);
        before.push(place.checked_sub(1).and_then(|last| ends.get(last)).copied());
        match ends.get_mut(place) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut in_run = vec![false; length];
    let mut at = ends.last().copied();
    while let Some(element) = at {
        if let Some(slot) = in_run.get_mut(element) {
            *slot = true;
        }
        at = before.get(element).copied().flatten();
    }
    (0..length).filter(|at| in_run.get(*at) == Some(&false)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn out_of_place(names: &[&str]) -> Vec<String> {
        let found = misplaced(names.len(), |one, other| compare(names[one], names[other]));
        found.into_iter().map(|at| names[at].to_owned()).collect()
    }

    #[test]
    fn one_name_out_of_its_place_is_one() {
        assert_eq!(out_of_place(&["Algeria", "Zambia", "Austria", "Chad", "Togo"]), ["Zambia"]);
        assert_eq!(out_of_place(&["Chad", "Niger", "Togo", "Algeria"]), ["Algeria"]);
        assert_eq!(out_of_place(&["Chad"]), [""; 0]);
        assert_eq!(out_of_place(&[]), [""; 0]);
    }

    #[test]
    fn the_order_is_that_of_the_house() {
        let sorted = [
            "Bolivia (Plurinational State of)",
            "Brazil",
            "Costa Rica",
            "Côte d’Ivoire",
            "Croatia",
            "Guinea",
            "Guinea-Bissau",
            "Iran (Islamic Republic of)",
            "Iraq",
            "Republic of Korea",
            "Thailand",
            "former Yugoslav Republic of Macedonia",
            "Togo",
        ];
        assert_eq!(out_of_place(&sorted), [""; 0]);
        let organizations =
            ["Council of Europe", "the International Anti-Corruption Academy", "League of Arab States"];
        assert_eq!(out_of_place(&organizations), [""; 0]);
    }
}
