//! The rules about agenda, conclusions and recommendations: what they find beyond the examples of their explanations, and what
//! they leave alone.

#![cfg(test)]

#[path = "support/findings.rs"]
mod findings;
#[path = "support/rule.rs"]
mod rule;

use findings::places;
use rule::{mended, said};
use uncac::{Act, ActKind, Agenda, AgendaItem, BodyId, Meeting, Recommendation, Report, Validator};

/// Paragraphs of conclusions, each of which begins with the body.
fn conclusions(sentences: &[&str]) -> String {
    let paragraphs = sentences.iter().enumerate().map(|(at, sentence)| format!("{}. {sentence}\n\n", at + 1));
    format!("II. Conclusions and recommendations\n\n{}", paragraphs.collect::<String>())
}

fn of_the_working_group(text: &str) -> String {
    format!(
        "Report on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in Vienna \
         from 22 to 24 August 2011\n\n{text}\n"
    )
}

fn of_the_review_group(text: &str) -> String {
    format!(
        "Report of the Implementation Review Group on its seventh session, held in Vienna from 20 to 24 June 2016\n\n{text}\n"
    )
}

#[test]
fn the_frame_of_an_agenda_is_organization_and_adoption() {
    let agenda = |items: &[&str]| {
        let items = items.iter().enumerate().map(|(at, item)| format!("   {}. {item}.\n\n", at + 1));
        of_the_working_group(&format!(
            "20. The Working Group adopted the following agenda:\n\n{}",
            items.collect::<String>()
        ))
    };
    let rule = "agenda-frame";
    assert!(
        places(rule, &agenda(&["Organizational matters", "Prevention", "Adoption of the report"])).is_empty()
    );
    assert!(
        places(rule, &agenda(&["Opening of the meeting", "Adoption of the report of the Working Group"]))
            .is_empty()
    );
    assert_eq!(
        places(rule, &agenda(&["Organizational matters", "Adoption of the report", "Prevention"])),
        ["Prevention"]
    );
    assert_eq!(places(rule, &agenda(&["Prevention", "Asset recovery"])), ["Prevention", "Asset recovery"]);
    let other = agenda(&["Prevention", "Asset recovery"]).replace(
        "Open-ended Intergovernmental Working Group on the Prevention of Corruption",
        "Working Group on Shipping",
    );
    assert!(places(rule, &other).is_empty());
}

#[test]
fn the_last_item_is_found_behind_the_items_of_others() {
    let nested = AgendaItem::new("1", "Organizational matters")
        .with_item(AgendaItem::new("(a)", "Opening"))
        .with_item(AgendaItem::new("(b)", "Agenda"));
    let last = AgendaItem::new("2", "Other matters").with_item(AgendaItem::new("(a)", "Dates"));
    let meeting = Meeting::new(BodyId::Prevention, "2011-08-22/2011-08-24".parse().unwrap());
    let report =
        Report::builder(meeting).agenda(Agenda::new().with_item(nested).with_item(last)).build().unwrap();
    let found = Validator::new().select("agenda-frame").unwrap().check(&report);
    assert_eq!(found.iter().map(|one| one.place().unwrap()).collect::<Vec<_>>(), ["agenda item 2"]);
}

#[test]
fn a_paragraph_of_conclusions_has_an_act() {
    let rule = "act-verb-known";
    let with = |sentence: &str| {
        conclusions(&["The Working Group welcomed it.", sentence, "The Working Group noted it."])
    };
    assert_eq!(
        said(rule, &with("It was stressed that time was short.")),
        ["It was stressed that time: expected the body and what it did, found \"It was stressed that time\""]
    );
    assert_eq!(places(rule, &with("The Working Group pondered it.")), ["pondered"]);
    for right in [
        "In that context, the Working Group also decided to meet again.",
        "Having heard the secretariat, it requested more.",
        "The Working Group agreed on the following: more work.",
    ] {
        assert!(places(rule, &with(right)).is_empty(), "{right}");
    }
}

#[test]
fn conclusions_of_another_make_are_left_alone() {
    let text =
        conclusions(&["States parties should act.", "Donors should give.", "The Working Group noted it."]);
    assert!(places("act-verb-known", &text).is_empty());
}

#[test]
fn who_is_to_act_is_named() {
    let rule = "act-addressee";
    for (sentence, place) in [
        ("The Working Group requested an update.", "requested"),
        ("The Working Group requested the secretariat to report and requested regular updates.", "requested"),
        (
            "The Working Group reaffirmed that States parties should act and that attention be paid to youth.",
            "attention be paid",
        ),
        ("The Working Group encouraged the exchange of experience.", "encouraged"),
    ] {
        assert_eq!(places(rule, &conclusions(&[sentence])), [place], "{sentence}");
    }
    for right in [
        "The Working Group recommended that States parties report and that funds be made available by donors.",
        "The Working Group called upon donors to help.",
        "The Working Group noted that attention had been paid and that more was needed.",
    ] {
        assert!(places(rule, &conclusions(&[right])).is_empty(), "{right}");
    }
}

