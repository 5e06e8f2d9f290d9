//! How paragraphs, headings, items and footnotes are told apart: text in, structure out.
#![cfg(test)]

use uncac::{BlockKind, Part, Report};

fn report(body: &str) -> Report {
    uncac::parse(body).into_report()
}

/// Every paragraph as `number section: text / label text …`.
fn paragraphs(body: &str) -> Vec<String> {
    let line = |paragraph: &uncac::Paragraph| {
        let number = paragraph.number().map_or_else(|| "-".to_owned(), |number| number.to_string());
        let section = paragraph.section().map_or("-", |path| path.as_str());
        let items: Vec<String> =
            paragraph.all_items().map(|item| format!(" / {} {}", item.label(), item.text())).collect();
        format!("{number} {section}: {}{}", paragraph.text(), items.concat())
    };
    report(body).paragraphs().iter().map(line).collect()
}

/// Every heading as `path level`.
fn headings(body: &str) -> Vec<String> {
    report(body).all_sections().map(|(path, section)| format!("{path} {}", section.level())).collect()
}

const START: &str = "I. Introduction\n\n1. The Group met in Vienna.\n\n";

#[test]
fn a_paragraph_broken_in_mid_sentence_is_one() {
    assert_eq!(
        paragraphs(&format!("{START}2. It should hold\n\nmeetings before the session.\n"))[1],
        "2 I: It should hold meetings before the session."
    );
}

#[test]
fn a_footnote_between_the_pieces_is_none_of_them() {
    let body = format!("{START}2. The Guide¹ was welcomed by\n\n¹ Sales No. E.11.IV.5.\n\nthe Group.\n");
    assert_eq!(paragraphs(&body)[1], "2 I: The Guide was welcomed by the Group.");
    let report = report(&body);
    assert_eq!(
        (report.footnotes()[0].text(), report.footnotes()[0].paragraph()),
        ("Sales No. E.11.IV.5.", Some(2))
    );
}

#[test]
fn a_year_at_the_head_of_a_line_is_no_paragraph_number() {
    let body = format!("{START}2. The law was adopted in July\n\n2011. It entered into force at once.\n");
    assert_eq!(paragraphs(&body)[1], "2 I: The law was adopted in July 2011. It entered into force at once.");
}

#[test]
fn paragraphs_need_no_blank_line_between_them() {
    assert_eq!(paragraphs(&format!("{START}2. One.\n3. Two.\n")).len(), 3);
}

#[test]
fn a_number_left_out_or_printed_twice_is_survived() {
    let body = format!("{START}3. Three is printed for two.\n\n3. And again.\n\n4. Then four.\n");
    let numbers: Vec<_> = report(&body).paragraphs().iter().map(uncac::Paragraph::number).collect();
    assert_eq!(numbers, [Some(1), Some(3), Some(3), Some(4)]);
    let findings: Vec<_> = uncac::Validator::new()
        .check(&uncac::parse(&body))
        .iter()
        .map(|finding| finding.message().to_owned())
        .collect();
    assert!(findings.contains(&"expected paragraph 2, found paragraph 3".to_owned()), "{findings:?}");
}

#[test]
fn headings_of_the_third_degree_share_their_mark_with_paragraphs() {
    let body = format!(
        "{START}II. Review\n\nA. Topics\n\n1. Awareness-raising\n\n2. It was noted that all was well.\n\n2. Public reporting\n\n3. It was noted again.\n"
    );
    assert_eq!(headings(&body), ["I 1", "II 1", "II.A 2", "II.A.1 3", "II.A.2 3"]);
    assert_eq!(
        paragraphs(&body)[1..],
        ["2 II.A.1: It was noted that all was well.", "3 II.A.2: It was noted again."]
    );
}

#[test]
fn the_star_of_a_note_is_no_word_of_an_item() {
    let text = format!(
        "{START}2. The Group adopted the following agenda:\n\n1. Opening.\n\n2. Use of peat.*\n\n3. Signs such as \\*.\n\n* The item was held in abeyance.\n\nII. Peat\n\n3. Nothing was raised.\n"
    );
    let report = uncac::parse(&text).into_report();
    let titles: Vec<_> = report.agenda().items().iter().map(uncac::AgendaItem::title).collect();
    assert_eq!(titles, ["Opening", "Use of peat", "Signs such as *"]);
}

