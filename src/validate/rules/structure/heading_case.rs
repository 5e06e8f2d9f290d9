use std::collections::{BTreeMap, BTreeSet};

use aho_corasick::AhoCorasick;

use super::tree::is_line_of_annex;
use crate::fix::{Edit, Fix, Safety};
use crate::parse::Part;
use crate::text::Cut;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::rules::decision::behind_decision_name;
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Role, Subject, Text};

rule! {
    /// Headings have a capital on the first word and on proper names only, and no full stop.
    ///
    /// # Why
    ///
    /// So the manual has it; capitals on other words make the reader look for a name. A word counts as no name where the report
    /// itself writes it with a small letter and never, in the middle of a sentence, with a capital.
    ///
    /// # Wrong
    ///
    /// ```text
    /// I. Conclusions and Recommendations
    ///
    /// 1. The Working Group adopted the recommendations below.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// I. Conclusions and recommendations
    ///
    /// 1. The Working Group adopted the recommendations below.
    /// ```
    HeadingCase {
        code: "B15",
        name: "heading-case",
        severity: Info,
        mends: Offers,
        authority: "Editorial Manual, instructions for the preparation of documents <http://dd.dgacm.org/editorialmanual/ed-guidelines/instr_prep_docs/instructions.htm>",
        english: true,
    }
}

impl Rule for HeadingCase {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let headings: Vec<&Text<'_>> = subject
            .texts()
            .iter()
            .filter(|text| text.role == Role::Heading && !is_line(subject, text))
            .collect();
        let capitals: Vec<(&Text<'_>, Vec<usize>)> =
            headings.iter().map(|text| (*text, capitals(text.words))).collect();
        let use_of = Usage::new(subject, &capitals);
        let mut shouted = false;
        for (text, places) in &capitals {
            if is_shouted(text.words) {
                if !std::mem::replace(&mut shouted, true) {
                    sink.report(
                        Finding::new(text.part, "the heading is in capitals")
                            .help("write a capital on the first word and on proper names only"),
                    );
                }
                continue;
            }
            small_first(subject, text, sink);
            let wrong: Vec<usize> =
                places.iter().copied().filter(|at| use_of.is_no_name(word_at(text.words, *at))).collect();
            needless_capitals(subject, text, &wrong, sink);
            full_stop(subject, text, sink);
        }
    }
}

/// Whether a heading is a line of a list in an annex.
fn is_line(subject: &Subject<'_>, text: &Text<'_>) -> bool {
    let Part::Section(at) = text.part else { return false };
    subject.sections().get(at).is_some_and(|(path, section)| is_line_of_annex(path, section))
}

fn small_first(subject: &Subject<'_>, text: &Text<'_>, sink: &mut Sink<'_>) {
    let word = word_at(text.words, 0);
    let Some(first) = word.chars().next().filter(|first| first.is_lowercase()) else { return };
    if word.chars().any(char::is_uppercase) {
        return;
    }
    let right: String = first.to_uppercase().chain(word.chars().skip(1)).collect();
    let spot = Spot::Words(text.part, 0..word.len());
    let fix = subject.replace(&spot, &right, Safety::Offer);
    let finding = Finding::new(spot, format!("expected \"{right}\", found \"{word}\""));
    sink.report(finding.help("begin the heading with a capital").fix(fix));
}

/// One finding a heading, from the first capital that should not be there to the last.
fn needless_capitals(subject: &Subject<'_>, text: &Text<'_>, wrong: &[usize], sink: &mut Sink<'_>) {
    let (Some(first), Some(last)) = (wrong.first(), wrong.last()) else { return };
    let range = *first..last + word_at(text.words, *last).len();
    let found = text.words.cut(range.clone());
    let mut right = found.to_owned();
    let mut edits = Some(Vec::new());
    for at in wrong {
        let word = word_at(text.words, *at);
        let small = word.to_lowercase();
        let span = subject.span(&Spot::Words(text.part, *at..at + word.len()));
        let there = span.filter(|span| subject.source().is_some_and(|source| span.slice(source) == word));
        edits = edits.zip(there).map(|(mut edits, span)| {
            edits.push(Edit { span, text: small.clone() });
            edits
        });
        if small.len() == word.len() {
            right.replace_range(at - first..at - first + word.len(), &small);
        }
    }
    let fix = edits.map(|edits| Fix::new(format!("write \"{right}\""), edits, Safety::Offer));
    let finding =
        Finding::new(Spot::Words(text.part, range), format!("expected \"{right}\", found \"{found}\""));
    sink.report(finding.help("write a capital on the first word and on proper names only").fix(fix));
}

