//! A report built in code.

use thiserror::Error;

use super::own_citations::own_citations;
use super::{
    Adoption, Agenda, AgendaItem, Citation, Footnote, Item, Masthead, Meeting, Paragraph, Participant,
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
    finds_citations: bool,
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
        Self {
            parts,
            last_paragraph: 0,
            sections: SectionTree::default(),
            finds_citations: false,
            error: None,
        }
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
    pub fn section(mut self, level: u8, number: impl Into<String>, title: impl Into<String>) -> Self {
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

    /// Adds a citation. [`find_citations`](Self::find_citations) reads those of the report's own words.
    pub fn citation(mut self, citation: Citation) -> Self {
        self.parts.citations.push(citation);
        self
    }

    /// Reads the citations in the title, headings, paragraphs, their items, the agenda and the footnotes of the finished report, as
    /// [`cite::find`](crate::cite::find) does, behind those that were added. What acts cite is theirs to say.
    ///
    /// ```
    /// use uncac::{BodyId, Meeting, Report};
    ///
    /// let meeting = Meeting::new(BodyId::Prevention, "2011-08-22/2011-08-24".parse()?);
    /// let report = Report::builder(meeting)
    ///     .section(1, "I", "Implementation of article 12 of the Convention")
    ///     .paragraph("The Working Group recalled resolution 3/2.")
    ///     .find_citations()
    ///     .build()?;
    /// let places: Vec<String> = report.citations().iter().map(|citation| citation.place().to_string()).collect();
    /// assert_eq!(places, ["section I", "paragraph 1"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn find_citations(mut self) -> Self {
        self.finds_citations = true;
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
        let pointers = parts
            .recommendations
            .iter()
            .map(|recommendation| ("recommendation", Some(recommendation.paragraph())))
            .chain(parts.participants.iter().map(|participant| ("participant", participant.paragraph())))
            .chain(parts.statements.iter().map(|statement| ("statement", statement.paragraph())))
            .chain(parts.footnotes.iter().map(|footnote| ("footnote", footnote.paragraph())))
            .chain(parts.citations.iter().map(|citation| ("citation", citation.paragraph())));
        for (part, paragraph) in pointers {
            let missing = paragraph.filter(|number| !(1..=self.last_paragraph).contains(number));
            if let Some(paragraph) = missing {
                return Err(BuildError::NoSuchParagraph { part, paragraph, last: self.last_paragraph });
            }
        }
        let report = ReportParts { sections: self.sections.finish(), ..parts };
        check_depth(&report)?;
        let mut report = Report::from(report);
        if self.finds_citations {
            let found = own_citations(&report);
            report.add_citations(found);
        }
        Ok(report)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bodies::BodyId;
    use crate::model::{Capacity, NoteMark, Place};

    fn builder() -> ReportBuilder {
        ReportBuilder::new(Meeting::new(BodyId::Prevention, "2011-08-22/2011-08-24".parse().unwrap()))
    }

    #[test]
    fn the_words_of_a_report_are_read_in_printed_order_behind_what_was_given() {
        let given = Citation::new(
            crate::cite::find("article 1 of the Convention").remove(0).cited,
            "given",
            Place::Title,
        );
        let report = builder()
            .title("Report on article 2 of the Convention")
            .citation(given)
            .find_citations()
            .section(1, "I", "Article 3 of the Convention")
            .add_paragraph(
                Paragraph::new("It recalled article 4 of the Convention:")
                    .with_item(Item::new("(a)", "Article 5 of the Convention")),
            )
            .add_unnumbered(Paragraph::new("Article 6 of the Convention"))
            .footnote(Footnote::new(NoteMark::Number(1), "Article 7 of the Convention"))
            .build()
            .unwrap();
        let found: Vec<String> = report
            .citations()
            .iter()
            .map(|citation| format!("{}: {}", citation.place(), citation.cited()))
            .collect();
        assert_eq!(
            found,
            [
                "title: article 1",
                "title: article 2",
                "section I: article 3",
                "paragraph 1: article 4",
                "paragraph 1: article 5",
                "unnumbered paragraph of section I: article 6",
                "footnote 1: article 7"
            ]
        );
    }

    #[test]
    fn a_mistake_is_told_with_what_there_is() {
        let statement = || Statement::new(Capacity::Officer).with_paragraph(3);
        let error = |builder: ReportBuilder| builder.build().unwrap_err().to_string();
        assert_eq!(
            error(builder().statement(statement())),
            "expected a paragraph numbered 3 for a statement, found no paragraph; add the paragraph first"
        );
        assert_eq!(
            error(builder().statement(statement()).paragraph("One.").paragraph("Two.")),
            "expected a paragraph numbered 3 for a statement, found paragraphs 1 to 2; add the paragraph first"
        );
        assert_eq!(
            error(builder().section(2, "A", "Below")),
            "expected a section of level 1, found level 2; open the level above it first"
        );
    }
}
