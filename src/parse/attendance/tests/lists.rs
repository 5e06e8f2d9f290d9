//! Lists under words that say of which kind they are.

use super::*;

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

#[test]
fn an_abbreviation_ends_a_name_that_and_follows() {
    let expected = [(
        Category::IntergovernmentalOrganization,
        vec!["African Union (AU)", "World Trade Organization (WTO)"],
    )];
    let text = "The following intergovernmental organizations were represented: African Union (AU) and World Trade Organization (WTO).";
    assert_eq!(read(text, Place::Section), expected);
    let names = "African Union (AU) and World Trade Organization (WTO).";
    assert!(is_plain_list(names, Category::IntergovernmentalOrganization));
}

#[test]
fn organizations_of_two_kinds_in_one_list_have_the_standing_they_are_known_to_have() {
    use Category::{IntergovernmentalOrganization as Outside, UnitedNationsSystem as System};
    let text = "In accordance with rule 4, the following specialized agencies and regional intergovernmental organizations \
                participated as observers: African Union, European Union, Universal Postal Union, Chess Union and Council of Europe.";
    assert_eq!(
        read(text, Place::Section),
        [
            (Outside, vec!["African Union", "European Union"]),
            (System, vec!["Universal Postal Union", "Chess Union"]),
            (Outside, vec!["Council of Europe"])
        ]
    );
    // One kind alone says what they are.
    let text = "The following specialized agencies were represented: Chess Union and African Union.";
    assert_eq!(read(text, Place::Section), [(System, vec!["Chess Union", "African Union"])]);
}

#[test]
fn two_organizations_that_attended_are_two_whatever_they_are_called() {
    for verb in ["attended", "participated", "were represented"] {
        let text = format!("The following civil society organizations {verb}: Both HANDS and Open Chess.");
        assert_eq!(
            read(&text, Place::Section),
            [(Category::NonGovernmentalOrganization, vec!["Both HANDS", "Open Chess"])],
            "{text}"
        );
    }
}
