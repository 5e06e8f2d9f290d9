//! What was written is read back equal.

use proptest::prelude::*;
use uncac::{AgendaItem, Item, Mark, NoteMark, Paragraph, Report, Section, akn};

use super::{generate, parsed, reports};

#[track_caller]
fn assert_same(name: &str, report: &Report) {
    let xml = akn::write(report);
    let read = akn::read(&xml).unwrap_or_else(|error| panic!("{name}: {error}\n{xml}"));
    assert!(read == *report, "{name}: read, written: {:#?}\n{xml}", difference(&read, report));
}

/// The first lines in which two reports differ.
fn difference(read: &Report, written: &Report) -> Option<(String, String)> {
    let (read, written) = (read.to_json().unwrap(), written.to_json().unwrap());
    let (read, written) = (read.lines().map(str::to_owned), written.lines().map(str::to_owned));
    read.zip(written).find(|(read, written)| read != written)
}

#[test]
fn every_report() {
    for (name, report) in reports() {
        assert_same(&name, &report);
    }
}

#[test]
fn what_is_read_is_written_again_the_same() {
    for (name, report) in reports() {
        let xml = akn::write(&report);
        assert_eq!(akn::write(&akn::read(&xml).unwrap()), xml, "{name}");
    }
}

proptest! {
    #![proptest_config(generate::config(400))]

    #[test]
    fn any_report((report, expected) in generate::report()) {
        let xml = akn::write(&report);
        let read = akn::read(&xml).map_err(|error| TestCaseError::fail(format!("{error}\n{xml}")))?;
        prop_assert!(read == expected, "read, written: {:#?}\n{}", difference(&read, &expected), xml);
    }

    #[test]
    fn any_text(text in "(?s)([IVA1-9]{1,2}\\. |\\([a-c]\\) |[a-z <>&]{1,20}|\\*|\\[\\^1\\]|\n\n|Annex I\n\n|articles 7-9 |\\PC){0,60}") {
        let report = parsed(&text);
        let read = akn::read(&akn::write(&report)).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert!(read == report, "read, written: {:#?}", difference(&read, &report));
    }
}

/// A report of one paragraph.
fn of(paragraph: Paragraph) -> Report {
    Report::builder(uncac::Meeting::default()).add_paragraph(paragraph).build().unwrap()
}

#[test]
fn emphasis_across_a_citation() {
    let text = "See article 6 of the Convention, and so on.";
    for (start, end) in [(0, 9), (4, 31), (8, 15), (8, 40), (0, 43), (4, 4), (31, 35), (0, 4)] {
        let marks = vec![Mark::emphasis(start, end)];
        let json = of(Paragraph::new(text).with_marks(marks)).to_json().unwrap();
        let citation = r#""citations": [{"kind": "article", "provisions": ["6"], "text": "article 6 of the Convention", "paragraph": 1}]"#;
        let report = Report::from_json(&json.replace("\"citations\": []", citation)).unwrap();
        assert_eq!(report.citations().len(), 1);
        let xml = akn::write(&report);
        assert!(xml.contains("<ref ") && xml.contains("<i>") && !xml.contains("<uncac:marks"), "{xml}");
        assert_same(&format!("{start} to {end}"), &report);
    }
}

#[test]
fn marks_that_xml_cannot_show_are_kept() {
    let note = |at| Mark::note(at, NoteMark::Number(1));
    for marks in [
        vec![Mark::emphasis(0, 3), Mark::emphasis(2, 5)],
        vec![note(4), note(2)],
        vec![Mark::emphasis(3, usize::MAX)],
        vec![Mark::emphasis(0, 5); 12],
    ] {
        let report = of(Paragraph::new("Words here.").with_marks(marks));
        assert!(akn::write(&report).contains("<uncac:marks"));
        assert_same("marks", &report);
    }
}

#[test]
fn deep_trees_stay_deep_and_within_what_readers_of_xml_accept() {
    let mut section = Section::new(1).with_number("1");
    let mut item = Item::new("(a)", "Words");
    let mut agenda = AgendaItem::new("1", "Words");
    for _ in 0..100 {
        section = Section::new(1).with_number("1").with_title("Title").with_section(section);
        item = Item::new("(a)", "Words").with_item(item).with_item(Item::new("(b)", "More"));
        agenda = AgendaItem::new("1", "Words").with_item(agenda);
    }
    let agenda = uncac::Agenda::new().with_item(agenda).with_paragraph(2);
    let report = Report::builder(uncac::Meeting::default()).paragraph("Words:").paragraph("The agenda:");
    let mut json: serde_json::Value = serde_json::to_value(report.build().unwrap()).unwrap();
    json["agenda"] = serde_json::to_value(agenda).unwrap();
    json["paragraphs"][0]["items"] = serde_json::to_value([item]).unwrap();
    json["sections"] = serde_json::to_value([section]).unwrap();
    json["paragraphs"][1]["section"] = ["1"; 60].join(".").into();
    let report: Report = serde_json::from_value(json).unwrap();
    let xml = akn::write(&report);
    let depth = xml.split('<').skip(1).fold((0_i32, 0), |(depth, most), tag| {
        let depth = depth
            + if tag.starts_with('/') { -1 } else { i32::from(!tag.contains("/>") && !tag.starts_with('?')) };
        (depth, most.max(depth))
    });
    assert!(depth.1 < 200, "{} elements inside one another", depth.1);
    assert_same("deep", &report);
}

#[test]
fn a_paragraph_of_a_megabyte() {
    let text = "Words <of> the & report. ".repeat(40_000);
    assert_same("long", &parsed(&format!("I. Introduction\n\n1. {text}\n")));
}
