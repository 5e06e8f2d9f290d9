use super::pass_on;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::Sink;
use crate::validate::subject::Subject;

rule! {
    /// The report has numbered paragraphs.
    ///
    /// # Why
    ///
    /// Documents of the United Nations are cited by paragraph.
    ///
    /// # Wrong
    ///
    /// ```text
    /// Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018
    ///
    /// I. Introduction
    ///
    /// The Working Group met in Vienna.
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
    NoParagraphs {
        code: "R6",
        name: "no-paragraphs",
        severity: Warning,
        mends: No,
        authority: super::AUTHORITY,
    }
}

impl Rule for NoParagraphs {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        pass_on(Self::INFO, subject, sink);
    }
}
