use std::collections::HashMap;
use std::ops::Range;

use super::tree::is_line_of_annex;
use crate::fix::Safety;
use crate::parse::Part;
use crate::text::{Cut as _, roman};
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Role, Subject, Text};

rule! {
    /// Headings and the title have no abbreviations.
    ///
    /// # Why
    ///
    /// A heading is read alone, in a contents table or in a search result, where nobody has introduced the abbreviation.
    ///
    /// # Wrong
    ///
    /// ```text
    /// I. Activities of UNODC
    ///
    /// 1. The Working Group heard a statement.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// I. Activities of the United Nations Office on Drugs and Crime
    ///
    /// 1. The Working Group heard a statement.
    /// ```
    HeadingAbbreviation {
        code: "B14",
        name: "heading-abbreviation",
        severity: Warning,
        mends: Offers,
        authority: "Editorial Manual, abbreviations and acronyms <http://dd.dgacm.org/editorialmanual/ed-guidelines/style/abbreviations.htm>",
        english: true,
    }
}

impl Rule for HeadingAbbreviation {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let full: HashMap<&str, &str> = subject.report().abbreviations().collect();
        let headings = subject.texts().iter().filter(|text| matches!(text.role, Role::Heading | Role::Title));
        let headings = headings.filter(|text| has_near_capitals(text.words));
        for text in headings.filter(|text| !is_in_capitals(text.words)) {
            let section = if let Part::Section(at) = text.part { subject.sections().get(at) } else { None };
            if section.is_some_and(|(path, section)| is_line_of_annex(path, section)) {
                continue;
            }
            for (at, word) in words(text) {
                let place = if text.role == Role::Title { "the title" } else { "the heading" };
                let spot = Spot::Words(text.part, at..at + word.len());
                let finding = Finding::new(spot.clone(), format!("{place} has the abbreviation \"{word}\""));
                let finding = match full.get(word) {
                    Some(full) => finding.help(format!("write \"{full}\"")).fix(subject.replace(
                        &spot,
                        full,
                        Safety::Offer,
                    )),
                    None => finding.help("write the name in full"),
                };
                sink.report(finding.label("abbreviation"));
            }
        }
    }
}

/// Whether nearly all letters are capitals: "REVISION OF THE RULES (Agenda item 4)".
fn is_in_capitals(words: &str) -> bool {
    let small = words.bytes().filter(u8::is_ascii_lowercase).count();
    small * 4 < words.bytes().filter(u8::is_ascii_uppercase).count()
}

/// Whether two capitals stand side by side or with one byte between them, as in every abbreviation.
fn has_near_capitals(words: &str) -> bool {
    let capital = |at: Option<&u8>| at.is_some_and(u8::is_ascii_uppercase);
    let near = |at: usize, bytes: &[u8]| capital(bytes.get(at + 1)) || capital(bytes.get(at + 2));
    let bytes = words.as_bytes();
    (0..bytes.len()).any(|at| capital(bytes.get(at)) && near(at, bytes))
}

/// The abbreviations among the words of a text, with their places. Parts of symbols and of longer signs are none.
fn words<'a>(text: &Text<'a>) -> impl Iterator<Item = (usize, &'a str)> {
    let words = text.words;
    let start = move |word: &str| word.as_ptr() as usize - words.as_ptr() as usize;
    words
        .split([' ', '\u{a0}', '-', '–', '—', '\n', '\t'])
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .map(|word| word.strip_suffix("’s").or(word.strip_suffix("'s")).unwrap_or(word))
        .filter(|word| is_abbreviation(word))
        .map(move |word| (start(word), word))
        .filter(move |(at, word)| {
            !is_shouted(words, *at..at + word.len()) && !is_in_code(words, *at..at + word.len())
        })
}

/// Whether a word is part of the number of a document or decision: "BC-17/1".
fn is_in_code(words: &str, word: Range<usize>) -> bool {
    let start = words.head(word.start).rfind(' ').map_or(0, |blank| blank + 1);
    let code = words.tail(start).split(' ').next().unwrap_or_default();
    code.contains('/') && code.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether the next word on one side is in capitals too: "REPORT OF THE BOARD held at Geneva" is shouted, and no abbreviation.
fn is_shouted(words: &str, word: Range<usize>) -> bool {
    let is_capital = |word: Option<&str>| {
        word.is_some_and(|word| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase()))
    };
    let before = words.head(word.start).strip_suffix(' ').and_then(|before| before.rsplit(' ').next());
    let behind =
        words.tail(word.end).strip_prefix(' ').and_then(|behind| behind.split([' ', ',', '.', ';']).next());
    is_capital(before) || is_capital(behind)
}

/// `UNODC`, `SMEs`, `MoU`: two capitals at least, and more capitals than small letters.
fn is_abbreviation(word: &str) -> bool {
    if !word.bytes().all(|byte| byte.is_ascii_alphabetic())
        || !word.starts_with(|c: char| c.is_ascii_uppercase())
    {
        return false;
    }
    let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
    capitals >= 2 && word.len() <= 12 && capitals * 2 > word.len() && roman(word).is_none()
}
