//! Which rules are run, how hard they are, and running them.

use std::collections::{HashMap, HashSet};

use super::rule::RuleInfo;
use super::rules::FINDINGS_LEFT_OUT;
use super::silence;
use super::sink::{self, Findings, Sink};
use super::subject::Subject;
use super::unknown::UnknownRule;
use super::{mending, registry, rule};
use crate::diagnostic::{Diagnostic, Severity};
use crate::fix::{Fix, Safety};
use crate::model::{Language, Report};
use crate::parse::Parsed;
use crate::source::{Source, Span};

/// Checks reports against the rules, and is told in one place which rules count and how much.
///
/// ```
/// use uncac::{Severity, Validator};
///
/// let parsed = uncac::parse("I. Introduction\n\n1. States Parties met.\n\n3. They adopted article 75.\n");
/// let validator = Validator::new()
///     .select("paragraph-sequence")?
///     .select("states-parties-case")?
///     .with_severity("states-parties-case", Severity::Error)?;
/// let names: Vec<_> = validator.check(&parsed).iter().map(|finding| finding.name()).collect();
/// assert_eq!(names, ["states-parties-case", "paragraph-sequence"]);
/// # Ok::<(), uncac::UnknownRule>(())
/// ```
#[derive(Debug, Clone)]
#[must_use]
pub struct Validator {
    /// Empty: all rules.
    selected: Vec<&'static str>,
    ignored: Vec<&'static str>,
    severities: HashMap<&'static str, Severity>,
    extracted: Option<bool>,
    limit: usize,
}

/// How many findings a list has at most where nobody says otherwise. A report of the usual length that is wrong in every line has
/// fewer.
const FINDINGS: usize = 5000;

impl Default for Validator {
    fn default() -> Self {
        let (selected, ignored, severities) = (Vec::new(), Vec::new(), HashMap::new());
        Self { selected, ignored, severities, extracted: None, limit: FINDINGS }
    }
}

/// What can be checked: a report, and the text it was read from where there is one.
#[derive(Debug, Clone, Copy)]
pub struct Checked<'a> {
    report: &'a Report,
    parsed: Option<&'a Parsed>,
}

#[cfg(feature = "html")]
impl<'a> Checked<'a> {
    pub(crate) fn report(self) -> &'a Report {
        self.report
    }

    pub(crate) fn parsed(self) -> Option<&'a Parsed> {
        self.parsed
    }
}

impl<'a> From<&'a Parsed> for Checked<'a> {
    fn from(parsed: &'a Parsed) -> Self {
        Self { report: parsed.report(), parsed: Some(parsed) }
    }
}

impl<'a> From<&'a Report> for Checked<'a> {
    fn from(report: &'a Report) -> Self {
        Self { report, parsed: None }
    }
}

/// A text after its fixes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fixed {
    /// The text.
    pub text: String,
    /// What was mended, in the order it was: the findings with their fixes. Their lines and bytes are those of the text before.
    pub made: Vec<Diagnostic>,
    /// What is still to be said about the text.
    pub left: Vec<Diagnostic>,
    /// What has a fix that was left out: after it the report would be read with more or fewer sections or numbered paragraphs.
    pub refused: Vec<Diagnostic>,
}

impl Validator {
    /// All rules, each as hard as it is by itself.
    pub fn new() -> Self {
        Self::default()
    }

    /// Runs this rule; with the first call, only the rules selected.
    ///
    /// # Errors
    ///
    /// No rule has this name or code.
    pub fn select(mut self, name: &str) -> Result<Self, UnknownRule> {
        self.selected.push(rule(name)?.name);
        Ok(self)
    }

    /// Does not run this rule.
    ///
    /// # Errors
    ///
    /// No rule has this name or code.
    pub fn ignore(mut self, name: &str) -> Result<Self, UnknownRule> {
        self.ignored.push(rule(name)?.name);
        Ok(self)
    }

    /// Gives all findings of this rule a severity.
    ///
    /// # Errors
    ///
    /// No rule has this name or code.
    pub fn with_severity(mut self, name: &str, severity: Severity) -> Result<Self, UnknownRule> {
        self.severities.insert(rule(name)?.name, severity);
        Ok(self)
    }

