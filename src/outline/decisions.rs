//! Decisions and resolutions that a report prints: each is a part with a name, a title, and a count of its own.
//!
//! ```text
//! Resolution 9/2
//! Keeping the water clean, including in the harbours
//! of small islands
//!
//! The Conference of the States Parties to the United Nations Convention against Corruption,
//! ```

use super::body::Walk;
use super::decision_titles::{LONGEST_TITLE, title_end};
use super::ends_sentence;
use super::marker::Style;
use super::named::{is_code, named, names_annex, names_decision};
use super::page::Page;
use super::vocabulary::is_opening_heading;

/// How many lines may stand between the title and the words of the organ ("Resolution submitted by Chile").
const LINES_BESIDE: usize = 4;

/// The name of a decision whose text stands below.
#[derive(Clone, Copy)]
pub(super) struct Decision {
    /// The line after the last of its title.
    pub(super) title_end: usize,
    /// Whether the name of the organ, as the beginning of a sentence, stands right below.
    pub(super) has_preamble: bool,
}

/// Reads the name of a decision at the head of a line. In a list of names none is a part by itself.
pub(super) fn decision(page: &Page<'_>, at: usize) -> Option<Decision> {
    let is_rule = page.text(at).get(..4).is_some_and(|rule| rule.eq_ignore_ascii_case("rule"));
    if is_rule { None } else { text_below(page, at) }
}

/// The same of rules too ("Rule 3. Officers"), which are no parts of a report, but count for themselves.
pub(super) fn text_below(page: &Page<'_>, at: usize) -> Option<Decision> {
    let line = page.line(at);
    if line.text.len() >= 200 || line.furniture || !names_decision(line.text) {
        return None;
    }
    let title_end = title_end(page, at);
    let below = page.next_text(title_end - 1);
    let next = page.line(below);
    let begins = match next.marker.map(|marker| marker.style) {
        None => {
            !next.text.is_empty()
                && !names_decision(next.text)
                && !names_annex(next.text)
                && !is_opening_heading(next.text)
        }
        Some(Style::Arabic(number)) => number == 1 && next.hashes == 0,
        Some(_) => false,
    };
    let has_preamble = has_preamble(page, below);
    let apart = at.checked_sub(1).is_none_or(|above| page.is_blank(above));
    (begins && (has_preamble && apart || !is_code(line.text))).then_some(Decision { title_end, has_preamble })
}

/// Whether the organ opens its decision in one of the lines from `below` on.
pub(super) fn has_preamble(page: &Page<'_>, below: usize) -> bool {
    (below..below + LINES_BESIDE)
        .take_while(|at| page.line(*at).marker.is_none())
        .any(|at| opens_preamble(page, at))
}

/// Whether the organ that decides opens a sentence: "The Conference of the States Parties …,".
pub(super) fn opens_preamble(page: &Page<'_>, at: usize) -> bool {
    const ARTICLES: [&str; 6] = ["The ", "La ", "El ", "Le ", "L’", "L'"];
    let text = page.text(at);
    ARTICLES.iter().any(|article| text.starts_with(article))
        && (at..page.chunk_end(at).min(at + 4)).any(|at| {
            let text = page.text(at);
            text.ends_with(',') || ends_sentence(text)
        })
}

impl Walk<'_, '_> {
    /// The decision whose name a line is, if what stands below it is its own up to the next heading.
    pub(super) fn decision(&self, at: usize) -> Option<Decision> {
        let decision = decision(self.page, at)?;
        let fresh = self.is_fresh() || decision.has_preamble || self.is_open_finished();
        (fresh && self.is_closed_by_heading(at)).then_some(decision)
    }

    /// Whether the report goes on behind a decision with a heading: a paragraph of its own without one would be the decision's.
    fn is_closed_by_heading(&self, at: usize) -> bool {
        let Some(next) = self.sequence.next_paragraph(at) else { return true };
        let number = self.page.line(next).marker.map(|marker| marker.style);
        if self.sequence.is_collection() || number == Some(Style::Arabic(1)) {
            return true;
        }
        let Some(above) = (at + 1..next).rev().take(12).find(|at| !self.page.is_blank(*at)) else {
            return false;
        };
        let line = self.page.line(above);
        line.hashes > 0
            || line.marker.is_some_and(|marker| marker.style == Style::Capital)
                && self.page.is_heading_like(above)
            || above.checked_sub(1).is_some_and(|over| {
                let over = self.page.line(over);
                over.marker.is_some_and(|marker| marker.style == Style::Capital) && line.marker.is_none()
            })
            || self.names_part(above)
            || !self.page.wrapped && self.is_title_line(above)
    }

