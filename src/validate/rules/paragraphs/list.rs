//! Items of a paragraph, or of the agenda, as lists.

use crate::model::{AgendaItem, Item, Paragraph};
use crate::parse::Part;
use crate::validate::rules::numeral::{Numeral, Style, numeral};
use crate::validate::subject::Subject;

/// Something that has others of its kind under it.
pub(super) trait Nested: Sized {
    fn label(&self) -> &str;
    fn words(&self) -> &str;
    fn below(&self) -> &[Self];
}

impl Nested for Item {
    fn label(&self) -> &str {
        self.label()
    }

    fn words(&self) -> &str {
        self.text()
    }

    fn below(&self) -> &[Self] {
        self.items()
    }
}

impl Nested for AgendaItem {
    fn label(&self) -> &str {
        self.number()
    }

    fn words(&self) -> &str {
        self.title()
    }

    fn below(&self) -> &[Self] {
        self.items()
    }
}

/// An item with its place.
pub(super) struct Entry<'a> {
    pub(super) part: Part,
    pub(super) label: &'a str,
    pub(super) words: &'a str,
    pub(super) numeral: Option<Numeral<'a>>,
    /// How many items stand right under it.
    pub(super) below: usize,
    /// Which list it is in.
    pub(super) list: usize,
}

/// The items right under one, or right under the paragraph.
pub(super) struct List {
    pub(super) depth: usize,
    /// The item above, by its place.
    pub(super) above: Option<usize>,
    pub(super) entries: Vec<usize>,
}

/// All items of a paragraph or of the agenda: in printed order, and list by list.
pub(super) struct Items<'a> {
    pub(super) entries: Vec<Entry<'a>>,
    pub(super) lists: Vec<List>,
}

impl<'a> Items<'a> {
    /// The items of a paragraph, by its place.
    pub(super) fn of_paragraph(at: usize, paragraph: &'a Paragraph) -> Self {
        Self::new(paragraph.items(), |item| Part::Item { paragraph: at, item })
    }

    /// The items of the agenda.
    pub(super) fn of_agenda(subject: &Subject<'a>) -> Self {
        Self::new(subject.report().agenda().items(), Part::AgendaItem)
    }

    fn new<T: Nested>(items: &'a [T], part: impl Fn(usize) -> Part) -> Self {
        let mut all =
            Self { entries: Vec::new(), lists: vec![List { depth: 0, above: None, entries: Vec::new() }] };
        let mut open: Vec<(&'a T, usize)> = items.iter().rev().map(|item| (item, 0)).collect();
        while let Some((item, list)) = open.pop() {
            let at = all.entries.len();
            let numeral = all.read(item.label(), list);
            let below = item.below();
            let entry = Entry {
                part: part(at),
                label: item.label(),
                words: item.words(),
                numeral,
                below: below.len(),
                list,
            };
            all.entries.push(entry);
            let depth = all.lists.get_mut(list).map_or(0, |list| {
                list.entries.push(at);
                list.depth
            });
            if !below.is_empty() {
                open.extend(below.iter().rev().map(|item| (item, all.lists.len())));
                all.lists.push(List { depth: depth + 1, above: Some(at), entries: Vec::new() });
            }
        }
        all
    }

    /// Reads a label like the one before it in its list.
    fn read(&self, label: &'a str, list: usize) -> Option<Numeral<'a>> {
        let before = self.lists.get(list).and_then(|list| list.entries.last());
        let before = before.and_then(|at| self.entries.get(*at)).and_then(|entry| entry.numeral);
        let read = numeral(label, before.map(|numeral| numeral.style))?;
        // A letter alone is that of "a." or "a)", never a heading's.
        (!matches!(read.style, Style::Letter | Style::Roman)).then_some(read)
    }

    /// The items of a list with their places.
    pub(super) fn of<'t>(&'t self, list: &'t List) -> impl Iterator<Item = (usize, &'t Entry<'a>)> {
        list.entries.iter().filter_map(|at| Some((*at, self.entries.get(*at)?)))
    }
}
