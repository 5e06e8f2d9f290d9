//! The words in a text that readers wait for, found once for all of them.

use std::sync::LazyLock;

use super::cues::{self, Cues};
use crate::cite;
use crate::text::{Finder, Hit};

/// A place where somebody may be named by a title or a capacity.
#[derive(Debug, Clone, Copy)]
pub(super) struct Anchor {
    /// Where the word begins, in bytes.
    pub(super) at: usize,
    /// Whether the word may be the title of an officer of a meeting.
    pub(super) officer: bool,
}

/// The words found in one text.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    hits: Vec<Hit>,
}

impl Anchors {
    /// Looks for the words in a folded text, and forgets those of another.
    pub(super) fn look(&mut self, text: &str) {
        self.hits.clear();
        FINDER.find(text, &mut self.hits);
    }

    /// The words that may begin a citation, in order.
    pub(super) fn citations(&self) -> impl Iterator<Item = cite::Anchor> {
        self.hits.iter().copied().filter_map(cite::Anchor::of)
    }

    /// The places where somebody may be named, in order.
    pub(super) fn people(&self) -> impl Iterator<Item = Anchor> {
        self.hits.iter().filter_map(|hit| {
            let (_, officer) = PEOPLE.get(hit.word.checked_sub(cite::ANCHOR_WORDS)?)?;
            Some(Anchor { at: hit.at, officer: *officer })
        })
    }

    /// What the text may speak of.
    pub(super) fn cues(&self) -> Cues {
        let behind = cite::ANCHOR_WORDS + PEOPLE.len();
        let cues = Cues::shown(self.hits.iter().filter_map(|hit| hit.word.checked_sub(behind)));
        let recommends = self.citations().any(cite::Anchor::is_recommendation);
        if recommends { cues.with_conclusions() } else { cues }
    }
}

/// Nouns of offices and of speakers, and whether they are titles of officers of a meeting.
const PEOPLE: [(&str, bool); 53] = [
    ("Chair", true),
    ("President", true),
    ("Rapporteur", true),
    ("chaired", true),
    ("cochaired", true),
    ("took the chair", true),
    ("presided", true),
    ("presiding", true),
    ("in the chair", true),
    ("chairmanship of", true),
    ("presidency of", true),
    ("observer", false),
    ("representative", false),
    ("panellist", false),
    ("panelist", false),
    ("delegat", false),
    ("expert from", false),
    ("experts from", false),
    ("experts of", false),
    ("speaker from", false),
    ("speakers from", false),
    ("Speaker of", false),
    ("Minister", false),
    ("Director", false),
    ("Secretary", false),
    ("Commissioner", false),
    ("Prosecutor", false),
    ("Attorney", false),
    ("Head of", false),
    ("Chief", false),
    ("Ambassador", false),
    ("Judge", false),
    ("Coordinator", false),
    ("Advis", false),
    ("Officer", false),
    ("Auditor", false),
    ("Governor", false),
    ("Counsel", false),
    ("Inspector", false),
    ("Controller", false),
    ("Comptroller", false),
    ("Ombuds", false),
    ("Magistrate", false),
    ("Administrator", false),
    ("keynote speaker", false),
    ("co-chair", false),
    ("facilitator", false),
    ("moderator", false),
    ("made by", false),
    ("delivered by", false),
    ("Mr. ", false),
    ("Ms. ", false),
    ("Mrs. ", false),
];

/// The words of citations come first, then those of people, then the cues.
static FINDER: LazyLock<Finder> = LazyLock::new(|| {
    let people = PEOPLE.iter().map(|(word, _)| *word);
    let cues = cues::WORDS.iter().map(|(word, _)| *word);
    Finder::new(cite::anchor_words().chain(people).chain(cues))
});

/// Those of several anchors that stand before an offset, and the others.
pub(super) fn split_at(anchors: &[Anchor], end: usize) -> (&[Anchor], &[Anchor]) {
    anchors.split_at(anchors.partition_point(|anchor| anchor.at < end))
}

/// The places of one text where somebody may be named.
#[cfg(test)]
pub(super) fn people(text: &str) -> Vec<Anchor> {
    let mut anchors = Anchors::default();
    anchors.look(text);
    anchors.people().collect()
}
