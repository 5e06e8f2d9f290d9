//! Footnotes that a program gathered at the end of the text: `1 See …`, `[1] See …`.

use super::marker::Style;
use super::notes::{asks_for_number, indicates, indicates_surely, opens_words, plain_note_mark};
use super::page::Page;

/// How many lines a note may have.
const LONGEST: usize = 12;

/// The line with which the footnotes begin that stand at the end of a text: they are numbered from 1, nothing stands behind
/// them, and the text indicates them in their order.
pub(super) fn endnotes(page: &Page<'_>, start: usize) -> Option<usize> {
    let (first, last) = notes(page, start)?;
    let mut next = 1;
    // The rows of a table have numbers too, which nothing indicates but what counts otherwise ("item 3").
    let (mut sure, mut next_sure) = (0, 1);
    // The masthead and the title have notes too.
    for at in 0..first {
        let line = page.text(at);
        while next <= last && indicates(line, &next.to_string()) {
            next += 1;
        }
        let ahead = last.min(next_sure + AHEAD);
        while let Some(mark) = (next_sure..=ahead).find(|mark| indicates_surely(line, &mark.to_string())) {
            sure += 1;
            next_sure = mark + 1;
        }
    }
    (next > last && 2 * sure >= last).then_some(first)
}

/// How many notes may be left out before the one that is surely indicated next.
const AHEAD: u32 = 3;

/// The first line of the notes at the end, and the number of the last one.
fn notes(page: &Page<'_>, start: usize) -> Option<(usize, u32)> {
    let (mut last, mut above, mut others) = (0, 0, 0);
    for at in (start..page.lines.len()).rev() {
        let line = page.line(at);
        let number = plain_note_mark(line.text).and_then(|(mark, length)| {
            let has_words = length < line.text.len() || has_words_below(page, at);
            has_words.then(|| mark.parse().ok()).flatten()
        });
        match number {
            _ if line.text.is_empty() => {}
            Some(number) if last == 0 || number + 1 == above => {
                (last, above, others) = (if last == 0 { number } else { last }, number, 0);
                if number == 1 {
                    return Some((at, last));
                }
            }
            _ if line.furniture => {}
            _ => {
                let other = line.marker.is_some_and(|marker| {
                    let is_number =
                        marker.rest >= line.text.len() && asks_for_number(page.text(at.wrapping_sub(1)));
                    matches!(marker.style, Style::Arabic(_) | Style::Capital) && !is_number
                });
                others += 1;
                if other || others > LONGEST {
                    return None;
                }
            }
        }
    }
    None
}

/// Whether the words of a note stand below its number, as browsers print them.
fn has_words_below(page: &Page<'_>, at: usize) -> bool {
    let below = if page.is_blank(at + 1) { at + 2 } else { at + 1 };
    let line = page.line(below);
    !line.furniture && line.marker.is_none() && opens_words(line.text)
}

#[cfg(test)]
mod tests {
    fn notes(text: &str) -> Vec<String> {
        crate::parse(text).report().footnotes().iter().map(|note| note.text().to_owned()).collect()
    }

    #[test]
    fn notes_at_the_end_are_those_the_text_indicates() {
        let text = "I. Peat\n\n1. The Group gathered1 and rose.2 It was late.\n\n2. The report was adopted.\n\n1 See A/1.\n\n2 Ibid.\n\nV.01-12345 (E)\n";
        assert_eq!(notes(text), ["See A/1.", "Ibid."]);
        let report = crate::parse(text).into_report();
        assert_eq!(report.paragraphs()[0].text(), "The Group gathered and rose. It was late.");
    }

    #[test]
    fn their_numbers_may_stand_in_brackets() {
        let text = "I. Peat\n\n1. The Group met[1] and rose.[2] It was\nlate.\n\n2. The report was adopted.\n\n[1] See A/1 and\nA/2.\n\n[2] Ibid.\n";
        assert_eq!(notes(text), ["See A/1 and A/2.", "Ibid."]);
        let report = crate::parse(text).into_report();
        assert_eq!(report.paragraphs()[0].text(), "The Group met and rose. It was late.");
    }

    #[test]
    fn the_title_may_have_the_first_of_them() {
        let text = "Report of the Working Group on Peat[1]\n\nI. Peat\n\n1. The Group met.[2]\n\n2. It rose.\n\n[1] See A/1.\n\n[2] Ibid.\n";
        assert_eq!(notes(text), ["See A/1.", "Ibid."]);
    }

    #[test]
    fn brackets_may_be_escaped() {
        let text = "I. Peat\n\n1. The Group met\\[1\\] and rose.\\[2\\] It was late.\n\n\\[1\\] See A/1.\n\n\\[2\\] Ibid.\n";
        assert_eq!(notes(text), ["See A/1.", "Ibid."]);
        let report = crate::parse(text).into_report();
        assert_eq!(report.paragraphs()[0].text(), "The Group met and rose. It was late.");
    }

    #[test]
    fn a_list_at_the_end_that_nothing_indicates_is_text() {
        assert_eq!(notes("I. Peat\n\n1. The Group met.\n\nAnnex\n\n1 Opening\n\n2 Closing\n"), [""; 0]);
    }

    #[test]
    fn a_number_that_the_words_of_a_note_ask_for_begins_no_paragraph() {
        let text = "I. Peat\n\n1. The Group met.[1] It was late.\n\n2. The report was adopted.\n\n[1] Peat Treaty Series, No.\n185.\n";
        assert_eq!(notes(text), ["Peat Treaty Series, No. 185."]);
    }

    #[test]
    fn a_number_that_is_the_whole_text_is_no_note() {
        assert_eq!(notes("185.\n"), [""; 0]);
    }

    #[test]
    fn their_words_may_stand_below_their_numbers() {
        let text = "I. Peat\n\n1. The Group met.1 It rose from the Bog2 and left.\n\n2. The report was adopted.\n\n1\n  See A/1, para.\n202.\n2\n  \
                    Ibid.\n\n4/4      V.23-18406\n";
        assert_eq!(notes(text), ["See A/1, para. 202.", "Ibid."]);
        assert_eq!(crate::parse(text).report().paragraphs().len(), 2);
    }
}
