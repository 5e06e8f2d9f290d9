use std::ops::Range;

use crate::fix::Safety;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Hit, Role, Subject, Text, is_whole_word};

rule! {
    /// Numbers under 10 are in words, from 10 up in figures; a sentence begins with words; and it is "per cent".
    ///
    /// # Why
    ///
    /// The Editorial Manual sets it so for running text. Numbers of articles, paragraphs, days and the like are figures at any size, and
    /// titles and quotations keep their own.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Working Group heard 4 speakers.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Working Group heard four speakers on article 4 and received 12 replies, 40 per cent of the total.
    /// ```
    NumberStyle {
        code: "I74",
        name: "number-style",
        severity: Info,
        mends: Offers,
        authority: "Editorial Manual, numbers, dates and time <https://www.un.org/dgacm/en/content/editorial-manual/numbers-dates-time>",
        english: true,
    }
}

const WORDS: [&str; 9] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/// Numbers in words, and forms of "per cent".
const NEEDLES: [&str; 24] = [
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
    " ten ",
    "percent",
    "per-cent",
    "per cents",
    " pct",
    "(pct",
    "%",
];
const TEN: usize = 17;
const PCT: std::ops::RangeInclusive<usize> = 21..=22;

/// The values of the numbers in words, in the order of the needles.
const VALUES: [u8; 18] = [11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 30, 40, 50, 60, 70, 80, 90, 10];

impl Rule for NumberStyle {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn needles(&self) -> &'static [&'static str] {
        &NEEDLES
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let runs = |text: &Text<'_>| matches!(text.role, Role::Paragraph | Role::Item);
        for hit in subject.hits(self) {
            let Some(text) = subject.text(hit).filter(|text| runs(text)) else { continue };
            let range = bare(hit);
            let finding = match VALUES.get(hit.needle()) {
                Some(value) => number_in_words(subject, *value, range, text),
                None => per_cent(subject, range, text),
            };
            if let Some(finding) = finding.filter(|_| !super::is_quoted(text.words, hit.range().start)) {
                sink.report(finding);
            }
        }
        for (place, figure) in figures(subject) {
            let Some(text) = subject.texts().get(place).filter(|text| runs(text)) else { continue };
            let finding = single_figure(subject, figure, text).or_else(|| figure_at_the_head(figure, text));
            if let Some(finding) = finding.filter(|_| !super::is_quoted(text.words, figure)) {
                sink.report(finding);
            }
        }
    }
}

/// The place of a hit without the marks around the word.
fn bare(hit: &Hit) -> Range<usize> {
    let Range { start, end } = hit.range();
    match hit.needle() {
        TEN => start + 1..end - 1,
        needle if PCT.contains(&needle) => start + 1..end,
        _ => start..end,
    }
}

/// The figures from 1 to 9 behind a space that stand alone or behind a point: the text and the byte.
fn figures(subject: &Subject<'_>) -> impl Iterator<Item = (usize, usize)> {
    let around = |at: usize| subject.joined().as_bytes().get(at.checked_sub(2)?..)?.first_chunk();
    let is_lone = move |at: &usize| {
        let row: Option<&[u8; 4]> = around(*at);
        row.is_some_and(|[before, space, figure, behind]| {
            *space == b' ' && *figure != b'0' && (*before == b'.' || *behind == b' ')
        })
    };
    subject.figures().iter().copied().filter(is_lone).filter_map(|at| {
        let (text, range) = subject.place(at..at + 1)?;
        Some((text, range.start))
    })
}

/// Words before a figure, or behind it, that make it a label or a measure.
const LABELS: [&str; 56] = [
    "article",
    "articles",
    "art",
    "paragraph",
    "paragraphs",
    "para",
    "paras",
    "chapter",
    "chapters",
    "rule",
    "rules",
    "item",
    "items",
    "section",
    "sections",
    "session",
    "resolution",
    "resolutions",
    "decision",
    "decisions",
    "no",
    "nos",
    "page",
    "pages",
    "volume",
    "vol",
    "part",
    "parts",
    "annex",
    "table",
    "figure",
    "goal",
    "goals",
    "target",
    "phase",
    "step",
    "cycle",
    "to",
    "from",
    "add",
    "corr",
    "rev",
    "level",
    "group",
    "category",
    "principle",
    "recommendation",
    "option",
    "between",
    "than",
    "on",
    "at",
    "by",
    "version",
    "stage",
    "box",
];

const MEASURES: [&str; 34] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "per",
    "percentage",
    "million",
    "billion",
    "to",
    "and",
    "or",
    "of",
    "p",
    "a",
    "am",
    "pm",
    "km",
    "kg",
    "metres",
    "hectares",
    "euros",
    "dollars",
    "hours",
    "minutes",
    "above",
    "below",
];

