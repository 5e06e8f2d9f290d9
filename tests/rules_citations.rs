//! The rules of symbols and citations: what they find, and what they leave alone.

#![cfg(test)]

#[path = "support/findings.rs"]
mod support;

use support::{findings, places, said};
use uncac::Severity;

/// A report on the second meeting of the Working Group, held from 22 to 24 August 2011.
fn report(paragraphs: &str) -> String {
    let group = "Open-ended Intergovernmental Working Group on the Prevention of Corruption";
    format!(
        "Report on the meeting of the {group} held in Vienna from 22 to 24 August 2011\n\nI. Introduction\n\n{paragraphs}\n"
    )
}

#[test]
fn what_is_meant_as_a_symbol_and_is_none_is_found_whole() {
    for symbol in [
        "CAC/COSP/WG4/2011/2",
        "CAC/COSP/WG.4/2011",
        "CAC/COSP/WG.4/11/2",
        "CAC//COSP/WG.4/2011/2",
        "CAC/COSP/WG.4/2011/",
        "CAC/COSP/WG.4/2011/L1",
        "CAC/COSP/WG.9/2011/2",
        "CAC/CSOP/WG.4/2011/2",
        "cac/cosp/wg.4/2011/2",
        "COSP/WG.4/2011/2",
        "CAC/COSP WG.4/2011/2",
        "CAC-COSP-WG.4-2011-2",
        "CAC/COSP/WG.4/2011/2/Cor.1",
    ] {
        assert_eq!(
            places("symbol-grammar", &report(&format!("1. It had a paper ({symbol}) before it."))),
            [symbol]
        );
        assert_eq!(
            places("symbol-grammar", &report(&format!("1. It had a paper.[^1]\n\n[^1]: {symbol}."))),
            [symbol]
        );
    }
}

#[test]
fn a_symbol_that_the_cell_of_a_table_parts_is_none_to_mend() {
    let text = report(
        "1. It met.\n\nSymbol                       Item      Title\nCAC/COSP/WG.4/2011/1/        1 (b)     Provisional\nRev.1                                  agenda",
    );
    let parsed = uncac::parse(&text);
    let validator = uncac::Validator::new().select("symbol-grammar").unwrap().with_extracted(true);
    assert!(validator.check(&parsed).is_empty());
}

#[test]
fn good_symbols_and_other_words_are_left_alone() {
    for words in [
        "(CAC/COSP/WG.4/2011/2 and Corr.1)",
        "(CAC/COSP/WG.4/2012/CRP.1-CAC/COSP/WG.2/2012/CRP.2)",
        "(CAC/COSP/WG.4/2011/L.1 and Add.1 and 2)",
        "(CAC/COSP/2011/WG.4/L.1)",
        "CAC/COSP/IRG/I/1/1/Add.3,",
        "CAC/COSP/2015/10*.",
        "under the root CAC/COSP",
        "see https://www.unodc.org/unodc/en/treaties/CAC/CAC-COSP-session1.html",
        "UNCAC/COSP as some call it",
        "E/CN.7/2011/2",
    ] {
        assert_eq!(
            said("symbol-grammar", &report(&format!("1. It had papers before it {words}"))),
            [],
            "{words}"
        );
    }
}

#[test]
fn a_malformed_symbol_in_the_masthead_is_told_once() {
    for symbol in ["CAC/COSP/WG4/2011/4", "CAC//COSP/WG.4/2011/4", "CAC/COSP/WG.4/11/4"] {
        let organ = "Conference of the States Parties to the United Nations Convention against Corruption";
        let text = format!("{symbol}\n\n{organ}\n\nDistr.: General\n\n{}", report("1. It met."));
        let found = uncac::Validator::new().check(&uncac::parse(&text));
        let about: Vec<&str> =
            found.iter().map(uncac::Diagnostic::name).filter(|name| name.contains("symbol")).collect();
        assert_eq!(about.len(), 1, "{symbol}: {about:?}");
    }
}

#[test]
fn an_inverted_symbol_is_offered_upright() {
    let text = report("1. It adopted the report (CAC/COSP/2011/WG.4/L.1 and Add.1 and 2).");
    let fixed = uncac::Validator::new().select("symbol-inverted").unwrap().fix_with_offers(&text);
    assert!(fixed.text.contains("(CAC/COSP/WG.4/2011/L.1 and Add.1 and 2)"), "{}", fixed.text);
}

