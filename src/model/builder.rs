//! A report built in code.

use thiserror::Error;

use super::{
    Adoption, Agenda, AgendaItem, Citation, Footnote, Item, Masthead, Meeting, Paragraph, Participant, Place,
    Recommendation, Report, ReportParts, Section, SectionTree, Statement, depth,
};

/// How many degrees sections, items of paragraphs and items of the agenda may have. No report has a tenth of them.
const DEEPEST: usize = 48;

/// Builds a report part by part. Paragraphs go to the section opened last and are numbered from 1.
///
/// ```
/// use uncac::{BodyId, Meeting, Report};
///
/// let meeting = Meeting::new(BodyId::Prevention, "2011-08-22/2011-08-24".parse()?).with_venue("Vienna");
/// let report = Report::builder(meeting)
///     .section(1, "I", "Introduction")
///     .paragraph("The Working Group met in Vienna.")
///     .build()?;
/// assert_eq!(report.paragraph(1).unwrap().section().unwrap().as_str(), "I");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
#[must_use]
pub struct ReportBuilder {
    parts: ReportParts,
    last_paragraph: u32,
    sections: SectionTree,
    /// The first mistake in the order of parts.
    error: Option<BuildError>,
}

/// Why the parts do not make a report.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Error)]
#[non_exhaustive]
pub enum BuildError {
    /// A part points to a paragraph that the report does not have.
    #[error("expected a paragraph numbered {paragraph} for a {part}, found {}; add the paragraph first", paragraphs(*.last))]
    NoSuchParagraph {
        /// What points to it.
        part: &'static str,
        /// The number pointed to.
        paragraph: u32,
        /// The last number there is.
        last: u32,
    },
    /// A section was opened more than one level below the one above it.
    #[error("expected a section of {}, found level {level}; open the level above it first", levels(*.deepest))]
    SkippedLevel {
        /// The level asked for.
        level: u8,
        /// The deepest level possible there.
        deepest: u8,
    },
    /// Sections or items are nested deeper than any report needs, and than its readers may be able to follow.
    #[error("expected at most {deepest} degrees of {part}, found {found}; put what is nested under fewer")]
    TooDeep {
        /// What is nested.
        part: &'static str,
        /// How deep it is.
        found: usize,
        /// How deep it may be.
        deepest: usize,
    },
}

fn paragraphs(last: u32) -> String {
    match last {
        0 => "no paragraph".to_owned(),
        1 => "paragraph 1 only".to_owned(),
        last => format!("paragraphs 1 to {last}"),
    }
}

fn levels(deepest: u8) -> String {
    if deepest == 1 { "level 1".to_owned() } else { format!("level 1 to {deepest}") }
}

impl ReportBuilder {
    pub(crate) fn new(meeting: Meeting) -> Self {
        let parts = ReportParts { meeting, ..ReportParts::default() };
        Self { parts, last_paragraph: 0, sections: SectionTree::default(), error: None }
    }

    /// Sets the masthead.
    pub fn masthead(mut self, masthead: Masthead) -> Self {
        self.parts.masthead = masthead;
        self
    }

