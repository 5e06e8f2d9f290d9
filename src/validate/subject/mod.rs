//! What rules look at: a report, its texts in printed order, and where they stand in the source.

mod belonging;
mod capitals;
mod citing;
mod describe;
pub(crate) mod gathering;
mod glance;
mod lists;
pub(crate) mod names;
mod printed;
mod scan;
mod texts;
mod titled;

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use chrono::NaiveDate;

pub(crate) use capitals::Capitals;
use citing::Citing;
use gathering::{Gathered, Named};
use glance::Glance;
pub(crate) use lists::List;
use printed::Printed;
use scan::Scan;
pub(crate) use scan::{Hit, is_whole_word};
use texts::Texts;
pub(crate) use texts::{Role, Text};
pub(crate) use titled::Titled;

use super::registry;
use super::rule::Rule;
use super::spot::Spot;
use crate::cite::DocumentSymbol;
use crate::fix::{Edit, Fix, Safety};
use crate::model::{Act, Citation, Participant, Report, Section, SectionPath};
use crate::outline::{Block, BlockKind};
use crate::parse::{MastheadField, Parsed, Part};
use crate::source::Span;
use crate::text::{Alignment, mark};

/// A report as rules see it. It may have been read from a text or built in code.
pub(crate) struct Subject<'a> {
    report: &'a Report,
    parsed: Option<&'a Parsed>,
    extracted: bool,
    sections: Vec<(SectionPath, &'a Section)>,
    texts: Texts<'a>,
    /// For every rule, by its place in the registry.
    hits: Vec<Vec<Hit>>,
    alignments: RefCell<BTreeMap<Part, Rc<Alignment>>>,
    printed: OnceCell<Printed>,
    /// Numbers and places of the paragraphs, in order.
    paragraphs: OnceCell<Vec<(u32, usize)>>,
    citing: OnceCell<Citing>,
    gatherings: OnceCell<Vec<Gathered>>,
    lists: OnceCell<Vec<List>>,
    glance: Glance,
    capitals: OnceCell<Vec<(usize, Range<usize>)>>,
    titles: OnceCell<Vec<titled::Found>>,
    another: OnceCell<bool>,
}

impl<'a> Subject<'a> {
    pub(super) fn new(report: &'a Report, parsed: Option<&'a Parsed>, extracted: Option<bool>) -> Self {
        let sections: Vec<_> = report.all_sections().collect();
        let mut scan = Scan::new();
        let texts = Texts::new(report, &sections, |texts, from| scan.look(texts, from));
        let (hits, glance) = scan.finish();
        let extracted = extracted.unwrap_or_else(|| parsed.is_some_and(looks_extracted));
        Self {
            report,
            parsed,
            extracted,
            sections,
            texts,
            hits,
            alignments: RefCell::default(),
            printed: OnceCell::new(),
            paragraphs: OnceCell::new(),
            citing: OnceCell::new(),
            gatherings: OnceCell::new(),
            lists: OnceCell::new(),
            glance,
            capitals: OnceCell::new(),
            titles: OnceCell::new(),
            another: OnceCell::new(),
        }
    }

