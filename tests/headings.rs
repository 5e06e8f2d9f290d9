//! Headings that no numeral orders, and what stands beside them: text in, structure out.
#![cfg(test)]

#[path = "support/outline.rs"]
mod outline;

use outline::{headings, numbers, report};

#[test]
fn items_of_the_agenda_may_be_the_chapters() {
    let body = "INTRODUCTION\n\nA. Background\n\n1. It met.\n\nB. Attendance\n\n2. Many came.\n\nITEM 1. OPENING\n\n3. It was opened.\n\n\
                ITEM 2. ORGANIZATION\n\n2.1. Election of officers\n\n4. It elected them.\n\nConclusion\n\n5. It rose.\n";
    assert_eq!(
        headings(body),
        [
            "1 INTRODUCTION",
            "2 A Background",
            "2 B Attendance",
            "1 ITEM 1. OPENING",
            "1 ITEM 2. ORGANIZATION",
            "2 2.1. Election of officers",
            "2 Conclusion"
        ]
    );
    assert_eq!(numbers(body), [1, 2, 3, 4, 5]);
    let body = "Agenda item 1\nPeat\n\n(a) Quays\n\n1. It met.\n\n(b) Sheds\n\n2. It grew.\n\nAgenda item 2\nSand\n\n3. It rose.\n";
    assert_eq!(
        headings(body),
        ["1 Agenda item 1 Peat", "2 (a) Quays", "2 (b) Sheds", "1 Agenda item 2 Sand"]
    );
}

#[test]
fn an_item_under_a_numbered_chapter_is_no_chapter() {
    let body = "I. Peat\n\n1. It met.\n\nItem 3: Quays\n\n2. It grew.\n\nII. Sand\n\n3. It rose.\n";
    assert_eq!(headings(body), ["1 I Peat", "2 Item 3: Quays", "1 II Sand"]);
}

#[test]
fn a_title_between_paragraphs_needs_no_blank_line() {
    let body = "I. Opening\n\n1. The meeting was opened in the hall by the Chair of the Group, who spoke of peat and of sand and of\nmuch else.\n\
                ELECTION OF OFFICERS\n2. It elected its officers.\nOther matters\n3. It met.\n4. It closed what it had\nbegun\n5. It rose.\n";
    assert_eq!(headings(body), ["1 I Opening", "2 ELECTION OF OFFICERS", "2 Other matters"]);
    assert_eq!(numbers(body), [1, 2, 3, 4, 5]);
}

#[test]
fn a_number_behind_the_word_that_counts_it_is_no_paragraph() {
    let body = "I. Opening\n\n1. The meeting read the papers that were before it on all that the Group had asked for under item\n\
                2. The Chair spoke.\n\n2. It met, as is said in paragraph\n3. It rose.\n\n3. It closed.\n";
    assert_eq!(numbers(body), [1, 2, 3]);
    assert!(report(body).paragraphs()[0].text().ends_with("under item 2. The Chair spoke."));
}

#[test]
fn lines_between_the_items_of_an_agenda_are_none_and_end_it_not() {
    let body = "I. Opening\n\n1. It met.\n\n2. The following agenda was adopted:\n\n1. Opening.\n\nOperational segment\n\n2. Peat:\n\n(a) Wet;\n\n\
                (b) Dry.\n\nNormative segment\n\n3. Sand.\n\n4. Adoption of the report.\n\n3. It rose.\n";
    // The first unit needs more than one item to be an agenda.
    let body = body.replace("1. Opening.\n\nOperational", "1. Opening.\n\n2. Officers.\n\nOperational");
    let body = body
        .replace("2. Peat", "3. Peat")
        .replace("3. Sand", "4. Sand")
        .replace("4. Adoption", "5. Adoption");
    let report = report(&body);
    let items: Vec<_> =
        report.agenda().all_items().map(|item| format!("{} {}", item.number(), item.title())).collect();
    assert_eq!(
        items,
        ["1 Opening", "2 Officers", "3 Peat", "(a) Wet", "(b) Dry", "4 Sand", "5 Adoption of the report"]
    );
    assert_eq!(numbers(&body), [1, 2, 3]);
    assert_eq!(headings(&body), ["1 I Opening"]);
    let between: Vec<_> =
        report.paragraphs().iter().filter(|paragraph| paragraph.number().is_none()).collect();
    assert_eq!(
        between.iter().map(|paragraph| paragraph.text()).collect::<Vec<_>>(),
        ["Operational segment", "Normative segment"]
    );
    assert!(between.iter().all(|paragraph| paragraph.items().is_empty()));
}

