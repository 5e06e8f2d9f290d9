//! What reading a text gives.

use std::ops::Range;

use thiserror::Error;

use super::{Locations, Part};
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::Report;
use crate::outline::Block;
use crate::source::Span;
use crate::text::Alignment;

/// A report read from a text: the report, the places of its parts, and what is to be said about the text.
#[derive(Debug, Clone, PartialEq)]
#[must_use]
pub struct Parsed {
    pub(super) text: Box<str>,
    pub(super) report: Report,
    pub(super) locations: Locations,
    pub(super) blocks: Vec<Block>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Why a text was not accepted in strict mode: the findings that speak against it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Error)]
#[error("{}", Self::summary(.findings))]
pub struct StrictError {
    findings: Vec<Diagnostic>,
}

impl StrictError {
    /// The findings of level warning or error, in reading order.
    #[must_use]
    pub fn findings(&self) -> &[Diagnostic] {
        &self.findings
    }

    fn summary(findings: &[Diagnostic]) -> String {
        let first = findings.first().map(ToString::to_string).unwrap_or_default();
        match findings.len() {
            0 | 1 => first,
            more => format!("{first} (and {} more)", more - 1),
        }
    }
}

impl Parsed {
    /// The text that was read.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The report.
    #[must_use]
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Where the parts of the report stand in the text.
    #[must_use]
    pub fn locations(&self) -> &Locations {
        &self.locations
    }

    /// The text cut into blocks of whole lines (or of what runs on in one line), without a gap and without an overlap.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// What a reader looks for in a report and did not find. Whether the report keeps the rules of the house is
    /// another question.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// The first paragraph with a number as a part of the report, to ask for its place.
    ///
    /// ```
    /// let text = "1. The Group met.\n\n2. The Chair spoke.\n";
    /// let parsed = uncac::parse(text);
    /// let part = parsed.part_of_paragraph(2).ok_or("no paragraph 2")?;
    /// assert_eq!(parsed.locations().of(part)[0].slice(text), "The Chair spoke.");
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn part_of_paragraph(&self, number: u32) -> Option<Part> {
        let mut paragraphs = self.report.paragraphs().iter();
        paragraphs.position(|paragraph| paragraph.number() == Some(number)).map(Part::Paragraph)
    }

    /// Where some of the words of a part stand in the text that was read, in bytes: a span for each of the pieces they stand in (a paragraph
    /// that a page break cut has two), with the mark-up among them.
    ///
    /// `words` are bytes of [`Paragraph::text`](crate::Paragraph::text) and its like: of the title, or of a section's title, a paragraph,
    /// an item, an item of the agenda or a footnote. There is no span for another part, for one that is not in the text, and for a range
    /// that is empty, goes beyond the words, or begins or ends within a character.
    ///
    /// ```
    /// use uncac::Part;
    ///
    /// let text = "1. The Group thanked\n\nthe **secretariat** of the Conference.\n";
    /// let parsed = uncac::parse(text);
    /// let words = parsed.report().paragraphs()[0].text();
    /// let at = words.find("thanked the secretariat").ok_or("not there")?;
    /// let spans = parsed.spans_of(Part::Paragraph(0), at..at + "thanked the secretariat".len());
    /// let printed: Vec<&str> = spans.iter().map(|span| span.slice(text)).collect();
    /// assert_eq!(printed, ["thanked", "the **secretariat"]);
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn spans_of(&self, part: Part, words: Range<usize>) -> Vec<Span> {
        let pieces = self.locations.of(part);
        let of_words = |text: &&str| !pieces.is_empty() && text.get(words.clone()).is_some();
        let Some(text) = words_of(&self.report, part).filter(of_words) else { return Vec::new() };
        Alignment::new(&self.text, pieces, text).spans(words, pieces)
    }

    /// The report alone; its places are given up.
    #[must_use]
    pub fn into_report(self) -> Report {
        self.report
    }

    /// The report, if nothing of level warning or error is to be said about the text.
    ///
    /// # Errors
    ///
    /// The findings, where there are any.
    pub fn into_result(self) -> Result<Report, StrictError> {
        let findings: Vec<_> =
            self.diagnostics.into_iter().filter(|finding| finding.severity() >= Severity::Warning).collect();
        if findings.is_empty() { Ok(self.report) } else { Err(StrictError { findings }) }
    }
}

/// The words of a part that has words of its own.
fn words_of(report: &Report, part: Part) -> Option<&str> {
    match part {
        Part::Title => report.title(),
        Part::Section(at) => report.all_sections().nth(at)?.1.title(),
        Part::Paragraph(at) => Some(report.paragraphs().get(at)?.text()),
        Part::Item { paragraph, item } => {
            Some(report.paragraphs().get(paragraph)?.all_items().nth(item)?.text())
        }
        Part::AgendaItem(at) => Some(report.agenda().all_items().nth(at)?.title()),
        Part::Footnote(at) => Some(report.footnotes().get(at)?.text()),
        _ => None,
    }
}
