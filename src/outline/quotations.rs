//! Quotations set off in lines of their own, with numbered provisions in them: those numbers are none of the report's.

use std::ops::Range;

use super::page::Page;
use crate::text::Cut as _;

/// How many lines a quotation may have.
const LONGEST: usize = 80;

/// The quotations from a line on, in order. Each opens at the head of a line, and closes before another mark opens.
pub(super) fn quotations(page: &Page<'_>, start: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    for at in start..page.lines.len() {
        let line = page.text(at);
        // Most lines are told by their first byte.
        if open.is_none() && !matches!(line.byte(0), b'"' | 0xe2) {
            continue;
        }
        if open.is_some_and(|from| at - from > LONGEST || page.degree(at) > 0) {
            open = None;
        }
        if open.is_none() && !line.starts_with(['“', '"']) {
            continue;
        }
        // Every paragraph of a quotation may open anew.
        let inside = if open.is_some() { line.strip_prefix(['“', '"']).unwrap_or(line) } else { line };
        let (opened, closed) = marks(inside);
        let from = open.unwrap_or(at);
        open = match (open.is_some(), opened, closed) {
            (false, 1, 0) => Some(at),
            (true, 0, 0) => open,
            (true, 0, 1) => {
                found.push(from..at + 1);
                None
            }
            _ => None,
        };
    }
    found
}

/// How many marks open and close in a line. A straight one opens at the head of the line and closes elsewhere.
fn marks(line: &str) -> (usize, usize) {
    let straight = line.bytes().filter(|byte| *byte == b'"').count();
    let first = usize::from(line.starts_with('"'));
    (line.matches('“').count() + first, line.matches('”').count() + (straight - first))
}

#[cfg(test)]
mod tests {
    fn numbers(text: &str) -> Vec<u32> {
        let report = crate::parse(text).into_report();
        report.paragraphs().iter().filter_map(crate::Paragraph::number).collect()
    }

    #[test]
    fn the_numbers_of_quoted_provisions_are_none_of_the_report() {
        for [open, close] in [["“", "”"], ["\"", "\""]] {
            let text = format!(
                "I. Opening\n\n1. The Group met.\n\n2. The article would read as follows:\n\n{open}Article 5\n\nScope\n\n1. States shall \
                 cooperate.\n\n2. States shall consult.{close}\n\n3. The Group agreed.\n\n4. It rose.\n"
            );
            assert_eq!(numbers(&text), [1, 2, 3, 4], "{text}");
        }
    }

    #[test]
    fn a_quotation_may_open_anew_with_every_paragraph() {
        let text = "1. The Group met.\n\n2. It would read:\n\n“1. States shall cooperate.\n\n“2. States shall consult.”\n\n3. It rose.\n";
        assert_eq!(numbers(text), [1, 2, 3]);
    }

    #[test]
    fn a_mark_that_nothing_closes_quotes_nothing() {
        let text = "1. The Group read\n“the guide.\n\n2. It met.\n\n3. It saw the “map”.\n\n4. It rose.\n";
        assert_eq!(numbers(text), [1, 2, 3, 4]);
    }
}
