use crate::fix::Safety;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Hit, Role, Subject, Text};

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
    }
}

const WORDS: [&str; 9] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/// Single figures, figures at the head of a sentence, numbers in words, signs.
const NEEDLES: [&str; 41] = [
    " 1 ",
    " 2 ",
    " 3 ",
    " 4 ",
    " 5 ",
    " 6 ",
    " 7 ",
    " 8 ",
    " 9 ",
    ". 1",
    ". 2",
    ". 3",
    ". 4",
    ". 5",
    ". 6",
    ". 7",
    ". 8",
    ". 9",
    "percent",
    "%",
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
    "ten",
    "per-cent",
    "pct",
    "per cents",
];
const HEADS: usize = 9;
const SIGNS: usize = 18;
const IN_WORDS: usize = 20;
const OTHER_SIGNS: usize = 38;

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
        for hit in subject.hits(self) {
            let Some(text) = subject.text(hit) else { continue };
            if !matches!(text.role, Role::Paragraph | Role::Item) {
                continue;
            }
            let finding = match hit.needle {
                ..HEADS => single_figure(subject, hit, text),
                HEADS..SIGNS => figure_at_the_head(hit, text),
                IN_WORDS..OTHER_SIGNS => number_in_words(subject, hit, text),
                _ => per_cent(subject, hit, text),
            };
            if let Some(finding) = finding.filter(|_| !super::is_quoted(text.words, hit.range.start)) {
                sink.report(finding);
            }
        }
    }
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

fn single_figure(subject: &Subject<'_>, hit: &Hit, text: &Text<'_>) -> Option<Finding> {
    let at = hit.range.start + 1..hit.range.end - 1;
    let mut label = super::word_before(text.words, at.start);
    if ["and", "or"].contains(&label) {
        // "articles 5 and 7": what is before the "and" tells.
        let head = super::before(text.words, hit.range.start);
        label = super::word_before(head, head.len() - label.len());
    }
    let measure = super::word_after(text.words, at.end);
    let is_in = |list: &[&str], word: &str| list.iter().any(|known| known.eq_ignore_ascii_case(word));
    let apart = super::before(text.words, hit.range.start).ends_with(|c: char| c.is_lowercase() || c == ',');
    let noun = measure.starts_with(char::is_lowercase);
    let word = WORDS.get(hit.needle)?;
    if !apart
        || !noun
        || label.contains(|c: char| c.is_ascii_digit())
        || is_in(&LABELS, label)
        || is_in(&MEASURES, measure)
    {
        return None;
    }
    let found = text.words.get(at.clone()).unwrap_or_default();
    let spot = Spot::Words(text.part, at);
    let fix = subject.replace(&spot, word, Safety::Offer);
    let message = format!("expected \"{word}\", found \"{found}\"");
    Some(Finding::new(spot, message).help("write numbers under 10 in words").fix(fix))
}

fn figure_at_the_head(hit: &Hit, text: &Text<'_>) -> Option<Finding> {
    let start = hit.range.start + 2;
    let before = super::word_before(text.words, hit.range.start);
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

fn number_in_words(subject: &Subject<'_>, hit: &Hit, text: &Text<'_>) -> Option<Finding> {
    let tens = hit.needle.checked_sub(IN_WORDS).and_then(|at| VALUES.get(at))?;
    let rest = super::after(text.words, hit.range.end);
    let units = rest.strip_prefix('-').map(|rest| super::word_after(rest, 0)).unwrap_or_default();
    let unit = WORDS.iter().position(|word| *word == units).and_then(|at| u8::try_from(at + 1).ok());
    let end = hit.range.end + unit.map_or(0, |_| units.len() + 1);
    let found = text.words.get(hit.range.start..end).unwrap_or_default();
    let apart = super::before(text.words, hit.range.start).ends_with(' ');
    let noun = super::after(text.words, end)
        .strip_prefix(' ')
        .is_some_and(|noun| noun.starts_with(char::is_lowercase));
    let head = super::before(text.words, hit.range.start).trim_end();
    // At the head of a sentence words are right; "the twenty principles" is how a title speaks.
    let excused =
        head.is_empty() || head.ends_with(['.', ':']) || head.ends_with(" the") || head.ends_with('-');
    let ordinary = found.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    let next = super::word_after(text.words, end);
    if !apart || !noun || excused || !ordinary || ["per", "of", "or", "and", "to"].contains(&next) {
        return None;
    }
    let value = (tens + unit.unwrap_or_default()).to_string();
    let spot = Spot::Words(text.part, hit.range.start..end);
    let fix = subject.replace(&spot, &value, Safety::Offer);
    let message = format!("expected \"{value}\", found \"{found}\"");
    Some(Finding::new(spot, message).help("write numbers from 10 up in figures").fix(fix))
}

fn per_cent(subject: &Subject<'_>, hit: &Hit, text: &Text<'_>) -> Option<Finding> {
    let found = text.words.get(hit.range.clone()).unwrap_or_default();
    let sign = found == "%";
    let before = super::before(text.words, hit.range.start);
    let number =
        before.trim_end().ends_with(|c: char| c.is_ascii_digit()) || !sign && hit.is_whole_word(text.words);
    if !number || !sign && !hit.is_whole_word(text.words) {
        return None;
    }
    let right = if before.ends_with(' ') { "per cent" } else { " per cent" };
    let spot = Spot::Words(text.part, hit.range.clone());
    let fix = subject.replace(&spot, right, Safety::Offer);
    let message = format!("expected \"per cent\", found \"{found}\"");
    Some(Finding::new(spot, message).help("write \"per cent\"").fix(fix))
}
