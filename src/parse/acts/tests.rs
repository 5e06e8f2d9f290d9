mod conditions;
mod wordings;

use super::*;
use crate::text::Cut;

fn read(text: &str) -> Vec<RawAct> {
    acts(text, text.len(), Body::Group)
}

/// The acts as "verb > addressees (implied addressees) if conditions when timing", as far as they have them.
fn told(text: &str, found: &[RawAct]) -> Vec<String> {
    let words = |ranges: &[Range<usize>]| {
        ranges.iter().map(|range| text.cut(range.clone())).collect::<Vec<_>>().join("; ")
    };
    let names = |parties: &[Addressee]| parties.iter().map(Addressee::as_str).collect::<Vec<_>>().join(", ");
    let part = |mark: &str, words: String| if words.is_empty() { words } else { format!(" {mark} {words}") };
    let one = |act: &RawAct| {
        [
            act.verb.clone(),
            part(">", names(&act.addressees)),
            part("~", names(&act.implied)),
            part("IF", words(&act.conditions)),
            part("WHEN", words(&act.timing)),
        ]
        .concat()
    };
    found.iter().map(one).collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(told(text, &read(text)), expected, "{text}");
}

fn texts(text: &str) -> Vec<&str> {
    read(text).into_iter().map(|act| text.cut(act.range)).collect()
}

#[test]
fn an_act_is_a_verb_in_the_past_with_the_body_as_its_subject() {
    check("The Working Group welcomed the workshop held in Lima.", &["welcomed"]);
    check("The Group has welcomed, welcomes and should welcome the workshop.", &[]);
    check("The Working Group had recommended a study. Training was recommended.", &[]);
    check("The secretariat welcomed the workshop.", &[]);
    check("Experts should be invited, and the guide could be revised.", &[]);
    check("It was agreed that the guide should be revised.", &[]);
}

#[test]
fn the_body_may_follow_an_introduction() {
    check("At its third meeting, held in Lima, the Working Group decided to adjourn.", &["decided"]);
    check("At its third meeting the Working Group decided to adjourn.", &["decided"]);
    check(
        "Recalling resolution 4/3, and bearing in mind the costs, the Group decided to adjourn.",
        &["decided"],
    );
    check("In that regard, it decided to adjourn.", &["decided"]);
    check("Recalling that the Group stressed the costs, the Working Group decided to adjourn.", &["decided"]);
    check("In the debate, the secretariat noted that, in 2010, the Working Group decided to adjourn.", &[]);
}

#[test]
fn an_aside_may_part_the_body_from_its_verb() {
    check("The Group, at its third meeting, held in Lima, decided to adjourn.", &["decided"]);
    check(
        "The Group, in line with resolution 4/3, adopted at the fourth session, decided to adjourn.",
        &["decided"],
    );
    check("The Group, which had met in Lima, welcomed the outcome.", &["welcomed"]);
}

#[test]
fn it_is_the_body_unless_another_was_named() {
    check("The Group noted the guide. It also welcomed the website.", &["noted", "welcomed"]);
    check("The secretariat presented the guide. It welcomed the comments made.", &[]);
}

#[test]
fn a_conference_acts_in_its_own_report() {
    let text = "The Conference invited the Working Group to meet and decided that it should report.";
    let found = acts(text, text.len(), Body::Conference);
    assert_eq!(told(text, &found), ["invited > working_group", "decided > conference"]);
    assert_eq!(read(text), []);
}

#[test]
fn later_verbs_of_a_sentence_are_acts() {
    check(
        "The Group noted the costs, took note of the guide, and in that light urged donors to contribute.",
        &["noted", "took note of", "urged > donors"],
    );
    check(
        "The Group noted a paper (CAC/COSP/2015/2) and asked donors to read it.",
        &["noted", "asked > donors"],
    );
    check("The Working Group considered and approved the workplan.", &["considered", "approved"]);
    check("The Group noted the progress achieved and thanked the secretariat.", &["noted", "thanked"]);
}

#[test]
fn participles_are_no_acts() {
    check("The Group noted the standards considered and recommended by experts.", &["noted"]);
    check("The Group noted cooperation between requesting and requested States.", &["noted"]);
    check("The Group welcomed the guide, developed and endorsed by experts, for judges.", &["welcomed"]);
}

