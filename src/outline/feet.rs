//! Footnotes at the feet of pages out of columns: their numbers first, each on a line of its own, then their words.
//!
//! Programs that give text in the order of its columns print `1` / `2` / `See …` / `Ibid.`, the number of the page in
//! between, or put a number among the last lines of the text. What is a note is told by the page: it indicates the number.

use std::ops::Range;

use super::ends_sentence;
use super::furniture::{is_job_number, is_rule};
use super::marker::Style;
use super::notes::{opens_words, plain_note_mark};
use super::page::Page;
use crate::text::{Cut, Line, breaks_symbol, counts, is_blank, last_word, may_indicate};

/// The notes at the feet of pages.
#[derive(Default)]
pub(super) struct Feet {
    notes: Vec<FootNote>,
    /// Their lines, in order.
    lines: Vec<usize>,
}

/// A note.
pub(super) struct FootNote {
    pub(super) mark: String,
    /// The line with its number, and those with its words.
    pub(super) mark_at: usize,
    pub(super) words: Vec<usize>,
    /// The last line of the notes of its page.
    end: usize,
}

/// How many lines at the foot of a page may be of notes.
const LONGEST_FOOT: usize = 60;
/// How many lines of a page are looked through for an indicator.
const LONGEST_PAGE: usize = 200;
/// How many numbers may be missing before the next note.
const LONGEST_JUMP: u32 = 5;
/// How many notes a page may have.
const MOST_NOTES: usize = 16;

impl Feet {
    /// Finds them, page by page.
    pub(super) fn find(page: &Page<'_>) -> Self {
        let mut feet = Self::default();
        let any = |fact: fn(&Line<'_>) -> bool| page.lines.iter().any(fact);
        if !any(|line| is_mark(line.text)) || !any(|line| line.begins_page) {
            return feet;
        }
        let mut last = 0;
        let mut start = 0;
        for at in 1..=page.lines.len() {
            if at < page.lines.len() && !page.begins_page(at) {
                continue;
            }
            if let Some(foot) = Foot::of(page, start..at, last) {
                last = foot.last_number().unwrap_or(last);
                feet.add(foot.notes(page));
            }
            start = at;
        }
        feet.lines.sort_unstable();
        feet
    }

    fn add(&mut self, mut notes: Vec<FootNote>) {
        let lines = |note: &FootNote| note.words.iter().copied().chain([note.mark_at]).collect::<Vec<_>>();
        let page: Vec<usize> = notes.iter().flat_map(lines).collect();
        let end = page.iter().copied().max().unwrap_or_default();
        for note in &mut notes {
            note.end = end;
        }
        self.lines.extend(page);
        self.notes.extend(notes);
    }

    pub(super) fn lines(&self) -> impl Iterator<Item = usize> + '_ {
        self.lines.iter().copied()
    }

    /// Whether a line is of a note.
    pub(super) fn has(&self, at: usize) -> bool {
        self.lines.binary_search(&at).is_ok()
    }

    /// The notes whose last line is a line.
    pub(super) fn ending_at(&self, at: usize) -> &[FootNote] {
        let first = self.notes.partition_point(|note| note.end < at);
        let end = self.notes.partition_point(|note| note.end <= at);
        self.notes.get(first..end).unwrap_or_default()
    }
}

/// The numbers at the foot of a page, and the lines that can be their words.
struct Foot {
    marks: Vec<(usize, String)>,
    groups: Vec<Range<usize>>,
}

