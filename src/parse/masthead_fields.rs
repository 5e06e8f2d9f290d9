//! Lines of a masthead whose columns ran together: fields one behind the other, words of names between them.

use std::ops::Range;

use super::masthead_marks::{is_barcode, is_job_date, is_scope, job_number};
use super::masthead_symbols::{is_symbols, split_symbols};
use crate::model::Language;
use crate::text::{Cut, is_blank};

/// How long a line may be in which fields are looked for.
const LONGEST: usize = 800;

/// A field and its kind.
struct Mark {
    range: Range<usize>,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Symbol,
    Day,
    Distribution,
    Language,
    Other,
}

/// The parts of a cell in which several fields stand ("A/CONF.1/2 4 May 2001 Original: English"); none where nothing has to
/// be parted.
pub(super) fn fields(words: &str) -> Vec<Range<usize>> {
    if words.len() > LONGEST || words.starts_with('*') && !words.contains("Distr") {
        return Vec::new();
    }
    let marks = marks(words);
    let labelled = marks.iter().any(|mark| matches!(mark.kind, Kind::Distribution | Kind::Language));
    let opens = marks.first().is_some_and(|first| is_clear(words.head(first.range.start)));
    let alone = marks.len() == 1 && !is_clear(words.tail(marks.first().map_or(0, |mark| mark.range.end)));
    if !labelled && (!opens || alone) {
        return Vec::new();
    }
    let parts = parts(words, &marks);
    let whole = matches!(parts.as_slice(), [one] if one.len() == words.len());
    if whole { Vec::new() } else { parts }
}

/// Whether nothing but the name of the house stands before the first field.
fn is_clear(before: &str) -> bool {
    let before = before.trim_matches(|c: char| is_blank(c) || c == '[' || c == ']');
    let names = ["united nations", "nations unies", "naciones unidas"];
    before.is_empty() || names.contains(&before.to_lowercase().as_str())
}

fn parts(words: &str, marks: &[Mark]) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut from = 0;
    for mark in marks {
        let between = trimmed(words, from..mark.range.start);
        // Before "Original: …" some print the language that the document itself is in.
        let own = mark.kind == Kind::Language && Language::named(words.cut(between.clone())).is_some();
        if !own {
            push(words, between, &mut parts);
        }
        parts.push(mark.range.clone());
        from = mark.range.end;
    }
    push(words, trimmed(words, from..words.len()), &mut parts);
    parts
}

fn push(words: &str, part: Range<usize>, parts: &mut Vec<Range<usize>>) {
    if words.cut(part.clone()).contains(char::is_alphanumeric) {
        parts.push(part);
    }
}

fn trimmed(words: &str, range: Range<usize>) -> Range<usize> {
    let stray = |c: char| is_blank(c) || matches!(c, '[' | ']' | ',' | ';' | '/');
    let part = words.cut(range.clone());
    let start = range.start + part.len() - part.trim_start_matches(stray).len();
    let end = range.start + part.trim_end_matches(stray).len();
    start..end.max(start)
}

fn marks(words: &str) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    let mut scope_awaited = false;
    let mut at = 0;
    while at < words.len() {
        let rest = words.tail(at);
        let inside = words.head(at).ends_with(char::is_alphanumeric);
        let found = if inside { None } else { mark_at(words, at, scope_awaited, &marks) };
        let Some((length, kind)) = found else {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        };
        scope_awaited = kind == Kind::Distribution
            && !words.cut(at..at + length).rsplit([' ', ':', '.']).next().is_some_and(is_scope)
            || scope_awaited && kind != Kind::Distribution;
        marks.push(Mark { range: at..at + length, kind });
        at += length;
    }
    marks
}

