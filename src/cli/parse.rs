//! `uncac parse`

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::{Outcome, input, output};

/// Print a report as data.
#[derive(Args)]
pub(super) struct Parse {
    /// The form to print.
    #[arg(long, value_enum, default_value_t = Form::Json)]
    to: Form,
    /// The text of a report, in UTF-8. "-" reads standard input.
    file: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
enum Form {
    /// The JSON of the schema "uncac-report/1".
    Json,
    /// The canonical Markdown.
    Markdown,
    /// Akoma Ntoso by the United Nations profile.
    Akn,
    /// A page to read.
    Html,
}

impl Parse {
    /// Prints the report; what is to be said about the text goes to standard error.
    pub(super) fn run(&self) -> Outcome {
        let text = input::read(&self.file)?;
        let parsed = uncac::parse(&text);
        for diagnostic in parsed.diagnostics() {
            eprintln!("{}: {diagnostic}", self.file.display());
            if let Some(help) = diagnostic.help() {
                eprintln!("  help: {help}");
            }
        }
        let report = parsed.report();
        let written = match self.to {
            Form::Json => report.to_json().map_err(|error| error.to_string())? + "\n",
            Form::Markdown => uncac::write::markdown(report),
            Form::Akn => uncac::akn::write(report),
            Form::Html => uncac::write::html(report),
        };
        output::print(&written)?;
        Ok(ExitCode::SUCCESS)
    }
}
