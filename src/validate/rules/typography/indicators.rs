//! Where footnotes are indicated.

use std::collections::HashSet;

use crate::model::{Mark, NoteMark};
use crate::parse::{MastheadField, Part};
use crate::source::Span;
use crate::text::{Cut, Flow, Markup};
use crate::validate::rules::between::line_end;
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

/// An indicator in a paragraph or an item.
pub(super) struct Indicator<'a> {
    pub(super) note: &'a NoteMark,
    pub(super) part: Part,
    /// The place of the paragraph.
    pub(super) paragraph: usize,
    /// The words of the part.
    pub(super) words: &'a str,
    /// Where it stands in the words, in bytes.
    pub(super) at: usize,
}

/// All indicators in paragraphs and items, in printed order.
pub(super) fn indicators<'a>(subject: &Subject<'a>) -> Vec<Indicator<'a>> {
    let mut all = Vec::new();
    for (at, paragraph) in subject.report().paragraphs().iter().enumerate() {
        add(&mut all, (Part::Paragraph(at), at), paragraph.text(), paragraph.marks());
        if !paragraph.items().is_empty() {
            for (item, below) in paragraph.all_items().enumerate() {
                add(&mut all, (Part::Item { paragraph: at, item }, at), below.text(), below.marks());
            }
        }
    }
    all
}

fn add<'a>(
    all: &mut Vec<Indicator<'a>>,
    (part, paragraph): (Part, usize),
    words: &'a str,
    marks: &'a [Mark],
) {
    let place = |mark: &'a Mark| mark.indicated_note().map(|note| (mark.start(), note));
    let mut notes: Vec<(usize, &NoteMark)> = marks.iter().filter_map(place).collect();
    if notes.is_empty() {
        return;
    }
    notes.sort_by_key(|(start, _)| *start);
    // Characters to bytes, in one walk.
    let mut walk = words.char_indices().map(|(at, _)| at).enumerate().peekable();
    for (start, note) in notes {
        while walk.next_if(|(index, _)| *index < start).is_some() {}
        let at = walk.peek().map_or(words.len(), |(_, at)| *at);
        all.push(Indicator { note, part, paragraph, words, at });
    }
}

impl Indicator<'_> {
    /// The mark in the source or, where that is not known, the word before it.
    pub(super) fn spot(&self, subject: &Subject<'_>) -> Spot {
        let before = self.words.head(self.at);
        let start = before.trim_end().rfind(char::is_whitespace).map_or(0, |at| at + 1);
        let word = Spot::Words(self.part, start..self.at);
        let Some(end) = subject.span(&word).map(Span::end) else { return word };
        let rest = subject.source().map_or("", |source| source.tail(end));
        let printed = rest.trim_start_matches(['*', '_', ' ']);
        let length = match printed.strip_prefix("[^") {
            Some(inside) => inside.find(']').map_or(0, |close| close + 3),
            None => printed.find(|c| crate::text::superscript_digit(c).is_none()).unwrap_or(printed.len()),
        };
        let from = end + rest.len() - printed.len();
        if length > 0 && length < 40 { Spot::Source(Span::new(from, from + length)) } else { word }
    }
}

/// The footnotes that headings, the title, the agenda and the masthead indicate. The report does not keep these.
pub(super) fn in_headings(subject: &Subject<'_>) -> HashSet<NoteMark> {
    let mut found = HashSet::new();
    let Some(source) = subject.source() else { return found };
    for text in subject.texts() {
        if !matches!(text.part, Part::Title | Part::Section(_) | Part::AgendaItem(_)) {
            continue;
        }
        let Some((first, last)) = subject.pieces(text.part).first().zip(subject.pieces(text.part).last())
        else {
            continue;
        };
        add_marks(source, Span::new(first.start(), line_end(source, last.end())), &mut found);
    }
    let masthead = subject.report().masthead();
    for at in 0..masthead.symbols().len() {
        if let Some(printed) = subject.pieces(Part::Masthead(MastheadField::Symbol(at))).last() {
            add_marks(source, Span::new(printed.start(), line_end(source, printed.end())), &mut found);
        }
    }
    for line in masthead.other() {
        add_marks(line, Span::new(0, line.len()), &mut found);
    }
    found
}

fn add_marks(source: &str, line: Span, found: &mut HashSet<NoteMark>) {
    // "[1]", as the notes at the end of a text are indicated.
    for inside in line.slice(source).split('[').skip(1) {
        let figure = inside.split(']').next().unwrap_or_default().trim_end_matches('\\');
        if (1..=3).contains(&figure.len()) && figure.bytes().all(|byte| byte.is_ascii_digit()) {
            let Ok(mark) = figure.parse();
            found.insert(mark);
        }
    }
    for markup in Flow::new(source, &[line]).into_parts().1 {
        if let Markup::Note(_, mark) = markup {
            let Ok(mark) = mark.parse();
            found.insert(mark);
        }
    }
}
