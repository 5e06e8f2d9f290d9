//! Masthead, title and meeting: every printed form, one behaviour a test.
#![cfg(test)]

use uncac::{BodyId, Distribution, Masthead, Mode, Report};

fn report(front: &str) -> Report {
    uncac::parse(&format!("{front}\n\nI. Introduction\n\n1. The Working Group met.\n")).into_report()
}

fn masthead(lines: &str) -> Masthead {
    report(&format!("{lines}\n\nReport on the meeting held in Vienna from 22 to 24 August 2011"))
        .masthead()
        .clone()
}

fn symbols(lines: &str) -> Vec<String> {
    masthead(lines).symbols().iter().map(ToString::to_string).collect()
}

#[test]
fn fields_are_told_by_their_words_in_one_column() {
    let masthead = masthead(
        "United Nations\nCAC/COSP/WG.4/2011/4\nConference of the States Parties to the United Nations Convention against Corruption\n\
         Distr.: General\n5 September 2011\nOriginal: English",
    );
    assert_eq!(masthead.symbol().unwrap().as_str(), "CAC/COSP/WG.4/2011/4");
    assert_eq!(
        masthead.organ(),
        Some("Conference of the States Parties to the United Nations Convention against Corruption")
    );
    assert_eq!(masthead.distribution(), Some(&Distribution::General));
    assert_eq!(masthead.date().unwrap().to_string(), "2011-09-05");
    assert_eq!(masthead.original_language(), Some("English"));
    assert!(masthead.other().is_empty());
}

#[test]
fn fields_are_told_by_their_words_in_two_columns() {
    let masthead = masthead(
        "                                                     CAC/COSP/IRG/2016/9\n\
         Conference of the States Parties                     Distr.: General\n\
         to the United Nations Convention                     12 July 2016\n\
         against Corruption\n                                                     Original: English",
    );
    assert_eq!(
        masthead.organ(),
        Some("Conference of the States Parties to the United Nations Convention against Corruption")
    );
    assert_eq!(masthead.date().unwrap().to_string(), "2016-07-12");
}

#[test]
fn old_mastheads_put_the_word_under_its_label_and_print_capitals() {
    let masthead = masthead("Distr.\nGENERAL\nICCD/COP(8)/CST/8\n10 July 2007\nORIGINAL: ENGLISH");
    assert_eq!(masthead.distribution(), Some(&Distribution::General));
    assert_eq!(masthead.original_language(), Some("English"));
    assert_eq!(masthead.symbol().unwrap().as_str(), "ICCD/COP(8)/CST/8");
}

#[test]
fn several_fields_may_share_a_cell() {
    let masthead = masthead(
        "| United Nations | FCCC/SBI/2014/8 |\n|  | Distr.: General 18 July 2014  Original: English |",
    );
    assert_eq!(masthead.distribution(), Some(&Distribution::General));
    assert_eq!(masthead.date().unwrap().to_string(), "2014-07-18");
    assert_eq!(masthead.original_language(), Some("English"));
}

#[test]
fn a_document_of_two_series_has_two_symbols() {
    assert_eq!(symbols("E/2025/26*-E/CN.5/2025/6*"), ["E/2025/26*", "E/CN.5/2025/6*"]);
}

#[test]
fn a_job_number_keeps_its_language_and_loses_its_dates() {
    assert_eq!(
        masthead("V.18-04739 (E)    160718    170718\n*1804739*").job_number(),
        Some("V.18-04739 (E)")
    );
}

#[test]
fn what_is_not_understood_stays() {
    assert_eq!(masthead("Item 2 of the provisional agenda").other(), ["Item 2 of the provisional agenda"]);
}

#[test]
fn a_meeting_is_named_in_the_title() {
    let report = report(
        "Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018",
    );
    let meeting = report.meeting();
    assert_eq!(meeting.body().unwrap().id(), Some(BodyId::AssetRecovery));
    assert_eq!(meeting.venue(), Some("Vienna"));
    assert_eq!(meeting.dates().unwrap().to_string(), "6 and 7 June 2018");
    assert_eq!(meeting.ordinal(), Some(12), "from the register, by body and days");
}

#[test]
fn a_session_is_named_in_the_title_with_its_part() {
    let report = report(
        "Report of the Implementation Review Group on its first resumed tenth session, held in Vienna from 2 to 4 September 2019",
    );
    let meeting = report.meeting();
    assert_eq!(meeting.body().unwrap().id(), Some(BodyId::ImplementationReviewGroup));
    assert_eq!((meeting.ordinal(), meeting.part()), (Some(10), Some("first resumed")));
}

