//! What a mark means where it stands: the heart of telling paragraphs, headings and agenda items apart.
//!
//! All three may begin `1. `, and so may a line of prose after a page break. What decides is the sequence:
//! paragraph numbers run on through the document, items restart where a list is announced, headings of the
//! third degree restart under each capital letter and end without a stop.

use super::body::Walk;
use super::counting_words::follows_counting_word;
use super::going_on::is_row_of_figures;
use super::headings::Rank;
use super::lists::Item;
use super::marker::{Marker, Style, printed_label};
use super::named::{Begins, Named, begins_count, named};
use super::sequence::{Count, LONGEST_JUMP};
use super::{Kind, begins_upper, ends_sentence, ends_with_joint, opens_sentence, without_notes};
use crate::source::Span;
use crate::text::{Cut, is_blank, letter, roman};

/// What a line is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Role<'a> {
    Paragraph(u32),
    Heading {
        rank: Rank,
        value: u32,
        number: Option<Span>,
        rest: usize,
    },
    Item {
        item: Item,
        label: &'a str,
        rest: usize,
    },
    /// An entry of a list that stands under no paragraph.
    Entry,
    Text,
}

/// How many lines below an item the next one begins at most.
const LONGEST_ITEM: usize = 12;
/// How long a line is at most that parts the entries of a list.
const LONGEST_LABEL: usize = 80;

