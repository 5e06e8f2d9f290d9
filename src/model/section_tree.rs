//! Sections put under each other as they are read or built.

use super::{Section, SectionPath};

/// The sections so far: those that are closed, each with those under it, and those that are open, outermost first.
#[derive(Debug, Clone, Default)]
pub(crate) struct SectionTree {
    done: Vec<Section>,
    open: Vec<(Section, SectionPath)>,
}

impl SectionTree {
    /// Opens a section under the last open one of a lower level, and closes the others.
    pub(crate) fn open(&mut self, section: Section) {
        while self.open.last().is_some_and(|(open, _)| open.level() >= section.level()) {
            self.close();
        }
        let path = SectionPath::under(self.path(), section.path_part());
        self.open.push((section, path));
    }

    /// Closes the section opened last, and puts it under the one above it.
    fn close(&mut self) {
        let Some((mut section, _)) = self.open.pop() else { return };
        section.sections_mut().shrink_to_fit();
        let list = self.open.last_mut().map_or(&mut self.done, |(above, _)| above.sections_mut());
        // Many have one section under them.
        if list.is_empty() {
            list.reserve_exact(1);
        }
        list.push(section);
    }

    /// Takes a numbered paragraph into the open sections.
    pub(crate) fn cover(&mut self, paragraph: u32) {
        for (section, _) in &mut self.open {
            section.cover(paragraph);
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
    pub(crate) fn finish(mut self) -> Vec<Section> {
        while !self.open.is_empty() {
            self.close();
        }
        self.done
    }
}
