//! Headings, paragraphs and the agenda in printed order.

use std::collections::HashMap;

use super::anchor::{Anchor, Names};
use crate::model::{Paragraph, Report, Section, SectionPath};

/// A section in the page.
pub(super) struct Heading<'a> {
    pub(super) section: &'a Section,
    pub(super) path: SectionPath,
    /// From 1; never more than one below the heading above.
    pub(super) depth: usize,
    /// The place of the section of the first degree it stands in.
    pub(super) top: usize,
    pub(super) anchor: Anchor,
}

/// Something in the running text, by its place in the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    Heading(usize),
    Paragraph(usize),
    Agenda,
}

/// The sections of every level, as [`Report::all_sections`] counts them.
pub(super) fn headings(report: &Report) -> Vec<Heading<'_>> {
    let mut names = Names::default();
    let mut levels = vec![report.sections().iter()];
    let mut above: Vec<SectionPath> = Vec::new();
    let mut headings: Vec<Heading<'_>> = Vec::new();
    let mut top = 0;
    while let Some(level) = levels.last_mut() {
        let Some(section) = level.next() else {
            levels.pop();
            above.pop();
            continue;
        };
        let path = SectionPath::under(above.last(), section.path_part());
        top = if above.is_empty() { headings.len() } else { top };
        let anchor = names.take("section", &path);
        headings.push(Heading { section, path: path.clone(), depth: levels.len(), top, anchor });
        levels.push(section.sections().iter());
        above.push(path);
    }
    headings
}

/// Everything in printed order: every heading before the first paragraph under it, the agenda behind the paragraph that
/// prints it.
pub(super) fn pieces(report: &Report, headings: &[Heading<'_>]) -> Vec<Piece> {
    let places = Places::new(headings);
    let mut pieces = Vec::with_capacity(headings.len() + report.paragraphs().len() + 1);
    let mut next = 0;
    let mut agenda = report.agenda().paragraph().filter(|_| !report.agenda().items().is_empty());
    for (at, paragraph) in report.paragraphs().iter().enumerate() {
        let end = places.end(paragraph, next);
        pieces.extend((next..end).map(Piece::Heading));
        next = next.max(end);
        pieces.push(Piece::Paragraph(at));
        if agenda.is_some() && agenda == paragraph.number() {
            agenda = None;
            pieces.push(Piece::Agenda);
        }
    }
    pieces.extend((next..headings.len()).map(Piece::Heading));
    pieces
}

/// Where the sections of each path are, in ascending order.
struct Places<'a> {
    by_path: HashMap<&'a str, Vec<usize>>,
    headings: &'a [Heading<'a>],
}

impl<'a> Places<'a> {
    fn new(headings: &'a [Heading<'a>]) -> Self {
        let mut by_path: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, heading) in headings.iter().enumerate() {
            by_path.entry(heading.path.as_str()).or_default().push(at);
        }
        Self { by_path, headings }
    }

    /// Before which heading a paragraph stands, `next` being the first that is not printed yet.
    fn end(&self, paragraph: &Paragraph, next: usize) -> usize {
        let Some(places) = paragraph.section().and_then(|path| self.by_path.get(path.as_str())) else {
            return next;
        };
        let printed = places.partition_point(|place| *place < next);
        let begins = |place: &&usize| {
            let section = self.headings.get(**place).map(|heading| heading.section);
            section.and_then(Section::first_paragraph).is_some_and(|first| paragraph.number() == Some(first))
        };
        // Of sections with one path, one that is printed goes on until the next begins.
        let coming = places.get(printed).filter(|place| printed == 0 || begins(place));
        coming.map_or(next, |place| place + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(text: &str) -> String {
        let report = crate::parse(text).into_report();
        let headings = headings(&report);
        let words = |piece: &Piece| match piece {
            Piece::Heading(at) => headings[*at].path.to_string(),
            Piece::Paragraph(at) => {
                report.paragraphs()[*at].number().map_or("?".to_owned(), |number| number.to_string())
            }
            Piece::Agenda => "agenda".to_owned(),
        };
        pieces(&report, &headings).iter().map(words).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn headings_stand_before_their_first_paragraph() {
        let text = "I. One\n\n1. Words.\n\nII. Two\n\nA. Below\n\n2. Words.\n\nIII. Empty\n";
        assert_eq!(printed(text), "I 1 II II.A 2 III");
    }

    #[test]
    fn sections_of_one_name_keep_their_paragraphs() {
        assert_eq!(printed("I. One\n\n1. Words.\n\nI. Again\n\n2. Words.\n\n3. Words.\n"), "I 1 I 2 3");
    }

    #[test]
    fn a_report_without_sections_is_its_paragraphs() {
        assert_eq!(printed("1. Words.\n\n2. Words.\n"), "1 2");
    }
}
