//! Resolutions, decisions and recommendations in running text.

use super::{cited, kind};

#[test]
fn an_organ_named_before_or_behind_belongs_to_the_words() {
    for (text, expected) in [
        (
            "In its resolution 3/2, the Conference of the States Parties",
            "resolution 3/2 => Conference resolution 3/2",
        ),
        (
            "Implementation of Conference resolution 3/2, entitled “Preventive measures”, and",
            "Conference resolution 3/2 => Conference resolution 3/2: Preventive measures",
        ),
        (
            "of resolution 3/2 of the Conference of the States Parties, entitled “Preventive measures”",
            "resolution 3/2 of the Conference of the States Parties => Conference resolution 3/2: Preventive measures",
        ),
        (
            "Recalling General Assembly resolution 55/61",
            "General Assembly resolution 55/61 => General Assembly resolution 55/61",
        ),
        (
            "pursuant to Economic and Social Council resolution 2006/23, in which the Council",
            "Economic and Social Council resolution 2006/23 => Economic and Social Council resolution 2006/23",
        ),
        (
            "Security Council resolution 1373 (2001)",
            "Security Council resolution 1373 (2001) => Security Council resolution 1373 (2001)",
        ),
        (
            "In Human Rights Council resolution 23/9",
            "Human Rights Council resolution 23/9 => Human Rights Council resolution 23/9",
        ),
        (
            "the Committee of Ministers resolution (97) 24",
            "Committee of Ministers resolution (97) 24 => Committee of Ministers resolution (97) 24",
        ),
        (
            "Assembly resolution 31/16 A.",
            "Assembly resolution 31/16 A => General Assembly resolution 31/16 A",
        ),
        (
            "Council resolution 2017/4",
            "Council resolution 2017/4 => Economic and Social Council resolution 2017/4",
        ),
        ("by decision 4/1 of the Conference", "decision 4/1 of the Conference => Conference decision 4/1"),
        (
            "the Human Rights Council, in its resolution 17/4",
            "resolution 17/4 => Human Rights Council resolution 17/4",
        ),
        (
            "In its resolution 17/4, the Human Rights Council",
            "resolution 17/4 => Human Rights Council resolution 17/4",
        ),
        (
            "the General Assembly, in its resolution 58/4",
            "resolution 58/4 => General Assembly resolution 58/4",
        ),
    ] {
        assert_eq!(cited(text), [expected]);
    }
}

#[test]
fn each_number_of_a_list_is_a_citation() {
    assert_eq!(
        cited("in Conference resolutions 1/4, 2/3 and 7/1."),
        [
            "Conference resolutions 1/4 => Conference resolution 1/4",
            "2/3 => Conference resolution 2/3",
            "7/1 => Conference resolution 7/1",
        ]
    );
    assert_eq!(
        cited("resolutions 5/3, entitled “One”, and 6/2, entitled “Two”, of the Conference"),
        ["resolutions 5/3 => Conference resolution 5/3: One", "6/2 => Conference resolution 6/2: Two"]
    );
    assert_eq!(
        cited("resolutions 23/9 and 25/3 of the Human Rights Council"),
        [
            "resolutions 23/9 => Human Rights Council resolution 23/9",
            "25/3 of the Human Rights Council => Human Rights Council resolution 25/3",
        ]
    );
}

#[test]
fn the_title_may_stand_behind_the_date() {
    assert_eq!(
        cited("General Assembly resolution 58/4 of 31 October 2003, entitled “Convention”, was"),
        [
            "General Assembly resolution 58/4 => General Assembly resolution 58/4: Convention",
            "31 October 2003 => 2003-10-31, day",
        ]
    );
}

#[test]
fn a_recommendation_takes_the_organ_of_its_sentence() {
    assert_eq!(
        cited(
            "Council of Europe resolution (97) 24 on principles, and recommendation No. R (2000) 10 on codes"
        ),
        [
            "Council of Europe resolution (97) 24 => Council of Europe resolution (97) 24",
            "recommendation No. R (2000) 10 => Council of Europe recommendation R (2000) 10",
        ]
    );
}

#[test]
fn only_a_recommendation_of_the_same_sentence_takes_the_organ() {
    for (text, expected) in [
        (
            "Human Rights Council resolution 7/11 on prisons and recommendation 3/2 on codes",
            "recommendation 3/2 => Human Rights Council recommendation 3/2",
        ),
        (
            "Human Rights Council resolution 7/11 on prisons. Later, recommendation 3/2 was made",
            "recommendation 3/2 => Conference recommendation 3/2",
        ),
        (
            "Human Rights Council resolution 7/11 on prisons and decision 3/2 on codes",
            "decision 3/2 => Conference decision 3/2",
        ),
    ] {
        assert_eq!(cited(text).get(1).map(String::as_str), Some(expected));
    }
}

#[test]
fn words_point_back_to_a_resolution() {
    assert_eq!(
        cited("resolution 3/2. In the same resolution, the Conference"),
        [
            "resolution 3/2 => Conference resolution 3/2",
            "the same resolution => Conference resolution 3/2 (pointing back)",
        ]
    );
    assert_eq!(
        kind("resolution", "decision 3/1. That resolution and that decision"),
        ["decision 3/1", "that decision"]
    );
    assert_eq!(kind("resolution", "resolution 3/2 and that resolution of disputes"), ["resolution 3/2"]);
    assert_eq!(cited("the same resolution"), [""; 0]);
}

#[test]
fn words_without_a_number_are_none() {
    for text in [
        "draft resolution II",
        "recommendations made at its first meeting",
        "decision 5",
        "resolution of 2",
        "resolutions and decisions",
    ] {
        assert_eq!(kind("resolution", text), [""; 0], "{text}");
    }
}

#[test]
fn the_day_of_an_act_does_not_end_a_list() {
    assert_eq!(
        cited("General Assembly resolutions 55/61 of 4 December 2000 and 58/4 of 31 October 2003")
            .into_iter()
            .filter(|found| found.contains("resolution"))
            .collect::<Vec<_>>(),
        [
            "General Assembly resolutions 55/61 => General Assembly resolution 55/61",
            "58/4 => General Assembly resolution 58/4",
        ]
    );
}

#[test]
fn a_special_session_of_the_assembly_may_stand_behind_the_number() {
    assert_eq!(
        cited("General Assembly resolution 3201 (S-VI)"),
        ["General Assembly resolution 3201 (S-VI) => General Assembly resolution 3201 (S-VI)"]
    );
    assert_eq!(
        cited("Assembly resolution 3201 (S-)"),
        ["Assembly resolution 3201 => General Assembly resolution 3201"]
    );
}
