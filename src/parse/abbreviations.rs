//! Finds abbreviations where they are introduced: "United Nations Office on Drugs and Crime (UNODC)".

use std::ops::Range;

use super::phrase::{Word, is_capitalized, words_before, words_from};
use crate::text::Cut;

/// The most words a full name has before its abbreviation.
const MOST_WORDS: usize = 18;
/// The longest name that an abbreviation is compared with, in bytes.
const LONGEST_NAME: usize = 240;
/// The most letters of an abbreviation.
const MOST_LETTERS: usize = 16;

/// Abbreviations between parentheses and the names right before them that they stand for.
///
/// Every letter comes from the head of a word, in order, and a word may give several: UNCITRAL. Where the letters do
/// not fit, as with abbreviations from another language, the name is the run of words with capitals before it.
pub(crate) fn abbreviations(text: &str) -> Vec<(Range<usize>, Range<usize>)> {
    let opens = memchr::memchr_iter(b'(', text.as_bytes());
    opens.filter_map(|open| abbreviation(text, open)).collect()
}

fn abbreviation(text: &str, open: usize) -> Option<(Range<usize>, Range<usize>)> {
    let start = open + 1;
    if !text.byte(start).is_ascii_uppercase() {
        return None;
    }
    let length = text.tail(start).bytes().take(MOST_LETTERS + 1).position(|byte| byte == b')')?;
    let short = start..start + length;
    let letters = letters(text.cut(short.clone()))?;
    let name = full_name(text, open, &letters)?;
    Some((short, name))
}

/// The letters of an abbreviation, in lower case: at least two capitals, and nothing but letters, figures and hyphens.
pub(super) fn letters(short: &str) -> Option<Vec<char>> {
    let plain = short.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '&'));
    let capitals = short.chars().filter(|letter| letter.is_uppercase()).count();
    let small = short.chars().filter(|letter| letter.is_lowercase()).count();
    let roman = short.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X'));
    let known = plain && capitals >= 2 && capitals > small && !roman;
    let stem = short.strip_suffix('s').filter(|_| small == 1).unwrap_or(short);
    known.then(|| {
        stem.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    })
}

/// Whether an abbreviation stands for a name, of which not every word needs to give a letter.
pub(crate) fn abbreviates(short: &str, name: &str) -> bool {
    let Some(letters) = letters(short).filter(|_| name.len() <= LONGEST_NAME) else { return false };
    let words: Vec<Word> = words_from(name, 0).collect();
    spells(name, words.iter(), &letters)
}

/// Whether a word can be an abbreviation.
pub(super) fn is_abbreviation(word: &str) -> bool {
    word.len() <= MOST_LETTERS && letters(word).is_some()
}

fn full_name(text: &str, open: usize, letters: &[char]) -> Option<Range<usize>> {
    let end = text.head(open).trim_end_matches([' ', '"']).len();
    let mut words: Vec<Word> = Vec::new();
    let mut run = Run::default();
    for word in words_before(text, end).take(MOST_WORDS) {
        let bare = word.text(text);
        let mark = text.cut(word.bare.end..word.run.end);
        if bare.is_empty() || (!words.is_empty() && mark.contains([';', ':', ')', '.'])) {
            break;
        }
        run.extend(&word, bare, mark);
        let start = word.bare.start;
        let agrees = bare.chars().flat_map(char::to_lowercase).next() == letters.first().copied();
        let may_begin = agrees && !is_small(bare);
        words.push(word);
        if may_begin && spells(text, words.iter().rev(), letters) {
            return Some(start..end);
        }
    }
    let start = run.start.filter(|_| letters.len() > 2)?;
    text.cut(start..end).contains(' ').then_some(start..end)
}

/// The run of words with capitals, and small words between them, right before an abbreviation.
#[derive(Default)]
struct Run {
    start: Option<usize>,
    ended: bool,
    article: bool,
}

impl Run {
    fn extend(&mut self, word: &Word, bare: &str, mark: &str) {
        // An article that no preposition stands before begins the name.
        let inner = matches!(bare, "of" | "for" | "on" | "in" | "to" | "against");
        let apart = mark.contains(',') && self.start.is_some();
        self.ended |= apart || (self.article && !inner) || !(is_capitalized(bare) || is_small(bare));
        self.article = bare == "the";
        if !self.ended && is_capitalized(bare) && !matches!(bare, "The" | "A" | "In" | "At") {
            self.start = Some(word.bare.start);
        }
    }
}

