//! The standing of States towards the Convention, against the lists they are in.

use chrono::NaiveDate;

use crate::model::{Category, Participant};
use crate::states::{self, EUROPEAN_UNION, Standing};
use crate::validate::subject::Subject;

/// The standing of a participant on the days of the meeting, where no list of its category can hold it.
pub(super) fn disagrees(subject: &Subject<'_>, participant: &Participant) -> Option<Standing> {
    if subject.is_foreign() {
        return None;
    }
    let first = subject.date()?;
    let last = subject.report().meeting().dates().map_or(first, |dates| dates.end());
    let standing = standing_on(participant, first)?;
    let fits = |standing| fits(participant.category(), standing);
    (!fits(standing) && !fits(standing_on(participant, last)?)).then_some(standing)
}

fn standing_on(participant: &Participant, day: NaiveDate) -> Option<Standing> {
    let union = participant.category() == Category::RegionalEconomicIntegrationOrganization
        && participant.name() == "European Union";
    let iso3 = if union { EUROPEAN_UNION } else { participant.iso3()? };
    Some(states::status_on(iso3, day))
}

/// Between deposit and entry into force a State is among the parties or not.
fn fits(category: Category, standing: Standing) -> bool {
    use Category::{
        ObserverState, PermanentObserverMission, RegionalEconomicIntegrationOrganization, Signatory,
        StateParty,
    };
    match standing {
        Standing::Contracting | Standing::Unknown => true,
        Standing::Party => !matches!(category, Signatory | ObserverState | PermanentObserverMission),
        Standing::Signatory => matches!(category, Signatory) || !category.is_state(),
        Standing::Neither => {
            !matches!(category, StateParty | Signatory | RegionalEconomicIntegrationOrganization)
        }
    }
}
