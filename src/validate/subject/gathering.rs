//! Meetings and sessions that a text names by their ordinal: "at its second meeting, held in Vienna from 22 to 24 August 2011".

use std::ops::Range;

use super::{Hit, Subject, Text, names};
use crate::bodies::{BodyId, Gathering};
use crate::cite::Cited;
use crate::date::DateValue;
use crate::parse::ordinal;
use crate::text::Cut as _;

/// The ends of ordinals before the nouns.
pub(crate) const NEEDLES: [&str; 8] = [
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
pub(crate) struct Named<'a> {
    pub(crate) text: Text<'a>,
    /// "second meeting"
    pub(crate) range: Range<usize>,
    pub(crate) ordinal: u16,
    /// "resumed", "first resumed"
    pub(crate) part: &'a str,
    pub(crate) body: BodyId,
    /// Whether the text says "its".
    pub(crate) its: bool,
    /// The days it was held on: the citation.
    pub(crate) dates: Option<(usize, DateValue)>,
    /// Where it was held.
    pub(crate) place: Option<Range<usize>>,
}

/// A meeting or session that is named, without the words: the text by its place.
#[derive(Debug)]
pub(super) struct Gathered {
    text: usize,
    range: Range<usize>,
    ordinal: u16,
    part: Range<usize>,
    body: BodyId,
    its: bool,
    dates: Option<(usize, DateValue)>,
    place: Option<Range<usize>>,
}

impl Gathered {
    pub(super) fn named<'s>(&self, subject: &'s Subject<'_>) -> Option<Named<'s>> {
        let text = *subject.texts().get(self.text)?;
        Some(Named {
            text,
            range: self.range.clone(),
            ordinal: self.ordinal,
            part: text.words.cut(self.part.clone()).trim(),
            body: self.body,
            its: self.its,
            dates: self.dates,
            place: self.place.clone(),
        })
    }
}

/// A date in a text: the text by its place, the bytes there, the citation.
struct Dated {
    text: usize,
    range: Range<usize>,
    citation: usize,
    value: DateValue,
}

/// The meetings and sessions named in the texts, by the hits of [`NEEDLES`].
pub(super) fn gathered(subject: &Subject<'_>, hits: &[Hit]) -> Vec<Gathered> {
    if hits.is_empty() {
        return Vec::new();
    }
    let dates = dates(subject);
    let own = subject.body();
    let all = hits.iter().filter_map(|hit| {
        let start = dates.partition_point(|date| date.text < hit.text());
        let end = dates.partition_point(|date| date.text <= hit.text());
        let dates = dates.get(start..end).unwrap_or_default();
        read(subject, hit, own, dates)
    });
    all.collect()
}

/// The dates of the texts, in printed order.
fn dates(subject: &Subject<'_>) -> Vec<Dated> {
    let citations = subject.report().citations().iter().enumerate();
    let dates = citations.filter_map(|(citation, cited)| {
        let Cited::Date { value: Some(value), .. } = cited.cited() else { return None };
        let (text, range) = subject.citing_at(citation)?;
        Some(Dated { text, range, citation, value: *value })
    });
    let mut dates: Vec<Dated> = dates.collect();
    dates.sort_by_key(|date| date.text);
    dates
}

fn read(subject: &Subject<'_>, hit: &Hit, own: Option<BodyId>, dates: &[Dated]) -> Option<Gathered> {
    let (words, text, hit) = (subject.text(hit)?.words, hit.text(), hit.range());
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
    let held = held(words, part_start..hit.end, dates);
    Some(Gathered {
        text,
        range: start..hit.end,
        ordinal,
        part: part_start..start,
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

/// The days of the meeting that is named there: ", held in Vienna from", "held its tenth meeting in Vienna on", and where
/// they begin.
fn held(words: &str, named: Range<usize>, dates: &[Dated]) -> Option<(usize, DateValue, usize)> {
    let next = dates.partition_point(|date| date.range.start < named.end);
    let Dated { range, citation, value, .. } = dates.get(next)?;
    let between = words.cut(named.end..range.start).first(REACH + 1);
    let tells = between.contains("held ")
        || between.contains("took place ")
        || is_held(words.head(named.start))
            && [" in ", " at ", " from ", " on "].iter().any(|word| between.starts_with(word));
    let apart = between.replace("St. ", "").contains([';', '.', '(', ')']);
    (between.len() <= REACH && tells && !apart).then_some((*citation, *value, range.start))
}

/// "The Working Group held its": what stands before the meeting says that it was held.
fn is_held(before: &str) -> bool {
    let mut words = before.trim_end().rsplit(' ');
    words.next().is_some_and(|word| ["its", "the", "a"].contains(&word)) && words.next() == Some("held")
}

/// The words behind "held in", or "in" behind the meeting, and before the days.
fn place(words: &str, from: usize, to: usize) -> Option<Range<usize>> {
    let between = words.cut(from..to);
    let held =
        || [" held in ", " held at "].iter().find_map(|held| between.find(held).map(|at| at + held.len()));
    let start = held().or_else(|| between.starts_with(" in ").then_some(" in ".len()))?;
    let rest = between.tail(start);
    let ends = [", from ", " from ", ", on ", " on ", ", in ", " in "];
    let end = ends.iter().filter_map(|end| rest.find(end)).min()?;
    Some(from + start..from + start + end)
}
