//! The sample reports against what their author knows to be in them: for every report `NAME.expected.json`, written
//! by hand. A name in it that is absent is not asserted.

#![cfg(test)]

#[path = "support/facts.rs"]
mod facts;
#[path = "support/fold.rs"]
mod fold;
#[path = "support/lists.rs"]
mod lists;
#[path = "support/model.rs"]
mod model;

use std::fs;
use std::path::{Path, PathBuf};

use fold::fold_json;
use serde_json::Value;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/reports")
}

/// The report beside an expectation, or where the expectation says it is.
fn report_of(name: &str, expected: &Value) -> String {
    let said = expected["source"].as_str().map(|path| Path::new(env!("CARGO_MANIFEST_DIR")).join(path));
    let beside = ["txt", "md"].map(|ending| fixtures().join(format!("{name}.{ending}")));
    let path = said.into_iter().chain(beside).find(|path| path.exists());
    fs::read_to_string(path.unwrap_or_else(|| panic!("there is no report {name}"))).unwrap()
}

#[track_caller]
fn check(name: &str) {
    let expected = fs::read_to_string(fixtures().join(format!("{name}.expected.json"))).unwrap();
    let expected: Value = serde_json::from_str(&expected).unwrap();
    let parsed = uncac::parse(&report_of(name, &expected));
    let report = fold_json(&serde_json::from_str(&parsed.report().to_json().unwrap()).unwrap());
    let mut differences = Vec::new();
    for (key, expected) in expected.as_object().unwrap().iter().filter(|(key, _)| *key != "source") {
        let expected = fold_json(expected);
        let found = facts::fact(key, &parsed, &report).unwrap_or_else(|| panic!("no fact is called {key}"));
        differences.extend(difference(key, &expected, &found));
    }
    assert!(differences.is_empty(), "{name}: expected -, found +\n{}", differences.join("\n"));
}

fn difference(key: &str, expected: &Value, found: &Value) -> Option<String> {
    let lists = match (expected, found) {
        (Value::Array(expected), Value::Array(found)) => lists::difference(expected, found),
        _ if expected == found => String::new(),
        _ => format!("  - {expected}\n  + {found}"),
    };
    Some(format!("{key}\n{lists}")).filter(|_| !lists.is_empty())
}

#[test]
fn working_group_on_asset_recovery() {
    check("asset_recovery_2018");
}

#[test]
fn session_of_the_conference() {
    check("conference_2009");
}

#[test]
fn expert_meeting() {
    check("expert_meeting_2013");
}

#[test]
fn session_of_the_implementation_review_group() {
    check("irg_2016");
}

#[test]
fn printed_pages_turned_into_text() {
    check("prevention_2012");
}

#[test]
fn markdown_written_by_hand() {
    check("prevention_2013");
}

#[test]
fn every_sample_has_an_expectation() {
    let endings = ["txt", "md"];
    for path in fs::read_dir(fixtures()).unwrap().map(|entry| entry.unwrap().path()) {
        let is_report = path.extension().is_some_and(|ending| endings.iter().any(|one| ending == *one));
        assert!(!is_report || path.with_extension("expected.json").exists(), "{}", path.display());
    }
}
