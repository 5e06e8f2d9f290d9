//! The rules of paragraphs and lists: what they find beyond the examples of their explanations, and what they leave alone.

#![cfg(test)]

#[path = "support/findings.rs"]
mod findings;
#[path = "support/rule.rs"]
mod rule;

use findings::{findings, places};
use rule::{mended, said};
use uncac::fix::Safety;
use uncac::{Diagnostic, Severity, Validator};

fn numbered(numbers: &[u32]) -> String {
    let paragraph = |number: &u32| format!("{number}. The Working Group met in Vienna.\n\n");
    "I. Introduction\n\n".to_owned() + &numbers.iter().map(paragraph).collect::<String>()
}

/// The findings of a rule in a text that was extracted from pages.
fn extracted(rule: &str, text: &str) -> Vec<Diagnostic> {
    Validator::new().select(rule).unwrap().with_extracted(true).check(&uncac::parse(text))
}

fn lines(findings: &[Diagnostic]) -> Vec<usize> {
    findings.iter().filter_map(|finding| Some(finding.lines()?.0.line)).collect()
}

#[test]
fn a_number_twice_is_told_once_and_mended() {
    for numbers in [[1, 2, 2, 3, 4].as_slice(), &[1, 2, 2, 4, 5]] {
        let text = numbered(numbers);
        assert_eq!(said("paragraph-sequence", &text), ["2.: expected paragraph 3, found paragraph 2 again"]);
        assert_eq!(mended("paragraph-sequence", &text), numbered(&[1, 2, 3, 4, 5]));
    }
}

#[test]
fn a_number_left_out_is_told_once_and_mended() {
    let text = numbered(&[1, 2, 4, 5, 6]);
    assert_eq!(said("paragraph-sequence", &text), ["4.: expected paragraph 3, found paragraph 4"]);
    assert_eq!(mended("paragraph-sequence", &text), numbered(&[1, 2, 3, 4, 5]));
}

#[test]
fn paragraphs_that_are_referred_to_are_renumbered_only_on_request() {
    let safety = |text: &str| findings("paragraph-sequence", text)[0].fix().unwrap().safety();
    let report =
        |reference: &str| numbered(&[1, 2, 2, 4]) + &format!("5. See paragraph {reference} above.\n");
    assert_eq!(safety(&report("2")), Safety::Offer);
    assert_eq!(safety(&report("1")), Safety::Safe);
}

#[test]
fn each_decision_of_a_collection_counts_for_itself() {
    let decision = |number: u32| {
        format!(
            "Decision {number}/CP.9\n\nThe Conference of the Parties,\n\nRecalling what it had decided,\n\n\
             1. Welcomes the report of the Group with satisfaction;\n\n2. Requests the secretariat to report to it.\n\n"
        )
    };
    assert!(said("paragraph-sequence", &(decision(1) + &decision(2))).is_empty());
}

#[test]
fn a_paragraph_that_was_not_read_is_not_numbered_away() {
    let text = numbered(&[1])
        + "2. The Group spoke (see para.\n3. above). It went on.\n\n4. The Group met.\n\n5. It rose.\n";
    let found = findings("paragraph-sequence", &text);
    assert_eq!(found.iter().map(Diagnostic::fix).collect::<Vec<_>>(), [None]);
}

#[test]
fn only_a_number_that_is_wrong_alone_is_mended_without_asking() {
    let safety =
        |numbers: &[u32]| findings("paragraph-sequence", &numbered(numbers))[0].fix().unwrap().safety();
    assert_eq!(safety(&[1, 2, 2, 4]), Safety::Safe);
    assert_eq!(safety(&[1, 7, 3]), Safety::Safe);
    for guess in [[1, 2, 4, 5].as_slice(), &[1, 2, 2, 3], &[2, 2, 3], &[1, 2, 2], &[1, 3, 2, 4]] {
        assert_eq!(safety(guess), Safety::Offer, "{guess:?}");
    }
}

#[test]
fn where_a_number_was_not_read_none_is_mended_without_asking() {
    let text = |unread: &str| numbered(&[1, 2, 2, 4]) + unread + "\n\n5. The Group rose.\n";
    let safety = |text: &str| findings("paragraph-sequence", text)[0].fix().unwrap().safety();
    assert_eq!(safety(&text("The Group went on.")), Safety::Safe);
    assert_eq!(safety(&text("§ 3 The Group went on.")), Safety::Offer);
}

