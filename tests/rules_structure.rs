//! The rules of structure: what they find beyond the examples of their explanations, and what they leave alone.

#![cfg(test)]

#[path = "support/findings.rs"]
mod findings;
#[path = "support/rule.rs"]
mod rule;

use findings::{findings, places};
use rule::{mended, said};
use uncac::fix::Safety;
use uncac::{Report, Section, Severity, Validator};

/// Headings, each with one paragraph under it.
fn headings(headings: &[&str]) -> String {
    let section = |(at, heading): (usize, &&str)| format!("{heading}\n\n{}. The Group met.\n\n", at + 1);
    headings.iter().enumerate().map(section).collect()
}

#[test]
fn a_heading_left_out_is_told_once_and_the_others_move() {
    let text =
        headings(&["I. Introduction", "II. Conclusions", "IV. Attendance", "V. Adoption of the report"]);
    assert_eq!(said("heading-sequence", &text), ["IV.: expected heading III, found heading IV"]);
    let mended = mended("heading-sequence", &text);
    assert!(mended.contains("III. Attendance") && mended.contains("\nIV. Adoption"), "{mended}");
}

#[test]
fn a_heading_twice_is_told_once_where_the_others_stay() {
    let text =
        headings(&["I. Introduction", "II. Conclusions", "II. Attendance", "IV. Adoption of the report"]);
    assert_eq!(said("heading-sequence", &text), ["II.: expected heading III, found heading II again"]);
    assert!(mended("heading-sequence", &text).contains("III. Attendance"));
}

#[test]
fn letters_and_figures_begin_again_under_each_heading() {
    let text = headings(&[
        "I. Organization",
        "A. Opening",
        "B. Attendance",
        "II. Practices",
        "A. Prevention",
        "B. Education",
        "III. Adoption of the report",
    ]);
    assert!(said("heading-sequence", &text).is_empty());
}

#[test]
fn a_chapter_without_a_title_counts_with_the_others() {
    let text = headings(&["Chapter I\n\nA. Peat", "B. Sand", "Chapter II\n\nQuays", "Chapter III\n\nSheds"]);
    assert!(said("heading-sequence", &text).is_empty());
}

#[test]
fn a_heading_that_is_referred_to_is_renumbered_only_on_request() {
    let text =
        headings(&["I. Introduction", "III. Attendance"]) + "3. The States are named in section III above.\n";
    let findings = findings("heading-sequence", &text);
    assert_eq!(findings[0].fix().unwrap().safety(), Safety::Offer);
}

#[test]
fn annexes_count_for_themselves() {
    let text = headings(&["I. Introduction", "II. Adoption of the report", "Annex I", "Annex III"]);
    assert_eq!(places("heading-sequence", &text).len(), 1);
    let sound = headings(&["I. Introduction", "II. Adoption of the report", "Annex I", "Annex II"]);
    assert!(said("heading-sequence", &sound).is_empty());
}

#[test]
fn sections_of_a_report_built_in_code_are_checked() {
    let section = |number: &str| serde_json::to_value(Section::new(1).with_number(number)).unwrap();
    let mut json: serde_json::Value =
        serde_json::from_str(&uncac::parse("").report().to_json().unwrap()).unwrap();
    json["sections"] = ["I", "II", "IV"].map(section).to_vec().into();
    let report: Report = Report::from_json(&json.to_string()).unwrap();
    let findings = Validator::new().select("heading-sequence").unwrap().check(&report);
    assert_eq!(
        findings.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["section IV: error[heading-sequence]: expected heading III, found heading IV"]
    );
}

#[test]
fn a_lone_letter_is_told_and_one_after_a_hole_is_not() {
    let alone = headings(&["I. Organization", "A. Opening", "II. Adoption of the report"]);
    assert_eq!(said("lone-subheading", &alone), ["Opening: heading A has no heading B beside it"]);
    let hole = headings(&["I. Organization", "B. Opening", "II. Adoption of the report"]);
    assert!(said("lone-subheading", &hole).is_empty());
}