impl Foot {
    /// That of the page with some lines, if it has one. `last` is the number of the last note above.
    fn of(page: &Page<'_>, lines: Range<usize>, last: u32) -> Option<Self> {
        let foot = lines.end.saturating_sub(LONGEST_FOOT).max(lines.start)..lines.end;
        let mut marks = foot.clone().filter(|at| is_mark(page.text(*at))).peekable();
        marks.peek()?;
        let ruled = foot.clone().rev().find(|at| is_rule(page.text(*at)));
        let mut found: Vec<(usize, String)> = Vec::new();
        let mut next = None;
        for at in marks {
            let mark = page.text(at);
            let fits = match (mark.parse::<u32>(), next) {
                (Ok(number), None) => number > last && number <= last + LONGEST_JUMP,
                (Ok(number), Some(next)) => number == next,
                (Err(_), _) => next.is_none() && found.iter().all(|(_, other)| *other != mark),
            };
            let below_rule = ruled.is_some_and(|rule| rule < at && is_right_below(page, rule, at, &found));
            let is_known = || below_rule || indicated(page, &lines, at, mark) || goes_on(page, &found, at);
            if found.len() < MOST_NOTES && fits && is_known() {
                next = mark.parse().map_or(next, |number: u32| Some(number + 1));
                found.push((at, mark.to_owned()));
            }
        }
        let (first, end) = (found.first()?.0, found.last()?.0);
        let is_mark_line = |at: usize| found.iter().any(|(mark, _)| *mark == at);
        // Where each has its words right below it, they are read one by one.
        let next = (end + 1..lines.end).find(|at| is_mark(page.text(*at)) && !page.is_blank(at - 1));
        if next.is_some_and(|at| page.text(at).parse().ok() == next_number(&found)) {
            return None;
        }
        let ruled = ruled.is_some_and(|rule| is_right_below(page, rule, first, &found));
        let between = groups(page, first..end, is_mark_line);
        let mut groups = groups(page, end + 1..lines.end, is_mark_line);
        let apart = !between.is_empty();
        groups.splice(0..0, between);
        let few = groups.len() + 1 == found.len() && (apart || openings(page, &groups) < found.len());
        if groups.is_empty() || few {
            // The words of the first may stand above its number, where they are many.
            groups.splice(0..0, group_above(page, foot.start, first));
        } else if !apart && (!ruled && groups.len() > found.len() || is_torn(page, first)) {
            keep_last(page, &mut groups, found.len())?;
        }
        if apart && groups.len() != found.len() && !(page.is_blank(end.wrapping_sub(1)) && groups.len() == 1)
        {
            return None;
        }
        let whole = !groups.is_empty() && is_foot(page, &groups);
        whole.then_some(Self { marks: found, groups })
    }

    fn last_number(&self) -> Option<u32> {
        self.marks.last().and_then(|(_, mark)| mark.parse().ok())
    }

    /// The notes: of as many groups of lines as there are numbers each has one; else it is told where one may begin.
    fn notes(self, page: &Page<'_>) -> Vec<FootNote> {
        let lines: Vec<usize> = self.groups.iter().cloned().flatten().collect();
        let mut begins: Vec<usize> = if self.groups.len() == self.marks.len() {
            self.groups.iter().map(|group| group.start).collect()
        } else {
            begins(page, &lines, self.marks.len())
        };
        begins.push(usize::MAX);
        let mut notes = Vec::with_capacity(self.marks.len());
        for ((mark_at, mark), begin) in self.marks.into_iter().zip(begins.windows(2)) {
            let [from, to] = begin else { continue };
            let words = lines.iter().copied().filter(|at| (*from..*to).contains(at)).collect();
            notes.push(FootNote { mark, mark_at, words, end: 0 });
        }
        notes
    }
}

/// Where so many notes begin among lines: rather behind a stop, and below a line that had room for the next word.
fn begins(page: &Page<'_>, lines: &[usize], count: usize) -> Vec<usize> {
    let width = lines.iter().map(|at| page.text(*at).len()).max().unwrap_or_default();
    let mut ends: Vec<(usize, usize)> = Vec::with_capacity(lines.len());
    for pair in lines.windows(2) {
        let [above, at] = pair else { continue };
        let (above, line) = (page.text(*above), page.text(*at));
        let word = line.find(is_blank).unwrap_or(line.len());
        let stop = usize::from(ends_sentence(above)) * 1000 + usize::from(opens_words(line)) * 500;
        ends.push((stop + width.saturating_sub(above.len() + word), *at));
    }
    ends.sort_by_key(|(worth, at)| (std::cmp::Reverse(*worth), *at));
    let others = ends.into_iter().take(count - 1).map(|(_, at)| at);
    let mut begins: Vec<usize> = lines.first().copied().into_iter().chain(others).collect();
    begins.sort_unstable();
    begins
}

