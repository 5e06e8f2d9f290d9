//! One text with what stands in it: citations, names, emphasis, indicators of notes.

use super::locate::{Span, What};
use super::xml::Xml;
use crate::model::{Mark, MarkKind, NoteMark};
use crate::text::Cut;

/// Writes the tags of a span and of a note's indicator.
pub(super) trait Tags {
    /// Opens the element of a span and gives its name.
    fn open(&mut self, xml: &mut Xml, what: &What) -> &'static str;
    /// Writes the indicator of a note.
    fn note(&mut self, xml: &mut Xml, mark: &NoteMark);
}

/// Writes a text. Marks that do not fit into one another are left out; see [`fitting`].
pub(super) fn write(xml: &mut Xml, text: &str, marks: &[Mark], spans: &[Span], tags: &mut impl Tags) {
    if marks.is_empty() && spans.is_empty() {
        xml.text(text);
        return;
    }
    let marks = located(text, marks);
    let mut writer = Writer { xml, text, at: 0, open: Vec::new(), tags };
    let mut marks = marks.into_iter().peekable();
    for span in spans {
        while let Some(mark) = marks.next_if(|mark| mark.start <= span.range.start && !mark.is_within(span)) {
            writer.mark(&mark);
        }
        writer.begin(span);
        while let Some(mark) = marks.next_if(|mark| mark.start < span.range.end) {
            writer.mark(&mark);
        }
        writer.close_at(span.range.end);
    }
    for mark in marks {
        writer.mark(&mark);
    }
    writer.close_at(text.len());
}

/// A mark with its place in bytes.
#[derive(Debug, Clone, Copy)]
struct Located<'a> {
    start: usize,
    end: usize,
    note: Option<&'a NoteMark>,
}

impl Located<'_> {
    /// Whether emphasis begins with a span, and does not reach over it.
    fn is_within(&self, span: &Span) -> bool {
        self.note.is_none()
            && self.start == span.range.start
            && self.end < span.range.end
            && self.start < self.end
    }
}

fn located<'a>(text: &str, marks: &'a [Mark]) -> Vec<Located<'a>> {
    if marks.is_empty() {
        return Vec::new();
    }
    let mut places: Vec<usize> = marks.iter().flat_map(|mark| [mark.start(), mark.end()]).collect();
    places.sort_unstable();
    places.dedup();
    let mut bytes = Vec::with_capacity(places.len());
    let mut walk = text.char_indices().map(|(at, _)| at).chain([text.len()]).enumerate().peekable();
    for place in &places {
        while walk.next_if(|(index, _)| index < place).is_some() {}
        bytes.push(walk.peek().filter(|(index, _)| index == place).map(|(_, at)| *at));
    }
    let byte =
        |place: usize| places.binary_search(&place).ok().and_then(|at| bytes.get(at).copied().flatten());
    fitting(marks)
        .filter_map(|mark| {
            let (start, end) = (byte(mark.start())?, byte(mark.end())?);
            Some(Located { start, end, note: mark.indicated_note() })
        })
        .collect()
}

/// The marks that XML can show in their order: from left to right, emphasis inside emphasis but not across.
fn fitting(marks: &[Mark]) -> impl Iterator<Item = &Mark> {
    let mut at = 0;
    let mut open: Vec<usize> = Vec::new();
    marks.iter().filter(move |mark| {
        while open.pop_if(|end| *end <= mark.start()).is_some() {}
        let inside = open.len() < DEEPEST && open.last().is_none_or(|end| mark.end() <= *end);
        let fits = is_plain(mark) && mark.start() >= at && inside;
        if fits {
            at = mark.start();
            if mark.kind() == MarkKind::Emphasis {
                open.push(mark.end());
            }
        }
        fits
    })
}

fn is_plain(mark: &Mark) -> bool {
    match mark.kind() {
        MarkKind::Emphasis => mark.indicated_note().is_none() && mark.start() <= mark.end(),
        MarkKind::Note => mark.indicated_note().is_some() && mark.start() == mark.end(),
    }
}

/// Whether all marks of a text can be told from the XML.
pub(super) fn all_fit(text: &str, marks: &[Mark]) -> bool {
    marks.is_empty() || located(text, marks).len() == marks.len()
}

struct Writer<'a, T> {
    xml: &'a mut Xml,
    text: &'a str,
    /// The byte up to which the text is written.
    at: usize,
    open: Vec<Open>,
    tags: &'a mut T,
}

/// An element that is open, and the byte it ends at.
struct Open {
    end: usize,
    name: &'static str,
}

const EMPHASIS: &str = "i";

/// On the further pieces of emphasis that a span cuts.
const CONTINUED: &str = "uncac:continued";

/// Emphasis is not nested deeper than this in XML.
const DEEPEST: usize = 8;

impl<T: Tags> Writer<'_, T> {
    fn words_to(&mut self, end: usize) {
        self.xml.text(self.text.cut(self.at..end.max(self.at)));
        self.at = self.at.max(end);
    }

    /// Writes on to a place and closes what ends up to there. Emphasis that runs out of a span goes on behind it.
    fn close_at(&mut self, place: usize) {
        while let Some(end) = self.open.iter().map(|open| open.end).min().filter(|end| *end <= place) {
            self.words_to(end);
            let mut cut = Vec::new();
            while let Some(open) = self.open.pop() {
                self.xml.end(open.name);
                if open.end == end {
                    break;
                }
                cut.push(open.end);
            }
            self.go_on(cut);
        }
        self.words_to(place);
    }

    fn mark(&mut self, mark: &Located<'_>) {
        self.close_at(mark.start);
        match mark.note {
            Some(note) => self.tags.note(self.xml, note),
            None => self.emphasis(mark.end, false),
        }
    }

    fn emphasis(&mut self, end: usize, continued: bool) {
        self.xml.start(EMPHASIS).maybe(CONTINUED, continued.then_some("true")).open();
        self.open.push(Open { end, name: EMPHASIS });
    }

    /// Opens emphasis again that was cut from the inside out.
    fn go_on(&mut self, cut: Vec<usize>) {
        for end in cut.into_iter().rev() {
            self.emphasis(end, true);
        }
    }

    /// Opens a span. Emphasis that ends inside it goes on as another piece there.
    fn begin(&mut self, span: &Span) {
        self.close_at(span.range.start);
        let mut cut = Vec::new();
        while self.open.iter().any(|open| open.end < span.range.end) {
            let Some(open) = self.open.pop() else { break };
            self.xml.end(open.name);
            cut.push(open.end);
        }
        let name = self.tags.open(self.xml, &span.what);
        self.open.push(Open { end: span.range.end, name });
        self.go_on(cut);
    }
}
