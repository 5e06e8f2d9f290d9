//! A whole report as Word files of the house are made: masthead in a table, headings and numbers by styles, footnotes.

use uncac::docx;

use super::word::{Word, level, numbered, paragraph, run, style};

const SAMPLE: &str = include_str!("../../examples/data/asset_recovery_2018.txt");

/// Levels of headings in list 1, paragraphs and their items in list 2, the agenda in list 3.
fn numbering() -> String {
    let headings =
        [level(0, "upperRoman", "%1."), level(1, "upperLetter", "%2."), level(2, "decimal", "%3.")].concat();
    let paragraphs = [level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)")].concat();
    let model =
        |id: u32, levels: &str| format!(r#"<w:abstractNum w:abstractNumId="{id}">{levels}</w:abstractNum>"#);
    let list = |id: u32| format!(r#"<w:num w:numId="{id}"><w:abstractNumId w:val="{id}"/></w:num>"#);
    [model(1, &headings), model(2, &paragraphs), model(3, &paragraphs), list(1), list(2), list(3)].concat()
}

fn styles() -> String {
    [
        style("HChG", "_ H _Ch_G", &numbered(1, 0)),
        style("H1G", "_ H_1_G", &numbered(1, 1)),
        style("H23G", "_ H_2/3_G", &numbered(1, 2)),
        style("SingleTxtG", "_ Single Txt_G", &numbered(2, 0)),
        style("Title", "Title", ""),
    ]
    .concat()
}

fn styled(id: &str) -> String {
    format!(r#"<w:pStyle w:val="{id}"/>"#)
}

/// Words with italics for `*` and references for raised figures.
fn runs(words: &str) -> String {
    let mut xml = String::new();
    for (index, part) in words.split('*').enumerate() {
        let look = if index % 2 == 1 { "<w:i/>" } else { "" };
        for piece in part.split_inclusive(['¹', '²']) {
            let number = if piece.ends_with('¹') { 1 } else { 2 };
            let plain = piece.trim_end_matches(['¹', '²']);
            xml += &run(look, plain);
            if plain.len() < piece.len() {
                xml += &format!(r#"<w:r><w:footnoteReference w:id="{number}"/></w:r>"#);
            }
        }
    }
    xml
}

fn set(properties: &str, words: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{}</w:p>", runs(words))
}

/// What a line of the sample is in Word: its numbers are left to Word to count.
fn line(words: &str, in_agenda: &mut bool) -> String {
    let (mark, rest) = words.split_once(' ').unwrap_or((words, ""));
    let is_number = mark.ends_with('.') && mark.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
    let number: u32 = mark.trim_end_matches('.').parse().unwrap_or_default();
    *in_agenda &= is_number && number < 24 || mark.starts_with('(');
    let xml = match mark {
        "Report" => set(&styled("Title"), words),
        _ if *in_agenda => set(&numbered(3, u32::from(mark.starts_with('('))), rest),
        _ if is_number && !rest.ends_with(['.', ':']) => set(&styled("H23G"), rest),
        _ if is_number => set(&styled("SingleTxtG"), rest),
        _ if mark.starts_with('(') => set(&numbered(2, 1), rest),
        "A." | "B." | "C." => set(&styled("H1G"), rest),
        _ if mark.ends_with('.') => set(&styled("HChG"), rest),
        other => panic!("the sample has a line that nobody thought of: {other}"),
    };
    *in_agenda |= words.ends_with("following agenda:");
    xml
}

fn cell(words: &str) -> String {
    let lines: String = words.lines().map(|line| paragraph("", line)).collect();
    format!("<w:tc><w:tcPr/>{lines}</w:tc>")
}

fn file() -> Word {
    let (front, report) = SAMPLE.split_at(SAMPLE.find("Report on").unwrap());
    let cells: String = front.trim().split("\n\n").map(cell).collect();
    let mut body = format!("<w:tbl><w:tblGrid/><w:tr>{cells}</w:tr></w:tbl>");
    let mut footnotes = String::new();
    let mut in_agenda = false;
    for words in report.trim().split("\n\n") {
        match words.strip_prefix(['¹', '²']) {
            Some(note) => {
                let id = if words.starts_with('¹') { 1 } else { 2 };
                let mark = run("", "");
                footnotes += &format!(
                    r#"<w:footnote w:id="{id}"><w:p><w:r><w:footnoteRef/></w:r>{mark}{}</w:p></w:footnote>"#,
                    runs(note)
                );
            }
            None => body += &line(words, &mut in_agenda),
        }
    }
    Word { body, styles: styles(), numbering: numbering(), footnotes, ..Word::default() }
}

#[test]
fn the_report_is_the_one_of_the_text() {
    let parsed = docx::parse(&file().build()).unwrap();
    let of_text = uncac::parse(SAMPLE).into_report();
    let json = |report: &uncac::Report| {
        serde_json::from_str::<serde_json::Value>(&report.to_json().unwrap()).unwrap()
    };
    let (read, expected) = (json(parsed.report()), json(&of_text));
    for (name, value) in expected.as_object().unwrap() {
        assert_eq!(read[name], *value, "{name}");
    }
    assert_eq!(*parsed.report(), of_text);
}

#[test]
fn places_are_those_of_the_text_that_was_made() {
    let parsed = docx::parse(&file().build()).unwrap();
    let title = parsed.locations().of(uncac::Part::Title);
    assert!(title[0].slice(parsed.text()).starts_with("Report on the meeting"));
}
