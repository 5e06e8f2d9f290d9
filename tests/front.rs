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
fn the_date_may_stand_in_brackets_that_a_converter_escaped() {
    for day in ["[9 December 2025]", "\\[9 December 2025\\]"] {
        let masthead = masthead(&format!("E/2025/30/Add.1\n\nUnited Nations\n\n{day}"));
        assert_eq!(masthead.date().unwrap().to_string(), "2025-12-09", "{day}");
    }
}

#[test]
fn the_name_of_an_organ_may_break_within_that_of_the_united_nations() {
    let masthead = masthead(
        "United Nations\nConference of the States\nParties to the United\nNations Convention against\nCorruption\n\nCAC/COSP/WG.4/2024/6\nDistr.: General",
    );
    let organ = "Conference of the States Parties to the United Nations Convention against Corruption";
    assert_eq!(masthead.organ(), Some(organ));
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

#[test]
fn columns_that_ran_together_are_read_field_by_field() {
    for lines in [
        "General Assembly Distr. GENERAL\n\nA/PEAT/3/7 26 March 2007\n\nOriginal: ENGLISH",
        "Economic and Social Distr. GENERAL Council A/PEAT/3/7 26 March 2007\nOriginal: ENGLISH",
        "Peat Programme Distr. Committee GENERAL A/PEAT/3/7 26 March 2007 ORIGINAL: ENGLISH",
        "A/PEAT/3/7 26 March 2007 Original: ENGLISH Distr.: General",
    ] {
        let masthead = masthead(lines);
        assert_eq!(masthead.symbol().map(ToString::to_string).as_deref(), Some("A/PEAT/3/7"), "{lines}");
        assert_eq!(masthead.date().map(|day| day.to_string()).as_deref(), Some("2007-03-26"), "{lines}");
        assert_eq!(masthead.distribution(), Some(&Distribution::General), "{lines}");
        assert_eq!(masthead.original_language(), Some("English"), "{lines}");
    }
    let council = masthead("Economic and Social Distr. GENERAL Council A/PEAT/3/7 26 March 2007");
    assert_eq!(council.organ(), Some("Economic and Social Council"));
}

#[test]
fn a_symbol_is_read_over_a_line_break_and_beside_another() {
    assert_eq!(
        symbols("United Nations A/PEAT/C.1/L.385/Add.\n\n3\nDistr.: Limited"),
        ["A/PEAT/C.1/L.385/Add.3"]
    );
    assert_eq!(symbols("E/2010/24-E/CN\n\n.3/2010/34\nDistr.: General"), ["E/2010/24", "E/CN.3/2010/34"]);
    assert_eq!(
        symbols("E/2001/42/Rev.1E/CN.18/2001/3/Rev.1\nDistr.: General"),
        ["E/2001/42/Rev.1", "E/CN.18/2001/3/Rev.1"]
    );
    assert_eq!(symbols("UNEP(DEPI)/Ab/INC.1/21\nDistr.: General"), ["UNEP(DEPI)/Ab/INC.1/21"]);
}

#[test]
fn a_day_glued_to_its_month_is_a_day() {
    let masthead = masthead("A/PEAT/3/7\nDistr.: General\n14March 2013\nOriginal: English");
    assert_eq!(masthead.date().unwrap().to_string(), "2013-03-14");
}

#[test]
fn distribution_is_a_label_only_before_its_value() {
    let masthead = masthead("A/PEAT/3/7\nDistr.: Limited\nWATER: ITS DISTRIBUTION AND USE");
    assert_eq!(masthead.distribution(), Some(&Distribution::Limited));
}

#[test]
fn the_language_may_stand_below_its_label() {
    let masthead = masthead("A/PEAT/3/7\nDistr. GENERAL\n18 September 1996\nORIGINAL:\nENGLISH");
    assert_eq!(masthead.original_language(), Some("English"));
}

fn title(text: &str) -> Option<String> {
    report(text).title().map(str::to_owned)
}

#[test]
fn who_led_the_meeting_is_no_part_of_the_title() {
    for officer in [
        "Vice-President and Rapporteur: Mr. A. Peat (Peru)",
        "Chairman-Rapporteur: Mr. A. Peat (Peru)",
        "Chair: Ms. A. Peat (Peru)",
    ] {
        let text = format!(
            "A/PEAT/3/7\nDistr.: General\n\nREPORT TO THE GENERAL ASSEMBLY ON THE THIRD SESSION OF THE PEAT COUNCIL\n{officer}\n\nCONTENTS"
        );
        let read = title(&text);
        assert_eq!(
            read.as_deref(),
            Some("REPORT TO THE GENERAL ASSEMBLY ON THE THIRD SESSION OF THE PEAT COUNCIL"),
            "{officer}"
        );
    }
}

#[test]
fn a_title_in_capitals_or_broken_off_goes_on_below_a_blank_line() {
    let front = "Distr. GENERAL\nFCCC/PEAT/1996/5\n\n";
    assert_eq!(
        title(&format!("{front}REPORT OF THE GROUP ON PEAT\n\nON THE WORK OF ITS THIRD SESSION, HELD AT BONN\n\nFROM 5 TO 8 MARCH 1996\n\nCONTENTS")).as_deref(),
        Some("REPORT OF THE GROUP ON PEAT ON THE WORK OF ITS THIRD SESSION, HELD AT BONN FROM 5 TO 8 MARCH 1996")
    );
    assert_eq!(
        title(&format!("{front}REPORT OF THE BODY FOR SCIENTIFIC AND TECHNOLOGICAL\n\nADVICE ON THE WORK OF ITS FOURTH SESSION\n\nCONTENTS")).as_deref(),
        Some("REPORT OF THE BODY FOR SCIENTIFIC AND TECHNOLOGICAL ADVICE ON THE WORK OF ITS FOURTH SESSION")
    );
    assert_eq!(
        title(&format!(
            "{front}Report of the Committee\n\non the Uses of\n\nWet Peat\n\nThird session\n\nContents"
        ))
        .as_deref(),
        Some("Report of the Committee on the Uses of Wet Peat")
    );
}

#[test]
fn a_title_ends_above_the_columns_of_the_contents() {
    for columns in
        ["Paragraphs  Page", "Chapter / Paragraphs / Page", "Paragraph(s) I. INTRODUCTION ............ 1"]
    {
        let text = format!(
            "A/PEAT/3/7\nDistr.: General\n\nReport of the Committee on Peat\n{columns}\nReport of the Committee on Peat on its second part / 4"
        );
        assert_eq!(title(&text).as_deref(), Some("Report of the Committee on Peat"), "{columns}");
    }
}

#[test]
fn a_report_may_be_the_annex_of_another_document() {
    for annex in ["ANNEX II", "Appendix I"] {
        let text = format!("{annex}\n\nReport of the Preparatory Committee for the Peat Conference");
        assert_eq!(
            title(&text).as_deref(),
            Some("Report of the Preparatory Committee for the Peat Conference")
        );
    }
}

#[test]
fn fields_of_the_masthead_may_stand_below_the_title() {
    let below = report(
        "Final report of the Peat Committee\n\nPEAT/CONF.2000/PC.III/1 21 May 1999\nORIGINAL: ENGLISH",
    );
    assert_eq!(below.masthead().symbol().unwrap().as_str(), "PEAT/CONF.2000/PC.III/1");
    assert_eq!(below.masthead().date().unwrap().to_string(), "1999-05-21");
    let records = report(
        "Peat Commission\n\nReport on the third session\n(8-11 March 2016)\n\nEconomic and Social Council\nOfficial Records 2016\nSupplement No. 4\n\nE/2016/24-E/CN.3/2016/34\n\nUnited Nations New York, 2016\n\nContents",
    );
    assert_eq!(records.masthead().symbols().len(), 2);
}

#[test]
fn a_title_without_opening_stands_below_the_lines_on_the_session() {
    let text = "United Nations E/PEAT/2003/10\nDistr.: General\n29 January 2003\nOriginal: English\nCommission on Peat\nForty-sixth session\nVienna, 8-17 April 2003\nItem 5 of the provisional agenda*\nTrade in peat\nStrengthening cooperation in the control of\nturf cutting\nReport of the Executive Director";
    assert_eq!(title(text).as_deref(), Some("Strengthening cooperation in the control of turf cutting"));
}

#[test]
fn a_whole_document_in_one_line_has_masthead_title_and_paragraphs() {
    let text = "United Nations A/PEAT/2018/6 Peat Conference Distr.: General 5 July 2018 Original: English V.18-04739 (E) 160718 170718         *1804739* Report on the meeting of the Working Group on Peat held in Bonn on 6 and 7 June 2018 I. Introduction         1. The Working Group on Peat was established by the Conference. 2. The Working Group is an advisory body of the Conference.";
    let report = uncac::parse(text).into_report();
    assert_eq!(report.masthead().symbol().unwrap().as_str(), "A/PEAT/2018/6");
    assert_eq!(report.masthead().job_number(), Some("V.18-04739 (E)"));
    assert_eq!(
        report.title(),
        Some("Report on the meeting of the Working Group on Peat held in Bonn on 6 and 7 June 2018")
    );
    let numbers: Vec<_> = report.paragraphs().iter().map(uncac::Paragraph::number).collect();
    assert_eq!(numbers, [Some(1), Some(2)]);
}

#[test]
fn the_session_in_the_masthead_is_that_of_the_body_of_the_title() {
    for masthead in [
        "Peat Committee on the Control of\nWet Turf\nThird session\nBonn, 5-8 March 1996",
        "PEAT COMMITTEE ON THE CONTROL OF WET TURF Third session Bonn, 5-8 March 1996",
    ] {
        let text = format!(
            "A/PEAT/3/7\nDistr.: General\n\n{masthead}\n\nReport of the Peat Committee on the Control of Wet Turf on the work of its third session"
        );
        let report = report(&text);
        let meeting = report.meeting();
        assert_eq!(
            meeting.dates().map(|dates| dates.to_string()).as_deref(),
            Some("5 to 8 March 1996"),
            "{masthead}"
        );
        assert_eq!(meeting.venue(), Some("Bonn"), "{masthead}");
        assert_eq!(meeting.ordinal(), Some(3));
    }
}

#[test]
fn a_title_that_names_no_body_leaves_it_to_the_name_over_the_session() {
    let front = "Economic and Social Council\nE/CN.30/2019/4\nDistr.: General\n4 March 2019\nOriginal: English\n\n\
                 Commission on\nHighland Bogs\nSixth session\nGeneva, 6–10 May 2019\nItem 3 of the provisional agenda\n\n\
                 Report on the strategic plan of the United Nations programme of bogs";
    let report = report(front);
    let meeting = report.meeting();
    assert_eq!(meeting.body().unwrap().name(), "Commission on Highland Bogs");
    assert_eq!(meeting.ordinal(), Some(6));
    assert_eq!(meeting.venue(), Some("Geneva"));
    assert_eq!(meeting.dates(), Some("2019-05-06/2019-05-10".parse().unwrap()));
}

#[test]
fn two_blanks_before_a_month_are_no_day() {
    let masthead = masthead("CAC/COSP/2011/4\nHeld in Vienna in the  August 2011");
    assert_eq!(masthead.other(), ["Held in Vienna in the  August 2011"]);
}

#[test]
fn a_language_is_told_in_letters() {
    assert_eq!(masthead("CAC/COSP/2011/4\nOriginal: English <->").original_language(), Some("English"));
    let both = masthead("CAC/COSP/2011/4\nOriginal: English/French");
    assert_eq!(both.original_language(), Some("English/French"));
}

#[test]
fn the_title_of_a_paper_stands_below_its_session() {
    let front = "United Nations\nE/CN.30/2019/4\nDistr.: General\n4 March 2019\nOriginal: English\n\n\
                 Commission on Highland Bogs\nSixth session\nGeneva, 6–10 May 2019\n\n\
                 National paper handed in under Council resolution\n5/1 and 16/21*\n\nAndorra\n\n\n* The annex is issued as received.";
    assert_eq!(
        report(front).title(),
        Some("National paper handed in under Council resolution 5/1 and 16/21")
    );
}

#[test]
fn what_can_be_no_language_is_none() {
    for line in [
        "Original: t n",
        "aORIGINAL:t n",
        "Report no. 4 Original:x",
        "A 01Original: Englishes of the report.",
    ] {
        let masthead = masthead(&format!("CAC/COSP/2017/4\nDistr.: General\n{line}"));
        assert_eq!(masthead.original_language(), None, "{line}");
    }
    for (line, language) in [
        ("Original: English/French", "English/French"),
        ("Original: ENGLISH", "English"),
        ("Original: English A1", "English"),
        ("Original: all languages", "all languages"),
        ("Original language: English", "English"),
        ("Language: French", "French"),
        ("Original: Arabic and English", "Arabic and English"),
        ("Original: Lao", "Lao"),
        ("Original : français", "français"),
    ] {
        let masthead = self::masthead(&format!("CAC/COSP/2017/4\nDistr.: General\n{line}"));
        assert_eq!(masthead.original_language(), Some(language), "{line}");
    }
}

const SESSION_TITLE: &str =
    "Report of the Harbour Board on its fourth session, held in Bonn from 16 to 20 May 2016";

#[test]
fn the_kind_of_a_document_and_its_own_title_stand_below_the_title() {
    for below in ["Addendum", "Corrigendum", "Addendum\n\nDraft report of the Chair", "Report of the Chair"] {
        let report = report(&format!("{SESSION_TITLE}\n\n{below}"));
        assert_eq!(report.title(), Some(SESSION_TITLE), "{below}");
        assert_eq!(report.sections().len(), 1, "{below}");
        let lines: Vec<&str> = below.split("\n\n").collect();
        assert_eq!(report.masthead().other(), lines, "{below}");
    }
}

#[test]
fn the_title_is_the_one_that_tells_of_the_session() {
    let report =
        report(&format!("{SESSION_TITLE}\n\nDecision 1/HB.4\n\nReport of the Fund\n\nThe Harbour Board,"));
    assert_eq!(report.title(), Some(SESSION_TITLE));
    assert_eq!(report.meeting().ordinal(), Some(4));
}

#[test]
fn a_backslash_that_ends_a_line_of_markdown_is_none_of_its_words() {
    let masthead = masthead("CAC/COSP/2019/4\\\nDistr.: General\\\n3 June 2019\\\nOriginal: English");
    assert_eq!(masthead.distribution(), Some(&Distribution::General));
    assert_eq!(masthead.original_language(), Some("English"));
    assert_eq!(masthead.symbol().unwrap().as_str(), "CAC/COSP/2019/4");
}

#[test]
fn a_date_is_no_title() {
    let report = report("CAC/COSP/IRG/2014/CRP.8\n\n2 June 2014\n\nEnglish only");
    assert_eq!(report.title(), None);
    assert_eq!(report.masthead().date().unwrap().to_string(), "2014-06-02");
}

#[test]
fn the_name_of_a_part_is_not_the_end_of_a_title() {
    let report = report("A/74/41\nDistr.: General\n\nReport of the Committee on Peat\nPART ONE.");
    assert_eq!(report.title(), Some("Report of the Committee on Peat"));
    let part = &report.sections()[0];
    assert_eq!(part.number(), Some("ONE"));
}

#[test]
fn two_sessions_last_from_the_first_day_to_the_last() {
    let report = report(
        "Report of the Committee on Peat on its fourth and fifth sessions, held in Bonn from 4 to 8 May 2018 and in Bangkok from 3 to 7 September 2018",
    );
    let dates = report.meeting().dates().unwrap();
    assert_eq!([dates.start().to_string(), dates.end().to_string()], ["2018-05-04", "2018-09-07"]);
}

#[test]
fn an_organ_may_run_on_beside_other_fields() {
    let text = "\
United Nations                                          CTOC/COP/WG.6/2023/4

      Conference of the Parties to the     Distr.: General
      United Nations Convention            19 May 2023
      against Transnational
      Organized Crime                      Original: English


      Report on the meeting of the Working Group on Firearms held in Vienna on 2 and 3 May 2023

I. Introduction

1. It met.
";
    let report = uncac::parse(text).into_report();
    assert_eq!(
        report.masthead().organ(),
        Some(
            "Conference of the Parties to the United Nations Convention against Transnational Organized Crime"
        )
    );
}

#[test]
fn words_that_name_no_language_stay_with_their_label() {
    let text = "CAC/COSP/2019/1\n\nOriginal: Engd orticle 75 and articl\n\nReport of the Harbour Board\n\nI. Opening\n\n1. It met.\n";
    let report = uncac::parse(text).into_report();
    assert_eq!(report.masthead().other(), ["Original: Engd orticle 75 and articl"]);
}

#[test]
fn the_day_may_be_in_capitals() {
    let masthead = masthead("CAC/COSP/2017/4\nDistr.: General\n12 SEPTEMBER 2017\nOriginal: English");
    assert_eq!(masthead.date().unwrap().to_string(), "2017-09-12");
}

#[test]
fn two_symbols_may_be_joined_by_a_dash() {
    for joint in ["-", "–", " – ", ", "] {
        let line = format!("E/CN.7/2017/3{joint}E/CN.15/2017/3");
        assert_eq!(symbols(&line), ["E/CN.7/2017/3", "E/CN.15/2017/3"], "{line}");
    }
}

#[test]
fn fields_may_stand_below_the_title_with_labels_or_without() {
    const TITLE: &str = "# Report on the meeting held in Vienna from 22 to 24 August 2011";
    for fields in [
        "**Symbol:** CAC/COSP/WG.4/2011/4\n**Date:** 5 September 2011\n**Original language:** English",
        "Symbol: CAC/COSP/WG.4/2011/4\nDate: 5.9.2011\nLanguage: English",
        "CAC/COSP/WG.4/2011/4\n5 September 2011\nOriginal: English",
    ] {
        let report = report(&format!("{TITLE}\n\n{fields}"));
        let masthead = report.masthead();
        assert_eq!(masthead.symbol().unwrap().as_str(), "CAC/COSP/WG.4/2011/4", "{fields}");
        assert_eq!(masthead.date().unwrap().to_string(), "2011-09-05", "{fields}");
        assert_eq!(masthead.original_language(), Some("English"), "{fields}");
        assert_eq!(report.paragraphs().len(), 1, "{fields}");
    }
}

#[test]
fn the_place_and_days_below_the_title_are_no_heading() {
    let report = report("# Report on the meeting\n\n*Vienna, 4 to 6 September 2018*\n\nCAC/COSP/WG.4/2018/5");
    assert_eq!(report.masthead().other(), ["Vienna, 4 to 6 September 2018"]);
    assert_eq!(report.sections().len(), 1);
}

#[test]
fn a_day_may_be_printed_in_figures() {
    for day in ["5.9.2011", "05.09.2011", "2011-09-05"] {
        let masthead = masthead(&format!("CAC/COSP/WG.4/2011/4\nDistr.: General\n{day}"));
        assert_eq!(masthead.date().unwrap().to_string(), "2011-09-05", "{day}");
    }
}

#[test]
fn the_session_of_a_year_goes_on_with_the_title_above_it() {
    let text = "Report of the Special Committee on\nPeat\n\n2025 substantive session (New York, 18\nFebruary–14 March 2025)\n\n1. It met.\n";
    assert_eq!(
        title(text).as_deref(),
        Some(
            "Report of the Special Committee on Peat 2025 substantive session (New York, 18 February–14 March 2025)"
        )
    );
}

#[test]
fn the_date_may_have_its_label_and_the_month_first() {
    let masthead = masthead("PEAT/GRT/47/19\nORIGINAL: English\nDATE: December 4, 2023\n");
    assert_eq!(masthead.date().map(|date| date.to_string()).as_deref(), Some("2023-12-04"));
    assert!(masthead.other().is_empty());
}

#[test]
fn the_group_may_stand_in_the_cell_of_its_conference() {
    let masthead = masthead(
        "| United Nations | CAC/COSP/IRG/2023/9 |\n| --- | --- |\n| Conference of the States Parties to the United Nations Convention against Corruption \
         Implementation Review Group | Distr.: General 29 September 2023 |\n",
    );
    assert_eq!(
        masthead.organ(),
        Some("Conference of the States Parties to the United Nations Convention against Corruption")
    );
}

#[test]
fn symbols_may_have_the_number_of_a_session_behind_the_organ() {
    assert_eq!(symbols("IDB.53/3\nPBC.41/3\nDistr.: General"), ["IDB.53/3", "PBC.41/3"]);
    assert_eq!(symbols("GC(69)/22\nDate: 18 September 2025"), ["GC(69)/22"]);
}

#[test]
fn the_line_on_the_officers_who_report_is_not_the_title() {
    for officers in ["Co-Chair-Rapporteurs", "Chair-Rapporteur", "Special Rapporteur", "Co-Chairs"] {
        let front = format!(
            "A/HRC/58/64\nDistr.: General\n7 January 2025\n\nReport of the 2024 Peat Forum\n\nReport of the {officers}"
        );
        assert_eq!(report(&front).title(), Some("Report of the 2024 Peat Forum"), "{officers}");
    }
}

#[test]
fn a_title_may_end_with_a_year_in_brackets() {
    let title = "Report of the Board on Peat\non the work of its forty-first session\n(2025)";
    assert_eq!(
        report(title).title(),
        Some("Report of the Board on Peat on the work of its forty-first session (2025)")
    );
}

#[test]
fn a_title_that_breaks_off_goes_on_with_the_name_of_an_organ() {
    let title = "Report of the Committee of the Whole\nof the third special session of the\nGeneral Assembly";
    assert_eq!(
        report(title).title(),
        Some("Report of the Committee of the Whole of the third special session of the General Assembly")
    );
}

#[test]
fn officers_of_this_session_are_told_by_its_number() {
    let told = |paragraph: &str| -> Vec<String> {
        let text = format!(
            "Report of the Commission on Narcotic Drugs on its fifty-sixth session\n\nI. Opening\n\n1. {paragraph}\n"
        );
        let report = uncac::parse(&text).into_report();
        report.meeting().officers().iter().map(|one| format!("{} {}", one.role(), one.name())).collect()
    };
    assert_eq!(
        told("The Chair of the Commission at its fifty-sixth session, Ana Paz (Peru), opened the session."),
        ["Chair Ana Paz"]
    );
    assert!(
        told("The Chair of the Commission at its fifty-fifth session, Ana Paz (Peru), opened the session.")
            .is_empty()
    );
    assert_eq!(told("The session was opened and chaired by Ana Paz (Peru)."), ["Chair Ana Paz"]);
    assert_eq!(
        told("The session was chaired by Ana Paz (Peru) and, in her absence, by Li Wei (China)."),
        ["Chair Ana Paz", "Chair Li Wei"]
    );
}

#[test]
fn an_officer_below_the_title_has_the_state_that_the_text_tells() {
    let text = "Report of the Board on Peat on its third session\n\nChair-Rapporteur: Luis Paz\n\nI. Opening\n\n\
                1. The Board elected Luis Paz (Ecuador) as Chair-Rapporteur by acclamation.\n";
    let report = uncac::parse(text).into_report();
    let officers: Vec<_> = report.meeting().officers().iter().map(|one| (one.name(), one.state())).collect();
    assert_eq!(officers, [("Luis Paz", Some("Ecuador"))]);
}
