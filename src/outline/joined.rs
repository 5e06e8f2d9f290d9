//! Words at the ends of lines that a program joined over a hyphen it took for one that cuts a word, and printed or not:
//! `Openended`, `Conven tion`.
//!
//! `pdftotext` without `-layout` leaves the hyphen at the end of a line out. What the text has elsewhere tells what it was.

use std::borrow::Cow;
use std::collections::HashMap;

use super::page::Page;
use crate::source::Span;
use crate::text::{Cut, Few, Line, next_digit};

/// A place within a word, in bytes of the source: where a hyphen is lost, or behind a blank that nobody printed.
pub(super) type Joint = usize;

/// How far from the left edge a line ends at least.
const NARROWEST: usize = 50;
/// How many words that can only be torn show that words are torn.
const SURE: usize = 2;
/// How long a word may be.
const LONGEST: usize = 40;

/// The joints in the words of a text whose pages were read column by column.
pub(super) fn joints(page: &Page<'_>) -> Vec<Joint> {
    if !page.out_of_columns {
        return Vec::new();
    }
    let words = Words::of(page);
    let mut joints = Vec::new();
    let mut torn = Vec::new();
    let mut sure = 0;
    for line in page.lines {
        let mut above: Option<Word<'_>> = None;
        for word in self::words(line.text) {
            if let Some(head) = words.lost_hyphen(&word, line.text) {
                joints.push(line.start + word.start + head);
            }
            if let Some(above) =
                above.filter(|above| above.end() + 1 == word.start && line.text.byte(above.end()) == b' ')
                && let Some(is_sure) = words.is_torn(&above, &word)
            {
                sure += usize::from(is_sure);
                torn.push(line.start + word.start);
            }
            above = Some(word);
        }
        numbers(line.text, line.start, &mut joints);
    }
    if sure >= SURE {
        joints.extend(torn);
    }
    joints.sort_unstable();
    joints.dedup();
    joints
}

/// Cuts pieces at joints. A piece keeps the blank behind it that nobody printed.
pub(super) fn cut_at(joints: &[Joint], pieces: &mut Few<Span>) {
    let Some((first, last)) = pieces.first().zip(pieces.last()) else { return };
    let (start, end) = (first.start().min(last.start()), first.end().max(last.end()));
    let inside = joints.partition_point(|at| *at <= start)..joints.partition_point(|at| *at < end);
    let Some(joints) = joints.get(inside).filter(|joints| !joints.is_empty()) else { return };
    let mut cut = Few::None;
    for piece in pieces.iter() {
        let mut from = piece.start();
        for at in joints.iter().copied().filter(|at| (piece.start() + 1..piece.end()).contains(at)) {
            cut.push(Span::new(from, at));
            from = at;
        }
        cut.push(Span::new(from, piece.end()));
    }
    *pieces = cut;
}

/// How many lines are numbers alone at least where no page is told apart.
const FEWEST: usize = 6;

/// Whether numbers of paragraphs or headings stand on lines of their own, and pages are told apart or such lines are many.
pub(super) fn is_out_of_columns(source: &str, lines: &[Line<'_>]) -> bool {
    let is_number = |line: &&Line<'_>| {
        matches!(line.text.len(), 2..=4)
            && line.text.ends_with(['.', ')'])
            && line.text.byte(line.text.len() - 2).is_ascii_alphanumeric()
    };
    let pages = memchr::memchr(0x0c, source.as_bytes()).is_some();
    let fewest = if pages { 1 } else { FEWEST };
    lines.iter().filter(is_number).take(fewest).count() == fewest
        && memchr::memmem::find(source.as_bytes(), b"\n        ").is_none()
}

/// A run of letters in a line, and of letters beside hyphens.
#[derive(Clone, Copy)]
struct Word<'a> {
    start: usize,
    text: &'a str,
    /// Whether it is a part of a compound, with a hyphen before it.
    is_behind: bool,
}

impl Word<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

fn words(line: &str) -> impl Iterator<Item = Word<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let bytes = line.as_bytes();
        let start = at + bytes.get(at..)?.iter().position(u8::is_ascii_alphabetic)?;
        let length = bytes.get(start..)?.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        at = start + length;
        let is_behind =
            start > 1 && line.byte(start - 1) == b'-' && line.byte(start - 2).is_ascii_alphabetic();
        Some(Word { start, text: line.cut(start..at), is_behind })
    })
}

