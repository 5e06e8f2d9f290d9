//! The page of a report: what stands in it, and where its links lead.

#![cfg(test)]

#[path = "html/findings.rs"]
mod findings;
#[path = "html/hostile.rs"]
mod hostile;
#[path = "html/reader.rs"]
mod reader;
#[path = "support/real.rs"]
mod real;
#[path = "support/samples.rs"]
mod samples;

use reader::PageRead;
use uncac::Report;
use uncac::write::html;

/// The page of a text.
fn page(text: &str) -> PageRead {
    let page = PageRead::new(&html(uncac::parse(text).report()));
    page.check();
    page
}

fn links<'a>(page: &'a PageRead, class: &'a str) -> Vec<(&'a str, &'a str)> {
    page.by_class(class).map(|link| (link.text.as_str(), link.attribute("href"))).collect()
}

#[test]
fn every_report_has_a_sound_page() {
    for sample in samples::samples() {
        let report = uncac::parse(&sample.text).into_report();
        let page = page(&sample.text);
        assert_eq!(page.by_class("para").count(), report.paragraphs().len(), "{}", sample.name);
    }
    if let Some(text) = real::report_2011() {
        page(&text);
    }
}

#[test]
fn a_paragraph_has_its_number_as_a_permanent_anchor() {
    let page = page("I. Introduction\n\n1. One.\n\n2. Two.\n");
    assert_eq!(page.id("para-2").text, "2. Two.");
    assert_eq!(links(&page, "number")[2..], [("1.", "#para-1"), ("2.", "#para-2")][..]);
}

#[test]
fn a_number_that_repeats_has_another_anchor() {
    let json = r#"{"paragraphs": [{"number": 7, "section": null, "text": "One."}, {"number": 7, "section": null, "text": "Two."},
        {"number": null, "section": null, "text": "Three."}]}"#;
    let page = PageRead::new(&html(&serde_json::from_str::<Report>(json).unwrap()));
    assert_eq!(page.id("para-7").text, "7. One.");
    assert_eq!(page.id("para-7-2").text, "7. Two.");
    assert_eq!(page.id("text-1").text, "Three.");
}

#[test]
fn a_citation_leads_to_the_title_and_chapter_of_its_article() {
    let page = page(
        "I. Introduction\n\n1. The Group recalled article 63, paragraph 7, of the Convention and met.\n",
    );
    assert_eq!(links(&page, "cite"), [("article 63, paragraph 7, of the Convention", "#article-63-7")]);
    assert_eq!(
        page.by_class("cite").next().unwrap().attribute("title"),
        "article 63, paragraph 7: Conference of the States Parties to the Convention (chapter VII, Mechanisms for implementation)"
    );
    assert_eq!(
        page.id("article-63-7").text,
        "63(7)Conference of the States Parties to the Conventionpara. 1"
    );
    assert_eq!(page.id("chapter-7").text, "Chapter VII. Mechanisms for implementation");
}

#[test]
fn a_citation_of_several_articles_tells_them_all() {
    let page = page("I. Introduction\n\n1. The Group recalled articles 5 and 13 of the Convention.\n");
    let cited = page.by_class("cite").next().unwrap();
    assert_eq!(
        cited.attribute("title"),
        "5. Preventive anti-corruption policies and practices; 13. Participation of society"
    );
    assert_eq!(page.id("article-13").text, "13Participation of societypara. 1");
}

#[test]
fn a_provision_that_does_not_exist_says_so() {
    let page = page(
        "I. Introduction\n\n1. The Group recalled article 75 and article 46, paragraph 31, of the Convention.\n",
    );
    assert!(page.id("article-75").text.contains("the Convention has no article 75"));
    assert!(page.id("article-46-31").text.contains("article 46 has no paragraph 31 (it has 30)"));
}

#[test]
fn a_reference_to_a_paragraph_leads_there() {
    let page = page("I. Introduction\n\n1. The Group met.\n\n2. It did as is told in paragraph 1 above.\n");
    assert_eq!(links(&page, "cite"), [("paragraph 1 above", "#para-1")]);
}

#[test]
fn words_that_are_cited_twice_are_linked_where_each_stands() {
    let page = page(
        "I. One\n\n1. Article 54 is not article 5, but article 5 of the Convention:\n\n(a) Article 5 is.\n",
    );
    let words: Vec<&str> = links(&page, "cite").into_iter().map(|(words, _)| words).collect();
    assert_eq!(words, ["Article 54", "article 5", "article 5 of the Convention", "Article 5"]);
}