/// Whether a line holds the number of a note, or a star, and nothing else.
fn is_mark(line: &str) -> bool {
    (1..=3).contains(&line.len())
        && (line.bytes().all(|byte| byte.is_ascii_digit()) && line.byte(0) != b'0'
            || line.bytes().all(|byte| byte == b'*'))
}

/// Whether a number counts on behind words below that of the note before, and has words of its own.
fn goes_on(page: &Page<'_>, found: &[(usize, String)], at: usize) -> bool {
    let is_words = |at: &usize| !page.is_blank(*at) && !page.line(*at).furniture && !is_mark(page.text(*at));
    let Some((last, _)) = found.last() else { return false };
    let below = at + 1 + usize::from(page.is_blank(at + 1));
    (last + 1..at).any(|above| is_words(&above))
        && is_words(&below)
        && !page.begins_page(below)
        && opens_words(page.text(below))
}

/// Whether nothing but numbers of notes stands between a rule and a line.
fn is_right_below(page: &Page<'_>, rule: usize, at: usize, marks: &[(usize, String)]) -> bool {
    let is_other = |at: usize| !page.line(at).furniture && !marks.iter().any(|(mark, _)| *mark == at);
    !(rule + 1..at).any(|at| !page.is_blank(at) && is_other(at))
}

/// Whether the page indicates a note above, and so the figure on a line is not its own number.
fn indicated(page: &Page<'_>, lines: &Range<usize>, at: usize, mark: &str) -> bool {
    let is_text = |at: &usize| !page.is_blank(*at) && !page.line(*at).furniture;
    let from = lines.start.max(lines.end.saturating_sub(LONGEST_PAGE));
    (lines.start..at).rev().take(LONGEST_FOOT).any(|above| is_text(&above))
        && (from..lines.end).filter(|other| *other != at).any(|at| has_indicator(page.text(at), mark))
}

/// Whether a figure or a star stands right behind a word, or behind its stop.
pub(super) fn has_indicator(line: &str, mark: &str) -> bool {
    line.len() > mark.len()
        && memchr::memmem::find_iter(line.as_bytes(), mark.as_bytes()).any(|found| {
            let (before, behind) = (line.head(found), line.byte(found + mark.len()));
            let words = before.trim_end_matches(is_blank);
            let last = last_word(words);
            let glued = words.len() == before.len();
            let year = glued && is_year(last);
            // "the study. [1] It", in the brackets of converters.
            let bracketed = last == "[" && behind == b']' || last == "\\[" && behind == b'\\';
            let word = last.chars().filter(|c| c.is_alphabetic()).nth(2).is_some()
                || last.ends_with(['.', ')', ',', ';', '”']) && (last.len() > 4 || last.contains('/'))
                || glued && last.trim_end_matches(['.', ',', ';']).ends_with(')')
                || year;
            let stop = last.ends_with(['.', ',', ';', ':', ')', '”', '’', '[']) && !breaks_symbol(last);
            let letter = last.ends_with(char::is_alphabetic)
                && (glued || last.starts_with(char::is_lowercase) && !counts(last));
            let behind_number =
                || glued && found > last.len() && may_indicate(before, line.tail(found + mark.len()));
            (bracketed && found > 2 || word && (stop || letter || year) || behind_number())
                && !last.contains("://")
                && !(behind.is_ascii_alphanumeric() || matches!(behind, b'/' | b'-'))
        })
}

