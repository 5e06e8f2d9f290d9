//! Text as programs take it out of pages: numbers alone on their lines, lines without white space between them, notes and tables at the
//! foot.

use uncac::Report;

/// The paragraphs, each with its number.
fn paragraphs(text: &str) -> Vec<String> {
    let report = uncac::parse(text).into_report();
    let number = |number: u32| format!("{number}. ");
    report.paragraphs().iter().map(|one| one.number().map(number).unwrap_or_default() + one.text()).collect()
}

fn sections(report: &Report) -> Vec<String> {
    report.all_sections().map(|(path, _)| path.to_string()).collect()
}

#[test]
fn where_numbers_stand_alone_the_text_begins_with_the_first() {
    let text = "A/PEAT/1/2\nDistr.: General\n\nReport of the Board on Peat on its\nsecond session\nI.\nOpening\n1.\nThe Board adopted this \
                agenda:\n1.\nOpening.\n2.\nReport of the Board to the Conference.\n2.\nIt rose.\n";
    let report = uncac::parse(text).into_report();
    assert_eq!(report.title(), Some("Report of the Board on Peat on its second session"));
    assert_eq!(sections(&report), ["I"]);
}

#[test]
fn the_number_of_the_page_below_a_note_is_none_of_the_next_note() {
    let text = "1. The Board recalled the Plan.1\n\n__________\n1 See A/PEAT/1/1.\n\n                  2\n\n2. The Board met and\nwent on.\n\n3. It \
                rose.\n";
    assert_eq!(
        paragraphs(text),
        ["1. The Board recalled the Plan.", "2. The Board met and went on.", "3. It rose."]
    );
}

#[test]
fn the_rows_of_a_table_at_the_foot_of_a_page_are_no_notes() {
    let text = "      1.   In its decision of 1 December 1950 the Board gave\n      itself an agenda.\n\n      2.   The items were dealt out as \
                follows:\n\n           Item              Title                   Dealt with by\n             1   Opening                            \
                     All\n             2   Other matters                           All\n\n2                                       V.25-10877\n\u{c}\n      \
                3.   The Board rose.\n";
    let report = uncac::parse(text).into_report();
    assert_eq!(report.footnotes().len(), 0);
}

#[test]
fn a_chapter_by_name_may_stand_right_below_a_sentence() {
    let text = "Chapter I\nAction taken\n1. The Board acted.\nChapter II\nOpening\n2. The Board met.\nPart two\nOther action\nI. Peat\n3. It rose.\n";
    let report = uncac::parse(text).into_report();
    assert_eq!(sections(&report), ["I", "II", "two", "two.I"]);
}

#[test]
fn the_first_part_may_stand_right_below_the_table_of_contents() {
    let text = "Report of the Board on Peat on its second session\n\nContents\nPage\n\nPart one: Proceedings......................2\n    I.  \
                Opening............................2\n    II. Closure............................3\n\nPart one\nProceedings\n\n    I.  Opening\n\n1. The \
                Board met.\n\n    II. Closure\n\n2. It rose.\n";
    let report = uncac::parse(text).into_report();
    assert_eq!(sections(&report), ["one", "one.I", "one.II"]);
}

#[test]
fn the_days_may_be_told_in_a_relative_clause() {
    let text = "Report of the working group on peat on its second session\n\nI. Opening\n\n1. The second session, which was held from 23 to 27 \
                March 2026, opened in silence.\n";
    let report = uncac::parse(text).into_report();
    let dates = report.meeting().dates();
    assert_eq!(dates.map(|dates| dates.to_string()).as_deref(), Some("23 to 27 March 2026"));
}

#[test]
fn a_line_of_a_note_may_begin_with_a_number() {
    let text = "1. The Board recalled the Plan.1\n\n__________\n1 See Official Records of the Board, Second Session, Supplement No.\n17 (A/77/17), \
                paras. 2 and 3.\n\n2. The Board rose.\n";
    let report = uncac::parse(text).into_report();
    let notes: Vec<&str> = report.footnotes().iter().map(uncac::Footnote::text).collect();
    assert_eq!(
        notes,
        ["See Official Records of the Board, Second Session, Supplement No. 17 (A/77/17), paras. 2 and 3."]
    );
}

#[test]
fn a_chapter_whose_number_stands_alone_may_be_some_chapters_further_on() {
    let text = "A/PEAT/1/L.2/Add.1\nDistr.: Limited\n\nDraft report\nAddendum\nII.\nOrganization (continued)\nD.\nAttendance\n1.\nThe Board \
                on Peat met in the\nhall.\nV.\nQuestions of turf in the\nbogs\n2.\nAt its 6th meeting, the Board considered\nitem 3.\n";
    let report = uncac::parse(text).into_report();
    assert_eq!(sections(&report), ["II", "II.D", "V"]);
    assert_eq!(
        paragraphs(text),
        ["1. The Board on Peat met in the hall.", "2. At its 6th meeting, the Board considered item 3."]
    );
}
