//! The lines that begin with a numeral, and what speaks for each as a paragraph.

use std::ops::Range;

use super::counting_words::follows_counting_word;
use super::decision_annexes::Marks;
use super::decisions::{decision, has_preamble, text_below};
use super::dressed::Dressed;
use super::enumerations::{Entries, is_announced};
use super::marker::Style;
use super::named::{Begins, begins_count, names_decision};
use super::page::Page;
use super::quotations::quotations;
use super::{begins_upper, ends_sentence, opens_sentence};
use crate::text::{Cut, is_blank, letter, roman};

/// What a paragraph adds to the worth of a reading, before what speaks against it.
const PARAGRAPH: i8 = 10;

/// A line that begins with an arabic numeral.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact about the line")]
pub(super) struct Numbered {
    pub(super) at: u32,
    pub(super) number: u32,
    /// What it is worth as a paragraph: 0 where it cannot be one.
    worth: i8,
    /// Whether it can be an entry of an enumeration rather than a paragraph: one short line.
    pub(super) is_short: bool,
    /// Whether it may be a heading, which counts for itself.
    pub(super) is_heading_like: bool,
    /// Whether an annex, a part or a report begins between it and the numbered line above.
    pub(super) restarts: bool,
    /// How many annexes, and decisions of a collection, have begun above it.
    pub(super) texts: u32,
    /// Whether it goes on with an enumeration that the words above announce, entry by entry.
    pub(super) is_listed: bool,
    /// Whether it is an operative paragraph of a decision that the report quotes, or a provision set off in quotation marks.
    pub(super) is_operative: bool,
}

impl Numbered {
    /// What it is worth as a paragraph: 0 where it cannot be one.
    pub(super) fn worth(&self) -> i64 {
        i64::from(self.worth)
    }

    pub(super) fn worth_in(&self, restarted: bool) -> i64 {
        if restarted { self.worth_in_annex() } else { self.worth() }
    }

    /// In an annex short lines with numbers are a list.
    pub(super) fn worth_in_annex(&self) -> i64 {
        if self.is_short { -3 } else { self.worth() }
    }
}

/// The numbered lines of a text.
pub(super) struct NumberedLines {
    pub(super) lines: Vec<Numbered>,
    /// Whether it is a collection of decisions.
    pub(super) is_collection: bool,
    /// The lines that name annexes of decisions which the report quotes.
    pub(super) decision_annexes: Vec<usize>,
}

