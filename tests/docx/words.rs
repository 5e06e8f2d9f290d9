//! What becomes of words, looks, notes, tables and tracked changes.

use super::word::{Word, paragraph, run, style};
use super::{body, text};

fn styled(id: &str, words: &str) -> String {
    paragraph(&format!(r#"<w:pStyle w:val="{id}"/>"#), words)
}

#[test]
fn paragraphs_are_parted_by_a_blank_line() {
    assert_eq!(
        body(&(paragraph("", "One.") + &paragraph("", "") + &paragraph("", "Two."))),
        "One.\n\nTwo.\n"
    );
    assert_eq!(body(""), "");
}

#[test]
fn headings_are_told_by_their_styles() {
    let styles = [
        style("berschrift1", "heading 1", ""),
        style("Titre2", "Titre 2", ""),
        style("Kid", "Section", r#"<w:outlineLvl w:val="2"/>"#),
        r#"<w:style w:type="paragraph" w:styleId="Child"><w:name w:val="Mine"/><w:basedOn w:val="berschrift1"/></w:style>"#
            .to_owned(),
        style("Titel", "Title", ""),
    ];
    let paragraphs = [
        styled("Titel", "Report of the Group"),
        styled("berschrift1", "Introduction"),
        styled("Titre2", "Opening"),
        styled("Kid", "Agenda"),
        styled("Child", "Closing"),
        paragraph(r#"<w:outlineLvl w:val="1"/>"#, "Annex"),
    ];
    let file = Word { styles: styles.concat(), ..Word::of(&paragraphs.concat()) };
    assert_eq!(
        text(&file),
        "# Report of the Group\n\n## Introduction\n\n### Opening\n\n#### Agenda\n\n## Closing\n\n### Annex\n"
    );
}

#[test]
fn a_whole_paragraph_is_no_heading_whatever_its_style() {
    let words = format!("The Group {}met.", "recalled that it had met before and ".repeat(6));
    let file = Word { styles: style("H", "heading 2", ""), ..Word::of(&styled("H", &words)) };
    assert_eq!(text(&file), format!("{words}\n"));
}

#[test]
fn looks_are_emphasis() {
    let words = [
        run("", "the "),
        run("<w:i/>", "Resource "),
        run("<w:i/>", "Guide"),
        run("", " and "),
        run("<w:b/>", "all"),
    ];
    assert_eq!(body(&format!("<w:p>{}</w:p>", words.concat())), "the *Resource Guide* and **all**\n");
    let off = run(r#"<w:i w:val="0"/>"#, "plain");
    assert_eq!(body(&format!("<w:p>{off}</w:p>")), "plain\n");
}

#[test]
fn the_style_of_characters_emphasizes_too() {
    let styles = r#"<w:style w:type="character" w:styleId="E"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>"#;
    let words = run(r#"<w:rStyle w:val="E"/>"#, "Guide");
    let file = Word { styles: styles.to_owned(), ..Word::of(&format!("<w:p>{words}</w:p>")) };
    assert_eq!(text(&file), "*Guide*\n");
}

#[test]
fn a_typed_number_stays_outside_of_the_emphasis() {
    assert_eq!(body(&format!("<w:p>{}</w:p>", run("<w:b/>", "12. Recalling"))), "12. **Recalling**\n");
}

#[test]
fn hidden_words_are_left_out() {
    let words = run("", "seen") + &run("<w:vanish/>", " unseen");
    assert_eq!(body(&format!("<w:p>{words}</w:p>")), "seen\n");
}

#[test]
fn tracked_changes_are_read_as_accepted() {
    let words = format!(
        "<w:p>{}<w:ins>{}</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:moveFrom>{}</w:moveFrom><w:moveTo>{}</w:moveTo></w:p>",
        run("", "The "),
        run("", "new "),
        run("", "far "),
        run("", "text")
    );
    assert_eq!(body(&words), "The new text\n");
}

#[test]
fn a_paragraph_whose_end_was_taken_out_goes_on() {
    let first = paragraph("<w:rPr><w:del/></w:rPr>", "The Group");
    assert_eq!(body(&(first + &paragraph("", "met."))), "The Group met.\n");
    let gone =
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>";
    assert_eq!(body(&(gone.to_owned() + &paragraph("", "met."))), "met.\n");
}

#[test]
fn properties_as_they_were_are_no_properties() {
    let changed = r#"<w:pStyle w:val="B"/><w:pPrChange><w:pPr><w:pStyle w:val="H"/><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>"#;
    assert_eq!(body(&paragraph(changed, "The Group met.")), "The Group met.\n");
}

#[test]
fn tabs_breaks_and_hyphens_are_read() {
    let words = "<w:p><w:r><w:t>1.</w:t><w:tab/><w:t>The Vice</w:t><w:noBreakHyphen/><w:t>Chair co</w:t><w:softHyphen/><w:t>operated</w:t><w:br/><w:t>well</w:t><w:br w:type=\"page\"/></w:r></w:p>";
    assert_eq!(body(words), "1. The Vice-Chair cooperated well\n");
}

#[test]
fn items_broken_by_hand_stay_lines() {
    let words =
        "<w:p><w:r><w:t>The following:</w:t><w:br/><w:t>(a) One;</w:t><w:br/><w:t>(b) Two.</w:t></w:r></w:p>";
    assert_eq!(body(words), "The following:\n(a) One;\n(b) Two.\n");
}

#[test]
fn of_a_field_the_result_is_read() {
    let field = |kind: &str| format!(r#"<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>"#);
    let words = format!(
        "<w:p>{}{}<w:r><w:instrText>REF x</w:instrText></w:r>{}{}{}{}</w:p>",
        run("", "see paragraph "),
        field("begin"),
        run("", "REF"),
        field("separate"),
        run("", "12"),
        field("end")
    );
    assert_eq!(body(&words), "see paragraph 12\n");
    let simple = format!(r#"<w:p><w:fldSimple w:instr="PAGE">{}</w:fldSimple></w:p>"#, run("", "3 pages"));
    assert_eq!(body(&simple), "3 pages\n");
}

#[test]
fn a_field_that_never_ends_does_not_swallow_the_text() {
    let open = r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>"#;
    assert_eq!(body(&(open.to_owned() + &paragraph("", "The Group met."))), "The Group met.\n");
}

#[test]
fn of_alternatives_one_is_read() {
    let inside = |words: &str| format!("<w:txbxContent>{}</w:txbxContent>", paragraph("", words));
    let words = format!(
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent></w:r>{}</w:p>",
        inside("In a box."),
        inside("In a box."),
        run("", "Beside it.")
    );
    assert_eq!(body(&words), "In a box.\n\nBeside it.\n");
}

#[test]
fn links_controls_and_formulas_are_read_through() {
    let words = format!(
        "<w:p><w:hyperlink r:id=\"x\">{}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt><m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath></w:p>",
        run("", "www.unodc.org "),
        run("", "filled ")
    );
    assert_eq!(body(&words), "www.unodc.org filled x+y\n");
    let empty = format!(
        "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>{}</w:p>",
        run("", "Click here"),
        run("", "after")
    );
    assert_eq!(body(&empty), "after\n");
}

#[test]
fn symbols_are_characters() {
    let words =
        r#"<w:p><w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:t xml:space="preserve"> One</w:t></w:r></w:p>"#;
    assert_eq!(body(words), "• One\n");
}

#[test]
fn words_that_look_like_mark_up_are_read_as_words() {
    let words = r"# The \* of *all* in [^1] and 10²";
    let read = uncac::docx::parse(&Word::of(&paragraph("", words)).build()).unwrap();
    assert_eq!(read.report().paragraphs()[0].text(), words);
    assert!(read.report().paragraphs()[0].marks().is_empty());
}

fn reference(id: u32) -> String {
    format!(r#"<w:r><w:footnoteReference w:id="{id}"/></w:r>"#)
}

#[test]
fn notes_are_numbered_in_the_order_of_the_text() {
    let file = Word {
        footnotes: format!(
            r#"<w:footnote w:type="separator" w:id="0">{}</w:footnote><w:footnote w:id="7">{}{}</w:footnote>"#,
            paragraph("", "—"),
            paragraph("", "See"),
            paragraph("", "the Guide.")
        ),
        endnotes: format!(r#"<w:endnote w:id="7">{}</w:endnote>"#, paragraph("", "At the end.")),
        ..Word::of(&format!(
            r#"<w:p>{}<w:r><w:endnoteReference w:id="7"/></w:r>{}{}</w:p>"#,
            run("", "One,"),
            run("", " two."),
            reference(7)
        ))
    };
    assert_eq!(text(&file), "One,[^1] two.[^2]\n\n[^1]: At the end.\n\n[^2]: See the Guide.\n");
}

#[test]
fn a_mark_that_the_author_chose_stays() {
    let file = Word {
        footnotes: format!(r#"<w:footnote w:id="1">{}</w:footnote>"#, paragraph("", "* Reissued.")),
        ..Word::of(&format!(
            r#"<w:p>{}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r></w:p>"#,
            run("", "Report of the Group")
        ))
    };
    assert_eq!(text(&file), "Report of the Group[^*]\n\n[^*]: Reissued.\n");
}

#[test]
fn notes_that_were_typed_are_notes() {
    let raised = |figure: &str| run(r#"<w:vertAlign w:val="superscript"/>"#, figure);
    let words = format!(
        "<w:p>{}{}{}</w:p><w:p>{}{}</w:p>",
        run("", "the Guide"),
        raised("1"),
        run("", " on 10 km²"),
        raised("1"),
        run("", " Sales No. E.11.IV.5.")
    );
    assert_eq!(body(&words), "the Guide¹ on 10 km\\²\n\n¹ Sales No. E.11.IV.5.\n");
}

fn table(rows: &[&[&str]]) -> String {
    let cell = |words: &&str| format!("<w:tc>{}</w:tc>", paragraph("", words));
    let row = |cells: &&[&str]| format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>());
    format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

#[test]
fn a_table_before_the_text_is_a_masthead() {
    let rows = table(&[&["United Nations", "CAC/COSP/2009/15"], &["", "Distr.: General"]]);
    assert_eq!(body(&rows), "United Nations\n\nCAC/COSP/2009/15\n\nDistr.: General\n");
}

#[test]
fn the_lines_of_a_cell_of_the_masthead_stay_lines() {
    let cell = "Distr.: General</w:t><w:br/><w:t>8 March 2022";
    let rows = format!(
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p>{}</w:tc></w:tr></w:tbl>",
        paragraph("", "Original: English")
    );
    assert_eq!(body(&rows), "Distr.: General\n8 March 2022\nOriginal: English\n");
}

#[test]
fn a_table_in_the_text_is_lines() {
    let styles = style("H", "heading 1", "");
    let rows = table(&[&["State", "Cases"], &["Austria", "2 | 3"]]);
    let file = Word { styles, ..Word::of(&(styled("H", "Cases") + &rows)) };
    assert_eq!(text(&file), "## Cases\n\n| State | Cases |\n\n| Austria | 2 \\| 3 |\n");
}

#[test]
fn a_number_in_a_cell_of_its_own_stands_before_its_words() {
    let styles = style("H", "heading 1", "");
    let rows = table(&[&["1.", "The Group met."], &["(a)", "In Vienna;"]]);
    let file = Word { styles, ..Word::of(&(styled("H", "Opening") + &rows)) };
    assert_eq!(text(&file), "## Opening\n\n1. The Group met.\n\n(a) In Vienna;\n");
}

#[test]
fn a_row_that_was_taken_out_is_left_out() {
    let rows = format!(
        "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{}</w:tc></w:tr><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>",
        paragraph("", "Gone"),
        paragraph("", "Here")
    );
    assert_eq!(body(&rows), "Here\n");
}

#[test]
fn the_symbol_in_the_first_header_is_read_where_the_text_has_none() {
    let header = paragraph("", "CAC/COSP/2009/15") + &paragraph("", "Page 1");
    let file = Word { header: header.clone(), ..Word::of(&paragraph("", "United Nations")) };
    assert_eq!(text(&file), "CAC/COSP/2009/15\n\nUnited Nations\n");
    let file = Word { header, ..Word::of(&paragraph("", "CAC/COSP/2009/15")) };
    assert_eq!(text(&file), "CAC/COSP/2009/15\n");
}

#[test]
fn the_job_number_in_the_first_footer_is_read_where_the_text_has_none() {
    let footer = paragraph("", "V.09-87654 (E)    151009") + &paragraph("", "*0987654*");
    let file =
        Word { footer, ..Word::of(&(paragraph("", "United Nations") + &paragraph("", "CAC/COSP/2009/15"))) };
    assert_eq!(text(&file), "V.09-87654 (E) 151009\n\nUnited Nations\n\nCAC/COSP/2009/15\n");
    let parsed = uncac::docx::parse(&file.build()).unwrap();
    assert_eq!(parsed.report().masthead().job_number(), Some("V.09-87654 (E)"));
    assert_eq!(
        parsed.report().masthead().symbol().map(ToString::to_string).as_deref(),
        Some("CAC/COSP/2009/15")
    );
}

#[test]
fn entries_of_contents_keep_the_tab_before_the_page() {
    let entry = r#"<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>I.</w:t><w:tab/><w:t>Introduction</w:t><w:tab/><w:t>3</w:t></w:r></w:p>"#;
    let file = Word { styles: style("T", "toc 1", ""), ..Word::of(entry) };
    assert_eq!(text(&file), "I. Introduction\t3\n");
}

#[test]
fn nothing_in_a_document_is_front_matter() {
    assert_eq!(
        body(&(paragraph("", "---") + &paragraph("", "a: b") + &paragraph("", "---"))),
        "\\---\n\na: b\n\n---\n"
    );
}
