//! What is known before the first word is written: the order, the anchors, and where links and findings stand.

use std::collections::HashMap;

use super::anchor::Anchor;
use super::cited::{self, InText};
use super::findings::Findings;
use super::footnotes::Footnotes;
use super::order::{Heading, headings, pieces};
use super::out::Out;
use super::provisions;
use super::texts::texts;
use crate::cite::{CrossRef, ReportPart};
use crate::diagnostic::Diagnostic;
use crate::model::printed::Piece;
use crate::model::{Report, SectionPath};
use crate::parse::Parsed;

/// The plan of a page.
pub(super) struct Plan<'a> {
    pub(super) report: &'a Report,
    pub(super) headings: Vec<Heading<'a>>,
    pub(super) pieces: Vec<Piece>,
    pub(super) footnotes: Footnotes,
    pub(super) cited: InText,
    pub(super) findings: Findings<'a>,
    /// Whether somebody has looked for findings.
    pub(super) tells_findings: bool,
    /// The anchor of every paragraph.
    paragraphs: Vec<Anchor>,
    /// The first paragraph of every number.
    by_number: HashMap<u32, usize>,
    /// The first section of every path.
    by_path: HashMap<String, usize>,
}

impl<'a> Plan<'a> {
    pub(super) fn new(
        report: &'a Report,
        parsed: Option<&'a Parsed>,
        findings: Option<&'a [Diagnostic]>,
    ) -> Self {
        let headings = headings(report);
        let pieces = pieces(report, &headings);
        let texts = texts(report, &headings, &pieces);
        let cited = cited::find(report, &texts);
        let placed = Findings::new(report, parsed, findings.unwrap_or_default(), &texts);
        let by_path = headings.iter().enumerate().rev();
        let by_path = by_path.map(|(at, heading)| (heading.path.as_str().to_owned(), at)).collect();
        let (paragraphs, by_number) = paragraphs(report);
        Self {
            report,
            footnotes: Footnotes::new(report, &pieces),
            pieces,
            cited,
            findings: placed,
            tells_findings: findings.is_some(),
            paragraphs,
            by_number,
            by_path,
            headings,
        }
    }

    /// The anchor of a paragraph, by its place in the report.
    pub(super) fn paragraph(&self, at: usize) -> Option<&Anchor> {
        self.paragraphs.get(at)
    }

    /// The anchor of the first paragraph with a number.
    pub(super) fn numbered(&self, number: u32) -> Option<&Anchor> {
        self.by_number.get(&number).and_then(|at| self.paragraphs.get(*at))
    }

    /// The heading of a section.
    pub(super) fn heading(&self, path: &SectionPath) -> Option<&Heading<'a>> {
        self.place_of(path.as_str()).and_then(|at| self.headings.get(at))
    }

    /// The place of a section in the report.
    pub(super) fn place_of(&self, path: &str) -> Option<usize> {
        self.by_path.get(path).copied()
    }

    /// The section of the first paragraph with a number, by its place in the report.
    pub(super) fn section_of(&self, number: u32) -> Option<usize> {
        let paragraph = self.by_number.get(&number).and_then(|at| self.report.paragraphs().get(*at))?;
        self.place_of(paragraph.section()?.as_str())
    }

    /// Writes a paragraph number that leads to the paragraph, where there is one.
    pub(super) fn paragraph_link(&self, out: &mut Out, number: u32) {
        match self.numbered(number) {
            Some(anchor) => out.link(anchor, number),
            None => out.show(number),
        };
    }

    /// Writes several paragraph numbers, each once.
    pub(super) fn paragraph_links(&self, out: &mut Out, numbers: impl IntoIterator<Item = u32>) {
        let mut last = None;
        for number in numbers {
            if last != Some(number) {
                out.markup(if last.is_some() { ", " } else { "" });
                self.paragraph_link(out, number);
                last = Some(number);
            }
        }
    }

    /// Begins a link to what a citation cites, if the page has it.
    pub(super) fn open_link(&self, out: &mut Out, citation: usize) -> bool {
        use crate::cite::Cited;
        let Some(citation) = self.report.citations().get(citation) else { return false };
        let target = match citation.cited() {
            Cited::Article(refs) => refs.iter().next().map(provisions::anchor),
            Cited::Chapter(refs) => {
                refs.iter().next().map(|chapter| provisions::chapter_anchor(chapter.number()))
            }
            Cited::CrossReference(target) => self.target(target),
            _ => None,
        };
        let Some(target) = target else { return false };
        out.markup("<a class=\"cite\"").href(&target);
        match citation.cited() {
            Cited::Article(refs) => provisions::write_title(out, refs.as_slice()),
            Cited::Chapter(refs) => provisions::write_chapter_title(out, refs.as_slice()),
            _ => {}
        }
        out.markup(">");
        true
    }

    fn target(&self, target: &CrossRef) -> Option<Anchor> {
        match target.part() {
            ReportPart::Paragraph => target.paragraphs().find_map(|number| self.numbered(number)).cloned(),
            ReportPart::Section | ReportPart::Chapter => {
                let place = target.labels().find_map(|label| self.place_of(label))?;
                self.headings.get(place).map(|heading| heading.anchor.clone())
            }
            ReportPart::Annex => {
                let label =
                    target.labels().next().map_or("Annex".to_owned(), |label| format!("Annex {label}"));
                let place = self.place_of(&label)?;
                self.headings.get(place).map(|heading| heading.anchor.clone())
            }
            _ => None,
        }
    }
}

/// The anchors of all paragraphs, and the first paragraph of every number.
fn paragraphs(report: &Report) -> (Vec<Anchor>, HashMap<u32, usize>) {
    let mut times: HashMap<u32, usize> = HashMap::new();
    let mut by_number = HashMap::new();
    let mut unnumbered = 0;
    let mut anchors = Vec::with_capacity(report.paragraphs().len());
    for (at, paragraph) in report.paragraphs().iter().enumerate() {
        let Some(number) = paragraph.number() else {
            unnumbered += 1;
            anchors.push(Anchor::new("text", unnumbered));
            continue;
        };
        by_number.entry(number).or_insert(at);
        let times = times.entry(number).or_insert(0);
        *times += 1;
        anchors.push(match times {
            1 => Anchor::new("para", number),
            times => Anchor::new("para", format_args!("{number}-{times}")),
        });
    }
    (anchors, by_number)
}