#[test]
fn pages_may_have_torn_what_a_number_belongs_to() {
    let found = extracted("paragraph-sequence", &numbered(&[1, 2, 2, 4]));
    assert_eq!(found[0].fix().unwrap().safety(), Safety::Offer);
}

#[test]
fn each_number_that_is_wrong_alone_is_mended_for_itself() {
    let fixed = Validator::new().select("paragraph-sequence").unwrap().fix(&numbered(&[1, 2, 2, 4, 5, 5, 7]));
    assert_eq!(fixed.text, numbered(&[1, 2, 3, 4, 5, 6, 7]));
}

#[test]
fn a_text_cut_out_of_a_report_begins_where_it_was_cut() {
    let cut = "24. The Group met in Vienna.\n\n25. It elected its Chair.\n\n";
    assert_eq!(said("paragraph-sequence", cut), [""; 0]);
    assert_eq!(said("paragraph-sequence", &(cut.to_owned() + "27. It rose.\n")).len(), 1);
    assert_eq!(said("paragraph-sequence", &numbered(&[2, 3])).len(), 1);
}

#[test]
fn annexes_begin_again() {
    let annex = numbered(&[1, 2]) + "Annex\n\nTerms of reference\n\n1. The Group meets.\n\n2. It reports.\n";
    assert!(said("paragraph-sequence", &annex).is_empty());
}

#[test]
fn a_number_again_behind_a_heading_is_told_of_any_body() {
    let board = |last: u32| {
        format!(
            "Report of the Harbour Board on its fourth session, held in Bonn from 16 to 20 May 2016\n\nI. Work\n\n1. The Board \
             met.\n\n2. It sat for two days.\n\nII. Documents\n\n3. It rose.\n\nIII. End\n\n{last}. All went home.\n"
        )
    };
    assert_eq!(said("paragraph-sequence", &board(3)), ["3.: expected paragraph 4, found paragraph 3 again"]);
    assert!(said("paragraph-sequence", &board(4)).is_empty());
    // A house may count section by section.
    assert!(said("paragraph-sequence", &board(1)).is_empty());
}

#[test]
fn the_greatest_number_is_survived() {
    let mut json: serde_json::Value =
        serde_json::from_str(&uncac::parse(&numbered(&[1, 2, 3])).report().to_json().unwrap()).unwrap();
    json["paragraphs"][1]["number"] = u32::MAX.into();
    let report = uncac::Report::from_json(&json.to_string()).unwrap();
    assert_eq!(Validator::new().select("paragraph-sequence").unwrap().check(&report).len(), 1);
}

fn list(items: &[&str]) -> String {
    let items: Vec<String> = items.iter().map(|item| format!("   {item}\n\n")).collect();
    format!("1. The Group was to do the following:\n\n{}", items.concat())
}

#[test]
fn a_letter_twice_is_told_once_and_mended() {
    let text = list(&["(a) Meet;", "(b) Speak;", "(b) Listen;", "(d) Report."]);
    assert_eq!(said("subparagraph-degrees", &text), ["(b): expected item (c), found item (b) again"]);
    assert!(mended("subparagraph-degrees", &text).contains("(c) Listen"));
}

#[test]
fn i_behind_h_is_a_letter() {
    let letters = "abcdefghij".chars().map(|letter| format!("({letter}) Speak;")).collect::<Vec<_>>();
    let letters: Vec<&str> = letters.iter().map(String::as_str).collect();
    assert!(said("subparagraph-degrees", &list(&letters)).is_empty());
}

#[test]
fn letters_without_brackets_throughout_are_no_error() {
    let severities = |text: &str| -> Vec<Severity> {
        findings("subparagraph-degrees", text).iter().map(Diagnostic::severity).collect()
    };
    let plain = list(&["a. Meet;", "b. Report."]);
    assert_eq!(severities(&plain), [Severity::Warning]);
    let mixed = format!("{plain}\n2. It was to do more:\n\n    (a) Speak;\n\n    (b) Listen.\n");
    assert_eq!(severities(&mixed), [Severity::Error]);
}

#[test]
fn a_style_of_another_degree_is_told_once() {
    let text = list(&["(i) Meet;", "(ii) Report."]);
    assert_eq!(said("subparagraph-degrees", &text), ["(i): expected an item like (a), found (i)"]);
    assert!(mended("subparagraph-degrees", &text).contains("(b) Report"));
}

