//! Words that the program that set the pages cut at the ends of lines ("Conven-" / "tion").
//!
//! A hyphen at the end of a line says nothing: it may belong to the word ("capacity-" / "building"). What tells the two apart
//! are the words that the text has elsewhere, and whether words are cut in it at all.

use std::collections::HashMap;

use super::page::Page;
use crate::text::{Cut, Substrings, is_blank};

/// A line that ends within a word.
struct Candidate<'a> {
    /// The line, and the one that goes on with its last word.
    at: usize,
    below: usize,
    /// How long the line is without the hyphen and the blank before it.
    length: usize,
    head: &'a str,
    tail: &'a str,
}

/// What stands of a word before a hyphen of its own.
const PREFIXES: [&str; 9] = ["anti", "counter", "cross", "ex", "mid", "non", "self", "semi", "vice"];

/// How many lines of notes and page may stand between the halves of a word.
const OVERLEAF: usize = 6;

/// The lines that end in a hyphen that only cuts a word, and how long each is without it.
pub(super) fn cut_words(source: &str, page: &Page<'_>) -> Vec<(usize, usize)> {
    let candidates: Vec<Candidate<'_>> = (0..page.lines.len()).filter_map(|at| candidate(page, at)).collect();
    if !has_one_whole(source, &candidates) {
        return Vec::new();
    }
    let words = Words::of(page, &candidates);
    let is_sure =
        |candidate: &&Candidate<'_>| words.has(&candidate.whole()) && !words.has(&candidate.compound());
    let sure = candidates.iter().filter(is_sure).count();
    if sure == 0 || sure * 4 < candidates.len() {
        return Vec::new();
    }
    let cut = candidates.iter().filter(|candidate| words.are_cut(candidate));
    cut.map(|candidate| (candidate.at, candidate.length)).collect()
}

/// How many candidates are tried before the words of the whole text are gone through.
const TRIED: usize = 8;

/// Whether the text has one of some words whole, found in one pass. Most texts whose lines end in hyphens are full of compounds and cut no word.
fn has_one_whole(source: &str, candidates: &[Candidate<'_>]) -> bool {
    let step = candidates.len().div_ceil(TRIED).max(1);
    let tried: Vec<String> =
        candidates.iter().step_by(step).map(|one| [one.head, one.tail].concat()).collect();
    !tried.is_empty() && Substrings::new(tried.iter()).place(source).is_some()
}

impl Candidate<'_> {
    fn whole(&self) -> String {
        format!("{}{}", self.head, self.tail).to_lowercase()
    }

    fn compound(&self) -> String {
        format!("{}-{}", self.head, self.tail).to_lowercase()
    }
}

fn candidate<'a>(page: &Page<'a>, at: usize) -> Option<Candidate<'a>> {
    let text = page.lines.get(at)?.text;
    if !text.ends_with(['-', '‐', '\u{ad}']) {
        return None;
    }
    let words = text.trim_end_matches(['-', '‐', '\u{ad}']).trim_end_matches(' ');
    let head = words.tail(words.trim_end_matches(char::is_alphabetic).len());
    let below = below(page, at)?;
    let next = page.text(below);
    let tail = next.head(next.find(|c: char| !c.is_alphabetic()).unwrap_or(next.len()));
    let line = page.line(at);
    let length = (line.text.len() + words.len()).checked_sub(text.len())?;
    (!head.is_empty() && !tail.is_empty()).then_some(Candidate { at, below, length, head, tail })
}

/// The line that goes on with the last word of one: the next with print, or the first overleaf.
fn below(page: &Page<'_>, at: usize) -> Option<usize> {
    let begins_small = |at: &usize| page.text(*at).starts_with(char::is_lowercase);
    let first = page.next_text(at);
    if begins_small(&first) {
        return Some(first);
    }
    let lines = std::iter::successors(Some(first), |at| Some(page.next_text(*at))).take(OVERLEAF);
    lines.take_while(|at| *at < page.lines.len()).find(begins_small)
}

/// Which of the words that are asked for the text has, in small letters, cut words not counted.
struct Words {
    asked: HashMap<String, bool>,
    /// For every [`shape`] a bit that says whether such a word is asked for: most words of a text are not.
    shapes: [u64; SHAPES / 64],
}

