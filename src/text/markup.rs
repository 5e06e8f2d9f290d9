//! Light mark-up inside running text: emphasis, and the indicators of footnotes.

use std::ops::Range;

use super::escape::{escapes, named_signs, names_sign};
use super::links::around_links;
use super::non_ascii::non_ascii;
use super::plain_notes::{PlainNotes, figures, stars};
use super::raised::{anchor_end, may_be_raised, raised, way_back};
use super::{Cut, is_blank};

/// A mark found in raw text: what it is, and which bytes are mark-up rather than words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Found {
    /// Emphasis: the opening and the closing mark.
    Emphasis { open: Range<usize>, close: Range<usize> },
    /// An indicator and the note it stands for.
    Note { range: Range<usize>, mark: String },
    /// What is no word and says nothing: a backslash that makes a word of the character behind it,
    /// an empty tag, or the way back of a note.
    Escape(Range<usize>),
}

impl Found {
    fn start(&self) -> usize {
        match self {
            Self::Emphasis { open, .. } => open.start,
            Self::Note { range, .. } | Self::Escape(range) => range.start,
        }
    }

    pub(crate) fn end(&self) -> usize {
        match self {
            Self::Emphasis { close, .. } => close.end,
            Self::Note { range, .. } | Self::Escape(range) => range.end,
        }
    }
}

/// Finds the marks in a text, in order. `plain` are the footnotes whose indicators are plain figures or stars.
pub(crate) fn find(text: &str, plain: &PlainNotes) -> Vec<Found> {
    let mut found = Vec::new();
    let escapes = escapes(text);
    caret_notes(text, &mut found);
    raised_notes(text, &escapes, &mut found);
    if memchr::memchr2(b'*', b'_', text.as_bytes()).is_some() {
        emphasis(text, &escapes, &mut found);
    }
    superscripts(text, &mut found);
    if !escapes.is_empty() {
        found.retain(|mark| !is_escaped(&escapes, mark.start()));
        found.extend(escapes.iter().map(|at| Found::Escape(*at..at + 1)));
    }
    if !plain.is_empty() {
        let note = |range: Range<usize>| {
            let mark = text.cut(range.clone()).trim_start_matches(is_blank).to_owned();
            Found::Note { range, mark }
        };
        found.extend(figures(text, plain).into_iter().map(note));
        add_notes(text, stars(text, plain), &mut found);
    }
    found.extend(named_signs(text, &escapes).map(Found::Escape));
    found.extend(around_links(text).into_iter().map(Found::Escape));
    found.sort_by_key(Found::start);
    found
}

/// The same of a text that [is plain](is_plain).
pub(crate) fn find_figures(text: &str, plain: &PlainNotes) -> Vec<Found> {
    let mut found = Vec::new();
    if !plain.is_empty() {
        let note = |range: Range<usize>| {
            let mark = text.cut(range.clone()).trim_start_matches(is_blank).to_owned();
            Found::Note { range, mark }
        };
        found.extend(figures(text, plain).into_iter().map(note));
        found.sort_by_key(Found::start);
    }
    found
}

/// Whether a text is printable ASCII without a character that is, or is part of, a mark. Most texts are. All bytes are looked at,
/// many at a time.
pub(crate) fn is_plain(text: &str) -> bool {
    // As signed numbers the bytes of other characters are below the blank, as controls are: one comparison tells both.
    let is_other = |byte: u8| byte.cast_signed() < 0x20 || matches!(byte, b'['..=b'_' | b'*' | b'<');
    !text.bytes().fold(false, |found, byte| found | is_other(byte)) && !names_sign(text)
}

/// Whether the character at `at` is escaped.
fn is_escaped(escapes: &[usize], at: usize) -> bool {
    at > 0 && escapes.binary_search(&(at - 1)).is_ok()
}

