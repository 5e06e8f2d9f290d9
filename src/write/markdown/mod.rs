//! Markdown: the canonical written form of a report.

mod agenda;
mod body;
mod emphasis;
mod front;
mod items;
mod words;

use crate::model::Report;
use crate::outline::LITERAL;

/// The report as Markdown, in the canonical form.
#[must_use]
pub fn markdown(report: &Report) -> String {
    sure(&print(report))
}

/// The text as it stands if it is read as it says, and else with the mark that it is to be read to the letter.
fn sure(text: &str) -> String {
    let literal = format!("{LITERAL}\n\n{text}");
    if crate::parse(text).report() == crate::parse(&literal).report() { text.to_owned() } else { literal }
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
