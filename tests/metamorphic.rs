//! How a page is laid out does not change what it says: real reports are read the same when their indentation, their wide
//! spaces or their page breaks are gone, or when page breaks and running titles are put in where there were none.

#![cfg(test)]

#[expect(dead_code, reason = "the report of 2011 is read like the others")]
#[path = "support/real.rs"]
mod real;

use uncac::Paragraph;

/// The real reports, and what is known to be read otherwise once a text is changed.
const REPORTS: [&str; 12] = [
    "CAC_COSP_WG.4_2011_4.txt",
    "real/A_HRC_43_15_Working_Group_Report.md",
    "real/A_HRC_59_60.txt",
    "real/E_2025_26.txt",
    "real/E_2025_28.txt",
    "real/E_CN.18_2025_2.txt",
    "real/ICCD_COP8_CST_8.txt",
    "real/TD_B_CN.4_36.txt",
    "real/TPNW_MSP_2025_11.txt",
    "real/sbi2014_8_report_SB_40.txt",
    "real/sbi2022_20.txt",
    "real/sbsta2019_5.txt",
];

/// Texts that are not read the same after a change, with the reason.
const GAPS: [(&str, &str, &str); 0] = [];

/// What a change of the layout may not touch.
#[derive(Debug, PartialEq)]
struct Facts {
    symbols: Vec<String>,
    date: Option<String>,
    title: String,
    numbers: Vec<u32>,
}

fn facts(text: &str) -> Facts {
    let report = uncac::parse(text).into_report();
    Facts {
        symbols: report.masthead().symbols().iter().map(ToString::to_string).collect(),
        date: report.masthead().date().map(|date| date.to_string()),
        title: report.title().unwrap_or_default().to_owned(),
        numbers: report.paragraphs().iter().filter_map(Paragraph::number).collect(),
    }
}

#[track_caller]
fn unchanged(name: &str, of: impl Fn(Facts) -> Facts, change: impl Fn(&str) -> String) {
    let mut surprises = String::new();
    for file in REPORTS {
        let Some(text) = real::shared(&format!("reports/{file}")) else { continue };
        let (before, after) = (of(facts(&text)), of(facts(&change(&text))));
        let gap = GAPS.iter().find(|(change, report, _)| *change == name && *report == file);
        match (before == after, gap) {
            (false, None) => surprises += &format!("{file}\n  - {before:?}\n  + {after:?}\n"),
            (true, Some((_, _, reason))) => surprises += &format!("{file}: the gap has closed: {reason}\n"),
            _ => {}
        }
    }
    assert!(surprises.is_empty(), "{name}\n{surprises}");
}

fn all(facts: Facts) -> Facts {
    facts
}

/// Only the numbers of the paragraphs.
fn numbers(facts: Facts) -> Facts {
    Facts { symbols: Vec::new(), date: None, title: String::new(), ..facts }
}

fn by_line(text: &str, change: impl Fn(&str) -> String) -> String {
    text.split('\n').map(change).collect::<Vec<_>>().join("\n")
}

/// Puts a page break with its foot and head behind every so many lines, blank or not.
fn with_pages(text: &str, every: usize, foot: &str, head: &str) -> String {
    let mut out = String::new();
    for (at, line) in text.split('\n').enumerate() {
        out += line;
        out.push('\n');
        if at > 100 && at % every == 0 {
            out += &format!("\n{}\n\u{c}{head}\n\n", foot.replace('#', &(at / every).to_string()));
        }
    }
    out
}

/// The words of all numbered paragraphs.
fn words(text: &str) -> String {
    let report = uncac::parse(text).into_report();
    let numbered = report.paragraphs().iter().filter(|paragraph| paragraph.number().is_some());
    numbered.map(|paragraph| format!("{} ", paragraph.text())).collect()
}

#[test]
fn indentation_is_no_part_of_it() {
    unchanged("no indentation", all, |text| {
        by_line(text, |line| line.trim_start_matches([' ', '\t']).to_owned())
    });
    unchanged("more indentation", all, |text| {
        by_line(
            text,
            |line| if line.starts_with(['\u{c}', '#']) { line.to_owned() } else { format!("    {line}") },
        )
    });
}

#[test]
fn wide_spaces_are_no_part_of_it() {
    unchanged("flat", all, |text| {
        by_line(text, |line| {
            line.split([' ', '\t']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
        })
    });
}

#[test]
fn page_breaks_are_no_part_of_it() {
    unchanged("no page breaks", all, |text| text.replace('\u{c}', ""));
    unchanged("page breaks as lines", all, |text| text.replace('\u{c}', "\n"));
}

#[test]
fn blank_lines_are_no_part_of_it() {
    unchanged("more blank lines", all, |text| text.replace("\n\n", "\n\n\n"));
    unchanged("no blank lines", numbers, |text| {
        text.split('\n')
            .filter(|line| !line.trim_matches([' ', '\t']).is_empty())
            .collect::<Vec<_>>()
            .join("\n")
    });
}

#[test]
fn pages_may_end_anywhere() {
    unchanged("pages", all, |text| with_pages(text, 37, "GE.25-05795                    #", "A/HRC/59/60"));
    unchanged("pages inside entries", all, |text| {
        with_pages(text, 41, "#/312                 25-02891", "E/CN.5/2025/6")
    });
}

#[test]
fn a_running_title_is_no_part_of_any_paragraph() {
    for (foot, head) in
        [("Page #", "Report of the Group on its third session"), ("- # -", "    Provisional matters")]
    {
        unchanged("running title", all, |text| with_pages(text, 43, foot, head));
        for file in REPORTS {
            let Some(text) = real::shared(&format!("reports/{file}")) else { continue };
            assert!(!words(&with_pages(&text, 43, foot, head)).contains(head.trim()), "{file}: {head}");
        }
    }
}