impl<'a> Walk<'_, 'a> {
    /// `12.`: an item, a heading of the third degree, or a paragraph.
    pub(super) fn numbering(&self, at: usize, marker: &Marker<'a>, number: u32) -> Role<'a> {
        let count = self.sequence.count(at);
        if count == Count::Paragraphs {
            return Role::Paragraph(number);
        }
        if self.is_number_only(at, marker) && !self.opens_column(at) || follows_counting_word(self.page, at) {
            return Role::Text;
        }
        if self.page.line(at).hashes > 0 {
            return self.numbered_heading(at, marker, Rank::Arabic, number);
        }
        if self.is_arabic_item(at, number) {
            return self.as_item(at, marker);
        }
        let next = self.last_paragraph + 1;
        let text_follows = self.page.next_number(at) == Some(next);
        let fresh = self.is_apart() || self.is_open_finished() && self.leads_to_paragraph(at);
        let heading_like = fresh && self.page.is_heading_like(self.page.words_line(at));
        let entry = count == Count::Nested && self.is_enumerated(at, number);
        let expected = self.scheme.expects_arabic(number) || self.elements.is_empty() && text_follows;
        if heading_like && !entry && expected && (number != next || text_follows) {
            return self.numbered_heading(at, marker, Rank::Arabic, number);
        }
        if count == Count::Nested && (entry || !heading_like) {
            return self.nested(at, marker);
        }
        let words = self.page.text(at).tail(marker.rest);
        let opens = words.is_empty() || opens_sentence(words);
        let restarts = number == 1 && matches!(self.open_kind(), Some(Kind::Heading { .. })) && !heading_like;
        if opens && (number == next || restarts || self.is_out_of_order(number) && !heading_like) {
            return Role::Paragraph(number);
        }
        let skipped = number > self.scheme.last(Rank::Arabic) && self.scheme.last(Rank::Arabic) > 0;
        if heading_like && skipped && number <= self.scheme.last(Rank::Arabic) + 3 {
            return self.numbered_heading(at, marker, Rank::Arabic, number);
        }
        Role::Text
    }

    /// Whether a number has no words behind it nor below it: another mark, or the name of an annex, is the next text.
    fn is_number_only(&self, at: usize, marker: &Marker<'a>) -> bool {
        let below = || self.page.line(self.page.next_text(at));
        marker.rest >= self.page.text(at).len()
            && (below().marker.is_some()
                || below().text.is_empty()
                || begins_count(&below()) != Begins::Nothing)
    }

    /// `17 Other matters`: the next item of an open list of numbers whose point is lost.
    pub(super) fn item_without_point(&self, at: usize) -> Role<'a> {
        let line = self.page.text(at);
        let last = self.lists.last_arabic();
        let label = line.head(line.bytes().take(4).take_while(u8::is_ascii_digit).count());
        if last == 0 || label.parse() != Ok(last + 1) || !self.is_open_finished() {
            return Role::Text;
        }
        let words = line.tail(label.len()).trim_start_matches(is_blank);
        let rest = line.len() - words.len();
        let opens = rest > label.len() && words.starts_with(char::is_uppercase);
        if opens {
            self.as_item(at, &Marker { style: Style::Arabic(last + 1), label, rest })
        } else {
            Role::Text
        }
    }

    /// A line that counts something else than paragraphs: an item of what it stands under, or an entry by itself.
    fn nested(&self, at: usize, marker: &Marker<'a>) -> Role<'a> {
        match self.open_kind() {
            Some(Kind::Paragraph { .. } | Kind::Item { .. }) if !self.in_entries => self.as_item(at, marker),
            _ => Role::Entry,
        }
    }

    /// Whether the numbered line right below or above goes on with the count, with no text in between.
    fn is_enumerated(&self, at: usize, number: u32) -> bool {
        let counts = |at: usize, number: u32| {
            let style = self.page.line(at).marker.map(|marker| marker.style);
            style == Some(Style::Arabic(number)) && self.sequence.count(at) != Count::Paragraphs
        };
        let below = self.page.next_text(self.page.chunk_end(at).saturating_sub(1));
        let mut lines_above = (1..=12).filter_map(|up| at.checked_sub(up));
        let above = lines_above.find(|above| self.page.line(*above).marker.is_some());
        counts(below, number + 1) || above.is_some_and(|above| counts(above, number.saturating_sub(1)))
    }

    /// Whether the number goes on with the agenda, or another list, of the open paragraph, or opens it.
    fn is_arabic_item(&self, at: usize, number: u32) -> bool {
        let last = self.lists.last_arabic();
        let inside = matches!(self.open_kind(), Some(Kind::Paragraph { .. } | Kind::Item { .. }));
        if !inside || !self.is_open_finished() && !self.is_list_announced() {
            return false;
        }
        if last == 0 {
            return number == 1
                && self.last_paragraph > 0
                && self.is_list_announced()
                && self.lists.is_empty();
        }
        let next = number == self.last_paragraph + 1;
        if self.lists.goes_back_to(number, self.page.indent(at)) {
            return true;
        }
        if number == last + 1 {
            return !(next && self.reads_as_paragraph(at));
        }
        // The rows of a table stand right below each other.
        let near = number <= self.last_paragraph || !self.gap && number > last;
        !next && near && (last..=last + 3).contains(&number)
    }

    /// Whether a line without a mark parts the entries of a list of figures and is none of them: "Operational segment" between
    /// the items of an agenda.
    pub(super) fn is_between_entries(&self, at: usize) -> bool {
        let last = self.lists.last_arabic();
        if last == 0 || !self.gap || !self.is_open_finished() {
            return false;
        }
        let end = self.page.chunk_end(at);
        let next = self.page.next_text(end - 1);
        let style = self.page.line(next).marker.map(|marker| marker.style);
        let text = self.page.line(at).text;
        style == Some(Style::Arabic(last + 1))
            && self.sequence.count(next) != Count::Paragraphs
            && end == at + 1
            && text.len() <= LONGEST_LABEL
            && begins_upper(text)
            && self.page.is_heading_like(at)
    }

    /// The next item and the next paragraph may have the same number. A paragraph stands apart from a list
    /// whose items do not, and is longer than an item.
    fn reads_as_paragraph(&self, at: usize) -> bool {
        let length: usize = (at..self.page.chunk_end(at)).map(|at| self.page.text(at).len()).sum();
        self.gap && (!self.lists.has_gaps || length > 240)
    }

    /// A number that is not the next but can only be a paragraph's: one was left out, or stands twice.
    fn is_out_of_order(&self, number: u32) -> bool {
        let forward = number > self.last_paragraph;
        let furthest = if forward { LONGEST_JUMP } else { 5 };
        number > 0
            && number.abs_diff(self.last_paragraph) <= furthest
            && (forward || self.lists.last_arabic() == 0)
            && self.is_fresh()
            && self.is_open_finished()
    }

    /// `IV.`, `A.`: a heading where the scheme has room for it.
    pub(super) fn capital(&self, at: usize, marker: &Marker<'a>) -> Role<'a> {
        let line = self.page.line(at);
        let words = line.text.tail(marker.rest);
        let prose = words.len() > 150 && ends_sentence(words) || is_row_of_figures(words);
        let degree = self.page.degree(at);
        let Some((rank, value)) = self.scheme.read_capital(marker.label, degree).filter(|_| !prose) else {
            return Role::Text;
        };
        // Without white space above it a heading is told by its number and by what stands above.
        let last = self.scheme.last_before(rank, value, degree);
        let next = value == last + 1 || rank == Rank::Roman && last == 0;
        let leads = || self.is_open_finished() || self.leads_to_paragraph(at);
        let heading_like = || self.page.is_heading_like(self.page.words_line(at));
        let continued = || self.open_words().ends_with("(continued)");
        let near = value > last && (value <= last + 3 || continued());
        // Alone on its line, a number may jump: an addendum has parts of some chapters only.
        let alone = || words.is_empty() && near && self.is_open_finished() && self.leads_to_paragraph(at);
        let fresh = self.is_fresh() || heading_like() && (self.is_apart() || next && leads() || alone());
        let titled = begins_upper(words) || words.is_empty() && near && self.has_title_below(at);
        if fresh && titled { self.numbered_heading(at, marker, rank, value) } else { Role::Text }
    }

    /// Whether the title of a heading whose number stands alone is the next text, as in text out of columns, where the number
    /// of what comes under it may stand in between.
    fn has_title_below(&self, at: usize) -> bool {
        let below = self.page.next_text(at);
        let line = self.page.line(below);
        let is_number = line.marker.is_some_and(|marker| marker.rest >= line.text.len());
        let below = if is_number && self.page.out_of_columns { self.page.next_text(below) } else { below };
        let line = self.page.line(below);
        line.marker.is_none() && begins_upper(line.text) && self.page.is_heading_like(below)
    }

    pub(super) fn numbered_heading(
        &self,
        at: usize,
        marker: &Marker<'a>,
        rank: Rank,
        value: u32,
    ) -> Role<'a> {
        let line = self.page.line(at);
        // A bullet may stand before it.
        let label = printed_label(line.text, marker.label, marker.rest);
        let number = Some(Span::new(line.start + label.start, line.start + label.end));
        Role::Heading { rank, value, number, rest: marker.rest }
    }

    /// `(a)`, `(iv)`, `a.`, `-`: an item where a text pauses for one.
    pub(super) fn item(&self, at: usize, marker: &Marker<'a>) -> Role<'a> {
        let Some(item) = self.read_item(at, marker) else { return Role::Text };
        if let Some((rank, value)) = self.bracketed_heading(at, marker) {
            return self.numbered_heading(at, marker, rank, value);
        }
        let inside = matches!(self.open_kind(), Some(Kind::Paragraph { .. } | Kind::Item { .. }));
        let paused = pauses(self.open_words());
        let open = !self.lists.is_empty();
        let fits = match marker.style {
            Style::Bullet => paused || self.gap || open,
            Style::Pointed => item.in_sequence && paused,
            Style::Dotted { paragraph, .. } => paragraph == self.last_paragraph && (item.in_sequence || open),
            _ if item.in_sequence => paused || self.is_fresh() || self.belongs_to_list(at, marker, &item),
            _ => self.is_fresh() && (open || paused) || open && paused,
        };
        let empty = marker.rest >= self.page.text(at).len();
        let may_be_alone = matches!(marker.style, Style::Bracketed | Style::Bullet);
        if inside && fits && (!empty || may_be_alone && self.has_words_below(at)) {
            self.as_item(at, marker)
        } else {
            Role::Text
        }
    }

    /// Whether a mark in wrapped text can only be that of an item, whatever the line above ends with: a sentence or phrase
    /// begins behind it, and it is the one that is due, or that is the next mark below.
    fn belongs_to_list(&self, at: usize, marker: &Marker<'a>, item: &Item) -> bool {
        let words = self.page.text(at).tail(marker.rest);
        marker.style == Style::Bracketed
            && begins_upper(words)
            && (item.value() > 1 && !self.lists.is_empty()
                || item.value() == 1 && self.has_next_below(at, item))
    }

    /// Whether the item that comes next in its list is the next mark below.
    fn has_next_below(&self, at: usize, item: &Item) -> bool {
        let marked =
            (at + 1..=at + LONGEST_ITEM).map(|below| self.page.line(below)).find_map(|line| line.marker);
        marked
            .filter(|below| below.style == Style::Bracketed)
            .is_some_and(|below| item.is_followed_by(&below))
    }

    /// The degree and value of `(a)` or `(i)` before a heading: in sequence, no stop, and the next paragraph right below, or
    /// the first heading of the next degree and that paragraph.
    fn bracketed_heading(&self, at: usize, marker: &Marker<'a>) -> Option<(Rank, u32)> {
        let plain = crate::text::unescape(marker.label);
        let name = plain.trim_matches(['(', ')']);
        let under_heading = matches!(self.open_kind(), Some(Kind::Heading { .. }));
        let fits = |rank: Rank, value: u32| {
            value == self.scheme.last(rank) + 1 || value == 1 && under_heading && self.scheme.is_inside(rank)
        };
        let letters = letter(name).map(|value| (Rank::Bracketed, value));
        let numerals = roman(name).map(|value| (Rank::BracketedRoman, value));
        let first = [numerals.filter(|_| self.scheme.last(Rank::Bracketed) > 0), letters];
        let read = first.into_iter().flatten().find(|(rank, value)| fits(*rank, *value))?;
        let open_words = self.open_words();
        let apart = under_heading || ends_sentence(open_words) && !open_words.ends_with(':');
        let heading = marker.style == Style::Bracketed && apart && self.page.is_heading_like(at);
        (heading && self.leads_to_paragraph(at)).then_some(read)
    }

    /// Whether the next paragraph stands right below the line, or below headings that come under it.
    pub(super) fn leads_to_paragraph(&self, at: usize) -> bool {
        let mut at = self.page.words_line(at);
        for _ in 0..3 {
            at = self.page.next_text(self.page.chunk_end(at).saturating_sub(1));
            match self.page.line(at).marker.map(|marker| marker.style) {
                Some(Style::Arabic(number)) => return number == self.last_paragraph + 1,
                Some(Style::Bracketed) if self.page.is_heading_like(at) => {}
                _ => return false,
            }
        }
        false
    }

    pub(super) fn as_item(&self, at: usize, marker: &Marker<'a>) -> Role<'a> {
        self.read_item(at, marker).map_or(Role::Text, |item| Role::Item {
            item,
            label: marker.label,
            rest: marker.rest,
        })
    }

    /// Reads a mark as an item. "(i)" before "(j)" is a letter, though the one before it is lost.
    fn read_item(&self, at: usize, marker: &Marker<'a>) -> Option<Item> {
        let indent = self.page.indent(at);
        let is = |marker: &Marker<'_>, letter: char| {
            marker.style == Style::Bracketed
                && marker.label.trim_matches(['(', ')', '\\']).chars().eq([letter])
        };
        if (5..8).contains(&self.lists.last_letter()) && is(marker, 'i') {
            let mut below = (at + 1..at + LONGEST_ITEM).filter_map(|below| self.page.line(below).marker);
            if below.next().is_some_and(|marker| is(&marker, 'j')) {
                return Some(self.lists.ninth_letter(indent));
            }
        }
        self.lists.read(marker, indent)
    }

    /// Whether nothing but the name of an annex stands right below the end of a sentence, and its title or text below.
    fn is_bare_annex(&self, at: usize, named: &Named) -> bool {
        let below = self.page.text(self.page.next_text(at));
        named.rank <= Rank::Appendix
            && named.rest >= self.page.text(at).len()
            && self.is_open_finished()
            && begins_upper(below)
    }

    /// The same of the next chapter or part.
    fn is_bare_chapter(&self, at: usize, named: &Named) -> bool {
        let line = self.page.line(at);
        let last = self.scheme.last_before(named.rank, named.value, self.page.degree(at));
        named.rank > Rank::DecisionAnnex
            && named.rest >= line.text.len()
            && self.is_open_finished()
            && (named.value == 1 || named.value > last && named.value <= last + 2)
            && begins_upper(self.page.text(self.page.next_text(at)))
    }

    /// `Annex II`, `Chapter III`: headings told by their name.
    pub(super) fn named_heading(&self, at: usize) -> Role<'a> {
        let line = self.page.line(at);
        let is_apart = |named: &Named| {
            (self.is_apart() || self.is_bare_annex(at, named) || self.is_bare_chapter(at, named))
                && !(at > 0 && opens_quotation(self.page.text(at - 1)))
        };
        let Some(mut named) = named(line.text).filter(is_apart) else { return Role::Text };
        let appended = named.rank == Rank::Appendix && self.scheme.last(Rank::DecisionAnnex) > 0;
        if appended || named.rank <= Rank::Appendix && self.sequence.is_decision_annex(at) {
            named.rank = Rank::DecisionAnnex;
        }
        let annexes = self.scheme.last(Rank::Annex);
        let of_annex = named.rank == Rank::Annex && annexes > 0 && named.value <= annexes;
        if of_annex || named.rank == Rank::Appendix && annexes == 0 {
            named.rank = if of_annex { Rank::Appendix } else { Rank::Annex };
        }
        let start = line.start + named.number_from;
        let end = line.start + named.number_end;
        Role::Heading {
            rank: named.rank,
            value: named.value,
            number: Some(Span::new(start, end)),
            rest: named.rest,
        }
    }
}

/// Whether words that are quoted go on behind a line.
fn opens_quotation(line: &str) -> bool {
    line.rfind('“').is_some_and(|open| !line.tail(open).contains('”'))
}

/// Whether a text has come to a point where an item may follow.
fn pauses(words: &str) -> bool {
    let words = without_notes(words);
    words.ends_with([':', ';', '.', ',', '—']) || ends_with_joint(words)
}
