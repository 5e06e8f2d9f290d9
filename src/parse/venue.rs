//! The place of a meeting beside its days: "Vienna, 5–7 June 2019", "5–7 June 2019, Vienna", "held from 5 to 7 June 2019 in Vienna".

use std::ops::Range;

use super::title::has_body_noun;
use crate::states::State;
use crate::text::{Cut, is_blank};

/// How long the name of a place is at most.
const LONGEST: usize = 60;
/// How many words the name of a place has at most, that of its State aside.
const MOST_WORDS: usize = 5;

/// The place that stands beside days, before or behind them.
pub(super) fn beside(text: &str, days: &Range<usize>) -> Option<Range<usize>> {
    before(text, days.start).or_else(|| behind(text, days.end))
}

/// "(Vienna, ", "held in Vienna from ", "its fifth session, Vienna, ".
fn before(text: &str, days: usize) -> Option<Range<usize>> {
    const VERBS: [&str; 6] =
        ["eld in ", "eld at ", "onvened in ", "onvened at ", "rganized in ", "took place in "];
    const OPENINGS: [&str; 9] =
        ["(", "[", ": ", " – ", " — ", "| ", " session ", " meeting ", " conference "];
    let head = text.head(days).trim_end();
    let led = [" from", " on", " de", " del", " du", " le"].iter().find_map(|word| head.strip_suffix(word));
    let head = led.unwrap_or(head).trim_end();
    let parted = head.trim_end_matches([',', ':', '|', '–', '—', '-']).trim_end();
    if led.is_none() && parted.len() == head.len() {
        return None;
    }
    let modes = ["(hybrid)", "(online)", ", and online", " and online", ", online", ", hybrid"];
    let words = modes.iter().find_map(|mode| parted.strip_suffix(mode)).unwrap_or(parted).trim_end();
    let ends = |openings: &[&str]| {
        openings.iter().filter_map(|opening| Some(words.rfind(opening)? + opening.len())).max()
    };
    let from = ends(&VERBS).max(ends(&OPENINGS)).unwrap_or(0);
    let from = from + words.tail(from).len() - words.tail(from).trim_start_matches("the ").len();
    if is_place(words.tail(from)) {
        return Some(from..words.len());
    }
    // Behind other words the place is what stands behind the last comma, with its State.
    let comma = words.tail(from).rfind(", ").map(|at| from + at)?;
    let last = comma + 2;
    let state = State::find(words.tail(last)).is_some();
    let city = words.tail(from).head(comma - from).rfind(", ").map(|at| from + at + 2);
    let from = city.filter(|city| state && is_place(words.tail(*city))).unwrap_or(last);
    is_place(words.tail(from)).then_some(from..words.len())
}

/// ", Vienna", " in Vienna", " at Vienna and online".
fn behind(text: &str, days: usize) -> Option<Range<usize>> {
    let rest = text.tail(days);
    let lead = [", ", " in ", " at ", ", in ", ", at ", " | ", " – ", " - ", "), ", ") in ", " (", ": "]
        .into_iter()
        .filter(|lead| rest.starts_with(lead))
        .map(str::len)
        .max()?;
    let from = days + lead + usize::from(rest.tail(lead).starts_with("the ")) * "the ".len();
    let words = text.tail(from);
    let end = words.find(|c: char| c.is_ascii_digit() || "()[];:|*".contains(c)).unwrap_or(words.len());
    let ends =
        [" and online", ", and online", ", online", ", hybrid", ", in a ", " in a ", ", with ", ". ", " by "];
    let end = ends.iter().filter_map(|mark| words.head(end).find(mark)).min().unwrap_or(end);
    let place = words.head(end).trim_end_matches(|c| is_blank(c) || ",.–-".contains(c));
    is_place(place).then(|| from..from + place.len())
}

