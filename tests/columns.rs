//! Reports out of pages read column by column, as `pdftotext` prints them without `-layout`: numbers stand apart from their
//! words, notes at the foot of the page behind their numbers, and hyphens at the ends of lines are lost.
#![cfg(test)]

use uncac::Report;

fn report(body: &str) -> Report {
    uncac::parse(body).into_report()
}

fn numbers(report: &Report) -> Vec<u32> {
    report.paragraphs().iter().filter_map(uncac::Paragraph::number).collect()
}

fn headings(report: &Report) -> Vec<String> {
    let heading = |section: &uncac::Section| {
        format!("{} {}", section.number().unwrap_or("-"), section.title().unwrap_or("-"))
    };
    report.all_sections().map(|(_, section)| heading(section)).collect()
}

/// The items of a paragraph.
fn items(report: &Report, paragraph: usize) -> Vec<String> {
    let items = report.paragraphs()[paragraph].all_items();
    items.map(|item| format!("{} {}", item.label(), item.text())).collect()
}

/// The footnotes, with the paragraph of each.
fn notes(report: &Report) -> Vec<(String, String, Option<u32>)> {
    let notes = report.footnotes().iter();
    notes.map(|note| (note.number().to_string(), note.text().to_owned(), note.paragraph())).collect()
}

fn note(mark: &str, text: &str, paragraph: u32) -> (String, String, Option<u32>) {
    (mark.to_owned(), text.to_owned(), Some(paragraph))
}

#[test]
fn the_numbers_of_notes_stand_before_the_words_of_all() {
    for (rule, between) in [("__________________\n", "4/15\n\n"), ("", "4/15\n\n"), ("", "")] {
        let body = format!(
            "I. Peat\n\n1.\nThe Group saw the guidelines.1 It asked for the\nmaps of 2 seas2 and went\n\n\
             {rule}1\n2\n\n{between}See the list of guides, which is kept by the secretariat and by\nnobody else.\n\
             Maps of 2001.\nV.01-12345\n\n\u{c}PEAT/COP/2001/4\n\non to ask for more.\n2.\nThe Group rose.\n"
        );
        let report = report(&body);
        assert_eq!(
            notes(&report),
            [
                note("1", "See the list of guides, which is kept by the secretariat and by nobody else.", 1),
                note("2", "Maps of 2001.", 1),
            ],
            "{body}"
        );
        let words =
            "The Group saw the guidelines. It asked for the maps of 2 seas and went on to ask for more.";
        assert_eq!(report.paragraphs()[0].text(), words, "{body}");
    }
}

#[test]
fn the_number_of_a_note_may_stand_behind_its_words_or_among_those_of_the_text() {
    for foot in [
        "The Group rose early.\n\nSee the list of guides.\n1\n\n\n",
        "1\n\nThe Group rose early.\n\nSee the list of guides.\n\n",
    ] {
        let body = format!(
            "I. Peat\n\n1.\nThe Group saw the guidelines1 of the year.\n\n2.\n{foot}V.01-12345\n\n3\n\n\u{c}PEAT/COP/2001/4\n\n\
             3.\nIt came back.\n"
        );
        let report = report(&body);
        assert_eq!(notes(&report), [note("1", "See the list of guides.", 1)], "{body}");
        assert_eq!(report.paragraphs()[1].text(), "The Group rose early.", "{body}");
        assert_eq!(numbers(&report), [1, 2, 3], "{body}");
    }
}

#[test]
fn notes_one_by_one_between_their_numbers_need_no_rule() {
    let body = "I. Opening\n\n1. The Group, under the treaty of 1971,1 that of 19882 and its own, read the guides. 3 It\nwrote the next part \
                of\n\n1\n\nTreaty Series, vol. 976.\n\n2\n\nIbid., vol. 1582.\n\n3\n\nSee the list of guides.\n\nV.19-01234\n\n3\n\n\u{c}CAC/COSP/2019/7\n\nits \
                report.\n\n2. It rose.\n";
    let report = report(body);
    assert_eq!(
        report.paragraphs()[0].text(),
        "The Group, under the treaty of 1971, that of 1988 and its own, read the guides. It wrote the next part of its report."
    );
    assert_eq!(
        notes(&report),
        [
            note("1", "Treaty Series, vol. 976.", 1),
            note("2", "Ibid., vol. 1582.", 1),
            note("3", "See the list of guides.", 1),
        ]
    );
}

