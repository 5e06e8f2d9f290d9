use super::pass_on;
use crate::cite::Cited;
use crate::model::{Citation, Place};
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::Sink;
use crate::validate::subject::Subject;

rule! {
    /// The title says when the meeting was held.
    ///
    /// # Why
    ///
    /// The names of States, their treaty status and the resolutions that can be cited depend on the day.
    ///
    /// # Wrong
    ///
    /// ```text
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna
    ///
    /// I. Introduction
    ///
    /// 1. The Working Group met in Vienna.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018
    ///
    /// I. Introduction
    ///
    /// 1. The Working Group met in Vienna.
    /// ```
    NoDates {
        code: "R4",
        name: "no-dates",
        severity: Warning,
        mends: No,
        authority: super::AUTHORITY,
    }
}

impl Rule for NoDates {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        // Days that do not exist are another matter.
        if !subject.report().citations().iter().any(is_unreal) {
            pass_on(Self::INFO, subject, sink);
        }
    }
}

fn is_unreal(citation: &Citation) -> bool {
    *citation.place() == Place::Title && matches!(citation.cited(), Cited::Date { value: None, .. })
}
