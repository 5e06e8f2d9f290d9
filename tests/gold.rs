//! The 2011 report of the Working Group on the Prevention of Corruption against an inventory of it that was
//! made by careful reading. One test for each list of the inventory.

#![cfg(test)]

#[path = "gold/actors.rs"]
mod actors;
#[path = "gold/citations.rs"]
mod citations;
#[path = "support/fold.rs"]
mod fold;
#[path = "support/lists.rs"]
mod lists;
#[path = "support/model.rs"]
mod model;
#[path = "gold/places.rs"]
mod places;
#[path = "support/real.rs"]
mod real;

use std::collections::BTreeMap;

use fold::fold_json;
use model::{acts, cited, list, organ, sections};
use serde_json::{Value, json};
use uncac::{Parsed, Part, Report};

/// The report three ways: its text, what the library made of it, and what a reader found in it.
struct Case {
    text: String,
    parsed: Parsed,
    found: Value,
    gold: Value,
}

fn case() -> Option<Case> {
    let (text, gold) = (real::report_2011()?, real::shared("gold/CAC_COSP_WG.4_2011_4.json")?);
    let parsed = uncac::parse(&text);
    let found = serde_json::from_str(&parsed.report().to_json().unwrap()).unwrap();
    let gold = serde_json::from_str(&gold).unwrap();
    Some(Case { found: fold_json(&found), gold: fold_json(&gold), parsed, text })
}

#[track_caller]
fn same(what: &str, expected: &[Value], found: &[Value]) {
    let difference = lists::difference(expected, found);
    assert!(
        difference.is_empty(),
        "{what}: expected - {}, found + {}\n{difference}",
        expected.len(),
        found.len()
    );
}

fn map(values: &Value, shape: impl Fn(&Value) -> Value) -> Vec<Value> {
    list(values).iter().map(shape).collect()
}

fn chosen(value: &Value, names: &[&str]) -> Value {
    names.iter().map(|name| ((*name).to_owned(), value[*name].clone())).collect()
}

#[test]
fn schema_comes_first() {
    let Some(case) = case() else { return };
    let json = case.parsed.report().to_json().unwrap();
    assert!(json.trim_start_matches(['{', ' ', '\n']).starts_with("\"schema\""), "{json:.60}");
    assert_eq!(case.found["schema"], "uncac-report/1");
}

#[test]
fn masthead() {
    let Some(case) = case() else { return };
    let names = ["organ", "distribution", "date", "original_language", "symbol", "job_number"];
    assert_eq!(chosen(&case.found["masthead"], &names), chosen(&case.gold["masthead"], &names));
    assert_eq!(case.found["masthead"]["symbols"], json!([]));
}

#[test]
fn title() {
    let Some(case) = case() else { return };
    assert_eq!(case.found["title"], case.gold["title"]["text"]);
}

#[test]
fn meeting() {
    let Some(case) = case() else { return };
    let (meeting, title) = (&case.found["meeting"], &case.gold["title"]);
    assert_eq!(meeting["body"]["id"], "wg_prevention");
    assert_eq!(meeting["ordinal"], 2);
    assert_eq!(meeting["venue"], title["place"]);
    assert_eq!(meeting["dates"]["start"], title["start"]);
    assert_eq!(meeting["dates"]["end"], title["end"]);
}

#[test]
fn the_chair_is_an_officer_of_the_meeting() {
    let Some(case) = case() else { return };
    let officers =
        map(&case.found["meeting"]["officers"], |officer| json!([officer["name"], officer["state"]]));
    same("officers", &[json!(["Dominika Krois", "Poland"])], &officers);
}

#[test]
fn sections_and_their_paragraphs() {
    let Some(case) = case() else { return };
    let names = ["level", "title", "first_paragraph", "last_paragraph"];
    let shape = |path: &str, section: &Value| json!([path, chosen(section, &names)]);
    let expected = map(&case.gold["sections"], |section| shape(section["id"].as_str().unwrap(), section));
    let found: Vec<Value> =
        sections(&case.found).iter().map(|(path, section)| shape(path, section)).collect();
    same("sections", &expected, &found);
    assert_eq!(case.parsed.report().all_sections().count(), 13);
}

#[test]
fn paragraphs_by_number_section_and_length() {
    let Some(case) = case() else { return };
    let expected = map(&case.gold["paragraphs"], |paragraph| {
        let names = ["number", "section", "text_words", "first_words", "last_words"];
        chosen(paragraph, &names)
    });
    let found = map(&case.found["paragraphs"], |paragraph| {
        let words: Vec<&str> = paragraph["text"].as_str().unwrap_or_default().split_whitespace().collect();
        let (first, last) = (words.len().min(6), words.len().saturating_sub(6));
        json!({
            "number": paragraph["number"],
            "section": paragraph["section"],
            "text_words": words.len(),
            "first_words": words[..first].join(" "),
            "last_words": words[last..].join(" "),
        })
    });
    same("paragraphs", &expected, &found);
    assert_eq!(case.parsed.report().paragraphs().len(), 95);
    assert_eq!(case.parsed.report().paragraph(95).unwrap().section().unwrap().as_str(), "VI");
}

