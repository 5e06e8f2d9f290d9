//! Headings, paragraphs and the agenda in printed order.

use super::anchor::{Anchor, Names};
use crate::model::printed::{self, Piece};
use crate::model::{Report, Section, SectionPath};

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

/// Everything in printed order.
pub(super) fn pieces(report: &Report, headings: &[Heading<'_>]) -> Vec<Piece> {
    printed::pieces(report, headings.iter().map(|heading| (&heading.path, heading.section)))
}
