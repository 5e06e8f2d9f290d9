use super::*;

fn read(text: &str, place: Place) -> Vec<(Category, Vec<&str>)> {
    let groups = attendance(text, place, &Own::default()).into_iter();
    groups
        .map(|group| (group.category, group.names.into_iter().map(|name| text.cut(name)).collect()))
        .collect()
}

#[test]
fn a_list_behind_the_following() {
    let text = "The following States parties to the Convention were represented at the meeting of the Working \
                Group: Bolivia (Plurinational State of), Viet Nam and Zimbabwe.";
    let expected =
        vec![(Category::StateParty, vec!["Bolivia (Plurinational State of)", "Viet Nam", "Zimbabwe"])];
    assert_eq!(read(text, Place::Section), expected);
    assert_eq!(read(text, Place::Elsewhere), expected);
}

#[test]
fn other_ways_to_say_the_following() {
    let states = vec!["Chad", "Togo"];
    for (text, category) in [
        (
            "The meeting was attended by representatives of the following States parties: Chad and Togo",
            Category::StateParty,
        ),
        ("The following 2 States Parties participated in the Meeting: Chad and Togo.", Category::StateParty),
        ("The following 2 States attended the Meeting as observers: Chad and Togo.", Category::ObserverState),
        (
            "The following States not parties to the Convention were represented by observers: Chad, Togo.",
            Category::ObserverState,
        ),
        (
            "The following States signatories to the Convention were represented by observers: Chad; Togo",
            Category::Signatory,
        ),
        (
            "In accordance with rule 15, the following non-signatory States were represented: Chad and Togo.",
            Category::ObserverState,
        ),
    ] {
        assert_eq!(read(text, Place::Section), [(category, states.clone())], "{text}");
    }
}

#[test]
fn organizations_by_kind() {
    let text = "The following Secretariat units, United Nations bodies, funds and programmes, specialized agencies and \
                other organizations in the United Nations system were represented by observers: the Office of the \
                United Nations High Commissioner for Refugees, the Department of Economic and Social Affairs and \
                the Basel Institute on Governance.";
    assert_eq!(
        read(text, Place::Section),
        [(
            Category::UnitedNationsSystem,
            vec![
                "Office of the United Nations High Commissioner for Refugees",
                "Department of Economic and Social Affairs",
                "Basel Institute on Governance"
            ]
        )]
    );
    let text = "The following non-governmental organizations were represented by observers: Transparency \
                International and UNCAC Coalition.";
    assert_eq!(
        read(text, Place::Section),
        [(Category::NonGovernmentalOrganization, vec!["Transparency International", "UNCAC Coalition"])]
    );
}

#[test]
fn a_participant_with_its_standing_beside_it() {
    for (text, category, name) in [
        (
            "The European Union, a regional economic integration organization that is a party to the Convention, was \
             represented at the meeting.",
            Category::RegionalEconomicIntegrationOrganization,
            "European Union",
        ),
        ("Oman, an observer State, was also represented at the meeting.", Category::ObserverState, "Oman"),
        (
            "Palestine, an entity maintaining a permanent observer mission to the United Nations, was represented.",
            Category::PermanentObserverMission,
            "Palestine",
        ),
        (
            "The Sovereign Military Order of Malta, an entity maintaining a permanent observer office at \
             Headquarters, was represented.",
            Category::PermanentObserverOffice,
            "Sovereign Military Order of Malta",
        ),
    ] {
        assert_eq!(read(text, Place::Section), [(category, vec![name])]);
        assert_eq!(read(text, Place::Elsewhere), [(category, vec![name])]);
    }
}

#[test]
fn observers_may_be_named_beside_the_others() {
    let expected = [(Category::StateParty, vec!["Chad", "Togo"]), (Category::ObserverState, vec!["Japan"])];
    for text in [
        "Representatives of Chad and Togo, as well as the observer for Japan, attended the meeting.",
        "Chad and Togo were represented, as well as the observer for Japan.",
    ] {
        assert_eq!(read(text, Place::Section), expected, "{text}");
    }
}

#[test]
fn a_line_may_be_nothing_but_a_kind_of_participants() {
    assert_eq!(label("States parties", None), Some(Category::StateParty));
    assert_eq!(
        label("**Intergovernmental organizations**", None),
        Some(Category::IntergovernmentalOrganization)
    );
    for words in [
        "Intergovernmental Authority on Development",
        "Chile, Peru and Togo",
        "States parties were there",
        "The following States parties",
        "Quays",
    ] {
        assert_eq!(label(words, None), None, "{words}");
    }
}

