//! How reports arrive: as extracts, as Markdown by converters, as text from pages: text in, structure out.
#![cfg(test)]

use uncac::Report;

fn report(body: &str) -> Report {
    uncac::parse(body).into_report()
}

fn numbers(body: &str) -> Vec<u32> {
    report(body).paragraphs().iter().filter_map(uncac::Paragraph::number).collect()
}

fn headings(body: &str) -> Vec<String> {
    let heading = |section: &uncac::Section| {
        format!("{} {}", section.number().unwrap_or("-"), section.title().unwrap_or("-"))
    };
    report(body).all_sections().map(|(_, section)| heading(section)).collect()
}

/// The items of the last paragraph.
fn items(body: &str) -> Vec<String> {
    let report = report(body);
    let items = report.paragraphs().last().unwrap().all_items();
    items.map(|item| format!("{} {}", item.label(), item.text())).collect()
}

#[test]
fn an_extract_begins_with_any_number() {
    let body = "2.\tConclusions\n141.\tThe Group took note of the report.\n142.\tIt thanked the donors.\n\
                XVII.\tOther matters\n143.\tNone were raised.\n\
                XVIII.\tClosure\n1.\tBudget\n144.\tThe Secretary spoke of costs.\n";
    assert_eq!(numbers(body), [141, 142, 143, 144]);
    assert_eq!(headings(body), ["2 Conclusions", "XVII Other matters", "XVIII Closure", "1 Budget"]);
}

#[test]
fn one_paragraph_far_in_a_report_is_one() {
    assert_eq!(
        numbers("II. Conclusions\n\n208. The conclusions are those of the States that made them.\n"),
        [208]
    );
    assert_eq!(numbers("The room was that of\n\n208 delegates of the year before.\n"), [0; 0]);
}

#[test]
fn an_entry_of_the_agenda_that_lost_its_point_is_one() {
    let body = "1.\tThe session was opened.\n2.\tThe following agenda was adopted:\n1.\tOpening.\n2.\tReview.\n\
                3\tOther matters.\n4.\tReport.\n3.\tThe Group then took up its work.\n";
    assert_eq!(numbers(body), [1, 2, 3]);
    let report = report(body);
    let titles: Vec<_> = report.agenda().items().iter().map(|item| item.title().to_owned()).collect();
    assert_eq!(titles, ["Opening", "Review", "Other matters", "Report"]);
}

#[test]
fn a_number_without_words_is_no_heading() {
    let body = "I. Scope\n\n1. The review looks at one year.\n\n1.\n\nAnnex II\nList of papers\n";
    assert_eq!(headings(body), ["I Scope", "Annex II List of papers"]);
}

#[test]
fn numbers_inside_of_mark_up_are_numbers() {
    for [one, two, a, b] in [
        [r"1\.", r"2\.", r"\(a\)", r"\(b\)"],
        ["**1.**", "**2.**", "*(a)*", "*(b)*"],
        ["**1**.", "**2**.", "(a)", "(b)"],
        ["1)", "2)", "&nbsp;&nbsp;(a)", "&nbsp;&nbsp;(b)"],
    ] {
        let body = format!(
            "**I. Introduction**\n\n{one} The Group met.\n\n{two} It decided:\n\n{a} To meet;\n\n{b} To report.\n"
        );
        assert_eq!(numbers(&body), [1, 2], "{body}");
        assert_eq!(items(&body), ["(a) To meet;", "(b) To report."], "{body}");
    }
}

#[test]
fn headings_may_end_in_a_break() {
    let body = "**I. Introduction**<br>\n\n1. The Group met.\n\n**II. Closure**<br/>\n\n2. It rose.\n";
    assert_eq!(headings(body), ["I Introduction", "II Closure"]);
}

#[test]
fn a_mark_may_have_lost_the_blank_behind_it() {
    let body = "I.Opening of the session\n\n1.The Chair opened the session.\n\n2.A film was shown.\n\nII.Closure\n\n3.The Chair closed it.\n";
    assert_eq!(headings(body), ["I Opening of the session", "II Closure"]);
    assert_eq!(numbers(body), [1, 3]);
}

