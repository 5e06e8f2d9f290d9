//! Nothing a report may hold makes the rules stop: reports built in code, and read from JSON that was bent.

#![cfg(test)]

#[path = "support/samples.rs"]
mod samples;

use std::time::{Duration, Instant};

use proptest::prelude::*;
use serde_json::Value;
use uncac::{Report, Validator};

/// The JSON of a sound report.
fn json() -> Value {
    let text = include_str!("fixtures/rules/sound.md");
    serde_json::from_str(&uncac::parse(text).report().to_json().unwrap()).unwrap()
}

/// Every place in a JSON value.
fn places(value: &Value, path: &str, out: &mut Vec<String>) {
    out.push(path.to_owned());
    match value {
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(at, value)| places(value, &format!("{path}/{at}"), out));
        }
        Value::Object(map) => map.iter().for_each(|(name, value)| {
            places(value, &format!("{path}/{}", name.replace('~', "~0").replace('/', "~1")), out);
        }),
        _ => {}
    }
}

/// What may stand in the place of a value.
fn bent(value: &Value) -> Vec<Value> {
    match value {
        Value::String(_) => [
            "",
            "\u{202e}",
            "’s",
            "\u{0}",
            "é",
            "1. (a) “",
            "article 4294967295",
            "United Nations",
            "(",
            "9999-12-31",
            "state_party",
        ]
        .map(Value::from)
        .to_vec(),
        Value::Number(_) => [0_u64, 1, 2, 65_535, 4_294_967_295].map(Value::from).to_vec(),
        Value::Array(list) => {
            let twice = list.iter().chain(list).cloned().collect();
            let reversed = list.iter().rev().cloned().collect();
            vec![Value::Array(Vec::new()), Value::Array(twice), Value::Array(reversed)]
        }
        _ => vec![Value::Null],
    }
}

/// Checks a report and the text it came from, should it have come through.
fn check(json: &Value) -> bool {
    let Ok(report) = Report::from_json(&json.to_string()) else { return false };
    for finding in Validator::new().with_extracted(true).check(&report) {
        assert_eq!(finding.span(), None, "{finding} points into a text that is not there");
    }
    true
}

#[test]
fn a_report_bent_in_any_one_place_is_checked() {
    let json = json();
    let mut paths = Vec::new();
    places(&json, "", &mut paths);
    let mut checked = 0;
    for (at, path) in paths.iter().enumerate().filter(|(_, path)| !path.is_empty()) {
        let values = bent(json.pointer(path).unwrap());
        // One of the values a place; over all places every value comes up often.
        let mut bent = json.clone();
        *bent.pointer_mut(path).unwrap() = values[at % values.len()].clone();
        checked += usize::from(check(&bent));
    }
    assert!(checked > paths.len() / 4, "{checked} of {} came through", paths.len());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_report_bent_in_many_places_is_checked(choices in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..12)) {
        let mut json = json();
        for (place, value) in choices {
            let mut paths = Vec::new();
            places(&json, "", &mut paths);
            let path = place.get(&paths).clone();
            let values = bent(json.pointer(&path).unwrap());
            if !path.is_empty() {
                *json.pointer_mut(&path).unwrap() = value.get(&values).clone();
            }
        }
        check(&json);
    }

    #[test]
    fn any_text_is_checked(text in "(\\PC|\n){0,400}") {
        let parsed = uncac::parse(&text);
        for finding in Validator::new().with_extracted(true).check(&parsed) {
            if let Some(span) = finding.span() {
                prop_assert!(text.get(span.range()).is_some(), "{finding}");
            }
        }
    }
}

#[test]
fn a_report_cut_anywhere_is_checked_and_fixed() {
    for sample in samples::samples() {
        let cuts = (0..sample.text.len())
            .step_by(sample.text.len() / 40 + 1)
            .filter(|at| sample.text.is_char_boundary(*at));
        for cut in cuts {
            let fixed = Validator::new().fix(sample.text.get(..cut).unwrap());
            assert_eq!(Validator::new().fix(&fixed.text).made.len(), 0, "{} cut at {cut}", sample.name);
        }
    }
}

/// How many times as long rules may take for a byte as for one of a sound report.
const PATIENCE: u32 = 40;

#[test]
fn no_text_makes_the_rules_slow() {
    let sound = include_str!("fixtures/rules/sound.md");
    let size = 80_000;
    let sound = sound.repeat(size / sound.len() + 1);
    let usual = time(&sound);
    let units = [
        "1. ",
        "(a) ",
        "“",
        "the Secretariat ",
        "States Parties, ",
        "article 75 of the Convention, ",
        "UN ",
        "the UNODC, ",
        "it's ",
        "CAC/COSP//1 ",
        "31 June 2011 ",
        "Organization for Economic Things ",
        "resolution 9/99, ",
        "10 States, and ",
        "I. A\n\n",
        "1. A.\n\n",
        "1. A:\n\n(a) b;\n\n",
        "organise ",
        "[^1] ",
        "[^1]: note\n\n",
        "*A Title And Of* ",
        "the following agenda:\n\n1. A;\n\n",
        "Poland, ",
        "Poland\n",
        "The representative of Poland said that. ",
        "1. The Working Group requested the secretariat, to do. ",
        "<!-- uncac: allow F42 -->\n\n1. A.\n\n",
    ];
    for unit in units {
        for head in [
            "",
            "I. Introduction\n\n1. ",
            "C. Attendance\n\n1. The following States parties were represented: ",
        ] {
            let text = format!("{head}{}", unit.repeat(size / unit.len()));
            let taken = time(&text);
            let bar = (usual * PATIENCE).max(Duration::from_secs(2));
            assert!(
                taken < bar,
                "{head:?} and {unit:?}: {taken:?}, and the sound report of that size {usual:?}"
            );
        }
    }
}

fn time(text: &str) -> Duration {
    let parsed = uncac::parse(text);
    let start = Instant::now();
    drop(Validator::new().with_extracted(true).check(&parsed));
    start.elapsed()
}
