//! The text of a paragraph as words and points.

use std::ops::Range;

use super::lexicon::Known;
use crate::text::{Cut, is_abbreviation};

/// The words and points of a text. Every look past the end finds nothing.
#[derive(Debug)]
pub(super) struct Tokens<'a> {
    text: &'a str,
    list: Vec<Token<'a>>,
}

#[derive(Debug, Clone, Copy)]
struct Token<'a> {
    /// The word; empty for a point.
    word: &'a str,
    start: usize,
    end: usize,
    kind: Kind,
    known: Known,
    /// For an opening bracket or quotation mark that is closed soon: the token that closes it.
    close: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    Comma,
    Semicolon,
    Colon,
    /// The end of a sentence.
    Stop,
    Open,
    Close,
    Quote,
    /// The label of an item: "(a)", "(iv)".
    Label,
    /// A dash.
    Dash,
    /// Past the end.
    Nothing,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut tokens = Self { text, list: Vec::with_capacity(text.len() / 5) };
        let mut at = 0;
        while let Some(byte) = text.as_bytes().get(at) {
            at = match *byte {
                b' ' => at + 1,
                // Most words begin with one of these.
                byte if byte.is_ascii_alphabetic() => tokens.push_word(at),
                byte => tokens.push(at, byte),
            };
        }
        tokens.pair();
        tokens
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// The first token that begins at a byte or behind it.
    pub(super) fn first_from(&self, byte: usize) -> usize {
        self.list.partition_point(|token| token.start < byte)
    }

    #[inline]
    pub(super) fn kind(&self, at: usize) -> Kind {
        self.list.get(at).map_or(Kind::Nothing, |token| token.kind)
    }

    /// The word at a place, or nothing where there is none.
    #[inline]
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.list.get(at).map_or("", |token| token.word)
    }

    /// What is known of the word at a place.
    #[inline]
    pub(super) fn known(&self, at: usize) -> Known {
        self.list.get(at).map_or_else(Known::default, |token| token.known)
    }

    /// Whether the word at a place is known for one of some things.
    #[inline]
    pub(super) fn has(&self, at: usize, one_of: u32) -> bool {
        self.known(at).has(one_of)
    }

    /// The first place from one to another that is known for one of some things.
    pub(super) fn seek(&self, from: usize, end: usize, one_of: u32) -> Option<usize> {
        let range = self.list.get(from..end.min(self.list.len()))?;
        range.iter().position(|token| token.known.has(one_of)).map(|at| from + at)
    }

    /// Whether the word at a place may be the verb of an act.
    pub(super) fn is_verb(&self, at: usize) -> bool {
        let known = self.known(at);
        known.has(Known::PHRASAL) || known.kind().is_some()
    }

    /// Where a token begins, in bytes.
    pub(super) fn start(&self, at: usize) -> usize {
        self.list.get(at).map_or(self.text.len(), |token| token.start)
    }

    /// The bytes of a range of tokens.
    pub(super) fn bytes(&self, range: Range<usize>) -> Range<usize> {
        let start = self.start(range.start);
        let last = range.end.checked_sub(1).filter(|last| *last >= range.start);
        let end = last.and_then(|last| self.list.get(last)).map_or(start, |token| token.end);
        start..end.max(start)
    }

    /// The text of a range of tokens.
    pub(super) fn text(&self, range: Range<usize>) -> &'a str {
        self.text.cut(self.bytes(range))
    }

    /// Whether one of some words stands at a place, in capitals or not.
    #[inline]
    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        !word.is_empty() && words.iter().any(|one| one.eq_ignore_ascii_case(word))
    }

    /// Whether some words follow each other from a place on, in capitals or not.
    pub(super) fn phrase(&self, at: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(index, word)| self.word(at + index).eq_ignore_ascii_case(word))
    }

    /// Whether the word at a place begins with a capital.
    pub(super) fn capital(&self, at: usize) -> bool {
        self.has(at, Known::CAPITAL)
    }

    /// Whether a comma stands at a place.
    pub(super) fn comma(&self, at: usize) -> bool {
        self.kind(at) == Kind::Comma
    }

    /// The place after a token, or after the brackets or quotation marks that it opens.
    pub(super) fn next(&self, at: usize) -> usize {
        self.list.get(at).map_or(at, |token| token.close.max(at)) + 1
    }

    /// The first comma from a place on, if it is not far and in the same sentence.
    pub(super) fn next_comma(&self, at: usize, limit: usize) -> Option<usize> {
        let limit = limit.min(at.saturating_add(FAR));
        let mut at = at;
        while at < limit {
            match self.kind(at) {
                Kind::Comma => return Some(at),
                Kind::Stop | Kind::Semicolon | Kind::Colon | Kind::Nothing => return None,
                _ => at = self.next(at),
            }
        }
        None
    }

    fn push(&mut self, at: usize, byte: u8) -> usize {
        if byte == b'('
            && let Some(end) = label(self.text, at)
        {
            return self.add(at, end, Kind::Label);
        }
        let kind = match byte {
            b',' => Kind::Comma,
            b';' => Kind::Semicolon,
            b':' => Kind::Colon,
            b'.' | b'!' | b'?' => Kind::Stop,
            b'(' | b'[' => Kind::Open,
            b')' | b']' => Kind::Close,
            b'"' => Kind::Quote,
            b'-' if self.text.byte(at + 1) == b' ' => Kind::Dash,
            _ => return self.push_word(at),
        };
        self.add(at, at + 1, kind)
    }

    fn push_word(&mut self, at: usize) -> usize {
        let mut end = self.word_end(at);
        while matches!(self.text.byte(end), b',' | b':') && self.digits_around(end) {
            end += 1 + self.text.tail(end + 1).bytes().take_while(u8::is_ascii_digit).count();
        }
        let word = self.text.cut(at..end);
        match word.as_bytes() {
            [.., last] if last.is_ascii_alphanumeric() => self.add_word(at, word),
            _ => self.push_marked(at, word),
        }
    }

    /// Adds a word that ends in a mark: in the stop of a sentence, in that of an abbreviation, or it is a dash.
    fn push_marked(&mut self, at: usize, word: &'a str) -> usize {
        let end = at + word.len();
        if matches!(word, "—" | "-") {
            return self.add(at, end, Kind::Dash);
        }
        let bare = word.bytes().rposition(|byte| byte != b'.').map_or(0, |last| last + 1);
        if bare > 0 && bare < word.len() && self.ends_sentence(word.head(bare), end) {
            self.add_word(at, word.head(bare));
            return self.add(at + bare, end, Kind::Stop);
        }
        self.add_word(at, word)
    }

    /// Where the word that begins at a place ends. A word has one letter at least.
    fn word_end(&self, at: usize) -> usize {
        let rest = self.text.as_bytes().get(at + 1..).unwrap_or_default();
        let length = rest.iter().position(|byte| POINTS.get(usize::from(*byte)) == Some(&true));
        at + 1 + length.unwrap_or(rest.len())
    }

    fn digits_around(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or(0, |before| self.text.byte(before));
        before.is_ascii_digit() && self.text.byte(at + 1).is_ascii_digit()
    }

    /// Whether the point after a word ends a sentence.
    fn ends_sentence(&self, word: &str, end: usize) -> bool {
        let rest = self.text.tail(end).trim_start_matches(['"', ')', ']', ' ']);
        let starts = rest.chars().next().is_none_or(|first| !first.is_lowercase());
        let initial = word.len() == 1 && word.starts_with(|c: char| c.is_ascii_uppercase());
        rest.is_empty() || (starts && !initial && !is_abbreviation(word))
    }

    fn add(&mut self, start: usize, end: usize, kind: Kind) -> usize {
        self.list.push(Token { word: "", start, end, kind, known: Known::point(), close: 0 });
        end
    }

    fn add_word(&mut self, start: usize, word: &'a str) -> usize {
        let (end, known) = (start + word.len(), Known::of(word));
        self.list.push(Token { word, start, end, kind: Kind::Word, known, close: 0 });
        end
    }

    /// Finds for brackets and quotation marks where they close.
    fn pair(&mut self) {
        let (mut brackets, mut quote): (Vec<usize>, Option<usize>) = (Vec::new(), None);
        for at in 0..self.list.len() {
            match self.kind(at) {
                Kind::Open => brackets.push(at),
                Kind::Close => {
                    let open = brackets.pop();
                    self.close(open, at);
                }
                Kind::Quote if quote.is_some() => {
                    let open = quote.take();
                    self.close(open, at);
                }
                Kind::Quote => quote = Some(at),
                _ => {}
            }
        }
    }

    fn close(&mut self, open: Option<usize>, close: usize) {
        let near = open.filter(|open| close - open <= FAR);
        if let Some(token) = near.and_then(|open| self.list.get_mut(open)) {
            token.close = close;
        }
    }
}

