//! The rules of names and words: what they find beyond the examples of their explanations, and what they leave alone.

#![cfg(test)]

#[path = "support/findings.rs"]
mod findings;

use findings::{findings, places, said};
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

#[test]
fn an_abbreviation_is_introduced_before_it_is_used() {
    let told = |words: &str| {
        said("abbreviation-introduced", &format!("I. A\n\n1. {words}\n"))
            .into_iter()
            .map(|(_, message)| message)
    };
    for (words, message) in [
        ("The WCO spoke.", "\"WCO\" is nowhere introduced"),
        (
            "The WCO spoke. The World Customs Organization (WCO) spoke again.",
            "\"WCO\" is used before it is introduced",
        ),
        ("The World Customs Organization (WCO) spoke.", "\"WCO\" is introduced and not used"),
    ] {
        assert_eq!(told(words).collect::<Vec<_>>(), [message]);
    }
    for words in [
        "The World Customs Organization (WCO) spoke. WCO spoke again.",
        "The World Customs Organization (WCO) spoke. The WCO Council met.",
        "The agreement was closed (WCO).",
    ] {
        assert_eq!(told(words).collect::<Vec<_>>(), [""; 0], "{words}");
    }
}

#[test]
fn an_abbreviation_may_be_introduced_by_a_list_at_the_front() {
    let report = |heading: &str| {
        format!(
            "## {heading}\n\n- AML: anti-money-laundering\n- WCO: World Customs Organization\n\n## I. Introduction\n\n\
             1. The WCO spoke of AML.\n"
        )
    };
    assert_eq!(places("abbreviation-introduced", &report("Abbreviations")), [""; 0]);
    assert_eq!(places("abbreviation-introduced", &report("Participants")), ["WCO", "AML"]);
}

#[test]
fn words_with_an_s_are_spelled_with_z() {
    let told = |words: &str| {
        let found = said("spelling-ize", &format!("I. A\n\n1. {words}\n")).into_iter();
        found.map(|(_, message)| message.trim_start_matches("expected ").to_owned()).collect::<Vec<_>>()
    };
    for (words, expected) in [
        ("They organised it.", "\"organized\", found \"organised\""),
        ("They reorganise it.", "\"reorganize\", found \"reorganise\""),
        ("Organisations met.", "\"Organizations\", found \"Organisations\""),
        ("He emphasises it.", "\"emphasizes\", found \"emphasises\""),
        ("They analyzed it.", "\"analysed\", found \"analyzed\""),
        ("The program ended.", "\"programme\", found \"program\""),
        ("Their co-operation ended.", "\"cooperation\", found \"co-operation\""),
    ] {
        assert_eq!(told(words), [expected]);
    }
    for words in [
        "It was realism and a specialist saw the organism.",
        "With emphasis, and all emphases, on the programmer.",
        "The non-organised work of the disorganised.",
        "The Organised Crime Unit met.",
        "They said “they organised it” at once.",
    ] {
        assert_eq!(told(words), [""; 0], "{words}");
    }
}

#[test]
fn titles_have_small_letters_in_small_words_only() {
    let told = |title: &str| places("title-capitals", &format!("I. A\n\n1. They read the *{title}*.\n"));
    assert_eq!(told("Handbook of Police Powers And Integrity"), ["And"]);
    assert_eq!(told("Handbook of Police powers and Integrity"), ["powers"]);
    assert_eq!(told("Guide to A Free Press"), ["A"]);
    for title in [
        "Handbook of Police Powers: A Guide",
        "Handbook of Police Powers AND Integrity",
        "La lucha contra la corrupción",
        "Police powers",
    ] {
        assert_eq!(told(title), [""; 0], "{title}");
    }
}

#[test]
fn a_small_word_twice_is_told_and_taken_out() {
    let once = "1. The Group took note of the report, in which it had had a part, and of the theme.\n";
    assert!(places("doubled-word", once).is_empty());
    for (old, new) in
        [("of the report", "of the the report"), ("which it", "which it it"), ("and of", "and and of")]
    {
        assert_eq!(places("doubled-word", &once.replace(old, new)).len(), 1, "{new}");
    }
    assert!(places("doubled-word", "1. It met on on-site visits, and the the-clause was read.\n").is_empty());
}