    /// Sets the title.
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.parts.title = Some(title.into()).filter(|title| !title.is_empty());
        self
    }

    /// Sets the agenda.
    pub fn agenda(mut self, agenda: Agenda) -> Self {
        self.parts.agenda = agenda;
        self
    }

    /// Adds a participant.
    pub fn participant(mut self, participant: Participant) -> Self {
        self.parts.participants.push(participant);
        self
    }

    /// Adds a recommendation. Its paragraph must be there when the report is built.
    pub fn recommendation(mut self, recommendation: Recommendation) -> Self {
        self.parts.recommendations.push(recommendation);
        self
    }

    /// Adds a statement.
    pub fn statement(mut self, statement: Statement) -> Self {
        self.parts.statements.push(statement);
        self
    }

    /// Opens a section at a level, from 1, with its number and title.
    pub fn section(mut self, level: u8, number: &str, title: &str) -> Self {
        let deepest = u8::try_from(self.sections.depth()).unwrap_or(u8::MAX).saturating_add(1);
        if level == 0 || level > deepest {
            self.error.get_or_insert(BuildError::SkippedLevel { level, deepest });
        }
        self.sections.open(Section::new(level).with_number(number).with_title(title));
        self
    }

    /// Adds a paragraph with the next number to the section opened last.
    pub fn paragraph(self, text: impl Into<String>) -> Self {
        self.add_paragraph(Paragraph::new(text))
    }

    /// Adds a paragraph made elsewhere, with items for example. It gets the next number and its section.
    pub fn add_paragraph(mut self, paragraph: Paragraph) -> Self {
        self.last_paragraph = self.last_paragraph.saturating_add(1);
        self.sections.cover(self.last_paragraph);
        let paragraph = paragraph.with_number(self.last_paragraph);
        self.parts.paragraphs.push(match self.sections.path() {
            Some(path) => paragraph.with_section(path.clone()),
            None => paragraph,
        });
        self
    }

    /// Adds a paragraph that keeps without a number, as summaries and annexes have them, to the section opened last.
    pub fn add_unnumbered(mut self, paragraph: Paragraph) -> Self {
        let paragraph = paragraph.without_number();
        self.parts.paragraphs.push(match self.sections.path() {
            Some(path) => paragraph.with_section(path.clone()),
            None => paragraph,
        });
        self
    }

    /// Adds a footnote.
    pub fn footnote(mut self, footnote: Footnote) -> Self {
        self.parts.footnotes.push(footnote);
        self
    }

    /// Adds a citation. `uncac::cite::find` reads those of a text.
    pub fn citation(mut self, citation: Citation) -> Self {
        self.parts.citations.push(citation);
        self
    }

    /// Sets the adoption of the report.
    pub fn adoption(mut self, adoption: Adoption) -> Self {
        self.parts.adoption = Some(adoption);
        self
    }

    /// The report.
    ///
    /// # Errors
    ///
    /// When a recommendation, participant, statement, citation or footnote points to a paragraph that is not there, a
    /// section skips a level, or sections or items are nested more than 48 deep.
    pub fn build(self) -> Result<Report, BuildError> {
        if let Some(error) = self.error {
            return Err(error);
        }
        let parts = self.parts;
        let cited = parts.citations.iter().map(|citation| match citation.place() {
            Place::Paragraph(number) => Some(*number),
            _ => None,
        });
        let pointers = parts
            .recommendations
            .iter()
            .map(|recommendation| ("recommendation", Some(recommendation.paragraph())))
            .chain(parts.participants.iter().map(|participant| ("participant", participant.paragraph())))
            .chain(parts.statements.iter().map(|statement| ("statement", statement.paragraph())))
            .chain(parts.footnotes.iter().map(|footnote| ("footnote", footnote.paragraph())))
            .chain(cited.map(|paragraph| ("citation", paragraph)));
        for (part, paragraph) in pointers {
            let missing = paragraph.filter(|number| !(1..=self.last_paragraph).contains(number));
            if let Some(paragraph) = missing {
                return Err(BuildError::NoSuchParagraph { part, paragraph, last: self.last_paragraph });
            }
        }
        let report = ReportParts { sections: self.sections.finish(), ..parts };
        check_depth(&report)?;
        Ok(Report::from(report))
    }
}

fn check_depth(report: &ReportParts) -> Result<(), BuildError> {
    let items = report.paragraphs.iter().map(|paragraph| depth(paragraph.items(), Item::items)).max();
    let nested = [
        ("sections", depth(&report.sections, Section::sections)),
        ("items of a paragraph", items.unwrap_or_default()),
        ("items of the agenda", depth(report.agenda.items(), AgendaItem::items)),
    ];
    let deepest = DEEPEST;
    nested
        .into_iter()
        .find(|(_, found)| *found > deepest)
        .map_or(Ok(()), |(part, found)| Err(BuildError::TooDeep { part, found, deepest }))
}
