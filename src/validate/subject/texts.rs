//! The texts of a report in printed order.

use crate::model::printed::{self, Piece};
use crate::model::{Report, Section, SectionPath};
use crate::parse::Part;

/// One running text of a report.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Text<'a> {
    /// Which part it is.
    pub(crate) part: Part,
    /// What it is.
    pub(crate) role: Role,
    /// Its words.
    pub(crate) words: &'a str,
    /// The number or letter of an item, as printed.
    pub(super) label: &'a str,
    /// The paragraph it is, or is an item of, by its place in the report.
    pub(crate) paragraph: Option<usize>,
    /// Where the words begin in the joined text.
    pub(super) start: usize,
}

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// The title of the report.
    Title,
    /// The title of a section.
    Heading,
    /// The words of a paragraph, without those of its items.
    Paragraph,
    /// The words of an item of a paragraph.
    Item,
    /// The title of an item of the agenda.
    AgendaItem,
    /// The text of a footnote.
    Footnote,
}

/// All texts, and the same joined by line feeds.
#[derive(Default)]
pub(super) struct Texts<'a> {
    all: Vec<Text<'a>>,
    joined: String,
    /// The place of the heading of every section.
    sections: Vec<usize>,
    /// The place of every paragraph; its items follow.
    paragraphs: Vec<usize>,
    /// The place of the first item of the agenda; the others follow.
    agenda: usize,
    /// The place of the first footnote; the others follow.
    footnotes: usize,
}

/// How many bytes of the joined text are looked at together.
const BLOCK: usize = 1 << 16;

impl<'a> Texts<'a> {
    /// The texts of a report. Calls back with them whenever some more are there, and with the place in the joined text where those
    /// begin, for what looks at all of them: while they are at hand.
    pub(super) fn new(
        report: &'a Report,
        sections: &[(SectionPath, &'a Section)],
        mut look: impl FnMut(&Self, usize),
    ) -> Self {
        let mut seen = 0;
        let mut look = |texts: &Self, least: usize| {
            if texts.joined.len() - seen >= least {
                look(texts, seen);
                seen = texts.joined.len();
            }
        };
        let mut texts = Self::with_room(report, sections.len());
        if let Some(title) = report.title() {
            texts.push(Part::Title, Role::Title, title, None);
        }
        let mut has_agenda = false;
        for piece in printed::pieces(report, sections.iter().map(|(path, section)| (path, *section))) {
            match piece {
                Piece::Heading(at) => texts.heading(at, sections),
                Piece::Paragraph(at) => texts.paragraph(at, report),
                Piece::Agenda => {
                    has_agenda = true;
                    texts.agenda(report);
                }
            }
            look(&texts, BLOCK);
        }
        if !has_agenda {
            texts.agenda(report);
        }
        texts.footnotes = texts.all.len();
        for (at, footnote) in report.footnotes().iter().enumerate() {
            texts.push(Part::Footnote(at), Role::Footnote, footnote.text(), None);
        }
        look(&texts, 1);
        texts
    }

    pub(super) fn all(&self) -> &[Text<'a>] {
        &self.all
    }

    /// The text of a part.
    pub(super) fn of(&self, part: Part) -> Option<&Text<'a>> {
        self.all.get(self.place_of(part)?)
    }

    /// The same by its place among all texts.
    pub(super) fn place_of(&self, part: Part) -> Option<usize> {
        let place = match part {
            Part::Title => 0,
            Part::Section(at) => *self.sections.get(at)?,
            Part::Paragraph(at) => *self.paragraphs.get(at)?,
            Part::Item { paragraph, item } => {
                self.paragraphs.get(paragraph)?.checked_add(item)?.checked_add(1)?
            }
            Part::AgendaItem(at) => self.agenda.checked_add(at)?,
            Part::Footnote(at) => self.footnotes.checked_add(at)?,
            _ => return None,
        };
        self.all.get(place).is_some_and(|text| text.part == part).then_some(place)
    }

    pub(super) fn joined(&self) -> &str {
        &self.joined
    }

    /// No text yet, and room for those of a report.
    fn with_room(report: &Report, sections: usize) -> Self {
        let (paragraphs, footnotes) = (report.paragraphs(), report.footnotes());
        let words = paragraphs.iter().map(|paragraph| paragraph.text().len() + 1).sum();
        Self {
            all: Vec::with_capacity(1 + sections + 2 * paragraphs.len() + footnotes.len()),
            joined: String::with_capacity(words),
            sections: Vec::with_capacity(sections),
            paragraphs: Vec::with_capacity(paragraphs.len()),
            ..Self::default()
        }
    }

    fn heading(&mut self, at: usize, sections: &[(SectionPath, &'a Section)]) {
        let title = sections.get(at).and_then(|(_, section)| section.title());
        self.sections.push(self.all.len());
        self.push(Part::Section(at), Role::Heading, title.unwrap_or_default(), None);
    }

    fn paragraph(&mut self, at: usize, report: &'a Report) {
        let Some(paragraph) = report.paragraphs().get(at) else { return };
        self.paragraphs.push(self.all.len());
        self.push(Part::Paragraph(at), Role::Paragraph, paragraph.text(), Some(at));
        for (item, words) in paragraph.all_items().enumerate() {
            self.push(Part::Item { paragraph: at, item }, Role::Item, words.text(), Some(at));
            self.label(words.label());
        }
    }

    fn agenda(&mut self, report: &'a Report) {
        self.agenda = self.all.len();
        for (at, item) in report.agenda().all_items().enumerate() {
            self.push(Part::AgendaItem(at), Role::AgendaItem, item.title(), None);
            self.label(item.number());
        }
    }

    /// Sets the label of the last text.
    fn label(&mut self, label: &'a str) {
        if let Some(last) = self.all.last_mut() {
            last.label = label;
        }
    }

    fn push(&mut self, part: Part, role: Role, words: &'a str, paragraph: Option<usize>) {
        self.all.push(Text { part, role, words, label: "", paragraph, start: self.joined.len() });
        self.joined.push_str(words);
        self.joined.push('\n');
    }
}
