//! Numbers of paragraphs that are printed without a point: `7 The Group met.`

use super::ends_sentence;
use super::marker::{Marker, Style};
use super::page::{Dressed, Page};
use crate::text::{Cut, is_blank};

/// How many paragraphs of a text are numbered so at least.
const FEWEST: usize = 5;
/// How long a line of prose is at least.
const PROSE: usize = 50;

/// The lines that begin with the number of a paragraph that has no point, marked so. A text has them where they count from 1
/// on and nearly all its prose begins with one; elsewhere figures at the head of lines are those of notes, or words.
pub(super) fn bare_numbers<'a>(page: &Page<'a>) -> Vec<(usize, Dressed<'a>)> {
    // Most texts have no such line, and this is quick to say so.
    if !page.lines.iter().any(|line| line.text.byte(0) == b'1' && bare(line.text, 1).is_some()) {
        return Vec::new();
    }
    let mut found: Vec<(usize, Dressed<'a>)> = Vec::new();
    let (mut others, mut pointed) = (0, 0);
    let mut parted = true;
    for (at, line) in page.lines.iter().enumerate() {
        if line.is_blank() {
            parted = true;
            continue;
        }
        let begins = std::mem::replace(&mut parted, !page.wrapped || ends_sentence(line.text));
        if !begins {
            continue;
        }
        let dressed = page.line(at);
        if dressed.marker.is_none()
            && let Some(marker) = bare(dressed.text, found.len() + 1)
            && ends_sentence(page.line(page.chunk_end(at) - 1).text)
        {
            found.push((at, Dressed { marker: Some(marker), ..dressed }));
        } else if dressed.text.len() > PROSE && !dressed.furniture {
            others += 1;
        }
        if let Some(Marker { style: Style::Arabic(number), .. }) = dressed.marker {
            pointed += usize::from(usize::try_from(number) == Ok(pointed + 1));
        }
    }
    let whole = found.len() >= FEWEST && found.len() > pointed && 3 * others <= found.len() + 6;
    if whole { found } else { Vec::new() }
}

/// A number that a line begins with, and a sentence behind it.
fn bare(line: &str, number: usize) -> Option<Marker<'_>> {
    let digits = line.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let label = line.head(digits);
    let words = line.tail(digits).trim_start_matches(is_blank);
    let rest = line.len() - words.len();
    let value = label.parse().ok().filter(|value| usize::try_from(*value) == Ok(number))?;
    let opens = (1..=3).contains(&digits) && rest > digits && words.starts_with(char::is_uppercase);
    opens.then_some(Marker { style: Style::Arabic(value), label, rest })
}

#[cfg(test)]
mod tests {
    fn numbers(text: &str) -> Vec<u32> {
        crate::parse(text).report().paragraphs().iter().filter_map(crate::Paragraph::number).collect()
    }

    const TEXT: &str = "I. Peat\n\n1 The Group met.\n\n2 The Group read the papers that were before it, of which it had\n20 in all.\n\n\
                        II. Sand\n\n3 The Group adopted its agenda:\n\n1. Peat.\n\n2. Sand.\n\n4 The Group sat.\n\n5 It rose.\n";

    #[test]
    fn paragraphs_may_be_numbered_without_a_point() {
        assert_eq!(numbers(TEXT), [1, 2, 3, 4, 5]);
        let report = crate::parse(TEXT).into_report();
        assert_eq!(report.agenda().items().len(), 2);
    }

    #[test]
    fn notes_are_none() {
        let mut text = String::from("I. Peat\n\n");
        for number in 1..8 {
            let paragraph = "The Group read the papers that were before it, and agreed on them.";
            text += &format!("{paragraph}{number}\n\n{number} See document A/{number}.\n\n");
        }
        assert_eq!(numbers(&text), [0; 0]);
    }
}
