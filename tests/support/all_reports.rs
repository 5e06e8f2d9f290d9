//! The sample reports of the project, and the real ones beside it where they are.

use std::fs;
use std::path::{Path, PathBuf};

use super::samples::{Sample, samples};

/// All of them. That the real ones are absent is said aloud.
///
/// # Panics
///
/// Where they are absent and `UNCAC_REQUIRE_REPORTS` is set.
pub(crate) fn all_reports() -> Vec<Sample> {
    let root = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/reports"));
    let mut real = reports_in(&root);
    real.extend(reports_in(&root.join("real")));
    if real.is_empty() {
        assert!(std::env::var_os("UNCAC_REQUIRE_REPORTS").is_none(), "{} has no reports", root.display());
        eprintln!("skipped: the real reports are not here");
    }
    samples().into_iter().chain(real).collect()
}

fn reports_in(folder: &Path) -> Vec<Sample> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let is_report = |path: &PathBuf| {
        let ending = path.extension().is_some_and(|ending| ending == "txt" || ending == "md");
        ending && path.file_stem().is_some_and(|stem| stem != "INDEX")
    };
    let mut paths: Vec<PathBuf> =
        entries.filter_map(|entry| Some(entry.ok()?.path())).filter(is_report).collect();
    paths.sort();
    paths.iter().map(|path| sample(path)).collect()
}

fn sample(path: &Path) -> Sample {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    Sample { name: path.file_stem().unwrap().to_string_lossy().into_owned(), text }
}
