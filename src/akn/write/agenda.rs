//! The paragraph that prints the agenda.

use crate::model::{AgendaItem, Report};

/// The items of the agenda with their depths, and the paragraph they are written in.
#[derive(Debug)]
pub(super) struct Printed<'a> {
    items: Vec<(usize, &'a AgendaItem)>,
    paragraph: Option<usize>,
}

impl<'a> Printed<'a> {
    pub(super) fn of(report: &'a Report) -> Self {
        let items = flat(report.agenda().items());
        let paragraph = if items.is_empty() { None } else { paragraph(report) };
        Self { items, paragraph }
    }

    /// The items, where this paragraph prints them.
    pub(super) fn items_in(&self, paragraph: usize) -> &[(usize, &'a AgendaItem)] {
        if self.paragraph == Some(paragraph) { &self.items } else { &[] }
    }

    /// The items, where no paragraph prints them.
    pub(super) fn items_astray(&self) -> &[(usize, &'a AgendaItem)] {
        if self.paragraph.is_none() { &self.items } else { &[] }
    }
}

fn flat(items: &[AgendaItem]) -> Vec<(usize, &AgendaItem)> {
    let mut flat = Vec::new();
    let mut stack: Vec<(usize, &AgendaItem)> = items.iter().rev().map(|item| (0, item)).collect();
    while let Some((depth, item)) = stack.pop() {
        flat.push((depth, item));
        stack.extend(item.items().iter().rev().map(|below| (depth + 1, below)));
    }
    flat
}

/// The numbered paragraph the agenda names or, where it names none, the first without number that announces it.
fn paragraph(report: &Report) -> Option<usize> {
    let number = report.agenda().paragraph();
    report.paragraphs().iter().position(|paragraph| {
        let announces = || paragraph.text().contains("agenda") && paragraph.text().trim_end().ends_with(':');
        paragraph.number() == number && paragraph.items().is_empty() && (number.is_some() || announces())
    })
}
