//! Makes fixes only as long as the text is still read as the same report.

use std::ops::Range;

use crate::fix::{self, Fix};
use crate::parse::Parsed;

/// A text with the fixes that were made in it.
pub(super) struct Mended {
    pub(super) parsed: Parsed,
    /// The fixes that were made, by their places in the list.
    pub(super) made: Vec<usize>,
    /// The fixes after which the report would be read otherwise, by their places in the list.
    pub(super) refused: Vec<usize>,
}

/// How often a text is read again to find out which of its fixes are to be refused. Behind that all are that are in doubt.
const READINGS: usize = 64;

/// Makes those of some fixes after which the report still has as many sections and numbered paragraphs.
pub(super) fn mend(parsed: Parsed, fixes: &[&Fix]) -> Mended {
    let shape = shape(&parsed);
    let mended = Mended { parsed, made: Vec::new(), refused: Vec::new() };
    let mut mending =
        Mending { text: mended.parsed.text().to_owned(), shape, fixes, taken: Vec::new(), mended };
    let mut readings = READINGS;
    // Halves of what cannot be made as a whole, the first on top.
    let mut open = vec![(0, fixes.len())];
    while let Some((start, end)) = open.pop() {
        if start == end || mending.take(start..end, &mut readings) {
            continue;
        }
        if end - start == 1 {
            mending.mended.refused.push(start);
            continue;
        }
        let middle = start.midpoint(end);
        open.extend([(middle, end), (start, middle)]);
    }
    mending.mended
}

struct Mending<'a> {
    text: String,
    shape: Shape,
    fixes: &'a [&'a Fix],
    /// Those that are to be made, by their places.
    taken: Vec<usize>,
    mended: Mended,
}

impl Mending<'_> {
    /// Makes some more fixes, if the report stays the same.
    fn take(&mut self, group: Range<usize>, readings: &mut usize) -> bool {
        let Some(left) = readings.checked_sub(1) else { return false };
        *readings = left;
        let before = self.taken.len();
        self.taken.extend(group);
        let (text, made) =
            fix::apply_each(&self.text, self.taken.iter().filter_map(|at| self.fixes.get(*at).copied()));
        let parsed = crate::parse(&text);
        if shape(&parsed) != self.shape {
            self.taken.truncate(before);
            return false;
        }
        self.mended.made = made.iter().filter_map(|at| self.taken.get(*at).copied()).collect();
        self.mended.parsed = parsed;
        true
    }
}

/// How many sections and numbered paragraphs a report has.
type Shape = (usize, usize);

fn shape(parsed: &Parsed) -> Shape {
    let report = parsed.report();
    let numbered = report.paragraphs().iter().filter(|paragraph| paragraph.number().is_some());
    (report.all_sections().count(), numbered.count())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fix::{Edit, Safety};
    use crate::source::Span;

    const TEXT: &str = "I. Introduction\n\n1. The Group met.\n\n2. The Group spoke.\n\n3. The Group rose.\n";

    fn write(old: &str, new: &str) -> Fix {
        let at = TEXT.find(old).unwrap();
        let span = Span::new(at, at + old.len());
        Fix::new("write", vec![Edit { span, text: new.to_owned() }], Safety::Safe)
    }

    #[test]
    fn a_fix_that_takes_a_number_away_is_refused_and_the_others_are_made() {
        let fixes = [write("met", "sat"), write("2. ", ""), write("rose", "stood")];
        let mended = mend(crate::parse(TEXT), &fixes.iter().collect::<Vec<_>>());
        assert_eq!(mended.refused, [1]);
        assert_eq!(mended.made, [0, 2]);
        assert_eq!(mended.parsed.text(), TEXT.replace("met", "sat").replace("rose", "stood"));
    }

    #[test]
    fn very_many_fixes_that_break_a_report_are_refused_without_reading_it_for_each() {
        let many: Vec<Fix> = (0..5000).map(|_| write("I. Introduction\n\n1. ", "")).collect();
        let mended = mend(crate::parse(TEXT), &many.iter().collect::<Vec<_>>());
        assert_eq!((mended.made.len(), mended.refused.len()), (0, 5000));
        assert_eq!(mended.parsed.text(), TEXT);
    }
}
