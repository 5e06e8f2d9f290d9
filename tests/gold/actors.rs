//! Who attended, who spoke, and who was asked to do what.

use serde_json::{Value, json};

use super::model::{acts, list};
use super::{case, map, same};

#[test]
fn acts_of_the_conclusions() {
    let Some(case) = case() else { return };
    let phrases = |words: &Value| words.as_str().map_or(json!([]), |words| words.split("; ").collect());
    let gold = &case.gold["conclusions_and_recommendations"];
    let expected: Vec<Value> = list(&gold["acts"])
        .iter()
        .filter(|act| act["id"] != "R01")
        .map(|act| {
            json!({
                "paragraph": act["paragraph"], "verb": act["verb"], "kind": act["kind"], "addressees": act["addressees"],
                "conditions": phrases(&act["condition"]), "timing": phrases(&act["timing"]),
            })
        })
        .collect();
    let found: Vec<Value> = acts(&case.found)
        .into_iter()
        .map(|(paragraph, act)| {
            json!({
                "paragraph": paragraph, "verb": act["verb"], "kind": act["kind"], "addressees": act["addressees"],
                "conditions": act["conditions"], "timing": act["timing"],
            })
        })
        .collect();
    assert_eq!(expected.len(), 25);
    same("acts", &expected, &found);
    assert_eq!(case.parsed.report().recommendations().acts().count(), 25);
}

#[test]
fn acts_that_name_nobody_imply_who_has_to_act() {
    let Some(case) = case() else { return };
    let implied = |act: &Value| act["implied_addressees"].as_array().cloned().unwrap_or_default();
    let gold = list(&case.gold["conclusions_and_recommendations"]["acts"]);
    let expected: Vec<Value> = gold
        .iter()
        .filter(|act| !implied(act).is_empty())
        .map(|act| json!([act["paragraph"], act["verb"], implied(act)]))
        .collect();
    let found: Vec<Value> = acts(&case.found)
        .into_iter()
        .filter(|(_, act)| !implied(act).is_empty())
        .map(|(paragraph, act)| json!([paragraph, act["verb"], implied(act)]))
        .collect();
    same("implied addressees", &expected, &found);
}

#[test]
fn recommendations_are_the_paragraphs_after_the_chapeau() {
    let Some(case) = case() else { return };
    let found = map(&case.found["recommendations"], |one| one["paragraph"].clone());
    let expected: Vec<Value> = (10..=25).map(Value::from).collect();
    same("recommendations", &expected, &found);
}

#[test]
fn text_of_an_act_is_its_part_of_the_sentence() {
    let Some(case) = case() else { return };
    let found: Vec<(&str, Value)> = acts(&case.found)
        .into_iter()
        .filter(|(paragraph, _)| **paragraph == 20)
        .map(|(_, act)| (act["verb"].as_str().unwrap(), act["text"].clone()))
        .collect();
    let first = "The Working Group welcomed the initiative taken by the secretariat to develop comprehensive \
                 anti-corruption academic materials for universities";
    let second = "requested regular updates about progress in that endeavour.";
    assert_eq!(found, [("welcomed", json!(first)), ("requested", json!(second))]);
}

#[test]
fn participants() {
    let Some(case) = case() else { return };
    let mut expected = Vec::new();
    for group in list(&case.gold["attendance"]) {
        let category = our_category(group["category"].as_str().unwrap());
        expected.extend(map(&group["names"], |name| json!([group["paragraph"], category, name])));
    }
    let found =
        map(&case.found["participants"], |one| json!([one["paragraph"], one["category"], one["name"]]));
    assert_eq!(expected.len(), 107);
    same("participants", &expected, &found);
    assert_eq!(case.parsed.report().participants().len(), 107);
}

/// The inventory's name of a category, in the words of the model.
fn our_category(name: &str) -> &str {
    match name {
        "regional_economic_integration_organization_party" => "regional_economic_integration_organization",
        "signatory_state" => "signatory",
        "non_signatory_observer_state" => "observer_state",
        "entity_with_permanent_observer_mission" => "permanent_observer_mission",
        "entity_with_permanent_observer_office" => "permanent_observer_office",
        same => same,
    }
}

#[test]
fn states_have_a_code() {
    let Some(case) = case() else { return };
    let states = list(&case.found["participants"]).iter();
    let mut states = states.filter(|one| {
        ["state_party", "signatory", "observer_state"].map(Value::from).contains(&one["category"])
    });
    let without = states.find(|one| one["iso3"].as_str().is_none_or(|code| code.len() != 3));
    assert_eq!(without, None);
}

#[test]
fn statements() {
    let Some(case) = case() else { return };
    let expected = map(&case.gold["statements"], |one| {
        let reference = if one["in_attendance_paragraph"].is_null() { &Value::Null } else { &one["entity"] };
        json!([one["paragraph"], one["capacity"], one["entity_printed"], reference])
    });
    let found = map(&case.found["statements"], |one| {
        json!([one["paragraph"], one["capacity"], one["entity"], one["entity_ref"]])
    });
    assert_eq!(expected.len(), 24);
    same("statements", &expected, &found);
    assert_eq!(case.parsed.report().statements().len(), 24);
}

#[test]
fn nobody_s_name_is_printed_with_a_statement() {
    let Some(case) = case() else { return };
    let named = list(&case.found["statements"]).iter().find(|one| !one["person"].is_null());
    assert_eq!(named, None);
}
