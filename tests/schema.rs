//! The JSON Schema of reports: the one checked in is current, and everything that is written keeps it.
//!
//! `UNCAC_BLESS=1 cargo test --all-features --test schema` writes it anew.

#![cfg(test)]

#[path = "support/all_reports.rs"]
mod all_reports;
#[path = "roundtrip/generate.rs"]
#[expect(dead_code, reason = "texts are for the tests of Markdown")]
mod generate;
#[path = "support/samples.rs"]
mod samples;

use all_reports::all_reports;
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};
use uncac::Report;
use uncac::write::{REPORT_SCHEMA, schema};

fn current() -> Value {
    serde_json::to_value(schema()).unwrap()
}

fn data(report: &Report) -> Value {
    serde_json::from_str(&report.to_json().unwrap()).unwrap()
}

/// The schema with every object closed: a name it does not have is an error.
fn closed() -> Validator {
    fn close(schema: &mut Value) {
        match schema {
            Value::Object(map) => {
                let open = map.get("type") == Some(&json!("object"))
                    && map.contains_key("properties")
                    && !map.contains_key("unevaluatedProperties");
                map.values_mut().for_each(close);
                if open {
                    map.insert("additionalProperties".to_owned(), json!(false));
                }
            }
            Value::Array(list) => list.iter_mut().for_each(close),
            _ => {}
        }
    }
    let mut schema = current();
    close(&mut schema);
    jsonschema::draft202012::options().should_validate_formats(true).build(&schema).unwrap()
}

#[track_caller]
fn holds(validator: &Validator, name: &str, report: &Value) {
    let errors: Vec<String> = validator
        .iter_errors(report)
        .take(3)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{name}: {}", errors.join("\n"));
}

#[test]
fn the_schema_checked_in_is_current() {
    let current = serde_json::to_string_pretty(&schema()).unwrap() + "\n";
    if std::env::var_os("UNCAC_BLESS").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/write/report.schema.json");
        std::fs::write(path, &current).unwrap();
        return;
    }
    assert!(REPORT_SCHEMA == current, "the schema has changed: see the head of this test");
}

#[test]
fn it_is_a_schema() {
    assert!(jsonschema::draft202012::meta::is_valid(&current()));
}

#[test]
fn every_report_keeps_it() {
    let validator = closed();
    for sample in all_reports() {
        holds(&validator, &sample.name, &data(uncac::parse(&sample.text).report()));
    }
}

#[test]
fn what_is_not_a_report_does_not() {
    let validator = jsonschema::validator_for(&current()).unwrap();
    let report = data(uncac::parse("1. See article 5 of the Convention, before 24 August 2011.\n").report());
    holds(&validator, "as written", &report);
    for (pointer, value) in [
        ("/schema", json!("uncac-report/9")),
        ("/masthead/date", json!(5)),
        ("/paragraphs/0/number", json!("1")),
        ("/paragraphs/0/items", json!(null)),
        ("/citations/0/kind", json!("treaty")),
        ("/citations/0/provisions", json!(["article 5"])),
        ("/citations/1/value", json!(null)),
        ("/citations/1/precision", json!("century")),
        ("/meeting/dates", json!({"start": "2011-08-22"})),
    ] {
        let mut changed = report.clone();
        *changed.pointer_mut(pointer).unwrap() = value.clone();
        let allowed = pointer == "/citations/1/value";
        assert_eq!(validator.is_valid(&changed), allowed, "{pointer} as {value}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_report_built_in_code_keeps_it(report in generate::report()) {
        holds(&closed(), "built", &data(&report));
    }
}
