//! XML, element by element.

use crate::akn::names::is_xml;
use crate::text::Cut;

/// XML being written. What is passed as text or value can never become mark-up.
#[derive(Debug, Default)]
pub(super) struct Xml {
    out: String,
}

/// A start tag that is not closed yet.
#[must_use]
pub(super) struct Tag<'a> {
    xml: &'a mut Xml,
}

impl Xml {
    pub(super) fn with_capacity(bytes: usize) -> Self {
        Self { out: String::with_capacity(bytes) }
    }

    pub(super) fn into_string(self) -> String {
        self.out
    }

    /// Begins a start tag.
    pub(super) fn start(&mut self, name: &str) -> Tag<'_> {
        self.out.push('<');
        self.out.push_str(name);
        Tag { xml: self }
    }

    /// An element that holds words only.
    pub(super) fn words(&mut self, name: &str, words: &str) {
        self.start(name).open();
        self.text(words);
        self.end(name);
    }

    pub(super) fn end(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    pub(super) fn text(&mut self, text: &str) {
        escape(&mut self.out, text, false);
    }

    /// White space between elements, where it means nothing.
    pub(super) fn space(&mut self, space: &'static str) {
        self.out.push_str(space);
    }

    /// Adds XML written before.
    pub(super) fn append(&mut self, other: &Self) {
        self.out.push_str(&other.out);
    }
}

impl Tag<'_> {
    pub(super) fn attr(self, name: &str, value: &str) -> Self {
        let out = &mut self.xml.out;
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        escape(out, value, true);
        out.push('"');
        self
    }

    pub(super) fn maybe(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// An attribute that points to an element by its `eId`.
    pub(super) fn point(self, name: &str, eid: &str) -> Self {
        let out = &mut self.xml.out;
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"#");
        escape(out, eid, true);
        out.push('"');
        self
    }

    /// Ends the tag of an element that holds something.
    pub(super) fn open(self) {
        self.xml.out.push('>');
    }

    /// Ends the tag of an element that holds nothing.
    pub(super) fn empty(self) {
        self.xml.out.push_str("/>");
    }
}

/// Line ends and tabs are written as references where a reader would change them.
fn escape(out: &mut String, text: &str, attribute: bool) {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(is_special) {
        out.push_str(rest.head(at));
        let character = rest.tail(at).chars().next().unwrap_or_default();
        match character {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' if attribute => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            '\n' if attribute => out.push_str("&#10;"),
            '\t' if attribute => out.push_str("&#9;"),
            _ if !is_xml(character) => out.push('\u{fffd}'),
            _ => out.push(character),
        }
        rest = rest.tail(at + character.len_utf8());
    }
    out.push_str(rest);
}

/// Whether a character that begins with this byte may need care. 0xEF begins U+FFFE and U+FFFF.
fn is_special(byte: u8) -> bool {
    byte < 0x20 || matches!(byte, b'<' | b'>' | b'&' | b'"' | 0xEF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_becomes_mark_up() {
        let mut xml = Xml::default();
        xml.start("p").attr("title", "\"<\n\t&amp;\u{1}").open();
        xml.text("]]> &lt; \"quoted\"\r\n\u{fffe}\u{feff}\u{202e}é\0");
        xml.end("p");
        assert_eq!(
            xml.into_string(),
            "<p title=\"&quot;&lt;&#10;&#9;&amp;amp;\u{fffd}\">]]&gt; &amp;lt; \"quoted\"&#13;\n\u{fffd}\u{feff}\u{202e}é\u{fffd}</p>"
        );
    }
}