#[test]
fn a_degree_left_out_is_told_once_for_its_list() {
    let text = headings(&["I. Organization", "1. Opening", "2. Attendance", "II. Adoption of the report"]);
    assert_eq!(places("heading-degree", &text), ["Opening"]);
    assert!(mended("heading-degree", &text).contains("A. Opening"));
}

#[test]
fn another_house_may_have_its_own_degrees() {
    let masthead = "FCCC/SBI/2014/8\n\nReport of the Subsidiary Body for Implementation on its fortieth session, held in Bonn from 4 to 15 June 2014\n\n";
    let text = masthead.to_owned()
        + &headings(&["I. Organization", "1. Opening", "2. Attendance", "II. Adoption of the report"]);
    assert!(said("heading-degree", &text).is_empty());
}

#[test]
fn abbreviations_in_headings_are_told_and_numerals_and_symbols_are_not() {
    let text = headings(&[
        "I. Support of SMEs by UNODC under chapter II (CAC/COSP/WG.4/2012/2)",
        "II. World War II",
    ]);
    assert_eq!(places("heading-abbreviation", &text), ["SMEs", "UNODC"]);
}

#[test]
fn words_in_capitals_side_by_side_are_no_abbreviations() {
    let text = headings(&["I. ACCOUNT OF THE TENTH SESSION held in Geneva by UNODC", "II. GSP and WCO"]);
    assert_eq!(places("heading-abbreviation", &text), ["UNODC", "GSP", "WCO"]);
}

#[test]
fn an_abbreviation_the_report_introduces_is_offered_in_full() {
    let text =
        "I. Activities of UNODC\n\n1. The United Nations Office on Drugs and Crime (UNODC) reported.\n";
    assert!(
        mended("heading-abbreviation", text)
            .starts_with("I. Activities of the United Nations Office on Drugs and Crime")
            || mended("heading-abbreviation", text)
                .starts_with("I. Activities of United Nations Office on Drugs and Crime")
    );
}

#[test]
fn a_capital_is_told_where_the_report_writes_the_word_small() {
    let text = "I. Public Education and the Ethics Office\n\n1. In public education, ethics counted, and an office was set up.\n";
    assert_eq!(places("heading-case", text), ["Education"]);
    assert!(mended("heading-case", text).starts_with("I. Public education and the Ethics Office"));
}

#[test]
fn names_and_quoted_titles_keep_their_capitals() {
    let text = "I. Visit to Chile, entitled “Preventive measures”\n\n1. Chile took measures; a visit was preventive.\n";
    assert!(said("heading-case", text).is_empty());
}

#[test]
fn a_full_stop_behind_a_heading_is_told() {
    let text = headings(&["## I. Introduction.", "## II. Prizes, awards etc."]);
    assert_eq!(places("heading-case", &text), ["Introduction."]);
}

/// A report of the Working Group with these sections.
fn report(sections: &str) -> String {
    format!(
        "Report on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in Vienna \
         from 27 to 29 August 2012\n\n{sections}"
    )
}

#[test]
fn a_section_under_another_name_is_told_where_it_stands() {
    let sections = headings(&[
        "I. Introduction",
        "II. Organization of the meeting",
        "A. Opening of the meeting",
    ]) + "B. Adoption of the agenda and organization of work\n\n4. The Group adopted its agenda.\n\n\
           C. Documents\n\n5. The following States parties to the Convention were represented: Chile and Peru.\n\n\
           III. Adoption of the report\n\n6. On 29 August 2012, the Working Group adopted the report on its meeting \
           (CAC/COSP/WG.4/2012/L.1).\n";
    assert_eq!(
        said("required-sections", &report(&sections)),
        ["Documents: expected a section \"Attendance\", found its subject under \"Documents\""]
    );
}

#[test]
fn the_adoption_of_the_report_comes_last_and_cites_a_draft() {
    let sections = headings(&[
        "I. Introduction",
        "II. Organization of the meeting",
        "A. Opening of the meeting",
        "B. Adoption of the agenda",
        "C. Attendance",
    ]) + "III. Adoption of the report\n\n6. On 29 August 2012, the Working Group adopted the report on its meeting.\n\n\
          IV. Future priorities\n\n7. The Group made plans.\n";
    let said = said("required-sections", &report(&sections));
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].contains("as the last section, found \"Future priorities\" behind it"), "{said:?}");
    assert!(said[1].contains("cites no draft"), "{said:?}");
}

