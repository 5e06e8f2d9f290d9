//! Which section each paragraph is written in. The model keeps sections as a tree and paragraphs as a list with the
//! paths of their sections; the document has one inside the other.

use std::collections::HashMap;

use crate::akn::names::is_annex;
use crate::model::{Paragraph, Report, Section, SectionPath};

/// The sections in printed order, and the order in which sections open and close and paragraphs stand.
#[derive(Debug)]
pub(super) struct Layout<'a> {
    pub(super) nodes: Vec<Node<'a>>,
    pub(super) steps: Vec<Step>,
    /// The first section that is an annex: it and all behind it are attachments.
    pub(super) first_annex: Option<usize>,
}

/// A section.
#[derive(Debug)]
pub(super) struct Node<'a> {
    pub(super) section: &'a Section,
    pub(super) path: SectionPath,
    /// How many sections it stands in.
    pub(super) depth: usize,
    pub(super) parent: Option<usize>,
    /// The first and last numbered paragraph written in it.
    pub(super) covers: Option<(u32, u32)>,
}

/// What comes next in the document. Numbers count sections and paragraphs from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Open(usize),
    Close(usize),
    /// `astray`: the paragraph names a section that is not where the paragraph stands.
    Paragraph {
        index: usize,
        astray: bool,
    },
}

/// So many sections of one path are looked at for the one that says it has the paragraph.
const CANDIDATES: usize = 16;

impl<'a> Layout<'a> {
    pub(super) fn of(report: &'a Report) -> Self {
        let nodes = nodes(report);
        let first_annex = nodes.iter().position(|node| node.depth == 0 && is_annex(node.section.path_part()));
        let steps = Vec::with_capacity(nodes.len() * 2 + report.paragraphs().len());
        let mut builder = Builder { layout: Self { nodes, steps, first_annex }, current: None, next: 0 };
        let by_path = builder.by_path();
        for (index, paragraph) in report.paragraphs().iter().enumerate() {
            builder.place(index, paragraph, &by_path);
        }
        builder.open_to(builder.layout.nodes.len());
        builder.close_to(None);
        builder.layout
    }
}

impl Layout<'_> {
    /// The section in which the first paragraph of a number is written.
    pub(super) fn section_of(&self, report: &Report, number: u32) -> Option<usize> {
        let mut open = Vec::new();
        for step in &self.steps {
            match *step {
                Step::Open(node) => open.push(node),
                Step::Close(_) => {
                    open.pop();
                }
                Step::Paragraph { index, .. } => {
                    let paragraph = report.paragraphs().get(index);
                    if paragraph.and_then(Paragraph::number) == Some(number) {
                        return open.last().copied();
                    }
                }
            }
        }
        None
    }
}

fn nodes(report: &Report) -> Vec<Node<'_>> {
    let mut nodes: Vec<Node<'_>> = Vec::new();
    let mut stack: Vec<(Option<usize>, &Section)> =
        report.sections().iter().rev().map(|one| (None, one)).collect();
    while let Some((parent, section)) = stack.pop() {
        let above = parent.and_then(|parent| nodes.get(parent));
        let path = SectionPath::under(above.map(|above| &above.path), section.path_part());
        let depth = above.map_or(0, |above| above.depth + 1);
        let index = nodes.len();
        stack.extend(section.sections().iter().rev().map(|below| (Some(index), below)));
        nodes.push(Node { section, path, depth, parent, covers: None });
    }
    nodes
}

struct Builder<'a> {
    layout: Layout<'a>,
    /// The innermost open section.
    current: Option<usize>,
    /// The section to be opened next.
    next: usize,
}

type ByPath = HashMap<SectionPath, Vec<usize>>;

