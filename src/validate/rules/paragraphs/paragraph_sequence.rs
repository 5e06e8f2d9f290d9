use std::cell::OnceCell;
use std::collections::HashSet;

use crate::cite::Cited;
use crate::diagnostic::Severity;
use crate::fix::{Fix, Safety};
use crate::model::{Paragraph, SectionPath};
use crate::parse::Part;
use crate::text::Cut;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::rules::sequence::{Renumbering, Sequence, begins_with_number, is_wrong_alone, renumber};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// Paragraphs are numbered 1, 2, 3 through the whole body, without a gap and without a repeat.
    ///
    /// # Why
    ///
    /// References to paragraphs have to agree in all languages, and documents are cited by paragraph and not by page. Annexes,
    /// parts and the texts of resolutions begin again at 1; so may the sections of bodies that the register does not know. An
    /// addendum may go on from the document before it.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Working Group met in Vienna.
    ///
    /// 3. It elected its Chair.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Working Group met in Vienna.
    ///
    /// 2. It elected its Chair.
    /// ```
    ParagraphSequence {
        code: "C18",
        name: "paragraph-sequence",
        severity: Error,
        mends: Safely,
        authority: "Editorial Manual, paragraphs and subparagraphs <http://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm>",
    }
}

impl Rule for ParagraphSequence {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        restarted(subject, sink);
        let sure = Sure::default();
        for run in runs(subject) {
            check_run(subject, &run, &sure, sink);
        }
    }
}

/// Numbered paragraphs that count together: the place and number of each, and with which number they begin.
struct Run {
    first: u32,
    paragraphs: Vec<(usize, u32)>,
}

/// Cuts the paragraphs where numbering may begin again.
fn runs(subject: &Subject<'_>) -> Vec<Run> {
    let apart = Apart::new(subject);
    let paragraphs: Vec<(usize, u32, &Paragraph)> = subject
        .report()
        .paragraphs()
        .iter()
        .enumerate()
        .filter_map(|(at, paragraph)| Some((at, paragraph.number()?, paragraph)))
        .collect();
    let mut runs: Vec<Run> = Vec::new();
    let mut before: Option<(u32, &Paragraph, bool)> = None;
    // The last number of the body, to be gone on from behind a text that counts for itself.
    let mut body: Option<u32> = None;
    for (index, (at, number, paragraph)) in paragraphs.iter().enumerate() {
        let next = paragraphs.get(index + 1).map(|(_, number, _)| *number);
        let number = *number;
        let is_apart = match before {
            Some((_, above, is_apart)) if above.section() == paragraph.section() => is_apart,
            _ => apart.is_apart(paragraph.section()),
        };
        let first = match before {
            None => Some(if apart.continues { number } else { 1 }),
            Some(_) if number == 1 && opens_text(subject, *at) => Some(1),
            Some((last, above, was_apart))
                if number != last.saturating_add(1) && above.section() != paragraph.section() =>
            {
                let left = was_apart || is_apart;
                let resumed = left && !is_apart && body.is_some_and(|body| number == body.saturating_add(1));
                // One number alone is a slip where the next goes on as if nothing had happened.
                let slip = next == Some(last.saturating_add(2));
                let begins_again = apart.begins_again && (number == 1 || number < last);
                let restarts = number == 1 && left && !slip || begins_again && !slip;
                (resumed || restarts).then_some(number)
            }
            Some(_) => None,
        };
        if let Some(first) = first {
            runs.push(Run { first, paragraphs: Vec::new() });
        }
        if let Some(run) = runs.last_mut() {
            run.paragraphs.push((*at, number));
        }
        body = if is_apart { body } else { Some(number) };
        before = Some((number, paragraph, is_apart));
    }
    runs
}

/// Whether the words above a paragraph are the name and the preamble of a text that is quoted or collected: "Decision 4/CMP.15".
fn opens_text(subject: &Subject<'_>, at: usize) -> bool {
    let above = subject.report().paragraphs().get(..at).unwrap_or_default();
    let mut unnumbered = above.iter().rev().take_while(|paragraph| paragraph.number().is_none());
    unnumbered.any(|paragraph| names_text(paragraph.text()))
}

