//! The walk through the body: every line opens something, goes on with it, or stands for itself.

use std::collections::HashSet;
use std::ops::Range;

use super::block::{BlockKind, Blocks};
use super::contents::{contents, titles};
use super::counted_labels::counted_labels;
use super::furniture::is_rule;
use super::headings::{Rank, Scheme};
use super::lists::Lists;
use super::marker::Style;
use super::named::{may_name_decision, names_decision};
use super::notes::Notes;
use super::numbering::Role;
use super::page::Page;
use super::pieces::is_extracted;
use super::plain_headings::{is_figure, letters_first};
use super::sequence::Sequence;
use super::vocabulary::names_officer;
use super::{Element, Kind};
use crate::source::Span;
use crate::text::{Cut, Few};

/// Reads the body from line `start` on.
pub(super) fn body<'a>(source: &str, page: &Page<'a>, start: usize, blocks: &mut Blocks<'a>) -> Vec<Element> {
    let contents = contents(page, start);
    let sequence = Sequence::new(page, start, &contents);
    let mut walk = Walk {
        source,
        page,
        blocks,
        last_paragraph: sequence.first().saturating_sub(1),
        sequence,
        titles: titles(page, &contents),
        elements: Vec::new(),
        scheme: Scheme::default(),
        lists: Lists::default(),
        open: None,
        gap: true,
        page_gap: false,
        lines_after_colon: false,
        in_entries: false,
        extracted: is_extracted(source),
        notes: Notes::new(source, page, start, &contents),
        contents,
        waiting: Vec::new(),
        decision: 0..0,
        second_title: usize::MAX,
        labels: counted_labels(page, start),
        letters_first: letters_first(page, start),
        number_read: usize::MAX,
        in_capitals: false,
    };
    let mut at = start;
    while at < page.lines.len() {
        at = walk.step(at);
    }
    walk.elements
}

/// The state of the walk.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact about the line at hand")]
pub(super) struct Walk<'w, 'a> {
    pub(super) source: &'w str,
    pub(super) page: &'w Page<'a>,
    pub(super) blocks: &'w mut Blocks<'a>,
    pub(super) elements: Vec<Element>,
    pub(super) scheme: Scheme,
    pub(super) lists: Lists,
    pub(super) last_paragraph: u32,
    /// The part of the text that the next words would go on with. Footnotes do not count.
    pub(super) open: Option<usize>,
    /// Whether white space or page furniture parts the line from the text above it.
    pub(super) gap: bool,
    /// Whether a page break is in that gap.
    pub(super) page_gap: bool,
    /// Whether lines without marks follow a colon, as names in a list by line do.
    pub(super) lines_after_colon: bool,
    /// Whether what is open is an entry of a list that stands under no paragraph.
    pub(super) in_entries: bool,
    pub(super) notes: Notes,
    /// The lines of the table of contents.
    contents: Range<usize>,
    /// The titles of its entries.
    pub(super) titles: HashSet<String>,
    pub(super) sequence: Sequence,
    /// Whether white space may stand in the lines that nobody printed.
    pub(super) extracted: bool,
    /// The lines with marks whose words are still to come.
    pub(super) waiting: Vec<usize>,
    /// The lines of the name and title of the decision that is open.
    decision: Range<usize>,
    /// The line that begins something else than the title right above it: the title of the second of two headings whose numbers
    /// stand above both, or the text.
    pub(super) second_title: usize,
    /// The lines of headings that are a word and its number.
    pub(super) labels: Vec<usize>,
    /// Whether the first heading with a number has a letter, so that it stands under one without number.
    pub(super) letters_first: bool,
    /// The line with the number of a paragraph that its first line was read with.
    pub(super) number_read: usize,
    /// Whether the heading without number that others of this kind stand under is in capitals.
    pub(super) in_capitals: bool,
}

impl Walk<'_, '_> {
    fn step(&mut self, at: usize) -> usize {
        let line = self.page.line(at);
        if line.text.is_empty() {
            self.blank(at);
        } else if line.furniture && self.page.feet().has(at) {
            self.foot(at);
        } else if line.furniture && !self.is_note(at) {
            self.notes.below_rule = is_rule(line.text);
            self.notes.open = None;
            self.blocks.tag(at, BlockKind::Furniture, 0);
            self.page_gap |= !self.notes.below_rule;
            self.gap = true;
        } else if self.contents.contains(&at) {
            return self.contents();
        } else if self.passes_addition(at) {
            self.gap = true;
        } else {
            self.notes.below_rule &= !self.page.begins_page(at);
            self.notes.below_rule |= self.begins_notes(at) || self.is_endnote(at);
            if let Some(end) = self.turned(at) {
                return end;
            }
            if !self.footnote(at) {
                self.page_gap |= self.page.begins_page(at);
                self.text(at);
                (self.gap, self.page_gap) = (false, false);
            }
        }
        at + 1
    }