#[test]
fn a_list_that_goes_on_behind_a_line_of_text_is_no_hole() {
    let text =
        list(&["(a) Meet;", "(b) Speak."]) + "It was also to do this:\n\n   (c) Listen;\n\n   (d) Report.\n";
    assert!(said("subparagraph-degrees", &text).is_empty());
}

#[test]
fn items_of_the_agenda_with_a_hole_or_a_repeat_are_told() {
    let before: Vec<u32> = (1..=9).collect();
    let agenda =
        |items: &str| numbered(&before) + &format!("10. The Group adopted the following agenda:\n\n{items}");
    let hole = agenda("   1. Opening.\n\n   2. Prevention.\n\n   4. Adoption of the report.\n");
    assert_eq!(said("subparagraph-degrees", &hole), ["4.: expected agenda item 3, found agenda item 4"]);
    assert!(mended("subparagraph-degrees", &hole).contains("3. Adoption"));
    let letters = agenda(
        "   1. Matters:\n\n      (a) Opening;\n\n      (c) Adoption of the agenda.\n\n   2. Adoption of the report.\n",
    );
    assert_eq!(
        said("subparagraph-degrees", &letters),
        ["(c): expected agenda item (b), found agenda item (c)"]
    );
    let tight = agenda("1. Opening.\n2. Prevention.\n2. Adoption of the report.\n");
    assert_eq!(places("subparagraph-degrees", &tight), ["2."]);
}

#[test]
fn the_agenda_of_another_house_is_counted_where_it_is_numbered() {
    let before: Vec<u32> = (1..=9).collect();
    let agenda = |title: &str, items: &str| {
        let body = numbered(&before) + &format!("10. The body adopted the following agenda:\n\n{items}");
        said("subparagraph-degrees", &format!("{title}\n\n{body}"))
    };
    let theirs = "Report of the Subsidiary Body for Implementation on its fortieth session";
    let ours = "Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery";
    let numbers = "   1. Opening.\n\n   2. Finance.\n\n   4. Closing.\n";
    let letters = "   (a) Opening.\n\n   (b) Finance.\n\n   (d) Closing.\n";
    assert_eq!(agenda(theirs, numbers), ["4.: expected agenda item 3, found agenda item 4"]);
    assert_eq!(agenda(theirs, letters), [""; 0]);
    assert_eq!(agenda(ours, letters), ["(d): expected agenda item (c), found agenda item (d)"]);
}

#[test]
fn the_points_of_a_list_are_mended_together() {
    let text = list(&["(a) Meet,", "(b) Speak", "(c) Report;"]);
    assert_eq!(
        said("list-punctuation", &text),
        ["Meet,: expected a semicolon at the end of item (a), found \"Meet,\", and 2 more in this list"]
    );
    assert_eq!(mended("list-punctuation", &text), list(&["(a) Meet;", "(b) Speak;", "(c) Report."]));
}

#[test]
fn items_begin_with_a_capital_and_a_list_behind_a_colon() {
    let text = list(&["(a) meet;", "(b) eGovernment;", "(c) report."]).replace("following:", "following");
    let said = said("list-punctuation", &text);
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].starts_with("following: expected a colon before the list"), "{said:?}");
    assert!(
        said[1].contains("at the beginning of item (a), found \"meet\", and one more in this list"),
        "{said:?}"
    );
}

#[test]
fn marks_of_notes_behind_the_stop_of_an_item_are_no_points() {
    let agenda = |items: &str| format!("1. The Working Group adopted the following agenda:\n\n{items}\n");
    let marked = agenda("1. Opening.\n2. Prevention.*,†\n3. Adoption of the report.\n");
    assert_eq!(said("list-punctuation", &marked), [""; 0]);
    let open = agenda("1. Opening.\n2. Prevention*\n3. Adoption of the report.\n");
    assert_eq!(said("list-punctuation", &open).len(), 1);
}

#[test]
fn other_lists_that_are_sound_are_left_alone() {
    for items in [
        ["(a) They met. They spoke.", "(b) They listened.", "(c) They reported."],
        ["(a) Meet; and", "(b) Speak; or", "(c) Report."],
        ["- short", "- and shorter", "- shortest"],
    ] {
        assert!(said("list-punctuation", &list(&items)).is_empty(), "{items:?}");
    }
}

