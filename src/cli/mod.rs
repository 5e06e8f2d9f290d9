//! The program `uncac`: its arguments, and what each command does.

mod check;
mod config;
mod destination;
mod explain;
mod fix;
mod human;
mod input;
mod new;
mod output;
mod parse;
mod pdf;
mod rules;
mod selection;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Reports of meetings under the United Nations Convention against Corruption: check them, mend them, read them as data.
#[derive(Parser)]
#[command(name = "uncac", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Say what is wrong with reports, where, and on whose authority.
    #[command(after_help = CHECK_HELP)]
    Check(check::Check),
    /// Mend what can be mended safely.
    #[command(after_help = FIX_HELP)]
    Fix(fix::Fix),
    /// Print or write reports as data.
    Parse(parse::Parse),
    /// Explain a rule: what it checks, why, a wrong and a right example.
    Explain(explain::Explain),
    /// List the rules.
    Rules(rules::Rules),
    /// Print the skeleton of a report, with the standing text in place.
    New(new::New),
}

const CHECK_HELP: &str = "\
Exit status: 0 no finding of level error, 1 at least one, 2 wrong usage or a file that can't be read.
A file `uncac.toml` beside a report or above it says what --select, --ignore, --severity and --extracted do; these win.";

const FIX_HELP: &str = "\
Exit status: 0 whether or not something was left to say, 2 wrong usage or a file that can't be read or written.
`uncac check` says what is left.";

/// There are findings of level error.
const EXIT_FINDINGS: u8 = 1;
/// Wrong usage, or a file that can't be read or written.
const EXIT_UNUSABLE: u8 = 2;

/// What a command comes to: its exit status, or why it could not be carried out.
type Outcome = Result<ExitCode, String>;

/// Runs the command that the arguments ask for.
pub(crate) fn run() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Check(check) => check.run(),
        Command::Fix(fix) => fix.run(),
        Command::Parse(parse) => parse.run(),
        Command::Explain(explain) => explain.run(),
        Command::Rules(rules) => rules.run(),
        Command::New(new) => new.run(),
    };
    outcome.unwrap_or_else(|message| {
        eprintln!("error: {message}");
        ExitCode::from(EXIT_UNUSABLE)
    })
}
