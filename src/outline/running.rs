//! Running titles: words that the page prints over or under the text again and again, such as the title of the
//! document or of the chapter.

use std::collections::HashMap;

use super::furniture::{is_furniture, is_rule};
use super::marker::Style;
use super::page::Page;
use super::plain_headings::is_figure;
use super::vocabulary::is_title_start;
use crate::text::{is_blank, superscript_digit};

/// How many lines of a running title may stand one over the other.
const DEPTH: usize = 2;
/// How often words have to come at the edge of a page to be a running title.
const OFTEN: usize = 3;
/// Words as long as this are one when they come twice, each time first on their page.
const LONG: usize = 20;

/// The names of languages that older heads have between the symbol and the number of the page.
const LANGUAGES: [&str; 6] = ["English", "French", "Spanish", "ENGLISH", "Français", "Español"];

/// Says of the lines that are running titles that they belong to the page.
pub(super) fn mark_running_titles(page: &mut Page<'_>) {
    mark_languages(page);
    for _ in 0..DEPTH {
        let edges = edges(page);
        let mut seen: HashMap<&str, Seen> = HashMap::with_capacity(edges.len());
        for edge in &edges {
            let seen = seen.entry(edge.words).or_default();
            seen.times += 1;
            seen.tops += usize::from(edge.is_top);
        }
        let mut marked = false;
        for edge in edges {
            let Some(seen) = seen.get_mut(edge.words) else { continue };
            let first = !std::mem::replace(&mut seen.met, true);
            let long = seen.tops >= 2 && edge.words.len() >= LONG;
            if seen.times < OFTEN && !long {
                continue;
            }
            let line = page.line(edge.at);
            // Where the words come first they may be what is repeated after: a heading, the title on the first page.
            let title = edge.on_first_page && is_title_start(line.text);
            if !(first && (line.marker.is_some() || line.hashes > 0 || title)) {
                page.set_furniture(edge.at);
                marked = true;
            }
        }
        if !marked {
            break;
        }
    }
}

/// Says of the names of languages between two lines that belong to the page that they do so too.
fn mark_languages(page: &mut Page<'_>) {
    for at in 0..page.lines.len() {
        if !LANGUAGES.contains(&page.text(at)) {
            continue;
        }
        let of_page = |at: Option<usize>| at.is_some_and(|at| page.line(at).furniture);
        let above = (1..=3).filter_map(|up| at.checked_sub(up)).find(|above| !page.is_blank(*above));
        let below = (at + 1..at + 4).find(|below| !page.is_blank(*below));
        if of_page(above) && of_page(below) {
            page.set_furniture(at);
        }
    }
}

#[derive(Default)]
struct Seen {
    times: usize,
    tops: usize,
    met: bool,
}

/// A line of print at the edge of a page.
struct Edge<'a> {
    at: usize,
    /// The line without the number of the page.
    words: &'a str,
    /// Whether nothing of the text stands above it on its page.
    is_top: bool,
    /// Whether neither a page break nor a numbered line stands above it.
    on_first_page: bool,
}

/// The lines right above or below a page break or what is known to belong to the page.
fn edges<'a>(page: &Page<'a>) -> Vec<Edge<'a>> {
    let mut edges = Vec::new();
    let (mut is_top, mut begins, mut in_notes, mut on_first_page) = (false, false, false, true);
    let mut above = None;
    for at in 0..page.lines.len() {
        let line = page.line(at);
        begins |= page.begins_page(at);
        let is_numbered =
            line.marker.is_some_and(|marker| matches!(marker.style, Style::Arabic(_) | Style::Capital));
        on_first_page &= !begins && !is_numbered;
        let rule = line.furniture && is_rule(line.text);
        // Among footnotes a number alone is the number of one.
        in_notes |= line.furniture && is_figure(line.text) && is_counted_on(page, at);
        let of_page = line.furniture && !rule && !(in_notes && is_figure(line.text));
        if of_page || begins {
            let foot = above.take().filter(|at| !begins_note(page, *at));
            edges.extend(foot.and_then(|above| edge(above, false, on_first_page, page)));
            is_top = true;
        }
        if line.text.is_empty() || line.furniture && !rule {
            continue;
        }
        if is_top && !rule {
            edges.extend(edge(at, begins, on_first_page, page));
        }
        // Below a rule stand footnotes, which may well be worded alike.
        in_notes = rule || in_notes && !is_top;
        above = (!in_notes && !is_top).then_some(at);
        (is_top, begins) = (false, false);
    }
    edges
}

/// How many lines apart two numbers are at most that two notes at the foot of one page have.
const NEXT_NOTE: usize = 8;