/// The lines from `start` on that begin with a numeral. `skip` is the table of contents.
pub(super) fn numbered(page: &Page<'_>, start: usize, skip: &Range<usize>) -> NumberedLines {
    let mut lines = Vec::with_capacity(page.count_arabic());
    let mut restarts = true;
    let (mut annexes, mut texts) = (0, 0);
    let mut entries = Entries::default();
    // A document in which no paragraph comes before the first decision is a collection of them: each counts for itself.
    let mut is_collection = false;
    let mut quoted = Quoted::default();
    let mut chapter = Chapter::default();
    let mut marks = Marks::default();
    let mut quotations = quotations(page, start).into_iter().peekable();
    for at in (start..page.lines.len()).filter(|at| !skip.contains(at)) {
        let line = page.line(at);
        let begins = begins_count(&line);
        is_collection |= begins == Begins::Decision && lines.is_empty() && text_below(page, at).is_some();
        let decides = !is_collection && opens_decision(page, at, &line, begins);
        marks.take(at, &line, begins, decides);
        if is_collection {
            restarts |= line.marker.is_some_and(|marker| marker.style == Style::Capital);
            texts += u32::from(begins == Begins::Decision);
        } else if decides {
            quoted = Quoted { is_open: true, at, ..Quoted::default() };
        } else {
            if let Some(marker) = line.marker.filter(|marker| marker.style == Style::Capital) {
                quoted.take_heading(marker.label, &mut chapter);
            }
            quoted.is_parted |= line.hashes > 0
                || begins == Begins::Part
                || line.marker.is_some_and(|marker| marker.style == Style::Capital);
        }
        restarts |= match begins {
            Begins::Decision => is_collection,
            Begins::Part | Begins::Annex => true,
            Begins::Nothing => is_collection && line.hashes > 0,
        };
        annexes += u32::from(begins == Begins::Annex);
        texts += u32::from(begins == Begins::Annex);
        let Some(marker) = line.marker.filter(|_| !line.furniture) else { continue };
        let Style::Arabic(number) = marker.style else { continue };
        restarts |= number == 1 && annexes > 0 && is_below_title(page, at);
        let first = page.words_line(at);
        let end = page.chunk_end(first);
        let last = page.text(end.saturating_sub(1));
        // Its operative paragraphs go on with the sentence of its preamble.
        let opens = is_collection && restarts && number == 1;
        let is_announced = number == 1 && is_announced(page, at);
        let is_listed = entries.take(page, at, number, is_announced) && !opens;
        while quotations.next_if(|quotation| quotation.end <= at).is_some() {}
        // A number alone may be torn from a paragraph above or below the quotation.
        let is_bare = marker.rest >= line.text.len();
        let is_quoted = !is_listed && !is_bare && quotations.peek().is_some_and(|range| range.contains(&at));
        let is_operative = quoted.take(page, at, number) || is_quoted;
        let words = if first == at { line.text.tail(marker.rest) } else { page.text(first) };
        let shape = Shape {
            is_heading_like: is_heading_like(page, first, end),
            is_short: !is_collection && is_short(page, first, end),
            is_announced,
        };
        let worth =
            if opens && opens_sentence(words) { PARAGRAPH } else { worth(page, at, words, last, shape) };
        lines.push(Numbered {
            at: u32::try_from(at).unwrap_or(u32::MAX),
            number,
            worth: match is_listed {
                _ if is_operative => 0,
                true if entries.is_agenda => 0,
                true => worth.min(1),
                false => worth,
            },
            is_short: shape.is_short,
            is_heading_like: shape.is_heading_like,
            restarts,
            texts,
            is_listed,
            is_operative,
        });
        restarts = false;
    }
    let annexes = if is_collection { Vec::new() } else { marks.annexes() };
    leave_to_decisions(&mut lines, &annexes);
    NumberedLines {
        lines,
        is_collection,
        decision_annexes: annexes.into_iter().map(|annex| annex.start).collect(),
    }
}

/// What stands in the annexes of decisions is none of the report's, and the report does not begin again behind them.
fn leave_to_decisions(lines: &mut [Numbered], annexes: &[Range<usize>]) {
    // How many texts have begun in annexes, and from which line on they are still to be taken off.
    let (mut begun, mut from) = (0, 0);
    for annex in annexes {
        let first = lines.partition_point(|line| (line.at as usize) < annex.start);
        let behind = lines.partition_point(|line| (line.at as usize) < annex.end);
        take_off(lines, from..first, begun);
        from = first;
        for line in lines.get_mut(first..behind).unwrap_or_default() {
            (line.worth, line.is_operative, line.is_listed) = (0, true, false);
        }
        // Appendices may have begun in it.
        let above = first.checked_sub(1).and_then(|above| lines.get(above)).map_or(0, |line| line.texts);
        begun += lines.get(behind).map_or(1, |line| line.texts.saturating_sub(begun + above));
        if let Some(line) = lines.get_mut(behind) {
            line.restarts = false;
        }
    }
    take_off(lines, from..lines.len(), begun);
}

fn take_off(lines: &mut [Numbered], range: Range<usize>, begun: u32) {
    for line in lines.get_mut(range).unwrap_or_default() {
        line.texts = line.texts.saturating_sub(begun);
    }
}

/// Whether the name of a decision opens its text, in a line of its own or in a heading: "A. Resolution 5/1: …".
fn opens_decision(page: &Page<'_>, at: usize, line: &Dressed<'_>, begins: Begins) -> bool {
    match line.marker {
        Some(marker) if marker.style == Style::Capital => {
            names_decision(line.text.tail(marker.rest))
                && has_preamble(page, page.next_text(page.chunk_end(at) - 1))
        }
        Some(_) => false,
        None => begins == Begins::Decision && decision(page, at).is_some(),
    }
}

