//! Texts that are no documents, or try to do harm.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use uncac::akn::{self, ReadErrorKind};

use super::{generate, parsed};

const OPEN: &str = "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">";

#[track_caller]
fn refused(xml: &str, kind: ReadErrorKind, message: &str) {
    let error = akn::read(xml).expect_err(xml);
    assert_eq!(error.to_string(), message);
    assert_eq!(error.kind(), kind);
}

#[test]
fn no_document_type_is_read() {
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY b \"b\"><!ENTITY c \"&b;&b;\">]>\n<a>&c;</a>";
    refused(
        bomb,
        ReadErrorKind::Doctype,
        "line 2, column 1: expected no document type declaration, found \"<!DOCTYPE a [<!ENTITY b \\\"b\\\"><!ENTITY c \\\"&b;&b;\\\">]>\"",
    );
}

#[test]
fn no_entity_is_expanded() {
    let message = "line 1, column 70: expected a reference that XML defines, found \"&nbsp;\"";
    refused(&format!("{OPEN}&nbsp;</akomaNtoso>"), ReadErrorKind::Entity, message);
    assert_eq!(akn::read("<a b=\"&file;\"/>").unwrap_err().kind(), ReadErrorKind::Entity);
    assert_eq!(akn::read("<a>&#0;</a>").unwrap_err().kind(), ReadErrorKind::Entity);
    assert_eq!(akn::read("<a>&#1;</a>").unwrap_err().kind(), ReadErrorKind::NotWellFormed);
    assert_eq!(akn::read("<a>\u{1}</a>").unwrap_err().kind(), ReadErrorKind::NotWellFormed);
}

#[test]
fn depth_attributes_and_namespaces_are_bounded() {
    refused(
        &"<a>".repeat(100_000),
        ReadErrorKind::TooMuch,
        "line 1, column 769: expected at most 256 elements inside one another, found \"<a>\"",
    );
    let many: Vec<String> = (0..100_000).map(|count| format!("b{count}=\"x\"")).collect();
    assert_eq!(akn::read(&format!("<a {}/>", many.join(" "))).unwrap_err().kind(), ReadErrorKind::TooMuch);
    let spaces: Vec<String> = (0..70).map(|count| format!("<a xmlns:b{count}=\"x\">")).collect();
    assert_eq!(akn::read(&spaces.concat()).unwrap_err().kind(), ReadErrorKind::TooMuch);
}

#[test]
fn what_is_no_report_is_refused() {
    refused(
        "",
        ReadErrorKind::NotWellFormed,
        "line 1, column 1: expected an element, found the end of the text",
    );
    refused(
        "<html/>",
        ReadErrorKind::NotAReport,
        "line 1, column 1: expected an element \"akomaNtoso\" in the namespace of Akoma Ntoso 1.0, found an element \"html\"",
    );
    refused(
        &format!("{OPEN}<act/></akomaNtoso>"),
        ReadErrorKind::NotAReport,
        "line 1, column 70: expected an element \"debateReport\", found an element \"act\"",
    );
    refused(
        &format!("{OPEN}\n<debateReport>"),
        ReadErrorKind::NotWellFormed,
        "line 2, column 15: expected the end of the element \"debateReport\", found the end of the text",
    );
    assert_eq!(akn::read("<a/><b/>").unwrap_err().kind(), ReadErrorKind::NotWellFormed);
    assert_eq!(akn::read("<a/>words").unwrap_err().kind(), ReadErrorKind::NotWellFormed);
    assert_eq!(akn::read("<a b='1' b='2'/>").unwrap_err().kind(), ReadErrorKind::NotWellFormed);
}

#[test]
fn a_value_that_is_not_of_its_form_is_refused_with_its_place() {
    let report = parsed(
        "CAC/COSP/WG.4/2011/4\n\n5 September 2011\n\nReport on the meeting of the Working Group held in Vienna on 22 August 2011\n\nI. Introduction\n\n1. See article 5 of the Convention.\n",
    );
    let xml = akn::write(&report);
    let wrong = xml.replace("provisions=\"5\"", "provisions=\"five\"");
    let error = akn::read(&wrong).unwrap_err();
    assert_eq!(error.kind(), ReadErrorKind::Value);
    assert!(
        error
            .to_string()
            .ends_with("expected a provision such as \"article 63, paragraph 7\", found \"five\""),
        "{error}"
    );
    let rest = wrong.split_at(error.offset()).1;
    assert!(rest.starts_with("<uncac:citation "));
    assert_eq!(wrong.lines().nth(error.place().line - 1), rest.lines().next());
    let wrong =
        xml.replace("<uncac:citation ", "<uncac:citation kind2=\"\" ").replace(" kind=\"article\"", "");
    assert_eq!(akn::read(&wrong).unwrap_err().kind(), ReadErrorKind::Value);
}

