//! Text out of columns: the marks of several parts may come first, then their words.

use super::block::BlockKind;
use super::body::Walk;
use super::headings::Rank;
use super::marker::{Marker, Style};
use super::numbering::Role;
use super::{Kind, begins_upper, ends_sentence};

/// How many marks may stand before the words of the first of them.
const MARKS: usize = 8;

/// How long a line is at least behind which a word or two had no room.
const WIDE: usize = 45;

/// How long the last words of a paragraph are at most that stand in the column of its number.
const SHORT: usize = 24;

impl<'a> Walk<'_, 'a> {
    /// Puts a mark aside whose words stand below those of other marks. Whether there is one in the line.
    pub(super) fn sets_aside(&mut self, at: usize) -> bool {
        let heading = self.is_heading_out_of_column(at) || self.is_second_heading(at);
        if !heading
            && !self.is_number_above_title(at)
            && !self.is_number_below_number(at)
            && !self.is_letter_below_number(at)
            && !self.is_out_of_column(at)
        {
            return false;
        }
        self.blocks.tag(at, if heading { BlockKind::Heading } else { BlockKind::Item }, 0);
        self.waiting.push(at);
        true
    }

    /// What the words are that a mark waits for, if these can be.
    pub(super) fn words_that_wait(&mut self, at: usize) -> Option<Role<'a>> {
        if self.waiting.is_empty() {
            return None;
        }
        // The last item of a list may have no stop.
        let ends = self.is_open_finished()
            || matches!(self.open_kind(), Some(Kind::Item { .. })) && self.leads_to_paragraph(at);
        let apart = self.gap
            || at == self.second_title
            || self.open_words().ends_with(':')
            || self.parts_paragraphs(self.page.chunk_end(at));
        let fits = apart
            && ends
            && self.open.is_some_and(|open| !self.is_bare(open))
            && begins_upper(self.page.text(at));
        let waiting = if fits { self.waiting.len() } else { 0 };
        let (index, role) = (0..waiting).find_map(|index| Some((index, self.role_that_waits(at, index)?)))?;
        self.waiting.remove(index);
        Some(match role {
            Role::Heading { rank, value, number, .. } => Role::Heading { rank, value, number, rest: 0 },
            Role::Item { item, label, .. } => Role::Item { item, label, rest: 0 },
            role => role,
        })
    }

    fn role_that_waits(&self, at: usize, index: usize) -> Option<Role<'a>> {
        let first = *self.waiting.get(index)?;
        let marker = self.page.line(first).marker?;
        Some(match marker.style {
            Style::Capital => self.heading_that_waits(at, first, &marker)?,
            Style::Arabic(number) if self.scheme.expects_arabic(number) && self.is_title_of_next(at) => {
                self.numbered_heading(first, &marker, Rank::Arabic, number)
            }
            Style::Arabic(number) if number == self.lists.last_arabic() + 1 => self.as_item(first, &marker),
            Style::Arabic(number) => self.numbering(first, &marker, number),
            _ => self.as_item(first, &marker),
        })
    }

    fn heading_that_waits(&self, at: usize, first: usize, marker: &Marker<'a>) -> Option<Role<'a>> {
        let (rank, value) = self.scheme.read_capital(marker.label, 0)?;
        self.page.is_heading_like(at).then(|| self.numbered_heading(first, marker, rank, value))
    }

    /// Whether a line is the number of a heading and stands among the words of the part above, of which only the mark
    /// came so far.
    fn is_heading_out_of_column(&self, at: usize) -> bool {
        let is_capital = |marker: Marker<'_>| marker.style == Style::Capital;
        if !self.is_open_bare() || !self.bare_mark(at).is_some_and(is_capital) {
            return false;
        }
        let words = self.page.next_text(at);
        let title = self.page.next_text(self.page.chunk_end(words).saturating_sub(1));
        let title = self.page.line(title).marker.is_none()
            && begins_upper(self.page.text(title))
            && self.page.is_heading_like(title);
        let parts = matches!(self.open_kind(), Some(Kind::Item { .. }))
            || !self.page.is_heading_like(words) && (title || self.announces_list(words))
            || self.has_title_at_end(words);
        self.page.line(words).marker.is_none() && parts
    }

    /// Whether a heading stands right below the sentence that ends in a run of lines, with the next paragraph below it.
    fn has_title_at_end(&self, words: usize) -> bool {
        let end = self.page.chunk_end(words);
        let stop = (words..end).rev().find(|at| ends_sentence(self.page.text(*at)));
        let title = stop.map_or(end, |stop| stop + 1);
        self.page.out_of_columns
            && title < end
            && begins_upper(self.page.text(title))
            && self.leads_to_paragraph(title)
    }

    /// Whether the number of a heading stands below that of another, and their titles below both: `III.` / `A.` / two titles.
    fn is_second_heading(&mut self, at: usize) -> bool {
        let is_capital = |marker: Marker<'_>| marker.style == Style::Capital;
        let bare_heading = matches!(self.open_kind(), Some(Kind::Heading { .. }))
            && self.open.is_some_and(|open| self.is_bare(open));
        if !self.page.out_of_columns || !bare_heading || !self.bare_mark(at).is_some_and(is_capital) {
            return false;
        }
        let words = self.page.next_text(at);
        let end = self.page.chunk_end(words);
        let title = |lines: &usize| {
            let title: Vec<&str> = (words..words + lines).map(|at| self.page.text(at)).collect();
            self.titles.contains(title.join(" ").as_str())
        };
        let lines = (1..end - words).find(title).or((end == words + 2).then_some(1));
        let Some(lines) =
            lines.filter(|_| self.page.line(words).marker.is_none() && self.page.is_heading_like(words))
        else {
            return false;
        };
        self.second_title = words + lines;
        begins_upper(self.page.text(self.second_title))
    }

    /// Whether the number of a paragraph stands above the title of the heading above it: `B.` / `11.` / title / words.
    fn is_number_above_title(&self, at: usize) -> bool {
        let bare_heading = matches!(self.open_kind(), Some(Kind::Heading { .. }))
            && self.open.is_some_and(|open| self.is_bare(open));
        let words = self.page.next_text(at);
        self.page.out_of_columns
            && bare_heading
            && self.is_next_paragraph(at)
            && self.bare_mark(at).is_some()
            && self.page.line(words).marker.is_none()
            && self.page.is_heading_like(words)
            && begins_upper(self.page.line(self.page.next_text(self.page.chunk_end(words) - 1)).text)
            && self.page.line(self.page.next_text(self.page.chunk_end(words) - 1)).marker.is_none()
    }

    /// Whether the number of the next heading, or of the first item of an agenda, stands below that of a paragraph, and the words
    /// of both below: `25.` / `3.` / paragraph / title, `12.` / `1.` / `It adopted the following agenda:` / item.
    fn is_number_below_number(&self, at: usize) -> bool {
        let numbered = matches!(self.open_kind(), Some(Kind::Paragraph { number: Some(_) }));
        let Some(Style::Arabic(number)) = self.bare_mark(at).map(|mark| mark.style) else { return false };
        if !self.page.out_of_columns || !numbered || !self.is_open_bare() || self.is_next_paragraph(at) {
            return false;
        }
        let words = self.page.next_text(at);
        let end = self.page.chunk_end(words);
        if self.page.line(words).marker.is_some() {
            return false;
        }
        if number == 1 && (words..end).any(|at| self.page.text(at).ends_with(':')) {
            return true;
        }
        let title = self.page.next_text(end - 1);
        self.scheme.expects_arabic(number)
            && ends_sentence(self.page.text(end - 1))
            && self.page.line(title).marker.is_none()
            && self.is_title_of_next(title)
    }

    /// Whether the letter of a paragraph's first item stands right below its number, and the words of both below: `15.` / `(a)` /
    /// `It was noted that:` / item.
    fn is_letter_below_number(&self, at: usize) -> bool {
        let numbered = matches!(self.open_kind(), Some(Kind::Paragraph { number: Some(_) }));
        if !self.page.out_of_columns || !numbered || !self.is_open_bare() || self.waiting.len() >= MARKS {
            return false;
        }
        // Behind the first letter the others may stand.
        let above = self.waiting.last().and_then(|at| self.page.line(*at).marker).map(|marker| marker.style);
        let goes_on = above == Some(Style::Bracketed);
        let is_letter =
            |marker: Marker<'_>| marker.style == Style::Bracketed && (goes_on || opens_list(&marker));
        if !self.bare_mark(at).is_some_and(is_letter) {
            return false;
        }
        let mut below = std::iter::successors(Some(at), |at| Some(self.page.next_text(*at))).take(MARKS);
        let words = below.find(|at| self.bare_mark(*at).is_none());
        words.is_some_and(|words| {
            let end = self.page.chunk_end(words);
            self.page.line(words).marker.is_none() && (words..end).any(|at| self.page.text(at).ends_with(':'))
        })
    }

    /// Whether a line can be the title of a heading with the next paragraph below it.
    fn is_title_of_next(&self, at: usize) -> bool {
        begins_upper(self.page.text(at)) && self.page.is_heading_like(at) && self.leads_to_paragraph(at)
    }

    /// Whether the number of a heading, or of the next paragraph, stands alone above the next item of the list that is open.
    fn is_among_items(&self, at: usize) -> bool {
        let style = self.page.line(at).marker.map(|marker| marker.style);
        let numbers = style == Some(Style::Capital) || self.page.out_of_columns && self.is_next_paragraph(at);
        if !numbers || self.lists.is_empty() {
            return false;
        }
        let next_item = self.lists.last_arabic() + 1;
        let is_next_item = |at: usize| {
            let style = self.page.line(at).marker.map(|marker| marker.style);
            next_item > 1 && style == Some(Style::Arabic(next_item)) && !self.is_next_paragraph(at)
        };
        if style != Some(Style::Capital) && !is_next_item(at) && is_next_item(self.page.next_text(at)) {
            return true;
        }
        let is_number =
            |at: &usize| self.bare_mark(*at).is_some_and(|marker| matches!(marker.style, Style::Arabic(_)));
        let mut below =
            std::iter::successors(Some(self.page.next_text(at)), |at| Some(self.page.next_text(*at)))
                .take(MARKS);
        let below = below.find(|at| !is_number(at)).and_then(|below| self.page.line(below).marker);
        let next = below.filter(|marker| {
            !matches!(marker.style, Style::Capital | Style::Arabic(_)) && !opens_list(marker)
        });
        next.and_then(|marker| self.lists.read(&marker, self.page.indent(at)))
            .is_some_and(|item| item.in_sequence)
    }

    /// Whether the lines from one on are a sentence that a list follows.
    fn announces_list(&self, words: usize) -> bool {
        self.page.line(self.page.chunk_end(words).saturating_sub(1)).text.ends_with(':')
    }

    /// Whether a mark stands alone where another waits for its words, or another opens the list that is announced.
    fn is_out_of_column(&self, at: usize) -> bool {
        if self.waiting.len() >= MARKS || self.bare_mark(at).is_none() {
            return false;
        }
        let is_first = |at: &usize| self.bare_mark(*at).is_some_and(|marker| opens_list(&marker));
        let waits = self.is_open_bare()
            && (matches!(self.open_kind(), Some(Kind::Item { .. })) || self.is_next_paragraph(at));
        let announced = self.open_words().ends_with(':') && !is_first(&at);
        // Most marks stand before their words.
        if self.is_among_items(at) {
            return true;
        }
        if !waits && !announced {
            return false;
        }
        let below = std::iter::successors(Some(at), |at| Some(self.page.next_text(*at))).take(MARKS);
        let marks: Vec<usize> = below.take_while(|at| self.bare_mark(*at).is_some()).collect();
        let words = self.page.next_text(marks.last().copied().unwrap_or(at));
        let is_words = self.page.line(words).marker.is_none() && !self.page.text(words).is_empty();
        is_words && (waits || marks.iter().any(is_first))
    }

    /// The last words of a paragraph may stand right below its number, in the column of the numbers, and those before them
    /// farther down: `8.` / `May.` / `The Group met from 3 to 5`. Reads them, and says which line is next.
    pub(super) fn turned(&mut self, at: usize) -> Option<usize> {
        let line = self.page.text(at);
        let marked =
            self.page.line(at).marker.is_some_and(|marker| !matches!(marker.style, Style::Arabic(_)));
        let short = line.len() <= SHORT
            && line.ends_with(['.', ':', ';'])
            && line.split(' ').nth(2).is_none()
            && !marked;
        let paragraph = short && !self.gap && self.is_open_bare() && self.page.is_blank(at + 1);
        let open = self.open.filter(|_| paragraph)?;
        let first = at + 2;
        let end = self.page.chunk_end(first);
        let (opening, last) = (self.page.line(first), self.page.text(end - 1));
        let parted = self.page.is_blank(end) || self.page.line(end).furniture;
        if opening.furniture
            || opening.marker.is_some()
            || !opening.text.starts_with(char::is_uppercase)
            || ends_sentence(last)
            || last.len() < WIDE
            || !parted
        {
            return None;
        }
        for at in (first..end).chain([at]) {
            self.extend(open, at, BlockKind::Paragraph);
        }
        Some(end)
    }

    /// Whether a line has the number of the next paragraph.
    pub(super) fn is_next_paragraph(&self, at: usize) -> bool {
        let style = self.page.line(at).marker.map(|marker| marker.style);
        let waiting = u32::try_from(self.waiting.len()).unwrap_or_default();
        style == Some(Style::Arabic(self.last_paragraph + 1 + waiting))
    }

    /// A new paragraph has opened: marks above it that still wait have no words, but for the numbers of the next ones.
    pub(super) fn drop_waiting(&mut self, number: u32) {
        let page = self.page;
        let is_later = |at: &usize| match page.line(*at).marker.map(|marker| marker.style) {
            Some(Style::Arabic(other)) => other > number,
            _ => false,
        };
        self.waiting.retain(is_later);
    }

    /// Whether the mark of an item has its words below, apart from it, and nothing but other marks in between.
    pub(super) fn has_words_below(&self, at: usize) -> bool {
        let mut lines = std::iter::successors(Some(at), |at| Some(self.page.next_text(*at))).take(MARKS);
        let words = lines.find(|at| self.bare_mark(*at).is_none()).map(|at| self.page.line(at));
        self.bare_mark(at).is_some()
            && words
                .is_some_and(|words| words.marker.is_none() && words.text.starts_with(char::is_alphanumeric))
    }

    /// Whether a mark alone is the first of an announced list, and its words stand below other marks.
    pub(super) fn opens_column(&self, at: usize) -> bool {
        self.open_words().ends_with(':')
            && self.bare_mark(at).is_some_and(|marker| opens_list(&marker))
            && self.has_words_below(at)
    }

    /// Whether the part that is open has only its number or its mark so far.
    pub(super) fn is_open_bare(&self) -> bool {
        matches!(self.open_kind(), Some(Kind::Paragraph { number: Some(_) } | Kind::Item { .. }))
            && self.open.is_some_and(|open| self.is_bare(open))
    }

    /// The mark that is all there is on a line.
    pub(super) fn bare_mark(&self, at: usize) -> Option<Marker<'a>> {
        let line = self.page.line(at);
        let mark = line.marker.filter(|marker| marker.rest >= line.text.len())?;
        let counts =
            matches!(mark.style, Style::Capital | Style::Arabic(_) | Style::Bracketed | Style::Bullet);
        (counts && !line.furniture && line.hashes == 0).then_some(mark)
    }
}

/// Whether a mark is the first of a list.
fn opens_list(marker: &Marker<'_>) -> bool {
    match marker.style {
        Style::Arabic(number) => number == 1,
        Style::Bracketed => matches!(marker.label.trim_matches(['(', ')']), "a" | "i"),
        Style::Bullet => true,
        _ => false,
    }
}
