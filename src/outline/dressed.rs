//! A line without the mark-up around it, with the mark that it begins with.

use super::converted::{converted_marker, heading_marker};
use super::furniture;
use super::marker::{Marker, Style, marker};
use super::markup;
use crate::text::{Cut, Line, in_link, is_blank, number_of_note, without_raised};

/// A line without the marks that say it is a heading, and the mark it begins with.
#[derive(Clone, Copy, Default)]
pub(super) struct Dressed<'a> {
    /// The words, mark included.
    pub(super) text: &'a str,
    /// Where `text` begins in the source.
    pub(super) start: usize,
    /// How many `#` stood before it.
    pub(super) hashes: u8,
    /// A bullet before another mark (` - (a) Opening`) is passed over.
    pub(super) marker: Option<Marker<'a>>,
    /// Whether the line belongs to the page and not to the text.
    pub(super) furniture: bool,
}

/// A line as the walk sees it.
pub(super) fn dress<'a>(line: &Line<'a>) -> Dressed<'a> {
    let (mut text, mut start) = markup::inner(line);
    if let Some(words) = heading_behind_count(text) {
        start += text.len() - words.len();
        text = words;
    }
    let hashes = text.bytes().take(7).take_while(|byte| *byte == b'#').count();
    let titled = hashes > 0 && text.tail(hashes).starts_with(is_blank);
    if titled {
        let words = text.tail(hashes).trim_start_matches(is_blank);
        start += text.len() - words.len();
        text = words;
    }
    if titled {
        let (words, behind) = markup::without_anchors(without_closing(text));
        (text, start) = (words, start + behind);
    }
    if let Some(words) = in_link(text).filter(|words| marker(words).is_some()) {
        start += 1;
        text = words;
    }
    if let Some(words) = heading_in_list(text) {
        start += text.len() - words.len();
        text = words;
    }
    let emphasized = matches!(text.byte(0), b'*' | b'_');
    for mark in ["***", "**", "__"].into_iter().filter(|_| emphasized) {
        let inside = text.strip_prefix(mark).and_then(|inside| inside.strip_suffix(mark)).unwrap_or_default();
        let whole = !inside.starts_with(|c| is_blank(c) || c == '*')
            && !inside.ends_with(|c| is_blank(c) || c == '*' && !ends_in_star(inside));
        if !inside.is_empty() && whole && !is_mark_apart(inside, mark) {
            text = inside;
            start += mark.len();
        }
    }
    if let Some(inside) = strong_before_note(text) {
        text = inside;
        start += 2;
    }
    if let Some(inside) = emphasized_mark(text, titled) {
        text = inside;
        start += 1;
    }
    let hashes = if titled { u8::try_from(hashes).unwrap_or_default() } else { 0 };
    let marker = any_marker(text).filter(|_| number_of_note(text).is_none());
    let marker = marker.or_else(|| heading_marker(text).filter(|_| titled));
    let words = marker.map_or(text, |marker| text.tail(marker.rest));
    if words.starts_with('[') && words.ends_with(')') && markup::is_way(words) {
        return Dressed { text, start, hashes, marker: None, furniture: true };
    }
    Dressed { text, start, hashes, marker, furniture: furniture::is_furniture(line.text) }
}

pub(super) fn any_marker(text: &str) -> Option<Marker<'_>> {
    outer_marker(text).or_else(|| converted_marker(text))
}

/// The heading that is an item of a list, from its mark on: `2.  # Organization of the session`. So converters write a heading
/// that a word processor numbers; the figure counts the list, whatever letter or numeral was printed.
fn heading_behind_count(text: &str) -> Option<&str> {
    let digits = text.bytes().take(3).take_while(u8::is_ascii_digit).count();
    let behind = text.tail(digits).strip_prefix(if digits > 0 { ['.', ')'] } else { ['-', '*'] })?;
    let words = behind.trim_start_matches(is_blank);
    let hashes = words.bytes().take(7).take_while(|byte| *byte == b'#').count();
    let title = words.tail(hashes).trim_start_matches(is_blank);
    let parted = words.len() < behind.len() && title.len() + hashes < words.len();
    (parted && hashes > 0 && !title.is_empty()).then_some(words)
}

/// Whether strong words end with a star that is none of theirs, but the mark of a note: `**Report on the session***`.
fn ends_in_star(inside: &str) -> bool {
    let words = inside.strip_suffix('*').unwrap_or_default();
    !words.contains('*') && words.ends_with(char::is_alphanumeric)
}

