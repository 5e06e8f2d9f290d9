//! Files that are damaged or meant to do harm: an error that says where and why, or a text, and never more than that.

use uncac::docx::{self, ErrorKind};

use super::word::{Word, archive, element, numbered, paragraph, relations, style};
use super::{body, text};

fn kind(bytes: &[u8]) -> ErrorKind {
    docx::text(bytes).unwrap_err().kind()
}

/// A file whose main part is of these bytes.
fn with_main_part(bytes: &[u8]) -> Vec<u8> {
    let relations = relations(&[("officeDocument", "main.xml")]);
    archive([("_rels/.rels", relations.as_bytes()), ("main.xml", bytes)].into_iter())
}

fn with_body(xml: &str) -> Vec<u8> {
    with_main_part(element("document", &format!("<w:body>{xml}</w:body>")).as_bytes())
}

fn sound() -> Vec<u8> {
    Word::of(&paragraph("", "The Group met.")).build()
}

#[test]
fn other_files_are_no_word_files() {
    assert_eq!(kind(b""), ErrorKind::NotAnArchive);
    assert_eq!(kind(b"I. Introduction\n"), ErrorKind::NotAnArchive);
    assert_eq!(kind(&archive(std::iter::empty())), ErrorKind::NotADocument);
    let open = archive(
        [("mimetype", &b"application/vnd.oasis.opendocument.text"[..]), ("content.xml", b"<x/>")].into_iter(),
    );
    let error = docx::text(&open).unwrap_err();
    assert_eq!(error.to_string(), "expected a document of Word, found an OpenDocument file");
    let sheet = with_main_part(br#"<workbook xmlns="x"/>"#);
    assert_eq!(
        docx::text(&sheet).unwrap_err().to_string(),
        "main.xml: expected a document of Word, found an element \"workbook\""
    );
}

#[test]
fn encrypted_and_old_files_are_told_apart() {
    let mut compound = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    compound.resize(1024, 0);
    assert_eq!(kind(&compound), ErrorKind::OldForm);
    compound.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(kind(&compound), ErrorKind::Encrypted);
    let mut locked = sound();
    // The flag of encryption in every local and central header.
    for (magic, at) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let places: Vec<usize> =
            locked.windows(4).enumerate().filter(|(_, four)| four == magic).map(|(place, _)| place).collect();
        for place in places {
            locked[place + at] |= 1;
        }
    }
    assert_eq!(kind(&locked), ErrorKind::Encrypted);
}

#[test]
fn a_file_cut_off_anywhere_is_an_error() {
    let file = sound();
    for end in 0..file.len() {
        assert!(docx::text(&file[..end]).is_err(), "{end} of {}", file.len());
    }
}

#[test]
fn a_byte_changed_anywhere_does_no_harm() {
    let file = sound();
    for at in 0..file.len() {
        for flip in [0x01, 0x80, 0xff] {
            let mut file = file.clone();
            file[at] ^= flip;
            drop(docx::text(&file));
        }
    }
}

#[test]
fn a_part_that_is_named_has_to_be_there() {
    let gone = relations(&[("officeDocument", "word/gone.xml")]);
    let error = docx::text(&archive([("_rels/.rels", gone.as_bytes())].into_iter())).unwrap_err();
    assert_eq!(error.to_string(), "word/gone.xml: expected the part to be in the file, found no such part");
    let mut parts = Word { styles: style("A", "A", ""), ..Word::of("") }.parts();
    parts.retain(|(name, _)| name != "word/styles.xml");
    let file = archive(parts.iter().map(|(name, xml)| (name.as_str(), xml.as_bytes())));
    let error = docx::text(&file).unwrap_err();
    assert_eq!((error.kind(), error.part()), (ErrorKind::MissingPart, Some("word/styles.xml")));
}

#[test]
fn the_main_part_is_found_wherever_it_is() {
    let main = element("document", &format!("<w:body>{}</w:body>", paragraph("", "Here.")));
    for (target, name) in [("/a/b.xml", "a/b.xml"), ("./x/../B.XML", "b.xml"), ("../../c.xml", "c.xml")] {
        let relations = relations(&[("officeDocument", target)]);
        let file = archive([("_rels/.rels", relations.as_bytes()), (name, main.as_bytes())].into_iter());
        assert_eq!(docx::text(&file).unwrap(), "Here.\n", "{target}");
    }
}

#[test]
fn parts_that_refer_to_each_other_in_a_circle_are_read_once() {
    let mut parts = Word::of(&paragraph("", "Here.")).parts();
    parts.retain(|(name, _)| !name.ends_with("document.xml.rels"));
    let circle = relations(&[
        ("styles", "document.xml"),
        ("numbering", "document.xml"),
        ("footnotes", "document.xml"),
    ]);
    parts.push(("word/_rels/document.xml.rels".to_owned(), circle));
    let file = archive(parts.iter().map(|(name, xml)| (name.as_str(), xml.as_bytes())));
    assert_eq!(docx::text(&file).unwrap(), "Here.\n");
}

#[test]
fn what_unpacks_to_too_much_is_refused() {
    let most = usize::try_from(docx::LARGEST_PART).unwrap();
    let bomb = with_main_part(&vec![b' '; most + 1]);
    assert!(bomb.len() < most / 100);
    let error = docx::text(&bomb).unwrap_err();
    assert_eq!((error.kind(), error.part()), (ErrorKind::TooMuch, Some("main.xml")));
    assert!(error.help().starts_with("no report is so large"));
}

