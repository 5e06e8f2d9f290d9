//! Where rules put what they find.

use super::rule::RuleInfo;
use super::spot::Spot;
use super::subject::Subject;
use crate::diagnostic::{Diagnostic, Severity};
use crate::fix::Fix;

/// Collects the findings of one rule after another.
pub(crate) struct Sink<'a> {
    subject: &'a Subject<'a>,
    info: &'static RuleInfo,
    findings: Vec<(&'static RuleInfo, Diagnostic)>,
}

/// What a rule has found.
#[must_use]
pub(crate) struct Finding {
    spot: Spot,
    message: String,
    severity: Option<Severity>,
    label: Option<String>,
    help: Option<String>,
    fix: Option<Fix>,
}

impl Finding {
    /// A finding at a place: what was found, lower case, without a full stop, the words in question in quotation marks.
    pub(crate) fn new(spot: impl Into<Spot>, message: impl Into<String>) -> Self {
        Self {
            spot: spot.into(),
            message: message.into(),
            severity: None,
            label: None,
            help: None,
            fix: None,
        }
    }

    /// Milder or harder than the rule is by itself.
    pub(crate) fn severity(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }

    /// A word or two beside the carets: `expected 12`.
    pub(crate) fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// What to do.
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The change that mends it, where there is a text.
    pub(crate) fn fix(mut self, fix: Option<Fix>) -> Self {
        self.fix = fix;
        self
    }
}

impl<'a> Sink<'a> {
    pub(super) fn new(subject: &'a Subject<'a>, info: &'static RuleInfo) -> Self {
        Self { subject, info, findings: Vec::new() }
    }

    /// The findings from here on are those of this rule.
    pub(super) fn rule(&mut self, info: &'static RuleInfo) {
        self.info = info;
    }

    pub(super) fn finish(self) -> Vec<(&'static RuleInfo, Diagnostic)> {
        self.findings
    }

    /// Takes a finding of the rule that runs.
    pub(crate) fn report(&mut self, finding: Finding) {
        let Finding { spot, message, severity, label, help, fix } = finding;
        let severity = severity.unwrap_or(self.info.severity);
        let mut diagnostic = Diagnostic::new(self.info.code, self.info.name, severity, message)
            .at(self.subject.span(&spot))
            .in_place(self.subject.describe(&spot))
            .with_label(label)
            .with_authority(self.info.authority)
            .with_fix(fix);
        if let Some(help) = help {
            diagnostic = diagnostic.with_help(help);
        }
        self.findings.push((self.info, diagnostic));
    }

    /// Takes what reading has found, as a finding of the rule that runs.
    pub(crate) fn pass_on(&mut self, diagnostic: Diagnostic) {
        self.findings.push((self.info, diagnostic.with_authority(self.info.authority)));
    }
}
