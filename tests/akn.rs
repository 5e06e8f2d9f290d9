//! Akoma Ntoso: valid against the schema, by the profile of the United Nations, and the same report when read back.

#![cfg(test)]

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
    let mut texts: Vec<(String, String)> =
        samples::samples().into_iter().map(|sample| (sample.name, sample.text)).collect();
    texts.extend(real::report_2011().map(|text| ("2011 report".to_owned(), text)));
    texts.extend(others());
    texts.into_iter().map(|(name, text)| (name, uncac::parse(&text).into_report())).collect()
}

/// The reports of other bodies beside the project, none where they are not.
fn others() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/reports/real");
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let is_text = |path: &std::path::PathBuf| path.extension().is_some_and(|end| end == "txt" || end == "md");
    let read = |path: std::path::PathBuf| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        (name, std::fs::read_to_string(path).unwrap())
    };
    entries.filter(is_text).map(read).collect()
}

fn parsed(text: &str) -> Report {
    uncac::parse(text).into_report()
}
