use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::keys::Keys;
use crate::fix::Safety;
use crate::text::Cut as _;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::{Role, Subject, Text};

rule! {
    /// An item of the agenda or a title of a document that is repeated in the text is repeated word for word.
    ///
    /// # Why
    ///
    /// Such strings are fixed: translators take them over as they are. One or two words or points that differ are a slip; what
    /// differs more is taken for other words.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The Working Group adopted the following agenda:
    ///
    ///    1. Opening of the meeting.
    ///
    ///    2. The public sector and the prevention of corruption; codes of conduct and public reporting.
    ///
    /// 2. Speakers turned to the public sector and the prevention of corruption: codes of conduct and public reporting.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Working Group adopted the following agenda:
    ///
    ///    1. Opening of the meeting.
    ///
    ///    2. The public sector and the prevention of corruption; codes of conduct and public reporting.
    ///
    /// 2. Speakers turned to the public sector and the prevention of corruption; codes of conduct and public reporting.
    /// ```
    FixedStringDrift {
        code: "E37",
        name: "fixed-string-drift",
        severity: Info,
        mends: Offers,
        authority: "Editorial guidelines ST/CS/SER.A/44/Rev.1, paragraph 4 <https://studylib.net/doc/7247249>; the report itself",
        yields_to: &["same-symbol-same-title"],
    }
}

/// How many words a string has, at least, to be told from common phrases, and at most.
const WORDS: std::ops::RangeInclusive<usize> = 7..=60;
/// How many strings are looked for.
const STRINGS: usize = 30;
/// How many places are looked at for each string.
const PLACES: usize = 64;

/// Marks around words that are no part of them.
const MARKS: [char; 9] = ['.', ',', ';', ':', '“', '”', '"', '(', ')'];

/// A string that is repeated as it is.
struct Fixed<'a> {
    words: Vec<&'a str>,
    whole: &'a str,
    /// Its place among the strings.
    order: usize,
}

impl Rule for FixedStringDrift {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let strings = strings(subject);
        if strings.is_empty() {
            return;
        }
        let mut leads = Leads::new(&strings);
        let order: HashMap<&str, usize> = strings.iter().map(|string| (string.whole, string.order)).collect();
        // Of two fixed wordings that differ, the later one does.
        let is_earlier = |found: &str, string: &Fixed<'_>| {
            order.get(found.trim_matches(MARKS)).is_some_and(|order| *order < string.order)
        };
        let mut told = (usize::MAX, 0);
        for Drift { place, range, string } in leads.drifts(subject) {
            let Some(text) = subject.texts().get(place) else { continue };
            let found = text.words.cut(range.clone());
            // The name that the Conference has given the Mechanism is no agenda item.
            let named = text.words.head(range.start).ends_with("Mechanism for the ");
            let again = named || told.0 == place && range.start < told.1;
            if !again && !is_spaced(found, string.whole) && !is_earlier(found, string) {
                told = (place, range.end);
                sink.report(finding(subject, text, range, string));
            }
        }
    }
}

/// Where a text, by its place, has a string with one or two words changed.
struct Drift<'s, 'a> {
    place: usize,
    range: Range<usize>,
    string: &'s Fixed<'a>,
}

/// The strings a key is of, and whether it is their end; and how often it was found.
struct Owner<'s, 'a> {
    strings: Vec<(&'s Fixed<'a>, bool)>,
    places: usize,
}

/// The words that lead to the strings: those behind the first, whose capital may differ, and the last.
struct Leads<'s, 'a> {
    keys: Keys<'a>,
    /// One for every key.
    owners: Vec<Owner<'s, 'a>>,
}

impl<'s, 'a> Leads<'s, 'a> {
    fn new(strings: &'s [Fixed<'a>]) -> Self {
        let mut keys: Vec<&'a str> = Vec::new();
        let mut owners: Vec<Owner<'s, 'a>> = Vec::new();
        let all =
            strings.iter().flat_map(|string| [(string.head(), string, false), (string.tail(), string, true)]);
        for (key, string, is_end) in all {
            if let Some(owner) = keys.iter().position(|known| *known == key).and_then(|at| owners.get_mut(at))
            {
                owner.strings.push((string, is_end));
            } else {
                keys.push(key);
                owners.push(Owner { strings: vec![(string, is_end)], places: 0 });
            }
        }
        Self { keys: Keys::new(keys), owners }
    }

    /// Where paragraphs and their items have a string with one or two words changed, in printed order.
    fn drifts(&mut self, subject: &Subject<'_>) -> Vec<Drift<'s, 'a>> {
        let mut found = Vec::new();
        for (key, hit) in self.keys.find(subject.joined()) {
            let Some((place, hit)) = subject.place(hit) else { continue };
            let text = subject.texts().get(place);
            let Some(text) = text.filter(|text| matches!(text.role, Role::Paragraph | Role::Item)) else {
                continue;
            };
            let Some(Owner { strings, places }) = self.owners.get_mut(key) else { continue };
            *places += 1;
            if *places <= PLACES {
                found.extend(strings.iter().filter_map(|(string, is_end)| {
                    let range = if *is_end {
                        backward(text.words, hit.end, string)
                    } else {
                        forward(text.words, hit.start, string)
                    };
                    range.map(|range| Drift { place, range, string })
                }));
            }
        }
        found.sort_by_key(|drift| (drift.place, drift.range.start, Reverse(drift.range.end)));
        found
    }
}

