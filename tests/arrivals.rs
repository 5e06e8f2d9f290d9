//! How reports arrive: as extracts, as Markdown by converters, as text from pages: text in, structure out.
#![cfg(test)]

use uncac::Report;

fn report(body: &str) -> Report {
    uncac::parse(body).into_report()
}

fn numbers(body: &str) -> Vec<u32> {
    report(body).paragraphs().iter().filter_map(uncac::Paragraph::number).collect()
}

fn headings(body: &str) -> Vec<String> {
    let heading = |section: &uncac::Section| {
        format!("{} {}", section.number().unwrap_or("-"), section.title().unwrap_or("-"))
    };
    report(body).all_sections().map(|(_, section)| heading(section)).collect()
}

/// The items of the last paragraph.
fn items(body: &str) -> Vec<String> {
    let report = report(body);
    let items = report.paragraphs().last().unwrap().all_items();
    items.map(|item| format!("{} {}", item.label(), item.text())).collect()
}

#[test]
fn an_extract_begins_with_any_number() {
    let body = "2.\tConclusions\n141.\tThe Group took note of the report.\n142.\tIt thanked the donors.\n\
                XVII.\tOther matters\n143.\tNone were raised.\n\
                XVIII.\tClosure\n1.\tBudget\n144.\tThe Secretary spoke of costs.\n";
    assert_eq!(numbers(body), [141, 142, 143, 144]);
    assert_eq!(headings(body), ["2 Conclusions", "XVII Other matters", "XVIII Closure", "1 Budget"]);
}

#[test]
fn one_paragraph_far_in_a_report_is_one() {
    assert_eq!(
        numbers("II. Conclusions\n\n208. The conclusions are those of the States that made them.\n"),
        [208]
    );
    assert_eq!(numbers("The room was that of\n\n208 delegates of the year before.\n"), [0; 0]);
}

#[test]
fn an_entry_of_the_agenda_that_lost_its_point_is_one() {
    let body = "1.\tThe session was opened.\n2.\tThe following agenda was adopted:\n1.\tOpening.\n2.\tReview.\n\
                3\tOther matters.\n4.\tReport.\n3.\tThe Group then took up its work.\n";
    assert_eq!(numbers(body), [1, 2, 3]);
    let report = report(body);
    let titles: Vec<_> = report.agenda().items().iter().map(|item| item.title().to_owned()).collect();
    assert_eq!(titles, ["Opening", "Review", "Other matters", "Report"]);
}

#[test]
fn a_number_without_words_is_no_heading() {
    let body = "I. Scope\n\n1. The review looks at one year.\n\n1.\n\nAnnex II\nList of papers\n";
    assert_eq!(headings(body), ["I Scope", "Annex II List of papers"]);
}

#[test]
fn numbers_inside_of_mark_up_are_numbers() {
    for [one, two, a, b] in [
        [r"1\.", r"2\.", r"\(a\)", r"\(b\)"],
        ["**1.**", "**2.**", "*(a)*", "*(b)*"],
        ["**1**.", "**2**.", "(a)", "(b)"],
        ["1)", "2)", "&nbsp;&nbsp;(a)", "&nbsp;&nbsp;(b)"],
    ] {
        let body = format!(
            "**I. Introduction**\n\n{one} The Group met.\n\n{two} It decided:\n\n{a} To meet;\n\n{b} To report.\n"
        );
        assert_eq!(numbers(&body), [1, 2], "{body}");
        assert_eq!(items(&body), ["(a) To meet;", "(b) To report."], "{body}");
    }
}

#[test]
fn headings_may_end_in_a_break() {
    let body = "**I. Introduction**<br>\n\n1. The Group met.\n\n**II. Closure**<br/>\n\n2. It rose.\n";
    assert_eq!(headings(body), ["I Introduction", "II Closure"]);
}

#[test]
fn a_mark_may_have_lost_the_blank_behind_it() {
    let body = "I.Opening of the session\n\n1.The Chair opened the session.\n\n2.A film was shown.\n\nII.Closure\n\n3.The Chair closed it.\n";
    assert_eq!(headings(body), ["I Opening of the session", "II Closure"]);
    assert_eq!(numbers(body), [1, 3]);
}

