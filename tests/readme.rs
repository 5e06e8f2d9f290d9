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
