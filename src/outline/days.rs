//! Lines with the days and the place of a meeting.

use super::page::Page;
use super::vocabulary::is_opening_heading;
use crate::date::month_name;
use crate::text::is_blank;

/// "*Vienna, 4 to 6 September 2018*", "5–7 June 2019", "(5–7 June 2019, Vienna)": the days of a meeting with or without its place, and
/// nothing else.
pub(super) fn is_place_and_days(line: &str) -> bool {
    const JOINTS: [&str; 10] = ["and", "at", "de", "el", "from", "in", "la", "online", "the", "to"];
    if line.len() >= 80 || !line.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let words = line.trim_matches(['*', '_', '(', ')', '[', ']']);
    let words = words.strip_prefix("Held ").or_else(|| words.strip_prefix("held ")).unwrap_or(words);
    let parts = |c: char| is_blank(c) || matches!(c, ',' | '-' | '–' | '—' | '|' | '(' | ')');
    let (mut months, mut years, mut days, mut names) = (0, 0, 0, 0);
    for word in words.split(parts).filter(|word| !word.is_empty()) {
        let figures = word.bytes().all(|byte| byte.is_ascii_digit());
        match word.len() {
            4 if figures => years += 1,
            1 | 2 if figures => days += 1,
            _ if is_month(word) => months += 1,
            _ if JOINTS.contains(&word) => {}
            _ if word.starts_with(char::is_uppercase)
                && !word.ends_with("day")
                && word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '’')) =>
            {
                names += 1;
            }
            _ => return false,
        }
    }
    // A day alone is that of the document.
    months > 0 && (1..=2).contains(&years) && days > 0 && names <= 6 && (days > 1 || names > 0)
}

fn is_month(word: &str) -> bool {
    (1..=12).any(|month| month_name(month).eq_ignore_ascii_case(word))
}

/// Whether a line is the place of a meeting whose days stand in the line beside it: "Vienna, Austria".
pub(super) fn is_place_beside_days(page: &Page<'_>, at: usize) -> bool {
    let line = page.text(at);
    let named = |word: &str| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic);
    let place = line.len() < 40
        && line.split([' ', ',']).filter(|word| !word.is_empty()).all(named)
        && line.split(' ').count() <= 4
        && !is_opening_heading(line);
    let days = |at: usize| {
        let text = page.text(at);
        text.bytes().any(|byte| byte.is_ascii_digit()) && is_place_and_days(text) && !text.contains(", ")
    };
    place && (days(at + 1) || at > 0 && days(at - 1))
}

#[cfg(test)]
mod tests {
    use super::is_place_and_days;

    #[test]
    fn days_stand_before_or_behind_their_place_or_alone() {
        for line in [
            "Vienna, 5–7 June 2019",
            "*Vienna, 5 June 2019*",
            "(5–7 June 2019, Vienna)",
            "5-7 June 2019 | Vienna",
            "Held in Vienna from 5 to 7 June 2019",
            "Sharm el-Sheikh, Egypt, 30 May to 2 June 2019",
            "5 to 7 June 2019",
        ] {
            assert!(is_place_and_days(line), "{line}");
        }
    }

    #[test]
    fn other_lines_with_days_are_none() {
        for line in [
            "5 June 2019",
            "Wednesday, 5 June 2019",
            "Adopted on 5 June 2019",
            "May 2019",
            "Session 5, Vienna",
        ] {
            assert!(!is_place_and_days(line), "{line}");
        }
    }
}