#[test]
fn a_long_note_may_stand_above_its_number_and_short_ones_below_theirs() {
    let body = "I. Opening\n\n1. The Group read the guides1 and the maps,2 and wrote the next part of its report\nand the annexes \
                of the\nSee the list of guides, kept by the secretariat\nand by nobody else.\n1\n\n2\n\nMaps of 2001.\n\nV.19-01234\n\n3\n\n\u{c}CAC/COSP/2019/7\n\n\
                report.\n\n2. It rose.\n";
    let report = report(body);
    assert_eq!(
        notes(&report),
        [
            note("1", "See the list of guides, kept by the secretariat and by nobody else.", 1),
            note("2", "Maps of 2001.", 1),
        ]
    );
}

#[test]
fn notes_that_say_the_same_on_every_page_are_no_running_title() {
    let page = |first: u32, words: &str| {
        format!(
            "{words}\n\n{first}\n  General Assembly resolution 70/1.\n{}\n  Treaty Series, vol. 976, No. 14152.\n\nV.19-01234   {first}\n\u{c}CAC/COSP/2019/7\n\n",
            first + 1
        )
    };
    let body = format!(
        "I. Opening\n\n{}{}{}4. It rose.\n",
        page(1, "1. The Group read the aims1 and the treaty2 and the rules of procedure of the Conference."),
        page(3, "2. The Group read the aims3 and the treaty4 and the rules of procedure of the Conference."),
        page(5, "3. The Group read the aims5 and the treaty6 and the rules of procedure of the Conference."),
    );
    let report = report(&body);
    let found: Vec<_> =
        notes(&report).into_iter().map(|(mark, text, paragraph)| (mark, text.len(), paragraph)).collect();
    let expected =
        |mark: u32| (mark.to_string(), if mark % 2 == 1 { 33 } else { 35 }, Some(mark.div_ceil(2)));
    assert_eq!(found, (1..=6).map(expected).collect::<Vec<_>>());
}

#[test]
fn the_number_of_a_page_is_none_of_a_note() {
    let body = "I. Peat\n\n1.\nThe Group saw 1 of the guides and the drafts (PEAT/L.1).\n\n1\n\n\u{c}PEAT/COP/2001/4\n\n\
                2.\nIt rose.\n\n2\n\n\u{c}";
    let report = report(body);
    assert_eq!(notes(&report), []);
    assert_eq!(report.paragraphs()[0].text(), "The Group saw 1 of the guides and the drafts (PEAT/L.1).");
}

#[test]
fn the_day_of_print_below_a_job_number_is_furniture() {
    let body = "I. Peat\n\n1.\nThe Group rose from its\n\nV.01-12345 (E) 160101\n*0112345*\n\n170101\n\n\u{c}PEAT/COP/2001/4\n\nseats.\n";
    assert_eq!(report(body).paragraphs()[0].text(), "The Group rose from its seats.");
}

#[test]
fn the_numbers_of_an_agenda_wait_for_their_words() {
    let body = "I. Peat\n\nA.\n\nOpening\n\n1.\nThe Group adopted the following agenda:\n1.\n\n2.\n\nB.\n\nMatters of the session:\n(a)\n\n\
                Opening;\n\n(b)\n\nAdoption of the agenda.\n\nBogs:\n(a)\n\nOf the north.\n\n3.\n\nFens.\n\nMembers\n\n\
                2.\nThe Group has members.\n";
    let report = report(body);
    assert_eq!(headings(&report), ["I Peat", "A Opening", "B Members"]);
    let titles: Vec<_> = report.agenda().items().iter().map(uncac::AgendaItem::title).collect();
    assert_eq!(titles, ["Matters of the session", "Bogs", "Fens"]);
    assert_eq!(numbers(&report), [1, 2]);
}

