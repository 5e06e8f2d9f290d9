//! Which texts the source prints as they are, in one piece.

use super::Subject;

/// Where such texts begin in the source.
pub(super) struct Printed {
    /// For every text, by its place.
    starts: Vec<Option<usize>>,
    /// The same in the order of the source, with the places of the texts.
    order: Vec<(usize, usize)>,
}

impl Printed {
    pub(super) fn new(subject: &Subject<'_>) -> Self {
        let texts = subject.texts().iter();
        let starts: Vec<Option<usize>> =
            texts.map(|text| subject.start_as_printed(text.part, text.words)).collect();
        let places = starts.iter().enumerate();
        let mut order: Vec<(usize, usize)> = places.filter_map(|(at, start)| Some(((*start)?, at))).collect();
        // Most of them come in order.
        order.sort_by_key(|(start, _)| *start);
        Self { starts, order }
    }

    /// Where a text begins.
    pub(super) fn start(&self, text: usize) -> Option<usize> {
        self.starts.get(text).copied().flatten()
    }

    /// The last text that begins at a place of the source or before it, and how far behind its beginning the place is.
    pub(super) fn before(&self, place: usize) -> Option<(usize, usize)> {
        let behind = self.order.partition_point(|(start, _)| *start <= place);
        let (start, text) = self.order.get(behind.checked_sub(1)?)?;
        Some((*text, place - start))
    }
}
