use std::ops::Range;

use crate::model::{Act, ActKind, Addressee};
use crate::parse::Part;
use crate::text::Cut;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::{Finding, Sink};
use crate::validate::spot::Spot;
use crate::validate::subject::Subject;

rule! {
    /// Requests and recommendations name somebody who is to act on them.
    ///
    /// # Why
    ///
    /// What nobody is asked to do nobody follows up. Often the one meant is clear from the act before; then it is said who that seems to be. Reports of
    /// other bodies are not looked at.
    ///
    /// # Wrong
    ///
    /// ```text
    /// II. Conclusions and recommendations
    ///
    /// 1. The Working Group recommended that more attention be paid to the disclosure of assets.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// II. Conclusions and recommendations
    ///
    /// 1. The Working Group recommended that States parties pay more attention to the disclosure of assets.
    /// ```
    ActAddressee {
        code: "H60",
        name: "act-addressee",
        severity: Info,
        mends: No,
        authority: "practice of the conclusions of the working groups, CAC/COSP/WG.4/2011/4",
        english: true,
    }
}

impl Rule for ActAddressee {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        if subject.is_foreign() {
            return;
        }
        for (at, recommendation) in subject.report().recommendations().iter().enumerate() {
            for (index, act) in recommendation.acts().enumerate() {
                let part = Part::Act { recommendation: at, act: index };
                if asks(act.kind()) && !names_somebody(act) {
                    if sink.wants_of(part) {
                        sink.report(names_nobody(part, act));
                    }
                } else if let Some(limb) = limb_without_agent(act) {
                    sink.report(limb_names_nobody(part, act, limb));
                }
            }
        }
    }
}

fn asks(kind: ActKind) -> bool {
    matches!(kind, ActKind::Request | ActKind::Recommendation | ActKind::Invitation | ActKind::Encouragement)
}

/// Whether somebody is named who is not the body that speaks, asking to be informed.
fn names_somebody(act: &Act) -> bool {
    // "Encouraged States parties:" goes on in items, which say what they are to do.
    if act.text().trim_end().ends_with(':') {
        return true;
    }
    let only_itself = act.addressees() == [Addressee::WorkingGroup];
    let is_told = only_itself && act.kind() == ActKind::Request && act.text().contains("that it be ");
    !act.addressees().is_empty() && !is_told
}

fn names_nobody(part: Part, act: &Act) -> Finding {
    let implied: Vec<&str> = act.implied_addressees().iter().map(in_words).collect();
    let help = if implied.is_empty() {
        "say who is to act".to_owned()
    } else {
        format!("say who is to act; the {} seems to be meant", implied.join(" or the "))
    };
    Finding::new(super::verb_spot(part, act), format!("\"{}\" names nobody who is to act", act.verb()))
        .label("of whom?")
        .help(help)
}

fn in_words(addressee: &Addressee) -> &str {
    match addressee {
        Addressee::WorkingGroup => "body itself",
        Addressee::Conference => "Conference",
        Addressee::StatesParties => "States parties",
        Addressee::Secretariat => "secretariat",
        Addressee::Other(name) => name,
    }
}

/// The longest subject of a limb, in bytes.
const LONGEST_SUBJECT: usize = 60;

/// A further "that" of an act whose verb is passive and has no agent: "and that special attention be given to".
fn limb_without_agent(act: &Act) -> Option<Range<usize>> {
    if !(asks(act.kind()) || matches!(act.kind(), ActKind::Restatement | ActKind::Decision)) {
        return None;
    }
    let text = act.text();
    memchr::memmem::find_iter(text.as_bytes(), " and that ").find_map(|at| {
        let start = at + " and that ".len();
        let limb = text.tail(start);
        let be = limb.find(" be ").filter(|be| *be <= LONGEST_SUBJECT)?;
        let participle = limb.tail(be + " be ".len()).split([' ', ',', '.', ';']).next()?;
        let end = be + " be ".len() + participle.len();
        let clause = limb.split([',', '.', ';']).next()?;
        let passive =
            participle.ends_with("ed") || ["given", "made", "paid", "taken", "held"].contains(&participle);
        let by_somebody = clause.contains(" by ") || clause.head(be).contains("States");
        (passive && !by_somebody && clause.len() >= end).then_some(start..start + end)
    })
}

fn limb_names_nobody(part: Part, act: &Act, limb: Range<usize>) -> Finding {
    let words = act.text().cut(limb.clone());
    Finding::new(Spot::Words(part, limb), format!("\"{words}\" names nobody who is to act"))
        .label("by whom?")
        .help("say who is to act")
}
