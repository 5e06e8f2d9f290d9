use std::collections::HashSet;

use super::list::{Items, List};
use crate::cite::{Cited, CrossRef};
use crate::diagnostic::Severity;
use crate::fix::{Fix, Safety};
use crate::model::{Paragraph, SectionPath};
use crate::parse::Part;
use crate::text::Cut as _;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::rules::decision::is_decision;
use crate::validate::rules::numeral::{Numeral, Style};
use crate::validate::rules::sequence::{Renumbering, Sequence, is_wrong_alone, renumber};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// Subparagraphs are lettered (a), (b), under them (i), (ii), then a., b.: none left out, repeated or alone. Items of the agenda
    /// are numbered 1, 2, then (a), then (i).
    ///
    /// # Why
    ///
    /// Subparagraphs and agenda items are cited by their letters and numbers. A hole makes the reader look for what is missing; a
    /// letter that stands twice cannot be cited.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Working Group was to perform the following functions:
    ///
    ///    (a) Assist the Conference;
    ///
    ///    (c) Facilitate the exchange of information.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Working Group was to perform the following functions:
    ///
    ///    (a) Assist the Conference;
    ///
    ///    (b) Facilitate the exchange of information.
    /// ```
    SubparagraphDegrees {
        code: "C19",
        name: "subparagraph-degrees",
        severity: Error,
        mends: Safely,
        authority: "Editorial Manual, paragraphs and subparagraphs <http://dd.dgacm.org/editorialmanual/ed-guidelines/format/para_subpara.htm>",
    }
}

/// How many slips of one list are told, and how many lists of one paragraph. With more they are hardly lists.
const MOST_TOLD: usize = 8;

/// Words that refer to items by letter or number, so that new ones would break the reference.
const REFERENCES: [&str; 3] = ["subpara", "agenda item", "item "];

impl Rule for SubparagraphDegrees {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &REFERENCES
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let refers = |needles: std::ops::RangeInclusive<usize>| {
            subject.hits(self).iter().any(|hit| needles.contains(&hit.needle()))
        };
        // Other houses have degrees of their own.
        let another = subject.is_foreign();
        let agenda = Items::of_agenda(subject);
        let safety = if refers(1..=2) { Safety::Offer } else { Safety::Safe };
        let first = agenda.entries.first().and_then(|entry| entry.numeral);
        if !another || first.is_some_and(|numeral| numeral.style == Style::Arabic) {
            Lists {
                subject,
                items: &agenda,
                first: 0,
                safety,
                is_agenda: true,
                counts: true,
                loose: another,
                plain: Severity::Error,
            }
            .check(sink);
        }
        let subparagraphs = refers(0..=0);
        let bracketed = has_brackets(subject.report().paragraphs());
        let plain = if bracketed { Severity::Error } else { Severity::Warning };
        let cited = cited(subject);
        let paragraphs = subject.report().paragraphs();
        // The value of the last item of the list in the paragraph above.
        let mut above = 0;
        let decisions: HashSet<&SectionPath> = subject
            .sections()
            .iter()
            .filter(|(_, section)| is_decision(section))
            .map(|(path, _)| path)
            .collect();
        for (at, paragraph) in paragraphs.iter().enumerate() {
            if paragraph.items().is_empty() {
                continue;
            }
            let items = Items::of_paragraph(at, paragraph);
            let referred = subparagraphs || paragraph.number().is_some_and(|number| cited.contains(&number));
            let safety = if referred { Safety::Offer } else { Safety::Safe };
            let unnumbered = paragraph.number().is_none();
            // A list may go on behind a line of text that has no number, or from paragraph to paragraph, and what nobody
            // has announced may be a heading.
            let opening = opening(&items);
            let announced = paragraph.text().trim_end().ends_with(':');
            let loose = unnumbered || opening == above || !announced || is_counted_on(subject, at, opening);
            let first = if loose { opening } else { 0 };
            let goes_on = paragraphs.get(at + 1).is_some_and(|next| goes_on(at + 1, next, &items));
            Lists {
                subject,
                items: &items,
                first,
                safety,
                is_agenda: false,
                counts: !unnumbered || paragraph.section().is_some_and(|section| decisions.contains(section)),
                loose: unnumbered || goes_on || another,
                plain,
            }
            .check(sink);
            above = last(&items);
        }
    }
}

/// Whether the letters of any list have brackets: "(a)".
fn has_brackets(paragraphs: &[Paragraph]) -> bool {
    let mut lists = paragraphs.iter().filter_map(|paragraph| paragraph.items().first());
    lists.any(|item| item.label().starts_with('('))
}

/// Whether a converter counted the items of a paragraph on from its own number: "2. These:" / "3. Peat;".
fn is_counted_on(subject: &Subject<'_>, at: usize, opening: u32) -> bool {
    let mark = subject.span(&Spot::Mark(Part::Paragraph(at))).zip(subject.source());
    let printed = mark.map(|(mark, source)| mark.slice(source).trim_matches(|c: char| !c.is_ascii_digit()));
    opening > 0 && printed.is_some_and(|printed| printed.parse() == Ok(opening))
}

