//! Names of organizations in running text.

use std::ops::Range;

/// Small words that join the parts of a name.
const JOINTS: [&str; 11] = ["of", "for", "and", "on", "in", "the", "against", "to", "de", "among", "with"];

/// The name around a word of some text: the words with a capital before and behind it, joined by small words.
pub(super) fn around(words: &str, word: Range<usize>) -> Range<usize> {
    let mut start = word.start;
    let mut reach = start;
    while let Some((at, before)) = previous(words, reach) {
        if before.starts_with(char::is_uppercase) && before != "The" {
            (start, reach) = (at, at);
        } else if JOINTS.contains(&before) && before != "the" {
            reach = at;
        } else {
            break;
        }
    }
    let mut end = word.end;
    let mut reach = end;
    while let Some((at, next)) = following(words, reach) {
        if next.starts_with(char::is_uppercase) {
            (end, reach) = (at, at);
        } else if JOINTS.contains(&next) {
            reach = at;
        } else {
            break;
        }
    }
    start..end
}

/// The word before a place where nothing but a space stands between, and where it begins.
fn previous(words: &str, at: usize) -> Option<(usize, &str)> {
    let before = words.get(..at)?.strip_suffix(' ')?;
    let start = before.rfind(' ').map_or(0, |space| space + 1);
    let word = before.get(start..)?;
    word.chars().all(|c| c.is_alphanumeric() || c == '-').then_some((start, word))
}

/// The word behind a place where nothing but a space stands between, and where it ends.
fn following(words: &str, at: usize) -> Option<(usize, &str)> {
    let rest = words.get(at..)?.strip_prefix(' ')?;
    let length = rest.find(|c: char| !c.is_alphanumeric() && c != '-').unwrap_or(rest.len());
    let word = rest.get(..length)?;
    (!word.is_empty()).then_some((at + 1 + length, word))
}

/// How a name differs from a known one that is probably meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slip {
    /// The end is missing: "in Europe".
    Cut,
    /// One word is another: "Office" for "Organization".
    Word,
}

/// Words for kinds of organizations, which are taken for each other.
const KINDS: [&str; 18] = [
    "Organization",
    "Organisation",
    "Office",
    "Agency",
    "Commission",
    "Committee",
    "Council",
    "Institute",
    "Institution",
    "Programme",
    "Association",
    "Union",
    "Fund",
    "Centre",
    "Academy",
    "Network",
    "Conference",
    "Bureau",
];

/// Whether a name is a known one but for a slip.
pub(super) fn slip(name: &str, known: &str) -> Option<Slip> {
    let (found, right): (Vec<&str>, Vec<&str>) = (name.split(' ').collect(), known.split(' ').collect());
    if found.len() < right.len() {
        let cut = right.get(found.len()..)?;
        let is_cut =
            right.starts_with(&found) && cut.len() <= 2 && JOINTS.contains(cut.first()?) && found.len() >= 3;
        return is_cut.then_some(Slip::Cut);
    }
    if found.len() != right.len() || found.len() < 3 {
        return None;
    }
    let mut differing = found.iter().zip(&right).filter(|(found, right)| found != right);
    let (found_word, right_word) = differing.next()?;
    let same_kind = KINDS.contains(found_word) && KINDS.contains(right_word) && right.len() >= 5;
    let joints = JOINTS.contains(found_word) && JOINTS.contains(right_word);
    let misspelt = right_word.len() > 4 && strsim::levenshtein(found_word, right_word) <= 2;
    (differing.next().is_none() && (same_kind || joints || misspelt)).then_some(Slip::Word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name_at(words: &str, word: &str) -> String {
        let at = words.find(word).unwrap();
        words[around(words, at..at + word.len())].to_owned()
    }

    #[test]
    fn a_name_is_joined_by_small_words() {
        let words =
            "supported by the Office for Economic Cooperation and Development, the World Bank and others";
        assert_eq!(name_at(words, "Office"), "Office for Economic Cooperation and Development");
        assert_eq!(name_at(words, "Bank"), "World Bank");
        assert_eq!(
            name_at("The observer for the Council of Europe informed", "Council"),
            "Council of Europe"
        );
    }

    #[test]
    fn one_slip_is_seen_and_another_organization_is_left_alone() {
        let oecd = "Organization for Economic Cooperation and Development";
        assert_eq!(slip("Office for Economic Cooperation and Development", oecd), Some(Slip::Word));
        assert_eq!(
            slip(
                "Organization for Security and Cooperation",
                "Organization for Security and Cooperation in Europe"
            ),
            Some(Slip::Cut)
        );
        assert_eq!(
            slip("United Nations Environment Programme", "United Nations Development Programme"),
            None
        );
        assert_eq!(slip("World Trade Organization", "World Customs Organization"), None);
        assert_eq!(slip("Council of Europe", "Council of Europe Development Bank"), None);
    }
}
