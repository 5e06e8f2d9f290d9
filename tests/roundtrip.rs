//! What is written as Markdown is read back equal: the samples, real reports, and reports built in code.
//!
//! `PROPTEST_CASES=10000 cargo test --release --all-features --test roundtrip` tries ten thousand of the last kind.

#![cfg(test)]

#[path = "support/all_reports.rs"]
mod all_reports;
#[path = "roundtrip/generate.rs"]
mod generate;
#[path = "support/samples.rs"]
mod samples;

use all_reports::all_reports;
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use samples::samples;
use serde_json::Value;
use uncac::Report;
use uncac::write::markdown;

fn read(text: &str) -> Report {
    uncac::parse(text).into_report()
}

/// A report as data, up to what the written form settles: a footnote stands behind the paragraph that indicates it, so
/// its citations may stand elsewhere among the others; and the items of the agenda have the stops of the house, so an act
/// that the words of the agenda were taken for may end otherwise.
fn settled(report: &Report) -> Value {
    let mut report: Value = serde_json::from_str(&report.to_json().unwrap()).unwrap();
    let citations = report["citations"].as_array_mut().unwrap();
    citations.sort_by_key(|citation| !citation["footnote"].is_null());
    let agenda = report["agenda"]["paragraph"].clone();
    let recommendations = report["recommendations"].as_array_mut().unwrap();
    recommendations.retain(|recommendation| recommendation["paragraph"] != agenda);
    report
}

#[track_caller]
fn same(name: &str, expected: &Value, found: &Value) {
    if let Some(difference) = difference("", expected, found) {
        panic!("{name}: {difference}");
    }
}

/// The first place where two values differ.
fn difference(path: &str, expected: &Value, found: &Value) -> Option<String> {
    match (expected, found) {
        (Value::Object(one), Value::Object(other)) => {
            one.iter().find_map(|(key, value)| difference(&format!("{path}.{key}"), value, other.get(key)?))
        }
        (Value::Array(one), Value::Array(other)) => {
            let pairs = one.iter().zip(other).enumerate();
            let inside = pairs
                .into_iter()
                .find_map(|(at, (one, other))| difference(&format!("{path}[{at}]"), one, other));
            let lengths = || format!("{path}: {} entries, then {}", one.len(), other.len());
            inside.or_else(|| (one.len() != other.len()).then(lengths))
        }
        _ => (expected != found).then(|| format!("{path}: {expected}, then {found}")),
    }
}

#[test]
fn a_report_comes_back_from_its_written_form() {
    for sample in all_reports() {
        let report = read(&sample.text);
        same(&sample.name, &settled(&report), &settled(&read(&markdown(&report))));
    }
}

#[test]
fn the_written_form_is_settled_at_once() {
    for sample in all_reports() {
        let written = markdown(&read(&sample.text));
        assert_eq!(written, markdown(&read(&written)), "{}", sample.name);
    }
}

#[test]
fn the_samples_need_no_mark_to_be_read_to_the_letter() {
    for sample in samples() {
        let written = markdown(&read(&sample.text));
        assert!(!written.starts_with("<!--"), "{}", sample.name);
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct("tests/roundtrip.txt"))),
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_report_built_in_code_comes_back(report in generate::report()) {
        let written = markdown(&report);
        let read = read(&written);
        prop_assert_eq!(read.masthead(), report.masthead(), "{}", written);
        prop_assert_eq!(read.title(), report.title(), "{}", written);
        prop_assert_eq!(read.sections(), report.sections(), "{}", written);
        for (found, expected) in read.paragraphs().iter().zip(report.paragraphs()) {
            prop_assert_eq!(found, expected, "{}", written);
        }
        prop_assert_eq!(read.paragraphs().len(), report.paragraphs().len(), "{}", written);
        prop_assert_eq!(read.footnotes(), report.footnotes(), "{}", written);
        let again = markdown(&read);
        prop_assert_eq!(&written, &again);
    }

    #[test]
    fn whatever_a_text_is_read_as_comes_back(text in proptest::collection::vec(generate::fragment(), 0..40)) {
        let text = text.concat();
        let report = read(&text);
        let written = markdown(&report);
        same(&written, &settled(&report), &settled(&read(&written)));
    }

    #[test]
    fn what_is_left_of_a_report_comes_back(at in any::<prop::sample::Index>(), from in any::<prop::sample::Index>(), count in 0_usize..40) {
        let samples = samples();
        let lines: Vec<&str> = at.get(&samples).text.split_inclusive('\n').collect();
        let from = from.index(lines.len());
        let text = [&lines[..from], &lines[lines.len().min(from + count)..]].concat().concat();
        let report = read(&text);
        let written = markdown(&report);
        same(&written, &settled(&report), &settled(&read(&written)));
    }
}