#[test]
fn lines_are_joined_over_a_blank_line_and_mark_up_stays() {
    let text =
        "1. The Group took note of the *Handbook*[^1]\n\n*and the* Guide, and of well-\n\nknown cases.\n";
    let findings = extracted("split-paragraph", text);
    assert_eq!(lines(&findings), [3, 5]);
    let fixed = Validator::new().select("split-paragraph").unwrap().with_extracted(true).fix(text);
    assert_eq!(
        fixed.text,
        "1. The Group took note of the *Handbook*[^1] *and the* Guide, and of well-known cases.\n"
    );
}

#[test]
fn blank_lines_of_a_layout_of_its_own_are_left_alone() {
    let tight = numbered(&[1, 2, 3, 4]).replace("\n\n", "\n");
    assert!(extracted("blank-lines", &tight).is_empty());
    let wide = numbered(&[1, 2, 3, 4]).replace("\n\n", "\n\n\n");
    assert!(extracted("blank-lines", &wide).is_empty());
}

#[test]
fn blank_lines_are_mended_in_the_line_ends_of_the_text() {
    let right = numbered(&[1, 2, 3, 4, 5]).replace('\n', "\r\n");
    let wrong = right
        .replace("Vienna.\r\n\r\n3.", "Vienna.\r\n3.")
        .replace("Vienna.\r\n\r\n5.", "Vienna.\r\n\r\n\r\n5.");
    assert_eq!(lines(&extracted("blank-lines", &wrong)), [5, 9]);
    let fixed = Validator::new().select("blank-lines").unwrap().with_extracted(true).fix(&wrong);
    assert_eq!(fixed.text, right);
}

#[test]
fn lists_by_line_and_annexes_need_no_numbers() {
    let list = numbered(&[1, 2, 3])
        + "4. The following took part:\n\nThe Group of States.\n\nThe Council of Europe.\n\n5. They met.\n";
    assert!(said("unnumbered-paragraph", &list).is_empty());
    let annex = numbered(&[1, 2, 3, 4, 5]) + "Annex\n\nThe Group adopted what follows.\n";
    assert!(said("unnumbered-paragraph", &annex).is_empty());
}

#[test]
fn references_to_what_is_not_there_are_told() {
    let text = numbered(&[1, 2]) + "3. See paragraph 9 above, section IV below and footnote 3.\n";
    assert_eq!(
        said("cross-reference-exists", &text),
        [
            "paragraph 9 above: the report has no paragraph 9",
            "section IV below: the report has no section IV",
            "footnote 3: the report has no footnote 3"
        ][..2]
    );
}

#[test]
fn a_reference_in_the_wrong_direction_is_milder() {
    let text = numbered(&[1, 2]) + "3. See paragraph 4 above and paragraph 1 above.\n\n4. The Group met.\n";
    let findings = findings("cross-reference-exists", &text);
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].message(), "paragraph 4 stands below, not above");
    assert_eq!(findings[0].severity(), Severity::Warning);
}

#[test]
fn annexes_issued_apart_may_be_named() {
    let text = numbered(&[1]) + "2. The list is in annex I.\n";
    assert!(said("cross-reference-exists", &text).is_empty());
}

#[test]
fn markers_collide_at_the_margin_of_extracted_text_only() {
    let text = "I. Organization\n\n1. The Group adopted the following agenda:\n\n1. Opening.\n\n2. Adoption of the report.\n\n\
                2. The Group met.\n";
    assert!(said("marker-collision", text).is_empty());
    assert_eq!(lines(&extracted("marker-collision", text)), [5]);
}

#[test]
fn operative_paragraphs_are_one_sentence() {
    let resolution = |urges: &str| {
        format!(
            "I. Resolutions\n\n1. The Conference adopted the following resolution:\n\nResolution 9/1\n\nThe Conference,\n\n\
             1. {urges}\n\n2. Invites States parties to keep a register;\n\n3. Also requests the secretariat to report.\n"
        )
    };
    let with_items = "Urges States parties:\n\n(a) To publish their rules;\n\n(b) To train their staff;";
    for urges in ["Urges States parties to publish their rules;", with_items] {
        assert!(places("list-punctuation", &resolution(urges)).is_empty(), "{urges}");
    }
}

