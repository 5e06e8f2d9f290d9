//! Where the name of whom a speaker speaks for ends, and the sentence goes on.

use std::ops::Range;

use super::lexicon::{ends_name, is_adverb, is_speech};
use crate::parse::phrase::{Word, is_capitalized, is_known, trimmed, words_from};
use crate::text::Cut;

/// The most words in one name, and in a list of names.
const LONGEST_NAME: usize = 40;
const LONGEST_LIST: usize = 600;
/// How far behind an opening parenthesis the closing one is looked for, in bytes.
const LONGEST_PARENTHESIS: usize = 1_500;

/// Where a name, or a list of names, ends: before a verb, an adverb or, for one name, at a mark.
pub(super) fn name_end(text: &str, from: usize, limit: usize, list: bool) -> usize {
    let longest = if list { LONGEST_LIST } else { LONGEST_NAME };
    let mut words = words_from(text.head(limit), from).take(longest).peekable();
    let mut name = Name { end: from, after: After::SmallWord, list, capital: false, capital_end: None };
    let mut skip_to = from;
    let mut verb = false;
    while let Some(word) = words.next() {
        if word.run.start < skip_to {
            continue;
        }
        if text.byte(word.run.start) == b'(' {
            let close = parenthesis_end(text, word.run.start, limit);
            if !(list || is_capitalized(text.tail(word.run.start + 1))) {
                break;
            }
            (skip_to, name.end) = (close, close);
            if !list && matches!(text.byte(close), b',' | b';' | b':') {
                break;
            }
            continue;
        }
        let next = words.peek().map_or("", |next| next.text(text));
        if name.stops(text, &word, next) {
            verb = is_speech(word.text(text)) || is_adverb(word.text(text));
            break;
        }
        if name.goes_on(text, &word) {
            break;
        }
    }
    without_small_words(text, from..name.settled(text, from, verb))
}

/// A name while its end is looked for.
struct Name {
    end: usize,
    after: After,
    list: bool,
    /// Whether it has a word with a capital.
    capital: bool,
    /// Where it ends if the words in small letters behind it are not part of it.
    capital_end: Option<usize>,
}

/// What the word before is to a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    SmallWord,
    Name,
}

impl Name {
    /// Whether a word is the first that does not belong to the name.
    fn stops(&mut self, text: &str, word: &Word, next: &str) -> bool {
        let bare = word.text(text);
        if bare.is_empty() || has_capital(bare) {
            return text.byte(word.run.start) == b'"' || bare.is_empty();
        }
        match bare {
            "as" => next != "well",
            "well" => false,
            "on" if next == "behalf" => true,
            "to" => next == "the" || !is_capitalized(next),
            "in" => !is_capitalized(next) && next != "the",
            "with" => true,
            _ if is_small(bare) => {
                self.list && !is_capitalized(next) && !is_small(next) && next != "secretariat"
            }
            _ if ends_name(bare) || is_adverb(bare) => true,
            _ if bare.ends_with("ed") && self.after == After::Name && !bare.contains('-') => true,
            _ if self.list => self.after == After::Name,
            _ => {
                if self.capital && bare != "secretariat" {
                    self.capital_end.get_or_insert(self.end);
                }
                false
            }
        }
    }

    /// Takes a word in; whether the mark behind it ends the name.
    fn goes_on(&mut self, text: &str, word: &Word) -> bool {
        let bare = word.text(text);
        self.end = word.bare.end;
        self.capital |= is_capitalized(bare);
        self.after = match bare {
            small if is_small(small) || word.bare.end != word.run.end => After::SmallWord,
            _ => After::Name,
        };
        let mark = text.cut(word.bare.end..word.run.end);
        let abbreviated = matches!(bare, "St" | "Inc" | "Ltd" | "No");
        (mark.contains([':', '.']) && !abbreviated) || (!self.list && mark.contains([',', ';']))
    }

    /// Small letters behind capitals are part of a name only right before the verb, and never of a State's.
    fn settled(&self, text: &str, from: usize, verb: bool) -> usize {
        let shorter = self.capital_end.map(|end| without_small_words(text, from..end));
        shorter.filter(|end| !verb || is_known(text, from..*end)).unwrap_or(self.end)
    }
}

fn has_capital(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_uppercase())
        || !word.is_ascii() && word.contains(char::is_uppercase)
}

fn is_small(word: &str) -> bool {
    matches!(
        word,
        "of" | "the"
            | "and"
            | "for"
            | "on"
            | "in"
            | "to"
            | "against"
            | "from"
            | "de"
            | "la"
            | "del"
            | "a"
            | "an"
            | "between"
            | "into"
            | "or"
            | "du"
            | "des"
            | "das"
            | "y"
            | "et"
    )
}

fn parenthesis_end(text: &str, open: usize, limit: usize) -> usize {
    let window = text.cut(open..limit).bytes().take(LONGEST_PARENTHESIS);
    let mut depth = 0_usize;
    for (offset, byte) in window.enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' if depth <= 1 => return open + offset + 1,
            b')' => depth -= 1,
            _ => {}
        }
    }
    open + 1
}

/// Less the "and", "of the" and the like at the end.
fn without_small_words(text: &str, range: Range<usize>) -> usize {
    let mut end = trimmed(text, range.clone()).end;
    loop {
        let words = text.cut(range.start..end).trim_end_matches([' ', ',']);
        let last = words.tail(words.rfind(' ').map_or(0, |space| space + 1));
        if words.is_empty() || !is_small(last) {
            return range.start + words.len();
        }
        end = range.start + words.len() - last.len();
    }
}
