//! A title that runs on behind the masthead, and what runs on behind the title, get lines of their own.
//!
//! ```text
//! United Nations A/PEAT/1/2 Distr.: General 3 May 2019 Original: English Report of the Committee on Peat I. Introduction 1. The …
//! Bonn, 4 to 8 May 2019 Report of the Committee on Peat
//! ```

use super::furniture::begins_shown_page;
use super::vocabulary::{is_masthead_field, names_officer};
use crate::source::Span;
use crate::text::{Cut, Line, is_blank};

/// How many lines with print the front of a document may have.
const FRONT: usize = 40;

/// How long the front of a document may be in one line.
const FRONT_LENGTH: usize = 4000;

/// The lines of a text, those of its front that hold several cut into these. Together they are the same text.
pub(super) fn cut(lines: Vec<Line<'_>>) -> Vec<Line<'_>> {
    let mut cutter = Cutter { printed: 0, titled: false };
    let mut cuts = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if cutter.titled || cutter.printed > FRONT {
            break;
        }
        let places = cutter.places(line.text);
        cuts.extend((!places.is_empty()).then_some((at, places)));
    }
    if cuts.is_empty() {
        return lines;
    }
    let mut all = Vec::with_capacity(lines.len() + 2 * cuts.len());
    let mut cuts = cuts.into_iter().peekable();
    for (at, line) in lines.into_iter().enumerate() {
        match cuts.next_if(|(cut, _)| *cut == at) {
            Some((_, places)) => part(line, &places, &mut all),
            None => all.push(line),
        }
    }
    all
}

/// Cuts a line at places of its text.
fn part<'a>(line: Line<'a>, places: &[usize], all: &mut Vec<Line<'a>>) {
    let ends = places.iter().copied().chain([line.text.len()]);
    let mut from = 0;
    for end in ends {
        let text = line.text.cut(from..end);
        let first = from == 0;
        let last = end == line.text.len();
        let span_start = if first { line.span.start() } else { line.start + from };
        let span_end = if last { line.span.end() } else { line.start + end };
        all.push(Line {
            span: Span::new(span_start, span_end),
            text: text.trim_end_matches(is_blank),
            start: line.start + from,
            begins_page: first && line.begins_page,
            comment: false,
        });
        from = end;
    }
}

struct Cutter {
    /// How many lines had print so far.
    printed: usize,
    /// Whether the title of the document has been seen.
    titled: bool,
}

impl Cutter {
    /// Where a line is to be cut, in order.
    fn places(&mut self, text: &str) -> Vec<usize> {
        if text.is_empty() || begins_shown_page(text) {
            return Vec::new();
        }
        self.printed += 1;
        let runs = strong_runs(text);
        if runs.is_empty() { self.front(text) } else { runs }
    }

    /// The title in a line of the masthead, and the contents or the first paragraph behind it.
    fn front(&mut self, text: &str) -> Vec<usize> {
        if title_at(text) == Some(0) {
            self.titled = true;
        }
        let head = text.get(..FRONT_LENGTH).unwrap_or(text);
        let Some(title) = title_in(head) else { return Vec::new() };
        self.titled = true;
        let behind = head.tail(title);
        let end = [
            "CONTENTS ",
            "Contents ",
            "Índice ",
            "Table des matières ",
            "INTRODUCTION ",
            "Introduction ",
            "I. ",
            "1. ",
        ]
        .iter()
        .filter_map(|word| opening(behind, word))
        .min();
        [title].into_iter().chain(end.map(|end| title + end)).collect()
    }
}

/// Where strong words of a line begin that a line of its own had on the page: the title behind the organ, the rapporteur behind
/// the title.
fn strong_runs(text: &str) -> Vec<usize> {
    if !text.starts_with(['#', '*']) {
        return Vec::new();
    }
    let mut places = Vec::new();
    let mut titled = title_at(text.trim_start_matches(['#', '*', ' '])) == Some(0);
    for found in memchr::memmem::find_iter(text.as_bytes(), b"** **") {
        let words = text.tail(found + RUN.len());
        let run = words.split("**").next().unwrap_or_default();
        let title = !titled && title_at(words) == Some(0);
        // Behind the title the first heading may follow, which is none of it.
        let heading = titled && opens_body(run);
        titled = (titled || title) && !heading;
        if title || heading || names_officer(run) {
            places.push(found + 3);
        }
    }
    places
}

/// Whether strong words are the first heading of a report.
fn opens_body(run: &str) -> bool {
    let numbered = ["I. ", "A. "].iter().find_map(|number| run.strip_prefix(number));
    numbered.is_some_and(|words| words.starts_with(char::is_uppercase))
        || matches!(run, "Introduction" | "INTRODUCTION")
}

/// How strong words end and begin again.
const RUN: &str = "** **";

/// Where the title of a report begins behind the fields of a masthead, or behind a day.
fn title_in(text: &str) -> Option<usize> {
    let mut at = 0;
    while let Some(found) = text.tail(at).find(is_blank) {
        let place = at + found + 1;
        at = place;
        if title_at(text.tail(place)).is_none() {
            continue;
        }
        let before = text.head(place).trim_end_matches(is_blank);
        let fields = is_masthead_field(before) || before.len() >= 200 && has_field(before);
        // The organ, its session and the place of it may all stand before the title.
        let longest = if before.contains("ession ") { 400 } else { 120 };
        let year = before.len() < longest && before.ends_with(|last: char| last.is_ascii_digit()) && {
            let year = before.rsplit(is_blank).next().unwrap_or_default();
            year.len() == 4 && (year.starts_with("19") || year.starts_with("20")) && before.contains(", ")
        };
        if fields || year || is_organ(before) {
            return Some(place);
        }
    }
    None
}