/// The decision that a report quotes, whose operative paragraphs count from 1.
#[derive(Default)]
struct Quoted {
    is_open: bool,
    /// Whether a heading stands below the last of them.
    is_parted: bool,
    /// The last of them, and its line.
    last: u32,
    at: usize,
    /// Whether it has numbered headings of its own.
    has_headings: bool,
}

/// The number of the last chapter of the report, and the letter of the last heading under it.
#[derive(Default)]
struct Chapter {
    number: u32,
    letter: u32,
}

/// How many lines a preamble, or an operative paragraph with what stands under it, may have.
const LONGEST_OPERATIVE: usize = 150;

impl Quoted {
    /// Takes the number of a heading in: the next one of the report ends the decision, unless that counts headings of its own.
    fn take_heading(&mut self, label: &str, chapter: &mut Chapter) {
        let number = roman(label).unwrap_or_default();
        let letter = letter(label).filter(|_| label.len() == 1).unwrap_or_default();
        let next = number > 1 && number == chapter.number + 1 || letter > 1 && letter == chapter.letter + 1;
        if self.is_open && (self.has_headings || !next) {
            self.has_headings = true;
            return;
        }
        self.is_open = false;
        if letter == chapter.letter + 1 && (letter > 1 || number != 1) {
            chapter.letter = letter;
        } else if number > 0 {
            *chapter = Chapter { number, letter: 0 };
        }
    }

    /// Whether a line is an operative paragraph: it goes on with their count, and does not begin as the report does.
    fn take(&mut self, page: &Page<'_>, at: usize, number: u32) -> bool {
        if !self.is_open {
            return false;
        }
        let slip = self.last > 0 && !self.is_parted && (self.last..=self.last + 3).contains(&number);
        let within = number == 1 && self.last > 0 && opens_another(page, at);
        let next = number == self.last + 1 || slip || within;
        self.is_open = next && at - self.at <= LONGEST_OPERATIVE && !opens_as_reports(page, at);
        (self.last, self.at, self.is_parted) = (number, at, false);
        self.is_open
    }
}

/// Whether a decision recommends another, whose text begins right above a line: "a decision along the following lines:" / "[The Board".
fn opens_another(page: &Page<'_>, at: usize) -> bool {
    let above = (1..=3).filter_map(|up| at.checked_sub(up)).map(|above| page.text(above));
    above.into_iter().any(|line| line.starts_with(['[', '“', '"', '\'']) || line.ends_with(':'))
}

/// Whether words begin as sentences of reports do, and neither items nor what is decided.
pub(super) fn opens_as_reports(page: &Page<'_>, at: usize) -> bool {
    const OPENINGS: [&str; 21] = [
        "The", "At", "On", "In", "It", "A", "An", "During", "For", "One", "Several", "Some", "Le", "La",
        "Les", "À", "Au", "El", "Los", "Las", "En",
    ];
    let line = page.line(at);
    let words = line.marker.map_or(line.text, |marker| line.text.tail(marker.rest));
    let words = if words.is_empty() { page.text(page.next_text(at)) } else { words };
    let mut words = words.split(is_blank);
    let first = words.next().unwrap_or_default();
    // "Also at its fifth session", but not "Also requests".
    if first == "Also" {
        let next = words.next().unwrap_or_default();
        return OPENINGS.iter().any(|opening| opening.eq_ignore_ascii_case(next));
    }
    first.len() < 8 && OPENINGS.contains(&first)
}

/// Whether one of the words that make sentences is among words.
pub(super) fn has_finite_verb(words: &str) -> bool {
    const VERBS: [&str; 10] = ["are", "had", "has", "have", "is", "shall", "should", "was", "were", "will"];
    words.split(is_blank).any(|word| VERBS.contains(&word))
}

