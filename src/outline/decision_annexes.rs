//! Annexes of the decisions that a report quotes: what they number counts for itself, and the report goes on behind them.
//!
//! ```text
//! Resolution 9/2
//! …
//! Annex
//! Guiding principles
//! 1. States should act.
//!
//! II. Introduction
//! 2. It met.
//! ```

use std::ops::Range;

use super::dressed::Dressed;
use super::marker::Style;
use super::named::{Begins, named};
use crate::text::{letter, roman};

/// What the end of a decision is told by, in order.
#[derive(Default)]
pub(super) struct Marks(Vec<(usize, Mark)>);

#[derive(Clone, Copy)]
enum Mark {
    Decision,
    Annex,
    /// A heading: its value as a roman number and as a letter, 0 where it is none.
    Heading {
        numeral: u32,
        letter: u32,
    },
    Number(u32),
}

impl Marks {
    /// Notes a line. `decides` says that it is the name of a decision whose text stands below.
    pub(super) fn take(&mut self, at: usize, line: &Dressed<'_>, begins: Begins, decides: bool) {
        let label = line.marker.as_ref().map(|marker| (marker.style, marker.label));
        let mark = match (label, begins) {
            _ if decides => Mark::Decision,
            (None, Begins::Annex) => Mark::Annex,
            (None, Begins::Part) => {
                let numeral = named(line.text).map_or(0, |named| named.value);
                Mark::Heading { numeral, letter: 0 }
            }
            (Some((Style::Arabic(number), _)), _) if !line.furniture => Mark::Number(number),
            (Some((Style::Capital, label)), _) => Mark::Heading {
                numeral: roman(label).unwrap_or(0),
                letter: letter(&label.to_ascii_lowercase()).unwrap_or(0),
            },
            _ => return,
        };
        self.0.push((at, mark));
    }

    /// The lines of the annexes, each from its name to the next decision or to the heading with which the report goes on.
    /// None where it does not go on: such annexes are its own.
    pub(super) fn annexes(&self) -> Vec<Range<usize>> {
        let mut all = Vec::new();
        if !self.0.iter().any(|(_, mark)| matches!(mark, Mark::Annex)) {
            return all;
        }
        let following = self.following_numbers();
        let mut outer = Outer::default();
        let mut at = 0;
        while let Some((_, mark)) = self.0.get(at) {
            match *mark {
                Mark::Decision => {
                    let Some(end) = self.end(at, &outer, &following) else { break };
                    self.push_annexes(at..end, &mut all);
                    at = end;
                    continue;
                }
                Mark::Annex => break,
                Mark::Heading { numeral, letter } => outer.take(numeral, letter),
                Mark::Number(number) => outer.number = number,
            }
            at += 1;
        }
        all
    }

    /// For every mark the number that follows.
    fn following_numbers(&self) -> Vec<u32> {
        let mut next = 0;
        let mut all: Vec<u32> = Vec::with_capacity(self.0.len());
        for (_, mark) in self.0.iter().rev() {
            all.push(next);
            if let Mark::Number(number) = mark {
                next = *number;
            }
        }
        all.reverse();
        all
    }

    /// The heading with which the report goes on behind the decisions from a mark on: it is the next of its kind, and the
    /// next paragraph stands under it.
    fn end(&self, decision: usize, outer: &Outer, following: &[u32]) -> Option<usize> {
        let mut inner = Outer::default();
        (decision + 1..self.0.len()).find(|at| {
            let Some((_, Mark::Heading { numeral, letter })) = self.0.get(*at) else { return false };
            let goes_on = |value: u32, outer: u32, inner: u32| {
                outer > 0 && value == outer + 1 && (inner == 0 || inner >= value)
            };
            let next = goes_on(*numeral, outer.numeral, inner.numeral)
                || goes_on(*letter, outer.letter, inner.letter);
            inner.take(*numeral, *letter);
            next && following.get(*at) == Some(&(outer.number + 1))
        })
    }

