//! "article 6, paragraphe 3", "párrafo 3 del artículo 6", "alinéa b) du paragraphe 1 de l'article 54".

use super::{is_ours, provision, translated};
use crate::cite::{Cited, Context, Found};
use crate::text::Cut;

/// The articles of the Convention that a text cites with a word at `start`, whose numbers begin at `at`.
pub(super) fn read(text: &str, start: usize, at: usize, context: &Context) -> Option<Found> {
    let (numbers, end) = provision::numbers(text, at)?;
    let several = numbers.contains([',', ' ']);
    let behind = paragraphs_behind(text, end, several);
    let before = if behind.is_none() { paragraphs_before(text.head(start)) } else { None };
    let from = before.as_ref().map_or(start, |(_, from)| *from);
    let end = behind.as_ref().map_or(end, |(_, end)| *end);
    if !is_ours(text.tail(end), context) {
        return None;
    }
    let paragraphs = behind.or(before).map(|(words, _)| format!(", {words}")).unwrap_or_default();
    let noun = if several { "articles" } else { "article" };
    let cited = translated(&format!("{noun} {numbers}{paragraphs}, of the Convention"))?;
    let is_article = matches!(cited, Cited::Article(_));
    is_article.then_some(Found { range: from..end, cited, anaphoric: false })
}

/// ", paragraphe 3", " (par. 3)" behind an article: the paragraphs in English, and where they end.
fn paragraphs_behind(text: &str, end: usize, several: bool) -> Option<(String, usize)> {
    let joint = [", ", " (", " "].iter().find(|joint| text.tail(end).starts_with(*joint))?;
    provision::paragraphs_of(text, end + joint.len(), several)
}

/// "paragraphe 3 de l'", "alinéa b) du paragraphe 1 de l'" before an article, and where it begins.
fn paragraphs_before(text: &str) -> Option<(String, usize)> {
    let words = [" de l'", " des ", " del ", " de los "].iter().find_map(|joint| text.strip_suffix(joint))?;
    let (mut english, start) = last_group(words, &["paragraphe", "párrafo"], provision::paragraphs)?;
    let ahead = text.head(start);
    let above = [" du ", " des ", " del ", " de los "].iter().find_map(|joint| ahead.strip_suffix(joint));
    let nouns = ["alinéa", "apartado", "inciso"];
    let letters = above.and_then(|words| last_group(words, &nouns, provision::subparagraphs));
    let Some((letters, from)) = letters else { return Some((english, start)) };
    english = format!("{english} {letters}");
    Some((english, from))
}

/// How far before an article its paragraphs begin at most, in bytes.
const FAR: usize = 80;

/// The group that one of some nouns begins and a text ends with, and where it begins.
fn last_group(
    text: &str,
    nouns: &[&str],
    read: impl Fn(&str, usize) -> Option<(String, usize)>,
) -> Option<(String, usize)> {
    let near = text.len() - text.last(FAR).len();
    let start = nouns.iter().filter_map(|noun| text.tail(near).rfind(noun)).max()? + near;
    read(text, start).filter(|(_, end)| *end == text.len()).map(|(english, _)| (english, start))
}