fn single_figure(subject: &Subject<'_>, figure: usize, text: &Text<'_>) -> Option<Finding> {
    let at = figure..figure + 1;
    let space = figure.checked_sub(1)?;
    if !super::after(text.words, at.end).starts_with(' ') {
        return None;
    }
    let mut label = super::word_before(text.words, at.start);
    if ["and", "or"].contains(&label) {
        // "articles 5 and 7": what is before the "and" tells.
        let head = super::before(text.words, space);
        label = super::word_before(head, head.len() - label.len());
    }
    let measure = super::word_after(text.words, at.end);
    let is_in = |list: &[&str], word: &str| list.iter().any(|known| known.eq_ignore_ascii_case(word));
    let apart = super::before(text.words, space).ends_with(|c: char| c.is_lowercase() || c == ',');
    let noun = measure.starts_with(char::is_lowercase);
    let found = text.words.get(at.clone()).unwrap_or_default();
    let word = WORDS.get(found.parse::<usize>().ok()?.checked_sub(1)?)?;
    if !apart
        || !noun
        || label.contains(|c: char| c.is_ascii_digit())
        || is_in(&LABELS, label)
        || is_in(&MEASURES, measure)
    {
        return None;
    }
    let spot = Spot::Words(text.part, at);
    let fix = subject.replace(&spot, word, Safety::Offer);
    let message = format!("expected \"{word}\", found \"{found}\"");
    Some(Finding::new(spot, message).help("write numbers under 10 in words").fix(fix))
}

fn figure_at_the_head(start: usize, text: &Text<'_>) -> Option<Finding> {
    let before = super::word_before(text.words, super::before(text.words, start).strip_suffix(". ")?.len());
    // "No. 5", "vol. 2" and "E. 3" are no ends of sentences.
    let sentence = before.len() > 4 && before.bytes().all(|byte| byte.is_ascii_lowercase());
    let figure = super::after(text.words, start);
    let digits = figure.find(|c: char| !c.is_ascii_digit()).unwrap_or(figure.len());
    let noun = super::after(figure, digits)
        .strip_prefix(' ')
        .is_some_and(|noun| noun.starts_with(char::is_alphabetic));
    if sentence && noun {
        let spot = Spot::Words(text.part, start..start + digits);
        let finding = Finding::new(spot, "a sentence begins with a number in figures");
        return Some(finding.help("write the number in words, or turn the sentence round"));
    }
    None
}

fn number_in_words(subject: &Subject<'_>, tens: u8, words: Range<usize>, text: &Text<'_>) -> Option<Finding> {
    let rest = super::after(text.words, words.end);
    let units = rest.strip_prefix('-').map(|rest| super::word_after(rest, 0)).unwrap_or_default();
    let unit = WORDS.iter().position(|word| *word == units).and_then(|at| u8::try_from(at + 1).ok());
    let end = words.end + unit.map_or(0, |_| units.len() + 1);
    let found = text.words.get(words.start..end).unwrap_or_default();
    let apart = super::before(text.words, words.start).ends_with(' ');
    let noun = super::after(text.words, end)
        .strip_prefix(' ')
        .is_some_and(|noun| noun.starts_with(char::is_lowercase));
    let head = super::before(text.words, words.start).trim_end();
    // At the head of a sentence words are right; "the twenty principles" is how a title speaks.
    let excused =
        head.is_empty() || head.ends_with(['.', ':']) || head.ends_with(" the") || head.ends_with('-');
    let ordinary = found.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    let next = super::word_after(text.words, end);
    if !apart || !noun || excused || !ordinary || ["per", "of", "or", "and", "to"].contains(&next) {
        return None;
    }
    let value = (tens + unit.unwrap_or_default()).to_string();
    let spot = Spot::Words(text.part, words.start..end);
    let fix = subject.replace(&spot, &value, Safety::Offer);
    let message = format!("expected \"{value}\", found \"{found}\"");
    Some(Finding::new(spot, message).help("write numbers from 10 up in figures").fix(fix))
}

fn per_cent(subject: &Subject<'_>, range: Range<usize>, text: &Text<'_>) -> Option<Finding> {
    let found = text.words.get(range.clone()).unwrap_or_default();
    let sign = found == "%";
    let before = super::before(text.words, range.start);
    let is_meant = if sign {
        before.trim_end().ends_with(|c: char| c.is_ascii_digit())
    } else {
        is_whole_word(text.words, &range)
    };
    if !is_meant {
        return None;
    }
    let right = if before.ends_with(' ') { "per cent" } else { " per cent" };
    let spot = Spot::Words(text.part, range);
    let fix = subject.replace(&spot, right, Safety::Offer);
    let message = format!("expected \"per cent\", found \"{found}\"");
    Some(Finding::new(spot, message).help("write \"per cent\"").fix(fix))
}