/// The strong words of a list item that are a heading with its number: `- **II. Organization**`.
fn heading_in_list(text: &str) -> Option<&str> {
    let words = text.strip_prefix("- ").or_else(|| text.strip_prefix("* "))?.trim_start_matches(is_blank);
    let inside = words.strip_prefix("**")?.strip_suffix("**")?;
    let marker = marker(inside).filter(|marker| marker.style == Style::Capital)?;
    (marker.rest < inside.len() && !inside.contains("**")).then_some(words)
}

/// The words of a line that are all strong but for the indicator of a note behind them: `**Report on the session**[^1]`,
/// `**A. Opening**<sup>1</sup>`. The mark that ends them stays.
fn strong_before_note(text: &str) -> Option<&str> {
    let inside = text.strip_prefix("**").filter(|_| text.ends_with([']', '>', '^']))?;
    let note = inside.tail(inside.find("**")? + 2);
    let indicates = note.starts_with("[^") && !note.contains(is_blank)
        || !note.is_empty() && without_raised(note).is_empty();
    (indicates && !inside.starts_with(is_blank)).then_some(inside)
}

/// Whether the strong words of a line are a mark and what it marks, each for itself: `**A.** **Opening**`.
fn is_mark_apart(inside: &str, mark: &str) -> bool {
    let first = inside.find(mark).map(|end| (inside.head(end), inside.tail(end + mark.len())));
    first.is_some_and(|(first, behind)| {
        (behind.starts_with(is_blank) || behind.starts_with(mark))
            && any_marker(first).is_some_and(|marker| marker.rest >= first.len())
    })
}

/// The words of a line that is emphasized as a whole, where they are a heading or the emphasis hides a mark: `*I. Opening*`.
fn emphasized_mark(text: &str, titled: bool) -> Option<&str> {
    let mark = text.chars().next().filter(|mark| matches!(mark, '*' | '_'))?;
    let inside = text.strip_prefix(mark)?.strip_suffix(mark)?;
    let whole = !inside.contains(mark) && !inside.starts_with(is_blank) && !inside.ends_with(is_blank);
    let hidden = || matches!(marker(inside), Some(Marker { style: Style::Capital, .. }));
    (whole && (titled || hidden())).then_some(inside)
}

/// The words of a heading in Markdown without the marks that may close it: `## Opening ##`, `## Opening {#opening}`.
fn without_closing(text: &str) -> &str {
    let mut words = text;
    if let Some((before, name)) = text.strip_suffix('}').and_then(|text| text.rsplit_once('{'))
        && name.starts_with(['#', '.'])
        && !name.contains(is_blank)
    {
        words = before.trim_end_matches(is_blank);
    }
    let unmarked = words.trim_end_matches('#');
    if unmarked.len() < words.len() && unmarked.ends_with(is_blank) {
        unmarked.trim_end_matches(is_blank)
    } else {
        words
    }
}

/// The mark of a line; of a bullet with another mark right behind it, that other mark.
pub(super) fn outer_marker(text: &str) -> Option<Marker<'_>> {
    let outer = marker(text)?;
    if outer.style != Style::Bullet {
        return Some(outer);
    }
    let inner = marker(text.tail(outer.rest)).filter(|inner| inner.style != Style::Bullet);
    Some(inner.map_or(outer, |inner| Marker { rest: outer.rest + inner.rest, ..inner }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(text: &str) -> Vec<String> {
        let report = crate::parse(text).into_report();
        report.all_sections().map(|(_, section)| section.title().unwrap_or_default().to_owned()).collect()
    }

    #[test]
    fn the_marks_of_a_heading_in_markdown_are_none_of_its_words() {
        for heading in [
            "## I. Opening ##",
            "## I. Opening {#opening}",
            "## I. Opening ## {#opening}",
            "***I. Opening***",
            "## ***I. Opening***",
            "## *I. Opening*",
            "*I. Opening*",
            "## <span id=\"opening\" class=\"anchor\"></span>I. Opening",
            "## I. Opening<a id=\"opening\"></a>",
            "I. Opening\\",
            "I. Opening\n----------",
            "I. Opening\n==========",
            "2.  # Opening",
            "- ## Opening",
        ] {
            assert_eq!(titles(&format!("{heading}\n\n1. The Group met.\n")), ["Opening"], "{heading}");
        }
        assert_eq!(without_closing("Use of C#"), "Use of C#");
    }

    #[test]
    fn a_line_of_strokes_makes_a_heading_of_the_line_above() {
        assert_eq!(
            titles("Opening\n-------\n\n1. The Group met.\n\nClosing\n-------\n\n2. It rose.\n"),
            ["Opening", "Closing"]
        );
        assert_eq!(titles("1. The Group met.\n-------\n\n2. It rose.\n"), [""; 0]);
    }
}
