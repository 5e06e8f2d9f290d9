//! Footnotes whose marks are stars, wherever they stand: at the foot of a page, between paragraphs or behind the text.
//!
//! ```text
//! Report of the Working Group on Peat on its third session*
//!
//! * Reissued for technical reasons on 3 May 2019.
//! ```

use std::ops::Range;

use super::notes::{opens_words, plain_note_mark};
use super::page::Page;
use crate::text::{Cut, is_blank, last_word, raised};

/// How many stars a mark has at most.
const MOST_STARS: usize = 3;

/// The lines with which such notes begin: one of the text above has as many stars behind a word or a symbol, and the line is
/// none of a list.
pub(super) fn starred_notes(source: &str, page: &Page<'_>, start: usize, skip: &Range<usize>) -> Vec<usize> {
    let mut found = Vec::new();
    // How many lines indicated a note with so many stars, since it was read.
    let mut indicated = [0_usize; MOST_STARS + 1];
    for at in lines_with_stars(source, page) {
        let line = page.text(at);
        let Some(count) = one_mark(line) else { continue };
        let Some(waiting) = indicated.get_mut(count) else { continue };
        let Some((_, length)) = star_mark(line) else {
            *waiting += usize::from(indicates(line, count));
            continue;
        };
        let words = line.tail(length).trim_start_matches(is_blank);
        let inside = at >= start && !skip.contains(&at);
        if inside && *waiting > 0 && opens_words(words) && !is_of_list(page, at) {
            *waiting = 0;
            found.push(at);
        }
    }
    found
}

/// The lines that have a star: most have none.
fn lines_with_stars<'p>(source: &'p str, page: &'p Page<'_>) -> impl Iterator<Item = usize> + 'p {
    let mut from = 0;
    memchr::memchr_iter(b'*', source.as_bytes()).filter_map(move |star| {
        let lines = page.lines.get(from..)?;
        let at = from + lines.partition_point(|line| line.span.end() <= star);
        page.lines.get(at).filter(|line| line.span.start() <= star)?;
        from = at + 1;
        Some(at)
    })
}

/// How many stars a line has, if it has one run of them. Emphasis has two.
fn one_mark(line: &str) -> Option<usize> {
    let first = memchr::memchr(b'*', line.as_bytes())?;
    let stars = line.tail(first).bytes().take_while(|byte| *byte == b'*').count();
    (stars <= MOST_STARS && memchr::memchr(b'*', line.tail(first + stars).as_bytes()).is_none())
        .then_some(stars)
}

/// The stars that a line begins with, apart from its words, and how many bytes they take. One may be escaped.
pub(super) fn star_mark(line: &str) -> Option<(String, usize)> {
    let escape = usize::from(line.starts_with("\\*"));
    let stars = line.tail(escape).bytes().take_while(|byte| *byte == b'*').count();
    let apart = line.tail(escape + stars).starts_with(is_blank);
    (apart && (1..=MOST_STARS).contains(&stars)).then(|| ("*".repeat(stars), escape + stars))
}

/// The words of a note without the stars of its own that a program counted otherwise: `[1] ^(*) Reissued`.
pub(super) fn without_own_stars(words: &str) -> &str {
    let stars = |inside: &str| inside.bytes().take_while(|byte| *byte == b'*').count();
    let own = |open: &str, close: &str| {
        let inside = words.strip_prefix(open)?;
        let behind = inside.tail(stars(inside)).strip_prefix(close)?;
        (stars(inside) > 0 && behind.starts_with(is_blank)).then_some(behind)
    };
    let behind = own("^(", ")").or_else(|| own("<sup>", "</sup>")).or_else(|| own("\\", ""));
    behind.map_or(words, |behind| behind.trim_start_matches(is_blank))
}

/// Whether the stars of a line stand behind a word, a year or a symbol, raised or not.
fn indicates(line: &str, stars: usize) -> bool {
    let Some(at) = memchr::memchr(b'*', line.as_bytes()) else { return false };
    let is_raised = || {
        let open = memchr::memchr2(b'<', b'^', line.as_bytes()).filter(|open| *open < at && *open > 0);
        open.is_some_and(|open| raised(line.tail(open)).is_some_and(|notes| notes.len() == 1))
    };
    let before = line.head(at);
    let words = before.trim_end_matches(['\\', ' ']);
    let last = last_word(words);
    let apart = words.len() < before.trim_end_matches('\\').len();
    let symbol = last.matches('/').nth(1).is_some();
    let word = last.ends_with(|c: char| c.is_alphanumeric() || ".,;:)”’".contains(c)) && last.len() > 2;
    let behind = line.tail(at + stars);
    let ends = behind.is_empty() || behind.starts_with(|c: char| is_blank(c) || ",;:.)”’|".contains(c));
    ends && (symbol || word && !apart) || is_raised()
}

