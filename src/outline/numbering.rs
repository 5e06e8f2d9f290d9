//! What a mark means where it stands: the heart of telling paragraphs, headings and agenda items apart.
//!
//! All three may begin `1. `, and so may a line of prose after a page break. What decides is the sequence:
//! paragraph numbers run on through the document, items restart where a list is announced, headings of the
//! third degree restart under each capital letter and end without a stop.

use super::body::Walk;
use super::headings::Rank;
use super::lists::Item;
use super::marker::{Marker, Style};
use super::page::Dressed;
use super::sequence::{Count, LONGEST_JUMP};
use super::vocabulary::begins_with;
use super::{Kind, begins_upper, ends_sentence, ends_with_joint, opens_sentence};
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

impl<'a> Walk<'_, 'a> {
    /// `12.`: an item, a heading of the third degree, or a paragraph.
    pub(super) fn numbering(&self, at: usize, marker: &Marker<'a>, number: u32) -> Role<'a> {
        let count = self.sequence.count(at);
        if count == Count::Paragraphs {
            return Role::Paragraph(number);
        }
        if self.is_arabic_item(at, number) {
            return self.as_item(marker);
        }
        let next = self.last_paragraph + 1;
        let text_follows = self.page.next_number(at) == Some(next);
        let fresh = self.is_fresh() || self.is_open_finished() && self.leads_to_paragraph(at);
        let heading_like = fresh && self.page.is_heading_like(at);
        let entry = count == Count::Nested && self.is_enumerated(at, number);
        if heading_like && !entry && self.scheme.expects_arabic(number) && (number != next || text_follows) {
            return self.numbered_heading(at, marker, Rank::Arabic, number);
        }
        if count == Count::Nested && (entry || !heading_like) {
            return self.nested(marker);
        }
        let words = self.page.line(at).text.tail(marker.rest);
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

    /// A line that counts something else than paragraphs: an item of what it stands under, or an entry by itself.
    fn nested(&self, marker: &Marker<'a>) -> Role<'a> {
        match self.open_kind() {
            Some(Kind::Paragraph { .. } | Kind::Item { .. }) if !self.in_entries => self.as_item(marker),
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
        if number == last + 1 {
            return !(next && self.reads_as_paragraph(at));
        }
        !next && number <= self.last_paragraph && (last..=last + 3).contains(&number)
    }

    /// The next item and the next paragraph may have the same number. A paragraph stands apart from a list
    /// whose items do not, and is longer than an item.
    fn reads_as_paragraph(&self, at: usize) -> bool {
        let length: usize = (at..self.page.chunk_end(at)).map(|at| self.page.line(at).text.len()).sum();
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
        let prose = words.len() > 150 && ends_sentence(words);
        let Some((rank, value)) = self.scheme.read_capital(marker.label).filter(|_| !prose) else {
            return Role::Text;
        };
        // Without white space above it a heading is told by its number and by what stands above.
        let next = value == self.scheme.last(rank) + 1;
        let leads = || self.is_open_finished() || self.leads_to_paragraph(at);
        let fresh = self.is_fresh() || next && self.page.is_heading_like(at) && leads();
        let near = value > self.scheme.last(rank) && value <= self.scheme.last(rank) + 3;
        let titled = begins_upper(words) || words.is_empty() && near && self.has_title_below(at);
        if fresh && titled { self.numbered_heading(at, marker, rank, value) } else { Role::Text }
    }

    /// Whether the title of a heading whose number stands alone is the next text, as in text out of columns.
    fn has_title_below(&self, at: usize) -> bool {
        let below = self.page.next_text(at);
        let line = self.page.line(below);
        line.marker.is_none() && begins_upper(line.text) && self.page.is_heading_like(below)
    }

    fn numbered_heading(&self, at: usize, marker: &Marker<'a>, rank: Rank, value: u32) -> Role<'a> {
        let line = self.page.line(at);
        // A bullet may stand before it.
        let start = line.start + line.text.head(marker.rest).rfind(marker.label).unwrap_or_default();
        let number = Some(Span::new(start, start + marker.label.len()));
        Role::Heading { rank, value, number, rest: marker.rest }
    }

    /// `(a)`, `(iv)`, `a.`, `-`: an item where a text pauses for one.
    pub(super) fn item(&self, at: usize, marker: &Marker<'a>) -> Role<'a> {
        let Some(item) = self.lists.read(marker) else { return Role::Text };
        if let Some((rank, value)) = self.bracketed_heading(at, marker) {
            return self.numbered_heading(at, marker, rank, value);
        }
        let inside = matches!(self.open_kind(), Some(Kind::Paragraph { .. } | Kind::Item { .. }));
        let paused = pauses(self.open_words());
        let open = !self.lists.is_empty();
        let fits = match marker.style {
            Style::Bullet => paused || self.gap || open,
            Style::Pointed => item.in_sequence && paused,
            _ if item.in_sequence => paused || self.is_fresh(),
            _ => self.is_fresh() && (open || paused) || open && paused,
        };
        let empty = marker.rest >= self.page.line(at).text.len();
        if inside && fits && !empty { self.as_item(marker) } else { Role::Text }
    }

    /// The degree and value of `(a)` or `(i)` before a heading: in sequence, no stop, and the next paragraph right below, or
    /// the first heading of the next degree and that paragraph.
    fn bracketed_heading(&self, at: usize, marker: &Marker<'a>) -> Option<(Rank, u32)> {
        let name = marker.label.trim_matches(['(', ')']);
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
    fn leads_to_paragraph(&self, mut at: usize) -> bool {
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

    fn as_item(&self, marker: &Marker<'a>) -> Role<'a> {
        self.lists.read(marker).map_or(Role::Text, |item| Role::Item {
            item,
            label: marker.label,
            rest: marker.rest,
        })
    }

    /// `Annex II`, `Chapter III`: headings told by their name.
    pub(super) fn named_heading(&self, at: usize) -> Role<'a> {
        let line = self.page.line(at);
        let Some(mut named) = named(line.text).filter(|_| self.is_fresh()) else { return Role::Text };
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

/// What a line begins, as far as the count of paragraphs is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Begins {
    Nothing,
    /// A part, a chapter, or a text: its first heading.
    Part,
    Annex,
}

/// What a line begins behind which numbers may begin again.
pub(super) fn begins_count(line: &Dressed<'_>) -> Begins {
    match line.marker {
        Some(Marker { style: Style::Capital, label: "I", .. }) => Begins::Part,
        Some(_) => Begins::Nothing,
        None if line.text.len() >= 200 || line.furniture => Begins::Nothing,
        None => match named(line.text) {
            Some(Named { rank: Rank::Annex | Rank::Appendix, .. }) => Begins::Annex,
            Some(_) => Begins::Part,
            None => Begins::Nothing,
        },
    }
}

struct Named {
    rank: Rank,
    value: u32,
    number_from: usize,
    number_end: usize,
    rest: usize,
}

/// The words that name annexes, chapters and parts, longer before shorter.
const NAMES: [(Rank, &str); 12] = [
    (Rank::Annex, "Annexe"),
    (Rank::Annex, "Annex"),
    (Rank::Annex, "Anexo"),
    (Rank::Appendix, "Appendix"),
    (Rank::Appendix, "Appendice"),
    (Rank::Appendix, "Apéndice"),
    (Rank::Roman, "Chapter"),
    (Rank::Roman, "Chapitre"),
    (Rank::Roman, "Capítulo"),
    (Rank::Roman, "Partie"),
    (Rank::Roman, "Parte"),
    (Rank::Roman, "Part"),
];

fn named(line: &str) -> Option<Named> {
    if !matches!(line.byte(0) | 0x20, b'a' | b'c' | b'p' | b's' | b'd' | b't' | b'q') {
        return None;
    }
    if let Some(named) = named_behind_ordinal(line) {
        return Some(named);
    }
    let (rank, word) = NAMES.into_iter().find(|(_, word)| begins_with(line, word))?;
    let behind = line.tail(word.len());
    let plural = ["es", "ES", "s", "S"].into_iter().find(|plural| {
        let rest = behind.strip_prefix(*plural);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    });
    let plural = plural.map_or(0, str::len);
    if let Some(title) = title_of_only(behind.tail(plural)).filter(|_| rank <= Rank::Appendix) {
        let number_end = word.len() + plural;
        return Some(Named { rank, value: 1, number_from: 0, number_end, rest: line.len() - title.len() });
    }
    let spaces = behind.len() - behind.trim_start().len();
    let number = behind.trim_start().split([' ', '\u{a0}', '.', ':', '\t']).next().unwrap_or_default();
    let value = roman(number)
        .filter(|_| number.bytes().all(|byte| byte.is_ascii_uppercase()))
        .or_else(|| number.parse().ok())
        .or_else(|| spelled_number(number));
    let number_end = word.len() + spaces + number.len();
    let rest = behind_number(line, number_end)?;
    let number_from = if rank <= Rank::Appendix { 0 } else { word.len() + spaces };
    value.filter(|_| spaces > 0).map(|value| Named { rank, value, number_from, number_end, rest })
}

/// `Première partie`, `Segunda parte`.
fn named_behind_ordinal(line: &str) -> Option<Named> {
    let first = line.split(is_blank).next().unwrap_or_default();
    let value = spelled_number(first)?;
    let behind = line.tail(first.len());
    let spaces = behind.len() - behind.trim_start().len();
    let parts = ["partie", "parte", "part"];
    let part = parts.into_iter().find(|part| begins_with(behind.trim_start(), part))?;
    let number_end = first.len() + spaces + part.len();
    let rest = behind_number(line, number_end)?;
    Some(Named { rank: Rank::Roman, value, number_from: 0, number_end, rest })
}

/// Where the title behind the number of a part begins, if it can be one: "Annex I to the present report contains …" is prose.
fn behind_number(line: &str, number_end: usize) -> Option<usize> {
    let rest = line.tail(number_end);
    let words = rest.trim_start_matches(['.', ':', ' ', '\u{a0}', '\t', '*']);
    let apart = rest.is_empty() || words.len() + 1 < rest.len() || rest.starts_with(['.', ':', '*']);
    let titled = words.is_empty() || begins_upper(words) && !ends_sentence(words);
    (apart && titled).then_some(line.len() - words.len())
}

/// Numbers of parts and chapters in words.
fn spelled_number(word: &str) -> Option<u32> {
    const WORDS: [(u32, &[&str]); 8] = [
        (1, &["one", "first", "premier", "première", "ier", "primero", "primera"]),
        (2, &["two", "second", "deuxième", "seconde", "segundo", "segunda"]),
        (3, &["three", "third", "troisième", "tercero", "tercera"]),
        (4, &["four", "fourth", "quatrième", "cuarto", "cuarta"]),
        (5, &["five", "fifth", "cinquième", "quinto", "quinta"]),
        (6, &["six", "sixth", "sixième", "sexto", "sexta"]),
        (7, &["seven", "seventh", "septième", "séptimo", "séptima"]),
        (8, &["eight", "eighth", "huitième", "octavo", "octava"]),
    ];
    if word.len() > 10 {
        return None;
    }
    let small = word.to_lowercase();
    WORDS.into_iter().find(|(_, words)| words.contains(&small.as_str())).map(|(value, _)| value)
}

/// The title of the only annex there is, from what follows the word: nothing, or "Annex. List of participants".
fn title_of_only(behind: &str) -> Option<&str> {
    let title = behind.strip_prefix(['.', ':']).map(|title| (title, title.trim_start()));
    match title {
        Some((whole, title)) => {
            let apart = title.is_empty() || title.len() < whole.len();
            (apart && (title.is_empty() || begins_upper(title)) && !ends_sentence(title)).then_some(title)
        }
        None => behind.is_empty().then_some(behind),
    }
}

/// Whether a text has come to a point where an item may follow.
fn pauses(words: &str) -> bool {
    words.trim_end().ends_with([':', ';', '.', ',', '—']) || ends_with_joint(words)
}
