use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::Sink;
use crate::validate::subject::Subject;

rule! {
    /// Every comment that silences a rule names one there is.
    ///
    /// # Why
    ///
    /// A misspelt name silences nothing.
    ///
    /// # Wrong
    ///
    /// ```text
    /// <!-- uncac: allow artcle-exists -->
    ///
    /// 1. The Working Group recalled article 57 of the Convention.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// <!-- A comment without a rule. -->
    ///
    /// 1. The Working Group recalled article 57 of the Convention.
    /// ```
    UnknownSilence {
        code: "R8",
        name: "unknown-silence",
        severity: Warning,
        mends: No,
        authority: "the comment itself",
    }
}

impl UnknownSilence {
    /// For the validator, which sees which silences were needed once all rules have run.
    pub(super) const RULE: &'static RuleInfo = Self::INFO;
}

impl Rule for UnknownSilence {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, _: &Subject<'_>, _: &mut Sink<'_>) {}
}
