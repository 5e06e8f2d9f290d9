//! Reads the names of parts of a report.

use super::super::cursor::Cursor;
use super::super::provisions::{Separator, paragraph_numbers, separator};
use super::super::{chapter, roman};
use super::{CrossRef, ReportPart};
use crate::text::Cut;

/// Steps over "paragraphs 3 to 5", "section IV.A", "annex I".
pub(super) fn read(cursor: &mut Cursor<'_>) -> Option<CrossRef> {
    match cursor.peek() {
        b'p' | b'P' => {
            let numbers = paragraph_numbers(cursor)?;
            Some(CrossRef::of_paragraphs(&numbers))
        }
        b'c' | b'C' => chapters(cursor),
        b's' | b'S' => labelled(cursor, ReportPart::Section, &SECTION, 1),
        b'f' | b'F' => labelled(cursor, ReportPart::Footnote, &FOOTNOTE, 1),
        b'a' | b'A' => labelled(cursor, ReportPart::Annex, &ANNEX, 0)
            .or_else(|| labelled(cursor, ReportPart::Appendix, &APPENDIX, 0)),
        _ => None,
    }
}

const SECTION: [&str; 6] = ["section", "Section", "sections", "Sections", "sect.", "sects."];
const FOOTNOTE: [&str; 4] = ["footnote", "Footnote", "footnotes", "Footnotes"];
const ANNEX: [&str; 4] = ["annex", "Annex", "annexes", "Annexes"];
const APPENDIX: [&str; 4] = ["appendix", "Appendix", "appendices", "Appendices"];

fn chapters(cursor: &mut Cursor<'_>) -> Option<CrossRef> {
    let mut next = *cursor;
    let several = chapter::head(&mut next)?;
    let refs = chapter::numerals(&mut next, several)?;
    *cursor = next;
    Some(CrossRef::new(ReportPart::Chapter, refs.iter().map(super::super::ChapterRef::roman).collect()))
}

/// The word and its labels, at least `least` of them.
fn labelled(cursor: &mut Cursor<'_>, part: ReportPart, words: &[&str], least: usize) -> Option<CrossRef> {
    let mut next = *cursor;
    if !next.eat_word(words) {
        return None;
    }
    let several = next.text().cut(cursor.at()..next.at()).ends_with('s');
    let labels = labels(&mut next, several);
    if labels.len() < least {
        return None;
    }
    *cursor = next;
    Some(CrossRef::new(part, labels))
}

/// The labels behind the word. Commas join those of several: "annexes I, II and III".
fn labels(cursor: &mut Cursor<'_>, several: bool) -> Vec<String> {
    let mut labels = Vec::new();
    let mut next = *cursor;
    if !next.eat(" ") {
        return labels;
    }
    while let Some(label) = label(&mut next) {
        labels.push(label.to_owned());
        *cursor = next;
        match separator(&mut next) {
            Some(Separator::Comma) if several && labels.len() < MOST => {}
            Some(Separator::And) if several || labels.len() < 2 => {}
            _ => break,
        }
    }
    labels
}

/// The most parts that one reference names.
const MOST: usize = 32;

/// "II", "IV.A.1", "B", "3"
fn label<'a>(cursor: &mut Cursor<'a>) -> Option<&'a str> {
    let start = cursor.at();
    let mut next = *cursor;
    element(&mut next)?;
    loop {
        let mut sub = next;
        if !sub.eat(".") || element(&mut sub).is_none() {
            break;
        }
        next = sub;
    }
    if !next.is_at_word_end() {
        return None;
    }
    *cursor = next;
    Some(next.text().cut(start..next.at()))
}

fn element(cursor: &mut Cursor<'_>) -> Option<()> {
    let start = cursor.at();
    if cursor.skip_while(|byte| byte.is_ascii_digit()) > 0 {
        return (cursor.at() - start <= 4).then_some(());
    }
    cursor.skip_while(|byte| byte.is_ascii_uppercase());
    let letters = cursor.text().cut(start..cursor.at());
    (letters.len() == 1 || roman::value(letters).is_some()).then_some(())
}
