//! Word and PDF files on the command line.
#![cfg(test)]

#[expect(dead_code, reason = "the report of 2011 is a text")]
#[path = "support/real.rs"]
mod real;
#[expect(dead_code, reason = "the files here are simple ones")]
#[path = "support/word.rs"]
mod word;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use word::{Word, paragraph, style};

/// A folder of its own for a test.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("files").join(name);
    drop(fs::remove_dir_all(&path));
    fs::create_dir_all(&path).unwrap();
    path
}

/// A report with a mistake in its only paragraph.
fn report() -> Vec<u8> {
    let styles = style("H", "heading 1", "");
    let heading = paragraph(r#"<w:pStyle w:val="H"/>"#, "I. Introduction");
    let body = heading + &paragraph("", "1. The Working Group recalled article 75 of the Convention.");
    Word { styles, ..Word::of(&body) }.build()
}

fn uncac(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_uncac"));
    command.args(arguments).current_dir(folder);
    command
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    uncac(folder, arguments).output().unwrap()
}

/// The same with bytes on standard input.
fn run_on(bytes: &[u8], command: &mut Command) -> Output {
    let child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = child.unwrap();
    child.stdin.take().unwrap().write_all(bytes).unwrap();
    child.wait_with_output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

const CHECK: [&str; 4] = ["check", "--select", "article-exists", "report.docx"];

#[test]
fn a_word_file_is_checked_with_the_lines_of_its_text() {
    let folder = folder("checked");
    fs::write(folder.join("report.docx"), report()).unwrap();
    let output = run(&folder, &CHECK);
    assert_eq!(output.status.code(), Some(1));
    let drawn = out(&output);
    assert!(drawn.contains("--> report.docx:3:31"), "{drawn}");
    assert!(drawn.contains("1. The Working Group recalled article 75"), "{drawn}");
    assert!(
        drawn.contains(
            "note: report.docx is a Word file: lines are those of its text, which `uncac parse --to text report.docx` prints"
        ),
        "{drawn}"
    );
}

#[test]
fn the_text_that_was_made_is_printed() {
    let folder = folder("text");
    fs::write(folder.join("report.docx"), report()).unwrap();
    let output = run(&folder, &["parse", "--to", "text", "report.docx"]);
    assert_eq!(
        out(&output),
        "## I. Introduction\n\n1. The Working Group recalled article 75 of the Convention.\n"
    );
}

#[test]
fn a_file_is_what_it_holds_whatever_its_name() {
    let folder = folder("name");
    fs::write(folder.join("report.txt"), report()).unwrap();
    fs::write(folder.join("text.docx"), "I. Introduction\n\n1. The Group met.\n").unwrap();
    assert!(out(&run(&folder, &["parse", "report.txt"])).contains("The Working Group recalled"));
    assert!(out(&run(&folder, &["parse", "text.docx"])).contains("The Group met."));
    let output = run_on(&report(), &mut uncac(&folder, &["parse", "-"]));
    assert!(out(&output).contains("The Working Group recalled"));
}

#[test]
fn a_folder_is_searched_for_word_files_too() {
    let folder = folder("searched");
    fs::write(folder.join("report.docx"), report()).unwrap();
    fs::write(folder.join("~$report.docx"), "what Word keeps of an open file").unwrap();
    let output = run(&folder, &["check", "--select", "article-exists", "."]);
    assert!(out(&output).ends_with("1 file checked: 1 error\n"), "{}", out(&output));
}

#[test]
fn a_word_file_is_not_mended_and_nothing_else_either() {
    let folder = folder("mended");
    fs::write(folder.join("report.docx"), report()).unwrap();
    let text = "I. Introduction\n\n1. States Parties met.\n";
    fs::write(folder.join("report.md"), text).unwrap();
    let output = run(&folder, &["fix", "report.md", "report.docx"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        err(&output).starts_with(
            "error: report.docx: a Word file can be read but not written back; nothing was changed"
        ),
        "{}",
        err(&output)
    );
    assert_eq!(fs::read_to_string(folder.join("report.md")).unwrap(), text);
    assert_eq!(fs::read(folder.join("report.docx")).unwrap(), report());
    // Of a folder only texts are meant.
    assert!(run(&folder, &["fix", "."]).status.success());
    assert_ne!(fs::read_to_string(folder.join("report.md")).unwrap(), text);
}

#[test]
fn a_damaged_word_file_is_refused_with_what_to_do() {
    let folder = folder("damaged");
    let whole = report();
    fs::write(folder.join("report.docx"), &whole[..whole.len() / 2]).unwrap();
    let output = run(&folder, &["parse", "report.docx"]);
    assert_eq!(output.status.code(), Some(2));
    let message = err(&output);
    assert!(
        message.starts_with("error: report.docx: expected a Word file, which is a zip archive, found"),
        "{message}"
    );
    assert!(message.ends_with("; open the file in a word processor and save it as .docx\n"), "{message}");
}

const PDF: &[u8] = b"%PDF-1.7\n";

#[test]
fn a_pdf_file_without_its_program_is_refused_with_what_to_install() {
    let folder = folder("missing");
    fs::write(folder.join("report.pdf"), PDF).unwrap();
    let output = uncac(&folder, &["parse", "report.pdf"]).env("PATH", "").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        err(&output).starts_with("error: report.pdf: a PDF file is read by the program pdftotext, which was not found; install it (poppler-utils"),
        "{}",
        err(&output)
    );
}

/// Runs on a PDF file with a program of our own in place of `pdftotext`.
#[cfg(unix)]
fn run_with(name: &str, program: &str, arguments: &[&str]) -> Output {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder(name);
    fs::write(folder.join("report.pdf"), PDF).unwrap();
    let path = folder.join("pdftotext");
    fs::write(&path, format!("#!/bin/sh\n{program}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:/usr/bin:/bin", folder.display());
    run_on(PDF, uncac(&folder, arguments).env("PATH", path))
}

#[cfg(unix)]
#[test]
fn a_pdf_file_is_read_by_the_program() {
    let program = "[ \"$*\" = '-layout -enc UTF-8 - -' ] && [ \"$(cat)\" = '%PDF-1.7' ] && printf 'I. Introduction\\n\\n1. The Group met.\\n'";
    for file in ["report.pdf", "-"] {
        let output = run_with("program", program, &["parse", file]);
        assert!(out(&output).contains("\"The Group met.\""), "{}", err(&output));
    }
    let output = run_with("program", program, &["fix", "report.pdf"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("a PDF file can be read but not written back"), "{}", err(&output));
}

#[cfg(unix)]
#[test]
fn what_the_program_says_is_passed_on() {
    let output = run_with("failing", "echo 'Syntax Error: no pages' >&2; exit 3", &["check", "report.pdf"]);
    assert_eq!(output.status.code(), Some(2));
    let message = err(&output);
    assert!(
        message.starts_with("error: report.pdf: pdftotext failed (exit status: 3): Syntax Error: no pages; "),
        "{message}"
    );
}

#[cfg(unix)]
#[test]
fn a_pdf_file_of_pictures_is_said_to_be_one() {
    let output = run_with("pictures", "cat >/dev/null; printf '\\f\\f'", &["check", "report.pdf"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("no text in this PDF file: its pages are pictures"), "{}", err(&output));
}

#[test]
fn a_real_pdf_file_is_read_as_its_text_is() {
    let Some(pdf) = real::shared_bytes("reports/real/E_2025_26.pdf") else { return };
    if Command::new("pdftotext").arg("-v").output().is_err() {
        eprintln!("skipped: there is no pdftotext");
        return;
    }
    let folder = folder("real");
    let text = real::shared("reports/real/E_2025_26.txt").unwrap();
    let of_pdf = out(&run_on(&pdf, &mut uncac(&folder, &["parse", "-"])));
    let json = uncac::parse(&text).report().to_json().unwrap();
    let read = |json: &str| serde_json::from_str::<serde_json::Value>(json).unwrap();
    let (of_pdf, of_text) = (read(&of_pdf), read(&json));
    for name in ["masthead", "title", "meeting", "sections"] {
        assert_eq!(of_pdf[name], of_text[name], "{name}");
    }
}
