//! The functions that are given anything.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use uncac::docx;
use uncac::write::findings::{FileFindings, github, json as findings_json, sarif};
use uncac::write::{Page, csv, html, markdown};
use uncac::{Limits, Parsed, Report, Span, Validator};
use word::Word;

#[path = "../../support/word.rs"]
#[expect(dead_code, reason = "the tests of Word files write more by name")]
mod word;

/// Reading never fails, and gives the limits' way the same.
pub fn parse(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let parsed = uncac::parse(&text);
    if let Ok(limited) = Limits::default().parse(&text) {
        assert_eq!(limited, parsed);
    }
}

/// Citations are where they say they are.
pub fn cite(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    for found in uncac::cite::find(&text) {
        assert!(text.get(found.span.range()).is_some_and(|words| !words.is_empty()), "{found:?}");
    }
}

/// A value that is read comes back from the form it is printed in.
pub fn from_str(data: &[u8]) {
    let text = &*String::from_utf8_lossy(data);
    value::<uncac::ArticleRef>(text);
    value::<uncac::ArticleRefs>(text);
    value::<uncac::ChapterRef>(text);
    value::<uncac::ChapterRefs>(text);
    value::<uncac::CrossRef>(text);
    value::<uncac::DateRange>(text);
    value::<uncac::DateValue>(text);
    value::<uncac::DocumentSymbol>(text);
    value::<uncac::DocumentSymbols>(text);
    value::<uncac::Organ>(text);
    value::<uncac::ResolutionRef>(text);
    value::<uncac::RuleRef>(text);
    value::<uncac::SalesNumber>(text);
    value::<uncac::SectionPath>(text);
    value::<uncac::BodyId>(text);
    value::<uncac::Iso3>(text);
    value::<uncac::Addressee>(text);
    value::<uncac::ActKind>(text);
    value::<uncac::Capacity>(text);
    value::<uncac::Category>(text);
    value::<uncac::Distribution>(text);
    value::<uncac::NoteMark>(text);
    value::<uncac::Role>(text);
    value::<uncac::Severity>(text);
}

fn value<T: FromStr + Display + Debug + PartialEq>(text: &str) {
    if let Ok(value) = text.parse::<T>() {
        let printed = value.to_string();
        assert_eq!(printed.parse::<T>().ok().as_ref(), Some(&value), "{text:?} is printed {printed:?}");
    }
}

/// A report from JSON is checked and written in every form, and comes back from JSON.
pub fn json(data: &[u8]) {
    let Ok(report) = Report::from_json(&String::from_utf8_lossy(data)) else { return };
    let findings = Validator::new().check(&report);
    assert!(findings.iter().all(|finding| finding.span().is_none()));
    write(&report, "", &findings);
    let again = report.to_json().expect("every report has a JSON form");
    assert_eq!(Report::from_json(&again).expect("what is written is read"), report);
}

/// A report in Akoma Ntoso is written again.
pub fn akn(data: &[u8]) {
    let Ok(report) = uncac::akn::read(&String::from_utf8_lossy(data)) else { return };
    write(&report, "", &[]);
}

/// A file is read as a Word file, or refused.
pub fn docx(data: &[u8]) {
    if let Ok(text) = docx::text(data) {
        let parsed = docx::parse(data).expect("what has a text is read");
        places(&parsed, &text);
    }
}

/// The same of a file put together of the XML in its parts, since chance seldom makes an archive: the body, styles, lists,
/// footnotes, endnotes, header and footer, each behind a form feed.
pub fn docx_parts(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let mut parts = text.split('\u{c}').map(str::to_owned);
    let mut part = || parts.next().unwrap_or_default();
    let word = Word {
        body: part(),
        styles: part(),
        numbering: part(),
        footnotes: part(),
        endnotes: part(),
        header: part(),
        footer: part(),
    };
    let Ok(read) = docx::text(&word.build()) else { return };
    // Word counts up to 32 characters before a paragraph, which takes as few as 6 bytes.
    assert!(read.len() <= 4096 + 40 * text.len(), "{} bytes of text from {} bytes", read.len(), text.len());
    places(&uncac::parse(&read), &read);
}

fn write(report: &Report, text: &str, findings: &[uncac::Diagnostic]) {
    let files = [FileFindings { file: "report", text, findings }];
    let lengths = [
        markdown(report).len(),
        html(report).len(),
        uncac::akn::write(report).len(),
        findings_json(&files).len(),
        sarif(&files).len(),
        github(&files).len(),
    ];
    assert!(lengths.iter().all(|length| *length < usize::MAX));
    for table in csv::Table::ALL {
        assert!(csv::table(table, report).starts_with(&csv::header(table)));
    }
}

/// All that the library promises of any text.
pub fn invariants(data: &[u8]) {
    let text = &*String::from_utf8_lossy(data);
    let parsed = uncac::parse(text);
    places(&parsed, text);
    let validator = Validator::new().with_extracted(true);
    let findings = validator.check(&parsed);
    for finding in &findings {
        inside(finding.span(), text);
    }
    write(parsed.report(), text, &findings);
    assert!(Page::new(&parsed).with_findings(&findings).render().starts_with('<'));
    comes_back(parsed.report());
    let fixed = validator.fix(text);
    places(&uncac::parse(&fixed.text), &fixed.text);
}

/// The blocks tile the text, and every part is somewhere in it.
fn places(parsed: &Parsed, text: &str) {
    assert_eq!(parsed.text(), text);
    let mut end = 0;
    for block in parsed.blocks() {
        assert_eq!(block.span().start(), end, "a gap or an overlap before a block");
        assert!(block.span().end() > end && text.is_char_boundary(block.span().end()));
        end = block.span().end();
    }
    assert_eq!(end, text.len(), "text behind the last block");
    for span in parsed.locations().iter().flat_map(|(_, spans)| spans) {
        inside(Some(*span), text);
    }
    for diagnostic in parsed.diagnostics() {
        inside(diagnostic.span(), text);
    }
}

fn inside(span: Option<Span>, text: &str) {
    if let Some(span) = span {
        assert!(text.get(span.range()).is_some(), "{span:?} is no place in the text");
    }
}

/// What is written is read back: the structure from Markdown, all of it from JSON.
fn comes_back(report: &Report) {
    let json = report.to_json().expect("every report has a JSON form");
    assert_eq!(&Report::from_json(&json).expect("what is written is read"), report);
    let written = markdown(report);
    let read = uncac::parse(&written).into_report();
    assert_eq!(read.title(), report.title(), "{written}");
    assert_eq!(read.footnotes(), report.footnotes(), "{written}");
    let (own, further) = read.paragraphs().split_at(report.paragraphs().len());
    assert_eq!(own, report.paragraphs(), "{written}");
    // An agenda, or a list of those present, that no paragraph prints as such is written in paragraphs of its own, under a heading
    // where the report has none for it.
    let unprinted = !report.agenda().items().is_empty() || !report.participants().is_empty();
    assert!(further.is_empty() || unprinted, "{written}");
    let (headings, added) = read.sections().split_at(report.sections().len());
    assert!(added.is_empty() || !further.is_empty(), "{written}");
    assert_eq!(headings, report.sections(), "{written}");
    if further.is_empty() {
        assert_eq!(read.masthead(), report.masthead(), "{written}");
        assert_eq!(read.agenda(), report.agenda(), "{written}");
        assert_eq!(read.participants(), report.participants(), "{written}");
    }
    assert_eq!(markdown(&read), written, "settled at once");
}
