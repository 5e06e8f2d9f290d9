//! Every rule against the examples of its own explanation: the wrong one gives exactly one finding of that rule, the
//! right one none.

#![cfg(test)]

use uncac::validate::{RuleInfo, rules};
use uncac::{Diagnostic, Report, Validator};

/// The example under a heading of the explanation: the lines in the fence, as they stand in the comment.
fn example(rule: &RuleInfo, heading: &str) -> String {
    let name = rule.name();
    let (_, below) = rule
        .explanation()
        .split_once(&format!("# {heading}\n"))
        .unwrap_or_else(|| panic!("{name} has no heading \"{heading}\""));
    let (_, fence) = below
        .split_once("```text\n")
        .or_else(|| below.split_once("```json\n"))
        .unwrap_or_else(|| panic!("{name} has no example under \"{heading}\""));
    let (example, _) = fence.split_once("```").unwrap_or_else(|| panic!("the fence of {name} is open"));
    let line = |line: &str| line.strip_prefix(' ').unwrap_or(line).to_owned() + "\n";
    repeated(&example.lines().map(line).collect::<String>())
}

/// An example that is too long to be printed says so: `[this sentence 2000 times]`.
fn repeated(example: &str) -> String {
    let Some((before, rest)) = example.split_once(" [this sentence ") else { return example.to_owned() };
    let (times, after) = rest.split_once(" times]").unwrap();
    let sentence = before.rsplit_once(". ").map_or(before, |(_, sentence)| sentence);
    before.to_owned() + &format!(" {sentence}").repeat(times.parse::<usize>().unwrap() - 1) + after
}

/// What a rule says of a text, or of a report as data. The rules about extraction take a text for extracted.
fn findings(rule: &RuleInfo, text: &str) -> Vec<Diagnostic> {
    let mut validator = Validator::new().select(rule.name()).unwrap();
    if rule.name() == "unused-silence" {
        validator = validator.select("article-exists").unwrap();
    }
    if rule.name() == "findings-left-out" {
        let findings = validator.select("spelling-ize").unwrap().check(&uncac::parse(text));
        return findings.into_iter().filter(|finding| finding.name() == rule.name()).collect();
    }
    if rule.is_for_extracted_text() {
        validator = validator.with_extracted(true);
    }
    if text.trim_start().starts_with('{') {
        return validator.check(&serde_json::from_str::<Report>(text).unwrap());
    }
    validator.check(&uncac::parse(text))
}

fn say(findings: &[Diagnostic]) -> String {
    findings.iter().map(|finding| format!("\n  {finding}")).collect()
}

#[test]
fn the_wrong_example_gives_one_finding() {
    let mut wrong = Vec::new();
    for rule in rules() {
        let findings = findings(rule, &example(rule, "Wrong"));
        if findings.len() != 1 || findings[0].name() != rule.name() {
            wrong.push(format!("{}: {} findings{}", rule.name(), findings.len(), say(&findings)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_right_example_gives_none() {
    let mut wrong = Vec::new();
    for rule in rules() {
        let findings = findings(rule, &example(rule, "Right"));
        if !findings.is_empty() {
            wrong.push(format!("{}:{}", rule.name(), say(&findings)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_says_what_and_why() {
    for rule in rules() {
        assert!(
            rule.summary().ends_with('.') && !rule.summary().contains('#'),
            "{}: {}",
            rule.name(),
            rule.summary()
        );
        let why = rule.explanation().split("# Why\n").nth(1).and_then(|below| below.split('#').next());
        assert!(why.is_some_and(|why| why.trim().len() > 20), "{} does not say why", rule.name());
        assert!(rule.authority().contains(' '), "{} does not say on whose authority", rule.name());
    }
}

/// A rule that rests on somebody's memory is no ground to call anything wrong.
#[test]
fn no_error_rests_on_memory() {
    for rule in rules().filter(|rule| rule.severity() == uncac::Severity::Error) {
        assert!(!rule.authority().contains("memory"), "{}", rule.name());
    }
}

#[test]
fn messages_are_lower_case_without_a_full_stop_and_findings_are_complete() {
    for rule in rules() {
        for finding in findings(rule, &example(rule, "Wrong")) {
            let message = finding.message();
            let first = message.chars().next().unwrap();
            let opens =
                first.is_lowercase() || first == '"' || message.starts_with(|c: char| c.is_ascii_digit());
            assert!(opens || message.starts_with("the ") || is_name(message), "{finding}");
            assert!(!message.ends_with('.'), "{finding}");
            assert!(finding.help().is_some_and(|help| !help.is_empty()), "{finding} has no help");
            assert_eq!(finding.authority(), Some(rule.authority()), "{finding}");
        }
    }
}

/// A message may begin with a proper name.
fn is_name(message: &str) -> bool {
    let word = message.split(' ').next().unwrap_or_default();
    word.chars().skip(1).all(|c| !c.is_ascii_punctuation()) && word.len() > 1
}