/// `found` are the indicators of footnotes; the marks in them (`[^*]`) emphasize nothing.
fn emphasis(text: &str, escapes: &[usize], found: &mut Vec<Found>) {
    let mut open: [Option<Range<usize>>; 2] = [None, None];
    let mut notes = found.clone().into_iter().peekable();
    let mut from = 0;
    while let Some(at) = memchr::memchr2(b'*', b'_', text.tail(from).as_bytes()).map(|at| from + at) {
        if is_escaped(escapes, at) {
            from = at + 1;
            continue;
        }
        while notes.next_if(|note| note.end() <= at).is_some() {}
        if let Some(note) = notes.peek().filter(|note| note.start() < at) {
            from = note.end();
            continue;
        }
        let mark = text.byte(at);
        let run = text.tail(at).bytes().take_while(|byte| *byte == mark).count();
        from = at + run;
        let [star, line] = &mut open;
        let slot = if mark == b'*' { star } else { line };
        if slot.is_none()
            && let Some(second) = reopens(text, at, from)
        {
            from = second.end;
            found.extend([Found::Escape(at..second.start - 1), Found::Escape(second)]);
            continue;
        }
        if slot.is_none() && run == 2 && ends_before_note(text, at, from) {
            found.push(Found::Escape(at..from));
            continue;
        }
        if let Some(start) = slot.take_if(|start| start.len() == run && closes(text, at, from)) {
            found.push(Found::Emphasis { open: start, close: at..from });
        } else if run <= 3 && (opens(text, at, from) || opens_escaped(text, escapes, at, from)) {
            *slot = Some(at..from);
        }
    }
}

/// Where strong words that were opened outside of the text begin again right behind their end: `the open** **ended Group`.
fn reopens(text: &str, at: usize, end: usize) -> Option<Range<usize>> {
    let second = end + 1..end + 1 + (end - at);
    let again = end - at >= 2
        && text.byte(end) == b' '
        && text.get(second.clone()) == text.get(at..end)
        && text.byte(second.end) != text.byte(at);
    (again && closes(text, at, end) && opens(text, second.start, second.end)).then_some(second)
}

/// Whether strong words that were opened outside of the text end before an indicator that is the last of it.
fn ends_before_note(text: &str, at: usize, end: usize) -> bool {
    let note = text.tail(end);
    note.starts_with("[^") && note.ends_with(']') && !note.contains(is_blank) && closes(text, at, end)
}

/// An indicator in superscript between the mark and the words is none of them.
fn opens(text: &str, at: usize, end: usize) -> bool {
    let before = text.head(at).chars().next_back();
    let after = text.tail(end).chars().find(|c| superscript_digit(*c).is_none());
    before.is_none_or(|c| !c.is_alphanumeric())
        && after.is_some_and(|c| c.is_alphanumeric() || "“\"‘'(".contains(c))
}

/// Whether emphasis opens before a character that is escaped, and so is a word.
fn opens_escaped(text: &str, escapes: &[usize], at: usize, end: usize) -> bool {
    escapes.binary_search(&end).is_ok()
        && text.head(at).chars().next_back().is_none_or(|c| !c.is_alphanumeric())
}

fn closes(text: &str, at: usize, end: usize) -> bool {
    let before = without_notes(text.head(at)).chars().next_back();
    let after = text.tail(end).chars().next();
    before.is_some_and(|c| !c.is_whitespace()) && after.is_none_or(|c| !c.is_alphanumeric())
}

/// A text without the indicators it ends with.
fn without_notes(text: &str) -> &str {
    let superscript = |c| superscript_digit(c).is_some();
    let mut words = text.trim_end_matches(superscript);
    while let Some(inside) = words.strip_suffix(']') {
        let near = inside.len() - inside.bytes().rev().take(34).count();
        let mark = inside.as_bytes().get(near..).and_then(|tail| memchr::memmem::rfind(tail, b"[^"));
        match mark.map(|at| (near + at, text.cut(near + at + 2..inside.len()))) {
            Some((at, mark)) if !mark.is_empty() && !mark.contains(char::is_whitespace) => {
                words = words.head(at).trim_end_matches(superscript);
            }
            _ => break,
        }
    }
    words
}