#[test]
fn recommendations_print_the_number_of_their_paragraph() {
    let body = "II. Conclusions\n\n1. The delegation thanked the States.\n\n2. The State accepts what follows:\n\
                \u{20}   2.1   Ratify the treaty (Peru);\n    2.2   Train judges, as 2.5 million people\n    need them (Mali);\n\
                \u{20}   2.3   Build schools (Chad).\n\n3. Nothing here binds the Group.\n";
    assert_eq!(numbers(body), [1, 2, 3]);
    let report = report(body);
    let items: Vec<_> = report.paragraphs()[1].items().iter().map(uncac::Item::label).collect();
    assert_eq!(items, ["2.1", "2.2", "2.3"]);
}

#[test]
fn the_language_of_an_annex_is_not_its_title() {
    let body = "I. Review\n\n1. The Group met.\n\nAnnex\n                              [English only]\nList of members\n\nThe head was a minister.\n";
    assert_eq!(headings(body), ["I Review", "Annex List of members"]);
}

#[test]
fn a_line_of_a_footnote_may_begin_with_a_number() {
    let body = "I. Review\n\n1. The text was read¹ and agreed.\n\n_________\n1 The rule stands in paragraph\n46 of the first annex.\n\n2. The Group rose.\n";
    let report = report(body);
    let notes: Vec<_> = report.footnotes().iter().map(uncac::Footnote::text).collect();
    assert_eq!(notes, ["The rule stands in paragraph 46 of the first annex."]);
}

const DECISIONS: &str = "Contents\nDecision\tPage\n1/CP.9\tCosts\t\t2\n2/CP.9\tPlans\t\t3\n\nDecision 1/CP.9\nCosts\nThe Conference,\n\
    Recalling decision 3/CP.8,\n1.\tWelcomes the report;\n2.\tDecides to meet.\n4th meeting\n\nDecision 2/CP.9\nPlans\nThe Conference,\n\
    1.\tAdopts the plan;\n2.\tInvites comments;\n3.\tRequests a report.\n\nAnnex\nPlan\n1.\tThe plan is for a year.\n2.\tIt is renewed.\n";

#[test]
fn every_decision_of_a_collection_counts_for_itself() {
    assert_eq!(numbers(DECISIONS), [1, 2, 1, 2, 3, 1, 2]);
}

#[test]
fn a_decision_in_a_report_does_not() {
    let body = format!(
        "I. Decisions\n1.\tThe Conference adopted what follows.\n{DECISIONS}\nII. Closure\n2.\tThe Chair spoke.\n3.\tThe session was closed.\n4.\tThe report was adopted.\n"
    );
    let without_annex = body.replace("Annex\nPlan\n1.\tThe plan is for a year.\n2.\tIt is renewed.\n", "");
    assert_eq!(numbers(&without_annex), [1, 2, 3, 4]);
}

#[test]
fn an_agenda_below_its_heading_is_no_part_of_the_count() {
    let body = "A. Draft decisions\n1.    The Commission recommends what follows:\nDraft decision I\nThe Council takes note of the report.\n\
        Provisional agenda for the next session of the\nCommission\n1.    Election of officers.\n2.    Adoption of the agenda.\n\
        3.    General debate.\n4.    Other business.\n\
        B. Matters brought to the attention of the\nCouncil\n2.    The Council is told of what follows:\nResolution 5\nPlans for\nschools\n\
        The Commission,\nRecalling its plans,\n3.    The Commission then met.\n4.    It rose.\n";
    assert_eq!(numbers(body), [1, 2, 3, 4]);
}

#[test]
fn an_item_that_breaks_off_behind_a_joint_goes_on_overleaf() {
    let body = "I. Work\n\n1. The Group decided:\n\n(a) To support plans that are lasting and\n\n4\n\n\u{c}A/AC.1/5\n\nwhole in every State;\n\n(b) To meet.\n";
    assert_eq!(
        items(body),
        ["(a) To support plans that are lasting and whole in every State;", "(b) To meet."]
    );
}

#[test]
fn paragraphs_that_run_on_in_one_line_are_told_apart() {
    let body = "I. Introduction\n\n1. The Group met in Vienna. It had been asked to.1 2. The Chair opened the meeting (see para. 3. \
                above). 3. She recalled rule 4.\n\nII. Review A. Opening\n\n4. Delegates spoke of costs. 5. Others spoke of gains, \
                and of:\n\n(a) Time.\n";
    assert_eq!(numbers(body), [1, 2, 3, 4, 5]);
    assert_eq!(headings(body), ["I Introduction", "II Review", "A Opening"]);
}

