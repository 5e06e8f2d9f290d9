//! The metadata: what the document is, and what its citations stand for.

use super::body::Body;
use super::iri::{self, Work, xsd_date};
use super::own;
use super::references::{ADOPTION, SOURCE};
use super::xml::Xml;
use crate::cite::{Cited, DocumentSymbol};
use crate::model::Adoption;

pub(super) fn write(xml: &mut Xml, body: &Body<'_>) {
    let parts = body.parts;
    xml.start("meta").open();
    xml.space("\n");
    let others = parts.report.masthead().symbols().get(1..).unwrap_or_default();
    identification(xml, parts.work, "main", others);
    adoption(xml, body);
    expansions(xml, body);
    parts.references.write(xml);
    own::write(xml, body);
    xml.end("meta");
    xml.space("\n");
}

/// The work, its text and this file, for one component of the work. `others` are further symbols of the work.
pub(super) fn identification(xml: &mut Xml, work: &Work, component: &str, others: &[DocumentSymbol]) {
    let expression = work.expression();
    xml.start("identification").point("source", SOURCE).open();
    xml.space("\n");
    level(xml, "FRBRWork", work, (&format!("{}/!{component}", work.iri), &work.iri), others);
    xml.start("FRBRcountry").attr("value", "un").empty();
    xml.start("FRBRsubtype").attr("value", "report").empty();
    let shown = work.symbol.as_ref().map(DocumentSymbol::as_str);
    xml.start("FRBRnumber").attr("value", &work.number).maybe("showAs", shown).empty();
    xml.end("FRBRWork");
    xml.space("\n");
    level(xml, "FRBRExpression", work, (&format!("{expression}/!{component}"), &expression), &[]);
    xml.start("FRBRlanguage").attr("language", work.language).empty();
    xml.end("FRBRExpression");
    xml.space("\n");
    let manifestation = (format!("{expression}/!{component}.xml"), format!("{expression}.xml"));
    level(xml, "FRBRManifestation", work, (&manifestation.0, &manifestation.1), &[]);
    xml.start("FRBRformat").attr("value", "xml").empty();
    xml.end("FRBRManifestation");
    xml.end("identification");
    xml.space("\n");
}

/// Opens a level and writes what all levels have: two addresses, other symbols, the date and the author.
fn level(xml: &mut Xml, name: &str, work: &Work, (this, uri): (&str, &str), others: &[DocumentSymbol]) {
    xml.start(name).open();
    xml.start("FRBRthis").attr("value", this).empty();
    xml.start("FRBRuri").attr("value", uri).empty();
    for other in others {
        xml.start("FRBRalias").attr("value", other.as_str()).attr("name", "symbol").empty();
    }
    xml.start("FRBRdate").attr("date", &work.date).attr("name", work.date_is).empty();
    xml.start("FRBRauthor").point("href", &work.actor).attr("as", "#author").empty();
}

/// The step at which the body adopted its report.
fn adoption(xml: &mut Xml, body: &Body<'_>) {
    let parts = body.parts;
    let day = parts.report.adoption().and_then(Adoption::date).and_then(xsd_date);
    if let Some(day) = day {
        xml.start("workflow").point("source", SOURCE).open();
        let step = xml.start("step").attr("date", &day).point("by", &parts.work.actor);
        step.point("refersTo", ADOPTION).empty();
        xml.end("workflow");
        xml.space("\n");
    }
}

/// So many provisions and documents are told one by one. A text that does nothing but cite ranges would otherwise grow
/// a hundredfold; the block of this crate tells all of them in short.
const EXPANSIONS: usize = 10_000;

/// Every provision, chapter or document of the citations that stand for several.
fn expansions(xml: &mut Xml, body: &Body<'_>) {
    let mut written = 0;
    for (citation, eid) in body.parts.report.citations().iter().zip(&body.citations) {
        let Some(eid) = eid.as_deref().filter(|_| written < EXPANSIONS) else { continue };
        let several = several(citation.cited(), body);
        if several.len() < 2 {
            continue;
        }
        if written == 0 {
            xml.start("analysis").point("source", SOURCE).open();
            xml.start("otherReferences").point("source", SOURCE).open();
        }
        written += several.len();
        for (href, show_as) in several {
            xml.space("\n");
            let tag = xml.start("alternativeReference").point("for", eid).attr("href", &href);
            tag.attr("showAs", &show_as).empty();
        }
    }
    if written > 0 {
        xml.end("otherReferences");
        xml.end("analysis");
        xml.space("\n");
    }
}

fn several(cited: &Cited, body: &Body<'_>) -> Vec<(String, String)> {
    match cited {
        Cited::Article(refs) if refs.as_slice().len() > 1 => {
            refs.iter().map(|one| (iri::provision(one), one.to_string())).collect()
        }
        Cited::Chapter(refs) if refs.as_slice().len() > 1 => {
            refs.iter().map(|one| (iri::chapter(&one.roman()), one.to_string())).collect()
        }
        Cited::Symbol(symbols) if symbols.as_slice().len() > 1 => {
            symbols.iter().map(|one| (body.parts.document(one), one.to_string())).collect()
        }
        Cited::CrossReference(target) if target.labels().len() > 1 => {
            let all = body.parts.targets.all(target).into_iter();
            all.map(|(href, label)| (href, label.to_owned())).collect()
        }
        _ => Vec::new(),
    }
}
