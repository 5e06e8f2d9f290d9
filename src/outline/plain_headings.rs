//! Headings without a number: told by their shape, by what has come to its end above, and by the number below.

use super::Kind;
use super::annex_titles::JOINTS;
use super::body::Walk;
use super::going_on::is_labelled;
use super::headings::Rank;
use super::marker::{Marker, Style};
use super::numbered::has_finite_verb;
use super::page::Page;
use super::sequence::Count;
use super::vocabulary::{
    continues_title, is_aside, is_closing_heading, is_opening_heading, lists_documents, names_officer,
};
use super::{begins_upper, ends_sentence};
use crate::text::{Cut, is_blank};

/// How long a title in one line is at most.
const LONGEST_TITLE: usize = 250;
/// How many titles stand under each other at most below the first.
const MOST_TITLES: usize = 2;
/// How long a line of a title is at most that the next word would have had room in.
const SHORT_TITLE: usize = 46;
/// In how many lines below a title the width of the text is looked for.
const LINES_BELOW: usize = 12;

impl Walk<'_, '_> {
    /// Whether a line without a mark is a heading: short, not closed, and a number or a numbered heading follows.
    pub(super) fn is_plain_heading(&self, at: usize) -> bool {
        let text = self.page.text(at);
        !(is_symbol(text) || is_figure(text) || names_officer(text))
            && (self.is_line_heading(at) || self.stands_as_heading(at))
            && !is_aside(text)
    }

    /// Whether a line stands where a heading does, and is worded like one.
    fn stands_as_heading(&self, at: usize) -> bool {
        let line = self.page.line(at);
        let end = self.page.chunk_end(at);
        let short = line.text.len() <= 150 && end - at <= 3;
        let stands_alone = self.gap && (self.page.is_blank(end) || self.page.line(end).marker.is_some())
            || self.parts_paragraphs(end)
            || self.is_title_between(at, end)
            || self.is_subheading_below(at)
            || self.is_counted_label(at);
        let bare_item = matches!(self.open_kind(), Some(Kind::Item { .. })) && self.is_open_bare();
        if !(short && stands_alone && begins_upper(line.text) && self.page.is_heading_like(at))
            || bare_item
            || self.page.out_of_columns && (at..end - 1).any(|at| ends_sentence(self.page.text(at)))
            || self.lines_after_colon
            || line.text.starts_with('|')
            || line.text.matches('\t').nth(1).is_some()
            || lists_documents(line.text)
            || self.is_list_below_colon(at, end)
        {
            return false;
        }
        let next = self.page.line(self.page.next_text(end - 1));
        match next.marker {
            Some(Marker { style: Style::Arabic(number), .. }) => {
                number == self.last_paragraph + 1 || number == 1 && self.scheme.last(Rank::Annex) > 0
            }
            // A number alone above still waits for its words.
            Some(Marker { style: Style::Capital, label, .. }) => {
                !self.is_open_bare()
                    && self.open.is_none_or(|open| self.is_finished(open))
                    && self.scheme.read_capital(label, self.page.degree(at)).is_some()
            }
            None => self.is_over_title(end - 1),
            _ => false,
        }
    }

    /// Whether a line is a heading where every paragraph is one line and blank lines may be lost: it is short, what stands above
    /// has come to its end, and the next paragraph stands below it or below another such line.
    fn is_line_heading(&self, at: usize) -> bool {
        if self.page.wrapped || self.lines_after_colon || !self.is_title_line(at) {
            return false;
        }
        let words = self.open_words();
        let above = match self.open.and_then(|open| self.kind(open)) {
            Some(Kind::Heading { .. }) => !self.is_open_bare() && !continues_title(words, self.page.text(at)),
            // What stands behind a bullet may have no stop.
            Some(Kind::Item { label, .. }) if !label.slice(self.source).contains(char::is_alphanumeric) => {
                !words.ends_with([':', ',', ';'])
            }
            // "(Agenda sub-item 6 (b))"
            Some(Kind::Paragraph { number: None }) if words.starts_with('(') => words.ends_with(')'),
            Some(Kind::Paragraph { .. } | Kind::Item { .. }) => {
                ends_sentence(words) && (!words.ends_with(':') || announces_texts(words))
            }
            _ => false,
        };
        above && self.leads_to_next_number(at)
    }

    /// Whether the next paragraph stands below a line, or below the titles under it.
    fn leads_to_next_number(&self, at: usize) -> bool {
        let mut next = self.page.next_text(at);
        for _ in 0..MOST_TITLES {
            if !self.is_title_line(next) {
                break;
            }
            next = self.page.next_text(next);
        }
        self.is_next_number(next)
    }