#[test]
fn the_number_of_a_heading_may_stand_among_the_items_above_it() {
    let body = "I. Peat\n\nA.\n\nBogs\n\n1.\nThe Group asked for:\n\n(a)\n\nA list;\n\nB.\n\n(b)\n\nA map.\n\nFens\n\n2.\nIt rose.\n";
    let report = report(body);
    assert_eq!(headings(&report), ["I Peat", "A Bogs", "B Fens"]);
    assert_eq!(items(&report, 0), ["(a) A list;", "(b) A map."]);
}

#[test]
fn the_numbers_of_two_headings_may_stand_above_their_titles() {
    let body = "I. Peat\n\n1.\nThe Group met.\n\nII.\nA.\n\nBogs of the north\nRain and snow\n\n2.\nIt rained.\n\nB.\n3.\n\n\
                Frost\n\nIt froze for a week.\n\n\u{c}4.\nIt thawed.\n";
    let report = report(body);
    assert_eq!(headings(&report), ["I Peat", "II Bogs of the north", "A Rain and snow", "B Frost"]);
    let texts: Vec<_> = report.paragraphs().iter().map(uncac::Paragraph::text).collect();
    assert_eq!(texts, ["The Group met.", "It rained.", "It froze for a week.", "It thawed."]);
}

#[test]
fn the_number_of_a_heading_may_stand_above_the_last_paragraph_before_it() {
    let body = "I. Peat\n\nA.\n\nBogs\n\n1.\nB.\n\nThe Group met in the hall.\nFens and mires\n\n2.\nIt rose.\n\u{c}";
    let report = report(body);
    assert_eq!(headings(&report), ["I Peat", "A Bogs", "B Fens and mires"]);
    assert_eq!(report.paragraphs()[0].text(), "The Group met in the hall.");
}

#[test]
fn the_title_of_an_annex_is_that_of_the_table_of_contents() {
    let body = "Contents\nPage\n\nI. Peat...............................................................3\n\
                Annex. Papers before the Group at its session..........................4\n\nI. Peat\n\n1.\nThe Group met.\n\n\u{c}Annex\n\
                Papers before the Group at its session\nSymbol of the paper\nPEAT/COP/2001/1\n";
    assert_eq!(headings(&report(body)), ["I Peat", "Annex Papers before the Group at its session"]);
}

#[test]
fn bullets_may_stand_above_their_words() {
    let body = "I. Peat\n\n1.\nThe Group spoke of:\n\nII.\n\n•\n\nBogs that dry\n\n•\n\nFens that do not\n\nMembers\n\n\
                2.\nIt rose.\n";
    let report = report(body);
    assert_eq!(headings(&report), ["I Peat", "II Members"]);
    assert_eq!(items(&report, 0), ["• Bogs that dry", "• Fens that do not"]);
}

#[test]
fn two_numbers_of_paragraphs_have_the_words_below_in_their_order() {
    let body = "I. Peat\n\n1.\n\n2.\n\nThe Group heard:\n(a)\n\nThe chair;\n\n(b)\n\nThe guests.\n\nThe Group rose at noon.\n\n\
                3.\nIt came back.\n";
    let report = report(body);
    assert_eq!(numbers(&report), [1, 2, 3]);
    assert_eq!(report.paragraphs()[1].text(), "The Group rose at noon.");
}

#[test]
fn the_last_word_of_a_paragraph_may_stand_below_its_number() {
    let body = "I. Peat\n\n1.\nMay.\n\nThe Group met in the hall of the old mill from the third to the fifth of\n\n2.\nIt rose.\n";
    assert_eq!(
        report(body).paragraphs()[0].text(),
        "The Group met in the hall of the old mill from the third to the fifth of May."
    );
}

