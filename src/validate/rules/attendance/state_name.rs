use std::collections::HashSet;

use super::lists::{Article, article, slot};
use super::{is_named_wrongly, without_abbreviation};
use crate::diagnostic::Severity;
use crate::fix::{Edit, Fix, Safety};
use crate::model::Participant;
use crate::parse::Part;
use crate::source::Span;
use crate::states::{self, ChangeDate, State, StateKind};
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::rules::likeness::nearest;
use crate::validate::sink::{Finding, Sink};
use crate::validate::subject::Subject;

rule! {
    /// Every State in the lists of attendance has the short name that was in use on the day.
    ///
    /// # Why
    ///
    /// Documents use the short name of the terminology database, and names change: a report of 2011 says Turkey and Czech Republic, one
    /// of 2023 says Türkiye and Czechia. Where sources of a change differ, both names are right between the days they give. A name
    /// that no State has is compared with those there are.
    ///
    /// # Wrong
    ///
    /// ```text
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in Vienna from 22 to
    /// 24 August 2011
    ///
    /// 1. The following States parties to the Convention were represented at the meeting: Chad, Türkiye and Viet Nam.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in Vienna from 22 to
    /// 24 August 2011
    ///
    /// 1. The following States parties to the Convention were represented at the meeting: Chad, Turkey and Viet Nam.
    /// ```
    StateName {
        code: "G51",
        name: "state-name",
        severity: Error,
        mends: Offers,
        authority: "Editorial Manual, country names <http://dd.dgacm.org/editorialmanual/ed-guidelines/country_names/country.htm>, which refers to the terminology database",
        english: true,
    }
}

impl Rule for StateName {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let (mut unknown, mut told) = (0, HashSet::new());
        for (at, participant) in subject.report().participants().iter().enumerate() {
            if is_named_wrongly(subject, participant) {
                if let Some(state) = participant.iso3().and_then(states::by_iso3) {
                    sink.report(another_name(subject, at, participant, state));
                }
            } else if participant.category().is_state()
                && participant.iso3().is_none()
                && unknown < MOST_UNKNOWN
            {
                unknown += 1;
                if let Some(finding) = misspelt(subject, at, participant.name()) {
                    sink.report(finding);
                    told.insert(at);
                }
            }
        }
        // What extraction tears apart is nobody's mistake.
        if !subject.is_extracted() {
            no_states(subject, &told, sink);
        }
    }
}

/// How many members a list has at the least in which one that is no State stands out.
const LONG_LIST: usize = 8;

/// How many of a list may be none of the States that are known, for the list to be one of States.
const FEW: usize = 2;

/// Reports the few members of a list of States that no State is called.
fn no_states(subject: &Subject<'_>, told: &HashSet<usize>, sink: &mut Sink<'_>) {
    let participants = subject.report().participants();
    for list in
        subject.lists().iter().filter(|list| list.category.is_state() && list.members.len() >= LONG_LIST)
    {
        let is_state = |name: &str| {
            name.len() > without_abbreviation(name).len()
                && names(subject).any(|state| states::same_name(state, without_abbreviation(name)))
        };
        let is_unknown = |at: &&usize| {
            participants.get(**at).is_some_and(|one| one.iso3().is_none() && !is_state(one.name()))
        };
        let unknown: Vec<usize> = list.members.iter().filter(is_unknown).copied().take(FEW + 1).collect();
        for at in unknown.iter().filter(|at| unknown.len() <= FEW && !told.contains(*at)) {
            let name = participants.get(*at).map_or("", Participant::name);
            let finding = Finding::new(Part::Participant(*at), format!("no State is called \"{name}\""))
                .label("no State")
                .severity(Severity::Warning);
            sink.report(finding.help("write the name of the State, or list it under the observers"));
        }
    }
}

fn another_name(subject: &Subject<'_>, at: usize, participant: &Participant, state: &State) -> Finding {
    let right = subject.date().map_or(state.name(), |day| state.name_on(day).name());
    let printed = participant.name();
    let change = state.name_change().filter(|change| {
        let is = |name: &str| states::same_name(name, printed);
        is(change.new_name()) || change.old_names().iter().any(|old| is(old))
    });
    let help = match change.and_then(|change| Some((change, change.dates().first()?))) {
        Some((change, by_source)) => {
            let when = if right == change.old_name() { "is later" } else { "is older" };
            format!("write \"{right}\"; the name \"{}\" {when} ({})", change.new_name(), said(by_source))
        }
        None => format!("write \"{right}\", the short name"),
    };
    // A day that nobody read on a page makes no error.
    let from_memory = change.is_some_and(|change| {
        change.dates().iter().all(|by_source| by_source.source().starts_with("general knowledge"))
    });
    // Other houses name States as is usual with them.
    let severity = if from_memory || subject.is_foreign() { Severity::Warning } else { Severity::Error };
    found(subject, at, printed, right).severity(severity).help(help)
}

/// "UN informed, 2016-05-17"
fn said(by_source: &ChangeDate) -> String {
    let day = by_source.earliest().map(|day| day.to_string()).unwrap_or_default();
    format!("{}, {day}", by_source.what())
}

fn found(subject: &Subject<'_>, at: usize, printed: &str, right: &str) -> Finding {
    let fix = replaced(subject, at, right);
    // The article of a name is small in a list.
    let small = right.strip_prefix("The ").map(|name| format!("the {name}"));
    let right = small.as_deref().unwrap_or(right);
    Finding::new(Part::Participant(at), format!("expected \"{right}\", found \"{printed}\""))
        .label(format!("expected \"{right}\""))
        .fix(fix)
}

/// Puts a name, with the article it takes in a list, in the place of another with its own.
fn replaced(subject: &Subject<'_>, at: usize, right: &str) -> Option<Fix> {
    let text = match right.strip_prefix("The ") {
        Some(name) => format!("the {name}"),
        None => right.to_owned(),
    };
    let span = slot(subject, at)?;
    let opening = if article(subject, at) == Article::Opening { "The ".len() } else { 0 };
    let edit = Edit { span: Span::new(span.start() - opening, span.end()), text };
    Some(Fix::new(format!("write \"{right}\""), vec![edit], Safety::Offer))
}

/// How many unknown names are compared with those of all States.
const MOST_UNKNOWN: usize = 32;

/// The least likeness of a misspelt name to the right one, of 1.
const LIKE: f64 = 0.8;

/// A name no State has, but one State nearly.
fn misspelt(subject: &Subject<'_>, at: usize, printed: &str) -> Option<Finding> {
    if printed.len() > 80 {
        return None;
    }
    let right = nearest(names(subject), without_abbreviation(printed), LIKE)?;
    if states::same_name(right, without_abbreviation(printed)) {
        return None;
    }
    let help = format!("no State is called \"{printed}\"; write \"{right}\"");
    let severity = if subject.is_foreign() { Severity::Warning } else { Severity::Error };
    Some(found(subject, at, printed, right).severity(severity).help(help))
}

/// The names of all States on the days of the meeting.
fn names(subject: &Subject<'_>) -> impl Iterator<Item = &'static str> + use<> {
    let date = subject.date();
    let states = states::all().filter(|state| state.kind() != StateKind::Area);
    states.map(move |state| date.map_or(state.name(), |day| state.name_on(day).name()))
}
