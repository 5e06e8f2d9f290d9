//! The rules of dates, places and sessions: what they find, and what they leave alone.

#![cfg(test)]

#[path = "support/findings.rs"]
mod support;

use support::{findings, places, said};
use uncac::{Severity, Validator};

/// A report on the third meeting of the Working Group, held from 27 to 29 August 2012.
fn report(paragraphs: &str) -> String {
    with_dates("from 27 to 29 August 2012", paragraphs)
}

fn with_dates(dates: &str, paragraphs: &str) -> String {
    let group = "Open-ended Intergovernmental Working Group on the Prevention of Corruption";
    format!(
        "Report on the meeting of the {group} held in Vienna {dates}\n\nI. Introduction\n\n{paragraphs}\n"
    )
}

#[test]
fn the_title_is_at_fault_where_all_other_places_agree() {
    let text = with_dates(
        "from 27 to 30 August 2012",
        "1. At a meeting held in Vienna from 27 to 29 August 2012, the Working Group agreed on the conclusions below.\n\n2. On 29 August 2012, the Working Group adopted the report on its meeting.",
    );
    assert_eq!(
        said("meeting-dates-agree", &text),
        [(
            "27 to 30 August 2012".to_owned(),
            "the text has the meeting on 27 to 29 August 2012, the title on 27 to 30 August 2012".to_owned()
        )]
    );
}

#[test]
fn a_place_that_stands_alone_is_at_fault() {
    let opening = "1. The Working Group held its third meeting in Vienna.";
    let chapeau = "2. At its third meeting, held in Vienna from 27 to 29 August 2013, the Working Group agreed on the conclusions below.";
    let text = report(&format!(
        "{opening}\n\n{chapeau}\n\n3. On 29 August 2012, the Working Group adopted the report on its meeting."
    ));
    assert_eq!(places("meeting-dates-agree", &text), ["27 to 29 August 2013"]);
}

#[test]
fn a_meeting_that_was_held_there_has_its_days_behind_it() {
    for (held, told) in [
        ("held its third meeting in Vienna from 28 to 30 August 2012", ["28 to 30 August 2012"].as_slice()),
        ("held its third meeting on 28 and 29 August 2012", &["28 and 29 August 2012"]),
        ("held its third meeting and discussed, from 28 to 29 August 2012, its rules", &[]),
    ] {
        let text = report(&format!(
            "1. The Open-ended Intergovernmental Working Group on the Prevention of Corruption {held}."
        ));
        assert_eq!(places("meeting-dates-agree", &text), told, "{held}");
    }
}

#[test]
fn a_masthead_may_say_other_days_than_the_title() {
    let text = "CAC/COSP/IRG/2016/9\n\nImplementation Review Group\nSeventh session\nVienna, 20-25 June 2016\n\nReport of the Implementation Review Group on its seventh session, held in Vienna from 20 to 24 June 2016\n\nI. Introduction\n\n1. It met.\n";
    assert_eq!(places("meeting-dates-agree", text), ["Vienna, 20-25 June 2016"]);
}

#[test]
fn meetings_of_others_in_the_same_week_are_left_alone() {
    let text = report(
        "1. The Working Group on Asset Recovery met from 30 to 31 August 2012.\n\n2. A workshop was held in Vienna from 24 to 28 August 2012.\n\n3. At its second meeting, held in Vienna from 22 to 24 August 2011, the Working Group agreed on other conclusions.",
    );
    assert_eq!(said("meeting-dates-agree", &text), []);
}

#[test]
fn an_earlier_meeting_has_the_ordinal_of_the_register() {
    let text =
        report("1. At its fourth meeting, held in Vienna from 22 to 24 August 2011, the Working Group met.");
    assert_eq!(
        said("meeting-known", &text),
        [(
            "fourth meeting".to_owned(),
            "the register has the second meeting on 22 to 24 August 2011, found \"fourth meeting\""
                .to_owned()
        )]
    );
}

#[test]
fn the_meeting_of_another_group_is_compared_with_its_own_register() {
    let right = "1. The Working Group on Asset Recovery, at its fifth meeting, held in Vienna on 25 and 26 August 2011, spoke of it.";
    assert_eq!(said("meeting-known", &report(right)), []);
    let wrong = right.replace("25 and 26", "24 and 25");
    assert_eq!(places("meeting-known", &report(&wrong)), ["24 and 25 August 2011"]);
}

