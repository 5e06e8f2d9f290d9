//! Word files: the text that is made of them, and the reports read in them.
#![cfg(test)]

#[path = "../support/word.rs"]
mod word;

mod hostile;
mod numbers;
mod sample;
mod words;

use word::Word;

/// The text of a file.
fn text(file: &Word) -> String {
    uncac::docx::text(&file.build()).unwrap()
}

/// The text of a body without styles and lists.
fn body(xml: &str) -> String {
    text(&Word::of(xml))
}