/// Whether words can be the name of a place: "Vienna", "Sharm el-Sheikh, Egypt", "Vienna International Centre, Vienna".
pub(super) fn is_place(words: &str) -> bool {
    const SMALL: [&str; 14] =
        ["and", "d’", "de", "del", "do", "dos", "du", "e", "el", "la", "le", "les", "of", "the"];
    const OTHERS: [&str; 24] = [
        "addendum",
        "agenda",
        "chapter",
        "corrigendum",
        "decision",
        "decisions",
        "draft",
        "english",
        "general",
        "item",
        "limited",
        "note",
        "original",
        "part",
        "proceedings",
        "report",
        "resolution",
        "session",
        "sessions",
        "summary",
        "volume",
        "january",
        "monday",
        "united nations",
    ];
    let plain = |c: char| c.is_alphabetic() || " ,'’-.()".contains(c);
    let (city, state) =
        words.rsplit_once(", ").filter(|(_, state)| State::find(state).is_some()).unwrap_or((words, ""));
    let named = |word: &str| {
        word.starts_with(char::is_uppercase)
            || SMALL.contains(&word)
            || word.starts_with("el-")
            || word.starts_with("al-")
    };
    let small = words.to_lowercase();
    let other = |word: &str| small == word || small.split([' ', ',']).any(|other| other == word);
    words.starts_with(char::is_uppercase)
        && (3..LONGEST + state.len()).contains(&words.len())
        && words.chars().all(plain)
        && city.split([' ', ',']).filter(|word| !word.is_empty()).all(named)
        && city.split(' ').count() <= MOST_WORDS
        && !has_body_noun(words)
        && !OTHERS.iter().any(|word| other(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str) -> Option<&str> {
        let days = text.find('5')?;
        let end = text.find("2019").map_or(text.len(), |year| year + 4);
        beside(text, &(days..end)).map(|range| text.cut(range))
    }

    #[test]
    fn the_place_stands_before_the_days() {
        for text in [
            "Report on its fifth session, Vienna, 5–7 June 2019",
            "Report on its fifth session (Vienna, 5–7 June 2019)",
            "Report on its fifth session: Vienna, 5–7 June 2019",
            "Report on its fifth session – Vienna, 5–7 June 2019",
            "Report on its fifth session, Vienna and online, 5–7 June 2019",
            "Report on its fifth session (Vienna (hybrid), 5–7 June 2019)",
            "Report on its fifth session, convened in Vienna from 5 to 7 June 2019",
            "Vienna, from 5 to 7 June 2019",
            "Held in Vienna, 5–7 June 2019",
        ] {
            assert_eq!(place(text), Some("Vienna"), "{text}");
        }
        let egypt = "Report on its fifth session, Sharm el-Sheikh, Egypt, 5–7 June 2019";
        assert_eq!(place(egypt), Some("Sharm el-Sheikh, Egypt"));
    }

    #[test]
    fn the_place_stands_behind_the_days() {
        for text in [
            "Report on its session, held from 5 to 7 June 2019 in Vienna",
            "Report on its session, held from 5 to 7 June 2019 at Vienna and online",
            "Report on its session (5–7 June 2019, Vienna)",
            "5–7 June 2019, Vienna",
            "5–7 June 2019 | Vienna",
        ] {
            assert_eq!(place(text), Some("Vienna"), "{text}");
        }
        let egypt = "held from 5 to 7 June 2019 in Sharm el-Sheikh, Egypt";
        assert_eq!(place(egypt), Some("Sharm el-Sheikh, Egypt"));
    }

    #[test]
    fn other_words_beside_days_are_no_place() {
        for text in [
            "Report of the Working Group on Asset Recovery on 5 June 2019",
            "Report of the Committee on Peat, 5 June 2019",
            "Report on its fifth session, Part One, 5 June 2019",
            "Report on its session, held from 5 to 7 June 2019, Addendum",
            "Report on its fifth session from 5 to 7 June 2019",
        ] {
            assert_eq!(place(text), None, "{text}");
        }
    }
}
