//! Markdown as programs write it that convert a document: strong words that end and begin again, headings of one degree.
#![cfg(test)]

#[path = "support/outline.rs"]
mod outline;

use outline::{headings, numbers, report};

const TITLE: &str = "# Report of the Harbour Board on its fourth session";

#[test]
fn strong_words_that_begin_again_are_one_run() {
    let body = "# **Report of the Harbour** **Board on its fourth session, held in Bonn from 16** **to 20 May 2016**\n\n\
                ### **I. Opening**\n\n#### **A.** **Peat and** **sand**\n\n1. It met.\n\n#### **Annex** **List of** **papers**\n";
    let report = report(body);
    assert_eq!(
        report.title(),
        Some("Report of the Harbour Board on its fourth session, held in Bonn from 16 to 20 May 2016")
    );
    assert_eq!(headings(body), ["1 I Opening", "2 A Peat and sand", "1 Annex List of papers"]);
}

#[test]
fn the_number_of_a_paragraph_that_is_strong_may_be_strong_by_itself() {
    let body = format!(
        "{TITLE}\n\n**1.** It met.\n\n**2.** **The Chair proposes the following:**\n\n**3.** It rose.\n"
    );
    assert_eq!(numbers(&body), [1, 2, 3]);
    assert_eq!(report(&body).paragraphs()[1].text(), "The Chair proposes the following:");
}

#[test]
fn a_strong_title_may_have_its_note_outside() {
    let body = "**Protection of all harbours**\n\n**Report of the Harbour Board on its fourth session**[^1]\n\n## I. Peat\n\n1. It met.\n\n[^1]: Late.\n";
    assert_eq!(report(body).title(), Some("Report of the Harbour Board on its fourth session"));
}

#[test]
fn where_all_headings_are_of_one_degree_their_numbers_order_them() {
    let body = format!(
        "{TITLE}\n\n## I. Opening\n\n1. It met.\n\n## II. Peat\n\n## A. Wet peat\n\n## 1. Bogs\n\n2. It grew.\n\n## Panel on moss\n\n\
         3. It met.\n\n## 2. Fens\n\n4. It grew.\n\n## B. Dry peat\n\n5. It met.\n\n## III. Adoption of the report\n\n6. It adopted it.\n"
    );
    assert_eq!(
        headings(&body),
        [
            "1 I Opening",
            "1 II Peat",
            "2 A Wet peat",
            "3 1 Bogs",
            "4 Panel on moss",
            "3 2 Fens",
            "2 B Dry peat",
            "1 III Adoption of the report"
        ]
    );
    assert_eq!(numbers(&body), [1, 2, 3, 4, 5, 6]);
}

#[test]
fn a_numbered_part_has_the_heading_below_it_for_its_title() {
    let body = format!(
        "{TITLE}\n\n## Chapter I\n\n## Matters for action\n\n## A. Draft texts\n\n1. It sends them.\n\n## Resolution 5/1\n\n## Keeping moss\n\n\
         The Board,\n\n1. Keeps moss;\n\n2. Asks for more.\n\n## B. Other matters\n\n2. It met.\n\n## Chapter II\n\n## Peat\n\n3. It grew.\n\n\
         ## Annex\n\n## List of papers\n\nPaper one\n"
    );
    assert_eq!(
        headings(&body),
        [
            "1 I Matters for action",
            "2 A Draft texts",
            "3 Resolution 5/1 Keeping moss",
            "2 B Other matters",
            "1 II Peat",
            "1 Annex List of papers"
        ]
    );
    assert_eq!(numbers(&body), [1, 2, 3]);
}

#[test]
fn the_letters_of_a_symbol_may_be_set_apart() {
    for symbol in [
        "United Nations **CAC**/COSP/WG.2/2017/9",
        "United Nations CAC /COSP/WG.2/2017/9",
        "**CAC**/COSP/WG.2/2017/9",
    ] {
        let report = report(&format!("{symbol}\n\nDistr.: General\n\n{TITLE}\n\n## I. Peat\n\n1. It met.\n"));
        assert_eq!(report.masthead().symbols()[0].to_string(), "CAC/COSP/WG.2/2017/9", "{symbol}");
    }
}

#[test]
fn the_symbol_below_the_title_is_that_of_the_report() {
    let report = report(&format!(
        "{TITLE}\n*Bonn, 2 May 2018*\n\nCAC/COSP/WG.4/2018/5\n\n**I. Introduction**\n\n1. It met.\n"
    ));
    assert_eq!(report.masthead().symbols()[0].to_string(), "CAC/COSP/WG.4/2018/5");
}

#[test]
fn symbols_in_the_cells_of_an_annex_are_words() {
    let cells = "Symbol\n\nTitle\n\nCAC/COSP/2013/1\n\nAgenda\n\nCAC/COSP/2013/4 and Corr.1\n\nPaper\n\nCAC/COSP/2013/L.2/Rev.1\n\nDraft\n\nLast\n\nwords\n";
    let body = format!(
        "CAC/COSP/2013/9\n\nDistr.: General\n\n{TITLE}\n\nI. Peat\n\n1. It met.\n\nAnnex\n\nList of papers\n\n{cells}"
    );
    let words: Vec<String> =
        report(&body).paragraphs().iter().map(|paragraph| paragraph.text().to_owned()).collect();
    let words = words.join(" ");
    assert!(words.contains("CAC/COSP/2013/1") && words.contains("CAC/COSP/2013/L.2/Rev.1"), "{words}");
}

