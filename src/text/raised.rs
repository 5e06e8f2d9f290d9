//! Indicators of footnotes as programs that convert a document write them: `<sup>2</sup>`, `^2^`, `[\[2\]](#note2)`.

use std::ops::Range;

use super::{Cut, is_blank};

/// The notes that are indicated where a text begins: the part of the text that stands for each, and its mark.
pub(crate) type Raised = Vec<(Range<usize>, String)>;

/// How long an indicator may be, with its addresses.
const LONGEST: usize = 240;
/// How many signs the last indicators of a text may begin with and hold.
const MOST_STARTS: usize = 12;
/// How many signs may stand around each other.
const DEEPEST: u8 = 4;

/// The notes that a text begins with: figures or stars that are raised, or lead to another place of the text. None where
/// they stand for themselves, or for the words of a sentence.
pub(crate) fn raised(text: &str) -> Option<Raised> {
    let mut cursor = Cursor { text, at: 0, notes: Vec::new(), proven: false };
    cursor.sign(DEEPEST)?;
    if !cursor.proven || cursor.at > LONGEST {
        return None;
    }
    let mut from = 0;
    let last = cursor.notes.len().checked_sub(1)?;
    let mut notes = Raised::new();
    for (index, note) in cursor.notes.into_iter().enumerate() {
        let end = if index == last { cursor.at } else { note.end };
        notes.push((from..end, text.cut(note).replace('\\', "")));
        from = end;
    }
    Some(notes)
}

/// Whether a text may begin with such an indicator.
pub(crate) fn may_be_raised(byte: u8) -> bool {
    matches!(byte, b'<' | b'^' | b'[' | b'\\')
}

/// A text without the indicators of this kind that it ends with.
pub(crate) fn without_raised(text: &str) -> &str {
    let mut words = text;
    while words.ends_with(['>', '^', ')', ']'])
        && let Some(at) = last_raised(words)
    {
        words = words.head(at);
    }
    words
}

/// Where the indicator begins that a text ends with. Of the places where it may, a few before the end are tried.
fn last_raised(text: &str) -> Option<usize> {
    let near = text.len().saturating_sub(LONGEST);
    let starts = text.bytes().enumerate().skip(near).filter(|(_, byte)| may_be_raised(*byte));
    let ends =
        |at: usize| raised(text.tail(at)).and_then(|notes| notes.last().map(|(range, _)| at + range.end));
    let ending = starts.rev().take(MOST_STARTS).filter(|(at, _)| ends(*at) == Some(text.len()));
    ending.last().map(|(at, _)| at)
}

/// The link at the end of a note that leads back to where it is indicated: ` [↑](#ref2)`.
pub(crate) fn way_back(text: &str) -> Option<Range<usize>> {
    const ARROWS: [&str; 7] = ["↑", "↩", "↩\u{fe0e}", "↩\u{fe0f}", "⏎", "^", "\\^"];
    let (before, target) = text.strip_suffix(')')?.rsplit_once("](")?;
    let (words, arrow) = before.rsplit_once('[')?;
    let returns = target.starts_with('#') && !target.contains(is_blank) && ARROWS.contains(&arrow);
    returns.then(|| words.trim_end_matches(is_blank).len()..text.len())
}

/// The length of the empty tag that a text begins with, to which a link leads: `<span id="opening"></span>`, `<a id="opening"></a>`.
pub(crate) fn anchor_end(text: &str) -> Option<usize> {
    let inside = text.strip_prefix("<a ").or_else(|| text.strip_prefix("<span "))?;
    let end = inside.bytes().take(LONGEST).position(|byte| byte == b'>')?;
    let behind = inside.tail(end + 1);
    let close = ["</a>", "</span>"].into_iter().find(|close| behind.starts_with(close))?;
    Some(text.len() - behind.len() + close.len())
}

struct Cursor<'a> {
    text: &'a str,
    at: usize,
    notes: Vec<Range<usize>>,
    /// Whether the figures are raised, or lead to another place of the text.
    proven: bool,
}