    /// Whether a title of its own, in two lines at most, is the next text below a line, and the next paragraph stands below it.
    fn is_over_title(&self, at: usize) -> bool {
        let title = self.page.next_text(at);
        let end = self.page.chunk_end(title);
        // Out of columns a number may stand right below the title.
        end <= title + 2
            && self.page.is_chunk_heading_like(title, end)
            && self.is_title_line(title)
            && self.is_open_finished()
            && self.is_next_number(self.page.next_text(end - 1))
    }

    /// Whether a line by itself can be the title of a section.
    pub(super) fn is_title_line(&self, at: usize) -> bool {
        let line = self.page.line(at);
        line.marker.is_none()
            && (4..=LONGEST_TITLE).contains(&line.text.len())
            && !line.furniture
            && begins_upper(line.text)
            && line.text.starts_with(char::is_alphabetic)
            && !line.text.contains(['|', '\t'])
            && !is_labelled(line.text)
            && self.page.is_chunk_heading_like(at, at + 1)
    }

    /// Whether a line begins with the number of the next paragraph.
    pub(super) fn is_next_number(&self, at: usize) -> bool {
        let style = self.page.line(at).marker.map(|marker| marker.style);
        style == Some(Style::Arabic(self.last_paragraph + 1)) && self.sequence.count(at) == Count::Paragraphs
    }

    /// Whether lines that end with a line stand between the end of a sentence and the next paragraph, where blank lines say
    /// little.
    pub(super) fn parts_paragraphs(&self, end: usize) -> bool {
        self.page.out_of_columns && self.is_between_paragraphs(end)
    }

    /// Whether one line reads as a title and stands between two paragraphs, where blank lines may be lost.
    fn is_title_between(&self, at: usize, end: usize) -> bool {
        end == at + 1
            && self.is_title_line(at)
            && !has_finite_verb(self.page.line(at).text)
            && !self.page.text(at).contains("   ")
            && self.is_between_paragraphs(end)
    }

    /// Whether lines that end with a line stand between the end of a paragraph and the next one.
    fn is_between_paragraphs(&self, end: usize) -> bool {
        let words = self.open_words();
        let next = self.page.next_text(end - 1);
        let parted = match self.open_kind() {
            Some(Kind::Paragraph { number: Some(_) }) => ends_sentence(words) && !words.ends_with(':'),
            Some(Kind::Item { .. }) => self.page.out_of_columns && words.ends_with('.'),
            _ => false,
        };
        parted && (self.is_next_number(next) || self.page.out_of_columns && self.is_over_title(end - 1))
    }

    /// Whether a line right below the title of a numbered heading is no more of it but the subheading over the next paragraph:
    /// its first word had room in the line above.
    pub(super) fn is_subheading_below(&self, at: usize) -> bool {
        let numbered = matches!(self.open_kind(), Some(Kind::Heading { number: Some(_), .. }));
        if !numbered || self.gap || self.is_open_bare() || !self.page.wrapped || !self.is_title_line(at) {
            return false;
        }
        let line = self.page.text(at);
        let above = self.page.line(at.saturating_sub(1));
        let above = above.marker.map_or(above.text, |marker| above.text.tail(marker.rest));
        let word = line.split(is_blank).next().unwrap_or_default();
        let last = above.rsplit(is_blank).next().unwrap_or_default();
        let end = self.page.chunk_end(at);
        let width = (end..end + LINES_BELOW).map(|at| self.page.text(at).len()).max().unwrap_or_default();
        above.len() + 1 + word.len() <= SHORT_TITLE.min(width * 2 / 3)
            && !JOINTS.contains(&last)
            && !above.ends_with([':', ',', '-', '–', '—'])
            && !above.contains("   ")
            && word.starts_with(char::is_uppercase)
            && above.contains(char::is_lowercase)
            && end - at <= 2
            && self.is_next_number(self.page.next_text(end - 1))
    }

    /// Whether the lines are names one a line that the words above announce.
    fn is_list_below_colon(&self, at: usize, end: usize) -> bool {
        let words = self.open_words();
        let announced = words.ends_with(':')
            && !matches!(self.open_kind(), Some(Kind::Heading { .. }))
            && !announces_texts(words);
        let short = |at: usize| {
            let text = self.page.text(at);
            text.len() < 60 && begins_upper(text)
        };
        announced && (at..end).all(short)
    }

    /// Whether a line is a heading such as stands before the numbered ones ("Executive summary").
    pub(super) fn is_opening(&self, at: usize) -> bool {
        self.gap && self.scheme.is_unnumbered() && is_opening_heading(self.page.text(at))
    }

