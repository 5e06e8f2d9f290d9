//! Names one a line, in one column or two.

use std::ops::Range;

use crate::organizations;
use crate::source::Span;
use crate::states::State;
use crate::text::Cut;

/// The longest name a line of a list may hold, in bytes.
const LONGEST_NAME: usize = 120;

/// The names in the pieces of a list, as ranges of pieces; `None` where the pieces are prose or a sentence of commas.
///
/// ```text
/// Austria            Kenya            -> Austria · Kenya · Lebanon
/// Lebanon
/// Poland: Ms. A. Nowak, Mr. B. Lis    -> Poland
/// ```
///
/// `last_follows` says that "and" stands behind the name above.
pub(crate) fn names(pieces: &[&str], last_follows: bool) -> Option<Vec<Range<usize>>> {
    let mut names: Vec<Range<usize>> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        let person = is_person(piece);
        let before = at.checked_sub(1).and_then(|before| pieces.get(before));
        let follows = before.map_or(last_follows, |before| announces_last(before));
        let closed = !piece.ends_with(['.', ':']) || at + 1 == pieces.len() && closes(piece, follows);
        let whole = piece.len() <= LONGEST_NAME && closed || person || delegation(piece) < piece.len();
        let listed = piece.contains(", ") && !person && delegation(piece) == piece.len();
        if !whole || listed {
            return None;
        }
        match names.last_mut() {
            _ if person => {}
            Some(name) if name.end == at && goes_on(before.copied().unwrap_or_default(), piece) => {
                name.end = at + 1;
            }
            _ if piece.chars().next().is_some_and(char::is_uppercase) || is_state(piece) => {
                names.push(at..at + 1);
            }
            _ => return None,
        }
    }
    (!names.is_empty()).then_some(names)
}

/// Whether a line ends in "and", so that the next is the last of the list.
pub(crate) fn announces_last(line: &str) -> bool {
    line.trim_end().ends_with(" and")
}

/// The name in a line, without its article and what the list puts behind it: "the Council of Europe; and".
pub(crate) fn bare(line: &str) -> &str {
    let ends = |words: &'_ str| words.trim_end_matches(['*', ',', ';', ' ']).len();
    let line = line.head(ends(line));
    let line = line.strip_suffix(" and").unwrap_or(line);
    let line = line.head(ends(line));
    let line = line.strip_suffix('.').unwrap_or(line);
    super::without_count(line.strip_prefix("the ").unwrap_or(line))
}

/// Whether a line with a full stop is the last name of a list: "and" stands before it, or the name is known.
fn closes(piece: &str, follows: bool) -> bool {
    let name = piece.strip_suffix('.').unwrap_or_default();
    let name = name.strip_prefix("the ").unwrap_or(name);
    follows && !name.contains(". ") || is_state(name) || organizations::category(name).is_some()
}

/// The cells of a row of a table that hold words: `| Austria | Kenya |`.
pub(crate) fn cells(row: Span, source: &str) -> Vec<Span> {
    let words = row.slice(source);
    let mut cells = Vec::new();
    let mut start = 0;
    for end in memchr::memchr_iter(b'|', words.as_bytes()).chain([words.len()]) {
        let cell = words.cut(start..end);
        let name = cell.trim();
        if name.contains(char::is_alphabetic) {
            let from = row.start() + start + (cell.len() - cell.trim_start().len());
            cells.push(Span::new(from, from + name.len()));
        }
        start = end + 1;
    }
    cells
}

/// How long the name of the delegation is that a line begins with: what stands before a colon and names, or all.
pub(crate) fn delegation(line: &str) -> usize {
    let colon = line.find(": ").filter(|colon| State::find(line.head(*colon)).is_some());
    colon.unwrap_or(line.len())
}

/// Whether a line is about a person of the delegation above it.
fn is_person(line: &str) -> bool {
    const TITLES: [&str; 10] =
        ["Mr. ", "Ms. ", "Mrs. ", "Mr ", "Ms ", "Mrs ", "H.E. ", "Dr. ", "Miss ", "Sir "];
    TITLES.iter().any(|title| line.starts_with(title))
}

