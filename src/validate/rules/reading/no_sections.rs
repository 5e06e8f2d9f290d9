use super::pass_on;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::Sink;
use crate::validate::subject::Subject;

rule! {
    /// The report has headings.
    ///
    /// # Why
    ///
    /// Main sections carry roman numerals; without any the report cannot be referred to by section.
    ///
    /// # Wrong
    ///
    /// ```text
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018
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
    NoSections {
        code: "R5",
        name: "no-sections",
        severity: Warning,
        mends: No,
        authority: super::AUTHORITY,
    }
}

impl Rule for NoSections {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        pass_on(Self::INFO, subject, sink);
    }
}
