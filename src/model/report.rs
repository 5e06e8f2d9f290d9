//! The report as a whole.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::schema::Schema;
use super::{
    Adoption, Agenda, Category, Citation, CitationIndex, Footnote, Language, Masthead, Meeting, Paragraph,
    Participant, Recommendation, Recommendations, ReportBuilder, Section, SectionPath, Statement,
};

/// A report of a meeting: everything in it that has a type, and all of its words.
///
/// It holds no places in a text: a parsed one comes with its places in a [`Parsed`](crate::Parsed). One may be built in code
/// ([`Report::builder`]); of any, what is told of the meeting may be put right (`with_…`). It is written by the functions of
/// [`write`](crate::write), and checked by a [`Validator`](crate::Validator). The words of paragraphs are edited in the text, since
/// much else is read from them.
///
/// ```
/// let parsed = uncac::parse("I. Introduction\n\n1. The Group met.\n");
/// let report = parsed.into_report();
/// assert_eq!(report.sections()[0].title(), Some("Introduction"));
/// assert_eq!(report.paragraph(1).unwrap().text(), "The Group met.");
///
/// let meeting = report.meeting().clone().with_venue("Vienna");
/// let report = report.with_meeting(meeting).with_title("Report on the meeting of the Group");
/// assert_eq!(report.meeting().venue(), Some("Vienna"));
/// ```
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Report {
    parts: ReportParts,
}

/// The parts of a report, in the order they are written.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(default, expecting = "a report")]
pub(crate) struct ReportParts {
    pub(super) schema: Schema,
    pub(crate) language: Language,
    pub(crate) masthead: Masthead,
    pub(crate) title: Option<String>,
    pub(crate) meeting: Meeting,
    pub(crate) agenda: Agenda,
    pub(crate) participants: Vec<Participant>,
    pub(crate) recommendations: Vec<Recommendation>,
    pub(crate) sections: Vec<Section>,
    pub(crate) paragraphs: Vec<Paragraph>,
    pub(crate) citations: Vec<Citation>,
    pub(crate) statements: Vec<Statement>,
    pub(crate) footnotes: Vec<Footnote>,
    pub(crate) adoption: Option<Adoption>,
    #[cfg_attr(feature = "schemars", schemars(with = "std::collections::BTreeMap<String, String>"))]
    pub(crate) abbreviations: IndexMap<String, String>,
}

#[cfg(feature = "schemars")]
super::json_schema::as_written!(Report, ReportParts, "A report of a meeting.");

impl ReportParts {
    /// Nothing but the language.
    pub(crate) fn in_language(language: Language) -> Self {
        Self { language, ..Self::default() }
    }
}

impl From<ReportParts> for Report {
    fn from(parts: ReportParts) -> Self {
        Self { parts }
    }
}

impl Report {
    /// Reads a report from its text. Any text gives a report; what is not understood stays in it as paragraphs
    /// without number. See [`parse`](crate::parse()).
    pub fn parse(text: &str) -> crate::Parsed {
        crate::parse(text)
    }

    /// Begins a report built in code.
    pub fn builder(meeting: Meeting) -> ReportBuilder {
        ReportBuilder::new(meeting)
    }

    /// The same report with this masthead.
    #[must_use]
    pub fn with_masthead(mut self, masthead: Masthead) -> Self {
        self.parts.masthead = masthead;
        self
    }

    /// The same report with this title; an empty one is none.
    #[must_use]
    pub fn with_title(mut self, title: impl Into<String>) -> Self {
        self.parts.title = Some(title.into()).filter(|title| !title.is_empty());
        self
    }

    /// The same report about this meeting.
    #[must_use]
    pub fn with_meeting(mut self, meeting: Meeting) -> Self {
        self.parts.meeting = meeting;
        self
    }

    /// The same report with this agenda.
    #[must_use]
    pub fn with_agenda(mut self, agenda: Agenda) -> Self {
        self.parts.agenda = agenda;
        self
    }

