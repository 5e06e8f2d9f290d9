//! A report as a page to read.
//!
//! `cargo run --features html --example page -- report.html` writes the page of the sample report to a file, or without a path
//! to standard output. A second path names another report; `--findings` before them shows what is wrong with it.

use std::error::Error;
use std::fs;

use uncac::Validator;
use uncac::write::Page;

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/asset_recovery_2018.txt");

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let with_findings = arguments.first().is_some_and(|first| first == "--findings");
    if with_findings {
        arguments.remove(0);
    }
    let text = fs::read_to_string(arguments.get(1).map_or(SAMPLE, String::as_str))?;
    let parsed = uncac::parse(&text);
    let findings = Validator::new().check(&parsed);

    let page = Page::new(&parsed);
    let page = if with_findings { page.with_findings(&findings) } else { page };
    match arguments.first() {
        Some(path) => fs::write(path, page.render())?,
        None => print!("{}", page.render()),
    }
    Ok(())
}