    /// Whether a chapter, a part or an annex is named in a line, or in one above it of which it is the title.
    fn names_part(&self, at: usize) -> bool {
        let lines = (at.saturating_sub(LONGEST_TITLE)..=at).rev();
        lines.take_while(|at| !self.page.is_blank(*at)).any(|at| {
            let line = self.page.line(at);
            line.marker.is_none() && named(line.text).is_some()
        })
    }
}

#[cfg(test)]
mod tests {
    /// Every heading as `path: title`.
    fn headings(text: &str) -> Vec<String> {
        let report = crate::parse(text).into_report();
        let line = |(path, section): (crate::SectionPath, &crate::Section)| match section.number() {
            Some(_) => format!("{path}: {}", section.title().unwrap_or_default()),
            None => path.to_string(),
        };
        report.all_sections().map(line).collect()
    }

    const PREAMBLE: &str = "The Harbour Board,\n\nRecalling its earlier work,\n\n";

    #[test]
    fn decisions_of_a_collection_count_their_headings_and_paragraphs_anew() {
        let text = format!(
            "Decision 1/HB.4\nQuays\n\n{PREAMBLE}I. North\n\n1. Decides so;\n\nII. South\n\n2. Requests so.\n\n\
             Decision 2/HB.4\nMoney\n\n{PREAMBLE}I. Budget\n\n1. Takes note;\n\nII. Other\n\n2. Thanks all.\n"
        );
        assert_eq!(
            headings(&text),
            [
                "Decision 1/HB.4 Quays",
                "Decision 1/HB.4 Quays.I: North",
                "Decision 1/HB.4 Quays.II: South",
                "Decision 2/HB.4 Money",
                "Decision 2/HB.4 Money.I: Budget",
                "Decision 2/HB.4 Money.II: Other",
            ]
        );
        let report = crate::parse(&text).into_report();
        let numbers: Vec<u32> = report.paragraphs().iter().filter_map(crate::Paragraph::number).collect();
        assert_eq!(numbers, [1, 2, 1, 2]);
    }

    #[test]
    fn the_report_goes_on_with_its_headings_behind_the_decisions_it_quotes() {
        let text = format!(
            "I. Action taken\n\n1. The Board adopted the following decisions:\n\nDECISION 1/HB.4\nKEEPING THE WATER CLEAN IN THE HARBOURS\n\
             OF SMALL ISLANDS\n\n{PREAMBLE}I. Water\n\n1. Asks for it.\n\nDecision 2/HB.4\n\nVenue\n\nThe Board decides to meet in Bonn.\n\n\
             II. Introduction\n\n2. The Board met.\n\n3. It rose.\n"
        );
        assert_eq!(
            headings(&text),
            [
                "I: Action taken",
                "I.DECISION 1/HB.4 KEEPING THE WATER CLEAN IN THE HARBOURS OF SMALL ISLANDS",
                "I.DECISION 1/HB.4 KEEPING THE WATER CLEAN IN THE HARBOURS OF SMALL ISLANDS.I: Water",
                "I.Decision 2/HB.4 Venue",
                "II: Introduction",
            ]
        );
    }

    #[test]
    fn a_number_again_behind_a_decision_without_headings_is_the_reports() {
        let text = format!(
            "I. Action taken\n\n1. The Board acted.\n\nA. Resolutions\n\nResolution 1/HB.4\nQuays\n\n{PREAMBLE}1. Urges so.\n\n\
             A. Decisions\n\n2. The Board met.\n\nI. Introduction\n\n3. It rose.\n"
        );
        let told: Vec<_> =
            crate::Validator::new().select("heading-sequence").unwrap().check(&crate::parse(&text));
        let messages: Vec<_> = told.iter().map(crate::Diagnostic::message).collect();
        assert_eq!(
            messages,
            ["expected heading B, found heading A again", "expected heading II, found heading I again"]
        );
    }

