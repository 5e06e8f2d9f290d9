//! Names that stand one a line in a paragraph. Joined, nothing would part them.

use std::collections::HashMap;

use super::words::plain;
use crate::model::{Paragraph, Participant, Report};
use crate::text::Cut;

/// The names of those who attended, by the number of the paragraph that prints them.
pub(super) struct Names<'a>(HashMap<u32, Vec<&'a str>>);

impl<'a> Names<'a> {
    pub(super) fn new(report: &'a Report) -> Self {
        let mut names: HashMap<u32, Vec<&str>> = HashMap::new();
        for participant in report.participants() {
            if let Some(number) = participant.paragraph() {
                names.entry(number).or_default().push(Participant::name(participant));
            }
        }
        Self(names)
    }

    /// The words of a paragraph that opens a list with a colon and prints nothing but two or more names behind it.
    pub(super) fn lines(&self, paragraph: &Paragraph) -> Option<String> {
        let names = self.0.get(&paragraph.number()?).filter(|names| names.len() > 1)?;
        let text = paragraph.text();
        let length: usize = names.iter().map(|name| name.len() + 1).sum();
        let opening = text.head(text.len().checked_sub(length)?);
        let listed = opening.ends_with(':') && paragraph.marks().is_empty();
        let same = || text.tail(opening.len()).strip_prefix(' ') == Some(names.join(" ").as_str());
        (listed && same()).then(|| {
            let lines = std::iter::once(opening).chain(names.iter().copied());
            lines.map(plain).collect::<Vec<_>>().join("\n")
        })
    }
}
