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
    for silent in [
        "Mr. Juan Soto (Chile) was elected Chair.",
        "The Group elected Mr. Juan Soto (Chile) Chair.",
        "Mr. Soto spoke.",
    ] {
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