#[test]
fn descriptive_titles_and_titles_without_a_colon_need_no_marks() {
    for words in [
        "the note by the Secretariat on codes of conduct: a survey (CAC/COSP/WG.4/2011/2)",
        "a paper entitled “Codes of conduct: a survey” (CAC/COSP/WG.4/2011/2)",
        "a paper entitled Codes of conduct (CAC/COSP/WG.4/2011/2)",
    ] {
        assert_eq!(
            said("exact-title-quoted", &report(&format!("1. It had before it {words}."))),
            [],
            "{words}"
        );
    }
}

#[test]
fn a_title_in_other_quotation_marks_is_the_same() {
    let text = report(
        "1. It had “Codes of conduct: a survey” (CAC/COSP/WG.4/2011/2) before it.\n\n2. It had \"codes of conduct: a survey\" (CAC/COSP/WG.4/2011/2) before it.",
    );
    assert_eq!(said("same-symbol-same-title", &text), []);
}

#[test]
fn other_words_on_the_same_subject_are_no_drift() {
    let agenda = "1. The Working Group adopted the following agenda:\n\n   1. Opening of the meeting.\n\n   2. Implementation of article 12 of the Convention, including the use of public-private partnerships.";
    let text = |words: &str| report(&format!("{agenda}\n\n2. Speakers turned to {words}."));
    for words in [
        "the implementation of article 12 of the Convention",
        "implementation of article 12 of the Convention, including the use of public-private partnerships",
        "implementation of article 12 of the Convention, which asks much of enterprises",
        "the use of public-private partnerships",
    ] {
        assert_eq!(said("fixed-string-drift", &text(words)), [], "{words}");
    }
    let drift =
        "implementation of article 12 of the Convention, including use of public-private partnerships";
    assert_eq!(places("fixed-string-drift", &text(drift)), [drift]);
}

#[test]
fn a_corrigendum_that_is_cited_is_not_missed() {
    let text = report("1. It had CAC/COSP/WG.4/2011/2 before it.\n\n2. See CAC/COSP/WG.4/2011/2/Corr.1.");
    assert_eq!(said("corrigendum-exists", &text), []);
    let text = report("1. It had CAC/COSP/WG.4/2011/2 before it.\n\n2. See CAC/COSP/WG.4/2011/2.");
    assert_eq!(places("corrigendum-exists", &text), ["CAC/COSP/WG.4/2011/2"]);
}

#[test]
fn a_resolution_of_a_later_session_is_an_error() {
    for resolution in [
        "Conference resolution 6/1",
        "Conference resolution 4/1",
        "Conference decision 12/1",
        "General Assembly resolution 66/23",
        "Economic and Social Council resolution 2012/19",
    ] {
        let findings =
            findings("resolution-form", &report(&format!("1. The Working Group recalled {resolution}.")));
        assert_eq!(findings.len(), 1, "{resolution}");
        assert_eq!(findings[0].severity(), Severity::Error);
        assert!(findings[0].message().contains("later session"), "{}", findings[0].message());
    }
}

#[test]
fn a_resolution_is_of_the_organ_that_decides_in_it() {
    let is_later = |words: &str| {
        let found = findings("resolution-form", &report(&format!("1. {words}")));
        found.iter().any(|finding| finding.message().contains("later session"))
    };
    assert!(!is_later(
        "In resolution 8/3, the Conference of the Parties to the Organized Crime Convention so decided."
    ));
    assert!(is_later("In resolution 8/3, the Conference so decided."));
    assert!(is_later("In resolution 8/3, the Human Rights Council was asked to decide."));
}

#[test]
fn resolutions_of_the_past_are_good() {
    for resolution in [
        "Conference resolution 3/2, entitled “Preventive measures”",
        "Conference resolution 1/8",
        "General Assembly resolution 65/1",
        "General Assembly resolution 217 A (III)",
        "General Assembly resolution S-20/2",
        "Economic and Social Council resolution 2006/23",
        "Security Council resolution 1373 (2001)",
        "Human Rights Council resolution 7/11",
        "Council of Europe resolution (97) 24",
    ] {
        assert_eq!(
            said("resolution-form", &report(&format!("1. The Working Group recalled {resolution}."))),
            [],
            "{resolution}"
        );
    }
}

