//! The rules of masthead and title: what they find, and what they leave alone.

#![cfg(test)]

#[path = "support/findings.rs"]
mod support;

use support::{findings, places, said};
use uncac::{Report, Severity, Validator};

const ORGAN: &str = "Conference of the States Parties to the United Nations Convention against Corruption";
const TITLE: &str = "Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018";

/// A report with this masthead.
fn with_masthead(masthead: &str) -> String {
    format!("{masthead}\n\n{TITLE}\n\nI. Introduction\n\n1. The Working Group met in Vienna.\n")
}

fn with_title(title: &str) -> String {
    format!(
        "CAC/COSP/WG.2/2018/6\n\n{ORGAN}\n\n{title}\n\nI. Introduction\n\n1. The Working Group met in Vienna.\n"
    )
}

#[test]
fn the_symbol_on_the_register_is_offered_on_a_line_of_its_own() {
    let text = with_masthead(&format!("{ORGAN}\n\nDistr.: General\n5 July 2018"));
    let findings = findings("masthead-symbol", &text);
    assert_eq!(findings[0].span().unwrap().slice(&text), ORGAN);
    let (fixed, applied) = uncac::fix::apply(&text, findings[0].fix());
    assert_eq!((fixed.starts_with("CAC/COSP/WG.2/2018/6\n\nConference of"), applied), (true, 1));
    assert_eq!(places("masthead-symbol", &fixed), [""; 0]);
}

#[test]
fn an_offered_symbol_goes_below_the_name_of_the_organization() {
    let text = with_masthead(&format!("United Nations\r\n\r\n{ORGAN}\r\n\r\nDistr.: General"));
    let fixed = Validator::new().select("masthead-symbol").unwrap().fix_with_offers(&text);
    assert!(
        fixed.text.starts_with("United Nations\r\n\r\nCAC/COSP/WG.2/2018/6\r\n\r\nConference"),
        "{}",
        fixed.text
    );
}

#[test]
fn a_line_that_is_meant_as_a_symbol_is_pointed_at() {
    for symbol in
        ["CAC/COSP/WG.2/2018/[..]", "CAC-COSP-WG.2-2018-6", "CAC/COSP/WG.2/2018/6/", "CAC COSP WG.2 2018 6"]
    {
        let text = with_masthead(&format!("{symbol}\n\n{ORGAN}"));
        assert_eq!(places("masthead-symbol", &text), [symbol]);
    }
}

#[test]
fn a_draft_whose_symbol_has_no_number_yet_is_no_error() {
    let text = with_masthead(&format!("CAC/COSP/WG.2/2018/[..]\n\n{ORGAN}\n\nDistr.: General\n5 July 2018"));
    let found = findings("masthead-symbol", &text);
    let told: Vec<_> = found.iter().map(|finding| (finding.message(), finding.severity())).collect();
    assert_eq!(told, [("the symbol has no number yet", Severity::Warning)]);
}

#[test]
fn a_report_without_masthead_is_told_so_once() {
    let text = format!("{TITLE}\n\nI. Introduction\n\n1. The Working Group met in Vienna.\n");
    let masthead = |finding: &uncac::Diagnostic| finding.code().starts_with("A0");
    let all = Validator::new().check(&uncac::parse(&text));
    let found: Vec<&str> =
        all.iter().filter(|finding| masthead(finding)).map(uncac::Diagnostic::name).collect();
    assert_eq!(found, ["masthead-organ"]);
}

#[test]
fn the_organ_may_stand_in_capitals_and_on_several_lines() {
    let lines = "CONFERENCE OF THE STATES PARTIES\nTO THE UNITED NATIONS\nCONVENTION AGAINST CORRUPTION";
    for organ in [ORGAN, lines] {
        assert_eq!(
            places("masthead-organ", &with_masthead(&format!("CAC/COSP/WG.2/2018/6\n\n{organ}"))),
            [""; 0]
        );
    }
}

