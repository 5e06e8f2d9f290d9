//! Links of Markdown to addresses on the web: `[CAC/COSP/2025/2](https://docs.un.org/CAC/COSP/2025/2)`. Their words are the text.

use std::ops::Range;

use super::Cut;

/// How long an address may be, and the words of a link, in bytes.
const LONGEST_ADDRESS: usize = 500;
const LONGEST_WORDS: usize = 1000;

/// What is around the words of the links in a text: the bracket before them, and the address behind. The bracket may stand before the
/// text.
pub(super) fn around_links(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    for close in memchr::memmem::find_iter(text.as_bytes(), b"](") {
        let Some(end) = address_end(text, close + 2).filter(|_| close >= from && !is_escaped(text, close))
        else {
            continue;
        };
        let open = opening(text.cut(from..close)).map(|open| from + open);
        found.extend(open.map(|open| open..open + 1));
        found.push(close..end);
        from = end;
    }
    found
}

/// The words of a line behind the bracket of a link that it begins with: the number of a paragraph may be linked with it.
pub(crate) fn in_link(line: &str) -> Option<&str> {
    let words = line.strip_prefix('[')?;
    let close = memchr::memmem::find(words.as_bytes(), b"](")?;
    address_end(words, close + 2).is_some().then_some(words)
}

/// Where the address ends, behind its bracket, that begins at a place.
fn address_end(text: &str, from: usize) -> Option<usize> {
    let address = text.tail(from);
    if !["http://", "https://", "www.", "mailto:"].iter().any(|scheme| address.starts_with(scheme)) {
        return None;
    }
    let mut depth = 0_usize;
    for (at, byte) in address.bytes().enumerate().take(LONGEST_ADDRESS) {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 0 => return Some(from + at + 1),
            b')' => depth -= 1,
            b' ' | b'\n' | b'\t' => return None,
            _ => {}
        }
    }
    None
}

/// The bracket that opens the words of a link with which a text ends.
fn opening(text: &str) -> Option<usize> {
    let near = text.len().saturating_sub(LONGEST_WORDS);
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate().skip(near).rev().filter(|(at, _)| !is_escaped(text, *at)) {
        match byte {
            b']' => depth += 1,
            b'[' if depth == 0 => return Some(at),
            b'[' => depth -= 1,
            _ => {}
        }
    }
    None
}

fn is_escaped(text: &str, at: usize) -> bool {
    text.head(at).ends_with('\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> String {
        let mut words = text.to_owned();
        around_links(text).into_iter().rev().for_each(|cut| words.replace_range(cut, ""));
        words
    }

    #[test]
    fn the_words_of_a_link_are_the_text() {
        let text = "the note [(CAC/COSP/2025/2).](https://docs.un.org/en/CAC/COSP/2025/2) See [the site](www.peat.example/a_(b)), too";
        assert_eq!(words(text), "the note (CAC/COSP/2025/2). See the site, too");
        assert_eq!(words("At its meeting](https://peat.example) it rose"), "At its meeting it rose");
        assert_eq!(words(r"[note \[a\]](https://peat.example)"), r"note \[a\]");
    }

    #[test]
    fn other_brackets_stay() {
        for text in [
            "[1](#note1)",
            "[see] (https://peat.example)",
            "](",
            "[a](https://peat.example",
            r"[a\](https://peat.example)",
        ] {
            assert_eq!(words(text), text);
        }
    }

    #[test]
    fn a_line_may_begin_in_a_link() {
        assert_eq!(
            in_link("[2. It met](https://peat.example) and"),
            Some("2. It met](https://peat.example) and")
        );
        assert_eq!(in_link("[2. It met] and"), None);
    }
}
