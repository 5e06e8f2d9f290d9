//! The rules about attendance: what they find beyond the examples of their explanations, and what they leave alone.

#![cfg(test)]

#[path = "support/findings.rs"]
mod findings;
#[path = "support/rule.rs"]
mod rule;

use findings::{findings, places};
use rule::{mended, said};
use uncac::{Capacity, Category, Participant, Report, Severity, Statement, Validator};

const PARTIES: &str = "The following States parties to the Convention were represented at the meeting: ";
const SIGNATORIES: &str =
    "The following States signatories to the Convention were represented by observers: ";
const ORGANIZATIONS: &str = "The following intergovernmental organizations were represented by observers: ";

/// A report of a working group that met in a year, from its section on attendance on.
fn in_year(year: u16, attendance: &str) -> String {
    format!(
        "Report on the meeting of the Open-ended Intergovernmental Working Group on the Prevention of Corruption held in Vienna \
         from 22 to 24 August {year}\n\nC. Attendance\n\n{attendance}\n"
    )
}

fn parties(names: &str) -> String {
    in_year(2011, &format!("1. {PARTIES}{names}."))
}

#[test]
fn one_name_out_of_its_place_is_moved_there() {
    for (wrong, right) in [
        ("Zimbabwe, Algeria, Chile and Togo", "Algeria, Chile, Togo and Zimbabwe"),
        ("Algeria, Chile, Togo, Zimbabwe and Austria", "Algeria, Austria, Chile, Togo and Zimbabwe"),
        (
            "Algeria, Togo, Chile, the European Union, Poland and Zimbabwe",
            "Algeria, Chile, Poland, the European Union, Togo and Zimbabwe",
        ),
        ("Algeria, Chile, Zambia and Trinidad and Tobago", "Algeria, Chile, Trinidad and Tobago and Zambia"),
        (
            "Algeria, the former Yugoslav Republic of Macedonia, Chile and Togo",
            "Algeria, Chile, the former Yugoslav Republic of Macedonia and Togo",
        ),
    ] {
        assert_eq!(mended("alphabetical", &parties(wrong)), parties(right));
    }
}

#[test]
fn items_are_moved_and_their_letters_stay() {
    let list = |names: [&str; 4]| {
        let [a, b, c, d] = names;
        in_year(2011, &format!("1. {PARTIES}\n\n   (a) {a};\n\n   (b) {b};\n\n   (c) {c};\n\n   (d) {d}."))
    };
    let wrong = list(["Algeria", "Togo", "Chile", "Zambia"]);
    assert_eq!(mended("alphabetical", &wrong), list(["Algeria", "Chile", "Togo", "Zambia"]));
}

#[test]
fn the_order_is_that_of_the_house() {
    for right in [
        "Bolivia (Plurinational State of), Brazil, Costa Rica, Côte d’Ivoire, Croatia, Guinea, Guinea-Bissau and Haiti",
        "Iran (Islamic Republic of), Iraq, Niger, Nigeria, Republic of Korea, Thailand, the former Yugoslav Republic of Macedonia and Togo",
    ] {
        assert!(places("alphabetical", &parties(right)).is_empty(), "{right}");
    }
    let organizations =
        format!("1. {ORGANIZATIONS}the Council of Europe, the League of Arab States and the World Bank.");
    assert!(places("alphabetical", &in_year(2011, &organizations)).is_empty());
}

#[test]
fn the_article_that_opens_a_sentence_stays_there() {
    let text = |one: &str, other: &str| {
        in_year(
            2013,
            &format!(
                "1. The {one} and the {other}, intergovernmental organizations, were represented by observers."
            ),
        )
    };
    let (council, league) = ("Council of Europe", "League of Arab States");
    assert_eq!(mended("alphabetical", &text(league, council)), text(council, league));
}

#[test]
fn a_name_is_not_moved_away_from_its_note() {
    let text = parties("Algeria, Togo,¹ Chile, Poland and Zimbabwe") + "\n¹ Since 2006.\n";
    let found = findings("alphabetical", &text);
    assert_eq!(found.iter().map(|one| one.fix().is_some()).collect::<Vec<_>>(), [false]);
}