#[test]
fn other_organizations_have_other_mastheads() {
    let text = "E/CN.7/2025/11\n\nEconomic and Social Council\n\nDistr.: General\n\nReport of the Commission on Narcotic Drugs on its sixty-eighth session, held in Vienna from 10 to 14 March 2025\n\nI. Introduction\n\n1. It met.\n";
    for rule in [
        "masthead-organ",
        "masthead-symbol",
        "masthead-date",
        "masthead-language",
        "job-number-form",
        "title-form",
    ] {
        assert_eq!(places(rule, text), [""; 0], "{rule}");
    }
}

#[test]
fn a_translation_names_the_original_language_in_its_own() {
    let text = "A/AC.109/2016/L.3\n\nDistr. limitée\n\nOriginal: anglais\n\nProjet de rapport\n\nI. Introduction\n\n1. Le Comité s’est réuni à Vienne.\n";
    assert_eq!(places("masthead-language", text), [""; 0]);
    assert!(!places("masthead-language", &text.replace("anglais", "allemand")).is_empty());
}

#[test]
fn a_room_paper_has_neither_distribution_nor_date() {
    let text = with_masthead(&format!("CAC/COSP/WG.2/2018/CRP.1\n\n{ORGAN}\n\nEnglish only"));
    for rule in ["masthead-distribution", "masthead-date", "masthead-language", "distribution-fits-symbol"] {
        assert_eq!(places(rule, &text), [""; 0], "{rule}");
    }
}

#[test]
fn a_draft_may_be_dated_during_the_meeting() {
    let text = with_masthead(&format!("CAC/COSP/WG.2/2018/L.1\n\n{ORGAN}\n\nDistr.: Limited\n6 June 2018"));
    assert_eq!(places("masthead-date", &text), [""; 0]);
}

#[test]
fn a_late_date_is_only_noted() {
    let text = with_masthead(&format!("CAC/COSP/WG.2/2018/6\n\n{ORGAN}\n\nDistr.: General\n5 July 2018"));
    let findings = findings("masthead-date", &text);
    assert_eq!(findings[0].severity(), Severity::Info);
    assert_eq!(findings[0].message(), "the document is dated 28 days after the meeting");
}

#[test]
fn the_mark_of_a_reissue_may_stand_apart() {
    let note = "* Reissued for technical reasons on 9 July 2018.";
    let text = with_masthead(&format!("CAC/COSP/WG.2/2018/6 *\n\n{ORGAN}\n\n{note}"));
    assert_eq!(places("reissue-marked", &text), [""; 0]);
    let text = with_masthead(&format!("CAC/COSP/WG.2/2018/6 *\n\n{ORGAN}"));
    assert_eq!(places("reissue-marked", &text), ["CAC/COSP/WG.2/2018/6 *"]);
    let text = with_masthead(&format!("CAC/COSP/WG.2/2018/6\n\n{ORGAN}\n\n{note}"));
    assert_eq!(places("reissue-marked", &text), [note]);
}

#[test]
fn job_numbers_of_vienna_are_read() {
    let text = |number: &str| with_masthead(&format!("CAC/COSP/WG.2/2018/6\n\n{ORGAN}\n\n{number}"));
    assert_eq!(places("job-number-form", &text("V.18-04739 (E)    160718\n*1804739*")), [""; 0]);
    assert_eq!(places("job-number-form", &text("V18-04739 (E)")), ["V18-04739 (E)"]);
    assert_eq!(places("job-number-form", &text("V.16-04739 (E)")), ["V.16-04739 (E)"]);
    assert_eq!(places("job-number-form", &text("V.18-04739 (E)\n*1804793*")), ["1804793"]);
}

#[test]
fn both_forms_of_a_title_are_good() {
    for title in [
        TITLE,
        "Report of the Implementation Review Group on its seventh session, held in Vienna from 20 to 24 June 2016",
        "Report of the Implementation Review Group on its first resumed tenth session, held in Vienna from 2 to 4 September 2019",
        "Report of the Conference of the States Parties to the United Nations Convention against Corruption on its third session, held in Doha from 9 to 13 November 2009",
        "Report on the meeting of the open-ended intergovernmental expert meeting to enhance international cooperation under the United Nations Convention against Corruption held in Panama City on 25 and 26 November 2013",
    ] {
        assert_eq!(said("title-form", &with_title(title)), [], "{title}");
    }
}