fn caret_notes(text: &str, found: &mut Vec<Found>) {
    for start in memchr::memchr_iter(b'[', text.as_bytes()).filter(|at| text.byte(at + 1) == b'^') {
        let inside = text.tail(start + 2).bytes().take(33).position(|byte| byte == b']');
        let mark = text.cut(start + 2..start + 2 + inside.unwrap_or_default());
        let behind = text.tail(start + 3 + mark.len());
        // Of "[^[^1]" only what is inside is one; "[^1^](#note1)" is a raised figure.
        let raised = mark.ends_with('^') && behind.starts_with("(#");
        if !mark.is_empty() && !raised && !mark.contains(char::is_whitespace) && !mark.contains("[^") {
            found.push(Found::Note { range: start..start + mark.len() + 3, mark: mark.to_owned() });
        }
    }
}

/// What programs that convert documents write for the indicators of notes, in order with those found before.
fn raised_notes(text: &str, escapes: &[usize], found: &mut Vec<Found>) {
    let carets = found.len();
    let mut from = 0;
    while let Some(at) = memchr::memchr3(b'[', b'<', b'^', text.tail(from).as_bytes()).map(|at| from + at) {
        from = at + 1;
        // What is bracketed by escapes begins with one.
        let at = if escapes.binary_search(&at.wrapping_sub(1)).is_ok() { at - 1 } else { at };
        if let Some(notes) = raised(text.tail(at)) {
            for (range, mark) in notes {
                from = at + range.end;
                found.push(Found::Note { range: at + range.start..from, mark });
            }
        } else if let Some(length) = anchor_end(text.tail(at)) {
            from = at + length;
            found.push(Found::Escape(at..from));
        }
    }
    if let Some(range) = way_back(text) {
        found.push(Found::Escape(range));
    }
    if carets > 0 && found.len() > carets {
        found.sort_by_key(Found::start);
    }
}

fn superscripts(text: &str, found: &mut Vec<Found>) {
    let mut run: Option<(Range<usize>, String)> = None;
    for (at, character) in non_ascii(text) {
        let Some(digit) = superscript_digit(character) else { continue };
        if let Some((range, mark)) = run.take_if(|(range, _)| range.end < at) {
            found.push(Found::Note { range, mark });
        }
        let (range, mark) = run.get_or_insert_with(|| (at..at, String::new()));
        range.end = at + character.len_utf8();
        mark.push(digit);
    }
    found.extend(run.map(|(range, mark)| Found::Note { range, mark }));
}

/// Adds the indicators of footnotes at places known to hold one.
pub(crate) fn add_notes(text: &str, places: Vec<Range<usize>>, found: &mut Vec<Found>) {
    if places.is_empty() {
        return;
    }
    // The marks that are known in order, each with the furthest end up to it.
    let mut known: Vec<(usize, usize)> = found.iter().map(|mark| (mark.start(), mark.end())).collect();
    known.sort_unstable();
    let mut furthest = 0;
    for (_, end) in &mut known {
        furthest = furthest.max(*end);
        *end = furthest;
    }
    let mut added = 0;
    for range in places {
        let before = known.partition_point(|(start, _)| *start < range.end);
        let end = before.checked_sub(1).and_then(|at| known.get(at)).map_or(0, |(_, end)| *end);
        if end.max(added) <= range.start {
            added = range.end;
            let mark = text.cut(range.clone()).trim().to_owned();
            found.push(Found::Note { range, mark });
        }
    }
}

/// The digit a superscript digit stands for.
pub(crate) fn superscript_digit(character: char) -> Option<char> {
    Some(match character {
        '⁰' => '0',
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁴' => '4',
        '⁵' => '5',
        '⁶' => '6',
        '⁷' => '7',
        '⁸' => '8',
        '⁹' => '9',
        _ => return None,
    })
}