impl Builder<'_> {
    fn by_path(&self) -> ByPath {
        let mut by_path = ByPath::new();
        for (index, node) in self.layout.nodes.iter().enumerate() {
            by_path.entry(node.path.clone()).or_default().push(index);
        }
        by_path
    }

    fn place(&mut self, index: usize, paragraph: &Paragraph, by_path: &ByPath) {
        let found = match paragraph.section() {
            None => self.outside(),
            Some(path) => self.find(path, paragraph.number(), by_path),
        };
        let found = found.filter_closed(|node| self.stays_open(node));
        match found {
            Found::Open(node) => self.close_to(node),
            Found::Ahead(node) => self.open_to(node + 1),
            Found::Nowhere => {}
        }
        let astray = found == Found::Nowhere;
        if let Some(number) = paragraph.number().filter(|_| !astray) {
            self.cover(number);
        }
        self.layout.steps.push(Step::Paragraph { index, astray });
    }

    /// A paragraph of no section may stand between sections, but not between annexes.
    fn outside(&self) -> Found {
        let annexes = self.layout.first_annex.is_some_and(|annex| annex < self.next);
        if annexes { Found::Nowhere } else { Found::Open(None) }
    }

    fn find(&self, path: &SectionPath, number: Option<u32>, by_path: &ByPath) -> Found {
        let mut open = self.current;
        while let Some(node) = open.and_then(|open| self.layout.nodes.get(open)) {
            if node.path == *path {
                break;
            }
            open = node.parent;
        }
        let all = by_path.get(path).map(Vec::as_slice).unwrap_or_default();
        let ahead = all.get(all.partition_point(|node| *node < self.next)..).unwrap_or_default();
        let holder = ahead.iter().take(CANDIDATES).copied().find(|node| self.says_it_has(*node, number));
        match (open, holder.or(ahead.first().copied())) {
            (Some(open), Some(ahead)) if holder.is_some() && !self.says_it_has(open, number) => {
                Found::Ahead(ahead)
            }
            (Some(open), _) => Found::Open(Some(open)),
            (None, Some(ahead)) => Found::Ahead(ahead),
            (None, None) => Found::Nowhere,
        }
    }

    /// Whether what is closed to come back to a section has no section left to be opened in it.
    fn stays_open(&self, target: Option<usize>) -> bool {
        let Some(next) = self.layout.nodes.get(self.next) else { return true };
        let mut open = target;
        while open != next.parent {
            let Some(node) = open.and_then(|open| self.layout.nodes.get(open)) else { return false };
            open = node.parent;
        }
        true
    }

    fn says_it_has(&self, node: usize, number: Option<u32>) -> bool {
        let section = self.layout.nodes.get(node).map(|node| node.section);
        let range = section.and_then(|section| section.first_paragraph().zip(section.last_paragraph()));
        range.zip(number).is_some_and(|((first, last), number)| (first..=last).contains(&number))
    }

    /// Closes sections up to this one, which stays open.
    fn close_to(&mut self, node: Option<usize>) {
        while self.current != node {
            let Some(open) = self.current else { return };
            self.layout.steps.push(Step::Close(open));
            self.current = self.layout.nodes.get(open).and_then(|node| node.parent);
        }
    }

    /// Opens all sections before this one that are not open yet.
    fn open_to(&mut self, end: usize) {
        while self.next < end {
            let parent = self.layout.nodes.get(self.next).and_then(|node| node.parent);
            self.close_to(parent);
            self.layout.steps.push(Step::Open(self.next));
            self.current = Some(self.next);
            self.next += 1;
        }
    }

    fn cover(&mut self, number: u32) {
        let mut open = self.current;
        while let Some(node) = open.and_then(|open| self.layout.nodes.get_mut(open)) {
            let first = node.covers.map_or(number, |(first, _)| first);
            node.covers = Some((first, number));
            open = node.parent;
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    /// In this open section, or in none.
    Open(Option<usize>),
    /// In this section, which has not been opened yet.
    Ahead(usize),
    Nowhere,
}

impl Found {
    /// The same, unless it is an open section that cannot be come back to.
    fn filter_closed(self, stays_open: impl Fn(Option<usize>) -> bool) -> Self {
        match self {
            Self::Open(node) if !stays_open(node) => Self::Nowhere,
            found => found,
        }
    }
}