    /// The report.
    pub(crate) fn report(&self) -> &'a Report {
        self.report
    }

    /// The source, for a report that was read.
    pub(crate) fn source(&self) -> Option<&'a str> {
        self.parsed.map(Parsed::text)
    }

    /// The blocks of the source; none for a report built in code.
    pub(crate) fn blocks(&self) -> &'a [Block] {
        self.parsed.map(Parsed::blocks).unwrap_or_default()
    }

    /// Whether the source was extracted from pages.
    pub(crate) fn is_extracted(&self) -> bool {
        self.extracted
    }

    /// The first day of the meeting or, where it is not said, the date of the document: the day whose names and treaty status
    /// count.
    pub(crate) fn date(&self) -> Option<NaiveDate> {
        let meeting = self.report.meeting().dates().map(|dates| dates.start());
        meeting.or_else(|| self.report.masthead().date())
    }

    /// The place of the first paragraph with a number.
    pub(crate) fn paragraph_numbered(&self, number: u32) -> Option<usize> {
        let paragraphs = self.paragraphs.get_or_init(|| {
            let all = self.report.paragraphs().iter().enumerate();
            let mut numbered: Vec<_> =
                all.filter_map(|(at, paragraph)| Some((paragraph.number()?, at))).collect();
            numbered.sort_unstable();
            numbered
        });
        let first = paragraphs.partition_point(|(known, _)| *known < number);
        paragraphs.get(first).filter(|(known, _)| *known == number).map(|(_, at)| *at)
    }

    /// The sections of every level with their paths, in printed order. [`Part::Section`] counts them so.
    pub(crate) fn sections(&self) -> &[(SectionPath, &'a Section)] {
        &self.sections
    }

    /// Title, headings, paragraphs, items, agenda items and footnotes, in printed order.
    pub(crate) fn texts(&self) -> &[Text<'a>] {
        self.texts.all()
    }

    /// The words of all texts, each with a line feed behind it, for what is looked for in all of them.
    pub(crate) fn joined(&self) -> &str {
        self.texts.joined()
    }

    /// The text that bytes of [`joined`](Self::joined) are of, by its place, and where they are in its words.
    pub(crate) fn place(&self, joined: Range<usize>) -> Option<(usize, Range<usize>)> {
        let text = self.texts.all().partition_point(|text| text.start <= joined.start).checked_sub(1)?;
        let Text { start, words, .. } = self.texts.all().get(text)?;
        let range = joined.start - start..joined.end - start;
        (range.end <= words.len()).then_some((text, range))
    }

    /// Where some words stand, letter by letter: the text, by its place, and their bytes there; in printed order.
    pub(crate) fn places<'s>(&'s self, words: &'s str) -> impl Iterator<Item = (usize, Range<usize>)> + 's {
        let found = memchr::memmem::find_iter(self.joined().as_bytes(), words);
        found.filter_map(|start| self.place(start..start + words.len()))
    }

    /// The place of the text of a part among [`texts`](Self::texts).
    pub(crate) fn text_of(&self, part: Part) -> Option<usize> {
        self.texts.place_of(part)
    }

    /// The text a hit stands in.
    pub(crate) fn text(&self, hit: &Hit) -> Option<&Text<'a>> {
        self.texts.all().get(hit.text())
    }

    /// Where the needles of a rule stand, in printed order.
    pub(crate) fn hits(&self, rule: &dyn Rule) -> &[Hit] {
        let at = registry::place_of(rule.info());
        at.and_then(|at| self.hits.get(at)).map(Vec::as_slice).unwrap_or_default()
    }

    /// The text a citation stands in, and its bytes there; none for one in the masthead.
    pub(crate) fn citing(&self, citation: usize) -> Option<(&Text<'a>, Range<usize>)> {
        let (text, range) = self.citing_at(citation)?;
        Some((self.texts.all().get(text)?, range))
    }

    /// The same, the text by its place among [`texts`](Self::texts).
    pub(crate) fn citing_at(&self, citation: usize) -> Option<(usize, Range<usize>)> {
        let citing = self.citing.get_or_init(|| Citing::new(self));
        citing.of(citation)
    }

    /// The meetings and sessions that the texts name by their ordinals, for a rule whose needles are [`gathering::NEEDLES`].
    pub(crate) fn gatherings(&self, rule: &dyn Rule) -> impl Iterator<Item = Named<'_>> {
        let gathered = self.gatherings.get_or_init(|| gathering::gathered(self, self.hits(rule)));
        gathered.iter().filter_map(|one| one.named(self))
    }

    /// The lists of who attended, in printed order. The European Union among the States is left out.
    pub(crate) fn lists(&self) -> &[List] {
        self.lists.get_or_init(|| lists::lists(self.report.participants()))
    }

    /// Where numbers in figures begin in [`joined`](Self::joined), in order.
    pub(crate) fn figures(&self) -> &[usize] {
        &self.glance.figures
    }

    /// Where the blanks stand in [`joined`](Self::joined) behind which a word of two or three letters may stand twice, in order.
    pub(crate) fn doubled(&self) -> &[usize] {
        &self.glance.doubled
    }

    /// Where two capitals or more stand in a row and are these, in printed order: the text, by its place, and their bytes there.
    pub(crate) fn rows_of_capitals<'s>(
        &'s self,
        row: &'s str,
    ) -> impl Iterator<Item = (usize, Range<usize>)> + 's {
        let starts = self.glance.capitals.iter().copied();
        let is_row = move |start: &usize| {
            let rest = self.joined().get(*start..).and_then(|rest| rest.strip_prefix(row));
            rest.is_some_and(|rest| !rest.starts_with(|next: char| next.is_ascii_uppercase()))
        };
        starts.filter(is_row).filter_map(move |start| self.place(start..start + row.len()))
    }

    /// The words in capitals in numbered paragraphs and their items, in printed order. Symbols, roman numerals and words joined to
    /// others by strokes, points or hyphens are none.
    pub(crate) fn capitals(&self) -> impl Iterator<Item = Capitals<'_>> {
        let found = self.capitals.get_or_init(|| capitals::capitals(self));
        found.iter().filter_map(|(at, range)| {
            let Text { part, words, .. } = *self.texts().get(*at)?;
            Some(Capitals { part, text: *at, words, range: range.clone() })
        })
    }

    /// The documents that paragraphs and their items cite by title and symbol, in printed order.
    pub(crate) fn titled(&self) -> impl Iterator<Item = Titled<'a>> {
        self.titles.get_or_init(|| titled::titles(self)).iter().filter_map(|title| title.titled(self))
    }

    /// The words of a part, as rules count their bytes.
    pub(crate) fn words(&self, part: Part) -> Option<&'a str> {
        match part {
            Part::Citation(at) => self.report.citations().get(at).map(Citation::text),
            Part::Participant(at) => self.report.participants().get(at).map(Participant::name),
            Part::Act { recommendation, act } => {
                self.report.recommendations().iter().nth(recommendation)?.acts().nth(act).map(Act::text)
            }
            Part::Masthead(MastheadField::Organ) => self.report.masthead().organ(),
            Part::Masthead(MastheadField::JobNumber) => self.report.masthead().job_number(),
            Part::Masthead(MastheadField::Symbol(at)) => {
                self.report.masthead().symbols().get(at).map(DocumentSymbol::as_str)
            }
            Part::Masthead(MastheadField::Other(at)) => {
                self.report.masthead().other().get(at).map(String::as_str)
            }
            _ => self.texts.of(part).map(|text| text.words),
        }
    }

    /// The pieces of the source behind a part; none for a report built in code.
    pub(crate) fn pieces(&self, part: Part) -> &'a [Span] {
        self.parsed.map(|parsed| parsed.locations().of(part)).unwrap_or_default()
    }

    /// The texts whose words stand in several pieces of the source, with the pieces; none for a report built in code.
    pub(crate) fn torn(&self) -> impl Iterator<Item = (&Text<'a>, &'a [Span])> {
        let torn = self.parsed.into_iter().flat_map(|parsed| parsed.locations().torn());
        torn.filter_map(|(part, pieces)| Some((self.texts.of(part)?, pieces)))
    }

    /// Where a spot is in the source: for one in several pieces, its first.
    pub(crate) fn span(&self, spot: &Spot) -> Option<Span> {
        match spot {
            Spot::Report => None,
            Spot::Source(span) => Some(*span),
            Spot::Whole(part) => self.pieces(*part).first().copied(),
            Spot::Words(part, range) => {
                if let Some(printed) = self.printed(*part, range) {
                    return Some(printed);
                }
                let aligned = self.alignment(*part)?.span(range.clone());
                aligned.or_else(|| self.span(&Spot::Whole(*part)))
            }
            Spot::Mark(part) => {
                mark(self.source()?, *self.pieces(*part).first()?).or_else(|| self.span(&Spot::Whole(*part)))
            }
        }
    }

    /// Where some words of a part are in the source, if all of its words are printed there as they are, in one piece.
    fn printed(&self, part: Part, range: &Range<usize>) -> Option<Span> {
        let start = self.as_printed(part, self.words(part)?)?;
        let within = range.start <= range.end && range.end <= self.pieces(part).first()?.len();
        within.then(|| Span::new(start + range.start, start + range.end))
    }

    /// Where the words of a part begin in the source, if they are printed there as they are, in one piece. For a text this is found
    /// once, however many findings ask for it.
    fn as_printed(&self, part: Part, words: &str) -> Option<usize> {
        match self.texts.place_of(part) {
            Some(text) => self.printed_texts().start(text),
            None => self.start_as_printed(part, words),
        }
    }

    fn start_as_printed(&self, part: Part, words: &str) -> Option<usize> {
        let [piece] = self.pieces(part) else { return None };
        piece.slice(self.source()?).eq(words).then_some(piece.start())
    }

    fn printed_texts(&self) -> &Printed {
        self.printed.get_or_init(|| Printed::new(self))
    }

    /// A place before which a spot never begins.
    pub(super) fn earliest(&self, spot: &Spot) -> Option<usize> {
        match spot {
            Spot::Report | Spot::Mark(_) => None,
            Spot::Source(span) => Some(span.start()),
            Spot::Whole(part) | Spot::Words(part, _) => {
                self.pieces(*part).iter().map(|piece| piece.start()).min()
            }
        }
    }

    /// Where a spot stands, in words: `paragraph 33`.
    pub(crate) fn describe(&self, spot: &Spot) -> Option<String> {
        describe::describe(self, spot.part()?)
    }

    /// A change that puts `new` in the place of the spot. There is none where mark-up stands between the words.
    pub(crate) fn replace(&self, spot: &Spot, new: &str, safety: Safety) -> Option<Fix> {
        let span = self.span(spot)?;
        let there = span.slice(self.source()?);
        let words = match spot {
            Spot::Words(part, range) => self.words(*part)?.get(range.clone())?,
            Spot::Whole(part) => self.words(*part).unwrap_or(there),
            _ => there,
        };
        (words == there).then(|| {
            let edit = Edit { span, text: new.to_owned() };
            Fix::new(["write \"", new, "\""].concat(), vec![edit], safety)
        })
    }

    fn alignment(&self, part: Part) -> Option<Rc<Alignment>> {
        let source = self.source()?;
        if let Some(known) = self.alignments.borrow().get(&part) {
            return Some(Rc::clone(known));
        }
        let alignment = Rc::new(Alignment::new(source, self.pieces(part), self.words(part)?));
        self.alignments.borrow_mut().insert(part, Rc::clone(&alignment));
        Some(alignment)
    }
}

/// How many paragraphs a hand may have cut in two by mistake.
const CUT_BY_HAND: usize = 2;

/// Whether a text shows the pages it was extracted from: form feeds, furniture, paragraphs that a page break has cut.
fn looks_extracted(parsed: &Parsed) -> bool {
    let cut = parsed.locations().torn().filter(|(part, _)| matches!(part, Part::Paragraph(_))).count();
    let furniture = parsed.blocks().iter().filter(|block| block.kind() == BlockKind::Furniture).count();
    cut > CUT_BY_HAND
        || furniture > CUT_BY_HAND
        || memchr::memchr(b'\x0c', parsed.text().as_bytes()).is_some()
}