#[test]
fn a_list_in_another_order_is_one_finding_without_a_change() {
    let text = parties("Togo, Chile, Brazil, Algeria, Zambia, Kenya, Peru and Austria");
    let found = findings("alphabetical", &text);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].message(), found[0].fix()), ("the list is not in English alphabetical order", None));
}

#[test]
fn a_name_that_is_twice_or_wrong_is_not_out_of_order_too() {
    assert!(places("alphabetical", &parties("Algeria, Chile, Togo and Algeria")).is_empty());
    assert!(places("alphabetical", &parties("Algeria, Chile, Vietnam, Togo and Zambia")).is_empty());
}

#[test]
fn the_system_list_goes_by_kind() {
    let text = in_year(
        2011,
        "1. The following United Nations bodies, funds and programmes were represented by observers: the World Food Programme, the Ethics Office and the International Atomic Energy Agency.",
    );
    assert!(places("alphabetical", &text).is_empty());
}

#[test]
fn the_second_mention_of_a_state_goes() {
    assert_eq!(
        mended("attendance-duplicate", &parties("Algeria, Chile, Poland and Poland")),
        parties("Algeria, Chile and Poland")
    );
    assert_eq!(
        mended("attendance-duplicate", &parties("Algeria, Chile, Chile and Poland")),
        parties("Algeria, Chile and Poland")
    );
    assert_eq!(
        said("attendance-duplicate", &parties("Turkey, Viet Nam and Türkiye")),
        ["Türkiye: \"Türkiye\" is listed twice, also as \"Turkey\""]
    );
}

#[test]
fn of_two_standings_the_wrong_one_goes() {
    let both =
        in_year(2011, &format!("1. {PARTIES}Algeria and Germany.\n\n2. {SIGNATORIES}Germany and Japan."));
    assert_eq!(
        said("attendance-duplicate", &both),
        ["Germany: \"Germany\" is listed twice, also in paragraph 2"]
    );
    let right = in_year(2011, &format!("1. {PARTIES}Algeria.\n\n2. {SIGNATORIES}Germany and Japan."));
    assert_eq!(mended("attendance-duplicate", &both), right);
    let validator = Validator::new().select("attendance-duplicate").unwrap().select("state-status").unwrap();
    assert_eq!(validator.check(&uncac::parse(&both)).len(), 1);
}

#[test]
fn a_list_that_repeats_another_is_one_finding() {
    let names = "Algeria, Chile, Fiji, Ghana, Peru and Poland";
    let text = in_year(2011, &format!("1. {PARTIES}{names}.\n\n2. The Group met.\n\n3. {PARTIES}{names}."));
    assert_eq!(
        said("attendance-duplicate", &text),
        ["Algeria: \"Algeria\" and 5 more names of this list are listed twice, as in paragraph 1"]
    );
    let some = in_year(2011, &format!("1. {PARTIES}{names}.\n\n2. {PARTIES}Chad, Chile, Peru and Togo."));
    assert_eq!(places("attendance-duplicate", &some), ["Chile", "Peru"]);
}

#[test]
fn an_organization_is_the_same_with_and_without_its_abbreviation() {
    let text = in_year(
        2011,
        &format!(
            "1. {ORGANIZATIONS}the International Criminal Police Organization (INTERPOL), the Council of Europe and the International Criminal Police Organization."
        ),
    );
    assert_eq!(places("attendance-duplicate", &text), ["International Criminal Police Organization"]);
}

#[test]
fn the_name_is_that_of_the_day() {
    for (year, wrong, right) in [
        (2011, "Türkiye", "Turkey"),
        (2023, "Turkey", "Türkiye"),
        (2011, "Czechia", "Czech Republic"),
        (2019, "Swaziland", "Eswatini"),
        (2011, "North Macedonia", "the former Yugoslav Republic of Macedonia"),
        (2019, "the former Yugoslav Republic of Macedonia", "North Macedonia"),
        (2011, "Vietnam", "Viet Nam"),
        (2011, "Cote d’Ivoire", "Côte d’Ivoire"),
        (2011, "Burma", "Myanmar"),
        (2011, "Ivory Coast", "Côte d’Ivoire"),
        (2011, "Polnad", "Poland"),
        (2011, "UK", "United Kingdom of Great Britain and Northern Ireland"),
        (2011, "Holland", "Netherlands"),
        (2011, "Korea (Republic of)", "Republic of Korea"),
    ] {
        let with = |name: &str| in_year(year, &format!("1. {PARTIES}Chad, {name} and Zambia."));
        assert_eq!(mended("state-name", &with(wrong)), with(right));
    }
}

