//! `uncac check`, `fix`, `explain`, `rules` and `new`, run as a person runs them.
#![cfg(test)]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const SOUND: &str = include_str!("fixtures/rules/sound.md");
const WRONG: &str = "I. Introduction\n\n1. The Working Group recalled article 75 of the Convention.\n\n2. States Parties met.\n";

/// A folder of its own for a test.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("check").join(name);
    drop(fs::remove_dir_all(&path));
    fs::create_dir_all(&path).unwrap();
    path
}

fn uncac_in(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_uncac")).args(arguments).current_dir(folder).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn with_report(name: &str, text: &str) -> PathBuf {
    let folder = folder(name);
    fs::write(folder.join("report.md"), text).unwrap();
    folder
}

const TWO_RULES: [&str; 2] = ["--select", "article-exists,states-parties-case"];

fn check(folder: &Path, more: &[&str]) -> Output {
    uncac_in(folder, &[&["check"], &TWO_RULES[..], more, &["report.md"]].concat())
}

#[test]
fn a_finding_is_drawn_with_its_line_and_carets() {
    let folder = with_report("drawn", WRONG);
    let output = uncac_in(&folder, &["check", "--select", "article-exists", "report.md"]);
    assert_eq!(output.status.code(), Some(1));
    let drawn = out(&output);
    assert!(drawn.starts_with("error[article-exists]: the Convention has no article 75"), "{drawn}");
    assert!(drawn.contains("--> report.md:3:31"), "{drawn}");
    assert!(drawn.contains("                               ^^^^^^^^^^"), "{drawn}");
    assert!(drawn.contains("help: check the number") && drawn.contains("note: authority: "), "{drawn}");
    assert!(drawn.ends_with("1 file checked: 1 error\n"), "{drawn}");
    assert!(!drawn.contains('\u{1b}'), "colours are for terminals");
}

#[test]
fn the_exit_status_tells_errors_from_milder_findings() {
    let folder = with_report("status", WRONG);
    assert_eq!(
        uncac_in(&folder, &["check", "--select", "states-parties-case", "report.md"]).status.code(),
        Some(0)
    );
    assert_eq!(check(&folder, &["--ignore", "article-exists"]).status.code(), Some(0));
    assert_eq!(check(&folder, &["--severity", "article-exists=info"]).status.code(), Some(0));
    assert_eq!(check(&folder, &["--severity", "I66=error", "--ignore", "F42"]).status.code(), Some(1));
}

#[test]
fn a_sound_report_has_nothing_wrong() {
    let folder = with_report("sound", SOUND);
    assert_eq!(uncac_in(&folder, &["check", "report.md"]).status.code(), Some(0));
}

#[test]
fn json_has_the_names_other_tools_rely_on() {
    let folder = with_report("json", WRONG);
    let found: Value = serde_json::from_slice(&check(&folder, &["--format", "json"]).stdout).unwrap();
    let first = &found[0];
    let names = [
        "file",
        "code",
        "name",
        "severity",
        "message",
        "line",
        "column",
        "end_line",
        "end_column",
        "help",
        "authority",
        "fix",
    ];
    assert!(names.iter().all(|name| first.get(name).is_some()), "{first}");
    assert_eq!(first["file"], "report.md");
    assert_eq!((&first["code"], &first["name"]), (&"F42".into(), &"article-exists".into()));
    assert_eq!(first["severity"], "error");
    let place = ["line", "column", "end_line", "end_column"].map(|name| first[name].as_u64().unwrap());
    assert_eq!(place, [3, 31, 3, 41]);
    assert_eq!(first["fix"], Value::Null);
    assert_eq!(found[1]["fix"]["edits"][0]["text"], "States parties");
    assert_eq!(found.as_array().unwrap().len(), 2);
}

#[test]
fn columns_count_characters() {
    let folder =
        with_report("columns", "I. Introduction\n\n1. Ünïcödé États: article 75 of the Convention.\n");
    let found: Value = serde_json::from_slice(&check(&folder, &["--format", "json"]).stdout).unwrap();
    assert_eq!((&found[0]["line"], &found[0]["column"]), (&3.into(), &19.into()));
}

