use super::pass_on;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::Sink;
use crate::validate::subject::Subject;

rule! {
    /// The report has a title.
    ///
    /// # Why
    ///
    /// The title says which body met, where and when; everything that is checked against the register of meetings hangs on
    /// it.
    ///
    /// # Wrong
    ///
    /// ```text
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
    NoTitle {
        code: "R2",
        name: "no-title",
        severity: Warning,
        mends: No,
        authority: super::AUTHORITY,
    }
}

impl Rule for NoTitle {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        pass_on(Self::INFO, subject, sink);
    }
}
