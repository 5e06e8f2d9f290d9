//! Documents cited by title and symbol: `the paper entitled "…" (CAC/COSP/WG.4/2011/2)`.

use std::ops::Range;

use super::{Role, Subject, Text};
use crate::cite::{Cited, DocumentSymbol};
use crate::text::Cut as _;

/// A document, with the title in front of its symbol.
pub(crate) struct Titled<'a> {
    pub(crate) text: Text<'a>,
    pub(crate) symbol: &'a DocumentSymbol,
    pub(crate) cited: Range<usize>,
    pub(crate) title: Range<usize>,
    pub(crate) quoted: bool,
    pub(crate) close: bool,
}

impl<'a> Titled<'a> {
    pub(crate) fn words(&self) -> &'a str {
        self.text.words.cut(self.title.clone())
    }
}

/// The same, the text and the citation by their places.
pub(super) struct Found {
    text: usize,
    citation: usize,
    cited: Range<usize>,
    title: Range<usize>,
    quoted: bool,
    close: bool,
}

impl Found {
    pub(super) fn titled<'a>(&self, subject: &Subject<'a>) -> Option<Titled<'a>> {
        let Cited::Symbol(symbols) = subject.report().citations().get(self.citation)?.cited() else {
            return None;
        };
        let (cited, title) = (self.cited.clone(), self.title.clone());
        let text = *subject.texts().get(self.text)?;
        Some(Titled {
            text,
            symbol: symbols.iter().next()?,
            cited,
            title,
            quoted: self.quoted,
            close: self.close,
        })
    }
}

/// The documents in the paragraphs and their items, in printed order.
pub(super) fn titles(subject: &Subject<'_>) -> Vec<Found> {
    let citations = subject.report().citations().iter().enumerate();
    let symbols = citations.filter(|(_, citation)| matches!(citation.cited(), Cited::Symbol(_)));
    let titles = symbols.filter_map(|(citation, _)| {
        let (text, cited) = subject.citing_at(citation)?;
        let Text { role, words, .. } = subject.texts().get(text)?;
        let (title, quoted, close) =
            matches!(role, Role::Paragraph | Role::Item).then(|| title_before(words, cited.start))??;
        Some(Found { text, citation, cited, title, quoted, close })
    });
    titles.collect()
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
