//! A printed list taken apart into its names: "Chad, Bosnia and Herzegovina and the Sudan".

mod behalf;
mod bodies;
#[cfg(test)]
mod tests;

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use self::bodies::split_bodies;
use super::table::Table;
use super::words::{
    BODIES, Word, is_acronym, is_capitalized, names_a_body, trimmed, without_article, words_before,
    words_from,
};
use crate::organizations;
use crate::states::State;
use crate::text::Cut;

/// How far behind an opening parenthesis the closing one is looked for, in bytes.
const LONGEST_PARENTHESIS: usize = 480;
/// The most names with "and" in them that are tried as one name of a State, in parts.
const MOST_PARTS: usize = 3;
/// The longest name of a State, in bytes.
const LONGEST_STATE: usize = 80;
/// The longest name of an organization, in bytes. Longer runs are not looked into.
const LONGEST_NAME: usize = 240;

const AND: &str = " and ";
static JOINED: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(AND));
static AS_WELL_AS: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(" as well as "));

/// The names in a range of the text, in order, without articles and without what joins them.
pub(in crate::parse) fn names(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    listed(text, range, false)
}

/// The same where the words before say that there is more than one.
pub(in crate::parse) fn names_of_many(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    listed(text, range, true)
}

fn listed(text: &str, range: Range<usize>, many: bool) -> Vec<Range<usize>> {
    let end = range.start + text.cut(range.clone()).trim_end_matches([' ', '.', ',', ';', ':']).len();
    let list = range.start..end;
    let mut segments = segments(text, list.clone(), b';');
    let by_comma = segments.len() < 2;
    if by_comma {
        segments = rejoined(text, self::segments(text, list, b','));
    }
    let style = Style::of(text.cut(range.clone()), carry_articles(text, &segments));
    behalf::set_aside(text, range.clone(), &mut segments);
    let final_position = segments.len().saturating_sub(1);
    let mut names = Vec::new();
    for (position, segment) in segments.into_iter().enumerate() {
        let (segment, joined) = without_conjunction(text, segment);
        let expects_and = position == final_position && (position > 0 || many) && !joined && by_comma;
        expand(text, segment, style, expects_and, &mut names);
    }
    names
}

/// Whether the words are the name of a State or of the European Union.
pub(in crate::parse) fn is_known(text: &str, range: Range<usize>) -> bool {
    let name = text.cut(without_article(text, range));
    name.len() <= LONGEST_STATE && (name == "European Union" || State::find(name).is_some())
}

/// A name less what is said of it in parentheses: "Chad (also for Peru)".
fn without_note(text: &str, name: Range<usize>) -> Range<usize> {
    let words = text.cut(name.clone());
    let open = words.strip_suffix(')').and_then(|inside| inside.rfind(['(', ')']));
    let noted =
        open.filter(|open| words.head(open + 1).ends_with(" (") && !is_capitalized(words.tail(open + 1)));
    let noted = noted.map(|open| open - 1);
    name.start..noted.map_or(name.end, |open| name.start + open)
}

/// Whether the words are the name of a known organization, perhaps with its abbreviation.
fn is_organization(text: &str, range: Range<usize>) -> bool {
    let name = text.cut(without_article(text, range));
    let name = name.strip_suffix(')').and_then(|name| name.rsplit_once(" (")).map_or(name, |(name, _)| name);
    organizations::kinds(name).is_some() || organizations::preferred(name).is_some()
}

/// How a list is printed.
#[derive(Clone, Copy)]
struct Style {
    /// Whether its organizations carry their article.
    articles: bool,
    /// Whether "and", and "as well as", stand in it.
    and: bool,
    as_well_as: bool,
}

impl Style {
    fn of(list: &str, articles: bool) -> Self {
        let has = |finder: &Finder<'_>| finder.find(list.as_bytes()).is_some();
        Self { articles, and: has(&JOINED), as_well_as: has(&AS_WELL_AS) }
    }
}

/// Whether the organizations of a list carry their article.
fn carry_articles(text: &str, segments: &[Range<usize>]) -> bool {
    let with = segments.iter().filter(|segment| has_article(text, segment)).count();
    with * 2 > segments.len()
}

fn has_article(text: &str, segment: &Range<usize>) -> bool {
    let (segment, _) = without_conjunction(text, segment.clone());
    text.cut(segment).starts_with("the ")
}