fn names_text(words: &str) -> bool {
    const NAMES: [&str; 6] = ["Decision", "Resolution", "Décision", "Résolution", "Decisión", "Resolución"];
    let words = words.split_whitespace();
    words.clone().zip(words.skip(1)).any(|(word, number)| {
        NAMES.contains(&word) && number.starts_with(|first: char| first.is_ascii_digit())
    })
}

/// The parts of a report that count for themselves.
struct Apart<'a> {
    sections: HashSet<&'a str>,
    /// Whether the house may count section by section.
    begins_again: bool,
    /// Whether the document goes on from another.
    continues: bool,
}

/// Words of headings under which numbering begins again.
const WORDS: [&str; 9] = [
    "annex",
    "appendix",
    "attachment",
    "part ",
    "resolution",
    "decision",
    "declaration",
    "statement",
    "enclosure",
];

impl<'a> Apart<'a> {
    fn new(subject: &'a Subject<'_>) -> Self {
        let mut sections = HashSet::new();
        let mut first: &str = "";
        let mut by_first = false;
        for (path, section) in subject.sections() {
            let opens = |words: &str| {
                let words = words.get(..16.min(words.len())).unwrap_or(words).to_lowercase();
                WORDS.iter().any(|word| {
                    words.starts_with(word) || words.starts_with("draft ") && words.contains(word)
                })
            };
            let here = opens(section.path_part()) || section.title().is_some_and(opens);
            let head = path.as_str().split('.').next().unwrap_or_default();
            if head != first {
                (first, by_first) = (head, here);
            }
            if here || by_first {
                sections.insert(path.as_str());
            }
        }
        let report = subject.report();
        let symbols = report.masthead().symbols();
        let addendum =
            || symbols.iter().any(|symbol| symbol.modifiers().any(|change| change.starts_with("Add.")));
        // A text without masthead and title that begins far from 1 is cut out of a report.
        let extract = || {
            let first = report.paragraphs().iter().find_map(Paragraph::number);
            report.title().is_none() && symbols.is_empty() && first.is_some_and(|first| first > 9)
        };
        Self { sections, begins_again: subject.is_foreign(), continues: addendum() || extract() }
    }

    fn is_apart(&self, section: Option<&SectionPath>) -> bool {
        section.is_some_and(|path| self.sections.contains(path.as_str()))
    }
}

fn check_run(subject: &Subject<'_>, run: &Run, sure: &Sure, sink: &mut Sink<'_>) {
    let mut sequence = Sequence::new(run.first);
    let mut seen: HashSet<u32> = HashSet::new();
    let mut unseen = run.paragraphs.iter();
    let mut offered = false;
    for (place, (at, number)) in run.paragraphs.iter().enumerate() {
        let Some(expected) = sequence.step(*number) else { continue };
        let before = place - (run.paragraphs.len() - unseen.len());
        seen.extend(unseen.by_ref().take(before).map(|(_, number)| *number));
        let spot = Spot::Mark(Part::Paragraph(*at));
        if offered && !sink.wants(&spot) {
            continue;
        }
        let again = if seen.contains(number) { " again" } else { "" };
        let before = place.checked_sub(1).and_then(|before| run.paragraphs.get(before)).map(|(at, _)| *at);
        let unread = is_printed(subject, before, *at, expected);
        let alone = is_wrong_alone(&run.paragraphs, place, |(_, number)| *number);
        let rest = run.paragraphs.get(place..).unwrap_or_default();
        let fix = match rest.get(..1).filter(|_| alone) {
            // The one that is missing is there.
            _ if unread => None,
            Some(one) => fix(subject, one, expected, Some(sure)),
            None if offered => None,
            None => fix(subject, rest, expected, None),
        };
        offered |= !alone;
        let message = format!("expected paragraph {expected}, found paragraph {number}{again}");
        let help = if unread {
            format!("look at the line above that begins with {expected}: it does not read as a paragraph")
        } else {
            "number the paragraphs consecutively through the report".to_owned()
        };
        let finding = Finding::new(spot, message);
        sink.report(finding.label(format!("expected {expected}")).help(help).fix(fix));
    }
}