#[test]
fn a_heading_right_below_a_paragraph_leads_to_the_next() {
    let body = "I. Peat\n\n1.\nThe Group met for a day and rose late.\nHigh-level round table\n2. It came back.\n\n\u{c}3.\nIt rose.\n";
    let report = report(body);
    assert_eq!(report.paragraphs()[0].text(), "The Group met for a day and rose late.");
    assert_eq!(headings(&report), ["I Peat", "- High-level round table"]);
}

#[test]
fn a_hyphen_lost_at_the_end_of_a_line_is_one_the_text_has_elsewhere() {
    let body = "Report of the Openended Group\non Peat\n\nI. Peat\n\n1.\nThe open-ended Group met. It is an open-ended body with ends.\n\n\
                \u{c}2.\nUnder articles 79 of the treaty, which the Group read twice in the period 20182019.\n";
    let report = report(body);
    assert_eq!(report.title(), Some("Report of the Open-ended Group on Peat"));
    assert_eq!(
        report.paragraphs()[1].text(),
        "Under articles 7-9 of the treaty, which the Group read twice in the period 2018-2019."
    );
}

#[test]
fn a_blank_in_a_word_at_the_end_of_a_line_is_none_where_words_are_torn() {
    let body = "I. Peat\n\n1.\nThe treaty on peatlands of the north was read, and the conclu sions\nof the Group were seen by all.\n\
                2.\nThe conclusions were of use to all who had come to hear of peat lands and bogs.\n\
                3.\nThe secretariat and its friends had come to the north, and the secre tariat rose.\n\n\u{c}";
    let report = report(body);
    let texts: Vec<_> = report.paragraphs().iter().map(uncac::Paragraph::text).collect();
    assert!(texts[0].ends_with("the conclusions of the Group were seen by all."), "{}", texts[0]);
    assert!(texts[2].ends_with("and the secretariat rose."), "{}", texts[2]);
}

#[test]
fn the_contents_tell_which_title_is_that_of_the_first_of_two_numbers() {
    let text = "Report of the Harbour Board on its fourth session\n\n\x0cContents\nChapter\n\nPage\n\n\
                Matters calling for action by the Board or brought to its attention . . .\n\n4\n\nA.\n\nDraft texts for the Board . . . . . . . . .\n\n4\n\n\
                II.\n\nAdoption of the report . . . . . . . . .\n\n5\n\n\x0cChapter I\n\nA.\n\nMatters calling for action by the\nBoard or brought to its attention\n\
                Draft texts for the Board\n1.\nThe Group recommends the texts.\n\nChapter II\nAdoption of the report\n2.\nIt adopted the report.\n";
    assert_eq!(
        headings(&report(text)),
        [
            "I Matters calling for action by the Board or brought to its attention",
            "A Draft texts for the Board",
            "II Adoption of the report"
        ]
    );
}

#[test]
fn contents_whose_columns_are_torn_end_where_their_first_title_comes_again() {
    for numbers in ["I.\nII.\n\nIII.\nAnnex\n", "Annexes\nI.\nII.\n\nIII.\n"] {
        let text = format!(
            "Report of the Harbour Board on its fourth session\n\nContents\n{numbers}\nParagraphs\nIntroduction.........1–2\n\
             Peat.........3–4\nA.\nWet peat.........3\nB.\nDry peat.........4\nAdoption.........5\n\nList of papers.........\n\n2\n\nPage\n3\n3\n\n\
             I.\n\nIntroduction\n1.\nIt met.\n2.\nIt grew.\n\nII.\n\nPeat of the harbours\n\nA.\n\nWet peat\n3.\nIt met.\n\nB.\n\nDry peat\n4.\nIt grew.\n\n\
             III.\n\nAdoption\n5.\nIt rose.\n"
        );
        let report = report(&text);
        assert_eq!(
            headings(&report),
            ["I Introduction", "II Peat of the harbours", "A Wet peat", "B Dry peat", "III Adoption"]
        );
        assert_eq!(self::numbers(&report), [1, 2, 3, 4, 5]);
    }
}