#[test]
fn recommendations_print_the_number_of_their_paragraph() {
    let body = "II. Conclusions\n\n1. The delegation thanked the States.\n\n2. The State accepts what follows:\n\
                \u{20}   2.1   Ratify the treaty (Peru);\n    2.2   Train judges, as 2.5 million people\n    need them (Mali);\n\
                \u{20}   2.3   Build schools (Chad).\n\n3. Nothing here binds the Group.\n";
    assert_eq!(numbers(body), [1, 2, 3]);
    let report = report(body);
    let items: Vec<_> = report.paragraphs()[1].items().iter().map(uncac::Item::label).collect();
    assert_eq!(items, ["2.1", "2.2", "2.3"]);
}

#[test]
fn the_language_of_an_annex_is_not_its_title() {
    let body = "I. Review\n\n1. The Group met.\n\nAnnex\n                              [English only]\nList of members\n\nThe head was a minister.\n";
    assert_eq!(headings(body), ["I Review", "Annex List of members"]);
}

#[test]
fn a_line_of_a_footnote_may_begin_with_a_number() {
    let body = "I. Review\n\n1. The text was read¹ and agreed.\n\n_________\n1 The rule stands in paragraph\n46 of the first annex.\n\n2. The Group rose.\n";
    let report = report(body);
    let notes: Vec<_> = report.footnotes().iter().map(uncac::Footnote::text).collect();
    assert_eq!(notes, ["The rule stands in paragraph 46 of the first annex."]);
}

const DECISIONS: &str = "Contents\nDecision\tPage\n1/CP.9\tCosts\t\t2\n2/CP.9\tPlans\t\t3\n\nDecision 1/CP.9\nCosts\nThe Conference,\n\
    Recalling decision 3/CP.8,\n1.\tWelcomes the report;\n2.\tDecides to meet.\n4th meeting\n\nDecision 2/CP.9\nPlans\nThe Conference,\n\
    1.\tAdopts the plan;\n2.\tInvites comments;\n3.\tRequests a report.\n\nAnnex\nPlan\n1.\tThe plan is for a year.\n2.\tIt is renewed.\n";

#[test]
fn every_decision_of_a_collection_counts_for_itself() {
    assert_eq!(numbers(DECISIONS), [1, 2, 1, 2, 3, 1, 2]);
}

#[test]
fn a_decision_in_a_report_does_not() {
    let body = format!(
        "I. Decisions\n1.\tThe Conference adopted what follows.\n{DECISIONS}\nII. Closure\n2.\tThe Chair spoke.\n3.\tThe session was closed.\n4.\tThe report was adopted.\n"
    );
    let without_annex = body.replace("Annex\nPlan\n1.\tThe plan is for a year.\n2.\tIt is renewed.\n", "");
    assert_eq!(numbers(&without_annex), [1, 2, 3, 4]);
}

#[test]
fn an_agenda_below_its_heading_is_no_part_of_the_count() {
    let body = "A. Draft decisions\n1.    The Commission recommends what follows:\nDraft decision I\nThe Council takes note of the report.\n\
        Provisional agenda for the next session of the\nCommission\n1.    Election of officers.\n2.    Adoption of the agenda.\n\
        3.    General debate.\n4.    Other business.\n\
        B. Matters brought to the attention of the\nCouncil\n2.    The Council is told of what follows:\nResolution 5\nPlans for\nschools\n\
        The Commission,\nRecalling its plans,\n3.    The Commission then met.\n4.    It rose.\n";
    assert_eq!(numbers(body), [1, 2, 3, 4]);
}

#[test]
fn an_item_that_breaks_off_behind_a_joint_goes_on_overleaf() {
    let body = "I. Work\n\n1. The Group decided:\n\n(a) To support plans that are lasting and\n\n4\n\n\u{c}A/AC.1/5\n\nwhole in every State;\n\n(b) To meet.\n";
    assert_eq!(
        items(body),
        ["(a) To support plans that are lasting and whole in every State;", "(b) To meet."]
    );
}
