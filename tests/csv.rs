//! Tables: every row has the cells of its header, every part of a report has its row, and the words survive.

#![cfg(test)]

#[path = "support/samples.rs"]
mod samples;

use proptest::prelude::*;
use samples::samples;
use uncac::write::csv::{self, Table};
use uncac::{Meeting, Paragraph, Report};

/// Reads comma-separated values as RFC 4180 has them.
fn read(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut characters = text.chars().peekable();
    let mut quoted = false;
    while let Some(character) = characters.next() {
        let row = rows.last_mut().unwrap();
        match character {
            '"' if quoted && characters.next_if_eq(&'"').is_some() => row.last_mut().unwrap().push('"'),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(String::new()),
            '\r' if !quoted => {
                assert_eq!(characters.next(), Some('\n'), "a line ends with carriage return and line feed");
                rows.push(vec![String::new()]);
            }
            other => row.last_mut().unwrap().push(other),
        }
    }
    assert_eq!(rows.pop().unwrap(), [""], "text after the last line end");
    rows
}

/// The words of a cell, without the apostrophe that keeps a spreadsheet from running it.
fn words(cell: &str) -> String {
    let hostile = cell.strip_prefix('\'').filter(|rest| {
        rest.trim_start_matches('\'')
            .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
    });
    hostile.unwrap_or(cell).to_owned()
}

#[test]
fn every_row_has_the_cells_of_the_header() {
    for sample in samples() {
        let report = uncac::parse(&sample.text).into_report();
        for table in Table::ALL {
            for row in read(&csv::table(table, &report)) {
                assert_eq!(row.len(), table.columns().len(), "{}: {row:?}", sample.name);
            }
        }
    }
}

#[test]
fn every_part_has_its_row() {
    for sample in samples() {
        let report = uncac::parse(&sample.text).into_report();
        let rows = |table| read(&csv::table(table, &report)).len() - 1;
        assert_eq!(rows(Table::Paragraphs), report.paragraphs().len(), "{}", sample.name);
        assert_eq!(rows(Table::Participants), report.participants().len(), "{}", sample.name);
        assert_eq!(rows(Table::Acts), report.recommendations().acts().count(), "{}", sample.name);
        assert_eq!(rows(Table::Citations), report.citations().len(), "{}", sample.name);
        assert_eq!(rows(Table::Statements), report.statements().len(), "{}", sample.name);
    }
}

#[test]
fn rows_are_keyed_by_symbol_place_and_number() {
    let text = "\
United Nations

CAC/COSP/WG.4/2011/4

Report on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in Vienna from 22 to 24 August 2011

I. Conclusions and recommendations

1. The Working Group requested the secretariat, upon request, to assist States parties in applying article 12, paragraph 2 (c), of the Convention.

II. Attendance

2. The following States parties to the Convention were represented: Chad and Peru.

III. Discussion

3. The representative of Peru said that:

(a) Guides were useful;

(b) Courses were costly.
";
    let report = uncac::parse(text).into_report();
    let table = |table| csv::table(table, &report).lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
    let symbol = "CAC/COSP/WG.4/2011/4";
    assert_eq!(
        table(Table::Participants),
        [format!("{symbol},1,2,state_party,Chad,TCD"), format!("{symbol},2,2,state_party,Peru,PER")]
    );
    assert_eq!(table(Table::Statements), [format!("{symbol},1,3,representative,Peru,Peru,")]);
    assert_eq!(
        table(Table::Acts),
        [format!(
            "{symbol},1,1,requested,request,secretariat,,upon request,,12(2)(c),12(2)(c),\"The Working Group requested the secretariat, upon request, to assist States parties in applying article 12, paragraph 2 (c), of the Convention.\""
        )]
    );
    let citations = table(Table::Citations);
    assert!(citations.contains(&format!("{symbol},2,article,paragraph,1,,,false,12(2)(c),\"article 12, paragraph 2 (c), of the Convention\"")), "{citations:?}");
    assert_eq!(
        table(Table::Paragraphs)[2],
        format!("{symbol},3,3,III,The representative of Peru said that:,\"(a) Guides were useful;")
    );
}

#[test]
fn the_provisions_of_an_act_have_a_column_of_their_own() {
    let text = "I. Conclusions and recommendations\n\n1. The Working Group, recalling article 13 of the Convention, requested the \
        secretariat to report on articles 13 and 9 of the Convention by 31 June 2013 and by 30 November 2018.\n";
    let report = uncac::parse(text).into_report();
    let rows = read(&csv::table(Table::Acts, &report));
    let column = |name: &str| {
        let at = Table::Acts.columns().iter().position(|column| *column == name).unwrap();
        rows[1][at].as_str()
    };
    assert_eq!(column("citations"), "13; 13; 9; 2018-11-30");
    assert_eq!(column("provisions"), "13; 9");
}

#[test]
fn a_day_that_does_not_exist_is_an_empty_cell() {
    let report = uncac::parse("1. The report was due on 31 June 2013.\n").into_report();
    let rows = read(&csv::table(Table::Citations, &report));
    let cited = Table::Citations.columns().iter().position(|column| *column == "cited").unwrap();
    assert_eq!((rows[1][cited].as_str(), rows[1].last().unwrap().as_str()), ("", "31 June 2013"));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn words_survive_and_none_is_a_formula(text in "[=+@'\"a,\r\n\t＝-]{0,12}|\\PC{0,20}", key in "\\PC{0,5}") {
        let report = Report::builder(Meeting::default()).add_paragraph(Paragraph::new(text.clone())).build().unwrap();
        let rows = read(&csv::rows(Table::Paragraphs, &key, &report));
        prop_assert_eq!(words(&rows[0][0]), key);
        prop_assert_eq!(words(&rows[0][4]), text);
        for cell in &rows[0] {
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{}", cell);
        }
    }
}
