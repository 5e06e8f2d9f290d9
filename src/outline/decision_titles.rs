//! Where the title of a decision ends: beside its name, or in the lines below it.

use super::decisions::opens_preamble;
use super::furniture::is_rule;
use super::marker::Style;
use super::named::{is_code, named, names_decision};
use super::page::Page;
use super::vocabulary::is_opening_heading;
use super::{begins_upper, ends_sentence};

/// How many lines the title of a decision may have.
pub(super) const LONGEST_TITLE: usize = 5;

/// The line after the last of the title that stands beside the name or below it.
pub(super) fn title_end(page: &Page<'_>, at: usize) -> usize {
    let mut words = page.text(at).split_whitespace();
    let draft = words.clone().next().is_some_and(|word| word.eq_ignore_ascii_case("draft"));
    let bare = words.nth(2 + usize::from(draft)).is_none();
    let end = run_end(page, at + 1, bare);
    if end > at + 1 || !bare || !page.is_blank(at + 1) {
        return end;
    }
    // A title alone between blank lines, and words of the decision below it.
    let title = page.next_text(at);
    if is_heading_below(page, at, title) {
        return title + 1;
    }
    let end = run_end(page, title, true);
    let alone = end > title && page.is_blank(end) && page.line(title).hashes == 0;
    let leads = |style| matches!(style, Style::Arabic(1));
    if alone && page.line(page.next_text(end)).marker.is_none_or(|marker| leads(marker.style)) {
        end
    } else {
        at + 1
    }
}

/// Whether the title is a heading like the name above it, with the words of the decision below.
fn is_heading_below(page: &Page<'_>, name: usize, title: usize) -> bool {
    let line = page.line(title);
    let below = page.line(page.next_text(title));
    line.hashes > 0
        && line.hashes == page.line(name).hashes
        && line.marker.is_none()
        && !tells_of_decision(line.text)
        && !is_opening_heading(line.text)
        && below.hashes == 0
        && below.marker.is_none()
}

/// The line after the last of those that go on with a title from a line on, or begin it.
fn run_end(page: &Page<'_>, start: usize, begins: bool) -> usize {
    let is_title = |at: &usize| {
        let line = page.line(*at);
        !line.text.is_empty()
            && line.marker.is_none()
            && !line.furniture
            && line.hashes == 0
            && !is_rule(line.text)
            && !line.text.starts_with(['(', '['])
            && !tells_of_decision(line.text)
            && !opens_preamble(page, *at)
            && !opens_account(line.text)
            && named(line.text).is_none_or(|named| named.rest < line.text.len())
    };
    let end = (start..start + LONGEST_TITLE).find(|at| !is_title(at)).unwrap_or(start + LONGEST_TITLE);
    let last = page.text(end.saturating_sub(1));
    let titled =
        (!begins || begins_upper(page.text(start))) && !ends_sentence(last) && !last.ends_with([',', ';']);
    if titled { end } else { start }
}

/// Whether a line says when the organ took its decision: "At its 12th meeting, on 5 December, the Commission".
fn opens_account(line: &str) -> bool {
    ["At its ", "At the same "].iter().any(|words| line.starts_with(words)) && line.contains(" meeting")
}

/// Whether a line is about the decision that it begins with, and no title: "Resolution submitted by Chile".
fn tells_of_decision(line: &str) -> bool {
    const NOUNS: [&str; 6] =
        ["Decision ", "Resolution ", "Décision ", "Résolution ", "Decisión ", "Resolución "];
    // "Decision to move the office" is a title.
    let titled =
        |behind: &str| ["to ", "on ", "de ", "sur ", "sobre "].iter().any(|word| behind.starts_with(word));
    NOUNS.iter().any(|noun| line.strip_prefix(noun).is_some_and(|behind| !titled(behind)))
        || names_decision(line) && !is_code(line)
}
