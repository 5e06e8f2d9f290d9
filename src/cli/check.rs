//! `uncac check`

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use indicatif::{ParallelProgressIterator as _, ProgressBar, ProgressStyle};
use rayon::prelude::*;
use uncac::write::findings::{FileFindings, github, json, sarif};
use uncac::{Diagnostic, Severity, Source, Validator};

use super::human::Human;
use super::input::Reading;
use super::selection::Selection;
use super::{EXIT_FINDINGS, EXIT_UNUSABLE, Outcome, input, output};

/// Say what is wrong with reports, where, and on whose authority.
#[derive(Args)]
pub(super) struct Check {
    /// How findings are printed.
    #[arg(long, value_enum, default_value_t = Form::Human)]
    format: Form,
    #[command(flatten)]
    selection: Selection,
    /// Reports: texts in UTF-8, Word files (.docx), PDF files, or the JSON and Akoma Ntoso of `uncac parse`; or folders of texts, Word
    /// and PDF files. "-" reads standard input.
    #[arg(required = true)]
    files: Vec<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum, PartialEq, Eq)]
enum Form {
    /// With the source lines and carets, for people.
    Human,
    /// One array of objects.
    Json,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// Annotations of GitHub Actions.
    Github,
}

/// A file that was checked.
struct Checked {
    name: String,
    text: String,
    form: input::Form,
    findings: Vec<Diagnostic>,
}

impl Check {
    pub(super) fn run(&self) -> Outcome {
        let (checked, unread) = self.check()?;
        if !checked.is_empty() {
            self.print(&checked)?;
        }
        for error in &unread {
            eprintln!("error: {error}");
        }
        let worst = checked.iter().flat_map(|file| &file.findings).map(Diagnostic::severity).max();
        Ok(match worst {
            _ if !unread.is_empty() => ExitCode::from(EXIT_UNUSABLE),
            Some(Severity::Error) => ExitCode::from(EXIT_FINDINGS),
            _ => ExitCode::SUCCESS,
        })
    }

    fn print(&self, checked: &[Checked]) -> Result<(), String> {
        let files: Vec<FileFindings<'_>> = checked
            .iter()
            .map(|file| FileFindings { file: &file.name, text: &file.text, findings: &file.findings })
            .collect();
        match self.format {
            Form::Human => human(checked),
            Form::Json => output::print(&(json(&files) + "\n")),
            Form::Sarif => output::print(&(sarif(&files) + "\n")),
            Form::Github => output::print(&github(&files)),
        }
    }

    /// Checks all files, several at once; and says which could not be read, which does not keep the others back.
    fn check(&self) -> Result<(Vec<Checked>, Vec<String>), String> {
        let files = input::files(&self.files, &input::REPORTS)?;
        // A wrong configuration or rule is told before anything is read.
        let with_rules = |file: PathBuf| Ok((self.selection.validator(&file)?, file));
        let files = files.into_iter().map(with_rules).collect::<Result<Vec<_>, String>>()?;
        let progress = progress(files.len());
        let checked = files.par_iter().progress_with(progress);
        let checked: Vec<Result<Checked, String>> =
            checked.map(|(validator, file)| check_file(validator, file)).collect();
        let (read, unread): (Vec<_>, Vec<_>) = checked.into_iter().partition(Result::is_ok);
        Ok((read.into_iter().flatten().collect(), unread.into_iter().filter_map(Result::err).collect()))
    }
}

fn check_file(validator: &Validator, file: &Path) -> Result<Checked, String> {
    let read = input::read(file)?;
    let findings = match input::report(file, &read)? {
        Reading::Text(parsed) => validator.check(&*parsed),
        Reading::Data(report) => validator.check(&*report),
    };
    let input::Input { text, form } = read;
    Ok(Checked { name: file.display().to_string(), text, form, findings })
}

/// From how many files on a bar is worth its place.
const MANY_FILES: usize = 50;

fn progress(files: usize) -> ProgressBar {
    if files < MANY_FILES || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(files.try_into().unwrap_or(u64::MAX));
    match ProgressStyle::with_template("checking {wide_bar} {pos}/{len}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

fn human(checked: &[Checked]) -> Result<(), String> {
    let human = Human::new();
    let mut out = String::new();
    for file in checked {
        let source = Source::new(&file.name, &file.text);
        out.extend(file.findings.iter().map(|finding| human.draw(&source, finding)));
        out.extend(lines_of(file));
    }
    out.push_str(&summary(checked));
    output::print(&out)
}

/// Says what the lines are counted in, where a reader could look for them in vain.
fn lines_of(file: &Checked) -> Option<String> {
    let has_lines = file.findings.iter().any(|finding| finding.lines().is_some());
    let form = file.form.name().filter(|_| has_lines)?;
    let name = &file.name;
    Some(format!(
        "note: {name} is {form}: lines are those of its text, which `uncac parse --to text {name}` prints\n\n"
    ))
}

/// `2 errors, 1 warning and 4 notes in 3 files`
fn summary(checked: &[Checked]) -> String {
    let count = |severity| {
        let findings = checked.iter().flat_map(|file| &file.findings);
        findings.filter(|finding| finding.severity() == severity).count()
    };
    let files = counted(checked.len(), "file");
    let levels = [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Info, "info")];
    let parts: Vec<String> = levels
        .into_iter()
        .map(|(severity, word)| (count(severity), word))
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| counted(count, word))
        .collect();
    if parts.is_empty() {
        format!("{files} checked: nothing to say\n")
    } else {
        format!("{files} checked: {}\n", parts.join(", "))
    }
}

fn counted(count: usize, word: &str) -> String {
    let plural = if count == 1 || word == "info" { "" } else { "s" };
    format!("{count} {word}{plural}")
}
