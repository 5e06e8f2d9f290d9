//! The places where a citation may stand.

use std::sync::LazyLock;

use super::super::ResolutionKind;
use crate::date::MONTHS;
use crate::text::{Finder, Hit};

/// A word a citation begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Article,
    Chapter,
    Resolution(ResolutionKind),
    Rule,
    Sales,
    Paragraph,
    /// A part of the report: section, annex, footnote.
    Part,
    /// A month that may stand without a number.
    Month,
}

/// A word and the offset it begins at.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Anchor {
    pub(super) word: Word,
    pub(super) at: usize,
}

impl Anchor {
    /// The anchor that a word found is, if it is one of [`words`] and those are the first of the finder's.
    pub(crate) fn of(hit: Hit) -> Option<Self> {
        let word = STEMS.get(hit.word).map(|(_, word)| *word);
        let month = || (hit.word < WORDS).then_some(Word::Month);
        Some(Self { word: word.or_else(month)?, at: hit.at })
    }

    /// Whether recommendations are named.
    pub(crate) fn is_recommendation(self) -> bool {
        self.word == Word::Resolution(ResolutionKind::Recommendation)
    }
}

const STEMS: [(&str, Word); 21] = [
    ("article", Word::Article),
    ("art. ", Word::Article),
    ("arts. ", Word::Article),
    ("chapter", Word::Chapter),
    ("chap. ", Word::Chapter),
    ("chaps. ", Word::Chapter),
    ("resolution", Word::Resolution(ResolutionKind::Resolution)),
    ("decision", Word::Resolution(ResolutionKind::Decision)),
    ("recommendation", Word::Resolution(ResolutionKind::Recommendation)),
    ("rule ", Word::Rule),
    ("rules ", Word::Rule),
    ("Sales No", Word::Sales),
    ("paragraph", Word::Paragraph),
    ("subparagraph", Word::Paragraph),
    ("para. ", Word::Paragraph),
    ("paras. ", Word::Paragraph),
    ("para ", Word::Paragraph),
    ("paras ", Word::Paragraph),
    ("section", Word::Part),
    ("annex", Word::Part),
    ("footnote", Word::Part),
];

/// How many words a citation may begin with.
pub(crate) const WORDS: usize = STEMS.len() + MONTHS.len() - 1;

/// These words: the stems, and the months that may stand without a number. May is none of
/// them: it is a verb at the head of a sentence.
pub(crate) fn words() -> impl Iterator<Item = &'static str> {
    STEMS.into_iter().map(|(stem, _)| stem).chain(MONTHS.iter().copied().filter(|month| *month != "May"))
}

static FINDER: LazyLock<Finder> = LazyLock::new(|| Finder::new(words()));

/// The words of a text that may begin a citation, in order.
pub(super) fn anchors(text: &str) -> impl Iterator<Item = Anchor> {
    let mut hits = Vec::new();
    FINDER.find(text, &mut hits);
    hits.into_iter().filter_map(Anchor::of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_with_and_without_a_capital() {
        let found: Vec<_> = anchors("Article 5, para. 3, of chapter II in March")
            .map(|anchor| (anchor.word, anchor.at))
            .collect();
        assert_eq!(
            found,
            [(Word::Article, 0), (Word::Paragraph, 11), (Word::Chapter, 23), (Word::Month, 37)]
        );
    }
}
