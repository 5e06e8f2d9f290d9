//! What an editor would send back: the findings about a report, with what to do about each.
//!
//! ```sh
//! cargo run --example validate_report                   # the draft in examples/data
//! cargo run --example validate_report -- my_report.md
//! ```

use std::error::Error;

use uncac::{Diagnostic, Severity, Validator};

const DRAFT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/asset_recovery_2013_draft.md");

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).unwrap_or_else(|| DRAFT.to_owned());
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
    let parsed = uncac::parse(&text);
    let findings = Validator::new().check(&parsed);

    println!("{}\n", parsed.report().meeting());
    for finding in &findings {
        print(&text, finding);
    }
    let count = |severity| findings.iter().filter(|finding| finding.severity() == severity).count();
    println!(
        "{} findings: {} errors, {} warnings, {} to look at",
        findings.len(),
        count(Severity::Error),
        count(Severity::Warning),
        count(Severity::Info)
    );
    Ok(())
}

/// What is wrong, in which words, what to do, and who says so.
fn print(text: &str, finding: &Diagnostic) {
    println!("line {finding}");
    if let Some(words) = finding.span().map(|span| span.slice(text)).filter(|words| !words.is_empty()) {
        let shown: String = words.chars().take(90).collect();
        let more = if shown.len() < words.len() { "…" } else { "" };
        println!("     text: {shown}{more}");
    }
    if let Some(help) = finding.help() {
        println!("     help: {help}");
    }
    if let Some(authority) = finding.authority() {
        println!("     says: {authority}");
    }
    println!();
}
