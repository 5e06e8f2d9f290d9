//! References of a report to its own parts.

mod read;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::cursor::Cursor;
use super::serde_as_text;
use crate::error::{FormError, FormErrorKind};
use crate::text::fold;

/// Parts of the report that refers to them: "paragraphs 3-5", "section II", "annex".
///
/// ```
/// use uncac::{CrossRef, ReportPart};
///
/// let target: CrossRef = "paras. 3 to 5".parse()?;
/// assert_eq!(target.part(), ReportPart::Paragraph);
/// assert_eq!(target.paragraphs().collect::<Vec<_>>(), [3, 4, 5]);
/// assert_eq!(target.to_string(), "paragraphs 3-5");
/// # Ok::<(), uncac::FormError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CrossRef {
    part: ReportPart,
    labels: Vec<String>,
}

/// A kind of part of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ReportPart {
    /// A numbered paragraph.
    Paragraph,
    /// A section: "section IV.A".
    Section,
    /// A chapter of a long report.
    Chapter,
    /// An annex.
    Annex,
    /// An appendix.
    Appendix,
    /// A footnote.
    Footnote,
}

impl ReportPart {
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Paragraph => ("paragraph", "paragraphs"),
            Self::Section => ("section", "sections"),
            Self::Chapter => ("chapter", "chapters"),
            Self::Annex => ("annex", "annexes"),
            Self::Appendix => ("appendix", "appendices"),
            Self::Footnote => ("footnote", "footnotes"),
        }
    }
}

impl CrossRef {
    /// The kind of part.
    #[must_use]
    pub fn part(&self) -> ReportPart {
        self.part
    }

    /// The numbers or letters of the parts as printed; none for the only annex.
    pub fn labels(&self) -> impl ExactSizeIterator<Item = &str> {
        self.labels.iter().map(String::as_str)
    }

    /// The paragraphs, where paragraphs are meant.
    pub fn paragraphs(&self) -> impl Iterator<Item = u32> + '_ {
        let meant = self.part == ReportPart::Paragraph;
        self.labels.iter().filter_map(move |label| label.parse().ok().filter(|_| meant))
    }

    pub(super) fn of_paragraphs(numbers: &[u16]) -> Self {
        let mut labels: Vec<String> = numbers.iter().map(u16::to_string).collect();
        labels.dedup();
        Self { part: ReportPart::Paragraph, labels }
    }

    pub(super) fn new(part: ReportPart, labels: Vec<String>) -> Self {
        Self { part, labels }
    }

    /// Steps over the words that name the parts. Whether they are parts of this report is for the scanner to say.
    pub(super) fn read(cursor: &mut Cursor<'_>) -> Option<Self> {
        read::read(cursor)
    }
}

impl fmt::Display for CrossRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (one, several) = self.part.words();
        f.write_str(if self.labels.len() > 1 { several } else { one })?;
        let mut parts = Vec::new();
        for run in self.labels.chunk_by(|before, next| follow(before, next)) {
            match run {
                [first, _, .., last] => parts.push(format!("{first}-{last}")),
                _ => parts.extend(run.iter().cloned()),
            }
        }
        match parts.split_last() {
            Some((last, [])) => write!(f, " {last}"),
            Some((last, before)) => write!(f, " {} and {last}", before.join(", ")),
            None => Ok(()),
        }
    }
}

fn follow(before: &str, next: &str) -> bool {
    before.parse::<u32>().ok().zip(next.parse::<u32>().ok()).is_some_and(|(before, next)| before + 1 == next)
}

impl FromStr for CrossRef {
    type Err = FormError;

    fn from_str(text: &str) -> Result<Self, FormError> {
        let folded = fold(text);
        let mut cursor = Cursor::new(folded.text(), 0);
        let target = Self::read(&mut cursor).filter(|_| cursor.is_at_end());
        target.ok_or_else(|| {
            FormError::new(
                FormErrorKind::CrossReference,
                text,
                folded.original(cursor.at()..cursor.at()).start,
            )
        })
    }
}

serde_as_text!(CrossRef);

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let target: CrossRef = text.parse().unwrap();
        assert_eq!(target.to_string().parse(), Ok(target.clone()));
        target.to_string()
    }

    #[test]
    fn every_kind_of_part_is_read() {
        assert_eq!(shown("para. 12"), "paragraph 12");
        assert_eq!(shown("paragraphs 3 to 5"), "paragraphs 3-5");
        assert_eq!(shown("paras. 3, 5 and 7"), "paragraphs 3, 5 and 7");
        assert_eq!(shown("sect. IV.A.1"), "section IV.A.1");
        assert_eq!(shown("sections II and III"), "sections II and III");
        assert_eq!(shown("chap. II"), "chapter II");
        assert_eq!(shown("Annex I"), "annex I");
        assert_eq!(shown("annex"), "annex");
        assert_eq!(shown("footnote 3"), "footnote 3");
    }

    #[test]
    fn a_part_has_a_number() {
        for text in ["paragraph", "section", "footnote", "section 5bis", "table 1"] {
            assert!(text.parse::<CrossRef>().is_err(), "{text}");
        }
    }
}