/// The value of the last item of the first degree.
fn last(items: &Items<'_>) -> u32 {
    let last =
        items.lists.first().and_then(|list| items.of(list).last()).and_then(|(_, entry)| entry.numeral);
    last.map_or(0, |numeral| numeral.value)
}

/// Whether the list of the next paragraph goes on from these items.
fn goes_on(at: usize, next: &Paragraph, items: &Items<'_>) -> bool {
    !next.items().is_empty() && opening(&Items::of_paragraph(at, next)) == last(items)
}

/// How far the first item is from the beginning of its list.
fn opening(items: &Items<'_>) -> u32 {
    let first = items.entries.first().and_then(|entry| entry.numeral);
    first.map_or(0, |numeral| numeral.value.saturating_sub(1))
}

/// The paragraphs that the report refers to.
fn cited(subject: &Subject<'_>) -> HashSet<u32> {
    let targets = subject.report().citations().iter().filter_map(|citation| match citation.cited() {
        Cited::CrossReference(target) => Some(target),
        _ => None,
    });
    targets.flat_map(CrossRef::paragraphs).collect()
}

/// The lists of one paragraph, or of the agenda.
struct Lists<'s, 'a> {
    subject: &'s Subject<'a>,
    items: &'s Items<'a>,
    /// How many items of the first list stand elsewhere.
    first: u32,
    safety: Safety,
    is_agenda: bool,
    /// Whether figures count items. Those in text that is no numbered paragraph may be the numbers of paragraphs, but for the
    /// operative paragraphs of a decision.
    counts: bool,
    /// Whether only the order is looked at: the text is no numbered paragraph, or its list goes on in the next, or the
    /// house is another.
    loose: bool,
    /// How bad letters without brackets are: those that have them nowhere may have lost them on the way from another form.
    plain: Severity,
}

impl Lists<'_, '_> {
    fn check(&self, sink: &mut Sink<'_>) {
        let mut wrong_lists = 0;
        for (place, list) in self.items.lists.iter().enumerate() {
            let skipped = match list.above {
                None => self.first,
                Some(above) => self.counted_above(place, list, above),
            };
            let wrong = self.sequence(list, skipped, sink)
                || !self.loose && skipped == 0 && (self.degree(list, sink) || self.alone(list, sink));
            wrong_lists += usize::from(wrong);
            if wrong_lists == MOST_TOLD {
                break;
            }
        }
    }

    /// How many items of a list stand above it: the first in the line of the item that they are under ("3. (a) Peat;"), or those of
    /// the list before, where a converter counted on.
    fn counted_above(&self, nth: usize, list: &List, above: usize) -> u32 {
        let value = |at: usize| {
            self.items.entries.get(at).and_then(|entry| entry.numeral).map(|numeral| numeral.value)
        };
        let Some(first) = list.entries.first().and_then(|at| value(*at)).filter(|first| *first > 1) else {
            return 0;
        };
        let words = self.items.entries.get(above).map_or("", |entry| entry.words);
        let in_line = first == 2 && ["(a) ", "(i) "].iter().any(|label| words.starts_with(label));
        let before = self.items.lists.get(..nth).unwrap_or_default().iter().rev();
        let mut ends =
            before.filter(|other| other.depth == list.depth).filter_map(|other| other.entries.last());
        let mut goes_on = || ends.next().is_some_and(|last| value(*last) == Some(first - 1));
        if in_line || goes_on() { first - 1 } else { 0 }
    }

