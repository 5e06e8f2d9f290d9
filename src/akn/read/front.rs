//! The cover page and the preface.

use chrono::NaiveDate;

use super::citations::Found;
use super::error::{Fault, ReadErrorKind};
use super::tree::{Element, Step, Tree};
use super::words::Words;
use crate::model::{Masthead, Place};

/// Reads the masthead. A symbol that is none is kept as a line.
pub(super) fn masthead<'t>(
    tree: &'t Tree<'_>,
    report: usize,
    found: &mut Found<'t>,
) -> Result<Masthead, Fault> {
    let mut masthead = Masthead::new();
    for part in ["coverPage", "preface"] {
        let Some(part) = tree.child(report, part) else { continue };
        // The preface says again what the cover says; a document without a cover says it there alone.
        if masthead == Masthead::new() {
            masthead = read(tree, part, found, masthead)?;
        }
    }
    Ok(masthead)
}

fn read<'t>(
    tree: &'t Tree<'_>,
    part: usize,
    found: &mut Found<'t>,
    mut masthead: Masthead,
) -> Result<Masthead, Fault> {
    let mut fields: Vec<(usize, &'t str)> = Vec::new();
    let mut walk = tree.walk(part);
    while let Some(step) = walk.next() {
        match step {
            Step::Enter(index) => {
                let Some(element) = tree.element(index) else { continue };
                if element.is("container") {
                    fields.push((index, element.attribute("name").unwrap_or_default()));
                } else if element.is("p") || element.is("block") {
                    let field = fields.last().map_or("", |(_, name)| *name);
                    masthead = line(tree, index, field, found, masthead)?;
                    walk.pass();
                }
            }
            Step::Leave(index) => {
                fields.pop_if(|(field, _)| *field == index);
            }
            Step::Text(_) => {}
        }
    }
    Ok(masthead)
}

fn line<'t>(
    tree: &'t Tree<'_>,
    index: usize,
    field: &str,
    found: &mut Found<'t>,
    masthead: Masthead,
) -> Result<Masthead, Fault> {
    let words = Words::of(tree, index);
    found.take(words.references, &Place::Masthead);
    let inner = |name: &str| tree.child(index, name).and_then(|child| tree.element(child));
    if inner("docTitle").is_some() {
        return Ok(masthead);
    }
    if let Some(element) = inner("docDate") {
        return date(element).map(|date| masthead.with_date(date));
    }
    let text = words.text;
    Ok(match field {
        "organ" => masthead.with_organ(text),
        "distribution" => {
            let Ok(distribution) = text.parse();
            masthead.with_distribution(distribution)
        }
        "originalLanguage" => masthead.with_original_language(text),
        "jobNumber" => masthead.with_job_number(text),
        _ if field == "symbol" || inner("docNumber").is_some() => match text.parse() {
            Ok(symbol) => masthead.with_symbol(symbol),
            Err(_) => masthead.with_other(text),
        },
        _ => masthead.with_other(text),
    })
}

fn date(element: &Element<'_>) -> Result<NaiveDate, Fault> {
    let value = element.own("date").or(element.attribute("date")).unwrap_or_default();
    // The time of day and the zone, which the schema allows, are no part of the day.
    let day = value.split('T').next().unwrap_or_default();
    let fault = |_| Fault::new(ReadErrorKind::Value, element.at, "a day such as \"2011-09-05\"", value);
    day.parse().map_err(fault)
}

/// Reads the title.
pub(super) fn title<'t>(tree: &'t Tree<'_>, report: usize, found: &mut Found<'t>) -> Option<String> {
    let preface = tree.child(report, "preface")?;
    let mut walk = tree.walk(preface);
    let title = walk.find_map(|step| match step {
        Step::Enter(index) => tree.element(index).filter(|element| element.is("docTitle")).map(|_| index),
        _ => None,
    })?;
    let words = Words::of(tree, title);
    found.take(words.references, &Place::Title);
    Some(words.text)
}