/// The field that begins at a place: how long it is.
fn mark_at(words: &str, at: usize, scope_awaited: bool, before: &[Mark]) -> Option<(usize, Kind)> {
    let rest = words.tail(at);
    let first = rest.chars().next()?;
    if first.is_ascii_digit() {
        let number = job_number(rest).map(|length| (length, Kind::Other));
        let day =
            || day(rest).filter(|_| !leads_to_meeting(words.head(at))).map(|length| (length, Kind::Day));
        let token = word(rest);
        let printed = || {
            let behind_number = before.last().is_some_and(|mark| mark.kind == Kind::Other);
            (behind_number && is_job_date(token)).then_some((token.len(), Kind::Other))
        };
        return number.or_else(day).or_else(printed);
    }
    if first == '*' {
        let token = word(rest);
        return is_barcode(token).then_some((token.len(), Kind::Other));
    }
    if !first.is_alphabetic() {
        return None;
    }
    symbol(rest)
        .map(|length| (length, Kind::Symbol))
        .or_else(|| job_number(rest).map(|length| (length, Kind::Other)))
        .or_else(|| distribution(rest).map(|length| (length, Kind::Distribution)))
        .or_else(|| language(rest).map(|length| (length, Kind::Language)))
        .or_else(|| {
            let token = word(rest);
            let capitals = token.bytes().all(|byte| byte.is_ascii_uppercase());
            let scope =
                scope_awaited && capitals && is_scope(token) && word(behind(rest, token.len())) != "ASSEMBLY";
            scope.then_some((token.len(), Kind::Distribution))
        })
}

fn word(text: &str) -> &str {
    text.split(is_blank).next().unwrap_or_default()
}

fn behind(text: &str, at: usize) -> &str {
    text.tail(at).trim_start_matches(is_blank)
}

/// `E/2025/26*`, with the volume or part in brackets behind it.
fn symbol(text: &str) -> Option<usize> {
    let first = word(text);
    // "CAC /COSP/2017/1"
    let apart =
        text.tail(first.len()).starts_with(" /") && first.bytes().all(|byte| byte.is_ascii_uppercase());
    let token =
        if apart { text.head(first.len() + 1 + word(text.tail(first.len() + 1)).len()) } else { first };
    // A symbol may run into the bracket behind it and that into the day.
    let token = token.find("(Vol").or_else(|| token.find("(Part")).map_or(token, |volume| token.head(volume));
    let token = token.trim_end_matches([',', ';', ']']);
    if !token.contains('/') || !is_symbols(&split_symbols(token)) {
        return None;
    }
    let mut end = token.len();
    let next = behind(text, end);
    if next.starts_with("(Vol") || next.starts_with("(Part") {
        end = next
            .find(')')
            .filter(|close| *close < 16)
            .map_or(end, |close| text.len() - next.len() + close + 1);
    }
    let next = behind(text, end);
    let stars = next.len() - next.trim_start_matches('*').len();
    let apart = stars > 0 && next.tail(stars).chars().next().is_none_or(is_blank);
    Some(if apart { text.len() - next.len() + stars } else { end })
}

/// `4 May 2001`, `29 de enero de 2014`, `14March 2013`: by its shape.
fn day(text: &str) -> Option<usize> {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if !(1..=2).contains(&digits) {
        return None;
    }
    let rest = text.tail(digits);
    let rest =
        ["er ", "st ", "nd ", "rd ", "th "].iter().find_map(|end| rest.strip_prefix(end)).unwrap_or(rest);
    let rest = rest.trim_start_matches(is_blank);
    let rest = rest.strip_prefix("de ").unwrap_or(rest);
    let month = rest.len() - rest.trim_start_matches(char::is_alphabetic).len();
    let behind = rest.tail(month);
    let year = behind.trim_start_matches(is_blank);
    if month < 3 || year.len() == behind.len() {
        return None;
    }
    let year = year.strip_prefix("de ").or_else(|| year.strip_prefix("del ")).unwrap_or(year);
    let figures = year.len() - year.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let dated = figures == 4 && (year.starts_with("19") || year.starts_with("20"));
    dated.then_some(text.len() - year.len() + figures)
}

/// Whether a day behind these words is one of the meeting's.
fn leads_to_meeting(before: &str) -> bool {
    let before = before.trim_end_matches(is_blank);
    let last = before.rsplit(is_blank).next().unwrap_or_default().to_lowercase();
    before.ends_with([',', '-', '–', '('])
        || before.ends_with('/') && !before.ends_with(" /")
        || ["on", "to", "and", "from", "au", "al", "le", "el", "y", "et", "of", "du"].contains(&last.as_str())
}

/// `Distr.: General`.
fn distribution(text: &str) -> Option<usize> {
    let opens = |label: &&&str| text.get(..label.len()).is_some_and(|head| head.eq_ignore_ascii_case(label));
    let label =
        ["distr.", "distr:", "distr :", "dist.:", "distribution:", "distribution :"].iter().find(opens)?;
    let value =
        text.tail(label.len()).trim_start_matches(|c: char| matches!(c, '.' | ':' | '*') || is_blank(c));
    let scope = word(value).trim_end_matches(['*', ',', ']']);
    // A word alone behind the label is meant as one, misprinted or not.
    let meant = is_scope(scope) || word(value).len() == value.len();
    Some(if meant { text.len() - value.len() + scope.len() } else { label.len() })
}