    /// Says whether the texts were extracted from pages, so that the rules about what extraction does are run. Where nobody
    /// says so, a text with form feeds, page furniture or several paragraphs cut in two is taken for extracted.
    pub fn with_extracted(mut self, extracted: bool) -> Self {
        self.extracted = Some(extracted);
        self
    }

    /// How many findings [`check`](Self::check) gives at the most: the first ones in the order of the text, 5,000 where nobody says
    /// otherwise. Where there are more, a closing finding of the rule `findings-left-out` says how many are left out, unless that
    /// rule is ignored. Fixing looks at all findings.
    ///
    /// ```
    /// let parsed = uncac::parse("I. A\n\n1. They organise. They recognise. They realise.\n");
    /// let validator = uncac::Validator::new().select("spelling-ize")?.with_limit(1);
    /// let findings = validator.check(&parsed);
    /// assert_eq!(findings[0].name(), "spelling-ize");
    /// assert_eq!(findings[1].message(), "2 more findings are left out");
    /// # Ok::<(), uncac::UnknownRule>(())
    /// ```
    pub fn with_limit(mut self, findings: usize) -> Self {
        self.limit = findings;
        self
    }

    /// What is wrong with a report, in the order of the text.
    #[must_use]
    pub fn check<'a>(&self, report: impl Into<Checked<'a>>) -> Vec<Diagnostic> {
        self.check_within(report.into(), self.limit)
    }

    fn check_within(&self, Checked { report, parsed }: Checked<'_>, limit: usize) -> Vec<Diagnostic> {
        let subject = Subject::new(report, parsed, self.extracted);
        let Findings { list, last, mut left_out } = self.run(&subject, limit);
        let mut findings = without_echoes(list);
        if let Some(parsed) = parsed {
            silence::silence(parsed, &|name| self.runs(name), &mut findings);
            // Behind the last finding nobody knows whether a silence was needed.
            findings.retain(|finding| last.is_none_or(|last| sink::place(finding) <= last));
            left_out += findings.len().saturating_sub(limit);
            place_in_lines(parsed, &mut findings);
        }
        findings.sort_by_cached_key(sink::place);
        findings.truncate(limit);
        // Whoever selects a rule wants to know whether its list is whole.
        let untold = left_out > 0 && !self.ignored.contains(&FINDINGS_LEFT_OUT.name);
        findings.extend(untold.then(|| closing(left_out)));
        for finding in &mut findings {
            if let Some(severity) = self.severities.get(finding.name()) {
                finding.set_severity(*severity);
            }
        }
        findings
    }

    /// Applies all safe fixes to a text until none is left. Applying them again changes nothing. A fix after which the report
    /// would be read with more or fewer sections or numbered paragraphs is left out.
    ///
    /// ```
    /// let fixed = uncac::Validator::new().fix("1. The States Parties met.\n");
    /// assert_eq!(fixed.text, "1. The States parties met.\n");
    /// assert_eq!(fixed.made[0].name(), "states-parties-case");
    /// ```
    #[must_use]
    pub fn fix(&self, text: &str) -> Fixed {
        self.fix_while(text, |fix| fix.safety() == Safety::Safe)
    }

    /// Applies the safe fixes and those that are one candidate for the author to decide on.
    #[must_use]
    pub fn fix_with_offers(&self, text: &str) -> Fixed {
        self.fix_while(text, |_| true)
    }

    fn fix_while(&self, text: &str, wanted: impl Fn(&Fix) -> bool) -> Fixed {
        let mut parsed = crate::parse(text);
        let mut made = Vec::new();
        let mut left = self.check_within((&parsed).into(), usize::MAX);
        let mut refused = Vec::new();
        for _ in 0..ROUNDS {
            let wanted = left.iter().filter(|finding| finding.fix().is_some_and(&wanted));
            let findings: Vec<&Diagnostic> = wanted.collect();
            let fixes: Vec<&Fix> = findings.iter().filter_map(|finding| finding.fix()).collect();
            let before = parsed.text().to_owned();
            let mended = mending::mend(parsed, &fixes);
            let of = |at: &usize| findings.get(*at).map(|finding| (*finding).clone());
            refused = mended.refused.iter().filter_map(of).collect();
            parsed = mended.parsed;
            if parsed.text() == before {
                break;
            }
            made.extend(mended.made.iter().filter_map(of));
            left = self.check_within((&parsed).into(), usize::MAX);
        }
        Fixed { text: parsed.text().to_owned(), made, left, refused }
    }

    fn runs(&self, name: &str) -> bool {
        (self.selected.is_empty() || self.selected.contains(&name)) && !self.ignored.contains(&name)
    }

    fn run(&self, subject: &Subject<'_>, limit: usize) -> Findings {
        let english = subject.report().language() == Language::English;
        let rules = registry::all().iter().filter(|rule| {
            let info = rule.info();
            self.runs(info.name) && (!info.extraction || subject.is_extracted()) && (!info.english || english)
        });
        let mut sink: Option<Sink<'_>> = None;
        for rule in rules {
            let sink = sink.get_or_insert_with(|| Sink::new(subject, rule.info(), limit));
            sink.rule(rule.info());
            rule.check(subject, sink);
        }
        sink.map_or(Findings { list: Vec::new(), last: None, left_out: 0 }, Sink::finish)
    }
}