#[test]
fn items_of_an_agenda_share_their_mark_with_paragraphs() {
    let body = format!(
        "{START}2. The Group adopted the following agenda:\n\n1. Organizational matters:\n\n(a) Opening;\n\n(b) Organization of work.\n\n2. Other matters.\n\n3. Adoption of the report.\n\nII. Other matters\n\n3. Nothing was raised.\n"
    );
    let report = report(&body);
    let agenda: Vec<_> =
        report.agenda().all_items().map(|item| format!("{} {}", item.number(), item.title())).collect();
    assert_eq!(
        agenda,
        [
            "1 Organizational matters",
            "(a) Opening",
            "(b) Organization of work",
            "2 Other matters",
            "3 Adoption of the report"
        ]
    );
    assert_eq!(report.agenda().items()[1].section().unwrap().as_str(), "II");
    assert_eq!(report.paragraph(3).unwrap().text(), "Nothing was raised.");
}

#[test]
fn c_is_a_letter_after_b_and_a_hundred_nowhere() {
    let body = format!(
        "{START}II. Work\n\nA. One\n\n2. Text.\n\nB. Two\n\n3. Text.\n\nC. Three\n\n4. Text.\n\nIII. End\n\n5. Text.\n"
    );
    assert_eq!(headings(&body), ["I 1", "II 1", "II.A 2", "II.B 2", "II.C 2", "III 1"]);
}

#[test]
fn items_stand_under_items() {
    let body = format!(
        "{START}2. The Group asked the secretariat:\n\n(a) To prepare:\n\n(i) A guide;\n\n(ii) A list;\n\n(b) To report.\n"
    );
    let report = report(&body);
    let items = report.paragraph(2).unwrap().items();
    assert_eq!(items.iter().map(uncac::Item::label).collect::<Vec<_>>(), ["(a)", "(b)"]);
    assert_eq!(items[0].items().iter().map(uncac::Item::label).collect::<Vec<_>>(), ["(i)", "(ii)"]);
}

#[test]
fn a_list_with_a_hole_is_one_list() {
    let body = format!("{START}2. The Group asked:\n\n(a) One;\n\n(c) Two.\n");
    assert_eq!(paragraphs(&body)[1], "2 I: The Group asked: / (a) One; / (c) Two.");
}

#[test]
fn an_annex_counts_its_paragraphs_from_one() {
    let body = format!("{START}Annex\n\nSummary by the Chair\n\n1. The Chair was brief.\n");
    assert_eq!(headings(&body), ["I 1", "Annex 1"]);
    assert_eq!(paragraphs(&body)[1], "1 Annex: The Chair was brief.");
}

#[test]
fn what_stands_for_nothing_stays_as_a_paragraph_without_number() {
    assert_eq!(
        paragraphs(&format!("{START}Lorem ipsum dolor sit amet.\n"))[1],
        "- I: Lorem ipsum dolor sit amet."
    );
}

#[test]
fn page_furniture_is_kept_out_of_paragraphs_and_in_the_blocks() {
    let body = format!(
        "{START}2. It should hold\n\nV.11-85678                 3\nCAC/COSP/WG.4/2011/4\n\nmeetings.\n"
    );
    assert_eq!(paragraphs(&body)[1], "2 I: It should hold meetings.");
    let parsed = uncac::parse(&body);
    assert!(parsed.blocks().iter().any(|block| block.kind() == BlockKind::Furniture));
    let pieces: Vec<_> =
        parsed.locations().of(Part::Paragraph(1)).iter().map(|span| span.slice(&body)).collect();
    assert_eq!(pieces, ["It should hold", "meetings."]);
}

#[test]
fn emphasis_and_indicators_are_taken_out_of_the_words_and_kept_beside_them() {
    let report = report(&format!("{START}2. The *Handbook*,¹ was presented.\n"));
    let paragraph = report.paragraph(2).unwrap();
    assert_eq!(paragraph.text(), "The Handbook, was presented.");
    assert_eq!(paragraph.emphasis().collect::<Vec<_>>(), ["Handbook"]);
    assert_eq!(paragraph.marks()[1], uncac::Mark::note(13, uncac::NoteMark::Number(1)));
}

#[test]
fn front_matter_is_neither_paragraph_nor_heading_nor_title() {
    let front = "---\ntitle: Report of the Bureau\ndate: 2011-09-05\nsymbol: CAC/COSP/2011/9\n---\n";
    let text = format!("{front}\n{START}");
    let parsed = uncac::parse(&text);
    assert_eq!(
        (parsed.blocks()[0].kind(), parsed.blocks()[0].span().slice(&text)),
        (BlockKind::Comment, front)
    );
    assert_eq!(parsed.report(), &report(START));
}

