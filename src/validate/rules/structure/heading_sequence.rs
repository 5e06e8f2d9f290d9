use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

use super::flat::follows;
use super::tree::{Heading, Siblings, Tree, is_piece};
use crate::cite::{Cited, ReportPart};
use crate::diagnostic::Severity;
use crate::fix::{Fix, Safety};
use crate::parse::Part;
use crate::source::Span;
use crate::text::Cut;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::rules::numeral::{Numeral, Style};
use crate::validate::rules::sequence::{Renumbering, Sequence, begins_with_number, is_wrong_alone, renumber};
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
        let sure = Sure::default();
        let flat = follows(&tree);
        for list in &tree.lists {
            for (word, run) in runs(subject, &tree, list) {
                // Texts adopted by other bodies have annexes of their own.
                if another && word.is_some() {
                    continue;
                }
                let first = first_number(subject, &run, list.parent.is_none());
                let goes_on = |at: usize| word.is_none() && flat.get(at).copied().unwrap_or_default();
                check_run(subject, &run, (first, goes_on), &sure, sink);
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

fn check_run(
    subject: &Subject<'_>,
    run: &Run<'_>,
    (first, goes_on): (u32, impl Fn(usize) -> bool),
    sure: &Sure,
    sink: &mut Sink<'_>,
) {
    let mut sequence = Sequence::new(first);
    let with_holes = has_holes(subject, run);
    let mut seen = HashSet::new();
    let mut offered = false;
    for (place, (at, numeral)) in run.iter().enumerate() {
        let again = if seen.insert(numeral.value) { "" } else { " again" };
        // A number that goes on with another list was only given the wrong rank.
        let Some(expected) = sequence.step(numeral.value).filter(|_| !goes_on(*at)) else { continue };
        let printed = numeral.style.print(expected).unwrap_or_else(|| expected.to_string());
        let alone = is_wrong_alone(run, place, |(_, numeral)| numeral.value);
        let rest = run.get(place..).unwrap_or_default();
        let above = place.checked_sub(1).and_then(|above| run.get(above)).map(|(at, _)| *at);
        let unread = numeral.value > expected && stands_alone(subject, above, *at, &printed);
        let in_hole = with_holes && numeral.value > expected;
        let severity = if in_hole || unread { Severity::Warning } else { HeadingSequence::INFO.severity };
        let help = if unread {
            format!("look at the line above that holds {printed}. alone: its title was not found")
        } else {
            "number the headings under one heading consecutively".to_owned()
        };
        let fix = match rest.get(..1).filter(|_| alone) {
            _ if unread => None,
            Some(one) => fix(subject, one, expected, Some(sure)),
            None if offered => None,
            None => fix(subject, rest, expected, None),
        };
        offered |= !alone;
        let message = format!("expected heading {printed}, found heading {}{again}", numeral.core);
        sink.report(
            Finding::new(Spot::Mark(Part::Section(*at)), message)
                .label(format!("expected {printed}"))
                .severity(severity)
                .help(help)
                .fix(fix),
        );
    }
}

/// How many bytes above a heading a number is looked for.
const FAR: usize = 4_000;

/// Whether a number stands alone on a line between two headings, torn from its title as programs leave it.
fn stands_alone(subject: &Subject<'_>, above: Option<usize>, below: usize, number: &str) -> bool {
    let place = |at: usize| subject.span(&Spot::Mark(Part::Section(at))).map(Span::start);
    let Some((source, end)) = subject.source().zip(place(below)) else { return false };
    let between = source.cut(above.and_then(place).unwrap_or(0)..end);
    let mut lines = between.last(FAR).lines();
    lines.any(|line| line.trim().strip_suffix('.') == Some(number))
}

/// The number that headings begin with: 1, unless the text is a piece of a longer one. A piece may begin in the middle of a
/// chapter, and go on with the next.
fn first_number(subject: &Subject<'_>, run: &Run<'_>, is_first_level: bool) -> u32 {
    let Some((at, numeral)) = run.first().filter(|(at, _)| *at == 0 || is_first_level) else { return 1 };
    let annex = *at == 0 && numeral.word.is_some();
    if annex || is_piece(subject) { numeral.value } else { 1 }
}

/// Whether the text is an addendum with parts of several chapters: the headings between them may be in other pieces.
fn has_holes(subject: &Subject<'_>, run: &Run<'_>) -> bool {
    let mut symbols = subject.report().masthead().symbols().iter();
    let continued = |(at, _): &(usize, Numeral<'_>)| {
        let title = subject.sections().get(*at).and_then(|(_, section)| section.title());
        title.is_some_and(|title| title.ends_with("(continued)"))
    };
    is_piece(subject)
        && (symbols.any(|symbol| symbol.modifiers().any(|change| change.starts_with("Add.")))
            || run.iter().any(continued))
}

/// Numbers headings from the first wrong one on. Only one that is wrong alone is sure to be.
fn fix(
    subject: &Subject<'_>,
    rest: &[(usize, Numeral<'_>)],
    expected: u32,
    sure: Option<&Sure>,
) -> Option<Fix> {
    let mut parts = Vec::with_capacity(rest.len());
    for (value, (at, numeral)) in (expected..).zip(rest) {
        let new = numeral.style.print(value)?;
        parts.push(Renumbering { part: Part::Section(*at), old: numeral.core.into(), new });
    }
    let may_change = |sure: &Sure| {
        let facts = sure.facts(subject);
        let mut changed = parts.iter().flat_map(|part| [&*part.old, part.new.as_str()]);
        facts.all_read && !changed.any(|name| facts.referred.contains(name))
    };
    let safety = if sure.is_some_and(may_change) { Safety::Safe } else { Safety::Offer };
    renumber(subject, "number the headings consecutively".to_owned(), parts, safety)
}

/// What makes it sure that a number is wrong. It is found out once, when it is asked for.
#[derive(Default)]
struct Sure(OnceCell<Facts>);

struct Facts {
    /// Whether the numbers of all headings were read, of a text that no pages have torn.
    all_read: bool,
    /// The numbers of sections that the report refers to: references would follow the old ones.
    referred: HashSet<String>,
}

impl Sure {
    fn facts(&self, subject: &Subject<'_>) -> &Facts {
        self.0.get_or_init(|| {
            let mut unnumbered = subject.sections().iter().filter(|(_, section)| section.number().is_none());
            let unread = unnumbered.any(|(_, section)| section.title().is_some_and(begins_with_number));
            Facts { all_read: !subject.is_extracted() && !unread, referred: referred(subject) }
        })
    }
}

fn referred(subject: &Subject<'_>) -> HashSet<String> {
    let targets = subject.report().citations().iter().filter_map(|citation| match citation.cited() {
        Cited::CrossReference(target) => Some(target),
        _ => None,
    });
    let sections =
        targets.filter(|target| !matches!(target.part(), ReportPart::Paragraph | ReportPart::Footnote));
    sections
        .flat_map(|target| target.labels().flat_map(|label| label.split('.')))
        .map(str::to_owned)
        .collect()
}