#[test]
fn a_title_out_of_form_is_pointed_at() {
    let place = |title: &str| places("title-form", &with_title(title)).join("|");
    let group = "Open-ended Intergovernmental Working Group on Asset Recovery";
    assert_eq!(
        place(&format!("Report of the meeting of the {group} held in Vienna on 6 and 7 June 2018")),
        "Report of the meeting of"
    );
    assert_eq!(
        place(
            "Report of the Implementation Review Group on its seventh meeting, held in Vienna from 20 to 24 June 2016"
        ),
        "meeting"
    );
    assert_eq!(
        place(
            "Report of the Implementation Review Group on its seventh session held in Vienna from 20 to 24 June 2016"
        ),
        "session"
    );
    assert_eq!(
        place(
            "Report on the meeting of the Working Group on Lost Causes held in Vienna on 6 and 7 June 2018"
        ),
        "Working Group on Lost Causes"
    );
}

#[test]
fn a_report_without_text_is_checked_too() {
    let report =
        uncac::parse(&with_masthead(&format!("{ORGAN}\n\nDistr.: Public\n5 June 2018"))).into_report();
    let json = report.to_json().unwrap();
    let report = Report::from_json(&json).unwrap();
    let found: Vec<String> = Validator::new().check(&report).iter().map(ToString::to_string).collect();
    assert!(
        found.iter().any(|line| line.contains("masthead-distribution") && line.contains("\"Public\"")),
        "{found:?}"
    );
    assert!(found.iter().any(|line| line.contains("masthead-date")), "{found:?}");
}

#[test]
fn symbols_of_other_organizations_are_symbols() {
    for symbol in ["LC/L.3697", "MSC 99/22", "REP22/FA", "GC.18/13", "ICC-ASP/18/20", "EB.AIR/GE.1/2019/2"] {
        let text = format!(
            "{symbol}\n\nDistr.: General\n16 November 2018\nOriginal: English\n\n\
             Report of the Harbour Board on its third session, held in Bonn from 4 to 6 July 2018\n\n\
             I. Introduction\n\n1. It met.\n"
        );
        assert_eq!(places("masthead-symbol", &text), [""; 0], "{symbol}");
    }
}

#[test]
fn a_conference_room_paper_names_its_own_body() {
    let text = |symbol: &str| {
        format!(
            "{symbol}\n\nImplementation Review Group\nSeventh session\nVienna, 20–24 June 2016\n\n24 June 2016\nEnglish only\n\n\
             Report of the Implementation Review Group on its seventh session, held in Vienna from 20 to 24 June 2016\n\n\
             I. Introduction\n\n1. It met.\n"
        )
    };
    assert_eq!(places("masthead-organ", &text("CAC/COSP/IRG/2016/CRP.9")), [""; 0]);
    assert_eq!(places("masthead-organ", &text("CAC/COSP/IRG/2016/9")), ["Implementation Review Group"]);
}

#[test]
fn the_distribution_fits_the_symbol_both_ways() {
    let told = |symbol: &str, distribution: &str| {
        places(
            "distribution-fits-symbol",
            &with_masthead(&format!("{symbol}\n\n{ORGAN}\n\nDistr.: {distribution}")),
        )
    };
    assert_eq!(told("CAC/COSP/WG.2/2018/6", "Limited"), ["Limited"]);
    assert_eq!(told("CAC/COSP/WG.2/2018/L.1", "General"), ["CAC/COSP/WG.2/2018/L.1"]);
    assert_eq!(told("CAC/COSP/WG.2/2018/L.1", "Restricted"), ["Restricted"]);
    assert_eq!(told("CAC/COSP/WG.2/2018/L.1", "Limited"), [""; 0]);
}

