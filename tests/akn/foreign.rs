//! Documents by other hands.

use uncac::{NoteMark, Paragraph, Place, akn};

/// A document of the profile with this main body, and a prefix on every element.
fn document(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- by hand -->\n<akn:akomaNtoso xmlns:akn=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n<akn:debateReport name=\"meetingReport\">{}</akn:debateReport>\n</akn:akomaNtoso>\n",
        body.replace("</", "\u{0}").replace('<', "<akn:").replace('\u{0}', "</akn:")
    )
}

#[test]
fn sections_paragraphs_and_points_are_read() {
    let report = akn::read(&document(
        "<preface><p><docTitle>Report on the meeting</docTitle></p><p><docNumber>A/HRC/59/60</docNumber></p><p><docDate date=\"2025-04-22\">22 April 2025</docDate></p></preface>
        <mainBody>
          <part><num>I.</num><heading>Introduction</heading>
            <paragraph><num>1.</num><content><p>The <b>Group</b> met.</p><p>It went on.</p></content></paragraph>
            <paragraph><num>2.</num><intro><p>It asked:</p></intro>
              <point><num>(a)</num><content><p>This;</p></content></point>
              <point><num>(b)</num><intro><p>That:</p></intro><indent><num>-</num><content><p>Now</p></content></indent></point>
              <wrapUp><p>And closed.</p></wrapUp>
            </paragraph>
          </part>
        </mainBody>",
    ))
    .unwrap();
    assert_eq!(report.title(), Some("Report on the meeting"));
    assert_eq!(report.masthead().symbol().unwrap().as_str(), "A/HRC/59/60");
    assert_eq!(report.masthead().date().unwrap().to_string(), "2025-04-22");
    let section = &report.sections()[0];
    assert_eq!((section.number(), section.title()), (Some("I"), Some("Introduction")));
    assert_eq!((section.first_paragraph(), section.last_paragraph()), (Some(1), Some(2)));
    let texts: Vec<&str> = report.paragraphs().iter().map(Paragraph::text).collect();
    assert_eq!(texts, ["The Group met. It went on.", "It asked:", "And closed."]);
    let labels: Vec<&str> = report.paragraphs()[1].all_items().map(uncac::Item::label).collect();
    assert_eq!(labels, ["(a)", "(b)", "-"]);
}

#[test]
fn citations_are_read_from_the_words_of_references() {
    let report = akn::read(&document(
        "<mainBody><paragraph><num>7</num><content><p>See <ref href=\"#x\">articles 7-9 of the Convention</ref> and <ref href=\"#y\">elsewhere</ref>.</p></content></paragraph></mainBody>",
    ))
    .unwrap();
    let [citation] = report.citations() else { panic!("{:?}", report.citations()) };
    assert_eq!(citation.provisions().count(), 3);
    assert_eq!(citation.place(), &Place::Paragraph(7));
}

#[test]
fn a_note_inside_the_words_is_a_note() {
    let report = akn::read(&document(
        "<mainBody><paragraph><num>3.</num><content><p>Words<authorialNote marker=\"4\"><p>A note.</p></authorialNote> go on.</p></content></paragraph></mainBody>",
    ))
    .unwrap();
    let paragraph = report.paragraph(3).unwrap();
    assert_eq!(paragraph.text(), "Words go on.");
    assert_eq!(paragraph.marks()[0].start(), 5);
    assert_eq!(paragraph.marks()[0].indicated_note(), Some(&NoteMark::Number(4)));
    let note = &report.footnotes()[0];
    assert_eq!((note.text(), note.paragraph()), ("A note.", Some(3)));
}

#[test]
fn a_number_that_is_none_and_words_in_unknown_elements_are_kept() {
    let report = akn::read(&document(
        "<mainBody><paragraph><num>12 bis.</num><content><p>Words.</p></content></paragraph><narrative><p>More <strange>words</strange>.</p></narrative>stray</mainBody>",
    ))
    .unwrap();
    let texts: Vec<&str> = report.paragraphs().iter().map(Paragraph::text).collect();
    assert_eq!(texts, ["12 bis. Words.", "More words.", "stray"]);
}

#[test]
fn a_document_without_main_body_is_an_empty_report() {
    let report = akn::read(&document("<meta></meta>")).unwrap();
    assert_eq!(report, uncac::Report::default());
}
