//! Numbers in a row and the paragraphs of an article, put into English.

use super::number_at;
use crate::text::Cut;

/// What joins the parts of a list, and the same in English.
const JOINTS: [(&str, &str); 8] = [
    (", ", ", "),
    (" et ", " and "),
    (" ou ", " or "),
    (" y ", " and "),
    (" o ", " or "),
    (" à ", " to "),
    (" a ", " to "),
    ("-", " to "),
];

/// How many parts of a list are read.
const MOST: usize = 40;

/// The numbers of a list in English ("5, 7 and 9"), and where it ends.
pub(super) fn numbers(text: &str, start: usize) -> Option<(String, usize)> {
    list(text, start, number)
}

fn number(text: &str, at: usize) -> Option<(String, usize)> {
    let (number, length) = number_at(text.tail(at)).filter(|(number, _)| *number > 0)?;
    Some((number.to_string(), at + length))
}

/// "paragraphes 3 et 5", "párrafo 1 b)" at a place: the same in English, and where it ends.
pub(super) fn paragraphs(text: &str, start: usize) -> Option<(String, usize)> {
    paragraphs_of(text, start, false)
}

/// The same behind one article or several: of several, one "par. 1" is followed by further articles ("16, par. 1, 17 et 23").
pub(super) fn paragraphs_of(text: &str, start: usize, several: bool) -> Option<(String, usize)> {
    let noun = ["paragraphes ", "paragraphe ", "párrafos ", "párrafo ", "párrs. ", "párr. ", "par. "];
    let noun = noun.iter().find(|noun| text.tail(start).starts_with(*noun))?;
    let (numbers, end) = list(text, start + noun.len(), |text, at| {
        let (number, end) = number(text, at)?;
        // "3 a) et b)": the letters belong to the number.
        let letters = text.tail(end).strip_prefix(' ').and_then(|_| letters(text, end + 1));
        Some(letters.map_or((number.clone(), end), |(letters, end)| (format!("{number} {letters}"), end)))
    })?;
    let digits = |part: &&str| part.starts_with(|c: char| c.is_ascii_digit());
    let is_one = several && !noun.trim_end_matches(['.', ' ']).ends_with('s');
    let is_list = !is_one && numbers.split(' ').filter(digits).count() > 1;
    let english = if is_list { "paragraphs" } else { "paragraph" };
    Some((format!("{english} {numbers}"), end))
}

/// "alinéas a) et b)", "apartado b)" at a place: the letters in brackets on both sides, and where they end.
pub(super) fn subparagraphs(text: &str, start: usize) -> Option<(String, usize)> {
    let noun = ["alinéas ", "alinéa ", "apartados ", "apartado ", "incisos ", "inciso "];
    let noun = noun.iter().find(|noun| text.tail(start).starts_with(*noun))?;
    letters(text, start + noun.len())
}

/// "a), b) et c)" at a place.
fn letters(text: &str, start: usize) -> Option<(String, usize)> {
    list(text, start, |text, at| {
        let letter = text.byte(at);
        let lettered = letter.is_ascii_lowercase() && text.byte(at + 1) == b')';
        lettered.then(|| (format!("({})", char::from(letter)), at + 2))
    })
}

/// The parts of a list in English, each read by `part`, and where it ends.
fn list(
    text: &str,
    start: usize,
    part: impl Fn(&str, usize) -> Option<(String, usize)>,
) -> Option<(String, usize)> {
    let (mut all, mut end) = part(text, start)?;
    for _ in 0..MOST {
        let rest = text.tail(end);
        let next = JOINTS.iter().find_map(|(joint, english)| {
            rest.strip_prefix(joint)?;
            part(text, end + joint.len()).map(|(next, end)| (english, next, end))
        });
        let Some((english, next, behind)) = next else { break };
        all.push_str(english);
        all.push_str(&next);
        end = behind;
    }
    Some((all, end))
}
