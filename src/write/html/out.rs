//! The page as it grows: mark-up of this crate, and words of anybody, which are escaped.

use std::fmt::{self, Write as _};

use super::anchor::Anchor;

/// A page in the making.
///
/// Mark-up has to be known when the crate is compiled, so that no word of a report can come in as mark-up.
#[derive(Debug, Default)]
pub(super) struct Out(String);

impl Out {
    pub(super) fn with_capacity(bytes: usize) -> Self {
        Self(String::with_capacity(bytes))
    }

    /// Mark-up of this crate.
    pub(super) fn markup(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Words, of a text or of an attribute in double quotation marks.
    pub(super) fn text(&mut self, words: &str) -> &mut Self {
        escape(&mut self.0, words);
        self
    }

    /// What prints as words.
    pub(super) fn show(&mut self, value: impl fmt::Display) -> &mut Self {
        // Writing to a string does not fail.
        let _ = write!(Escaping(&mut self.0), "{value}");
        self
    }

    /// ` id="…"`
    pub(super) fn id(&mut self, anchor: &Anchor) -> &mut Self {
        self.markup(" id=\"").text(anchor.as_str()).markup("\"")
    }

    /// ` href="#…"`
    pub(super) fn href(&mut self, anchor: &Anchor) -> &mut Self {
        self.markup(" href=\"#").text(anchor.as_str()).markup("\"")
    }

    /// Words that lead to an anchor.
    pub(super) fn link(&mut self, anchor: &Anchor, words: impl fmt::Display) -> &mut Self {
        self.markup("<a").href(anchor).markup(">").show(words).markup("</a>")
    }

    pub(super) fn finish(self) -> String {
        self.0
    }
}

struct Escaping<'a>(&'a mut String);

impl fmt::Write for Escaping<'_> {
    fn write_str(&mut self, words: &str) -> fmt::Result {
        escape(self.0, words);
        Ok(())
    }
}

/// Writes words so that a browser reads the same words.
fn escape(out: &mut String, words: &str) {
    let mut rest = words;
    while let Some((at, character, replacement)) = first_to_replace(rest) {
        let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        out.push_str(replacement);
        rest = after.get(character.len_utf8()..).unwrap_or_default();
    }
    out.push_str(rest);
}

fn first_to_replace(words: &str) -> Option<(usize, char, &'static str)> {
    words.char_indices().find_map(|(at, found)| replacement(found).map(|new| (at, found, new)))
}

/// What is written for a character that must not stand in a page as it is.
#[inline]
fn replacement(character: char) -> Option<&'static str> {
    Some(match character {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '\t' | '\n' | ' '..='~' => return None,
        '\r' => "\n",
        // HTML has no form for control characters and for code points that are no characters.
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fdd0}'..='\u{fdef}' => "\u{fffd}",
        // Marks that turn the direction of the text stay, and can be seen by who reads the file.
        '\u{61c}' => "&#x61c;",
        '\u{200e}' => "&#x200e;",
        '\u{200f}' => "&#x200f;",
        '\u{202a}' => "&#x202a;",
        '\u{202b}' => "&#x202b;",
        '\u{202c}' => "&#x202c;",
        '\u{202d}' => "&#x202d;",
        '\u{202e}' => "&#x202e;",
        '\u{2066}' => "&#x2066;",
        '\u{2067}' => "&#x2067;",
        '\u{2068}' => "&#x2068;",
        '\u{2069}' => "&#x2069;",
        _ if u32::from(character) & 0xfffe == 0xfffe => "\u{fffd}",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(words: &str) -> String {
        let mut out = Out::default();
        out.text(words);
        out.finish()
    }

    #[test]
    fn mark_up_and_quotation_marks_become_words() {
        assert_eq!(written("<a href='x'>\"&amp;\""), "&lt;a href=&#39;x&#39;&gt;&quot;&amp;amp;&quot;");
        assert_eq!(written("Côte d’Ivoire, 5–7"), "Côte d’Ivoire, 5–7");
    }

    #[test]
    fn what_is_no_text_is_replaced() {
        assert_eq!(written("a\0b\u{1b}c\u{85}d\u{ffff}"), "a\u{fffd}b\u{fffd}c\u{fffd}d\u{fffd}");
        assert_eq!(written("a\tb\r\n"), "a\tb\n\n");
    }

    #[test]
    fn marks_of_direction_can_be_seen_in_the_file() {
        assert_eq!(written("\u{202e}abc\u{200f}"), "&#x202e;abc&#x200f;");
    }

    #[test]
    fn what_prints_is_escaped_too() {
        let mut out = Out::default();
        out.show(format_args!("{}<{}", 1, 2));
        assert_eq!(out.finish(), "1&lt;2");
    }
}
