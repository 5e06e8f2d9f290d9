//! The names of organizations in a French or Spanish list, of which none is known: "Conseil de l'Europe et Union africaine".

use std::ops::Range;

use super::bare;
use crate::parse::phrase::is_capitalized;
use crate::text::Cut;

/// How far a parenthesis is looked into for its end, in bytes.
const LONGEST_PARENTHESIS: usize = 240;

/// The names of a list, of which commas, or semicolons, part the names, and "et" or "y" the last two.
pub(super) fn names(text: &str, list: Range<usize>) -> Vec<Range<usize>> {
    let semicolons = memchr::memchr(b';', text.cut(list.clone()).as_bytes()).is_some();
    let mut parts = parts(text, list, if semicolons { b';' } else { b',' });
    let end = parts.pop();
    let mut found: Vec<Range<usize>> = Vec::new();
    let pieces = end.map_or([None, None], |end| last_two(text, end));
    for part in parts.into_iter().chain(pieces.into_iter().flatten()) {
        let name = bare(text, part);
        match found.last_mut() {
            _ if name.is_empty() => {}
            // "l'éducation, la science et la culture"
            Some(before) if !is_capitalized(text.cut(name.clone())) => before.end = name.end,
            _ => found.push(name),
        }
    }
    found.retain(|name| is_capitalized(text.cut(name.clone())));
    found
}

/// The parts of a list between marks outside of parentheses.
fn parts(text: &str, list: Range<usize>, mark: u8) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut start, mut at) = (list.start, list.start);
    while let Some(found) = memchr::memchr2(mark, b'(', text.cut(at..list.end).as_bytes()) {
        at += found;
        if text.byte(at) == b'(' {
            let close = text.tail(at).bytes().take(LONGEST_PARENTHESIS).position(|byte| byte == b')');
            at = (at + close.unwrap_or(0) + 1).min(list.end);
            continue;
        }
        parts.push(start..at);
        at += 1;
        start = at;
    }
    parts.push(start..list.end);
    parts
}

/// The last part of a list, as the two names that "et" or "y" joins if it does.
fn last_two(text: &str, last: Range<usize>) -> [Option<Range<usize>>; 2] {
    let words = text.cut(last.clone());
    let joints = [" et ", " y ", " e "];
    let mut found: Vec<(usize, usize)> = joints
        .iter()
        .flat_map(|joint| words.match_indices(joint).map(|(at, _)| (at, at + joint.len())))
        .filter(|(_, behind)| opens_name(words.tail(*behind)))
        .collect();
    found.sort_unstable();
    let of_body = found.iter().find(|(_, behind)| begins_with_noun(words.tail(*behind)));
    match of_body.or(found.last()) {
        Some((end, start)) if is_capitalized(text.cut(bare(text, last.start..last.start + end))) => {
            [Some(last.start..last.start + end), Some(last.start + start..last.end)]
        }
        _ => [Some(last), None],
    }
}

/// Whether words begin with a name by itself: more than one word or in capitals, not "el Caribe".
fn opens_name(words: &str) -> bool {
    let name = without_article(words);
    let several = name.contains(' ');
    let capitals = name.chars().filter(|letter| letter.is_uppercase()).count() > 1;
    is_capitalized(name) && (several || capitals)
}

fn without_article(words: &str) -> &str {
    const ARTICLES: [&str; 7] = ["l'", "le ", "la ", "les ", "el ", "los ", "las "];
    ARTICLES.iter().find_map(|article| words.strip_prefix(article)).unwrap_or(words)
}

/// Whether the first word is what organizations are called by.
fn begins_with_noun(words: &str) -> bool {
    const NOUNS: [&str; 48] = [
        "Académie",
        "Academia",
        "Agence",
        "Agencia",
        "Alliance",
        "Alianza",
        "Association",
        "Asociación",
        "Autorité",
        "Autoridad",
        "Banque",
        "Banco",
        "Bureau",
        "Centre",
        "Centro",
        "Comité",
        "Commission",
        "Comisión",
        "Communauté",
        "Comunidad",
        "Confédération",
        "Confederación",
        "Conseil",
        "Consejo",
        "Coalition",
        "Cour",
        "Corte",
        "Fédération",
        "Federación",
        "Fondation",
        "Fundación",
        "Fonds",
        "Fondo",
        "Groupe",
        "Grupo",
        "Institut",
        "Instituto",
        "Ligue",
        "Liga",
        "Office",
        "Oficina",
        "Organisation",
        "Organización",
        "Programme",
        "Programa",
        "Red",
        "Réseau",
        "Union",
    ];
    let first = without_article(words).split(' ').next().unwrap_or_default();
    NOUNS.contains(&first) || first == "Unión"
}
