//! A body: its names, its mandate, the root of its symbols.

use std::fmt;

use super::{BodyId, Confidence, source};

/// A body under the Conference, or the Conference itself.
///
/// ```
/// use uncac::{BodyId, bodies::Gathering};
///
/// let body = BodyId::Prevention.info();
/// assert_eq!(body.symbol_root(), "CAC/COSP/WG.4");
/// assert_eq!(body.holds(), Gathering::Meeting);
/// assert_eq!(body.established_by(), "resolution 3/2");
/// ```
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Body {
    id: BodyId,
    name: &'static str,
    short: Option<&'static str>,
    also_called: &'static [&'static str],
    symbol_root: &'static str,
    holds: Gathering,
    established_by: &'static str,
    continued_by: &'static [&'static str],
    ended: Option<&'static str>,
    chapter: Option<u8>,
    confidence: Option<Confidence>,
    note: Option<&'static str>,
    sources: &'static [&'static str],
}

/// What a body calls the times it comes together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Gathering {
    /// A session, as of the Conference and the Implementation Review Group.
    Session,
    /// A meeting, as of the working groups.
    Meeting,
}

impl fmt::Display for Gathering {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Session => "session",
            Self::Meeting => "meeting",
        })
    }
}

impl Body {
    /// Which body it is.
    #[must_use]
    pub fn id(&self) -> BodyId {
        self.id
    }

    /// The full name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What its own reports call it after the first mention, such as "the Working Group".
    #[must_use]
    pub fn short(&self) -> Option<&'static str> {
        self.short
    }

    /// Other names in use.
    #[must_use]
    pub fn also_called(&self) -> &'static [&'static str] {
        self.also_called
    }

    /// What the symbols of its documents begin with.
    #[must_use]
    pub fn symbol_root(&self) -> &'static str {
        self.symbol_root
    }

    /// Whether it holds sessions or meetings.
    #[must_use]
    pub fn holds(&self) -> Gathering {
        self.holds
    }

    /// What set it up: a resolution of the Conference, or an article.
    #[must_use]
    pub fn established_by(&self) -> &'static str {
        self.established_by
    }

    /// The numbers of the resolutions of the Conference that continued its work.
    #[must_use]
    pub fn continued_by(&self) -> &'static [&'static str] {
        self.continued_by
    }

    /// How its work ended, if it did.
    #[must_use]
    pub fn ended(&self) -> Option<&'static str> {
        self.ended
    }

    /// The number of the chapter of the Convention that is its subject.
    #[must_use]
    pub fn chapter(&self) -> Option<u8> {
        self.chapter
    }

    /// How the row is known as a whole; nothing where no one judged it and the sources speak for themselves.
    #[must_use]
    pub fn confidence(&self) -> Option<Confidence> {
        self.confidence
    }

    /// What a user of the row should know.
    #[must_use]
    pub fn note(&self) -> Option<&'static str> {
        self.note
    }

    /// The keys of its sources.
    #[must_use]
    pub fn source_keys(&self) -> &'static [&'static str] {
        self.sources
    }

    /// The addresses of its sources.
    pub fn sources(&self) -> impl Iterator<Item = &'static str> {
        self.sources.iter().filter_map(|key| source(key))
    }
}

/// How the table is written.
impl Body {
    pub(super) const fn new(
        id: BodyId,
        name: &'static str,
        symbol_root: &'static str,
        holds: Gathering,
        established_by: &'static str,
    ) -> Self {
        Self {
            id,
            name,
            short: None,
            also_called: &[],
            symbol_root,
            holds,
            established_by,
            continued_by: &[],
            ended: None,
            chapter: None,
            confidence: None,
            note: None,
            sources: &[],
        }
    }

    pub(super) const fn with_short(mut self, name: &'static str) -> Self {
        self.short = Some(name);
        self
    }

    pub(super) const fn with_also_called(mut self, names: &'static [&'static str]) -> Self {
        self.also_called = names;
        self
    }

    pub(super) const fn with_continued_by(mut self, resolutions: &'static [&'static str]) -> Self {
        self.continued_by = resolutions;
        self
    }

    pub(super) const fn with_ended(mut self, how: &'static str) -> Self {
        self.ended = Some(how);
        self
    }

    pub(super) const fn with_chapter(mut self, number: u8) -> Self {
        self.chapter = Some(number);
        self
    }

    pub(super) const fn with_confidence(mut self, confidence: Confidence) -> Self {
        self.confidence = Some(confidence);
        self
    }

    pub(super) const fn with_note(mut self, note: &'static str) -> Self {
        self.note = Some(note);
        self
    }

    pub(super) const fn with_sources(mut self, keys: &'static [&'static str]) -> Self {
        self.sources = keys;
        self
    }
}