#[test]
fn a_number_the_session_has_not_got_is_an_error_only_where_all_are_known() {
    let severity = |number: &str| {
        findings("resolution-form", &report(&format!("1. It recalled Conference resolution {number}.")))[0]
            .severity()
    };
    assert_eq!(severity("3/9"), Severity::Error);
    assert_eq!(severity("2/40"), Severity::Warning);
}

#[test]
fn the_resolutions_of_others_are_not_those_of_the_conference() {
    let text = "A/HRC/59/60\n\nGeneral Assembly\n\nDistr.: General\n22 April 2011\n\nReport of the Working Group on Business held in Geneva from 5 to 9 September 2011\n\nI. Introduction\n\n1. It recalled resolution 17/4 and resolution 26/9.\n";
    assert_eq!(said("resolution-form", text), []);
}

#[test]
fn the_organ_of_a_resolution_is_named_at_first() {
    assert_eq!(
        places("resolution-form", &report("1. The Working Group recalled resolution 3/2.")),
        ["resolution 3/2"]
    );
    assert_eq!(
        said(
            "resolution-form",
            &report("1. The Conference adopted resolution 3/2.\n\n2. See resolution 3/3.")
        ),
        []
    );
}

#[test]
fn the_same_resolution_is_the_last_one_named() {
    let text = report(
        "1. The Conference adopted resolutions 3/2 and 3/3.\n\n2. It adopted resolution 3/4.\n\n3. In the same resolution, it decided so.",
    );
    assert_eq!(said("anaphoric-reference", &text), []);
    let text =
        report("1. It noted that resolution 3/2 was adopted.\n\n2. Of the same resolution no more was said.");
    assert_eq!(said("anaphoric-reference", &text), []);
}

#[test]
fn sales_numbers_are_read_one_by_one() {
    let text = report("1. See *The Guide* (United Nations publication, Sales Nos. E.11.IV.5 and E.10.13).");
    assert_eq!(places("sales-number-form", &text), ["E.10.13"]);
    let text = report(
        "1. See *The Guide* (United Nations publication, Sales No. E.98.V.2) and *The Book* (Sales No. E.12.V.2).",
    );
    assert_eq!(places("sales-number-form", &text), ["E.12.V.2"]);
}

#[test]
fn the_line_over_a_resolution_needs_no_organ() {
    let line = |line: &str| report(&format!("1. These were adopted:\n\n{line}\n\nUrging is good.\n"));
    assert!(places("resolution-form", &line("Resolution 3/2")).is_empty());
    assert!(places("resolution-form", &line("Resolution 3/2. Ports and clean hands")).is_empty());
    assert_eq!(places("resolution-form", &report("1. Resolution 3/2 was recalled.")).len(), 1);
}

#[test]
fn a_title_may_stand_apart_from_its_symbol() {
    let named = "1. It had before it a report entitled “Measures: an overview” (CAC/COSP/WG.4/2011/2).";
    let apart = |title: &str| {
        report(&format!(
            "{named}\n\n2. A report entitled “{title}”, which bore the symbol CAC/COSP/WG.4/2011/2, was before it."
        ))
    };
    assert_eq!(places("same-symbol-same-title", &apart("Measures: an outline")).len(), 1);
    assert_eq!(places("same-symbol-same-title", &apart("Measures: an overview")), [""; 0]);
    assert_eq!(places("exact-title-quoted", &apart("Measures: an overview")), ["Measures: an overview"]);
}

/// What is told of a sentence where the agenda has an item.
fn drift(item: &str, sentence: &str) -> Vec<(String, String)> {
    let agenda = format!(
        "1. The Working Group adopted the following agenda:\n\n   1. Opening of the meeting.\n\n   2. {item}."
    );
    said("fixed-string-drift", &report(&format!("{agenda}\n\n2. {sentence}")))
}

