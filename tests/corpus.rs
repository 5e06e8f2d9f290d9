//! Real reports of the house style against what a careful reader finds in them (`corpus.toml`).
//!
//! Prints a score table. A fact that is read wrongly is a gap: it has to stand in the table with its reason, and has to
//! be struck off when it closes.

#![cfg(test)]

#[expect(dead_code, reason = "the report of 2011 stands in the table like the others")]
#[path = "support/real.rs"]
mod real;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Deserialize;
use uncac::{Paragraph, Parsed};

#[derive(Deserialize)]
struct Table {
    report: Vec<Facts>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Facts {
    file: String,
    symbols: Vec<String>,
    date: Option<String>,
    title: String,
    body: Option<String>,
    dates: Option<String>,
    runs: Vec<u32>,
    sections: usize,
    participants: Option<usize>,
    footnotes: Option<usize>,
    #[serde(default)]
    absent: Vec<String>,
    /// What is known to be read wrongly, with the reason.
    #[serde(default)]
    gaps: BTreeMap<String, String>,
}

/// The facts of one kind: what is expected, and what was read.
struct Fact {
    name: &'static str,
    expected: String,
    found: String,
}

fn table() -> Table {
    toml::from_str(include_str!("corpus.toml")).unwrap()
}

#[test]
fn real_reports_are_read() {
    let mut score = Score::default();
    for report in table().report {
        let Some(text) = text(&report.file) else { continue };
        let parsed = uncac::parse(&text);
        check_layout(&text, &parsed);
        score.add(&report, facts(&report, &parsed));
    }
    println!("{}", score.table);
    println!("{} of {} facts are read", score.right, score.right + score.wrong);
    assert!(score.surprises.is_empty(), "\n{}", score.surprises);
}

/// The text of a report; that of a Word file where the feature is there to read it.
fn text(file: &str) -> Option<String> {
    let path = format!("reports/{file}");
    if std::path::Path::new(file).extension().is_none_or(|ending| ending != "docx") {
        return real::shared(&path);
    }
    #[cfg(feature = "docx")]
    return Some(uncac::docx::text(&real::shared_bytes(&path)?).unwrap());
    #[cfg(not(feature = "docx"))]
    None
}

#[derive(Default)]
struct Score {
    table: String,
    right: usize,
    wrong: usize,
    /// Gaps that nobody knew of, and known ones that have closed.
    surprises: String,
}

impl Score {
    fn add(&mut self, report: &Facts, facts: Vec<Fact>) {
        write!(self.table, "{:40}", report.file).unwrap();
        for Fact { name, expected, found } in facts {
            let right = expected == found;
            let known = report.gaps.get(name);
            self.right += usize::from(right);
            self.wrong += usize::from(!right);
            match (right, known) {
                (true, None) => write!(self.table, " {name}").unwrap(),
                (false, Some(reason)) => write!(self.table, " [{name}: {reason}]").unwrap(),
                (true, Some(_)) => {
                    writeln!(self.surprises, "{}: the gap in {name} has closed", report.file).unwrap();
                }
                (false, None) => {
                    write!(self.table, " {}", name.to_uppercase()).unwrap();
                    writeln!(self.surprises, "{}: {name}\n  - {expected}\n  + {found}", report.file).unwrap();
                }
            }
        }
        self.table.push('\n');
    }
}

fn facts(report: &Facts, parsed: &Parsed) -> Vec<Fact> {
    let read = parsed.report();
    let symbols: Vec<_> = read.masthead().symbols().iter().map(ToString::to_string).collect();
    let body = read.meeting().body().map(|body| body.name().to_owned());
    let dates = read.meeting().dates().map(|dates| format!("{}/{}", dates.start(), dates.end()));
    let numbered =
        |note: &&uncac::Footnote| note.number().to_string().bytes().all(|byte| byte.is_ascii_digit());
    let mut facts = vec![
        fact("symbols", &report.symbols, &symbols),
        fact("date", &report.date, &read.masthead().date().map(|date| date.to_string())),
        fact("title", &report.title, &read.title().unwrap_or_default()),
        fact("runs", &whole_runs(&report.runs), &runs(read.paragraphs())),
        fact("sections", &report.sections, &read.sections().len()),
        fact("furniture", &Vec::<String>::new(), &furniture(&report.absent, parsed)),
    ];
    facts.extend(report.body.as_ref().map(|expected| fact("body", &Some(expected), &body.as_ref())));
    facts.extend(report.dates.as_ref().map(|expected| fact("dates", &Some(expected), &dates.as_ref())));
    facts.extend(report.participants.map(|many| fact("participants", &many, &read.participants().len())));
    facts.extend(
        report
            .footnotes
            .map(|many| fact("footnotes", &many, &read.footnotes().iter().filter(numbered).count())),
    );
    facts
}

fn fact(name: &'static str, expected: &dyn std::fmt::Debug, found: &dyn std::fmt::Debug) -> Fact {
    Fact { name, expected: format!("{expected:?}"), found: format!("{found:?}") }
}

fn whole_runs(last: &[u32]) -> Vec<(u32, u32)> {
    last.iter().map(|last| (1, *last)).collect()
}

/// The runs of numbers without hole or repeat, by their first and last.
fn runs(paragraphs: &[Paragraph]) -> Vec<(u32, u32)> {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for number in paragraphs.iter().filter_map(Paragraph::number) {
        match runs.last_mut() {
            Some(run) if number == run.1 + 1 => run.1 = number,
            _ => runs.push((number, number)),
        }
    }
    runs
}

/// The places where words of the page stand in the text of a numbered paragraph or in a heading.
fn furniture(absent: &[String], parsed: &Parsed) -> Vec<String> {
    let words = |text: &str| absent.iter().any(|words| text.contains(words.as_str()));
    let rules = |text: &str| text.contains("_____");
    let report = parsed.report();
    let paragraphs = report.paragraphs().iter().filter(|paragraph| paragraph.number().is_some());
    let texts = paragraphs.flat_map(|paragraph| {
        let items = paragraph.all_items().map(uncac::Item::text);
        std::iter::once(paragraph.text()).chain(items).map(|text| (format!("{:?}", paragraph.number()), text))
    });
    let headings =
        report.all_sections().map(|(path, section)| (path.to_string(), section.title().unwrap_or_default()));
    let found = texts.chain(headings).filter(|(_, text)| words(text) || rules(text));
    found.map(|(place, text)| format!("{place}: {text}")).collect()
}

/// Every byte stands in a block, whatever the document.
fn check_layout(text: &str, parsed: &Parsed) {
    let all: String = parsed.blocks().iter().map(|block| block.span().slice(text)).collect();
    assert_eq!(all, text);
}
