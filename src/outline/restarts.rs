//! Paragraphs whose numbers a converter begins anew under every heading: they are counted on.
//!
//! ```text
//! A. Opening
//!
//! 1. The Group met.
//! 2. It elected its Chair.
//!
//! B. Attendance
//!
//! 1. The third paragraph.
//! ```
//!
//! Word processors number paragraphs themselves, and programs that give their text write each run as a list of its own. The items
//! of a list within a paragraph are then counted with the paragraphs.

use super::marker::Style;
use super::named::names_annex;
use super::page::Page;
use super::{ends_sentence, ends_with_joint, without_notes};
use crate::text::roman;

/// How many runs have to begin anew.
const FEWEST: usize = 2;
/// How long a heading may be on its line.
const LONGEST_HEADING: usize = 160;
/// How a widely used converter of word processors' files leads back from its notes.
const WAY_BACK: &str = "(#footnote-ref-";

/// The numbers of the lines, where they begin anew under headings and not all of them are of the first degree.
pub(super) fn counted_on(source: &str, page: &Page<'_>) -> Vec<(usize, u32)> {
    if !page.has_first_numbers(FEWEST) {
        return Vec::new();
    }
    let mut count = Count::default();
    for at in 0..page.lines.len() {
        let line = page.line(at);
        if line.text.is_empty() || line.furniture {
            continue;
        }
        if count.number > 0 && names_annex(line.text) {
            break;
        }
        let printed = match line.marker.map(|marker| marker.style) {
            Some(Style::Arabic(printed)) if line.hashes == 0 => Some(printed),
            _ => None,
        };
        if let Some(printed) = printed {
            if count.take(page, at, printed).is_none() {
                return Vec::new();
            }
        } else if count.found.last().is_some_and(|(last, _)| last + 1 == at)
            && line.marker.is_none()
            && line.hashes == 0
        {
            // Such programs leave every paragraph on one line.
            return Vec::new();
        } else {
            count.look(page, at);
        }
    }
    let begin_anew = count.restarts >= FEWEST && 4 * count.prose >= 3 * count.number;
    let is_converted = || memchr::memmem::find(source.as_bytes(), WAY_BACK.as_bytes()).is_some();
    if begin_anew && (count.below > 0 || is_converted()) { count.found } else { Vec::new() }
}

#[derive(Default)]
struct Count {
    found: Vec<(usize, u32)>,
    /// The number of the last paragraph, and how many of them read as prose.
    number: u32,
    prose: u32,
    /// How many runs began anew under a heading, and under how many of them it is below the first degree.
    restarts: usize,
    below: u32,
    /// The number printed last.
    printed: u32,
    list: List,
    /// What stands above.
    above: Above,
}

/// The list within a paragraph that is open, with the number of its last item.
#[derive(Default, Clone, Copy)]
enum List {
    #[default]
    None,
    /// As printed: an agenda.
    Own(u32),
    /// Its items are counted with the paragraphs.
    Counted(u32),
}

/// What stands above a line.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Above {
    #[default]
    Number,
    /// Words that announce a list.
    Colon,
    Heading {
        below: bool,
    },
    Other,
}

impl Count {
    /// A line without a number.
    fn look(&mut self, page: &Page<'_>, at: usize) {
        let line = page.line(at);
        let capital = line.marker.filter(|marker| marker.style == Style::Capital);
        let letter = capital.is_some_and(|marker| roman(marker.label).is_none());
        let headed = line.hashes > 0 || capital.is_some() || line.marker.is_none() && is_heading(line.text);
        self.above = match line.text.as_bytes() {
            [b'|', ..] => Above::Other,
            [.., b':'] => Above::Colon,
            _ if headed => Above::Heading { below: letter || line.hashes > 1 },
            _ => Above::Other,
        };
    }

    /// A line with its number. None where the numbers do not begin anew as a converter's do.
    fn take(&mut self, page: &Page<'_>, at: usize, printed: u32) -> Option<()> {
        let text = page.text(at);
        match (std::mem::take(&mut self.above), self.list) {
            (above, _) if printed == 1 && (above == Above::Colon || text.ends_with(';')) => {
                self.list = List::Own(1);
            }
            (_, List::Own(last)) if printed == last + 1 => self.list = List::Own(printed),
            // "1. Income", as headings of the third degree are.
            (above, _)
                if is_heading(text)
                    && (above != Above::Number || printed != self.printed + 1 || begins_run(page, at)) =>
            {
                self.above = Above::Heading { below: true }
            }
            (above, _) if self.number > 0 && printed == self.printed + 1 => {
                self.printed = printed;
                self.goes_on(at, text, above == Above::Colon);
            }
            (above, list) if printed == 1 && (above != Above::Number || matches!(list, List::Own(2..))) => {
                if let Above::Heading { below } = above {
                    self.restarts += usize::from(self.number > 0);
                    self.below += u32::from(below && self.number > 0);
                }
                self.printed = 1;
                self.paragraph(at, text);
            }
            _ => return None,
        }
        Some(())
    }