    /// Whether a heading without number that mark-up gives no degree is one with which reports end, and so no part of another.
    pub(super) fn closes_report(&self, at: usize) -> bool {
        let line = self.page.line(at);
        line.hashes > 0 && line.marker.is_none() && self.page.degree(at) == 0 && is_closing_heading(line.text)
    }

    /// Whether a heading without number stands under one in capitals, being in small letters itself.
    pub(super) fn is_below_capitals(&mut self, at: usize) -> bool {
        // "ADOPTION OF THE AGENDA (agenda item 2)"
        let words = self.page.text(at).split('(').next().unwrap_or_default();
        let capitals = words.len() > 1 && !words.contains(char::is_lowercase);
        let below = self.in_capitals && !capitals;
        self.in_capitals |= capitals;
        below
    }

    /// Whether the heading that is open goes on with a line that mark-up makes another one: words in small letters head nothing.
    pub(super) fn is_cut_heading(&self, open: usize, at: usize) -> bool {
        let line = self.page.line(at);
        let marked = line.hashes > 0
            || self.page.lines.get(at).is_some_and(|raw| raw.text.trim_start().starts_with("**"));
        marked
            && line.text.starts_with(char::is_lowercase)
            && matches!(self.kind(open), Some(Kind::Heading { .. }))
            && !self.is_bare(open)
            && !ends_sentence(self.last_words(open))
    }

    /// Whether a heading without number opens a text whose other headings are numbered ("Introduction", "I. …").
    pub(super) fn opens_roman(&self, at: usize) -> bool {
        let line = self.page.line(at);
        // "2.1. Election of officers" stands under another.
        let inner = matches!(line.marker, Some(Marker { style: Style::Dotted { .. }, .. }));
        let sure = line.hashes == 0 || self.letters_first;
        self.scheme.is_unnumbered() && !self.scheme.by_items && sure && !inner
    }
}

/// Whether the first number of a heading is `A.`
pub(super) fn letters_first(page: &Page<'_>, start: usize) -> bool {
    let mut lines = (start..page.lines.len()).map(|at| page.line(at)).filter(|line| !line.furniture);
    let first = lines.find_map(|line| line.marker.filter(|marker| marker.style == Style::Capital));
    first.is_some_and(|marker| marker.label == "A")
}