#[test]
fn lists_stand_under_kinds_of_participants_without_a_sentence() {
    for body in [
        "3. States parties\n\nChad, Peru and Togo\n\nSignatories\n\nJapan\n\n",
        "States parties\n\nChad\nPeru\nTogo\n\nSignatories\n\nJapan\n\n",
        "A. States parties\n\n3. Chad, Peru and Togo.\n\nB. Signatories\n\n4. Japan.\n\n",
        "States parties\n\nChad\n\nPeru;\n\nTogo.\n\nSignatories\n\nJapan\n\n",
    ] {
        let text = format!(
            "I. Introduction\n\n1. It met.\n\n2. It rose.\n\nII. Attendance\n\n{body}III. Closure\n\n5. It rose.\n"
        );
        let report = crate::parse(&text).into_report();
        let read: Vec<_> = report.participants().iter().map(|one| (one.name(), one.category())).collect();
        let party = Category::StateParty;
        assert_eq!(
            read,
            [("Chad", party), ("Peru", party), ("Togo", party), ("Japan", Category::Signatory)],
            "{body}"
        );
    }
}

#[test]
fn the_line_that_begins_the_sentence_is_no_kind() {
    let text = "C. Attendance\n\n5. The following States parties\nto the Convention were represented at the meeting:\nChad and Togo.\n";
    let report = crate::parse(text).into_report();
    let names: Vec<_> = report.participants().iter().map(crate::Participant::name).collect();
    assert_eq!(names, ["Chad", "Togo"]);
}

#[test]
fn the_european_union_among_states_is_no_state() {
    let text = "The following States parties were represented: Chad, the European Union and Togo.";
    assert_eq!(
        read(text, Place::Section),
        [
            (Category::StateParty, vec!["Chad"]),
            (Category::RegionalEconomicIntegrationOrganization, vec!["European Union"]),
            (Category::StateParty, vec!["Togo"]),
        ]
    );
}

#[test]
fn items_carry_their_own_kind_or_that_of_the_lead_in() {
    let lead_in = "The following States and organizations were represented by observers:";
    assert_eq!(read(lead_in, Place::Section), [(Category::ObserverState, vec![])]);
    let item = "States signatories: Chad and Togo;";
    assert_eq!(read(item, Place::Item(Category::Other)), [(Category::Signatory, vec!["Chad", "Togo"])]);
    let item = "the Council of Europe;";
    let organization = Category::IntergovernmentalOrganization;
    assert_eq!(read(item, Place::Item(organization)), [(organization, vec!["Council of Europe"])]);
}

#[test]
fn kinds_may_change_within_a_list() {
    let text = "The following were represented by observers: States signatories: Chad; intergovernmental \
                organizations: the World Bank; the Council of Europe.";
    assert_eq!(
        read(text, Place::Section),
        [
            (Category::Signatory, vec!["Chad"]),
            (Category::IntergovernmentalOrganization, vec!["World Bank"]),
            (Category::IntergovernmentalOrganization, vec!["Council of Europe"]),
        ]
    );
}

#[test]
fn several_sentences_in_one_paragraph() {
    let text = "The following States parties were represented: Chad and Togo. Oman, an observer State, was \
                also represented.";
    assert_eq!(
        read(text, Place::Section),
        [(Category::StateParty, vec!["Chad", "Togo"]), (Category::ObserverState, vec!["Oman"])]
    );
}

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
fn any_text_is_survived() {
    for text in
        ["", ":", "following: ", "The following States were represented: ", ", a , was represented", "(((:"]
    {
        for place in [Place::Elsewhere, Place::Section, Place::Item(Category::Other)] {
            attendance(text, place, &Own::default());
        }
    }
}

#[test]
fn states_may_stand_with_nothing_between_them() {
    let text = "The following signatories were represented by observers: Japan Republic of Korea New Zealand";
    let names = vec!["Japan", "Republic of Korea", "New Zealand"];
    assert_eq!(read(text, Place::Section), [(Category::Signatory, names)]);
    let text = "The following signatories were represented by observers: Japan Atlantis";
    assert_eq!(read(text, Place::Section), [(Category::Signatory, vec!["Japan Atlantis"])]);
}

