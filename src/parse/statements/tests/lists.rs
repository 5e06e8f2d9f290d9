//! Speakers who are listed.

use super::read;

#[test]
fn a_list_goes_on_behind_the_group_that_one_speaks_for() {
    for text in [
        "Statements were made by the representatives of Chile, on behalf of the Group of Friends and Peru, Togo and Chad.",
        "Statements were made by the representatives of Chile (on behalf of the Group of Friends), Togo and Chad.",
    ] {
        assert_eq!(
            read(text),
            ["representative: Chile", "representative: Togo", "representative: Chad"],
            "{text}"
        );
    }
}

#[test]
fn speakers_may_be_listed_behind_a_colon() {
    assert_eq!(
        read(
            "The following speakers made statements: the representative of Chile; and the observer for Oman."
        ),
        ["representative: Chile", "observer: Oman"]
    );
    assert_eq!(
        read("The following took the seat: the representative of Chile; and the observer for Oman."),
        Vec::<String>::new()
    );
}

#[test]
fn every_kind_of_speakers_may_have_a_list_of_its_own() {
    let text = "In the discussion, the following made statements: (a) Representatives of States members of the Council: \
                Chile, Sudan1, Togo (also on behalf of Chad, Peru and Cuba); (b) Observers for United Nations bodies, \
                specialized agencies and related organizations: World Bank; (c) Observer for the Holy See; (d) Observers for \
                the following organizations: African Union, Chess Club.";
    assert_eq!(
        read(text),
        [
            "representative: Chile",
            "representative: Sudan",
            "representative: Togo",
            "observer: World Bank",
            "observer: Holy See",
            "observer: African Union",
            "observer: Chess Club"
        ]
    );
}

#[test]
fn states_may_make_statements_without_a_capacity() {
    for text in [
        "Statements were made by Chile, Bosnia and Herzegovina and the European Union.",
        "Statements were made by the following States: Chile, Bosnia and Herzegovina and the European Union.",
    ] {
        assert_eq!(
            read(text),
            ["other: Chile", "other: Bosnia and Herzegovina", "other: European Union"],
            "{text}"
        );
    }
    assert_eq!(read("Statements were made by several States and by Mr. Doe."), Vec::<String>::new());
    assert_eq!(
        read("Opening statements were made by Jane Doe, Minister of Justice of Chad."),
        ["official: Chad [Jane Doe]"]
    );
}

#[test]
fn a_keynote_speaker_is_named_with_the_organization() {
    for text in [
        "The keynote speaker, Jane Doe of the World Bank, described the trend.",
        "The keynote speaker, Ms. Jane Doe (World Bank), described the trend.",
    ] {
        assert_eq!(read(text), ["other: World Bank [Jane Doe]"], "{text}");
    }
}

#[test]
fn whoever_one_speaks_for_is_no_speaker() {
    for text in [
        "The representatives of the following delegations made statements: Chile, on behalf of the Group of Friends and Peru; World Bank; and Togo, also on behalf of Chad.",
        "Statements were made by the representatives of Chile, on behalf of the Group of Friends and Peru; the World Bank, on behalf of the banks; and Togo, speaking on behalf of Chad.",
    ] {
        assert_eq!(
            read(text),
            ["representative: Chile", "representative: World Bank", "representative: Togo"],
            "{text}"
        );
    }
}

#[test]
fn one_may_speak_for_several_who_are_named() {
    for text in [
        "The representative of Chile, speaking also on behalf of Peru, Chad, the Niger and Togo, regretted that it was late.",
        "The representative of Chile, on behalf of Peru, Chad, the Niger, and Togo, said that it was late.",
    ] {
        assert_eq!(read(text), ["representative: Chile"], "{text}");
    }
    assert_eq!(
        read(
            "The representative of Chile, on behalf of Peru and Chad, and the observer for Togo made statements."
        ),
        ["representative: Chile", "observer: Togo"]
    );
}

#[test]
fn a_preposition_may_stand_before_each_name() {
    assert_eq!(
        read(
            "Statements were made by the representatives of Chile and of the International Chess and Draughts Club."
        ),
        ["representative: Chile", "representative: International Chess and Draughts Club"]
    );
    assert_eq!(
        read("Statements were made by the observers for the World Bank and for the African Union."),
        ["observer: World Bank", "observer: African Union"]
    );
    assert_eq!(
        read("Statements were made by the representatives of the World Bank and of Chile."),
        ["representative: World Bank", "representative: Chile"]
    );
}

#[test]
fn several_experts_speak_for_those_they_are_from() {
    for text in [
        "General and opening statements were made by experts from the following parties: Chad, Peru and Togo.",
        "Statements were also made by the experts from Chad, Peru and Togo.",
        "Statements were made by experts of the following Member States: Chad, Peru and Togo.",
    ] {
        assert_eq!(read(text), ["other: Chad", "other: Peru", "other: Togo"], "{text}");
    }
    let text = "Statements were made by the experts from the following organizations: the Council of Europe and INTERPOL.";
    assert_eq!(read(text), ["other: Council of Europe", "other: INTERPOL"]);
    assert_eq!(read("Several experts from the field were invited."), [""; 0]);
}
