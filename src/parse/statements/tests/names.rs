//! Where names and entities end, and whose they are.

use super::*;

#[test]
fn a_speaker_with_a_form_of_address_and_a_state_or_an_organization() {
    assert_eq!(read("Mr. Juan Soto (Chile) said that it was so."), ["representative: Chile [Juan Soto]"]);
    assert_eq!(read("In reply, Ms. Ana Ruiz of the World Bank spoke."), ["other: World Bank [Ana Ruiz]"]);
    assert_eq!(
        read("Ms. Ana Ruiz (Peru), Mr. Juan Soto (Chile) and Mr. Li (Togo) made statements."),
        ["representative: Peru [Ana Ruiz]", "representative: Chile [Juan Soto]", "representative: Togo [Li]"]
    );
    for silent in
        ["Mr. Juan Soto (Chile) was elected Chair.", "The Group elected Mr. Juan Soto (Chile) Chair."]
    {
        assert!(read(silent).is_empty(), "{silent}");
    }
}

#[test]
fn an_office_beside_another_is_the_same_person() {
    assert_eq!(
        read("The outgoing President, the Minister of State of Morocco, Jane Doe, recalled it."),
        ["officer: - [Jane Doe]"]
    );
    assert_eq!(
        read("The President of UNICRI, the Director of UNODC and the Chair addressed the Group."),
        ["official: UNICRI", "official: UNODC", "officer: -"]
    );
}

#[test]
fn a_person_named_with_the_speaker() {
    assert_eq!(
        read("The Executive Director of UNODC, Mr. Yury Fedotov, said that it was so."),
        ["official: UNODC [Yury Fedotov]"]
    );
    assert_eq!(
        read("Mr. John Smith, representative of Chad, said that it was so."),
        ["representative: Chad [John Smith]"]
    );
    assert_eq!(
        read("A statement was made by the Minister of Justice of Kenya, Jane Doe."),
        ["official: Kenya [Jane Doe]"]
    );
    assert_eq!(
        read(
            "The forum was moderated by the President of the Club de Madrid, Danilo Türk, who made a statement."
        ),
        ["official: Club de Madrid [Danilo Türk]"]
    );
}

#[test]
fn a_name_ends_where_the_sentence_goes_on() {
    assert_eq!(
        read(
            "The observer for the Office of the United Nations High Commissioner for Human Rights (OHCHR) then gave details."
        ),
        ["observer: Office of the United Nations High Commissioner for Human Rights (OHCHR)"]
    );
    assert_eq!(
        read(
            "The representative of the Plurinational State of Bolivia chaired the panel and made a statement."
        ),
        ["representative: Plurinational State of Bolivia"]
    );
    assert_eq!(
        read(
            "The representative of the United Nations Educational, Scientific and Cultural Organization said so."
        ),
        ["representative: United Nations Educational, Scientific and Cultural Organization"]
    );
    assert_eq!(
        read("The representative of Kenya, in response to questions, noted it."),
        ["representative: Kenya"]
    );
    assert_eq!(
        read("A statement was made by the representative of the GEF on the successful replenishment."),
        ["representative: GEF"]
    );
    assert_eq!(
        read("The observer for the Working Group on business and human rights said so."),
        ["observer: Working Group on business and human rights"]
    );
}

#[test]
fn what_stands_beside_an_entity_is_no_part_of_it() {
    assert_eq!(read("The representative of Togo (Chair of the Group) spoke."), ["representative: Togo"]);
    assert_eq!(
        read("The observer for a non-governmental organization, Lamps International, spoke."),
        ["observer: Lamps International"]
    );
}

#[test]
fn states_and_the_secretariat_may_be_called_by_their_names() {
    assert_eq!(read("Chile stated that it was so."), ["other: Chile"]);
    assert_eq!(
        read("At the 3rd meeting, the Sudan and Togo, speaking also for others, made statements."),
        ["other: Sudan", "other: Togo"]
    );
    assert_eq!(
        read("The secretariat also reported that, in May, nine had been trained."),
        ["other: secretariat"]
    );
    assert_eq!(
        read("The Chess Club secretariat clarified that nine had been trained."),
        ["other: Chess Club secretariat"]
    );
    assert_eq!(
        read("The Islamic Republic of Iran disassociated itself from it."),
        ["other: Islamic Republic of Iran"]
    );
    assert_eq!(read("The European Union was of the view that it was late."), ["other: European Union"]);
}

