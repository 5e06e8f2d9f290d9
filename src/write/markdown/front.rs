//! The masthead, a line for each field, and the title.

use super::words::plain;
use crate::date::DateRange;
use crate::model::{Masthead, Report};
use crate::outline::MASTHEAD_END;
use crate::parse::organ_runs_on;

/// What stands before the body.
pub(super) fn front(report: &Report) -> Vec<String> {
    let mut blocks = masthead(report.masthead());
    match report.title().map(plain).filter(|title| !title.is_empty()) {
        Some(title) => blocks.push(format!("# {title}")),
        None if !blocks.is_empty() => blocks.push(MASTHEAD_END.to_owned()),
        None => {}
    }
    blocks
}

/// The fields in the order of the house: symbol, organ, distribution, date, language, job number, other lines.
fn masthead(masthead: &Masthead) -> Vec<String> {
    let mut lines: Vec<String> = masthead.symbols().iter().map(ToString::to_string).collect();
    // The name of an organ may go on over lines: no line that would follow it may stand below.
    let organ = masthead.organ().unwrap_or_default();
    let follows = masthead.other().iter().any(|line| organ_runs_on(organ, &line.to_lowercase()));
    let (first, last) = if follows { (None, masthead.organ()) } else { (masthead.organ(), None) };
    lines.extend(first.map(plain));
    lines.extend(masthead.distribution().map(|word| format!("Distr.: {word}")));
    let day = masthead.date().and_then(|day| DateRange::new(day, day).ok());
    lines.extend(day.map(|day| day.to_string()));
    lines.extend(masthead.original_language().map(language));
    lines.extend(masthead.job_number().map(str::to_owned));
    lines.extend(masthead.other().iter().map(|line| plain(line)));
    lines.extend(last.map(plain));
    lines.retain(|line| !line.trim().is_empty());
    if !lines.is_empty() {
        lines.insert(0, "United Nations".to_owned());
    }
    lines
}

/// "Original: English", and "English only" as it stands.
fn language(language: &str) -> String {
    if language.ends_with(" only") { language.to_owned() } else { format!("Original: {language}") }
}
