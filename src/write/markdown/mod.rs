//! Markdown: the canonical written form of a report.

mod agenda;
mod body;
mod emphasis;
mod front;
mod items;
mod list;
mod standing;
mod words;

use std::borrow::Cow;

use crate::model::Report;
use crate::outline::LITERAL;

/// The report as Markdown, in the canonical form: what a person would write by hand, and what is read back equal.
#[must_use]
pub fn markdown(report: &Report) -> String {
    let (text, read) = sure(print(report));
    match standing::completed(report, &read) {
        Cow::Borrowed(_) => text,
        Cow::Owned(completed) => sure(print(&completed)).0,
    }
}

/// The text as it stands if it is read as it says, and else with the mark that it is to be read to the letter; and what
/// is read from it.
fn sure(text: String) -> (String, Report) {
    let literal = format!("{LITERAL}\n\n{text}");
    let meant = crate::parse(&literal).into_report();
    let text = if crate::parse(&text).report() == &meant { text } else { literal };
    (text, meant)
}

/// Everything the report prints, block by block, a blank line between two.
fn print(report: &Report) -> String {
    let mut blocks = front::front(report);
    blocks.extend(body::body(report));
    let mut text = blocks.join("\n\n");
    if !text.is_empty() {
        text.push('\n');
    }
    text
}
