//! Ordinals in words and figures.

use crate::text::Cut;

const UNITS: [&str; 19] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
];
const TENS: [(&str, &str, u16); 8] = [
    ("twenty", "twentieth", 20),
    ("thirty", "thirtieth", 30),
    ("forty", "fortieth", 40),
    ("fifty", "fiftieth", 50),
    ("sixty", "sixtieth", 60),
    ("seventy", "seventieth", 70),
    ("eighty", "eightieth", 80),
    ("ninety", "ninetieth", 90),
];

/// The value of "seventh", "Twenty-first", "68th", capitals or not.
pub(crate) fn ordinal(word: &str) -> Option<u16> {
    if let Some(tens) = TENS.iter().find(|(_, whole, _)| whole.eq_ignore_ascii_case(word)) {
        return Some(tens.2);
    }
    if let Some((tens, units)) = word.split_once('-') {
        let tens = TENS.iter().find(|(stem, ..)| stem.eq_ignore_ascii_case(tens))?;
        return unit(units).filter(|unit| *unit < 10).map(|unit| tens.2 + unit);
    }
    unit(word).or_else(|| figures(word))
}

/// "twenty-first" for 21, up to 99.
pub(crate) fn ordinal_word(value: u16) -> Option<String> {
    let unit = |value: u16| UNITS.get(usize::from(value.checked_sub(1)?)).copied();
    if value < 20 {
        return unit(value).map(str::to_owned);
    }
    let (stem, whole, _) = TENS.iter().find(|(.., tens)| *tens == value - value % 10)?;
    Some(unit(value % 10).map_or_else(|| (*whole).to_owned(), |unit| format!("{stem}-{unit}")))
}

fn unit(word: &str) -> Option<u16> {
    let at = UNITS.iter().position(|unit| unit.eq_ignore_ascii_case(word))?;
    u16::try_from(at + 1).ok()
}

fn figures(word: &str) -> Option<u16> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let ending = word.tail(digits);
    let known = ["st", "nd", "rd", "th"].iter().any(|known| known.eq_ignore_ascii_case(ending));
    word.head(digits).parse().ok().filter(|value| known && *value > 0 && *value < 1000)
}

/// The ordinal printed before `session` or `meeting` in a phrase such as "on its first resumed tenth session": its
/// value, the words that name a part of the session, and where both stand.
pub(super) fn session_ordinal(text: &str) -> Option<(u16, &str, std::ops::Range<usize>)> {
    let lower = text.to_ascii_lowercase();
    for noun in [" session", " meeting"] {
        for at in memchr::memmem::find_iter(lower.as_bytes(), noun.as_bytes()) {
            let before = text.head(at - kind_before(lower.head(at)));
            let start = before.rfind(' ').map_or(0, |space| space + 1);
            let Some(value) = ordinal(before.tail(start)) else { continue };
            let part_start = part_start(before.head(start));
            if let Some(part) = numbered_part(before.head(part_start)) {
                return Some((value, text.cut(part.clone()), part.start..at));
            }
            return Some((value, text.cut(part_start..start).trim(), part_start..at));
        }
    }
    None
}

/// How long the words are, with their blanks, that say at the end of a text of which kind a meeting is: " open-ended expert".
fn kind_before(text: &str) -> usize {
    const KINDS: [&str; 10] = [
        " annual",
        " expert",
        " governmental",
        " informal",
        " intergovernmental",
        " intersessional",
        " open-ended",
        " ordinary",
        " regional",
        " regular",
    ];
    let mut rest = text;
    while let Some(before) = KINDS.iter().find_map(|kind| rest.strip_suffix(kind)) {
        rest = before;
    }
    text.len() - rest.len()
}

/// "third part" in "on the third part of its first session", where the words before the ordinal are given.
fn numbered_part(before: &str) -> Option<std::ops::Range<usize>> {
    let words = ["of its ", "of the "].iter().find_map(|of| before.strip_suffix(of))?.trim_end();
    let number = words.strip_suffix(" part")?;
    let start = number.rfind(' ').map_or(0, |space| space + 1);
    ordinal(number.tail(start)).map(|_| start..words.len())
}

/// Where the words "resumed", "first resumed", "continued resumed" that stand at the end of a text begin.
fn part_start(before: &str) -> usize {
    let mut start = before.len();
    for word in before.trim_end().rsplit(' ') {
        let known = ["resumed", "reconvened", "continued", "continuation", "extraordinary", "special"];
        let resumes = known.iter().any(|known| known.eq_ignore_ascii_case(word));
        if !(resumes || start < before.len() && ordinal(word).is_some()) {
            break;
        }
        start = before.head(start).trim_end().len() - word.len();
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_back() {
        for value in 1..100 {
            assert_eq!(ordinal_word(value).as_deref().and_then(ordinal), Some(value));
        }
        assert_eq!((ordinal_word(0), ordinal_word(100)), (None, None));
    }

    #[test]
    fn ordinals_are_read_in_words_and_figures() {
        assert_eq!(ordinal("seventh"), Some(7));
        assert_eq!(ordinal("Thirty-fourth"), Some(34));
        assert_eq!(ordinal("SIXTIETH"), Some(60));
        assert_eq!(ordinal("68th"), Some(68));
        assert_eq!(ordinal("68"), None);
        assert_eq!(ordinal("twenty-eleventh"), None);
    }

    #[test]
    fn ordinals_are_written_ordinal_word() {
        for value in 1..100 {
            assert_eq!(ordinal(&ordinal_word(value).unwrap()), Some(value));
        }
        assert_eq!((ordinal_word(0), ordinal_word(100)), (None, None));
    }

    #[test]
    fn a_part_of_a_session_is_named_before_its_ordinal() {
        let read = |text| session_ordinal(text).map(|(value, part, _)| (value, part));
        assert_eq!(
            read("Report of the Group on its first resumed tenth session, held in Vienna"),
            Some((10, "first resumed"))
        );
        assert_eq!(
            read("Report of the Group on the third part of its first session"),
            Some((1, "third part"))
        );
        assert_eq!(read("on its seventh session"), Some((7, "")));
        assert_eq!(read("Report on the twelfth open-ended intergovernmental expert meeting"), Some((12, "")));
        assert_eq!(read("on the second intersessional meeting of the Group"), Some((2, "")));
        assert_eq!(read("on the second expert group meeting"), None);
        assert_eq!(read("Report on the meeting of the Working Group"), None);
    }
}