/// The finding that closes a list which is not whole.
fn closing(left_out: usize) -> Diagnostic {
    let (findings, are) = if left_out == 1 { ("finding", "is") } else { ("findings", "are") };
    let message = format!("{left_out} more {findings} {are} left out");
    let info = FINDINGS_LEFT_OUT;
    Diagnostic::new(info.code, info.name, info.severity, message)
        .with_authority(info.authority)
        .with_help("mend what is told and check again, or allow more by `Validator::with_limit`")
}

/// A fix may make room for another one, but not for ever.
const ROUNDS: usize = 8;

/// Leaves out findings that another rule has made in the same place and says better: one cause, one finding.
fn without_echoes(findings: Vec<(&'static RuleInfo, Diagnostic)>) -> Vec<Diagnostic> {
    let places = Places::new(&findings);
    let is_echo = |info: &RuleInfo, finding: &Diagnostic| {
        info.yields_to.iter().any(|better| places.has(better, finding))
    };
    let keep: Vec<bool> = findings.iter().map(|(info, finding)| !is_echo(info, finding)).collect();
    findings.into_iter().zip(keep).filter(|(_, keep)| *keep).map(|((_, finding), _)| finding).collect()
}

/// Where every rule has found something.
#[derive(Default)]
struct Places {
    spans: HashMap<&'static str, Vec<Span>>,
    parts: HashSet<(&'static str, Option<String>)>,
}

impl Places {
    fn new(findings: &[(&'static RuleInfo, Diagnostic)]) -> Self {
        let mut places = Self::default();
        // Most rules are no one's better.
        let mut better: Vec<&str> = findings.iter().flat_map(|(info, _)| info.yields_to).copied().collect();
        better.sort_unstable();
        better.dedup();
        for (info, finding) in findings.iter().filter(|(info, _)| better.binary_search(&info.name).is_ok()) {
            match finding.span() {
                Some(span) => places.spans.entry(info.name).or_default().push(span),
                None => {
                    places.parts.insert((info.name, finding.place().map(str::to_owned)));
                }
            }
        }
        for spans in places.spans.values_mut() {
            spans.sort_unstable();
        }
        places
    }

    /// Whether a rule has found something that touches the place of a finding.
    fn has(&self, rule: &'static str, finding: &Diagnostic) -> bool {
        let Some(span) = finding.span() else {
            return self.parts.contains(&(rule, finding.place().map(str::to_owned)));
        };
        let spans = self.spans.get(rule).map(Vec::as_slice).unwrap_or_default();
        let next = spans.partition_point(|other| other.start() <= span.end());
        // Findings of one rule hardly overlap: the last that begins before the end is the one to look at.
        next.checked_sub(1).and_then(|at| spans.get(at)).is_some_and(|other| span.start() <= other.end())
    }
}

/// Gives the findings their lines and columns, in one walk through the text.
fn place_in_lines(parsed: &Parsed, findings: &mut [Diagnostic]) {
    let mut offsets: Vec<usize> =
        findings.iter().filter_map(Diagnostic::span).flat_map(|span| [span.start(), span.end()]).collect();
    offsets.sort_unstable();
    offsets.dedup();
    let places = Source::new("", parsed.text()).lines_columns(&offsets);
    let at = |offset: usize| offsets.binary_search(&offset).ok().and_then(|index| places.get(index)).copied();
    for finding in findings {
        let lines = finding.span().and_then(|span| at(span.start()).zip(at(span.end())));
        finding.set_lines(lines);
    }
}
