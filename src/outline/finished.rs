//! Whether the part of the text that is open has come to an end.

use super::Kind;
use super::body::Walk;
use super::{ends_sentence, ends_with_joint, last_word_end};

impl Walk<'_, '_> {
    /// Whether what is open has come to an end, so that a new part may begin.
    pub(super) fn is_open_finished(&self) -> bool {
        self.open.is_none_or(|open| self.is_finished(open))
    }

    pub(super) fn is_finished(&self, element: usize) -> bool {
        let words = self.last_words(element);
        match self.kind(element) {
            Some(Kind::Heading { .. }) | None => true,
            Some(Kind::Item { .. }) if last_word_end(words) == Some(';') => true,
            Some(Kind::Item { .. }) if ends_with_joint(words) => is_joined_behind_stop(words),
            _ => words.is_empty() || ends_sentence(words) || refers_to_item(words),
        }
    }

    /// The text the lists of the open paragraph hang on: whether it announces an agenda or a list.
    pub(super) fn is_list_announced(&self) -> bool {
        let host = self
            .elements
            .iter()
            .rev()
            .take(64)
            .find(|element| matches!(element.kind, Kind::Paragraph { .. }));
        let Some(last) = host.and_then(|host| host.pieces.last()) else { return false };
        let words = last.slice(self.source);
        words.ends_with(':')
            || !refers_to_item(words) && memchr::memmem::find(words.as_bytes(), b"agenda").is_some()
    }
}

/// Whether words are the item of the agenda that a heading is about, as some houses print below it: "(Agenda item 3 (b))".
fn refers_to_item(words: &str) -> bool {
    let inside = words.strip_prefix('(').and_then(|words| words.strip_suffix(')')).unwrap_or_default();
    (1..60).contains(&inside.len())
        && ["Agenda item", "agenda item", "Item ", "item "].iter().any(|item| inside.starts_with(item))
}

/// Whether the word that leads to the next item stands behind the stop of its own ("; and"), and not within a sentence that
/// goes on overleaf.
fn is_joined_behind_stop(words: &str) -> bool {
    let item = words.rsplit_once(char::is_whitespace).map_or("", |(item, _)| item);
    item.trim_end().ends_with([';', ',', '.', ')'])
}
