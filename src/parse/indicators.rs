//! Indicators of footnotes that text extraction printed as figures among the words ("a guide 3 for its next session").
//!
//! A figure alone says nothing; but footnotes are numbered through the document and come at the foot of the page that
//! indicates them, so at any place of the text there is one number that can be the next.

use std::collections::HashSet;
use std::ops::Range;

use super::figure_places::{
    brackets, closes_number, indicates, indicates_in_heading, is_one_name, is_second_half, parts_sentence,
};
use super::glued::indicated_notes;
use crate::outline::{Element, Kind, Outline, ends_indicator};
use crate::source::Span;
use crate::text::{Cut, Few, PlainNotes, is_blank, is_counted, may_indicate, next_digit};

/// Parts the words at every figure among them that can only be the indicator of the next footnote. Of the title they are
/// no words. Gives the footnotes that are indicated so.
pub(super) fn part_at_indicators(source: &str, outline: &mut Outline) -> PlainNotes {
    let counts = note_counts(&outline.elements);
    if counts.is_empty() {
        // Stars count nothing.
        return plain_notes(&outline.elements, &HashSet::new());
    }
    let indicated = indicated_notes(source, &outline.elements);
    let notes = plain_notes(&outline.elements, &indicated.glued);
    let numbers = |notes: &HashSet<usize>| numbers(&outline.elements, &counts, notes);
    let mut numbers = numbers(&indicated.glued).into_iter().zip(numbers(&indicated.guessed));
    let mut counts = counts.into_iter().peekable();
    let last = counts.next().map_or(0, |(_, last)| last);
    let mut next = Next::new(last, numbers.next().unwrap_or_default());
    for line in &outline.masthead {
        bracketed_at_end(source, *line, &mut next);
    }
    for line in &mut outline.title {
        *line = bracketed_at_end(source, *line, &mut next);
    }
    for (at, element) in outline.elements.iter_mut().enumerate() {
        if let Some((_, last)) = counts.next_if(|(from, _)| *from == at) {
            next = Next::new(last, numbers.next().unwrap_or_default());
        }
        if next.number > next.last {
            if counts.peek().is_none() {
                break;
            }
            continue;
        }
        match &element.kind {
            Kind::Footnote { .. } => next.number = next.number.max(number(element).unwrap_or_default() + 1),
            kind => {
                next.in_heading = matches!(kind, Kind::Heading { .. });
                part(source, &mut element.pieces, &mut next);
            }
        }
    }
    notes
}

fn plain_notes(elements: &[Element], glued: &HashSet<usize>) -> PlainNotes {
    let marks = elements.iter().enumerate().filter_map(|(at, element)| match &element.kind {
        Kind::Footnote { mark, plain: true } => Some((at, mark.clone())),
        _ => None,
    });
    let behind_words = marks.clone().filter(|(at, _)| glued.contains(at)).map(|(_, mark)| mark);
    PlainNotes::new(marks.clone().map(|(_, mark)| mark).collect(), behind_words.collect())
}

/// For every count the numbers of some notes.
fn numbers(elements: &[Element], counts: &[(usize, u32)], notes: &HashSet<usize>) -> Vec<HashSet<u32>> {
    let mut numbers = vec![HashSet::new(); counts.len()];
    for at in notes {
        let count = counts.partition_point(|(from, _)| from <= at).saturating_sub(1);
        if let Some((numbers, number)) = numbers.get_mut(count).zip(elements.get(*at).and_then(number)) {
            numbers.insert(number);
        }
    }
    numbers
}

/// The counts of plain notes: the part of the text from which on each is used, and its last number. A count begins again, in an
/// annex say, at the heading above its first note.
fn note_counts(elements: &[Element]) -> Vec<(usize, u32)> {
    let mut counts: Vec<(usize, u32)> = Vec::new();
    let (mut heading, mut above) = (None, 0);
    for (at, element) in elements.iter().enumerate() {
        match element.kind {
            Kind::Heading { .. } => heading = Some(at),
            Kind::Footnote { plain: true, .. } => {
                let Some(number) = number(element) else { continue };
                match counts.last_mut() {
                    Some((_, last)) if number > 1 || heading.is_none() || above == 0 => {
                        *last = number.max(*last);
                    }
                    Some(_) => counts.push((heading.unwrap_or(at), number)),
                    None => counts.push((0, number)),
                }
                (heading, above) = (None, number);
            }
            _ => {}
        }
    }
    counts
}

