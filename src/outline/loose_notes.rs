//! Footnotes that stand between paragraphs, with neither a rule nor the foot of a page to tell them: `1/ See …` as the house
//! printed them until about 2000, and `1 See …` as some programs put them where the page ended, whose indicators may be raised
//! (`the Guide<sup>1</sup>`).

use std::ops::Range;

use super::feet::has_indicator;
use super::marker::Style;
use super::notes::{opens_words, plain_note_mark, stroked_note_mark};
use super::page::Page;
use crate::text::{Cut, counts, is_blank, is_counted, last_word, raised};

/// How many lines above a note it is indicated at most.
const LONGEST_PAGE: usize = 80;

/// How many lines below a note the next one begins.
const NEXT_NOTE: usize = 8;

/// The line with which such a note begins.
pub(super) struct LooseNote {
    pub(super) at: usize,
    /// How many bytes of the line stand before its number: a bullet may.
    pub(super) lead: usize,
    /// Whether its indicator is raised, and so no plain figure.
    pub(super) is_raised: bool,
}

/// The lines with which such notes begin: each stands by itself, they count on, and the text above indicates them.
pub(super) fn loose_notes(page: &Page<'_>, start: usize, skip: &Range<usize>) -> Vec<LooseNote> {
    let (mut found, mut next, mut sure) = (Vec::<LooseNote>::new(), 1, 0);
    // The number that was looked for in vain, and the line down to which: no line is looked at twice for it.
    let mut missed = (0, false, 0);
    // The line of a note that nothing seems to indicate: with the next one right below it is one for all that.
    let mut unsure: Option<usize> = None;
    for at in (start..page.lines.len()).filter(|at| !skip.contains(at)) {
        let line = page.line(at);
        let bullet = line.marker.filter(|marker| marker.style == Style::Bullet);
        let lead = bullet.map_or(0, |marker| marker.rest);
        let text = line.text.tail(lead);
        let marked = line.marker.is_some() && bullet.is_none();
        if !text.byte(0).is_ascii_digit() || marked || line.furniture || line.hashes > 0 {
            continue;
        }
        let house = stroked_note_mark(text).filter(|_| lead == 0);
        let strokes = house.is_some();
        let Some((mark, length)) = house.or_else(|| plain_note_mark(text)) else { continue };
        let words = text.tail(length).trim_start_matches(is_blank);
        let number: u32 = mark.parse().unwrap_or_default();
        // In a chapter of its own the count may begin again.
        let behind_unsure =
            unsure.is_some_and(|above| at - above < NEXT_NOTE) && number == next + 1 && !strokes;
        let fits = number == next || strokes && number == 1 || behind_unsure;
        let near = |above: usize| at - above < NEXT_NOTE;
        let parted = page.is_blank(at.wrapping_sub(1))
            || found.last().is_some_and(|last| near(last.at))
            || unsure.is_some_and(near);
        if !(fits && parted) {
            continue;
        }
        let from = if (missed.0, missed.1) == (number, strokes) { missed.2 } else { 0 };
        let how_sure = indicated(page, from..at, &mark, strokes);
        if how_sure == 0 {
            missed = (number, strokes, at);
        }
        let is_raised = how_sure == RAISED && !words.is_empty();
        // A row of a table may begin with a day.
        let is_worded = lead == 0 && (strokes || opens_words(words) && !is_counted(words));
        if how_sure == 0 && !strokes && is_worded && number == next {
            unsure = Some(at);
        }
        if is_raised || is_worded && how_sure > usize::from(behind_unsure) {
            if behind_unsure {
                found.extend(unsure.map(|at| LooseNote { at, lead: 0, is_raised: false }));
            }
            unsure = None;
            found.push(LooseNote { at, lead, is_raised });
            next = number + 1;
            sure += usize::from(how_sure > 1);
        }
    }
    if 2 * sure < found.len() { Vec::new() } else { found }
}

