//! What a report's references to itself point to.

use std::collections::{HashMap, HashSet};

use super::layout::{Layout, Step};
use super::notes::Notes;
use crate::cite::{CrossRef, ReportPart};
use crate::model::{NoteMark, Report};

/// The parts of a report that can be pointed to, by their printed numbers.
#[derive(Debug)]
pub(super) struct Targets {
    /// The numbers of the paragraphs outside annexes.
    paragraphs: HashSet<u32>,
    /// Sections by their paths, annexes by their numbers in small letters.
    sections: HashMap<String, String>,
    notes: HashMap<String, String>,
}

impl Targets {
    pub(super) fn of(report: &Report, layout: &Layout<'_>, sections: &[String], notes: &Notes<'_>) -> Self {
        let before_annexes =
            |step: &&Step| !matches!(step, Step::Open(node) if Some(*node) == layout.first_annex);
        let numbered = layout.steps.iter().take_while(before_annexes).filter_map(|step| match step {
            Step::Paragraph { index, .. } => report.paragraphs().get(*index)?.number(),
            _ => None,
        });
        let mut targets =
            Self { paragraphs: numbered.collect(), sections: HashMap::new(), notes: HashMap::new() };
        for (node, eid) in layout.nodes.iter().zip(sections) {
            let path = node.path.as_str().to_lowercase();
            targets.sections.entry(path).or_insert_with(|| eid.clone());
        }
        for note in report.footnotes() {
            let mark: &NoteMark = note.number();
            if let Some(eid) = notes.indicated(usize::MAX, mark) {
                targets.notes.entry(mark.to_string()).or_insert_with(|| eid.to_owned());
            }
        }
        targets
    }

    /// The parts pointed to, each with its address and its label, as far as they are there.
    pub(super) fn all<'t>(&self, target: &'t CrossRef) -> Vec<(String, &'t str)> {
        let one = |label: &'t str| Some((self.one(target.part(), label)?, label));
        if target.labels().len() == 0 {
            return one("").into_iter().collect();
        }
        target.labels().filter_map(one).collect()
    }

    /// The address of what is pointed to: a range where paragraphs follow one another, else the first part.
    pub(super) fn address(&self, target: &CrossRef) -> Option<String> {
        let all = self.all(target);
        let numbers: Vec<u32> = target.paragraphs().collect();
        let follow = numbers.is_sorted_by(|one, next| one.checked_add(1) == Some(*next));
        let whole = numbers.len() > 1 && all.len() == numbers.len();
        match (all.first()?, all.last()) {
            ((first, _), Some((last, _))) if follow && whole => {
                Some(format!("{first}->{}", last.trim_start_matches('#')))
            }
            ((first, _), _) => Some(first.clone()),
        }
    }

    fn one(&self, part: ReportPart, label: &str) -> Option<String> {
        let eid = match part {
            ReportPart::Paragraph => {
                let number: u32 = label.parse().ok()?;
                return self.paragraphs.contains(&number).then(|| format!("#para_{number}"));
            }
            ReportPart::Annex | ReportPart::Appendix => {
                let word = if part == ReportPart::Annex { "annex" } else { "appendix" };
                let number = if label.is_empty() { word.to_owned() } else { format!("{word} {label}") };
                self.sections.get(&number.to_lowercase())
            }
            ReportPart::Footnote => self.notes.get(label),
            _ => self.sections.get(&label.to_lowercase()),
        };
        eid.map(|eid| format!("#{eid}"))
    }
}
