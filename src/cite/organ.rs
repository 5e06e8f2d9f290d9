//! Organs that adopt resolutions, decisions and recommendations.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The organ that adopted a resolution, decision or recommendation.
///
/// ```
/// use uncac::Organ;
///
/// let organ: Organ = "Council of Europe".parse()?;
/// assert_eq!(organ, Organ::Other("council_of_europe".to_owned()));
/// assert_eq!(organ.to_string(), "Council of Europe");
/// assert_eq!("general_assembly".parse(), Ok(Organ::GeneralAssembly));
/// # Ok::<(), std::convert::Infallible>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum Organ {
    /// The Conference of the States Parties to the Convention.
    Conference,
    /// The General Assembly.
    GeneralAssembly,
    /// The Economic and Social Council.
    EconomicAndSocialCouncil,
    /// The Security Council.
    SecurityCouncil,
    /// Another organ: its name in small letters, joined by `_` (`council_of_europe`, `counter-terrorism_committee`).
    Other(String),
}

impl Organ {
    /// The word for the organ in JSON.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Conference => "conference",
            Self::GeneralAssembly => "general_assembly",
            Self::EconomicAndSocialCouncil => "economic_and_social_council",
            Self::SecurityCouncil => "security_council",
            Self::Other(word) => word,
        }
    }
}

impl FromStr for Organ {
    type Err = Infallible;

    /// Reads a printed name or the word for it in JSON.
    fn from_str(name: &str) -> Result<Self, Infallible> {
        let word = word(name);
        Ok(match word.trim_start_matches("the_") {
            "conference"
            | "conference_of_the_states_parties"
            | "conference_of_the_states_parties_to_the_convention"
            | "conference_of_the_states_parties_to_the_united_nations_convention_against_corruption" => {
                Self::Conference
            }
            "general_assembly" | "assembly" => Self::GeneralAssembly,
            "economic_and_social_council" => Self::EconomicAndSocialCouncil,
            "security_council" => Self::SecurityCouncil,
            other => Self::Other(other.to_owned()),
        })
    }
}

impl From<String> for Organ {
    fn from(name: String) -> Self {
        match name.parse() {
            Ok(organ) => organ,
            Err(never) => match never {},
        }
    }
}

impl From<Organ> for String {
    fn from(organ: Organ) -> Self {
        word(organ.as_str())
    }
}

/// "Council of Europe" to `council_of_europe`. A word keeps the hyphens inside of it.
fn word(name: &str) -> String {
    let mut word = String::with_capacity(name.len());
    let mut joint = None;
    for letter in name.chars() {
        if letter.is_alphanumeric() {
            let joint = joint.take().filter(|_| !word.is_empty());
            word.extend(joint);
            word.push(small(letter));
        } else {
            joint = Some(if letter == '-' && joint != Some('_') { '-' } else { '_' });
        }
    }
    word
}

/// The small letter, for letters that have one and are its only capital: İ and ẞ stay.
fn small(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    let mut smaller = letter.to_lowercase();
    match (smaller.next(), smaller.next()) {
        (Some(one), None) if one.to_uppercase().eq([letter]) => one,
        _ => letter,
    }
}

/// Words of a name that have no capital.
const SMALL: [&str; 9] = ["of", "the", "and", "on", "for", "in", "to", "against", "a"];

impl fmt::Display for Organ {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, word) in self.as_str().split('_').enumerate() {
            if at > 0 {
                f.write_str(" ")?;
            }
            for (part_at, part) in word.split('-').enumerate() {
                if part_at > 0 {
                    f.write_str("-")?;
                }
                if at + part_at > 0 && SMALL.contains(&part) { f.write_str(part)? } else { capital(part, f)? }
            }
        }
        Ok(())
    }
}

/// Writes a word with a capital, where the capital is read as its first letter again.
fn capital(word: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut letters = word.chars();
    let Some(first) = letters.next() else { return Ok(()) };
    if first.to_uppercase().map(small).eq([first]) {
        write!(f, "{}{}", first.to_uppercase(), letters.as_str())
    } else {
        f.write_str(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_its_word_are_one() {
        for name in ["Conference", "General Assembly", "Economic and Social Council", "Human Rights Council"]
        {
            let organ: Organ = name.parse().unwrap();
            assert_eq!(organ.to_string(), name);
            assert_eq!(organ.as_str().parse(), Ok(organ.clone()));
            let json = serde_json::to_string(&organ).unwrap();
            assert_eq!(serde_json::from_str::<Organ>(&json).unwrap(), organ);
        }
    }

    #[test]
    fn a_name_keeps_its_hyphens() {
        for name in
            ["Counter-Terrorism Committee", "Inter-Parliamentary Union", "Council for Work-to-Work Moves"]
        {
            assert_eq!(name.parse::<Organ>().unwrap().to_string(), name);
        }
        assert_eq!(
            "Inter--Parliamentary- Union".parse::<Organ>().unwrap().as_str(),
            "inter-parliamentary_union"
        );
    }

    #[test]
    fn letters_without_a_capital_of_their_own_stay() {
        for name in [
            "İstanbul Council",
            "ΰ Council",
            "ϰ2 ϕ",
            "se ς\tII",
            "the'the Fe/rence",
            "ß Council",
            "ẞ Council",
            "ǅ Council",
            "the the Conference",
            "-",
        ] {
            let organ: Organ = name.parse().unwrap();
            assert_eq!(organ.to_string().parse(), Ok(organ));
        }
    }

    #[test]
    fn the_full_name_of_the_conference_is_the_conference() {
        let name = "Conference of the States Parties to the United Nations Convention against Corruption";
        assert_eq!(name.parse(), Ok(Organ::Conference));
        let other = "Conference of the Parties to the United Nations Convention against Transnational Organized Crime";
        assert_eq!(other.parse::<Organ>().unwrap().to_string(), other);
    }
}
