//! A readable summary of a report.
//!
//! `cargo run --example parse_report [FILE]`: without a file, of the sample report in `examples/data/`.

use std::collections::BTreeMap;
use std::error::Error;

use uncac::{Category, Report};

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/asset_recovery_2018.txt");

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).unwrap_or_else(|| SAMPLE.to_owned());
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
    let parsed = uncac::parse(&text);
    for diagnostic in parsed.diagnostics() {
        println!("{diagnostic}");
    }
    let report = parsed.report();

    println!("{}", report.title().unwrap_or("(no title)"));
    if let Some(symbol) = report.masthead().symbol() {
        println!("{symbol}");
    }
    meeting(report);
    sections(report);
    attendance(report);
    citations(report);
    statements(report);
    Ok(())
}

fn meeting(report: &Report) {
    let meeting = report.meeting();
    println!("\nMeeting      {meeting}");
    for officer in meeting.officers() {
        let state = officer.state().map(|state| format!(" ({state})")).unwrap_or_default();
        println!("{:<12} {}{state}", officer.role(), officer.name());
    }
    if let Some(day) = report.adoption().and_then(uncac::Adoption::date) {
        println!("Adopted on   {day}");
    }
}

fn sections(report: &Report) {
    println!("\nSections and their paragraphs");
    for (_, section) in report.all_sections() {
        let indent = "  ".repeat(usize::from(section.level()));
        let paragraphs = match (section.first_paragraph(), section.last_paragraph()) {
            (Some(first), Some(last)) if first < last => format!(" ({first}-{last})"),
            (Some(only), _) => format!(" ({only})"),
            _ => String::new(),
        };
        let number = section.number().map(|number| format!("{number}. ")).unwrap_or_default();
        println!("{indent}{number}{}{paragraphs}", section.title().unwrap_or_default());
    }
}

fn attendance(report: &Report) {
    let mut by_category: BTreeMap<Category, usize> = BTreeMap::new();
    for participant in report.participants() {
        *by_category.entry(participant.category()).or_default() += 1;
    }
    println!("\nAttendance: {} in all", report.participants().len());
    for (category, count) in by_category {
        println!("  {count:>3}  {}", category.label());
    }
}

fn citations(report: &Report) {
    println!("\nProvisions cited most");
    let cited = report.articles_cited();
    let mut counts: Vec<_> =
        cited.iter().map(|(provision, citations)| (citations.len(), provision)).collect();
    counts.sort_by_key(|(count, provision)| (std::cmp::Reverse(*count), *provision));
    for (count, provision) in counts.iter().take(5) {
        let title =
            provision.lookup().map_or_else(|reason| reason.to_string(), |found| found.title().to_owned());
        println!("  {count:>3}  {provision}: {title}");
    }
}

fn statements(report: &Report) {
    println!("\nStatements: {}", report.statements().len());
    for statement in report.statements() {
        let paragraph = statement.paragraph().map_or_else(|| "?".to_owned(), |number| number.to_string());
        println!(
            "  para. {paragraph:<4} {:<15} {}",
            statement.capacity().to_string(),
            statement.entity().unwrap_or("-")
        );
    }
}
