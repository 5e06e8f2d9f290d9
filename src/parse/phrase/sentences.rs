//! Where one sentence ends and the next begins.

use std::ops::Range;

use super::words::is_capitalized;
use crate::text::Cut;

/// The sentences of a text, in order, without the space between them.
pub(in crate::parse) fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let end = sentence_end(text, start)?;
        let sentence = start..end;
        start = end + text.tail(end).bytes().take_while(|byte| *byte == b' ').count();
        Some(sentence)
    })
}

fn sentence_end(text: &str, start: usize) -> Option<usize> {
    if start >= text.len() {
        return None;
    }
    for stop in memchr::memchr3_iter(b'.', b'!', b'?', text.tail(start).as_bytes()) {
        let stop = start + stop;
        let closing = text.tail(stop + 1).bytes().take_while(|byte| matches!(byte, b'"' | b')')).count();
        let end = stop + 1 + closing;
        if text.byte(end) == b' '
            && opens_sentence(text.tail(end + 1))
            && !is_abbreviated(text.cut(start..stop))
        {
            return Some(end);
        }
    }
    Some(text.len())
}

fn opens_sentence(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '"', '(']);
    is_capitalized(rest) || rest.starts_with(|first: char| first.is_ascii_digit())
}

/// Whether the point behind these words belongs to an abbreviation: "Mr.", "No.", "J.".
fn is_abbreviated(before: &str) -> bool {
    let last = before.tail(memchr::memrchr3(b' ', b'(', b'.', before.as_bytes()).map_or(0, |at| at + 1));
    matches!(
        last,
        "Mr" | "Mrs" | "Ms" | "Mx" | "Dr" | "Prof" | "No" | "Nos" | "St" | "Jr" | "Sr" | "para" | "paras"
    ) || (last.chars().count() == 1 && is_capitalized(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<&str> {
        sentences(text).map(|sentence| text.cut(sentence)).collect()
    }

    #[test]
    fn a_point_before_a_capital_ends_a_sentence() {
        assert_eq!(read("It met. It rose."), ["It met.", "It rose."]);
        assert_eq!(read("It met (in Vienna). It rose"), ["It met (in Vienna).", "It rose"]);
        assert_eq!(read(""), Vec::<&str>::new());
    }

    #[test]
    fn a_point_after_an_abbreviation_does_not() {
        assert_eq!(read("Mr. J. Doe (Sales No. E.11) spoke."), ["Mr. J. Doe (Sales No. E.11) spoke."]);
    }
}