#[test]
fn a_month_is_precise_enough() {
    assert_eq!(
        said(
            "meeting-known",
            &report("1. At its first meeting, held in Vienna in December 2010, the Working Group met.")
        ),
        []
    );
}

#[test]
fn a_meeting_that_is_known_from_memory_alone_is_left_alone() {
    let text = with_dates("from 1 to 3 September 2014", "1. The Working Group met.");
    assert_eq!(said("meeting-known", &text), []);
}

#[test]
fn sessions_are_compared_with_the_register() {
    let session = |words: &str| {
        places("session-known", &report(&format!("1. At its {words}, the Conference took note of it.")))
    };
    assert_eq!(session("third session, held in Doha from 9 to 13 November 2009"), [""; 0]);
    assert_eq!(session("third session, held in Doha from 9 to 14 November 2009"), ["9 to 14 November 2009"]);
    assert_eq!(session("fifth session, held in Doha from 9 to 13 November 2009"), ["fifth session"]);
    assert_eq!(session("third session, held in Amman from 9 to 13 November 2009"), ["Amman"]);
}

#[test]
fn conferences_of_other_treaties_have_other_sessions() {
    let text = report(
        "1. At its third session, held in Vienna from 9 to 18 October 2006, the Conference of the Parties to the United Nations Convention against Transnational Organized Crime decided so.",
    );
    assert_eq!(said("session-known", &text), []);
}

#[test]
fn a_recommendation_is_for_the_next_session() {
    let recommended = |words: &str| {
        let text = report(&format!(
            "1. It met.\n\nII. Conclusions and recommendations\n\n2. The Working Group recommended that the Conference, {words}."
        ));
        places("session-known", &text)
    };
    assert_eq!(
        recommended("at its fifth session, consider the matter before the sixth session of the Conference"),
        [""; 0]
    );
    assert_eq!(recommended("at its third session, consider the matter"), ["third session"]);
}

#[test]
fn days_that_are_in_no_calendar_are_found_everywhere() {
    for date in [
        "31 June 2011",
        "30 February",
        "June 31, 2011",
        "24 to 22 August 2011",
        "30 September to 2 August 2011",
        "29 February 2011",
    ] {
        let text = report(&format!("1. The replies came on {date} from all."));
        assert_eq!(places("date-real", &text), [date]);
    }
    let title = with_dates("from 24 to 22 August 2011", "1. The Working Group met.");
    assert_eq!(places("date-real", &title), ["24 to 22 August 2011"]);
    let masthead =
        format!("CAC/COSP/WG.4/2012/5\n\nDistr.: General\n31 September 2012\n\n{}", report("1. It met."));
    assert_eq!(places("date-real", &masthead), ["31 September 2012"]);
}

#[test]
fn a_title_whose_days_do_not_exist_has_days() {
    let text = with_dates("from 29 to 31 June 2011", "1. The Working Group met.");
    let found: Vec<&str> = Validator::new()
        .check(&uncac::parse(&text))
        .iter()
        .map(uncac::Diagnostic::name)
        .filter(|name| name.contains("date"))
        .collect();
    assert_eq!(found, ["date-real"]);
}

#[test]
fn leap_days_and_weekdays_are_real() {
    assert_eq!(
        said("date-real", &report("1. The replies came on 29 February 2012 and on 31 December 2011.")),
        []
    );
}

#[test]
fn a_group_does_not_meet_at_a_weekend_but_the_conference_may() {
    let text = with_dates("from 25 to 29 August 2012", "1. The Working Group met.");
    let findings = findings("date-real", &text);
    assert_eq!(findings[0].message(), "the meeting opens on a Saturday, 25 August 2012");
    assert_eq!(findings[0].severity(), Severity::Warning);
    let conference = "Report of the Conference of the States Parties to the United Nations Convention against Corruption on its first session, held in Amman from 10 to 14 December 2006\n\nI. Introduction\n\n1. It met.\n";
    assert_eq!(said("date-real", conference), []);
}

