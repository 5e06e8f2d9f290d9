//! The headings of a report as lists of siblings.

use crate::model::{Paragraph, Section, SectionPath};
use crate::validate::rules::decision::is_decision;
use crate::validate::rules::numeral::{Numeral, Style, numeral};
use crate::validate::subject::Subject;

/// All headings, in printed order.
pub(super) struct Tree<'a> {
    pub(super) headings: Vec<Heading<'a>>,
    pub(super) lists: Vec<Siblings>,
}

/// A heading with its numeral.
pub(super) struct Heading<'a> {
    pub(super) section: &'a Section,
    pub(super) numeral: Option<Numeral<'a>>,
    /// The heading above it, by its place.
    pub(super) parent: Option<usize>,
}

/// The headings right under one heading, or those of the first level.
#[derive(Default)]
pub(super) struct Siblings {
    pub(super) parent: Option<usize>,
    pub(super) headings: Vec<usize>,
    /// How the last of them is numbered that has a number without a word before it.
    style: Option<Style>,
}

impl<'a> Tree<'a> {
    pub(super) fn new(subject: &Subject<'a>) -> Self {
        let mut tree = Self { headings: Vec::new(), lists: vec![Siblings::default()] };
        // The lists that are open, and how many headings are still to come in each.
        let mut open = vec![(0, subject.report().sections().len())];
        for (at, (_, section)) in subject.sections().iter().enumerate() {
            while open.pop_if(|(_, left)| *left == 0).is_some() {}
            let Some((list, left)) = open.last_mut() else { break };
            *left -= 1;
            tree.push(*list, section);
            if !section.sections().is_empty() {
                open.push((tree.lists.len(), section.sections().len()));
                tree.lists.push(Siblings { parent: Some(at), ..Siblings::default() });
            }
        }
        tree
    }

    fn push(&mut self, list: usize, section: &'a Section) {
        let at = self.headings.len();
        let Some(siblings) = self.lists.get_mut(list) else { return };
        let numeral = section.number().and_then(|number| numeral(number, siblings.style));
        if let Some(numeral) = numeral.filter(|numeral| numeral.word.is_none()) {
            siblings.style = Some(numeral.style);
        }
        siblings.headings.push(at);
        self.headings.push(Heading { section, numeral, parent: siblings.parent });
    }

    /// The headings of a list with their places.
    pub(super) fn of<'t>(&'t self, list: &'t Siblings) -> impl Iterator<Item = (usize, &'t Heading<'a>)> {
        list.headings.iter().filter_map(|at| Some((*at, self.headings.get(*at)?)))
    }

    /// The nearest heading with a numeral among `at` and those above it; nothing from an annex or a decision down, where
    /// numbering begins again.
    pub(super) fn numbered_from(&self, mut at: Option<usize>) -> Option<&Heading<'a>> {
        while let Some(heading) = at.and_then(|at| self.headings.get(at)) {
            if is_annex(heading.section) || is_decision(heading.section) {
                return None;
            }
            if heading.numeral.is_some() {
                return Some(heading);
            }
            at = heading.parent;
        }
        None
    }
}

/// Whether the document is a piece of a longer one: an addendum, a draft that is issued in parts, an extract.
pub(in crate::validate::rules) fn is_piece(subject: &Subject<'_>) -> bool {
    let report = subject.report();
    let mut symbols = report.masthead().symbols().iter();
    let addendum = symbols
        .any(|symbol| symbol.is_limited() || symbol.modifiers().any(|change| change.starts_with("Add.")));
    let draft = || report.title().is_some_and(|title| title.starts_with("Draft report"));
    let later = || report.paragraphs().iter().find_map(Paragraph::number).is_some_and(|first| first > 1);
    addendum || draft() || later()
}

/// Whether a section is an annex or an appendix.
pub(super) fn is_annex(section: &Section) -> bool {
    let head = section.path_part();
    ["Annex", "ANNEX", "Appendix", "APPENDIX"].iter().any(|word| head.starts_with(word))
}

/// Whether a heading is a line of a list in an annex, and not a heading in truth.
pub(super) fn is_line_of_annex(path: &SectionPath, section: &Section) -> bool {
    let figures = section.number().is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()));
    figures && ["Annex", "ANNEX", "Appendix", "APPENDIX"].iter().any(|word| path.as_str().starts_with(word))
}

/// The degree of a heading by the style of its numeral, as the house orders them.
pub(super) fn degree(style: Style) -> Option<usize> {
    DEGREES.iter().position(|of| *of == style)
}

/// The styles by degree: I, A, 1, (a), (i), a.
pub(super) const DEGREES: [Style; 6] = [
    Style::Roman,
    Style::Letter,
    Style::Arabic,
    Style::BracketedLetter,
    Style::BracketedRoman,
    Style::SmallLetter,
];