#[test]
fn nothing_of_the_input_becomes_mark_up() {
    for (report, _) in generate::some(100) {
        let xml = akn::write(&report);
        for mark_up in ["<evil", "<!ENTITY", "<!--", "&x;", "]]>"] {
            assert!(!xml.contains(mark_up), "{mark_up} in {xml}");
        }
        assert!(
            !xml.contains(
                |c: char| matches!(c, '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
            )
        );
    }
}

#[test]
fn time_grows_with_the_text() {
    let inputs = [
        format!(
            "{OPEN}<debateReport><mainBody>{}</mainBody></debateReport></akomaNtoso>",
            "<p>x</p>".repeat(40_000)
        ),
        format!(
            "{OPEN}<debateReport><mainBody><p>{}</p></mainBody></debateReport></akomaNtoso>",
            "<i>x</i>".repeat(40_000)
        ),
        format!(
            "{OPEN}<debateReport><mainBody><paragraph>{}</paragraph></mainBody></debateReport></akomaNtoso>",
            "<p>x</p>".repeat(40_000)
        ),
        format!(
            "{OPEN}<debateReport><mainBody>{}</mainBody></debateReport></akomaNtoso>",
            "<section><num>1</num></section>".repeat(10_000)
        ),
        format!(
            "{OPEN}<debateReport><mainBody>{}</mainBody></debateReport></akomaNtoso>",
            "&amp;".repeat(60_000)
        ),
    ];
    for xml in &inputs {
        let start = Instant::now();
        let report = akn::read(xml).unwrap();
        assert!(
            start.elapsed() < Duration::from_secs(20),
            "{} took {:?}",
            xml.get(100..140).unwrap(),
            start.elapsed()
        );
        let start = Instant::now();
        let written = akn::write(&report);
        assert!(
            start.elapsed() < Duration::from_secs(20),
            "{} took {:?} to write",
            xml.get(100..140).unwrap(),
            start.elapsed()
        );
        assert!(written.len() > 1000);
    }
    let dense = format!("I. One\n\n1. {}\n", "articles 1-71 ".repeat(40_000));
    assert!(akn::write(&parsed(&dense)).len() < 40 * dense.len());
}

proptest! {
    #![proptest_config(generate::config(300))]

    #[test]
    fn no_text_stops_the_reader(text in "(?s)(<[a-z:]{1,6}( [a-z]{1,4}=[\"'][^\"']{0,4}[\"']){0,2}/?>|</[a-z]{1,4}>|&#?x?[0-9a-z]{0,4};?|\\PC|<!\\[CDATA\\[|\\]\\]>|<!--|-->|<\\?){0,40}") {
        let _ = akn::read(&text);
        let _ = akn::read(&format!("{OPEN}<debateReport><mainBody>{text}</mainBody></debateReport></akomaNtoso>"));
    }

    #[test]
    fn no_damage_stops_the_reader((report, _) in generate::report(), cut in any::<(prop::sample::Index, prop::sample::Index)>()) {
        let xml = akn::write(&report);
        let place = |index: prop::sample::Index| {
            let mut at = index.index(xml.len());
            while !xml.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let (one, other) = (place(cut.0), place(cut.1));
        let (start, end) = (one.min(other), one.max(other));
        let (head, tail) = (xml.split_at(start).0, xml.split_at(end).1);
        let _ = akn::read(head);
        let without = format!("{head}{tail}");
        if let Err(error) = akn::read(&without) {
            prop_assert!(error.offset() <= without.len());
        }
        let twice = format!("{}{}", xml.split_at(end).0, xml.split_at(start).1);
        let _ = akn::read(&twice).map(|report| akn::write(&report));
    }
}
