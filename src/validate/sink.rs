//! Where rules put what they find.

use std::borrow::Cow;

use super::rule::RuleInfo;
use super::spot::Spot;
use super::subject::Subject;
use crate::diagnostic::{Diagnostic, Severity};
use crate::fix::Fix;
use crate::parse::Part;
use crate::source::Span;

/// Collects the findings of one rule after another.
pub(crate) struct Sink<'a> {
    subject: &'a Subject<'a>,
    info: &'static RuleInfo,
    findings: Vec<Found>,
    /// How many findings are wanted: the first ones in the order of the text.
    limit: usize,
    /// Where the last of the first ones stands, once there are more. What stands behind it is only counted.
    last: Option<Place>,
    left_out: usize,
}

/// How many findings there is room for from the beginning.
const USUAL: usize = 64;

/// A finding and its rule.
type Found = (&'static RuleInfo, Diagnostic);

/// What findings are put in order by: where they begin, and the code of their rule.
type Place = (Option<usize>, &'static str);

/// The findings of all rules.
pub(super) struct Findings {
    pub(super) list: Vec<Found>,
    /// Where the last finding stands that is not left out, if any is.
    pub(super) last: Option<Place>,
    /// How many are left out.
    pub(super) left_out: usize,
}

pub(super) fn place(finding: &Diagnostic) -> Place {
    (finding.span().map(Span::start), finding.code())
}

/// What a rule has found.
#[must_use]
pub(crate) struct Finding {
    spot: Spot,
    message: String,
    severity: Option<Severity>,
    label: Option<Cow<'static, str>>,
    help: Option<Cow<'static, str>>,
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
    pub(crate) fn label(mut self, label: impl Into<Cow<'static, str>>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// What to do.
    pub(crate) fn help(mut self, help: impl Into<Cow<'static, str>>) -> Self {
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
    pub(super) fn new(subject: &'a Subject<'a>, info: &'static RuleInfo, limit: usize) -> Self {
        let findings = Vec::with_capacity(USUAL.min(limit));
        Self { subject, info, findings, limit, last: None, left_out: 0 }
    }

    /// The findings from here on are those of this rule.
    pub(super) fn rule(&mut self, info: &'static RuleInfo) {
        self.info = info;
    }

    pub(super) fn finish(mut self) -> Findings {
        if self.findings.len() > self.limit {
            self.keep_first();
        }
        Findings { list: self.findings, last: self.last, left_out: self.left_out }
    }

    fn push(&mut self, finding: Diagnostic) {
        self.findings.push((self.info, finding));
        if self.findings.len() > self.limit.saturating_add(self.limit / 2) {
            self.keep_first();
        }
    }

    /// Leaves out all but the first findings in the order of the text.
    fn keep_first(&mut self) {
        let Some(last) = self.limit.checked_sub(1) else {
            self.left_out += self.findings.len();
            return self.findings.clear();
        };
        let all = self.findings.iter().enumerate();
        let mut places: Vec<(Place, usize)> = all.map(|(at, (_, finding))| (place(finding), at)).collect();
        let (_, last, _) = places.select_nth_unstable(last);
        let last = *last;
        let mut at = 0..;
        self.findings.retain(|(_, finding)| (place(finding), at.next().unwrap_or(usize::MAX)) <= last);
        self.left_out += places.len() - self.findings.len();
        self.last = Some(last.0);
    }

    /// Whether a finding of the rule that runs is wanted at a place. One that is not is counted, and need not be made: a rule asks
    /// that may have very many.
    pub(crate) fn wants(&mut self, spot: &Spot) -> bool {
        let is_behind = self.last.is_some_and(|last| self.is_behind(spot, last));
        self.left_out += usize::from(is_behind);
        !is_behind
    }

    /// The same of a finding that is somewhere in a part.
    pub(crate) fn wants_of(&mut self, part: Part) -> bool {
        let code = self.info.code;
        let is_behind = self.last.is_some_and(|last| {
            self.subject.earliest(&Spot::Whole(part)).is_some_and(|start| (Some(start), code) > last)
        });
        self.left_out += usize::from(is_behind);
        !is_behind
    }

    fn is_behind(&self, spot: &Spot, last: Place) -> bool {
        let code = self.info.code;
        // Most often it is enough to know where the part begins.
        let surely = self.subject.earliest(spot).is_some_and(|start| (Some(start), code) > last);
        surely || (self.subject.span(spot).map(Span::start), code) > last
    }

    /// Takes a finding of the rule that runs.
    pub(crate) fn report(&mut self, finding: Finding) {
        if !self.wants(&finding.spot) {
            return;
        }
        let Finding { spot, message, severity, label, help, fix } = finding;
        let span = self.subject.span(&spot);
        let severity = severity.unwrap_or(self.info.severity);
        let mut diagnostic = Diagnostic::new(self.info.code, self.info.name, severity, message)
            .at(span)
            .in_place(self.subject.describe(&spot))
            .labelled(label)
            .with_authority(self.info.authority)
            .with_fix(fix);
        if let Some(help) = help {
            diagnostic = diagnostic.with_help(help);
        }
        self.push(diagnostic);
    }

    /// Takes what reading has found, as a finding of the rule that runs.
    pub(crate) fn pass_on(&mut self, diagnostic: Diagnostic) {
        self.push(diagnostic.with_authority(self.info.authority));
    }
}
