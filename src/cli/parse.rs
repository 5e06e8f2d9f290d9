//! `uncac parse`

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use rayon::prelude::*;
use uncac::write::csv::{self, Table};
use uncac::{Diagnostic, Report};

use super::destination::{self, Destination, Planned};
use super::input::Reading;
use super::{EXIT_UNUSABLE, Outcome, input};

/// Print or write reports as data.
#[derive(Args)]
pub(super) struct Parse {
    /// The form to write.
    #[arg(long, value_enum, default_value_t = Form::Json)]
    to: Form,
    /// The one table to write, of the five of "csv": paragraphs, participants, acts, citations or statements. The rows of several
    /// reports stand in one table.
    #[arg(long, value_parser = table)]
    table: Option<Table>,
    /// The file to write, or a folder for a file to each report. Without it a report, or one table, is printed.
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,
    /// Write over files that are there.
    #[arg(long)]
    overwrite: bool,
    /// Reports: texts in UTF-8, Word files (.docx), PDF files, or the JSON and Akoma Ntoso of `uncac parse`; or folders of texts, Word
    /// and PDF files. "-" reads standard input.
    #[arg(required = true)]
    files: Vec<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum, PartialEq, Eq)]
enum Form {
    /// The JSON of the schema "uncac-report/1".
    Json,
    /// The canonical Markdown.
    #[value(alias = "md")]
    Markdown,
    /// Akoma Ntoso by the United Nations profile.
    #[value(alias = "xml")]
    Akn,
    /// A page to read.
    Html,
    /// Tables: five files to a report, or one with "--table".
    Csv,
    /// The text as it is read: of a Word or PDF file what was made of it. Lines of findings are its lines.
    Text,
}

fn table(word: &str) -> Result<Table, String> {
    word.parse().map_err(|_| format!("expected {}", Table::ALL.map(Table::as_str).join(", ")))
}

/// One file of a report: what is in it, and how its name ends.
#[derive(Clone, Copy)]
enum Sheet {
    Form(Form, &'static str),
    Table(Table),
}

impl Sheet {
    fn ending(self) -> String {
        match self {
            Self::Form(_, ending) => ending.to_owned(),
            Self::Table(table) => format!("{table}.csv"),
        }
    }

    fn write(self, file: &Path, reading: &Reading) -> Result<String, String> {
        let report = reading.report();
        Ok(match self {
            Self::Form(Form::Text, _) => match reading {
                Reading::Text(parsed) => parsed.text().to_owned(),
                Reading::Data(_) => {
                    let name = file.display();
                    return Err(format!("{name}: a report that is data has no text; say --to markdown"));
                }
            },
            Self::Form(Form::Markdown, _) => uncac::write::markdown(report),
            Self::Form(Form::Akn, _) => uncac::akn::write(report),
            Self::Form(Form::Html, _) => uncac::write::html(report),
            Self::Form(Form::Json | Form::Csv, _) => {
                report.to_json().map_err(|error| error.to_string())? + "\n"
            }
            Self::Table(table) => csv::header(table) + &rows(table, file, report),
        })
    }
}

impl Parse {
    /// Writes the reports; what is to be said about their texts goes to standard error.
    pub(super) fn run(&self) -> Outcome {
        let sheets = self.sheets()?;
        let files = input::files(&self.files, &input::REPORTS)?;
        if let Some(table) = self.table {
            let destination = Destination::new(self.output.as_deref(), false);
            if !destination.is_folder() {
                return self.one_table(table, &files, &destination);
            }
        }
        let several = files.len() > 1 || sheets.len() > 1 || self.files.iter().any(|file| file.is_dir());
        let destination = Destination::new(self.output.as_deref(), several);
        if several && !destination.is_folder() {
            return Err(self.too_many(files.len()));
        }
        let mut planned = Planned::default();
        for file in &files {
            for place in sheets.iter().filter_map(|sheet| destination.file(file, &sheet.ending())) {
                planned.add(place, file)?;
            }
        }
        planned.check(&files, self.overwrite)?;
        destination::make_folder(&destination)?;
        let outcomes = files.par_iter().map(|file| write(file, &sheets, &destination));
        let outcomes: Vec<Result<(), String>> = outcomes.collect();
        Ok(told(outcomes.into_iter().filter_map(Result::err)))
    }

