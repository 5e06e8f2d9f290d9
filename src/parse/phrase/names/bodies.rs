//! Organizations that "and" joins, told from those with "and" in their names.

use std::ops::Range;

use super::{LONGEST_NAME, MOST_PARTS, Style, behind_preposition, ends_in_adjective, is_open, parts, push};
use crate::parse::phrase::words::{is_acronym, is_capitalized, names_a_body, without_article};
use crate::text::Cut;

/// Names of organizations joined by "and", told from names with "and" in them.
pub(super) fn split_bodies(
    text: &str,
    run: Range<usize>,
    style: Style,
    expects_and: bool,
    names: &mut Vec<Range<usize>>,
) {
    let mut parts = parts(text, run.clone());
    parts.iter_mut().skip(1).for_each(|part| part.start = behind_preposition(text, part, false));
    let is_article = |part: &Range<usize>| text.cut(part.clone()).starts_with("the ");
    let wants_article = style.articles && parts.iter().skip(1).any(is_article);
    let mut cuts: Vec<(usize, usize)> = Vec::new();
    let mut start = run.start;
    for (at, (left, right)) in parts.iter().zip(parts.iter().skip(1)).enumerate() {
        let next = parts.iter().skip(at + 2).take(MOST_PARTS).find(|part| is_article(part));
        // "Association for Asia and the Pacific (AAP) and …": an abbreviation ends the name.
        let closed = text.cut(right.clone()).ends_with(')');
        let end = if closed { right.end } else { next.map_or(run.end, |next| next.start) };
        let name = right.start..end;
        let parted = (!wants_article || is_article(right))
            && is_complete(text, start..left.end)
            && !parts.get(at + 2).is_some_and(|next| ends_name(text, &(start..left.end), right, next))
            && opens_name(text, name);
        if parted || ends_in_abbreviation(text, left) && is_capitalized(text.cut(right.clone())) {
            cuts.push((left.end, right.start));
            start = right.start;
        }
    }
    if cuts.is_empty() && expects_and {
        cuts.extend(likeliest_cut(text, &parts));
    }
    let mut start = run.start;
    for (end, next) in cuts {
        push(text, start..end, style, names);
        start = next;
    }
    push(text, start..run.end, style, names);
}

/// Whether a part between two that can be names goes on with the first: "Association for Wood | Paper Industries | World Trade Union".
fn ends_name(text: &str, name: &Range<usize>, part: &Range<usize>, next: &Range<usize>) -> bool {
    let words = text.cut(part.clone());
    let adjective = !words.contains(' ') && ["an", "al", "ic", "ern"].iter().any(|end| words.ends_with(end));
    !opens_name(text, part.clone()) && !adjective && is_open(text, name) && opens_name(text, next.clone())
}

/// Whether words end with a single name in parentheses: "European Union Agency for Criminal Justice Cooperation (Eurojust)".
fn ends_in_abbreviation(text: &str, range: &Range<usize>) -> bool {
    let inside = text.cut(range.clone()).strip_suffix(')').and_then(|words| words.rsplit_once('('));
    inside.is_some_and(|(_, name)| name.starts_with(char::is_uppercase) && !name.contains(' '))
}

/// Whether the words are a whole name of an organization.
fn is_complete(text: &str, range: Range<usize>) -> bool {
    opens_name(text, range.clone()) && !ends_in_adjective(text, &range)
}

/// Whether the words, up to the next "and the", begin with the name of an organization.
fn opens_name(text: &str, range: Range<usize>) -> bool {
    let name = without_article(text, range);
    name.len() <= LONGEST_NAME
        && is_capitalized(text.cut(name.clone()))
        && (names_a_body(text, name.clone()) || stands_alone(text, name))
}

/// "INTERPOL", "Transparency International".
fn stands_alone(text: &str, range: Range<usize>) -> bool {
    let name = text.cut(without_article(text, range));
    is_acronym(name) || name.ends_with(" International") || name == "United Nations"
}

/// Where the last "and" of a list stands, if no noun shows it.
fn likeliest_cut(text: &str, parts: &[Range<usize>]) -> Option<(usize, usize)> {
    let pairs = || parts.iter().zip(parts.iter().skip(1)).rev();
    let article = pairs().find(|(_, right)| text.cut((*right).clone()).starts_with("the "));
    let capital = pairs()
        .find(|(left, right)| is_capitalized(text.cut((*right).clone())) && !ends_in_adjective(text, left));
    article.or(capital).map(|(left, right)| (left.end, right.start))
}
