//! The grammar of the symbols of the Conference and its groups: `CAC/COSP[/group]/year/[kind]number[/change]`.

use crate::bodies;
use crate::text::roman;

/// Kinds of documents that are numbered on their own.
const KINDS: [&str; 5] = ["CRP.", "INF.", "L.", "NGO.", "R."];
/// What changes a document.
const CHANGES: [&str; 5] = ["Add.", "Corr.", "Rev.", "Amend.", "Summary"];

/// What keeps a word from being a symbol of the family; nothing for a good one, or for the root alone.
pub(super) fn flaw(word: &str) -> Option<String> {
    let word = word.trim_end_matches('*');
    let elements: Vec<&str> = word.split('/').collect();
    if is_open(word) || is_of_another_root(&elements) {
        return None;
    }
    if let Some(at) = elements.iter().position(|element| element.is_empty()) {
        let last = at + 1 == elements.len();
        return Some(match (at, last) {
            (0, _) => "it begins with a stroke".to_owned(),
            (_, true) => "it ends in a stroke".to_owned(),
            (_, false) => "two strokes stand together".to_owned(),
        });
    }
    match elements.as_slice() {
        ["CAC", "COSP"] => None,
        ["CAC", "COSP", rest @ ..] => after_root(rest),
        [first, second, ..] => Some(format!("expected \"CAC/COSP\", found \"{first}/{second}\"")),
        _ => Some(format!("expected \"CAC/COSP\", found \"{word}\"")),
    }
}

/// Whether the number of a symbol is yet to be given: `CAC/COSP/2017/[..]`, `CAC/COSP/WG.4/2018/…`, `CAC/COSP/2017/XX`.
pub(in crate::validate) fn is_open(symbol: &str) -> bool {
    let number = symbol.rsplit('/').find(|element| !is_numbered(element, &CHANGES)).unwrap_or_default();
    let left = number.trim_start_matches("L.").trim_start_matches("CRP.");
    let unknown = |c: char| "[].…_-Xx?*".contains(c);
    symbol.contains("/COSP/") && (left.contains('[') || !left.is_empty() && left.chars().all(unknown))
}

/// Whether words are a symbol of another house whose root is "CAC": `CAC/19/42`, `CAC/GL`.
fn is_of_another_root(elements: &[&str]) -> bool {
    match elements {
        ["CAC", second, ..] => {
            let number = (1..=3).contains(&second.len()) && second.bytes().all(|byte| byte.is_ascii_digit());
            number || matches!(*second, "GL" | "MISC" | "MRL" | "RCP" | "RM" | "STAN")
        }
        _ => false,
    }
}

fn after_root(rest: &[&str]) -> Option<String> {
    match rest {
        [year, group, rest @ ..] if is_year(year) && is_group(group) => document(rest),
        [year, rest @ ..] if is_year(year) => document(rest),
        ["IRG", cycle, year, rest @ ..] if roman(cycle).is_some() && is_number(year) => document(rest),
        [_] if rest.iter().all(|group| is_group(group)) => None,
        [group, year, rest @ ..] if is_group(group) && is_year(year) => document(rest),
        [group, year, ..] if is_group(group) => Some(no_year(year)),
        [first, ..] if first.starts_with(|c: char| c.is_ascii_digit()) => Some(no_year(first)),
        [first, ..] => Some(format!("the Conference has no group \"{first}\"")),
        [] => None,
    }
}

fn no_year(found: &str) -> String {
    format!("expected a year of four figures, found \"{found}\"")
}

/// The number of a document, with its kind and its changes.
fn document(rest: &[&str]) -> Option<String> {
    let changes = match rest {
        [] => return Some("the number of the document is missing".to_owned()),
        ["INF" | "NGO" | "CRP" | "L", number, changes @ ..] if is_number(number) => changes,
        [number, changes @ ..] if is_number(number) || is_numbered(number, &KINDS) => changes,
        [other, ..] => return Some(format!("expected the number of a document, found \"{other}\"")),
    };
    let odd = changes.iter().find(|change| !is_numbered(change, &CHANGES) && **change != "Summary")?;
    Some(format!("expected a change such as \"Add.1\" or \"Corr.1\", found \"{odd}\""))
}

