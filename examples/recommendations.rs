//! Who is asked to do what, by article.
//!
//! `cargo run --example recommendations [FILE]`: without a file, of the sample report in `examples/data/`.

use std::error::Error;

use uncac::{Act, Addressee, ArticleRef};

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/asset_recovery_2018.txt");

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).unwrap_or_else(|| SAMPLE.to_owned());
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
    let report = uncac::parse(&text).into_report();
    let recommendations = report.recommendations();
    println!("{} recommendations with {} acts", recommendations.len(), recommendations.acts().count());

    let mut cited: Vec<ArticleRef> = Vec::new();
    for (_, act) in recommendations.acts() {
        cited.extend(act.citations().iter().flat_map(uncac::Citation::provisions));
    }
    cited.sort_unstable();
    cited.dedup();
    for provision in cited {
        let title =
            provision.lookup().map_or_else(|reason| reason.to_string(), |found| found.title().to_owned());
        println!("\n{provision}: {title}");
        let covers = |act: &Act| act.citations().iter().any(|citation| citation.covers(&provision));
        for (paragraph, act) in recommendations.acts().filter(|(_, act)| covers(act)) {
            show(paragraph, act);
        }
    }

    println!("\nWithout an article");
    for (paragraph, act) in
        recommendations.acts().filter(|(_, act)| act.citations().iter().all(|c| c.provisions().count() == 0))
    {
        show(paragraph, act);
    }
    Ok(())
}

fn show(paragraph: u32, act: &Act) {
    let asked: Vec<&str> =
        act.addressees().iter().chain(act.implied_addressees()).map(Addressee::label).collect();
    let asked = if asked.is_empty() { "nobody in particular".to_owned() } else { asked.join(", ") };
    println!("  para. {paragraph:<3} {} ({}): {asked}", act.verb(), act.kind());
    for condition in act.conditions() {
        println!("            condition: {condition}");
    }
    for timing in act.timing() {
        println!("            when: {timing}");
    }
}
