//! `uncac new`

use std::io::{ErrorKind, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use uncac::{BodyId, DateRange, Meeting, bodies};

use super::{Outcome, output};

/// Print the skeleton of a report, with the standing text in place.
#[derive(Args)]
pub(super) struct New {
    /// The body.
    #[arg(long, value_parser = body())]
    body: BodyId,
    /// The days: 2013-08-26/2013-08-28, 2013-08-26 for one day, or as a report prints them: "26 to 28 August 2013".
    #[arg(long)]
    dates: DateRange,
    /// The place. Without this it is taken from the register of meetings.
    #[arg(long)]
    venue: Option<String>,
    /// Which meeting or session it is: 4 for the fourth. Without this it is taken from the register of meetings.
    #[arg(long)]
    ordinal: Option<u16>,
    /// Write to this file, which must not exist yet.
    #[arg(long, short)]
    output: Option<PathBuf>,
}

/// The keys of the bodies, each with what a delegate calls the body.
fn body() -> impl TypedValueParser<Value = BodyId> {
    let keys = bodies::all().map(|body| PossibleValue::new(body.id().as_str()).help(body.name()));
    PossibleValuesParser::new(keys).try_map(|key| key.parse::<BodyId>())
}

impl New {
    pub(super) fn run(&self) -> Outcome {
        let mut meeting = Meeting::new(self.body, self.dates);
        if let Some(venue) = &self.venue {
            meeting = meeting.with_venue(venue);
        }
        if let Some(ordinal) = self.ordinal {
            meeting = meeting.with_ordinal(ordinal);
        }
        let skeleton = uncac::write::skeleton(&meeting);
        match &self.output {
            None => output::print(&skeleton)?,
            Some(path) => {
                let file = std::fs::OpenOptions::new().write(true).create_new(true).open(path);
                let written = file.and_then(|mut file| file.write_all(skeleton.as_bytes()));
                written.map_err(|error| match error.kind() {
                    ErrorKind::AlreadyExists => {
                        format!("{}: there is such a file; write to another place", path.display())
                    }
                    _ => format!("{}: {error}", path.display()),
                })?;
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}