#[test]
fn the_number_of_a_paragraph_may_stand_over_that_of_the_first_item_of_its_agenda() {
    let body = "I. Opening\n\n1.\nThe Group met.\n\nA. Agenda\n2.\n1.\n\nAt its 1st meeting, the Group adopted the following agenda:\n\
                Organizational matters:\n(a)\n\nOpening of the session;\n\n(b)\n\nElection of officers.\n\n2.\n\nAsset recovery.\n\n\
                3.\n\nOther matters.\n\nB. Attendance\n3.\nThe Group saw its members.\n";
    let report = report(body);
    assert_eq!(numbers(&report), [1, 2, 3]);
    assert_eq!(report.paragraphs()[1].text(), "At its 1st meeting, the Group adopted the following agenda:");
    let titles: Vec<&str> = report.agenda().items().iter().map(uncac::AgendaItem::title).collect();
    assert_eq!(titles, ["Organizational matters", "Asset recovery", "Other matters"]);
}

#[test]
fn the_number_of_a_paragraph_may_stand_over_that_of_the_heading_behind_it() {
    let body = "I. Opening\n\n1. Preamble\n\n1.\nThe Group read the preamble.\n\n2. Crimes\n\n2.\nThe Group read articles 6 to 21.\n\n3.\nIt read article 16.\n4.\n3.\n\n\
                Article 17 was streamlined.\n\nCooperation between States\n5.\n\nThe Group took up chapter V.\n\n4. Other matters\n\n6.\nIt rose.\n";
    let report = report(body);
    assert_eq!(numbers(&report), [1, 2, 3, 4, 5, 6]);
    assert_eq!(
        headings(&report),
        ["I Opening", "1 Preamble", "2 Crimes", "3 Cooperation between States", "4 Other matters"]
    );
    assert_eq!(report.paragraphs()[3].text(), "Article 17 was streamlined.");
}

#[test]
fn the_words_of_an_item_may_begin_with_the_name_of_a_decision() {
    let body = "I. Opening\n\n1. The Group recommends the following drafts:\n\n(a)\n\nDraft resolution I: “Future work of the\nGroup” \
                (PEAT/L.7);\n\n(b)\n\nDraft resolution II: “Moss” (PEAT/L.5).\n\n2. It rose.\n";
    let report = report(body);
    assert_eq!(
        items(&report, 0),
        [
            "(a) Draft resolution I: “Future work of the Group” (PEAT/L.7);",
            "(b) Draft resolution II: “Moss” (PEAT/L.5)."
        ]
    );
    assert_eq!(headings(&report), ["I Opening"]);
}

#[test]
fn words_without_a_stop_below_a_number_alone_are_its_own_and_no_heading() {
    let body = "I. Opening\n\n1.\n\nThe Group met.\n\nA. Officers\n2.\n\nThe Bureau was thus composed: Chair: Ada Smith\n(Peru) \
                Rapporteur: Paola Garrido (Guatemala)\n\nB. Agenda\n\n3.\n\nIt rose.\n";
    let report = report(body);
    assert_eq!(headings(&report), ["I Opening", "A Officers", "B Agenda"]);
    assert!(report.paragraphs()[1].text().ends_with("Garrido (Guatemala)"));
}

#[test]
fn numbers_of_paragraphs_may_stand_among_the_items_above_their_words() {
    let body = "I. Opening\n\n1. The Group found:\n\n(a)\n\nThat peat is wet;\n\n2.\n\n3.\n\n(b)\n\nThat moss is green;\n\n(c)\n\nThat \
                sand is dry.\n\nThe Group made these proposals:\n\n(a)\n\nTo dig;\n\n(b)\n\nTo plant.\n\nIt rose at once.\n\n4. It came \
                back.\n";
    let report = report(body);
    assert_eq!(numbers(&report), [1, 2, 3, 4]);
    assert_eq!(
        items(&report, 0),
        ["(a) That peat is wet;", "(b) That moss is green;", "(c) That sand is dry."]
    );
    assert_eq!(items(&report, 1), ["(a) To dig;", "(b) To plant."]);
    assert_eq!(report.paragraphs()[2].text(), "It rose at once.");
}