/// Reports the first number that begins anew under a heading where reading has counted on. In Markdown all may be printed as 1.
fn restarted(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let Some(source) = subject.source() else { return };
    let printed = |(at, paragraph): (usize, &Paragraph)| {
        let mark = subject.span(&Spot::Mark(Part::Paragraph(at)))?.slice(source);
        let mark = mark.trim_matches(|c: char| !c.is_ascii_digit());
        Some((at, paragraph.number()?, mark.to_owned(), mark.parse::<u32>().ok()?))
    };
    let all = || subject.report().paragraphs().iter().enumerate().filter_map(printed);
    let Some((at, number, ..)) = all().find(|(_, number, _, printed)| *printed == 1 && *number > 1) else {
        return;
    };
    if all().all(|(_, _, _, printed)| printed == 1) {
        return;
    }
    let parts = all().map(|(at, number, old, _)| Renumbering {
        part: Part::Paragraph(at),
        old: old.into(),
        new: number.to_string(),
    });
    let fix =
        renumber(subject, "number the paragraphs consecutively".to_owned(), parts.collect(), Safety::Offer);
    let message = format!("the numbers begin again at 1: the paragraph is read as number {number}");
    let finding = Finding::new(Spot::Mark(Part::Paragraph(at)), message).severity(Severity::Warning);
    sink.report(finding.help("number the paragraphs consecutively through the report").fix(fix));
}

/// Whether a line between two paragraphs begins with a number, but was not read as a paragraph.
fn is_printed(subject: &Subject<'_>, above: Option<usize>, below: usize, number: u32) -> bool {
    let start = |at: usize| subject.pieces(Part::Paragraph(at)).first().map(|piece| piece.start());
    let Some((source, end)) = subject.source().zip(start(below)) else { return false };
    let mark = format!("{number}.");
    let mut lines = source.cut(above.and_then(start).unwrap_or(0)..end).lines();
    lines.any(|line| line.trim_start().starts_with(&mark))
}

/// Numbers paragraphs from the first wrong one on. Only one that is wrong alone is sure to be.
fn fix(subject: &Subject<'_>, rest: &[(usize, u32)], expected: u32, sure: Option<&Sure>) -> Option<Fix> {
    let numbered = rest.iter().zip(expected..=u32::MAX);
    let renumbering = |((at, number), new): (&(usize, u32), u32)| Renumbering {
        part: Part::Paragraph(*at),
        old: number.to_string().into(),
        new: new.to_string(),
    };
    let changed = numbered.filter(|((_, old), new)| old != new);
    let parts: Vec<Renumbering<'_>> = changed.clone().map(renumbering).collect();
    let may_change = |sure: &Sure| {
        let facts = sure.facts(subject);
        let mut numbers = changed.flat_map(|((_, old), new)| [*old, new]);
        facts.all_read && !numbers.any(|number| facts.referred.contains(&number))
    };
    let safety = if sure.is_some_and(may_change) { Safety::Safe } else { Safety::Offer };
    renumber(subject, "number the paragraphs consecutively".to_owned(), parts, safety)
}

/// What makes it sure that a number is wrong. It is found out once, when it is asked for.
#[derive(Default)]
struct Sure(OnceCell<Facts>);

struct Facts {
    /// Whether the numbers of all paragraphs were read, of a text that no pages have torn.
    all_read: bool,
    /// The paragraphs that the report refers to: references would follow the old numbers.
    referred: HashSet<u32>,
}

impl Sure {
    fn facts(&self, subject: &Subject<'_>) -> &Facts {
        self.0.get_or_init(|| {
            let report = subject.report();
            let mut unnumbered = report.paragraphs().iter().filter(|paragraph| paragraph.number().is_none());
            let unread = unnumbered.any(|paragraph| begins_with_number(paragraph.text()));
            let targets = report.citations().iter().filter_map(|citation| match citation.cited() {
                Cited::CrossReference(target) => Some(target.paragraphs()),
                _ => None,
            });
            Facts { all_read: !subject.is_extracted() && !unread, referred: targets.flatten().collect() }
        })
    }
}