#[test]
fn headings_in_the_line_of_their_paragraphs_are_headings() {
    let body = "I. Introduction 1. The Group met in\nVienna. 2. The Chair opened it. II. Review A. First part 3. Peru spoke \
                of\nits laws.\n\nB. Second part 4. Chile agreed.\n";
    assert_eq!(numbers(body), [1, 2, 3, 4]);
    assert_eq!(headings(body), ["I Introduction", "II Review", "A First part", "B Second part"]);
}

#[test]
fn a_text_in_one_line_has_its_paragraphs() {
    let body = "United Nations Distr.: General Report of the Group on costs I. Introduction 1. The Group met in Vienna. \
                2. It adopted its agenda: 1. Opening. 2. Costs. 3. Report. 3. The Chair spoke. II. Costs 4. Peru spoke.\n";
    assert_eq!(numbers(body), [1, 2, 3, 4]);
    assert_eq!(headings(body), ["I Introduction", "II Costs"]);
    let untitled = "REPORT OF THE GROUP ON COSTS 1. The Group met in Vienna. 2. The Chair spoke.\n";
    assert_eq!(numbers(untitled), [1, 2]);
}

#[test]
fn numbers_within_sentences_part_no_paragraphs() {
    let body = "1. The Group met. It read rule\u{a0}1. 2. above was not read.\n2. It adopted its agenda: 1. Opening. 2. Costs. \
                3. Report.\n3. It read decision 4. The Chair spoke of No. 4. Peru of art. 4. Chile agreed.\n";
    assert_eq!(numbers(body), [1, 2, 3]);
}

#[test]
fn the_blocks_of_a_line_in_which_paragraphs_run_on_are_whole() {
    let body = "1. The Group met. 2. The Chair spoke.\r\n\r\n3. Peru spoke. 4. Chile spoke.";
    let parsed = uncac::parse(body);
    let blocks: String = parsed.blocks().iter().map(|block| block.span().slice(body)).collect();
    assert_eq!(blocks, body);
    let texts: Vec<_> =
        parsed.report().paragraphs().iter().map(|paragraph| paragraph.text().to_owned()).collect();
    assert_eq!(texts, ["The Group met.", "The Chair spoke.", "Peru spoke.", "Chile spoke."]);
}

#[test]
fn a_table_of_contents_without_its_heading_is_told_by_its_columns() {
    let body = "Report of the Group on its second session\n\nParagraphs Page\n\nI. OPENING 1 - 2 3\n(Agenda item 1)\n\
                II. COSTS 3 - 9 4\nA. Past 3 - 5 4\nParagraphs Page\nB. To come 6 - 9 5\nAnnexes\nI. Lists 6\nII. Papers 7\n\
                1. The Group met at Geneva from 2 to 27\nFebruary 1996.\n\n2. The Chair spoke.\n";
    assert_eq!(numbers(body), [1, 2]);
    assert_eq!(headings(body), [""; 0]);
    let french = body.replace("Paragraphs Page", "Paragraphes Page");
    assert_eq!(numbers(&french), [1, 2]);
}

#[test]
fn a_table_that_the_text_is_cut_off_in_holds_no_headings() {
    let entries = "Chapter Page\n\nI. Matters calling for action ........ 1\n\nA. Draft resolutions ........ 1\n\n\
                   I. Costs ........ 2\n\n1. Reaction to events that touch on the\ncosts of all .2 - 14\n\n\
                   II. Papers ........ 5\n\nC. Other matters of the first\n";
    assert_eq!(headings(&format!("Report of the Group\n\nCONTENTS\n\n{entries}")), [""; 0]);
    assert_eq!(numbers(&format!("Report of the Group\n\nCONTENTS\n\n{entries}")), [0; 0]);
    assert_eq!(headings(&format!("Report of the Group\n\n{entries}")), [""; 0]);
}

#[test]
fn annexes_in_a_table_are_not_the_first_chapter() {
    let body = "Report of the Group\n\nContents\n\nI. Terms of reference ........1 - 14\n\nII. Costs ........15 - 20\n\nAnnexes\n\n\
                I. Summary records\n\nII. Papers\n\nI. TERMS OF REFERENCE\n\n1. The Group met.\n\nII. COSTS\n\n2. Costs rose.\n";
    assert_eq!(headings(body), ["I TERMS OF REFERENCE", "II COSTS"]);
}