#[test]
fn a_numbered_list_ends_its_items_alike() {
    let list = |items: [&str; 3]| {
        let [one, two, three] = items;
        format!("I. Debate\n\n1. The Group should:\n\n1. {one}\n\n2. {two}\n\n3. {three}\n\n2. It met.\n")
    };
    assert!(places("list-punctuation", &list(["Ask;", "Read;", "Answer."])).is_empty());
    assert!(places("list-punctuation", &list(["Ask.", "Read.", "Answer."])).is_empty());
    assert_eq!(places("list-punctuation", &list(["Ask;", "Read;", "Answer;"])), ["Answer;"]);
}

#[test]
fn an_item_that_the_agenda_has_not_got_is_told() {
    let report = |words: &str| {
        format!(
            "Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 24 and 25 \
             August 2017\n\nI. Adoption of the agenda\n\n1. On 24 August 2017, the Working Group adopted the following agenda:\n\n\
             1. Organizational matters.\n\n2. Good practices.\n\n3. Adoption of the report.\n\n2. {words}\n"
        )
    };
    for (words, place) in [
        ("Under agenda item 9, it met.", "9"),
        ("It considered agenda items 2 (a), 3 and 4.", "4"),
        ("It turned to item 5 of its agenda.", "5"),
    ] {
        assert_eq!(places("cross-reference-exists", &report(words)), [place], "{words}");
    }
    for words in [
        "Under agenda items 2 and 3, it met.",
        "The Commission on Narcotic Drugs took it up under agenda item 9.",
        "It recalled agenda item 12 of the eighth session.",
        "An item 9 inches long was shown.",
    ] {
        assert!(places("cross-reference-exists", &report(words)).is_empty(), "{words}");
    }
}

#[test]
fn items_that_begin_small_are_given_capitals() {
    let rule = "list-punctuation";
    let wrong = "1. It decided:\n\n   (a) to meet;\n\n   (b) To speak;\n\n   (c) to go home.\n";
    assert_eq!(
        said(rule, wrong),
        ["to: expected a capital at the beginning of item (a), found \"to\", and one more in this list"]
    );
    assert_eq!(mended(rule, wrong), wrong.replace("(a) to", "(a) To").replace("(c) to", "(c) To"));
}

#[test]
fn a_text_that_is_quoted_counts_from_one() {
    let rule = "paragraph-sequence";
    let quoted = "1. A.\n\n2. It adopted this:\n\nDecision 4/CMP.15\n\nThe Conference,\n\n1. Decides so;\n\n2. Decides more.\n";
    assert_eq!(said(rule, quoted), [""; 0]);
    let named = "1. A.\n\n2. It had adopted this:\n\nDecision 4/CMP.15\n\n3. B.\n";
    assert_eq!(said(rule, named), [""; 0]);
}

#[test]
fn few_paragraphs_without_a_number_are_told_and_many_are_the_custom() {
    let rule = "unnumbered-paragraph";
    let text = |numbered: usize| {
        let body: String = (1..=numbered).map(|number| format!("{number}. They spoke.\n\n")).collect();
        format!("I. A\n\n{body}The paper was read by all.\n")
    };
    assert_eq!(places(rule, &text(30)), ["The paper was read by all."]);
    assert_eq!(places(rule, &text(1)), [""; 0]);
}

#[test]
fn an_agenda_is_announced_by_its_own_paragraph_alone() {
    let text = "1. The Group met.\n\n2. The Group adopted the following agenda:\n\n   1. Opening of the meeting.\n\n   2. Adoption of the report.\n\n3. It went on.\n";
    assert_eq!(said("list-punctuation", text), [""; 0]);
}

#[test]
fn a_list_may_go_on_in_the_next_paragraph() {
    let text = "1. It decided:\n\n   (a) To meet;\n\n   (b) To speak;\n\n2. It also decided:\n\n   (c) To write;\n\n   (d) To go home.\n";
    assert_eq!(said("subparagraph-degrees", text), [""; 0]);
    assert_eq!(
        said("subparagraph-degrees", &text.replace("(c)", "(d)").replace("(d) To go", "(e) To go")).len(),
        1
    );
}

#[test]
fn items_of_a_paragraph_that_is_referred_to_are_lettered_only_on_request() {
    let list = "1. It decided:\n\n   (a) To meet;\n\n   (a) To speak;\n\n   (c) To go home.\n";
    let safety = |text: &str| findings("subparagraph-degrees", text)[0].fix().unwrap().safety();
    assert_eq!(safety(list), Safety::Safe);
    assert_eq!(safety(&format!("{list}\n2. See paragraph 1 above.\n")), Safety::Offer);
}