/// `Original: English`, `ENGLISH ONLY`.
fn language(text: &str) -> Option<usize> {
    let token = word(text);
    if Language::named(token).is_some() {
        let only = word(behind(text, token.len()));
        let is_only = ["only", "seulement", "solamente"].iter().any(|word| only.eq_ignore_ascii_case(word));
        return is_only.then(|| text.len() - behind(text, token.len()).len() + only.len());
    }
    let label = text.get(.."original".len()).filter(|head| head.eq_ignore_ascii_case("original"))?;
    let colon = behind(text, label.len()).strip_prefix(':')?;
    let value = colon.trim_start_matches(|c: char| c == '*' || is_blank(c));
    let mut end = if word(value).len() == value.len() {
        text.trim_end_matches(']').len()
    } else {
        text.len() - colon.len()
    };
    let mut rest = value;
    loop {
        let token = word(rest).trim_end_matches([']', ',', ';', '*']);
        let name = token.split(['/', ',']).next().unwrap_or_default();
        if Language::named(name).is_none() {
            break;
        }
        end = text.len() - rest.len() + token.len();
        rest = behind(text, end);
        let joint = word(rest);
        if !["and", "et", "y"].contains(&joint) {
            break;
        }
        rest = behind(rest, joint.len());
    }
    // Words that name no language belong to the label, but for another field behind a label that was left empty.
    let empty = end == text.len() - colon.len();
    let field = value.starts_with(|c: char| c.is_ascii_digit())
        || symbol(value).or_else(|| distribution(value)).is_some();
    (!empty || value.is_empty() || field).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &str) -> Vec<&str> {
        fields(words).into_iter().map(|part| words.cut(part)).collect()
    }

    #[test]
    fn fields_that_ran_together_are_parted() {
        assert_eq!(
            read("A/PEAT/3/7 26 March 2007 Original: ENGLISH"),
            ["A/PEAT/3/7", "26 March 2007", "Original: ENGLISH"]
        );
        assert_eq!(
            read(
                "Naciones Unidas PEAT/COP/2013/18 Distr. general 29 de enero de 2014 Español Original: inglés"
            ),
            [
                "Naciones Unidas",
                "PEAT/COP/2013/18",
                "Distr. general",
                "29 de enero de 2014",
                "Original: inglés"
            ]
        );
        assert_eq!(
            read("[Original : ANGLAIS] [11 septembre 1997]"),
            ["Original : ANGLAIS", "11 septembre 1997"]
        );
        assert_eq!(read("PEAT/B/43/12 (Vol.I)25 October 1996"), ["PEAT/B/43/12 (Vol.I)", "25 October 1996"]);
        assert_eq!(
            read("Distr.: General 7 March 2022 English only"),
            ["Distr.: General", "7 March 2022", "English only"]
        );
    }

    #[test]
    fn names_between_the_fields_keep_their_words() {
        assert_eq!(
            read(
                "Conference of the Parties Distr.: General 3 May 2019 to the Treaty Original: English on Peat"
            ),
            [
                "Conference of the Parties",
                "Distr.: General",
                "3 May 2019",
                "to the Treaty",
                "Original: English",
                "on Peat"
            ]
        );
        assert_eq!(
            read(
                "Distr. United Nations GENERAL Environment PEAT/OzL/19/3 Programme 1 July 1997 ORIGINAL: ENGLISH"
            ),
            [
                "Distr.",
                "United Nations",
                "GENERAL",
                "Environment",
                "PEAT/OzL/19/3",
                "Programme",
                "1 July 1997",
                "ORIGINAL: ENGLISH"
            ]
        );
    }

    #[test]
    fn lines_of_one_field_or_of_none_are_left_alone() {
        for words in [
            "A/PEAT/3/7*",
            "Distr.: General",
            "Vienna, 20-24 June 2016",
            "Distribution of seats among regions",
            "* Reissued on 3 May 2011 as A/PEAT/3/7.",
            "Item 4 (A/PEAT/3/7)",
            "Third session, 4 May 2001",
        ] {
            assert!(read(words).is_empty(), "{words}");
        }
    }
}
