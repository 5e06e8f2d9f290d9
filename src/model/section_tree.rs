//! Sections put under each other as they are read or built.

use super::{Section, SectionPath};

/// The sections so far, flat and in printed order, and which of them are open.
#[derive(Debug, Clone, Default)]
pub(crate) struct SectionTree {
    flat: Vec<Section>,
    open: Vec<(usize, SectionPath)>,
}

impl SectionTree {
    /// Opens a section under the last open one of a lower level, and closes the others.
    pub(crate) fn open(&mut self, section: Section) {
        let is_above = |index: usize| self.flat.get(index).is_some_and(|open| open.level() < section.level());
        let keep = self.open.iter().take_while(|(index, _)| is_above(*index)).count();
        self.open.truncate(keep);
        let path = SectionPath::under(self.path(), section.path_part());
        self.open.push((self.flat.len(), path));
        self.flat.push(section);
    }

    /// Takes a numbered paragraph into the open sections.
    pub(crate) fn cover(&mut self, paragraph: u32) {
        for (index, _) in &self.open {
            if let Some(section) = self.flat.get_mut(*index) {
                section.cover(paragraph);
            }
        }
    }

    /// The path of the section opened last.
    pub(crate) fn path(&self) -> Option<&SectionPath> {
        self.open.last().map(|(_, path)| path)
    }

    /// How many levels are open.
    pub(crate) fn depth(&self) -> usize {
        self.open.len()
    }

    /// The sections, each under the one above it.
    pub(crate) fn finish(self) -> Vec<Section> {
        let mut done: Vec<Section> = Vec::new();
        let mut stack: Vec<Section> = Vec::new();
        for section in self.flat {
            while let Some(closed) = stack.pop_if(|open| open.level() >= section.level()) {
                stack.last_mut().map_or(&mut done, Section::sections_mut).push(closed);
            }
            stack.push(section);
        }
        while let Some(closed) = stack.pop() {
            stack.last_mut().map_or(&mut done, Section::sections_mut).push(closed);
        }
        done
    }
}