/// The items of the agenda and the titles of documents, each once.
fn strings<'a>(subject: &Subject<'a>) -> Vec<Fixed<'a>> {
    let items = subject.texts().iter().filter(|text| text.role == Role::AgendaItem).map(|text| text.words);
    // Under one symbol the first title counts; others are a matter of `same-symbol-same-title`.
    let mut symbols = HashSet::new();
    let quoted = subject.titled().filter(|titled| titled.quoted);
    let titles: Vec<&str> =
        quoted.filter(|titled| symbols.insert(titled.symbol)).map(|titled| titled.words()).collect();
    let mut seen = HashSet::new();
    let all = items.chain(titles).flat_map(|words| [Some(words), without_note(words)]).flatten();
    let all = all.map(|words| words.trim_end_matches(['.', ';', ':', ',', '*']));
    let fixed = all.filter(|words| seen.insert(*words)).map(|whole| {
        let words = words_behind(whole, 0).map(|(word, _)| word).take(WORDS.end() + 1).collect();
        Fixed { words, whole, order: 0 }
    });
    let fixed = fixed.filter(|fixed| WORDS.contains(&fixed.words.len())).take(STRINGS).enumerate();
    fixed.map(|(order, fixed)| Fixed { order, ..fixed }).collect()
}

/// An item of the agenda without what is only said of its treatment: ": thematic discussion".
fn without_note(words: &str) -> Option<&str> {
    let colon = memchr::memrchr_iter(b':', words.as_bytes()).find(|at| words.byte(at + 1) == b' ')?;
    let (item, note) = (words.head(colon), words.tail(colon + 2));
    (note.split(' ').count() <= 3).then_some(item)
}

/// How many words lead to a string.
const KEY: usize = 3;

impl<'a> Fixed<'a> {
    fn head(&self) -> &'a str {
        let start = self.words.first().map_or(0, |word| word.len() + 1);
        let length: usize = self.words.iter().skip(1).take(KEY).map(|word| word.len() + 1).sum();
        self.whole.cut(start..(start + length).saturating_sub(1))
    }

    fn tail(&self) -> &'a str {
        let length: usize = self.words.iter().rev().take(KEY).map(|word| word.len() + 1).sum();
        self.whole.tail((self.whole.len() + 1).saturating_sub(length))
    }
}

/// Lays a string along a text from its second word on; its bytes, if the text differs a little.
fn forward(text: &str, at: usize, string: &Fixed<'_>) -> Option<Range<usize>> {
    let start = text.head(at).trim_end().rfind(' ').map_or(0, |space| space + 1);
    let first = string.words.first()?;
    let opens = text.cut(start..at).trim_matches([' ', '“', '"', '(']).eq_ignore_ascii_case(first);
    if !opens || goes_on(text.tail(at), string.whole.tail(first.len() + 1)) {
        return None;
    }
    let count = string.words.len();
    let words = words_behind(text, at);
    let end = align(|at| string.words.get(at + 1).copied(), count.saturating_sub(1), words)?;
    Some(start..end)
}

/// Whether a text goes on with some words unchanged, and a word ends where they do.
fn goes_on(text: &str, words: &str) -> bool {
    text.strip_prefix(words).is_some_and(|rest| {
        rest.strip_prefix(MARKS).unwrap_or(rest).chars().next().is_none_or(|next| next == ' ')
    })
}

/// The same from its last word back.
fn backward(text: &str, at: usize, string: &Fixed<'_>) -> Option<Range<usize>> {
    let behind = text.tail(at).chars().next();
    let parted = behind.is_none_or(|c| !c.is_alphanumeric());
    let first = string.words.first()?;
    if !parted
        || text
            .head(at)
            .strip_suffix(string.whole.tail(first.len()))
            .is_some_and(|head| ends_alike(head, first))
    {
        return None;
    }
    let count = string.words.len();
    let words = words_before(text, at);
    let start = align(|at| string.words.get(count.checked_sub(at + 1)?).copied(), count, words)?;
    let opens = text.tail(start).trim_start_matches(['“', '"', '(']);
    let begins = opens.get(..first.len()).is_some_and(|head| head.eq_ignore_ascii_case(first));
    begins.then_some(start..at)
}

