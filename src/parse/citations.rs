//! Citations put into the report, with their places.

use super::unit::Text;
use super::{Part, Reader, foreign};
use crate::cite::{Context, scan_from};
use crate::model::{Citation, Language, Place};
use crate::text::Cut;

/// What is known before the first word is read: whether an article without an owner may be the Convention's.
pub(super) fn context(source: &str) -> Context {
    let names = |words: &str| memchr::memmem::find(source.as_bytes(), words.as_bytes()).is_some();
    let ours = names("UNCAC") || names("CAC/COSP") || names_convention(source);
    Context::new(ours || !names_another(source))
}

/// Whether another treaty is named, on one line or two: "Convention on the Rights of the Child", "Framework Convention". What goes on
/// with a day or a small letter is no title: "acceded to the Convention on 12 March".
fn names_another(source: &str) -> bool {
    ["Convention", "Treaty", "Covenant"].iter().any(|noun| {
        let mut found = memchr::memmem::find_iter(source.as_bytes(), noun.as_bytes());
        found.any(|at| {
            let mut behind = source.tail(at + noun.len()).split_whitespace();
            let joins = behind.next().is_some_and(|word| matches!(word, "on" | "against" | "to"));
            let is_title =
                behind.find(|word| *word != "the").is_some_and(|word| word.starts_with(char::is_uppercase));
            joins && is_title || source.head(at).trim_end().ends_with("Framework")
        })
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_treaty_is_named_by_a_title() {
        for text in [
            "the Convention on the Rights of the Child",
            "the Convention\nto Combat Desertification",
            "the Framework Convention",
            "the Treaty on the Prohibition of Nuclear Weapons",
        ] {
            assert!(names_another(text), "{text}");
        }
        for text in
            ["acceded to the Convention on 12 March 2013", "the Convention to prevent it", "Convention"]
        {
            assert!(!names_another(text), "{text}");
        }
    }
}