fn is_group(element: &str) -> bool {
    bodies::by_symbol_root(&format!("CAC/COSP/{element}")).is_some()
}

fn is_year(element: &str) -> bool {
    element.len() == 4 && element.parse().is_ok_and(|year: u16| (2003..2100).contains(&year))
}

fn is_numbered(element: &str, prefixes: &[&str]) -> bool {
    let numbered = |prefix: &&str| {
        let number = element.strip_prefix(*prefix)?;
        // "CRP.1-CRP.4"
        let ends = number
            .split_once(['-', '–'])
            .and_then(|(first, last)| Some((first, last.strip_prefix(*prefix)?)));
        Some(is_number(number) || ends.is_some_and(|(first, last)| is_number(first) && is_number(last)))
    };
    prefixes.iter().filter_map(numbered).any(|is| is)
}

/// "4", or a span such as "1-3".
fn is_number(element: &str) -> bool {
    let plain = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    element.split_once(['-', '–']).map_or_else(|| plain(element), |(first, last)| plain(first) && plain(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_in_use_is_good() {
        for symbol in [
            "CAC/COSP/2009/15",
            "CAC/COSP/2015/10*",
            "CAC/COSP/2011/CRP.4",
            "CAC/COSP/WG.4/2011/2/Corr.1",
            "CAC/COSP/WG.4/2011/INF.1",
            "CAC/COSP/IRG/2018/CRP.9",
            "CAC/COSP/IRG/I/1/1/Add.3",
            "CAC/COSP/2011/NGO/1",
            "CAC/COSP/EG.1/2012/2",
            "CAC/COSP/2011/WG.4/L.1/Add.2",
            "CAC/COSP/WG.4/2012/CRP.1-3",
            "CAC/COSP/WG.4/2012/CRP.1-CRP.3",
            "CAC/COSP",
            "CAC/COSP/WG.4",
        ] {
            assert_eq!(flaw(symbol), None, "{symbol}");
        }
    }

    #[test]
    fn a_number_may_be_open_and_the_root_another_houses() {
        for symbol in [
            "CAC/COSP/2017/[..]",
            "CAC/COSP/2017/[…]/Add.1",
            "CAC/COSP/WG.4/2018/L.[X]",
            "CAC/COSP/2017/XX",
            "CAC/COSP/2017/..",
            "CAC/19/42",
            "CAC/GL",
        ] {
            assert_eq!(flaw(symbol), None, "{symbol}");
        }
    }

    #[test]
    fn a_malformed_symbol_is_explained() {
        let why = |symbol| flaw(symbol).unwrap_or_default();
        assert_eq!(why("CAC/COSP/WG4/2011/2"), "the Conference has no group \"WG4\"");
        assert_eq!(why("CAC/COSP/WG.4/2011"), "the number of the document is missing");
        assert_eq!(why("CAC/COSP/2011"), "the number of the document is missing");
        assert_eq!(why("CAC/COSP/WG.4/11/2"), "expected a year of four figures, found \"11\"");
        assert_eq!(why("/COSP/WG.4/2011/2"), "it begins with a stroke");
        assert_eq!(why("CAC//COSP/WG.4/2011/2"), "two strokes stand together");
        assert_eq!(why("CAC/COSP/WG.4/2011/"), "it ends in a stroke");
        assert_eq!(why("CAC/CSOP/WG.4/2011/2"), "expected \"CAC/COSP\", found \"CAC/CSOP\"");
        assert_eq!(why("CAC/COSP/WG.4/2011/L1"), "expected the number of a document, found \"L1\"");
        assert_eq!(
            why("CAC/COSP/WG.4/2011/2/Cor.1"),
            "expected a change such as \"Add.1\" or \"Corr.1\", found \"Cor.1\""
        );
    }
}
