//! The table of contents: where it begins and where the text goes on.

use std::collections::HashSet;
use std::ops::Range;

use super::ends_sentence;
use super::headings::Rank;
use super::marker::Style;
use super::named::{named, names_decision};
use super::page::Page;
use super::vocabulary::{
    begins_with, heads_contents, is_contents_columns, is_contents_heading, is_opening_heading,
};
use crate::text::{Cut, is_blank};

/// How many lines the decisions may take that are listed at the end of a table.
const LONGEST_LIST: usize = 60;

/// How many lines of print without the number of a page may stand between two entries of a table.
const LINES_OF_ENTRY: usize = 8;

/// The lines of the table of contents from `start` on; none where there is no table.
pub(super) fn contents(page: &Page<'_>, start: usize) -> Range<usize> {
    let heading = (start..page.lines.len()).find(|at| begins_contents(page, *at));
    heading.map_or(0..0, |at| at..contents_end(page, at))
}

/// The titles of the entries of a table, each of one line or several, up to its leaders.
pub(super) fn titles(page: &Page<'_>, table: &Range<usize>) -> HashSet<String> {
    let mut titles = HashSet::new();
    let mut title = String::new();
    for at in table.clone() {
        let line = page.line(at);
        let named = if line.marker.is_none() { named(without_page(line.text)) } else { None };
        let words = line.marker.map(|marker| marker.rest).or(named.as_ref().map(|named| named.rest));
        let words = line.text.tail(words.unwrap_or(0));
        let columns = heads_contents(line.text);
        if line.marker.is_some()
            || named.is_some()
            || line.furniture
            || columns
            || title.len() > LONGEST_TITLE
        {
            title.clear();
        }
        let part = without_page(words);
        if line.furniture || columns || part.is_empty() {
            continue;
        }
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(part);
        if has_leaders(words) {
            titles.insert(std::mem::take(&mut title));
        }
    }
    titles
}

/// How long the title of an entry may be.
const LONGEST_TITLE: usize = 400;

/// Whether a line is the heading of a table of contents, or that of its columns where the other is lost.
pub(super) fn begins_contents(page: &Page<'_>, at: usize) -> bool {
    // Nearly every line begins otherwise.
    if !matches!(page.text(at).byte(0) | 0x20, b'c' | b'p' | b't' | b's' | 0xe3 | b'*') {
        return false;
    }
    let line = page.line(at);
    !line.furniture
        && (is_contents_heading(line.text)
            || is_contents_columns(line.text)
                && (line.text.contains(is_blank) || is_entry(page, page.next_text(at))))
}

/// The line after the table of contents whose heading is at `at`: where the first entry comes again as a
/// heading of the text, or where lines stop to look like entries.
fn contents_end(page: &Page<'_>, at: usize) -> usize {
    if let Some(end) = torn_end(page, at) {
        return end;
    }
    let mut opened = false;
    let first = (at + 1..page.lines.len().min(at + 40)).find(|at| opening_words(page, *at).is_some());
    let again = first.and_then(|first| comes_again(page, first));
    let is_bare = first.is_some_and(|first| !is_entry(page, first));
    // The first annex has the number of the first chapter.
    let is_other = |at: usize| {
        let label = |at: usize| page.line(at).marker.map_or("", |marker| marker.label);
        let capital = page.line(at).marker.is_some_and(|marker| marker.style == Style::Capital);
        let begins_with_chapter =
            first.is_some_and(|first| matches!(label(first), "I") || label(first) == label(at));
        capital && begins_with_chapter && again.is_some_and(|again| at < again)
    };
    // Decisions that addenda hold are listed below the chapters, with no paragraphs of their own.
    let is_listed = |at: usize| {
        let between = again.filter(|again| at < *again && *again - at <= LONGEST_LIST).map(|again| at..again);
        names_decision(page.text(at))
            && between.is_some_and(|mut lines| lines.all(|at| page.line(at).marker.is_none()))
    };
    for next in last_columns(page, at) + 1..page.lines.len() {
        // The headings of the text may have lost the numbers that the table has.
        if again == Some(next) && page.line(next).marker.is_none() && page.next_number(next) == Some(1) {
            return next;
        }
        let Some(_) = opening_words(page, next) else { continue };
        // A table that lost its numbers of pages ends above paragraphs.
        let opens = !is_bare || page.line(next).hashes > 0 || leads_to_number(page, next);
        if opens
            && !is_entry(page, next)
            && !is_other(next)
            && !is_listed(next)
            && (opened || Some(next) != first || again.is_none())
        {
            return next;
        }
        opened = true;
    }
    last_entry(page, at)
}

