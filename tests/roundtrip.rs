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
/// the citations in footnotes may stand elsewhere among the others.
fn settled(report: &Report) -> Value {
    let mut report: Value = serde_json::from_str(&report.to_json().unwrap()).unwrap();
    let citations = report["citations"].as_array_mut().unwrap();
    citations.sort_by_key(|citation| !citation["footnote"].is_null());
    report
}

#[track_caller]
fn same(name: &str, expected: &Value, found: &Value) {
    for (key, expected) in expected.as_object().unwrap() {
        let found = &found[key];
        if let (Value::Array(expected), Value::Array(found)) = (expected, found) {
            for (at, (expected, found)) in expected.iter().zip(found).enumerate() {
                assert_eq!(expected, found, "{name}: {key} {at}");
            }
            assert_eq!(expected.len(), found.len(), "{name}: the number of {key}");
        }
        assert_eq!(expected, found, "{name}: {key}");
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
}