#[test]
fn the_mood_used_less_often_is_pointed_out() {
    let rule = "recommended-mood";
    let plain = "The Working Group recommended that the secretariat report.";
    let should = "The Working Group recommended that States parties should act.";
    assert_eq!(
        mended(rule, &conclusions(&[plain, plain, should])),
        conclusions(&[plain, plain, "The Working Group recommended that States parties act."])
    );
    assert_eq!(places(rule, &conclusions(&[should, should, plain])), ["recommended that"]);
    assert!(places(rule, &conclusions(&[should])).is_empty());
    assert!(
        places(
            rule,
            &conclusions(&[
                plain,
                "The Working Group recommended that the Conference consider whether it should meet."
            ])
        )
        .is_empty()
    );
}

#[test]
fn new_tasks_of_the_secretariat_need_resources() {
    let rule = "resources-condition";
    assert_eq!(
        places(rule, &conclusions(&["The Working Group requested UNODC to organize a workshop."])),
        ["organize"]
    );
    assert_eq!(
        places(rule, &conclusions(&["The Working Group recommended that the secretariat develop a tool."])),
        ["develop"]
    );
    for right in [
        "The Working Group recommended that the secretariat, within existing resources, collect laws.",
        "The Working Group requested the secretariat to continue to collect laws.",
        "The Working Group requested the secretariat to report at its next meeting.",
        "The Working Group requested States parties to develop tools.",
    ] {
        assert!(places(rule, &conclusions(&[right])).is_empty(), "{right}");
    }
}

#[test]
fn the_words_of_the_condition_are_fixed() {
    let rule = "resources-condition";
    let with = |words: &str| {
        conclusions(&[&format!("The Working Group requested the secretariat, {words}, to collect laws.")])
    };
    assert_eq!(
        places(rule, &with("subject to the availability of extra-budgetary resources")),
        ["extra-budgetary"]
    );
    assert_eq!(
        places(rule, &with("subject to availability of extrabudgetary resources")),
        ["subject to availability of"]
    );
    assert!(places(rule, &with("subject to the availability of extrabudgetary resources")).is_empty());
}

#[test]
fn noting_is_neither_approval_nor_disapproval() {
    let with = |verb: &str, kind| {
        let meeting = Meeting::new(BodyId::Prevention, "2011-08-22/2011-08-24".parse().unwrap());
        let act = Act::new(verb, kind, format!("The Working Group {verb} the guide."));
        let report = Report::builder(meeting)
            .add_paragraph(uncac::Paragraph::new("The Working Group did.").with_number(1))
            .recommendation(Recommendation::new(1, vec![act]))
            .build()
            .unwrap();
        Validator::new().select("neutral-verb").unwrap().check(&report).len()
    };
    for kind in [ActKind::Welcome, ActKind::Appreciation, ActKind::Decision, ActKind::Recommendation] {
        assert_eq!(with("took note of", kind), 1, "{kind}");
        assert_eq!(with("Noted", kind), 1, "{kind}");
    }
    assert_eq!(with("noted", ActKind::Noting), 0);
    assert_eq!(with("noted with appreciation", ActKind::Appreciation), 0);
    assert_eq!(with("welcomed", ActKind::Welcome), 0);
}

#[test]
fn a_group_that_holds_meetings_has_no_sessions() {
    let rule = "meeting-not-session";
    for (sentence, count) in [
        ("The Working Group decided to meet again at its third session.", 1),
        ("At its next session, the Working Group would hear more.", 1),
        ("The second session of the Working Group was held in 2010.", 1),
        ("The secretariat would report to the Working Group at a future session.", 1),
        ("At its fourth session, held in Marrakech, the Conference decided so.", 0),
        ("The Working Group asked the Conference to decide at its next session.", 0),
        ("The fifth session of the Conference would be held in Panama.", 0),
        (
            "The Working Group thanked the Implementation Review Group, which at its next session would decide.",
            0,
        ),
        ("The Working Group held a training session and its next working session.", 0),
    ] {
        assert_eq!(places(rule, &of_the_working_group(&format!("1. {sentence}"))).len(), count, "{sentence}");
    }
    let wrong = of_the_working_group("1. The Working Group would meet at its next session.");
    assert_eq!(mended(rule, &wrong), wrong.replace("session", "meeting"));
}

#[test]
fn a_body_that_holds_sessions_has_meetings_within_them() {
    let rule = "meeting-not-session";
    assert_eq!(
        places(rule, &of_the_review_group("1. The Group decided that its next meeting should be long.")),
        ["meeting"]
    );
    for right in [
        "At its 3rd meeting, on 21 June, the Group considered item 2.",
        "The Group looked forward to the next meeting of the Working Group on Asset Recovery.",
    ] {
        assert!(places(rule, &of_the_review_group(&format!("1. {right}"))).is_empty(), "{right}");
    }
}