/// Whether a name broken at the end of a line goes on with a piece.
fn goes_on(before: &str, piece: &str) -> bool {
    // "the former Yugoslav Republic of Macedonia" is a name, and "Uganda and" joins the last.
    if is_state(piece) && before.strip_suffix(" and").is_none_or(is_state) {
        return false;
    }
    // "European Union Agency (Eurojust) and" is a whole name, and so is one that is known.
    let organization =
        |name: &str| organizations::category(name.strip_prefix("the ").unwrap_or(name)).is_some();
    let whole = |name: &str| name.ends_with(')') || organization(name) && organization(bare(piece));
    if before.strip_suffix(" and").is_some_and(whole) && piece.chars().any(char::is_uppercase) {
        return false;
    }
    // A name ends where the next is set apart from it.
    if before.strip_suffix(" and").unwrap_or(before).ends_with([',', ';']) {
        return false;
    }
    let last = before.rsplit(' ').next().unwrap_or_default();
    matches!(last, "of" | "and" | "the" | "for" | "to" | "in" | "on" | "against")
        || before.ends_with('-')
        || piece.starts_with(|first: char| first.is_lowercase() || first == '(')
}

/// Whether a line is the name of a State, whatever stands around it.
fn is_state(line: &str) -> bool {
    let name = line.trim_end_matches([',', ';', '.', '*', ' ']);
    State::find(name.strip_prefix("the ").unwrap_or(name)).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pieces: &[&str]) -> Option<Vec<String>> {
        names(pieces, false).map(|names| names.into_iter().map(|name| pieces[name].join(" ")).collect())
    }

    #[test]
    fn every_piece_is_a_name() {
        assert_eq!(read(&["Austria", "Kenya", "Lebanon"]).unwrap(), ["Austria", "Kenya", "Lebanon"]);
        let last = ["European Union Agency for Asylum (EUAA) and", "International Olive Council (IOC)."];
        assert_eq!(read(&last).unwrap(), last);
    }

    #[test]
    fn a_name_may_go_on_in_the_next_line() {
        assert_eq!(
            read(&["Organisation for Economic Co-operation and", "Development", "World Bank"]).unwrap(),
            ["Organisation for Economic Co-operation and Development", "World Bank"]
        );
    }

    #[test]
    fn the_name_of_a_state_may_begin_with_its_article() {
        assert_eq!(
            read(&["Peru", "the former Yugoslav Republic of Macedonia", "Uganda and", "Zambia"]).unwrap(),
            ["Peru", "the former Yugoslav Republic of Macedonia", "Uganda and", "Zambia"]
        );
    }

    #[test]
    fn people_stand_for_the_delegation_above_them() {
        assert_eq!(read(&["Poland", "Ms. Anna Nowak, Deputy Minister", "Peru"]).unwrap(), ["Poland", "Peru"]);
        assert_eq!(delegation("Poland: Ms. Anna Nowak, Mr. Jan Lis"), 6);
    }

    #[test]
    fn a_list_in_a_block_of_its_own_is_read() {
        let lead = "1. The following States parties were represented at the meeting:\n\n";
        for list in [
            "Chile, Peru and Togo.",
            "Chile\nPeru\nTogo",
            "    Chile\n    Peru\n    Togo",
            "Chile\n\nPeru\n\nTogo",
            "| Chile | Peru |\n|---|---|\n| Togo | |",
        ] {
            let report =
                crate::parse(&format!("I. Attendance\n\n{lead}{list}\n\n2. The Group met.\n")).into_report();
            let names: Vec<&str> = report.participants().iter().map(crate::Participant::name).collect();
            assert_eq!((names, report.sections().len()), (vec!["Chile", "Peru", "Togo"], 1), "{list}");
        }
    }

    #[test]
    fn prose_is_no_list() {
        assert_eq!(read(&["The list of participants is in the annex."]), None);
        assert_eq!(read(&["Austria, Kenya and", "Lebanon"]), None);
        assert_eq!(read(&["World Bank;", "and others"]), None);
    }
}