/// How sure it is that a note is indicated where its figure is raised.
const RAISED: usize = 3;

/// How surely the text above a note indicates it: 2 where nothing else is meant, 1 where a figure stands among words, 0 elsewhere.
fn indicated(page: &Page<'_>, above: Range<usize>, mark: &str, strokes: bool) -> usize {
    let near = above.start.max(above.end.saturating_sub(LONGEST_PAGE))..above.end;
    let how_sure = |line: &str| {
        if !strokes && has_raised_indicator(line, mark) {
            return RAISED;
        }
        let sure = if strokes { has_stroked_indicator(line, mark) } else { has_indicator(line, mark) };
        if sure { 2 } else { usize::from(!strokes && stands_apart(line, mark)) }
    };
    near.into_iter().rev().map(|at| how_sure(page.text(at))).max().unwrap_or_default()
}

/// Whether a figure is raised behind words: `the Guide<sup>1</sup>`, `the Guide^1^`.
fn has_raised_indicator(line: &str, mark: &str) -> bool {
    memchr::memchr2_iter(b'<', b'^', line.as_bytes()).any(|open| {
        let notes = || raised(line.tail(open)).unwrap_or_default();
        open > 0 && notes().iter().any(|(_, note)| note == mark)
    })
}

/// Whether a figure stands by itself behind a word that counts nothing, or behind a symbol ("resolution 2/3 1 and").
fn stands_apart(line: &str, mark: &str) -> bool {
    memchr::memmem::find_iter(line.as_bytes(), mark.as_bytes()).any(|found| {
        let (before, behind) = (line.head(found), line.tail(found + mark.len()));
        let last = last_word(before.trim_end_matches(is_blank));
        before.ends_with(is_blank)
            && last.len() > 2
            && !counts(last)
            && (behind.is_empty() || behind.starts_with(|c: char| is_blank(c) || ".,;:)".contains(c)))
    })
}

/// Whether a figure with its stroke stands among words ("the Convention 1/ and", "resolution 58/4. 2/").
fn has_stroked_indicator(line: &str, mark: &str) -> bool {
    memchr::memmem::find_iter(line.as_bytes(), mark.as_bytes()).any(|found| {
        let before = line.head(found);
        found > 0
            && before.ends_with(|c: char| is_blank(c) || c.is_alphabetic() || ".,;:)”\"’".contains(c))
            && ends_indicator(line.tail(found + mark.len()))
    })
}

/// Whether the stroke of an indicator, and the end of its word, is what a text begins with.
pub(crate) fn ends_indicator(behind: &str) -> bool {
    behind.strip_prefix('/').is_some_and(|behind| {
        behind.is_empty() || behind.starts_with(|c: char| is_blank(c) || ".,;:)”\"’".contains(c))
    })
}

#[cfg(test)]
mod tests {
    fn read(text: &str) -> (Vec<String>, Vec<(String, Option<u32>)>) {
        let report = crate::parse(text).into_report();
        let texts = report.paragraphs().iter().map(|paragraph| paragraph.text().to_owned()).collect();
        let notes =
            report.footnotes().iter().map(|note| (note.text().to_owned(), note.paragraph())).collect();
        (texts, notes)
    }

    #[test]
    fn figures_with_a_stroke_are_notes() {
        let texts = [
            "The Group recalled the Plan. It met.",
            "It recalled plan 1/4 of the Group and article 51.",
            "It grew.",
        ];
        let notes = [
            ("See plan 3/4, annex.".to_owned(), Some(1)),
            ("See E/CN.7/1999/2, chap. I.".to_owned(), Some(2)),
        ];
        let foot = "1. The Group recalled the Plan. 1/ It met.\n\n2. It recalled plan 1/4 of the Group 2/ and article 51.\n\n   1/   \
                    See plan 3/4, annex.\n\n   2/   See E/CN.7/1999/2,\nchap. I.\n\n3. It grew.\n";
        let (found, with) = read(foot);
        assert_eq!(
            (found.as_slice(), with.as_slice()),
            (texts.map(str::to_owned).as_slice(), notes.as_slice())
        );
    }

