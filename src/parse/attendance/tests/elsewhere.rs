//! Those who attended, told outside of the section on attendance.

use super::*;

#[test]
fn observers_need_no_word_for_the_meeting() {
    for (text, category) in [
        ("The following signatory States participated as observers: Chad and Togo.", Category::Signatory),
        (
            "The following States not party to the Convention also participated as observers: Chad and Togo.",
            Category::ObserverState,
        ),
        ("The following States attended as observers: Chad and Togo.", Category::ObserverState),
    ] {
        assert_eq!(read(text, Place::Elsewhere), [(category, vec!["Chad", "Togo"])], "{text}");
    }
    assert_eq!(read("The following States took part as hosts: Chad and Togo.", Place::Elsewhere), []);
}

#[test]
fn a_known_subject_was_represented() {
    let union = [(Category::RegionalEconomicIntegrationOrganization, vec!["European Union"])];
    for text in [
        "The European Union was also represented as a member of the Committee.",
        "The European Union was represented.",
        "The European Union was also represented at the meeting.",
    ] {
        assert_eq!(read(text, Place::Elsewhere), union, "{text}");
    }
    assert_eq!(
        read("Chad and Togo were represented by observers.", Place::Elsewhere),
        [(Category::ObserverState, vec!["Chad", "Togo"])]
    );
    for text in [
        "The European Union was represented in court.",
        "The working class was also represented.",
        "The European Union was represented at the meeting of ministers.",
        "Women were represented.",
    ] {
        assert_eq!(read(text, Place::Elsewhere), [], "{text}");
    }
}

#[test]
fn representatives_took_part_in_the_work() {
    for text in [
        "The representatives of the United Nations Peat Office and United Nations Moss Service participated in the work of the Meeting.",
        "Representatives of the United Nations Peat Office and the United Nations Moss Service took part in the meeting.",
    ] {
        assert_eq!(
            read(text, Place::Elsewhere),
            [(
                Category::UnitedNationsSystem,
                vec!["United Nations Peat Office", "United Nations Moss Service"]
            )],
            "{text}"
        );
    }
    for text in [
        "The representatives of the Ministry for Peat participated in the discussion.",
        "The representatives of three banks participated in the work of the Meeting.",
        "The United Nations Peat Association and friends participated in the work of the Bureau.",
    ] {
        assert_eq!(read(text, Place::Elsewhere), [], "{text}");
    }
}

#[test]
fn those_named_after_the_united_nations_are_of_its_system() {
    let category = |name| standing(name, Category::Other);
    assert_eq!(category("United Nations Peat Office"), Category::UnitedNationsSystem);
    assert_eq!(category("United Nations Association of Chad"), Category::Other);
    assert_eq!(category("Peat Office"), Category::Other);
}
