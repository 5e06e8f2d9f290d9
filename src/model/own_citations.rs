//! The citations in the words of a report that was built in code.

use super::printed::{Piece, pieces};
use super::{Citation, Place, Report};
use crate::cite::{Context, find_next};

/// The citations in the title, headings, paragraphs, their items, the agenda and the footnotes, in printed order.
pub(super) fn own_citations(report: &Report) -> Vec<Citation> {
    let mut citations = Citations { context: Context::default(), found: Vec::new() };
    if let Some(title) = report.title() {
        citations.look(title, &Place::Title);
    }
    let sections: Vec<_> = report.all_sections().collect();
    let agenda = report.agenda();
    for piece in pieces(report, sections.iter().map(|(path, section)| (path, *section))) {
        match piece {
            Piece::Heading(at) => {
                let Some((path, section)) = sections.get(at) else { continue };
                citations.look(section.title().unwrap_or_default(), &Place::Section(path.clone()));
            }
            Piece::Paragraph(at) => {
                let Some(paragraph) = report.paragraphs().get(at) else { continue };
                let unnumbered = || Place::Unnumbered(paragraph.section().cloned());
                let place = paragraph.number().map_or_else(unnumbered, Place::Paragraph);
                paragraph.texts().for_each(|text| citations.look(text, &place));
            }
            Piece::Agenda => {
                let Some(number) = agenda.paragraph() else { continue };
                agenda.all_items().for_each(|item| citations.look(item.title(), &Place::Paragraph(number)));
            }
        }
    }
    for footnote in report.footnotes() {
        citations.look(footnote.text(), &Place::Footnote(footnote.number().clone()));
    }
    citations.found
}

struct Citations {
    context: Context,
    found: Vec<Citation>,
}

impl Citations {
    fn look(&mut self, text: &str, place: &Place) {
        for one in find_next(text, &mut self.context) {
            let citation = Citation::new(one.cited, one.span.slice(text), place.clone());
            self.found.push(citation.with_anaphoric(one.anaphoric));
        }
    }
}