#[test]
fn the_title_of_an_annex_ends_where_a_sentence_of_several_lines_begins() {
    for prose in [
        "The fund for participants is to be\nfinanced by gifts.",
        "      Participants of all parties are\nwelcome to apply for a grant, as are\nthose of signatories.",
    ] {
        let body = format!("{START}Annex I\nThe fund for participants\n{prose}\n");
        let parsed = report(&body);
        assert_eq!(parsed.sections()[1].title(), Some("The fund for participants"));
        let words: Vec<_> = prose.split_whitespace().collect();
        assert_eq!(parsed.paragraphs()[1].text(), words.join(" "));
    }
    let title = "Annex I\nThe fund for participants and what\nIt is to be used for\n";
    assert_eq!(
        report(&format!("{START}{title}")).sections()[1].title(),
        Some("The fund for participants and what It is to be used for")
    );
}

#[test]
fn a_part_without_title_has_its_place_and_counts_for_itself() {
    let text = "Part I\n\nI. Peat\n\n1. The Group met.\n\nII. Bogs\n\n2. It spoke.\n\nPart II\n\nI. Fens\n\n3. It wrote.\n\n\
                II. Closure\n\n4. It rose.\n";
    let parsed = uncac::parse(text);
    let place = parsed.locations().of(uncac::Part::Section(0));
    assert_eq!(place.first().map(|span| span.start()), Some("Part I".len()));
    let found = uncac::Validator::new().select("heading-sequence").unwrap().check(&parsed);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn where_every_number_is_one_lists_within_paragraphs_count_for_themselves() {
    let body = "## I. Introduction\n\n1. The Group met.\n1. It was opened.\n\n## II. Agenda\n\n1. The Group adopted the following agenda:\n\n   \
                1. Quays.\n   1. Ropes.\n\n1. It rose.\n";
    assert_eq!(
        paragraphs(body),
        [
            "1 I: The Group met.",
            "2 I: It was opened.",
            "3 II: The Group adopted the following agenda:",
            "4 II: It rose."
        ]
    );
    assert_eq!(report(body).agenda().items().len(), 2);
}

#[test]
fn a_point_may_stand_apart_from_the_number_of_a_paragraph() {
    let body = format!("{START}2 . The Group met again.\n\n3. It rose.\n");
    assert_eq!(paragraphs(&body)[1..], ["2 I: The Group met again.", "3 I: It rose."]);
}

#[test]
fn a_row_is_an_item_of_its_own_where_the_number_of_another_is_left_out() {
    let body = format!(
        "{START}2. The following fees were paid:\n1. Chile 100\n2. Peru 200\n5. Togo 300\n\n3. It rose.\n"
    );
    assert_eq!(
        paragraphs(&body)[1..],
        ["2 I: The following fees were paid: / 1 Chile 100 / 2 Peru 200 / 5 Togo 300", "3 I: It rose."]
    );
}

#[test]
fn a_chapter_may_have_its_title_beside_its_number() {
    let body = "Chapter I Matters for the Board\n\nA. Draft decisions\n\n1. It did.\n\nB. Other matters\n\n2. It grew.\n\n\
                Chapter II Questions of policy\n\nA. Deliberations\n\n3. It met.\n";
    assert_eq!(headings(body), ["I 1", "I.A 2", "I.B 2", "II 1", "II.A 2"]);
}

#[test]
fn a_part_may_have_a_title_in_small_letters() {
    let body = "Part one: opening segment\n\nI. Opening\n\n1. It met.\n\nII. Organizational matters\n\n2. It grew.\n\n\
                Part two: high-level segment\n\nI. Opening\n\n3. It met.\n\nII. Closure\n\n4. It closed.\n";
    let told = uncac::Validator::new().select("heading-sequence").unwrap().check(&uncac::parse(body));
    assert_eq!(told.iter().map(uncac::Diagnostic::message).collect::<Vec<_>>(), [""; 0]);
    assert_eq!(report(body).all_sections().count(), 6);
}

#[test]
fn the_documents_of_an_item_are_no_heading() {
    let body = "I. Opening (agenda item 1)\n\nDocumentation: CAC/COSP/WG.2/2017/1\n\n1. It met.\n\nII. Other matters\n\n2. It grew.\n";
    assert_eq!(headings(body), ["I 1", "II 1"]);
    assert_eq!(paragraphs(body)[0], "- I: Documentation: CAC/COSP/WG.2/2017/1");
    let body = "I. Opening (agenda item 1)\n    Document: CAC/COSP/WG.2/2017/1\n    Informal document: INF.4 (Secretariat)\n\n    1. It met \
                in the city of\n    Vienna.\n";
    let lines = "- I: Document: CAC/COSP/WG.2/2017/1 Informal document: INF.4 (Secretariat)";
    assert_eq!(paragraphs(body)[0], lines);
}

#[test]
fn between_blank_lines_a_paragraph_may_begin_with_a_small_letter() {
    let body =
        format!("{START}2. the secretariat spoke.\n\nII. Peat\n\n3. eleven States spoke.\n\n4. It rose.\n");
    assert_eq!(
        report(&body).paragraphs().iter().filter_map(uncac::Paragraph::number).collect::<Vec<_>>(),
        [1, 2, 3, 4]
    );
}

#[test]
fn a_number_over_a_running_head_is_that_of_the_page() {
    let text = "Report of the Harbour Board on its fourth session\n\nI. Introduction\n1. It recalled the Convention.1\n2. It grew.\n\
                1 General Assembly resolution 58/4, annex.\n2\nCAC/COSP/WG.2/2017/9\nII. Organization of the meeting\n3. The meeting was opened in the hall.\n\
                4. It was told that the secretariat should go on to gather what there is.\n3\nCAC/COSP/WG.2/2017/9\nIII. Peat\n5. It rose.\n";
    let report = report(text);
    assert_eq!(report.footnotes().len(), 1);
    assert_eq!(
        report.paragraphs().iter().filter_map(uncac::Paragraph::number).collect::<Vec<_>>(),
        [1, 2, 3, 4, 5]
    );
}

#[test]
fn the_item_that_is_due_needs_no_stop_above_it() {
    let body = format!(
        "{START}2. It asked the secretariat:\n     (a)   To count the boats at its special\nsession;1\n     (b)   To mend \
         the nets at the next\nsession\n     (c)   To report.\n\n3. It rose.\n\n_____\n1 Resolution 9/1.\n"
    );
    assert_eq!(
        paragraphs(&body)[1],
        "2 I: It asked the secretariat: / (a) To count the boats at its special session; / (b) To mend the nets at the next \
         session / (c) To report."
    );
}

#[test]
fn the_first_item_needs_no_colon_above_it_where_the_second_follows() {
    let body = format!(
        "{START}2. It added:\n     (a)   That boats were counted, when\n           (i)     5 per cent were mended;\n           \
         (ii)    A further 5 per cent (including so-called “red\nboats”) were sold;\n     (b)   That fines were high.\n\n3. It rose.\n"
    );
    assert_eq!(
        paragraphs(&body)[1],
        "2 I: It added: / (a) That boats were counted, when / (i) 5 per cent were mended; / (ii) A further 5 per cent (including \
         so-called “red boats”) were sold; / (b) That fines were high."
    );
}

#[test]
fn a_provision_at_the_head_of_a_line_is_no_item() {
    let body = format!(
        "{START}2. It spoke of article 54, paragraph 1\n(a), and of article 46, paragraph 9\n(b), of it.\n3. It rose.\n"
    );
    assert_eq!(
        paragraphs(&body)[1],
        "2 I: It spoke of article 54, paragraph 1 (a), and of article 46, paragraph 9 (b), of it."
    );
}

#[test]
fn the_request_to_recycle_beside_the_barcode_is_furniture() {
    let body = format!(
        "{START}2. It spoke of\n\nV.11-80104 (E) 280111 310111\n*1180104*                                Please recycle\n\n\
         boats.\n"
    );
    assert_eq!(paragraphs(&body)[1], "2 I: It spoke of boats.");
}

#[test]
fn the_items_of_an_agenda_may_be_named_as_such() {
    let body = "I. Opening\n\n1. The Group adopted the following agenda:\n\nItem 1. Opening\n\nItem 2. Election of officers\n\nItem 3. \
                Closing\n\n2. It rose.\n";
    let report = uncac::parse(body).into_report();
    let items: Vec<_> =
        report.agenda().items().iter().map(|item| format!("{} {}", item.number(), item.title())).collect();
    assert_eq!(items, ["1 Opening", "2 Election of officers", "3 Closing"]);
}