#[test]
fn below_its_rapporteur_a_draft_says_that_it_adds_to_another() {
    for between in ["\n\n", "\n"] {
        let text = format!(
            "CAC/COSP/2017/L.1/Add.1\nDistr.: Limited\n\nDraft report\n\nRapporteur: Ana Ruiz (Peru){between}Addendum{between}Return of the \
             peat\n\n1. The Board met.\n\nAction taken by the Board\n\n2. It rose.\n"
        );
        assert_eq!(headings(&text), ["1 Return of the peat", "1 Action taken by the Board"]);
        let report = report(&text);
        assert_eq!(report.paragraphs()[0].text(), "Rapporteur: Ana Ruiz (Peru)");
    }
}

#[test]
fn the_officer_named_below_the_title_is_no_heading() {
    let text = "CAC/COSP/2017/4\nDistr.: General\n\nReport of the Harbour Board on its fourth session\n\nChair-Rapporteur: Ana Ruiz (Peru)\n\n\
                I. Introduction\n\n1. It met.\n";
    assert_eq!(headings(text), ["1 I Introduction"]);
    let report = report(text);
    assert_eq!(report.meeting().officers()[0].name(), "Ana Ruiz");
}

#[test]
fn the_title_of_an_annex_may_stand_right_above_a_paragraph_that_is_set_in() {
    let body = "I. Peat\n\n1. It met.\n\nAnnex\n\n          Members of the party\n               The party was led by the Mayor of the town, and had in it those who are\n          \
                named below, from all that came with her:\n            • Ana Ruiz;\n            • Li Wei.\n";
    assert_eq!(headings(body), ["1 I Peat", "1 Annex Members of the party"]);
}

#[test]
fn in_markdown_the_title_of_an_annex_may_be_a_heading_of_its_degree() {
    let body = "# I. Peat\n\n1. It met.\n\n# Annex\n\n# Guide to roads\n\n# I. Scope\n\n1. It holds.\n\n# II. Use\n\n2. It is used.\n";
    assert_eq!(headings(body), ["1 I Peat", "1 Annex Guide to roads", "2 I Scope", "2 II Use"]);
}

#[test]
fn notes_may_count_anew_in_an_annex() {
    let notes = "\n_______________\n1 Resolution 1/1.\n2 Resolution 1/2.\n";
    let body = format!(
        "I. Peat\n\n1. The Group read the guide1 and the draft2 again.\n{notes}\nAnnex\n\nText of the guide1\n\n1. It holds for the draft2 of old.\n{notes}"
    );
    assert_eq!(headings(&body)[1], "1 Annex Text of the guide");
    let texts: Vec<_> =
        report(&body).paragraphs().iter().map(|paragraph| paragraph.text().to_owned()).collect();
    assert_eq!(texts[0], "The Group read the guide and the draft again.");
    assert!(texts[1].ends_with("It holds for the draft of old."));
}