    /// A line without words, though mark-up may stand in it. The words of a note may stand below its number.
    fn blank(&mut self, at: usize) {
        if self.page.lines.get(at).is_some_and(|line| !line.is_blank()) {
            self.blocks.tag(at, BlockKind::Furniture, 0);
        }
        self.gap = true;
        self.notes.open = self.notes.open.filter(|note| self.is_bare(*note));
    }

    fn contents(&mut self) -> usize {
        for line in self.contents.clone().filter(|line| !self.page.is_blank(*line)) {
            self.blocks.tag(line, BlockKind::Contents, 0);
        }
        self.gap = true;
        self.contents.end
    }

    fn text(&mut self, at: usize) {
        let line = self.page.line(at);
        // Most lines go on with the prose above.
        if let Some(open) = self.open.filter(|open| self.is_prose(*open, at)) {
            return self.extend(open, at, self.block_kind(open));
        }
        if self.passes_number(at) || self.sets_aside(at) {
            return;
        }
        if let Some(open) = self.open.filter(|_| self.decision.contains(&at)) {
            self.extend(open, at, BlockKind::Heading);
            return;
        }
        // The words of a mark that stands alone above them are no heading.
        if line.marker.is_none()
            && may_name_decision(line.text)
            && !self.is_open_bare()
            && let Some(decision) = self.decision(at)
        {
            self.open_decision(at, decision.title_end);
            return;
        }
        let role = match line.marker {
            Some(_) if self.is_in_cell(at) => Role::Text,
            Some(marker) => match marker.style {
                Style::Capital => self.capital(at, &marker),
                Style::Arabic(number) => {
                    self.scheme.count();
                    self.numbering(at, &marker, number)
                }
                _ => self.item(at, &marker),
            },
            None if self.opens_above_number(at) => return,
            None => match self.named_heading(at) {
                Role::Text => self.words_that_wait(at).unwrap_or_else(|| match self.named_item(at) {
                    Role::Text => self.item_without_point(at),
                    item => item,
                }),
                role => role,
            },
        };
        match role {
            Role::Paragraph(number) => self.open_paragraph(at, number),
            Role::Heading { rank, value, number, rest } => self.open_heading(at, rank, value, number, rest),
            Role::Item { item, label, rest } => {
                self.lists.has_gaps |= self.gap;
                self.lines_after_colon = false;
                let depth = self.lists.push(item);
                let label = self.printed(label);
                self.open(at, Kind::Item { label, depth }, rest, BlockKind::Item);
            }
            Role::Entry => {
                self.lists.close();
                self.open(at, Kind::Paragraph { number: None }, 0, BlockKind::Unnumbered);
                self.in_entries = true;
            }
            Role::Text => self.plain(at),
        }
    }

    /// A line that no mark explains: it goes on with what is open, is a heading without number, or stands alone.
    fn plain(&mut self, at: usize) {
        let line = self.page.line(at);
        let over_text = self.untitled_heading().and_then(|_| self.title_over_text(at));
        self.second_title = over_text.unwrap_or(self.second_title);
        let aside = line.text.starts_with('[') && line.text.ends_with(']') || is_figure(line.text);
        if aside && self.untitled_heading().is_some() {
            // "[English only]" or a figure below the name of an annex: the title is still to come.
            self.beside(at);
        } else if let Some(open) =
            self.untitled_heading().filter(|_| over_text.is_some() || self.is_title_below(at))
        {
            self.extend(open, at, BlockKind::Heading);
        } else if let Some(open) = self.open.filter(|open| self.is_cut_heading(*open, at)) {
            self.extend(open, at, BlockKind::Heading);
        } else if self.is_between_entries(at) {
            self.beside(at);
        } else if self.heads_item(at) {
            self.scheme.by_items = true;
            self.open_heading(at, Rank::Roman, 0, None, 0);
        } else if line.hashes > 0 && !names_officer(line.text)
            || self.is_plain_heading(at)
            || self.is_opening(at)
        {
            let value = self.scheme.last(Rank::Plain) + 1;
            let first = self.opens_roman(at) && !self.is_below_capitals(at) || self.closes_report(at);
            let rank = if first { Rank::Roman } else { Rank::Plain };
            let value = if rank == Rank::Roman { 0 } else { value };
            self.open_heading(at, rank, value, None, 0);
        } else if let Some(open) = self.open.filter(|open| self.decision.end != at && self.goes_on(*open, at))
        {
            let kind = self.block_kind(open);
            self.extend(open, at, kind);
        } else {
            let after = self.open.is_some_and(|open| self.last_words(open).ends_with(':'));
            self.lines_after_colon |= after;
            self.lists.close();
            self.open(at, Kind::Paragraph { number: None }, 0, BlockKind::Unnumbered);
        }
    }

