use super::pass_on;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::Sink;
use crate::validate::subject::Subject;

rule! {
    /// There is a text.
    ///
    /// # Why
    ///
    /// Nothing can be said about a report that is not there.
    ///
    /// # Wrong
    ///
    /// ```text
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// I. Introduction
    ///
    /// 1. The Working Group met in Vienna.
    /// ```
    EmptyText {
        code: "R1",
        name: "empty-text",
        severity: Warning,
        mends: No,
        authority: super::AUTHORITY,
    }
}

impl Rule for EmptyText {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        pass_on(Self::INFO, subject, sink);
    }
}
