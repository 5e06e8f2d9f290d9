use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::Severity;
use crate::bodies::BodyId;
use crate::cite::{Cited, CrossRef, ReportPart};
use crate::model::{Citation, Paragraph, Place};
use crate::parse::Part;
use crate::text::Cut;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::rules::structure::tree::is_piece;
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Hit, Role, Subject, names};

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

    fn needles(&self) -> &'static [&'static str] {
        &["item ", "items "]
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        agenda_items(subject, subject.hits(self), sink);
        let mut targets: Option<Targets> = None;
        let mut absent = HashSet::new();
        let piece = is_piece(subject);
        for (at, citation) in subject.report().citations().iter().enumerate() {
            let Cited::CrossReference(target) = citation.cited() else { continue };
            let targets = targets.get_or_insert_with(|| Targets::new(subject));
            if let Some(missing) = targets.missing(target, citation.text()) {
                let Some(mut severity) = severity(subject, at, target, citation.text()) else { continue };
                // The other pieces of a draft have what this one refers to.
                if piece {
                    severity = severity.min(Severity::Warning);
                }
                // A text that has come without any of its annexes is told once of each.
                if targets.annexes.is_empty() && missing.starts_with("annex") {
                    severity = severity.min(Severity::Warning);
                    if !absent.insert(missing.clone()) {
                        continue;
                    }
                }
                let finding = Finding::new(Part::Citation(at), format!("the report has no {missing}"))
                    .severity(severity);
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

/// Reports items of the agenda that it has not got: "under agenda item 9", "item 9 of the agenda".
fn agenda_items(subject: &Subject<'_>, hits: &[Hit], sink: &mut Sink<'_>) {
    let agenda = subject.report().agenda().items();
    let known: HashSet<&str> = agenda.iter().map(|item| item.number().trim_end_matches('.')).collect();
    if known.is_empty() || !subject.is_ours() {
        return;
    }
    for hit in hits {
        let text = subject.text(hit).filter(|text| matches!(text.role, Role::Paragraph | Role::Item));
        let Some((text, numbers)) =
            text.and_then(|text| Some((text, own_items(text.words, &hit.range(), subject.body())?)))
        else {
            continue;
        };
        let printed = |range: &Range<usize>| text.words.get(range.clone()).unwrap_or_default();
        if let Some(missing) = numbers.into_iter().find(|range| !known.contains(printed(range))) {
            let message = format!("the agenda has no item {}", printed(&missing));
            let finding = Finding::new(Spot::Words(text.part, missing), message).severity(Severity::Warning);
            sink.report(finding.label("not there").help("check the number against the agenda"));
        }
    }
}

/// The numbers behind the word "item", if they are those of the agenda of this meeting.
fn own_items(words: &str, item: &Range<usize>, own: Option<BodyId>) -> Option<Vec<Range<usize>>> {
    let before = words.get(..item.start)?;
    let after_agenda = before.ends_with("agenda ");
    let sentence = words.get(names::sentence(words, item.start))?;
    let another = names::bodies_in(sentence, own).iter().any(|(_, body)| *body != own)
        || ["Assembly", "Council", "Commission ", "Committee"].iter().any(|organ| sentence.contains(organ));
    if before.ends_with("provisional agenda ") || another {
        return None;
    }
    let mut numbers = Vec::new();
    let mut at = item.end;
    loop {
        let rest = words.get(at..)?;
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        if length == 0 {
            break;
        }
        numbers.push(at..at + length);
        let rest = rest.get(length..)?;
        let letter = rest.strip_prefix(" (").and_then(|inside| inside.find(')')).filter(|end| *end < 4);
        let behind = letter.map_or(0, |end| end + 3);
        let joint = [", ", " and "]
            .iter()
            .find(|joint| rest.get(behind..).is_some_and(|rest| rest.starts_with(**joint)));
        at += length + behind;
        let Some(joint) = joint.filter(|joint| {
            words.get(at + joint.len()..).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()))
        }) else {
            break;
        };
        at += joint.len();
    }
    let behind = words.get(at..)?;
    let of_agenda = [" of the agenda", " of its agenda"].iter().any(|of| behind.starts_with(of));
    let is_own = of_agenda && !behind.contains("agenda of") || after_agenda && !behind.starts_with(" of ");
    is_own.then_some(numbers)
}

/// Words that say that a part is one of the present report.
const OWN: [&str; 4] = ["above", "below", "report", "document"];

fn is_own(words: &str) -> bool {
    OWN.iter().any(|word| words.ends_with(word))
}

/// How wrong it is that a part is missing; nothing where it may be one of another text. Other texts have annexes as well, so one
/// of them is surely the report's own only where it is said to be, or where nothing else is named.
fn severity(subject: &Subject<'_>, at: usize, target: &CrossRef, words: &str) -> Option<Severity> {
    if !matches!(target.part(), ReportPart::Annex | ReportPart::Appendix) || is_own(words) {
        return Some(Severity::Error);
    }
    let (text, cited) = subject.citing(at)?;
    let before = text.words.head(cited.start);
    let sentence = before.tail(names::sentence(text.words, cited.start).start);
    let behind = text.words.tail(cited.end);
    let opens = ["See ", "see ", "See also ", "see also "].iter().any(|see| {
        before
            .strip_suffix(see)
            .is_some_and(|before| before.is_empty() || before.ends_with(['(', ';']) || before.ends_with(". "))
    });
    let closes = behind.is_empty() || behind.starts_with([')', '.', ';']);
    if opens && closes {
        return Some(Severity::Error);
    }
    let is_there = ["in ", "as ", "see ", "See "].iter().any(|lead| before.ends_with(lead));
    // Reports number their annexes.
    let letters = target.labels().any(|label| {
        label.starts_with(|c: char| c.is_ascii_uppercase()) && !label.starts_with(['I', 'V', 'X'])
    });
    let another = sentence.contains('/')
        || OTHERS.iter().any(|other| sentence.contains(other) || clause(behind).contains(other));
    (is_there && !letters && !another).then_some(Severity::Warning)
}

/// The rest of a sentence.
fn clause(behind: &str) -> &str {
    behind.split(". ").next().unwrap_or_default()
}

/// Words of a sentence that name texts which have annexes of their own.
const OTHERS: [&str; 22] = [
    "Ibid",
    "ibid",
    "op. cit",
    "esolution",
    "ecision",
    "Convention",
    "Protocol",
    "Agreement",
    "Treaty",
    "Regulation",
    "Directive",
    "Covenant",
    "Statute",
    "Rules",
    "Guide",
    "Manual",
    "guidelines",
    "chap.",
    "document",
    "thereto",
    "instrument",
    "Schedule",
];

/// What can be referred to.
struct Targets {
    paragraphs: HashSet<u32>,
    /// The numbers of sections and of the parts of their paths: `IV`, `IV.A`, `A`.
    sections: HashSet<String>,
    /// Whether any section but the annexes has a number.
    is_numbered: bool,
    annexes: HashSet<String>,
    notes: HashSet<String>,
    /// The first paragraph of a number, by its place.
    places: HashMap<u32, usize>,
    /// The numbers that stand more than once, in an annex say.
    again: HashSet<u32>,
}

impl Targets {
    fn new(subject: &Subject<'_>) -> Self {
        let report = subject.report();
        let mut targets = Self {
            paragraphs: report.paragraphs().iter().filter_map(Paragraph::number).collect(),
            sections: HashSet::new(),
            is_numbered: false,
            annexes: HashSet::new(),
            notes: report.footnotes().iter().map(|note| note.number().to_string()).collect(),
            places: HashMap::new(),
            again: HashSet::new(),
        };
        for (at, paragraph) in report.paragraphs().iter().enumerate() {
            if let Some(number) = paragraph.number()
                && *targets.places.entry(number).or_insert(at) < at
            {
                targets.again.insert(number);
            }
        }
        for (path, section) in subject.sections() {
            let head = section.path_part();
            let annex =
                ["Annex", "ANNEX", "Appendix", "APPENDIX"].iter().find_map(|word| head.strip_prefix(word));
            if let Some(number) = annex {
                targets.annexes.insert(number.trim().to_owned());
            }
            targets.is_numbered |= annex.is_none() && section.number().is_some();
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
        // Annexes are often issued apart, what is no number was not read, and some programs lose the numbers of headings.
        let is_of_text = matches!(target.part(), ReportPart::Section | ReportPart::Chapter);
        if known.is_empty() && !is_own(words) || is_of_text && !self.is_numbered {
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
        let here = self.places.get(here).filter(|_| !self.again.contains(here))?;
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