#[test]
fn sections_of_other_bodies_are_not_required() {
    let text =
        format!("Report of the Commission on Science on its second session\n\n{}", headings(&["I. Opening"]));
    assert!(said("required-sections", &text).is_empty());
}

/// An agenda in the tenth paragraph, and the headings below it.
fn agenda(items: &[&str], below: &[&str]) -> String {
    let before: String = (1..=9).map(|number| format!("{number}. The Group met.\n\n")).collect();
    let lines: String =
        items.iter().enumerate().map(|(at, item)| format!("   {}. {item}.\n\n", at + 1)).collect();
    let sections =
        below.iter().enumerate().map(|(at, heading)| format!("{heading}\n\n{}. They spoke.\n\n", at + 11));
    format!(
        "I. Organization\n\n{before}10. The Group adopted the following agenda:\n\n{lines}{}",
        sections.collect::<String>()
    )
}

#[test]
fn headings_in_another_order_than_the_agenda_are_told() {
    let items = ["Organizational matters", "Prevention", "Education", "Adoption of the report"];
    let text = agenda(&items, &["II. Education", "III. Prevention", "IV. Adoption of the report"]);
    assert_eq!(
        said("sections-follow-agenda", &text),
        ["Education: the heading of agenda item 3 stands before that of item 2"]
    );
}

#[test]
fn an_item_without_a_heading_is_told_at_the_item() {
    let items =
        ["Organizational matters", "Prevention", "Education", "Asset recovery", "Adoption of the report"];
    let text = agenda(&items, &["II. Prevention", "III. Education", "IV. Adoption of the report"]);
    assert_eq!(places("sections-follow-agenda", &text), ["Asset recovery."]);
}

#[test]
fn an_item_that_names_the_body_in_addition_is_worded_alike() {
    let items =
        ["Organizational matters", "Prevention", "Adoption of the report of the Group on its third session"];
    let text = agenda(&items, &["II. Prevention", "III. Adoption of the report"]);
    assert!(said("sections-follow-agenda", &text).is_empty());
}

#[test]
fn headings_that_do_not_follow_the_agenda_at_all_are_left_alone() {
    let items = ["Organizational matters", "Prevention", "Education", "Adoption of the report"];
    let text = agenda(&items, &["II. First day", "III. Second day", "IV. Adoption of the report"]);
    assert!(said("sections-follow-agenda", &text).is_empty());
}

#[test]
fn an_item_and_the_heading_in_its_place_are_worded_as_the_report_words_them() {
    let items =
        ["Organizational matters", "Prevention", "Public service", "Education", "Adoption of the report"];
    let below = ["II. Prevention", "III. Civil service", "IV. Education", "V. Adoption of the report"];
    let text = agenda(&items, &below);
    assert_eq!(
        said("sections-follow-agenda", &text),
        ["Civil service: expected \"Public service\" as in agenda item 3, found \"Civil service\""]
    );
    let used = text.replace("12. They spoke.", "12. They spoke of the civil service.");
    assert_eq!(
        said("sections-follow-agenda", &used),
        [
            "Public service: expected \"Civil service\" as in the heading that stands in its place, found \"Public service\""
        ]
    );
}

#[test]
fn an_item_may_say_whose_report_it_is() {
    let report = |whose: &str| {
        let items =
            ["Organizational matters", "Prevention", &format!("Adoption of the report of the {whose}")];
        let title = "Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna from 22 \
             to 24 August 2011";
        format!("{title}\n\n{}", agenda(&items, &["II. Prevention", "III. Adoption of the report"]))
    };
    assert!(said("sections-follow-agenda", &report("Working Group")).is_empty());
    assert!(said("sections-follow-agenda", &report("Group on its third session")).is_empty());
    assert_eq!(said("sections-follow-agenda", &report("Fund for Victims")).len(), 1);
}

