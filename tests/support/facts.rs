//! What a report says, in the short form the expectations of the samples are written in.

use serde_json::{Value, json};
use uncac::{Parsed, Part};

use super::model::{acts, cited, list, organ, place, sections};

/// The facts by the names of the expectations; `None` for a name nobody gave a meaning.
pub(crate) fn fact(name: &str, parsed: &Parsed, report: &Value) -> Option<Value> {
    let masthead = &report["masthead"];
    Some(match name {
        "symbol" | "organ" | "date" | "job_number" => masthead[name].clone(),
        "title" => report["title"].clone(),
        "meeting" => meeting(&report["meeting"]),
        "officers" => {
            map(&report["meeting"]["officers"], |officer| json!([officer["name"], officer["state"]]))
        }
        "last_paragraph" => {
            list(&report["paragraphs"]).iter().filter_map(|one| one["number"].as_u64()).max().into()
        }
        "sections" => all_sections(report),
        "agenda_adopted_on" => report["agenda"]["adopted_on"].clone(),
        "agenda" => agenda(report),
        "participants" => participants(report),
        "items" => items(report),
        "acts" => acts(report).into_iter().map(|(paragraph, act)| one_act(paragraph, act)).collect(),
        "articles" => citations(report, "article", |one| vec![one["provisions"].clone()]),
        "chapters" => citations(report, "chapter", |one| vec![one["chapters"].clone()]),
        "resolutions" => {
            citations(report, "resolution", |one| vec![json!(organ(one)), one["number"].clone()])
        }
        "symbols" => symbols(report),
        "dates" => dates(report),
        "statements" => {
            map(&report["statements"], |one| json!([one["paragraph"], one["capacity"], one["entity"]]))
        }
        "emphasis" => emphasis(report),
        "footnotes" => map(&report["footnotes"], |note| {
            json!([note["number"].to_string(), note["text"], note["paragraph"]])
        }),
        "split" => split(parsed),
        "adoption" => json!({ "date": report["adoption"]["date"], "symbols": report["adoption"]["symbols"] }),
        _ => return None,
    })
}

fn map(values: &Value, shape: impl Fn(&Value) -> Value) -> Value {
    list(values).iter().map(shape).collect()
}

fn meeting(meeting: &Value) -> Value {
    json!({
        "body": meeting["body"]["id"], "ordinal": meeting["ordinal"], "venue": meeting["venue"],
        "start": meeting["dates"]["start"], "end": meeting["dates"]["end"],
    })
}

fn all_sections(report: &Value) -> Value {
    let shape = |(path, one): (String, &Value)| {
        json!([path, one["level"], one["title"], one["first_paragraph"], one["last_paragraph"]])
    };
    sections(report).into_iter().map(shape).collect()
}

/// Number, title and section; the numbers of the items above are put before an item's own: `2(b)(i)`.
fn agenda(report: &Value) -> Value {
    fn walk(above: &str, items: &Value, out: &mut Vec<Value>) {
        for item in list(items) {
            let number = format!("{above}{}", item["number"].as_str().unwrap_or("-"));
            out.push(json!([number, item["title"], item["section"]]));
            walk(&number, &item["items"], out);
        }
    }
    let mut out = Vec::new();
    walk("", &report["agenda"]["items"], &mut out);
    out.into()
}

fn participants(report: &Value) -> Value {
    let mut counts = serde_json::Map::new();
    for participant in list(&report["participants"]) {
        let count = counts.entry(participant["category"].as_str().unwrap_or("-")).or_insert(json!(0));
        *count = json!(count.as_u64().unwrap_or_default() + 1);
    }
    counts.into()
}

/// Paragraph and label, that of the item above put before it.
fn items(report: &Value) -> Value {
    fn walk(paragraph: &Value, above: &str, items: &Value, out: &mut Vec<Value>) {
        for item in list(items) {
            let label = format!("{above}{}", item["label"].as_str().unwrap_or("-"));
            out.push(json!([paragraph["number"], label]));
            walk(paragraph, &label, &item["items"], out);
        }
    }
    let mut out = Vec::new();
    for paragraph in list(&report["paragraphs"]) {
        walk(paragraph, "", &paragraph["items"], &mut out);
    }
    out.into()
}

fn one_act(paragraph: &Value, act: &Value) -> Value {
    json!({
        "paragraph": paragraph, "verb": act["verb"], "kind": act["kind"], "addressees": act["addressees"],
        "conditions": act["conditions"], "timing": act["timing"],
    })
}

/// The place of a citation in words.
fn place_of(citation: &Value) -> Value {
    match place(citation) {
        Value::String(words) => words.into(),
        number => number.to_string().into(),
    }
}

fn citations(report: &Value, kind: &str, shape: impl Fn(&Value) -> Vec<Value>) -> Value {
    cited(report, kind).map(|one| Value::from([vec![place_of(one)], shape(one)].concat())).collect()
}

fn symbols(report: &Value) -> Value {
    let each = cited(report, "symbol")
        .flat_map(|one| list(&one["symbols"]).iter().map(|symbol| json!([place_of(one), symbol])));
    each.collect()
}

/// All dates but those of the masthead.
fn dates(report: &Value) -> Value {
    let dates = cited(report, "date").map(|one| json!([place_of(one), one["value"]]));
    dates.filter(|date| date[0] != "masthead").collect()
}

fn emphasis(report: &Value) -> Value {
    let words = |paragraph: &Value| map(&paragraph["emphasis"], |words| json!([paragraph["number"], words]));
    list(&report["paragraphs"]).iter().flat_map(|paragraph| list(&words(paragraph)).to_vec()).collect()
}

/// The numbers of the paragraphs that stand in more than one place.
fn split(parsed: &Parsed) -> Value {
    let paragraphs = parsed.report().paragraphs().iter().enumerate();
    let split = paragraphs.filter(|(index, _)| parsed.locations().of(Part::Paragraph(*index)).len() > 1);
    split.map(|(_, paragraph)| json!(paragraph.number())).collect()
}
