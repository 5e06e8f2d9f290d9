//! The command line: a thin shell over the library.

use std::io::Read as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

/// Reports of meetings under the United Nations Convention against Corruption, as data.
#[derive(Parser)]
#[command(name = "uncac", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Print a report as data.
    Parse {
        /// The form to print.
        #[arg(long, value_enum, default_value_t = Form::Json)]
        to: Form,
        /// The text of a report, in UTF-8. "-" reads standard input.
        file: PathBuf,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Form {
    /// The JSON of the schema "uncac-report/1".
    Json,
}

/// Wrong usage, or a file that can't be read.
const EXIT_UNREADABLE: u8 = 2;

fn main() -> ExitCode {
    let Command::Parse { to, file } = Arguments::parse().command;
    match parse(to, &file) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::from(EXIT_UNREADABLE)
        }
    }
}

/// Prints the report; what is to be said about the text goes to standard error.
fn parse(to: Form, file: &std::path::Path) -> Result<(), String> {
    let text = read(file)?;
    let parsed = uncac::parse(&text);
    let source = uncac::Source::new(file.display().to_string(), &text);
    for diagnostic in parsed.diagnostics() {
        let place = diagnostic.span().map(|span| source.line_column(span.start()));
        let place = place.map(|place| format!(":{}:{}", place.line, place.column)).unwrap_or_default();
        eprintln!("{}{place}: {diagnostic}", source.name());
        if let Some(help) = diagnostic.help() {
            eprintln!("  help: {help}");
        }
    }
    match to {
        Form::Json => print(&parsed.report().to_json().map_err(|error| error.to_string())?),
    }
}

/// A reader that closes the pipe early (`uncac parse … | head`) is no error.
fn print(text: &str) -> Result<(), String> {
    use std::io::Write as _;
    match writeln!(std::io::stdout().lock(), "{text}") {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(format!("standard output: {error}"))
        }
        _ => Ok(()),
    }
}

fn read(file: &std::path::Path) -> Result<String, String> {
    let name = file.display();
    let mut bytes = Vec::new();
    let result = if file.as_os_str() == "-" {
        std::io::stdin().lock().read_to_end(&mut bytes).map(drop)
    } else {
        std::fs::read(file).map(|read| bytes = read)
    };
    result.map_err(|error| format!("{name}: {error}"))?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!("{name}: not UTF-8 from byte {at} on; save the file as UTF-8 and try again")
    })
}
