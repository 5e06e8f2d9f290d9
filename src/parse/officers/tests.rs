mod following;
mod wordings;

use super::role::{RANKS, ROLES};
use super::*;
use crate::parse::anchors::people;
use crate::parse::gathering::Own;

fn read(text: &str) -> Vec<(&str, &str, Option<&str>)> {
    let cut = |range: Range<usize>| text.cut(range);
    officers(text, &people(text), &Own::default())
        .into_iter()
        .map(|one| (cut(one.role), cut(one.name), one.state.map(cut)))
        .collect()
}

#[test]
fn named_behind_the_office() {
    assert_eq!(
        read("The Chair of the Working Group, Dominika Krois (Poland), opened the meeting."),
        [("Chair", "Dominika Krois", Some("Poland"))]
    );
    assert_eq!(
        read("The Acting President of the Conference, Mr. John Smith, opened the session."),
        [("Acting President", "John Smith", None)]
    );
    assert_eq!(
        read("The First Vice-Chair, Ana Paz (Peru), spoke."),
        [("First Vice-Chair", "Ana Paz", Some("Peru"))]
    );
}

#[test]
fn named_before_the_office() {
    assert_eq!(
        read("Jane Doe (Poland), Chair of the Working Group, opened the meeting."),
        [("Chair", "Jane Doe", Some("Poland"))]
    );
}

#[test]
fn elected() {
    assert_eq!(
        read("The Conference elected by acclamation Jane Doe (Poland) as President."),
        [("President", "Jane Doe", Some("Poland"))]
    );
    assert_eq!(
        read(
            "At its 1st meeting, it elected Ana Paz (Peru), Li Wei (China) and Jo Doe (Togo) as Vice-Presidents and Bo Ek (Sweden) as Rapporteur."
        ),
        [
            ("Vice-President", "Ana Paz", Some("Peru")),
            ("Vice-President", "Li Wei", Some("China")),
            ("Vice-President", "Jo Doe", Some("Togo")),
            ("Rapporteur", "Bo Ek", Some("Sweden")),
        ]
    );
    assert_eq!(
        read("Mr. Hovhannisyan was elected First Vice-Chair."),
        [("First Vice-Chair", "Hovhannisyan", None)]
    );
}

