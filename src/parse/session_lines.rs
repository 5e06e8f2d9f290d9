//! Whose session the lines of a masthead are about, and days that two of them share.

use super::ordinal::ordinal;
use super::{title, venue};
use crate::cite::{Cited, Context, scan};
use crate::date::{DateRange, MONTHS};
use crate::text::{Cut, fold};

/// Whether a line of a masthead is the name of a body, with its session ("Third Meeting of States Parties to …").
pub(super) fn names(line: &str, body: &str) -> bool {
    let start = line.len().checked_sub(body.len());
    start.and_then(|start| line.get(start..)).is_some_and(|end| end.eq_ignore_ascii_case(body))
}

/// Whether a body's name, over however many lines, stands right above or before its session among the lines of a masthead.
pub(super) fn stands_over_session(lines: &str, body: &str) -> bool {
    let opens = |at: usize| at == 0 || lines.get(at - 1..at) == Some("\n");
    behind_body(lines, body).is_some_and(|(at, behind)| {
        let next = behind.split(' ').next().unwrap_or_default();
        opens(at) && (ordinal(next).is_some() || next == "resumed")
    })
}

/// The same of a session that is counted by its year: "2025 substantive session". Its body may stand in the title.
fn stands_over_year(lines: &str, body: &str) -> bool {
    behind_body(lines, body).is_some_and(|(_, behind)| is_yearly(&behind))
}

/// Where the lines name a body, and what stands right behind its name, in small letters.
fn behind_body(lines: &str, body: &str) -> Option<(usize, String)> {
    let one = lines.replace('\n', " ").to_lowercase();
    let at = one.find(&body.to_lowercase())?;
    let behind = one.tail(at + body.to_lowercase().len());
    let near = behind.get(..40).unwrap_or(behind);
    Some((at, near.trim_start().to_owned()))
}

/// Whether words begin with a session that is counted by its year: "2025 substantive session".
fn is_yearly(words: &str) -> bool {
    let mut words = words.split(' ');
    let year =
        words.next().is_some_and(|year| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()));
    year && words.take(2).any(|word| matches!(word, "session" | "meeting"))
}

/// Whether the name of an organ, in full, begins with that of the body: "Preparatory Commission for the Entry into Force of …".
pub(super) fn begins(organ: &str, body: &str) -> bool {
    let head = organ.get(..body.len());
    head.is_some_and(|head| head.eq_ignore_ascii_case(body)) && organ.tail(body.len()).starts_with(' ')
}

/// The days that go on from one line of a masthead in the next, and the place before them: "2025 session (New York, 18" /
/// "February–14 March 2025)".
pub(super) fn days_over_lines(
    lines: &[String],
    own: bool,
    body: &str,
) -> Option<(DateRange, Option<String>)> {
    if !own && !stands_over_year(&lines.join("\n"), body) {
        return None;
    }
    lines.windows(2).find_map(|pair| {
        let [above, below] = pair else { return None };
        let ends_in_days =
            above.trim_end().ends_with(|last: char| last.is_ascii_digit() || "-–,(".contains(last))
                || month_name_ends(above);
        if !ends_in_days || above.len() + below.len() > LONGEST_LINES {
            return None;
        }
        let joined = [above.trim_end(), below.trim_start()].join(" ");
        let joined = fold(&joined);
        let words = joined.text();
        let mut found = Vec::new();
        scan(words, &mut Context::default(), &mut found);
        found.into_iter().find_map(|found| {
            let Cited::Date { value, .. } = &found.cited else { return None };
            let dates = title::range(value.as_ref()).filter(|dates| (2..90).contains(&dates.days()))?;
            let torn = (found.range.start..found.range.end).contains(&above.trim_end().len());
            let place = venue::beside(words, &found.range).map(|place| words.cut(place).to_owned());
            torn.then_some((dates, place))
        })
    })
}

/// How long two lines are at most that are read as one, in bytes.
const LONGEST_LINES: usize = 300;

fn month_name_ends(line: &str) -> bool {
    let last = line.trim_end().rsplit([' ', '–', '-']).next().unwrap_or_default();
    MONTHS.contains(&last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(lines: &[&str]) -> Option<(String, Option<String>)> {
        let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        days_over_lines(&lines, true, "")
            .map(|(dates, place)| (format!("{}/{}", dates.start(), dates.end()), place))
    }

    #[test]
    fn days_may_go_on_in_the_next_line() {
        let expected = Some(("2021-02-18/2021-03-14".to_owned(), Some("Bonn".to_owned())));
        assert_eq!(days(&["2021 substantive session (Bonn, 18", "February–14 March 2021)"]), expected);
        assert_eq!(days(&["A/1", "Session, Bonn, 18 February–", "14 March 2021"]), expected);
        assert_eq!(days(&["Bonn, 18 February", "2021"]), None);
        assert_eq!(days(&["Item 5", "18–20 February 2021"]), None);
    }

    #[test]
    fn a_body_stands_over_its_session() {
        let body = "Committee on Peat";
        assert!(stands_over_session("Committee on\nPeat\nThird session", body));
        assert!(stands_over_year("Committee on Peat\n2021 substantive session (Bonn", body));
        assert!(stands_over_year("Report of the Committee on Peat\n2021 session", body));
        assert!(!stands_over_session("Report of the Committee on Peat\nTenth session", body));
        assert!(!stands_over_year("Committee on Peat\n2021 Agenda", body));
        assert!(begins("Committee on Peat and Moss", body) && !begins("Committee on Peatlands", body));
    }
}
