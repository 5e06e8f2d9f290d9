//! Paragraphs whose number stands below their first line, as programs print them that give the blocks of a page one by one:
//! `The Group recommends the adoption of the` / `1.` / `following draft resolutions.`

use super::annex_titles::JOINTS;
use super::begins_upper;
use super::block::BlockKind;
use super::body::Walk;
use super::ends_sentence;
use super::marker::Style;
use crate::text::is_blank;

/// How long the number of a paragraph is at most, with its stop.
const LONGEST_NUMBER: usize = 5;

impl Walk<'_, '_> {
    /// Opens the paragraph whose first line this is, if its number stands below. The number is read with it.
    pub(super) fn opens_above_number(&mut self, at: usize) -> bool {
        let Some((below, number)) = self.number_below(at) else { return false };
        self.open_paragraph(at, number);
        self.number_read = below;
        true
    }

    /// Passes the line with the number of the paragraph that is open.
    pub(super) fn passes_number(&mut self, at: usize) -> bool {
        let passes = self.number_read == at;
        if passes {
            self.blocks.tag(at, BlockKind::Paragraph, self.elements.len());
        }
        passes
    }

    /// The line below with the number of the next paragraph, of which this line can only be the first.
    fn number_below(&self, at: usize) -> Option<(usize, u32)> {
        let below = if self.page.is_blank(at + 1) { at + 2 } else { at + 1 };
        let (line, words) = (self.page.text(at), self.page.text(below + 1));
        if self.page.text(below).len() > LONGEST_NUMBER || ends_sentence(line) || words.is_empty() {
            return None;
        }
        let marker = self.bare_mark(below).filter(|_| self.is_next_paragraph(below))?;
        let Style::Arabic(number) = marker.style else { return None };
        // A heading may stand above a number too; but no heading breaks off so.
        let last = line.rsplit(is_blank).next().unwrap_or_default();
        let breaks_off = words.starts_with(char::is_lowercase)
            || JOINTS.iter().any(|joint| joint.eq_ignore_ascii_case(last));
        let alone = self.gap && self.is_open_finished() && begins_upper(line) && !self.is_open_bare();
        (breaks_off && alone && self.page.line(below + 1).marker.is_none()).then_some((below, number))
    }
}

#[cfg(test)]
mod tests {
    fn read(text: &str) -> Vec<String> {
        let report = crate::parse(text).into_report();
        let number =
            |one: &crate::Paragraph| one.number().map(|number| format!("{number}. ")).unwrap_or_default();
        report.paragraphs().iter().map(|one| number(one) + one.text()).collect()
    }

    #[test]
    fn the_number_of_a_paragraph_may_stand_below_its_first_line() {
        let text = "I.  Introduction\n\nThe  Group  recommends  the  adoption  of  the \n\n1. \nfollowing plans.\n\n2. \nThe Group took note of \
                    the report.\n\nThe  Group  considered  item  3  at  its  2nd  meeting.  The \n3. \nDirector told of it.\n";
        assert_eq!(
            read(text),
            [
                "1. The Group recommends the adoption of the following plans.",
                "2. The Group took note of the report.",
                "3. The Group considered item 3 at its 2nd meeting. The Director told of it.",
            ]
        );
    }

    #[test]
    fn a_heading_above_a_number_stays_one() {
        let text = "I. Introduction\n\n1.\nThe Group met.\n\nWays of work\n\n2.\nThe Group rose.\n";
        assert_eq!(read(text), ["1. The Group met.", "2. The Group rose."]);
    }
}
