//! Names of organizations in running text.

use std::cell::OnceCell;
use std::ops::Range;

/// Small words that join the parts of a name.
const JOINTS: [&str; 11] = ["of", "for", "and", "on", "in", "the", "against", "to", "de", "among", "with"];

/// Most words of a name have a capital.
fn is_joint(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_lowercase()) && JOINTS.contains(&word)
}

/// No name of an organization goes on for so many bytes to one side of a word of it.
const LONGEST: usize = 200;

/// The name around a word of some text: the words with a capital before and behind it, joined by small words.
pub(super) fn around(words: &str, word: Range<usize>) -> Range<usize> {
    let mut start = word.start;
    let mut reach = start;
    while let Some((at, before)) = previous(words, reach).filter(|(at, _)| word.start - at < LONGEST) {
        if before.starts_with(char::is_uppercase) && before != "The" {
            (start, reach) = (at, at);
        } else if is_joint(before) && before != "the" {
            reach = at;
        } else {
            break;
        }
    }
    let mut end = word.end;
    let mut reach = end;
    while let Some((at, next)) = following(words, reach).filter(|(at, _)| at - word.end < LONGEST) {
        if next.starts_with(char::is_uppercase) {
            (end, reach) = (at, at);
        } else if is_joint(next) {
            reach = at;
        } else {
            break;
        }
    }
    start..end
}

/// The word before a place where nothing but a space stands between, and where it begins.
fn previous(words: &str, at: usize) -> Option<(usize, &str)> {
    let before = super::near_before(words, at, super::WORD).strip_suffix(' ')?;
    let word = before.rsplit(' ').next()?;
    let start = at - 1 - word.len();
    word.chars().all(|c| c.is_alphanumeric() || c == '-').then_some((start, word))
}

/// The word behind a place where nothing but a space stands between, and where it ends.
fn following(words: &str, at: usize) -> Option<(usize, &str)> {
    let rest = super::near_after(words, at, super::WORD).strip_prefix(' ')?;
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
    /// A word is missing in the middle.
    Missing,
    /// A word too many stands in the middle.
    Added,
    /// The words stand in another order.
    Order,
}

impl Slip {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Cut => "is cut short",
            Self::Word => "is one word off",
            Self::Missing => "leaves something out",
            Self::Added => "has a word too many",
            Self::Order => "has its words in another order",
        }
    }
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

/// A known name, and which words it may have in it.
pub(super) struct Known<'a> {
    pub(super) name: &'a str,
    prints: u64,
    words: OnceCell<Words<'a>>,
}

/// A name that may be a slip for a known one.
pub(super) struct Found<'a> {
    words: Words<'a>,
    prints: u64,
}

/// A bit for a word; other words may have the same.
fn print(word: &str) -> u64 {
    let bytes = word.as_bytes();
    let (first, last) = (bytes.first().map_or(0, |byte| *byte), bytes.last().map_or(0, |byte| *byte));
    1 << ((usize::from(first) * 7 + usize::from(last) * 3 + bytes.len()) % 64)
}

impl<'a> Known<'a> {
    pub(super) fn new(name: &'a str) -> Self {
        Self {
            name,
            prints: name.split(' ').map(print).fold(0, |all, one| all | one),
            words: OnceCell::new(),
        }
    }

    pub(super) fn slip(&self, found: &Found<'_>) -> Option<Slip> {
        // Most names have nothing to do with this one.
        if found.prints & self.prints == 0 {
            return None;
        }
        let ends = [found.words.all.first(), found.words.all.last()];
        let akin = content(self.name).any(|word| ends.contains(&Some(&word)));
        akin.then(|| self.words.get_or_init(|| Words::new(self.name)).slip(&found.words))?
    }
}

impl<'a> Found<'a> {
    /// A name of a length that names have.
    pub(super) fn new(name: &'a str) -> Option<Self> {
        let words = (name.len() <= LONGEST).then(|| Words::new(name))?;
        let ends = words.all.first().into_iter().chain(words.all.last());
        let prints = ends.fold(0, |all, word| all | print(word));
        Some(Self { words, prints })
    }
}

/// The words of a known name: all, and those that do not join others.
struct Words<'a> {
    all: Vec<&'a str>,
    content: Vec<&'a str>,
}

impl<'a> Words<'a> {
    fn new(name: &'a str) -> Self {
        Self { all: name.split(' ').collect(), content: content(name).collect() }
    }
}