#[test]
fn dates_are_rewritten_to_the_form_of_the_house() {
    let fix = |text: &str| Validator::new().select("date-form").unwrap().fix(&report(text)).text;
    assert!(fix("1. It came on August 22nd, 2011.").contains("on 22 August 2011."));
    assert!(fix("1. It lasted from 8-12 October 2012.").contains("from 8 to 12 October 2012."));
    assert!(fix("1. It lasted from 8–12 October 2012.").contains("from 8 to 12 October 2012."));
    assert!(fix("1. It came on 2 Sept. 2011.").contains("on 2 September 2011."));
    assert!(fix("1. On 3-4 May 2011, 5-6 May 2011 and 7–8 May 2011 it met.").contains("and 7-8 May 2011"));
}

#[test]
fn spans_have_the_dash_that_most_of_them_have_or_else_the_first() {
    let told = |words: &str| places("date-form", &report(&format!("1. They met on {words}.")));
    assert_eq!(told("3–4 May 2011, 5-6 May 2011 and 9-10 May 2011"), ["3–4 May 2011"]);
    assert_eq!(told("3-4 May 2011, 5–6 May 2011 and 9–10 May 2011"), ["3-4 May 2011"]);
    assert_eq!(
        told("3–4 May 2011, 5-6 May 2011, 9-10 May 2011, 12–13 May 2011 and 16-17 May 2011"),
        ["3–4 May 2011", "12–13 May 2011"]
    );
    assert_eq!(told("3-4 May 2011 and 5–6 May 2011"), ["5–6 May 2011"]);
    assert_eq!(told("3–4 May 2011 and 5-6 May 2011"), ["5-6 May 2011"]);
}

#[test]
fn dates_in_form_and_in_quotations_are_left_alone() {
    for words in [
        "from 22 to 24 August 2011",
        "on 6 and 7 June 2011",
        "in the week of 8-12 October 2012",
        "in the statement “Thanks on August 22, 2011”",
        "from 30 August to 2 September 2011",
    ] {
        assert_eq!(said("date-form", &report(&format!("1. It was held {words}."))), [], "{words}");
    }
}

#[test]
fn of_two_days_with_one_year_only_the_last_has_it() {
    assert_eq!(places("day-without-year", &report("1. They met on 3 May and 5 June 2012.")), [""; 0]);
    assert_eq!(places("day-without-year", &report("1. They met on 3 May.")), ["3 May"]);
}

#[test]
fn a_city_has_its_country_once() {
    let place = |words: &str| places("city-country", &report(&format!("1. {words}")));
    assert_eq!(place("It met in Marrakech, Morocco, and again in Marrakech."), [""; 0]);
    assert_eq!(place("It met in Marrakech and again in Marrakech."), ["Marrakech"]);
    assert_eq!(place("The Marrakech declaration was adopted in Doha and in Geneva."), [""; 0]);
    assert_eq!(place("It met in St. Petersburg (Russian Federation)."), [""; 0]);
}

#[test]
fn a_resumed_session_goes_on_with_the_agenda_of_its_first_part() {
    let report = |day: &str| {
        format!(
            "Report of the Implementation Review Group on its second resumed ninth session, held in Vienna from 12 to 14 November 2018\n\n\
             I. Organization of the session\n\n1. On {day}, the Group adopted the following agenda for its ninth session:\n\n\
             1. Organizational matters.\n\n2. Reviews.\n\n3. Adoption of the report.\n\n2. The Group met.\n"
        )
    };
    assert!(places("meeting-dates-agree", &report("4 June 2018")).is_empty());
    assert_eq!(places("meeting-dates-agree", &report("15 November 2018")), ["15 November 2018"]);
}

#[test]
fn a_day_has_its_day_of_the_week() {
    let text =
        report("1. The office was closed on Tuesday, 23 August 2012, and on Thursday, 23 August 2012.");
    assert_eq!(
        said("date-real", &text),
        [("Tuesday".to_owned(), "23 August 2012 was a Thursday, found \"Tuesday\"".to_owned())]
    );
}

#[test]
fn days_without_a_year_may_go_over_the_new_year() {
    assert!(
        places("date-real", &report("1. The office was closed from 22 December to 3 January.")).is_empty()
    );
    let wrong = "from 22 December to 3 November";
    assert_eq!(places("date-real", &report(&format!("1. The office was closed {wrong}."))).len(), 1);
}

#[test]
fn a_quotation_in_straight_marks_is_left_alone_too() {
    let text = report("1. It read: \"to be paid by June 30, 2011\". It was paid on June 29, 2011.");
    assert_eq!(places("date-form", &text), ["June 29, 2011"]);
}