/// What a line and those that run on from it look like.
#[derive(Clone, Copy)]
struct Shape {
    is_heading_like: bool,
    is_short: bool,
    /// Whether the words above announce what is counted from 1.
    is_announced: bool,
}

fn worth(page: &Page<'_>, at: usize, words: &str, last: &str, shape: Shape) -> i8 {
    let small = !words.is_empty() && !opens_sentence(words);
    // Between blank lines a sentence may begin with a small letter; wrapped prose does not.
    // Mark-up makes a heading of it, unless it is a sentence.
    let heading = page.line(at).hashes > 0 && !ends_sentence(last);
    if small && !is_parted(page, at) || shape.is_announced || heading || follows_counting_word(page, at) {
        return 0;
    }
    let against = [
        (small, 6),
        (shape.is_heading_like, 5),
        (last.ends_with([';', ',']), 4),
        (is_in_sentence(page, at), 4),
        (shape.is_short, 3),
    ];
    let against: i8 = against.iter().filter(|(holds, _)| *holds).map(|(_, worth)| worth).sum();
    (PARAGRAPH - against).max(1)
}

/// Whether the lines can be a heading. Where no blank lines part paragraphs, a sentence that ends above the last of them
/// shows that they are none.
fn is_heading_like(page: &Page<'_>, at: usize, end: usize) -> bool {
    page.is_chunk_heading_like(at, end)
        && !(at..end).any(|at| ends_sentence(page.text(at)))
        && !is_to_come(page, at, end)
}

/// Whether all that the lines hold is a note in brackets on what is to be put there ("[to be completed]").
fn is_to_come(page: &Page<'_>, at: usize, end: usize) -> bool {
    let line = page.line(at);
    let words = line.marker.map_or(line.text, |marker| line.text.tail(marker.rest));
    words.starts_with('[') && page.text(end.saturating_sub(1)).ends_with(']')
}

/// Whether a title without number stands right above, in a line of its own.
fn is_below_title(page: &Page<'_>, at: usize) -> bool {
    let above = (1..=3).filter_map(|up| at.checked_sub(up)).find(|above| !page.is_blank(*above));
    above.is_some_and(|above| {
        let line = page.line(above);
        let apart = above.checked_sub(1).is_none_or(|above| page.is_blank(above));
        let title = line.text.len() < 120 && begins_upper(line.text) && page.is_heading_like(above);
        apart && title && line.marker.is_none() && !line.furniture && !ends_sentence(line.text)
    })
}

/// Whether the line above has not come to the end of its sentence.
pub(super) fn is_in_sentence(page: &Page<'_>, at: usize) -> bool {
    let above = page.line_above(at);
    let is_heading = above.marker.is_some_and(|marker| marker.style == Style::Capital);
    page.wrapped && !above.text.is_empty() && !is_heading && !ends_sentence(above.text)
}

/// Whether a blank line stands above, and the end of a sentence or a heading above that.
fn is_parted(page: &Page<'_>, at: usize) -> bool {
    let above = (1..=3).filter_map(|up| at.checked_sub(up)).find(|above| !page.is_blank(*above));
    above.is_some_and(|above| {
        let line = page.line(above);
        let heading = line.hashes > 0 || line.marker.is_some_and(|marker| marker.style == Style::Capital);
        above + 1 < at && !line.furniture && (heading || line.text.ends_with('.'))
    })
}

/// Whether the line is all there is to it and says nothing of anybody, as with the entries of a list.
fn is_short(page: &Page<'_>, at: usize, end: usize) -> bool {
    let text = page.text(at);
    text.len() < 100 && end == at + 1 && !has_verb(text)
}

/// Whether words tell what happened, is, or ought to be. Only as sure as a short line needs.
fn has_verb(words: &str) -> bool {
    const VERBS: [&str; 15] = [
        "are", "be", "had", "has", "have", "held", "is", "made", "met", "may", "shall", "should", "was",
        "were", "will",
    ];
    words.split(is_blank).any(|word| VERBS.contains(&word) || word.len() > 4 && word.ends_with("ed"))
}
