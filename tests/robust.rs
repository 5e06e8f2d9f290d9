//! Nothing a text may do makes the parser stop, lose a byte or point outside the text.
//!
//! The long tests cut and change reports at every place. Where that would take a debug build more than a while
//! they take every n-th place instead: `UNCAC_STRIDE=n` chooses n, `UNCAC_EXHAUSTIVE=1` takes all.

#![cfg(test)]

#[path = "support/real.rs"]
mod real;
#[path = "support/samples.rs"]
mod samples;

use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use samples::{Sample, samples};
use uncac::{Parsed, Report};

/// How long the changes of one report may take where nobody chose a stride.
const PATIENCE: Duration = Duration::from_secs(8);

/// The samples, and the 2011 report where it is.
fn reports() -> Vec<Sample> {
    let real = real::report_2011().map(|text| Sample { name: "2011 report".to_owned(), text });
    samples().into_iter().chain(real).collect()
}

/// Parses a text and checks what must be true of every text.
fn check(text: &str) -> Parsed {
    let parsed = uncac::parse(text);
    let mut end = 0;
    for block in parsed.blocks() {
        assert_eq!(block.span().start(), end, "a gap or an overlap before a block");
        assert!(block.span().end() > end, "an empty block at {end}");
        end = block.span().end();
        assert!(text.is_char_boundary(end), "a block ends inside a character at {end}");
    }
    assert_eq!(end, text.len(), "text after the last block");
    for (part, spans) in parsed.locations().iter() {
        for span in spans {
            assert!(
                text.get(span.range()).is_some(),
                "{part:?} is at {span:?}, which is no place in the text"
            );
        }
    }
    for diagnostic in parsed.diagnostics() {
        let span = diagnostic.span().unwrap_or_default();
        assert!(
            text.get(span.range()).is_some(),
            "{diagnostic} is at {span:?}, which is no place in the text"
        );
    }
    parsed
}

/// The report is the same after a way through JSON.
fn check_json(parsed: &Parsed) {
    let json = parsed.report().to_json().unwrap();
    let read = Report::from_json(&json).unwrap_or_else(|error| panic!("{error} in {json}"));
    assert_eq!(&read, parsed.report());
}

/// Checks `count` changes of a report, or every n-th of them; every 16th goes through JSON.
fn check_changes(report: &Sample, count: usize, change: impl Fn(usize) -> String) {
    let stride = stride(&report.text, count);
    println!("{}: 1 of {stride} of {count} changes", report.name);
    for (turn, at) in (0..count).step_by(stride).enumerate() {
        let parsed = check(&change(at));
        if turn % 16 == 0 {
            check_json(&parsed);
        }
    }
}

fn stride(text: &str, count: usize) -> usize {
    if std::env::var_os("UNCAC_EXHAUSTIVE").is_some() {
        return 1;
    }
    if let Some(stride) = std::env::var("UNCAC_STRIDE").ok().and_then(|stride| stride.parse().ok()) {
        return usize::max(stride, 1);
    }
    let start = Instant::now();
    check_json(&check(text));
    let whole = start.elapsed() * u32::try_from(count).unwrap();
    let stride = whole.as_millis().div_ceil(PATIENCE.as_millis());
    usize::try_from(stride).unwrap().max(1)
}

fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

#[test]
fn whole_reports_hold() {
    for report in reports() {
        check_json(&check(&report.text));
    }
}

#[test]
fn a_report_may_end_at_any_byte() {
    for report in reports() {
        let bytes = report.text.as_bytes();
        check_changes(&report, bytes.len(), |end| String::from_utf8_lossy(&bytes[..end]).into_owned());
    }
}

#[test]
fn a_report_may_begin_at_any_line() {
    for report in reports() {
        let lines = lines(&report.text);
        check_changes(&report, lines.len(), |first| lines[first..].concat());
    }
}

