//! A meeting on the register, and how it is known.

use chrono::NaiveDate;

use super::{BodyId, source};

/// A meeting or session that was held, as far as it could be established.
///
/// ```
/// use uncac::{BodyId, bodies};
///
/// let third = bodies::meeting(BodyId::Conference, 3).next().ok_or("no third session")?;
/// assert_eq!(third.venue(), Some("Doha"));
/// assert_eq!(third.start().map(|day| day.to_string()).as_deref(), Some("2009-11-09"));
/// let second = third.resolutions().nth(1).ok_or("no second resolution")?;
/// assert_eq!((second.number(), second.title()), ("3/2", Some("Preventive measures")));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct RegisteredMeeting {
    body: BodyId,
    ordinal: Option<u16>,
    part: Option<&'static str>,
    days: Days,
    venue: Option<&'static str>,
    mode: Option<&'static str>,
    report: Option<&'static str>,
    job_number: Option<&'static str>,
    chair: Option<&'static str>,
    documents: &'static [&'static str],
    resolutions: &'static [&'static str],
    topics: &'static [&'static str],
    confidence: Confidence,
    note: Option<&'static str>,
    sources: &'static [&'static str],
}

/// How a fact of the register is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Confidence {
    /// Dates or symbol were read on the page named as its source.
    Page,
    /// It follows from a page by arithmetic, or from the page of another body; the note says how.
    Derived,
    /// It was found on no page. Check it before use.
    Memory,
}

type Date = (i32, u32, u32);

#[derive(Debug, PartialEq, Eq, Hash)]
enum Days {
    Span(Date, Date),
    Within(i32, Option<u32>),
}

impl RegisteredMeeting {
    /// The body that met.
    #[must_use]
    pub fn body(&self) -> BodyId {
        self.body
    }

    /// Which meeting of the body it was, from 1.
    #[must_use]
    pub fn ordinal(&self) -> Option<u16> {
        self.ordinal
    }

    /// Which part of a session that was held in parts, such as "resumed" or "second resumed".
    #[must_use]
    pub fn part(&self) -> Option<&'static str> {
        self.part
    }

    /// The first day, where the days are established.
    #[must_use]
    pub fn start(&self) -> Option<NaiveDate> {
        match self.days {
            Days::Span(start, _) => date(start),
            Days::Within(..) => None,
        }
    }

    /// The last day, where the days are established.
    #[must_use]
    pub fn end(&self) -> Option<NaiveDate> {
        match self.days {
            Days::Span(_, end) => date(end),
            Days::Within(..) => None,
        }
    }

    /// The year it opened in.
    #[must_use]
    pub fn year(&self) -> i32 {
        match self.days {
            Days::Span((year, ..), _) | Days::Within(year, _) => year,
        }
    }

    /// The month it opened in (1 to 12), where it is established.
    #[must_use]
    pub fn month(&self) -> Option<u32> {
        match self.days {
            Days::Span((_, month, _), _) => Some(month),
            Days::Within(_, month) => month,
        }
    }

    /// The city, with the country where the source names it.
    #[must_use]
    pub fn venue(&self) -> Option<&'static str> {
        self.venue
    }

    /// How it was held, where a page says so: "virtual", "hybrid"…
    #[must_use]
    pub fn mode(&self) -> Option<&'static str> {
        self.mode
    }

    /// The symbol of its report.
    #[must_use]
    pub fn report(&self) -> Option<&'static str> {
        self.report
    }

    /// The job number of its report.
    #[must_use]
    pub fn job_number(&self) -> Option<&'static str> {
        self.job_number
    }

    /// Who chaired it.
    #[must_use]
    pub fn chair(&self) -> Option<&'static str> {
        self.chair
    }

    /// The symbols of its documents that are known; not always all.
    #[must_use]
    pub fn documents(&self) -> &'static [&'static str] {
        self.documents
    }

    /// The resolutions it adopted that are known; not always all.
    pub fn resolutions(&self) -> impl Iterator<Item = RegisteredResolution> {
        self.resolutions.iter().map(|row| RegisteredResolution { row })
    }

    /// The topics it discussed.
    #[must_use]
    pub fn topics(&self) -> &'static [&'static str] {
        self.topics
    }

    /// How the row is known.
    #[must_use]
    pub fn confidence(&self) -> Confidence {
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

/// A resolution of the Conference on the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RegisteredResolution {
    /// Number and title; in brackets what is known where the title is not established.
    row: &'static str,
}

impl RegisteredResolution {
    /// The number, such as "3/2".
    #[must_use]
    pub fn number(&self) -> &'static str {
        self.row.split_once(' ').map_or(self.row, |(number, _)| number)
    }

    /// The title, where it is established.
    #[must_use]
    pub fn title(&self) -> Option<&'static str> {
        self.row.split_once(' ').map(|(_, title)| title).filter(|title| !title.starts_with('('))
    }
}

fn date((year, month, day): Date) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

/// How the table is written.
impl RegisteredMeeting {
    pub(super) const fn page(body: BodyId, ordinal: u16) -> Self {
        Self::known_from(Confidence::Page, body, ordinal)
    }

    pub(super) const fn derived(body: BodyId, ordinal: u16) -> Self {
        Self::known_from(Confidence::Derived, body, ordinal)
    }

    pub(super) const fn memory(body: BodyId, ordinal: u16) -> Self {
        Self::known_from(Confidence::Memory, body, ordinal)
    }

    const fn known_from(confidence: Confidence, body: BodyId, ordinal: u16) -> Self {
        Self {
            body,
            ordinal: Some(ordinal),
            part: None,
            days: Days::Within(0, None),
            venue: None,
            mode: None,
            report: None,
            job_number: None,
            chair: None,
            documents: &[],
            resolutions: &[],
            topics: &[],
            confidence,
            note: None,
            sources: &[],
        }
    }

    pub(super) const fn with_part(mut self, part: &'static str) -> Self {
        self.part = Some(part);
        self
    }

    pub(super) const fn held(mut self, start: Date, end: Date) -> Self {
        self.days = Days::Span(start, end);
        self
    }

    pub(super) const fn within(mut self, year: i32, month: Option<u32>) -> Self {
        self.days = Days::Within(year, month);
        self
    }

    pub(super) const fn with_venue(mut self, venue: &'static str) -> Self {
        self.venue = Some(venue);
        self
    }

    pub(super) const fn with_mode(mut self, mode: &'static str) -> Self {
        self.mode = Some(mode);
        self
    }

    pub(super) const fn with_report(mut self, symbol: &'static str) -> Self {
        self.report = Some(symbol);
        self
    }

    pub(super) const fn with_job_number(mut self, number: &'static str) -> Self {
        self.job_number = Some(number);
        self
    }

    pub(super) const fn with_chair(mut self, name: &'static str) -> Self {
        self.chair = Some(name);
        self
    }

    pub(super) const fn with_documents(mut self, symbols: &'static [&'static str]) -> Self {
        self.documents = symbols;
        self
    }

    pub(super) const fn with_resolutions(mut self, rows: &'static [&'static str]) -> Self {
        self.resolutions = rows;
        self
    }

    pub(super) const fn with_topics(mut self, topics: &'static [&'static str]) -> Self {
        self.topics = topics;
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
