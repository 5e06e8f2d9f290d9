use super::lists::{insertion, removal, slot};
use super::order::compare;
use super::status::disagrees;
use crate::diagnostic::Severity;
use crate::fix::{Edit, Fix, Safety};
use crate::model::{Category, Participant};
use crate::parse::Part;
use crate::states::{COMPLETE_TO, Standing};
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::subject::{List, Subject};

rule! {
    /// A State among the parties is a party on the days of the meeting, one among the signatories has signed and not bound itself,
    /// and an observer State has done neither.
    ///
    /// # Why
    ///
    /// The standing decides how a State attends, and it changes with the deposit of an instrument. In the thirty days between deposit
    /// and entry into force a State may be listed either way. The table of parties is complete to July 2014; for later meetings only
    /// what later deposits tell is said, as a warning. Meetings of other bodies are not looked at.
    ///
    /// # Wrong
    ///
    /// ```text
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in Vienna from 22 to
    /// 24 August 2011
    ///
    /// 1. The following States parties to the Convention were represented at the meeting: Chile, Germany and Poland.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in Vienna from 22 to
    /// 24 August 2011
    ///
    /// 1. The following States parties to the Convention were represented at the meeting: Chile and Poland.
    ///
    /// 2. The following States signatories to the Convention were represented by observers: Germany and Ireland.
    /// ```
    StateStatus {
        code: "G52",
        name: "state-status",
        severity: Error,
        mends: Offers,
        authority: "United Nations Treaty Collection, chapter XVIII-14 <https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=XVIII-14&chapter=18>",
        yields_to: &["attendance-duplicate"],
    }
}

impl Rule for StateStatus {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let Some(day) = subject.date().filter(|_| !subject.is_foreign()) else { return };
        for (at, participant) in subject.report().participants().iter().enumerate() {
            let Some(standing) = disagrees(subject, participant) else { continue };
            let name = participant.name();
            let (was, home) = in_words(standing);
            let found = listed(participant.category());
            let severity = if day > COMPLETE_TO { Severity::Warning } else { Severity::Error };
            let finding = Finding::new(
                Part::Participant(at),
                format!("\"{name}\" is listed among the {found}, but was {was} on {day}"),
            )
            .severity(severity)
            .label(was)
            .help(format!("list it among the {home}, or check the name"))
            .fix(moved(subject, subject.lists(), at, standing));
            sink.report(finding);
        }
    }
}

fn listed(category: Category) -> &'static str {
    match category {
        Category::StateParty => "States parties",
        Category::RegionalEconomicIntegrationOrganization => "organizations that are parties",
        Category::Signatory => "signatories",
        _ => "observers",
    }
}

fn in_words(standing: Standing) -> (&'static str, &'static str) {
    match standing {
        Standing::Party => ("a State party", "States parties"),
        Standing::Contracting => ("bound, with the Convention not yet in force for it", "States parties"),
        Standing::Signatory => ("a signatory", "signatories"),
        Standing::Neither | Standing::Unknown => ("neither party nor signatory", "observer States"),
    }
}

/// Moves a State to its place in the list of its standing, where the report has one.
fn moved(subject: &Subject<'_>, lists: &[List], at: usize, standing: Standing) -> Option<Fix> {
    let home = match standing {
        Standing::Party => Category::StateParty,
        Standing::Signatory => Category::Signatory,
        _ => return None,
    };
    let list = lists.iter().find(|list| list.category == home)?;
    let participants = subject.report().participants();
    let (name, iso3) = participants.get(at).map(|one| (one.name(), one.iso3()))?;
    let mut edits: Vec<Edit> = removal(subject, at)?;
    let title = format!("move \"{name}\" to the {}", listed(home));
    if list.members.iter().any(|member| participants.get(*member).is_some_and(|one| one.iso3() == iso3)) {
        return Some(Fix::new(title, edits, Safety::Offer));
    }
    let follows = |member: &&usize| {
        participants.get(**member).map(Participant::name).is_some_and(|other| compare(other, name).is_gt())
    };
    let before = list.members.iter().find(follows).copied();
    let printed = slot(subject, at)?.slice(subject.source()?);
    edits.extend(insertion(subject, list, before, printed)?);
    Some(Fix::new(title, edits, Safety::Offer))
}