#[test]
fn several_items_are_lettered_only_on_request() {
    let list = "1. It decided:\n\n   (a) To meet;\n\n   (c) To speak;\n\n   (d) To go home.\n";
    assert_eq!(findings("subparagraph-degrees", list)[0].fix().unwrap().safety(), Safety::Offer);
}

#[test]
fn the_only_item_of_a_list_stands_alone() {
    let alone = "1. It decided:\n\n   (a) To meet.\n\n2. It rose.\n";
    assert_eq!(said("subparagraph-degrees", alone), ["To meet.: item (a) has no item (b) beside it"]);
}

#[test]
fn an_item_whose_mark_is_torn_from_its_words_may_stand_beside_another_that_was_lost() {
    let severity = |text: &str| findings("subparagraph-degrees", text)[0].severity();
    assert_eq!(severity("1. It decided:\n\n   (a) To meet.\n\n2. It rose.\n"), Severity::Error);
    assert_eq!(severity("1. It decided:\n\n(a)\n\nTo meet.\n\n2. It rose.\n"), Severity::Warning);
}

#[test]
fn items_of_an_agenda_are_numbered() {
    let agenda = |marks: [&str; 3]| {
        let [a, b, c] = marks;
        format!(
            "1. The Working Group adopted the following agenda:\n\n   {a} Opening of the meeting.\n\n   {b} Prevention.\n\n   {c} Adoption of the report.\n"
        )
    };
    assert_eq!(said("subparagraph-degrees", &agenda(["1.", "2.", "3."])), [""; 0]);
    assert_eq!(
        said("subparagraph-degrees", &agenda(["(a)", "(b)", "(c)"])),
        ["(a): expected an item like 1, found (a)"]
    );
}

#[test]
fn lines_behind_a_colon_are_a_list_and_need_no_numbers() {
    let body: String = (1..=30).map(|number| format!("{number}. They spoke.\n\n")).collect();
    let text =
        format!("I. A\n\n{body}31. They read these papers:\n\nThe paper on prevention was the first.\n");
    assert_eq!(places("unnumbered-paragraph", &text), [""; 0]);
    let plain = text.replace("these papers:", "these papers.");
    assert_eq!(places("unnumbered-paragraph", &plain), ["The paper on prevention was the first."]);
}

#[test]
fn a_section_or_an_annex_that_is_said_to_be_there_is_looked_for() {
    let text =
        |words: &str| format!("I. Introduction\n\n1. See {words}.\n\nII. Prevention\n\n2. They spoke.\n");
    for words in ["section III above", "section IV below", "the annex below"] {
        assert_eq!(places("cross-reference-exists", &text(words)).len(), 1, "{words}");
    }
    for words in ["section II below", "the annex", "annex I"] {
        assert_eq!(places("cross-reference-exists", &text(words)), [""; 0], "{words}");
    }
    let annexed = text("annex I") + "\nAnnex\n\nThe plan is long.\n";
    assert_eq!(places("cross-reference-exists", &annexed), [""; 0]);
}

/// A report with one annex, which says something.
fn with_annex(words: &str) -> String {
    format!(
        "I. Introduction\n\n1. The Working Group met.\n\n2. {words}\n\nAnnex\n\nList of documents\n\nThe list is short.\n"
    )
}

#[test]
fn an_annex_that_may_be_one_of_another_text_is_not_missed() {
    for words in [
        "It recalled the agreed text.[^1]\n\n[^1]: Ibid., annexes II and III.",
        "See A/CONF.900/18, chap. I, resolution 1, annex III, para. 5.",
        "It recalled decision AB-12/3, annex III, and what followed.",
        "It recalled annexes A, B and C to the Basel Convention.",
        "Two chemicals were named in annex C, group I.",
        "Parties operating under annex E were heard.",
        "Section V of annex III and appendix IV thereto were amended.",
        "The annex V text was kept.",
    ] {
        assert_eq!(said("cross-reference-exists", &with_annex(words)), [""; 0], "{words}");
    }
}

#[test]
fn an_annex_that_can_only_be_the_reports_own_has_to_be_there() {
    let severity = |words: &str| {
        let found = findings("cross-reference-exists", &with_annex(words));
        found.iter().map(Diagnostic::severity).collect::<Vec<_>>()
    };
    for words in [
        "It is in annex III to the present report.",
        "The list (see annex III) was read.",
        "See annex IV below.",
    ] {
        assert_eq!(severity(words), [Severity::Error], "{words}");
    }
    assert_eq!(severity("The programme is contained in annex III."), [Severity::Warning]);
}

