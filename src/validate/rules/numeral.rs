//! The numbers and letters that headings, items and agenda items begin with.

use crate::text::{letter, roman, roman_numeral, small_letter};

/// How a numeral looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Style {
    /// `IV`
    Roman,
    /// `A`
    Letter,
    /// `1`
    Arabic,
    /// `(1)`
    BracketedArabic,
    /// `(a)`, `a)`
    BracketedLetter,
    /// `(iv)`, `iv)`
    BracketedRoman,
    /// `a.`
    SmallLetter,
    /// `iv.`
    SmallRoman,
}

/// A numeral as printed, read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numeral<'a> {
    pub(super) style: Style,
    pub(super) value: u32,
    /// The figures or letters alone: `IV`, `a`.
    pub(super) core: &'a str,
    /// The word before it: `Annex`.
    pub(super) word: Option<&'a str>,
}

/// Reads a numeral. Letters that could be either are read like the one before them in their list: `I` after `H` is a letter.
/// The first of a list is what is nearer to the beginning: `C` the third letter, `V` five.
pub(super) fn numeral(printed: &str, before: Option<Style>) -> Option<Numeral<'_>> {
    let (word, rest) = match printed.trim().rsplit_once(char::is_whitespace) {
        Some((word, rest)) => (Some(word.trim_end()), rest),
        None => (None, printed.trim()),
    };
    let bracketed = rest.ends_with(')');
    let core = rest.trim_start_matches('(').trim_end_matches([')', '.']);
    let (style, value) = read(core, bracketed, before)?;
    Some(Numeral { style, value, core, word })
}

fn read(core: &str, bracketed: bool, before: Option<Style>) -> Option<(Style, u32)> {
    if core.bytes().all(|byte| byte.is_ascii_digit()) {
        let style = if bracketed { Style::BracketedArabic } else { Style::Arabic };
        return core.parse().ok().map(|value| (style, value));
    }
    let small = core.bytes().all(|byte| byte.is_ascii_lowercase());
    let capital = core.bytes().all(|byte| byte.is_ascii_uppercase());
    let (letters, romans) = match (bracketed, small) {
        (true, _) => (Style::BracketedLetter, Style::BracketedRoman),
        (false, true) => (Style::SmallLetter, Style::SmallRoman),
        (false, false) => (Style::Letter, Style::Roman),
    };
    let as_letter = letter(core).map(|value| (letters, value));
    let as_roman = roman(core).map(|value| (romans, value));
    // "II" behind "B" is a roman numeral: no report has so many headings that letters are doubled.
    let as_letter = as_letter.filter(|_| !(capital && core.len() > 1 && as_roman.is_some()));
    let like_before = [as_letter, as_roman].into_iter().flatten().find(|(style, _)| before == Some(*style));
    let nearest = || [as_letter, as_roman].into_iter().flatten().min_by_key(|(_, value)| *value);
    like_before.or_else(nearest).filter(|_| small || capital)
}

impl Style {
    /// The figures or letters of a value: `IV`, `a`; nothing past the alphabet.
    pub(super) fn print(self, value: u32) -> Option<String> {
        Some(match self {
            Self::Roman => roman_numeral(value),
            Self::BracketedRoman | Self::SmallRoman => roman_numeral(value).to_ascii_lowercase(),
            Self::Letter => small_letter(value)?.to_ascii_uppercase(),
            Self::BracketedLetter | Self::SmallLetter => small_letter(value)?,
            Self::Arabic | Self::BracketedArabic => value.to_string(),
        })
        .filter(|printed| !printed.is_empty())
    }

    /// A value as it stands in a list: `IV`, `(a)`, `b.`
    pub(super) fn show(self, value: u32) -> String {
        let core = self.print(value).unwrap_or_else(|| value.to_string());
        match self {
            Self::Roman | Self::Letter | Self::Arabic => core,
            Self::BracketedArabic | Self::BracketedLetter | Self::BracketedRoman => format!("({core})"),
            Self::SmallLetter | Self::SmallRoman => format!("{core}."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_as(printed: &str, before: Option<Style>) -> Option<(Style, u32)> {
        numeral(printed, before).map(|numeral| (numeral.style, numeral.value))
    }

    #[test]
    fn letters_are_what_the_one_before_makes_them() {
        assert_eq!(read_as("I", None), Some((Style::Roman, 1)));
        assert_eq!(read_as("I", Some(Style::Letter)), Some((Style::Letter, 9)));
        assert_eq!(read_as("C", None), Some((Style::Letter, 3)));
        assert_eq!(read_as("III", Some(Style::Letter)), Some((Style::Roman, 3)));
        assert_eq!(read_as("(cc)", Some(Style::BracketedLetter)), Some((Style::BracketedLetter, 29)));
        assert_eq!(read_as("(i)", None), Some((Style::BracketedRoman, 1)));
        assert_eq!(read_as("(i)", Some(Style::BracketedLetter)), Some((Style::BracketedLetter, 9)));
        assert_eq!(read_as("b.", None), Some((Style::SmallLetter, 2)));
    }

    #[test]
    fn a_word_may_stand_before_it() {
        let annex = numeral("Annex II", None).unwrap();
        assert_eq!((annex.word, annex.core, annex.value), (Some("Annex"), "II", 2));
    }

    #[test]
    fn other_marks_are_none() {
        for printed in ["-", "•", "", "Annex", "()", "(A1)", "99999999999"] {
            assert_eq!(read_as(printed, None), None, "{printed}");
        }
    }

    #[test]
    fn numerals_are_shown_as_lists_have_them() {
        assert_eq!(Style::Roman.show(14), "XIV");
        assert_eq!(Style::BracketedLetter.show(27), "(aa)");
        assert_eq!(Style::SmallRoman.show(3), "iii.");
        assert_eq!(Style::Letter.show(u32::MAX), u32::MAX.to_string());
    }
}