impl Words<'_> {
    fn slip(&self, other: &Words<'_>) -> Option<Slip> {
        let found = &other.all;
        if found.len() < self.all.len() && self.all.starts_with(found) {
            let cut = self.all.get(found.len()..)?;
            return (cut.len() <= 2 && is_joint(cut.first()?) && found.len() >= 3).then_some(Slip::Cut);
        }
        self.word(found).or_else(|| self.others(&other.content))
    }

    fn word(&self, found: &[&str]) -> Option<Slip> {
        if found.len() != self.all.len() || found.len() < 3 {
            return None;
        }
        let mut differing = found.iter().zip(&self.all).filter(|(found, right)| found != right);
        let (found_word, right) = differing.next()?;
        let same_kind = KINDS.contains(found_word) && KINDS.contains(right) && self.all.len() >= 5;
        let joints = is_joint(found_word) && is_joint(right);
        let misspelt = right.len() > 4 && strsim::levenshtein(found_word, right) <= 2;
        (differing.next().is_none() && (same_kind || joints || misspelt)).then_some(Slip::Word)
    }

    /// Words are missing, too many or in another order; the first and the last are the same, but for another order.
    fn others(&self, found: &[&str]) -> Option<Slip> {
        let right = &self.content;
        let ends = found.first() == right.first() && found.last() == right.last();
        if found.len() == right.len() && found.len() >= 3 {
            return (found != right && sorted(found) == sorted(right)).then_some(Slip::Order);
        }
        let (shorter, longer) =
            if found.len() < right.len() { (found, right.as_slice()) } else { (right.as_slice(), found) };
        let near =
            ends && shorter.len() >= 3 && longer.len() == shorter.len() + 1 && is_within(shorter, longer);
        near.then_some(if found.len() < right.len() { Slip::Missing } else { Slip::Added })
    }
}

fn sorted<'w>(words: &[&'w str]) -> Vec<&'w str> {
    let mut sorted = words.to_vec();
    sorted.sort_unstable();
    sorted
}

/// The words of a name but for those that join.
fn content(name: &str) -> impl Iterator<Item = &str> {
    name.split(' ').filter(|word| !is_joint(word))
}

/// Whether the words stand in the same order in a longer list.
fn is_within(shorter: &[&str], longer: &[&str]) -> bool {
    let mut rest = longer.iter();
    shorter.iter().all(|word| rest.any(|other| other == word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name_at(words: &str, word: &str) -> String {
        let at = words.find(word).unwrap();
        words.get(around(words, at..at + word.len())).unwrap().to_owned()
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

    fn slip(name: &str, known: &str) -> Option<Slip> {
        Known::new(known).slip(&Found::new(name)?)
    }

    #[test]
    fn a_slip_is_seen() {
        let oecd = "Organization for Economic Cooperation and Development";
        assert_eq!(slip("Office for Economic Cooperation and Development", oecd), Some(Slip::Word));
        assert_eq!(slip("Organization of Economic Cooperation and Development", oecd), Some(Slip::Word));
        assert_eq!(slip("Organization for Economic Development", oecd), Some(Slip::Missing));
        assert_eq!(slip("Organization for Development and Economic Cooperation", oecd), Some(Slip::Order));
        let academy = "International Anti-Corruption Academy";
        assert_eq!(slip("International Anti-Corruption Training Academy", academy), Some(Slip::Added));
        let osce = "Organization for Security and Cooperation in Europe";
        assert_eq!(slip("Organization for Security and Cooperation", osce), Some(Slip::Cut));
        assert_eq!(slip("International Anti-Corruptoin Academy", academy), Some(Slip::Word));
    }

    #[test]
    fn a_name_is_cut_short_behind_three_words_by_two_at_most() {
        assert_eq!(slip("Centre for Asset", "Centre for Asset in Basel"), Some(Slip::Cut));
        assert_eq!(slip("Asset Centre", "Asset Centre in Basel"), None);
        assert_eq!(slip("Centre for Asset", "Centre for Asset in Old Basel"), None);
        assert_eq!(slip("Centre for Asset", "Centre for Asset Recovery Law"), None);
    }

    #[test]
    fn what_is_left_out_leaves_three_words_and_both_ends() {
        assert_eq!(slip("Asset Law Centre", "Asset Recovery Law Centre"), Some(Slip::Missing));
        assert_eq!(slip("Asset Centre", "Asset Recovery Centre"), None);
        assert_eq!(slip("Asset Recovery Law", "Asset Recovery Law Centre"), None);
        assert_eq!(slip("Asset Law Centre", "Asset Recovery Case Law Centre"), None);
    }

    #[test]
    fn kinds_are_taken_for_each_other_in_long_names_only() {
        assert_eq!(slip("Agency of Asset and Case Law", "Council of Asset and Case Law"), Some(Slip::Word));
        assert_eq!(slip("Agency of Case Law", "Council of Case Law"), None);
        assert_eq!(slip("Agency of Asset and Trade Law", "Council of Asset and Case Law"), None);
    }

    #[test]
    fn another_organization_is_left_alone() {
        assert_eq!(
            slip("United Nations Environment Programme", "United Nations Development Programme"),
            None
        );
        assert_eq!(slip("World Trade Organization", "World Customs Organization"), None);
        assert_eq!(slip("Council of Europe", "Council of Europe Development Bank"), None);
        assert_eq!(
            slip("United Nations Development Programme Office", "United Nations Development Programme"),
            None
        );
    }
}