/// A line of the front page without the indicator that it ends with, in brackets or right behind a word. Other figures there are
/// numbers.
fn bracketed_at_end(source: &str, line: Span, next: &mut Next) -> Span {
    let words = line.slice(source);
    let indicator = words.strip_suffix(']').and_then(|inside| {
        let inside = inside.strip_suffix('\\').unwrap_or(inside);
        let (before, figure) = inside.rsplit_once('[')?;
        (figure.parse() == Ok(next.number)).then(|| before.strip_suffix('\\').unwrap_or(before).trim_end())
    });
    let indicator = indicator.or_else(|| glued_at_end(words, next.number));
    let Some(before) = indicator else { return line };
    next.number += 1;
    Span::new(line.start(), line.start() + before.len())
}

/// The words before a figure that stands right behind them at the end ("on its sixth session1").
fn glued_at_end(words: &str, number: u32) -> Option<&str> {
    let before = words.trim_end_matches(|c: char| c.is_ascii_digit());
    let letters = before.bytes().rev().take_while(u8::is_ascii_lowercase).count();
    if letters >= 4 && words.tail(before.len()).parse() == Ok(number) {
        return Some(before);
    }
    // "18 June 20241"
    let before = words.strip_suffix(number.to_string().as_str())?;
    let year = before.len() > 4 && before.last(5).starts_with(is_blank);
    (year && before.last(4).parse().is_ok_and(|year: u16| (1945..2100).contains(&year))).then_some(before)
}

/// The number of the footnote that has to be indicated next, and of the last one.
struct Next {
    number: u32,
    last: u32,
    /// Those that are indicated right behind a word.
    glued: HashSet<u32>,
    /// Those of which one place only can be the indicator.
    guessed: HashSet<u32>,
    /// Whether most stand so: a figure behind a blank is a number then, but at the end of a sentence or of a part of one.
    stands_at_words: bool,
    /// Whether the words are those of a heading.
    in_heading: bool,
}

impl Next {
    fn new(last: u32, (glued, guessed): (HashSet<u32>, HashSet<u32>)) -> Self {
        let most = u32::try_from(2 * (glued.len() + guessed.len())).is_ok_and(|twice| twice > last)
            && !glued.is_empty();
        Self { number: 1, last, glued, guessed, stands_at_words: most, in_heading: false }
    }

    /// Whether the text goes on to a later number, since the indicator of this one is lost.
    fn may_skip_to(&self, number: u32) -> bool {
        const MOST_LOST: u32 = 5;
        let indicated = self.glued.contains(&number) || self.guessed.contains(&number);
        number > self.number && number - self.number <= MOST_LOST && indicated
    }

    /// Whether a figure behind a blank may be that number: it stands nowhere right behind a word, and counts nothing here.
    fn may_stand_apart(&self, tail: &str) -> bool {
        !self.glued.contains(&self.number) && !is_counted(tail)
    }
}

fn number(element: &Element) -> Option<u32> {
    match &element.kind {
        Kind::Footnote { mark, .. } => mark.parse().ok().filter(|number| *number < 1000),
        _ => None,
    }
}

