//! The words of a line as pieces: cut where text extraction put white space that nobody printed.

use std::sync::LazyLock;

use crate::source::Span;
use crate::text::{Cut, Few, is_blank};

/// Whether a text came out of a page by extraction, so that white space may stand in it that nobody printed: it has
/// page breaks or wide space.
pub(super) fn is_extracted(source: &str) -> bool {
    memchr::memchr(0x0c, source.as_bytes()).is_some()
        || memchr::memmem::find(source.as_bytes(), b"  ").is_some()
}

/// Adds the words of a line that begin at `start` in the source. A line is one piece, unless the text was extracted and
/// wide space stands in it, as in justified text, or a blank beside the hyphen of a compound ("Secretary -General",
/// "Co- Chairs").
pub(super) fn push_pieces(words: &str, start: usize, extracted: bool, out: &mut Few<Span>) {
    if !extracted {
        push(words, 0..words.len(), start, out);
        return;
    }
    let mut from = 0;
    for at in WIDE.find_iter(words.as_bytes()) {
        if at < from {
            continue;
        }
        push_compounds(words.cut(from..at), start + from, out);
        from = words.len() - words.tail(at).trim_start_matches(is_blank).len();
    }
    push_compounds(words.tail(from), start + from, out);
}

static WIDE: LazyLock<memchr::memmem::Finder<'_>> = LazyLock::new(|| memchr::memmem::Finder::new("  "));

/// Cuts at blanks beside hyphens.
fn push_compounds(words: &str, start: usize, out: &mut Few<Span>) {
    let mut from = 0;
    for at in memchr::memchr_iter(b'-', words.as_bytes()) {
        let (before, after) = (words.head(at), words.tail(at + 1));
        let spaced_before = before.ends_with(' ') && ends_in_letter(before.trim_end());
        let spaced_after =
            after.starts_with(' ') && ends_in_letter(before) && begins_with_letter(after.trim_start());
        if spaced_before && (after.is_empty() || begins_with_letter(after)) {
            push(words, from..at - 1, start, out);
            from = at;
        }
        if spaced_before && after.is_empty() || spaced_after {
            push(words, from..at + 1, start, out);
            from = (at + 2).min(words.len());
        }
    }
    push(words, from..words.len(), start, out);
}

fn push(words: &str, range: std::ops::Range<usize>, start: usize, out: &mut Few<Span>) {
    if !words.cut(range.clone()).is_empty() {
        out.push(Span::new(start + range.start, start + range.end));
    }
}

fn ends_in_letter(words: &str) -> bool {
    words.chars().next_back().is_some_and(char::is_alphabetic)
}

fn begins_with_letter(words: &str) -> bool {
    words.chars().next().is_some_and(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(words: &str) -> Vec<&str> {
        let mut out = Few::None;
        push_pieces(words, 0, true, &mut out);
        out.iter().map(|piece| piece.slice(words)).collect()
    }

    #[test]
    fn a_line_is_one_piece() {
        assert_eq!(
            pieces("one-day and two- or three-day visits - in all"),
            ["one-day and two-", "or three-day visits - in all"]
        );
        assert_eq!(pieces("The Group met."), ["The Group met."]);
    }

    #[test]
    fn wide_space_parts_pieces() {
        assert_eq!(pieces("Recalling    paragraph 24  of"), ["Recalling", "paragraph 24", "of"]);
    }

    #[test]
    fn blanks_beside_the_hyphen_of_a_compound_part_pieces() {
        assert_eq!(pieces("the Secretary -General"), ["the Secretary", "-General"]);
        assert_eq!(pieces("the follow -"), ["the follow", "-"]);
        assert_eq!(pieces("the Co- Chairs"), ["the Co-", "Chairs"]);
        assert_eq!(pieces("a draft -/CP.20 and 4 -5"), ["a draft -/CP.20 and 4 -5"]);
    }
}
