//! The output printed in the README is what its first example prints.
#![cfg(test)]

use std::fmt::Write as _;

use uncac::{Addressee, ArticleRef};

#[test]
fn the_first_example_prints_what_the_readme_says() {
    let text = include_str!("../examples/data/asset_recovery_2018.txt");
    let report = uncac::parse(text).into_report();
    let mut output = format!("{}\n", report.meeting());
    for (paragraph, act) in
        report.recommendations().acts().filter(|(_, act)| act.asks(Addressee::Secretariat))
    {
        writeln!(output, "para. {paragraph}: {} ({}) {:?}", act.verb(), act.kind(), act.timing()).unwrap();
    }
    let provision: ArticleRef = "article 57, paragraph 4".parse().unwrap();
    writeln!(output, "{provision}: {}", provision.lookup().unwrap().title()).unwrap();

    let readme = include_str!("../README.md");
    let printed = readme.split("```text\n").nth(1).and_then(|block| block.split("```").next());
    assert_eq!(printed, Some(output.as_str()));
}

/// The table of rules as the README prints it.
fn table() -> String {
    let mut table = String::from("| code | rule | level | fix | checks |\n|---|---|---|---|---|\n");
    for rule in uncac::validate::rules() {
        let fix = match rule.mends() {
            uncac::validate::Mends::No => "",
            uncac::validate::Mends::Offers => "offers",
            uncac::validate::Mends::Safely => "safe",
        };
        let summary = rule.summary().replace("\n ", " ").replace('|', "\\|");
        writeln!(table, "| {} | `{}` | {} | {fix} | {summary} |", rule.code(), rule.name(), rule.severity())
            .unwrap();
    }
    table
}

/// `UNCAC_BLESS=1` writes the table anew.
#[test]
fn the_table_of_rules_is_current() {
    const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(PATH).unwrap();
    let (head, rest) = readme.split_once("<!-- rules -->\n").expect("the README has a place for the rules");
    let (printed, tail) = rest.split_once("<!-- /rules -->").expect("the table of rules has an end");
    if std::env::var_os("UNCAC_BLESS").is_some() {
        std::fs::write(PATH, format!("{head}<!-- rules -->\n{}<!-- /rules -->{tail}", table())).unwrap();
        return;
    }
    assert_eq!(printed, table(), "run `UNCAC_BLESS=1 cargo test --test readme`");
}
