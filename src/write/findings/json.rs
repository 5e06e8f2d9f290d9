//! Findings and rules as JSON.

use serde::Serialize;

use super::FileFindings;
use crate::diagnostic::Diagnostic;
use crate::fix::{Fix, Safety};
use crate::validate::{Mends, RuleInfo, rules};

#[derive(Serialize)]
struct Wire<'a> {
    file: &'a str,
    code: &'a str,
    name: &'a str,
    severity: &'a str,
    message: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    place: Option<&'a str>,
    help: Option<&'a str>,
    authority: Option<&'a str>,
    fix: Option<FixWire<'a>>,
}

#[derive(Serialize)]
struct FixWire<'a> {
    title: &'a str,
    safe: bool,
    edits: Vec<EditWire<'a>>,
}

#[derive(Serialize)]
struct EditWire<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

/// One array of findings. Lines and columns are from 1, columns in characters; both are `null` for a finding about the report as a
/// whole. The edits of a fix give bytes of the file from 0.
///
/// ```
/// use uncac::{Validator, write::findings::{FileFindings, json}};
///
/// let text = "I. Introduction\n\n1. The Working Group recalled article 75 of the Convention.\n";
/// let findings = Validator::new().select("article-exists")?.check(&uncac::parse(text));
/// let out = json(&[FileFindings { file: "report.md", text, findings: &findings }]);
/// assert!(out.contains(r#""name": "article-exists""#) && out.contains(r#""line": 3"#));
/// # Ok::<(), uncac::UnknownRule>(())
/// ```
#[must_use]
pub fn json(files: &[FileFindings<'_>]) -> String {
    let wire: Vec<Wire<'_>> =
        files.iter().flat_map(|file| file.findings.iter().map(|finding| wire(file.file, finding))).collect();
    pretty(&wire)
}

fn wire<'a>(file: &'a str, finding: &'a Diagnostic) -> Wire<'a> {
    let (start, end) = finding.lines().unzip();
    Wire {
        file,
        code: finding.code(),
        name: finding.name(),
        severity: finding.severity().as_str(),
        message: finding.message(),
        line: start.map(|start| start.line),
        column: start.map(|start| start.column),
        end_line: end.map(|end| end.line),
        end_column: end.map(|end| end.column),
        place: finding.place(),
        help: finding.help(),
        authority: finding.authority(),
        fix: finding.fix().map(fix),
    }
}

fn fix(fix: &Fix) -> FixWire<'_> {
    let edit = |edit: &'_ crate::fix::Edit| (edit.span.start(), edit.span.end());
    let edits = fix.edits().iter().map(|one| {
        let (start, end) = edit(one);
        EditWire { start, end, text: &one.text }
    });
    FixWire { title: fix.title(), safe: fix.safety() == Safety::Safe, edits: edits.collect() }
}

#[derive(Serialize)]
struct RuleWire {
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    fix: Option<&'static str>,
    extracted_text_only: bool,
    summary: String,
    authority: &'static str,
    explanation: String,
}

/// The rules as one array, each with its explanation.
///
/// ```
/// assert!(uncac::write::findings::rules_json().contains(r#""name": "article-exists""#));
/// ```
#[must_use]
pub fn rules_json() -> String {
    pretty(&rules().map(rule).collect::<Vec<_>>())
}

fn rule(rule: &'static RuleInfo) -> RuleWire {
    RuleWire {
        code: rule.code(),
        name: rule.name(),
        severity: rule.severity().as_str(),
        fix: match rule.mends() {
            Mends::No => None,
            Mends::Offers => Some("offer"),
            Mends::Safely => Some("safe"),
        },
        extracted_text_only: rule.is_for_extracted_text(),
        summary: rule.summary().replace("\n ", " "),
        authority: rule.authority(),
        explanation: rule
            .explanation()
            .lines()
            .map(|line| line.strip_prefix(' ').unwrap_or(line).to_owned() + "\n")
            .collect(),
    }
}

/// Strings, numbers and lists of them always have a JSON form.
fn pretty<T: Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}