#[test]
fn entries_that_differ_from_their_headings_by_number_alone_are_a_table() {
    let body = "Rapport du Groupe\n\nTable des matières\n\n  1. INTRODUCTION\n  2. COÛTS\n\nI. INTRODUCTION\n\n\
                1. Le Groupe s'est réuni.\n\nII. COÛTS\n\n2. Le Pérou a parlé.\n";
    assert_eq!(numbers(body), [1, 2]);
}

#[test]
fn items_below_the_heading_of_an_agenda_are_no_paragraphs() {
    let items = "Provisional agenda\n\n1.   Election of officers.\n\n2.   Follow-up to the meeting of the year before on the\n\
                 costs of reviews, including those\nof others, and on the\nmeans of all.\n\n3.   Report.\n\n";
    let front = "United Nations\n\nDistr.: General\n\nCOMMISSION ON COSTS\n\nADOPTION OF THE AGENDA\n\n";
    assert_eq!(
        numbers(&format!("{front}{items}Annotations\n\nItem 1. Election\n\nRule 15 is read.\n")),
        [0; 0]
    );
    assert_eq!(
        numbers(&format!("{front}{items}I. Opening\n\n1. The Group met at once.\n\n2. It rose.\n")),
        [1, 2]
    );
}

#[test]
fn the_foot_of_a_page_in_one_line_is_furniture() {
    let body = "1. The Group met at the seat of the\n\nNa.97-9508 110997 /... ABC/D.Pro/Im/19/3 Page 2\n\nPrograms of the United \
                Nations.\n\n2. It rose.\n\n______* See A/C.1/3.\n\n3. It met again.\n";
    let texts: Vec<_> =
        report(body).paragraphs().iter().map(|paragraph| paragraph.text().to_owned()).collect();
    assert_eq!(texts[..2], ["The Group met at the seat of the Programs of the United Nations.", "It rose."]);
}

#[test]
fn numbers_that_markdown_counts_are_counted() {
    let body = "# Report of the Group\n\n## I. Opening\n\n1. The Group met in Vienna.\n\n1. The Chair spoke.\n\n## II. Costs\n\n\
                1. Costs rose.\n\n1. The Group rose.\n";
    assert_eq!(numbers(body), [1, 2, 3, 4]);
    assert_eq!(
        numbers("## Annex I\n\n1. One decision was taken.\n\n## Annex II\n\n1. Another was taken.\n"),
        [1, 1]
    );
}

#[test]
fn a_number_may_stand_apart_from_its_words() {
    let body = "I. Opening\n\n1. The Group met.\n\n2.\n\nAt the second meeting, the Chair spoke.\n\n3. It rose.\n\n4.\n";
    let texts: Vec<_> =
        report(body).paragraphs().iter().map(|paragraph| paragraph.text().to_owned()).collect();
    assert_eq!(texts, ["The Group met.", "At the second meeting, the Chair spoke.", "It rose.", ""]);
    assert_eq!(numbers(body), [1, 2, 3, 4]);
}

#[test]
fn a_title_that_comes_behind_the_paragraph_above_it_has_its_number() {
    let body = "I. Organization\n\nA. Opening\n\n1. The Group met.\n\n2.\n\nB.\n\nMembers of the public made statements too.\n\n\
                Attendance\n\n3. Ten States came.\n\n4.\n\nC.\n\nThe list of those who came is in\nanother paper.\n\nOfficers\n5. \
                Peru was in the chair.\n";
    assert_eq!(numbers(body), [1, 2, 3, 4, 5]);
    assert_eq!(headings(body), ["I Organization", "A Opening", "B Attendance", "C Officers"]);
}

#[test]
fn numbers_begin_again_below_titles_without_number_in_an_annex() {
    let part = |title: &str| {
        format!(
            "{title}\n\n1. States that are reviewed give their answers in the language they choose for the review.\n\n\
                 2. States that review them agree on a report with them, and they send it to all.\n\n"
        )
    };
    let body = format!(
        "I. Opening\n\n1. The Group met.\n\n2. It rose.\n\nAnnex\n\n{}{}",
        part("Programme"),
        part("Means")
    );
    assert_eq!(numbers(&body), [1, 2, 1, 2, 1, 2]);
    let list = "I. Opening\n\n1. The Group met.\n\n2. It rose.\n\nAnnex\n\nPapers\n\n1. Costs\n\n2. Gains\n\nMore papers\n\n1. Means\n";
    assert_eq!(numbers(list), [1, 2]);
}

