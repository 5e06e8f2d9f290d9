//! Akoma Ntoso: valid against the schema, by the profile of the United Nations, and the same report when read back.

#![cfg(test)]

#[path = "support/all_reports.rs"]
mod all_reports;
#[path = "akn/foreign.rs"]
mod foreign;
#[path = "akn/generate.rs"]
mod generate;
#[path = "akn/hostile.rs"]
mod hostile;
#[path = "akn/profile.rs"]
mod profile;
#[path = "support/real.rs"]
mod real;
#[path = "akn/round_trip.rs"]
mod round_trip;
#[path = "support/samples.rs"]
mod samples;
#[path = "akn/schema.rs"]
mod schema;
#[path = "akn/text.rs"]
mod text;

use uncac::Report;

/// The samples and, where they are, the real reports of this and other bodies, each with its name.
fn reports() -> Vec<(String, Report)> {
    all_reports::all_reports().into_iter().map(|sample| (sample.name, parsed(&sample.text))).collect()
}

fn parsed(text: &str) -> Report {
    uncac::parse(text).into_report()
}
