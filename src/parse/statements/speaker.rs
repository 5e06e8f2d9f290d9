//! The whole phrase that names a speaker, or several: "the observers for Chile and Cuba".

use std::ops::Range;

use super::RawStatement;
use super::head::{Head, Kind};
use super::lexicon::{ends_name, is_adverb};
use super::offices::{is_officer, state_or_unit};
use crate::model::Capacity;
use crate::parse::phrase::{
    Word, is_acronym, is_capitalized, is_known, names, names_a_body, person_at, trimmed, without_article,
    words_before, words_from,
};
use crate::text::Cut;

/// The most words in one name, and in a list of names.
const LONGEST_NAME: usize = 40;
const LONGEST_LIST: usize = 600;
/// The most commas in one name.
const MOST_COMMAS: usize = 2;
/// How far behind an opening parenthesis the closing one is looked for, in bytes.
const LONGEST_PARENTHESIS: usize = 200;

/// Who is named by one phrase.
#[derive(Debug)]
pub(super) struct Speakers {
    /// One for each who is named; none for a collective.
    pub(super) each: Vec<RawStatement>,
    /// The end of the phrase.
    pub(super) end: usize,
    /// Whether the names follow behind a colon: "the representatives of the following States".
    pub(super) announced: bool,
}

/// Reads the phrase that a head begins; it ends at `limit` at the latest.
pub(super) fn speakers(text: &str, head: &Head, limit: usize, body: &str) -> Speakers {
    match &head.kind {
        Kind::Delegate { capacity, plural, name } => {
            let unnamed = matches!(text.byte(*name), b' ' | b',' | b'.' | 0);
            let end = if unnamed { *name } else { name_end(text, *name, limit, *plural) };
            let end = if *plural { end } else { completed(text, *name..end, limit) };
            delegates(text, head, *capacity, *plural, *name..end)
        }
        Kind::Office { title } => office(text, head, title.clone(), limit, body),
    }
}

fn delegates(text: &str, head: &Head, capacity: Capacity, plural: bool, name: Range<usize>) -> Speakers {
    let end = name.end.max(name.start);
    let words = text.cut(name.clone());
    if words.strip_prefix("the ").unwrap_or(words).starts_with("following") {
        return Speakers { each: Vec::new(), end, announced: true };
    }
    let each = if plural {
        let listed = names(text, name).into_iter().map(|name| without_remark(text, name));
        listed
            .filter(|name| is_one(text.cut(name.clone())))
            .map(|name| RawStatement { range: name.clone(), capacity, entity: Some(name), person: None })
            .collect()
    } else {
        let entity = without_article(text, name);
        let entity = (!entity.is_empty()).then_some(entity);
        let person =
            head.person.as_ref().map(|person| person.name.clone()).or_else(|| person_behind(text, end));
        if entity.is_none() && person.is_none() {
            return Speakers { each: Vec::new(), end, announced: false };
        }
        vec![RawStatement { range: head.start..end, capacity, entity, person }]
    };
    Speakers { each, end, announced: false }
}

/// Not "States parties" nor "Member States".
fn is_one(name: &str) -> bool {
    let collective = ["States", "Member States", "Governments", "Parties", "Non-governmental", "Member"];
    !collective.iter().any(|begin| name.starts_with(begin))
}

/// "Egypt (on behalf of the Group of African States)" less the remark.
fn without_remark(text: &str, name: Range<usize>) -> Range<usize> {
    let words = text.cut(name.clone());
    let remark = words.find(" (").filter(|at| !is_capitalized(words.tail(at + 2)));
    name.start..remark.map_or(name.end, |at| name.start + at)
}

fn office(text: &str, head: &Head, title: Range<usize>, limit: usize, body: &str) -> Speakers {
    let rest = text.cut(title.end..limit);
    let preposition = [" of ", " for ", " on ", " to ", " from ", " at ", " in the "];
    let preposition = preposition.into_iter().find(|preposition| rest.starts_with(preposition));
    let of = preposition.map(|preposition| {
        let start = title.end + preposition.len();
        start..name_end(text, start, limit, false)
    });
    let of = of.map(|of| of.start..completed(text, of, limit)).filter(|of| !of.is_empty());
    let mut end = of.as_ref().map_or(title.end, |of| of.end);
    let behind = with_unit(text, end, limit);
    let unit = behind.clone().or_else(|| of.clone());
    end = behind.map_or(end, |unit| unit.end);
    let named = of.as_ref().map(|of| text.cut(without_article(text, of.clone())));
    let (capacity, entity) = if is_officer(text.cut(title.clone()), named, body) {
        (Capacity::Officer, None)
    } else {
        (Capacity::Official, state_or_unit(text, title.clone(), end, unit))
    };
    let person = head.person.as_ref().map(|person| person.name.clone()).or_else(|| person_behind(text, end));
    Speakers {
        each: vec![RawStatement { range: head.start..end, capacity, entity, person }],
        end,
        announced: false,
    }
}

/// The end of a name with commas in it: "United Nations Educational, Scientific and Cultural Organization".
fn completed(text: &str, name: Range<usize>, limit: usize) -> usize {
    let words = text.cut(name.clone());
    let whole = words.is_empty() || names_a_body(text, name.clone()) || words.split(' ').any(is_acronym);
    if whole || is_known(text, name.clone()) {
        return name.end;
    }
    let mut end = name.end;
    for _ in 0..MOST_COMMAS {
        let Some(rest) = text.cut(end..limit).strip_prefix(", ").filter(|rest| is_capitalized(rest)) else {
            break;
        };
        let start = limit - rest.len();
        end = name_end(text, start, limit, false);
        if person_at(text, start).is_none() && names_a_body(text, start..end) {
            return end;
        }
    }
    name.end
}