#[test]
fn a_part_of_a_date_is_pointed_at() {
    let told = |date: &str| {
        said(
            "masthead-date",
            &with_masthead(&format!("CAC/COSP/WG.2/2018/6\n\n{ORGAN}\n\nDistr.: General\n{date}")),
        )
        .into_iter()
        .map(|(_, message)| message)
        .collect::<Vec<_>>()
    };
    assert_eq!(told("September 2018"), ["expected a full date, found \"September 2018\""]);
    assert_eq!(told("Original: English"), ["the masthead has no date"]);
    assert_eq!(told("31 June 2018"), [""; 0]);
}

#[test]
fn a_paper_for_a_meeting_is_dated_before_it() {
    let text = format!(
        "CAC/COSP/WG.2/2018/2\n\n{ORGAN}\n\nDistr.: General\n5 April 2018\n\nOpen-ended Intergovernmental Working Group on Asset \
         Recovery\nVienna, 6 and 7 June 2018\n\nProgress in the recovery of assets\n\nBackground paper prepared by the Secretariat\n\n\
         I. Introduction\n\n1. It is long.\n"
    );
    assert_eq!(said("masthead-date", &text), []);
}

#[test]
fn another_organ_in_the_place_of_the_conference_is_pointed_at() {
    let other = "Conference of the Parties to the Convention against Corruption";
    let text = with_masthead(&format!("CAC/COSP/WG.2/2018/6\n\n{other}\n\nDistr.: General\n5 July 2018"));
    assert_eq!(places("masthead-organ", &text), [other]);
}

#[test]
fn the_help_has_as_much_of_the_symbol_as_is_known() {
    let help = |title: &str| {
        let text = format!("{ORGAN}\n\nDistr.: General\n\n{title}\n\nI. Introduction\n\n1. It met.\n");
        findings("masthead-symbol", &text)[0].help().unwrap().to_owned()
    };
    assert_eq!(help(TITLE), "the register has \"CAC/COSP/WG.2/2018/6\" for the report on this meeting");
    assert_eq!(
        help(&TITLE.replace("6 and 7 June 2018", "6 and 7 June 2036")),
        "write the symbol: \"CAC/COSP/WG.2/2036/NUMBER\""
    );
}

#[test]
fn what_only_looks_a_little_like_a_symbol_or_a_job_number_is_neither() {
    let with = |line: &str| with_masthead(&format!("{line}\n\n{ORGAN}\n\nDistr.: General\n5 July 2018"));
    assert_eq!(places("masthead-symbol", &with("COSP-WG.2-2018-6")), ["COSP-WG.2-2018-6"]);
    assert_eq!(places("masthead-symbol", &with("CAC/COSP/WG.")), ["CAC/COSP/WG."]);
    for line in ["5/7/2018", "A first-hand-look at it"] {
        assert_eq!(places("masthead-symbol", &with(line)), [ORGAN], "{line}");
    }
    let job = |line: &str| {
        let found = said("job-number-form", &with(line)).into_iter();
        found.map(|(_, message)| message).collect::<Vec<_>>()
    };
    assert_eq!(job("V.2 of the draft"), ["the document has no job number"]);
    assert_eq!(job("V1804739"), ["expected a job number such as \"V.18-04739 (E)\", found \"V1804739\""]);
}

#[test]
fn the_opening_of_a_title_is_that_of_its_body() {
    let told = |title: &str| {
        let found = findings("title-form", &with_title(title));
        let line = |one: &uncac::Diagnostic| (one.message().to_owned(), one.fix().is_some());
        found.iter().map(line).collect::<Vec<_>>()
    };
    assert_eq!(
        told(
            "Report of the session of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018"
        ),
        [("expected \"Report on the meeting of\", found \"Report of the session of\"".to_owned(), true)]
    );
    assert_eq!(
        told("Report of the Open-ended Intergovernmental Working Group on Asset Recovery, held in Vienna on 6 and 7 June 2018")
            .into_iter()
            .map(|(message, _)| message.starts_with("expected \"Report on the meeting of\""))
            .collect::<Vec<_>>(),
        [true]
    );
    assert_eq!(
        told(
            "Report on the meeting of the Implementation Review Group held in Vienna from 20 to 24 June 2016"
        ),
        [(
            "expected \"Report of the … on its … session\", found \"Report on the meeting of\"".to_owned(),
            false
        )]
    );
}