    /// Where a label is printed: it is a part of the source.
    fn printed(&self, label: &str) -> Span {
        let start = label.as_ptr().addr() - self.source.as_ptr().addr();
        Span::new(start, start + label.len())
    }

    pub(super) fn open_paragraph(&mut self, at: usize, number: u32) {
        self.last_paragraph = number;
        self.drop_waiting(number);
        self.lists.close();
        self.lines_after_colon = false;
        let rest = self.page.line(at).marker.map_or(0, |marker| marker.rest);
        self.open(at, Kind::Paragraph { number: Some(number) }, rest, BlockKind::Paragraph);
    }

    fn open_heading(&mut self, at: usize, rank: Rank, value: u32, number: Option<Span>, rest: usize) {
        let line = self.page.line(at);
        // The parts of a decision may be headings of the same degree as its name.
        let degree = self.page.degree(at);
        let is_part = rank == Rank::Plain
            && self.scheme.is_in_decision_of(degree)
            && self.sequence.counts_other_below(at);
        let level = self.scheme.open(rank, value, degree + u8::from(is_part));
        if rank != Rank::Plain && names_decision(line.text.tail(rest)) {
            self.scheme.set_own();
        }
        self.lists.close();
        self.lines_after_colon = false;
        self.open(at, Kind::Heading { number, level }, rest, BlockKind::Heading);
    }

    fn open_decision(&mut self, at: usize, title_end: usize) {
        let level = self.scheme.open_decision(self.page.degree(at), self.sequence.is_collection());
        self.decision = at..title_end;
        if self.sequence.is_collection() {
            self.last_paragraph = 0;
        }
        self.lists.close();
        self.lines_after_colon = false;
        self.open(at, Kind::Heading { number: None, level }, 0, BlockKind::Heading);
    }

    /// Puts a line beside what is open, which stays open.
    fn beside(&mut self, at: usize) {
        let open = self.open;
        self.open(at, Kind::Paragraph { number: None }, 0, BlockKind::Unnumbered);
        self.open = open;
    }

    fn open(&mut self, at: usize, kind: Kind, rest: usize, block: BlockKind) {
        self.open = Some(self.elements.len());
        self.in_entries &= matches!(kind, Kind::Item { .. });
        self.notes.open = None;
        self.blocks.tag(at, block, self.elements.len() + 1);
        let mut pieces = Few::None;
        self.page.push_words(at, rest, self.extracted, &mut pieces);
        self.elements.push(Element { kind, pieces });
    }

    pub(super) fn extend(&mut self, element: usize, at: usize, block: BlockKind) {
        self.blocks.tag(at, block, element + 1);
        let (page, extracted) = (self.page, self.extracted);
        if let Some(element) = self.elements.get_mut(element) {
            page.push_words(at, 0, extracted, &mut element.pieces);
        }
    }

    /// Whether a part has only its mark so far.
    pub(super) fn is_bare(&self, element: usize) -> bool {
        self.elements.get(element).is_some_and(|element| element.pieces.is_empty())
    }

    /// The heading just above, if only its number was printed so far ("Annex").
    fn untitled_heading(&self) -> Option<usize> {
        let is_bare =
            |element: &Element| matches!(element.kind, Kind::Heading { .. }) && element.pieces.is_empty();
        self.open.filter(|open| self.elements.get(*open).is_some_and(is_bare))
    }

    fn block_kind(&self, element: usize) -> BlockKind {
        match self.kind(element) {
            Some(Kind::Heading { .. }) => BlockKind::Heading,
            Some(Kind::Paragraph { number: Some(_) }) => BlockKind::Paragraph,
            Some(Kind::Item { .. }) => BlockKind::Item,
            Some(Kind::Footnote { .. }) => BlockKind::Footnote,
            _ => BlockKind::Unnumbered,
        }
    }

    pub(super) fn kind(&self, element: usize) -> Option<&Kind> {
        self.elements.get(element).map(|element| &element.kind)
    }

    /// The kind of the part that is open.
    pub(super) fn open_kind(&self) -> Option<&Kind> {
        self.open.and_then(|open| self.kind(open))
    }

    /// The last line of the part that is open; empty where none is.
    pub(super) fn open_words(&self) -> &str {
        self.open.map_or("", |open| self.last_words(open))
    }

    pub(super) fn last_words(&self, element: usize) -> &str {
        let last = self.elements.get(element).and_then(|element| element.pieces.last());
        last.map_or("", |piece| piece.slice(self.source))
    }

    /// Whether the line cannot be the middle of wrapped prose.
    pub(super) fn is_fresh(&self) -> bool {
        self.is_apart() && !self.is_in_sentence_overleaf()
    }

    /// Whether the line stands apart from prose, or may be its middle only overleaf.
    pub(super) fn is_apart(&self) -> bool {
        self.gap
            || !self.page.wrapped
            || !matches!(self.open_kind(), Some(Kind::Paragraph { .. } | Kind::Item { .. }))
    }
}