impl Cursor<'_> {
    /// Figures, or figures within signs.
    fn sign(&mut self, depth: u8) -> Option<()> {
        if self.text.tail(self.at).strip_prefix("**").is_some_and(|inside| inside.byte(0).is_ascii_digit()) {
            self.at += 2;
            self.figures()?;
            return self.take("**");
        }
        if self.figures().is_some() {
            return Some(());
        }
        let depth = depth.checked_sub(1)?;
        if self.tag("sup").is_some() {
            self.sign(depth)?;
            self.proven = true;
            self.take("</sup>")
        } else if let Some(tag) = self.tag("a") {
            self.proven |= self.text.cut(tag).contains("href=\"#");
            self.sign(depth)?;
            self.take("</a>")
        } else if self.take("^").is_some() {
            self.sign(depth)?;
            self.proven = true;
            self.take("^")
        } else if self.take("\\[").is_some() {
            self.sign(depth)?;
            self.take("\\]")
        } else {
            self.take("[")?;
            self.sign(depth)?;
            self.take("]")?;
            self.target();
            Some(())
        }
    }

    /// The place that a link leads to.
    fn target(&mut self) {
        let behind = self.text.tail(self.at);
        let end = behind.bytes().take(LONGEST).position(|byte| byte == b')' || byte == b' ');
        if let Some(end) = end.filter(|end| behind.starts_with("(#") && behind.byte(*end) == b')') {
            self.at += end + 1;
            self.proven = true;
        }
    }

    /// An opening tag with its attributes.
    fn tag(&mut self, name: &str) -> Option<Range<usize>> {
        let inside = self.text.tail(self.at).strip_prefix('<')?.strip_prefix(name)?;
        let end = inside.bytes().take(LONGEST).position(|byte| byte == b'>')?;
        let whole = end == 0 || inside.starts_with(' ');
        let from = self.at;
        self.at += 1 + name.len() + end + 1;
        whole.then_some(from..self.at)
    }

    /// The marks of notes, parted by commas.
    fn figures(&mut self) -> Option<()> {
        let first = self.figure()?;
        self.notes.push(first);
        loop {
            let before = self.at;
            let Some(note) = self.take(",").and_then(|()| {
                let behind = self.text.tail(self.at);
                self.at += behind.len() - behind.trim_start_matches([' ', '\\']).len();
                self.figure()
            }) else {
                self.at = before;
                return Some(());
            };
            self.notes.push(note);
        }
    }

    fn figure(&mut self) -> Option<Range<usize>> {
        let behind = self.text.tail(self.at);
        let digits = behind.bytes().take(4).take_while(u8::is_ascii_digit).count();
        let stars = behind.bytes().take(6).take_while(|byte| matches!(byte, b'*' | b'\\')).count();
        let stars = if behind.head(stars).ends_with('*') { stars } else { 0 };
        let length = if digits > 0 { digits } else { stars };
        let from = self.at;
        self.at += length;
        ((1..=3).contains(&digits) && behind.byte(0) != b'0' || digits == 0 && stars > 0)
            .then_some(from..self.at)
    }

    fn take(&mut self, mark: &str) -> Option<()> {
        self.text.tail(self.at).starts_with(mark).then(|| self.at += mark.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notes(text: &str) -> Vec<(&str, String)> {
        raised(text).unwrap_or_default().into_iter().map(|(range, mark)| (text.cut(range), mark)).collect()
    }

    #[test]
    fn figures_are_raised_by_every_program_in_its_own_way() {
        for sign in [
            "<sup>12</sup>",
            "^12^",
            "<sup>[12]</sup>",
            "<sup>**12**</sup>",
            "[^12^](#note12)",
            "[12](#note12)",
            "[[12]](#note12)",
            r"[\[12\]](#_ftn12)",
            "<a href=\"#note12\" id=\"ref12\"><sup>12</sup></a>",
            "<sup><a href=\"#note12\">12</a></sup>",
        ] {
            assert_eq!(notes(&format!("{sign} See")), [(sign, "12".to_owned())]);
            assert_eq!(without_raised(&format!("The Group met.{sign}")), "The Group met.");
        }
    }

    #[test]
    fn several_notes_share_a_sign() {
        assert_eq!(notes(r"<sup>3,\ 4</sup>"), [("<sup>3", "3".to_owned()), (r",\ 4</sup>", "4".to_owned())]);
    }

    #[test]
    fn stars_are_raised_as_figures_are() {
        assert_eq!(notes(r"<sup>\*</sup>"), [(r"<sup>\*</sup>", "*".to_owned())]);
    }

    #[test]
    fn what_stands_for_itself_is_no_sign() {
        for text in [
            "<sup>th</sup>",
            "[12]",
            r"\[12\]",
            "^12",
            "[^12]",
            "[12](https://peat.example)",
            "<b>1</b>",
            "^^",
            "<sup>",
        ] {
            assert_eq!(notes(text), [], "{text}");
            assert_eq!(without_raised(text), text);
        }
    }

    #[test]
    fn a_note_may_lead_back() {
        let note = "1. See A/1. [↑](#ref1)";
        assert_eq!(way_back(note).map(|range| note.cut(range)), Some(" [↑](#ref1)"));
        assert_eq!(way_back("1. See [the page](#peat)"), None);
    }
}