#[test]
fn an_abbreviation_in_brackets_is_no_part_of_the_name() {
    let list = |states: &str| parties(&format!("Algeria, Austria, Chad, Chile, Cuba, Egypt, Mali, {states}"));
    let sound =
        "United Kingdom of Great Britain and Northern Ireland (UK) and United States of America (USA)";
    assert_eq!(said("state-name", &list(sound)), [""; 0]);
    assert_eq!(said("state-name", &list("Iran (Islamic Republic of) and Polnad (POL)")).len(), 1);
}

#[test]
fn usage_of_another_house_is_no_error() {
    let text = parties("Chad, United Kingdom and Zambia").replace(
        "Open-ended Intergovernmental Working Group on the Prevention of Corruption",
        "Working Party on Brakes",
    );
    let found = findings("state-name", &text);
    assert_eq!(found.iter().map(uncac::Diagnostic::severity).collect::<Vec<_>>(), [Severity::Warning]);
}

#[test]
fn both_names_are_right_between_the_days_that_sources_give() {
    let june = |name: &str| {
        in_year(2022, &format!("1. {PARTIES}Chad and {name}.")).replace("22 to 24 August", "13 to 17 June")
    };
    for name in ["Turkey", "Türkiye"] {
        assert!(places("state-name", &june(name)).is_empty(), "{name}");
    }
}

#[test]
fn a_day_that_nobody_read_on_a_page_makes_no_error() {
    let found = findings("state-name", &parties("Chad and Libya"));
    assert_eq!(found.iter().map(uncac::Diagnostic::severity).collect::<Vec<_>>(), [Severity::Warning]);
}

#[test]
fn one_of_a_long_list_that_is_no_state_stands_out() {
    let list =
        |name: &str| parties(&format!("Algeria, {name}, Chad, Chile, Cuba, Egypt, Mali, Peru and Togo"));
    let found = findings("state-name", &list("Atlantis"));
    let told: Vec<_> = found.iter().map(|finding| (finding.message(), finding.severity())).collect();
    assert_eq!(told, [("no State is called \"Atlantis\"", Severity::Warning)]);
    assert!(places("state-name", &list("Austria")).is_empty());
}

#[test]
fn a_list_may_run_down_its_columns() {
    let columns = |second: &str| {
        in_year(
            2011,
            &format!(
                "1. {PARTIES}\n\n    Albania      China\n    Algeria      {second}\n    Argentina    Cuba\n    Austria      Egypt\n"
            ),
        )
    };
    assert!(places("alphabetical", &columns("Colombia")).is_empty());
    assert_eq!(places("alphabetical", &columns("Zambia")).len(), 1);
}

#[test]
fn words_that_are_no_state_are_left_alone() {
    assert!(places("state-name", &parties("Chad, Atlantis and Hong Kong, China")).is_empty());
    assert!(
        places("state-name", &format!("C. Attendance\n\n1. {PARTIES}Czechia, Turkey and Türkiye.\n"))
            .is_empty()
    );
}

#[test]
fn a_state_moves_to_the_list_of_its_standing() {
    let lists = |parties: &str, signatories: &str| {
        in_year(2011, &format!("1. {PARTIES}{parties}.\n\n2. {SIGNATORIES}{signatories}."))
    };
    for (wrong, right) in [
        (
            lists("Algeria, Germany and Poland", "Ireland and Japan"),
            lists("Algeria and Poland", "Germany, Ireland and Japan"),
        ),
        (
            lists("Algeria and Poland", "Chile, Ireland and Japan"),
            lists("Algeria, Chile and Poland", "Ireland and Japan"),
        ),
        (
            lists("Algeria and Poland", "Ireland, Japan and Zimbabwe"),
            lists("Algeria, Poland and Zimbabwe", "Ireland and Japan"),
        ),
        (
            lists("Algeria and Poland", "Ireland, Mexico and Sudan"),
            lists("Algeria, Mexico and Poland", "Ireland and Sudan"),
        ),
    ] {
        assert_eq!(mended("state-status", &wrong), right);
    }
}