/// The words of a text in small letters.
#[derive(Default)]
struct Words<'a> {
    counts: HashMap<Cow<'a, str>, u32>,
    /// The compounds of two parts without their hyphen: how often, and how long the first part is.
    compounds: HashMap<String, (u32, usize)>,
}

impl<'a> Words<'a> {
    fn of(page: &Page<'a>) -> Self {
        let mut words = Self::default();
        for line in page.lines {
            let mut above: Option<Word<'_>> = None;
            for word in self::words(line.text).filter(|word| word.text.len() <= LONGEST) {
                *words.counts.entry(small(word.text)).or_default() += 1;
                if let Some(above) = above.filter(|_| word.is_behind) {
                    let joined = format!("{}{}", above.text, word.text).to_ascii_lowercase();
                    words.compounds.entry(joined).or_insert((0, above.text.len())).0 += 1;
                }
                above = Some(word);
            }
        }
        words
    }

    fn count(&self, word: &str) -> u32 {
        self.counts.get(small(word).as_ref()).copied().unwrap_or_default()
    }

    /// Where in a word at the end of a line the hyphen was that the text has elsewhere.
    fn lost_hyphen(&self, word: &Word<'_>, line: &str) -> Option<usize> {
        let Some((compounds, head)) = self.compounds.get(small(word.text).as_ref()).copied() else {
            return two_names(word.text)
                .filter(|head| word.start + head >= NARROWEST || word.end() == line.len());
        };
        let count = self.count(word.text);
        let at_end =
            word.start + head >= NARROWEST || word.end() == line.len() || count == 1 && compounds > 1;
        (at_end && count <= compounds).then_some(head)
    }

    /// Whether two words at the end of a line are one that the text has elsewhere, and whether they can be nothing else.
    fn is_torn(&self, above: &Word<'_>, word: &Word<'_>) -> Option<bool> {
        let small = word.text.starts_with(|first: char| first.is_ascii_lowercase());
        if word.start < NARROWEST || !small || word.text.len() < 2 || above.text.len() < 2 {
            return None;
        }
        let unknown = [above, word].map(|part| self.count(part.text) <= 1);
        let torn = unknown.contains(&true) && self.count(&format!("{}{}", above.text, word.text)) > 0;
        torn.then_some(!unknown.contains(&false))
    }
}

/// Where the second of two names joined begins: `TimorLeste`.
fn two_names(word: &str) -> Option<usize> {
    let second = 1 + word.bytes().skip(1).position(|byte| byte.is_ascii_uppercase())?;
    let small = |part: &str| part.len() >= 4 && part.bytes().skip(1).all(|byte| byte.is_ascii_lowercase());
    (small(word.head(second)) && small(word.tail(second))).then_some(second)
}

fn small(word: &str) -> Cow<'_, str> {
    if word.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(word.to_ascii_lowercase())
    } else {
        Cow::Borrowed(word)
    }
}

/// Two numbers between which a hyphen is lost: years (`20182019`), and provisions where several are announced and one is
/// named (`articles 79 of`).
fn numbers(line: &str, start: usize, joints: &mut Vec<Joint>) {
    const PLURALS: [&str; 3] = ["articles ", "paragraphs ", "chapters "];
    let mut end = 0;
    while let Some(at) = next_digit(line, end) {
        end = at + line.tail(at).bytes().take_while(u8::is_ascii_digit).count();
        let (before, digits, behind) = (line.head(at), line.cut(at..end), line.tail(end));
        let half = at + digits.len() / 2;
        let (first, second) = (line.cut(at..half), line.cut(half..end));
        let joined = match digits.len() {
            8 => {
                let is_year = |digits: &str| digits.starts_with("19") || digits.starts_with("20");
                (before.is_empty() || before.ends_with(' ')) && is_year(first) && is_year(second)
            }
            2..=4 => {
                let alone = [" of ", " and 1", ")", "."].iter().any(|next| behind.starts_with(next));
                alone && line.len() > NARROWEST && PLURALS.iter().any(|plural| before.ends_with(plural))
            }
            _ => false,
        };
        if joined && ascends(first, second) {
            joints.push(start + half);
        }
    }
}

fn ascends(first: &str, second: &str) -> bool {
    let number = |digits: &str| digits.parse::<u32>().ok().filter(|_| !digits.starts_with('0'));
    number(first).zip(number(second)).is_some_and(|(first, second)| first < second)
}
