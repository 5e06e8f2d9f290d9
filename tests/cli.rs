//! The program `uncac`, run as a person runs it.
#![cfg(test)]
#![cfg(feature = "cli")]

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/asset_recovery_2018.txt");

fn uncac(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_uncac")).arg("parse").args(arguments).output().unwrap()
}

fn file(name: &str, content: &[u8]) -> String {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).unwrap();
    path.display().to_string()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_report_is_printed_as_json() {
    let output = uncac(&[SAMPLE]);
    assert!(output.status.success());
    assert_eq!(stderr(&output), "");
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["schema"], "uncac-report/1");
    assert_eq!(json["masthead"]["symbol"], "CAC/COSP/WG.2/2018/6");
    assert_eq!(json["meeting"]["dates"], serde_json::json!({ "start": "2018-06-06", "end": "2018-06-07" }));
}

#[test]
fn the_schema_stands_first() {
    let output = uncac(&["--to", "json", SAMPLE]);
    assert!(output.stdout.starts_with(b"{\n  \"schema\": \"uncac-report/1\""));
}

#[test]
fn every_form_is_printed() {
    for (form, head) in
        [("markdown", "United Nations\n"), ("akn", "<?xml version=\"1.0\""), ("html", "<!DOCTYPE html>")]
    {
        let output = uncac(&["--to", form, SAMPLE]);
        assert!(output.status.success());
        let printed = String::from_utf8(output.stdout).unwrap();
        assert!(printed.to_lowercase().starts_with(&head.to_lowercase()), "{form}: {printed:.80}");
    }
}

#[test]
fn standard_input_is_read_for_a_dash() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_uncac"))
        .args(["parse", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"I. Introduction\n\n1. The Group met.\n").unwrap();
    let output = child.wait_with_output().unwrap();
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["paragraphs"][0]["text"], "The Group met.");
}

#[test]
fn a_file_that_is_not_utf_8_is_refused_with_the_byte() {
    let path = file("latin1.txt", b"I. Introduction\n\n1. Caf\xe9.\n");
    let output = uncac(&[&path]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        stderr(&output),
        format!("error: {path}: not UTF-8 from byte 23 on; save the file as UTF-8 and try again\n")
    );
    assert!(output.stdout.is_empty());
}

#[test]
fn a_path_that_does_not_exist_is_named() {
    let output = uncac(&["no/such/report.txt"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).starts_with("error: no/such/report.txt: "), "{}", stderr(&output));
}

#[test]
fn wrong_usage_is_status_2() {
    assert_eq!(uncac(&[]).status.code(), Some(2));
    assert_eq!(uncac(&["--to", "wax", SAMPLE]).status.code(), Some(2));
}

#[test]
fn an_empty_file_is_an_empty_report_and_said_to_be_one() {
    let output = uncac(&[&file("empty.txt", b"")]);
    assert!(output.status.success());
    assert!(stderr(&output).contains("warning[empty-text]: the text is empty"));
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["paragraphs"], serde_json::json!([]));
}

#[test]
fn a_file_without_a_report_is_told_what_is_missing() {
    let output = uncac(&[&file("letter.txt", b"Dear colleagues:\n\nPlease find the bill enclosed.\n")]);
    assert!(output.status.success());
    for missing in
        ["no title of a report was found", "no heading was found", "no numbered paragraph was found"]
    {
        assert!(stderr(&output).contains(missing), "{}", stderr(&output));
    }
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["paragraphs"][1]["text"], "Please find the bill enclosed.");
}
