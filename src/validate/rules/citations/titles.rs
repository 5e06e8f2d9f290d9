//! Documents cited by title and symbol: `the paper entitled "…" (CAC/COSP/WG.4/2011/2)`.

use std::ops::Range;

use crate::cite::{Cited, DocumentSymbol};
use crate::text::Cut as _;
use crate::validate::subject::{Role, Subject, Text};

/// A document, with the title in front of its symbol.
pub(super) struct Titled<'a> {
    pub(super) text: Text<'a>,
    pub(super) symbol: &'a DocumentSymbol,
    /// The bytes of the symbol and what is cited with it.
    pub(super) cited: Range<usize>,
    /// The bytes of the title, without quotation marks.
    pub(super) title: Range<usize>,
    pub(super) quoted: bool,
    /// Whether the symbol stands in parentheses right behind the title.
    pub(super) close: bool,
}

impl<'a> Titled<'a> {
    pub(super) fn words(&self) -> &'a str {
        self.text.words.cut(self.title.clone())
    }
}

/// The documents in the paragraphs and their items, in printed order.
pub(super) fn titled<'a>(subject: &Subject<'a>) -> Vec<Titled<'a>> {
    let mut found = Vec::new();
    for (at, citation) in subject.report().citations().iter().enumerate() {
        let Cited::Symbol(symbols) = citation.cited() else { continue };
        let (Some(symbol), Some((text, cited))) = (symbols.iter().next(), subject.citing(at)) else {
            continue;
        };
        if matches!(text.role, Role::Paragraph | Role::Item)
            && let Some((title, quoted, close)) = title_before(text.words, cited.start)
        {
            found.push(Titled { text: *text, symbol, cited, title, quoted, close });
        }
    }
    found
}

/// The longest title, in bytes.
const LONGEST: usize = 600;
/// How far a symbol may stand behind its title.
const REACH: usize = 80;

fn title_before(words: &str, at: usize) -> Option<(Range<usize>, bool, bool)> {
    let before = words.head(at).last(LONGEST + REACH + 40);
    let skipped = at - before.len();
    let (title, quoted, close) = title_at_end(before)?;
    Some((skipped + title.start..skipped + title.end, quoted, close))
}

fn title_at_end(before: &str) -> Option<(Range<usize>, bool, bool)> {
    let Some(open) = before.strip_suffix('(') else { return apart(before).map(|title| (title, true, false)) };
    let end = open.trim_end();
    if let Some(title) = quoted_at_end(end) {
        return Some((title, true, true));
    }
    let from = ["entitled ", "titled "]
        .iter()
        .filter_map(|word| memchr::memmem::rfind(end.as_bytes(), word.as_bytes()).map(|at| at + word.len()))
        .max()?;
    let title = end.tail(from);
    let plain = !title.contains(['“', '"', '(']) && !title.contains(". ") && title.len() < LONGEST;
    plain.then_some((from..end.len(), false, true))
}

/// The title in quotation marks at the end of a text.
fn quoted_at_end(text: &str) -> Option<Range<usize>> {
    let (inner, open) = match text.strip_suffix('”') {
        Some(inner) => (inner, '“'),
        None => (text.strip_suffix('"')?, '"'),
    };
    let start = inner.rfind(open)? + open.len_utf8();
    (inner.len() - start < LONGEST).then_some(start..inner.len())
}

/// A title in quotation marks before a symbol that does not stand in parentheses: `"…", which bore the symbol`.
fn apart(before: &str) -> Option<Range<usize>> {
    let near = before.last(REACH + 3);
    let end = before.len() - near.len() + near.rfind(['”', '"'])?;
    let close = before.tail(end).chars().next()?.len_utf8();
    let between = before.tail(end + close);
    let title = quoted_at_end(before.head(end + close))?;
    let named = ["entitled ", "titled "]
        .iter()
        .any(|word| before.head(title.start).trim_end_matches(['“', '"']).ends_with(word));
    (named && between.len() < REACH && !between.contains(['.', ';', '('])).then_some(title)
}