/// Whether nothing but the name of a body stands before its title, both in capitals.
fn is_organ(before: &str) -> bool {
    const NOUNS: [&str; 4] = ["COMMISSION ON ", "COMMITTEE ON ", "COMMISSION FOR ", "PREPARATORY COMMITTEE"];
    let last = before.rsplit(is_blank).next().unwrap_or_default();
    before.len() < 100
        && !before.contains(char::is_lowercase)
        && !["OF", "THE", "AND", "ON", "A"].contains(&last)
        && NOUNS.iter().any(|noun| before.starts_with(noun))
}

fn has_field(text: &str) -> bool {
    ["Distr.", "DISTR.", "Original:", "ORIGINAL:", "Original :"].iter().any(|field| text.contains(field))
}

/// Whether a title opens a text.
fn title_at(text: &str) -> Option<usize> {
    const OPENINGS: [&str; 12] = [
        "Report of the ",
        "Report on the ",
        "REPORT OF THE ",
        "REPORT ON THE ",
        "Draft report ",
        "DRAFT REPORT ",
        "Final report of ",
        "Rapport de la ",
        "Rapport du ",
        "Rapport sur ",
        "Informe de la ",
        "Informe sobre ",
    ];
    OPENINGS.iter().any(|opening| text.starts_with(opening)).then_some(0)
}

/// Where words stand that open the part behind a title.
fn opening(text: &str, word: &str) -> Option<usize> {
    let mut at = 0;
    while let Some(found) = text.tail(at).find(word) {
        let place = at + found;
        let behind = text.tail(place + word.len());
        if text.head(place).ends_with(is_blank)
            && behind.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        {
            return Some(place);
        }
        at = place + word.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<&str> {
        cut(crate::text::lines(text)).iter().map(|line| line.text).collect()
    }

    #[test]
    fn the_title_in_the_line_of_the_masthead_is_cut_out() {
        let text = "United Nations A/PEAT/1/2 Distr.: General 3 May 2019 Original: English Report of the Committee on Peat I. Introduction \
                    1. The Committee on Peat met in Bonn in May.";
        assert_eq!(
            read(text),
            [
                "United Nations A/PEAT/1/2 Distr.: General 3 May 2019 Original: English",
                "Report of the Committee on Peat",
                "I. Introduction 1. The Committee on Peat met in Bonn in May.",
            ]
        );
    }

    #[test]
    fn the_first_heading_in_the_line_of_the_title_is_cut_out() {
        assert_eq!(
            read(
                "### **Report of the Committee on Peat on** **its tenth session** **I. Matters calling for** **action**\n"
            ),
            [
                "### **Report of the Committee on Peat on** **its tenth session**",
                "**I. Matters calling for** **action**"
            ]
        );
    }

    #[test]
    fn a_title_behind_the_days_of_the_session_has_a_line_of_its_own() {
        assert_eq!(
            read(
                "Committee on Peat\nBonn, Germany, 4-8 May 2019 Report of the Committee on Peat on\nits third session\n"
            ),
            [
                "Committee on Peat",
                "Bonn, Germany, 4-8 May 2019",
                "Report of the Committee on Peat on",
                "its third session"
            ]
        );
    }

    #[test]
    fn a_title_may_stand_behind_a_long_organ_and_its_session() {
        let organ = "Committee of the Convention on the Protection of Peat and of the Bogs, Moors and Fens of the Seas and Rivers of the World";
        let line = format!("{organ} Third session Bonn, 4-8 May 2019 Report of the Committee on Peat\n");
        assert_eq!(
            read(&line),
            [format!("{organ} Third session Bonn, 4-8 May 2019").as_str(), "Report of the Committee on Peat"]
        );
    }

    #[test]
    fn titles_named_in_sentences_are_left_alone() {
        for text in [
            "1. The Committee had before it the report of the secretariat on peat and the draft of Report of the Chair.",
            "I. Introduction ............ 1. Background ........................ 3",
        ] {
            assert_eq!(read(text), [text]);
        }
    }

    #[test]
    fn all_the_text_is_kept() {
        let text = "  Bonn, 4 May 2019  Report of the Committee on Peat \n1. It met. \n";
        let lines = cut(crate::text::lines(text));
        let all: String = lines.iter().map(|line| line.span.slice(text)).collect();
        assert_eq!(all, text);
        assert_eq!(lines.len(), 3);
    }

    #[test]
    fn strong_words_of_a_line_had_lines_of_their_own() {
        for (front, title) in [
            (
                "# **United Nations** **Group on Peat** **Report on the third session** **(3 May 2019)**",
                "Report on the third session (3 May 2019)",
            ),
            (
                "# **Report of the Group** **on Peat** **Rapporteur: Ms. A (Peru)**",
                "Report of the Group on Peat",
            ),
            (
                "**REPORT OF THE GROUP ON PEAT HELD IN**\n\n\n**BONN ON 3 MAY 2019**",
                "REPORT OF THE GROUP ON PEAT HELD IN BONN ON 3 MAY 2019",
            ),
        ] {
            let text = format!("Distr.: General\n\n{front}\n\n## I. Opening\n\n1. The Group met.\n");
            assert_eq!(crate::parse(&text).report().title(), Some(title));
        }
    }
}