#[test]
fn a_paragraph_may_be_referred_to_without_a_point() {
    let text = numbered(&[1, 2]) + "3. It was done (see para 15 below).\n";
    assert_eq!(said("cross-reference-exists", &text), ["para 15 below: the report has no paragraph 15"]);
}

#[test]
fn rows_of_a_table_are_no_torn_sentence() {
    let row = |symbol: &str, title: &str| format!("     {symbol}        {title}\n\n");
    let table = row("CAC/COSP/2017/8", "Report of the group on its annual activities")
        + &row("CAC/COSP/2017/9", "Financial report");
    assert_eq!(extracted("split-paragraph", &(numbered(&[1]) + "Annex\n\n" + &table)), []);
}

#[test]
fn a_paragraph_number_under_a_roman_item_ends_the_list() {
    let text = "1. It decided that the panel has:\n\n   (a) Five members:\n\n      (i) Of all regions;\n\n      (ii) Of many views;\n\n         2. Decides that it shall meet;\n";
    assert!(
        !said("list-punctuation", text).iter().any(|said| said.contains("a colon at the end of item (ii)"))
    );
}

#[test]
fn names_in_lines_below_an_item_end_without_a_point() {
    let text = |words: &str| list(&[words, "(b) Speak;", "(c) Report."]);
    let names = "(a) Grant the standing to the following clubs:\n\n   Chess Club\n\n   Draughts Club";
    assert!(said("list-punctuation", &text(names)).is_empty());
    assert_eq!(said("list-punctuation", &text("(a) Grant the standing to the clubs")).len(), 1);
}

#[test]
fn items_that_a_converter_counted_with_the_paragraphs_are_in_order() {
    let text = "# Peat\n\n1. The Board met in the hall of the bogs.\n\n## Turf\n\n1. The Board saw these three on the second day:\n2. Peat and \
                turf;\n3. Bogs.\n\n## Fens\n\n1. The Board rose at the end of the day.\n\n## Report\n\n1. The Board adopted its report.\n";
    let items: Vec<String> = uncac::parse(text).report().paragraphs()[1]
        .items()
        .iter()
        .map(|one| one.label().to_owned())
        .collect();
    assert_eq!(items, ["2", "3"]);
    assert_eq!(said("subparagraph-degrees", text), [""; 0]);
}

#[test]
fn numbers_that_begin_again_under_headings_are_told_once() {
    let text = "I. Peat\n\n1. The Board met in the hall of the bogs.\n\n2. It rose in the evening.\n\nA. Turf\n\n1. The Board saw the turf on \
                the second day.\n\nB. Fens\n\n1. The Board saw the fens on the third day.\n";
    assert_eq!(
        said("paragraph-sequence", text),
        ["1.: the numbers begin again at 1: the paragraph is read as number 3"]
    );
    let automatic =
        text.replace("I. P", "# P").replace("A. T", "# T").replace("B. F", "# F").replace("2. It", "1. It");
    assert_eq!(said("paragraph-sequence", &automatic), [""; 0]);
}

#[test]
fn letters_may_begin_in_the_line_of_their_item_or_run_through_the_agenda() {
    let in_line = "1. The Group adopted the following agenda:\n\n1. Opening.\n\n2. (a) Peat;\n\n(b) Turf.\n\n3. Closing.\n\n2. It rose.\n";
    let through = "1. The Group adopted the following agenda:\n\n1. Opening:\n\n(a) Chair;\n\n(b) Agenda.\n\n2. Peat:\n\n(c) Wet;\n\n\
                   (d) Dry.\n\n2. It rose.\n";
    let wrong = through.replace("(c) Wet", "(d) Wet").replace("(d) Dry", "(e) Dry");
    let degrees = |body: &str| said("subparagraph-degrees", &format!("I. Peat\n\n{body}")).len();
    assert_eq!((degrees(in_line), degrees(through), degrees(&wrong)), (0, 0, 1));
}

#[test]
fn what_an_annex_with_numbers_of_its_own_calls_above_is_left_alone() {
    let text = "I. Peat\n\n1. It met.\n\n2. It rose.\n\nAnnex I\n\nComments\n\n1. One member had doubts about paragraph 2 above.\n";
    assert!(findings("cross-reference-exists", text).is_empty());
}
