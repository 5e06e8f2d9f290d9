//! The standing form of what no paragraph prints: an agenda and an attendance that a report built in code holds only as
//! data. They are the words of the house, in sections of the house, and get no number, so that no other number moves.

use std::borrow::Cow;

use super::list::listed;
use crate::date::DateRange;
use crate::model::{Agenda, Category, MeetingBody, Paragraph, Participant, Report};

/// The report with paragraphs for what `read`, its text as read, does not have.
pub(super) fn completed<'a>(report: &'a Report, read: &Report) -> Cow<'a, Report> {
    let mut completed = Cow::Borrowed(report);
    let agenda = report.agenda();
    if !agenda.items().is_empty() && read.agenda().items().is_empty() {
        let completed = completed.to_mut();
        completed.add_to_section("Adoption of the agenda and organization of work", adoption(report));
        let unplaced = agenda.items().iter().cloned().fold(Agenda::new(), Agenda::with_item);
        *completed.agenda_mut() = agenda.adopted_on().into_iter().fold(unplaced, Agenda::with_adopted_on);
    }
    for category in Category::ALL {
        let names = missing(category, report, read);
        if !names.is_empty() {
            let words = format!("{}: {}.", opening(category), listed(&names));
            completed.to_mut().add_to_section("Attendance", Paragraph::new(words));
        }
    }
    completed
}

/// "On 6 June 2018, the Working Group adopted the following agenda:"
fn adoption(report: &Report) -> Paragraph {
    let name = report.meeting().body().map_or("", MeetingBody::name);
    let kinds = ["Conference", "Working Group", "Group", "Commission", "Committee"];
    let body = kinds.into_iter().find(|kind| name.contains(kind)).unwrap_or("Meeting");
    let day = report.agenda().adopted_on().and_then(|day| DateRange::new(day, day).ok());
    Paragraph::new(match day {
        Some(day) => format!("On {day}, the {body} adopted the following agenda:"),
        None => format!("The {body} adopted the following agenda:"),
    })
}

/// The names of a category that are not read from the text, in printed order.
fn missing<'a>(category: Category, report: &'a Report, read: &Report) -> Vec<&'a str> {
    let found: Vec<&str> = read.participants_in(category).map(Participant::name).collect();
    report.participants_in(category).map(Participant::name).filter(|name| !found.contains(name)).collect()
}

/// How the house opens the list of a category.
fn opening(category: Category) -> &'static str {
    match category {
        Category::StateParty => "The following States parties to the Convention were represented",
        Category::RegionalEconomicIntegrationOrganization => {
            "The following regional economic integration organizations that are parties to the Convention were represented"
        }
        Category::Signatory => {
            "The following States signatories to the Convention were represented by observers"
        }
        Category::ObserverState => "The following observer States were also represented",
        Category::PermanentObserverMission => {
            "The following entities maintaining permanent observer missions to the United Nations were represented"
        }
        Category::UnitedNationsSystem => {
            "The following organizations in the United Nations system were represented by observers"
        }
        Category::IntergovernmentalOrganization => {
            "The following intergovernmental organizations were represented by observers"
        }
        Category::PermanentObserverOffice => {
            "The following entities maintaining permanent observer offices at Headquarters were represented"
        }
        Category::NonGovernmentalOrganization => {
            "The following non-governmental organizations were represented by observers"
        }
        Category::Other => "The following other entities were represented",
    }
}