#[test]
fn the_title_of_an_annex_ends_above_a_table_a_remark_or_what_the_contents_part_from_it() {
    let contents = "Report of the Harbour Board on its fourth session\n\nContents\n\nI. Peat ........ 3\n\nAnnex. List of members ........ 4\n\n";
    for (below, title) in [
        (
            "     List of papers of the\n         fourth session\nSymbol       Item      Title\nA/1          2         Draft\n",
            "List of papers of the fourth session",
        ),
        ("   List of papers\n[English only]\nNo.   Title\n", "List of papers"),
        (
            "  List of members\n  States\n        Angola, Brazil and all those that had come to the session from other towns of the\n        land.\n",
            "List of members",
        ),
    ] {
        let body = format!(
            "{contents}I. Peat\n\n1. The Group met in the hall of the harbour and spoke of peat and of sand and of much else that\nit had seen.\n\nAnnex\n\n{below}"
        );
        assert_eq!(headings(&body)[1], format!("1 Annex {title}"));
    }
}

#[test]
fn paragraphs_behind_a_resolution_and_a_chapter_are_the_reports() {
    let body = "Chapter I\n\nTexts\n\n1.\nThe Board adopted a text:\n\nResolution 5/1\nKeeping moss\n\nThe Board,\n1.\nKeeps moss;\n2.\nAsks for more.\n\n\
                Chapter II\n\nPeat\n\n2.\nAt its 3rd meeting, the Board met.\n\n3.\nIt rose.\n";
    assert_eq!(numbers(body), [1, 2, 3]);
}

#[test]
fn the_figure_right_behind_the_title_is_its_note() {
    let body = "Report of the Harbour Board on its fourth session1\n\nI. Peat\n\n1. It met.\n\n_______________\n1 Late.\n";
    assert_eq!(report(body).title(), Some("Report of the Harbour Board on its fourth session"));
}

#[test]
fn an_appendix_to_the_annex_of_a_resolution_ends_with_it() {
    let body = "I. Texts\n\nA. Resolutions\n\n1. The Board adopted these:\n\nResolution 3/1\n\nKeeping moss\n\nThe Board,\n\n1. Keeps moss;\n\n2. Asks for more.\n\n\
                Annex\n\nTerms of moss\n\nI. Scope\n\n1. Moss is kept.\n\nAppendix\n\nDraft plan\n\nI. Scope\n\n1. A plan is made.\n\nII. Use\n\n2. It is used.\n\n\
                Resolution 3/2\n\nPeat\n\nThe Board,\n\n1. Keeps peat.\n\nB. Decisions\n\n2. It took none.\n\nII. Opening\n\n3. It met.\n";
    assert_eq!(numbers(body), [1, 2, 3]);
    assert_eq!(
        headings(body),
        [
            "1 I Texts",
            "2 A Resolutions",
            "3 Resolution 3/1 Keeping moss",
            "4 Annex Terms of moss",
            "5 I Scope",
            "4 Appendix Draft plan",
            "5 I Scope",
            "5 II Use",
            "3 Resolution 3/2 Peat",
            "2 B Decisions",
            "1 II Opening"
        ]
    );
}

#[test]
fn what_is_no_title_between_paragraphs_is_no_heading() {
    for line in [
        "CAC/COSP/WG.4/2024/2",
        "Table 1",
        "Ms. Ana Ruiz (Peru)",
        "Bonn, 17 June 2024",
        "English only",
        "10 a.m.   Item 1   Opening",
    ] {
        let body = format!(
            "I. Opening\n\n1. The Group read the papers that were before it, which are named here, and spoke of peat and sand:\n{line}\n2. It rose.\n\nII. Peat\n\n3. It met.\n"
        );
        assert_eq!(headings(&body), ["1 I Opening", "1 II Peat"], "{line}");
        assert_eq!(headings(&body.replace("sand:", "sand.")), ["1 I Opening", "1 II Peat"], "{line}");
    }
    let body = "I. Opening\n\n1. It read:\n\nCAC/COSP/WG.4/2024/2\n\n2. It rose.\n";
    assert_eq!(headings(body), ["1 I Opening"]);
}