    fn push_annexes(&self, marks: Range<usize>, all: &mut Vec<Range<usize>>) {
        let line = |at: usize| self.0.get(at).map_or(0, |(line, _)| *line);
        let mut start = None;
        for at in marks.start..=marks.end {
            match self.0.get(at) {
                Some((line, Mark::Annex)) if at < marks.end => start = start.or(Some(*line)),
                Some((_, Mark::Decision)) => all.extend(start.take().map(|start| start..line(at))),
                _ if at == marks.end => all.extend(start.take().map(|start| start..line(at))),
                _ => {}
            }
        }
    }
}

/// The headings of the report that are open, and its last number.
#[derive(Default)]
struct Outer {
    numeral: u32,
    letter: u32,
    number: u32,
}

impl Outer {
    fn take(&mut self, numeral: u32, letter: u32) {
        let goes_on = |value: u32, last: u32| value > 0 && (value == last + 1 || value == 1);
        // "C." may be a letter or a hundred.
        if goes_on(letter, self.letter) && !goes_on(numeral, self.numeral) || numeral == 0 {
            self.letter = letter;
        } else {
            (self.numeral, self.letter) = (numeral, 0);
        }
    }
}

#[cfg(test)]
mod tests {
    /// Every heading as `path [first-last]`, the numbers of the paragraphs, and the errors told.
    fn read(text: &str) -> (Vec<String>, Vec<u32>, Vec<String>) {
        let parsed = crate::parse(text);
        let report = parsed.report();
        let range = |section: &crate::Section| {
            format!("{:?}-{:?}", section.first_paragraph(), section.last_paragraph())
        };
        let headings = report
            .all_sections()
            .map(|(path, section)| format!("{path} {}", range(section).replace("Some(", "").replace(')', "")))
            .collect();
        let numbers = report.paragraphs().iter().filter_map(crate::Paragraph::number).collect();
        let errors = crate::Validator::new().select("heading-sequence").unwrap().check(&parsed);
        let more = crate::Validator::new().select("paragraph-sequence").unwrap().check(&parsed);
        (headings, numbers, errors.iter().chain(&more).map(|finding| finding.message().to_owned()).collect())
    }

    const BEGINNING: &str = "I. Action taken by the Board\n\n1. At its ninth meeting, the Board adopted the following resolutions:\n\n\
        Resolution 9/1\n\nClean water in the harbours\n\nThe Harbour Board,\n\nRecalling its earlier work,\n\n1. Urges States to clean \
        water;\n\n2. Requests so.\n\nAnnex\n\nGuiding principles\n\n1. States should act.\n\n2. States should share.\n\n";

    #[test]
    fn the_report_goes_on_behind_the_annex_of_a_resolution() {
        let text = format!(
            "{BEGINNING}Resolution 9/2\n\nMore boats\n\nThe Harbour Board,\n\n1. Urges States to build.\n\nII. Introduction\n\n2. It \
             met.\n\n3. It grew.\n"
        );
        let (headings, numbers, errors) = read(&text);
        assert_eq!(
            headings,
            [
                "I 1-1",
                "I.Resolution 9/1 Clean water in the harbours None-None",
                "I.Resolution 9/1 Clean water in the harbours.Annex None-None",
                "I.Resolution 9/2 More boats None-None",
                "II 2-3",
            ]
        );
        assert_eq!(numbers, [1, 2, 3]);
        assert_eq!(errors, [""; 0]);
    }

    #[test]
    fn an_annex_with_chapters_of_its_own_belongs_to_its_resolution() {
        let text = format!(
            "{BEGINNING}I. Aims\n\n3. States should aim.\n\nII. Means\n\n4. States should have means.\n\nII. Introduction\n\n2. It \
             met.\n\nIII. Closure\n\n3. It rose.\n"
        );
        let (headings, numbers, errors) = read(&text);
        assert_eq!(headings.iter().filter(|heading| !heading.starts_with("I.")).count(), 3, "{headings:?}");
        assert_eq!(numbers, [1, 2, 3]);
        assert_eq!(errors, [""; 0]);
    }

    #[test]
    fn annexes_that_end_the_report_are_its_own() {
        let text = format!("{BEGINNING}3. States should learn.\n");
        let (headings, numbers, _) = read(&text);
        assert!(headings.contains(&"Annex 1-3".to_owned()), "{headings:?}");
        assert_eq!(numbers, [1, 1, 2, 3]);
    }
}
