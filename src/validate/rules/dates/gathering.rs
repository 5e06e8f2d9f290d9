//! Meetings and sessions that a text names by their ordinal: "at its second meeting, held in Vienna from 22 to 24 August 2011".

use std::collections::HashMap;
use std::ops::Range;

use super::names;
use crate::bodies::{BodyId, Gathering};
use crate::cite::Cited;
use crate::date::DateValue;
use crate::parse::Part;
use crate::parse::ordinal;
use crate::text::Cut as _;
use crate::validate::rule::Rule;
use crate::validate::subject::{Subject, Text};

/// The ends of ordinals before the nouns.
pub(super) const NEEDLES: [&str; 8] = [
    "st meeting",
    "nd meeting",
    "rd meeting",
    "th meeting",
    "st session",
    "nd session",
    "rd session",
    "th session",
];

/// A meeting or session that is named by its ordinal.
#[derive(Debug)]
pub(super) struct Named<'a> {
    pub(super) text: Text<'a>,
    /// "second meeting"
    pub(super) range: Range<usize>,
    pub(super) ordinal: u16,
    /// "resumed", "first resumed"
    pub(super) part: &'a str,
    pub(super) body: BodyId,
    /// Whether the text says "its".
    pub(super) its: bool,
    /// The days it was held on: the citation.
    pub(super) dates: Option<(usize, DateValue)>,
    /// Where it was held.
    pub(super) place: Option<Range<usize>>,
}

/// The dates of every text, in order.
type Dates = HashMap<Part, Vec<(Range<usize>, usize, DateValue)>>;

/// The meetings and sessions named in the texts, by the hits of a rule with these needles.
pub(super) fn named<'a>(subject: &Subject<'a>, rule: &dyn Rule) -> Vec<Named<'a>> {
    let hits = subject.hits(rule);
    if hits.is_empty() {
        return Vec::new();
    }
    let dates = dates(subject);
    let own = subject.body();
    let all = hits.iter().filter_map(|hit| {
        let text = *subject.text(hit)?;
        read(text, hit.range.clone(), own, dates.get(&text.part).map(Vec::as_slice).unwrap_or_default())
    });
    all.collect()
}

fn dates(subject: &Subject<'_>) -> Dates {
    let mut dates = Dates::new();
    for (at, citation) in subject.report().citations().iter().enumerate() {
        let Cited::Date { value: Some(value), .. } = citation.cited() else { continue };
        if let Some((text, range)) = subject.citing(at) {
            dates.entry(text.part).or_default().push((range, at, *value));
        }
    }
    dates
}

fn read<'a>(
    text: Text<'a>,
    hit: Range<usize>,
    own: Option<BodyId>,
    dates: &[(Range<usize>, usize, DateValue)],
) -> Option<Named<'a>> {
    let words: &'a str = text.words;
    if words.tail(hit.end).starts_with(char::is_alphanumeric) {
        return None;
    }
    let noun_start = words.head(hit.end).rfind(' ')? + 1;
    let start = words.head(noun_start.checked_sub(1)?).rfind([' ', '(', '"', '“']).map_or(0, |at| at + 1);
    let start = words
        .cut(start..hit.end)
        .chars()
        .next()
        .map_or(start, |first| if first == '“' { start + 2 } else { start });
    let ordinal = ordinal(words.cut(start..noun_start - 1))?;
    let part_start = part_start(words.head(start));
    let body = body(words, part_start, hit.end, own)?;
    let noun = if words.cut(noun_start..hit.end).eq_ignore_ascii_case("session") {
        Gathering::Session
    } else {
        Gathering::Meeting
    };
    if body.info().holds() != noun {
        return None;
    }
    let held = held(words, hit.end, dates);
    Some(Named {
        text,
        range: start..hit.end,
        ordinal,
        part: words.cut(part_start..start).trim(),
        body,
        its: words.head(part_start).ends_with("its "),
        dates: held.as_ref().map(|(at, value, _)| (*at, *value)),
        place: held.and_then(|(_, _, end)| place(words, hit.end, end)),
    })
}

/// Where "resumed", "first resumed" and the like begin, which stand at the end of a text.
fn part_start(before: &str) -> usize {
    let mut start = before.len();
    let mut resumed = false;
    for word in before.split_inclusive(' ').rev().take(3) {
        let plain = word.trim_end();
        let opens = ["resumed", "reconvened", "continued", "special"].contains(&plain);
        let is_part = opens || resumed && ordinal(plain).is_some();
        if !is_part {
            break;
        }
        resumed = true;
        start -= word.len();
    }
    start
}

/// Whose meeting it is: "of the Conference" behind it, or who is the subject of the sentence.
fn body(words: &str, start: usize, end: usize, own: Option<BodyId>) -> Option<BodyId> {
    if words.tail(end).starts_with(" of the ") {
        let behind = words.tail(end + " of ".len());
        let (at, body) = *names::bodies_in(behind.first(120), own).first()?;
        let leads = behind
            .head(at)
            .split(' ')
            .all(|word| word.is_empty() || word == "the" || word.starts_with(char::is_uppercase));
        return body.filter(|_| leads);
    }
    if !words.head(start).ends_with("its ") {
        return None;
    }
    let sentence = names::sentence(words, start);
    let before = words.cut(sentence.start..start);
    if let Some((_, body)) = names::bodies_in(before, own).last() {
        return *body;
    }
    names::bodies_in(words.cut(end..sentence.end), own).first().and_then(|(_, body)| *body)
}

/// How far from the ordinal its days may stand.
const REACH: usize = 120;

/// The days behind ", held in Vienna from", and where they begin.
fn held(
    words: &str,
    end: usize,
    dates: &[(Range<usize>, usize, DateValue)],
) -> Option<(usize, DateValue, usize)> {
    let next = dates.partition_point(|(range, ..)| range.start < end);
    let (range, at, value) = dates.get(next)?;
    let between = words.cut(end..range.start).first(REACH + 1);
    let tells = between.contains("held ") || between.contains("took place ");
    let apart = between.replace("St. ", "").contains([';', '.', '(', ')']);
    (between.len() <= REACH && tells && !apart).then_some((*at, *value, range.start))
}

/// The words behind "held in" and before the days.
fn place(words: &str, from: usize, to: usize) -> Option<Range<usize>> {
    let between = words.cut(from..to);
    let start =
        [" held in ", " held at "].iter().find_map(|held| between.find(held).map(|at| at + held.len()))?;
    let rest = between.tail(start);
    let ends = [", from ", " from ", ", on ", " on ", ", in ", " in "];
    let end = ends.iter().filter_map(|end| rest.find(end)).min()?;
    Some(from + start..from + start + end)
}