#[test]
fn the_parts_of_a_resolution_may_be_headings_of_its_own_degree() {
    let body = "## I. Action\n\n### A. Resolutions\n\n1. It adopted the following resolution:\n\n#### Resolution 8/5\n\n#### Boats\n\n\
                The Conference,\n\nConvinced of its aims,\n\n#### Schools\n\n1. Urges States to teach;\n\n#### Universities\n\n2. \
                Decides to meet.\n\n**Annex**\n\n**Model boat**\n\n1. Keel.\n\n2. Mast.\n\n### B. Decisions\n\n2. It adopted the \
                following decision.\n\n## II. Organization\n\n3. It was opened.\n";
    assert_eq!(
        headings(body),
        [
            "1 I Action",
            "2 A Resolutions",
            "3 Resolution 8/5 Boats",
            "4 Schools",
            "4 Universities",
            "4 Annex Model boat",
            "2 B Decisions",
            "1 II Organization",
        ]
    );
}

#[test]
fn the_annex_of_a_resolution_whose_name_was_closed_stands_under_the_open_chapter() {
    let body = "**I. Action**\n\n**A. Resolutions**\n\n1. It adopted the following resolution:\n\n**Resolution 8/5\nBoats**\n\nThe \
                Conference,\n\n1. Urges States to teach;\n\n**II**\n\n2. Decides to meet.\n\n**Annex**\n\n**Model boat**\n\n1. \
                Keel.\n\n2. Mast.\n\n**B. Decisions**\n\n2. It adopted the following decision.\n\n**II. Organization**\n\n3. It was \
                opened.\n";
    assert_eq!(numbers(body), [1, 2, 3]);
    let chapters: Vec<String> =
        headings(body).into_iter().filter(|heading| !heading.starts_with('3')).collect();
    assert_eq!(chapters.last().map(String::as_str), Some("1 II Organization"), "{chapters:?}");
    assert!(chapters.contains(&"2 B Decisions".to_owned()), "{chapters:?}");
}

#[test]
fn the_name_of_an_annex_needs_no_blank_line_above_it() {
    let body = "I. Peat\n\n      1.   It met in Vienna, where it had met so many times before, and adopted its report, as\n      \
                amended.\nAnnex\n\n      List of boats\n\n      The list was drawn up in Vienna.\n";
    assert_eq!(headings(body), ["1 I Peat", "1 Annex List of boats"]);
    let body = "I. Peat\n\n      1.   It met in Vienna, where it had met so many times before, and it spoke of the\nAnnex\nto \
                the report.\n\n      2.   It rose.\n";
    assert_eq!(headings(body), ["1 I Peat"]);
}

#[test]
fn a_heading_may_stand_over_the_title_right_above_a_paragraph() {
    let body = "I. Peat\n\n      1.   It met in Vienna, where it had met so many times before, and adopted its report, as\n      \
                amended.\n\n\n      Action taken by the Group\n\n      Social dimensions of the boats that are built in the\n      harbours of \
                the isles\n      2.   It adopted a draft on the boats that are built in the harbours of the isles, and then rose.\n";
    let titles = [
        "1 I Peat",
        "2 Action taken by the Group",
        "2 Social dimensions of the boats that are built in the harbours of the isles",
    ];
    assert_eq!(headings(body), titles);
}

#[test]
fn rows_of_a_table_with_figures_are_no_headings() {
    let rows = "A.    Quays           12 000\n\nB.    Sheds            4 000\n\nC.    Ropes    10.30\n\n";
    let body = format!(
        "I. Budget\n\n1. It met. The costs were as follows.\n\n{rows}II. Years     to    2030\n\n2. It rose.\n"
    );
    assert_eq!(headings(&body), ["1 I Budget", "1 II Years to 2030"]);
}

#[test]
fn a_chapter_may_have_a_title_of_one_word_beside_its_number() {
    let body = "Chapter I Attendance\n\n1. It met.\n\nChapter II Terms of reference\n\n2. It rose.\n";
    assert_eq!(headings(body), ["1 I Attendance", "1 II Terms of reference"]);
}

