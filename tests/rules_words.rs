//! The rules of names and words: what they find beyond the examples of their explanations, and what they leave alone.

#![cfg(test)]

#[path = "support/findings.rs"]
mod findings;

use findings::{findings, places, said};
use uncac::Severity;

#[test]
fn a_currency_and_the_number_of_a_standard_need_no_introduction() {
    let text = "I. Introduction\n\n1. The fund received EUR 20 million, under ISO 37001. It thanked OLAF.\n";
    assert_eq!(places("abbreviation-introduced", text), ["OLAF"]);
}

#[test]
fn other_bodies_may_write_articles_before_abbreviations() {
    let report = |title: &str| {
        format!("{title}, held in Bonn from 4 to 15 June 2014\n\nI. A\n\n1. The WTO reported.\n")
    };
    let level =
        |title: &str| findings("abbreviation-form", &report(title)).first().map(uncac::Diagnostic::severity);
    let ours = "Report on the meeting of the Open-ended Intergovernmental Working Group on Asset Recovery";
    assert_eq!(level(ours), Some(Severity::Warning));
    let theirs = "Report of the Subsidiary Body for Implementation on its fortieth session";
    assert_eq!(level(theirs), Some(Severity::Info));
}

#[test]
fn abbreviations_are_found_in_every_form_they_have() {
    let text = "I. A\n\n1. The U.N. met U.K. experts, the UN and ECOSOC; UN/CEFACT and the fund did not.\n";
    assert_eq!(places("abbreviation-form", text), ["U.N.", "U.K.", "UN", "ECOSOC"]);
}

#[test]
fn numbers_are_told_in_words_and_in_figures() {
    let text = "I. A\n\n1. They held 3 meetings in ten cities, with 5 pct (or 6 %) more. They were content. 2 States spoke, item 4 of it.\n";
    assert_eq!(places("number-style", text), ["3", "ten", "5", "pct", "%", "2"]);
}

#[test]
fn an_abbreviation_is_introduced_before_it_is_used() {
    let told = |words: &str| {
        said("abbreviation-introduced", &format!("I. A\n\n1. {words}\n"))
            .into_iter()
            .map(|(_, message)| message)
    };
    for (words, message) in [
        ("The WCO spoke.", "\"WCO\" is nowhere introduced"),
        (
            "The WCO spoke. The World Customs Organization (WCO) spoke again.",
            "\"WCO\" is used before it is introduced",
        ),
        ("The World Customs Organization (WCO) spoke.", "\"WCO\" is introduced and not used"),
    ] {
        assert_eq!(told(words).collect::<Vec<_>>(), [message]);
    }
    for words in [
        "The World Customs Organization (WCO) spoke. WCO spoke again.",
        "The World Customs Organization (WCO) spoke. The WCO Council met.",
        "The agreement was closed (WCO).",
    ] {
        assert_eq!(told(words).collect::<Vec<_>>(), [""; 0], "{words}");
    }
}

#[test]
fn an_abbreviation_may_be_introduced_by_a_list_at_the_front() {
    let report = |heading: &str| {
        format!(
            "## {heading}\n\n- AML: anti-money-laundering\n- WCO: World Customs Organization\n\n## I. Introduction\n\n\
             1. The WCO spoke of AML.\n"
        )
    };
    assert_eq!(places("abbreviation-introduced", &report("Abbreviations")), [""; 0]);
    assert_eq!(places("abbreviation-introduced", &report("Participants")), ["WCO", "AML"]);
}

#[test]
fn an_abbreviation_may_be_introduced_by_a_list_of_those_who_attended() {
    let text = "I. Attendance\n\n1. The following intergovernmental organizations were represented by observers:\n\nCommonwealth \
                Secretariat\n\nWorld Customs Organization (WCO)\n\n2. The observer for WCO spoke.\n";
    assert_eq!(places("abbreviation-introduced", text), [""; 0]);
}

#[test]
fn words_with_an_s_are_spelled_with_z() {
    let told = |words: &str| {
        let found = said("spelling-ize", &format!("I. A\n\n1. {words}\n")).into_iter();
        found.map(|(_, message)| message.trim_start_matches("expected ").to_owned()).collect::<Vec<_>>()
    };
    for (words, expected) in [
        ("They organised it.", "\"organized\", found \"organised\""),
        ("They reorganise it.", "\"reorganize\", found \"reorganise\""),
        ("Organisations met.", "\"Organizations\", found \"Organisations\""),
        ("He emphasises it.", "\"emphasizes\", found \"emphasises\""),
        ("They analyzed it.", "\"analysed\", found \"analyzed\""),
        ("The program ended.", "\"programme\", found \"program\""),
        ("Their co-operation ended.", "\"cooperation\", found \"co-operation\""),
    ] {
        assert_eq!(told(words), [expected]);
    }
    for words in [
        "It was realism and a specialist saw the organism.",
        "With emphasis, and all emphases, on the programmer.",
        "The non-organised work of the disorganised.",
        "The Organised Crime Unit met.",
        "They said “they organised it” at once.",
    ] {
        assert_eq!(told(words), [""; 0], "{words}");
    }
}