fn full_stop(subject: &Subject<'_>, text: &Text<'_>, sink: &mut Sink<'_>) {
    let words = text.words.trim_end();
    let Some(bare) = words.strip_suffix('.') else { return };
    let start = bare.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let last = words.tail(start);
    // "etc.", "U.S.", "…" keep their stop.
    if bare.ends_with('.') || last == "etc." || last.trim_end_matches('.').contains('.') || last.is_empty() {
        return;
    }
    let spot = Spot::Words(text.part, start..words.len());
    let fix = subject.replace(&spot, last.trim_end_matches('.'), Safety::Offer);
    let finding = Finding::new(
        spot,
        format!("the heading ends in a full stop after \"{}\"", last.trim_end_matches('.')),
    );
    sink.report(finding.help("take the full stop out").fix(fix));
}

/// Whether a heading is in capitals throughout.
fn is_shouted(words: &str) -> bool {
    let letters = words.chars().filter(|c| c.is_alphabetic());
    let (mut all, mut longest, mut run) = (0, 0, 0);
    for c in letters {
        if c.is_lowercase() {
            return false;
        }
        all += 1;
    }
    for c in words.chars() {
        run = if c.is_alphabetic() { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    all > 6 && longest > 4
}

/// Words that are names wherever this family of documents has them in a heading, or of which no text tells.
const NAMES: [&str; 26] = [
    "Assembly",
    "August",
    "Chair",
    "Conference",
    "Convention",
    "Corruption",
    "Council",
    "Crime",
    "Drugs",
    "Government",
    "Governments",
    "Group",
    "March",
    "May",
    "Mechanism",
    "Member",
    "Nations",
    "Office",
    "Parties",
    "President",
    "Protocol",
    "Secretariat",
    "State",
    "States",
    "United",
    "Working",
];

/// Where words begin that have a capital, are not the first of the heading or of a quoted title, and may be no name.
fn capitals(words: &str) -> Vec<usize> {
    let mut places = Vec::new();
    let mut first = true;
    let title = behind_decision_name(words).unwrap_or(0);
    for word in words.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let at = bare.as_ptr() as usize - words.as_ptr() as usize;
        let opens = at == title || words.head(at).ends_with(['“', '"', '‘', '\'', '«', '*', '(', '/']);
        let mut letters = bare.chars();
        let capital =
            letters.next().is_some_and(char::is_uppercase) && letters.all(|c| c.is_ascii_lowercase());
        if capital && !first && !opens && bare.len() > 3 && bare.is_ascii() && !NAMES.contains(&bare) {
            places.push(at);
        }
        first = first && bare.is_empty();
    }
    without_names(words, places)
}

/// Takes out runs of capitals behind "the": "the Ethics Office", "the Global Compact".
fn without_names(words: &str, places: Vec<usize>) -> Vec<usize> {
    let in_run = |at: usize| {
        let before = words.head(at).trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
        let after = words.tail(at).split_whitespace().nth(1).unwrap_or_default();
        let capital = |word: &str| word.starts_with(char::is_uppercase);
        (before == "the" && capital(after), capital(before))
    };
    let mut named = false;
    let mut keep = |at: &usize| {
        let (opens, goes_on) = in_run(*at);
        named = opens || goes_on && named;
        !named
    };
    places.into_iter().filter(|at| keep(at)).collect()
}

fn word_at(words: &str, at: usize) -> &str {
    let rest = words.tail(at);
    rest.head(rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len()))
}

/// How the paragraphs of the report write the words that have a capital in a heading.
struct Usage<'a>(BTreeMap<&'a str, (usize, usize)>);

impl<'a> Usage<'a> {
    fn new(subject: &Subject<'_>, headings: &[(&Text<'a>, Vec<usize>)]) -> Self {
        let words: BTreeSet<&str> = headings
            .iter()
            .flat_map(|(text, places)| places.iter().map(|at| word_at(text.words, *at)))
            .collect();
        let words: Vec<&str> = words.into_iter().collect();
        let mut usage = Self(BTreeMap::new());
        if words.is_empty() {
            return usage;
        }
        let Ok(finder) = AhoCorasick::builder().ascii_case_insensitive(true).build(&words) else {
            return usage;
        };
        for text in subject.texts().iter().filter(|text| matches!(text.role, Role::Paragraph | Role::Item)) {
            for found in finder.find_overlapping_iter(text.words) {
                if let Some(word) = words.get(found.pattern().as_usize()) {
                    usage.count(word, text.words, found.range());
                }
            }
        }
        usage
    }

    fn count(&mut self, word: &'a str, words: &str, range: std::ops::Range<usize>) {
        let before = words.head(range.start);
        let whole = !before.ends_with(char::is_alphanumeric)
            && !words.tail(range.end).starts_with(char::is_alphanumeric);
        if !whole {
            return;
        }
        let (small, capital) = self.0.entry(word).or_default();
        let begins = before.trim_end().ends_with(['.', ':', ';', '?', '!', '“', '"', '(', ')'])
            || before.trim().is_empty();
        if words.cut(range).starts_with(|c: char| c.is_ascii_lowercase()) {
            *small += 1;
        } else if !begins || before.ends_with(['“', '"']) {
            *capital += 1;
        }
    }

    fn is_no_name(&self, word: &str) -> bool {
        self.0.get(word).is_some_and(|(small, capital)| *small > 0 && *capital == 0)
    }
}
