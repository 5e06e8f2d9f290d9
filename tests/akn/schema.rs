//! Whether files are valid: `xmllint` says so.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use uncac::akn;

use super::{generate, reports};

/// A folder for the files of one test, emptied before.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Asserts that files are valid. Skips, and says so, where there is no `xmllint`, unless it is required.
#[track_caller]
fn assert_valid(test: &str, files: impl IntoIterator<Item = (String, String)>) {
    let folder = folder(test);
    let mut paths = Vec::new();
    for (name, xml) in files {
        let path = folder.join(format!("{name}.xml").replace(' ', "_"));
        fs::write(&path, xml).unwrap();
        paths.push(path);
    }
    assert!(!paths.is_empty());
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/schemas/akomantoso30.xsd");
    let output = Command::new("xmllint").arg("--noout").arg("--schema").arg(schema).args(&paths).output();
    let Ok(output) = output else {
        let required = std::env::var_os("UNCAC_REQUIRE_XMLLINT").is_some();
        assert!(!required, "xmllint is not here; it is in the package libxml2-utils");
        eprintln!("skipped: xmllint is not here; it is in the package libxml2-utils");
        return;
    };
    let said = String::from_utf8_lossy(&output.stderr);
    let faults: Vec<&str> = said.lines().filter(|line| !line.ends_with(" validates")).take(20).collect();
    assert!(output.status.success(), "{}", faults.join("\n"));
    assert_eq!(said.lines().filter(|line| line.ends_with(" validates")).count(), paths.len());
}

#[test]
fn every_report_is_valid() {
    let files = reports().into_iter().map(|(name, report)| (name, akn::write(&report)));
    assert_valid("reports", files);
}

#[test]
fn generated_reports_are_valid() {
    let reports = generate::some(300).into_iter().enumerate();
    assert_valid("generated", reports.map(|(index, (report, _))| (index.to_string(), akn::write(&report))));
}

#[test]
fn texts_without_the_parts_of_a_report_are_valid() {
    let texts = [
        "",
        "\n",
        "Words.",
        "1. One.\n\n1. One again.\n\n1. And again.\n",
        "I. One\n\nI. One again\n\nA. Sub\n\nA. Sub again\n\n1. Words.\n",
        "Annex I\n\nList\n\n1. Words.\n\nAnnex I\n\n1. Words.\n\nAnnex\n",
        "CAC/COSP/WG.4/2011/4\n\nDistr.: General\n",
    ];
    let files = texts.iter().enumerate();
    assert_valid("partial", files.map(|(index, text)| (index.to_string(), akn::write(&super::parsed(text)))));
}

#[test]
fn a_file_that_is_not_valid_is_found_out() {
    let xml = akn::write(&super::parsed("I. Introduction\n\n1. Words.\n"));
    let wrong = xml.replace("<num>1.</num>", "<number>1.</number>");
    assert_ne!(xml, wrong);
    if Command::new("xmllint").arg("--version").output().is_ok() {
        let result =
            std::panic::catch_unwind(|| assert_valid("wrong", [("wrong".to_owned(), wrong.clone())]));
        assert!(result.is_err());
    }
}