#[test]
fn chapters_begin_again_behind_a_part_whatever_its_number_is_written_in() {
    for [one, two] in [["Part One: Texts", "Part Two: Work"], ["Part I: Texts", "Part II: Work"]] {
        let text = headings(&[one, "I. Resolutions", "II. Decisions", two, "I. Opening", "II. Closure"]);
        assert!(said("heading-sequence", &text).is_empty(), "{two}");
    }
}

#[test]
fn chapters_may_go_on_behind_a_part() {
    let text = |last| {
        let before = ["Part One: Texts", "I. Resolutions", "II. Decisions", "Part Two: Work", "III. Opening"];
        headings(&[before.as_slice(), &[last]].concat())
    };
    assert!(said("heading-sequence", &text("IV. Closure")).is_empty());
    assert_eq!(said("heading-sequence", &text("V. Closure")), ["V.: expected heading IV, found heading V"]);
}

#[test]
fn a_number_that_stands_twice_does_not_take_the_item_of_another() {
    let items = ["Organizational matters", "Prevention", "Education", "Adoption of the report"];
    let text = agenda(&items, &["II. Prevention", "II. Education", "III. Adoption of the report"]);
    assert!(said("sections-follow-agenda", &text).is_empty());
}

#[test]
fn a_draft_is_still_to_be_adopted() {
    let draft = report("I. Introduction\n\n1. It met.\n\n").replace("Report on", "Draft report on");
    let asks = |text: &str| {
        said("required-sections", text).iter().any(|said| said.contains("Adoption of the report"))
    };
    assert!(!asks(&draft));
    assert!(asks(&draft.replace("Draft report on", "Report on")));
}

#[test]
fn headings_of_a_decision_count_for_themselves_and_may_stand_alone() {
    let decision = |number: u32| {
        format!(
            "Resolution 9/{number}\nPorts\n\nThe Conference of the States Parties to the United Nations Convention against Corruption,\n\n\
             I. Water\n\n1. Urges States parties to look;\n\nII. Wells\n\n2. Invites them to look again.\n\n"
        )
    };
    let text = format!(
        "I. Resolutions\n\n1. The Conference adopted the following resolutions:\n\n{}{}II. Introduction\n\n2. It met.\n",
        decision(1),
        decision(2)
    );
    for rule in
        ["heading-sequence", "heading-degree", "lone-subheading", "heading-case", "paragraph-sequence"]
    {
        assert!(said(rule, &text).is_empty(), "{rule}: {:?}", said(rule, &text));
    }
    let one = text.replace(&decision(2), "");
    assert!(said("lone-subheading", &one).is_empty());
}

#[test]
fn a_hole_in_a_decision_is_told_by_its_own_numbers() {
    let text = "I. Resolutions\n\n1. The Conference adopted the following resolution:\n\nResolution 9/1\nPorts\n\n\
                The Conference of the States Parties to the United Nations Convention against Corruption,\n\n\
                1. Urges States parties to look;\n\n2. Invites them to look again;\n\n4. Decides to meet.\n\n\
                II. Introduction\n\n2. It met.\n\n3. It rose.\n";
    assert_eq!(said("subparagraph-degrees", text), ["4.: expected item 3, found item 4"]);
    assert!(said("paragraph-sequence", text).is_empty());
}

#[test]
fn the_first_number_of_a_piece_of_a_report_is_its_own() {
    let rule = "heading-sequence";
    let piece = "III. Prevention\n\n30. A.\n\nIV. Asset recovery\n\n31. B.\n";
    assert_eq!(said(rule, piece), [""; 0]);
    let whole = piece.replace("30.", "1.").replace("31.", "2.");
    assert_eq!(said(rule, &whole).len(), 1);
}

#[test]
fn a_heading_alone_under_a_heading_is_told_and_the_title_of_an_annex_is_none() {
    let rule = "lone-subheading";
    let with = |heading: &str| {
        format!(
            "## I. Introduction\n\n1. A.\n\n## {heading}\n\n### The only one\n\n2. B.\n\n## III. End\n\n3. C.\n"
        )
    };
    assert_eq!(
        said(rule, &with("II. Prevention")),
        ["The only one: the subheading is the only one in its section"]
    );
    assert_eq!(said(rule, &with("Annex")), [""; 0]);
}

