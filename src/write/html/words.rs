//! The words of a text with their links, emphasis, footnote indicators and findings.

use std::ops::Range;

use super::margin;
use super::out::Out;
use super::plan::Plan;
use crate::diagnostic::Severity;
use crate::model::{Mark, MarkKind};
use crate::parse::Part;
use crate::text::Cut;

/// A run of words to be written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run<'a> {
    part: Part,
    words: &'a str,
    marks: &'a [Mark],
}

impl<'a> Run<'a> {
    pub(super) fn new(part: Part, words: &'a str) -> Self {
        Self { part, words, marks: &[] }
    }

    pub(super) fn with_marks(self, marks: &'a [Mark]) -> Self {
        Self { marks, ..self }
    }
}

/// What happens between two characters. At one place, what ends comes before what stands between, and that before what
/// begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Event {
    EndMark(Severity),
    EndEmphasis,
    EndLink,
    /// By its place in the marks of the text.
    Note(usize),
    /// By its number.
    Finding(usize, Severity),
    /// To what a citation cites, by its place in the report.
    Link(usize),
    Emphasis,
    Mark(Severity),
}

impl Plan<'_> {
    /// Writes the words of a text.
    pub(super) fn words(&self, out: &mut Out, text: Run<'_>) {
        let events = self.events(&text);
        let mut state = State::default();
        let mut done = 0;
        for (at, event) in events {
            let at = at.max(done);
            state.write(out, text.words.cut(done..at));
            done = at;
            self.happen(out, &mut state, &text, event);
        }
        state.write(out, text.words.tail(done));
        self.happen(out, &mut state, &text, Event::EndLink);
    }

    fn happen(&self, out: &mut Out, state: &mut State, text: &Run<'_>, event: Event) {
        match event {
            Event::Link(citation) => state.in_link = self.open_link(out, citation),
            Event::EndLink => {
                if std::mem::take(&mut state.in_link) {
                    out.markup("</a>");
                }
                for waiting in std::mem::take(&mut state.waiting) {
                    self.happen(out, state, text, waiting);
                }
            }
            // A link in a link is not allowed.
            Event::Note(_) | Event::Finding(..) if state.in_link => state.waiting.push(event),
            Event::Note(place) => {
                if let Some(mark) = text.marks.get(place) {
                    self.footnotes.write_indicator(out, text.part, place, mark);
                }
            }
            Event::Finding(at, severity) => margin::write_reference(out, at, severity),
            Event::Emphasis => state.emphasis += 1,
            Event::EndEmphasis => state.emphasis = state.emphasis.saturating_sub(1),
            Event::Mark(severity) => *state.marks(severity) += 1,
            Event::EndMark(severity) => {
                let marks = state.marks(severity);
                *marks = marks.saturating_sub(1);
            }
        }
    }

    fn events(&self, text: &Run<'_>) -> Vec<(usize, Event)> {
        let mut events = Events { words: text.words, all: Vec::new() };
        for (range, citation) in self.cited.get(&text.part).into_iter().flatten() {
            events.between(range.clone(), Event::Link(*citation), Event::EndLink);
        }
        for at in self.findings.beside(text.part) {
            let Some(placed) = self.findings.all.get(*at) else { continue };
            let severity = placed.finding.severity();
            if let Some(range) = &placed.words {
                events.between(range.clone(), Event::Mark(severity), Event::EndMark(severity));
                events.at(range.end, Event::Finding(*at, severity));
            }
        }
        if !text.marks.is_empty() {
            let bytes = Bytes::new(text.words, text.marks);
            for (place, mark) in text.marks.iter().enumerate() {
                let range = bytes.of(mark.start())..bytes.of(mark.end());
                match mark.kind() {
                    MarkKind::Emphasis => events.between(range, Event::Emphasis, Event::EndEmphasis),
                    MarkKind::Note => events.at(range.start, Event::Note(place)),
                }
            }
        }
        events.all.sort_unstable();
        events.all
    }
}

struct Events<'a> {
    words: &'a str,
    all: Vec<(usize, Event)>,
}

impl Events<'_> {
    fn at(&mut self, at: usize, event: Event) {
        let mut at = at.min(self.words.len());
        while !self.words.is_char_boundary(at) {
            at -= 1;
        }
        self.all.push((at, event));
    }

    fn between(&mut self, range: Range<usize>, begin: Event, end: Event) {
        if range.start < range.end.min(self.words.len()) {
            self.at(range.start, begin);
            self.at(range.end, end);
        }
    }
}

/// What the next words are.
#[derive(Debug, Default)]
struct State {
    in_link: bool,
    emphasis: usize,
    errors: usize,
    warnings: usize,
    infos: usize,
    /// What has to wait for the end of a link.
    waiting: Vec<Event>,
}

impl State {
    fn marks(&mut self, severity: Severity) -> &mut usize {
        match severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
            Severity::Info => &mut self.infos,
        }
    }

    fn worst(&mut self) -> Option<Severity> {
        Severity::ALL.into_iter().rev().find(|severity| *self.marks(*severity) > 0)
    }

    fn write(&mut self, out: &mut Out, words: &str) {
        if words.is_empty() {
            return;
        }
        let marked = self.worst();
        if let Some(severity) = marked {
            out.markup("<mark class=\"").markup(margin::class(severity)).markup("\">");
        }
        out.markup(if self.emphasis > 0 { "<em>" } else { "" });
        out.text(words);
        out.markup(if self.emphasis > 0 { "</em>" } else { "" });
        out.markup(if marked.is_some() { "</mark>" } else { "" });
    }
}

/// The bytes at which characters begin, for the characters that marks name.
struct Bytes {
    /// Character and byte, ascending; the last is the end of the text.
    known: Vec<(usize, usize)>,
}

impl Bytes {
    fn new(words: &str, marks: &[Mark]) -> Self {
        let mut wanted: Vec<usize> = marks.iter().flat_map(|mark| [mark.start(), mark.end()]).collect();
        wanted.sort_unstable();
        wanted.dedup();
        let mut wanted = wanted.into_iter().peekable();
        let mut known = Vec::new();
        for (character, (byte, _)) in words.char_indices().enumerate() {
            if wanted.next_if_eq(&character).is_some() {
                known.push((character, byte));
            }
        }
        known.push((usize::MAX, words.len()));
        Self { known }
    }

    fn of(&self, character: usize) -> usize {
        let at = self.known.partition_point(|(known, _)| *known < character);
        self.known.get(at).map_or(0, |(_, byte)| *byte)
    }
}
