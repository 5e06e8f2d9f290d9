//! Headings, paragraphs and the agenda in printed order.

use std::collections::HashMap;

use super::{Paragraph, Report, Section, SectionPath};

/// Something in the running text, by its place in the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Piece {
    Heading(usize),
    Paragraph(usize),
    Agenda,
}

/// Everything in printed order: every heading before the first paragraph under it, the agenda behind the paragraph that
/// prints it. An agenda that no paragraph prints is left out. The sections are those of [`Report::all_sections`].
pub(crate) fn pieces<'a>(
    report: &Report,
    sections: impl ExactSizeIterator<Item = (&'a SectionPath, &'a Section)>,
) -> Vec<Piece> {
    let sections = Sections::new(sections);
    let mut pieces = Vec::with_capacity(sections.all.len() + report.paragraphs().len() + 1);
    let mut next = 0;
    let mut agenda = report.agenda().paragraph().filter(|_| !report.agenda().items().is_empty());
    for (at, paragraph) in report.paragraphs().iter().enumerate() {
        let end = sections.end(paragraph, next);
        pieces.extend((next..end).map(Piece::Heading));
        next = next.max(end);
        pieces.push(Piece::Paragraph(at));
        if agenda.is_some() && agenda == paragraph.number() {
            agenda = None;
            pieces.push(Piece::Agenda);
        }
    }
    pieces.extend((next..sections.all.len()).map(Piece::Heading));
    pieces
}

/// The sections, and where those of each path are, in ascending order.
struct Sections<'a> {
    all: Vec<&'a Section>,
    by_path: HashMap<&'a str, Vec<usize>>,
}

impl<'a> Sections<'a> {
    fn new(sections: impl ExactSizeIterator<Item = (&'a SectionPath, &'a Section)>) -> Self {
        let mut all = Vec::with_capacity(sections.len());
        let mut by_path: HashMap<&str, Vec<usize>> = HashMap::with_capacity(sections.len());
        for (at, (path, section)) in sections.enumerate() {
            by_path.entry(path.as_str()).or_default().push(at);
            all.push(section);
        }
        Self { all, by_path }
    }

    /// Before which heading a paragraph stands, `next` being the first that is not printed yet.
    fn end(&self, paragraph: &Paragraph, next: usize) -> usize {
        let Some(places) = paragraph.section().and_then(|path| self.by_path.get(path.as_str())) else {
            return next;
        };
        let printed = places.partition_point(|place| *place < next);
        let begins = |place: &&usize| {
            let first = self.all.get(**place).and_then(|section| section.first_paragraph());
            first.is_some_and(|first| paragraph.number() == Some(first))
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
        let sections: Vec<_> = report.all_sections().collect();
        let words = |piece: &Piece| match piece {
            Piece::Heading(at) => sections[*at].0.to_string(),
            Piece::Paragraph(at) => {
                report.paragraphs()[*at].number().map_or("?".to_owned(), |number| number.to_string())
            }
            Piece::Agenda => "agenda".to_owned(),
        };
        let pieces = pieces(&report, sections.iter().map(|(path, section)| (path, *section)));
        pieces.iter().map(words).collect::<Vec<_>>().join(" ")
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