#[test]
fn the_title_counts_before_the_masthead_which_may_name_the_next_session() {
    let report = report(
        "A/AC.261/13\nFifth session\nVienna, 10-21 March 2003\n\n\
         Report of the Ad Hoc Committee for the Negotiation of a Convention against Corruption on its fourth session, \
         held in Vienna from 13 to 24 January 2003",
    );
    assert_eq!(report.meeting().ordinal(), Some(4));
    assert_eq!(report.meeting().dates().unwrap().to_string(), "13 to 24 January 2003");
}

#[test]
fn a_title_goes_on_over_lines() {
    let report = report(
        "Report of the Implementation Review Group on its\nseventh session, held in Vienna from\n20 to 24 June 2016",
    );
    assert_eq!(
        report.title(),
        Some(
            "Report of the Implementation Review Group on its seventh session, held in Vienna from 20 to 24 June 2016"
        )
    );
}

#[test]
fn a_meeting_over_two_months_has_its_days() {
    let report = report(
        "Report of the Implementation Review Group on its eleventh session, held in Vienna from 31 August to 2 September 2020",
    );
    assert_eq!(report.meeting().dates().unwrap().to_string(), "31 August to 2 September 2020");
}

#[test]
fn the_way_people_met_is_told_where_the_title_tells_it() {
    let mode = |title: &str| report(title).meeting().mode();
    assert_eq!(
        mode(
            "Report of the Implementation Review Group on its twelfth session, held online from 14 to 18 June 2021"
        ),
        Some(Mode::Virtual)
    );
    assert_eq!(
        mode("Report on the meeting held in Vienna and online from 6 to 10 September 2021"),
        Some(Mode::Hybrid)
    );
    assert_eq!(mode("Report on the meeting held in Vienna from 6 to 10 September 2021"), None);
}

#[test]
fn symbols_may_have_a_blank_between_them_and_an_edition_before_or_a_volume_behind_them() {
    assert_eq!(symbols("E/1991/24 E/CN.7/1991/16"), ["E/1991/24", "E/CN.7/1991/16"]);
    assert_eq!(symbols("ADVANCE UNEDITED E/2016/28/Add.1"), ["E/2016/28/Add.1"]);
    assert_eq!(symbols("TD/B/EX(42)/3 (Vol. I)"), ["TD/B/EX(42)/3"]);
}

#[test]
fn cells_of_a_table_in_markdown_hold_breaks_and_strong_words() {
    let masthead = masthead(
        "| **United Nations** CAC/COSP/WG.4/2016/5 |  |\n|---|---|\n\
         | **Conference of the States Parties to the United Nations Convention against Corruption** | **Distr.:** General<br>30 August 2016<br>**Original:** English |",
    );
    assert_eq!(masthead.symbol().unwrap().as_str(), "CAC/COSP/WG.4/2016/5");
    assert_eq!(
        masthead.organ(),
        Some("Conference of the States Parties to the United Nations Convention against Corruption")
    );
    assert_eq!(masthead.distribution(), Some(&Distribution::General));
    assert_eq!(masthead.date().unwrap().to_string(), "2016-08-30");
    assert_eq!(masthead.original_language(), Some("English"));
}

#[test]
fn a_translation_names_its_own_language_before_the_original() {
    let masthead = masthead("CCPR/C/101/2\nDistr.: General 25 November 2011 English Original: French");
    assert_eq!(masthead.date().unwrap().to_string(), "2011-11-25");
    assert_eq!(masthead.original_language(), Some("French"));
}

#[test]
fn the_rapporteur_and_the_volume_are_no_part_of_the_title() {
    let report = report(
        "TD/B/54/8\nDistr.: General\n\nREPORT OF THE BOARD ON ITS SESSION\nheld in Geneva from 3 to 5 May 2007\nRapporteur: Ms. Ana Paz (Peru)\nVolume I",
    );
    assert_eq!(
        report.title(),
        Some("REPORT OF THE BOARD ON ITS SESSION held in Geneva from 3 to 5 May 2007")
    );
}

#[test]
fn prose_before_an_annex_is_no_title() {
    let report = report(
        "ECE/TRANS/2007/2\nDistr.: General\n\nRESULTS OF THE MEETINGS\n\nThe Bureau met twice. Its decisions follow.\n\nAnnex 1\nList of decisions",
    );
    assert_eq!(report.title(), Some("RESULTS OF THE MEETINGS"));
}

#[test]
fn a_paragraph_right_below_a_title_on_one_line_is_none_of_it() {
    let long = "word ".repeat(40);
    let report = report(&format!(
        "CCPR/C/101/2\nDistr.: General\n\nReport of the Rapporteur\nThe report below tells {long}of the year.\nIt has {long}parts."
    ));
    assert_eq!(report.title(), Some("Report of the Rapporteur"));
}
