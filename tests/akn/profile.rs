//! What the profile of the United Nations asks for, piece by piece.

use uncac::{BodyId, DocumentSymbol, Meeting, Paragraph, Report, akn};

use super::{parsed, real};

/// A report with a masthead, and these words in its body.
fn xml(body: &str) -> String {
    let head = "CAC/COSP/WG.4/2011/4\n\nDistr.: General\n5 September 2011\n\nOriginal: English\n\nReport on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in Vienna from 22 to 24 August 2011\n\n";
    akn::write(&parsed(&format!("{head}I. Introduction\n\n{body}")))
}

#[track_caller]
fn assert_has(xml: &str, parts: &[&str]) {
    for part in parts {
        assert!(xml.contains(part), "expected {part} in\n{xml}");
    }
}

#[test]
fn addresses_of_work_expression_and_manifestation() {
    let work = "/akn/un/debateReport/report/un-cac-cosp-wg4/2011-09-05/CAC-COSP-WG.4-2011-4";
    let xml = xml("1. Words.\n");
    assert_has(
        &xml,
        &[
            "<debateReport name=\"meetingReport\">",
            &format!("<FRBRWork><FRBRthis value=\"{work}/!main\"/><FRBRuri value=\"{work}\"/>"),
            &format!(
                "<FRBRExpression><FRBRthis value=\"{work}/eng@2011-09-05/!main\"/><FRBRuri value=\"{work}/eng@2011-09-05\"/>"
            ),
            &format!(
                "<FRBRManifestation><FRBRthis value=\"{work}/eng@2011-09-05/!main.xml\"/><FRBRuri value=\"{work}/eng@2011-09-05.xml\"/>"
            ),
            "<FRBRdate date=\"2011-09-05\" name=\"document\"/><FRBRauthor href=\"#un-cac-cosp-wg4\" as=\"#author\"/>",
            "<FRBRcountry value=\"un\"/><FRBRsubtype value=\"report\"/>",
            "<FRBRnumber value=\"CAC-COSP-WG.4-2011-4\" showAs=\"CAC/COSP/WG.4/2011/4\"/>",
            "<FRBRlanguage language=\"eng\"/>",
            "<TLCOrganization eId=\"un-cac-cosp-wg4\" href=\"/ontology/akn/un/un-cac-cosp-wg4\"",
        ],
    );
}

#[test]
fn a_document_without_date_is_dated_by_its_year() {
    let xml = akn::write(&parsed(
        "United Nations\n\nCAC/COSP/WG.4/2011/4\n\nDistr.: General\n\nReport on the meeting\n\nI. Introduction\n\n1. Words.\n",
    ));
    assert_has(
        &xml,
        &[
            "/un-cac-cosp-wg4/2011-01-01/CAC-COSP-WG.4-2011-4",
            "<FRBRdate date=\"2011-01-01\" name=\"year\"/>",
        ],
    );
}

#[test]
fn a_document_without_symbol_is_named_by_its_meeting() {
    let meeting = Meeting::new(BodyId::Prevention, "2011-08-22/2011-08-24".parse().unwrap());
    let xml = akn::write(&Report::builder(meeting).paragraph("Words.").build().unwrap());
    assert_has(&xml, &["/report/un-cac-cosp-wg4/2011-01-01/CAC-COSP-WG.4-2011-4/!main"]);
    let xml = akn::write(&parsed("Words."));
    assert_has(&xml, &["/akn/un/debateReport/report/un/0001-01-01/nn/!main", "name=\"unknown\""]);
}