fn part(source: &str, pieces: &mut Few<Span>, next: &mut Next) {
    let mut found = Vec::new();
    let mut before = "";
    for (index, piece) in pieces.iter().enumerate() {
        let words = piece.slice(source);
        let behind = pieces.get(index + 1).map_or("", |piece| piece.slice(source));
        found.extend(figures(words, [before, behind], next).into_iter().map(|figure| (index, figure)));
        before = words;
    }
    if found.is_empty() {
        return;
    }
    let mut parted = Few::None;
    let mut found = found.into_iter().peekable();
    for (index, piece) in pieces.iter().enumerate() {
        let words = piece.slice(source);
        let mut from = 0;
        while let Some((_, figure)) = found.next_if(|(at, _)| *at == index) {
            let (head, tail) = (words.head(figure.start), words.tail(figure.end));
            let (open, close) = brackets(head, tail).unwrap_or((0, usize::from(ends_indicator(tail))));
            push(piece.start(), words, from..figure.start - open, &mut parted);
            push(piece.start(), words, figure.clone(), &mut parted);
            from = figure.end + close;
        }
        push(piece.start(), words, from..words.len(), &mut parted);
    }
    *pieces = parted;
}

/// Adds the words in a range, without the blanks around them.
fn push(at: usize, words: &str, range: Range<usize>, out: &mut Few<Span>) {
    let part = words.cut(range.clone());
    let start = range.start + part.len() - part.trim_start_matches(is_blank).len();
    let end = range.start + part.trim_end_matches(is_blank).len();
    if start < end {
        out.push(Span::new(at + start, at + end));
    }
}

/// The figures among words that indicate the next footnotes. Other words stand before the first one and behind the last.
fn figures(words: &str, [before, behind]: [&str; 2], next: &mut Next) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_digit(words, at) {
        let end = start + words.tail(start).bytes().take_while(u8::is_ascii_digit).count();
        at = end;
        let year = behind_year(words.head(start), words.cut(start..end));
        let start = start + year;
        let Some(number) = words.cut(start..end).parse().ok().filter(|_| end - start <= 3) else { continue };
        let skips = year == 0 && next.may_skip_to(number);
        if !(number == next.number || skips) || number > next.last {
            continue;
        }
        let head = if start == 0 { before } else { words.head(start) };
        let mut indicates = indicates(head, words.tail(end), start == 0);
        let apart = start == 0 || head.ends_with(is_blank);
        let counted = if end == words.len() { behind } else { words.tail(end) };
        let counts = skips
            || !next.may_stand_apart(counted)
            || start > 0 && is_one_name(head)
            || next.stands_at_words && !parts_sentence(head, counted, end == words.len());
        if is_second_half(before, head) || apart && counts {
            indicates = false;
        }
        if next.in_heading && !indicates_in_heading(head) && brackets(head, words.tail(end)).is_none() {
            indicates = false;
        }
        let closes = end == words.len() && behind.is_empty() && closes_number(head);
        if closes || next.guessed.contains(&number) && may_indicate(head, words.tail(end)) {
            indicates = true;
        }
        if indicates || year > 0 {
            next.number = number + 1;
            found.push(start..end);
        }
    }
    found
}

/// How many of some digits are those of a year with an indicator right behind it: "the Convention of 19716". Numbers as
/// long as these have commas.
fn behind_year(head: &str, digits: &str) -> usize {
    let year = digits.len() > 4 && (digits.starts_with("19") || digits.starts_with("20"));
    if year && (head.is_empty() || head.ends_with(is_blank)) { 4 } else { 0 }
}

#[cfg(test)]
mod tests {
    fn read(text: &str) -> (String, Option<u32>) {
        let report = uncac_parse(text);
        let paragraph = report.paragraphs().first().unwrap();
        (paragraph.text().to_owned(), report.footnotes().first().unwrap().paragraph())
    }

    fn uncac_parse(text: &str) -> crate::Report {
        crate::parse(text).into_report()
    }

    const NOTE: &str = "\n_______________\n1 General Assembly resolution 55/25.\n";

    #[test]
    fn the_next_number_among_words_is_an_indicator() {
        let text = format!("1.   The Group asked for a guide 1 for its\nnext meeting.\n{NOTE}");
        assert_eq!(read(&text), ("The Group asked for a guide for its next meeting.".to_owned(), Some(1)));
        let text = format!("1.   The Group asked for a guide 1 , and it\nmet.\n{NOTE}");
        assert_eq!(read(&text), ("The Group asked for a guide, and it met.".to_owned(), Some(1)));
        let text = format!("1.   The Group asked for a guide1 for its\nnext meeting.\n{NOTE}");
        assert_eq!(read(&text), ("The Group asked for a guide for its next meeting.".to_owned(), Some(1)));
    }