/// Whether the page has the number before or behind that of a line near it, each on a line of its own: they count notes.
fn is_counted_on(page: &Page<'_>, at: usize) -> bool {
    let number = |at: usize| page.text(at).parse::<u32>().ok().filter(|_| is_figure(page.text(at)));
    let Some(own) = number(at) else { return false };
    let is_edge = |at: usize| {
        let line = page.line(at);
        let numbered = line.marker.is_some_and(|marker| matches!(marker.style, Style::Arabic(_)));
        numbered || line.furniture && !is_figure(line.text)
    };
    let on_page = |at: &usize| !page.begins_page(*at) && !is_edge(*at);
    let below = (at + 1..=at + NEXT_NOTE).take_while(on_page).find_map(number);
    // The line itself may be the first of its page.
    let above = (1..=NEXT_NOTE).take_while(|up| at >= *up && on_page(&(at + 1 - up)));
    let above = above.into_iter().find_map(|up| number(at - up));
    below == own.checked_add(1) || above.is_some_and(|above| above.checked_add(1) == Some(own))
}

fn edge<'a>(at: usize, is_top: bool, on_first_page: bool, page: &Page<'a>) -> Option<Edge<'a>> {
    let words = beside_furniture(page.text(at));
    let words = words.trim_matches(|c: char| c.is_ascii_digit() || c == '|' || is_blank(c));
    let letters = words.chars().filter(|c| c.is_alphabetic()).take(4).count();
    let begins = words.starts_with(char::is_uppercase);
    (begins && letters == 4 && words.len() <= 200).then_some(Edge { at, words, is_top, on_first_page })
}

/// What a line holds beside a symbol at one of its edges: `CAC/COSP/2025/5      Congress report`.
fn beside_furniture(line: &str) -> &str {
    const WIDE: &str = "    ";
    let symbol = |words: &str| memchr::memchr(b'/', words.as_bytes()).is_some() && is_furniture(words);
    match (line.split_once(WIDE), line.rsplit_once(WIDE)) {
        (Some((first, words)), _) if symbol(first) => words,
        (_, Some((words, last))) if symbol(last) => words,
        _ => line,
    }
}

/// Whether a line begins as footnotes do.
fn begins_note(page: &Page<'_>, at: usize) -> bool {
    let first = page.text(at).chars().next();
    first.is_some_and(|c| c.is_ascii_digit() || c == '*' || superscript_digit(c).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lines;

    fn furniture(text: &str) -> Vec<usize> {
        let lines = lines(text);
        let page = Page::new(text, &lines);
        (0..lines.len()).filter(|at| page.line(*at).furniture).collect()
    }

    #[test]
    fn a_title_at_the_head_of_every_page_belongs_to_the_page() {
        let text = "one\n\u{c}Report of the Group\ntwo\n\u{c}3  Report of the Group\nthree\n\u{c}Report of the Group  4\nfour\n";
        assert_eq!(furniture(text), [1, 3, 5]);
        let text = "one\n\u{c}Matters of organization\ntwo\n\u{c}Matters of organization\nthree\n";
        assert_eq!(furniture(text), [1, 3]);
    }

    #[test]
    fn it_may_stand_beside_the_symbol() {
        let (left, right) = ("A/CONF.9/5         Congress report", "Congress report         A/CONF.9/5");
        let text = format!("one\n\u{c}{right}\ntwo\n\u{c}{left}\nthree\n\u{c}{right}\nfour\n");
        assert_eq!(furniture(&text), [1, 3, 5]);
    }

    #[test]
    fn without_page_breaks_it_is_told_by_the_number_of_the_page() {
        let text = "one\n\n- 2 -\nMatters\n\ntwo\n\n- 3 -\n\nMatters\n\nthree\n\n- 4 -\nMatters\n";
        assert_eq!(furniture(text), [2, 3, 7, 9, 13, 14]);
    }

    #[test]
    fn a_heading_at_the_head_of_a_page_is_kept_where_it_comes_first() {
        let text = "\u{c}II. Matters\none\n\u{c}II. Matters\ntwo\n\u{c}II. Matters\nthree\n";
        assert_eq!(furniture(text), [2, 4]);
    }

    #[test]
    fn the_language_between_symbol_and_page_belongs_to_the_page() {
        assert_eq!(furniture("one\n\nCAC/COSP/2017/2\nEnglish\nPage 3\n\ntwo\nEnglish\nthree\n"), [2, 3, 4]);
    }

    #[test]
    fn words_that_come_again_elsewhere_are_text() {
        assert_eq!(furniture("Draft resolution\none\n\nDraft resolution\ntwo\n\nDraft resolution\n"), [0; 0]);
    }
}