#[test]
fn verbs_of_subordinate_clauses_are_no_acts() {
    check("The Group noted that experts had examined and approved the guide.", &["noted"]);
    check(
        "The Group noted that States had adopted laws, established courts and requested advice.",
        &["noted"],
    );
    check(
        "The Group noted that the Conference, in resolution 4/3, requested the secretariat to assist.",
        &["noted"],
    );
    check(
        "The Group noted the study, which stressed the costs and welcomed the aims, as useful.",
        &["noted"],
    );
}

#[test]
fn the_words_of_an_act_end_before_the_next() {
    assert_eq!(
        texts("In 2012, the Group noted the guide, and also requested copies of it. It welcomed both"),
        ["In 2012, the Group noted the guide", "requested copies of it.", "It welcomed both"]
    );
}

#[test]
fn items_belong_to_the_sentence_that_introduces_them() {
    let text = "The Group noted the guide. It urged donors: (a) To pay; (b) To report.";
    let found = acts(text, text.find(" (a)").unwrap(), Body::Group);
    assert_eq!(text.cut(found[0].range.clone()), "The Group noted the guide.");
    assert_eq!(text.cut(found[1].range.clone()), "It urged donors: (a) To pay; (b) To report.");
    assert_eq!(told(text, &found)[1], "urged > donors");
}

#[test]
fn items_may_have_verbs_or_subjects_of_their_own() {
    check(
        "The Working Group: (a) Decided to adjourn; (b) Requested the secretariat to report; and (c) Took note of it.",
        &["decided", "requested > secretariat", "took note of"],
    );
    check(
        "The Group agreed as follows: (a) The Group urged donors to pay; (b) It is late.",
        &["agreed", "urged > donors"],
    );
    check(
        "The Group recommended that: (a) Donors pay; (b) The secretariat should report in 2013; (c) Costs be cut.",
        &["recommended > Donors, secretariat WHEN in 2013"],
    );
}

#[test]
fn the_object_before_an_infinitive_is_asked() {
    check("The Group requested the secretariat, to report.", &["requested > secretariat"]);
    check(
        "The Group asked the Secretariat, in consultation with donors, to report.",
        &["asked > secretariat"],
    );
    check(
        "The Group called upon States parties to the Convention to report.",
        &["called upon > states_parties"],
    );
    check(
        "The Group invited UNODC, the World Bank and other relevant organizations to meet.",
        &["invited > secretariat, World Bank, other relevant organizations"],
    );
    check(
        "The Group urged those States parties that had not yet done so to report.",
        &["urged > states_parties IF that had not yet done so"],
    );
    check(
        "The Group encouraged Member States, as well as donors, to pay.",
        &["encouraged > Member States, donors"],
    );
    check("The Group urged States parties to reply to the letter.", &["urged > states_parties"]);
    check("The Group invited Kenya to report and asked it to lead.", &["invited > Kenya", "asked > Kenya"]);
}

#[test]
fn the_subject_of_a_that_clause_is_asked_in_the_subjunctive_or_with_should() {
    check(
        "The Group recommended that the Economic and Social Council endorse it.",
        &["recommended > Economic and Social Council"],
    );
    check(
        "The Group agreed that it should meet and that the secretariat report.",
        &["agreed > working_group, secretariat"],
    );
    check("The Group decided that its next meeting focus on courts.", &["decided > working_group"]);
    check(
        "The Group recommended to the Conference that it consider the matter.",
        &["recommended > conference"],
    );
    check(
        "The Group stressed that donors, where possible, should pay.",
        &["stressed > donors IF where possible"],
    );
    check(
        "The Group reiterated its recommendation that States parties report.",
        &["reiterated > states_parties"],
    );
}

#[test]
fn such_work_is_the_work_of_those_who_did_it() {
    check(
        "The Group noted the work done by the secretariat and the World Bank, and recommended that such work continue.",
        &["noted", "recommended > secretariat, World Bank"],
    );
}