#[test]
fn a_chapter_of_another_text_is_no_heading_with_a_number() {
    let body = "I. Peat\n\n1. It met.\n\nAnnex\n\nAmendments\n\nChapter 9.2\n\n9.2.4.1 Delete “bog”.\n\nChapter 8.2\n\n8.2.2 Delete “fen”.\n";
    let numbered: Vec<String> =
        headings(body).into_iter().filter(|heading| heading.starts_with("2 ")).collect();
    assert!(
        numbered.iter().all(|heading| !heading.starts_with("2 9") && !heading.starts_with("2 8")),
        "{numbered:?}"
    );
}

#[test]
fn a_chapter_right_below_the_days_of_the_title_is_no_place() {
    let text = "A/PEAT/1/2\nDistr.: General\n\nReport on the third session (8 December\n2023 and 13–17 May 2024)\nChapter I\nMatters of \
                bogs\n\n1. It met.\n\nChapter II\nGeneral debate\n\n2. It rose.\n";
    assert_eq!(headings(text), ["1 I Matters of bogs", "1 II General debate"]);
}

#[test]
fn a_chapter_right_below_a_decision_is_none_of_its_title() {
    let text = "Report of the Board on Peat on its third session\nChapter I\nMatters brought to the attention of the Board\n1.\nThe \
                following decision is brought to its attention:\nDecision 68/8\nAdjustment of the list of bogs\nAt its 12th meeting, on 5 \
                May 2025, the Board on Peat\ndecided to discontinue the list.\nChapter II\nQuestions of turf\n2.\nAt its 11th meeting, \
                the Board considered item 4.\n";
    assert_eq!(
        headings(text),
        [
            "1 I Matters brought to the attention of the Board",
            "2 Decision 68/8 Adjustment of the list of bogs",
            "1 II Questions of turf"
        ]
    );
}

#[test]
fn the_page_of_an_entry_may_stand_below_it_in_the_contents() {
    let text = "# Report of the Board on Peat\n\nContents\n\nI. Matters 2\n\n> A. Draft decision for adoption by the Board on Peat and Turf\n> \
                2\n>\n> B. Matters brought to its attention 3\n\nII. Organization 4\n\n# I. Matters\n\n## A. Draft decision for adoption by \
                the Board on Peat and Turf\n\n1. It met.\n\n## B. Matters brought to its attention\n\n2. It grew.\n\n# II. \
                Organization\n\n3. It rose.\n";
    assert_eq!(
        headings(text),
        [
            "1 I Matters",
            "2 A Draft decision for adoption by the Board on Peat and Turf",
            "2 B Matters brought to its attention",
            "1 II Organization"
        ]
    );
}

#[test]
fn the_last_row_of_a_table_above_its_rule_is_no_heading() {
    let body = "I. Peat\n\n1. These met:\n\n  -----------------------------\n  Chad          Peru\n\n  Fiji          Togo\n  \
                -----------------------------\n\n2. It rose.\n";
    assert_eq!(headings(body), ["1 I Peat"]);
}

#[test]
fn a_heading_of_the_third_degree_may_stand_right_below_the_item_of_the_agenda() {
    let body = "I. Peat\n   (Agenda item 2)\n     1. The Board met.\n     2. The Board saw the bogs.\nII. Turf\n    (Agenda item 3)\n   1. \
                Proceedings\n     3. The Board considered this item.\n   2. Conclusions\n     4. The Board took note of it.\n";
    assert_eq!(headings(body), ["1 I Peat", "1 II Turf", "2 1 Proceedings", "2 2 Conclusions"]);
    assert_eq!(numbers(body), [1, 2, 3, 4]);
}