/// Whether a word is a year, which no further figure can belong to ("of 19716").
pub(super) fn is_year(word: &str) -> bool {
    word.len() == 4
        && (word.starts_with("19") || word.starts_with("20"))
        && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The number behind the last of some notes.
fn next_number(found: &[(usize, String)]) -> Option<u32> {
    found.last().and_then(|(_, mark)| mark.parse::<u32>().ok()).map(|number| number + 1)
}

/// The runs of lines of text in a range.
fn groups(page: &Page<'_>, lines: Range<usize>, is_mark: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    for at in lines {
        let line = page.line(at);
        if page.is_blank(at) || line.furniture || is_job_number(line.text) || is_mark(at) {
            continue;
        }
        match groups.last_mut() {
            Some(group) if group.end == at => group.end = at + 1,
            _ => groups.push(at..at + 1),
        }
    }
    groups
}

/// How many lines a note above its number has at most.
const LONGEST_ABOVE: usize = 6;

/// The lines right above a number that are the words of its note: apart from those above them, or where the text breaks off.
fn group_above(page: &Page<'_>, start: usize, mark: usize) -> Option<Range<usize>> {
    let is_text = |at: &usize| !page.is_blank(*at) && !page.line(*at).furniture;
    let first = (start..mark).rev().take_while(is_text).last()?;
    let opens = |at: usize| opens_words(page.text(at));
    let longest = mark.saturating_sub(LONGEST_ABOVE);
    if first >= longest && first > start && opens(first) {
        return Some(first..mark);
    }
    let mut openings = (longest.max(first + 1)..mark).rev().filter(|at| opens(*at)).peekable();
    let nearest = openings.peek().copied();
    let begins = |at: &usize| refers(page.text(*at)) || !leads_on(page.text(*at - 1));
    openings.find(begins).or(nearest).map(|first| first..mark)
}

/// Whether a line begins as notes do that refer to something, and hardly a line of text.
fn refers(line: &str) -> bool {
    ["See ", "Ibid", "Available at ", "Véase", "Voir "].iter().any(|word| line.starts_with(word))
}

/// Whether the last word of a line asks for one behind it.
fn leads_on(line: &str) -> bool {
    const LEADING: [&str; 16] = [
        "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "see", "the", "to", "under",
        "with",
    ];
    line.ends_with(',') || line.rsplit(is_blank).next().is_some_and(|last| LEADING.contains(&last))
}

/// Whether lines can be those of notes: no number of a paragraph or heading is among them.
fn is_foot(page: &Page<'_>, groups: &[Range<usize>]) -> bool {
    !groups.iter().cloned().flatten().any(|at| {
        let line = page.line(at);
        line.marker.is_some_and(|marker| {
            matches!(marker.style, Style::Arabic(_) | Style::Capital | Style::Bracketed)
        }) || plain_note_mark(line.text)
            .is_some_and(|(mark, length)| mark.len() < line.text.len() && length < line.text.len())
    })
}

/// Of the lines below a number that stands among words, keeps those at the end that can be so many notes. None where they
/// do not begin as notes do.
fn keep_last(page: &Page<'_>, groups: &mut Vec<Range<usize>>, count: usize) -> Option<()> {
    let mut from = groups.len();
    while from > 1 && openings(page, groups.get(from..)?) < count {
        from -= 1;
    }
    groups.drain(..from);
    groups.iter().all(|group| opens_words(page.text(group.start))).then_some(())
}

/// How many notes can begin in groups of lines: one with each, and others behind a stop.
fn openings(page: &Page<'_>, groups: &[Range<usize>]) -> usize {
    let inside = |at: &usize| opens_words(page.text(*at)) && ends_sentence(page.text(*at - 1));
    groups.iter().map(|group| 1 + (group.start + 1..group.end).filter(inside).count()).sum()
}

/// Whether a number stands among words that go on below it: below a mark alone.
fn is_torn(page: &Page<'_>, mark: usize) -> bool {
    let above = (1..=2).filter_map(|up| mark.checked_sub(up)).find(|at| !page.is_blank(*at));
    above.is_some_and(|at| {
        let line = page.line(at);
        line.marker.is_some_and(|marker| marker.rest >= line.text.len())
    })
}