/// Whether the line above or below begins with a star too, or a colon stands above and the text goes on below.
fn is_of_list(page: &Page<'_>, at: usize) -> bool {
    let mark = star_mark(page.text(at));
    let text = |at: usize| !page.is_blank(at) && !page.line(at).furniture;
    let above = (0..at).rev().take(8).find(|above| text(*above)).map(|above| page.text(above));
    let below = (at + 1..page.lines.len()).take(8).find(|below| text(*below)).map(|below| page.text(below));
    let next = (at + 1..page.lines.len()).find(|next| !page.is_blank(*next));
    let at_foot =
        next.is_none_or(|next| page.line(next).furniture || plain_note_mark(page.text(next)).is_some());
    above.is_some_and(|line| line.ends_with(':') && !at_foot)
        || [above, below].into_iter().flatten().any(|line| star_mark(line) == mark)
}

#[cfg(test)]
mod tests {
    fn notes(text: &str) -> Vec<(String, Option<u32>)> {
        let report = crate::parse(text).into_report();
        report.footnotes().iter().map(|note| (note.text().to_owned(), note.paragraph())).collect()
    }

    const TITLE: &str = "CAC/COSP/WG.4/2019/3\n\nReport of the Working Group on the Prevention of Corruption*\n\n1. The Group met.\n\n";

    #[test]
    fn a_note_may_be_indicated_by_the_title() {
        let text = format!("{TITLE}2. It rose.\n\n* It met in parallel with another group.\n");
        assert_eq!(notes(&text), [("It met in parallel with another group.".to_owned(), None)]);
        assert_eq!(notes(&text.replace("Corruption*", "Corruption")).len(), 0);
    }

    #[test]
    fn a_note_may_stand_between_paragraphs() {
        let text = format!("{TITLE}* It met late.\n\n2. It rose.\n");
        assert_eq!(notes(&text), [("It met late.".to_owned(), None)]);
        let report = crate::parse(&text).into_report();
        assert_eq!(
            report.paragraphs().iter().map(crate::Paragraph::number).collect::<Vec<_>>(),
            [Some(1), Some(2)]
        );
    }

    #[test]
    fn the_symbol_of_a_document_issued_again_indicates_one() {
        let text = TITLE.replace("2019/3", "2019/3*").replace("Corruption*", "Corruption");
        let text = format!("{text}2. It rose.\n\n* Reissued for technical reasons on 3 May 2019.\n");
        assert_eq!(notes(&text), [("Reissued for technical reasons on 3 May 2019.".to_owned(), None)]);
    }

    #[test]
    fn a_paragraph_has_its_own() {
        let text = "1. The Group met in a hall* of peat.\n\n2. It rose.\n\n* In Vienna.\n";
        assert_eq!(notes(text), [("In Vienna.".to_owned(), Some(1))]);
        assert_eq!(crate::parse(text).report().paragraphs()[0].text(), "The Group met in a hall of peat.");
    }

    #[test]
    fn a_program_may_have_counted_stars_otherwise() {
        for star in ["^(*)", "<sup>*</sup>", "\\*"] {
            let text = format!("1. The Group met.[1] It rose.[2]\n\n[1] {star} In Vienna.\n\n[2] See A/1.\n");
            let words: Vec<String> = notes(&text).into_iter().map(|note| note.0).collect();
            assert_eq!(words, ["In Vienna.", "See A/1."], "{star}");
        }
    }

    #[test]
    fn emphasis_that_a_line_end_parts_is_none() {
        let text = "1. The Group recalled:\n\n*The Plan of the Group\non Peat*, and its\n\n*Other plans*\n";
        assert_eq!(notes(text), []);
    }

    #[test]
    fn a_list_may_be_announced_above_the_notes_of_a_page() {
        let text =
            format!("{TITLE}2. It saw:\n\n* It met late.\n\nV.19-01234 (E)\n\n(a) Peat;\n\n(b) Bogs.\n");
        assert_eq!(notes(&text), [("It met late.".to_owned(), None)]);
    }

    #[test]
    fn items_of_a_list_are_none() {
        let text = format!("{TITLE}2. It rose:\n\n* Peat\n* Bogs\n");
        assert_eq!(notes(&text), []);
    }
}
