use super::*;

fn read(text: &str) -> Vec<&str> {
    names(text, 0..text.len()).into_iter().map(|name| text.cut(name)).collect()
}

#[test]
fn names_of_states_keep_their_and() {
    assert_eq!(
        read("Antigua and Barbuda, Bosnia and Herzegovina and Trinidad and Tobago."),
        ["Antigua and Barbuda", "Bosnia and Herzegovina", "Trinidad and Tobago"]
    );
    assert_eq!(read("Sao Tome and Principe and the Sudan"), ["Sao Tome and Principe", "Sudan"]);
    assert_eq!(
        read("United Kingdom of Great Britain and Northern Ireland and Yemen"),
        ["United Kingdom of Great Britain and Northern Ireland", "Yemen"]
    );
    assert_eq!(read("Bosnia and Herzegovina"), ["Bosnia and Herzegovina"]);
}

#[test]
fn parentheses_and_inverted_names_stay_whole() {
    assert_eq!(
        read("Iran (Islamic Republic of), Korea, Republic of, and Chad"),
        ["Iran (Islamic Republic of)", "Korea, Republic of", "Chad"]
    );
}

#[test]
fn names_of_organizations_keep_their_and() {
    assert_eq!(
        read(
            "the Council of Europe, the Organization for Economic Cooperation and Development and the \
             Organization for Security and Cooperation in Europe."
        ),
        [
            "Council of Europe",
            "Organization for Economic Cooperation and Development",
            "Organization for Security and Cooperation in Europe"
        ]
    );
    assert_eq!(
        read("the Department of Economic and Social Affairs and the Ethics Office"),
        ["Department of Economic and Social Affairs", "Ethics Office"]
    );
    assert_eq!(
        read("the World Bank and the Economic Commission for Latin America and the Caribbean"),
        ["World Bank", "Economic Commission for Latin America and the Caribbean"]
    );
    assert_eq!(
        read("the Organization for Economic Cooperation and Development"),
        ["Organization for Economic Cooperation and Development"]
    );
}

#[test]
fn names_of_organizations_keep_their_commas() {
    assert_eq!(
        read(
            "the World Bank, the United Nations Educational, Scientific and Cultural Organization and the \
             League of Arab States"
        ),
        [
            "World Bank",
            "United Nations Educational, Scientific and Cultural Organization",
            "League of Arab States"
        ]
    );
}

#[test]
fn a_name_without_article_among_others_with_one() {
    assert_eq!(
        read(
            "the World Bank, Human Capital Africa, the Kaminski Foundation and the Open University of Israel"
        ),
        ["World Bank", "Human Capital Africa", "Kaminski Foundation", "Open University of Israel"]
    );
    assert_eq!(
        read("the Ethics Office, the Department of Safety, Security and Protection and the World Bank"),
        ["Ethics Office", "Department of Safety, Security and Protection", "World Bank"]
    );
}

#[test]
fn lists_without_articles() {
    assert_eq!(
        read("African Union, INTERPOL, Office of Internal Oversight Services and World Food Programme"),
        ["African Union", "INTERPOL", "Office of Internal Oversight Services", "World Food Programme"]
    );
}

#[test]
fn semicolons_part_names_too() {
    assert_eq!(
        read("Human Rights Now; Global Organization, Inc.; and Children and Youth International."),
        ["Human Rights Now", "Global Organization, Inc", "Children and Youth International"]
    );
}

#[test]
fn a_serial_comma_a_second_and_and_as_well_as_are_survived() {
    assert_eq!(read("Chad, Togo, and Peru"), ["Chad", "Togo", "Peru"]);
    assert_eq!(read("Chad and Togo and Peru"), ["Chad", "Togo", "Peru"]);
    assert_eq!(read("Chad, Togo as well as Peru"), ["Chad", "Togo", "Peru"]);
}

#[test]
fn a_parenthesis_that_is_never_closed_is_survived() {
    assert_eq!(read("Chad (the, Togo and Peru").len(), 3);
}

#[test]
fn known_organizations_keep_their_and_before_the_last() {
    assert_eq!(
        read(
            "Council of Europe, Organization for Security and Cooperation in Europe and World Customs Organization"
        ),
        [
            "Council of Europe",
            "Organization for Security and Cooperation in Europe",
            "World Customs Organization"
        ]
    );
    assert_eq!(
        read(
            "Organisation for Economic Co-operation and Development (OECD) and Organization of American States"
        ),
        ["Organisation for Economic Co-operation and Development (OECD)", "Organization of American States"]
    );
}

#[test]
fn an_abbreviation_ends_a_name() {
    assert_eq!(
        read("Chess Club, Sport Association for Asia and the Pacific (SAAP) and National Sport Center"),
        ["Chess Club", "Sport Association for Asia and the Pacific (SAAP)", "National Sport Center"]
    );
    assert_eq!(
        read("Chad (also for Peru and Togo) and Cuba (2030)"),
        ["Chad (also for Peru and Togo)", "Cuba (2030)"]
    );
}

#[test]
fn letters_of_items_are_no_part_of_names() {
    assert_eq!(read("(a) African Union; and (b) World Bank"), ["African Union", "World Bank"]);
}

#[test]
fn an_abbreviation_in_parentheses_ends_a_name() {
    assert_eq!(
        read(
            "European Union Agency for Criminal Justice Cooperation (Eurojust) and International Criminal Police Organization (INTERPOL)."
        ),
        [
            "European Union Agency for Criminal Justice Cooperation (Eurojust)",
            "International Criminal Police Organization (INTERPOL)"
        ]
    );
}

#[test]
fn whoever_another_speaks_for_is_not_named() {
    assert_eq!(
        read(
            "Chad, on behalf of the Group of Friends and Peru; European Union; and Togo, also on behalf of Oman"
        ),
        ["Chad", "European Union", "Togo"]
    );
    assert_eq!(read("Chad, speaking also on behalf of Peru and Oman, Togo"), ["Chad", "Togo"]);
    assert_eq!(read("Chad and the Fund on behalf of the Poor"), ["Chad", "Fund on behalf of the Poor"]);
}

#[test]
fn a_name_goes_on_behind_and_where_another_name_follows() {
    assert_eq!(
        read("World Association of Peat and Moss Growers and International Union of Gardeners"),
        ["World Association of Peat and Moss Growers", "International Union of Gardeners"]
    );
    assert_eq!(
        read("World Bank and European and Mediterranean Plant Protection Organization"),
        ["World Bank", "European and Mediterranean Plant Protection Organization"]
    );
    assert_eq!(
        read("African, Caribbean and Pacific Group of States and European Union"),
        ["African, Caribbean and Pacific Group of States", "European Union"]
    );
}