#[test]
fn a_distribution_that_is_none_of_the_three_is_another_matter() {
    let text = with_masthead(&format!("CAC/COSP/WG.2/2018/6\n\n{ORGAN}\n\nDistr.: For participants only"));
    assert_eq!(places("distribution-fits-symbol", &text), [""; 0]);
}

#[test]
fn a_masthead_says_how_far_the_document_goes() {
    let told = |masthead: &str| {
        places("masthead-distribution", &with_masthead(&format!("{masthead}\n\n{ORGAN}\n\n5 July 2018")))
    };
    assert_eq!(told("CAC/COSP/WG.2/2018/6"), ["5 July 2018"]);
    assert_eq!(told("CAC/COSP/WG.2/2018/CRP.1"), [""; 0]);
}

#[test]
fn a_body_without_its_article_makes_no_title() {
    let title = "Report of Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018";
    assert_eq!(places("title-form", &with_title(title)), ["Report of"]);
}

#[test]
fn a_date_of_the_text_is_none_of_the_masthead() {
    let text = with_masthead(&format!("CAC/COSP/WG.2/2018/6\n\n{ORGAN}\n\nDistr.: General"))
        .replace("met in Vienna", "met on 31 June 2018");
    assert_eq!(said("masthead-date", &text).len(), 1);
}

#[test]
fn an_empty_distribution_is_where_it_is_missing() {
    let text = with_masthead(&format!("CAC/COSP/WG.2/2018/6\n\n{ORGAN}\n\nDistr.:\n\n5 July 2018"));
    assert_eq!(places("masthead-distribution", &text), ["Distr.:"]);
}

#[test]
fn a_reissue_may_be_told_by_a_note_and_not_by_a_paragraph() {
    let text = |note: &str| format!("{}{note}\n", with_masthead(&format!("CAC/COSP/WG.2/2018/6\n\n{ORGAN}")));
    let note = "Reissued for technical reasons on 9 July 2018.";
    assert_eq!(places("reissue-marked", &text(&format!("\n[^1]: {note}"))), [note]);
    assert_eq!(places("reissue-marked", &text(&format!("\n2. {note}"))), [""; 0]);
}

#[test]
fn an_organ_of_another_kind_is_pointed_at() {
    let other = "Commission on Crime Prevention and Criminal Justice";
    let text = with_masthead(&format!("CAC/COSP/WG.2/2018/6\n\n{other}\n\nDistr.: General\n5 July 2018"));
    assert_eq!(places("masthead-organ", &text), [other]);
}

#[test]
fn many_languages_are_languages() {
    for language in [
        "Original: all languages",
        "Original: all official languages",
        "Language: English",
        "Original: Arabic/English",
    ] {
        let text = with_masthead(&format!(
            "CAC/COSP/WG.2/2018/6\n\n{ORGAN}\n\nDistr.: General\n5 July 2018\n\n{language}"
        ));
        assert_eq!(places("masthead-language", &text), [""; 0], "{language}");
    }
    let text =
        with_masthead(&format!("CAC/COSP/WG.2/2018/6\n\n{ORGAN}\n\nDistr.: General\n\nOriginal: German"));
    assert_eq!(places("masthead-language", &text), ["German"]);
}

#[test]
fn symbols_of_other_houses_are_let_pass() {
    for symbol in ["EB.AIR/142/Add.1", "S/PV.8500", "CAC/19/42"] {
        let text = format!(
            "{symbol}\n\nCouncil of the Organization\n\nDistr.: General\n5 July 2018\n\nOriginal: English\n\n\
             Report of the Council on its fifth session\n\nI. Introduction\n\n1. The Council met.\n"
        );
        assert_eq!(places("masthead-symbol", &text), [""; 0], "{symbol}");
        assert_eq!(places("symbol-grammar", &text), [""; 0], "{symbol}");
    }
}
