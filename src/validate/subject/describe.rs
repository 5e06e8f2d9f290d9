//! Parts of a report in words.

use super::Subject;
use crate::model::Report;
use crate::parse::{MastheadField, MeetingField, Part};

/// Where a part stands, as a person would say it: `paragraph 33`, `section IV.A`.
pub(super) fn describe(subject: &Subject<'_>, part: Part) -> Option<String> {
    let report = subject.report();
    let label = || subject.texts.of(part).map(|text| text.label);
    Some(match part {
        Part::Masthead(field) => masthead(field).to_owned(),
        Part::Title => "title".to_owned(),
        Part::Meeting(field) => meeting(field).to_owned(),
        Part::Officer(at) => report.meeting().officers().get(at)?.name().to_owned(),
        Part::Section(at) => format!("section {}", subject.sections().get(at)?.0),
        Part::Paragraph(at) => paragraph(report, at)?,
        Part::Item { paragraph: at, .. } => format!("{} {}", paragraph(report, at)?, label()?),
        Part::AgendaItem(_) => format!("agenda item {}", label()?),
        Part::Participant(at) => numbered(report.participants().get(at)?.paragraph()),
        Part::Recommendation(at) | Part::Act { recommendation: at, .. } => {
            format!("paragraph {}", report.recommendations().iter().nth(at)?.paragraph())
        }
        Part::Statement(at) => numbered(report.statements().get(at)?.paragraph()),
        Part::Citation(at) => report.citations().get(at)?.place().to_string(),
        Part::Footnote(at) => format!("footnote {}", report.footnotes().get(at)?.number()),
        Part::Adoption => "adoption of the report".to_owned(),
    })
}

fn paragraph(report: &Report, at: usize) -> Option<String> {
    let paragraph = report.paragraphs().get(at)?;
    Some(match (paragraph.number(), paragraph.section()) {
        (Some(number), _) => format!("paragraph {number}"),
        (None, Some(section)) => format!("unnumbered paragraph of section {section}"),
        (None, None) => "unnumbered paragraph".to_owned(),
    })
}

fn numbered(paragraph: Option<u32>) -> String {
    paragraph.map_or_else(|| "report".to_owned(), |number| format!("paragraph {number}"))
}

fn masthead(field: MastheadField) -> &'static str {
    match field {
        MastheadField::Organ => "masthead, organ",
        MastheadField::Symbol(_) => "masthead, symbol",
        MastheadField::Distribution => "masthead, distribution",
        MastheadField::Date => "masthead, date",
        MastheadField::OriginalLanguage => "masthead, language",
        MastheadField::JobNumber => "masthead, job number",
        MastheadField::Other(_) => "masthead",
    }
}

fn meeting(field: MeetingField) -> &'static str {
    match field {
        MeetingField::Body => "name of the body",
        MeetingField::Ordinal => "ordinal of the meeting",
        MeetingField::Venue => "place of the meeting",
        MeetingField::Dates => "dates of the meeting",
    }
}
