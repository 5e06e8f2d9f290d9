mod lists;
mod names;

use super::*;
use crate::parse::anchors::people;

fn statements(text: &str, body: &str) -> Vec<RawStatement> {
    super::statements(text, &people(text), body)
}

/// "capacity: entity [person]" of each speaker.
fn read(text: &str) -> Vec<String> {
    let of_body = "Working Group on the Prevention of Corruption";
    let line = |one: RawStatement| {
        let entity = one.entity.map_or("-", |entity| text.cut(entity));
        let person = one.person.map_or(String::new(), |person| format!(" [{}]", text.cut(person)));
        format!("{}: {entity}{person}", one.capacity)
    };
    statements(text, of_body).into_iter().map(line).collect()
}

fn phrase(text: &str) -> Vec<&str> {
    statements(text, "").into_iter().map(|one| text.cut(one.range)).collect()
}

#[test]
fn a_speaker_before_the_verb() {
    assert_eq!(read("The observer for the Ethics Office made a presentation."), ["observer: Ethics Office"]);
    assert_eq!(read("A representative of UNODC presented the Handbook."), ["representative: UNODC"]);
    assert_eq!(
        read("In addition, the observer for the Department of Economic and Social Affairs noted it."),
        ["observer: Department of Economic and Social Affairs"]
    );
    assert_eq!(
        read("One representative of the secretariat also briefly recalled the mandate."),
        ["representative: secretariat"]
    );
    assert_eq!(
        read("The representative of Viet Nam, who had left, stated that it was so."),
        ["representative: Viet Nam"]
    );
    assert_eq!(
        read("The Permanent Representative of Poland to the United Nations (Vienna) delivered a statement."),
        ["representative: Poland"]
    );
}

#[test]
fn the_phrase_is_given_with_its_article_and_without_the_verb() {
    assert_eq!(
        phrase("At that meeting, the observer for the Council of Europe informed the Group of it."),
        ["the observer for the Council of Europe"]
    );
    assert_eq!(phrase("In closing, the Chair called on participants to act."), ["the Chair"]);
}

#[test]
fn a_speaker_behind_the_words_that_were_spoken() {
    assert_eq!(read("It was late, said the representative of Chile."), ["representative: Chile"]);
    assert_eq!(
        read("“It is late”, noted the observers for Chile and Peru."),
        ["observer: Chile", "observer: Peru"]
    );
    assert!(read("He heard what was said the representative of Chile.").is_empty());
}

#[test]
fn speakers_of_two_capacities_share_a_verb() {
    assert_eq!(
        read("The representatives of Chile and Togo, as well as the observer for Japan, made statements."),
        ["representative: Chile", "representative: Togo", "observer: Japan"]
    );
}

#[test]
fn a_speaker_on_behalf_of_forty_others() {
    let others = ["Bolivia (Plurinational State of)"; 40].join(", ");
    let text = format!("The representative of Egypt (also on behalf of {others} and Togo) made a statement.");
    assert_eq!(read(&text), ["representative: Egypt"]);
}

#[test]
fn a_speaker_on_behalf_of_others() {
    for text in [
        "The representative of Egypt, speaking on behalf of the Group of 77 and China, said that it was so.",
        "The representative of Egypt (on behalf of the Group of 77 and China) introduced the draft resolution.",
        "The representative of Egypt, on behalf of the Group of African States, stressed it.",
        "The representative of Egypt, in her capacity as Chair of the Group of African States, stressed it.",
        "The representative of Egypt speaking on behalf of the Group of African States thanked the secretariat.",
    ] {
        assert_eq!(read(text), ["representative: Egypt"], "{text}");
    }
}

#[test]
fn a_speaker_behind_by() {
    for text in [
        "A statement was also made by the observer for the World Bank.",
        "The paper was introduced by the observer for the World Bank.",
        "A presentation on the matter was given at the meeting by the observer for the World Bank.",
        "The Group heard a presentation by the observer for the World Bank.",
        "Following a statement by the observer for the World Bank, speakers welcomed it.",
    ] {
        assert_eq!(read(text), ["observer: World Bank"], "{text}");
    }
}

