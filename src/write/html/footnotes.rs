//! Footnotes, and the indicators that lead to them.

use std::collections::HashMap;

use super::anchor::{Anchor, Names};
use super::out::Out;
use super::plan::Plan;
use super::words::Run;
use crate::model::printed::Piece;
use crate::model::{Mark, NoteMark, Report};
use crate::parse::Part;

/// The footnotes of a report and their indicators.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    /// For every footnote its place in the page.
    anchors: Vec<Anchor>,
    /// For every footnote the indicator that leads to it first.
    indicators: Vec<Option<Anchor>>,
    /// For every indicator (a text, and the place of the mark in it) its footnote, and whether it is the first.
    by_indicator: HashMap<(Part, usize), (usize, bool)>,
}

impl Footnotes {
    pub(super) fn new(report: &Report, pieces: &[Piece]) -> Self {
        let mut names = Names::default();
        let anchors: Vec<Anchor> =
            report.footnotes().iter().map(|footnote| names.take("note", footnote.number())).collect();
        let mut footnotes = Self { indicators: vec![None; anchors.len()], anchors, ..Self::default() };
        if report.footnotes().is_empty() {
            return footnotes;
        }
        let by_mark = by_mark(report);
        for piece in pieces {
            let Piece::Paragraph(at) = *piece else { continue };
            let Some(paragraph) = report.paragraphs().get(at) else { continue };
            footnotes.read(Part::Paragraph(at), paragraph.marks(), paragraph.number(), &by_mark);
            for (item, found) in paragraph.all_items().enumerate() {
                footnotes.read(
                    Part::Item { paragraph: at, item },
                    found.marks(),
                    paragraph.number(),
                    &by_mark,
                );
            }
        }
        footnotes
    }

    fn read(&mut self, part: Part, marks: &[Mark], paragraph: Option<u32>, by_mark: &ByMark<'_>) {
        for (place, mark) in marks.iter().enumerate() {
            let Some(note) = mark.indicated_note() else { continue };
            let found = by_mark.get(&(note, paragraph)).or_else(|| by_mark.get(&(note, None)));
            let Some(&footnote) = found else { continue };
            let Some(indicator) = self.indicators.get_mut(footnote) else { continue };
            let is_first = indicator.is_none();
            indicator.get_or_insert_with(|| Anchor::new("noteref", footnote + 1));
            self.by_indicator.insert((part, place), (footnote, is_first));
        }
    }

    pub(super) fn anchor(&self, footnote: usize) -> Option<&Anchor> {
        self.anchors.get(footnote)
    }

    /// Writes an indicator; one without footnote leads nowhere.
    pub(super) fn write_indicator(&self, out: &mut Out, part: Part, place: usize, mark: &Mark) {
        let Some(note) = mark.indicated_note() else { return };
        out.markup("<sup class=\"note\">");
        let known = self.by_indicator.get(&(part, place));
        match known.and_then(|(footnote, first)| Some((*footnote, *first, self.anchors.get(*footnote)?))) {
            Some((footnote, is_first, anchor)) => {
                out.markup("<a");
                if let Some(Some(indicator)) = self.indicators.get(footnote).filter(|_| is_first) {
                    out.id(indicator);
                }
                out.href(anchor).markup(" aria-label=\"Footnote ").show(note).markup("\">");
                out.show(note).markup("</a>");
            }
            None => {
                out.show(note);
            }
        }
        out.markup("</sup>");
    }
}

/// The footnote of a mark, by the paragraph of its indicator; under no paragraph the first of that mark.
type ByMark<'a> = HashMap<(&'a NoteMark, Option<u32>), usize>;

fn by_mark(report: &Report) -> ByMark<'_> {
    let mut by_mark = ByMark::new();
    for (at, footnote) in report.footnotes().iter().enumerate() {
        by_mark.entry((footnote.number(), footnote.paragraph())).or_insert(at);
        by_mark.entry((footnote.number(), None)).or_insert(at);
    }
    by_mark
}

/// Writes the footnotes, each with the way back.
pub(super) fn write(out: &mut Out, plan: &Plan<'_>) {
    if plan.report.footnotes().is_empty() {
        return;
    }
    out.markup("<section aria-labelledby=\"notes\"><h2 id=\"notes\">Footnotes</h2>");
    out.markup("<ul class=\"footnotes\" role=\"list\">");
    for (at, footnote) in plan.report.footnotes().iter().enumerate() {
        let Some(anchor) = plan.footnotes.anchor(at) else { continue };
        out.markup("<li").id(anchor).markup(">");
        plan.margin(out, &[Part::Footnote(at)], |out| {
            out.markup("<p><span class=\"label\">").show(footnote.number()).markup(" </span>");
            plan.words(out, Run::new(Part::Footnote(at), footnote.text()));
            let first = plan.footnotes.indicators.get(at).and_then(Option::as_ref);
            let back = first.or_else(|| plan.numbered(footnote.paragraph()?));
            if let Some(back) = back {
                out.markup(" <a class=\"back\"")
                    .href(back)
                    .markup(" aria-label=\"Back to the text of footnote ");
                out.show(footnote.number()).markup("\">↩</a>");
            }
            out.markup("</p>");
        });
        out.markup("</li>");
    }
    out.markup("</ul></section>\n");
}
