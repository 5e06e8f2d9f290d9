use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::Sink;
use crate::validate::subject::Subject;

rule! {
    /// Every comment that silences a rule has something to silence.
    ///
    /// # Why
    ///
    /// A silence that is no longer needed hides the next mistake.
    ///
    /// # Wrong
    ///
    /// ```text
    /// <!-- uncac: allow article-exists -->
    ///
    /// 1. The Working Group recalled article 57 of the Convention.
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. The Working Group recalled article 57 of the Convention.
    /// ```
    UnusedSilence {
        code: "R7",
        name: "unused-silence",
        severity: Warning,
        mends: No,
        authority: "the comment itself",
    }
}

impl UnusedSilence {
    /// For the validator, which sees which silences were needed once all rules have run.
    pub(super) const RULE: &'static RuleInfo = Self::INFO;
}

impl Rule for UnusedSilence {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, _: &Subject<'_>, _: &mut Sink<'_>) {}
}