#[test]
fn the_last_sentence_of_a_paragraph_is_no_heading_with_its_note_in_brackets() {
    let body = "I. Tourbe\n\n1. Le Groupe s’est réuni dans la salle de la tourbe, où il avait déjà tenu sa dernière\nréunion.\nL’un \
                d’eux a indiqué que 38 % des marchés étaient de gré à gré.[1]\n\n2. La séance a été levée.\n\n[1] \
                Voir A/1.\n";
    assert_eq!(headings(body), ["1 I Tourbe"]);
}

#[test]
fn a_heading_may_stand_right_below_a_note_behind_a_year_a_bracket_or_a_resolution() {
    for end in ["2006.1", "resolution 1/4.1", "the bogs (all of them).1"] {
        let text = format!(
            "A/PEAT/1/2\n\nReport of the Board on Peat\n\nI. Peat\n\n1. The Board met in the hall of the bogs and read its\nold report of 14 December {end}\nII. \
             Conclusions\n2. It rose late in the evening of the day on which it\nhad met.\n\n_______________\n1 See A/1.\n"
        );
        assert_eq!(headings(&text), ["1 I Peat", "1 II Conclusions"], "{end}");
    }
}

#[test]
fn a_heading_without_number_may_stand_right_below_the_item_of_the_agenda() {
    let body = "I.\tPeat\n(Agenda item 2)\n\tA.\tBogs\n\t(Agenda sub-item 2 (a))\n\t\tProceedings\n\t\t1.\tThe Board considered this \
                item at its first and third meetings, and had before it all that States had told of their bogs so far.\n\
                \tB.\tMoors\n\t(Agenda sub-item 2 (b))\n\t\t2.\tThe Board considered this item.\n";
    assert_eq!(headings(body), ["1 I Peat", "2 A Bogs", "3 Proceedings", "2 B Moors"]);
}

#[test]
fn a_heading_may_stand_right_below_a_note_behind_the_name_of_a_part() {
    for part in ["annex II", "section B"] {
        let text = format!(
            "A/PEAT/1/2\n\nReport of the Board on Peat\n\nI. Peat\n\n1. The Board met in the hall of the bogs and read what stands \
             in\nits {part}.1\nII. Conclusions\n2. It rose late in the evening of the day on which it\nhad met.\n\n\
             _______________\n1 See A/1.\n"
        );
        assert_eq!(headings(&text), ["1 I Peat", "1 II Conclusions"], "{part}");
        let report = report(&text);
        assert_eq!(report.footnotes()[0].paragraph(), Some(1), "{part}");
        assert!(report.paragraphs()[0].text().ends_with(&format!("{part}.")), "{part}");
    }
}

#[test]
fn a_quoted_title_goes_on_below_its_first_line_though_it_names_a_part() {
    let body = "I. Peat\n\nC. Revision of the “Guidelines for the bogs of the north of the country,\nPart II: guidelines on fens”\n\n\
                1. The Board met.\n\nD. Turf\n\n2. It rose.\n";
    assert_eq!(
        headings(body),
        [
            "1 I Peat",
            "2 C Revision of the “Guidelines for the bogs of the north of the country, Part II: guidelines on fens”",
            "2 D Turf"
        ]
    );
}

#[test]
fn headings_may_stand_below_a_paragraph_that_announces_recommendations() {
    let body = "I. Peat\n\n1. The Board met.\n\nII. Advice\n\n2. The Board adopted the\nfollowing recommendations:\n\nGeneral\n\n\
                3. States should dig.\n\nChildren\n\n4. States should teach.\n";
    assert_eq!(headings(body), ["1 I Peat", "1 II Advice", "2 General", "2 Children"]);
}

#[test]
fn a_heading_may_end_with_a_word_that_numbers_follow() {
    let body = "I. Peat\n\n1. The Board met.\n\nA.\n\nSubstantive items\n2. At its second meeting, the Board saw the bogs.\n3. It rose.\n";
    assert_eq!(numbers(body), [1, 2, 3]);
}
