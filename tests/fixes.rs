//! Fixes mend what they are for, and nothing else.

#![cfg(test)]

#[path = "support/real.rs"]
mod real;
#[path = "support/samples.rs"]
mod samples;

use std::collections::BTreeMap;

use serde::Deserialize;
use uncac::fix::{Safety, apply};
use uncac::{Diagnostic, Validator};

const SOUND: &str = include_str!("fixtures/rules/sound.md");

#[derive(Deserialize)]
struct Table {
    mutation: Vec<Mutation>,
}

#[derive(Deserialize)]
struct Mutation {
    kind: String,
    rule: String,
    old: String,
    new: String,
}

/// The samples, the draft, and every mutant of the sound report.
fn texts() -> Vec<(String, String)> {
    let table: Table = toml::from_str(include_str!("fixtures/rules/mutations.toml")).unwrap();
    let mutant =
        |one: &Mutation| (format!("{} ({})", one.rule, one.kind), SOUND.replacen(&one.old, &one.new, 1));
    let real = real::report_2011().map(|text| ("2011 report".to_owned(), text));
    let samples = samples::samples().into_iter().map(|sample| (sample.name, sample.text));
    table.mutation.iter().map(mutant).chain(samples).chain(real).collect()
}

fn check(text: &str) -> Vec<Diagnostic> {
    Validator::new().check(&uncac::parse(text))
}

fn counts(findings: &[Diagnostic]) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for finding in findings {
        *counts.entry(finding.name()).or_default() += 1;
    }
    counts
}

#[test]
fn fixing_twice_is_fixing_once() {
    for (name, text) in texts() {
        let once = Validator::new().fix(&text);
        let twice = Validator::new().fix(&once.text);
        assert_eq!(twice.text, once.text, "{name}");
        assert_eq!(twice.made.len(), 0, "{name}");
    }
}

#[test]
fn a_fixed_report_has_no_new_finding() {
    for (name, text) in texts() {
        let before = counts(&check(&text));
        let fixed = Validator::new().fix(&text);
        for (rule, count) in counts(&fixed.left) {
            assert!(count <= before.get(rule).copied().unwrap_or_default(), "{name}: {rule}: {}", fixed.text);
        }
    }
}

#[test]
fn no_safe_fix_is_left() {
    for (name, text) in texts() {
        let fixed = Validator::new().fix(&text);
        let left =
            fixed.left.iter().filter(|finding| finding.fix().is_some_and(|fix| fix.safety() == Safety::Safe));
        assert_eq!(left.map(ToString::to_string).collect::<Vec<_>>(), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn text_outside_the_edits_stays_byte_for_byte() {
    for (name, text) in texts() {
        let findings = check(&text);
        let fixes: Vec<_> = findings.iter().filter_map(Diagnostic::fix).collect();
        let (mended, _) = apply(&text, fixes.iter().copied());
        let mut edits: Vec<_> = fixes.iter().flat_map(|fix| fix.edits()).map(|edit| edit.span).collect();
        edits.sort();
        let (mut at, mut rest) = (0, mended.as_str());
        for edit in edits {
            let kept = text.get(at.min(edit.start())..edit.start()).unwrap();
            let found = rest.find(kept).unwrap_or_else(|| panic!("{name}: {kept:?} is gone"));
            rest = rest.get(found + kept.len()..).unwrap();
            at = at.max(edit.end());
        }
        assert!(rest.ends_with(text.get(at..).unwrap()), "{name}");
    }
}

#[test]
fn a_mutant_with_a_safe_fix_is_mended() {
    let mended = texts().into_iter().filter(|(_, text)| {
        let safe = |finding: &Diagnostic| finding.fix().is_some_and(|fix| fix.safety() == Safety::Safe);
        check(text).iter().any(safe)
    });
    assert!(mended.count() > 10, "hardly a mutant has a safe fix");
}

#[test]
fn a_fix_after_which_the_report_would_be_read_otherwise_is_left_out_and_told() {
    for samples::Sample { name, text } in samples::samples() {
        let shape = |text: &str| {
            let report = uncac::parse(text).into_report();
            let numbered =
                report.paragraphs().iter().filter(|paragraph| paragraph.number().is_some()).count();
            (report.all_sections().count(), numbered)
        };
        let fixed = Validator::new().fix_with_offers(&text);
        assert_eq!(shape(&fixed.text), shape(&text), "{name}");
        assert!(fixed.refused.iter().all(|finding| finding.fix().is_some()), "{name}");
    }
}
