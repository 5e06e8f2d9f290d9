//! "chapitre II de la Convention", "capítulos III y IV".

use super::{is_ours, places, translated};
use crate::cite::{Cited, Context, Found};
use crate::text::{Cut, roman};

const WORDS: [&str; 4] = ["chapitres ", "chapitre ", "capítulos ", "capítulo "];

/// What joins numerals, and the same in English.
const JOINTS: [(&str, &str); 6] =
    [(", ", ", "), (" et ", " and "), (" y ", " and "), (" à ", " to "), (" a ", " to "), ("-", " to ")];

/// More numerals than the Convention has chapters.
const MOST: usize = 16;

/// Adds the chapters of the Convention that a text cites.
pub(super) fn find(text: &str, context: &Context, out: &mut Vec<Found>) {
    for word in WORDS {
        for from in places(text, word) {
            let Some((numerals, end)) = numerals(text, from + word.len()) else { continue };
            if !is_ours(text.tail(end), context) {
                continue;
            }
            let noun = if numerals.contains(' ') { "chapters" } else { "chapter" };
            if let Some(cited @ Cited::Chapter(_)) =
                translated(&format!("{noun} {numerals} of the Convention"))
            {
                out.push(Found { range: from..end, cited, anaphoric: false });
            }
        }
    }
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
