//! Files and folders of reports.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use uncac::{Diagnostic, Limits, Parsed, Report};

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

/// A report, with its text where it was read from one.
pub(super) enum Reading {
    Text(Box<Parsed>),
    Data(Box<Report>),
}

impl Reading {
    pub(super) fn report(&self) -> &Report {
        match self {
            Self::Text(parsed) => parsed.report(),
            Self::Data(report) => report,
        }
    }

    /// What is to be said about the text.
    pub(super) fn diagnostics(&self) -> &[Diagnostic] {
        match self {
            Self::Text(parsed) => parsed.diagnostics(),
            Self::Data(_) => &[],
        }
    }
}

/// The report in what was read, from its text or from data that this crate writes.
pub(super) fn report(file: &Path, input: &Input) -> Result<Reading, String> {
    let fault = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
    let report = match input.form {
        Form::Text | Form::Word | Form::Pdf => {
            return parse(file, &input.text).map(|parsed| Reading::Text(Box::new(parsed)));
        }
        Form::Json => Report::from_json(&input.text).map_err(|error| fault(&error))?,
        Form::Akn => uncac::akn::read(&input.text).map_err(|error| fault(&error))?,
    };
    Limits::default().check(&report).map_err(|error| fault(&error))?;
    Ok(Reading::Data(Box::new(report)))
}

/// The form of a file, told by its first bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Text,
    Word,
    Pdf,
    Json,
    Akn,
}

impl Form {
    fn of(bytes: &[u8]) -> Self {
        /// How zip archives begin, and the container of encrypted and of older Word files.
        const WORD: [&[u8]; 4] = [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08", b"\xd0\xcf\x11\xe0"];
        match bytes {
            _ if bytes.starts_with(b"%PDF") => Self::Pdf,
            _ if WORD.iter().any(|magic| bytes.starts_with(magic)) => Self::Word,
            _ => Self::of_text(bytes),
        }
    }

    /// No report begins like an object of JSON, or like XML.
    fn of_text(bytes: &[u8]) -> Self {
        let head = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).trim_ascii_start();
        let object = head.strip_prefix(b"{").map(<[u8]>::trim_ascii_start);
        match object.and_then(<[u8]>::first) {
            Some(b'"' | b'}') => Self::Json,
            _ if head.starts_with(b"<?xml") || head.starts_with(b"<akomaNtoso") => Self::Akn,
            _ => Self::Text,
        }
    }

    /// What such a file is called in a sentence; nothing for a text, of which there is nothing to say.
    pub(super) fn name(self) -> Option<&'static str> {
        match self {
            Self::Text => None,
            Self::Word => Some("a Word file"),
            Self::Pdf => Some("a PDF file"),
            Self::Json => Some("a report as JSON"),
            Self::Akn => Some("a report as Akoma Ntoso"),
        }
    }

    /// The form in which `uncac parse` prints the text of such a file.
    pub(super) fn text_form(self) -> &'static str {
        match self {
            Self::Text | Self::Word | Self::Pdf => "text",
            Self::Json | Self::Akn => "markdown",
        }
    }
}

/// The text of a file; of standard input for "-".
pub(super) fn read(file: &Path) -> Result<Input, String> {
    let name = file.display();
    let bytes = bytes(file).map_err(|error| format!("{name}: {error}"))?;
    let form = Form::of(&bytes);
    let text = match form {
        Form::Text | Form::Json | Form::Akn => utf_8(bytes),
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
    let is_utf_16 = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    if is_utf_16 {
        return Err("found UTF-16; save the file as UTF-8 and try again".to_owned());
    }
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

/// How the names of those end that are none.
pub(super) const NO_TEXTS: [&str; 2] = ["docx", "pdf"];

/// How many files in a folder and below it have names with one of the endings.
pub(super) fn count_in(folder: &Path, endings: &[&str]) -> Result<usize, String> {
    reports_in(folder, endings).map(|files| files.len())
}

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
