//! The 2011 report was edited and issued; what the rules say of it was judged by a reader, rule by rule. The numbers are lines of
//! the report.

#![cfg(test)]

#[path = "support/real.rs"]
mod real;

use std::collections::BTreeSet;

use uncac::{Diagnostic, Severity, Validator};

/// Findings a reader agrees with.
const RIGHT: [(&str, &[usize]); 25] = [
    ("sections-follow-agenda", &[125]),
    ("split-paragraph", &[141, 153, 187, 201, 215, 227, 241, 253]),
    ("marker-collision", &[96, 129, 205]),
    ("day-without-year", &[95]),
    ("symbol-inverted", &[265]),
    ("same-symbol-same-title", &[131]),
    ("fixed-string-drift", &[60]),
    ("empty-kind", &[119]),
    ("speaker-attended", &[199, 219, 225, 243]),
    ("speaker-capacity", &[225, 243]),
    ("act-addressee", &[69, 70, 71, 74]),
    ("recommended-mood", &[52, 58]),
    ("meeting-not-session", &[52, 71]),
    ("own-meeting-definite", &[48]),
    ("working-group-case", &[28]),
    ("organization-name", &[199, 219, 247]),
    ("mechanism-name", &[163]),
    ("abbreviation-introduced", &[233]),
    ("title-capitals", &[229]),
    ("stray-comma", &[58, 75]),
    ("footnote-place", &[239]),
    ("blank-lines", &[29, 66, 67, 68, 69, 70, 71, 72, 73, 74]),
    ("quotes-directional", &[85, 99, 159]),
    ("masthead-symbol", &[]),
    ("job-number-form", &[]),
];

/// Findings one may argue about. They may be there or not.
const ARGUABLE: [(&str, &[usize]); 5] = [
    ("corrigendum-exists", &[85, 131]),
    ("category-capacity", &[115, 117, 123]),
    ("entity-name", &[123]),
    ("secretariat-case", &[131, 209]),
    ("abbreviation-introduced", &[119]),
];

fn findings() -> Option<Vec<Diagnostic>> {
    let text = real::report_2011()?;
    Some(Validator::new().check(&uncac::parse(&text)))
}

fn line(finding: &Diagnostic) -> usize {
    finding.lines().map_or(0, |(start, _)| start.line)
}

#[test]
fn what_a_reader_agrees_with_is_found_at_its_line() {
    let Some(findings) = findings() else { return };
    let found: BTreeSet<(&str, usize)> =
        findings.iter().map(|finding| (finding.name(), line(finding))).collect();
    let mut missing = Vec::new();
    for (rule, lines) in RIGHT {
        missing.extend(
            lines
                .iter()
                .filter(|line| !found.contains(&(rule, **line)))
                .map(|line| format!("{rule} at {line}")),
        );
        if lines.is_empty() && !findings.iter().any(|finding| finding.name() == rule) {
            missing.push(rule.to_owned());
        }
    }
    assert!(missing.is_empty(), "not found: {}", missing.join(", "));
}

#[test]
fn nothing_else_is_found() {
    let Some(findings) = findings() else { return };
    let judged: Vec<(&str, &[usize])> = RIGHT.into_iter().chain(ARGUABLE).collect();
    let is_judged = |finding: &Diagnostic| {
        judged.iter().any(|(rule, lines)| {
            *rule == finding.name()
                && (lines.is_empty() || lines.contains(&line(finding)) || *rule == "quotes-directional")
        })
    };
    let others: Vec<String> =
        findings.iter().filter(|one| !is_judged(one)).map(ToString::to_string).collect();
    assert!(others.is_empty(), "{}", others.join("\n"));
}

#[test]
fn the_only_error_is_the_missing_symbol() {
    let Some(findings) = findings() else { return };
    let errors: Vec<&str> =
        findings.iter().filter(|one| one.severity() == Severity::Error).map(Diagnostic::name).collect();
    assert_eq!(errors, ["masthead-symbol"]);
}
