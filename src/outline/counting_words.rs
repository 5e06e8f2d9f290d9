//! Numbers that begin a line because the word that asks for them ends the one above.

use super::begins_upper;
use super::dressed::Dressed;
use super::numbered::is_in_sentence;
use super::page::Page;
use crate::text::is_blank;

/// How long a heading is at most that may end with such a word.
const LONGEST_HEADING: usize = 40;

/// Whether the line above breaks off with a word that a number follows, and no heading ends with ("under article").
pub(super) fn follows_counting_word(page: &Page<'_>, at: usize) -> bool {
    const WORDS: [&str; 34] = [
        "No.",
        "Nos.",
        "annex",
        "annexe",
        "anexo",
        "art.",
        "article",
        "articles",
        "artículo",
        "artículos",
        "arts.",
        "capítulo",
        "chapitre",
        "chapter",
        "chapters",
        "item",
        "items",
        "nos",
        "núm.",
        "núms.",
        "n°",
        "nº",
        "para.",
        "paragraph",
        "paragraphe",
        "paragraphes",
        "paragraphs",
        "paras.",
        "párrafo",
        "párrafos",
        "rule",
        "section",
        "sections",
        "tema",
    ];
    let Dressed { text: above, marker, .. } = page.line_above(at);
    if above.is_empty() {
        return false;
    }
    let last = above.rsplit(is_blank).next().unwrap_or_default();
    // "Substantive items", alone below its letter or a blank line.
    let heads = marker.is_none()
        && above.len() < LONGEST_HEADING
        && begins_upper(above)
        && at.checked_sub(2).is_some_and(|over| page.is_blank(over));
    last.len() < 12 && WORDS.contains(&last) && (last.ends_with('.') || !heads && is_in_sentence(page, at))
}
