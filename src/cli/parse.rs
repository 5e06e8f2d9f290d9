//! `uncac parse`

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use rayon::prelude::*;
use uncac::write::csv::{self, Table};
use uncac::{Diagnostic, Parsed};

use super::destination::{self, Destination, Planned};
use super::{EXIT_UNUSABLE, Outcome, input};

/// Print or write reports as data.
#[derive(Args)]
pub(super) struct Parse {
    /// The form to write.
    #[arg(long, value_enum, default_value_t = Form::Json)]
    to: Form,
    /// The one table to write, of the five of "csv": paragraphs, participants, acts, citations or statements.
    #[arg(long, value_parser = table)]
    table: Option<Table>,
    /// The file to write, or a folder for a file to each report. Without it a report is printed.
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,
    /// Write over files that are there.
    #[arg(long)]
    overwrite: bool,
    /// Reports: texts in UTF-8, Word files (.docx), PDF files; or folders of them. "-" reads standard input.
    #[arg(required = true)]
    files: Vec<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum, PartialEq, Eq)]
enum Form {
    /// The JSON of the schema "uncac-report/1".
    Json,
    /// The canonical Markdown.
    Markdown,
    /// Akoma Ntoso by the United Nations profile.
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

    fn write(self, parsed: &Parsed) -> Result<String, String> {
        let report = parsed.report();
        Ok(match self {
            Self::Form(Form::Text, _) => parsed.text().to_owned(),
            Self::Form(Form::Markdown, _) => uncac::write::markdown(report),
            Self::Form(Form::Akn, _) => uncac::akn::write(report),
            Self::Form(Form::Html, _) => uncac::write::html(report),
            Self::Form(Form::Json | Form::Csv, _) => {
                report.to_json().map_err(|error| error.to_string())? + "\n"
            }
            Self::Table(table) => csv::table(table, report),
        })
    }
}

impl Parse {
    /// Writes the reports; what is to be said about their texts goes to standard error.
    pub(super) fn run(&self) -> Outcome {
        let sheets = self.sheets()?;
        let files = input::files(&self.files, &input::REPORTS)?;
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
        let failures: Vec<String> =
            outcomes.collect::<Vec<_>>().into_iter().filter_map(Result::err).collect();
        for failure in &failures {
            eprintln!("error: {failure}");
        }
        Ok(if failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(EXIT_UNUSABLE) })
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
        let reports = if reports == 1 { "1 report".to_owned() } else { format!("{reports} reports") };
        format!("{reports} of several files or a folder cannot be printed: say --output FOLDER")
    }
}

/// Reads a report and writes its files.
fn write(file: &Path, sheets: &[Sheet], destination: &Destination) -> Result<(), String> {
    let text = input::read(file)?.text;
    let parsed = input::parse(file, &text)?;
    // In one piece, since other reports are read at the same time.
    eprint!("{}", parsed.diagnostics().iter().map(|diagnostic| line(file, diagnostic)).collect::<String>());
    for sheet in sheets {
        let place = destination.file(file, &sheet.ending());
        destination::write(place.as_deref(), &sheet.write(&parsed)?)?;
    }
    Ok(())
}

fn line(file: &Path, diagnostic: &Diagnostic) -> String {
    let help = diagnostic.help().map(|help| format!("  help: {help}\n")).unwrap_or_default();
    format!("{}: {diagnostic}\n{help}", file.display())
}
