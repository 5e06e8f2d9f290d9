use std::collections::{HashMap, HashSet};

use crate::Severity;
use crate::cite::{Cited, CrossRef, ReportPart};
use crate::model::{Citation, Paragraph, Place};
use crate::parse::Part;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::subject::Subject;

rule! {
    /// What the report refers to within itself is there: paragraphs, sections, annexes and footnotes, above or below as it says.
    ///
    /// # Why
    ///
    /// Numbers change while a report is drafted, and references to them are easily left behind; the manual asks for them to be checked
    /// in the final draft.
    ///
    /// # Wrong
    ///
    /// ```text
    /// I. Introduction
    ///
    /// 1. The Working Group met in Vienna.
    ///
    /// 2. The functions are named in paragraph 12 above.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// I. Introduction
    ///
    /// 1. The Working Group met in Vienna.
    ///
    /// 2. The place is named in paragraph 1 above.
    /// ```
    CrossReferenceExists {
        code: "C24",
        name: "cross-reference-exists",
        severity: Error,
        mends: No,
        authority: "Editorial Manual, instructions for the preparation of documents <http://dd.dgacm.org/editorialmanual/ed-guidelines/instr_prep_docs/instructions.htm>",
    }
}

impl Rule for CrossReferenceExists {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let mut targets: Option<Targets> = None;
        for (at, citation) in subject.report().citations().iter().enumerate() {
            let Cited::CrossReference(target) = citation.cited() else { continue };
            let targets = targets.get_or_insert_with(|| Targets::new(subject));
            if let Some(missing) = targets.missing(target, citation.text()) {
                let finding = Finding::new(Part::Citation(at), format!("the report has no {missing}"));
                sink.report(finding.label("not there").help("check the number against the final draft"));
            } else if let Some(wrong) = targets.wrong_way(target, citation) {
                let finding = Finding::new(Part::Citation(at), wrong).severity(Severity::Warning);
                sink.report(
                    finding.help("write \"above\" of what comes before, and \"below\" of what follows"),
                );
            }
        }
    }
}

/// What can be referred to.
struct Targets {
    paragraphs: HashSet<u32>,
    /// The numbers of sections and of the parts of their paths: `IV`, `IV.A`, `A`.
    sections: HashSet<String>,
    annexes: HashSet<String>,
    notes: HashSet<String>,
    /// The first paragraph of a number, by its place.
    places: HashMap<u32, usize>,
}

impl Targets {
    fn new(subject: &Subject<'_>) -> Self {
        let report = subject.report();
        let mut targets = Self {
            paragraphs: report.paragraphs().iter().filter_map(Paragraph::number).collect(),
            sections: HashSet::new(),
            annexes: HashSet::new(),
            notes: report.footnotes().iter().map(|note| note.number().to_string()).collect(),
            places: HashMap::new(),
        };
        for (at, paragraph) in report.paragraphs().iter().enumerate() {
            if let Some(number) = paragraph.number() {
                targets.places.entry(number).or_insert(at);
            }
        }
        for (path, section) in subject.sections() {
            let head = section.path_part();
            let annex =
                ["Annex", "ANNEX", "Appendix", "APPENDIX"].iter().find_map(|word| head.strip_prefix(word));
            if let Some(number) = annex {
                targets.annexes.insert(number.trim().to_owned());
            }
            let path = path.as_str();
            targets.sections.insert(path.to_owned());
            // "section A" is one of the section it is read in, and "section I" of an annex one of the annex.
            if let Some((at, _)) = path.rmatch_indices('.').nth(0) {
                targets.sections.insert(path.get(at + 1..).unwrap_or_default().to_owned());
            }
        }
        targets
    }

    /// The parts of a reference that are not there, in words.
    fn missing(&self, target: &CrossRef, words: &str) -> Option<String> {
        let (kind, known): (&str, &HashSet<String>) = match target.part() {
            ReportPart::Paragraph => {
                let missing = target.paragraphs().find(|number| !self.paragraphs.contains(number));
                return missing
                    .filter(|_| !self.paragraphs.is_empty())
                    .map(|number| format!("paragraph {number}"));
            }
            ReportPart::Section => ("section", &self.sections),
            ReportPart::Chapter => ("chapter", &self.sections),
            ReportPart::Annex => ("annex", &self.annexes),
            ReportPart::Appendix => ("appendix", &self.annexes),
            ReportPart::Footnote => ("footnote", &self.notes),
        };
        // Annexes are often issued apart, and what is no number was not read.
        let says = ["above", "below", "report", "document"].iter().any(|word| words.ends_with(word));
        if known.is_empty() && !says {
            return None;
        }
        if target.labels().len() == 0 {
            return known.is_empty().then(|| kind.to_owned());
        }
        let is_there =
            |label: &&str| known.contains(*label) || known.len() == 1 && known.contains("") && *label == "I";
        target.labels().find(|label| !is_there(label)).map(|label| format!("{kind} {label}"))
    }

    /// Whether paragraphs said to be above stand below, or the other way round.
    fn wrong_way(&self, target: &CrossRef, citation: &Citation) -> Option<String> {
        let Place::Paragraph(here) = citation.place() else { return None };
        let here = self.places.get(here)?;
        let above = citation.text().ends_with("above");
        if !above && !citation.text().ends_with("below") {
            return None;
        }
        let wrong = |number: &u32| {
            self.places.get(number).is_some_and(|there| if above { there > here } else { there < here })
        };
        let number = target.paragraphs().find(wrong)?;
        let (is, not) = if above { ("below", "above") } else { ("above", "below") };
        Some(format!("paragraph {number} stands {is}, not {not}"))
    }
}
