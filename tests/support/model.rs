//! Short ways through the JSON of a report.

use serde_json::{Value, json};

/// The entries of a list.
pub(crate) fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// Where a citation stands: the number of a paragraph, the path of a section, or a word.
pub(crate) fn place(citation: &Value) -> Value {
    if citation["masthead"] == true {
        json!("masthead")
    } else if citation["unnumbered"] == true {
        json!("unnumbered")
    } else if !citation["paragraph"].is_null() {
        citation["paragraph"].clone()
    } else if !citation["section"].is_null() {
        citation["section"].clone()
    } else if !citation["footnote"].is_null() {
        json!(format!("footnote {}", citation["footnote"]))
    } else {
        json!("title")
    }
}

/// The citations of one kind.
pub(crate) fn cited<'a>(report: &'a Value, kind: &'a str) -> impl Iterator<Item = &'a Value> {
    list(&report["citations"]).iter().filter(move |citation| citation["kind"] == kind)
}

/// The sections of every level with their paths, in printed order.
pub(crate) fn sections(report: &Value) -> Vec<(String, &Value)> {
    fn walk<'a>(above: &str, sections: &'a [Value], out: &mut Vec<(String, &'a Value)>) {
        for section in sections {
            let number = section["number"].as_str().unwrap_or("-");
            let path = if above.is_empty() { number.to_owned() } else { format!("{above}.{number}") };
            out.push((path.clone(), section));
            walk(&path, list(&section["sections"]), out);
        }
    }
    let mut out = Vec::new();
    walk("", list(&report["sections"]), &mut out);
    out
}

/// The acts of all recommendations, each with the number of its paragraph.
pub(crate) fn acts(report: &Value) -> Vec<(&Value, &Value)> {
    let recommendations = list(&report["recommendations"]).iter();
    recommendations.flat_map(|one| list(&one["acts"]).iter().map(|act| (&one["paragraph"], act))).collect()
}

/// An organ as a key: `Council of Europe` and `council_of_europe` are one.
pub(crate) fn organ(citation: &Value) -> String {
    citation["organ"].as_str().unwrap_or_default().to_lowercase().replace(' ', "_")
}