    #[test]
    fn the_indicator_may_stand_behind_the_stop_of_a_number_that_ends_the_paragraph() {
        let text = format!("1.   The Group met in 9 ports out of 20.1\n{NOTE}\n2.   It met on 1 June.\n");
        assert_eq!(read(&text), ("The Group met in 9 ports out of 20.".to_owned(), Some(1)));
        let text = format!("1.   The Group met in 20.1 per cent of the ports.1\n{NOTE}");
        assert_eq!(read(&text), ("The Group met in 20.1 per cent of the ports.".to_owned(), Some(1)));
    }

    #[test]
    fn headings_have_indicators_and_numbers_of_their_own() {
        for (heading, title) in [
            ("I. Documents of the session1", "Documents of the session"),
            ("I. Documents of the session 1", "Documents of the session"),
            ("I. Panel 1", "Panel 1"),
            ("I. Agenda item 1", "Agenda item 1"),
        ] {
            let text = format!("{heading}\n\n1.   The Group met.\n{NOTE}");
            assert_eq!(uncac_parse(&text).sections()[0].title(), Some(title));
        }
    }

    #[test]
    fn the_title_may_have_an_indicator_in_brackets() {
        for mark in ["[1]", "\\[1\\]"] {
            let text = format!("Report of the Group on Peat{mark}\n\n1.   The Group met.\n{NOTE}");
            let parsed = crate::parse(&text);
            assert_eq!(parsed.report().title(), Some("Report of the Group on Peat"), "{mark}");
            let findings = crate::Validator::new().select("footnote-pairing").unwrap().check(&parsed);
            assert_eq!(findings.len(), 0);
        }
    }

    #[test]
    fn the_title_may_have_an_indicator_behind_its_year() {
        let text = format!(
            "Report of the Group on Peat held in Bonn on 3 June 20241\n\n1.   The Group met.\n{NOTE}"
        );
        assert_eq!(
            uncac_parse(&text).title(),
            Some("Report of the Group on Peat held in Bonn on 3 June 2024")
        );
    }

    #[test]
    fn an_indicator_may_be_emphasized_for_itself() {
        let text = format!("## _The way to peat_ _[1]_\n\n1.   The Group met.\n{NOTE}");
        assert_eq!(uncac_parse(&text).sections()[0].title(), Some("The way to peat"));
    }

    #[test]
    fn the_digits_of_a_symbol_are_none() {
        for symbol in [
            "CAC/COSP/WG.2/2017/L.1",
            "CAC/COSP/2017/CRP.1",
            "CAC/COSP/2017/3/Add.1",
            "CAC/COSP/2017/3/Corr.1",
            "CAC/COSP/WG.1",
            "A/CONF.1",
            "CAC/COSP/2017/3 and Corr.1",
            "CAC/COSP/2017/L.3 and CRP.1",
        ] {
            let text = format!("1.   The Group read a draft ({symbol}).\n\n2.   The Group rose.1\n{NOTE}");
            let paragraph = format!("The Group read a draft ({symbol}).");
            assert_eq!(read(&text), (paragraph, Some(2)));
        }
    }

    #[test]
    fn the_number_of_what_begins_a_line_is_none() {
        let text = format!(
            "1.   The Group read:\n\n   -   Cluster 1: peat.\n\n2.   It read a guide 1 for it.\n{NOTE}"
        );
        let report = uncac_parse(&text);
        assert_eq!(report.paragraphs()[1].text(), "It read a guide for it.");
        assert_eq!(report.footnotes()[0].paragraph(), Some(2));
    }

    #[test]
    fn a_number_that_counts_is_none() {
        let text = format!("1.   The Group considered item 1 of its agenda and article 1 of it.\n{NOTE}");
        assert_eq!(
            read(&text),
            ("The Group considered item 1 of its agenda and article 1 of it.".to_owned(), None)
        );
    }
}