#[test]
fn sections_of_an_annex_stand_behind_the_last_one() {
    let body = headings(&[
        "## I. Introduction",
        "## II. Organization of the meeting",
        "### A. Opening of the meeting",
        "### B. Adoption of the agenda",
        "### C. Attendance",
    ]) + "## III. Adoption of the report\n\n6. On 29 August 2012, the Working Group adopted the report on its meeting \
          (CAC/COSP/WG.4/2012/L.1).\n\n";
    let annex = "## Annex\n\n### Workplan\n\nThe plan is long.\n\n### Budget\n\nThe budget is short.\n";
    assert_eq!(said("required-sections", &report(&body)), [""; 0]);
    assert_eq!(said("required-sections", &report(&(body + annex))), [""; 0]);
}

#[test]
fn a_name_with_two_capitals_is_no_abbreviation() {
    let text = headings(&["I. Statement by Ms. McAllister", "II. The MoU of Vienna"]);
    assert_eq!(places("heading-abbreviation", &text), ["MoU"]);
}

#[test]
fn a_heading_that_nobody_refers_to_is_renumbered_safely() {
    let safety = |lines: &[&str]| findings("heading-sequence", &headings(lines))[0].fix().unwrap().safety();
    assert_eq!(safety(&["I. Introduction", "III. Attendance", "III. Adoption of the report"]), Safety::Safe);
    assert_eq!(safety(&["I. Introduction", "III. Attendance"]), Safety::Offer);
    assert_eq!(safety(&["I. Introduction", "III. Attendance", "IV. Adoption of the report"]), Safety::Offer);
}

#[test]
fn where_the_number_of_a_heading_was_not_read_none_is_mended_without_asking() {
    let lines =
        ["## I. Introduction", "## III. Attendance", "## III. Conclusions", "## § 4 Adoption of the report"];
    let found = findings("heading-sequence", &headings(&lines));
    assert_eq!(found[0].fix().unwrap().safety(), Safety::Offer);
}

#[test]
fn headings_of_one_rank_go_on_by_their_numbers() {
    let lines = [
        "## I. Introduction",
        "## II. Implementation",
        "## A. Practices",
        "## 1. Integrity",
        "## Panel on integrity",
        "## 2. Audit",
        "## B. Recommendations",
        "## III. Adoption of the report",
    ];
    assert_eq!(said("heading-sequence", &headings(&lines)), [""; 0]);
    assert!(
        findings("heading-degree", &headings(&lines)).iter().all(|found| found.severity() < Severity::Error)
    );
    let slip = headings(&lines).replace("## B.", "## C.");
    assert_eq!(said("heading-sequence", &slip).len(), 1);
}

#[test]
fn a_text_with_headings_of_its_own_does_not_end_the_list_around_it() {
    let lines = [
        "## I. Resolutions",
        "### A. Texts",
        "## Annex",
        "## I. Aims",
        "### A. Means",
        "### B. Ways",
        "## II. Ends",
        "## B. Decisions",
        "## II. Introduction",
    ];
    assert_eq!(said("heading-sequence", &headings(&lines)), [""; 0]);
}

#[test]
fn a_piece_of_a_report_may_begin_in_the_middle_of_a_chapter() {
    let piece = |next: &str| {
        format!(
            "CAC/COSP/WG.2/2017/L.1/Add.1\n\nDistr.: Limited\n\nDraft report\n\nAddendum\n\nB. Attendance\n\n5. The States were represented.\n\n{next}. Review\n\n6. The Group reviewed it.\n"
        )
    };
    for rule in ["heading-sequence", "heading-degree"] {
        assert_eq!(said(rule, &piece("III")), [""; 0], "{rule}");
    }
    let slip = piece("III") + "\nV. Adoption of the report\n\n7. It was adopted.\n";
    assert_eq!(said("heading-sequence", &slip), ["V.: expected heading IV, found heading V"]);
}