    /// The same report with these participants in the place of those it has.
    #[must_use]
    pub fn with_participants(mut self, participants: Vec<Participant>) -> Self {
        self.parts.participants = participants;
        self
    }

    /// The same report with these recommendations in the place of those it has. Their paragraphs are not looked for.
    #[must_use]
    pub fn with_recommendations(mut self, recommendations: Vec<Recommendation>) -> Self {
        self.parts.recommendations = recommendations;
        self
    }

    /// The same report with these statements in the place of those it has.
    #[must_use]
    pub fn with_statements(mut self, statements: Vec<Statement>) -> Self {
        self.parts.statements = statements;
        self
    }

    /// The same report with this adoption.
    #[must_use]
    pub fn with_adoption(mut self, adoption: Adoption) -> Self {
        self.parts.adoption = Some(adoption);
        self
    }

    /// The language the report is written in. Of a report in another language than English not everything is read: see the limitations
    /// in the [documentation of the crate](crate#limitations).
    #[must_use]
    pub fn language(&self) -> Language {
        self.parts.language
    }

    /// The masthead.
    #[must_use]
    pub fn masthead(&self) -> &Masthead {
        &self.parts.masthead
    }

    /// The title.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.parts.title.as_deref()
    }

    /// The meeting the report is about.
    #[must_use]
    pub fn meeting(&self) -> &Meeting {
        &self.parts.meeting
    }

    /// The agenda; without items where the report prints none.
    #[must_use]
    pub fn agenda(&self) -> &Agenda {
        &self.parts.agenda
    }

    pub(crate) fn agenda_mut(&mut self) -> &mut Agenda {
        &mut self.parts.agenda
    }

    /// Who attended, in printed order.
    #[must_use]
    pub fn participants(&self) -> &[Participant] {
        &self.parts.participants
    }

    /// Who attended in one category, in printed order.
    pub fn participants_in(&self, category: Category) -> impl Iterator<Item = &Participant> {
        self.parts.participants.iter().filter(move |participant| participant.category() == category)
    }

    /// The first of those who attended that has this name, as printed: whom [`Statement::entity_ref`] means.
    ///
    /// ```
    /// let text = "1. The following States parties were represented: Chad and Peru.\n\n2. The representative of Peru spoke.\n";
    /// let report = uncac::parse(text).into_report();
    /// let name = report.statements()[0].entity_ref().ok_or("nobody")?;
    /// assert_eq!(report.participant(name).map(|participant| participant.paragraph()), Some(Some(1)));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn participant(&self, name: &str) -> Option<&Participant> {
        self.parts.participants.iter().find(|participant| participant.name() == name)
    }

    /// The paragraphs of the conclusions and recommendations, each with its acts.
    #[must_use]
    pub fn recommendations(&self) -> Recommendations<'_> {
        Recommendations::new(self)
    }

    pub(crate) fn recommendation_list(&self) -> &[Recommendation] {
        &self.parts.recommendations
    }

    /// Who spoke, in printed order.
    #[must_use]
    pub fn statements(&self) -> &[Statement] {
        &self.parts.statements
    }

    /// The sections of the first level.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.parts.sections
    }

    /// The sections of every level with their paths, in printed order.
    pub fn all_sections(&self) -> impl Iterator<Item = (SectionPath, &Section)> {
        let mut stack: Vec<(Option<SectionPath>, &Section)> = Vec::new();
        stack.extend(self.parts.sections.iter().rev().map(|section| (None, section)));
        std::iter::from_fn(move || {
            let (above, section) = stack.pop()?;
            let path = SectionPath::under(above.as_ref(), section.path_part());
            stack.extend(section.sections().iter().rev().map(|below| (Some(path.clone()), below)));
            Some((path, section))
        })
    }

    /// The first section with a path.
    ///
    /// ```
    /// let report = uncac::parse("I. Opening\n\nA. Welcome\n\n1. The Chair spoke.\n").into_report();
    /// assert_eq!(report.section(&"I.A".parse()?).and_then(|section| section.title()), Some("Welcome"));
    /// # Ok::<(), uncac::FormError>(())
    /// ```
    #[must_use]
    pub fn section(&self, path: &SectionPath) -> Option<&Section> {
        self.all_sections().find(|(other, _)| other == path).map(|(_, section)| section)
    }

    pub(super) fn add_citations(&mut self, citations: Vec<Citation>) {
        self.parts.citations.extend(citations);
    }

    /// Puts a paragraph at the end of the first section with a title; without one, of a new section at the end.
    pub(crate) fn add_to_section(&mut self, title: &str, paragraph: Paragraph) {
        let paths: Vec<SectionPath> = self.all_sections().map(|(path, _)| path).collect();
        let found = self.all_sections().position(|(_, section)| section.title() == Some(title));
        let Some((at, path)) = found.and_then(|at| Some((at, paths.get(at)?.clone()))) else {
            self.parts.sections.push(Section::new(1).with_title(title));
            return self.parts.paragraphs.push(paragraph.with_section(SectionPath::under(None, title)));
        };
        let behind = |other: &Paragraph| {
            let place = other.section().and_then(|other| paths.iter().position(|path| path == other));
            place > Some(at)
        };
        let place = self.parts.paragraphs.iter().position(behind).unwrap_or(self.parts.paragraphs.len());
        self.parts.paragraphs.insert(place, paragraph.with_section(path));
    }

    /// All paragraphs, numbered or not, in printed order.
    #[must_use]
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.parts.paragraphs
    }

    /// The first paragraph with a number.
    #[must_use]
    pub fn paragraph(&self, number: u32) -> Option<&Paragraph> {
        self.parts.paragraphs.iter().find(|paragraph| paragraph.number() == Some(number))
    }

    /// The paragraphs of a section and of those under it, numbered or not, in printed order.
    ///
    /// ```
    /// let report = uncac::parse("I. Opening\n\nA. Welcome\n\n1. The Chair spoke.\n\nII. Closing\n\n2. The Chair thanked.\n").into_report();
    /// let numbers: Vec<_> = report.paragraphs_in(&"I".parse()?).map(|paragraph| paragraph.number()).collect();
    /// assert_eq!(numbers, [Some(1)]);
    /// # Ok::<(), uncac::FormError>(())
    /// ```
    pub fn paragraphs_in(&self, section: &SectionPath) -> impl Iterator<Item = &Paragraph> {
        let is_in =
            move |paragraph: &&Paragraph| paragraph.section().is_some_and(|own| section.contains(own));
        self.parts.paragraphs.iter().filter(is_in)
    }

    /// All citations, in printed order.
    #[must_use]
    pub fn citations(&self) -> &[Citation] {
        &self.parts.citations
    }

    /// The citations in the paragraph with a number, its items and the agenda in it included, in printed order.
    ///
    /// ```
    /// let report = uncac::parse("1. See article 5 of the Convention.\n\n2. See article 6 of the Convention.\n").into_report();
    /// assert_eq!(report.citations_in(2).map(|citation| citation.cited().to_string()).collect::<Vec<_>>(), ["article 6"]);
    /// ```
    pub fn citations_in(&self, paragraph: u32) -> impl Iterator<Item = &Citation> {
        self.parts.citations.iter().filter(move |citation| citation.paragraph() == Some(paragraph))
    }

    /// The provisions of the Convention that are cited, in the order of their first citation, each with its
    /// citations.
    #[must_use]
    pub fn articles_cited(&self) -> CitationIndex<'_> {
        CitationIndex::new(&self.parts.citations)
    }

    /// The footnotes.
    #[must_use]
    pub fn footnotes(&self) -> &[Footnote] {
        &self.parts.footnotes
    }

    /// The adoption of the report.
    #[must_use]
    pub fn adoption(&self) -> Option<&Adoption> {
        self.parts.adoption.as_ref()
    }

    /// The abbreviations the report introduces, in printed order, and what they stand for.
    pub fn abbreviations(&self) -> impl Iterator<Item = (&str, &str)> {
        self.parts.abbreviations.iter().map(|(short, full)| (short.as_str(), full.as_str()))
    }
}