#[test]
fn nothing_found_is_an_empty_array() {
    let folder = with_report("empty", SOUND);
    assert_eq!(out(&check(&folder, &["--format", "json"])), "[]\n");
}

#[test]
fn sarif_is_read_back_by_its_schema() {
    let folder = with_report("sarif", WRONG);
    let log: serde_sarif::sarif::Sarif =
        serde_json::from_slice(&check(&folder, &["--format", "sarif"]).stdout).unwrap();
    let results = log.runs[0].results.as_ref().unwrap();
    assert_eq!(results.len(), 2);
    assert_eq!(results[0].rule_id.as_deref(), Some("article-exists"));
    let place = results[0].locations.as_ref().unwrap()[0].physical_location.as_ref().unwrap();
    let region = place.region.as_ref().unwrap();
    assert_eq!((region.start_line, region.start_column), (Some(3), Some(31)));
}

#[test]
fn github_reads_one_command_a_finding() {
    let folder = with_report("github", WRONG);
    let printed = out(&check(&folder, &["--format", "github"]));
    let lines: Vec<&str> = printed.lines().collect();
    assert_eq!(lines.len(), 2);
    assert!(
        lines[0].starts_with(
            "::error file=report.md,line=3,col=31,endLine=3,endColumn=41,title=article-exists::"
        )
    );
    assert!(lines[1].starts_with("::warning file=report.md,line=5,"), "{}", lines[1]);
}