/// How many lines a table may have at most whose columns were torn apart.
const LONGEST_TORN: usize = 400;
/// How long the title is at least that is looked for behind it.
const SHORTEST_TITLE: usize = 4;

/// The line after a table of contents whose columns were torn apart, with numbers alone above their titles: where its first title
/// comes again, and the number above that.
fn torn_end(page: &Page<'_>, at: usize) -> Option<usize> {
    let bare = |at: usize| page.line(at).marker.is_some_and(|marker| marker.rest >= page.line(at).text.len());
    let behind = page.lines.len().min(at + LONGEST_TORN);
    let is_titled = |at: &usize| {
        let line = page.line(*at).text;
        has_leaders(line) && without_page(line).len() >= SHORTEST_TITLE
    };
    let first = (at + 1..behind).find(is_titled)?;
    // A number stands right above its title where no column is torn.
    let torn = page.out_of_columns
        && (at + 1..first)
            .any(|at| bare(at) && (bare(page.next_text(at)) || named_alone(page, page.next_text(at))));
    let title = without_page(page.line(first).text);
    if !torn {
        return None;
    }
    // The title of the text may be longer than that of its entry.
    let is_again = |at: &usize| {
        let line = page.line(*at);
        let words = line.text.tail(line.marker.map_or(0, |marker| marker.rest));
        begins_with(words, title)
            && !words.tail(title.len()).starts_with(char::is_alphanumeric)
            && !is_entry(page, *at)
            && page.is_heading_like(*at)
    };
    let again = (first + 1..behind).find(is_again)?;
    let above = |at: usize| (first + 1..at).rev().find(|at| !page.is_blank(*at) && !page.line(*at).furniture);
    let opens =
        (first + 1..=again).rev().take_while(|at| !page.is_blank(*at) && !bare(*at)).last().unwrap_or(again);
    // Between the number of a chapter and its title that of its first part may stand.
    let mut end = opens;
    while let Some(number) = above(end).filter(|at| bare(*at) || named_alone(page, *at)) {
        let opens = matches!(page.line(number).marker.map(|marker| marker.label), None | Some("I"));
        end = number;
        if opens {
            break;
        }
    }
    Some(end)
}

/// Whether a line is the name of a chapter or annex with no title behind it.
fn named_alone(page: &Page<'_>, at: usize) -> bool {
    let text = page.line(at).text;
    named(text).is_some_and(|named| named.rest >= text.len()) || text.eq_ignore_ascii_case("annexes")
}

/// The words of a line that may open the text behind a table: its first chapter, paragraph, or decision.
fn opening_words<'a>(page: &Page<'a>, at: usize) -> Option<&'a str> {
    let line = page.line(at);
    let Some(marker) = line.marker else {
        let opens = is_opening_heading(line.text)
            || line.text == "Chapter I" && (page.wrapped || !is_entry(page, page.next_text(at)))
            || line.hashes > 0 && is_first_chapter(line.text)
            || is_first_part_alone(line.text) && !is_entry(page, page.next_text(at))
            || names_decision(line.text);
        return opens.then_some(line.text);
    };
    if !matches!(marker.label, "I" | "1" | "A") {
        return None;
    }
    let words = line.text.tail(marker.rest);
    let words = if words.is_empty() { page.text(page.next_text(at)) } else { words };
    (!is_contents_columns(words) && !is_figures(words)).then_some(words)
}

/// Whether a heading names the first chapter, with or without its title.
fn is_first_chapter(heading: &str) -> bool {
    named(heading).is_some_and(|named| matches!(named.rank, Rank::Roman | Rank::Part) && named.value == 1)
}

/// Whether a line holds the name of the first part and no more: in the table its title and page stand behind.
fn is_first_part_alone(line: &str) -> bool {
    let named = if line.len() < 20 { named(line) } else { None };
    named.is_some_and(|named| named.rank == Rank::Part && named.value == 1 && named.rest >= line.len())
}

/// Whether a numbered line is the line, or stands below it.
fn leads_to_number(page: &Page<'_>, at: usize) -> bool {
    let style = page.line(at).marker.map(|marker| marker.style);
    matches!(style, None | Some(Style::Arabic(_))) || page.next_number(at).is_some()
}

/// Where the words of the first entry come again below, as no entry. Their number may stand alone above them.
fn comes_again(page: &Page<'_>, first: usize) -> Option<usize> {
    let title = without_page(opening_words(page, first)?);
    let again = (first + 1..page.lines.len()).find(|below| {
        let line = page.line(*below);
        let words = line.marker.map_or(line.text, |marker| line.text.tail(marker.rest));
        !title.is_empty() && words.eq_ignore_ascii_case(title) && !is_entry(page, *below)
    })?;
    let label = |at: usize| page.line(at).marker.map(|marker| marker.label);
    let above = (first + 1..again).rev().find(|at| !page.is_blank(*at));
    let is_number = |at: &usize| label(*at) == label(first) && page.next_text(first) < *at;
    let number = above.filter(|_| label(again).is_none() && label(first).is_some()).filter(is_number);
    Some(number.unwrap_or(again))
}