#[test]
fn footnotes_lead_there_and_back() {
    let page =
        page("I. One\n\n1. The Group took note of the *Guide*,¹ a book.\n\n¹ United Nations publication.\n");
    assert_eq!(page.id("noteref-1").attribute("href"), "#note-1");
    assert_eq!(page.by_class("back").next().unwrap().attribute("href"), "#noteref-1");
    assert!(page.id("note-1").text.contains("United Nations publication."));
    assert_eq!(page.all("em").next().unwrap().text, "Guide");
}

#[test]
fn the_agenda_leads_to_the_sections() {
    let text = "I. Introduction\n\n1. The Group met.\n\nII. Organization of the meeting\n\nA. Adoption of the agenda\n\n\
        2. The Working Group adopted the following agenda:\n\n1. Adoption of the agenda.\n\n2. Future work.\n\n\
        III. Future work\n\n3. The Group talked.\n";
    let page = page(text);
    assert_eq!(links(&page, "treated"), [("→ II.A", "#section-II-A"), ("→ III", "#section-III")]);
    assert_eq!(page.id("section-III").text, "III. Future work");
}

#[test]
fn acts_can_be_filtered_by_what_they_are() {
    let text = "I. Conclusions and recommendations\n\n1. The Working Group requested the secretariat to report on article 12 of the \
        Convention. It urged States parties to reply.\n";
    let page = page(text);
    let rows: Vec<[&str; 3]> = page
        .all("tr")
        .filter(|row| row.attributes.contains_key("data-verb"))
        .map(|row| ["data-to", "data-verb", "data-article"].map(|name| row.attribute(name)))
        .collect();
    assert_eq!(rows, [["1", "0", "12"], ["0", "1", ""]]);
    let choices: Vec<&str> = page.all("option").map(|option| option.text.as_str()).collect();
    assert_eq!(
        choices,
        ["all", "States parties", "secretariat", "all", "requested", "urged", "all", "12. Private sector"]
    );
    assert!(page.id("filter").attributes.contains_key("hidden"), "the controls wait for the script");
}

#[test]
fn attendance_is_counted_by_standing() {
    let text = "I. Attendance\n\n1. The following States parties to the Convention were represented at the meeting: Kenya, Norway and \
        Peru.\n\n2. The following intergovernmental organizations were represented by observers: the Council of Europe.\n";
    let page = page(text);
    let rows: Vec<&str> = page.all("tr").map(|row| row.text.as_str()).collect();
    assert_eq!(rows, ["StandingNumber", "States parties3", "Intergovernmental organizations1", "All4"]);
}

#[test]
fn the_chart_is_told_in_words_too() {
    let page = page(
        "I. One\n\n1. On article 5 of the Convention.\n\nII. Two\n\n2. On articles 5 and 6 of the Convention.\n",
    );
    assert_eq!(page.all("circle").count(), 3);
    let words = "2 articles in 2 sections. Most often cited: article 5 (2 times), article 6 (1 time). The table below has all numbers.";
    assert_eq!(page.id("chart-words").text, words);
}

#[test]
fn statements_are_listed_by_speaker() {
    let page = page(
        "I. Debate\n\n1. The representative of Peru said so.\n\n2. The representative of Kenya stated the same.\n\n3. The \
        representative of Peru thanked him.\n",
    );
    let rows: Vec<&str> = page.all("tr").map(|row| row.text.as_str()).collect();
    assert_eq!(rows, ["SpeakerCapacityParagraphs", "Kenyarepresentative2", "Perurepresentative1, 3"]);
}

#[test]
fn a_page_says_what_the_masthead_says() {
    let page = page(include_str!("../examples/data/asset_recovery_2018.txt"));
    assert_eq!(page.by_class("symbol").next().unwrap().text, "SymbolCAC/COSP/WG.2/2018/6");
    assert!(
        page.all("title").next().unwrap().text.starts_with("CAC/COSP/WG.2/2018/6 – Report on the meeting of")
    );
    assert_eq!(page.all("h1").count(), 1);
    assert_eq!(page.all("html").next().unwrap().attribute("lang"), "en");
}