#[test]
fn an_unknown_rule_is_refused_with_the_nearest() {
    let folder = with_report("unknown", WRONG);
    for arguments in
        [["--select", "artcle-exist"], ["--ignore", "artcle-exist"], ["--severity", "artcle-exist=info"]]
    {
        let output = uncac_in(&folder, &[&["check"], &arguments[..], &["report.md"]].concat());
        assert_eq!(output.status.code(), Some(2));
        assert!(err(&output).contains("did you mean \"article-exists\"?"), "{}", err(&output));
    }
    let output = uncac_in(&folder, &["explain", "artcle-exist"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_wrong_level_is_refused() {
    let folder = with_report("level", WRONG);
    let output = check(&folder, &["--severity", "article-exists=grave"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("\"info\", \"warning\" or \"error\""), "{}", err(&output));
}

#[test]
fn a_configuration_is_found_upward_and_the_command_line_wins() {
    let folder = folder("config");
    fs::write(
        folder.join("uncac.toml"),
        "ignore = [\"article-exists\"]\n[severity]\nstates-parties-case = \"error\"\n",
    )
    .unwrap();
    let below = folder.join("a/b");
    fs::create_dir_all(&below).unwrap();
    fs::write(below.join("report.md"), WRONG).unwrap();
    let names = |more: &[&str]| -> Vec<String> {
        let output = uncac_in(&folder, &[&["check", "--format", "json"], more, &["a/b/report.md"]].concat());
        let found: Value = serde_json::from_slice(&output.stdout).unwrap();
        let name =
            |one: &Value| format!("{} {}", one["severity"].as_str().unwrap(), one["name"].as_str().unwrap());
        found
            .as_array()
            .unwrap()
            .iter()
            .map(name)
            .filter(|name| name.contains("article") || name.contains("parties"))
            .collect()
    };
    assert_eq!(names(&[]), ["error states-parties-case"]);
    assert_eq!(names(&["--select", "article-exists"]), ["error article-exists"]);
    assert_eq!(names(&["--severity", "states-parties-case=info"]), ["info states-parties-case"]);
}

#[test]
fn a_bad_configuration_is_refused_with_its_line() {
    let cases = [
        ("ignore = []\nselct = [\"article-exists\"]\n", "line 2"),
        ("ignore = [\n  \"artcle-exists\",\n]\n", "line 2"),
        ("[severity]\narticle-exists = \"grave\"\n", "line 2"),
        ("[severity]\n\nartcle-exists = \"info\"\n", "line 3"),
        ("# article-exists\n[severity]\narticle-exists = 3\n", "line 3"),
        ("ignore = [", "line 1"),
    ];
    for (config, line) in cases {
        let folder = with_report("bad-config", WRONG);
        fs::write(folder.join("uncac.toml"), config).unwrap();
        let output = uncac_in(&folder, &["check", "report.md"]);
        assert_eq!(output.status.code(), Some(2), "{config}");
        assert!(
            err(&output).contains("uncac.toml") && err(&output).contains(line),
            "{config}: {}",
            err(&output)
        );
    }
}

#[test]
fn folders_and_several_files_are_checked_together() {
    let folder = folder("folder");
    fs::create_dir_all(folder.join("reports/more")).unwrap();
    for name in ["reports/a.md", "reports/more/b.txt", "c.md"] {
        fs::write(folder.join(name), WRONG).unwrap();
    }
    fs::write(folder.join("reports/notes.rst"), WRONG).unwrap();
    let output =
        uncac_in(&folder, &["check", "--format", "json", "--select", "article-exists", "reports", "c.md"]);
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    let files: Vec<&str> =
        found.as_array().unwrap().iter().map(|one| one["file"].as_str().unwrap()).collect();
    assert_eq!(files, ["reports/a.md", "reports/more/b.txt", "c.md"]);
}

#[test]
fn what_can_not_be_read_is_named() {
    let folder = folder("unreadable");
    fs::create_dir_all(folder.join("none")).unwrap();
    fs::write(folder.join("latin1.md"), b"1. Caf\xe9.\n").unwrap();
    let cases = [
        ("none", "no report in this folder"),
        ("missing.md", "missing.md: "),
        ("latin1.md", "not UTF-8 from byte 6 on"),
    ];
    for (path, words) in cases {
        let output = uncac_in(&folder, &["check", path]);
        assert_eq!(output.status.code(), Some(2), "{path}");
        assert!(err(&output).contains(words), "{path}: {}", err(&output));
    }
}

#[test]
fn one_report_that_can_not_be_read_does_not_keep_the_others_back() {
    let folder = folder("one_unreadable");
    fs::write(folder.join("a.md"), WRONG).unwrap();
    let output = uncac_in(&folder, &["check", "--format", "json", "missing.md", "a.md"]);
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(!found.as_array().unwrap().is_empty());
    assert!(err(&output).starts_with("error: missing.md: "), "{}", err(&output));
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn standard_input_is_checked_for_a_dash() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_uncac"))
        .args(["check", "--format", "json", "--select", "article-exists", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(WRONG.as_bytes()).unwrap();
    let found: Value = serde_json::from_slice(&child.wait_with_output().unwrap().stdout).unwrap();
    assert_eq!((&found[0]["file"], &found[0]["line"]), (&"-".into(), &3.into()));
}

#[test]
fn a_comment_silences_one_rule_for_one_paragraph() {
    let report = |comment: &str| {
        format!(
            "I. Introduction\n\n{comment}\n\n1. See article 75 of the Convention.\n\n2. See article 76 of the Convention.\n"
        )
    };
    let cases = [
        ("<!-- uncac: allow article-exists -->", vec!["article-exists 7"]),
        ("<!-- uncac: allow F42 -->", vec!["article-exists 7"]),
        ("<!-- a remark -->", vec!["article-exists 5", "article-exists 7"]),
        (
            "<!-- uncac: allow states-parties-case -->",
            vec!["unused-silence 3", "article-exists 5", "article-exists 7"],
        ),
        (
            "<!-- uncac: allow artcle-exists -->",
            vec!["unknown-silence 3", "article-exists 5", "article-exists 7"],
        ),
    ];
    for (comment, expected) in cases {
        let folder = with_report("silence", &report(comment));
        let select = "article-exists,states-parties-case,unused-silence,unknown-silence";
        let output = uncac_in(&folder, &["check", "--format", "json", "--select", select, "report.md"]);
        let found: Value = serde_json::from_slice(&output.stdout).unwrap();
        let found: Vec<String> = found
            .as_array()
            .unwrap()
            .iter()
            .map(|one| format!("{} {}", one["name"].as_str().unwrap(), one["line"]))
            .collect();
        assert_eq!(found, expected, "{comment}");
    }
}

#[test]
fn fix_mends_the_file_and_touches_nothing_else() {
    let folder = with_report("fix", WRONG);
    let output = uncac_in(&folder, &[&["fix"], &TWO_RULES[..], &["report.md"]].concat());
    assert_eq!(output.status.code(), Some(0));
    let fixed = fs::read_to_string(folder.join("report.md")).unwrap();
    assert_eq!(fixed, WRONG.replace("States Parties", "States parties"));
    let said = out(&output);
    assert!(said.starts_with("report.md:5:4: states-parties-case: write \"States parties\"\n"), "{said}");
    assert!(
        said.ends_with("report.md: 1 fix made, 1 left to say; `uncac check report.md` says what\n"),
        "{said}"
    );
    let names: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["report.md"], "nothing is left beside the file");
}

#[test]
fn fix_diff_changes_nothing() {
    let folder = with_report("diff", WRONG);
    let diff = out(&uncac_in(&folder, &[&["fix", "--diff"], &TWO_RULES[..], &["report.md"]].concat()));
    assert!(diff.contains("--- report.md\n+++ report.md\n"), "{diff}");
    assert!(diff.contains("\n-2. States Parties met.\n+2. States parties met.\n"), "{diff}");
    assert_eq!(fs::read_to_string(folder.join("report.md")).unwrap(), WRONG);
}

#[test]
fn a_file_that_may_only_be_read_is_left_as_it_is() {
    let folder = with_report("readonly", WRONG);
    let path = folder.join("report.md");
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let output = uncac_in(&folder, &[&["fix"], &TWO_RULES[..], &["report.md"]].concat());
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("report.md") && err(&output).contains("not changed"), "{}", err(&output));
    assert_eq!(fs::read_to_string(&path).unwrap(), WRONG);
}

#[test]
fn explain_tells_what_why_and_how_to_silence() {
    let text = out(&uncac_in(&folder("explain"), &["explain", "f42"]));
    for words in [
        "article-exists (F42)",
        "# Why",
        "# Wrong",
        "# Right",
        "Severity:  error",
        "<!-- uncac: allow article-exists -->",
    ] {
        assert!(text.contains(words), "{words} is not in\n{text}");
    }
}

#[test]
fn rules_are_listed_for_people_and_for_programs() {
    let folder = folder("rules");
    let listed = out(&uncac_in(&folder, &["rules"]));
    let json: Value = serde_json::from_str(&out(&uncac_in(&folder, &["rules", "--format", "json"]))).unwrap();
    assert_eq!(listed.lines().count(), json.as_array().unwrap().len());
    assert!(listed.lines().any(|line| line.starts_with("F42  article-exists ")), "{listed}");
}

#[test]
fn new_writes_a_skeleton_that_reads_as_a_report() {
    let folder = folder("new");
    let arguments =
        ["new", "--body", "wg_prevention", "--dates", "2011-08-22/2011-08-24", "--output", "draft.md"];
    assert_eq!(uncac_in(&folder, &arguments).status.code(), Some(0));
    let parsed = uncac::parse(&fs::read_to_string(folder.join("draft.md")).unwrap());
    assert_eq!(parsed.diagnostics(), []);
    assert_eq!(parsed.report().meeting().ordinal(), Some(2));
    assert_eq!(parsed.report().agenda().items().len(), 3);
    let again = uncac_in(&folder, &arguments);
    assert_eq!(again.status.code(), Some(2), "a file that is there is not overwritten");
}

#[test]
fn new_refuses_what_it_does_not_know() {
    let folder = folder("new-wrong");
    let output = uncac_in(&folder, &["new", "--body", "wg_preventoin", "--dates", "2011-08-22"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("wg_prevention"), "{}", err(&output));
    let output = uncac_in(&folder, &["new", "--body", "irg", "--dates", "August 2011"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("found \"August 2011\""), "{}", err(&output));
}

#[test]
fn new_takes_one_day_and_days_as_they_are_printed() {
    let folder = folder("new-days");
    for days in ["2023-12-11", "2023-12-11/2023-12-11", "11 December 2023"] {
        let skeleton = out(&uncac_in(&folder, &["new", "--body", "cosp", "--dates", days]));
        assert!(skeleton.contains("11 December 2023"), "{days}: {skeleton}");
    }
    let skeleton = out(&uncac_in(&folder, &["new", "--body", "irg", "--dates", "26 to 28 August 2013"]));
    assert!(skeleton.contains("26 to 28 August 2013"), "{skeleton}");
}

#[test]
fn the_help_of_new_names_the_bodies_it_takes() {
    let help = out(&uncac_in(&folder("new-help"), &["new", "--help"]));
    for body in uncac::bodies::all() {
        assert!(help.contains(body.id().as_str()) && help.contains(body.name()), "{help}");
    }
}

#[test]
fn a_choice_between_yes_and_no_does_not_take_the_file_for_its_value() {
    let folder = folder("extracted");
    fs::write(folder.join("report.txt"), "1. The Group met.\n").unwrap();
    let output = uncac_in(&folder, &["check", "--extracted", "report.txt"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("[possible values: true, false]"), "{}", err(&output));
    let output = uncac_in(&folder, &["check", "--extracted", "true", "report.txt"]);
    assert_ne!(output.status.code(), Some(2));
}

#[test]
fn a_report_as_json_is_checked_by_its_parts() {
    let folder = folder("json");
    let report =
        uncac::parse("I. Introduction\n\n1. The Working Group recalled article 75 of the Convention.\n");
    fs::write(folder.join("report.json"), report.report().to_json().unwrap()).unwrap();
    let output = uncac_in(&folder, &["check", "--select", "article-exists", "report.json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(out(&output).contains("report.json: paragraph 1"), "{}", out(&output));
    let output = uncac_in(&folder, &["fix", "report.json"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("`uncac parse --to markdown report.json`"), "{}", err(&output));
}

#[test]
fn no_rule_at_all_is_wrong_usage() {
    let folder = with_report("none-left", WRONG);
    let output = uncac_in(&folder, &["check", "--select", "F42", "--ignore", "article-exists", "report.md"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("no rule is left to run"), "{}", err(&output));
}

#[test]
fn fix_says_what_it_left_alone_in_a_folder() {
    let folder = with_report("left-alone", "1. The Group met.\n");
    fs::write(folder.join("other.pdf"), "%PDF").unwrap();
    let output = uncac_in(&folder, &["fix", "."]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(err(&output), "note: .: 1 Word or PDF file left alone; such files are not written back\n");
    assert!(out(&output).contains("; `uncac check ./report.md` says what"), "{}", out(&output));
}

#[test]
fn every_body_has_a_skeleton_without_errors() {
    for meeting in uncac::bodies::all().flat_map(|body| body.id().meetings()) {
        let (Some(start), Some(end)) = (meeting.start(), meeting.end()) else { continue };
        let dates = uncac::DateRange::new(start, end).unwrap();
        let text = uncac::write::skeleton(&uncac::Meeting::new(meeting.body(), dates));
        let parsed = uncac::parse(&text);
        assert_eq!(parsed.report().meeting().dates(), Some(dates), "{text}");
        let errors: Vec<String> = uncac::Validator::new()
            .check(&parsed)
            .iter()
            .filter(|finding| {
                finding.severity() == uncac::Severity::Error && finding.name() != "masthead-symbol"
            })
            .map(ToString::to_string)
            .collect();
        assert!(errors.is_empty(), "{}\n{text}", errors.join("\n"));
    }
}