#[test]
fn the_words_that_differ_from_the_fixed_wording_are_told() {
    let item = "Measures to prevent corruption in the public sector";
    let told = |sentence: &str| drift(item, sentence);
    assert_eq!(
        told("Speakers turned to measures to prevent corruption in a public sector."),
        [(
            "measures to prevent corruption in a public sector".to_owned(),
            "expected \"corruption in the public sector\" as in the fixed wording, found \"corruption in a public sector\"".to_owned()
        )]
    );
    assert_eq!(
        told("Speakers turned to “Measures to prevent corruption in a public sector”.")[0].0,
        "Measures to prevent corruption in a public sector"
    );
    assert_eq!(told("Speakers turned to measures to prevent corruption in the public sector."), []);
    assert_eq!(told("Speakers turned to measures to curb corruption in a public sector."), []);
}

#[test]
fn a_long_wording_may_differ_in_two_places() {
    let item = "Measures to prevent corruption in the public sector and in private companies of all sizes";
    let sentence = "Speakers turned to measures to curb corruption in a public sector and in private companies of all sizes.";
    assert_eq!(drift(item, sentence).len(), 1);
}

#[test]
fn the_fixed_wording_is_offered_as_the_sentence_needs_it() {
    let text = report(
        "1. The Working Group adopted the following agenda:\n\n   1. Opening of the meeting.\n\n   \
         2. Measures to prevent corruption in the public sector.\n\n\
         2. Speakers turned to measures to prevent corruption in a public sector.",
    );
    let found = findings("fixed-string-drift", &text);
    let (mended, _) = uncac::fix::apply(&text, found[0].fix());
    assert_eq!(mended, text.replace("in a public", "in the public"));
}

#[test]
fn what_an_item_says_of_its_treatment_need_not_be_repeated() {
    let item = "Prevention of corruption in the private sector: thematic discussion";
    let told = drift(item, "Speakers turned to prevention of corruption in a private sector.");
    assert_eq!(
        told.into_iter().map(|(words, _)| words).collect::<Vec<_>>(),
        ["prevention of corruption in a private sector"]
    );
    assert_eq!(drift(item, "Speakers turned to the prevention of corruption in the private sector."), []);
}

#[test]
fn a_symbol_of_the_masthead_that_is_sound_is_left_alone() {
    let text = |symbol: &str| format!("{symbol}\n\n{}", report("1. It met."));
    assert_eq!(places("symbol-grammar", &text("CAC/COSP/WG.4/2011/4")), [""; 0]);
    assert_eq!(places("symbol-grammar", &text("CAC/COSP/WG.4/11/4")), ["CAC/COSP/WG.4/11/4"]);
}

#[test]
fn two_numbers_may_be_joined_and_a_number_and_a_letter_may_not() {
    let told = |symbol: &str| places("symbol-grammar", &report(&format!("1. It had {symbol} before it.")));
    assert_eq!(told("CAC/COSP/WG.4/2011/2-5"), [""; 0]);
    assert_eq!(told("CAC/COSP/WG.4/2011/2-B"), ["CAC/COSP/WG.4/2011/2-B"]);
}

#[test]
fn a_resolution_or_a_publication_of_the_year_is_good_and_one_of_the_next_is_not() {
    let told = |rule: &str, words: &str| places(rule, &report(&format!("1. It recalled {words}."))).len();
    assert_eq!(told("resolution-form", "Economic and Social Council resolution 2011/32"), 0);
    assert_eq!(told("resolution-form", "Economic and Social Council resolution 2012/12"), 1);
    assert_eq!(told("resolution-form", "General Assembly resolution 65/169"), 0);
    assert_eq!(told("resolution-form", "General Assembly resolution 69/199"), 1);
    assert_eq!(told("sales-number-form", "the guide (United Nations publication, Sales No. E.11.IV.5)"), 0);
    assert_eq!(told("sales-number-form", "the guide (United Nations publication, Sales No. E.13.IV.5)"), 1);
}

#[test]
fn open_and_general_symbols_are_no_slips() {
    for symbol in [
        "CAC/COSP/2017/[..]",
        "CAC/COSP/IRG/II/*",
        "CAC/COSP/IRG/2017/CRP.1-CRP.4",
        "CAC/COSP/IRG/2017/2 to 5",
        "CAC /COSP/WG.4/2024/2",
        "CAC/GL 21-1997",
    ] {
        assert_eq!(
            places("symbol-grammar", &report(&format!("1. It had a paper ({symbol}) before it."))),
            [""; 0],
            "{symbol}"
        );
    }
}
