//! What the report cites, its dates, its footnote and its titles in italics.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::model::{cited, list, organ, place};
use super::{case, chosen, map, same};

#[test]
fn articles_cited() {
    let Some(case) = case() else { return };
    let expected = map(&case.gold["references"]["articles"], |entry| {
        let key = |article: &Value| match entry["paragraph"].as_u64() {
            Some(paragraph) => format!("{article}({paragraph})"),
            None => article.to_string(),
        };
        json!([gold_place(entry), entry["text"], map(&entry["articles"], |article| json!(key(article)))])
    });
    let found: Vec<Value> = cited(&case.found, "article")
        .map(|one| json!([place(one), one["text"], one["provisions"]]))
        .collect();
    assert_eq!(expected.len(), 29);
    same("articles", &expected, &found);
}

#[test]
fn articles_counted_by_number() {
    let Some(case) = case() else { return };
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    for citation in cited(&case.found, "article") {
        for provision in list(&citation["provisions"]) {
            let key = provision.as_str().unwrap();
            *counts.entry(key.split('(').next().unwrap().to_owned()).or_default() += 1;
        }
    }
    assert_eq!(json!(counts), case.gold["counts"]["article_mentions_expanded"]);
    let typed = case.parsed.report().citations().iter();
    let provisions: usize = typed.map(|citation| citation.provisions().count()).sum();
    assert_eq!(u64::try_from(provisions).unwrap(), counts.values().sum::<u64>());
}

#[test]
fn chapters_cited() {
    let Some(case) = case() else { return };
    let shape = |place: Value, one: &Value| json!([place, one["text"], one["chapters"], anaphoric(one)]);
    let expected = map(&case.gold["references"]["chapters"], |entry| shape(gold_place(entry), entry));
    let found: Vec<Value> = cited(&case.found, "chapter").map(|one| shape(place(one), one)).collect();
    assert_eq!(expected.len(), 11);
    same("chapters", &expected, &found);
}

#[test]
fn rules_cited() {
    let Some(case) = case() else { return };
    let shape =
        |place: Value, one: &Value, paragraph: &str| json!([place, one["text"], one["rule"], one[paragraph]]);
    let expected =
        map(&case.gold["references"]["rules"], |entry| shape(gold_place(entry), entry, "paragraph_of_rule"));
    let found: Vec<Value> =
        cited(&case.found, "rule").map(|one| shape(place(one), one, "rule_paragraph")).collect();
    same("rules", &expected, &found);
}

#[test]
fn resolutions_cited() {
    let Some(case) = case() else { return };
    let shape = |place: Value, one: &Value| {
        let title = Some(&one["title"]).filter(|title| title.is_string());
        json!([place, one["text"], organ(one), one["number"], title, anaphoric(one)])
    };
    let expected = map(&case.gold["references"]["resolutions"], |entry| shape(gold_place(entry), entry));
    let found: Vec<Value> = cited(&case.found, "resolution").map(|one| shape(place(one), one)).collect();
    assert_eq!(expected.len(), 8);
    same("resolutions", &expected, &found);
}

#[test]
fn symbols_cited() {
    let Some(case) = case() else { return };
    let shape = |place: Value, one: &Value| json!([place, one["text"], one["symbols"]]);
    let expected = map(&case.gold["references"]["symbols"], |entry| shape(gold_place(entry), entry));
    let found: Vec<Value> = cited(&case.found, "symbol").map(|one| shape(place(one), one)).collect();
    assert_eq!(expected.len(), 5);
    same("symbols", &expected, &found);
}

#[test]
fn sales_number_cited() {
    let Some(case) = case() else { return };
    let gold = &case.gold["references"]["sales_numbers"];
    let gold = if gold.is_array() { gold[0].clone() } else { gold.clone() };
    let found: Vec<Value> = cited(&case.found, "sales_number")
        .map(|one| json!([place(one), one["text"], one["number"]]))
        .collect();
    same("sales numbers", &[json!(["footnote 1", gold["text"], gold["number"]])], &found);
}

#[test]
fn dates() {
    let Some(case) = case() else { return };
    let shape = |place: Value, one: &Value| json!([place, one["text"], one["precision"], one["value"]]);
    let expected = map(&case.gold["dates"], |entry| shape(gold_place(entry), entry));
    let found: Vec<Value> = cited(&case.found, "date").map(|one| shape(place(one), one)).collect();
    assert_eq!(expected.len(), 21);
    same("dates", &expected, &found);
}

/// "where" of a citation, "paragraph" of the lists that stand in paragraphs only.
fn gold_place(entry: &Value) -> Value {
    if entry["where"].is_null() { entry["paragraph"].clone() } else { entry["where"].clone() }
}

fn anaphoric(entry: &Value) -> bool {
    entry["anaphoric"] == true
}

#[test]
fn footnotes() {
    let Some(case) = case() else { return };
    let gold = &case.gold["footnotes"];
    let gold = if gold.is_array() { gold[0].clone() } else { gold.clone() };
    let found = map(&case.found["footnotes"], |note| chosen(note, &["number", "text", "paragraph"]));
    let expected = json!({ "number": 1, "text": gold["text"], "paragraph": gold["paragraph"] });
    same("footnotes", &[expected], &found);
}

#[test]
fn titles_in_italics() {
    let Some(case) = case() else { return };
    let expected = map(&case.gold["italic_titles"], |title| json!([title["paragraph"], title["text"]]));
    let mut found = Vec::new();
    for paragraph in list(&case.found["paragraphs"]) {
        found.extend(map(&paragraph["emphasis"], |words| json!([paragraph["number"], words])));
    }
    same("titles in italics", &expected, &found);
}
