//! Running text put together from pieces of the source, with the way back.

use std::ops::Range;

use super::markup::{self, Found};
use super::plain_notes::{PlainNotes, breaks_symbol};
use super::{Cut, Few, is_blank};
use crate::source::Span;

/// A text joined from several lines, free of mark-up, that knows where each of its bytes came from.
#[derive(Debug, Clone, Default)]
pub(crate) struct Flow {
    text: String,
    /// Where a stretch of source begins: (offset in `text`, offset in the source), both ascending in `text`.
    segments: Few<(u32, u32)>,
    markup: Vec<Markup>,
    /// Whether the joined text was found to be plain.
    plain: bool,
}

/// Mark-up that was taken out of a text, at its place in the text that is left (bytes).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Markup {
    /// Emphasized words.
    Emphasis(Range<usize>),
    /// A footnote indicator: where it stood, and its mark.
    Note(usize, String),
}

impl Flow {
    /// Joins pieces of the source by a space (by nothing after a hyphen that cuts a word) and takes the
    /// mark-up out.
    pub(crate) fn new(source: &str, pieces: &[Span]) -> Self {
        Self::with_plain_notes(source, pieces, &PlainNotes::default())
    }

    /// The same where the indicators of some footnotes are printed as plain figures.
    pub(crate) fn with_plain_notes(source: &str, pieces: &[Span], plain: &PlainNotes) -> Self {
        Self::with_labels(source, pieces, plain, |_| false)
    }

    /// The same where some pieces are the labels of items, and so no indicators whatever they look like.
    pub(crate) fn with_labels(
        source: &str,
        pieces: &[Span],
        plain: &PlainNotes,
        is_label: impl Fn(Span) -> bool,
    ) -> Self {
        let bytes = pieces.iter().map(|piece| piece.end() - piece.start() + 1).sum();
        let mut flow = Self {
            text: String::with_capacity(bytes),
            segments: Few::with_room(pieces.len()),
            markup: Vec::new(),
            plain: false,
        };
        let (mut indicators, mut labels) = (Vec::new(), Vec::new());
        for (index, piece) in pieces.iter().enumerate() {
            let words = piece.slice(source);
            let before = flow.text.len();
            let behind_note = indicators.last().is_some_and(|last: &Range<usize>| last.end == before);
            let above = index.checked_sub(1).and_then(|above| pieces.get(above));
            let goes_on = above.is_some_and(|above| is_cut(source, *above, *piece));
            let touches = above.is_some_and(|above| above.end() == piece.start());
            let indicates = index > 0 && words.len() <= 3 && plain.has(words);
            if touches && !indicates && flow.joins(words, piece.start()) {
                continue;
            }
            // Wide space parts the columns of a table.
            let in_column = above.is_some_and(|above| is_wide(source, *above, *piece));
            flow.push(words, piece.start(), behind_note, goes_on, in_column);
            if indicates && !breaks_symbol(flow.text.head(before)) {
                let places = if is_label(*piece) { &mut labels } else { &mut indicators };
                places.push(before..flow.text.len());
            }
        }
        flow.strip(plain, indicators, &labels);
        flow
    }

    /// The words.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Whether the words are known to be printable ASCII, so that there is nothing to fold in them.
    pub(crate) fn is_plain(&self) -> bool {
        self.plain
    }

    /// The words, given away.
    pub(crate) fn into_parts(self) -> (String, Vec<Markup>) {
        (self.text, self.markup)
    }

    /// The pieces of the source behind a range of the text. Lines that follow each other are one piece.
    pub(crate) fn spans(&self, source: &str, range: Range<usize>, out: &mut Vec<Span>) {
        let first = self.segments.partition_point(|(at, _)| *at as usize <= range.start).saturating_sub(1);
        let mut last: Option<Span> = None;
        for (index, at, source_at) in self.segments().skip(first) {
            if at >= range.end {
                break;
            }
            let end = self.segment_end(index).min(range.end);
            let start = at.max(range.start);
            let words = self.text.cut(start..end);
            let ends_in_print = words.as_bytes().last().is_some_and(u8::is_ascii_graphic);
            let words = if ends_in_print { words } else { words.trim_end_matches(is_blank) };
            let span = Span::new(source_at + (start - at), source_at + (start - at) + words.len());
            last = match last {
                Some(before) if span.start() + 1 == before.end() || follows(source, before, span) => {
                    Some(Span::new(before.start(), span.end()))
                }
                Some(before) => {
                    out.push(before);
                    Some(span)
                }
                None => Some(span),
            };
        }
        out.extend(last);
    }