    #[test]
    fn the_headings_of_a_decision_in_markdown_are_told_by_their_degree() {
        let text = format!(
            "## I. Action taken\n\n1. The Board decided.\n\n### Decision 1/HB.4 Quays\n\n{PREAMBLE}#### I. North\n\n1. Asks for it.\n\n\
             ## II. Introduction\n\n2. The Board met.\n"
        );
        assert_eq!(
            headings(&text),
            [
                "I: Action taken",
                "I.Decision 1/HB.4 Quays",
                "I.Decision 1/HB.4 Quays.I: North",
                "II: Introduction"
            ]
        );
    }

    #[test]
    fn the_report_goes_on_behind_a_decision_called_by_its_number_and_its_annex() {
        for [first, second] in [
            ["7/1. Quays", "7/2. Money"],
            ["BC-17/1: Quays", "BC-17/2: Money"],
            ["XXXVI/1: Quays", "XXXVI/2: Money"],
            ["Recommendation 25/1", "Recommendation 25/2"],
            ["1/COP.16", "2/COP.16"],
            ["UNEP/EA.6/Res.1", "UNEP/EA.6/Res.2"],
            ["2025/1", "2025/2"],
        ] {
            let text = format!(
                "I. Action taken\n\n1. The Board decided.\n\n{first}\n\n{PREAMBLE}1. Adopts the annex.\n\nAnnex\n\nWays of review\n\nA. \
                 Purpose\n\n1. It shall be kept clean.\n\n{second}\n\n{PREAMBLE}1. Asks for it.\n\nII. Introduction\n\n2. The Board met.\n"
            );
            assert_eq!(headings(&text).last().map(String::as_str), Some("II: Introduction"), "{first}");
            let numbers: Vec<u32> = paragraphs(&text).into_iter().filter_map(|(number, _)| number).collect();
            assert_eq!(numbers.last(), Some(&2), "{first}");
        }
    }

    #[test]
    fn a_decision_that_recommends_another_counts_that_too() {
        let text = format!(
            "I. Action taken\n\n1. The Board decided.\n\nDecision 1/HB.4\nQuays\n\n{PREAMBLE}1. Takes note;\n\n2. Recommends that the Board, at \
             its next session, decide along the following lines:\n\n[The Harbour Board\n\n1. Adopts the plan;\n\n2. Invites so.]\n\nII. \
             Introduction\n\n2. The Board met.\n"
        );
        let numbers: Vec<u32> = paragraphs(&text).into_iter().filter_map(|(number, _)| number).collect();
        assert_eq!(numbers, [1, 2]);
    }

    #[test]
    fn the_next_chapter_ends_a_decision_whatever_its_paragraphs_begin_with() {
        let text = format!(
            "I. Action taken\n\n1. The Board decided.\n\nDecision 1/HB.4\n\nQuays\n\n{PREAMBLE}1. Urges so.\n\nII. Introduction\n\n2. \
             Statements were made.\n\n3. Many spoke.\n"
        );
        let numbers: Vec<u32> = paragraphs(&text).into_iter().filter_map(|(number, _)| number).collect();
        assert_eq!(numbers, [1, 2, 3]);
    }

    #[test]
    fn a_list_of_names_is_no_part_of_the_report() {
        let text = "I. Action taken\n\n1. The Board adopted:\n\nDecision 1/HB.4 Quays\n\nDecision 2/HB.4 Money\n\nII. Introduction\n\n2. It met.\n";
        assert_eq!(headings(text), ["I: Action taken", "II: Introduction"]);
    }

    #[test]
    fn the_report_may_go_on_behind_decisions_with_a_chapter_by_name() {
        let text = "Chapter I\nAction taken\n\n1. The following decisions were adopted:\n\nDecision 1/HB.4\n\nDecision to move the \
                    pier\n\nAt its 5th meeting, the Board moved the pier.\n\nDecision 2/HB.4\n\nMoney\n\nThe Board took note.\n\nChapter \
                    II\nGeneral debate\nof the Board\n2. The Board met.\n";
        assert_eq!(
            headings(text),
            [
                "I: Action taken",
                "I.Decision 1/HB.4 Decision to move the pier",
                "I.Decision 2/HB.4 Money",
                "II: General debate of the Board"
            ]
        );
    }