#[test]
fn the_number_of_a_paragraph_may_stand_among_the_items_of_an_agenda() {
    let met = |numbers: std::ops::Range<u32>| {
        numbers.map(|number| format!("{number}.\n\nThe Group met on the next day.\n\n")).collect::<String>()
    };
    let body = format!(
        "I. Opening\n\n{}6.\n\nThe Group adopted the following agenda:\n\n1.\n\nOpening.\n\n2.\n\nMoney.\n\n3.\n\nReview.\n\n\
         V.19-01234\n\n3\n\n\u{c}CAC/COSP/2019/7\n\n7.\n\n4.\n\nOther matters.\n\n5.\n\nClosure.\n\nAt the 3rd meeting, the Chair \
         told the\nGroup.\n\n{}",
        met(1..6),
        met(8..12)
    );
    let report = report(&body);
    assert_eq!(numbers(&report), (1..12).collect::<Vec<_>>());
    assert_eq!(report.agenda().items().len(), 5);
    assert_eq!(report.paragraphs()[6].text(), "At the 3rd meeting, the Chair told the Group.");
}

#[test]
fn notes_at_the_foot_of_a_page_may_be_indicated_behind_numbers_and_brackets() {
    for (indicator, words) in [
        ("paragraph 3 (a).1", "paragraph 3 (a)."),
        ("which stood at 167.1", "which stood at 167."),
        ("chapter II.1", "chapter II."),
    ] {
        let body = format!(
            "I. Peat\n\n      1.    The Group recalled its {indicator} It met.\n\n      2.    It read the Guide.2 It rose.\n\n\
             \u{20}          1 As at 26 August 2013.\n           2 See A/1, annex.\n\nII. Sand\n\n      3.    It came back.\n"
        );
        let report = report(&body);
        assert_eq!(
            notes(&report),
            [note("1", "As at 26 August 2013.", 1), note("2", "See A/1, annex.", 2)],
            "{body}"
        );
        assert_eq!(report.paragraphs()[0].text(), format!("The Group recalled its {words} It met."));
        assert_eq!(numbers(&report), [1, 2, 3]);
    }
}

#[test]
fn a_number_alone_behind_a_resolution_is_that_of_the_report() {
    let body = "Report of the Board on Peat\n\nChapter I\nMatters calling for action\n1.\nThe Board adopted a resolution.\n\n2.\nIt reads:\n\n\
                Resolution 56/17\nPeat\n\nThe Board on Peat,\n\n1. Notes the report;\n\n2. Requests another.\n\nChapter II\nBogs\n3.\n\
                At the 1st meeting, the Board saw the bogs.\n4.\nSpeakers were glad of it.\n";
    assert_eq!(numbers(&report(body)), [1, 2, 3, 4]);
}

#[test]
fn the_letters_of_items_may_stand_right_below_the_number_of_their_paragraph() {
    let body = "I. Peat\n\n1. The Board met.\n\n2.\n(a)\n\n(b)\n\nIt was noted that peat was dug:\nBy people, to:\n(i)\n\nHeat their homes;\n\n\
                (ii)\n\nSell it;\n\nBy firms.\n\n3.\n(a)\n\nSome members said:\nThat it was late;\n\n(b)\n\nThat it was cold.\n\n4. It rose.\n";
    let report = report(body);
    assert_eq!(numbers(&report), [1, 2, 3, 4]);
    assert_eq!(report.paragraphs()[1].text(), "It was noted that peat was dug:");
    assert_eq!(
        items(&report, 1),
        ["(a) By people, to:", "(i) Heat their homes;", "(ii) Sell it;", "(b) By firms."]
    );
    assert_eq!(items(&report, 2), ["(a) That it was late;", "(b) That it was cold."]);
}
