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