    /// For every stretch its place, where it begins in the text, and where in the source.
    fn segments(&self) -> impl Iterator<Item = (usize, usize, usize)> + '_ {
        let segments = self.segments.iter().enumerate();
        segments.map(|(index, (at, source_at))| (index, *at as usize, *source_at as usize))
    }

    /// Where a stretch ends in the text.
    fn segment_end(&self, index: usize) -> usize {
        self.segments.get(index + 1).map_or(self.text.len(), |(next, _)| *next as usize)
    }

    /// Adds words. What an indicator was put before may begin with a mark that belongs to the word before it.
    fn push(&mut self, words: &str, source_at: usize, behind_note: bool, goes_on: bool, in_column: bool) {
        if words.is_empty() {
            return;
        }
        let glued = goes_on || behind_note && words.starts_with([',', '.', ';', ':', ')', '”']);
        let cut = !in_column && (self.cuts_word(words) || self.is_cut_before(words));
        if !self.text.is_empty() && !glued && !cut {
            self.text.push(' ');
        }
        self.segments.push(segment(self.text.len(), source_at));
        self.text.push_str(words);
    }

    /// Joins words that touch those before them: behind a blank that nobody printed, or with the hyphen that is lost.
    fn joins(&mut self, words: &str, source_at: usize) -> bool {
        let before = self.text.as_bytes().last().copied().unwrap_or_default();
        let first = words.byte(0);
        if before == b' ' {
            self.text.pop();
            self.segments.push(segment(self.text.len(), source_at));
        } else if before.is_ascii_alphabetic() && first.is_ascii_alphabetic()
            || before.is_ascii_digit() && first.is_ascii_digit()
        {
            // The hyphen has no place of its own: it is that of the letter before it.
            self.segments.push(segment(self.text.len(), source_at - 1));
            self.text.push('-');
        } else {
            return false;
        }
        self.text.push_str(words);
        true
    }

    /// Whether the text ends in a hyphen or stroke of a word going on in `next` ("Nuclear-Weapon-", "Free").
    fn cuts_word(&self, next: &str) -> bool {
        let mut before = self.text.chars().rev();
        let joint = before.next().filter(|c| matches!(c, '-' | '‐' | '‑' | '/'));
        joint.is_some()
            && before.next().is_some_and(char::is_alphanumeric)
            && next.chars().next().is_some_and(char::is_alphanumeric)
            && (joint == Some('/') || !["and ", "or ", "to "].iter().any(|word| next.starts_with(word)))
    }

    /// Whether words go on with the text's last word behind its hyphen ("Secretary", "-General"; "follow", "-").
    fn is_cut_before(&self, next: &str) -> bool {
        let mut characters = next.chars();
        characters.next() == Some('-')
            && characters.next().is_none_or(char::is_alphabetic)
            && self.text.ends_with(char::is_alphabetic)
    }

    fn strip(&mut self, plain: &PlainNotes, indicators: Vec<Range<usize>>, labels: &[Range<usize>]) {
        self.plain = markup::is_plain(&self.text);
        let mut found = if self.plain {
            markup::find_figures(&self.text, plain)
        } else {
            markup::find(&self.text, plain)
        };
        if !labels.is_empty() {
            let label_at = |end: usize| labels.get(labels.partition_point(|label| label.end < end));
            found.retain(|mark| label_at(mark.end()).is_none_or(|label| label.end > mark.end()));
        }
        if !indicators.is_empty() {
            markup::add_notes(&self.text, indicators, &mut found);
        }
        if found.is_empty() {
            return;
        }
        let mut cuts: Vec<Range<usize>> = Vec::new();
        for mark in &found {
            match mark {
                Found::Emphasis { open, close } => cuts.extend([open.clone(), close.clone()]),
                Found::Note { range, .. } | Found::Escape(range) => cuts.push(range.clone()),
            }
        }
        let cuts = Cuts::new(cuts, &self.text);
        let stripped = self.without(&cuts.ranges);
        self.markup = found.into_iter().filter_map(|mark| cuts.placed(mark)).collect();
        // An indicator comes before the words it stands at the head of, inside or outside of their emphasis.
        self.markup.sort_by_key(|mark| match mark {
            Markup::Note(at, _) => (*at, false),
            Markup::Emphasis(range) => (range.start, true),
        });
        (self.text, self.segments) = stripped;
    }

    fn without(&self, cuts: &[Range<usize>]) -> (String, Few<(u32, u32)>) {
        let mut text = String::with_capacity(self.text.len());
        let mut segments = Few::with_room(self.segments.len() + cuts.len());
        let mut cuts = cuts.iter().peekable();
        // A cut may reach into the next segment.
        let mut cut_end = 0;
        for (index, at, source_at) in self.segments() {
            let end = self.segment_end(index);
            let mut from = at.max(cut_end.min(end));
            while let Some(cut) = cuts.next_if(|cut| cut.start < end) {
                copy(&self.text, from..cut.start, source_at + (from - at), &mut text, &mut segments);
                from = cut.end.max(from);
                cut_end = cut.end;
            }
            copy(&self.text, from..end, source_at + (from - at), &mut text, &mut segments);
        }
        text.truncate(text.trim_end_matches(is_blank).len());
        (text, segments)
    }
}