#[test]
fn any_line_may_be_missing() {
    for report in reports() {
        let lines = lines(&report.text);
        check_changes(&report, lines.len(), |gone| [&lines[..gone], &lines[gone + 1..]].concat().concat());
    }
}

#[test]
fn any_line_may_be_there_twice() {
    for report in reports() {
        let lines = lines(&report.text);
        check_changes(&report, lines.len(), |twice| [&lines[..=twice], &lines[twice..]].concat().concat());
    }
}

#[test]
fn any_two_neighbouring_lines_may_be_swapped() {
    for report in reports() {
        let lines = lines(&report.text);
        check_changes(&report, lines.len() - 1, |at| {
            let mut lines = lines.clone();
            lines.swap(at, at + 1);
            lines.concat()
        });
    }
}

#[test]
fn texts_of_one_kind_hold() {
    let kinds = [
        "", "\n", "\u{feff}", "\r", "\r\n\r\n", "\u{c}", "1.", "I.", "(a)", "*", "¹", "“", "\"", "-",
        "[^1]:", "#", "article ",
    ];
    for kind in kinds {
        for times in [0, 1, 2, 3, 50, 2000] {
            check_json(&check(&kind.repeat(times)));
        }
    }
}

#[test]
fn deep_numbering_holds() {
    let lists: String =
        (0..500).flat_map(|depth| [" ".repeat(depth), "(a) (i) a. i. words;\n".to_owned()]).collect();
    let headings: String = "I. Roman\n\nA. Capital\n\n1. Third\n\n(a) Fourth\n\n(i) Fifth\n\n".repeat(200);
    for text in
        [lists, headings, "(".repeat(5000), "1. (a) (i) ".repeat(500), "> ".repeat(5000), "**".repeat(5000)]
    {
        check_json(&check(&text));
    }
}

/// A piece of text such as reports are made of, well or badly.
fn fragment() -> impl Strategy<Value = String> {
    let fixed = prop::sample::select(FRAGMENTS).prop_map(str::to_owned);
    let paragraph = (0_u32..120).prop_map(|number| format!("{number}. "));
    let letter = prop::char::range('a', 'z').prop_map(|letter| format!("({letter}) "));
    let article =
        (0_u16..80, 0_u16..32, prop::char::range('a', 'l')).prop_map(|(article, paragraph, letter)| {
            format!("article {article}, paragraph {paragraph} ({letter}), of the Convention")
        });
    let range = (0_u16..80, 0_u16..80).prop_map(|(first, last)| format!("articles {first}–{last}"));
    let date = (0_u8..40, 1900_u16..2100).prop_map(|(day, year)| format!("{day} June {year}"));
    prop_oneof![6 => fixed, 2 => paragraph, 1 => letter, 1 => article, 1 => range, 1 => date, 1 => ".{0,8}"]
}