    #[test]
    fn notes_between_paragraphs_are_told_by_their_indicators() {
        let text = "1. The Group recalled the Plan.1 It met.\n\n2. It recalled plan 1/4 of the Group2 and more.\n\n1 See plan 3/4, \
                    annex.\n2 See E/CN.7/1999/2, chap. I.\n\n3. It grew.\n";
        let (texts, notes) = read(text);
        assert_eq!(
            texts,
            [
                "The Group recalled the Plan. It met.",
                "It recalled plan 1/4 of the Group and more.",
                "It grew."
            ]
        );
        assert_eq!(notes.len(), 2);
        let (texts, notes) = read(&text.replace("Plan.1", "Plan.").replace("Group2", "Group"));
        assert_eq!((texts.len(), notes.len()), (4, 0));
    }

    #[test]
    fn a_note_that_nothing_seems_to_indicate_is_one_above_the_next() {
        let text = "1. The law no. 9921 was passed.\n\n2. The Group recalled the Guide.2 It met.\n\n1 Law of 2 August 2019.\n2 See plan 3/4, \
                    annex.\n\n3. It grew.\n";
        let (texts, notes) = read(text);
        assert_eq!(texts.len(), 3);
        let expected = [("Law of 2 August 2019.", None), ("See plan 3/4, annex.", Some(2))];
        assert_eq!(notes, expected.map(|(text, paragraph)| (text.to_owned(), paragraph)));
        let alone = text.replace("Guide.2", "Guide.");
        assert_eq!(read(&alone).1, []);
    }

    #[test]
    fn a_day_below_an_indicator_leaves_it_to_the_note() {
        let text = "1. The Group recalled the Plan.1 It met.\n\n1 June 2025      Vienna      7\n\n1 See plan 3/4, annex.\n\n2. It grew.\n";
        assert_eq!(read(text).1, [("See plan 3/4, annex.".to_owned(), Some(1))]);
    }

    #[test]
    fn notes_between_paragraphs_may_have_raised_indicators() {
        let text = "1. The Group met on 2 June.<sup>1</sup> It read a draft.<sup>2</sup>\n\n- 1 See plan 3/4.\n\n2 1995 session.\n\nV.25-01234\n\n2. It \
                    accredited 1 body.\n";
        let (texts, notes) = read(text);
        assert_eq!(texts, ["The Group met on 2 June. It read a draft.", "It accredited 1 body."]);
        let expected = [("See plan 3/4.", Some(1)), ("1995 session.", Some(1))];
        assert_eq!(notes, expected.map(|(text, paragraph)| (text.to_owned(), paragraph)));
    }

    #[test]
    fn notes_between_paragraphs_may_have_indicators_in_brackets() {
        let text = "1. The Group read volume 1 with 2 States.\n\n2. It met. [1] It read a draft. [2]\n\n1 See plan 3/4.\n\n2 See plan 3/5.\n";
        let (texts, notes) = read(text);
        assert_eq!(texts, ["The Group read volume 1 with 2 States.", "It met. It read a draft."]);
        assert_eq!(notes.iter().map(|(_, paragraph)| *paragraph).collect::<Vec<_>>(), [Some(2), Some(2)]);
    }

    #[test]
    fn a_day_that_begins_the_row_of_a_table_is_no_note() {
        let text = "1. The Group recalled the Plan.1 It met.\n\n1 See plan 3/4, annex.\n\n2. It recalled plan 1/4 of the Group \
                    2 and these:\n\n2 June 2025      Vienna      7\n\n3. It grew.\n";
        assert_eq!(read(text).1, [("See plan 3/4, annex.".to_owned(), Some(1))]);
    }
}
