//! Verbs of attendance, and where the participants stand beside them.

use super::*;

#[test]
fn numbers_and_collectives_name_nobody() {
    for text in [
        "The session was attended by representatives of 52 States members of the Commission (1 was not represented).",
        "Representatives of 163 relevant non-governmental organizations attended the Meeting under rule 1.",
        "Observers for other States Members of the United Nations also attended the session.",
        "The list of participants is contained in document CAC/COSP/WG.4/2012/INF/1.",
        "In accordance with rule 15, States signatories could attend: the Conference decided so.",
    ] {
        assert_eq!(read(text, Place::Section), [], "{text}");
    }
}

#[test]
fn elsewhere_the_wording_must_be_plain() {
    for text in [
        "The following States parties provided information: Chad and Togo.",
        "The following topics were represented at the meeting: Chad and Togo.",
        "Poland attended the workshop.",
        "States were represented in the following ways: by experts.",
    ] {
        assert_eq!(read(text, Place::Elsewhere), [], "{text}");
    }
}

#[test]
fn experts_may_take_part() {
    let text = "Experts from the following States parties took part in the meeting: Chad and Togo.";
    assert_eq!(read(text, Place::Section), [(Category::StateParty, vec!["Chad", "Togo"])]);
}

#[test]
fn words_that_count_those_behind_them_are_no_participant() {
    for (text, category) in [
        (
            "One State, Chad, neither party nor signatory, participated as an observer.",
            Category::ObserverState,
        ),
        ("Two States parties, Chad and Togo, were represented.", Category::StateParty),
        ("The signatory State, Chad, was represented.", Category::Signatory),
        ("The following States parties were represented: Chad and Togo (2).", Category::StateParty),
        ("The following States parties were represented: Chad and Togo (2 States).", Category::StateParty),
    ] {
        let read = read(text, Place::Section);
        let [(found, names)] = read.as_slice() else { panic!("{text}: {read:?}") };
        assert_eq!(
            (*found, names.first(), names.len()),
            (category, Some(&"Chad"), names.len().min(2)),
            "{text}"
        );
    }
}

#[test]
fn attendance_has_many_verbs() {
    for verb in
        ["took part in the meeting", "attended", "were present at the meeting", "participated in the session"]
    {
        let text = format!("Representatives of Chad and Togo {verb}.");
        assert_eq!(read(&text, Place::Section), [(Category::StateParty, vec!["Chad", "Togo"])], "{text}");
        let text = format!(
            "The following non-member States {}: Chad and Togo.",
            verb.replace(" at", " as observers at")
        );
        assert_eq!(read(&text, Place::Elsewhere).len(), usize::from(verb != "attended"), "{text}");
    }
    for text in [
        "The World Bank was granted observer status.",
        "The World Bank sent observers.",
        "The World Bank also took part as an observer.",
    ] {
        assert_eq!(
            read(text, Place::Section),
            [(Category::UnitedNationsSystem, vec!["World Bank"])],
            "{text}"
        );
    }
    for text in ["Chad, which attended the workshop, is ready.", "Chad and Togo were presented with medals."]
    {
        assert_eq!(read(text, Place::Section), [], "{text}");
    }
}

#[test]
fn participants_may_stand_behind_the_verb() {
    for text in [
        "The meeting was attended by representatives of Chad and Togo and by the observer for Japan.",
        "Present at the meeting were Chad and Togo, as well as an observer for Japan.",
        "In attendance were representatives of Chad and Togo and observers for Japan.",
    ] {
        let expected =
            [(Category::StateParty, vec!["Chad", "Togo"]), (Category::ObserverState, vec!["Japan"])];
        assert_eq!(read(text, Place::Section), expected, "{text}");
    }
    let text = "Attending from the United Nations Secretariat were representatives of the Department of Peace and the Office of Sport.";
    let names = vec!["Department of Peace", "Office of Sport"];
    assert_eq!(read(text, Place::Section), [(Category::UnitedNationsSystem, names)]);
    assert_eq!(
        read("The United Nations Secretariat was represented by the Office of Sport.", Place::Section),
        [(Category::UnitedNationsSystem, vec!["Office of Sport"])]
    );
    for text in [
        "The meeting was attended by representatives of the Ministry of Justice and Togo.",
        "The meeting was attended by Ms. Jane Doe (Chad).",
        "The session was attended by representatives of States Members of the Council and observer States of the Council.",
    ] {
        assert_eq!(read(text, Place::Section), [], "{text}");
    }
}

#[test]
fn what_only_counts_or_sums_up_is_no_name() {
    for text in [
        "Some 40 States took part in the meeting.",
        "United Nations entities attended the session.",
        "Observers for other States Members of the United Nations attended the session.",
    ] {
        assert_eq!(read(text, Place::Section), [], "{text}");
    }
}

#[test]
fn offices_and_persons_are_no_participants() {
    for text in [
        "The President of the General Assembly attended the opening of the meeting.",
        "The Executive Secretary of the Basel Convention was represented by her deputy.",
        "Invited experts Ms. Jane Doe and Mr. John Doe attended.",
        "Members of the Bureau attended the meeting.",
        "Forty States attended.",
        "Ministers of Justice of five States attended.",
    ] {
        assert_eq!(read(text, Place::Section), [], "{text}");
    }
}

#[test]
fn governments_are_their_states_and_the_count_may_name_them() {
    let states = |names: &[&'static str]| vec![(Category::StateParty, names.to_vec())];
    for text in [
        "Representatives of the Governments of Chad and Togo attended.",
        "Two States parties, namely Chad and Togo, were represented.",
        "Delegations of Chad and Togo participated online.",
    ] {
        assert_eq!(read(text, Place::Section), states(&["Chad", "Togo"]), "{text}");
    }
}

#[test]
fn those_absent_or_elsewhere_are_left_out() {
    for text in [
        "The following States were not represented: Chad, Togo.",
        "The following States parties had not been represented at previous meetings: Chad, Togo.",
        "The following States will be represented at the next meeting: Chad, Togo.",
        "Representatives of the following States attended the meeting of the Bureau: Chad, Togo.",
        "The following States were represented on the drafting committee: Chad, Togo.",
        "The following intergovernmental organizations are represented in the Task Force: INTERPOL, OECD.",
        "Chad and Togo participated in the panel discussion.",
    ] {
        assert_eq!(read(text, Place::Section), [], "{text}");
    }
}