#[test]
fn a_page_of_the_web_in_one_line_has_its_title_headings_and_paragraphs() {
    let text = "United Nations A/PEAT/1/2 Distr.: General 3 May 2019 Original: English Report of the Committee on Peat I. Introduction \
                1. The Committee on Peat met in Bonn in May. 2. The meeting was opened by the Chair of the Committee. \
                II. Conclusions 3. The Committee took note of the report of the secretariat.";
    let report = uncac::parse(text).into_report();
    assert_eq!(report.title(), Some("Report of the Committee on Peat"));
    let numbers: Vec<_> = report.paragraphs().iter().map(uncac::Paragraph::number).collect();
    assert_eq!(numbers, [Some(1), Some(2), Some(3)]);
    let titles: Vec<_> = report.sections().iter().map(uncac::Section::title).collect();
    assert_eq!(titles, [Some("Introduction"), Some("Conclusions")]);
}

#[test]
fn words_cut_at_the_ends_of_lines_are_whole() {
    let report = report(
        "I. Peat\n\n1. The Convention on peat is old. Parties to the Conven-\ntion met in Al-\nbania; see PEAT/COP/\n2013/4.\n",
    );
    assert_eq!(
        report.paragraphs()[0].text(),
        "The Convention on peat is old. Parties to the Convention met in Albania; see PEAT/COP/2013/4."
    );
}

#[test]
fn the_number_of_a_note_may_stand_alone_over_its_words() {
    for (above, between) in [("\n", "\n"), ("", "\n"), ("\n", "\n\n")] {
        let body = format!(
            "I. Peat\n\n1. The Group saw the guidelines1 and went on to ask for\n{above}1{between}   See the list of guides.\n\n\
             V.01-12345\n\u{c}PEAT/COP/2001/4\n\nmore of them.\n\n2. The Group rose.\n"
        );
        let report = report(&body);
        assert_eq!(
            report.paragraphs()[0].text(),
            "The Group saw the guidelines and went on to ask for more of them.",
            "{body}"
        );
        let notes: Vec<_> = report.footnotes().iter().map(|note| (note.text(), note.paragraph())).collect();
        assert_eq!(notes, [("See the list of guides.", Some(1))], "{body}");
    }
}

#[test]
fn a_number_that_a_cut_word_counts_is_no_indicator() {
    let body = "I. Peat\n\n1. Under a paragraph on peat the guidelines1 stood, as did para-\ngraph 2, of the drafts2 below.\n\n\
                __________\n1 See A.\n2 See B.\n";
    assert_eq!(
        report(body).paragraphs()[0].text(),
        "Under a paragraph on peat the guidelines stood, as did paragraph 2, of the drafts below."
    );
}

#[test]
fn mark_up_around_lines_is_none_of_their_words() {
    let report = report(
        "<table>\n<tr class=\"odd\">\n<td><strong>Conference of the Parties to the\nTreaty on Peat</strong></td>\n\
         <td><p>PEAT/COP/2013/4</p>\n<p>Distr.: General</p>\n<p>3 May 2013</p></td>\n</tr>\n</table>\n\n\
         **Report of the Working Group\non Peat**\n\n# **I. Matters of the\nsession**\n\n> 1\\. The Group asked:\n>\n\
         > \\(a\\) For a\n> list;\n>\n> \\(b\\) For a map.\n\n2\\. It rose.\n",
    );
    assert_eq!(report.title(), Some("Report of the Working Group on Peat"));
    let masthead = report.masthead();
    assert_eq!(masthead.symbol().map(ToString::to_string).as_deref(), Some("PEAT/COP/2013/4"));
    assert_eq!(masthead.date().map(|date| date.to_string()).as_deref(), Some("2013-05-03"));
    assert_eq!(report.sections()[0].title(), Some("Matters of the session"));
    let items: Vec<_> = report.paragraphs()[0].items().iter().map(uncac::Item::text).collect();
    assert_eq!(items, ["For a list;", "For a map."]);
}