fn segment(at: usize, source_at: usize) -> (u32, u32) {
    let narrow = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    (narrow(at), narrow(source_at))
}

fn copy(from: &str, range: Range<usize>, at: usize, text: &mut String, segments: &mut Few<(u32, u32)>) {
    if !range.is_empty() {
        segments.push(segment(text.len(), at));
        text.push_str(from.cut(range));
    }
}

/// What is cut out of a text: disjoint, in order, with the number of bytes gone before each.
struct Cuts {
    ranges: Vec<Range<usize>>,
    gone_before: Vec<usize>,
}

impl Cuts {
    /// With what is cut at the beginning of a text go the blanks behind it.
    fn new(mut cuts: Vec<Range<usize>>, text: &str) -> Self {
        cuts.sort_by_key(|cut| cut.start);
        let mut begin = 0;
        for cut in &mut cuts {
            if cut.start > begin {
                break;
            }
            let behind = text.tail(cut.end);
            cut.end += behind.len() - behind.trim_start_matches(is_blank).len();
            begin = cut.end;
        }
        let mut ranges: Vec<Range<usize>> = Vec::with_capacity(cuts.len());
        for cut in cuts {
            match ranges.last_mut() {
                Some(last) if cut.start <= last.end => last.end = last.end.max(cut.end),
                _ => ranges.push(cut),
            }
        }
        let sum = |gone: &mut usize, cut: &Range<usize>| {
            let before = *gone;
            *gone += cut.len();
            Some(before)
        };
        let gone_before = ranges.iter().scan(0, sum).collect();
        Self { ranges, gone_before }
    }

    /// Where an offset stands once the cuts are made.
    fn after(&self, at: usize) -> usize {
        let index = self.ranges.partition_point(|cut| cut.start < at).checked_sub(1);
        let Some((cut, gone)) =
            index.and_then(|index| self.ranges.get(index).zip(self.gone_before.get(index)))
        else {
            return at;
        };
        at - gone - (cut.end.min(at) - cut.start)
    }

    fn placed(&self, mark: Found) -> Option<Markup> {
        Some(match mark {
            Found::Emphasis { open, close } => {
                let words = self.after(open.end)..self.after(close.start);
                return (!words.is_empty()).then_some(Markup::Emphasis(words));
            }
            Found::Note { range, mark } => Markup::Note(self.after(range.start), mark),
            Found::Escape(_) => return None,
        })
    }
}