#[test]
fn the_meeting_of_another_year_and_a_gathering_of_another_kind_are_left_alone() {
    for words in [
        "1. At its meeting held in Vienna from 22 to 24 August 2011, the Working Group spoke of it.",
        "1. At a training meeting held in Vienna from 28 to 30 August 2012, much was learned.",
    ] {
        assert_eq!(places("meeting-dates-agree", &report(words)), [""; 0], "{words}");
    }
}

#[test]
fn the_title_has_ordinal_and_place_of_the_register() {
    let group = "Open-ended Intergovernmental Working Group on the Prevention of Corruption";
    let titled = |title: &str| {
        said("meeting-known", &format!("{title}\n\nI. Introduction\n\n1. The Working Group met.\n"))
    };
    let found = titled(&format!(
        "Report on the fourth meeting of the {group} held in Vienna from 27 to 29 August 2012"
    ));
    assert_eq!(
        found.into_iter().map(|(_, message)| message).collect::<Vec<_>>(),
        ["the register has the third meeting on 27 to 29 August 2012, found \"fourth\""]
    );
    let found =
        titled(&format!("Report on the meeting of the {group} held in Doha from 27 to 29 August 2012"));
    assert_eq!(
        found.into_iter().map(|(_, message)| message).collect::<Vec<_>>(),
        ["the register has the third meeting in Vienna, found \"Doha\""]
    );
}

#[test]
fn a_title_alone_is_at_fault_where_agenda_and_report_were_adopted_on_other_days() {
    let text = with_dates(
        "from 26 to 28 August 2013",
        "1. On 27 August 2012, the Working Group adopted the following agenda:\n\n   1. Opening of the meeting.\n\n   2. Prevention.\n\n\
         2. On 29 August 2012, the Working Group adopted the report on its meeting.",
    );
    assert_eq!(
        said("meeting-dates-agree", &text),
        [(
            "26 to 28 August 2013".to_owned(),
            "the text has the meeting on days up to 29 August 2012, the title on 26 to 28 August 2013"
                .to_owned()
        )]
    );
}

#[test]
fn one_day_of_a_meeting_is_within_it() {
    let text =
        report("1. At its third meeting, held in Vienna on 28 August 2012, the Working Group spoke of it.");
    assert_eq!(places("meeting-dates-agree", &text), [""; 0]);
    let session =
        report("1. At its third session, held in Doha on 11 November 2009, the Conference took note of it.");
    assert_eq!(places("session-known", &session), [""; 0]);
    let outside = session.replace("11 November", "16 November");
    assert_eq!(places("session-known", &outside), ["16 November 2009"]);
}

#[test]
fn what_is_to_come_may_be_held_otherwise_than_was_planned() {
    let level = |session: &str| {
        let text = report(&format!("1. At its {session}, the Conference would take it up."));
        findings("session-known", &text).iter().map(uncac::Diagnostic::severity).collect::<Vec<_>>()
    };
    assert_eq!(level("seventh session, held in Vienna from 13 to 17 November 2017"), [Severity::Info]);
    assert_eq!(level("third session, held in Doha from 16 to 20 November 2009"), [Severity::Warning]);
}

#[test]
fn the_words_over_the_conclusions_have_the_days_of_the_meeting_however_far_off() {
    let text = report(
        "1. At a meeting held in Vienna from 13 to 15 December 2010, the Working Group agreed on the conclusions below.",
    );
    assert_eq!(places("meeting-dates-agree", &text), ["13 to 15 December 2010"]);
}

#[test]
fn every_form_that_is_not_the_house_s_is_rewritten() {
    for wrong in
        ["30th June 2011", "30 of June 2011", "30 June, 2011", "30 Jun. 2011", "June 30, 2011", "2011-06-30"]
    {
        let told = said("date-form", &report(&format!("1. It was paid on {wrong} at last.")));
        assert_eq!(told, [(wrong.to_owned(), format!("expected \"30 June 2011\", found \"{wrong}\""))]);
    }
}

#[test]
fn the_number_of_a_session_before_a_month_is_no_day() {
    let table =
        "1. The Group met.\n\n| SBSTA/SBI 48 April 2018 | Parties agree |\n\n2. It rose on 48 April 2018.\n";
    assert_eq!(said("date-real", &report(table)).len(), 1);
}
