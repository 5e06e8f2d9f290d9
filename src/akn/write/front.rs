//! The cover page (masthead) and the preface (title, symbol, date).

use super::body::Body;
use super::iri::xsd_date;

/// Writes both, as far as there is something for them.
pub(super) fn write(body: &mut Body<'_>) {
    cover(body);
    preface(body);
}

fn cover(body: &mut Body<'_>) {
    let cover = body.parts.cover;
    if cover.fields.is_empty() {
        return;
    }
    body.xml.start("coverPage").open();
    let mut line = 0;
    for (index, field) in cover.fields.iter().enumerate() {
        let eid = format!("container_{}", index + 1);
        body.xml.space("\n");
        body.xml.start("container").attr("eId", &eid).attr("name", field.name).open();
        for count in 0..field.lines.len() {
            body.xml.start("p").open();
            self::line(body, field.name, &format!("{eid}__p_{}", count + 1), line);
            body.xml.end("p");
            line += 1;
        }
        body.xml.end("container");
    }
    body.xml.end("coverPage");
    body.xml.space("\n");
}

/// One line, with the element that says what it is.
fn line(body: &mut Body<'_>, field: &str, owner: &str, text: usize) {
    let date = body.parts.report.masthead().date();
    match (field, date) {
        ("symbol", _) => {
            body.xml.start("docNumber").open();
            body.text(owner, text, &[]);
            body.xml.end("docNumber");
        }
        ("date", Some(date)) => {
            // The schema's dates have years 1 to 9999; the exact one is kept beside.
            let day = xsd_date(date);
            let exact = day.is_none().then(|| date.to_string());
            let day = day.unwrap_or_else(|| "0001-01-01".to_owned());
            body.xml.start("docDate").attr("date", &day).maybe("uncac:date", exact.as_deref()).open();
            body.text(owner, text, &[]);
            body.xml.end("docDate");
        }
        _ => body.text(owner, text, &[]),
    }
}

fn preface(body: &mut Body<'_>) {
    let report = body.parts.report;
    let masthead = report.masthead();
    let date = masthead.date().and_then(xsd_date);
    if report.title().is_none() && masthead.symbol().is_none() && date.is_none() {
        return;
    }
    body.xml.start("preface").open();
    if report.title().is_some() {
        body.xml.space("\n");
        body.xml.start("p").open();
        body.xml.start("docTitle").open();
        body.text("preface_1", body.parts.texts.title, &[]);
        body.xml.end("docTitle");
        body.xml.end("p");
    }
    if let Some(symbol) = masthead.symbol() {
        body.xml.space("\n");
        body.xml.start("p").open();
        body.xml.words("docNumber", symbol.as_str());
        body.xml.end("p");
    }
    if let Some(date) = date {
        let printed = masthead.date().map(|date| crate::date::DateRange::from(date).to_string());
        body.xml.space("\n");
        body.xml.start("p").open();
        body.xml.start("docDate").attr("date", &date).open();
        body.xml.text(&printed.unwrap_or_default());
        body.xml.end("docDate");
        body.xml.end("p");
    }
    body.xml.end("preface");
    body.xml.space("\n");
}
