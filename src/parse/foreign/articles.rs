//! "article 6, paragraphe 3", "párrafo 3 del artículo 6".

use super::{number_at, number_before, translated};
use crate::cite::{Cited, Context, Found};
use crate::text::Cut;

/// Adds the articles of the Convention that a text cites.
pub(super) fn find(text: &str, context: &mut Context, out: &mut Vec<Found>) {
    for word in ["rticles ", "rticle ", "rtículos ", "rtículo "] {
        for at in memchr::memmem::find_iter(text.as_bytes(), word.as_bytes()) {
            let Some(start) = at.checked_sub(1).filter(|start| matches!(text.byte(*start) | 0x20, b'a'))
            else {
                continue;
            };
            let Some((numbers, end)) = numbers(text, at + word.len()) else { continue };
            let behind = paragraph_behind(text, end);
            let before = paragraph_before(text.head(start));
            let (from, end) = (before.map_or(start, |(_, from)| from), behind.map_or(end, |(_, end)| end));
            if !is_ours(text.tail(end), context) {
                continue;
            }
            let paragraph =
                behind.or(before).map(|(number, _)| format!(", paragraph {number}")).unwrap_or_default();
            let noun = if numbers.contains([',', ' ']) { "articles" } else { "article" };
            let cited = translated(&format!("{noun} {numbers}{paragraph}, of the Convention"));
            if let Some(cited @ Cited::Article(_)) = cited {
                out.push(Found { range: from..end, cited, anaphoric: false });
            }
        }
    }
}

/// What joins the numbers of a list, and the same in English.
const JOINTS: [(&str, &str); 6] =
    [(", ", ", "), (" et ", " and "), (" y ", " and "), (" à ", " to "), (" a ", " to "), ("-", " to ")];

/// The numbers of a list in English ("5, 7 and 9"), and where it ends.
fn numbers(text: &str, start: usize) -> Option<(String, usize)> {
    let (first, length) = number_at(text.tail(start)).filter(|(number, _)| *number > 0)?;
    let (mut list, mut end) = (first.to_string(), start + length);
    for _ in 0..40 {
        let rest = text.tail(end);
        let next = JOINTS.iter().find_map(|(joint, english)| {
            let (number, length) = number_at(rest.strip_prefix(joint)?)?;
            Some((english, number, joint.len() + length))
        });
        let Some((english, number, length)) = next else { break };
        list.push_str(english);
        list.push_str(&number.to_string());
        end += length;
    }
    Some((list, end))
}

/// ", paragraphe 3" behind an article, and where it ends.
fn paragraph_behind(text: &str, end: usize) -> Option<(u32, usize)> {
    let rest = text.tail(end);
    let joint = [", paragraphe ", ", párrafo ", " (par. ", ", par. "]
        .iter()
        .find(|joint| rest.starts_with(*joint))?;
    let (number, length) = number_at(rest.tail(joint.len()))?;
    Some((number, end + joint.len() + length))
}

/// "paragraphe 3 de l'" before an article, and where it begins.
fn paragraph_before(text: &str) -> Option<(u32, usize)> {
    let words = [" de l'", " del "].iter().find_map(|joint| text.strip_suffix(joint))?;
    let (number, start) = number_before(words)?;
    let ahead = text.head(start);
    let noun = ["paragraphe ", "párrafo "].iter().find(|noun| ahead.ends_with(*noun))?;
    Some((number, start - noun.len()))
}

/// Whether articles before some words are the Convention's: it is named, or nothing else is.
fn is_ours(rest: &str, context: &Context) -> bool {
    let rest = rest.trim_start_matches([',', ')']);
    let named = [
        " de la Convention",
        " de la Convención",
        " de la présente Convention",
        " de la presente Convención",
    ];
    let owners = [" de la ", " de l'", " du ", " des ", " del ", " de los ", " de las "];
    named.iter().any(|name| rest.starts_with(name))
        || context.owns_articles() && !owners.iter().any(|owner| rest.starts_with(owner))
}