#[test]
fn parts_come_in_the_order_of_the_profile() {
    let xml = xml("1. Words.\n\nAnnex I\n\nList\n\n1. Words.\n");
    let parts = ["<meta>", "<coverPage>", "<preface>", "<mainBody>", "<attachments>"];
    let places: Vec<usize> = parts.iter().map(|part| xml.find(part).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert_has(
        &xml,
        &[
            "<container eId=\"container_1\" name=\"symbol\"><p><docNumber>CAC/COSP/WG.4/2011/4</docNumber></p></container>",
            "name=\"distribution\"><p>General</p>",
            "<docDate date=\"2011-09-05\">",
            "<p><docTitle>Report on the meeting of",
        ],
    );
}

#[test]
fn identifiers_carry_the_printed_numbers() {
    let xml = xml("1. One.\n\nA. Opening\n\n2. Two, namely:\n\n(a) This;\n\n(b) That.\n\n12. Twelve.\n");
    assert_has(
        &xml,
        &[
            "<section eId=\"sec_I\"><num>I.</num> <heading>Introduction</heading>",
            "<subsection eId=\"sec_I__subsec_A\"><num>A.</num> <heading>Opening</heading>",
            "<paragraph eId=\"para_1\"><num>1.</num> <content><p>One.</p></content></paragraph>",
            "<paragraph eId=\"para_2\"><num>2.</num> <list eId=\"para_2__list_1\"><intro><p>Two, namely:</p></intro>",
            "<point eId=\"para_2__list_1__point_a\"><num>(a)</num> <content><p>This;</p></content></point>",
        ],
    );
}

#[test]
fn annexes_are_attachments_with_identifiers_of_their_own() {
    let meeting = Meeting::new(BodyId::Prevention, "2011-08-22/2011-08-24".parse().unwrap());
    let report = Report::builder(meeting)
        .section(1, "I", "Introduction")
        .paragraph("Words.")
        .section(1, "Annex I", "List of documents")
        .paragraph("More words.")
        .section(2, "A", "Documents")
        .section(1, "Annex II", "Other list")
        .paragraph("Last words.");
    assert_has(
        &akn::write(&report.build().unwrap()),
        &[
            "<attachment eId=\"att_I\"><num>Annex I</num> <heading>List of documents</heading>",
            "<doc name=\"annex\"><meta>",
            "/CAC-COSP-WG.4-2011-4/!annex_2\"/>",
            "<paragraph eId=\"para_1\">",
            "<paragraph eId=\"att_I__para_2\">",
            "<section eId=\"att_I__sec_A\">",
            "<paragraph eId=\"att_II__para_3\">",
        ],
    );
}

#[test]
fn references_stand_around_the_very_words() {
    let convention = "/akn/un/act/provision/un-ga/2003-10-31/58-4/!main";
    let xml = xml(
        "1. See article 6, paragraph 3, of the Convention, chapter II and CAC/COSP/WG.4/2011/2, and its report (CAC/COSP/WG.4/2011/4).\n",
    );
    assert_has(
        &xml,
        &[
            &format!(
                "See <ref eId=\"para_1__ref_1\" href=\"{convention}#art_6__para_3\">article 6, paragraph 3, of the Convention</ref>, "
            ),
            &format!("<ref eId=\"para_1__ref_2\" href=\"{convention}#chp_II\">chapter II</ref>"),
            "href=\"/akn/un/doc/un-cac-cosp-wg4/2011-01-01/CAC-COSP-WG.4-2011-2\">CAC/COSP/WG.4/2011/2</ref>",
            "href=\"/akn/un/debateReport/report/un-cac-cosp-wg4/2011-09-05/CAC-COSP-WG.4-2011-4\">CAC/COSP/WG.4/2011/4</ref>",
        ],
    );
}

#[test]
fn a_range_joins_its_ends_and_the_metadata_tell_each() {
    let convention = "/akn/un/act/provision/un-ga/2003-10-31/58-4/!main";
    let xml = xml("1. See articles 7-9 of the Convention.\n");
    assert_has(
        &xml,
        &[
            &format!("href=\"{convention}#art_7-&gt;art_9\">articles 7-9 of the Convention</ref>"),
            &format!(
                "<alternativeReference for=\"#para_1__ref_1\" href=\"{convention}#art_8\" showAs=\"article 8\"/>"
            ),
        ],
    );
    assert_eq!(xml.matches("<alternativeReference ").count(), 3);
}

#[test]
fn a_day_is_a_date_and_a_part_of_the_report_is_pointed_to() {
    let xml = xml(
        "1. On 22 August 2011, see paragraph 2 above, section I above, and paragraph 99 above.\n\n2. Words.\n",
    );
    assert_has(
        &xml,
        &[
            "<date eId=\"para_1__ref_1\" date=\"2011-08-22\">22 August 2011</date>",
            "href=\"#para_2\">paragraph 2",
            "href=\"#sec_I\">section I above</ref>",
        ],
    );
    assert!(!xml.contains("#para_99"));
}

#[test]
fn participants_are_declared_once_and_pointed_to() {
    let xml = xml(
        "1. The following States parties to the Convention were represented: Austria, Bolivia (Plurinational State of) and Oman.\n",
    );
    assert_has(
        &xml,
        &[
            "<TLCOrganization eId=\"bol\" href=\"/ontology/akn/un/bol\" showAs=\"Bolivia (Plurinational State of)\"/>",
            "<organization refersTo=\"#bol\">Bolivia (Plurinational State of)</organization>",
            "<uncac:participant refersTo=\"#bol\"",
        ],
    );
    assert_eq!(xml.matches("eId=\"bol\"").count(), 1);
}

#[test]
fn notes_and_emphasis() {
    let xml = xml("1. See the *Guide to Words*.[^1]\n\n[^1]: Sales No. E.11.IV.5.\n");
    assert_has(
        &xml,
        &[
            "See the <i>Guide to Words</i>.<noteRef href=\"#authorialNote_1\" marker=\"1\"/></p>",
            "<authorialNote eId=\"authorialNote_1\" marker=\"1\" placement=\"bottom\"><p><inline ",
        ],
    );
}

#[test]
fn numbers_that_come_twice_give_identifiers_that_do_not() {
    let xml = xml("1. One.\n\n1. One again.\n\nI. Introduction\n\n1. And again.\n");
    let mut eids: Vec<&str> =
        xml.split(" eId=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let count = eids.len();
    eids.sort_unstable();
    eids.dedup();
    assert_eq!(eids.len(), count);
    assert!(eids.contains(&"sec_I-2") && eids.contains(&"sec_I"));
}

#[test]
fn a_paragraph_without_number_is_no_numbered_paragraph() {
    let meeting = Meeting::default();
    let report = Report::builder(meeting).section(1, "I", "One").build().unwrap();
    let json = report.to_json().unwrap().replace(
        "\"paragraphs\": []",
        "\"paragraphs\": [{\"number\": null, \"section\": \"I\", \"text\": \"Words.\"}]",
    );
    let report = Report::from_json(&json).unwrap();
    assert_eq!(report.paragraphs().first().map(Paragraph::text), Some("Words."));
    assert_has(&akn::write(&report), &["<alinea eId=\"al_1\"><content><p>Words.</p></content></alinea>"]);
}

#[test]
fn the_2011_report() {
    let Some(text) = real::report_2011() else { return };
    let report = parsed(&text);
    let xml = akn::write(&report);
    let own: DocumentSymbol = "CAC/COSP/WG.4/2011/4".parse().unwrap();
    assert_has(
        &xml,
        &[&format!("showAs=\"{own}\""), "/report/un-cac-cosp-wg4/2011-09-05/CAC-COSP-WG.4-2011-4/!main"],
    );
    let numbered = report.paragraphs().iter().filter_map(Paragraph::number);
    for number in numbered {
        assert_eq!(xml.matches(&format!("<paragraph eId=\"para_{number}\"")).count(), 1, "{number}");
    }
    let marked_up = ["<ref ", "<date ", "<inline "].iter().map(|tag| xml.matches(tag).count()).sum::<usize>();
    assert_eq!(marked_up, report.citations().len());
}