/// Whether a text ends in a word, in upper or lower case.
fn ends_alike(text: &str, word: &str) -> bool {
    let end = text.len().checked_sub(word.len()).and_then(|start| text.get(start..));
    end.is_some_and(|end| end.eq_ignore_ascii_case(word))
}

/// The words behind a place, and where each ends.
fn words_behind(text: &str, at: usize) -> impl Iterator<Item = (&str, usize)> {
    let mut from = at;
    std::iter::from_fn(move || {
        let rest = text.get(from..)?;
        let end = from + memchr::memchr(b' ', rest.as_bytes()).unwrap_or(rest.len());
        let word = text.cut(from..end);
        from = end + 1;
        Some((word, end))
    })
}

/// The words before a place, back from it, and where each begins.
fn words_before(text: &str, at: usize) -> impl Iterator<Item = (&str, usize)> {
    let mut end = Some(at);
    std::iter::from_fn(move || {
        let head = text.head(end?);
        let space = memchr::memrchr(b' ', head.as_bytes());
        end = space;
        let start = space.map_or(0, |space| space + 1);
        Some((head.tail(start), start))
    })
}

/// Compares two rows of words; where the second ends (or begins), if one or two words differ. The last words have to be the same:
/// where they are not, the text goes on in other words.
fn align<'a>(
    expected: impl Fn(usize) -> Option<&'a str>,
    length: usize,
    found: impl Iterator<Item = (&'a str, usize)>,
) -> Option<usize> {
    // An abbreviation in parentheses may be introduced in between.
    let found = found.filter(|(word, _)| !(word.starts_with('(') && word.ends_with(')')));
    let mut found = found.take(length + 2);
    // No word is looked at more than two behind the one that is compared: of those read the last few are kept.
    let (mut kept, mut read) = ([("", 0); 4], 0);
    let most = if length < 10 { 1 } else { 2 };
    let mut same = |i: usize, j: usize| {
        while read <= j {
            *kept.get_mut(read % 4)? = found.next()?;
            read += 1;
        }
        let (other, end) = *kept.get(j % 4)?;
        is_same(expected(i)?, other, i == 0 || i + 1 == length).then_some(end)
    };
    let (mut i, mut j, mut edits, mut last) = (0, 0, 0, None);
    while i < length {
        let (skip_i, skip_j, end) = STEPS
            .iter()
            .find_map(|(skip_i, skip_j)| Some((skip_i, skip_j, same(i + skip_i, j + skip_j)?)))?;
        edits += usize::from(skip_i + skip_j > 0);
        if edits > most {
            return None;
        }
        (i, j, last) = (i + skip_i + 1, j + skip_j + 1, Some(end));
    }
    last.filter(|_| edits > 0)
}

/// How many words may stand for how many others before the rows go on alike.
const STEPS: [(usize, usize); 6] = [(0, 0), (1, 1), (1, 0), (0, 1), (1, 2), (2, 1)];

/// Whether two words are the same; at the ends of a string without the marks around them.
fn is_same(expected: &str, found: &str, at_end: bool) -> bool {
    let marks = ['.', ',', ';', ':', '“', '”', '"', '(', ')'];
    expected == found
        || at_end && expected.trim_matches(marks).eq_ignore_ascii_case(found.trim_matches(marks))
}

fn finding(subject: &Subject<'_>, text: &Text<'_>, range: Range<usize>, string: &Fixed<'_>) -> Finding {
    let words = text.words.cut(range.clone());
    let found = words.trim_end_matches(|c| MARKS.contains(&c) && !string.whole.ends_with(c));
    let lead = found.len() - found.trim_start_matches(['“', '"']).len();
    let spot = Spot::Words(text.part, range.start + lead..range.start + found.len());
    let found = found.tail(lead);
    let right =
        if found.starts_with(char::is_lowercase) { lowered(string.whole) } else { string.whole.to_owned() };
    let (expected, differs) =
        super::difference::difference(&right, found).unwrap_or((right.clone(), found.to_owned()));
    let fix = subject.replace(&spot, &right, Safety::Offer);
    Finding::new(spot, format!("expected \"{expected}\" as in the fixed wording, found \"{differs}\""))
        .label("differs from the fixed wording")
        .help("repeat the words of the agenda or of the title exactly")
        .fix(fix)
}

/// Whether only spaces differ, as at the end of a line.
fn is_spaced(found: &str, whole: &str) -> bool {
    fn plain(text: &str) -> impl Iterator<Item = char> {
        let letters = text.trim_matches(MARKS).chars().filter(|c| !c.is_whitespace());
        letters.map(|c| c.to_ascii_lowercase())
    }
    plain(found).eq(plain(whole))
}

fn lowered(words: &str) -> String {
    let first = words.chars().next();
    first.map_or_else(String::new, |first| {
        first.to_lowercase().chain(words.tail(first.len_utf8()).chars()).collect()
    })
}