/// The mark that opens the text of a footnote (`¹ United Nations publication …`, `[^1]: …`), and its length.
pub(crate) fn leading_note_mark(line: &str) -> Option<(String, usize)> {
    let digits: String = line.chars().map_while(superscript_digit).collect();
    if !digits.is_empty() {
        let length = line.chars().take(digits.len()).map(char::len_utf8).sum();
        return Some((digits, length));
    }
    if may_be_raised(line.byte(0))
        && let Some((range, mark)) = raised(line).and_then(|mut notes| notes.pop())
    {
        return Some((mark, range.end));
    }
    if let Some(number) = number_of_note(line) {
        return Some((number.to_owned(), number.len() + 1));
    }
    let inside = line.strip_prefix("[^")?;
    let (mark, rest) = inside.split_once(']')?;
    let colon = usize::from(rest.starts_with(':'));
    (colon == 1 && !mark.is_empty()).then(|| (mark.to_owned(), mark.len() + 3 + colon))
}

/// The number of a note in a list of them, each with its way back: `12. See A/1. [↑](#ref12)`.
pub(crate) fn number_of_note(line: &str) -> Option<&str> {
    if !line.ends_with(')') || !line.byte(0).is_ascii_digit() {
        return None;
    }
    let digits = line.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let numbered = digits <= 3 && line.byte(digits) == b'.';
    way_back(line).filter(|_| numbered).map(|_| line.head(digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(text: &str) -> Vec<String> {
        find(text, &PlainNotes::new(["1".to_owned()].into(), [].into()))
            .into_iter()
            .map(|found| match found {
                Found::Emphasis { open, close } => text.cut(open.end..close.start).to_owned(),
                Found::Note { mark, .. } => format!("note {mark}"),
                Found::Escape(_) => "escape".to_owned(),
            })
            .collect()
    }

    #[test]
    fn emphasis_stands_between_marks_at_word_edges() {
        assert_eq!(marks("the *Resource Guide*, and the __Handbook__"), ["Resource Guide", "Handbook"]);
        assert_eq!(marks("2 * 3 * 4, a*b*c, snake_case_name, agenda*"), [""; 0]);
    }

    #[test]
    fn what_is_escaped_is_no_mark() {
        assert_eq!(marks(r"the \*Guide\*, 10\² and \[^1]"), ["escape"; 4]);
        assert_eq!(marks(r"*\(a) Guide*"), [r"\(a) Guide", "escape"]);
    }

    #[test]
    fn the_mark_of_a_note_emphasizes_nothing() {
        assert_eq!(marks("the *Guide[^*] of 2013*"), ["Guide[^*] of 2013", "note *"]);
    }

    #[test]
    fn an_indicator_is_none_of_the_words_that_are_emphasized() {
        assert_eq!(marks("the *²Guide* and *Guide³*"), ["²Guide", "note 2", "Guide³", "note 3"]);
        assert_eq!(marks("the *²”*# and *Guide [^1]*"), ["note 2", "note 1"]);
    }

    #[test]
    fn indicators_are_superscripts_or_bracketed_carets() {
        assert_eq!(marks("the *Handbook*,¹² and more[^a]"), ["Handbook", "note 12", "note a"]);
    }

    #[test]
    fn a_figure_behind_a_stop_is_an_indicator_where_such_a_note_is_printed() {
        assert_eq!(marks("for investigators. 1 The Group"), ["note 1"]);
        assert_eq!(marks("See resolution No. 1 The Group met on page 2, 1 and 3. 7"), [""; 0]);
    }

    #[test]
    fn a_note_opens_with_its_mark() {
        assert_eq!(leading_note_mark("¹ Sales No."), Some(("1".to_owned(), 2)));
        assert_eq!(leading_note_mark("[^1]: Sales No."), Some(("1".to_owned(), 5)));
        assert_eq!(leading_note_mark("[^1] says"), None);
    }
}