/// Whether the two are halves of a word: the hyphen behind the first was left out of it.
fn is_cut(source: &str, before: Span, next: Span) -> bool {
    let between = source.get(before.end()..next.start()).unwrap_or_default().trim_start_matches(' ');
    between.starts_with(['-', '‐', '\u{ad}'])
}

/// Whether nothing but wide space stands between two pieces of one line.
fn is_wide(source: &str, before: Span, next: Span) -> bool {
    let between = source.get(before.end()..next.start()).unwrap_or_default();
    between.len() >= 3 && between.bytes().all(|byte| byte == b' ')
}

/// Whether `next` goes on where `before` stops: on the same line behind mark-up, or on the next line.
fn follows(source: &str, before: Span, next: Span) -> bool {
    if next.start() < before.end() {
        return false;
    }
    let between = source.cut(before.end()..next.start()).as_bytes();
    let feeds = memchr::memchr_iter(b'\n', between).count();
    let is_return = |at: &usize| between.get(at + 1) != Some(&b'\n');
    let returns = memchr::memchr_iter(b'\r', between).filter(is_return).count();
    feeds + returns < 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flow(source: &str) -> Flow {
        let pieces: Vec<Span> = super::super::lines(source)
            .iter()
            .filter(|line| !line.is_blank())
            .map(|line| Span::new(line.start, line.start + line.text.len()))
            .collect();
        Flow::new(source, &pieces)
    }

    fn slices<'a>(source: &'a str, flow: &Flow, words: &str) -> Vec<&'a str> {
        let at = flow.text().find(words).unwrap();
        let mut spans = Vec::new();
        flow.spans(source, at..at + words.len(), &mut spans);
        spans.iter().map(|span| span.slice(source)).collect()
    }

    #[test]
    fn lines_are_joined_by_a_space_and_cut_words_by_nothing() {
        assert_eq!(
            flow("for a Nuclear-Weapon-\nFree Zone in\nCentral Asia").text(),
            "for a Nuclear-Weapon-Free Zone in Central Asia"
        );
        assert_eq!(flow("two-\nand three-year terms").text(), "two- and three-year terms");
        assert_eq!(flow("see CAC/COSP/\n2013/4 and/\nor 5").text(), "see CAC/COSP/2013/4 and/or 5");
    }

    #[test]
    fn words_are_found_again_in_the_source() {
        let source = "it should hold\nmeetings\n\n¹ A note.\n\nbefore the session";
        let pieces = [Span::new(0, 14), Span::new(15, 23), Span::new(37, 55)];
        let flow = Flow::new(source, &pieces);
        assert_eq!(flow.text(), "it should hold meetings before the session");
        assert_eq!(slices(source, &flow, "hold meetings before"), ["hold\nmeetings", "before"]);
    }

    #[test]
    fn the_name_of_a_sign_is_the_sign() {
        let source = r"of Justice &amp; Peat \&amp; &c.";
        let flow = flow(source);
        assert_eq!(flow.text(), "of Justice & Peat &amp; &c.");
        assert_eq!(slices(source, &flow, "Peat"), ["Peat"]);
    }

    #[test]
    fn an_escaped_mark_is_a_word_with_its_place() {
        let source = r"agenda\* of 10\² items";
        let flow = flow(source);
        assert_eq!(flow.text(), "agenda* of 10² items");
        assert_eq!(slices(source, &flow, "10² items"), [r"10\² items"]);
        assert_eq!(flow.into_parts().1, []);
    }

    #[test]
    fn mark_up_is_taken_out_and_kept_beside() {
        let source = "the *Handbook*,¹ published";
        let flow = flow(source);
        assert_eq!(flow.text(), "the Handbook, published");
        assert_eq!(slices(source, &flow, "Handbook, published"), ["Handbook*,¹ published"]);
        assert_eq!(flow.into_parts().1, [Markup::Emphasis(4..12), Markup::Note(13, "1".to_owned())]);
    }
}
