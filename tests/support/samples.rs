//! The sample reports of the project, written for it.

use std::fs;
use std::path::{Path, PathBuf};

/// A sample report.
pub(crate) struct Sample {
    /// The name of its file without the ending.
    pub(crate) name: String,
    /// Its text.
    pub(crate) text: String,
}

/// All of them, in the order of their names.
pub(crate) fn samples() -> Vec<Sample> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<PathBuf> = ["examples/data", "tests/fixtures/reports", "tests/fixtures/rules"]
        .iter()
        .flat_map(|folder| reports_in(&root.join(folder)))
        .collect();
    paths.sort_by(|one, other| one.file_stem().cmp(&other.file_stem()));
    assert!(paths.len() >= 6, "the sample reports are missing");
    paths.iter().map(|path| read(path)).collect()
}

fn reports_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.filter_map(Result::ok).map(|entry| entry.path());
    paths.filter(|path| is_report(path)).collect()
}

fn is_report(path: &Path) -> bool {
    let written = path.extension().is_some_and(|ending| ending == "txt" || ending == "md");
    written && path.file_stem().is_some_and(|name| name != "README")
}

fn read(path: &Path) -> Sample {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    Sample { name: path.file_stem().unwrap().to_string_lossy().into_owned(), text }
}
