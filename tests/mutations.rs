//! The sound report has nothing wrong with it; one change makes one rule speak, at the changed place.

#![cfg(test)]

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;
use uncac::validate::rules;
use uncac::{Diagnostic, Report, Severity, Validator};

const SOUND: &str = include_str!("fixtures/rules/sound.md");
const MUTATIONS: &str = include_str!("fixtures/rules/mutations.toml");

#[derive(Deserialize)]
struct Table {
    mutation: Vec<Mutation>,
    model_mutation: Vec<ModelMutation>,
}

/// A change to the sound report, and which rule it breaks.
#[derive(Deserialize)]
struct Mutation {
    rule: String,
    kind: String,
    old: String,
    new: String,
    /// Words the finding must touch: of `new`, or else the only such words of the mutant.
    #[serde(default)]
    at: Option<String>,
    /// How often stands what `new` has beyond `old`.
    #[serde(default = "once")]
    repeat: usize,
    /// The text counts as extracted from pages.
    #[serde(default)]
    extracted: bool,
}

/// A change of one value of the sound report as data, for what no text can get wrong.
#[derive(Deserialize)]
struct ModelMutation {
    rule: String,
    kind: String,
    /// The place in JSON, by RFC 6901.
    pointer: String,
    value: String,
}

fn once() -> usize {
    1
}

impl Mutation {
    fn replacement(&self) -> String {
        match self.new.strip_prefix(self.old.as_str()) {
            Some(more) => self.old.clone() + &more.repeat(self.repeat),
            None => self.new.clone(),
        }
    }
}

fn table() -> Table {
    toml::from_str(MUTATIONS).unwrap()
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
    let Mutation { rule, kind, old, .. } = mutation;
    let new = mutation.replacement();
    let count = SOUND.matches(old.as_str()).count();
    if count != 1 {
        return Some(format!("{rule} ({kind}): \"{old}\" stands {count} times in the sound report"));
    }
    let text = SOUND.replacen(old.as_str(), &new, 1);
    let findings = new_findings(check(&text, mutation.extracted), sound);
    let start = SOUND.find(old.as_str()).unwrap();
    let (from, to) = match &mutation.at {
        Some(at) => place_of(at, &text, start, &new),
        None => (start, start + new.len().max(1)),
    };
    let here =
        |finding: &Diagnostic| finding.span().is_none_or(|span| span.start() <= to && from <= span.end());
    let said: Vec<String> = findings.iter().map(|finding| format!("\n    {finding}")).collect();
    let said = said.concat();
    if !findings.iter().any(|finding| finding.name() == rule) {
        return Some(format!("{rule} ({kind}): not caught{said}"));
    }
    if !findings.iter().any(|finding| finding.name() == rule && here(finding)) {
        return Some(format!("{rule} ({kind}): caught in the wrong place{said}"));
    }
    (findings.len() > 2).then(|| format!("{rule} ({kind}): {} findings for one cause{said}", findings.len()))
}

/// Where the words stand that a finding must touch.
fn place_of(at: &str, text: &str, start: usize, new: &str) -> (usize, usize) {
    let elsewhere = || {
        assert_eq!(text.matches(at).count(), 1, "\"{at}\" does not stand once in the mutant");
        text.find(at).unwrap()
    };
    let from = new.find(at).map_or_else(elsewhere, |offset| start + offset);
    (from, from + at.len())
}

fn model_complaint(mutation: &ModelMutation) -> Option<String> {
    let ModelMutation { rule, kind, pointer, value } = mutation;
    let mut json: Value = serde_json::from_str(&uncac::parse(SOUND).report().to_json().unwrap()).unwrap();
    *json.pointer_mut(pointer).unwrap_or_else(|| panic!("nothing stands at {pointer}")) =
        value.as_str().into();
    let report = Report::from_json(&json.to_string()).unwrap();
    let names: Vec<_> = Validator::new().check(&report).iter().map(Diagnostic::name).collect();
    (!names.contains(&rule.as_str())).then(|| format!("{rule} ({kind}): not caught, {names:?}"))
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
    let table = table();
    let texts = table.mutation.iter().filter_map(|one| complaint(one, &sound[usize::from(one.extracted)]));
    let complaints: Vec<String> =
        texts.chain(table.model_mutation.iter().filter_map(model_complaint)).collect();
    assert!(
        complaints.is_empty(),
        "{} of {} mutants:\n{}",
        complaints.len(),
        table.mutation.len() + table.model_mutation.len(),
        complaints.join("\n")
    );
}

#[test]
fn every_rule_has_three_mutations() {
    let mut counts: BTreeMap<&str, usize> = rules().map(|rule| (rule.name(), 0)).collect();
    let table = table();
    let texts = table.mutation.iter().map(|one| one.rule.as_str());
    for rule in texts.chain(table.model_mutation.iter().map(|one| one.rule.as_str())) {
        *counts.get_mut(rule).unwrap_or_else(|| panic!("no rule is called {rule}")) += 1;
    }
    let few: Vec<_> =
        counts.into_iter().filter(|(name, count)| *count < 3 && !is_about_reading(name)).collect();
    assert!(few.is_empty(), "{few:?}");
}

/// What reading misses is tested where reading is.
fn is_about_reading(name: &str) -> bool {
    rules().any(|rule| rule.name() == name && rule.code().starts_with('R'))
}