#[test]
fn parts_that_unpack_to_too_much_together_are_refused() {
    let pad = " ".repeat(usize::try_from(docx::LARGEST_FILE / 2).unwrap());
    let file = Word { styles: pad.clone(), footnotes: pad, ..Word::of("") };
    let error = docx::text(&file.build()).unwrap_err();
    assert_eq!((error.kind(), error.part()), (ErrorKind::TooMuch, Some("word/footnotes.xml")));
}

#[test]
fn document_types_and_entities_are_refused() {
    let laughs = r#"<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>"#;
    assert_eq!(kind(&with_main_part(laughs.as_bytes())), ErrorKind::Doctype);
    let error = docx::text(&with_body("<w:p><w:r><w:t>&nbsp;</w:t></w:r></w:p>")).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Entity);
    assert!(error.to_string().ends_with("expected references that XML defines, found \"nbsp\""), "{error}");
    assert_eq!(body("<w:p><w:r><w:t>A&amp;B&#233;</w:t></w:r></w:p>"), "A&Bé\n");
}

#[test]
fn elements_a_million_deep_are_refused() {
    for name in ["w:p", "w:tbl", "w:ins", "w:del", "w:txbxContent", "x"] {
        assert_eq!(kind(&with_body(&format!("<{name}>").repeat(1_000_000))), ErrorKind::TooDeep, "{name}");
    }
    let styles = format!("<w:style>{}", "<w:basedOn>".repeat(1_000_000));
    assert_eq!(kind(&Word { styles, ..Word::of("") }.build()), ErrorKind::TooDeep);
}

#[test]
fn a_million_fields_and_notes_are_survived() {
    let begin = r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r>"#.repeat(100_000);
    assert_eq!(body(&format!("<w:p>{begin}</w:p>{}", paragraph("", "Here."))), "Here.\n");
    let notes = r#"<w:r><w:footnoteReference w:id="1"/></w:r>"#.repeat(100_000);
    assert!(body(&format!("<w:p>{notes}</w:p>")).starts_with("[^1][^1]"));
}

#[test]
fn namespaces_and_attributes_are_bounded() {
    let many: String = (0..1000).map(|number| format!(r#" xmlns:n{number}="x""#)).collect();
    assert_eq!(kind(&with_body(&format!("<w:p{many}/>"))), ErrorKind::TooMuch);
    let many: String = (0..100_000).map(|number| format!(r#" a{number}="x""#)).collect();
    assert_eq!(body(&format!("<w:p{many}/>")), "");
}

#[test]
fn styles_that_go_in_a_circle_end() {
    let circle = |id: &str, on: &str| {
        format!(
            r#"<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{id}"/><w:basedOn w:val="{on}"/></w:style>"#
        )
    };
    let file = Word {
        styles: circle("A", "B") + &circle("B", "A") + &circle("C", "C"),
        ..Word::of(
            &(paragraph(r#"<w:pStyle w:val="A"/>"#, "One.") + &paragraph(r#"<w:pStyle w:val="C"/>"#, "Two.")),
        )
    };
    assert_eq!(text(&file), "One.\n\nTwo.\n");
}

#[test]
fn lists_that_go_in_a_circle_are_none() {
    let numbering = r#"<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#;
    let file = Word {
        styles: style("L", "L", r#"<w:numPr><w:numId w:val="1"/></w:numPr>"#),
        numbering: numbering.to_owned(),
        ..Word::of(&paragraph(&numbered(1, 0), "One."))
    };
    assert_eq!(text(&file), "One.\n");
}

#[test]
fn utf_16_is_read_by_its_mark_and_other_encodings_are_refused() {
    let xml = element("document", &format!("<w:body>{}</w:body>", paragraph("", "Réunion à Vienne")));
    let xml = xml.replace("UTF-8", "UTF-16");
    let units = || "\u{feff}".encode_utf16().chain(xml.encode_utf16());
    let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
    assert_eq!(docx::text(&with_main_part(&little)).unwrap(), "Réunion à Vienne\n");
    assert_eq!(docx::text(&with_main_part(&big)).unwrap(), "Réunion à Vienne\n");
    assert_eq!(kind(&with_main_part(&little[..little.len() - 1])), ErrorKind::Encoding);
    let broken: Vec<u8> = [0xfeff_u16, 0xd800, 0x20].into_iter().flat_map(u16::to_le_bytes).collect();
    assert_eq!(kind(&with_main_part(&broken)), ErrorKind::Encoding);
    assert_eq!(kind(&with_main_part(b"<x>\xe9</x>")), ErrorKind::Encoding);
    let error =
        docx::text(&with_main_part(br#"<?xml version="1.0" encoding="ISO-8859-1"?><x/>"#)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "main.xml: expected UTF-8, or UTF-16 with a byte order mark, found the encoding \"ISO-8859-1\""
    );
}

#[test]
fn xml_that_is_not_well_formed_is_an_error_with_its_place() {
    for xml in ["<w:p>", "</w:p>", "<w:p></w:r>", "<w:p", "<", ""] {
        let bytes = with_main_part(format!("<a>{xml}").as_bytes());
        assert_eq!(docx::text(&bytes).unwrap_err().part(), Some("main.xml"), "{xml}");
    }
    let error = docx::text(&with_body("<w:p></w:r>")).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotWellFormed);
    assert!(
        error.offset().is_some() && error.help().starts_with("open the file in a word processor"),
        "{error}"
    );
}
