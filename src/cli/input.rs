//! Files and folders of reports.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use uncac::{Limits, Parsed};

use super::pdf;

/// Reads a report within the limits that are sound for a file of a stranger.
pub(super) fn parse(file: &Path, text: &str) -> Result<Parsed, String> {
    Limits::default().parse(text).map_err(|error| format!("{}: {error}", file.display()))
}

/// What was read: a text, and what it was made of.
pub(super) struct Input {
    pub(super) text: String,
    pub(super) form: Form,
}

/// The form of a file, told by its first bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Text,
    Word,
    Pdf,
}

impl Form {
    fn of(bytes: &[u8]) -> Self {
        /// How zip archives begin, and the container of encrypted and of older Word files.
        const WORD: [&[u8]; 4] = [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08", b"\xd0\xcf\x11\xe0"];
        match bytes {
            _ if bytes.starts_with(b"%PDF") => Self::Pdf,
            _ if WORD.iter().any(|magic| bytes.starts_with(magic)) => Self::Word,
            _ => Self::Text,
        }
    }

    /// What such a file is called in a sentence; nothing for a text, of which there is nothing to say.
    pub(super) fn name(self) -> Option<&'static str> {
        match self {
            Self::Text => None,
            Self::Word => Some("a Word file"),
            Self::Pdf => Some("a PDF file"),
        }
    }
}

/// The text of a file; of standard input for "-".
pub(super) fn read(file: &Path) -> Result<Input, String> {
    let name = file.display();
    let bytes = bytes(file).map_err(|error| format!("{name}: {error}"))?;
    let form = Form::of(&bytes);
    let text = match form {
        Form::Text => utf_8(bytes),
        Form::Word => uncac::docx::text(&bytes).map_err(|error| format!("{error}; {}", error.help())),
        Form::Pdf => pdf::text(bytes).and_then(utf_8),
    };
    text.map(|text| Input { text, form }).map_err(|error| format!("{name}: {error}"))
}

/// More is not taken into memory: a text has limits of its own, and so has what is unpacked of a Word file.
const LARGEST_FILE: u64 = 256 << 20;

fn bytes(file: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if is_standard_input(file) {
        std::io::stdin().lock().take(LARGEST_FILE).read_to_end(&mut bytes)?;
    } else {
        std::fs::File::open(file)?.take(LARGEST_FILE).read_to_end(&mut bytes)?;
    }
    if u64::try_from(bytes.len()).is_ok_and(|length| length < LARGEST_FILE) {
        return Ok(bytes);
    }
    let what = format!("{LARGEST_FILE} bytes or more; split the file and try again");
    Err(std::io::Error::new(std::io::ErrorKind::FileTooLarge, what))
}

fn utf_8(bytes: Vec<u8>) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!("not UTF-8 from byte {at} on; save the file as UTF-8 and try again")
    })
}

pub(super) fn is_standard_input(file: &Path) -> bool {
    file.as_os_str() == "-"
}

/// The files that are meant: each file as it is, and of each folder the reports in it and below it whose names have one
/// of the endings, in the order of their names.
pub(super) fn files(paths: &[PathBuf], endings: &[&str]) -> Result<Vec<PathBuf>, String> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            let found = reports_in(path, endings)?;
            if found.is_empty() {
                let endings: Vec<String> = endings.iter().map(|ending| format!(".{ending}")).collect();
                return Err(format!(
                    "{}: no report in this folder; reports are files that end in {}",
                    path.display(),
                    endings.join(", ")
                ));
            }
            files.extend(found);
        } else {
            files.push(path.clone());
        }
    }
    Ok(files)
}

/// How the names of reports end that are texts.
pub(super) const TEXTS: [&str; 3] = ["md", "markdown", "txt"];

/// How the names of reports end.
pub(super) const REPORTS: [&str; 5] = ["md", "markdown", "txt", "docx", "pdf"];

fn reports_in(folder: &Path, endings: &[&str]) -> Result<Vec<PathBuf>, String> {
    // `~$report.docx` is what Word keeps beside a file that is open.
    let is_hidden = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with(['.', '~']);
    let walk = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter();
    let mut files = Vec::new();
    for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry.file_name())) {
        let entry = entry.map_err(|error| format!("{}: {error}", folder.display()))?;
        let ending = entry.path().extension().and_then(|ending| ending.to_str());
        if entry.file_type().is_file() && ending.is_some_and(|ending| endings.contains(&ending)) {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}