/// An entry without its leaders and numbers of paragraphs and pages.
fn without_page(entry: &str) -> &str {
    let find = |leaders: &str| memchr::memmem::find(entry.as_bytes(), leaders.as_bytes());
    let title = find("...").or_else(|| find(". . .")).map_or(entry, |leaders| entry.head(leaders));
    title.trim_end_matches(|c: char| {
        c.is_ascii_digit() || is_blank(c) || matches!(c, '.' | '-' | '–' | '/' | '*')
    })
}

/// The last line with the heads of the columns of a table: they are printed again on every page of it.
fn last_columns(page: &Page<'_>, at: usize) -> usize {
    const LONGEST_PAGE: usize = 120;
    let mut last = at;
    for next in at + 1..page.lines.len() {
        let text = page.text(next);
        if next > last + LONGEST_PAGE || is_prose(text) {
            break;
        }
        if is_contents_columns(text) && text.contains(is_blank) {
            last = next;
        }
    }
    last
}

/// The line after the last entry of a table with no heading of the text behind it; the end of a text that is cut off in
/// its table.
fn last_entry(page: &Page<'_>, at: usize) -> usize {
    let mut end = at + 1;
    let mut others = 0;
    for next in at + 1..page.lines.len() {
        let line = page.line(next);
        if line.text.is_empty() || line.furniture {
            continue;
        }
        if is_entry(page, next) || is_contents_columns(line.text) || is_figures(line.text) {
            end = next + 1;
            others = 0;
        } else if is_prose(line.text) || others == LINES_OF_ENTRY {
            return end;
        } else {
            others += 1;
        }
    }
    page.lines.len()
}

/// Whether a line is that of a sentence and not of a table.
fn is_prose(line: &str) -> bool {
    line.len() > 60 && ends_sentence(line) && !has_page_number(line)
}

/// Whether a line holds the numbers of paragraphs or pages alone.
fn is_figures(line: &str) -> bool {
    !line.is_empty()
        && line.len() <= 9
        && line.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '–' | ' '))
}

/// Whether the entry that begins at a line ends with leaders or the number of a page. In text out of columns its number
/// stands alone above it.
fn is_entry(page: &Page<'_>, at: usize) -> bool {
    let bare = page.line(at).marker.is_some_and(|marker| marker.rest >= page.text(at).len());
    let words = if bare { page.next_text(at) } else { at };
    let mut lines = (words..page.chunk_end(words)).map(|at| page.text(at));
    let is_page = |line: &str| line.len() <= 3 && line.bytes().all(|byte| byte.is_ascii_digit());
    let numbered = lines.clone().any(has_page_number) || lines.clone().skip(1).any(is_page);
    // A line of prose may end with a number.
    numbered
        && (lines.clone().any(has_leaders)
            || !lines.any(|line| ends_sentence(line) && !has_page_number(line)))
}

/// Whether dots lead to the end of a line: ". . .", "....".
pub(super) fn has_leaders(line: &str) -> bool {
    let Some(first) = memchr::memchr(b'.', line.as_bytes()) else { return false };
    let dots = line.tail(first);
    dots.contains(". . .") || dots.contains("....")
}

fn has_page_number(line: &str) -> bool {
    if has_leaders(line) {
        return true;
    }
    let line = line.trim_end_matches('*');
    let words =
        line.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '–' | 'i' | 'v' | 'x'));
    let gap = words.len() - words.trim_end_matches(is_blank).len();
    words.len() < line.len() && (gap >= 2 || words.ends_with('\t') || ends_in_page(line))
}

/// Whether a line whose wide spaces are lost ends with the number of a page ("Adoption of the agenda 3–6 5").
fn ends_in_page(line: &str) -> bool {
    let mut words = line.rsplit(is_blank);
    let page = words.next().unwrap_or_default();
    let before = words.next().unwrap_or_default();
    let counts = ["item", "items", "article", "articles", "part", "chapter", "No.", "annex", "and"];
    (page.len() <= 3 || page.len() <= 6 && matches!(before, "-" | "–"))
        && page.bytes().all(|byte| byte.is_ascii_digit())
        && !before.is_empty()
        && !counts.iter().any(|word| before.eq_ignore_ascii_case(word))
}