impl Words {
    fn of(page: &Page<'_>, candidates: &[Candidate<'_>]) -> Self {
        let mut words = Self { asked: HashMap::new(), shapes: [0; SHAPES / 64] };
        for candidate in candidates {
            let halves = [candidate.head.to_lowercase(), candidate.tail.to_lowercase()];
            for word in halves.into_iter().chain([candidate.whole(), candidate.compound()]) {
                words.ask(word);
            }
        }
        let mut ends: Vec<usize> = candidates.iter().map(|candidate| candidate.at).collect();
        let mut begins: Vec<usize> = candidates.iter().map(|candidate| candidate.below).collect();
        ends.sort_unstable();
        begins.sort_unstable();
        for (at, line) in page.lines.iter().enumerate() {
            let mut text = line.text;
            if begins.binary_search(&at).is_ok() {
                text = text.trim_start_matches(char::is_alphabetic);
            }
            if ends.binary_search(&at).is_ok() {
                let cut = text.trim_end_matches(|c| c == '-' || is_blank(c));
                text = text.head(cut.rfind(is_blank).unwrap_or(0));
            }
            words.find(text);
        }
        words
    }

    fn ask(&mut self, word: String) {
        let shape = shape(&word);
        if let Some(shapes) = self.shapes.get_mut(shape / 64) {
            *shapes |= 1 << (shape % 64);
        }
        self.asked.insert(word, false);
    }

    /// Notes the words of a text, the parts of a compound by themselves too.
    fn find(&mut self, text: &str) {
        let ends = |byte: u8| ENDS.get(usize::from(byte)) == Some(&true);
        let mut rest = text;
        while !rest.is_empty() {
            let end = rest.bytes().position(ends).unwrap_or(rest.len());
            if end > 0 {
                self.note(rest.head(end));
            }
            rest = rest.tail(end + 1);
        }
        let goes_on = |byte: &u8| *byte == b'-' || !ends(*byte);
        let mut end = 0;
        for hyphen in memchr::memchr_iter(b'-', text.as_bytes()) {
            if hyphen >= end {
                let start = hyphen - text.head(hyphen).bytes().rev().take_while(goes_on).count();
                end = hyphen + text.tail(hyphen).bytes().take_while(goes_on).count();
                self.note(text.cut(start..end));
            }
        }
    }

    /// Quotation marks and dashes may stand beside the letters.
    fn note(&mut self, word: &str) {
        let word = if word.is_ascii() { word } else { word.trim_matches(|c: char| !c.is_alphabetic()) };
        let shape = shape(word);
        if self.shapes.get(shape / 64).is_some_and(|shapes| shapes >> (shape % 64) & 1 != 0) {
            self.find_asked(word);
        }
    }

    /// Cold: most words have a shape that no word asked for has.
    #[cold]
    fn find_asked(&mut self, word: &str) {
        if let Some(found) = self.asked.get_mut(word.to_lowercase().as_str()) {
            *found = true;
        }
    }

    fn has(&self, word: &str) -> bool {
        self.asked.get(word).is_some_and(|found| *found)
    }

    /// Whether the halves are those of one word, in a text in which words are cut.
    fn are_cut(&self, candidate: &Candidate<'_>) -> bool {
        let (head, tail) = (candidate.head.to_lowercase(), candidate.tail.to_lowercase());
        if self.has(&candidate.compound()) {
            return false;
        }
        let own = PREFIXES.contains(&head.as_str()) || self.has(&head) && self.has(&tail);
        self.has(&candidate.whole()) || !own
    }
}

/// Which bytes end a word, or a part of a compound: all of ASCII but the letters.
const ENDS: [bool; 256] = {
    let mut ends = [false; 256];
    let mut byte = 0_u8;
    while let (_, [end, ..]) = ends.split_at_mut(byte as usize)
        && byte.is_ascii()
    {
        *end = !byte.is_ascii_alphabetic();
        byte += 1;
    }
    ends
};

/// How many shapes of words are told apart.
const SHAPES: usize = 32 * 32 * 32;

/// The first and last letter of a word, capital or small, and its length. In another letter case a character beyond ASCII may
/// have another length: words with one are all of one shape.
fn shape(word: &str) -> usize {
    if !word.is_ascii() {
        return 0;
    }
    let letter = |byte: u8| usize::from(byte & 0x1f);
    let (first, last) = (letter(word.byte(0)), letter(word.byte(word.len().wrapping_sub(1))));
    (first * 32 + last) * 32 + word.len() % 32
}

#[cfg(test)]
mod tests {
    use crate::outline::page::Page;
    use crate::text::lines;

    fn shortened(text: &str) -> Vec<String> {
        let lines = lines(text);
        let page = Page::new(text, &lines);
        let words = (0..lines.len()).map(|at| (page.text(at), lines[at].text));
        words.filter(|(words, line)| words.len() < line.len()).map(|(words, _)| words.to_owned()).collect()
    }

    #[test]
    fn a_word_that_the_text_has_whole_was_cut() {
        assert_eq!(
            shortened("The Convention met. Under the Conven-\ntion it met.\n"),
            ["The Convention met. Under the Conven"]
        );
        assert_eq!(
            shortened("The Convention met. Under the Conven -\ntion it met.\n"),
            ["The Convention met. Under the Conven"]
        );
    }

    #[test]
    fn where_words_are_cut_so_are_those_that_come_once() {
        let text = "The Convention is old. The Conven-\ntion has parties, Al-\nbania among them.\n";
        assert_eq!(shortened(text).len(), 2);
    }

    #[test]
    fn a_compound_keeps_its_hyphen() {
        for text in [
            "The Convention of the Conven-\ntion: capacity-building and capacity-\nbuilding.\n",
            "The Convention, the long term and the Conven-\ntion: a long-\nterm plan.\n",
            "The Convention of the Conven-\ntion is a non-\nbinding text.\n",
        ] {
            assert_eq!(shortened(text), [text.lines().next().unwrap().trim_end_matches('-')], "{text}");
        }
    }

    #[test]
    fn where_no_word_is_cut_hyphens_stay() {
        assert_eq!(shortened("A mid-\nterm review of the follow-\nup.\n"), [""; 0]);
    }

    #[test]
    fn the_other_half_may_stand_overleaf() {
        let text = "The Convention is the Conven-\n\nA/PEAT/3/7\n\u{c}V.01-12345\n\ntion of all.\n";
        assert_eq!(shortened(text), ["The Convention is the Conven"]);
    }
}
