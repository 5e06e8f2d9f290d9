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

/// An empty folder of its own for a test.
fn folder(name: &str) -> std::path::PathBuf {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    drop(std::fs::remove_dir_all(&path));
    std::fs::create_dir_all(&path).unwrap();
    path
}

/// A folder with reports of these names.
fn reports(folder_name: &str, names: &[&str]) -> std::path::PathBuf {
    let folder = folder(folder_name);
    for name in names {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, format!("I. Introduction\n\n1. The Group met, says {name}.\n")).unwrap();
    }
    folder
}

/// The names of all files in a folder, in order.
fn names(folder: &std::path::Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn text(path: &std::path::Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_report_is_written_to_a_file() {
    let file = folder("to-a-file").join("report.md");
    let output = uncac(&["--to", "markdown", "-o", text(&file), SAMPLE]);
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(output.stdout.is_empty());
    assert!(std::fs::read_to_string(&file).unwrap().starts_with("United Nations\n"));
}

#[test]
fn a_folder_of_reports_is_written_to_a_folder_that_is_made() {
    let reports = reports("many", &["one.txt", "two.md", "below/three.txt"]);
    let made = folder("many-out").join("deep/data");
    let output = uncac(&["-o", text(&made), text(&reports)]);
    assert!(output.status.success(), "{}", stderr(&output));
    assert_eq!(names(&made), ["one.json", "three.json", "two.json"]);
    let json = std::fs::read(made.join("three.json")).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(json["paragraphs"][0]["text"], "The Group met, says below/three.txt.");
}

#[test]
fn the_tables_of_a_report_are_five_files() {
    let made = folder("tables");
    let output = uncac(&["--to", "csv", "-o", text(&made), SAMPLE]);
    assert!(output.status.success(), "{}", stderr(&output));
    let tables = ["acts", "citations", "paragraphs", "participants", "statements"];
    assert_eq!(names(&made), tables.map(|table| format!("asset_recovery_2018.{table}.csv")));
}

#[test]
fn one_table_is_printed() {
    let output = uncac(&["--to", "csv", "--table", "participants", SAMPLE]);
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(output.stdout.starts_with(b"report,index,paragraph,category,name,iso3"));
}

#[test]
fn what_cannot_be_printed_is_refused_with_what_to_say() {
    let folder = reports("not-printed", &["one.txt"]);
    for (arguments, message) in [
        (vec!["--to", "csv", SAMPLE], "say --output FOLDER, or which with --table"),
        (vec![SAMPLE, SAMPLE], "2 reports cannot be printed one behind the other"),
        (vec![text(&folder)], "say --output FOLDER"),
        (vec!["--table", "acts", SAMPLE], "--table goes with --to csv"),
        (vec!["--to", "csv", "--table", "rooms", SAMPLE], "expected paragraphs, participants, acts"),
    ] {
        let output = uncac(&arguments);
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
        assert!(stderr(&output).contains(message), "{}", stderr(&output));
    }
}

#[test]
fn two_reports_for_one_file_are_refused_before_anything_is_written() {
    let reports = reports("twice", &["a/report.txt", "b/Report.md", "c/other.txt"]);
    let made = folder("twice-out");
    let output = uncac(&["-o", text(&made), text(&reports)]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("would both be written to"), "{}", stderr(&output));
    assert_eq!(names(&made), [""; 0]);
}

#[test]
fn a_file_that_is_there_is_written_over_only_if_that_is_said() {
    let made = folder("there");
    let file = made.join("asset_recovery_2018.json");
    std::fs::write(&file, "mine").unwrap();
    let output = uncac(&["-o", text(&made), SAMPLE]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("--overwrite"), "{}", stderr(&output));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mine");
    assert!(uncac(&["--overwrite", "-o", text(&made), SAMPLE]).status.success());
    assert!(std::fs::read_to_string(&file).unwrap().contains("uncac-report/1"));
    assert_eq!(names(&made), ["asset_recovery_2018.json"]);
}

#[test]
fn a_report_is_never_written_over_itself() {
    let reports = reports("itself", &["report.md"]);
    let output = uncac(&["--to", "markdown", "--overwrite", "-o", text(&reports), text(&reports)]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("this is a report that is read"), "{}", stderr(&output));
    assert!(std::fs::read_to_string(reports.join("report.md")).unwrap().starts_with("I. "));
}

#[test]
fn one_report_that_cannot_be_read_does_not_keep_the_others_back() {
    let reports = reports("one-bad", &["good.txt"]);
    std::fs::write(reports.join("bad.txt"), b"1. Caf\xe9.\n").unwrap();
    let made = folder("one-bad-out");
    let output = uncac(&["-o", text(&made), text(&reports)]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("bad.txt: not UTF-8 from byte 6 on"), "{}", stderr(&output));
    assert_eq!(names(&made), ["good.json"]);
}

#[test]
fn the_rows_of_several_reports_stand_in_one_table() {
    let reports = reports("one-table", &["one.txt", "two.md"]);
    let output = uncac(&["--to", "csv", "--table", "paragraphs", text(&reports), SAMPLE]);
    assert!(output.status.success(), "{}", stderr(&output));
    let printed = String::from_utf8(output.stdout).unwrap();
    assert_eq!(printed.matches("report,index,number").count(), 1);
    // Who has no symbol goes by the name of the file.
    let one = format!("{},1,1,I,", reports.join("one.txt").display());
    assert!(printed.lines().nth(1).unwrap().starts_with(&one), "{printed:.200}");
    assert!(printed.contains("\r\nCAC/COSP/WG.2/2018/6,"), "{printed:.200}");

    let file = folder("one-table-out").join("all.csv");
    let arguments = ["--to", "csv", "--table", "paragraphs", "-o", text(&file), text(&reports), SAMPLE];
    assert!(uncac(&arguments).status.success());
    assert_eq!(std::fs::read_to_string(&file).unwrap(), printed);
    assert_eq!(uncac(&arguments).status.code(), Some(2), "a table that is there is not written over");
}

#[test]
fn a_report_as_data_is_read_back() {
    let folder = folder("data");
    let json = uncac(&[SAMPLE]).stdout;
    for (form, name) in [("json", "report.json"), ("akn", "report.xml")] {
        let file = folder.join(name);
        std::fs::write(&file, uncac(&["--to", form, SAMPLE]).stdout).unwrap();
        let output = uncac(&[text(&file)]);
        assert_eq!(stderr(&output), "");
        assert_eq!(output.stdout, json, "{name}");
        let markdown = uncac(&["--to", "md", text(&file)]);
        assert_eq!(markdown.stdout, uncac(&["--to", "markdown", SAMPLE]).stdout);
        let output = uncac(&["--to", "text", text(&file)]);
        assert!(stderr(&output).contains("say --to markdown"), "{}", stderr(&output));
    }
}

#[test]
fn json_of_something_else_is_no_report() {
    let output = uncac(&[&file("package.json", br#"{ "name": "uncac", "version": "1" }"#)]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("found an object without \"schema\""), "{}", stderr(&output));
}

#[test]
fn a_text_in_utf_16_is_refused_by_its_name() {
    let output = uncac(&[&file("utf-16.txt", b"\xff\xfe1\0.\0")]);
    assert!(stderr(&output).contains("found UTF-16; save the file as UTF-8"), "{}", stderr(&output));
}
