//! Files and folders of reports.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use uncac::{Limits, Parsed};

/// Reads a report within the limits that are sound for a file of a stranger.
pub(super) fn parse(file: &Path, text: &str) -> Result<Parsed, String> {
    Limits::default().parse(text).map_err(|error| format!("{}: {error}", file.display()))
}

/// The text of a file; of standard input for "-".
pub(super) fn read(file: &Path) -> Result<String, String> {
    let name = file.display();
    let mut bytes = Vec::new();
    let most = Limits::default().bytes();
    let enough = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let result = if is_standard_input(file) {
        std::io::stdin().lock().take(enough).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(file).and_then(|file| file.take(enough).read_to_end(&mut bytes))
    };
    result.map_err(|error| format!("{name}: {error}"))?;
    if bytes.len() > most {
        return Err(format!("{name}: more than {most} bytes; split the text and try again"));
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!("{name}: not UTF-8 from byte {at} on; save the file as UTF-8 and try again")
    })
}

pub(super) fn is_standard_input(file: &Path) -> bool {
    file.as_os_str() == "-"
}

/// The files that are meant: each file as it is, and of each folder the reports in it and below it, in the order of their names.
pub(super) fn files(paths: &[PathBuf]) -> Result<Vec<PathBuf>, String> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            let found = reports_in(path)?;
            if found.is_empty() {
                return Err(format!(
                    "{}: no report in this folder; reports are files that end in {}",
                    path.display(),
                    ENDINGS.map(|ending| format!(".{ending}")).join(", ")
                ));
            }
            files.extend(found);
        } else {
            files.push(path.clone());
        }
    }
    Ok(files)
}

/// How the names of reports end.
const ENDINGS: [&str; 3] = ["md", "markdown", "txt"];

fn reports_in(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let is_hidden = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with('.');
    let walk = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter();
    let mut files = Vec::new();
    for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry.file_name())) {
        let entry = entry.map_err(|error| format!("{}: {error}", folder.display()))?;
        let ending = entry.path().extension().and_then(|ending| ending.to_str());
        if entry.file_type().is_file() && ending.is_some_and(|ending| ENDINGS.contains(&ending)) {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}