#[test]
fn the_meeting_of_the_report_is_known() {
    let rule = "own-meeting-definite";
    for (sentence, count) in [
        ("At a meeting held in Vienna from 22 to 24 August 2011, the Working Group agreed.", 1),
        ("A meeting held on 22 August 2011 was short.", 1),
        ("The Chair opened a meeting.", 1),
        ("States were represented at a meeting of the Working Group.", 1),
        ("The Working Group had held a meeting in December 2010.", 0),
        ("The Chair opened a meeting of the bureau.", 0),
        ("Experts attended a meeting in Panama on 3 May 2011.", 0),
        ("Speakers referred to a meeting of experts.", 0),
    ] {
        assert_eq!(places(rule, &of_the_working_group(&format!("1. {sentence}"))).len(), count, "{sentence}");
    }
    let wrong =
        of_the_working_group("1. At a meeting held from 22 to 24 August 2011, the Working Group agreed.");
    assert_eq!(mended(rule, &wrong), wrong.replace("At a meeting", "At its meeting"));
    assert_eq!(places(rule, &of_the_review_group("1. The Chair opened a session.")), ["a session"]);
}

#[test]
fn who_asks_to_be_informed_asks_nobody() {
    let rule = "act-addressee";
    assert_eq!(
        places(rule, &conclusions(&["The Working Group requested that it be informed of progress."])),
        ["requested"]
    );
    let right = "The Working Group requested the secretariat to see that it be kept informed.";
    assert!(places(rule, &conclusions(&[right])).is_empty());
}

#[test]
fn who_was_asked_before_is_probably_meant() {
    let text = conclusions(&[
        "The Working Group requested the secretariat to report and requested regular updates.",
        "The Working Group requested an update.",
    ]);
    let found = findings::findings("act-addressee", &text);
    let help: Vec<_> = found.iter().filter_map(|finding| finding.help()).collect();
    assert_eq!(help, ["say who is to act; the secretariat seems to be meant", "say who is to act"]);
}

#[test]
fn conclusions_half_of_which_have_an_act_are_of_the_usual_make() {
    let text = conclusions(&["The Working Group noted it.", "Donors gave more."]);
    assert_eq!(places("act-verb-known", &text), ["Donors gave more."]);
}

#[test]
fn a_mood_in_another_clause_is_not_told() {
    let rule = "recommended-mood";
    let should = "The Working Group recommended that States parties should act.";
    let with = |sentence: &str| places(rule, &conclusions(&[should, should, sentence]));
    let whether = "The Working Group recommended that the Conference consider whether it should meet.";
    assert_eq!(with(whether), [""; 0]);
    let which = "The Working Group recommended that the secretariat prepare a paper that lists laws.";
    assert_eq!(with(which), ["recommended that"]);
}

#[test]
fn what_the_secretariat_is_not_asked_to_do_needs_no_resources() {
    for right in [
        "The Working Group encouraged the secretariat to develop a tool.",
        "The Working Group requested States parties to help the secretariat collect laws.",
    ] {
        assert_eq!(places("resources-condition", &conclusions(&[right])), [""; 0], "{right}");
    }
}

#[test]
fn a_heading_is_no_sentence_about_the_meeting() {
    let text = of_the_working_group(
        "I. Opening of a meeting held from 22 to 24 August 2011\n\n1. The Chair opened a session.",
    );
    assert_eq!(places("own-meeting-definite", &text), [""; 0]);
}

#[test]
fn the_conference_holds_sessions() {
    let of_the_conference = |sentence: &str| {
        format!(
            "Report of the Conference of the States Parties to the United Nations Convention against Corruption on its third \
             session, held in Doha from 9 to 13 November 2009\n\n1. {sentence}\n"
        )
    };
    let rule = "meeting-not-session";
    let wrong = of_the_conference("The Conference decided to elect its officers at its next meeting.");
    assert_eq!(mended(rule, &wrong), wrong.replace("next meeting", "next session"));
    for right in [
        "The Conference decided to elect its officers at its next session.",
        "The Group asked for more time at its next meeting.",
    ] {
        assert_eq!(places(rule, &of_the_conference(right)), [""; 0], "{right}");
    }
}

#[test]
fn a_group_may_be_called_so_and_others_hold_their_own() {
    let rule = "meeting-not-session";
    let short = of_the_working_group("1. The Group decided to meet at its next session.");
    assert_eq!(places(rule, &short), ["session"]);
    let conference = of_the_review_group("1. The Conference would take it up at its next meeting.");
    assert_eq!(places(rule, &conference), [""; 0]);
    let experts = "Report on the meeting of the open-ended intergovernmental expert meeting to enhance international \
                   cooperation held in Vienna on 6 and 7 June 2018\n\n\
                   1. The Working Group on Asset Recovery would go on at its next session.\n";
    assert_eq!(places(rule, experts), [""; 0]);
}