const FRAGMENTS: &[&str] = &[
    "\n",
    "\n\n",
    "\r\n",
    "\r\n\r\n",
    "\r",
    "\u{c}",
    "\t",
    "    ",
    " ",
    "\u{a0}",
    "\u{2009}",
    "\u{feff}",
    "\u{ad}",
    "\u{200b}",
    ".",
    ",",
    ";",
    ":",
    "(",
    ")",
    "[",
    "]",
    "*",
    "**",
    "_",
    "#",
    "## ",
    "> ",
    "- ",
    " - ",
    "• ",
    "– ",
    "-",
    "–",
    "—",
    "“",
    "”",
    "\"",
    "‘",
    "’",
    "'",
    "¹",
    "², ",
    "¹² ",
    "[^1]",
    "[^1]: ",
    "1 ",
    "* ",
    "__________________",
    ". . . . . . 3",
    "United Nations",
    "CAC/COSP/WG.4/2011/4",
    "CAC/COSP/",
    "and Add.1 and 2",
    "and Corr.1",
    "E/",
    "A/RES/58/4",
    "Distr.: General",
    "Original: English",
    "5 September 2011",
    "V.11-85432 (E)",
    "*1185432*",
    "Contents",
    "Page",
    "Annex",
    "Annex I",
    "Report on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in Vienna from 22 to 24 August 2011",
    "I. Introduction",
    "II. Conclusions and recommendations",
    "III. Organization of the meeting",
    "A. Opening of the meeting",
    "B. Adoption of the agenda and organization of work",
    "C. Attendance",
    "IV. ",
    "C. ",
    "1. Third degree",
    "VI. Adoption of the report",
    "The Working Group agreed on the conclusions and recommendations below.",
    "The Working Group ",
    "recommended that ",
    "requested the secretariat to ",
    "noted with appreciation ",
    "took note of ",
    "and ",
    ", and ",
    "also ",
    "it should ",
    "the Conference, at its fourth session, ",
    "States parties ",
    "subject to the availability of extrabudgetary resources, ",
    "upon request",
    "where appropriate",
    "if ",
    "before the fifth session of the Conference",
    "adopted the following agenda:",
    "Organizational matters:",
    "Opening of the meeting;",
    "The following States parties to the Convention were represented at the meeting: ",
    "Afghanistan, ",
    "Bolivia (Plurinational State of), ",
    "Côte d’Ivoire, ",
    "the World Bank",
    "were represented by observers: ",
    "The European Union, a regional economic integration organization",
    "The representative of Poland ",
    "The observer for the Council of Europe ",
    "The Chair ",
    "The Minister of Justice of Peru ",
    "said that ",
    "stated ",
    "articles 5, 7, 12 and 13 of the Convention",
    "article ",
    "articles 7-9",
    "art. 6, para. 3",
    "articles 9-1",
    "article 99999999999999999999",
    "chapters III and IV",
    "chapter ",
    "that chapter",
    "rule 2, paragraph 2",
    "resolution 3/2",
    "the same resolution",
    "Council of Europe resolution (97) 24",
    "recommendation No. R (2000) 10",
    "General Assembly resolution 58/4",
    "decision 3/1",
    ", entitled “Preventive measures”,",
    "Sales No. E.11.IV.5",
    "22 to 24 August 2011",
    "from 30 July to 3 August",
    "26 and 27 October 2011",
    "the first half of 2011",
    "31 February 2011",
    "in 2015",
    "December",
    "paragraph 3 above",
    "section II.A",
    "On 24 August 2011, the Working Group adopted the report on its meeting (",
];

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct("tests/regressions.txt"))),
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_text_holds(text in "(?s).{0,400}") {
        check_json(&check(&text));
    }

    #[test]
    fn any_lines_hold(lines in prop::collection::vec("[ \t]{0,4}[0-9IVXA-Da-c(.)*#-]{0,5}[. ][ -~é“”’–¹]{0,40}", 0..20)) {
        check_json(&check(&lines.join("\n")));
    }

    #[test]
    fn any_mix_of_what_reports_are_made_of_holds(fragments in prop::collection::vec(fragment(), 0..60)) {
        check_json(&check(&fragments.concat()));
    }

    #[test]
    fn any_cut_of_a_report_put_into_another_holds(
        one in 0..6_usize, other in 0..6_usize, from in 0.0..1.0_f64, length in 0.0..0.2_f64, into in 0.0..1.0_f64,
    ) {
        let samples = samples();
        let cut = slice(&samples[one].text, from, from + length);
        let host = &samples[other].text;
        let (before, after) = (slice(host, 0.0, into), slice(host, into, 1.0));
        check_json(&check(&[before, cut, after].concat()));
    }
}

/// The part of a text between two shares of its length, at the nearest whole characters.
fn slice(text: &str, from: f64, to: f64) -> &str {
    let characters = text.chars().count();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a share of a length"
    )]
    let byte = |share: f64| {
        let at = (characters as f64 * share.min(1.0)) as usize;
        text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte)
    };
    text.get(byte(from)..byte(to)).unwrap_or_default()
}