fn is_small(word: &str) -> bool {
    matches!(
        word,
        "of" | "the" | "and" | "for" | "on" | "in" | "to" | "against" | "de" | "la" | "du" | "des" | "with"
    )
}

/// Whether the heads of the words, in order, spell the letters. The first word must give one. No abbreviation has more than
/// 31 letters.
pub(super) fn spells<'w>(text: &str, words: impl Iterator<Item = &'w Word>, letters: &[char]) -> bool {
    if letters.len() >= 32 {
        return false;
    }
    // Bit n is set where the words so far can have spelt the first n letters.
    let mut reached: u32 = 1;
    let mut first = true;
    for part in words.flat_map(|word| word.text(text).split('-')) {
        let mut next = if first { 0 } else { reached };
        for from in (0..letters.len()).filter(|from| reached & (1 << from) != 0) {
            let rest = letters.get(from..).unwrap_or_default();
            let agreeing = part
                .chars()
                .flat_map(char::to_lowercase)
                .zip(rest)
                .take_while(|(own, letter)| own == *letter);
            for taken in 1..=agreeing.count() {
                next |= 1 << (from + taken);
            }
        }
        reached = next;
        first = false;
    }
    reached & (1 << letters.len()) != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(&str, &str)> {
        abbreviations(text).into_iter().map(|(short, name)| (text.cut(short), text.cut(name))).collect()
    }

    #[test]
    fn a_table_of_abbreviations_is_read() {
        let text = "Abbreviations\n\n| HB | Harbour Board |\n| QC | Quay Committee |\n\nI. Opening\n\n1. The Board met.\n";
        let report = crate::parse(text).into_report();
        let read: Vec<_> = report.abbreviations().collect();
        assert_eq!(read, [("HB", "Harbour Board"), ("QC", "Quay Committee")]);
    }

    #[test]
    fn a_word_of_many_capitals_is_none() {
        let word = "N".repeat(40);
        let text = format!(
            "I. Attendance\n\n1. A representative of {word} spoke.\n\n2. The Nigerian National Union was represented.\n"
        );
        assert!(!crate::parse(&text).report().statements().is_empty());
        assert_eq!(read(&format!("Nigerian National ({word})")), []);
    }

    #[test]
    fn the_heads_of_the_words_spell_it() {
        assert_eq!(
            read("on the website of the United Nations Office on Drugs and Crime (UNODC), together"),
            [("UNODC", "United Nations Office on Drugs and Crime")]
        );
        assert_eq!(
            read("the United Nations Commission on International Trade Law (UNCITRAL) had adopted"),
            [("UNCITRAL", "United Nations Commission on International Trade Law")]
        );
        assert_eq!(
            read("the International Criminal Police Organization (INTERPOL)"),
            [("INTERPOL", "International Criminal Police Organization")]
        );
        assert_eq!(
            read("the World Bank and the Stolen Asset Recovery (StAR) Initiative"),
            [("StAR", "Stolen Asset Recovery")]
        );
        assert_eq!(
            read("the United Nations Educational, Scientific and Cultural Organization (UNESCO)"),
            [("UNESCO", "United Nations Educational, Scientific and Cultural Organization")]
        );
        assert_eq!(
            read("the Sustainable Development Goals (SDGs)"),
            [("SDGs", "Sustainable Development Goals")]
        );
        assert_eq!(
            read("non-governmental organizations (NGOs)"),
            [("NGOs", "non-governmental organizations")]
        );
    }

    #[test]
    fn an_abbreviation_from_another_language_stands_for_the_name_before_it() {
        assert_eq!(
            read("during the Group of States against Corruption (GRECO) monitoring process"),
            [("GRECO", "Group of States against Corruption")]
        );
        assert_eq!(
            read("the Council of Europe, the World Bank and the European Anti-Fraud Office (OLAF)"),
            [("OLAF", "European Anti-Fraud Office")]
        );
    }

    #[test]
    fn other_parentheses_introduce_nothing() {
        for text in [
            "Dominika Krois (Poland)",
            "resolution 3363 (XXX)",
            "the report (CAC/COSP/WG.4/2011/2)",
            "(a) (A)",
            "(",
            "Bolivia (Plurinational State of)",
            "the paper (ABC) was",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }
}
