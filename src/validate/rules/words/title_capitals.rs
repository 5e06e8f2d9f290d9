use std::ops::Range;

use crate::fix::Safety;
use crate::model::{Mark, MarkKind};
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Subject, Text};

rule! {
    /// All words of a publication's title have a capital, but for articles, conjunctions and prepositions.
    ///
    /// # Why
    ///
    /// The Editorial Manual sets it so for titles of publications, which are printed in italics.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. Speakers referred to the *Handbook on Police Accountability, Oversight And Integrity*.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. Speakers referred to the *Handbook on Police Accountability, Oversight and Integrity*.
    /// ```
    TitleCapitals {
        code: "I75",
        name: "title-capitals",
        severity: Info,
        mends: Safely,
        authority: "Editorial Manual, capitalization <https://www.un.org/dgacm/en/content/editorial-manual/capitalization>",
        english: true,
    }
}

/// Words that keep a small letter inside a title.
const SMALL: [&str; 29] = [
    "a", "an", "the", "and", "or", "but", "nor", "as", "at", "by", "for", "from", "in", "into", "of", "on",
    "onto", "to", "with", "within", "against", "between", "among", "through", "under", "over", "upon", "via",
    "per",
];

impl Rule for TitleCapitals {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        for text in subject.texts() {
            for title in emphasized(text.words, marks(subject, text)) {
                check(subject, sink, text, title);
            }
        }
    }
}

fn marks<'a>(subject: &Subject<'a>, text: &Text<'a>) -> &'a [Mark] {
    let paragraph = text.paragraph.and_then(|at| subject.report().paragraphs().get(at));
    match (paragraph, text.part) {
        (Some(paragraph), crate::Part::Paragraph(_)) => paragraph.marks(),
        _ => &[],
    }
}

/// The bytes of the emphasized words. Marks count characters; one walk through the text turns them all into bytes.
fn emphasized(words: &str, marks: &[Mark]) -> Vec<Range<usize>> {
    let mut spans: Vec<(usize, usize)> = marks
        .iter()
        .filter(|mark| mark.kind() == MarkKind::Emphasis && mark.start() < mark.end())
        .map(|mark| (mark.start(), mark.end()))
        .collect();
    spans.sort_unstable();
    if spans.is_empty() {
        return Vec::new();
    }
    let mut places = words.char_indices().map(|(at, _)| at).chain([words.len()]).enumerate();
    let mut byte_of = |character: usize| places.find(|(count, _)| *count == character).map(|(_, at)| at);
    let mut ranges = Vec::new();
    let mut last = 0;
    for (start, end) in spans {
        // Marks that overlap are none of a title.
        if start < last {
            continue;
        }
        let Some(from) = byte_of(start) else { break };
        let Some(to) = byte_of(end) else { break };
        last = end + 1;
        ranges.push(from..to);
    }
    ranges
}

/// The words of a title, with their places.
fn title_words(words: &str, title: Range<usize>) -> Vec<(Range<usize>, &str)> {
    let Some(text) = words.get(title.clone()) else { return Vec::new() };
    let mut at = title.start;
    let mut found = Vec::new();
    for word in text.split_inclusive([' ', '\u{a0}', '–', '—', '/']) {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let start = at + word.find(bare).unwrap_or_default();
        if !bare.is_empty() {
            found.push((start..start + bare.len(), bare));
        }
        at += word.len();
    }
    found
}

/// A title has at least this many words; fewer may be emphasis for its own sake.
const TITLE: usize = 3;

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>, text: &Text<'_>, title: Range<usize>) {
    let words = title_words(text.words, title);
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let important = words.iter().filter(|(_, word)| !is_small(word));
    let with_capital = important.clone().filter(|(_, word)| capital(word)).count();
    // A foreign title, or a phrase, follows other rules.
    if words.len() < TITLE || with_capital * 3 < important.count() * 2 {
        return;
    }
    for (at, word) in words.iter().skip(1) {
        let opens = super::before(text.words, at.start).trim_end().ends_with([':', '—', '–', '.', '“']);
        let right = match (is_small(word), capital(word)) {
            (true, true) if !opens && !is_capitals(word) => word.to_lowercase(),
            (false, false) if word.starts_with(char::is_alphabetic) => with_first_capital(word),
            _ => continue,
        };
        let spot = Spot::Words(text.part, at.clone());
        let fix = subject.replace(&spot, &right, Safety::Safe);
        let message = format!("expected \"{right}\" in the title of a publication, found \"{word}\"");
        sink.report(Finding::new(spot, message).help(format!("write \"{right}\"")).fix(fix));
    }
}

fn is_small(word: &str) -> bool {
    SMALL.iter().any(|small| small.eq_ignore_ascii_case(word))
}

fn is_capitals(word: &str) -> bool {
    word.len() > 1 && word.chars().all(char::is_uppercase)
}

fn with_first_capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