#[test]
fn chapters_between_those_of_an_addendum_may_be_in_another_piece() {
    let addendum = "CAC/COSP/WG.2/2017/L.1/Add.1\n\nDraft report\n\nAddendum\n\nII. Organization of the meeting (continued)\n\nD. \
                    Attendance\n\n5. The States were represented.\n\nV. Review\n\n6. The Group reviewed it.\n";
    let severity = |text: &str| {
        let findings = uncac::Validator::new().check(&uncac::parse(text));
        findings.iter().find(|one| one.name() == "heading-sequence").map(uncac::Diagnostic::severity)
    };
    assert_eq!(severity(addendum), Some(uncac::Severity::Warning));
    let whole = addendum
        .replace("L.1/Add.1", "4")
        .replace("Addendum\n\n", "")
        .replace("5. The", "1. The")
        .replace("6. The", "2. The");
    assert_eq!(severity(&whole), Some(uncac::Severity::Error));
}

#[test]
fn an_item_behind_the_words_of_a_heading_is_no_difference() {
    let items = ["Organizational matters", "Prevention", "Civil service", "Adoption of the report"];
    let below = [
        "II. Prevention (agenda item 2)",
        "III. Civil service (Item 3)",
        "IV. Adoption of the report (agenda item 4)",
    ];
    assert!(said("sections-follow-agenda", &agenda(&items, &below)).is_empty());
    let below = [
        "II. Prevention (agenda item 2)",
        "III. Civil servants (item 3)",
        "IV. Adoption of the report (agenda item 4)",
    ];
    assert_eq!(
        said("sections-follow-agenda", &agenda(&items, &below)),
        ["Civil servants: expected \"Civil service\" as in agenda item 3, found \"Civil servants\""]
    );
}

#[test]
fn the_draft_may_be_cited_in_the_paragraph_before_the_adoption() {
    let before = headings(&[
        "I. Introduction",
        "II. Organization of the meeting",
        "A. Opening of the meeting",
        "B. Adoption of the agenda",
        "C. Attendance",
    ]);
    let sections = before
        + "III. Adoption of the report\n\n6. The Working Group considered its draft report (CAC/COSP/WG.4/2012/L.1).\n\n\
           7. On 29 August 2012, the Working Group adopted the report on its meeting.\n";
    assert!(said("required-sections", &report(&sections)).is_empty());
}

#[test]
fn the_headings_of_other_bodies_may_be_shorter_and_in_another_order() {
    let items = [
        "Organizational matters",
        "Prevention, including in ports",
        "Education",
        "Adoption of the report of the Committee",
    ];
    let theirs = |below: &[&str]| {
        let front = "E/2025/7\n\nEconomic and Social Council\n\nDistr.: General\n8 July 2025\n\nOriginal: English\n\nReport of the Port \
                     Committee on its second session\n\n";
        said("sections-follow-agenda", &format!("{front}{}", agenda(&items, below)))
    };
    assert!(theirs(&["II. Education", "III. Prevention in ports", "IV. Adoption of the report"]).is_empty());
    assert_eq!(
        theirs(&["II. Prevention, including in harbours", "III. Education", "IV. Adoption of the report"]),
        ["harbours: expected \"ports\" as in agenda item 2, found \"harbours\""]
    );
}

#[test]
fn a_number_that_stands_alone_is_not_called_missing_for_sure() {
    let severity = |line: &str| {
        let text = format!(
            "Report of the Board on Peat\n\nI. Peat\n\nA. Bogs\n\n1. It met.\n\n2. It saw turf,\n{line}which was wet.\n\nC. Fens\n\n3. It rose.\n"
        );
        let findings = uncac::Validator::new().check(&uncac::parse(&text));
        findings.iter().find(|one| one.name() == "heading-sequence").map(uncac::Diagnostic::severity)
    };
    assert_eq!(severity("\nB.\n\n"), Some(uncac::Severity::Warning));
    assert_eq!(severity(""), Some(uncac::Severity::Error));
}
