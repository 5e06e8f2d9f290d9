use std::collections::HashMap;

use super::lists::removal;
use super::status;
use crate::fix::{Fix, Safety};
use crate::model::Participant;
use crate::parse::Part;
use crate::states::Iso3;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// Nobody attends twice: no State, under whatever name, and no organization is listed a second time, in one list or in two.
    ///
    /// # Why
    ///
    /// The lists tell who was there and in what standing. A State in two lists has two standings, and one of them is wrong.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. The following States parties to the Convention were represented at the meeting: Chad, Chad, Poland and Togo.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The following States parties to the Convention were represented at the meeting: Chad, Poland and Togo.
    /// ```
    AttendanceDuplicate {
        code: "G50",
        name: "attendance-duplicate",
        severity: Error,
        mends: Offers,
        authority: "the report itself",
    }
}

/// Who somebody is: the State, or else the name without its abbreviation.
#[derive(PartialEq, Eq, Hash)]
enum Identity<'a> {
    State(Iso3),
    Name(&'a str),
}

impl<'a> Identity<'a> {
    fn of(participant: &'a Participant) -> Self {
        if let Some(iso3) = participant.iso3() {
            return Self::State(iso3);
        }
        Self::Name(without_abbreviation(participant.name()))
    }
}

/// "International Criminal Police Organization (INTERPOL)" less what stands in parentheses.
fn without_abbreviation(name: &str) -> &str {
    let inside = name.strip_suffix(')').and_then(|name| name.rsplit_once(" ("));
    inside
        .filter(|(_, short)| !short.contains([' ', ',']) && short.chars().any(char::is_uppercase))
        .map_or(name, |(before, _)| before)
}

impl Rule for AttendanceDuplicate {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        let participants = subject.report().participants();
        let mut first: HashMap<Identity<'_>, usize> = HashMap::with_capacity(participants.len());
        for (at, participant) in participants.iter().enumerate() {
            let known = *first.entry(Identity::of(participant)).or_insert(at);
            if known != at {
                report(subject, known, at, sink);
            }
        }
    }
}

fn report(subject: &Subject<'_>, first: usize, second: usize, sink: &mut Sink<'_>) {
    let participants = subject.report().participants();
    let (Some(one), Some(other)) = (participants.get(first), participants.get(second)) else { return };
    // Of a State in two lists, the one its status does not allow is too many.
    let wrong = one.category() != other.category() && status::disagrees(subject, one).is_some();
    let (extra, kept, at) = if wrong { (one, other, first) } else { (other, one, second) };
    let spot = Spot::Whole(Part::Participant(at));
    if !sink.wants(&spot) {
        return;
    }
    let name = extra.name();
    let message = if kept.name() == name {
        format!("\"{name}\" is listed twice")
    } else {
        format!("\"{name}\" is listed twice, also as \"{}\"", kept.name())
    };
    let also = if kept.name() == name { "also " } else { "" };
    let elsewhere = kept.paragraph().filter(|_| kept.paragraph() != extra.paragraph());
    let message =
        elsewhere.map_or(message.clone(), |number| format!("{message}, {also}in paragraph {number}"));
    let fix = removal(subject, at)
        .map(|edits| Fix::new(format!("take \"{name}\" out of the list"), edits, Safety::Offer));
    let finding = Finding::new(spot, message)
        .label("listed twice")
        .help("leave one of the two out, or correct the name of one")
        .fix(fix);
    sink.report(finding);
}
