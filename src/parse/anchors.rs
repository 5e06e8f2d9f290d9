//! Where a text may speak of somebody by a title or a capacity, found once for the readers of officers and speakers.

use std::sync::LazyLock;

use crate::text::Finder;

/// A place where somebody may be named.
#[derive(Debug, Clone, Copy)]
pub(super) struct Anchor {
    /// Where the words begin that show it, in bytes; mostly behind the first letter of a word.
    pub(super) at: usize,
    /// Whether the word may be the title of an officer of a meeting.
    pub(super) officer: bool,
}

/// Nouns of offices, which have a capital, and of speakers, which may have one. Those of officers of a meeting come
/// first.
const WORDS: [&str; 32] = [
    "Chair",
    "President",
    "Rapporteur",
    "bserver",
    "epresentative",
    "anellist",
    "anelist",
    "elegat",
    "xpert from",
    "peaker from",
    "Speaker of",
    "Minister",
    "Director",
    "Secretary",
    "Commissioner",
    "Prosecutor",
    "Attorney",
    "Head of",
    "Chief",
    "Ambassador",
    "Judge",
    "Coordinator",
    "Advis",
    "Officer",
    "Auditor",
    "Governor",
    "Counsel",
    "Inspector",
    "troller",
    "Ombuds",
    "Magistrate",
    "Administrator",
];

/// How many of the words are those of officers.
const OFFICERS: usize = 3;

static FINDER: LazyLock<Finder> = LazyLock::new(|| Finder::new(WORDS.into_iter()));

/// The places of a text where somebody may be named, in order.
pub(super) fn anchors(text: &str) -> impl Iterator<Item = Anchor> {
    FINDER.find_all(text).map(|hit| Anchor { at: hit.start, officer: hit.word < OFFICERS })
}

/// The first of several anchors that stand before an offset.
pub(super) fn split_at(anchors: &[Anchor], end: usize) -> (&[Anchor], &[Anchor]) {
    anchors.split_at(anchors.partition_point(|anchor| anchor.at < end))
}