/// Which bytes end a word.
const POINTS: [bool; 256] = {
    let mut points = [false; 256];
    let mut rest: &[u8] = b" ,;:()[]\"!?";
    while let [point, others @ ..] = rest {
        let (_, slots) = points.split_at_mut(*point as usize);
        if let [slot, ..] = slots {
            *slot = true;
        }
        rest = others;
    }
    points
};

/// How many tokens a reader looks ahead, so that the time it takes stays in proportion to the text.
pub(super) const FAR: usize = 80;

/// The end of the label that begins at a bracket.
fn label(text: &str, at: usize) -> Option<usize> {
    let inside = text.tail(at + 1).bytes().take(5).take_while(u8::is_ascii_lowercase).count();
    let close = at + 1 + inside;
    let letters = text.cut(at + 1..close);
    let labels =
        letters.len() == 1 || (!letters.is_empty() && letters.bytes().all(|byte| b"ivx".contains(&byte)));
    (labels && text.byte(close) == b')').then_some(close + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stops(text: &str) -> usize {
        let tokens = Tokens::new(text);
        (0..tokens.len()).filter(|at| tokens.kind(*at) == Kind::Stop).count()
    }

    #[test]
    fn a_point_ends_a_sentence_but_no_abbreviation_symbol_or_number() {
        assert_eq!(stops("See CAC/COSP/WG.4/2011/2, No. 5 and 3.5 per cent. It agreed."), 2);
        assert_eq!(stops("Mr. A. Smith (St. Petersburg), i.e. The Chair, spoke"), 0);
    }

    #[test]
    fn labels_are_no_brackets() {
        let tokens = Tokens::new("that: (a) One; (iv) Two (three)");
        assert_eq!(tokens.kind(2), Kind::Label);
        assert_eq!(tokens.kind(5), Kind::Label);
        assert_eq!(tokens.kind(7), Kind::Open);
        assert_eq!(tokens.next(7), 10);
    }

    #[test]
    fn nothing_is_found_past_the_end() {
        let tokens = Tokens::new("");
        assert_eq!((tokens.kind(3), tokens.word(3), tokens.next(3)), (Kind::Nothing, "", 4));
    }
}