    fn goes_on(&mut self, at: usize, text: &str, announced: bool) {
        let text = without_notes(text);
        let goes_on = [";", "; and", "; or", ", and", ", or"].iter().any(|end| text.ends_with(end));
        let item = match self.list {
            List::Counted(last) => last + 1,
            _ if announced && goes_on => 1,
            _ => return self.paragraph(at, text),
        };
        self.found.push((at, item));
        // The last item ends with a full stop.
        self.list = if goes_on { List::Counted(item) } else { List::None };
    }

    fn paragraph(&mut self, at: usize, text: &str) {
        self.number += 1;
        self.prose += u32::from(text.len() > 24 && ends_sentence(text));
        self.list = List::None;
        self.found.push((at, self.number));
        if text.ends_with(':') {
            self.above = Above::Colon;
        }
    }
}

/// Whether a numbered line stands alone above one numbered 1: the runs of a converter have no blank lines.
fn begins_run(page: &Page<'_>, at: usize) -> bool {
    let below = page.line(page.next_text(at)).marker.map(|marker| marker.style);
    page.is_blank(at.saturating_sub(1)) && page.is_blank(at + 1) && below == Some(Style::Arabic(1))
}

/// Whether a line, with its number or without, can be a heading.
fn is_heading(text: &str) -> bool {
    text.len() < LONGEST_HEADING
        && !ends_sentence(text)
        && !text.ends_with([';', ','])
        && !ends_with_joint(text)
}

#[cfg(test)]
mod tests {
    fn read(text: &str) -> Vec<(Option<u32>, usize)> {
        let report = crate::parse(text).into_report();
        report.paragraphs().iter().map(|one| (one.number(), one.items().len())).collect()
    }

    const TEXT: &str = "I. Introduction\n\n1. The Group was established by its parent body.\n2. It met in the hall of the bogs.\n\nII. \
                        Organization\n\nA. Opening\n\n1. The Chair opened the third meeting of the Group.\n\nB. Attendance\n\n1. The \
                        following States were represented: Chad and Peru.\n2. Nobody else was there on any of the days.\n";

    #[test]
    fn numbers_that_begin_anew_under_headings_are_counted_on() {
        let numbers = [1, 2, 3, 4, 5].map(|number| (Some(number), 0));
        assert_eq!(read(TEXT), numbers);
    }

    #[test]
    fn items_that_were_counted_with_the_paragraphs_are_items() {
        let items = "2. The Group saw these three on the second day:\n3. Peat and turf;\n4. Bogs, and\n5. Fens.\n6. It rose at the \
                     end of the day.\n";
        let text = TEXT.replace("2. Nobody else was there on any of the days.\n", items);
        assert_eq!(
            read(&text),
            [(Some(1), 0), (Some(2), 0), (Some(3), 0), (Some(4), 0), (Some(5), 3), (Some(6), 0)]
        );
    }

    #[test]
    fn items_and_tables_part_numbers_too_and_lists_have_their_own() {
        let rest = "2. The Group adopted its agenda on the second of the days:\n\n1. Peat.\n\n(a) Turf;\n\n2. Other matters.\n\n1. The \
                    Group met for the length of these days:\n\n| 2 June | 3 June |\n\n1. It rose at the end of the day.\n";
        let text = TEXT.replace("2. Nobody else was there on any of the days.\n", rest);
        let numbers: Vec<u32> = read(&text).into_iter().filter_map(|(number, _)| number).collect();
        assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7]);
        assert_eq!(crate::parse(&text).report().agenda().items().len(), 2);
    }

    #[test]
    fn a_heading_with_the_next_number_stands_alone_above_the_first_of_a_run() {
        let rest = "2. The Group saw two reasons for it:\n\n* Peat\n* Turf\n\n1. The Chair spoke at the end of the day.\n\n2. Fens\n\n\
                    1. The Group rose late in the evening.\n2. It came back on the next day.\n";
        let text = TEXT.replace("2. Nobody else was there on any of the days.\n", rest);
        let numbers: Vec<u32> = read(&text).into_iter().filter_map(|(number, _)| number).collect();
        assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7, 8]);
    }

    #[test]
    fn numbers_that_go_on_stay_as_they_are() {
        let text = TEXT
            .replace("A. Opening\n\n1.", "A. Opening\n\n3.")
            .replace("B. Attendance\n\n1.", "B. Attendance\n\n4.");
        let text = text.replace("2. Nobody", "5. Nobody");
        assert_eq!(read(&text), [1, 2, 3, 4, 5].map(|number| (Some(number), 0)));
    }
}