#[test]
fn each_name_of_a_list_is_a_speaker() {
    let expected = ["representative: Chad", "representative: Togo", "observer: Oman", "observer: World Bank"];
    for text in [
        "Statements were made by the representatives of Chad and Togo and by the observers for Oman and the World Bank.",
        "Statements were made by the representatives of Chad and Togo and the observers for Oman and the World Bank.",
        "The representatives of Chad and Togo and the observers for Oman and the World Bank made statements.",
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
    assert_eq!(
        read("The representative of Bosnia and Herzegovina and the observer for Oman made statements."),
        ["representative: Bosnia and Herzegovina", "observer: Oman"]
    );
    assert_eq!(
        read(
            "Statements were made by the representatives of Egypt (on behalf of the African Group), Togo and Côte d'Ivoire."
        ),
        ["representative: Egypt", "representative: Togo", "representative: Côte d'Ivoire"]
    );
    assert_eq!(
        read(
            "Representatives of the following organizations also made statements: the World Bank and INTERPOL."
        ),
        ["representative: World Bank", "representative: INTERPOL"]
    );
}

#[test]
fn a_repeated_preposition() {
    assert_eq!(
        read("The representatives of the United States of America and of the Russian Federation noted it."),
        ["representative: United States of America", "representative: Russian Federation"]
    );
}

#[test]
fn officers_of_the_meeting() {
    assert_eq!(read("In opening the meeting, the Chair called on participants to act."), ["officer: -"]);
    assert_eq!(
        read("The Chair of the Working Group, Dominika Krois (Poland), welcomed the participants."),
        ["officer: - [Dominika Krois]"]
    );
    assert_eq!(read("The President of the Conference delivered opening remarks."), ["officer: -"]);
    assert_eq!(read("The Rapporteur introduced the draft report."), ["officer: -"]);
    assert_eq!(read("The Chair opened the meeting and recalled the mandate."), ["officer: -"]);
    assert_eq!(
        read("Dominika Krois (Poland), Chair of the Working Group, made an opening statement."),
        ["officer: - [Dominika Krois]"]
    );
}

#[test]
fn what_runs_the_meeting_is_no_statement() {
    for text in [
        "The Chair of the Working Group, Dominika Krois (Poland), opened the meeting.",
        "The Chair asked the Working Group to observe a minute of silence.",
        "The Chair opened the floor for comments regarding article 5.",
        "The Chair invited the representative of Chad to take the floor.",
        "The Chair gave the floor to the representative of Chad.",
        "The President declared the session closed and adjourned the meeting.",
        "The meeting was chaired by the Chair of the Working Group.",
    ] {
        assert_eq!(read(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn officials() {
    assert_eq!(
        read("The Director of the Division for Treaty Affairs stated that it was so."),
        ["official: Division for Treaty Affairs"]
    );
    assert_eq!(
        read(
            "The Minister for Institutional Transparency and the Fight against Corruption of the Plurinational State of Bolivia made a statement."
        ),
        ["official: Plurinational State of Bolivia"]
    );
    assert_eq!(
        read("The Vice-President of the Transparency Function of Ecuador gave a statement."),
        ["official: Ecuador"]
    );
    assert_eq!(
        read("The Deputy Prosecutor General of Guatemala shared his experience."),
        ["official: Guatemala"]
    );
    assert_eq!(read("The Executive Director of UNODC addressed the Conference."), ["official: UNODC"]);
    assert_eq!(read("The Secretary of the Conference provided an overview."), ["official: Conference"]);
    assert_eq!(read("The Minister of Justice stressed it."), ["official: -"]);
    assert_eq!(
        read(
            "An introductory statement was made by the Principal Officer, Division for Management of UNODC."
        ),
        ["official: UNODC"]
    );
    assert_eq!(
        read("The Chief of the Drugs, Laboratory and Scientific Services Branch reported on it."),
        ["official: Drugs, Laboratory and Scientific Services Branch"]
    );
}

#[test]
fn panellists() {
    assert_eq!(read("The panellist from Brazil described a case."), ["panellist: Brazil"]);
    assert_eq!(read("A panellist from the World Bank presented the database."), ["panellist: World Bank"]);
    assert_eq!(
        read("Panellists from Chad and Togo made presentations."),
        ["panellist: Chad", "panellist: Togo"]
    );
    assert_eq!(read("The first panellist, Ms. Jane Doe, said that it was so."), ["panellist: - [Jane Doe]"]);
}

#[test]
fn a_speaker_speaks_once_in_a_paragraph() {
    assert_eq!(
        read("The observer for UNODC said so. He noted it. The observer for UNODC stressed it."),
        ["observer: UNODC"]
    );
    assert_eq!(
        read("The Minister for Transparency of Ecuador said so. The Minister stressed it."),
        ["official: Ecuador"]
    );
    assert_eq!(
        read(
            "A representative of the secretariat said so. Another representative of the secretariat disagreed."
        ),
        ["representative: secretariat", "representative: secretariat"]
    );
}

#[test]
fn no_words_no_statement() {
    for text in [
        "Several speakers expressed appreciation and some representatives noted it.",
        "Representatives of several States parties noted it.",
        "It was noted that the observer for the World Bank had been elected.",
        "The representative of Chad was elected Vice-Chair by acclamation.",
        "The Group elected by acclamation the representative of Chad as its Rapporteur.",
        "The secretariat introduced the paper.",
        "States notified the Secretary-General about the designation of authorities.",
        "The Chief Executives Board for Coordination noted it.",
        "The Attorney General's Office presented a paper.",
        "The States were represented by observers for the first time.",
        "The Global Compact Office presented its work.",
        "The work of the Special Rapporteur on independence highlighted it.",
        "Support was provided by experts and the Director was thanked by all.",
    ] {
        assert_eq!(read(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn any_text_is_survived() {
    for text in
        ["the observer for", "by the Chair", "Chair, ", "The Chair (", "a representative of the", "panellist"]
    {
        statements(text, "");
    }
    let hostile = "the observer for the Chair and ".repeat(2000);
    assert_eq!(read(&hostile), Vec::<String>::new());
}

#[test]
fn any_verb_in_the_past_tells_of_a_delegate_with_whom_the_sentence_begins() {
    for words in [
        "rejected the charge",
        "aligned herself with it",
        "sought clarification",
        "read out a message",
        "went on to describe it",
        "began by thanking the Chair",
        "strongly denied it",
        ", backed by the representative of Chile, suggested a change",
        ", however, doubted it",
    ] {
        let text = format!("The representative of Togo {words}.").replace(" ,", ",");
        assert_eq!(read(&text), ["representative: Togo"], "{text}");
    }
}

#[test]
fn what_delegates_do_without_words_is_no_statement() {
    for words in [
        "was elected Chair",
        "chaired the meeting",
        "attended the workshop",
        "based in Vienna",
        "joined the Group",
        "appointed by the Chair",
        "had left",
        "began the tour",
    ] {
        let text = format!("The representative of Togo {words}.");
        assert_eq!(read(&text), Vec::<String>::new(), "{text}");
    }
    assert!(
        read("It recalled that, at a workshop where the representative of Togo juggled, it rained.")
            .is_empty()
    );
}

#[test]
fn words_given_as_those_of_a_speaker() {
    assert_eq!(read("According to the representative of Togo, it was late."), ["representative: Togo"]);
    assert_eq!(read("As noted by the observer for the World Bank, it was late."), ["observer: World Bank"]);
    assert_eq!(read("The panellist representing the World Bank explained it."), ["panellist: World Bank"]);
}

#[test]
fn he_is_the_one_named_before() {
    assert_eq!(
        read(
            "The meeting was opened by the Chair, Ana Paz (Chile). She addressed the Group and thanked all."
        ),
        ["officer: - [Ana Paz]"]
    );
    assert!(read("The meeting was opened by the Chair, Ana Paz (Chile). She adjourned it.").is_empty());
    assert!(read("The meeting was opened by the Chair. It rose. He said so.").is_empty());
}

#[test]
fn panellists_in_a_list() {
    let expected =
        ["panellist: Chile [Ana Paz]", "panellist: China [Li Na]", "panellist: World Bank [John Doe]"];
    assert_eq!(
        read(
            "Talks were given by the following panellists: Ana Paz, Ministry of Trade of Chile; Li Na, Court of China; and John Doe, World Bank."
        ),
        expected
    );
    assert_eq!(
        read(
            "The panellists: (a) Ms. Ana Paz (Chile), (b) Ms. Li Na (China) and (c) Mr. John Doe (World Bank)."
        ),
        expected
    );
}

#[test]
fn names_that_go_on_behind_a_word_that_ends_others() {
    assert_eq!(
        read("The Chair of the Group of 77 and China said that it was so."),
        ["official: Group of 77 and China"]
    );
    assert_eq!(
        read("The Director-General of the United Nations Office at Vienna, Ms. Ana Paz, made a statement."),
        ["official: United Nations Office at Vienna [Ana Paz]"]
    );
}

#[test]
fn where_one_represents_a_state_may_stand_before_the_name() {
    for place in ["United Nations", "United Nations (Vienna)"] {
        let text =
            format!("The Permanent Representative of Spain to the {place}, Ms. Ana Paz, made a statement.");
        assert_eq!(read(&text), ["representative: Spain [Ana Paz]"], "{text}");
    }
}

#[test]
fn who_takes_a_view_speaks() {
    assert_eq!(
        read(
            "The representative of Mexico called for a broad debate. The representative of Pakistan took a different view."
        ),
        ["representative: Mexico", "representative: Pakistan"]
    );
    assert!(read("The representative of Chad took the lead.").is_empty());
}