#[test]
fn marks_may_come_before_the_words_of_their_column() {
    let body = "I. Peat\n\n1.\n\nThe Group asked for:\n\n(a)\n\nA list;\n\n(b)\n\nA map:\n\n(c)\n\n(i)\n\nOf bogs;\n\n\
                (ii)\n\nOf fens;\n\nA book.\n\n2.\n\nThe Group rose.\n";
    assert_eq!(numbers(body), [1, 2]);
    let report = report(body);
    let items = report.paragraphs()[0].all_items();
    let items: Vec<_> = items.map(|item| format!("{} {}", item.label(), item.text())).collect();
    assert_eq!(items, ["(a) A list;", "(b) A map:", "(i) Of bogs;", "(ii) Of fens;", "(c) A book."]);
}

#[test]
fn what_stands_below_the_title_of_an_annex_is_none_of_it() {
    let table = "I. Peat\n\n1. The Group met for a day and then for another day, and rose.\n\n   Annex I\nList of papers\n\
                 Symbol          Item          Title of the paper\nPEAT/1          2          A note on bogs\n";
    assert_eq!(headings(table), ["I Peat", "Annex I List of papers"]);
    let pasted = format!(
        "I. Peat\n1. The Group met. {}\nAnnex I\nList of members\nAlbania\nBenin\n",
        "It spoke of peat and of what may be done about it, at length. ".repeat(4)
    );
    assert_eq!(headings(&pasted), ["I Peat", "Annex I List of members"]);
}

#[test]
fn names_of_officers_below_a_colon_are_lines_of_their_own() {
    let body = "I. Peat\n\n1. The Group elected the following officers:\n   Chair: Ana Roca (Peru)\n   Rapporteur: Ivo Horn (Chad)\n\n\
                2. The Group rose.\n";
    assert_eq!(report(body).paragraphs()[0].text(), "The Group elected the following officers:");
}

#[test]
fn a_symbol_that_ends_a_sentence_is_no_running_head() {
    let body = "I. Peat\n\n1. The Group had before it two notes (PEAT/COP/2013/4 and\nPEAT/COP/2013/5).\n\n2. It rose.\n";
    assert_eq!(
        report(body).paragraphs()[0].text(),
        "The Group had before it two notes (PEAT/COP/2013/4 and PEAT/COP/2013/5)."
    );
}

/// The numbers of the notes that the paragraphs indicate, and the texts of the notes.
fn notes(body: &str) -> (Vec<String>, Vec<String>) {
    let report = report(body);
    let indicated = report.paragraphs().iter().flat_map(uncac::Paragraph::marks);
    let indicated = indicated.filter_map(|mark| Some(mark.indicated_note()?.to_string())).collect();
    (indicated, report.footnotes().iter().map(|note| note.text().to_owned()).collect())
}

#[test]
fn converters_raise_the_figures_of_notes_in_many_ways() {
    for [one, two, first, second] in [
        ["<sup>1</sup>", "<sup>2</sup>", "<sup>1</sup>", "<sup>2</sup>"],
        ["^1^", "^2^", "^1^", "^2^"],
        [r"\[1\]", r"\[2\]", r"\[1\]", r"\[2\]"],
        [r"[\[1\]](#_ftn1)", r"[\[2\]](#_ftn2)", r"[\[1\]](#_ftnref1)", r"[\[2\]](#_ftnref2)"],
        ["[<sup>1</sup>](#n1)", "[<sup>2</sup>](#n2)", "<sup>[1](#r1)</sup>", "<sup>[2](#r2)</sup>"],
        ["<a href=\"#n1\"><sup>1</sup></a>", "<a href=\"#n2\">[2]</a>", "^1^", "^2^"],
    ] {
        let body = format!(
            "I. Peat\n\n1. The Group met.{one} It was late.\n\n2. It read the rules{two} of old.\n\n{first} See A/1.\n\n{second} Ibid.\n"
        );
        let told = notes(&body);
        assert_eq!(told.0, ["1", "2"], "{body}");
        assert_eq!(told.1, ["See A/1.", "Ibid."], "{body}");
        assert_eq!(report(&body).paragraphs()[1].text(), "It read the rules of old.");
    }
}

#[test]
fn notes_in_a_list_at_the_end_lead_back() {
    let body = "# I. Peat\n\n1. The Group met.[[1]](#footnote-1)\n2. It rose.[[2]](#footnote-2)\n\n\
                1. See A/1. [↑](#footnote-ref-1)\n2. Ibid. [↑](#footnote-ref-2)\n";
    assert_eq!(notes(body), (vec!["1".into(), "2".into()], vec!["See A/1.".into(), "Ibid.".into()]));
    assert_eq!(numbers(body), [1, 2]);
}

