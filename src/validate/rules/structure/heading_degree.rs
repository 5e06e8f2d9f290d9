use super::flat::follows;
use super::tree::{DEGREES, Heading, Siblings, Tree, degree, is_piece};
use crate::diagnostic::Severity;
use crate::fix::{Fix, Safety};
use crate::parse::Part;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::rules::numeral::Style;
use crate::validate::rules::sequence::{Renumbering, renumber};
use crate::validate::sink::{Finding, Sink};
use crate::validate::subject::Subject;

rule! {
    /// Headings go down one degree at a time: I, then A, then 1, then (a), (i) and a.
    ///
    /// # Why
    ///
    /// The style of its number tells the reader how deep a section is. An arabic heading right under a roman one looks as if a
    /// heading between them had been lost. Annexes may begin with any style, and bodies that the
    /// register does not know may have their own degrees.
    ///
    /// # Wrong
    ///
    /// ```text
    /// I. Organization of the meeting
    ///
    /// 1. Opening of the meeting
    ///
    /// 1. The Chair opened the meeting.
    ///
    /// 2. Attendance
    ///
    /// 2. The following States parties were represented: Chile and Peru.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// I. Organization of the meeting
    ///
    /// A. Opening of the meeting
    ///
    /// 1. The Chair opened the meeting.
    ///
    /// B. Attendance
    ///
    /// 2. The following States parties were represented: Chile and Peru.
    /// ```
    HeadingDegree {
        code: "B13",
        name: "heading-degree",
        severity: Error,
        mends: Offers,
        authority: "Editorial Manual, headings <https://www.un.org/dgacm/en/content/editorial-manual/headings>",
    }
}

impl Rule for HeadingDegree {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        if subject.is_foreign() {
            return;
        }
        let tree = Tree::new(subject);
        let flat = follows(&tree);
        for list in &tree.lists {
            let Some(wrong) = wrong_style(subject, &tree, list).or_else(|| wrong_level(&tree, list)) else {
                continue;
            };
            // Where the numbers go on well, only the rank is wrong that a heading was given in the text.
            let by_rank = list.parent.is_none() && flat.get(wrong.at).copied().unwrap_or_default();
            let severity = if by_rank { Severity::Warning } else { Self::INFO.severity };
            let finding = Finding::new(Part::Section(wrong.at), wrong.message)
                .severity(severity)
                .label(format!("expected {}", wrong.expected))
                .help("number the headings by degree: I, A, 1, (a), (i), a.");
            let fix = wrong.style.and_then(|(old, new)| fix(subject, &tree, list, old, new));
            sink.report(finding.fix(fix));
        }
    }
}

/// The first heading of a list that is of the wrong degree. The others are wrong for the same cause.
struct Wrong {
    at: usize,
    message: String,
    expected: String,
    /// The style it has, and the one it should have.
    style: Option<(Style, Style)>,
}

fn wrong_style(subject: &Subject<'_>, tree: &Tree<'_>, list: &Siblings) -> Option<Wrong> {
    let expected = expected_degree(tree, list)?;
    let new = *DEGREES.get(expected)?;
    // A piece of a report may begin in the middle of a chapter.
    let piece = list.parent.is_none() && is_piece(subject);
    let is_first = |heading: &Heading<'_>| heading.numeral.is_some_and(|numeral| numeral.style == new);
    let rest = tree.of(list).skip_while(|(_, heading)| piece && !is_first(heading));
    rest.into_iter().find_map(|(at, Heading { numeral, .. })| {
        let numeral = numeral.filter(|numeral| numeral.word.is_none())?;
        let found = degree(numeral.style).filter(|found| *found != expected)?;
        let (expected, shown) = (new.show(1), numeral.style.show(numeral.value));
        let message = match list.parent {
            None => format!("expected a heading of the first degree like {expected}, found heading {shown}"),
            Some(_) if found < degree(new)? => format!("expected a heading like {expected}, found heading {shown} under one of its own degree or a lower one"),
            Some(_) => format!("expected a heading like {expected}, found heading {shown}"),
        };
        Some(Wrong { at, message, expected, style: Some((numeral.style, new)) })
    })
}

/// The degree that the headings of a list should have: the next one below the heading above them. On the first level there is
/// one only where some heading has it.
fn expected_degree(tree: &Tree<'_>, list: &Siblings) -> Option<usize> {
    if list.parent.is_none() {
        let is_roman = |heading: &Heading<'_>| {
            heading.numeral.is_some_and(|numeral| numeral.style == Style::Roman && numeral.word.is_none())
        };
        return tree.of(list).any(|(_, heading)| is_roman(heading)).then_some(0);
    }
    let above = tree.numbered_from(list.parent)?.numeral?;
    Some(degree(above.style)? + 1)
}

/// Headings without numbers have the level they were given.
fn wrong_level(tree: &Tree<'_>, list: &Siblings) -> Option<Wrong> {
    let above = list.parent.map_or(Some(0), |at| Some(tree.headings.get(at)?.section.level()))?;
    let expected = above.saturating_add(1);
    let wrong = |heading: &Heading<'_>| heading.numeral.is_none() && heading.section.level() > expected;
    let (at, heading) = tree.of(list).find(|(_, heading)| wrong(heading))?;
    let found = heading.section.level();
    let message = format!("expected a heading of level {expected}, found one of level {found}");
    Some(Wrong { at, message, expected: format!("level {expected}"), style: None })
}

/// Gives all headings of the list that have the wrong style the right one.
fn fix(subject: &Subject<'_>, tree: &Tree<'_>, list: &Siblings, old: Style, new: Style) -> Option<Fix> {
    let numerals = tree.of(list).filter_map(|(at, heading)| Some((at, heading.numeral?)));
    let mut parts = Vec::new();
    for (at, numeral) in numerals.filter(|(_, numeral)| numeral.style == old && numeral.word.is_none()) {
        let printed = new.print(numeral.value)?;
        parts.push(Renumbering { part: Part::Section(at), old: numeral.core.into(), new: printed });
    }
    renumber(subject, format!("number the headings like {}", new.show(1)), parts, Safety::Offer)
}
