//! Citations put into the report, with their places.

use super::unit::Text;
use super::{Part, Reader, foreign};
use crate::cite::{Context, scan_from};
use crate::model::{Citation, Language, Place};
use crate::text::Cut;

/// What is known before the first word is read: whether an article without an owner may be the Convention's.
pub(super) fn context(source: &str) -> Context {
    let names = |words: &[&str]| {
        words.iter().any(|words| memchr::memmem::find(source.as_bytes(), words.as_bytes()).is_some())
    };
    let ours = names(&["UNCAC", "CAC/COSP"]) || names_convention(source);
    let another = names(&[
        "Framework Convention",
        "Convention on ",
        "Convention against ",
        "Convention to ",
        "Treaty on ",
        "Covenant on ",
    ]);
    Context::new(ours || !another)
}

/// Whether "against Corruption" is printed, on one line or two.
fn names_convention(source: &str) -> bool {
    let mut found = memchr::memmem::find_iter(source.as_bytes(), b"Corruption");
    found.any(|at| source.head(at).trim_end().ends_with("against"))
}

impl Reader<'_> {
    /// Finds the anchors of a running text and reads its citations. Returns the places of the new ones in the report.
    pub(super) fn read_citations(&mut self, text: &Text<'_>, place: &Place) -> std::ops::Range<usize> {
        let first = self.parts.citations.len();
        let mut found = std::mem::take(&mut self.body.found);
        match self.parts.language {
            Language::English => {
                self.body.anchors.look(text.folded());
                scan_from(text.folded(), self.body.anchors.citations(), &mut self.context, &mut found);
            }
            language => foreign::citations(text.folded(), language, &mut self.context, &mut found),
        }
        for found in found.drain(..) {
            let words = text.words(found.range.clone());
            let part = Part::Citation(self.parts.citations.len());
            self.parts
                .citations
                .push(Citation::new(found.cited, words, place.clone()).with_anaphoric(found.anaphoric));
            let starts = &mut self.body.citation_starts;
            self.locations.note(part, |out| {
                let first = out.len();
                text.spans(self.source, found.range, out);
                starts.push(out.get(first).map_or(0, |span| span.start()));
            });
        }
        self.body.found = found;
        first..self.parts.citations.len()
    }
}