#[test]
fn places_that_links_lead_to_have_no_words() {
    let body = "- [I. Peat](#peat)\n- [II. Sand](#sand)\n\n# <span id=\"peat\" class=\"anchor\"></span>I. Peat\n\n\
                1. <a id=\"p1\"></a>The Group met.\n\n2. It rose.\n\n# II. Sand<a id=\"sand\"></a>\n\n3. It met.\n";
    assert_eq!(headings(body), ["I Peat", "II Sand"]);
    assert_eq!(numbers(body), [1, 2, 3]);
    assert_eq!(report(body).paragraphs()[0].text(), "The Group met.");
}

#[test]
fn a_table_of_contents_may_be_a_list_of_links() {
    let body = "1. [Peat](#peat)\n2. [Sand](#sand)\n\n# I. Peat\n\n1. The Group met.\n\n2. It rose.\n\n# II. Sand\n\n3. It met.\n";
    assert_eq!(numbers(body), [1, 2, 3]);
}

#[test]
fn emphasis_of_a_whole_heading_hides_no_number() {
    let body = "## *I. Work*\n\n### _A. Plans_\n\n1. The Group met.\n\n### *B. Costs*\n\n2. It rose.\n\n*II. Closure*\n\n3. It left.\n";
    assert_eq!(headings(body), ["I Work", "A Plans", "B Costs", "II Closure"]);
}

#[test]
fn figures_stand_under_figures_by_their_indentation() {
    let body = "1.  The Group decided:\n\n    1.  To meet;\n\n    2.  To see to what follows:\n\n        1.  Peat;\n\n        2.  Sand;\n\n    3.  To report.\n\n2.  It rose.\n";
    assert_eq!(numbers(body), [1, 2]);
    let report = report(body);
    let items = report.paragraphs()[0].items();
    assert_eq!(items.iter().map(|item| item.items().len()).collect::<Vec<_>>(), [0, 2, 0]);
    let findings = uncac::Validator::new().select("subparagraph-degrees").unwrap().check(&uncac::parse(body));
    assert_eq!(findings.len(), 0);
}

#[test]
fn a_letter_that_is_lost_makes_no_numeral_of_the_ninth() {
    let words = ["(g) To meet;", "(i) To read;", "(j) To report."];
    let body = format!("1. The Group agreed:\n\n(f) To sit;\n\n{}\n\n2. It rose.\n", words.join("\n\n"));
    assert_eq!(report(&body).paragraphs()[0].items().len(), 4);
    let numerals = body.replace("(j) To report.", "(ii) To write.");
    assert_eq!(report(&numerals).paragraphs()[0].items().len(), 2);
}

#[test]
fn headings_below_a_table_of_contents_may_have_lost_their_numbers() {
    let body = "Contents\n\t\t\tPage\nI.\tIntroduction of the plan\t\t3\n\tA.\tPeat\t\t3\nII.\tClosure\t\t4\nIntroduction of the plan\nPeat\n\
                1.\tThe Group met in the city that had asked it to, and thanked all those who had made it possible for so many to come to it, from near and from far away.\n\
                Closure\n2.\tThe Group rose.\n";
    assert_eq!(headings(body), ["- Introduction of the plan", "- Peat", "- Closure"]);
    assert_eq!(numbers(body), [1, 2]);
}

#[test]
fn decisions_listed_at_the_end_of_a_table_of_contents_are_no_headings() {
    let body = "Report of the Board on Peat\n\nContents\n\tParagraphs\tPage\n\tI.\tOpening\t1\t2\n\tII.\tBogs\t2\u{2013}3\t2\n\n\
                Addendum \u{2013} A/PEAT/1/2/Add.1\n\nDraft decision -/CP.3. Ways to the bogs of the north\n\n\
                Draft decision -/CP.3. Other ways\n\n\tI.\tOpening\n\t1.\tThe Board met. The agenda was:\n\t\t1.\tOpening.\n\
                \t\t2.\tBogs.\n\tII.\tBogs\n\t2.\tThe Board saw the bogs.\n\t3.\tIt rose.\n";
    assert_eq!(headings(body), ["I Opening", "II Bogs"]);
    assert_eq!(numbers(body), [1, 2, 3]);
}
