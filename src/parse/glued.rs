//! Indicators of footnotes that stand right behind a word, or behind its stop ("the guide1", "the Convention.1"), or in brackets
//! ("the guide. \[1\]"): nothing else is printed so, and a note that has one has no other. Where it has none, another place may
//! be the only one that can be meant.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::figure_places::{brackets, is_short_word, runs_on};
use crate::outline::{Element, Kind};
use crate::text::{Cut, breaks_symbol, is_blank, last_word, may_indicate, next_digit};

/// Footnotes, by their places among the elements.
#[derive(Default)]
pub(super) struct Indicated {
    /// Those that are indicated right behind a word on the page at whose foot they stand.
    pub(super) glued: HashSet<usize>,
    /// Those of which that page has no such indicator, but one place that may be it.
    pub(super) guessed: HashSet<usize>,
}

/// How the footnotes are indicated on their pages.
pub(super) fn indicated_notes(source: &str, elements: &[Element]) -> Indicated {
    let mut indicated = Indicated::default();
    let is_note = |element: &Element| matches!(element.kind, Kind::Footnote { .. });
    let (mut at, mut page) = (0, 0);
    for run in elements.chunk_by(|first, second| is_note(first) == is_note(second)) {
        let notes = at..at + run.len();
        if run.first().is_some_and(is_note) {
            let figures = figures_behind_words(source, elements.get(page..at).unwrap_or_default());
            for note in notes.clone() {
                match plain_mark(elements.get(note)).and_then(|mark| figures.get(mark)) {
                    Some(Places { sure: true, .. }) => indicated.glued.insert(note),
                    Some(Places { others: 1, .. }) => indicated.guessed.insert(note),
                    _ => false,
                };
            }
            // A paragraph that began above these notes may go on behind them.
            page = at.saturating_sub(1);
        }
        at = notes.end;
    }
    indicated
}

fn plain_mark(note: Option<&Element>) -> Option<&str> {
    match &note?.kind {
        Kind::Footnote { mark, plain: true } => Some(mark),
        _ => None,
    }
}

/// Where a figure stands on a page.
#[derive(Default)]
struct Places {
    /// Whether it stands right behind a word.
    sure: bool,
    /// At how many places it may be an indicator for all that.
    others: usize,
}

fn figures_behind_words<'a>(source: &'a str, elements: &[Element]) -> HashMap<&'a str, Places> {
    let mut figures: HashMap<&str, Places> = HashMap::new();
    for piece in elements.iter().flat_map(|element| element.pieces.iter()) {
        let words = piece.slice(source);
        let mut at = 0;
        while let Some(figure) = next_figure(words, at) {
            at = figure.end;
            let (head, tail) = (words.head(figure.start), words.tail(figure.end));
            if is_behind_word(head) && (ends_word(tail) || runs_on(head, tail))
                || brackets(head, tail).is_some()
            {
                figures.entry(words.cut(figure)).or_default().sure = true;
            } else if may_indicate(head, tail) {
                figures.entry(words.cut(figure)).or_default().others += 1;
            }
        }
    }
    figures
}

fn next_figure(words: &str, from: usize) -> Option<Range<usize>> {
    let start = next_digit(words, from)?;
    let length = words.tail(start).bytes().take_while(u8::is_ascii_digit).count();
    Some(start..start + length)
}

/// Whether words end with one of the language, or with the stop or bracket behind it, or behind the number of a resolution.
fn is_behind_word(words: &str) -> bool {
    let word = words.trim_end_matches(['.', ',', ';', ':', ')', '”', '’']);
    let letters = word.bytes().rev().take_while(u8::is_ascii_lowercase).count();
    let closes = words.trim_end_matches(['.', ',', ';', ':']).ends_with([')', '”', '’']);
    let numbered = word.len() < words.len()
        && word.ends_with(|last: char| last.is_ascii_digit())
        && last_word(word).contains('/');
    let stopped = word.len() < words.len() && is_short_word(word, words);
    (letters >= 4 || stopped || numbered || closes && word.ends_with(char::is_alphanumeric))
        && !breaks_symbol(words)
}

/// Whether nothing of a word or number stands right behind a figure.
fn ends_word(behind: &str) -> bool {
    behind.chars().next().is_none_or(|next| is_blank(next) || ",;:.)”’".contains(next))
}

#[cfg(test)]
mod tests {
    fn read(body: &str) -> (Vec<String>, Vec<Option<u32>>) {
        let report = crate::parse(body).into_report();
        let texts = report.paragraphs().iter().map(|paragraph| paragraph.text().to_owned()).collect();
        (texts, report.footnotes().iter().map(crate::Footnote::paragraph).collect())
    }

    const NOTES: &str = "\n_______________\n1  General Assembly resolution 58/4.\n2  Second edition.\n";

