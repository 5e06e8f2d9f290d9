//! Findings, and the words they are about.

use std::collections::HashMap;
use std::ops::Range;

use super::texts::{Text, by_part};
use crate::diagnostic::Diagnostic;
use crate::model::Report;
use crate::parse::{Parsed, Part};
use crate::source::Span;
use crate::text::Alignment;

/// A finding and its place in the report.
#[derive(Debug)]
pub(super) struct Placed<'a> {
    pub(super) finding: &'a Diagnostic,
    /// The text it stands beside; `None` for a finding about the report as a whole.
    pub(super) part: Option<Part>,
    /// The words it is about, in bytes of the text; `None` for the text as a whole.
    pub(super) words: Option<Range<usize>>,
}

/// All findings, in the order they were given.
#[derive(Debug, Default)]
pub(super) struct Findings<'a> {
    pub(super) all: Vec<Placed<'a>>,
    by_part: HashMap<Part, Vec<usize>>,
}

/// From how many bytes on words that are a whole text are not marked: the note beside them is enough.
const LONG: usize = 120;

impl<'a> Findings<'a> {
    pub(super) fn new(
        report: &Report,
        parsed: Option<&Parsed>,
        findings: &'a [Diagnostic],
        texts: &[Text<'_>],
    ) -> Self {
        if findings.is_empty() {
            return Self::default();
        }
        let mut places = parsed.map(|parsed| Places::new(parsed, texts));
        let named = Named::new(report, texts);
        let mut all = Self::default();
        for finding in findings {
            let in_text = places.as_mut().and_then(|places| places.place(finding.span()?));
            let by_name = || finding.place().and_then(|place| named.part(place)).map(|part| (part, None));
            let (part, words) = in_text.or_else(by_name).unzip();
            if let Some(part) = part {
                all.by_part.entry(part).or_default().push(all.all.len());
            }
            all.all.push(Placed { finding, part, words: words.flatten() });
        }
        all
    }

    /// The findings beside a text, by their places in `all`.
    pub(super) fn beside(&self, part: Part) -> &[usize] {
        self.by_part.get(&part).map(Vec::as_slice).unwrap_or_default()
    }

    /// The findings beside the lines of the masthead.
    pub(super) fn beside_masthead(&self) -> Vec<Part> {
        let is_masthead = |part: &&Part| matches!(part, Part::Masthead(_));
        let mut parts: Vec<Part> = self.by_part.keys().filter(is_masthead).copied().collect();
        parts.sort_unstable();
        parts
    }
}

/// The pieces of the source behind running texts and lines of the masthead.
struct Places<'a> {
    parsed: &'a Parsed,
    /// In the order of the source.
    pieces: Vec<(Span, Part)>,
    words: HashMap<Part, &'a str>,
    alignments: HashMap<Part, Alignment>,
}

impl<'a> Places<'a> {
    fn new(parsed: &'a Parsed, texts: &[Text<'a>]) -> Self {
        let is_text = |part: Part| {
            use Part::{AgendaItem, Footnote, Item, Masthead, Paragraph, Section, Title};
            matches!(
                part,
                Masthead(_) | Title | Section(_) | Paragraph(_) | Item { .. } | AgendaItem(_) | Footnote(_)
            )
        };
        let located = parsed.locations().iter().filter(|(part, _)| is_text(*part));
        let mut pieces: Vec<(Span, Part)> =
            located.flat_map(|(part, spans)| spans.iter().map(move |span| (*span, part))).collect();
        pieces.sort_unstable();
        Self { parsed, pieces, words: by_part(texts), alignments: HashMap::new() }
    }

    /// The text a span stands in or beside, and its words there.
    fn place(&mut self, span: Span) -> Option<(Part, Option<Range<usize>>)> {
        let (part, inside) = self.find(span)?;
        Some((part, if inside { self.words(part, span) } else { None }))
    }

    /// The text a span stands in, or else beside, and whether it stands in it.
    fn find(&self, span: Span) -> Option<(Part, bool)> {
        let next = self.pieces.partition_point(|(piece, _)| piece.start() <= span.start());
        let before = next.checked_sub(1).and_then(|at| self.pieces.get(at));
        if let Some((_, part)) = before
            .filter(|(piece, _)| span.start() < piece.end() || span.start() == piece.end() && span.is_empty())
        {
            return Some((*part, true));
        }
        let after = self.pieces.get(next);
        // A number or label stands before its text; other lines belong to what follows them, too.
        if let Some((_, part)) = after.filter(|(piece, _)| piece.start() < span.end()) {
            return Some((*part, true));
        }
        after.or(before).map(|(_, part)| (*part, false))
    }

    /// The words of a text at a span.
    fn words(&mut self, part: Part, span: Span) -> Option<Range<usize>> {
        let words = *self.words.get(&part)?;
        let (source, pieces) = (self.parsed.text(), self.parsed.locations().of(part));
        let alignment = self.alignments.entry(part).or_insert_with(|| Alignment::new(source, pieces, words));
        let range = alignment.words(span);
        (range.len() < words.len() || words.len() < LONG).then_some(range)
    }
}

/// The parts of a report by the words findings name them with.
struct Named<'a> {
    paragraphs: HashMap<u32, Part>,
    others: HashMap<String, Part>,
    report: &'a Report,
}

impl<'a> Named<'a> {
    fn new(report: &'a Report, texts: &[Text<'_>]) -> Self {
        use super::texts::TextPlace;
        let mut named = Self { paragraphs: HashMap::new(), others: HashMap::new(), report };
        for text in texts {
            match (text.part, text.place) {
                (Part::Paragraph(_), TextPlace::Paragraph(number)) => {
                    named.paragraphs.entry(number).or_insert(text.part);
                }
                (Part::Section(_), TextPlace::Section(path)) => {
                    named.others.entry(format!("section {path}")).or_insert(text.part);
                }
                (Part::Footnote(_), TextPlace::Footnote(mark)) => {
                    named.others.entry(format!("footnote {mark}")).or_insert(text.part);
                }
                _ => {}
            }
        }
        named
    }

    /// `paragraph 33`, `paragraph 33 (a)`, `section IV.A`, `title`
    fn part(&self, place: &str) -> Option<Part> {
        if place == "title" {
            return self.report.title().map(|_| Part::Title);
        }
        if let Some(part) = self.others.get(place) {
            return Some(*part);
        }
        let number = place.strip_prefix("paragraph ")?.split(' ').next()?.parse().ok()?;
        self.paragraphs.get(&number).copied()
    }
}