    #[test]
    fn a_decision_among_paragraphs_of_one_section_is_none() {
        let text = format!(
            "I. Action taken\n\n1. The Board decided:\n\nDecision 1/HB.4\nQuays\n\n{PREAMBLE}1. Asks for it.\n\n2. The Board met again.\n\n\
             3. It rose.\n"
        );
        assert_eq!(headings(&text), ["I: Action taken"]);
    }

    #[test]
    fn words_about_a_decision_are_no_title() {
        let text = format!(
            "I. Action taken\n\n1. The Board decided:\n\nResolution 1/HB.4\nThanks\nResolution submitted by Fiji\n{PREAMBLE}1. Thanks Bonn.\n"
        );
        assert_eq!(headings(&text), ["I: Action taken", "I.Resolution 1/HB.4 Thanks"]);
    }

    /// The numbers of the paragraphs, and how many items each has.
    fn paragraphs(text: &str) -> Vec<(Option<u32>, usize)> {
        let report = crate::parse(text).into_report();
        report.paragraphs().iter().map(|one| (one.number(), one.items().len())).collect()
    }

    #[test]
    fn operative_paragraphs_are_none_of_the_report_however_many_and_with_a_hole() {
        let decision = format!(
            "Decision 1/HB.4\nQuays\n\n{PREAMBLE}1. Urges so;\n\n2. Invites so;\n\n3. Requests so;\n\n5. Decides so;\n\n6. Closes.\n\n"
        );
        let before = format!(
            "I. Action\n\n1. The Board acted.\n\n{decision}II. Introduction\n\n2. The Board met.\n\n3. It rose.\n\n4. It met.\n"
        );
        assert_eq!(paragraphs(&before), [(Some(1), 0), (None, 5), (Some(2), 0), (Some(3), 0), (Some(4), 0)]);
        let behind =
            format!("I. Introduction\n\n1. The Board met.\n\n2. It rose.\n\nII. Action\n\n{decision}");
        assert_eq!(paragraphs(&behind), [(Some(1), 0), (Some(2), 0), (None, 5)]);
    }

    #[test]
    fn the_report_goes_on_below_a_heading_with_a_number_that_a_decision_had() {
        let text = format!(
            "I. Action\n\nA. Resolutions\n\n1. The Board adopted the following:\n\nResolution 1/HB.4\nQuays\n\n{PREAMBLE}1. Urges so;\n\n\
             2. Invites so.\n\nB. Decisions\n\n2. Also then, the Board adopted the following:\n\nDecision 1/HB.4\nVenue\n\nThe Board chose \
             Bonn.\n\nII. Introduction\n\n3. It rose.\n"
        );
        let numbers: Vec<u32> = paragraphs(&text).into_iter().filter_map(|(number, _)| number).collect();
        assert_eq!(numbers, [1, 2, 3]);
    }

    #[test]
    fn decisions_before_the_paragraphs_of_the_report_count_for_themselves() {
        let text = format!(
            "I. Decisions\n\nDecision 1/HB.4\nQuays\n\n{PREAMBLE}1. Urges so;\n\n2. Invites so.\n\nDecision 2/HB.4\nMoney\n\n{PREAMBLE}\
             1. Asks so;\n\n3. Tells so.\n\nII. Introduction\n\n1. The Board met.\n\n2. It rose.\n"
        );
        let numbers: Vec<u32> = paragraphs(&text).into_iter().filter_map(|(number, _)| number).collect();
        assert_eq!(numbers, [1, 2, 1, 3, 1, 2]);
    }

    #[test]
    fn names_in_a_table_of_contents_make_no_collection() {
        let text = "Draft decision 1/HB.4. Quays\nDraft decision 2/HB.4. Money\n\nI. Opening\n\n1. It met.\n\nII. Agenda\n\n2. It adopted the \
                    following agenda:\n\n1. Opening\n\n2. Quays\n\n3. Ropes\n\n4. Closure\n\n3. It rose.\n\n4. It met.\n";
        let numbers: Vec<u32> = paragraphs(text).into_iter().filter_map(|(number, _)| number).collect();
        assert_eq!(numbers, [1, 2, 3, 4]);
    }
}
