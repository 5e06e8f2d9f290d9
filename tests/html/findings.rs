//! Findings beside the words they concern.

use uncac::write::Page;
use uncac::{BodyId, Meeting, Report, Validator};

use super::reader::PageRead;

/// The page of a text with what one rule finds in it.
fn page(text: &str, rule: &str) -> PageRead {
    let parsed = uncac::parse(text);
    let findings = Validator::new().select(rule).unwrap().check(&parsed);
    let page = PageRead::new(&Page::new(&parsed).with_findings(&findings).render());
    page.check();
    page
}

fn marked(page: &PageRead) -> Vec<&str> {
    page.all("mark").map(|mark| mark.text.as_str()).collect()
}

#[test]
fn the_words_of_a_finding_are_marked_and_lead_to_it() {
    let page = page("I. One\n\n1. The Group recalled\narticle 75 of the Convention.\n", "article-exists");
    assert_eq!(marked(&page), ["article 75"]);
    let reference = page.by_class("ref").next().unwrap();
    assert_eq!(reference.text, "■1");
    assert!(
        page.id("finding-1")
            .text
            .starts_with("■ Error 1 the Convention has no article 75 (its articles are 1 to 71)")
    );
    assert!(
        page.id("para-1").text.contains("the Convention has no article 75"),
        "the note stands beside the paragraph"
    );
}

#[test]
fn a_finding_in_an_item_stands_beside_the_item() {
    let text = "I. One\n\n1. The Group recalled:\n\n(a) Article 5 of the Convention;\n\n(b) Article 75 of the Convention.\n";
    let page = page(text, "article-exists");
    assert_eq!(marked(&page), ["Article 75"]);
    let beside: Vec<&str> = page.by_class("beside").map(|beside| beside.text.as_str()).collect();
    assert_eq!(beside.len(), 1);
    assert!(beside[0].starts_with("(b) Article 75 of the Convention■1."), "{beside:?}");
}

#[test]
fn a_finding_about_emphasized_words_goes_round_the_mark_up() {
    let page =
        page("I. One\n\n1. The *Guide to article 75 of the Convention* was praised.\n", "article-exists");
    assert_eq!(marked(&page).concat(), "article 75");
    assert!(page.all("em").any(|em| em.text == "article 75"));
}

#[test]
fn a_finding_about_a_number_stands_beside_its_paragraph() {
    let page = page("I. One\n\n1. The Group met.\n\n3. It talked.\n", "paragraph-sequence");
    assert!(page.id("para-3").text.contains("expected paragraph 2, found paragraph 3"));
    assert_eq!(marked(&page), [""; 0]);
}

#[test]
fn the_list_leads_to_every_finding() {
    let page = page("I. One\n\n1. On article 75 and article 76 of the Convention.\n", "article-exists");
    let section = page.by_class("findings").next().unwrap();
    assert!(section.text.contains("2 errors"));
    assert!(
        section.text.contains("Paragraph 1: the Convention has no article 76 (its articles are 1 to 71)")
    );
    let targets: Vec<&str> = page
        .all("a")
        .map(|link| link.attribute("href"))
        .filter(|href| href.starts_with("#finding-"))
        .collect();
    assert_eq!(targets, ["#finding-1", "#finding-2", "#finding-1", "#finding-2"]);
}

#[test]
fn a_finding_about_no_words_is_told_in_the_list() {
    let page = page("1. The Group met.\n", "no-title");
    let section = page.by_class("findings").next().unwrap();
    assert!(section.text.contains("no title of a report was found"));
    page.id("finding-1");
}

#[test]
fn a_page_without_findings_says_so_where_somebody_looked() {
    let quiet = page("I. One\n\n1. The Group met.\n", "article-exists");
    assert!(quiet.by_class("findings").next().unwrap().text.contains("Nothing to say."));
    let parsed = uncac::parse("I. One\n\n1. The Group met.\n");
    assert_eq!(PageRead::new(&Page::new(&parsed).render()).by_class("findings").count(), 0);
}

#[test]
fn a_finding_in_a_report_built_in_code_stands_beside_its_paragraph() {
    let meeting = Meeting::new(BodyId::Prevention, "2011-08-22/2011-08-24".parse().unwrap());
    let article = uncac::Cited::Article("article 75".parse().unwrap());
    let report = Report::builder(meeting)
        .section(1, "I", "One")
        .paragraph("The Group met.")
        .paragraph("It recalled article 75 of the Convention.")
        .citation(uncac::Citation::new(article, "article 75 of the Convention", uncac::Place::Paragraph(2)))
        .build()
        .unwrap();
    let findings = Validator::new().select("article-exists").unwrap().check(&report);
    assert_eq!(findings.len(), 1);
    let page = PageRead::new(&Page::new(&report).with_findings(&findings).render());
    page.check();
    assert!(page.id("para-2").text.contains("the Convention has no article 75"));
}
