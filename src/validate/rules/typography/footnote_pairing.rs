use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};

use super::bare_indicators::bare_indicators;
use super::indicators::{Indicator, in_headings, indicators};
use super::plain_notes::{Gap, gaps};
use crate::Severity;
use crate::model::{Footnote, Language, NoteMark};
use crate::parse::Part;
use crate::text::Cut;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::rules::sequence::Sequence;
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// Every footnote has one indicator and every indicator a footnote, in the order of their numbers; the indicator stands behind
    /// the punctuation, in English.
    ///
    /// # Why
    ///
    /// A note that nothing points to, and a number that points to no note, are lost to the reader. Notes whose indicators are printed
    /// as plain figures are hardly told from other figures: only what is missing in their row is told, as a warning.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Group took note of the *Handbook*,[^1] in which the articles are explained.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Group took note of the *Handbook*,[^1] in which the articles are explained.
    ///
    /// [^1]: United Nations publication, Sales No. E.11.IV.5.
    /// ```
    FootnotePairing {
        code: "J78",
        name: "footnote-pairing",
        severity: Error,
        mends: No,
        authority: "Editorial Manual, footnotes, chapter IX <http://dd.dgacm.org/editorialmanual/ed-guidelines/footnotes/footnotes_chap_09.htm> and <https://www.un.org/dgacm/en/content/editorial-manual/footnotes/chap-09>",
    }
}

impl Rule for FootnotePairing {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let mut indicators = indicators(subject);
        indicators.retain(|indicator| !is_power(indicator));
        bare(subject, sink);
        if indicators.is_empty() && subject.report().footnotes().is_empty() {
            return;
        }
        if has_plain_notes(subject) {
            plain(subject, &indicators, sink);
        } else if !pairs(subject, &indicators, sink) {
            order(subject, &indicators, sink);
        }
        // French and Spanish put the indicator before the stop.
        if subject.report().language() == Language::English {
            for indicator in &indicators {
                punctuation(subject, indicator, sink);
            }
        }
    }
}

/// Reports plain figures that can only be the indicators of notes which are not printed.
fn bare(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for (number, spot) in bare_indicators(subject) {
        let message = format!("footnote {number} is indicated but not printed");
        let finding = Finding::new(spot, message).label("no such footnote").severity(Severity::Warning);
        sink.report(finding.help("add the note, or take the figure away"));
    }
}

/// Reports what is missing in a row of notes and indicators that are printed as plain figures. What reading has not found may stand
/// on the page all the same: these are warnings.
fn plain(subject: &Subject<'_>, indicators: &[Indicator<'_>], sink: &mut Sink<'_>) {
    for Gap { number, spot, is_note } in gaps(subject, indicators) {
        let (message, label, help) = if is_note {
            (
                format!("footnote {number} is indicated but not printed"),
                "no such footnote",
                "add the note, or take the figure away",
            )
        } else {
            (
                format!("footnote {number} has no indicator in the text"),
                "nothing points here",
                "put its number in the text, behind the words it is about",
            )
        };
        sink.report(Finding::new(spot, message).label(label).severity(Severity::Warning).help(help));
    }
}

/// Whether notes are printed below with plain figures, as their indicators then are.
fn has_plain_notes(subject: &Subject<'_>) -> bool {
    let Some(source) = subject.source() else { return false };
    (0..subject.report().footnotes().len()).any(|at| {
        let words = subject.pieces(Part::Footnote(at)).first();
        words
            .is_none_or(|words| source.head(words.start()).trim_end().ends_with(|c: char| c.is_ascii_digit()))
    })
}

/// Marks other than asterisks, which stand for what is said of the document itself.
fn is_counted(mark: &NoteMark) -> bool {
    match mark {
        NoteMark::Number(_) => true,
        NoteMark::Other(mark) => mark.chars().all(char::is_alphanumeric),
    }
}

/// Reports indicators without notes and notes without indicators; says whether there were any.
fn pairs(subject: &Subject<'_>, indicators: &[Indicator<'_>], sink: &mut Sink<'_>) -> bool {
    let notes = subject.report().footnotes();
    let printed: HashSet<&NoteMark> = notes.iter().map(Footnote::number).collect();
    let indicated: HashSet<&NoteMark> = indicators.iter().map(|indicator| indicator.note).collect();
    let lonely = |indicator: &&Indicator<'_>| !printed.contains(indicator.note) && is_counted(indicator.note);
    let mut without_note: Vec<&Indicator<'_>> = indicators.iter().filter(lonely).collect();
    without_note.dedup_by_key(|indicator| indicator.note);
    let mut without_indicator: Vec<(usize, &Footnote)> = notes
        .iter()
        .enumerate()
        .filter(|(_, note)| !indicated.contains(note.number()) && is_counted(note.number()))
        .collect();
    if !without_indicator.is_empty() {
        let elsewhere = in_headings(subject);
        without_indicator.retain(|(_, note)| !elsewhere.contains(note.number()));
    }
    let wrong = !without_note.is_empty() || !without_indicator.is_empty();
    let mut orphans = without_indicator.into_iter();
    for indicator in without_note {
        let message = match orphans.next() {
            // One wrong number is one mistake.
            Some((_, note)) => {
                format!("expected the indicator of footnote {}, found {}", note.number(), indicator.note)
            }
            None => format!("footnote {} is indicated but not printed", indicator.note),
        };
        let finding = Finding::new(indicator.spot(subject), message).label("no such footnote");
        sink.report(finding.help("correct the number, or add the note"));
    }
    for (at, note) in orphans {
        let message = format!("footnote {} has no indicator in the text", note.number());
        let finding = Finding::new(Spot::Whole(Part::Footnote(at)), message).label("nothing points here");
        sink.report(finding.help("put its number in the text, behind the words it is about"));
    }
    wrong
}