#[test]
fn the_standing_is_that_of_the_days_of_the_meeting() {
    // Ireland deposited its instrument on 9 November 2011, in force from 9 December.
    let on = |days: &str, list: &str| {
        in_year(2011, &format!("1. {list}Ireland.")).replace("22 to 24 August", days)
    };
    for (days, list, fits) in [
        ("7 to 8 November", PARTIES, false),
        ("8 to 10 November", PARTIES, true),
        ("14 to 16 November", PARTIES, true),
        ("14 to 16 November", SIGNATORIES, true),
        ("12 to 14 December", SIGNATORIES, false),
    ] {
        assert_eq!(places("state-status", &on(days, list)).is_empty(), fits, "{days}");
    }
}

#[test]
fn after_july_2014_nothing_is_an_error() {
    let text = in_year(
        2019,
        &format!(
            "1. {PARTIES}Barbados, Holy See and Tonga.\n\n2. {SIGNATORIES}Germany and Syrian Arab Republic."
        ),
    );
    let found = findings("state-status", &text);
    assert!(found.iter().all(|one| one.severity() < Severity::Error));
    assert!(
        !places("state-status", &text).iter().any(|name| name == "Tonga" || name == "Syrian Arab Republic")
    );
    assert!(places("state-status", &text).contains(&"Germany".to_owned()));
}

#[test]
fn parties_of_other_treaties_are_left_alone() {
    let text = "Report on the meeting of States parties to the Convention on Cluster Munitions held in Vienna from 22 to 24 August 2011\n\n\
                C. Attendance\n\n1. The following States parties to the Convention were represented at the meeting: Germany and Japan.\n";
    assert!(places("state-status", text).is_empty());
}

#[test]
fn paragraphs_change_places_and_their_numbers_stay() {
    let text = |first: &str, second: &str| {
        in_year(2011, &format!("1. {first}\n\n2. {second}\n\n3. The Group went on."))
    };
    let (states, signatories) =
        (format!("{PARTIES}Chile and Poland."), format!("{SIGNATORIES}Barbados and Japan."));
    assert_eq!(mended("category-order", &text(&signatories, &states)), text(&states, &signatories));
    let union = format!("1. {PARTIES}Chile, the European Union and Poland.\n\n2. {signatories}");
    assert!(places("category-order", &in_year(2011, &union)).is_empty());
}

#[test]
fn paragraphs_that_are_referred_to_are_not_moved_unasked() {
    let text = in_year(
        2011,
        &format!(
            "1. {SIGNATORIES}Japan and Sudan.\n\n2. {PARTIES}Chile and Poland.\n\n3. See paragraph 2 above."
        ),
    );
    let found = findings("category-order", &text);
    assert_eq!(found[0].fix().map(uncac::Fix::safety), Some(uncac::fix::Safety::Offer));
}

#[test]
fn who_is_no_party_is_represented_by_observers() {
    let text = in_year(2011, "1. Oman, an observer State, was also represented at the meeting.");
    assert_eq!(mended("category-capacity", &text), text.replace("represented", "represented by observers"));
    let text = in_year(
        2011,
        "1. The European Union, a regional economic integration organization that is a party to the Convention, was represented by observers.",
    );
    assert_eq!(mended("category-capacity", &text), text.replace(" by observers", ""));
}

#[test]
fn a_kind_is_empty_only_where_every_member_is_known() {
    let list = |names: &str| {
        in_year(
            2011,
            &format!(
                "1. The following funds and programmes and specialized agencies were represented by observers: {names}."
            ),
        )
    };
    assert_eq!(
        places("empty-kind", &list("the United Nations Development Programme and the World Food Programme")),
        ["specialized agencies"]
    );
    assert!(
        places("empty-kind", &list("the World Food Programme and the International Labour Organization"))
            .is_empty()
    );
    assert!(
        places("empty-kind", &list("the World Food Programme and the Agency for Unheard-of Things"))
            .is_empty()
    );
}

