mod elsewhere;
mod lists;
mod verbs;

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
fn several_sentences_in_one_paragraph() {
    let text = "The following States parties were represented: Chad and Togo. Oman, an observer State, was \
                also represented.";
    assert_eq!(
        read(text, Place::Section),
        [(Category::StateParty, vec!["Chad", "Togo"]), (Category::ObserverState, vec!["Oman"])]
    );
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
fn parties_are_states_parties() {
    assert_eq!(
        read("Representatives of the following Parties were present: Chad and Togo.", Place::Section),
        [(Category::StateParty, vec!["Chad", "Togo"])]
    );
    assert_eq!(read("The following observed the Conference of the Parties: Chess Club.", Place::Section), []);
}

#[test]
fn two_organizations_that_nobody_knows_are_two_behind_a_plural() {
    let text = "The following non-governmental organizations were represented: Chess Club Lab and Civil Table for Peace.";
    assert_eq!(
        read(text, Place::Section),
        [(Category::NonGovernmentalOrganization, vec!["Chess Club Lab", "Civil Table for Peace"])]
    );
}

#[test]
fn a_list_goes_on_behind_the_stop_with_its_next_part() {
    let text = "The following non-governmental organizations were represented: General category: Chess Club. \
        Special category: Draughts Club, Peace Club. Roster: Go Club. The Chair thanked them: Ann Lee.";
    let ngos = Category::NonGovernmentalOrganization;
    assert_eq!(
        read(text, Place::Section),
        [(ngos, vec!["Chess Club"]), (ngos, vec!["Draughts Club", "Peace Club"]), (ngos, vec!["Go Club"])]
    );
}

#[test]
fn a_name_may_have_a_colon_in_it() {
    let text = "The following non-governmental organizations were represented: Chess 64: Union of Players, Go Club and Peace Club.";
    let names = vec!["Chess 64: Union of Players", "Go Club", "Peace Club"];
    assert_eq!(read(text, Place::Section), [(Category::NonGovernmentalOrganization, names)]);
}

#[test]
fn an_organization_may_say_itself_that_it_is_intergovernmental() {
    assert_eq!(
        read("The Intergovernmental Organization for Chess was represented.", Place::Section),
        [(Category::IntergovernmentalOrganization, vec!["Intergovernmental Organization for Chess"])]
    );
}

#[test]
fn those_who_are_counted_may_be_named_behind() {
    let text = "A number of non-governmental organizations were represented as observers. Their names are in the list. \
        Among them were the Chess Club, Go Club and the Peace Club.";
    assert_eq!(
        read(text, Place::Section),
        [(Category::NonGovernmentalOrganization, vec!["Chess Club", "Go Club", "Peace Club"])]
    );
    let text = "A number of States parties spoke. Among them were Chile and Togo.";
    assert_eq!(read(text, Place::Section), []);
}
