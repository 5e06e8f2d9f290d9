use super::pass_on;
use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::Sink;
use crate::validate::subject::Subject;

rule! {
    /// The title names the body that met.
    ///
    /// # Why
    ///
    /// Symbols, agenda and the noun for the gathering depend on the body.
    ///
    /// # Wrong
    ///
    /// ```text
    /// Report on the meeting held in Vienna on 6 and 7 June 2018
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
    NoBody {
        code: "R3",
        name: "no-body",
        severity: Warning,
        mends: No,
        authority: super::AUTHORITY,
    }
}

impl Rule for NoBody {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, subject: &Subject<'_>, sink: &mut Sink<'_>) {
        pass_on(Self::INFO, subject, sink);
    }
}
