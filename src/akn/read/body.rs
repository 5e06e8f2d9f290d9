//! The main body and the attachments: sections, paragraphs, items, the agenda.

use super::citations::Found;
use super::error::{Fault, ReadErrorKind};
use super::nest::nest;
use super::paragraph::{Home, Unit};
use super::tree::{Element, Step, Tree};
use super::words::Words;
use crate::akn::names::bare;
use crate::model::{AgendaItem, Paragraph, Place, Section, SectionPath};

/// What was read.
#[derive(Debug, Default)]
pub(super) struct Body<'t> {
    pub(super) paragraphs: Vec<Paragraph>,
    pub(super) sections: Vec<Section>,
    pub(super) agenda: Vec<AgendaItem>,
    /// The paragraph that prints the agenda.
    pub(super) agenda_paragraph: Option<u32>,
    pub(super) found: Found<'t>,
}

impl<'t> Body<'t> {
    /// Reads the main body and the attachments of a report.
    pub(super) fn of(tree: &'t Tree<'_>, report: usize, found: Found<'t>) -> Result<Self, Fault> {
        let body = Self { found, ..Self::default() };
        let mut reader =
            Reader { tree, body, flat: Vec::new(), open: Vec::new(), nest: Vec::new(), unit: None };
        for part in ["mainBody", "attachments", "conclusions", "components"] {
            if let Some(part) = tree.child(report, part) {
                reader.read(part)?;
            }
        }
        let mut body = reader.body;
        body.sections = nest(reader.flat, Section::sections_mut);
        Ok(body)
    }
}

struct Reader<'t, 'a> {
    tree: &'t Tree<'a>,
    body: Body<'t>,
    /// The sections so far with their depths.
    flat: Vec<(usize, Section)>,
    /// The sections a numbered paragraph counts for, from the outermost.
    open: Vec<Open>,
    /// The open elements of sections.
    nest: Vec<usize>,
    /// The open paragraph and the element that opened it.
    unit: Option<(usize, Unit<'t>)>,
}

struct Open {
    /// The element.
    element: usize,
    /// The number in `flat`.
    index: usize,
    path: SectionPath,
    /// Whether the section says itself which paragraphs it has.
    says: bool,
}

/// What an element is to the reader.
enum Role {
    Section,
    Paragraph,
    List,
    Point,
    /// It holds words.
    Words,
    /// What stands in it is read elsewhere.
    Skip,
    /// It only holds other elements.
    Through,
}

fn role(element: &Element<'_>, in_paragraph: bool) -> Role {
    match element.name.as_str() {
        "paragraph" | "alinea" | "subparagraph" | "li" | "item" if in_paragraph => Role::Point,
        "point" | "indent" | "tr" => Role::Point,
        "paragraph" | "alinea" | "subparagraph" => Role::Paragraph,
        "list" | "sublist" | "blockList" | "ul" | "ol" => Role::List,
        "p" | "block" | "crossHeading" | "heading" | "subheading" | "listIntroduction" | "listWrapUp" => {
            Role::Words
        }
        "num" | "meta" | "coverPage" | "preface" => Role::Skip,
        "section" | "subsection" | "division" | "subdivision" | "level" | "chapter" | "subchapter"
        | "part" | "subpart" | "title" | "subtitle" | "book" | "tome" | "article" | "clause"
        | "subclause" | "hcontainer" | "rule" | "subrule" | "transitional" | "attachment"
        | "debateSection" | "adjournment" | "resolutions" => Role::Section,
        _ => Role::Through,
    }
}

impl<'t> Reader<'t, '_> {
    fn read(&mut self, root: usize) -> Result<(), Fault> {
        let tree = self.tree;
        let mut walk = tree.walk(root);
        while let Some(step) = walk.next() {
            match step {
                Step::Text(text) => self.stray(text),
                Step::Leave(index) => self.leave(index),
                Step::Enter(index) => {
                    if !self.enter(index)? {
                        walk.pass();
                    }
                }
            }
        }
        Ok(())
    }

    /// Takes in an element; false where what stands in it is done with.
    fn enter(&mut self, index: usize) -> Result<bool, Fault> {
        let tree = self.tree;
        let Some(element) = tree.element(index) else { return Ok(false) };
        match role(element, self.unit.is_some()) {
            Role::Section => self.section(index, element)?,
            Role::Paragraph => self.paragraph(index, element),
            Role::List => self.list(index, element),
            Role::Point => self.point(index, element)?,
            Role::Words => {
                let is_heading = matches!(element.name.as_str(), "heading" | "subheading");
                if !is_heading
                    || self.nest.last().is_none_or(|section| tree.child(*section, "heading") != Some(index))
                {
                    self.words(Words::of(tree, index));
                }
                return Ok(false);
            }
            Role::Skip => return Ok(false),
            Role::Through => {}
        }
        Ok(true)
    }