#[test]
fn titles_have_small_letters_in_small_words_only() {
    let told = |title: &str| places("title-capitals", &format!("I. A\n\n1. They read the *{title}*.\n"));
    assert_eq!(told("Handbook of Police Powers And Integrity"), ["And"]);
    assert_eq!(told("Handbook of Police powers and Integrity"), ["powers"]);
    assert_eq!(told("Guide to A Free Press"), ["A"]);
    for title in [
        "Handbook of Police Powers: A Guide",
        "Handbook of Police Powers AND Integrity",
        "La lucha contra la corrupción",
        "Police powers",
    ] {
        assert_eq!(told(title), [""; 0], "{title}");
    }
}

#[test]
fn a_small_word_twice_is_told_and_taken_out() {
    let once = "1. The Group took note of the report, in which it had had a part, and of the theme.\n";
    assert!(places("doubled-word", once).is_empty());
    for (old, new) in
        [("of the report", "of the the report"), ("which it", "which it it"), ("and of", "and and of")]
    {
        assert_eq!(places("doubled-word", &once.replace(old, new)).len(), 1, "{new}");
    }
    assert!(places("doubled-word", "1. It met on on-site visits, and the the-clause was read.\n").is_empty());
}

/// How many commas of a sentence are told.
fn commas(sentence: &str) -> usize {
    let told = places("stray-comma", &format!("I. A\n\n1. {sentence}\n"));
    assert!(told.iter().all(|comma| comma == ","), "{told:?}");
    told.len()
}

#[test]
fn no_comma_parts_a_verb_from_its_complement() {
    for wrong in [
        "The Working Group requested the secretariat, to report.",
        "The Working Group invited all interested donors, to help.",
        "The Working Group noted, that time was short.",
        "Speakers said, that it was so.",
    ] {
        assert_eq!(commas(wrong), 1, "{wrong}");
    }
    for right in [
        "The Working Group requested, to its regret, a delay.",
        "The Working Group requested the secretariat, if need be, to report.",
        "The Working Group noted the paper, that of the secretariat included.",
        "The secretariat had left, to its regret, too soon.",
    ] {
        assert_eq!(commas(right), 0, "{right}");
    }
}

#[test]
fn a_simple_list_has_no_comma_before_its_and() {
    for wrong in [
        "They trained clerks, judges, and teachers.",
        "In the view of the Group, training, funding, and research counted.",
        "It had before it several working papers, draft decisions, and plans.",
        "They spoke of rules, tools, and means; it was late.",
    ] {
        assert_eq!(commas(wrong), 1, "{wrong}");
    }
}

#[test]
fn a_comma_before_and_is_right_where_more_than_a_simple_list_stands_there() {
    for right in [
        "They trained police, and judges.",
        "They spoke of laws, tools, and means.",
        "The Group met, heard speakers, and adjourned.",
        "They spoke of access, readiness, and means.",
        "They spoke of laws, with examples, and plans.",
        "They spoke of training, research and funding, and plans.",
        "They trained judges, teachers, and police and customs officers.",
        "They trained judges, teachers, and police or customs officers.",
        "They trained judges, teachers, and police, as had been agreed.",
        "They trained judges, teachers, and they were glad.",
        "They trained judges, teachers, and States parties.",
        "They trained judges, teachers, and others who in the opinion of most had little to do.",
        "They trained judges, teachers of the first and second year at school, and police.",
    ] {
        assert_eq!(commas(right), 0, "{right}");
    }
}

#[test]
fn the_mechanism_is_called_by_one_name() {
    let told = |words: &str| places("mechanism-name", &format!("I. A\n\n1. {words}\n"));
    let full = "The Mechanism for the Review of Implementation of the Convention was discussed.";
    assert_eq!(
        told(&format!(
            "{full} The Implementation Review Mechanism had two cycles. The Review Mechanism went on."
        )),
        ["Implementation Review Mechanism"]
    );
    assert_eq!(told("The Implementation Review Mechanism had two cycles."), [""; 0]);
    assert_eq!(told(&format!("{full} They spoke of “the Implementation Review Mechanism”.")), [""; 0]);
    assert_eq!(told(&format!("{full} They spoke of an implementation review mechanism.")), [""; 0]);
}

#[test]
fn a_number_of_two_words_is_one_figure() {
    let told = |words: &str| {
        let found = said("number-style", &format!("I. A\n\n1. {words}\n")).into_iter();
        found.map(|(_, message)| message).collect::<Vec<_>>()
    };
    assert_eq!(told("They met in twenty-five cities."), ["expected \"25\", found \"twenty-five\""]);
    assert_eq!(told("They met in forty cities."), ["expected \"40\", found \"forty\""]);
}

