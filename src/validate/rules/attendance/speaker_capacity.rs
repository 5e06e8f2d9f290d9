use std::cell::OnceCell;
use std::collections::HashMap;

use super::speakers::{in_words, is_secretariat, printed, with_article};
use crate::fix::{Edit, Fix, Safety};
use crate::model::{Capacity, Category, Participant, Statement};
use crate::parse::Part;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::subject::Subject;

rule! {
    /// Parties speak through a representative, all others through an observer; the secretariat, the United Nations Office on Drugs and
    /// Crime included, through a representative.
    ///
    /// # Why
    ///
    /// The word tells the standing in which somebody attends. The secretariat serves the meeting and does not observe it. Meetings of other
    /// bodies are not looked at.
    ///
    /// # Wrong
    ///
    /// ```text
    /// III. Organization of the meeting
    ///
    /// C. Attendance
    ///
    /// 1. The following States signatories to the Convention were represented by observers: Barbados and Japan.
    ///
    /// 2. The representative of Japan said that a bill had been drawn up.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// III. Organization of the meeting
    ///
    /// C. Attendance
    ///
    /// 1. The following States signatories to the Convention were represented by observers: Barbados and Japan.
    ///
    /// 2. The observer for Japan said that a bill had been drawn up. A representative of the secretariat replied.
    /// ```
    SpeakerCapacity {
        code: "G57",
        name: "speaker-capacity",
        severity: Warning,
        mends: Offers,
        authority: "practice of the reports of the working groups, CAC/COSP/WG.4/2011/4; rules of procedure for the Conference, rules 14 to 16, inferred from those of the sister convention <https://www.unodc.org/unodc/en/treaties/CTOC/participation-igos.html>",
    }
}

impl Rule for SpeakerCapacity {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        if subject.is_foreign() {
            return;
        }
        let mut roll = Roll::new(subject.report().participants());
        for (at, statement) in subject.report().statements().iter().enumerate() {
            let capacity = statement.capacity();
            if !matches!(capacity, Capacity::Observer | Capacity::Representative) {
                continue;
            }
            let listed = statement.entity_ref().and_then(|name| roll.category(name));
            let Some(expected) = expected(statement, listed).filter(|expected| *expected != capacity) else {
                continue;
            };
            sink.report(finding(subject, at, statement, expected));
        }
    }
}

/// Who attended, by name.
struct Roll<'a> {
    participants: &'a [Participant],
    /// Made for whoever asks often.
    categories: OnceCell<HashMap<&'a str, Category>>,
    asked: usize,
}

/// How many names are looked for without a map.
const FEW: usize = 12;

impl<'a> Roll<'a> {
    fn new(participants: &'a [Participant]) -> Self {
        Self { participants, categories: OnceCell::new(), asked: 0 }
    }

    /// The category of the first who has a name.
    fn category(&mut self, name: &str) -> Option<Category> {
        self.asked += 1;
        if self.asked <= FEW {
            return self.participants.iter().find(|one| one.name() == name).map(Participant::category);
        }
        let by_name = || self.participants.iter().rev().map(|one| (one.name(), one.category())).collect();
        self.categories.get_or_init(by_name).get(name).copied()
    }
}

/// The capacity that goes with the list an entity is in.
fn expected(statement: &Statement, listed: Option<Category>) -> Option<Capacity> {
    match listed {
        Some(Category::StateParty | Category::RegionalEconomicIntegrationOrganization) => {
            Some(Capacity::Representative)
        }
        Some(Category::Other) => None,
        Some(_) => Some(Capacity::Observer),
        None => statement.entity().filter(|entity| is_secretariat(entity)).map(|_| Capacity::Representative),
    }
}

fn finding(subject: &Subject<'_>, at: usize, statement: &Statement, expected: Capacity) -> Finding {
    let (wrong, right) = match expected {
        Capacity::Observer => ("representative of", "observer for"),
        _ => ("observer for", "representative of"),
    };
    let (noun, _) = right.split_once(' ').unwrap_or((right, ""));
    let entity = statement.entity().unwrap_or_default();
    let fix = printed(subject, at, wrong).map(|span| {
        let edit = Edit { span, text: right.to_owned() };
        Fix::new(format!("write \"{right}\""), vec![edit], Safety::Offer)
    });
    Finding::new(
        Part::Statement(at),
        format!("expected \"{right} {}\", found \"{}\"", with_article(entity), in_words(statement)),
    )
    .label(format!("expected {noun}"))
    .help(format!("write \"{right}\", or check the standing in the attendance"))
    .fix(fix)
}