    /// Whether something is wrong with the order, which is then reported.
    fn sequence(&self, list: &List, skipped: u32, sink: &mut Sink<'_>) -> bool {
        let mut sequence = Sequence::new(skipped.saturating_add(1));
        let mut wrong = 0;
        let counts = |numeral: &Numeral<'_>| self.counts || numeral.style != Style::Arabic;
        let numbered: Vec<(usize, Numeral<'_>)> =
            self.items.of(list).filter_map(|(at, entry)| Some((at, entry.numeral.filter(counts)?))).collect();
        // In Markdown all numbers may be 1, and are counted when they are shown.
        if numbered.iter().all(|(_, numeral)| numeral.style == Style::Arabic && numeral.value == 1) {
            return false;
        }
        for (place, &(at, numeral)) in numbered.iter().enumerate() {
            let Some(expected) = sequence.step(numeral.value) else { continue };
            let Some(entry) = self.items.entries.get(at).filter(|_| wrong < MOST_TOLD) else { break };
            let (found, wanted) = (numeral.style.show(numeral.value), numeral.style.show(expected));
            let again = if numeral.value < expected { " again" } else { "" };
            let fix =
                self.fix(&numbered, place, expected).filter(|fix| wrong == 0 || fix.safety() == Safety::Safe);
            wrong += 1;
            let kind = if self.is_agenda { "agenda item" } else { "item" };
            let message = format!("expected {kind} {wanted}, found {kind} {found}{again}");
            sink.report(
                Finding::new(Spot::Mark(entry.part), message)
                    .label(format!("expected {wanted}"))
                    .help("number the items consecutively")
                    .fix(fix),
            );
        }
        wrong > 0
    }

    /// Numbers the items of a list from one on. Only one that is wrong alone is sure to be, in a text that no pages have torn.
    fn fix(&self, numbered: &[(usize, Numeral<'_>)], place: usize, expected: u32) -> Option<Fix> {
        let alone = is_wrong_alone(numbered, place, |(_, numeral)| numeral.value);
        let rest = numbered.get(place..)?;
        let mut parts = Vec::new();
        for ((at, numeral), value) in
            rest.iter().take(if alone { 1 } else { rest.len() }).zip(expected..=u32::MAX)
        {
            let new = numeral.style.print(value)?;
            let part = self.items.entries.get(*at)?.part;
            parts.push(Renumbering { part, old: numeral.core.into(), new });
        }
        let safety = if alone && !self.subject.is_extracted() { self.safety } else { Safety::Offer };
        renumber(self.subject, "number the items consecutively".to_owned(), parts, safety)
    }

    /// Whether a list has a style that does not belong to its degree, which is then reported.
    fn degree(&self, list: &List, sink: &mut Sink<'_>) -> bool {
        let Some((_, entry)) = self.items.of(list).next() else { return false };
        let Some(numeral) = entry.numeral else { return false };
        let above =
            list.above.and_then(|at| self.items.entries.get(at)?.numeral).map(|numeral| numeral.style);
        if list.above.is_some() && above.is_none() {
            return false;
        }
        let Some(wanted) = expected_style(above, numeral.style, self.is_agenda) else { return false };
        let (found, wanted_mark) = (numeral.style.show(numeral.value), wanted.show(numeral.value));
        let mut parts = Vec::new();
        for (_, entry) in self.items.of(list) {
            let Some(numeral) = entry.numeral else { continue };
            let Some(new) = wanted.print(numeral.value) else { continue };
            parts.push(Renumbering { part: entry.part, old: numeral.core.into(), new });
        }
        // Only the letters are exchanged, so the brackets must be the same.
        let fits = brackets(numeral.style) == brackets(wanted);
        let title = format!("letter the items {wanted_mark}");
        let fix = fits.then(|| renumber(self.subject, title, parts, Safety::Offer)).flatten();
        let message = format!("expected an item like {wanted_mark}, found {found}");
        let finding = Finding::new(Spot::Mark(entry.part), message)
            .label(format!("expected {wanted_mark}"))
            .help("letter subparagraphs (a), (b), those under them (i), (ii), and those under these a., b.")
            .fix(fix);
        let is_plain = above.is_none() && numeral.style == Style::SmallLetter;
        sink.report(if is_plain { finding.severity(self.plain) } else { finding });
        true
    }

    /// Whether the only item of a list stands alone, which is then reported.
    fn alone(&self, list: &List, sink: &mut Sink<'_>) -> bool {
        let [at] = list.entries.as_slice() else { return false };
        let Some(entry) = self.items.entries.get(*at) else { return false };
        // Numbers alone are hardly a list.
        let is_item = |numeral: &Numeral<'_>| self.is_agenda || numeral.style != Style::Arabic;
        let Some(numeral) = entry.numeral.filter(is_item) else { return false };
        let next = numeral.style.show(numeral.value.saturating_add(1));
        let message = format!("item {} has no item {next} beside it", numeral.style.show(numeral.value));
        let severity = if self.is_torn(entry.part) { Severity::Warning } else { Severity::Error };
        sink.report(
            Finding::new(entry.part, message)
                .severity(severity)
                .label("stands alone")
                .help("write the only item as part of the text above it, or add the one that is missing"),
        );
        true
    }
}

impl Lists<'_, '_> {
    /// Whether the words of an item begin below the line of its mark, as where a program tore columns apart: another mark may have
    /// lost its words.
    fn is_torn(&self, part: Part) -> bool {
        let words = self.subject.span(&Spot::Whole(part));
        let above = words.zip(self.subject.source()).map(|(words, source)| source.head(words.start()));
        above.is_some_and(|above| above.trim_end_matches(' ').ends_with('\n'))
    }
}

/// The style that a list should have under another; nothing where the one it has is right.
fn expected_style(above: Option<Style>, found: Style, is_agenda: bool) -> Option<Style> {
    let allowed: &[Style] = match above {
        None if is_agenda => &[Style::Arabic],
        // Provisional agendas and texts quoted from elsewhere are numbered.
        None => &[Style::BracketedLetter, Style::Arabic, Style::BracketedArabic],
        // Markdown has no letters: figures stand under figures by their indentation.
        Some(Style::Arabic) => &[Style::BracketedLetter, Style::Arabic],
        Some(Style::BracketedLetter) => &[Style::BracketedRoman],
        Some(Style::BracketedRoman) => &[Style::SmallLetter],
        Some(Style::SmallLetter) => &[Style::SmallRoman],
        Some(_) => return None,
    };
    if allowed.contains(&found) { None } else { allowed.first().copied() }
}

fn brackets(style: Style) -> bool {
    matches!(style, Style::BracketedArabic | Style::BracketedLetter | Style::BracketedRoman)
}