#[test]
fn every_kind_may_stand_over_its_names_in_one_paragraph() {
    let text = "The meeting was attended by: States parties: Chad and Togo. Observers: African Union and World Bank.";
    assert_eq!(
        read(text, Place::Section),
        [
            (Category::StateParty, vec!["Chad", "Togo"]),
            (Category::IntergovernmentalOrganization, vec!["African Union"]),
            (Category::UnitedNationsSystem, vec!["World Bank"]),
        ]
    );
}

#[test]
fn neither_party_nor_signatory_is_an_observer() {
    for standing in [
        "not a party or signatory to the Protocol",
        "neither a party nor a signatory to the Protocol",
        "not a State party to the Convention",
    ] {
        let text = format!("The following State that is {standing} was represented by observers: Chad.");
        assert_eq!(read(&text, Place::Section), [(Category::ObserverState, vec!["Chad"])], "{text}");
    }
    assert_eq!(
        read(
            "The following States, neither parties nor signatories, attended: Chad and Togo.",
            Place::Section
        ),
        [(Category::ObserverState, vec!["Chad", "Togo"])]
    );
}

#[test]
fn known_organizations_are_told_by_their_names() {
    assert_eq!(
        read("The Council of Europe and the League of Arab States were represented.", Place::Section),
        [(Category::IntergovernmentalOrganization, vec!["Council of Europe", "League of Arab States"])]
    );
    assert_eq!(
        read(
            "The following were represented by observers: World Bank, Chess Club and Council of Europe.",
            Place::Section
        ),
        [
            (Category::UnitedNationsSystem, vec!["World Bank"]),
            (Category::Other, vec!["Chess Club"]),
            (Category::IntergovernmentalOrganization, vec!["Council of Europe"]),
        ]
    );
}

#[test]
fn experts_may_take_part() {
    let text = "Experts from the following States parties took part in the meeting: Chad and Togo.";
    assert_eq!(read(text, Place::Section), [(Category::StateParty, vec!["Chad", "Togo"])]);
}

#[test]
fn observers_from_states_are_no_parties_to_anything() {
    let read = |text| read(text, Place::Section);
    assert_eq!(
        read("The session was attended by observers from the following States: Egypt and Malta."),
        [(Category::ObserverState, vec!["Egypt", "Malta"])]
    );
    assert_eq!(
        read(
            "The session was attended by observers from the following States signatories to the Convention: Egypt and Malta."
        ),
        [(Category::Signatory, vec!["Egypt", "Malta"])]
    );
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
fn states_among_observers_or_delegations_have_their_own_standing() {
    assert_eq!(
        read("The following delegations attended the session: Chad and Togo.", Place::Section),
        [(Category::StateParty, vec!["Chad", "Togo"])]
    );
    assert_eq!(
        read("Observers: Japan, World Bank.", Place::Section),
        [(Category::ObserverState, vec!["Japan"]), (Category::UnitedNationsSystem, vec!["World Bank"])]
    );
}

#[test]
fn lists_of_organizations_stand_under_their_kind() {
    for list in
        ["African Union, Chess Club", "African Union\nChess Club", "African Union; and\n\nChess Club."]
    {
        let text = format!(
            "I. Introduction\n\n1. It met.\n\nII. Attendance\n\nIntergovernmental organizations\n\n{list}\n\nIII. Closure\n\n2. It rose.\n"
        );
        let report = crate::parse(&text).into_report();
        let read: Vec<_> = report.participants().iter().map(|one| (one.name(), one.category())).collect();
        let organization = Category::IntergovernmentalOrganization;
        assert_eq!(read, [("African Union", organization), ("Chess Club", organization)], "{list}");
    }
}

#[test]
fn members_and_observers_are_told_by_the_list_they_stand_in() {
    let text = "C. Attendance\n\n2. The following States were represented:\n\nMembers\n\nChad, Togo\n\nObservers\n\nJapan, Peru\n\n3. It rose.\n";
    let report = crate::parse(text).into_report();
    let read: Vec<_> = report.participants().iter().map(|one| (one.name(), one.category())).collect();
    let (party, observer) = (Category::StateParty, Category::ObserverState);
    assert_eq!(read, [("Chad", party), ("Togo", party), ("Japan", observer), ("Peru", observer)]);
}

#[test]
fn items_may_run_on_in_the_line() {
    let text = "The following organizations were represented: (a) African Union; and (b) Council of Europe.";
    let names = vec!["African Union", "Council of Europe"];
    assert_eq!(read(text, Place::Section), [(Category::IntergovernmentalOrganization, names)]);
}