#[test]
fn a_slip_in_a_name_is_a_warning_and_another_word_a_question() {
    let list =
        |name: &str| in_year(2011, &format!("1. {ORGANIZATIONS}the Council of Europe and the {name}."));
    for (name, severity) in [
        ("International Police Organization", Severity::Warning),
        ("Organization for Economic Coperation and Development", Severity::Warning),
        ("League of Arab Countries", Severity::Info),
    ] {
        let found = findings("entity-name", &list(name));
        assert_eq!(found.iter().map(uncac::Diagnostic::severity).collect::<Vec<_>>(), [severity], "{name}");
    }
    for name in [
        "Sovereign Order of Malta",
        "African Development Bank",
        "Nile Basin Initiative",
        "Organization of American States (OAS)",
    ] {
        assert!(places("entity-name", &list(name)).is_empty(), "{name}");
    }
}

fn speaking(list: &str, words: &str) -> String {
    in_year(2011, &format!("1. {list}.\n\n2. {words}"))
}

#[test]
fn speakers_are_found_under_their_other_names() {
    let states = format!("{PARTIES}Bolivia (Plurinational State of), Chile and Viet Nam");
    let others = format!(
        "{ORGANIZATIONS}the Council of Europe and the Organization for Security and Cooperation in Europe (OSCE)"
    );
    for (list, words) in [
        (&states, "The representative of the Plurinational State of Bolivia said that it would."),
        (&states, "The representative of Vietnam said that it would."),
        (
            &states,
            "The representative of Chile, speaking on behalf of the Group of 77 and China, said that it would.",
        ),
        (&states, "The representative of the Group of African States said that they would."),
        (&states, "The Minister of Justice of Kenya said that it would."),
        (&states, "The observer for the World Bank said that it would."),
        (&others, "The observer for OSCE said that it would."),
        (&others, "The representative of Ghana said that it would."),
        (&others, "A representative of the secretariat said that it would."),
        (&others, "The representative of UNODC said that it would."),
        (&others, "The representative of the secretariat of the Conference said that it would."),
    ] {
        assert!(places("speaker-attended", &speaking(list, words)).is_empty(), "{words}");
    }
}

#[test]
fn who_was_not_there_cannot_have_spoken() {
    let states = format!("{PARTIES}Chile and Poland");
    assert_eq!(
        said("speaker-attended", &speaking(&states, "The representative of Ghana said that it would.")),
        ["The representative of Ghana: the representative of Ghana speaks, and is not in the attendance"]
    );
    assert_eq!(
        places(
            "speaker-attended",
            &speaking(&states, "The representatives of Chile and Ghana made statements.")
        ),
        ["Ghana"]
    );
    let others = format!("{ORGANIZATIONS}the Council of Europe and the World Bank");
    assert_eq!(
        places(
            "speaker-attended",
            &speaking(&others, "The observer for the Commonwealth Secretariat said that it would.")
        )
        .len(),
        1
    );
    let wrong = speaking(&others, "The observer for the Council for Europe said that it would.");
    assert_eq!(mended("speaker-attended", &wrong), wrong.replace("Council for", "Council of"));
}

#[test]
fn the_capacity_follows_the_list() {
    let lists = format!("{PARTIES}Chile and Poland.\n\n2. {SIGNATORIES}Germany and Japan");
    let with = |words: &str| in_year(2011, &format!("1. {lists}.\n\n3. {words}"));
    for (wrong, right) in [
        ("The representative of Japan said that it would.", "The observer for Japan said that it would."),
        ("The observer for Chile said that it would.", "The representative of Chile said that it would."),
        ("The observer for UNODC said that it would.", "The representative of UNODC said that it would."),
    ] {
        assert_eq!(mended("speaker-capacity", &with(wrong)), with(right));
        assert!(places("speaker-capacity", &with(right)).is_empty());
    }
}

#[test]
fn a_report_built_in_code_is_checked_without_a_text() {
    let dates = "2011-08-22/2011-08-24".parse().unwrap();
    let meeting = uncac::Meeting::new(uncac::BodyId::Prevention, dates);
    let state = |name: &str, category| Participant::new(name, category).unwrap();
    let report: Report = Report::builder(meeting)
        .participant(state("Zambia", Category::StateParty))
        .participant(state("Germany", Category::StateParty))
        .participant(state("Germany", Category::Signatory))
        .participant(state("Czechia", Category::Signatory))
        .statement(Statement::new(Capacity::Observer).with_entity("Zambia").with_entity_ref("Zambia"))
        .statement(Statement::new(Capacity::Representative).with_entity("Poland"))
        .build()
        .unwrap();
    let names: Vec<&str> = Validator::new().check(&report).iter().map(uncac::Diagnostic::name).collect();
    for rule in ["alphabetical", "attendance-duplicate", "state-name", "speaker-attended", "speaker-capacity"]
    {
        assert!(names.contains(&rule), "{rule}: {names:?}");
    }
}

