//! Two wordings of one thing, and where they differ.

use crate::text::fold;

/// The words around the first difference, of the one and of the other; nothing where spaces, quotation marks and the capital at
/// the start are all that differs.
pub(super) fn difference(one: &str, other: &str) -> Option<(String, String)> {
    let (one, other) = (fold(one), fold(other));
    let trim = |text: &str| text.trim_matches([' ', ',', '.', ';']).to_owned();
    let (one, other) = (trim(one.text()), trim(other.text()));
    let (one, other): (Vec<&str>, Vec<&str>) =
        (one.split_whitespace().collect(), other.split_whitespace().collect());
    let longer = one.len().max(other.len());
    let at = (0..longer).find(|at| !is_same(*at, one.get(*at), other.get(*at)))?;
    Some((around(&one, at), around(&other, at)))
}

fn is_same(at: usize, one: Option<&&str>, other: Option<&&str>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) if at == 0 => one.to_lowercase() == other.to_lowercase(),
        (one, other) => one == other,
    }
}

/// Two words before the difference and two behind it.
fn around(words: &[&str], at: usize) -> String {
    let start = at.saturating_sub(2);
    words.iter().skip(start).take(at - start + 3).copied().collect::<Vec<_>>().join(" ")
}