    fn section(&mut self, index: usize, element: &'t Element<'_>) -> Result<(), Fault> {
        self.close_unit();
        let depth = number(element, "depth")?.unwrap_or(self.nest.len()).min(self.open.len());
        self.open.truncate(depth);
        let natural = u8::try_from(depth + 1).unwrap_or(u8::MAX);
        let mut section = Section::new(number(element, "level")?.unwrap_or(natural));
        if let Some(num) = self.tree.child(index, "num") {
            section = section.with_number(bare(&Words::of(self.tree, num).text));
        }
        let heading = self.tree.child(index, "heading").map(|heading| Words::of(self.tree, heading));
        if let Some(heading) = &heading {
            section = section.with_title(heading.text.as_str());
        }
        let says = element.own("first").is_some() || element.own("last").is_some();
        if says {
            section.set_paragraphs(number(element, "first")?, number(element, "last")?);
        }
        let above = self.open.last().map(|open| &open.path);
        let path = SectionPath::under(above, section.path_part());
        if let Some(heading) = heading {
            self.body.found.take(heading.references, &Place::Section(path.clone()));
            self.body.found.notes(heading.notes, None);
        }
        self.open.push(Open { element: index, index: self.flat.len(), path, says });
        self.flat.push((depth, section));
        self.nest.push(index);
        Ok(())
    }

    /// Text outside of all words: a document by other hands may have some.
    fn stray(&mut self, text: &str) {
        if !text.trim().is_empty() {
            self.words(Words { text: text.trim().to_owned(), ..Words::default() });
        }
    }

    fn words(&mut self, words: Words<'t>) {
        match &mut self.unit {
            Some((_, unit)) => unit.words(words),
            None if words.text.is_empty() && words.marks.is_empty() => {
                self.body.found.notes(words.notes, None);
            }
            None => {
                let mut unit = Unit::new(Home::Here);
                unit.words(words);
                self.close(unit);
            }
        }
    }

    fn paragraph(&mut self, index: usize, element: &'t Element<'_>) {
        let mut unit = Unit::new(match element.own("section") {
            None => Home::Here,
            Some("") => Home::Outside,
            Some(path) => Home::Section(SectionPath::under(None, path)),
        });
        unit.eid = element.attribute("eId");
        if let Some(num) = self.tree.child(index, "num") {
            unit.number(Words::of(self.tree, num));
        }
        self.unit = Some((index, unit));
    }

    fn list(&mut self, index: usize, element: &Element<'_>) {
        let (_, unit) = self.unit.get_or_insert_with(|| (index, Unit::new(Home::Here)));
        let is_agenda =
            element.attribute("refersTo").is_some_and(|refers| refers.split(' ').any(|one| one == "#agenda"));
        unit.open_list(index, is_agenda);
    }

    fn point(&mut self, index: usize, element: &'t Element<'_>) -> Result<(), Fault> {
        let depth = number(element, "depth")?;
        let label =
            self.tree.child(index, "num").map(|num| Words::of(self.tree, num).text).unwrap_or_default();
        let (_, unit) = self.unit.get_or_insert_with(|| (index, Unit::new(Home::Here)));
        unit.open_item(index, depth, bare(&label).to_owned(), element);
        Ok(())
    }

    fn leave(&mut self, index: usize) {
        if self.unit.as_ref().is_some_and(|(opened, _)| *opened == index) {
            self.close_unit();
        } else if let Some((_, unit)) = &mut self.unit {
            unit.leave(index);
        }
        if self.nest.last() == Some(&index) {
            self.close_unit();
            self.nest.pop();
        }
    }

    fn close_unit(&mut self) {
        if let Some((_, unit)) = self.unit.take() {
            self.close(unit);
        }
    }

    /// Puts a paragraph into its section.
    fn close(&mut self, unit: Unit<'t>) {
        let section = match &unit.home {
            Home::Here => self.home(unit.number),
            Home::Section(path) => Some(path.clone()),
            Home::Outside => None,
        };
        let read = unit.finish(section.as_ref(), &mut self.body.found);
        if !read.agenda.is_empty() {
            self.body.agenda_paragraph = read.paragraph.number();
            self.body.agenda.extend(read.agenda);
        }
        self.body.paragraphs.push(read.paragraph);
        if let Some(behind) = read.behind {
            self.body.paragraphs.push(behind);
        }
    }

    /// The section a paragraph stands in. Its number counts for that section and those above.
    fn home(&mut self, number: Option<u32>) -> Option<SectionPath> {
        let element = self.nest.last().copied();
        while self.open.pop_if(|open| Some(open.element) != element).is_some() {}
        for open in self.open.iter().filter(|open| !open.says) {
            if let Some(((_, section), number)) = self.flat.get_mut(open.index).zip(number) {
                section.cover(number);
            }
        }
        self.open.last().map(|open| open.path.clone())
    }
}

/// A number in an attribute of this crate; none where it is absent or empty.
fn number<T: std::str::FromStr>(element: &Element<'_>, name: &str) -> Result<Option<T>, Fault> {
    let Some(value) = element.own(name).filter(|value| !value.is_empty()) else { return Ok(None) };
    let fault =
        |_| Fault::new(ReadErrorKind::Value, element.at, format!("a number in the attribute {name}"), value);
    value.parse().map(Some).map_err(fault)
}