/// The parts of a list between marks that do not stand in parentheses.
fn segments(text: &str, list: Range<usize>, mark: u8) -> Vec<Range<usize>> {
    let mut segments = Vec::new();
    let (mut start, mut at) = (list.start, list.start);
    while let Some(found) = memchr::memchr2(mark, b'(', text.cut(at..list.end).as_bytes()) {
        at += found;
        if text.byte(at) == b'(' {
            at = after_parenthesis(text, at).min(list.end);
            continue;
        }
        segments.push(trimmed(text, start..at));
        at += 1;
        start = at;
    }
    segments.push(trimmed(text, start..list.end));
    segments.retain(|segment| !segment.is_empty());
    segments
}

/// Behind the parenthesis that opens at an offset; right behind its opening mark if it is not closed.
fn after_parenthesis(text: &str, open: usize) -> usize {
    let window = text.tail(open).as_bytes();
    let mut depth = 0_usize;
    for (offset, byte) in window.iter().take(LONGEST_PARENTHESIS).enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' if depth <= 1 => return open + offset + 1,
            b')' => depth -= 1,
            _ => {}
        }
    }
    open + 1
}

/// Names that have a comma in them put together again: "United Nations Educational, Scientific and Cultural
/// Organization", "Korea, Republic of".
fn rejoined(text: &str, segments: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let articles = carry_articles(text, &segments);
    let mut names: Vec<Range<usize>> = Vec::with_capacity(segments.len());
    for segment in segments {
        match names.last_mut() {
            Some(name) if goes_on(text, name, &segment, articles) => name.end = segment.end,
            _ => names.push(segment),
        }
    }
    names
}

fn goes_on(text: &str, name: &Range<usize>, next: &Range<usize>, articles: bool) -> bool {
    let words = text.cut(next.clone());
    if name.len() + next.len() > LONGEST_NAME {
        return false;
    }
    if words.ends_with(" of") || words.ends_with(" of the") {
        return true;
    }
    let incomplete = ends_in_adjective(text, name) && !names_a_body(text, name.clone());
    if !(incomplete || articles) || has_article(text, next) || is_acronym(words) {
        return false;
    }
    let own = words.find(" and the ").map_or(next.end, |and| next.start + and);
    let has_body = names_a_body(text, next.start..own);
    let more = if has_body { incomplete } else { articles && is_open(text, name) };
    more && !is_known(text, next.clone())
}

/// "Office for Safety" may go on; "World Bank" does not.
fn is_open(text: &str, name: &Range<usize>) -> bool {
    let mut words = words_from(text.head(name.end), name.start);
    words.any(|word| BODIES.has(word.text(text)))
        && words.any(|word| matches!(word.text(text), "of" | "for" | "on" | "against"))
}

/// "Department of Economic" wants more words; "Transparency International" does not.
fn ends_in_adjective(text: &str, name: &Range<usize>) -> bool {
    let last = name.end.checked_sub(1).map_or(0, |last| text.byte(last));
    if last.is_ascii_alphabetic() && !matches!(last, b'l' | b'c' | b'e' | b's' | b'y' | b'n' | b'b') {
        return false;
    }
    let Some(last) = words_before(text.head(name.end), name.end).next() else { return false };
    let word = last.text(text);
    // "African, Caribbean and Pacific Group of States"
    if last.run.start == name.start {
        return matches!(word, "African" | "Arab" | "Asian" | "Caribbean" | "European");
    }
    last.run.start > name.start
        && !matches!(word, "International" | "Criminal" | "Capital")
        && ["al", "ic", "ive", "ous", "ary"].iter().any(|ending| word.ends_with(ending))
}

/// The segment less the "and" it begins with, and whether it had one.
fn without_conjunction(text: &str, segment: Range<usize>) -> (Range<usize>, bool) {
    let segment = without_label(text, segment);
    if !matches!(text.byte(segment.start), b'a' | b'o') {
        return (segment, false);
    }
    let words = text.cut(segment.clone());
    let conjunction =
        ["and also ", "as well as ", "and ", "or "].into_iter().find(|begin| words.starts_with(begin));
    let length = conjunction.map_or(0, str::len);
    (without_label(text, segment.start + length..segment.end), length > 0)
}

/// The segment less the letter it is marked with: "(b) Council of Europe".
fn without_label(text: &str, segment: Range<usize>) -> Range<usize> {
    const LONGEST: usize = 4;
    let words = text.cut(segment.clone());
    let label = words.strip_prefix('(').and_then(|rest| rest.split_once(") ").map(|(label, _)| label));
    let letters = |label: &&str| {
        (1..=LONGEST).contains(&label.len()) && label.bytes().all(|byte| byte.is_ascii_lowercase())
    };
    let length = label.filter(letters).map_or(0, |label| label.len() + "() ".len());
    segment.start + length..segment.end
}

