//! The sound report has nothing wrong with it; one change makes one rule speak, at the changed place.

#![cfg(test)]

use std::collections::BTreeMap;

use serde::Deserialize;
use uncac::validate::rules;
use uncac::{Diagnostic, Severity, Validator};

const SOUND: &str = include_str!("fixtures/rules/sound.md");
const MUTATIONS: &str = include_str!("fixtures/rules/mutations.toml");

#[derive(Deserialize)]
struct Table {
    mutation: Vec<Mutation>,
}

/// A change to the sound report, and which rule it breaks.
#[derive(Deserialize)]
struct Mutation {
    rule: String,
    kind: String,
    old: String,
    new: String,
    /// Words of `new` that the finding must touch.
    #[serde(default)]
    at: Option<String>,
    /// The text counts as extracted from pages.
    #[serde(default)]
    extracted: bool,
}

fn mutations() -> Vec<Mutation> {
    toml::from_str::<Table>(MUTATIONS).unwrap().mutation
}

fn check(text: &str, extracted: bool) -> Vec<Diagnostic> {
    Validator::new().with_extracted(extracted).check(&uncac::parse(text))
}

fn key(finding: &Diagnostic) -> (String, String) {
    (finding.name().to_owned(), finding.message().to_owned())
}

/// What a mutant has that the sound report has not.
fn new_findings(findings: Vec<Diagnostic>, sound: &[Diagnostic]) -> Vec<Diagnostic> {
    let mut known: Vec<_> = sound.iter().map(key).collect();
    let is_new = |finding: &Diagnostic| match known.iter().position(|known| *known == key(finding)) {
        Some(at) => {
            known.swap_remove(at);
            false
        }
        None => true,
    };
    findings.into_iter().filter(is_new).collect()
}

/// What is wrong with how a mutant was caught.
fn complaint(mutation: &Mutation, sound: &[Diagnostic]) -> Option<String> {
    let Mutation { rule, kind, old, new, .. } = mutation;
    let count = SOUND.matches(old.as_str()).count();
    if count != 1 {
        return Some(format!("{rule} ({kind}): \"{old}\" stands {count} times in the sound report"));
    }
    let text = SOUND.replacen(old.as_str(), new, 1);
    let findings = new_findings(check(&text, mutation.extracted), sound);
    let start = SOUND.find(old.as_str()).unwrap();
    let wanted = mutation
        .at
        .as_deref()
        .and_then(|at| new.find(at).map(|offset| (start + offset, start + offset + at.len())));
    let here = |finding: &Diagnostic| {
        wanted.zip(finding.span()).is_none_or(|((from, to), span)| span.start() <= to && from <= span.end())
    };
    let said: String = findings.iter().map(|finding| format!("\n    {finding}")).collect();
    if !findings.iter().any(|finding| finding.name() == rule) {
        return Some(format!("{rule} ({kind}): not caught{said}"));
    }
    if !findings.iter().any(|finding| finding.name() == rule && here(finding)) {
        return Some(format!("{rule} ({kind}): caught in the wrong place{said}"));
    }
    (findings.len() > 2).then(|| format!("{rule} ({kind}): {} findings for one cause{said}", findings.len()))
}

#[test]
fn the_sound_report_has_no_error_and_no_warning() {
    let findings = check(SOUND, false);
    let loud: Vec<String> = findings
        .iter()
        .filter(|finding| finding.severity() > Severity::Info)
        .map(|finding| format!("{finding} | {}", finding.help().unwrap_or_default()))
        .collect();
    assert!(loud.is_empty(), "{}", loud.join("\n"));
}

#[test]
fn every_mutant_is_caught_by_its_rule_at_its_place() {
    let sound = [check(SOUND, false), check(SOUND, true)];
    let complaints: Vec<String> = mutations()
        .iter()
        .filter_map(|mutation| complaint(mutation, &sound[usize::from(mutation.extracted)]))
        .collect();
    assert!(
        complaints.is_empty(),
        "{} of {} mutants:\n{}",
        complaints.len(),
        mutations().len(),
        complaints.join("\n")
    );
}

#[test]
fn every_rule_has_three_mutations() {
    let mut counts: BTreeMap<&str, usize> = rules().map(|rule| (rule.name(), 0)).collect();
    let mutations = mutations();
    for mutation in &mutations {
        let count = counts.get_mut(mutation.rule.as_str());
        *count.unwrap_or_else(|| panic!("no rule is called {}", mutation.rule)) += 1;
    }
    let few: Vec<_> =
        counts.into_iter().filter(|(name, count)| *count < 3 && !is_about_reading(name)).collect();
    assert!(few.is_empty(), "{few:?}");
}

/// What reading misses is tested where reading is.
fn is_about_reading(name: &str) -> bool {
    rules().any(|rule| rule.name() == name && rule.code().starts_with('R'))
}