/// Whether a line holds a figure and nothing else.
pub(super) fn is_figure(line: &str) -> bool {
    line.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a line is a symbol and nothing else.
fn is_symbol(line: &str) -> bool {
    memchr::memchr_iter(b'/', line.as_bytes()).nth(1).is_some() && !line.contains(is_blank)
}

/// Whether words announce texts that have paragraphs and headings of their own: "adopted the following recommendations:".
fn announces_texts(words: &str) -> bool {
    const TEXTS: [&str; 6] =
        ["conclusions", "decisions", "observations", "proposals", "recommendations", "resolutions"];
    let last = words.trim_end_matches(':').rsplit(is_blank).next().unwrap_or_default();
    words.ends_with(':') && TEXTS.contains(&last)
}

#[cfg(test)]
mod tests {
    fn titles(text: &str) -> Vec<String> {
        let report = crate::parse(text).into_report();
        report.all_sections().map(|(_, section)| section.title().unwrap_or_default().to_owned()).collect()
    }

    /// As text is pasted from a program that numbers headings and paragraphs by itself.
    const PASTED: [&str; 10] = [
        "Introduction",
        "1. The Group was set up by the Conference at its third session, and met for the first time in the year after that, when \
         it heard of all the work that had been done by then.",
        "Conclusions and recommendations",
        "2. The Group asked the secretariat to report, and to bring before it all that States had told of their work so far:",
        "(a) On peat;",
        "(b) On sand.",
        "Organization of the meeting",
        "Opening of the meeting",
        "Statements: a summary",
        "3. The Chair opened the meeting, and thanked all who had come from near and far in spite of the weather of the season.",
    ];

    #[test]
    fn a_heading_that_mark_up_cuts_in_two_is_one() {
        let text = "## **I. Ways to the peat, and of the**\n\n**bogs of the north**\n\n1. The Group met.\n";
        assert_eq!(titles(text), ["Ways to the peat, and of the bogs of the north"]);
    }

    #[test]
    fn headings_may_be_items_of_lists_or_have_an_indicator_behind() {
        let text = "## **I. Peat**\n\n1. The Group met.\n\n- **II. Bogs and moors**\n\n   - **A. Bogs**\n\n      2. It rose.\n\n### **B. \
                    Moors**<sup>**1**</sup>\n\n3. It met.\n\n<sup>1</sup> See A/1.\n";
        assert_eq!(titles(text), ["Peat", "Bogs and moors", "Bogs", "Moors"]);
        assert_eq!(crate::parse(text).report().paragraphs().len(), 3);
    }

    #[test]
    fn letters_stand_under_the_heading_without_number_above_them() {
        let text = "## Introduction\n\n1. The Group met.\n\n## A. Attendance\n\n2. All came.\n\n## I. Peat\n\n3. It rose.\n";
        let report = crate::parse(text).into_report();
        let levels: Vec<u8> = report.all_sections().map(|(_, section)| section.level()).collect();
        assert_eq!(levels, [1, 2, 1]);
    }

    #[test]
    fn headings_in_small_letters_stand_under_those_in_capitals() {
        let text = "INTRODUCTION\n\n1. The Group met.\n\nDivision of labour\n\n2. It shared its work.\n\nADOPTION OF THE AGENDA (Agenda item \
                    1)\n\n3. It adopted its agenda.\n";
        let report = crate::parse(text).into_report();
        let levels: Vec<u8> = report.all_sections().map(|(_, section)| section.level()).collect();
        assert_eq!(levels, [1, 2, 1]);
    }

    #[test]
    fn headings_stand_among_paragraphs_of_one_line() {
        for gap in ["\n", "\n\n"] {
            assert_eq!(
                titles(&PASTED.join(gap)),
                [
                    "Introduction",
                    "Conclusions and recommendations",
                    "Organization of the meeting",
                    "Opening of the meeting",
                    "Statements: a summary"
                ],
                "{gap:?}"
            );
        }
    }

    #[test]
    fn bullets_above_a_heading_may_have_no_stop() {
        let text =
            PASTED.join("\n").replace("(a) On peat;", "• On peat").replace("(b) On sand.", "• On sand");
        assert!(titles(&text).contains(&"Organization of the meeting".to_owned()));
    }

    #[test]
    fn a_decision_among_paragraphs_of_one_line_ends_above_a_heading() {
        let decision = "Decision 3/1\nPeat\nThe Conference,\nRecalling its plans,\n1. Decides to dig;\n2. Decides to report.";
        let text = PASTED.join("\n").replace("Conclusions and", &format!("{decision}\nConclusions and"));
        let found = titles(&text);
        assert_eq!(found[..3], ["Introduction", "Decision 3/1 Peat", "Conclusions and recommendations"]);
        let report = crate::parse(&text).into_report();
        let numbers: Vec<_> = report.paragraphs().iter().filter_map(crate::Paragraph::number).collect();
        assert_eq!(numbers, [1, 2, 3]);
    }

    #[test]
    fn words_that_break_off_are_no_heading() {
        let text = PASTED.join("\n").replace("(b) On sand.", "(b) On sand, which is to be had in");
        assert!(!titles(&text).contains(&"Organization of the meeting".to_owned()));
    }

    #[test]
    fn a_subheading_right_below_a_title_is_told_by_the_room_above_it() {
        let text = "IV. Peat and sand\nPanel on the digging of peat\n\n1. The panel dug for peat in all the places that were known \
                    to it.\n\nPanel on sand\n\n2. The other\npanel rested.\n";
        assert_eq!(titles(text), ["Peat and sand", "Panel on the digging of peat", "Panel on sand"]);
        let wrapped = "IV. Peat, sand and all the other things there are in\nBogs and Beaches\n\n1. The panel dug for peat in \
                       all the places that\nwere known.\n";
        assert_eq!(titles(wrapped), ["Peat, sand and all the other things there are in Bogs and Beaches"]);
    }

    #[test]
    fn what_a_colon_announces_is_no_heading() {
        for list in ["Peat", "Peat\n\nSand", "Ms. A (Peru)\n\nMs. B (Chad)"] {
            let text = format!("1. There were:\n\n{list}\n\n2. All were\nused.\n\nRest\n\n3. They rested.\n");
            assert_eq!(titles(&text), ["Rest"], "{list}");
        }
    }

    #[test]
    fn captions_persons_places_and_rows_are_no_headings() {
        for line in [
            "Table 1",
            "Figure II",
            "See annex",
            "English only",
            "Vienna, 17 June 2024",
            "Ms. A (Peru)",
            "2018",
            "N/A",
            "Monday     10 a.m.     Item 1",
            "Moderator:     Ms. A (Peru)",
        ] {
            let text = format!("1. The Group met\nand dug.\n\n{line}\n\n2. It rested.\n");
            assert_eq!(titles(&text), [""; 0], "{line}");
        }
    }
}