#[test]
fn those_who_led_the_meeting() {
    let expected = [("chair", "Jane Doe", Some("Poland"))];
    for text in [
        "The meeting was chaired by Jane Doe (Poland).",
        "On 4 May, the Working Group was chaired by Ms. Jane Doe (Poland).",
        "Jane Doe (Poland) chaired the meeting.",
        "In her absence, Jane Doe (Poland) took the chair.",
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
    assert_eq!(read("Jane Doe (Poland) served as Chair."), [("Chair", "Jane Doe", Some("Poland"))]);
    for text in [
        "A panel was chaired by Jane Doe (Poland).",
        "Jane Doe (Poland) chaired the panel.",
        "The side event was chaired by Jane Doe (Poland).",
    ] {
        assert_eq!(read(text), [], "{text}");
    }
}

#[test]
fn listed_behind_a_colon() {
    assert_eq!(read("Chair: Jane Doe (Poland)"), [("Chair", "Jane Doe", Some("Poland"))]);
    assert_eq!(
        read("Vice-Chairs: Ana Paz (Peru), Li Wei (China) and Jo Doe (Togo)"),
        [
            ("Vice-Chair", "Ana Paz", Some("Peru")),
            ("Vice-Chair", "Li Wei", Some("China")),
            ("Vice-Chair", "Jo Doe", Some("Togo")),
        ]
    );
    assert_eq!(
        read("The officers were: President: Jane Doe (Poland); Rapporteur: Bo Ek (Sweden)"),
        [("President", "Jane Doe", Some("Poland")), ("Rapporteur", "Bo Ek", Some("Sweden"))]
    );
}

#[test]
fn offices_elsewhere_are_left_out() {
    for text in [
        "The Vice-President of the Transparency Function of Ecuador, Jane Doe, gave a statement.",
        "moderated by the President of the Club de Madrid, Danilo Türk, who spoke",
        "It endorsed the nomination of Ana Paz (Peru) as Vice-Chair of the standing group on finance.",
        "The Special Rapporteur, Jane Doe, spoke.",
        "The Chair, in closing, thanked Poland.",
        "The Director, Jane Doe, spoke.",
        "The panellists were Bo Ek (Sweden) and Li Wei (China), Rapporteur.",
    ] {
        assert_eq!(read(text), [], "{text}");
    }
}

#[test]
fn an_officer_is_named_once() {
    assert_eq!(read("The Chair, Jane Doe (Poland), spoke. The Chair, Jane Doe, rose.").len(), 1);
}

#[test]
fn tables_are_sorted() {
    assert!(ROLES.is_sorted() && RANKS.is_sorted());
}

#[test]
fn those_who_led_one_after_the_other_or_together() {
    let (ana, li) = (("chair", "Ana Paz", Some("Peru")), ("chair", "Li Wei", Some("China")));
    for text in [
        "The 1st meeting was chaired by Ana Paz (Peru), the 2nd to 4th by Li Wei (China).",
        "The 1st to 3rd meetings were chaired by Ana Paz (Peru), a judge, and the remaining meetings by Li Wei (China).",
    ] {
        assert_eq!(read(text), [ana, li], "{text}");
    }
    assert_eq!(
        read("The meeting was co-chaired by Ana Paz (Peru) and Li Wei (China)."),
        [("co-chair", "Ana Paz", Some("Peru")), ("co-chair", "Li Wei", Some("China"))]
    );
    assert_eq!(read("The meeting was cochaired by Ana Paz (Peru)."), [("cochair", "Ana Paz", Some("Peru"))]);
    assert_eq!(read("The meeting was opened by Ana Paz (Peru), who chaired the meeting."), [ana]);
    assert_eq!(
        read("The meeting was chaired by Ana Paz (Peru), and a film was shown by Li Wei (China)."),
        [ana]
    );
}

#[test]
fn to_preside_is_to_lead() {
    for text in [
        "The meeting was presided over by Jane Doe (Poland).",
        "The meeting was presided over by Ms. Jane Doe of Poland.",
        "Jane Doe (Poland) presided over the session.",
    ] {
        assert_eq!(read(text), [("presided", "Jane Doe", Some("Poland"))], "{text}");
    }
    assert_eq!(
        read("The meeting was held under the chairmanship of Jane Doe (Poland)."),
        [("chairmanship", "Jane Doe", Some("Poland"))]
    );
    assert_eq!(read("Jane Doe (Poland) presided over the court."), []);
}

#[test]
fn a_meeting_may_be_held_with_somebody_as_chair() {
    assert_eq!(
        read("The Group held its session with Mr. Bo Ek (Sweden) as Chair."),
        [("Chair", "Bo Ek", Some("Sweden"))]
    );
    assert_eq!(read("A panel was held with Mr. Bo Ek (Sweden) as Chair."), []);
}

#[test]
fn the_state_may_stand_before_the_name() {
    assert_eq!(
        read("The Permanent Representative of Peru, Ana Paz, served as Chair."),
        [("Chair", "Ana Paz", Some("Peru"))]
    );
}

#[test]
fn those_of_an_earlier_meeting_are_left_out() {
    assert_eq!(read("It was opened by the outgoing President, Ana Paz (Peru)."), []);
    assert_eq!(read("It was opened by the former Chair, Ana Paz (Peru)."), []);
}

#[test]
fn offices_and_names_may_stand_in_lines_and_columns() {
    for text in [
        "Chair: Ana Paz (Peru) First Vice-Chair: Li Wei (China)",
        "Chair Ana Paz (Peru) First Vice-Chair Li Wei (China)",
        "Chair Latin American States Ana Paz (Peru) First Vice-Chair Asia-Pacific States Li Wei (China)",
        "| Office | Group | Officer | |---|---|---| | Chair | Western States | Ana Paz (Peru) | | First Vice-Chair | | Li Wei (China) |",
        "| Chair | Ana Paz | Peru | | First Vice-Chair | China | Li Wei |",
    ] {
        let expected = [("Chair", "Ana Paz", Some("Peru")), ("First Vice-Chair", "Li Wei", Some("China"))];
        let found = read(text);
        assert_eq!(found.first(), expected.first(), "{text}");
        assert!(found.get(1).is_none_or(|second| *second == expected[1]), "{text}: {found:?}");
    }
}

#[test]
fn offices_in_a_table_may_have_colons_and_several_holders() {
    let text = "It elected: | Chair: | Ana Paz (Peru) | |---|---| | Vice-Chairs: | Li Wei (China) | | | Jan Novak (Czechia) | | \
                Rapporteur: | Eva Berg (Norway) |";
    assert_eq!(
        read(text),
        [
            ("Chair", "Ana Paz", Some("Peru")),
            ("Vice-Chair", "Li Wei", Some("China")),
            ("Vice-Chair", "Jan Novak", Some("Czechia")),
            ("Rapporteur", "Eva Berg", Some("Norway")),
        ]
    );
}

#[test]
fn the_heading_below_an_officer_is_nobody() {
    assert_eq!(read("Chair: Ana Paz (Peru) Summary The Group met."), [("Chair", "Ana Paz", Some("Peru"))]);
}

#[test]
fn several_may_share_an_office() {
    assert_eq!(
        read("The Co-Chairs, Ana Paz (Peru) and Li Wei (China), opened the meeting."),
        [("Co-Chair", "Ana Paz", Some("Peru")), ("Co-Chair", "Li Wei", Some("China"))]
    );
}

#[test]
fn the_names_may_stand_in_the_paragraphs_below() {
    for body in [
        "Chair:\n\n    Ana Paz (Peru)\n\nVice-Chairs:\n\n    Li Wei (China)\n\n    Bo Ek (Sweden)",
        "Chair:\n    Ana Paz (Peru)\nVice-Chairs:\n    Li Wei (China)\n    Bo Ek (Sweden)",
        "Chair: Ana Paz (Peru)\n\nVice-Chairs: Li Wei (China)\n\nBo Ek (Sweden)",
    ] {
        let text = format!("I. Officers\n\n1. The following were elected:\n\n{body}\n\n2. The Group met.\n");
        let report = crate::parse(&text).into_report();
        let officers: Vec<String> = report.meeting().officers().iter().map(ToString::to_string).collect();
        assert_eq!(
            officers,
            ["Chair: Ana Paz (Peru)", "Vice-Chair: Li Wei (China)", "Vice-Chair: Bo Ek (Sweden)"],
            "{body}"
        );
    }
}

#[test]
fn those_elected_for_another_meeting_are_left_out() {
    let title = "Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2018";
    for (term, count) in [
        ("for its sessions in 2019 and 2020", 0),
        ("for its session in 2018", 1),
        ("for its next meeting", 0),
        ("of its thirtieth meeting", 0),
        ("of the meeting", 1),
    ] {
        let text = format!(
            "{title}\n\nI. Officers\n\n1. At its 3rd sitting, the Group elected Ana Paz (Peru) as Chair {term}.\n"
        );
        let officers = crate::parse(&text).into_report().meeting().officers().len();
        assert_eq!(officers, count, "{term}");
    }
}

const TITLE: &str = "Report on the fifteenth meeting of the Open-ended Intergovernmental Working Group on Asset Recovery held in Vienna on 6 and 7 June 2021";

fn of_report(body: &str) -> Vec<String> {
    let text = format!("{TITLE}\n\nI. Officers\n\n{body}\n");
    crate::parse(&text).into_report().meeting().officers().iter().map(ToString::to_string).collect()
}

#[test]
fn officers_of_other_bodies_and_meetings_are_left_out() {
    for sentence in [
        "In the absence of the Chair, Ana Paz (Peru), Vice-Chair of the Implementation Review Group, presided.",
        "The Chair of the Implementation Review Group, Ana Paz (Peru), addressed the meeting.",
        "Ms. Ana Paz (Peru) presided over the thirteenth meeting.",
        "The twelfth meeting had been held with Ms. Ana Paz (Peru) as Chair.",
        "The officers of the Conference at its tenth session had been: President: Ana Paz (Peru).",
        "The meeting of the Group of 77 was held, Ms. Ana Paz (Peru) in the chair.",
    ] {
        assert_eq!(of_report(&format!("1. {sentence}")), [""; 0], "{sentence}");
    }
    for sentence in [
        "The Chair of the Working Group on Asset Recovery, Ana Paz (Peru), opened the meeting.",
        "Ms. Ana Paz (Peru) presided over the fifteenth meeting.",
        "The Working Group met, with Ms. Ana Paz (Peru) presiding.",
        "At its 2nd meeting, Ms. Ana Paz (Peru) in the chair, the Working Group took up item 2.",
        "Under the chairmanship of Ana Paz (Peru), the Working Group held two meetings.",
        "In the absence of the Chair, Ana Paz (Peru), the Vice-Chair, Bo Ek (Sweden), spoke.",
    ] {
        assert_eq!(
            of_report(&format!("1. {sentence}")).first().unwrap(),
            "Chair: Ana Paz (Peru)",
            "{sentence}"
        );
    }
}

#[test]
fn those_who_stand_in_have_the_office_they_are_named_with() {
    assert_eq!(
        of_report("1. In the absence of the Chair, Ana Paz (Peru), Vice-Chair, opened the meeting."),
        ["Vice-Chair: Ana Paz (Peru)"]
    );
}

#[test]
fn lists_of_others_are_left_out() {
    for lead in [
        "The Chair thanked the outgoing bureau, composed as follows:",
        "The following officers of the fourteenth meeting were thanked for their service:",
        "The composition of the bureau at the thirteenth meeting had been as follows:",
        "The panellists of the first panel were as follows:",
        "The bureau of the Network was elected.",
    ] {
        let list = "Chair:\n\nAna Paz (Peru)\n\nRapporteur: Bo Ek (Sweden)";
        let own = "2. The following were elected:\n\nChair: Li Wei (China)";
        assert_eq!(of_report(&format!("1. {lead}\n\n{list}\n\n{own}")), ["Chair: Li Wei (China)"], "{lead}");
    }
    let panel = "| Moderator | Eva Stone | Ireland |\n|---|---|---|\n| Rapporteur | Ana Paz | Peru |";
    assert_eq!(of_report(&format!("1. The panel met.\n\n{panel}")), [""; 0]);
}

#[test]
fn two_who_share_an_office_are_both_named() {
    let both = [("Co-Chair", "Ann Roe", Some("Chad")), ("Co-Chair", "Bo Ek", Some("Sweden"))];
    assert_eq!(
        read("The meeting was opened by Ann Roe (Chad) and Bo Ek (Sweden), Co-Chairs of the Working Group."),
        both
    );
    let names = |text| read(text).into_iter().map(|(_, name, _)| name).collect::<Vec<_>>();
    assert_eq!(names("Ann Roe (Chad) and Bo Ek (Sweden) co-chaired the meeting."), ["Ann Roe", "Bo Ek"]);
    let text = "The Group held nine meetings, of which two were joint, and were chaired by Ann Roe (Chad) and by Bo Ek (Sweden).";
    assert_eq!(names(text), ["Ann Roe", "Bo Ek"]);
    let text = "The panel held two debates, of which one was long, and were chaired by Ann Roe (Chad) and by Bo Ek (Sweden).";
    assert!(names(text).is_empty());
}

#[test]
fn officers_of_two_offices_share_a_verb() {
    let both = [("Chair", "Ann Roe", Some("Chad")), ("Vice-Chair", "Bo Ek", Some("Sweden"))];
    for text in [
        "The Working Group held its session with Ann Roe (Chad) as Chair and Bo Ek (Sweden) as Vice-Chair.",
        "Ms. Ann Roe of Chad served as Chair and Mr. Bo Ek of Sweden as Vice-Chair.",
        "Ann Roe (Chad) was elected Chair, and Bo Ek (Sweden) as Vice-Chair.",
        "Ann Roe (Chad) and Bo Ek (Sweden) were re-elected as Chair and Vice-Chair, respectively.",
        "The Group elected Ann Roe (Chad) and Bo Ek (Sweden) as Chair and Vice-Chair of the Group, respectively.",
        "The Group elected, by acclamation, Ann Roe (Chad) Chair and Bo Ek (Sweden) Vice-Chair.",
    ] {
        assert_eq!(read(text), both, "{text}");
    }
    for text in [
        "The workshop elected Ann Roe (Chad) and Bo Ek (Sweden) as Chair and Vice-Chair, respectively.",
        "In the margins, the panel elected Ann Roe (Chad) as Chair.",
    ] {
        assert!(read(text).is_empty(), "{text}");
    }
    let after = "Following an informal consultation, the Group elected Ann Roe (Chad) as Chair.";
    assert_eq!(read(after), [("Chair", "Ann Roe", Some("Chad"))]);
    // As many names as offices, or nobody knows who is what.
    assert!(
        read(
            "Ann Roe (Chad) and Bo Ek (Sweden) were elected Chair, Vice-Chair and Rapporteur, respectively."
        )
        .len()
            < 3
    );
}

#[test]
fn the_first_row_stands_behind_the_heads_of_the_columns() {
    assert_eq!(
        read("Position Regional group Elected officer Chair African States Ann Roe (Chad)"),
        [("Chair", "Ann Roe", Some("Chad"))]
    );
}