#[test]
fn a_thing_a_noun_object_or_a_fact_names_nobody() {
    check("The Group recommended that consideration be given to the matter.", &["recommended"]);
    check("The Group encouraged the continuation of efforts by States parties.", &["encouraged"]);
    check("The Group encouraged efforts to strengthen courts.", &["encouraged"]);
    check("The Group considered that the secretariat had reported.", &["considered"]);
    check("The Group agreed to ask the secretariat to report.", &["agreed"]);
    check("The Group noted that States parties should report.", &["noted"]);
}

#[test]
fn a_request_that_names_nobody_implies_whom_the_verb_before_it_named() {
    check("The Group thanked UNODC and requested more details.", &["thanked", "requested ~ secretariat"]);
    check(
        "The Group urged donors to pay and requested to be informed.",
        &["urged > donors", "requested ~ donors"],
    );
    check("The Group requested more details.", &["requested"]);
}

#[test]
fn other_groups_have_their_name() {
    check(
        "The Working Group asked the Implementation Review Group to meet and the Working Group on Asset Recovery to wait.",
        &["asked > Implementation Review Group"],
    );
    check(
        "The Implementation Review Group decided that the Group should meet.",
        &["decided > working_group"],
    );
}

#[test]
fn every_range_is_in_the_text_whatever_the_text() {
    let words = [
        "The Group",
        "requested",
        "the",
        "secretariat",
        ",",
        "and",
        "that",
        "should",
        "(a)",
        "(",
        ")",
        "\"",
        ".",
        ":",
        ";",
        "to",
        "at its",
        "next",
        "meeting",
        "such",
        "it",
        "État",
        "if",
        "of",
        "2012",
        "noted with",
        "—",
        "-",
        "subject to",
        "took",
    ];
    let mut seed = 7_usize;
    for length in 0..400 {
        let mut text = String::new();
        for _ in 0..length % 40 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(words[(seed >> 33) % words.len()]);
            text.push(' ');
        }
        for lead_end in [0, text.len() / 2, text.len()] {
            for act in acts(&text, lead_end, Body::Group) {
                let ranges = act.conditions.iter().chain(&act.timing).chain([&act.range]);
                assert!(ranges.clone().all(|range| text.get(range.clone()).is_some()), "{text}");
                assert!(
                    ranges.clone().all(|range| act.range.start <= range.start && range.end <= act.range.end),
                    "{text}"
                );
            }
        }
        is_chapeau(&text);
    }
}

#[test]
fn what_is_asked_in_the_passive_is_an_act() {
    check("States parties are encouraged to publish laws.", &["encouraged > states_parties"]);
    check("The secretariat was further requested to report.", &["requested > secretariat"]);
    check("It was recommended that States parties should publish laws.", &["recommended > states_parties"]);
    check("States parties were encouraged by the results.", &[]);
    check("It was requested.", &[]);
}

#[test]
fn whoever_a_list_follows_is_asked_to_do_it() {
    let listed = |lead: &str, expected: &[&str]| {
        for list in ["(a) Buy lamps; (b) Mend roads.", "• Buy lamps • Mend roads"] {
            let text = format!("The Working Group {lead} {list}");
            let found = acts(&text, text.len() - list.len(), Body::Group);
            assert_eq!(told(&text, &found), expected, "{text}");
        }
    };
    listed("recommended that States parties:", &["recommended > states_parties"]);
    listed("requested the secretariat:", &["requested > secretariat"]);
    listed("encouraged States parties, where possible:", &["encouraged > states_parties IF where possible"]);
    listed("recommended that the secretariat, jointly with donors:", &["recommended > secretariat"]);
    listed("recommended the following to States parties:", &["recommended > states_parties"]);
    listed("noted that States parties:", &["noted"]);
}

#[test]
fn it_may_be_a_thing_that_is_to_be_changed() {
    check(
        "The Group took note of the guide and requested that it be updated.",
        &["took note of", "requested"],
    );
    check("The Group recommended to the Conference that it be informed.", &["recommended > conference"]);
    check("The Group requested that it consider the guide.", &["requested > working_group"]);
}

#[test]
fn it_goes_on_behind_a_semicolon() {
    check("The Group welcomed the guide; it also called for training.", &["welcomed", "called for"]);
}