/// The unit behind a comma: "the Principal Officer, Division for Management".
fn with_unit(text: &str, end: usize, limit: usize) -> Option<Range<usize>> {
    text.cut(end..limit).strip_prefix(", ").filter(|rest| is_capitalized(rest))?;
    let start = end + ", ".len();
    let unit = start..name_end(text, start, limit, false);
    names_a_body(text, unit.clone()).then_some(unit)
}

/// The person behind a comma: "the Chair, Jane Doe (Poland), said".
pub(super) fn person_behind(text: &str, end: usize) -> Option<Range<usize>> {
    let start = end + text.tail(end).strip_prefix(", ").map(|_| 2)?;
    let person = person_at(text, start)?;
    let closed = matches!(text.byte(person.range.end), b',' | b'.' | b';' | b')' | 0);
    (closed && person.range.start == start).then_some(person.name)
}

/// Where a name, or a list of names, ends: before a verb, an adverb or, for one name, at a mark.
fn name_end(text: &str, from: usize, limit: usize, list: bool) -> usize {
    let mut end = from;
    let mut after = After::SmallWord;
    let mut words =
        words_from(text.head(limit), from).take(if list { LONGEST_LIST } else { LONGEST_NAME }).peekable();
    let mut skip_to = from;
    while let Some(word) = words.next() {
        if word.run.start < skip_to {
            continue;
        }
        let next = words.peek().map_or("", |next| next.text(text));
        if text.byte(word.run.start) == b'(' {
            let close = parenthesis_end(text, word.run.start, limit);
            let named = is_capitalized(text.tail(word.run.start + 1));
            if !(named || list) {
                break;
            }
            skip_to = close;
            end = close;
            if !list && matches!(text.byte(close), b',' | b';' | b':') {
                break;
            }
            continue;
        }
        if stops(text, &word, next, after, list) {
            break;
        }
        end = word.bare.end;
        let mark = text.cut(word.bare.end..word.run.end);
        let closes = mark.contains([':', '.']) && !matches!(word.text(text), "St" | "Inc" | "Ltd" | "No");
        if closes || (!list && mark.contains([',', ';'])) {
            break;
        }
        after = After::of(text, &word);
    }
    without_small_words(text, from..end)
}

/// What the word before is to a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    And,
    SmallWord,
    Name,
}

impl After {
    fn of(text: &str, word: &Word) -> Self {
        match word.text(text) {
            "and" => Self::And,
            small if is_small(small) || word.bare.end != word.run.end => Self::SmallWord,
            _ => Self::Name,
        }
    }
}

/// Whether the name before "and" and this word is one with capitals, which does not go on in small letters.
fn has_capital(text: &str, word: &Word) -> bool {
    let before = words_before(text, word.run.start).nth(1);
    before.is_some_and(|before| is_capitalized(before.text(text)))
}

fn stops(text: &str, word: &Word, next: &str, after: After, list: bool) -> bool {
    let bare = word.text(text);
    if bare.is_empty() || is_capitalized(bare) || bare.contains(char::is_uppercase) {
        return text.byte(word.run.start) == b'"' || bare.is_empty();
    }
    match bare {
        "as" => next != "well",
        "well" => false,
        "on" if next == "behalf" => true,
        "to" => next == "the" || !is_capitalized(next),
        "in" => !is_capitalized(next) && next != "the",
        "with" => true,
        _ if is_small(bare) => list && !is_capitalized(next) && !is_small(next) && next != "secretariat",
        _ => {
            ends_name(bare)
                || is_adverb(bare)
                || (after == After::And && has_capital(text, word))
                || (bare.ends_with("ed") && after == After::Name && !bare.contains('-'))
                || (list && after == After::Name)
        }
    }
}

fn is_small(word: &str) -> bool {
    matches!(
        word,
        "of" | "the"
            | "and"
            | "for"
            | "on"
            | "in"
            | "to"
            | "against"
            | "from"
            | "de"
            | "la"
            | "del"
            | "a"
            | "an"
            | "between"
            | "into"
            | "or"
            | "du"
            | "des"
            | "das"
            | "y"
            | "et"
    )
}

fn parenthesis_end(text: &str, open: usize, limit: usize) -> usize {
    let window = text.cut(open..limit).bytes().take(LONGEST_PARENTHESIS);
    let mut depth = 0_usize;
    for (offset, byte) in window.enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' if depth <= 1 => return open + offset + 1,
            b')' => depth -= 1,
            _ => {}
        }
    }
    open + 1
}

/// Less the "and", "of the" and the like at the end.
fn without_small_words(text: &str, range: Range<usize>) -> usize {
    let mut end = trimmed(text, range.clone()).end;
    loop {
        let words = text.cut(range.start..end).trim_end_matches([' ', ',']);
        let last = words.tail(words.rfind(' ').map_or(0, |space| space + 1));
        if words.is_empty() || !is_small(last) {
            return range.start + words.len();
        }
        end = range.start + words.len() - last.len();
    }
}
