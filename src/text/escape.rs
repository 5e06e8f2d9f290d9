//! Escapes: a backslash before a character says that the character is one of the words and no mark-up.

use std::borrow::Cow;
use std::ops::Range;

use super::{Cut, superscript_digit};

/// The characters beyond ASCII that open the items of a list.
pub(crate) const BULLETS: &str = "–—•·●○▪◦\u{f0b7}";

/// Whether a backslash before the character escapes it: the punctuation of `CommonMark`
/// (<https://spec.commonmark.org/0.31.2/#backslash-escapes>), and what else is mark-up here.
pub(crate) fn is_escapable(character: char) -> bool {
    character.is_ascii_punctuation() || superscript_digit(character).is_some() || BULLETS.contains(character)
}

/// Where backslashes stand that escape the character behind them, in order. Most texts have none.
pub(super) fn escapes(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = memchr::memchr(b'\\', text.tail(from).as_bytes()).map(|at| from + at) {
        let behind = text.tail(at + 1).chars().next().filter(|character| is_escapable(*character));
        found.extend(behind.map(|_| at));
        from = at + 1 + behind.map_or(0, char::len_utf8);
    }
    found
}

/// The name of a sign as converters write it, which begins with the sign itself.
const SIGN: &str = "&amp;";

/// Whether a text has such a name. Most texts do not have its sign.
pub(super) fn names_sign(text: &str) -> bool {
    memchr::memchr_iter(b'&', text.as_bytes()).any(|at| text.tail(at).starts_with(SIGN))
}

/// The names of signs that are not escaped, less the signs that they begin with: "amp;" behind "&".
pub(super) fn named_signs<'t>(
    text: &'t str,
    escapes: &'t [usize],
) -> impl Iterator<Item = Range<usize>> + use<'t> {
    let places = memchr::memmem::find_iter(text.as_bytes(), SIGN);
    let is_escaped = |at: usize| at > 0 && escapes.binary_search(&(at - 1)).is_ok();
    places.filter(move |at| !is_escaped(*at)).map(|at| at + 1..at + SIGN.len())
}

/// The words of a text without the backslashes that escape some of them.
pub(crate) fn unescape(text: &str) -> Cow<'_, str> {
    if !text.as_bytes().contains(&b'\\') {
        return Cow::Borrowed(text);
    }
    let escapes = escapes(text);
    if escapes.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut words = String::with_capacity(text.len());
    let mut from = 0;
    for at in escapes {
        words.push_str(text.cut(from..at));
        from = at + 1;
    }
    words.push_str(text.tail(from));
    Cow::Owned(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backslash_escapes_punctuation_and_no_letter() {
        assert_eq!(unescape(r"\*agenda\*, C:\path, 10\², \\"), r"*agenda*, C:\path, 10², \");
        assert_eq!(unescape("\\"), "\\");
    }
}
