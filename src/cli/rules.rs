//! `uncac rules`

use std::fmt::Write as _;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use uncac::validate::{Mends, rules};

use super::{Outcome, output};

/// List the rules.
#[derive(Args)]
pub(super) struct Rules {
    /// The form of the list.
    #[arg(long, value_enum, default_value_t = Form::Human)]
    format: Form,
}

#[derive(Clone, Copy, ValueEnum)]
enum Form {
    /// One rule a line.
    Human,
    /// An array of objects.
    Json,
}

impl Rules {
    pub(super) fn run(&self) -> Outcome {
        let list = match self.format {
            Form::Human => human(),
            Form::Json => uncac::write::findings::rules_json() + "\n",
        };
        output::print(&list)?;
        Ok(ExitCode::SUCCESS)
    }
}

fn human() -> String {
    let mut out = String::new();
    let width = rules().map(|rule| rule.name().len()).max().unwrap_or_default();
    for rule in rules() {
        let mends = match rule.mends() {
            Mends::No => "",
            Mends::Offers => "offers",
            Mends::Safely => "safe",
        };
        // Writing to a string does not fail.
        let _ = writeln!(
            out,
            "{:<4} {:<width$}  {:<7}  {mends:<6}  {}",
            rule.code(),
            rule.name(),
            rule.severity(),
            rule.summary().replace('\n', " ").replace("  ", " ")
        );
    }
    out
}
