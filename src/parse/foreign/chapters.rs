//! "chapitre II de la Convention", "capítulos III y IV".

use super::{is_ours, translated};
use crate::cite::{Cited, Context, Found};
use crate::text::{Cut, roman};

/// What joins numerals, and the same in English.
const JOINTS: [(&str, &str); 6] =
    [(", ", ", "), (" et ", " and "), (" y ", " and "), (" à ", " to "), (" a ", " to "), ("-", " to ")];

/// More numerals than the Convention has chapters.
const MOST: usize = 16;

/// The chapters of the Convention that a text cites with a word at `start`, whose numerals begin at `at`.
pub(super) fn read(text: &str, start: usize, at: usize, context: &Context) -> Option<Found> {
    let (numerals, end) = numerals(text, at)?;
    if !is_ours(text.tail(end), context) {
        return None;
    }
    let noun = if numerals.contains(' ') { "chapters" } else { "chapter" };
    let cited = translated(&format!("{noun} {numerals} of the Convention"))?;
    let is_chapter = matches!(cited, Cited::Chapter(_));
    is_chapter.then_some(Found { range: start..end, cited, anaphoric: false })
}

/// The numerals of a list in English, and where it ends.
fn numerals(text: &str, start: usize) -> Option<(String, usize)> {
    let mut end = start + numeral(text.tail(start))?;
    let mut all = text.cut(start..end).to_owned();
    for _ in 0..MOST {
        let rest = text.tail(end);
        let next = JOINTS.iter().find_map(|(joint, english)| {
            numeral(rest.strip_prefix(joint)?).map(|length| (english, joint.len(), length))
        });
        let Some((english, joint, length)) = next else { break };
        all.push_str(english);
        all.push_str(rest.cut(joint..joint + length));
        end += joint + length;
    }
    Some((all, end))
}

/// The length of the numeral that a text begins with.
fn numeral(text: &str) -> Option<usize> {
    let length = text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
    roman(text.head(length)).map(|_| length)
}