#[test]
fn some_names_out_of_order_are_told_one_by_one() {
    let told = |names: &str| places("alphabetical", &parties(names));
    // Two of eight.
    assert_eq!(told("Algeria, Zimbabwe, Chile, Cuba, Togo, Egypt, Mali and Peru"), ["Zimbabwe", "Togo"]);
    // Two of seven: the list is in another order.
    assert_eq!(told("Algeria, Zimbabwe, Chile, Cuba, Togo, Egypt and Mali"), ["Zimbabwe"]);
}

#[test]
fn a_list_repeats_another_where_most_of_its_names_do() {
    let thirteen =
        "Algeria, Austria, Chad, Chile, Cuba, Egypt, Fiji, Ghana, Mali, Peru, Poland, Togo and Zambia";
    let text = |second: &str| in_year(2011, &format!("1. {PARTIES}{thirteen}.\n\n2. {PARTIES}{second}."));
    let told = |second: &str| said("attendance-duplicate", &text(second)).len();
    assert_eq!(told("Algeria, Brazil, Chad, Chile, Cuba, Egypt, Fiji, Kenya and Qatar"), 1);
    assert_eq!(told("Algeria, Brazil, Chad, Chile, Cuba, Egypt, Kenya, Niger, Qatar and Sudan"), 5);
    assert_eq!(told("Algeria, Brazil, Chad, Chile and Cuba"), 4);
}

#[test]
fn of_two_lists_that_both_fit_the_later_mention_is_too_many() {
    let both =
        in_year(2011, &format!("1. {PARTIES}Chile and Ireland.\n\n2. {SIGNATORIES}Ireland and Japan."))
            .replace("22 to 24 August", "14 to 16 November");
    assert_eq!(
        said("attendance-duplicate", &both),
        ["Ireland: \"Ireland\" is listed twice, also in paragraph 1"]
    );
}

#[test]
fn words_in_parentheses_are_part_of_a_name() {
    let text = in_year(
        2011,
        &format!(
            "1. {ORGANIZATIONS}the Association of Prosecutors and the Association of Prosecutors (West Africa)."
        ),
    );
    assert_eq!(places("attendance-duplicate", &text), [""; 0]);
}

#[test]
fn observers_may_be_called_so_in_other_words() {
    for words in [
        "1. Oman, an observer State, was also represented and attended as observer.",
        "1. Oman, an observer State, was also represented; there were observers for it.",
    ] {
        assert_eq!(places("category-capacity", &in_year(2011, words)), [""; 0], "{words}");
    }
}

#[test]
fn the_help_says_when_the_name_changed() {
    let help = |year: u16, name: &str| {
        let found = findings("state-name", &in_year(year, &format!("1. {PARTIES}Chad and {name}.")));
        found[0].help().unwrap().split(" (").next().unwrap().to_owned()
    };
    assert_eq!(help(2011, "Türkiye"), "write \"Turkey\"; the name \"Türkiye\" is later");
    assert_eq!(help(2023, "Turkey"), "write \"Türkiye\"; the name \"Türkiye\" is older");
}

#[test]
fn the_message_has_the_list_and_the_standing() {
    let text =
        in_year(2011, &format!("1. {PARTIES}Chad, Chile and Germany.\n\n2. {SIGNATORIES}Japan and Poland."));
    assert_eq!(
        said("state-status", &text),
        [
            "Chad: \"Chad\" is listed among the States parties, but was neither party nor signatory on 2011-08-22",
            "Germany: \"Germany\" is listed among the States parties, but was a signatory on 2011-08-22",
            "Poland: \"Poland\" is listed among the signatories, but was a State party on 2011-08-22"
        ]
    );
}