/// Whether a raised figure belongs to a unit or a formula: "m²".
fn is_power(indicator: &Indicator<'_>) -> bool {
    let before = indicator.words.head(indicator.at);
    let word = before.tail(
        before
            .rfind(|c: char| !c.is_alphabetic())
            .map_or(0, |at| at + before.tail(at).chars().next().map_or(1, char::len_utf8)),
    );
    !word.is_empty() && word.len() <= 2
}

/// Indicators out of order, notes that are printed or indicated twice.
fn order(subject: &Subject<'_>, indicators: &[Indicator<'_>], sink: &mut Sink<'_>) {
    let mut printed: HashMap<&NoteMark, usize> = HashMap::new();
    for note in subject.report().footnotes() {
        *printed.entry(note.number()).or_default() += 1;
    }
    let mut told: HashMap<&NoteMark, usize> = HashMap::new();
    let mut wrong = false;
    let mut sequence: Option<Sequence> = None;
    let mut last = 0;
    let continues =
        subject.report().masthead().symbols().iter().any(|symbol| symbol.modifiers().next().is_some());
    let elsewhere = LazyCell::new(|| in_headings(subject));
    for indicator in indicators {
        let NoteMark::Number(number) = indicator.note else { continue };
        let times = told.entry(indicator.note).or_default();
        *times += 1;
        // Numbering that begins again prints the note again.
        if *times > 1 && *times <= printed.get(indicator.note).copied().unwrap_or_default() {
            sequence = sequence.filter(|_| *number > last);
        } else if *times > 1 {
            let message = format!("footnote {number} is indicated again");
            let finding = Finding::new(indicator.spot(subject), message).severity(Severity::Warning);
            sink.report(finding.help("give it a note and a number of its own: \"See footnote 1 above\""));
            continue;
        }
        last = *number;
        let first = if continues { *number } else { 1 };
        let out = sequence.get_or_insert_with(|| Sequence::new(first)).step(*number);
        if let Some(expected) = out.filter(|_| !wrong && elsewhere.is_empty()) {
            wrong = true;
            let message = format!("expected footnote {expected}, found footnote {number}");
            let finding =
                Finding::new(indicator.spot(subject), message).label(format!("expected {expected}"));
            sink.report(finding.help("number the footnotes in the order of their indicators"));
        }
    }
    twice(subject, &told, sink);
}

/// Notes printed more often than they are indicated.
fn twice(subject: &Subject<'_>, told: &HashMap<&NoteMark, usize>, sink: &mut Sink<'_>) {
    let mut printed: HashMap<&NoteMark, usize> = HashMap::new();
    for (at, note) in subject.report().footnotes().iter().enumerate() {
        let times = printed.entry(note.number()).or_default();
        *times += 1;
        let indicated = told.get(note.number()).copied().unwrap_or(1);
        if *times > indicated.max(1) && is_counted(note.number()) {
            let message = format!("footnote {} is printed again", note.number());
            let finding = Finding::new(Spot::Whole(Part::Footnote(at)), message).label("printed again");
            sink.report(finding.help("give every note a number and an indicator of its own"));
        }
    }
}

fn punctuation(subject: &Subject<'_>, indicator: &Indicator<'_>, sink: &mut Sink<'_>) {
    let before = indicator.words.head(indicator.at).chars().next_back();
    let mut rest = indicator.words.tail(indicator.at).chars();
    let name = match rest.next() {
        Some(',') => "comma",
        Some('.') => "full stop",
        Some(';') => "semicolon",
        Some(':') => "colon",
        _ => return,
    };
    let ends = rest.next().is_none_or(|c| c.is_whitespace() || "”\"’'".contains(c));
    if !ends || before.is_none_or(|c| ".,;:?!".contains(c)) || !is_counted(indicator.note) {
        return;
    }
    let message =
        format!("expected the indicator of footnote {} behind the {name}, found it before", indicator.note);
    let finding = Finding::new(indicator.spot(subject), message).label(format!("before the {name}"));
    sink.report(finding.help("put the indicator behind the punctuation"));
}