#[test]
fn what_a_state_does_is_no_statement() {
    for text in [
        "Chile introduced a law on asset declarations.",
        "The secretariat provided technical assistance to nine States.",
        "Togo made progress.",
        "Kenya reported cases to the police.",
        "The Working Group noted that it was so.",
        "Chad, noting the report, joined the Group.",
    ] {
        assert!(read(text).is_empty(), "{text}");
    }
}

#[test]
fn the_names_of_those_who_spoke_may_follow_a_colon() {
    let both = ["other: Chile", "other: Togo"];
    assert_eq!(read("The following delegations made statements: Chile and Togo."), both);
    assert_eq!(
        read("The following States parties took the floor: Chile; and Togo (on behalf of the Group)."),
        both
    );
    assert_eq!(
        read("Statements were made by ministers and other heads, in the following order: Chile and Togo."),
        both
    );
    assert!(read("The following States made contributions: Chile and Togo.").is_empty());
}

#[test]
fn a_state_may_stand_before_its_representative() {
    assert_eq!(read("The United States representative said so."), ["representative: United States"]);
    assert_eq!(read("The UNODC observer made a statement."), ["observer: UNODC"]);
    assert!(read("The youth representative said so.").is_empty());
}

#[test]
fn a_person_may_be_called_by_the_last_name() {
    assert_eq!(read("Ms. Novak explained that it was new."), ["other: - [Novak]"]);
    assert_eq!(read("In her remarks, Ms. Novak and Mr. Li said so."), ["other: - [Novak]", "other: - [Li]"]);
    assert!(read("They recalled the contribution made by Mr. Li.").is_empty());
    assert!(read("Ms. Novak opened the meeting.").is_empty());
}

#[test]
fn those_who_support_a_speaker_speak() {
    assert_eq!(
        read("The representative of Peru, supported by the representatives of Chile and Togo, proposed it."),
        ["representative: Peru", "representative: Chile", "representative: Togo"]
    );
    assert!(read("They spoke of a programme supported by the representative of Peru.").is_empty());
}

#[test]
fn those_who_are_answered_have_spoken() {
    assert_eq!(
        read("In reply to the observer for Japan, the representative of Peru said that it was late."),
        ["observer: Japan", "representative: Peru"]
    );
    assert_eq!(
        read("On the proposal of the representative of Chad, it was agreed."),
        ["representative: Chad"]
    );
}

#[test]
fn those_who_lead_a_group_of_the_meeting_speak() {
    assert_eq!(
        read("The co-chair of the contact group reported that it had met."),
        ["official: contact group"]
    );
    assert_eq!(
        read("The co-facilitator, Ms. Ada Novak (Croatia), reported on it."),
        ["official: Croatia [Ada Novak]"]
    );
    assert_eq!(read("The Co-Chairs thanked the delegations."), ["officer: -"]);
    assert_eq!(
        read(
            "It was opened by Ann Roe (Chad) and Bo Ek (Sweden), Co-Chairs of the Working Group. They recalled its mandate."
        ),
        ["officer: -"]
    );
    assert_eq!(read("The President read out a message."), ["officer: -"]);
}

#[test]
fn what_an_office_is_for_may_go_on_behind_a_comma() {
    let text =
        "The Special Rapporteur on trade in words, especially old and rare ones, delivered an address.";
    assert_eq!(read(text), ["official: -"]);
}

#[test]
fn a_remark_between_commas_is_no_passive() {
    assert_eq!(
        read("The representative of Chad provided, by telephone, the answer."),
        ["representative: Chad"]
    );
}

#[test]
fn more_ways_to_name_a_person_and_whom_the_person_speaks_for() {
    for (text, expected) in [
        ("Mr. Tom Lee, of the Ethics Institute, presented a study.", "other: Ethics Institute [Tom Lee]"),
        ("Ms. Ann Roe (Chile), speaking for the Group, said so.", "representative: Chile [Ann Roe]"),
        ("Mr. Ek (UNODC) presented the report.", "other: UNODC [Ek]"),
        ("The Senior Adviser, OECD, spoke.", "official: OECD"),
        ("INTERPOL stated that it was so.", "other: INTERPOL"),
        ("Bulgaria (on behalf of the European Union) made a statement.", "other: Bulgaria"),
        ("At the request of the representative of Norway, a vote was taken.", "representative: Norway"),
        ("The motion was opposed by the representative of Togo.", "representative: Togo"),
        ("The panellists were: Ann Roe (Chile).", "panellist: Chile [Ann Roe]"),
    ] {
        assert_eq!(read(text), [expected], "{text}");
    }
}
