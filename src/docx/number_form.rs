//! How numbers that Word counts are spelled.

use crate::text::{roman_numeral, small_letter};

/// The form of the numbers of a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum NumberForm {
    #[default]
    Decimal,
    /// 01, 02, …
    DecimalZero,
    SmallLetter,
    CapitalLetter,
    SmallRoman,
    CapitalRoman,
    Bullet,
    /// No number at all.
    Nothing,
}

impl NumberForm {
    /// The form by Word's name for it. Those that reports do not use are decimal.
    pub(super) fn of(name: &str) -> Self {
        match name {
            "decimalZero" => Self::DecimalZero,
            "lowerLetter" => Self::SmallLetter,
            "upperLetter" => Self::CapitalLetter,
            "lowerRoman" => Self::SmallRoman,
            "upperRoman" => Self::CapitalRoman,
            "bullet" => Self::Bullet,
            "none" => Self::Nothing,
            _ => Self::Decimal,
        }
    }

    /// A number in this form; in arabic figures where it has no spelling that anybody would read.
    pub(super) fn spell(self, number: u32) -> String {
        let decimal = number.to_string();
        let roman = |number: u32| (1..400).contains(&number).then(|| roman_numeral(number));
        match self {
            Self::Decimal => decimal,
            Self::DecimalZero => format!("{number:02}"),
            Self::SmallLetter => small_letter(number).unwrap_or(decimal),
            Self::CapitalLetter => small_letter(number).unwrap_or(decimal).to_uppercase(),
            Self::SmallRoman => roman(number).unwrap_or(decimal).to_lowercase(),
            Self::CapitalRoman => roman(number).unwrap_or(decimal),
            Self::Bullet | Self::Nothing => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_spelled_in_the_forms_of_lists() {
        assert_eq!(NumberForm::SmallLetter.spell(27), "aa");
        assert_eq!(NumberForm::CapitalLetter.spell(3), "C");
        assert_eq!(NumberForm::SmallRoman.spell(14), "xiv");
        assert_eq!(NumberForm::CapitalRoman.spell(399), "CCCXCIX");
        assert_eq!(NumberForm::of("ordinal").spell(2), "2");
    }

    #[test]
    fn absurd_numbers_stay_short() {
        assert_eq!(NumberForm::SmallLetter.spell(u32::MAX), "4294967295");
        assert_eq!(NumberForm::CapitalRoman.spell(u32::MAX), "4294967295");
        assert_eq!(NumberForm::SmallRoman.spell(0), "0");
    }
}