#[test]
fn items_of_paragraphs() {
    let Some(case) = case() else { return };
    let items = |paragraph: &Value, list_name: &str, label: &str| -> Vec<Value> {
        map(&paragraph[list_name], |item| json!([paragraph["number"], item[label], item["text"]]))
    };
    let expected: Vec<Value> =
        list(&case.gold["paragraphs"]).iter().flat_map(|one| items(one, "subparagraphs", "marker")).collect();
    let found: Vec<Value> =
        list(&case.found["paragraphs"]).iter().flat_map(|one| items(one, "items", "label")).collect();
    assert_eq!(expected.len(), 8);
    same("items", &expected, &found);
    let nested = list(&case.found["paragraphs"]).iter().flat_map(|paragraph| list(&paragraph["items"]));
    assert!(nested.flat_map(|item| list(&item["items"])).next().is_none(), "no item has items under it");
}

#[test]
fn agenda() {
    fn entries(items: &Value, number: &str, below: &str, degree: usize, out: &mut Vec<Value>) {
        for item in list(items) {
            out.push(json!([degree, item[number], item["title"], item["section"]]));
            entries(&item[below], number, below, degree + 1, out);
        }
    }
    let Some(case) = case() else { return };
    let (mut expected, mut found) = (Vec::new(), Vec::new());
    entries(&case.gold["agenda"]["items"], "marker", "children", 1, &mut expected);
    entries(&case.found["agenda"]["items"], "number", "items", 1, &mut found);
    assert_eq!(expected.len(), 10);
    same("agenda", &expected, &found);
    assert_eq!(case.found["agenda"]["adopted_on"], case.gold["agenda"]["adopted_on"]);
    assert_eq!(case.parsed.report().agenda().all_items().count(), 10);
}

#[test]
fn adoption() {
    let Some(case) = case() else { return };
    let symbols = &case.gold["references"]["symbols"][4]["symbols"];
    let found = chosen(&case.found["adoption"], &["date", "symbols"]);
    assert_eq!(found, json!({ "date": "2011-08-24", "symbols": symbols }));
}

#[test]
fn counts_of_the_inventory() {
    let Some(case) = case() else { return };
    let gold = &case.gold["counts"];
    let agenda = case.parsed.report().agenda().all_items().count();
    let items: usize =
        case.parsed.report().paragraphs().iter().map(|paragraph| paragraph.all_items().count()).sum();
    let capacity =
        |name: &str| list(&case.found["statements"]).iter().filter(|one| one["capacity"] == name).count();
    let conference = cited(&case.found, "resolution").filter(|one| organ(one) == "conference").count();
    let splits =
        (0..95).filter(|index| case.parsed.locations().of(Part::Paragraph(*index)).len() > 1).count();
    let found = json!({
        "headings": sections(&case.found).len(),
        "numbered_paragraphs": list(&case.found["paragraphs"]).iter().filter(|one| !one["number"].is_null()).count(),
        "lettered_subparagraphs": items,
        "agenda_entries": agenda,
        "participants": list(&case.found["participants"]).len(),
        "recommendation_paragraphs": list(&case.found["recommendations"]).len(),
        "acts": acts(&case.found).len(),
        "article_mentions": cited(&case.found, "article").count(),
        "chapter_mentions": cited(&case.found, "chapter").count(),
        "rule_mentions": cited(&case.found, "rule").count(),
        "resolution_mentions": cited(&case.found, "resolution").count(),
        "resolution_mentions_conference": conference,
        "symbol_citations": cited(&case.found, "symbol").count(),
        "sales_numbers": cited(&case.found, "sales_number").count(),
        "date_mentions": cited(&case.found, "date").count(),
        "footnotes": list(&case.found["footnotes"]).len(),
        "italic_spans": list(&case.found["paragraphs"]).iter().map(|one| list(&one["emphasis"]).len()).sum::<usize>(),
        "attributed_statements": list(&case.found["statements"]).len(),
        "observer_statements": capacity("observer"),
        "representative_statements": capacity("representative"),
        "officer_statements": capacity("officer"),
        "official_statements": capacity("official"),
        "split_paragraphs": splits,
    });
    let names: Vec<&str> = found.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(found, chosen(gold, &names));
}

#[test]
fn acts_and_dates_counted_by_kind() {
    let Some(case) = case() else { return };
    let (acts, dates) = (acts(&case.found), cited(&case.found, "date"));
    let gold = &case.gold["counts"];
    assert_eq!(tally(acts.iter().map(|(_, act)| &act["verb"])), gold["acts_by_verb"]);
    assert_eq!(tally(acts.iter().map(|(_, act)| &act["kind"])), gold["acts_by_kind"]);
    assert_eq!(tally(dates.map(|date| &date["precision"])), gold["date_mentions_by_precision"]);
}

fn tally<'a>(words: impl Iterator<Item = &'a Value>) -> Value {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in words {
        *counts.entry(word.as_str().unwrap()).or_default() += 1;
    }
    json!(counts)
}

#[test]
fn json_leads_back_to_the_same_report() {
    let Some(case) = case() else { return };
    let json = case.parsed.report().to_json().unwrap();
    assert_eq!(&Report::from_json(&json).unwrap(), case.parsed.report());
}

#[test]
fn no_absent_value_is_an_empty_text() {
    fn empty(value: &Value, path: &str) -> Option<String> {
        match value {
            Value::String(text) => text.is_empty().then(|| path.to_owned()),
            Value::Array(list) => {
                list.iter().enumerate().find_map(|(at, value)| empty(value, &format!("{path}[{at}]")))
            }
            Value::Object(map) => {
                map.iter().find_map(|(name, value)| empty(value, &format!("{path}.{name}")))
            }
            _ => None,
        }
    }
    let Some(case) = case() else { return };
    assert_eq!(empty(&case.found, "report"), None);
}
