//! `uncac new`

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use uncac::{BodyId, DateRange, Meeting};

use super::{Outcome, output};

/// Print the skeleton of a report, with the standing text in place.
#[derive(Args)]
pub(super) struct New {
    /// The body: conference, `wg_prevention`, `wg_asset_recovery`, irg, …
    #[arg(long, value_parser = body)]
    body: BodyId,
    /// The first and the last day: 2013-08-26/2013-08-28.
    #[arg(long, value_parser = dates)]
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

fn body(word: &str) -> Result<BodyId, String> {
    word.parse().map_err(|error: uncac::FormError| {
        let known: Vec<&str> = uncac::bodies::all().map(|body| body.id().as_str()).collect();
        format!("{error}; the bodies are {}", known.join(", "))
    })
}

/// One day may be given alone.
fn dates(text: &str) -> Result<DateRange, String> {
    let range = if text.contains('/') { text.to_owned() } else { format!("{text}/{text}") };
    range.parse().map_err(|error: uncac::FormError| error.to_string())
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
                written.map_err(|error| format!("{}: {error}", path.display()))?;
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}
