//! The rules of names and words: what they find beyond the examples of their explanations, and what they leave alone.

#![cfg(test)]

#[path = "support/findings.rs"]
mod findings;

use findings::{findings, places};
use uncac::Severity;

#[test]
fn a_currency_and_the_number_of_a_standard_need_no_introduction() {
    let text = "I. Introduction\n\n1. The fund received EUR 20 million, under ISO 37001. It thanked OLAF.\n";
    assert_eq!(places("abbreviation-introduced", text), ["OLAF"]);
}

#[test]
fn other_bodies_may_write_articles_before_abbreviations() {
    let report = |title: &str| {
        format!("{title}, held in Bonn from 4 to 15 June 2014\n\nI. A\n\n1. The WTO reported.\n")
    };
    let level =
        |title: &str| findings("abbreviation-form", &report(title)).first().map(uncac::Diagnostic::severity);
    let ours = "Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery";
    assert_eq!(level(ours), Some(Severity::Warning));
    let theirs = "Report of the Subsidiary Body for Implementation on its fortieth session";
    assert_eq!(level(theirs), Some(Severity::Info));
}

#[test]
fn abbreviations_are_found_in_every_form_they_have() {
    let text = "I. A\n\n1. The U.N. met U.K. experts, the UN and ECOSOC; UN/CEFACT and the fund did not.\n";
    assert_eq!(places("abbreviation-form", text), ["U.N.", "U.K.", "UN", "ECOSOC"]);
}

#[test]
fn numbers_are_told_in_words_and_in_figures() {
    let text = "I. A\n\n1. They held 3 meetings in ten cities, with 5 pct (or 6 %) more. They were content. 2 States spoke, item 4 of it.\n";
    assert_eq!(places("number-style", text), ["3", "ten", "5", "pct", "%", "2"]);
}
