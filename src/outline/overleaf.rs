//! Sentences that go on overleaf: a page break parts lines, and says nothing of the sense.

use super::body::Walk;
use super::dressed::Dressed;
use super::furniture::is_rule;
use super::page::Page;
use super::{Kind, begins_upper};
use crate::text::{Cut, is_blank};

/// How many lines may stand between the text of two pages.
const MOST_BETWEEN: usize = 24;
/// How many lines the notes at the foot of a page may have.
const LONGEST_FOOT: usize = 40;

impl<'a> Page<'a> {
    /// The line above one: overleaf, if the line is the first of its page. Empty where white space, or the notes of the page,
    /// stand above.
    pub(super) fn line_above(&self, at: usize) -> Dressed<'a> {
        let above = self.line(at.wrapping_sub(1));
        if !above.text.is_empty() && !above.furniture {
            return above;
        }
        let overleaf = self.last_overleaf(at).filter(|above| !self.is_in_notes(*above));
        overleaf.map_or_else(Dressed::default, |above| self.line(above))
    }

    /// The last line of print on the page before, where a line is the first on its own.
    fn last_overleaf(&self, at: usize) -> Option<usize> {
        let mut is_first = self.begins_page(at);
        for above in (1..=MOST_BETWEEN).filter_map(|up| at.checked_sub(up)) {
            if !self.is_blank(above) {
                let line = self.line(above);
                if !line.furniture {
                    return Some(above).filter(|_| is_first);
                }
                is_first |= !is_rule(line.text);
            }
            is_first |= self.begins_page(above);
        }
        None
    }

    /// Whether a line at the foot of a page stands below a rule.
    fn is_in_notes(&self, at: usize) -> bool {
        let above = (0..LONGEST_FOOT).filter_map(|up| at.checked_sub(up));
        let mut of_page = above.take_while(|at| !self.begins_page(*at + 1));
        of_page.any(|at| is_rule(self.text(at)))
    }
}

impl Walk<'_, '_> {
    /// Whether only a page break stands above the next line, and a sentence goes on over it.
    pub(super) fn is_in_sentence_overleaf(&self) -> bool {
        let Some(open) = self.open.filter(|_| self.page_gap && self.page.wrapped) else { return false };
        let is_text = matches!(self.kind(open), Some(Kind::Paragraph { .. } | Kind::Item { .. }));
        is_text && !self.is_bare(open) && (!self.is_finished(open) || breaks_off(self.last_words(open)))
    }

    /// Whether a line at the head of a page goes on with a sentence, or names what a colon at the foot of the page before leads
    /// to.
    pub(super) fn goes_on_overleaf(&self, open: usize, at: usize) -> bool {
        let (words, line) = (self.last_words(open), self.page.text(at));
        let names = words.ends_with(':') && line.len() > 40 && line.contains(", ") && begins_upper(line);
        self.is_in_sentence_overleaf() || self.page_gap && self.page.wrapped && names
    }
}

/// Whether words end with an abbreviation, or within a quotation, so that their last stop ends no sentence.
fn breaks_off(words: &str) -> bool {
    const ABBREVIATIONS: [&str; 30] = [
        "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "H.E.", "art.", "arts.", "para.", "paras.", "par.", "párr.",
        "párrs.", "No.", "Nos.", "núm.", "núms.", "v.", "vol.", "chap.", "cap.", "sect.", "p.", "pp.",
        "a.m.", "p.m.", "cf.", "M.", "Sr.", "Sra.",
    ];
    let last = words.rsplit(is_blank).next().unwrap_or_default().trim_start_matches(['(', '“', '"']);
    let initial =
        last.len() == 2 && last.starts_with(|c: char| c.is_ascii_uppercase()) && last.ends_with('.');
    let quoted = words.rfind('“').is_some_and(|open| !words.get(open..).unwrap_or_default().contains('”'));
    let before = words.head(words.len() - last.len()).trim_end().rsplit(is_blank).next().unwrap_or_default();
    initial && (ABBREVIATIONS.contains(&before) || before.starts_with(|c: char| c.is_ascii_uppercase()))
        || ABBREVIATIONS.contains(&last)
        || quoted && words.ends_with(':')
}
