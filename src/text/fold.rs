//! One form of spaces, quotation marks and dashes, so that every reader downstream knows only one.

use std::borrow::Cow;
use std::ops::Range;

use super::Cut;
use super::non_ascii::non_ascii;

/// A text in folded form, with the way back to the text it was made from.
///
/// Spaces of every kind are a plain space, directional quotation marks are straight, hyphens and en dashes
/// are `-`, and characters without width are gone. Everything else, capitals included, stays.
#[derive(Debug, Clone)]
pub(crate) struct Folded<'a> {
    text: Cow<'a, str>,
    /// Where the distance between the two texts changes: (offset in the folded text, in the original).
    shifts: Vec<(usize, usize)>,
}

impl<'a> Folded<'a> {
    /// A text in which nothing is to be folded.
    pub(crate) fn plain(text: &'a str) -> Self {
        Self { text: Cow::Borrowed(text), shifts: Vec::new() }
    }

    /// The folded text, given away; borrowed where nothing was to be folded.
    pub(crate) fn into_text(self) -> Cow<'a, str> {
        self.text
    }

    /// The folded text.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The range of the original text for a range of the folded text. Characters without width that stand
    /// right behind it are part of it.
    pub(crate) fn original(&self, range: Range<usize>) -> Range<usize> {
        self.original_offset(range.start)..self.original_offset(range.end)
    }

    fn original_offset(&self, offset: usize) -> usize {
        let after = self.shifts.partition_point(|(folded, _)| *folded <= offset);
        let last = after.checked_sub(1).and_then(|at| self.shifts.get(at));
        last.map_or(offset, |(folded, original)| original + (offset - folded))
    }
}

/// Folds a text. Plain ASCII without tabs or line ends is borrowed as it stands.
pub(crate) fn fold(original: &str) -> Folded<'_> {
    let controls = memchr::memchr3(b'\t', b'\n', b'\r', original.as_bytes()).is_some();
    if original.is_ascii() && !controls {
        return Folded::plain(original);
    }
    if controls { replace(original, original.char_indices()) } else { replace(original, non_ascii(original)) }
}

fn replace(original: &str, characters: impl Iterator<Item = (usize, char)>) -> Folded<'_> {
    let mut text = String::with_capacity(original.len());
    let mut shifts = Vec::new();
    let mut copied = 0;
    for (at, character) in characters {
        let Some(replacement) = replacement(character) else { continue };
        text.push_str(original.cut(copied..at));
        text.push_str(replacement);
        copied = at + character.len_utf8();
        if replacement.len() != character.len_utf8() {
            shifts.push((text.len(), copied));
        }
    }
    text.push_str(original.tail(copied));
    Folded { text: Cow::Owned(text), shifts }
}

/// What a character is folded to; `None` leaves it as it is.
#[inline]
fn replacement(character: char) -> Option<&'static str> {
    if character.is_ascii() {
        return matches!(character, '\t' | '\n' | '\r' | '\x0b' | '\x0c').then_some(" ");
    }
    match character {
        '\u{a0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200a}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{3000}' => Some(" "),
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => Some("\""),
        '‘' | '’' | '‚' | '‛' | 'ʼ' | '′' => Some("'"),
        '‐' | '‑' | '‒' | '–' | '−' => Some("-"),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => Some(""),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn original<'a>(text: &'a str, words: &str) -> &'a str {
        let folded = fold(text);
        let start = folded.text().find(words).unwrap();
        text.cut(folded.original(start..start + words.len()))
    }

    #[test]
    fn dashes_spaces_and_quotes_have_one_form() {
        assert_eq!(fold("“articles\u{a0}7–9”").text(), "\"articles 7-9\"");
        assert_eq!(fold("co\u{ad}operation").text(), "cooperation");
    }

    #[test]
    fn a_range_leads_back_to_the_author_s_words() {
        let text = "the “articles\u{a0}7–9” of the Convention";
        assert_eq!(original(text, "articles 7-9"), "articles\u{a0}7–9");
        assert_eq!(original(text, "7-9\""), "7–9”");
        assert_eq!(original(text, "of the"), "of the");
    }
}