#[test]
fn however_many_speak_each_is_looked_for() {
    let names = [
        "Algeria", "Austria", "Chad", "Chile", "Cuba", "Egypt", "Fiji", "Ghana", "Kenya", "Mali", "Peru",
        "Poland", "Qatar", "Togo",
    ];
    let list = format!("{PARTIES}{} and Zambia", names.join(", "));
    let others = format!(
        "{list}.\n\n2. {ORGANIZATIONS}the Council of Europe and the International Anti-Corruption Academy (IACA)"
    );
    let speeches: String = names
        .iter()
        .chain(&["Sudan"])
        .map(|name| format!("The representative of {name} said that it would. "))
        .collect();
    let text = in_year(
        2011,
        &format!(
            "1. {others}.\n\n3. {speeches}The observer for the Council of Europe said that it would. \
             The observer for IACA said that it would. The observer for the World Bank said that it would."
        ),
    );
    assert_eq!(
        said("speaker-attended", &text)
            .iter()
            .map(|line| line.split_once(": the ").unwrap().1.to_owned())
            .collect::<Vec<_>>(),
        [
            "representative of Sudan speaks, and is not in the attendance",
            "observer for the World Bank speaks, and is not in the attendance"
        ]
    );
}

#[test]
fn a_paragraph_with_a_note_is_not_moved() {
    let text = in_year(
        2011,
        &format!(
            "1. {SIGNATORIES}Barbados and Japan.[^1]\n\n2. {PARTIES}Chile and Poland.\n\n[^1]: Since 2006."
        ),
    );
    let found = findings("category-order", &text);
    assert_eq!(found.iter().map(|one| one.fix().is_some()).collect::<Vec<_>>(), [false]);
}

#[test]
fn a_list_of_organizations_of_several_kinds_is_in_no_order_of_kinds() {
    let mixed = "1. The Council of Europe, the United Nations Development Programme and the World Customs Organization were \
                 represented by observers.";
    assert!(places("category-order", &in_year(2011, mixed)).is_empty());
}

#[test]
fn lists_that_are_announced_apart_have_an_order_each() {
    for text in [
        format!("1. {PARTIES}\n\n   (a) African States: Kenya and Togo;\n\n   (b) Asia-Pacific States: Fiji and Nepal."),
        "1. The following non-governmental organizations were represented by observers: Chess Club and Peace Club. The following \
         non-governmental organizations without status were represented by observers: Audit Club and Bridge Club."
            .to_owned(),
    ] {
        assert!(places("alphabetical", &in_year(2011, &text)).is_empty(), "{text}");
    }
    let wrong = format!(
        "1. {PARTIES}\n\n   (a) African States: Togo and Kenya;\n\n   (b) Asia-Pacific States: Fiji and Nepal."
    );
    assert_eq!(places("alphabetical", &in_year(2011, &wrong)).len(), 1);
}

#[test]
fn a_state_whose_name_the_end_of_a_line_cuts_is_that_state() {
    let text = parties("Chad, Liech-\ntenstein and Timor-\nLeste");
    let report = uncac::parse(&text).into_report();
    let names: Vec<&str> = report.participants().iter().map(Participant::name).collect();
    assert_eq!(names, ["Chad", "Liechtenstein", "Timor-Leste"]);
    assert!(places("state-name", &text).is_empty());
}

#[test]
fn the_secretariat_of_the_house_need_not_be_listed() {
    let text = |whose: &str| {
        format!(
            "HASP/CDR/2025/7\n\nEconomic and Social Council\n\nDistr.: General\n8 July 2025\n\nOriginal: English\n\nReport of the Port \
             Committee on its second session\n\nI. Attendance\n\n1. The following intergovernmental organizations were represented: \
             African Union and Council of Europe.\n\n2. The representative of the {whose} secretariat said that it was late.\n"
        )
    };
    assert!(said("speaker-attended", &text("HASP")).is_empty());
    assert_eq!(said("speaker-attended", &text("WASP")).len(), 1);
}

#[test]
fn an_annex_may_name_those_who_came_by_their_states() {
    let text = in_year(
        2011,
        &format!(
            "1. {PARTIES}Algeria, Angola and Mali.\n\nAnnex I\n\nList of participants\n\nMember States\n\nAlgeria: Ana Paz\n\nAngola: Li Wei"
        ),
    );
    assert!(findings("attendance-duplicate", &text).is_empty());
}