    #[test]
    fn a_figure_behind_a_blank_is_a_number_where_the_note_is_indicated_behind_a_word() {
        let text = format!(
            "1.   The Group met under the Convention.1 It read the Guide.2\n2.   It met on Monday, 1 June, and on Tuesday, 2 \
             June 2024, in the\nafternoon. 2 States left, 1 of which came back.\n{NOTES}"
        );
        let (texts, notes) = read(&text);
        assert_eq!(texts[0], "The Group met under the Convention. It read the Guide.");
        assert_eq!(
            texts[1],
            "It met on Monday, 1 June, and on Tuesday, 2 June 2024, in the afternoon. 2 States left, 1 of which came back."
        );
        assert_eq!(notes, [Some(1), Some(1)]);
    }

    #[test]
    fn the_next_word_may_stand_right_behind_the_indicator_of_a_comma() {
        let text =
            format!("1.   The Group met with the States,1and in the hall, it read the\nGuide.2\n{NOTES}");
        let (texts, notes) = read(&text);
        assert_eq!(texts[0], "The Group met with the States, and in the hall, it read the Guide.");
        assert_eq!(notes, [Some(1), Some(1)]);
    }

    #[test]
    fn what_comes_before_the_indicator_is_none() {
        let text = format!(
            "1.   The Group met on Monday, 1 June. 1 State left.\n2.   It met under the Convention.1 It read the\nGuide.2\n{NOTES}"
        );
        let (texts, notes) = read(&text);
        assert_eq!(texts[0], "The Group met on Monday, 1 June. 1 State left.");
        assert_eq!(notes, [Some(2), Some(2)]);
    }

    #[test]
    fn a_day_or_a_share_is_no_indicator_where_notes_are_indicated_behind_blanks() {
        let text = format!(
            "1.   The Group met on Monday, 1 June. It had 1 per cent of a guide 1 for its\nwork, and on Tuesday, 2 June, it read \
             a book. 2 The end.\n{NOTES}"
        );
        let (texts, notes) = read(&text);
        assert_eq!(
            texts,
            [
                "The Group met on Monday, 1 June. It had 1 per cent of a guide for its work, and on Tuesday, 2 June, it read a book. \
              The end."
            ]
        );
        assert_eq!(notes, [Some(1), Some(1)]);
    }

    #[test]
    fn an_indicator_may_stand_behind_the_comma_of_a_resolution() {
        let text = format!(
            "1.   In its resolution 3/2,1 the Conference met. In its resolutions 5/4 and\n9/6,2 it rose.\n{NOTES}"
        );
        let (texts, notes) = read(&text);
        assert_eq!(
            texts,
            ["In its resolution 3/2, the Conference met. In its resolutions 5/4 and 9/6, it rose."]
        );
        assert_eq!(notes, [Some(1), Some(1)]);
    }

    #[test]
    fn an_indicator_may_stand_behind_a_blank_where_the_sentence_goes_on() {
        let text = format!(
            "1.   The Group met (para. 29).1\n2.   In its resolution 3/2, 2 the Conference rose.\n{NOTES}"
        );
        let (texts, notes) = read(&text);
        assert_eq!(texts, ["The Group met (para. 29).", "In its resolution 3/2, the Conference rose."]);
        assert_eq!(notes, [Some(1), Some(2)]);
    }

    #[test]
    fn the_only_place_that_can_be_meant_is_the_indicator() {
        for (words, with) in [
            (
                "The number of parties stood at 167.1 She met them.",
                "The number of parties stood at 167. She met them.",
            ),
            (
                "It read the reports of the CGE1 and of others.",
                "It read the reports of the CGE and of others.",
            ),
            ("It saw article 7, paragraph 3;1 and it met.", "It saw article 7, paragraph 3; and it met."),
            ("It read annex II1 to the plan of the year.", "It read annex II to the plan of the year."),
            (
                "It spoke of COVID-19.1 It met again that year.",
                "It spoke of COVID-19. It met again that year.",
            ),
        ] {
            let (texts, notes) = read(&format!("1.   {words}\n2.   It read the Guide.2\n{NOTES}"));
            assert_eq!(texts[0], with);
            assert_eq!(notes, [Some(1), Some(2)], "{words}");
        }
    }

    #[test]
    fn numbers_stay_where_the_note_has_no_place_among_words() {
        for words in [
            "Data appeared every 1 months.",
            "It took 1 years to get there.",
            "The case (No. 1 BvR 1234/06) was long.",
            "It had a budget of €6.1 million.",
            "Of these, 1 were asked.",
        ] {
            let (texts, _) = read(&format!(
                "1.   {words} The Group recalled prevention (No. 2017-3991) there.\n2.   It read the Guide.2 It met (art. 3).3\n\
                 {NOTES}3  See A/1.\n"
            ));
            assert!(texts[0].starts_with(words), "{}", texts[0]);
        }
    }

    #[test]
    fn where_an_indicator_is_lost_the_next_one_is_read() {
        let text = format!("1.   The Group met with States.\n2.   It read the Guide.2\n{NOTES}");
        let (texts, notes) = read(&text);
        assert_eq!(texts[1], "It read the Guide.");
        assert_eq!(notes, [None, Some(2)]);
    }
}
