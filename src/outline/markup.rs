//! Mark-up around whole lines, as programs that convert a document write it: quotations, tables of the web, strong words.

use crate::text::{Cut, Line, anchor_end, is_blank, raised};

/// The words of a line without the mark-up around them, and where they begin in the source.
pub(super) fn inner<'a>(line: &Line<'a>) -> (&'a str, usize) {
    let mut text = line.text;
    if text.starts_with(['>', '&', '<']) {
        text = without_opening(text);
    }
    if text.ends_with('>') {
        text = without_closing(text);
    }
    if text.ends_with('\\') {
        text = without_break(text);
    }
    let start = line.start + (text.as_ptr().addr() - line.text.as_ptr().addr());
    (text, start)
}

/// The blanks and breaks of pages on the web.
const BREAKS: [&str; 5] = ["&nbsp;", "&emsp;", "<br>", "<br/>", "<br />"];

/// The elements of pages on the web that may stand around the words of a line.
const ELEMENTS: [&str; 19] = [
    "b",
    "blockquote",
    "col",
    "colgroup",
    "div",
    "em",
    "i",
    "li",
    "ol",
    "p",
    "span",
    "strong",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

/// How long a tag may be, its attributes included.
const LONGEST_TAG: usize = 160;

/// The words of a line in Markdown that ends in a backslash, which keeps the next line apart.
fn without_break(text: &str) -> &str {
    let words = text.trim_end_matches('\\');
    if text.len() - words.len() == 1 { words.trim_end_matches(is_blank) } else { text }
}

/// A heading without the empty tags in and around it that the entries of a table of contents lead to, and how much of them
/// stands before it.
pub(super) fn without_anchors(text: &str) -> (&str, usize) {
    let mut words = text;
    while let Some(end) = anchor_end(words) {
        words = words.tail(end).trim_start_matches(is_blank);
    }
    let behind = text.len() - words.len();
    while let Some(open) = empty_tag_at_end(words) {
        words = words.head(open).trim_end_matches(is_blank);
    }
    (words, behind)
}

/// Where the empty tag begins that a text ends with.
fn empty_tag_at_end(text: &str) -> Option<usize> {
    let inside = text.strip_suffix("></a>").or_else(|| text.strip_suffix("></span>"))?;
    let open = inside.rfind('<')?;
    (anchor_end(text.tail(open)) == Some(text.len() - open)).then_some(open)
}

/// Whether a line holds nothing but links to other places of the text, as a table of contents does.
pub(super) fn is_way(text: &str) -> bool {
    let mut rest = text;
    while let Some(behind) = link_end(rest).map(|end| rest.tail(end).trim_start_matches(is_blank)) {
        if behind.is_empty() {
            return raised(text).is_none();
        }
        rest = behind;
    }
    false
}

/// The length of the link to another place of the text that a text begins with: `[Opening](#opening)`.
fn link_end(text: &str) -> Option<usize> {
    let close = text.strip_prefix('[')?.find("](#")? + 1;
    let end = text.tail(close).find(')')?;
    (!text.cut(close..close + end).contains(is_blank)).then_some(close + end + 1)
}

fn without_opening(text: &str) -> &str {
    let mut words = text;
    loop {
        let quoted = words.strip_prefix('>').filter(|rest| rest.is_empty() || rest.starts_with([' ', '>']));
        let broken = || BREAKS.iter().find_map(|mark| words.strip_prefix(mark));
        let Some(rest) = quoted.or_else(broken).or_else(|| words.strip_prefix(opening_tag(words)?)) else {
            return words;
        };
        words = rest.trim_start_matches(is_blank);
    }
}

fn without_closing(text: &str) -> &str {
    let mut words = text;
    while let Some(open) = words.rfind('<').filter(|_| words.ends_with('>')) {
        let last = words.tail(open);
        if !BREAKS.contains(&last) && opening_tag(last) != Some(last) {
            break;
        }
        words = words.head(open).trim_end_matches(is_blank);
    }
    words
}

/// The tag that a text begins with: `<td>`, `</p>`, `<tr class="odd">`.
fn opening_tag(text: &str) -> Option<&str> {
    let inside = text.strip_prefix('<')?;
    let inside = inside.strip_prefix('/').unwrap_or(inside);
    let name = inside.head(inside.bytes().take_while(u8::is_ascii_alphanumeric).count());
    let end = text.find('>').filter(|end| *end < LONGEST_TAG)?;
    let known = ELEMENTS.contains(&name) && inside.tail(name.len()).starts_with(['>', ' ', '/']);
    known.then(|| text.head(end + 1))
}

/// The line that closes strong words that a line opens, a few lines below at most.
pub(super) fn strong_end<'a>(at: usize, text: impl Fn(usize) -> &'a str) -> Option<usize> {
    const LONGEST: usize = 6;
    if !text(at).starts_with("**") || text(at).matches("**").nth(1).is_some() {
        return None;
    }
    let end = (at + 1..at + LONGEST).find(|below| text(*below).is_empty() || text(*below).contains("**"))?;
    (text(end).ends_with("**") && text(end).matches("**").nth(1).is_none()).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lines;

    fn read(line: &str) -> &str {
        let lines = lines(line);
        let (text, start) = inner(&lines[0]);
        assert_eq!(line.get(start..start + text.len()), Some(text));
        text
    }

    #[test]
    fn quotations_and_tags_stand_around_words() {
        assert_eq!(read("> (a) To meet;"), "(a) To meet;");
        assert_eq!(read("    > > the Group"), "the Group");
        assert_eq!(read(">"), "");
        assert_eq!(read("<td><p>Distr.: General</p>"), "Distr.: General");
        assert_eq!(read("<td><strong>Conference of the Parties"), "Conference of the Parties");
        assert_eq!(read(r#"<tr class="odd">"#), "");
        assert_eq!(read(r#"<col style="width: 10%" />"#), "");
        assert_eq!(read("&nbsp;&nbsp;(a) To meet<br/>"), "(a) To meet");
    }

    #[test]
    fn what_is_no_mark_up_is_words() {
        for line in ["<https://peat.example>", ">5 per cent", "<sup>1</sup> See", "a <b>", "< 5 and > 3"] {
            assert_eq!(read(line), if line == "a <b>" { "a" } else { line });
        }
    }

    #[test]
    fn links_to_places_of_the_text_are_none_of_its_words() {
        assert!(is_way("[Opening of the meeting](#opening)"));
        assert!(is_way("[A. Opening](#a-opening) [3](#a-opening)"));
        for line in
            ["See [the opening](#opening)", "[Opening](https://peat.example)", "[1](#note1)", "[^1]", ""]
        {
            assert!(!is_way(line), "{line}");
        }
    }

    #[test]
    fn strong_words_may_go_on_below() {
        let lines = ["**Report of the", "Group**", "**Peat**", "**Peat", "", "and**"];
        let end = |at| strong_end(at, |at| lines.get(at).copied().unwrap_or_default());
        assert_eq!((0..4).map(end).collect::<Vec<_>>(), [Some(1), None, None, None]);
    }
}