    /// Puts the rows of all reports into one table.
    fn one_table(&self, table: Table, files: &[PathBuf], destination: &Destination) -> Outcome {
        let place = files.first().and_then(|file| destination.file(file, ""));
        let mut planned = Planned::default();
        for (place, file) in place.iter().zip(files) {
            planned.add(place.clone(), file)?;
        }
        planned.check(files, self.overwrite)?;
        let of_file = |file: &PathBuf| read(file).map(|reading| rows(table, file, reading.report()));
        let all: Vec<Result<String, String>> = files.par_iter().map(of_file).collect();
        let (read, unread): (Vec<_>, Vec<_>) = all.into_iter().partition(Result::is_ok);
        if !read.is_empty() {
            let rows: String = read.into_iter().flatten().collect();
            destination::write(place.as_deref(), &(csv::header(table) + &rows))?;
        }
        Ok(told(unread.into_iter().filter_map(Result::err)))
    }

    fn sheets(&self) -> Result<Vec<Sheet>, String> {
        let ending = match self.to {
            Form::Json => "json",
            Form::Markdown => "md",
            Form::Akn => "xml",
            Form::Html => "html",
            Form::Text => "txt",
            Form::Csv => {
                let tables = self.table.map_or(Table::ALL.to_vec(), |table| vec![table]);
                return Ok(tables.into_iter().map(Sheet::Table).collect());
            }
        };
        if self.table.is_some() {
            return Err("--table goes with --to csv".to_owned());
        }
        Ok(vec![Sheet::Form(self.to, ending)])
    }

    /// Why what is asked for cannot be printed.
    fn too_many(&self, reports: usize) -> String {
        if self.to == Form::Csv && self.table.is_none() {
            return "the tables of a report are five files: say --output FOLDER, or which with --table"
                .to_owned();
        }
        if reports == 1 {
            return "the reports of a folder are not printed: say --output FOLDER".to_owned();
        }
        format!("{reports} reports cannot be printed one behind the other: say --output FOLDER")
    }
}

/// Says which reports could not be read or written.
fn told(failures: impl Iterator<Item = String>) -> ExitCode {
    let failures = failures.inspect(|failure| eprintln!("error: {failure}")).count();
    if failures == 0 { ExitCode::SUCCESS } else { ExitCode::from(EXIT_UNUSABLE) }
}

/// Reads a report and writes its files.
fn write(file: &Path, sheets: &[Sheet], destination: &Destination) -> Result<(), String> {
    let reading = read(file)?;
    for sheet in sheets {
        let place = destination.file(file, &sheet.ending());
        destination::write(place.as_deref(), &sheet.write(file, &reading)?)?;
    }
    Ok(())
}

/// Reads a report and says what is to be said about its text.
fn read(file: &Path) -> Result<Reading, String> {
    let reading = input::report(file, &input::read(file)?)?;
    // In one piece, since other reports are read at the same time.
    eprint!("{}", reading.diagnostics().iter().map(|diagnostic| line(file, diagnostic)).collect::<String>());
    Ok(reading)
}

/// The rows of a report, under its symbol or, without one, the name of its file.
fn rows(table: Table, file: &Path, report: &Report) -> String {
    let key = report.masthead().symbol().map_or_else(|| file.display().to_string(), ToString::to_string);
    csv::rows(table, &key, report)
}

fn line(file: &Path, diagnostic: &Diagnostic) -> String {
    let help = diagnostic.help().map(|help| format!("  help: {help}\n")).unwrap_or_default();
    format!("{}: {diagnostic}\n{help}", file.display())
}
