//! Finds the words of citations and the names of participants and speakers in the texts.

use std::collections::HashMap;
use std::ops::Range;

use super::references::{Class, References};
use super::texts::Texts;
use crate::model::{Place, Report};
use crate::text::Cut;

/// Words of a text that are marked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Span {
    /// Bytes of the text.
    pub(super) range: Range<usize>,
    pub(super) what: What,
}

/// What the words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// A citation, by its number in the report from 0.
    Citation(usize),
    /// The name of an organization or State, by its reference.
    Organization(usize),
    /// The name of a person, by its reference.
    Person(usize),
}

/// How many words of one place may be sought in vain. Each search reads the rest of the place; a report that was
/// parsed has none.
const MISSES: usize = 16;

/// For each text the words to be marked up, in order and without overlap.
pub(super) fn locate(report: &Report, texts: &Texts<'_>, references: &References<'_>) -> Vec<Vec<Span>> {
    let mut spans: Vec<Vec<Span>> = vec![Vec::new(); texts.all.len()];
    citations(report, texts, &mut spans);
    names(report, texts, references, &mut spans);
    spans
}

fn citations(report: &Report, texts: &Texts<'_>, spans: &mut [Vec<Span>]) {
    let mut wanted: HashMap<&Place, Vec<usize>> = HashMap::new();
    for (index, citation) in report.citations().iter().enumerate() {
        wanted.entry(citation.place()).or_default().push(index);
    }
    let mut places: HashMap<&Place, Vec<usize>> = HashMap::with_capacity(wanted.len());
    for (index, place) in texts.places.iter().enumerate().filter(|(_, place)| wanted.contains_key(place)) {
        places.entry(place).or_default().push(index);
    }
    for (place, wanted) in wanted {
        let Some(segments) = places.get(place) else { continue };
        let mut search = Search::new(texts, segments);
        for index in wanted {
            let words = report.citations().get(index).map_or("", |citation| citation.text());
            search.find(words, What::Citation(index), spans);
        }
    }
}

fn names(report: &Report, texts: &Texts<'_>, references: &References<'_>, spans: &mut [Vec<Span>]) {
    let mut wanted: HashMap<u32, Vec<(&str, What)>> = HashMap::new();
    for participant in report.participants() {
        let reference = references.find(Class::Organization, participant.name());
        if let Some((paragraph, reference)) = participant.paragraph().zip(reference) {
            wanted.entry(paragraph).or_default().push((participant.name(), What::Organization(reference)));
        }
    }
    for statement in report.statements() {
        let person = statement.person().unwrap_or_default();
        let reference = references.find(Class::Person, person);
        if let Some((paragraph, reference)) = statement.paragraph().zip(reference) {
            wanted.entry(paragraph).or_default().push((person, What::Person(reference)));
        }
    }
    for (index, paragraph) in report.paragraphs().iter().enumerate() {
        let Some(wanted) = paragraph.number().and_then(|number| wanted.remove(&number)) else { continue };
        let segments: Vec<usize> = texts.of_paragraph(index).collect();
        let mut found: Vec<Vec<Span>> = vec![Vec::new(); segments.len()];
        let mut search = Search { texts, segments: &segments, at: 0, from: 0, misses: 0, local: true };
        for (words, what) in wanted {
            search.find(words, what, &mut found);
        }
        for (segment, found) in segments.into_iter().zip(found) {
            if let Some(spans) = spans.get_mut(segment) {
                merge(spans, found);
            }
        }
    }
}

/// Adds spans to others; those that overlap with one that is there are left out.
fn merge(spans: &mut Vec<Span>, found: Vec<Span>) {
    if found.is_empty() {
        return;
    }
    let mut merged = Vec::with_capacity(spans.len() + found.len());
    let mut old = std::mem::take(spans).into_iter().peekable();
    let mut last_end = 0;
    for span in found {
        while let Some(before) = old.next_if(|before| before.range.start < span.range.end) {
            last_end = last_end.max(before.range.end);
            if before.range.end > span.range.start {
                merged.push(before);
                break;
            }
            merged.push(before);
        }
        if span.range.start >= last_end {
            last_end = span.range.end;
            merged.push(span);
        }
    }
    merged.extend(old);
    *spans = merged;
}

/// Words sought one after another in the texts of one place.
struct Search<'a> {
    texts: &'a Texts<'a>,
    segments: &'a [usize],
    /// The text the search stands in, by its number in `segments`, and the byte.
    at: usize,
    from: usize,
    misses: usize,
    /// Whether what is found is counted by `segments`, and not by all texts.
    local: bool,
}

impl<'a> Search<'a> {
    fn new(texts: &'a Texts<'a>, segments: &'a [usize]) -> Self {
        Self { texts, segments, at: 0, from: 0, misses: 0, local: false }
    }

    fn find(&mut self, words: &str, what: What, spans: &mut [Vec<Span>]) {
        if words.is_empty() || self.misses >= MISSES {
            return;
        }
        let (mut at, mut from) = (self.at, self.from);
        while let Some(segment) = self.segments.get(at).copied() {
            let text = self.texts.all.get(segment).copied().unwrap_or_default();
            let found = memchr::memmem::find(text.tail(from).as_bytes(), words.as_bytes());
            if let Some(start) = found.map(|start| from + start) {
                let range = start..start + words.len();
                (self.at, self.from) = (at, range.end);
                let index = if self.local { at } else { segment };
                spans
                    .get_mut(index)
                    .into_iter()
                    .for_each(|spans| spans.push(Span { range: range.clone(), what }));
                return;
            }
            (at, from) = (at + 1, 0);
        }
        self.misses += 1;
    }
}
