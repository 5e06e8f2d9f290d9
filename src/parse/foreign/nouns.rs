//! The words that provisions, resolutions and decisions are cited with in French and Spanish.

use std::sync::LazyLock;

use crate::text::{Finder, Hit};

/// A word, with the blank behind it.
pub(super) struct Noun {
    pub(super) word: &'static str,
    pub(super) cites: Cites,
}

/// What a word cites.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cites {
    Article,
    Chapter,
    /// A resolution or decision, and which of both in English.
    Resolution(&'static str),
}

static NOUNS: [Noun; 18] = [
    noun("article ", Cites::Article),
    noun("articles ", Cites::Article),
    noun("artículo ", Cites::Article),
    noun("artículos ", Cites::Article),
    noun("art. ", Cites::Article),
    noun("arts. ", Cites::Article),
    noun("chapitre ", Cites::Chapter),
    noun("chapitres ", Cites::Chapter),
    noun("capítulo ", Cites::Chapter),
    noun("capítulos ", Cites::Chapter),
    noun("résolution ", Cites::Resolution("resolution")),
    noun("résolutions ", Cites::Resolution("resolution")),
    noun("resolución ", Cites::Resolution("resolution")),
    noun("resoluciones ", Cites::Resolution("resolution")),
    noun("décision ", Cites::Resolution("decision")),
    noun("décisions ", Cites::Resolution("decision")),
    noun("decisión ", Cites::Resolution("decision")),
    noun("decisiones ", Cites::Resolution("decision")),
];

const fn noun(word: &'static str, cites: Cites) -> Noun {
    Noun { word, cites }
}

static FINDER: LazyLock<Finder> = LazyLock::new(|| Finder::new(NOUNS.iter().map(|noun| noun.word)));

/// The words in a text and where they begin, in bytes.
pub(super) fn nouns(text: &str) -> impl Iterator<Item = (usize, &'static Noun)> {
    let mut hits: Vec<Hit> = Vec::new();
    FINDER.find(text, &mut hits);
    hits.into_iter().filter_map(|hit| NOUNS.get(hit.word).map(|noun| (hit.at, noun)))
}
