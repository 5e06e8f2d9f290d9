//! SARIF 2.1.0, the form code scanners exchange findings in (OASIS, 2020).

use serde_json::{Value, json};

use super::FileFindings;
use crate::diagnostic::{Diagnostic, Severity};
use crate::fix::Fix;
use crate::validate::{RuleInfo, rules};

/// The findings as one run of SARIF 2.1.0, with the rules they belong to. Columns are in Unicode code points.
///
/// ```
/// use uncac::{Validator, write::findings::{FileFindings, sarif}};
///
/// let text = "I. Introduction\n\n1. The Working Group recalled article 75 of the Convention.\n";
/// let findings = Validator::new().select("article-exists")?.check(&uncac::parse(text));
/// let out = sarif(&[FileFindings { file: "report.md", text, findings: &findings }]);
/// assert!(out.contains(r#""ruleId": "article-exists""#));
/// # Ok::<(), uncac::UnknownRule>(())
/// ```
#[must_use]
pub fn sarif(files: &[FileFindings<'_>]) -> String {
    let results: Vec<Value> =
        files.iter().flat_map(|file| file.findings.iter().map(|finding| result(file, finding))).collect();
    let driver = json!({
        "name": "uncac",
        "version": env!("CARGO_PKG_VERSION"),
        "rules": rules().map(rule).collect::<Vec<_>>(),
    });
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{ "tool": { "driver": driver }, "columnKind": "unicodeCodePoints", "results": results }],
    });
    serde_json::to_string_pretty(&log).unwrap_or_default()
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn rule(rule: &RuleInfo) -> Value {
    let help: String = rule
        .explanation()
        .lines()
        .map(|line| line.strip_prefix(' ').unwrap_or(line).to_owned() + "\n")
        .collect();
    json!({
        "id": rule.name(),
        "name": pascal_case(rule.name()),
        "shortDescription": { "text": rule.summary().replace("\n ", " ") },
        "fullDescription": { "text": format!("Authority: {}", rule.authority()) },
        "help": { "text": help.clone(), "markdown": help },
        "defaultConfiguration": { "level": level(rule.severity()) },
    })
}

fn pascal_case(name: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect::<String>()
    };
    name.split('-').map(word).collect()
}

fn result(file: &FileFindings<'_>, finding: &Diagnostic) -> Value {
    let mut physical = json!({ "artifactLocation": { "uri": uri(file.file) } });
    if let (Some((start, end)), Some(object)) = (finding.lines(), physical.as_object_mut()) {
        let region = json!({
            "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column,
        });
        object.insert("region".to_owned(), region);
    }
    let help = finding.help().map(|help| format!("; {help}")).unwrap_or_default();
    let mut result = json!({
        "ruleId": finding.name(),
        "level": level(finding.severity()),
        "message": { "text": format!("{}{help}", finding.message()) },
        "locations": [{ "physicalLocation": physical }],
    });
    if let (Some(fix), Some(object)) = (finding.fix(), result.as_object_mut()) {
        object.insert("fixes".to_owned(), json!([fix_of(file, fix)]));
    }
    result
}

fn fix_of(file: &FileFindings<'_>, fix: &Fix) -> Value {
    let replacement = |edit: &crate::fix::Edit| {
        json!({
            "deletedRegion": { "byteOffset": edit.span.start(), "byteLength": edit.span.len() },
            "insertedContent": { "text": edit.text },
        })
    };
    json!({
        "description": { "text": fix.title() },
        "artifactChanges": [{
            "artifactLocation": { "uri": uri(file.file) },
            "replacements": fix.edits().iter().map(replacement).collect::<Vec<_>>(),
        }],
    })
}

/// A path as a reference of RFC 3986: what such a reference can't hold is percent-encoded.
fn uri(path: &str) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(byte);
    let encode = |byte: &u8| if plain(byte) { char::from(*byte).to_string() } else { format!("%{byte:02X}") };
    path.replace('\\', "/").as_bytes().iter().map(encode).collect()
}
