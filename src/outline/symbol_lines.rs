//! Symbols that stand alone on a line: running heads mostly, and now and then the words of a sentence that was broken there.

use std::collections::HashMap;

use super::page::Page;
use crate::text::is_blank;

/// How many lines above a symbol its paragraph may begin.
const LONGEST_PARAGRAPH: usize = 40;

/// Says of the lines with nothing but a symbol that are words of a sentence that they belong to the text.
pub(super) fn keep_cited_symbols(page: &mut Page<'_>) {
    let alone: Vec<usize> = (0..page.lines.len()).filter(|at| is_symbol_alone(page, *at)).collect();
    if alone.is_empty() {
        return;
    }
    let heads = heads(page);
    for at in alone {
        if is_in_sentence(page, at, &heads) || is_cell(page, at, &heads) {
            page.set_text(at);
        }
    }
}

fn is_symbol_alone(page: &Page<'_>, at: usize) -> bool {
    let line = page.line(at);
    line.furniture
        && memchr::memchr_iter(b'/', line.text.as_bytes()).nth(1).is_some()
        && line.text.starts_with(|first: char| first.is_ascii_uppercase() || first == '(')
        && !line.text.contains(is_blank)
}

/// How many lines from what else is printed around the text a symbol stands at most that is a head.
const NEAR: usize = 3;
/// How often a symbol stands alone on a line at least where it is a running head; that over the text is one by itself.
const HEAD: usize = 3;

/// How often each symbol stands among what the page prints around the text, or over the first number of the text.
fn heads<'a>(page: &Page<'a>) -> HashMap<&'a str, usize> {
    let mut heads = HashMap::new();
    let mut in_front = true;
    for at in 0..page.lines.len() {
        let line = page.line(at);
        in_front &= line.marker.is_none();
        if !line.furniture && !in_front {
            continue;
        }
        let weight = if in_front { HEAD } else { 1 };
        for word in line.text.split(is_blank).filter(|word| memchr::memchr(b'/', word.as_bytes()).is_some()) {
            *heads.entry(plain(word)).or_default() += weight;
        }
    }
    heads
}

/// A symbol without the marks of the sentence around it.
fn plain(word: &str) -> &str {
    word.trim_matches(|c: char| "().*".contains(c))
}

/// Whether the line above goes on with a symbol: on the same page, and with one that no other page has at its head or that
/// the words ask for.
fn is_in_sentence(page: &Page<'_>, at: usize, heads: &HashMap<&str, usize>) -> bool {
    let Some(above) = at.checked_sub(1).map(|above| page.line(above)) else { return false };
    let symbol = page.text(at);
    let broken = !above.text.is_empty()
        && !above.furniture
        && !above.text.ends_with(['.', ':'])
        && !page.begins_page(at)
        && !page.begins_page(at + 1);
    if !broken || !is_in_paragraph(page, at) {
        return false;
    }
    let last = above.text.rsplit(is_blank).next().unwrap_or_default();
    let below = page.line(at + 1);
    let asked_for = ["document", "documents", "(document", "symbol", "(see"].contains(&last);
    let closes =
        symbol.starts_with('(') || symbol.ends_with('.') || symbol.ends_with(')') && !symbol.contains('(');
    let goes_on = !below.text.is_empty() && !below.furniture;
    asked_for || closes || goes_on && heads.get(plain(symbol)).is_none_or(|times| *times < HEAD)
}

/// Whether a symbol stands on this line alone in all the text, with nothing near it that is printed around the text: in a list of
/// documents, say, whose cells stand one below another.
fn is_cell(page: &Page<'_>, at: usize, heads: &HashMap<&str, usize>) -> bool {
    let mut near = at.saturating_sub(NEAR)..=at + NEAR;
    heads.get(plain(page.line(at).text)) == Some(&1)
        && !near.any(|near| near != at && page.line(near).furniture)
        && at + NEAR < page.lines.len()
}

/// Whether a line is one of a paragraph: a mark begins it, or words in small letters go on with it.
fn is_in_paragraph(page: &Page<'_>, at: usize) -> bool {
    let marked = |above: &usize| page.line(*above).marker.is_some();
    let above =
        (1..LONGEST_PARAGRAPH).map_while(|up| at.checked_sub(up)).take_while(|above| !page.is_blank(*above));
    page.text(at + 1).starts_with(char::is_lowercase) || above.into_iter().any(|above| marked(&above))
}

#[cfg(test)]
mod tests {
    fn paragraph(text: &str) -> String {
        crate::parse(text).report().paragraphs().first().unwrap().text().to_owned()
    }

    #[test]
    fn a_symbol_that_a_line_breaks_off_before_is_a_word_of_its_sentence() {
        for (text, words) in [
            (
                "1. The Group read\nCAC/COSP/2017/2\nand liked\nCAC/COSP/2017/2.\n",
                "The Group read CAC/COSP/2017/2 and liked CAC/COSP/2017/2.",
            ),
            (
                "1. The Group read\nCAC/COSP/2017/2\nand liked it.\n",
                "The Group read CAC/COSP/2017/2 and liked it.",
            ),
            ("1. The Group read\nCAC/COSP/2017/2.\n\n2. It rose.\n", "The Group read CAC/COSP/2017/2."),
            (
                "1. The Group read a draft\n(CAC/COSP/2017/2)\nwith care.\n",
                "The Group read a draft (CAC/COSP/2017/2) with care.",
            ),
        ] {
            assert_eq!(paragraph(text), words);
        }
    }

    #[test]
    fn the_symbol_of_the_document_between_two_pages_is_none() {
        let front = "CAC/COSP/2017/2\n\nReport of the Group on its second session\n\n";
        for head in ["CAC/COSP/2017/2", "\u{c}CAC/COSP/2017/2", "\nCAC/COSP/2017/2\n"] {
            let text = format!("{front}1. The Group read a draft\n{head}\nwith care.\n");
            assert_eq!(paragraph(&text), "The Group read a draft with care.");
        }
        let text = format!("{front}1. The Group read document\nCAC/COSP/2017/2\nwith care.\n");
        assert_eq!(paragraph(&text), "The Group read document CAC/COSP/2017/2 with care.");
    }
}
