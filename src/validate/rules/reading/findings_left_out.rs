use crate::validate::rule::{Rule, RuleInfo, rule};
use crate::validate::sink::Sink;
use crate::validate::subject::Subject;

rule! {
    /// The list of findings is whole.
    ///
    /// # Why
    ///
    /// Where there are more findings than were asked for, or than 5,000 where nobody said, the first ones in the order of the text are
    /// told. Who mends those and sees no more of them may take the report for sound.
    ///
    /// # Wrong
    ///
    /// ```text
    /// 1. They organise their work. [this sentence 5001 times]
    /// ```
    ///
    /// # Right
    ///
    /// ```text
    /// 1. They organise their work.
    /// ```
    FindingsLeftOut {
        code: "R9",
        name: "findings-left-out",
        severity: Warning,
        mends: No,
        authority: "the list itself",
    }
}

impl FindingsLeftOut {
    /// For the validator, which sees how many findings there are once all rules have run.
    pub(super) const RULE: &'static RuleInfo = Self::INFO;
}

impl Rule for FindingsLeftOut {
    fn info(&self) -> &'static RuleInfo {
        Self::INFO
    }

    fn check(&self, _: &Subject<'_>, _: &mut Sink<'_>) {}
}
