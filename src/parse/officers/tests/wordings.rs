//! The body before the office, States without parentheses, those who stay in office or are welcomed.

use super::{of_report, read};

fn of_body(sentence: &str) -> Vec<String> {
    let title =
        "Report of the Subsidiary Body for Peat on its third session, held in Bonn from 4 to 8 May 2020";
    let text = format!("{title}\n\nI. Opening\n\n1. {sentence}\n");
    crate::parse(&text).into_report().meeting().officers().iter().map(ToString::to_string).collect()
}

#[test]
fn the_body_may_stand_before_the_office() {
    for sentence in [
        "The SBP Chair, Ann Roe (Chad), opened the session.",
        "The Chair of the SBP, Ms. Ann Roe (Chad), opened the session.",
        "The session was opened by the Subsidiary Body Chair, Ann Roe (Chad).",
    ] {
        assert_eq!(of_body(sentence), ["Chair: Ann Roe (Chad)"], "{sentence}");
    }
    for sentence in [
        "The COP President, Ann Roe (Chad), opened the session.",
        "Consultations were led by Mr. Bo Ek (Sweden), Vice-President of the Conference of the Parties.",
        "The African Group Chair, Ann Roe (Chad), spoke.",
    ] {
        assert_eq!(of_body(sentence), [""; 0], "{sentence}");
    }
    assert_eq!(of_report("1. The Working Group Chair, Ann Roe (Chad), spoke."), ["Chair: Ann Roe (Chad)"]);
}

#[test]
fn an_office_may_be_of_any_body_that_met() {
    let text = "Report on the meeting of the Expert Group on Peat held in Bonn from 4 to 8 May 2020\n\nI. Opening\n\n1. The meeting was opened by Ann Roe (Chad), Chair of the Expert Group.\n";
    let report = crate::parse(text).into_report();
    let officers: Vec<String> = report.meeting().officers().iter().map(ToString::to_string).collect();
    assert_eq!(officers, ["Chair: Ann Roe (Chad)"]);
    assert_eq!(of_report("1. It was opened by Ann Roe (Chad), Chair of the Expert Group."), [""; 0]);
    let text = "Report of the Congress on Peat on its third session, held in Bonn from 4 to 8 May 2020\n\nI. Opening\n\n1. The Congress elected Ann Roe (Chad) President of the Congress.\n";
    assert_eq!(crate::parse(text).into_report().meeting().officers().len(), 1);
}

#[test]
fn the_state_may_stand_behind_the_name() {
    for text in [
        "The Chair, Ms. Ann Roe from Chad, opened the session.",
        "The Chair, Ambassador Ann Roe of Chad, opened the session.",
        "The meeting was opened by the Chair, Ann Roe of Chad.",
        "It elected Ann Roe from Chad as Chair.",
    ] {
        assert_eq!(read(text), [("Chair", "Ann Roe", Some("Chad"))], "{text}");
    }
}

#[test]
fn those_who_stay_in_office() {
    assert_eq!(
        read("Ann Roe (Chad) and Bo Ek (Sweden) continued in office as Chair and Rapporteur, respectively."),
        [("Chair", "Ann Roe", Some("Chad")), ("Rapporteur", "Bo Ek", Some("Sweden"))]
    );
    for text in ["Ann Roe (Chad) continued to serve as Chair.", "Ann Roe (Chad) remained in office as Chair."]
    {
        assert_eq!(read(text), [("Chair", "Ann Roe", Some("Chad"))], "{text}");
    }
}

#[test]
fn those_who_are_welcomed_in_their_office() {
    assert_eq!(
        of_body(
            "He welcomed Mr. Bo Ek (Sweden) as Vice-Chair of the SBP and Ms. Ann Roe (Chad) as Rapporteur."
        ),
        ["Vice-Chair: Bo Ek (Sweden)", "Rapporteur: Ann Roe (Chad)"]
    );
    assert_eq!(of_body("He welcomed Ms. Ann Roe (Chad) as Chair of the Council."), [""; 0]);
    assert_eq!(of_body("He welcomed Peru as Chair."), [""; 0]);
}

#[test]
fn who_is_yet_to_be_confirmed_opens_the_meeting() {
    assert_eq!(
        of_report(
            "1. The meeting was opened by the Chairperson-elect, Ambassador Ann Roe of Chad.\n\n2. The meeting confirmed the election of Ambassador Roe as Chairperson and elected Bo Ek of Sweden as Vice-Chairperson."
        ),
        ["Chairperson: Ann Roe (Chad)", "Vice-Chairperson: Bo Ek (Sweden)"]
    );
    assert_eq!(of_report("1. It thanked the Chairperson-elect, Ann Roe (Chad)."), [""; 0]);
    assert_eq!(
        of_report("1. It will meet with Ambassador Ann Roe of Chad as Chairperson-designate."),
        [""; 0]
    );
}

#[test]
fn the_body_or_that_it_is_one_more_may_stand_before_the_office() {
    assert_eq!(
        of_body("The Chair welcomed Ana Paz (Peru) as SBP Vice-Chair and Li Wei (China) as Rapporteur."),
        ["Vice-Chair: Ana Paz (Peru)", "Rapporteur: Li Wei (China)"]
    );
    assert_eq!(
        of_body(
            "The SBP elected Ana Paz (Peru) as additional Vice-Chair; and Li Wei (China) as additional Rapporteur."
        ),
        ["Vice-Chair: Ana Paz (Peru)", "Rapporteur: Li Wei (China)"]
    );
}