/// The names in one segment, which "and" may join.
fn expand(text: &str, segment: Range<usize>, style: Style, expects_and: bool, names: &mut Vec<Range<usize>>) {
    if !style.and || JOINED.find(text.cut(segment.clone()).as_bytes()).is_none() {
        return push(text, segment, style, names);
    }
    let mut parts = parts(text, segment.clone());
    let mut behind_state = false;
    for (at, part) in parts.iter_mut().enumerate() {
        if at > 0 {
            part.start = behind_preposition(text, part, behind_state);
        }
        behind_state = is_known(text, part.clone());
    }
    let mut unknown = segment.start;
    let mut at = 0;
    while let Some(part) = parts.get(at) {
        let longest = (at..parts.len().min(at + MOST_PARTS)).rev();
        let known = longest.filter_map(|last| Some((last, part.start..parts.get(last)?.end)));
        let is_name = |(last, name): &(usize, Range<usize>)| {
            is_known(text, without_note(text, name.clone()))
                || *last > at && is_organization(text, name.clone())
        };
        let Some((last, name)) = known.into_iter().find(is_name) else {
            at += 1;
            continue;
        };
        if unknown < part.start {
            split_bodies(text, before_and(text, unknown..part.start), style, false, names);
        }
        push(text, name.clone(), style, names);
        at = last + 1;
        unknown = parts.get(at).map_or(segment.end, |next| next.start);
    }
    if unknown < segment.end {
        split_bodies(text, unknown..segment.end, style, expects_and && unknown == segment.start, names);
    }
}

/// The parts of a segment between "and" and "and" outside of parentheses.
fn parts(text: &str, segment: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = segment.start;
    for found in JOINED.find_iter(text.cut(segment.clone()).as_bytes()) {
        let and = segment.start + found;
        // "Chad (also for Peru and Togo)".
        let count = |mark| memchr::memchr_iter(mark, text.cut(start..and).as_bytes()).count();
        if count(b'(') > count(b')') {
            continue;
        }
        parts.push(start..and);
        start = and + AND.len();
    }
    parts.push(start..segment.end);
    parts
}

/// "of the Chad" in "representatives of Togo and of the Chad", less its "of". Behind the name of a State, as in "of Togo and of the
/// World Bank", the next name needs only a capital.
fn behind_preposition(text: &str, part: &Range<usize>, behind_state: bool) -> usize {
    let words = text.cut(part.clone());
    let rest = words.strip_prefix("of ").or_else(|| words.strip_prefix("for "));
    let Some(start) = rest.map(|rest| part.end - rest.len()) else { return part.start };
    let name = without_article(text, start..part.end);
    let named = behind_state && is_capitalized(text.cut(name.clone())) || is_known(text, name.clone());
    if named || is_organization(text, name) { start } else { part.start }
}

fn before_and(text: &str, run: Range<usize>) -> Range<usize> {
    let words = text.cut(run.clone()).trim_end_matches(' ');
    let joined = [" and of", " and for", " and"].iter().find_map(|joint| words.strip_suffix(joint));
    run.start..run.start + joined.unwrap_or(words).len()
}

/// Adds a name, less its article and what a list puts behind its last name.
fn push(text: &str, range: Range<usize>, style: Style, names: &mut Vec<Range<usize>>) {
    let mut rest = range;
    // "as well as" joins like "and", and stands inside one part.
    while style.as_well_as
        && let Some(found) = AS_WELL_AS.find(text.cut(rest.clone()).as_bytes())
    {
        add(text, rest.start..rest.start + found, names);
        rest.start += found + AS_WELL_AS.needle().len();
    }
    add(text, rest, names);
}

fn add(text: &str, range: Range<usize>, names: &mut Vec<Range<usize>>) {
    let name = without_article(text, range);
    let end = name.start + text.cut(name.clone()).trim_end_matches([' ', ',', ';', '.']).len();
    let name = name.start..end;
    let opens = || words_from(text.head(name.end), name.start).next();
    let is_name = |word: &Word| is_capitalized(word.text(text)) || LOWER.has(word.text(text));
    let capital = !name.is_empty() && text.byte(name.start).is_ascii_uppercase();
    if capital || opens().is_some_and(|word| is_name(&word)) {
        names.push(name);
    }
}

/// Small words a name may begin with: "the former Yugoslav Republic of Macedonia".
static LOWER: Table = Table::new(&["eThekwini", "former", "secretariat"]);