#[test]
fn a_figure_behind_a_label_is_a_name() {
    let told = |words: &str| places("number-style", &format!("I. A\n\n1. {words}\n"));
    for right in [
        "The BRICS 5 members met.",
        "See articles 5 and 7 as well.",
        "It was 5 km away.",
        "They paid 50 per cent of it.",
    ] {
        assert_eq!(told(right), [""; 0], "{right}");
    }
}

#[test]
fn a_slip_in_the_name_of_an_organization_says_what_it_is() {
    let attendance = "1. The following intergovernmental organizations were represented by observers: the Inter-American Drug Abuse \
                      Control Commission and the Organization for Security and Cooperation in Europe.";
    let told = |sentence: &str| {
        said("organization-name", &format!("I. Attendance\n\n{attendance}\n\n2. {sentence}\n"))
            .into_iter()
            .map(|(words, message)| (words, message.rsplit_once(", which ").unwrap().1.to_owned()))
            .collect::<Vec<_>>()
    };
    let one = |words: &str, what: &str| (words.to_owned(), what.to_owned());
    for (name, what) in [
        ("Organization for Security and Cooperation", "is cut short"),
        ("Office for Security and Cooperation in Europe", "is one word off"),
        ("Organization for Security in Europe", "leaves something out"),
        ("Organization for Peace, Security and Cooperation in Europe", ""),
        ("Organization for Security and Economic Cooperation in Europe", "has a word too many"),
        ("Organization for Cooperation and Security in Europe", "has its words in another order"),
        ("Inter-American Drug Abuse Control Committee", "is one word off"),
    ] {
        let expected = if what.is_empty() { Vec::new() } else { vec![one(name, what)] };
        assert_eq!(told(&format!("The {name} spoke.")), expected);
    }
    assert_eq!(
        told(
            "The Office for Security and Cooperation in Europe and, later, the Organization for Security and Cooperation spoke."
        ),
        [
            one("Office for Security and Cooperation in Europe", "is one word off"),
            one("Organization for Security and Cooperation", "is cut short")
        ]
    );
}

#[test]
fn an_abbreviation_that_stands_alone_has_no_article() {
    let told = |words: &str| places("abbreviation-form", &format!("I. A\n\n1. {words}\n"));
    for wrong in [
        "They praised the OLAF, at last.",
        "They praised the OLAF.",
        "They praised (the OLAF) too.",
        "Then the OLAF had gone.",
    ] {
        assert_eq!(told(wrong), ["the OLAF"], "{wrong}");
    }
    for right in ["They praised the OLAF staff.", "They praised OLAF, at last.", "They praised their OLAF."] {
        assert_eq!(told(right), [""; 0], "{right}");
    }
}

#[test]
fn a_word_of_a_title_is_written_as_it_should_be() {
    let told = |title: &str| {
        let found = said("title-capitals", &format!("I. A\n\n1. They read the *{title}*.\n")).into_iter();
        found.map(|(_, message)| message).collect::<Vec<_>>()
    };
    assert_eq!(
        told("Handbook of Police powers And Integrity"),
        [
            "expected \"Powers\" in the title of a publication, found \"powers\"",
            "expected \"and\" in the title of a publication, found \"And\""
        ]
    );
}

#[test]
fn names_at_the_head_of_a_line_keep_their_spelling() {
    let told = |words: &str| said("spelling-ize", &format!("I. A\n\n1. It met.\n\n   (a) {words}\n")).len();
    assert_eq!(told("Center for Public Integrity;"), 0);
    assert_eq!(told("Organisation of Caribbean States;"), 0);
    assert_eq!(told("Center pieces were shown;"), 1);
    assert_eq!(told("Organising States were thanked;"), 1);
}

#[test]
fn letters_within_the_name_of_a_participant_are_part_of_it() {
    let text = |more: &str| {
        format!(
            "I. Attendance\n\n1. The following non-governmental organizations were represented: Alliance of NGOs for Ports, Both HANDS and \
             Open Water.\n\n2. {more}\n"
        )
    };
    assert_eq!(places("abbreviation-introduced", &text("They met.")), [""; 0]);
    assert_eq!(places("abbreviation-introduced", &text("Many NGOs spoke.")), ["NGO"]);
}

#[test]
fn the_house_whose_report_it_is_needs_no_introduction() {
    let text = |symbol: &str, organ: &str| {
        format!(
            "{symbol}\n\n{organ}\n\nDistr.: General\n8 July 2025\n\nOriginal: English\n\nReport of the Port Committee on its second \
             session\n\nI. Opening\n\n1. It was opened by a member of HASP.\n"
        )
    };
    let harbours = "Harbour Assembly for Seas and Ports";
    for (symbol, organ) in [("HASP/CDR/2025/7", "Economic and Social Council"), ("E/2025/7", harbours)] {
        assert_eq!(places("abbreviation-introduced", &text(symbol, organ)), [""; 0], "{symbol}");
    }
    assert_eq!(places("abbreviation-introduced", &text("E/2025/7", "Economic and Social Council")), ["HASP"]);
}