#[test]
fn the_number_of_a_heading_may_be_parted_from_its_title_in_other_ways() {
    for number in ["I –", "I)", "I:", "I -"] {
        let body = format!(
            "{TITLE}\n\n## {number} Introduction\n\n1. It met.\n\n## {} Peat\n\n2. It grew.\n",
            number.replace('I', "II")
        );
        assert_eq!(headings(&body), ["1 I Introduction", "1 II Peat"], "{number}");
    }
}

#[test]
fn a_heading_with_a_figure_is_no_paragraph() {
    let body = format!(
        "{TITLE}\n\n## 1. Introduction\n\n1.1 The Group met.\n\n1.2 It grew.\n\n## 2. Adoption of the report\n\n2.1 It adopted it.\n"
    );
    assert_eq!(headings(&body), ["1 1 Introduction", "1 2 Adoption of the report"]);
    assert_eq!(numbers(&body), [0; 0]);
}

#[test]
fn the_first_chapter_ends_contents_also_where_it_is_strong_alone() {
    let body = format!(
        "{TITLE}\n\nContents\n\n*Page*\n\nI. Texts\t1\n\nA. Draft texts\t1\n\nII. Peat\t5\n\n**Chapter I**\n\n**Texts**\n\nA. **Draft texts**\n\n\
         1. It sends them.\n\n**Chapter II**\n\n**Peat**\n\n2. It met.\n"
    );
    assert_eq!(headings(&body), ["1 I Texts", "2 A Draft texts", "1 II Peat"]);
}

#[test]
fn sentences_that_are_marked_as_headings_are_paragraphs() {
    let body = format!(
        "{TITLE}\n\n## I. Opening\n\n#### 1. The Group met in Bonn.\n\n#### 2. It grew.\n\n## II. Peat\n\n#### 3. It rose.\n"
    );
    assert_eq!(numbers(&body), [1, 2, 3]);
}

#[test]
fn headings_with_which_reports_end_stand_beside_the_chapters() {
    let body = format!(
        "{TITLE}\n\n## I. Opening\n\n1. It met.\n\n## II. Peat\n\n2. It grew.\n\n## Statement by the secretariat\n\n3. It spoke.\n\n\
         ## Conclusions and recommendations\n\n4. It asked.\n\n## Adoption of the report\n\n5. It rose.\n"
    );
    assert_eq!(
        headings(&body),
        [
            "1 I Opening",
            "1 II Peat",
            "2 Statement by the secretariat",
            "1 Conclusions and recommendations",
            "1 Adoption of the report"
        ]
    );
}

#[test]
fn the_entries_of_contents_may_be_strong() {
    let entries = "**I.** **Opening 2**\n\n**II.** **Peat and sand 3**\n\n**A.** **Wet peat 3**\n\n**III.** **Adoption of the report 4**\n\n";
    let body = format!(
        "{TITLE}\n\nContents\n\n{entries}**I.** **Opening**\n\n1. It met.\n\n**II.** **Peat and sand**\n\n**A.** **Wet peat**\n\n2. It grew.\n\n**III.** **Adoption of the report**\n\n3. It rose.\n"
    );
    assert_eq!(
        headings(&body),
        ["1 I Opening", "1 II Peat and sand", "2 A Wet peat", "1 III Adoption of the report"]
    );
}

#[test]
fn dashes_that_a_converter_escaped_open_items() {
    let body = format!(
        "{TITLE}\n\n## I. Opening\n\n1\\. It had two needs:\n\n\\- sand;\n\n\\- peat.\n\n2\\. It rose.\n"
    );
    let report = uncac::parse(&body).into_report();
    let items: Vec<&str> = report.paragraphs()[0].all_items().map(uncac::Item::text).collect();
    assert_eq!(items, ["sand;", "peat."]);
}

#[test]
fn a_paragraph_may_begin_in_a_link() {
    let text = "I. Peat\n\n1. The Board met.\n\n[2. At that meeting it read A/PEAT/1/L.2](https://peat.example/A/PEAT/1/L.2)\nand liked it.\n\n\
                3. It read a note [(A/PEAT/1/3).](https://peat.example/A/PEAT/1/3)\n";
    assert_eq!(
        report(text).paragraphs().iter().map(uncac::Paragraph::text).collect::<Vec<_>>(),
        [
            "The Board met.",
            "At that meeting it read A/PEAT/1/L.2 and liked it.",
            "It read a note (A/PEAT/1/3)."
        ]
    );
}

#[test]
fn a_title_may_end_with_the_star_of_a_note_in_strong_type() {
    let text = "# **Board on Peat**\n\n## **Report of the Board on Peat on its second session***\n\n## **I. Opening**\n\n1. The Board met.\n";
    assert_eq!(report(text).title(), Some("Report of the Board on Peat on its second session"));
    assert_eq!(headings(text), ["1 I Opening"]);
}
