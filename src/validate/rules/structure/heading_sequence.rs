use std::collections::{HashMap, HashSet};

use super::tree::{Heading, Siblings, Tree};
use crate::cite::{Cited, ReportPart};
use crate::fix::{Fix, Safety};
use crate::parse::Part;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::rules::numeral::{Numeral, Style};
use crate::validate::rules::sequence::{Renumbering, Sequence, renumber};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// Headings under one heading are numbered I, II, III, or A, B, C, or 1, 2, 3: none is left out, stands twice or is out of
    /// order.
    ///
    /// # Why
    ///
    /// Sections are cited by their numbers, in all languages. A number that is missing sends the reader to look for a section
    /// that was never there; one that stands twice sends two readers to two places.
    ///
    /// # Wrong
    ///
    /// ```text
    /// I. Introduction
    ///
    /// 1. The Working Group met in Vienna.
    ///
    /// III. Adoption of the report
    ///
    /// 2. The Working Group adopted its report.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// I. Introduction
    ///
    /// 1. The Working Group met in Vienna.
    ///
    /// II. Adoption of the report
    ///
    /// 2. The Working Group adopted its report.
    /// ```
    HeadingSequence {
        code: "B11",
        name: "heading-sequence",
        severity: Error,
        mends: Safely,
        authority: "Editorial Manual, headings <https://www.un.org/dgacm/en/content/editorial-manual/headings>",
    }
}

impl Rule for HeadingSequence {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let tree = Tree::new(subject);
        let another = subject.is_foreign();
        for list in &tree.lists {
            for (word, run) in runs(subject, &tree, list) {
                // Texts adopted by other bodies have annexes of their own.
                if another && word.is_some() {
                    continue;
                }
                check_run(subject, &run, sink);
            }
        }
    }
}

/// Headings that count together, with their places.
type Run<'a> = Vec<(usize, Numeral<'a>)>;

/// A run with the word that stands before its numbers.
type WordedRun<'a> = (Option<String>, Run<'a>);

/// The headings of a list by the word and style of their numerals. After "Part two" the numbers begin again, or go on.
fn runs<'a>(subject: &Subject<'_>, tree: &Tree<'a>, list: &Siblings) -> Vec<WordedRun<'a>> {
    let mut runs: Vec<WordedRun<'a>> = Vec::new();
    let mut open: HashMap<(Option<String>, Style), usize> = HashMap::new();
    // The last run of each style without a word.
    let mut wordless: HashMap<Style, usize> = HashMap::new();
    for (at, Heading { section, numeral, .. }) in tree.of(list) {
        let Some(numeral) = numeral else {
            if section.number().is_some() {
                open.retain(|(word, _), _| word.is_some());
            }
            continue;
        };
        let word = word(subject, at, numeral);
        if word.is_some() {
            open.retain(|(word, _), _| word.is_some());
        }
        let goes_on = |run: &usize| {
            let above = runs.get(*run).and_then(|(_, run)| run.last()).map(|(_, numeral)| numeral.value);
            above.is_some_and(|above| above.checked_add(1) == Some(numeral.value))
        };
        let above = wordless.get(&numeral.style).copied().filter(|_| word.is_none()).filter(goes_on);
        let run = *open.entry((word.clone(), numeral.style)).or_insert_with(|| {
            above.unwrap_or_else(|| {
                runs.push((word.clone(), Vec::new()));
                runs.len() - 1
            })
        });
        if word.is_none() {
            wordless.insert(numeral.style, run);
        }
        if let Some((_, run)) = runs.get_mut(run) {
            run.push((at, *numeral));
        }
    }
    runs
}

/// The word that is printed before the number of a heading: "Annex", "Part". Chapters are numbered as sections are, and the
/// word may stand apart from the title.
fn word(subject: &Subject<'_>, at: usize, numeral: &Numeral<'_>) -> Option<String> {
    if let Some(word) = numeral.word {
        return Some(word.to_lowercase());
    }
    let mark = subject.span(&Spot::Mark(Part::Section(at)))?.slice(subject.source()?);
    let before = mark.trim_end_matches(['.', ':', ' ']).strip_suffix(numeral.core)?.trim();
    let word = before.chars().all(char::is_alphabetic).then(|| before.to_lowercase())?;
    (!word.is_empty() && !CHAPTER.contains(&word.as_str())).then_some(word)
}

/// The names of chapters.
const CHAPTER: [&str; 3] = ["chapter", "chapitre", "capítulo"];

fn check_run(subject: &Subject<'_>, run: &Run<'_>, sink: &mut Sink<'_>) {
    let mut sequence = Sequence::new(first_number(subject, run));
    let mut seen = HashSet::new();
    let mut mended = false;
    for (place, (at, numeral)) in run.iter().enumerate() {
        let again = if seen.insert(numeral.value) { "" } else { " again" };
        let Some(expected) = sequence.step(numeral.value) else { continue };
        let printed = numeral.style.print(expected).unwrap_or_else(|| expected.to_string());
        let fix = (!mended).then(|| fix(subject, run.get(place..).unwrap_or_default(), expected)).flatten();
        mended = true;
        let message = format!("expected heading {printed}, found heading {}{again}", numeral.core);
        sink.report(
            Finding::new(Spot::Mark(Part::Section(*at)), message)
                .label(format!("expected {printed}"))
                .help("number the headings under one heading consecutively")
                .fix(fix),
        );
    }
}

/// The number that headings begin with: 1, unless the text is a piece of a longer one.
fn first_number(subject: &Subject<'_>, run: &Run<'_>) -> u32 {
    let Some((0, numeral)) = run.first() else { return 1 };
    let report = subject.report();
    let annex = numeral.word.is_some();
    let addendum = || {
        let symbols = report.masthead().symbols();
        symbols
            .iter()
            .any(|symbol| symbol.is_limited() || symbol.modifiers().any(|change| change.starts_with("Add.")))
    };
    let draft = || report.title().is_some_and(|title| title.starts_with("Draft report"));
    let later = || {
        report.paragraphs().iter().find_map(crate::model::Paragraph::number).is_some_and(|first| first > 1)
    };
    if annex || addendum() || draft() || later() { numeral.value } else { 1 }
}

/// Numbers the headings from the first wrong one on. References to sections would follow the old numbers, so where there is
/// one the change is only offered.
fn fix(subject: &Subject<'_>, rest: &[(usize, Numeral<'_>)], expected: u32) -> Option<Fix> {
    let mut parts = Vec::with_capacity(rest.len());
    for (value, (at, numeral)) in (expected..).zip(rest) {
        let new = numeral.style.print(value)?;
        parts.push(Renumbering { part: Part::Section(*at), old: numeral.core.into(), new });
    }
    let changed = || parts.iter().filter(|part| part.old != part.new);
    let names: HashSet<&str> = changed().flat_map(|part| [&*part.old, part.new.as_str()]).collect();
    let safety = if is_referred_to(subject, &names) { Safety::Offer } else { Safety::Safe };
    renumber(subject, "number the headings consecutively".to_owned(), parts, safety)
}

fn is_referred_to(subject: &Subject<'_>, names: &HashSet<&str>) -> bool {
    subject.report().citations().iter().any(|citation| match citation.cited() {
        Cited::CrossReference(target) => {
            !matches!(target.part(), ReportPart::Paragraph | ReportPart::Footnote)
                && target.labels().any(|label| label.split('.').any(|part| names.contains(part)))
        }
        _ => false,
    })
}
